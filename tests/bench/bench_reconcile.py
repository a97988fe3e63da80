"""Measures reconcile on synthetic rows: seconds and memory at growing numbers of articles.

python tests/bench/bench_reconcile.py 1000 10000 100000
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.tables import get_table

START = date(2020, 1, 1)
TYPES = ("airstrike", "shelling", "bombing", "shooting", "armed_clash", "attack")
USUAL_WORDS = [f"usual{n}" for n in range(3_000)]


def synthetic(articles: int, *, seed: int = 7) -> dict[str, list[dict[str, Any]]]:
    """Return rows of articles of which about three report one incident.

    A thousand articles a day in 2,000 places, as in a dump of all conflicts of the world: the days
    grow with the articles, as dumps do.
    """
    dice = random.Random(seed)
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in NEEDS}
    for number in range(articles):
        incident = random.Random(number // 3)
        day = START + timedelta(days=number // 1_000)
        place, kind = incident.randrange(2_000), incident.choice(TYPES)
        killed = incident.randrange(30)
        article = f"{dice.getrandbits(64):016x}"
        street = f"Street {incident.randrange(10**6)}"
        words = [f"word{incident.randrange(10**6)}" for _ in range(6)]
        words += dice.choices(USUAL_WORDS, k=70)
        text = f"{killed} died in Town {place} at {street}. " + " ".join(words) + "."
        rows["articles"].append(
            {
                "article_id": article,
                "published_date": day + timedelta(days=dice.randrange(3)),
                "title": f"{killed} dead in Town {place}",
                "text": text,
            }
        )
        rows["sentences"].append(
            {"sentence_id": f"{article}-s", "article_id": article, "start": 0, "end": len(text)}
        )
        for n in (1, 2):
            rows["events"].append(
                {
                    "event_id": f"{article}-event{n:05d}",
                    "article_id": article,
                    "sentence_id": f"{article}-s",
                    "event_type": kind,
                    "modality": "actual",
                    "rule": "synthetic",
                    "place_entity_id": f"{article}-ent1",
                    "date_id": f"{article}-date" if dice.random() < 0.7 else None,
                    "coreference": f"{article}-event00001" if dice.random() < 0.8 else None,
                }
            )
        rows["dates"].append({"date_id": f"{article}-date", "earliest": day, "latest": day})
        for n, (label, name) in enumerate((("GPE", f"Town {place}"), ("FAC", street)), 1):
            rows["entities"].append(
                {
                    "entity_id": f"{article}-ent{n}",
                    "article_id": article,
                    "sentence_id": f"{article}-s",
                    "text": name,
                    "label": label,
                    "mention_type": "name",
                    "name": name,
                    "place_id": f"p:{place}" if n == 1 else None,
                    "country": f"C{place // 20}" if n == 1 else None,
                    "latitude": place / 40 if n == 1 else None,
                    "longitude": place % 100 if n == 1 else None,
                    "place_precision": "city" if n == 1 else None,
                }
            )
        rows["casualties"].append(
            {
                "casualty_id": f"{article}-cas",
                "article_id": article,
                "sentence_id": f"{article}-s",
                "harm": "killed",
                "count_min": killed,
                "count_max": killed,
                "count_basis": "exact",
                "scope": "incident",
                "modality": "asserted",
                "text": f"{killed} died",
                "victims": str(killed),
                "victims_role": "unknown",
                "event_id": f"{article}-event00001",
            }
        )
    return rows


def as_tables(rows: dict[str, list[dict[str, Any]]]) -> dict[str, pa.Table]:
    """Return the rows as the tables that reconcile reads."""
    made = {}
    for name, columns in NEEDS.items():
        schema = pa.schema([get_table(name).schema.field(column) for column in columns])
        made[name] = pa.table(
            {f.name: pa.array([row.get(f.name) for row in rows[name]], f.type) for f in schema},
            schema=schema,
        )
    return made


def measure(sizes: list[int]) -> Iterator[str]:
    """Yield a line for each size; the memory is the peak of the process so far."""
    for size in sizes:
        tables = as_tables(synthetic(size))
        before = time.perf_counter()
        incidents, reports = reconcile_tables(tables)
        seconds = time.perf_counter() - before
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        yield (
            f"{size:>8} articles  {seconds:7.1f} s  {1e3 * seconds / size:6.2f} ms each  "
            f"{len(incidents):>7} incidents  {len(reports):>7} reports  {memory:5.2f} GiB"
        )


if __name__ == "__main__":
    for line in measure([int(size) for size in sys.argv[1:]] or [1_000, 10_000]):
        print(line, flush=True)
