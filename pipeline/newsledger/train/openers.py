"""Invents what news has and treebanks lack: datelines before a story, ranks before a name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsledger.train.passages import Edit, Passage, Span, Word, apply_edits

if TYPE_CHECKING:
    from random import Random

CITIES = (
    "Baghdad", "Damascus", "Kabul", "Kandahar", "Beirut", "Gaza", "Jerusalem", "Tel Aviv", "Cairo",
    "Tripoli", "Benghazi", "Khartoum", "Juba", "Addis Ababa", "Mogadishu", "Nairobi", "Kampala",
    "Goma", "Kinshasa", "Lagos", "Abuja", "Maiduguri", "Bamako", "Ouagadougou", "Sanaa", "Aden",
    "Riyadh", "Tehran", "Ankara", "Istanbul", "Diyarbakir", "Kyiv", "Kharkiv", "Donetsk", "Moscow",
    "Tbilisi", "Yerevan", "Baku", "Islamabad", "Peshawar", "Quetta", "Srinagar", "New Delhi",
    "Dhaka", "Colombo", "Yangon", "Bangkok", "Manila", "Zamboanga", "Jakarta", "Beijing", "Seoul",
    "Tokyo", "Washington", "New York", "London", "Paris", "Brussels", "Geneva", "Bogota",
    "Medellin", "Lima", "Caracas", "San Salvador", "Guatemala City", "Managua", "Tegucigalpa",
    "Panama City", "Mexico City", "Santiago", "Buenos Aires", "La Paz", "Havana", "Port-au-Prince",
)  # fmt: skip
AGENCIES = (
    "AP", "AFP", "Reuters", "UPI", "EFE", "DPA", "Xinhua", "TASS", "CNN", "Al Jazeera",
    "Morning Post", "Daily Star", "Radio Nacional", "State News Agency",
)  # fmt: skip
_MONTHS = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.", "JAN", "FEB", "MAR", "APR", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
)  # fmt: skip
_SECTIONS = ("TEXT", "COMMENTARY", "REPORT", "EDITORIAL REPORT", "COMMUNIQUE", "EXCERPT")
_RANKS = (
    "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Sgt.", "Lt. Col.", "Maj. Gen.", "Brig. Gen.",
    "Lt. Gen.", "Adm.", "Cpl.", "Sgt. Maj.", "Gov.", "Sen.", "Rep.", "Dr.", "Mr.", "Msgr.",
)  # fmt: skip

_FORMS = ("{c}, {d} ({a}) {m}", "{c} ({a}) {m}", "{c}, {d} {m}", "{c} {m}", "{c} ({a})")

_TOKEN = re.compile(r"\w+\.?|--|[^\w\s]")


def dateline(rng: Random) -> Passage:
    """Make a dateline as a sentence of its own: city, then day, agency and marks as they fall.

    Its root is the last word of the city.
    """
    city = rng.choice(CITIES)
    agency = rng.choice(AGENCIES)
    day, month, year = rng.randint(1, 31), rng.choice(_MONTHS), rng.randint(75, 125) % 100
    shown = city.upper() if rng.random() < 0.7 else city
    date = f"{day} {month} {year:02d}" if month.isupper() else f"{month} {day}"
    form = rng.choice(_FORMS)
    mark = rng.choice(("--", "—", "-", "–", "--"))
    text = form.format(c=shown, d=date, a=agency, m=mark)
    if month.isupper() and rng.random() < 0.6:
        text += f" [{rng.choice(_SECTIONS)}]"
        if rng.random() < 0.3:
            text += " [TEXT]"
    spans = [Span(0, len(city), "GPE")]
    at = text.find(f"({agency})")
    if at >= 0:
        spans.append(Span(at + 1, at + 1 + len(agency), "ORG"))
    return Passage(text, _dateline_words(text, len(city)), tuple(spans), paragraph=True)


def _dateline_words(text: str, city_end: int) -> tuple[Word, ...]:
    tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(text)]
    city = [index for index, (_, end) in enumerate(tokens) if end <= city_end]
    root = city[-1]
    words: list[Word] = []
    month = next(
        (i for i, (start, end) in enumerate(tokens) if text[start:end] in _MONTHS and i > root),
        None,
    )
    for index, (start, end) in enumerate(tokens):
        form = text[start:end]
        if index == root:
            head, dep, tag, pos = index, "root", "NNP", "PROPN"
        elif not any(char.isalnum() for char in form):
            head, dep, tag, pos = root, "punct", _mark_tag(form), "PUNCT"
        elif index in city:
            head, dep, tag, pos = root, "compound", "NNP", "PROPN"
        elif index == month:
            head, dep, tag, pos = root, "nmod:unmarked", "NNP", "PROPN"
        elif form.isdigit():
            head, dep, tag, pos = month or root, "nummod", "CD", "NUM"
        else:
            last = index
            while last + 1 < len(tokens) and text[slice(*tokens[last + 1])][0].isalnum():
                last += 1
            tag, pos = "NNP", "PROPN"
            head, dep = (root, "appos") if last == index else (last, "compound")
        words.append(Word(start, end, tag, pos, form, head, dep))
    return tuple(words)


def _mark_tag(form: str) -> str:
    return {"(": "-LRB-", "[": "-LRB-", ")": "-RRB-", "]": "-RRB-", ",": ","}.get(form, ":")


def add_rank(passage: Passage, rng: Random) -> Passage:
    """Put an abbreviated rank or title before one name, whose full stop ends no sentence."""
    if passage.words:
        starts = [
            index
            for index, word in enumerate(passage.words)
            if word.tag == "NNP"
            and (index == 0 or passage.words[index - 1].tag not in ("NNP", "HYPH"))
            and (word.head <= index or word.dep == "compound")
            and passage.text[word.start].isupper()
        ]
    else:
        starts = [index for index, span in enumerate(passage.spans) if span.label == "PERSON"]
    if not starts:
        return passage
    rank = rng.choice(_RANKS)
    index = rng.choice(starts)
    offset = passage.words[index].start if passage.words else passage.spans[index].start
    if passage.text[:offset].endswith(". "):  # it may have a title already
        return passage
    result = apply_edits(passage, [Edit(offset, offset, rank + " ")])
    if not passage.words:
        return result
    name = index
    while passage.words[name].dep == "compound" and passage.words[name].head > name:
        name = passage.words[name].head
    parts = [match.span() for match in re.finditer(r"\S+", rank)]
    shifted = [
        replace(word, head=word.head + len(parts) if word.head >= index else word.head)
        for word in result.words
    ]
    new = [
        Word(
            offset + start, offset + end, "NNP", "PROPN", rank[start:end], name + len(parts),
            "nmod:desc",
        )
        for start, end in parts
    ]  # fmt: skip
    return replace(result, words=(*shifted[:index], *new, *shifted[index:]))
