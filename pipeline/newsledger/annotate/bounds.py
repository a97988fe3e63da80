"""Mends the bounds and labels of entities by their own words: "Padma Bridge" is no organisation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from spacy.tokens import Doc, Span

from newsledger.lexicons import words

_FACILITIES = words(
    "airport airfield airbase bridge prison jail penitentiary port dam mine plant station museum "
    "stadium hospital mosque temple barracks tower towers roundabout bypass motorway "
    "camp cemetery crossing zoo pier refinery checkpoint garrison street avenue boulevard "
    "highway junction substation embassy consulate clinic masjid"
)
_LOCATIONS = words(
    "river sea ocean lake island islands bay strait straits basin peninsula valley desert mountain "
    "mountains hills creek beach cape forest coast plateau delta glacier volcano "
    "archipelago canyon oasis reef shoal"
)
_LOCATIONS_FIRST = words("lake mount cape gulf")
_HEADED = frozenset({"ORG", "PERSON", "GPE", "LOC", "FAC", "MISC", "PRODUCT"})
_LOOSE_ENDS = words("for to in of and at on by with from the a an or as that is was")
_PARTICLES = words(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern greater upper lower downtown "
    "occupied sub-saharan dos von van zur della degli eastern-central"
)
_NO_NAMES = frozenset(
    {"ADV", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "PUNCT", "SPACE"}
)
_SAME_AS_WORDS = frozenset({"us", "who", "it", "is", "am", "un", "may", "will", "can"})
"""Names that a tagger takes for words: the US, the WHO."""
_SHORT_LINE, _LONG_LINE = 50, 100
"""A typesetter breaks lines of running text between so many characters."""
_TITLES = frozenset({"Admiral", "General", "Colonel", "Marshal", "Lieutenant"})
_TITLES_BEFORE = words("rear vice brigadier major lieutenant air field brig lt maj vice-")
"""What makes a rank of the title behind it: "Rear | Admiral <name>"."""
_UNITS = words(
    "brigade regiment squadron battalion division corps rifles commando wing company para group"
)
"""Numbered as a part of their name: "9 Squadron pilots"."""
_EDGE_PUNCT = frozenset(".,;:!?\"“”()[]{}'’‘—–*|/")


def mend(doc: Doc) -> list[Span] | None:
    """Return the entities of `doc` mended, or None when they are all right as they are."""
    changed = False
    ents: list[Span] = []
    for ent in doc.ents:
        if len(ent) == 1 and ent[0].pos_ in _NO_NAMES and ent[0].lower_ not in _SAME_AS_WORDS:
            changed = True
            continue
        label = ent.label_
        start, end = ent.start, ent.end
        if label not in ("WEAPON", "MONEY"):
            start, end = _bounds(doc, start, end)
        if label == "PERSON":
            start = _past_title(doc, start, end)
        elif label == "ORG":
            end = _before_office(doc, start, end)
            start = _past_count(doc, start, end)
        if start < end and label in _HEADED:
            label = _by_words(doc, start, end) or label
        if (start, end, label) == (ent.start, ent.end, ent.label_):
            ents.append(ent)
            continue
        changed = True
        if start < end:
            ents.append(Span(doc, start, end, label=label))
    return ents if changed else None


def settle(doc: Doc, sure: Collection[tuple[int, int]]) -> list[Span] | None:
    """Return the entities with one label for one name through the text; None when they are so.

    The label that two thirds of the mentions have holds for all, those in `sure` apart. A single
    word that ends a person's full name elsewhere in the text is that person.
    """
    labels: dict[str, Counter[str]] = {}
    surnames: Counter[str] = Counter()
    for ent in doc.ents:
        if ent.label_ in _HEADED:
            labels.setdefault(ent.text, Counter())[ent.label_] += 1
            if ent.label_ == "PERSON" and 1 < len(ent) < 5:
                surnames[ent[-1].text] += 1
    winner: dict[str, str] = {}
    for name, counts in labels.items():
        label, count = counts.most_common(1)[0]
        if len(counts) > 1 and count >= 2 and count * 3 >= sum(counts.values()) * 2:
            winner[name] = label
        if surnames[name] and " " not in name:
            persons = counts["PERSON"] + surnames[name]
            if persons > sum(counts.values()) - counts["PERSON"]:
                winner[name] = "PERSON"
    if not winner:
        return None
    return [
        Span(doc, ent.start, ent.end, label=winner[ent.text])
        if ent.text in winner and ent.label_ in _HEADED and (ent.start, ent.end) not in sure
        else ent
        for ent in doc.ents
    ]


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
    first = start
    while first < end and _is_loose(doc[first].text):
        first += 1
    if first - start > 1 or (first > start and first < end and doc[first].text in _LOOSE_ENDS):
        start = first  # "withdrawal of US"; one such word may be part: "afrol News"
    while start < end and (doc[start].text in _LOOSE_ENDS or doc[start].is_space):
        start += 1
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


def _past_title(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name begins behind its title: "Secretary of | State | <name>"."""
    if end - start < 2:
        return start
    word, before = doc[start].text, doc[start - 1].lower_ if start else ""
    if word == "State" and before == "of":
        return start + 1
    return start + 1 if word in _TITLES and before in _TITLES_BEFORE else start


def _past_count(doc: Doc, start: int, end: int) -> int:
    """Return where a body's name begins behind a number of people: "11 | Supreme Court judges"."""
    if end - start < 2 or end >= len(doc) or not doc[start].text.isdigit():
        return start
    counts = doc[end].tag_ == "NNS" and doc[end].text.islower()
    unit = any(t.lower_ in _UNITS for t in doc[start + 1 : end])
    return start + 1 if counts and not unit else start


def _before_office(doc: Doc, start: int, end: int) -> int:
    """Return where a body's name ends before an office in it: "U.N. | Secretary-General"."""
    for number in range(start + 1, end):
        if doc[number].text == "Secretary" and doc[end - 1].text == "General":
            return number
        if doc[number].text == "Secretary-General":
            return number
    return end


def _is_loose(word: str) -> bool:
    """Tell whether a word in small letters at the start of a name is no part of it."""
    return word.isalpha() and word.islower() and len(word) > 3 and word not in _PARTICLES


def is_wrap(doc: Doc, i: int) -> bool:
    """Tell whether the white space at token `i` parts no paragraphs: blanks, or a wrapped line."""
    breaks = doc[i].text.count("\n")
    if breaks != 1:
        return breaks == 0
    j = i - 1
    while j >= 0 and "\n" not in doc[j].text and doc[i].idx - doc[j].idx <= _LONG_LINE:
        j -= 1
    line = doc[i].idx - (doc[j].idx + len(doc[j].text) if j >= 0 else 0)
    return _SHORT_LINE <= line < _LONG_LINE


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
    words = doc[end - 2].lower_, last.lower_
    if last.lower_ in ("center", "centre") and words[0] in ("medical", "correctional", "detention"):
        return "FAC"
    if doc[start].lower_ == "camp" and doc[start].text[0].isupper():
        return "FAC"
    if doc[start].lower_ in _LOCATIONS_FIRST and doc[start].text[0].isupper() and end - start == 2:
        return "LOC"
    return None
