"""Short names of armed groups that are words of their own: "IS gunmen", "PDF fighters"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from newsledger.lexicons import words

_MEN = words(
    "rebel rebels guerrilla guerrillas militant militants fighter fighters gunman gunmen insurgent "
    "insurgents jihadist jihadists jihadi jihadis militia militias militiaman militiamen "
    "separatist separatists terrorist terrorists extremist extremists bomber bombers"
)
_GROUPS = words("group movement organisation organization militia faction")


def is_group(doc: Doc, start: int, end: int, key: str) -> bool:
    """Tell whether a doubtful name is a group's by a word beside it: "IS gunmen"."""
    if not key.startswith("actor:"):
        return False
    if start and doc[start - 1].text in _GROUPS and end == start + 1:
        return True
    if end >= len(doc):
        return False
    men = doc[end]
    if men.text == "suicide" and end + 1 < len(doc):
        men = doc[end + 1]
    return men.is_lower and men.text in _MEN


def make_nouns(found: Sequence[Span]) -> None:
    """Make nouns of names that a tagger took for verbs: "IS gunmen shot" has no copula."""
    for name in found:
        word, doc = name[0], name.doc
        if len(name) > 1 or word.text != "IS" or word.tag_[:2] != "VB":
            continue
        if is_group(doc, name.start, name.end, "actor:"):
            word.tag_, word.pos_, word.dep_ = "NNP", "PROPN", "compound"
            word.head = doc[min(name.end, len(doc) - 1)]
