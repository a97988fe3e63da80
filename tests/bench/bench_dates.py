"""Speed of the dates room beside `dateparser.search.search_dates`, and on hostile input.

    python tests/bench/bench_dates.py [DUMP] [--limit 40]

Both get the same articles; the room reads and resolves its rows after the parse, which is not
counted (it needs a parse for the tense alone). Characters per CPU second.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from pathlib import Path
from time import process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from dateparser.search import search_dates
from spacy.tokens import Doc

from newsledger.annotate.model import load_nlp
from newsledger.config import load_config
from newsledger.extract.dates import extract_dates
from newsledger.extract.sentences import extract_sentences
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import discover
from newsledger.records import Article, Extraction
from newsledger.resolve.dates import resolve_dates

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
HOSTILE = {
    "digits": "7" * 1_000_000,
    "grouped digits": "1,000 " * 166_667,
    "May": "May " * 250_000,
    "quotes": "\"' “" * 250_000,
    "to": "3 to 4 to " * 100_000,
}


def articles_of(dump: str) -> Iterable[Article]:
    config = load_config(None, {}).ingest
    for source in discover([dump])[0]:
        for row in read_source(source, config):
            if isinstance(row, Article):
                yield row


def read_dates(doc: Doc, article: Article) -> int:
    found = Extraction(article)
    found.sentences = extract_sentences(doc, found)
    found.dates = extract_dates(doc, found)
    return len(resolve_dates(found))


def timed(work: Callable[[], int]) -> tuple[float, int]:
    start = process_time()
    number = work()
    return process_time() - start, number


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dump", nargs="?", default=str(SAMPLE))
    parser.add_argument("--limit", type=int, default=40)
    arguments = parser.parse_args()
    articles = list(islice(articles_of(arguments.dump), arguments.limit))
    docs = list(load_nlp().pipe(article.text for article in articles))
    pairs = list(zip(docs, articles, strict=True))
    read_dates(*pairs[0])  # word lists are loaded once a process
    size = sum(len(article.text) for article in articles)
    ours, rows = timed(lambda: sum(read_dates(*pair) for pair in pairs))
    theirs, hits = timed(
        lambda: sum(len(search_dates(a.text, languages=["en"]) or ()) for a in articles)
    )
    print(f"{len(articles)} articles, {size:,} characters; characters per CPU second")
    print(f"newsledger dates {size / ours:>12,.0f}   {rows} rows")
    print(f"search_dates     {size / theirs:>12,.0f}   {hits} hits")
    print(f"ratio            {theirs / ours:>12.1f}\n")
    print("hostile input    quarter of it   all of it (a megabyte)")
    blank = spacy.blank("en")
    for name, text in HOSTILE.items():
        speeds = []
        for part in (text[: len(text) // 4], text):
            article = Article("0" * 16, "x", 0, text=part, published_date=date(2024, 8, 17))
            found = Extraction(article)
            found.sentences = extract_sentences(blank.make_doc("x"), Extraction(article))
            seconds, _ = timed(lambda found=found: len(extract_dates(Doc(blank.vocab), found)))
            speeds.append(len(part) / seconds)
        print(f"{name:<16} {speeds[0]:>13,.0f}   {speeds[1]:>13,.0f}")


if __name__ == "__main__":
    main()
