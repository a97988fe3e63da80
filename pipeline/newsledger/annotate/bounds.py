"""Mends the bounds and labels of entities by their own words: "Padma Bridge" is no organisation."""

from __future__ import annotations

from spacy.tokens import Doc, Span

_FACILITIES = frozenset(
    "airport airfield airbase bridge prison jail penitentiary port dam mine plant station museum "
    "stadium hospital mosque temple barracks tower towers roundabout bypass highway motorway "
    "camp cemetery crossing zoo pier refinery checkpoint garrison".split()
)
_LOCATIONS = frozenset(
    "river sea ocean lake island islands bay strait straits basin peninsula valley desert mountain "
    "mountains hills creek beach cape forest coast street avenue plateau delta glacier volcano "
    "archipelago canyon oasis reef shoal".split()
)
_LOCATIONS_FIRST = frozenset("lake mount cape gulf".split())
_HEADED = frozenset({"ORG", "PERSON", "GPE", "LOC", "FAC", "MISC", "PRODUCT"})
_LOOSE_ENDS = frozenset("for to in of and at on by with from the a an or as that is was".split())
_NO_NAMES = frozenset({"ADV", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "PUNCT", "SPACE"})
_SAME_AS_WORDS = frozenset({"us", "who", "it", "is", "am", "un", "may", "will", "can"})
"""Names that a tagger takes for words: the US, the WHO."""
_EDGE_PUNCT = frozenset(".,;:!?\"“”()[]{}'’‘—–*|/")


def mend(doc: Doc) -> list[Span] | None:
    """Return the entities of `doc` mended, or None when they are all right as they are."""
    changed = False
    ents: list[Span] = []
    for ent in doc.ents:
        if len(ent) == 1 and ent[0].pos_ in _NO_NAMES and ent[0].lower_ not in _SAME_AS_WORDS:
            changed = True
            continue
        start, end = _bounds(doc, ent.start, ent.end)
        label = ent.label_
        if start < end and label in _HEADED:
            label = _by_words(doc, start, end) or label
        if (start, end, label) == (ent.start, ent.end, ent.label_):
            ents.append(ent)
            continue
        changed = True
        if start < end:
            ents.append(Span(doc, start, end, label=label))
    return ents if changed else None


def _bounds(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Cut what stands at the edges of a name and is no part of it; stop at an empty line."""
    while start < end and (doc[start].is_space or doc[start].text in _EDGE_PUNCT):
        start += 1
    for i in range(start, end):
        if doc[i].is_space and "\n" in doc[i].text:
            if is_wrap(doc, i):
                continue
            end = i
            break
        if doc[i].text == "," and i + 1 < end and doc[i + 1].text[0].islower():
            end = i
            break
    while start < end:
        last = doc[end - 1]
        if last.is_space or last.text in _EDGE_PUNCT or last.lower_ in ("'s", "’s"):
            if last.text == ")" and any(doc[i].text == "(" for i in range(start, end)):
                break
            end -= 1
        elif last.text in _LOOSE_ENDS and end - start > 1 and doc[end - 2].text != "-":
            end -= 1
        else:
            break
    return start, end


def is_wrap(doc: Doc, i: int) -> bool:
    """Tell whether the white space at token `i` parts no paragraphs: blanks, or a wrapped line."""
    breaks = doc[i].text.count("\n")
    if breaks != 1:
        return breaks == 0
    text_before = doc.text[max(0, doc[i].idx - 100) : doc[i].idx]
    line = text_before[text_before.rfind("\n") + 1 :]
    return 50 <= len(line) < 100


def _by_words(doc: Doc, start: int, end: int) -> str | None:
    """Return the label that the words of a name of two words and more give it.

    "Crow River" -> LOC, "Kramatorsk Station" -> FAC.
    """
    if end - start < 2:
        return None
    last = doc[end - 1]
    if not last.text[0].isupper():
        return None
    if last.lower_ in _FACILITIES:
        return "FAC"
    if last.lower_ in _LOCATIONS:
        return "LOC"
    if last.lower_ == "base" and doc[end - 2].lower_ in ("air", "naval", "military", "army"):
        return "FAC"
    if doc[start].lower_ in _LOCATIONS_FIRST and doc[start].text[0].isupper() and end - start == 2:
        return "LOC"
    return None
