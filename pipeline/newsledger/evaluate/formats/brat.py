"""brat: a folder with a text and its standoff annotations for each article.

Heads and parts are text-bound annotations (T), links are relations (R), slots with closed values
attributes (A), all other slots and the id of the row a note in JSON (#). Colons become hyphens,
since brat takes none in names; visual.conf shows them as they are. `articles.jsonl` says what brat
has no place for: id, split, tags, title, publication, layers, and the order of the articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from newsledger.errors import GoldError
from newsledger.evaluate.formats.assembly import article_of
from newsledger.evaluate.formats.brat_config import annotation_conf, visual_conf
from newsledger.evaluate.formats.brat_lines import fragments, read_annotations
from newsledger.evaluate.formats.labels import LABELS, ONE, SLOTS
from newsledger.evaluate.formats.raw import as_object, as_text
from newsledger.evaluate.formats.sheets import Sheet, one_by_one, sheet_of
from newsledger.evaluate.gold import Gold, GoldArticle, GoldSpan
from newsledger.evaluate.parsing import Place
from newsledger.evaluate.reading import gather, read_incidents, read_lines, read_text
from newsledger.evaluate.writing import write_incidents

_ARTICLES = "articles.jsonl"
_INCIDENTS = "incidents.jsonl"


def write_brat(gold: Gold, path: Path) -> None:
    """Write the folder, with the configuration that brat needs to show it."""
    path.mkdir(parents=True, exist_ok=True)
    lines = []
    taken: set[str] = set()
    for article in gold.articles:
        stem = _stem(article.id, taken)
        sheet = sheet_of(article, partial(_grouped, article.text))
        _write(path / f"{stem}.txt", article.text)
        _write(path / f"{stem}.ann", "".join(f"{line}\n" for line in _annotations(sheet)))
        lines.append(json.dumps({"file": stem, **sheet.about}, ensure_ascii=False) + "\n")
    _write(path / _ARTICLES, "".join(lines))
    _write(path / "annotation.conf", annotation_conf())
    _write(path / "visual.conf", visual_conf())
    write_incidents(gold, path / _INCIDENTS)


def read_brat(path: Path) -> Gold:
    """Read every text of a folder: those of `articles.jsonl` first, the others by their names."""
    about: dict[str, dict[str, Any]] = {}
    if (path / _ARTICLES).exists():
        for place, raw in read_lines(path / _ARTICLES):
            given = dict(as_object(raw, place))
            stem = as_text(given.pop("file", None), place, "file")
            if not (path / f"{stem}.txt").exists():
                raise place.fault(f"there is no {stem}.txt: bring it back, or remove the line")
            about[stem] = given
    for file in sorted(path.glob("*.txt")):
        about.setdefault(file.stem, {"id": file.stem})
    if not about:
        raise GoldError(f"{path} holds no .txt file: give a folder of texts with .ann files.")
    articles: list[tuple[Place, GoldArticle]] = []
    for stem, given in about.items():
        text = read_text(path / f"{stem}.txt", keep_mark=True)
        file = path / f"{stem}.ann"
        marks, links = read_annotations(read_text(file), text, file) if file.exists() else ((), ())
        place = Place(str(file))
        articles.append((place, article_of(Sheet(text, tuple(marks), tuple(links), given), place)))
    return gather(articles, read_incidents(path / _INCIDENTS))


def _stem(name: str, taken: set[str]) -> str:
    """Return a file name for an article: its id where that can be one."""
    stem = name
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name) or name.lower() in taken:
        number = 1
        while (stem := f"article-{number:04}") in taken:
            number += 1
    taken.add(stem.lower())
    return stem


def _grouped(text: str, spans: tuple[GoldSpan, ...]) -> Sequence[tuple[GoldSpan, ...]]:
    """Put the stretches of a content into one annotation where brat gives them back the same."""
    stretches = [(span.start, span.end) for span in spans]
    if spans and fragments(stretches, text) is not None:
        return [spans]
    return one_by_one(spans)


def _annotations(sheet: Sheet) -> list[str]:
    numbers = {mark.key: number for number, mark in enumerate(sheet.marks, 1)}
    lines: list[str] = []
    attributes: list[str] = []
    notes: list[str] = []
    for mark in sheet.marks:
        name = f"T{numbers[mark.key]}"
        pieces = fragments(mark.stretches, sheet.text) or list(mark.stretches)
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(sheet.text[start:end] for start, end in pieces)
        words = re.sub(r"[\r\n]", " ", words)
        lines.append(f"{name}\t{mark.label.replace(':', '-')} {offsets}\t{words}")
        if mark.row is None:
            continue
        layer = LABELS[mark.label].layer
        note = {"id": mark.row}
        for slot, value in mark.slots.items():
            if SLOTS[layer].get(slot) == "choice":
                attribute = f"{ONE[layer]}_{slot} {name} {value}"
                attributes.append(f"A{len(attributes) + 1}\t{attribute}")
            else:
                note[slot] = value
        # all but ASCII is escaped, so that no line separator breaks the line in two
        notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {name}\t{json.dumps(note)}")
    relations = [
        f"R{number}\t{link.name} Arg1:T{numbers[link.tail]} Arg2:T{numbers[link.tip]}"
        for number, link in enumerate(sheet.links, 1)
    ]
    return [*lines, *relations, *attributes, *notes]


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
