"""Holds that corpus/sample is what corpus/README.md says, and that its script still makes it."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from newsledger.config import IngestConfig
from newsledger.ingest import DuplicateIndex, discover, read_source, signature
from newsledger.records import Article, Reject

CORPUS = Path(__file__).parents[2] / "corpus"
SAMPLE = CORPUS / "sample"


@pytest.fixture(scope="module")
def items() -> list[Article | Reject]:
    sources, rejects = discover([str(SAMPLE)])
    assert rejects == []
    return [item for source in sources for item in read_source(source, IngestConfig())]


def test_every_file_yields_what_the_readme_says(items: list[Article | Reject]) -> None:
    index = DuplicateIndex(near_duplicate=0.8)
    found: Counter[tuple[str, str]] = Counter()
    for item in items:
        path = item.source_path.split("!")[0].removeprefix("sample/")
        if isinstance(item, Reject):
            found[path, item.reason] += 1
        else:
            new = index.add(item.article_id, signature(item.text))
            found[path, "article" if new else "duplicate"] += 1
    table = (CORPUS / "README.md").read_text(encoding="utf-8").split("## sample")[1]
    told: Counter[tuple[str, str]] = Counter()
    for line in table.splitlines():
        if line.startswith("| `"):
            name, _, yields = (cell.strip() for cell in line.strip("|").split("|"))
            for part in yields.split(","):
                count, what = part.split()
                told[name.strip("`"), what.rstrip("s") if what == "articles" else what] += int(
                    count
                )
    assert found == told


def test_the_syndicated_pair_is_the_only_group(items: list[Article | Reject]) -> None:
    index = DuplicateIndex(near_duplicate=0.8)
    articles = {item.article_id: item for item in items if isinstance(item, Article)}
    for article in articles.values():
        index.add(article.article_id, signature(article.text))
    outlets = {articles[key].outlet for key in index.groups()}
    assert outlets == {"harbour-post.example", "valley-times.example"}


def test_every_basis_of_dates_and_encodings_occurs(items: list[Article | Reject]) -> None:
    articles = [item for item in items if isinstance(item, Article)]
    assert {article.published_basis for article in articles} == {
        "metadata",
        "html",
        "filename",
        "text",
        None,
    }
    assert {article.encoding for article in articles} >= {"utf-8", "cp1252", "utf-16-le"}


def test_the_script_makes_the_files_that_are_there(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_sample", CORPUS / "make_sample.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.main(tmp_path / "sample")

    def rows(folder: Path, names: set[str]) -> list[Article | Reject]:
        return [
            item
            for source in discover([str(folder)])[0]
            if source.source_path.removeprefix("sample/") in names
            for item in read_source(source, IngestConfig())
        ]

    # The rows, not the bytes: those change with the versions of the packers.
    names = set(script.files())
    assert rows(SAMPLE, names) == rows(tmp_path / "sample", names)
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*")) < 150_000
