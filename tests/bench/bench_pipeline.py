"""Speed of every stage and of the whole job, beside `nlp.pipe` of the same model alone.

    make bench                          the sample dump (small: figures are rough)
    make bench DUMP=path LIMIT=300      articles of your own

One process, one BLAS thread. Times of one invocation can be compared with each other; between
machines, or on a busy one, only the ratios mean something.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

from newsledger.annotate.model import load_nlp
from newsledger.config import load_config
from newsledger.run.inputs import save_plan
from newsledger.run.pipeline import Options, run_stages
from newsledger.run.storage import Storage

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"


def texts_of(storage: Storage) -> list[str]:
    return [
        text
        for name in storage.names("articles")
        for text in storage.read_table(name, ["text"]).column("text").to_pylist()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dump", nargs="?", default=str(SAMPLE))
    parser.add_argument("--limit", type=int, default=None)
    arguments = parser.parse_args()
    load_nlp()  # loading is not what is measured
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"{folder}/out")
        storage.claim()
        config = load_config(None, {"run": {"limit": arguments.limit}})
        save_plan(storage, [str(Path(arguments.dump).absolute())], config)
        wall, cpu = perf_counter(), process_time()
        report = run_stages(
            storage, config, Options(1, "serial", quiet=True), first="ingest", last="reconcile"
        )
        whole = (perf_counter() - wall, process_time() - cpu)
        texts = texts_of(storage)
    wall, cpu = perf_counter(), process_time()
    for _ in load_nlp().pipe(texts, batch_size=config.annotate.batch_size):
        pass
    alone = (perf_counter() - wall, process_time() - cpu)
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts):,} articles, {words:,} words, one process\n")
    print(f"{'':<15}{'wall s':>9}{'CPU s':>9}{'articles/s':>12}{'words/s':>12}{'CPU of whole':>14}")
    rows = [(name, (t["wall"], t["cpu"])) for name, t in report.seconds.items()]
    for name, (wall, cpu) in [*rows, ("whole job", whole), ("nlp.pipe alone", alone)]:
        print(
            f"{name:<15}{wall:>9.2f}{cpu:>9.2f}{len(texts) / wall:>12,.1f}"
            f"{words / wall:>12,.0f}{cpu / whole[1]:>13.0%}"
        )
    print(f"\nThe whole job takes {whole[1] / alone[1]:.2f} times the CPU of nlp.pipe alone.")


if __name__ == "__main__":
    main()
