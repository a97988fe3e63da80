"""Within-article coreference: which mentions are of the same entity. Precision before recall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsledger.gazetteer import normal
from newsledger.lexicons import words
from newsledger.records import Entity
from newsledger.resolve.entities.link import Link

_ACRONYM_AFTER = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?")
_COMMA = re.compile(r",\s+(?:the |a |an )?")
_TITLE = re.compile(r"([A-Za-z][A-Za-z.\-]*(?:[ \n][A-Za-z.\-]+){0,3})[ \n]+$")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)

GROUPS = words("group militia faction movement organization organisation cartel gang")
_MANY = words("government people region area company forces residents")
"""Nouns of which an article speaks of several without saying which."""
_GROUP_KINDS = frozenset({"militia", "insurgent", "terrorist", "criminal", "political"})
_SITE_HEADS = {
    "base": "base", "bases": "base", "airbase": "base", "camp": "camp", "airport": "airport",
    "airfield": "air", "hospital": "hospital", "prison": "prison", "jail": "prison",
    "port": "port", "dam": "dam", "mosque": "religious", "crossing": "crossing",
    "plant": "nuclear", "barracks": "base", "garrison": "base",
}  # fmt: skip
_PLACE_HEADS = {
    "city": ("city",), "town": ("city",), "village": ("city",), "capital": ("city",),
    "province": ("province",), "governorate": ("province",), "state": ("province",),
    "country": ("country",), "department": ("province",), "district": ("district", "city"),
}  # fmt: skip
_OPENING = 6
"""So many characters into its sentence, a name is taken for the subject: "The Houthis said"."""
_WINDOW = 3
"""Sentences back in which a definite noun looks for its name."""
_WINDOW_OF_NOUNS = 6
"""... and for the same noun: "a defense official" ... "the official"."""


@dataclass(slots=True)
class _Known:
    """One entity met so far."""

    chain: str
    label: str
    link: Link | None
    name: str | None
    last_sentence: int
    last_start: int
    last_end: int
    titles: set[str]
    heads: set[str]
    plural: bool = False
    count: int = 0
    opens_sentence: bool = False
    owned: bool = False
    gender: str | None = None


def chain_mentions(
    rows: Sequence[Entity],
    links: Sequence[Link | None],
    text: str,
    sentence_no: dict[str, int],
    sentence_start: dict[str, int],
) -> list[tuple[str, str, Link | None]]:
    """Return for each mention its chain, the name of its entity, and the link of its chain.

    `rows` stand in text order; `links` are what the names mean by themselves.
    """
    known: list[_Known] = []
    by_key: dict[str, _Known] = {}
    owner: list[_Known] = []
    full_names = _full_names(rows)
    acronyms = _acronyms(rows, text)
    for row, link in zip(rows, links, strict=True):
        number = sentence_no.get(row.sentence_id, 0)
        entity: _Known | None = None
        if row.mention_type == "name":
            keys = _name_keys(row, link, full_names, acronyms)
            entity = next((by_key[key] for key in keys if key in by_key), None)
            if entity is None:
                entity = _titled(row, known, text) or _town_of(row, known, text)
            if entity is None:
                entity = _new(row, link, known, number)
            for key in keys:
                by_key.setdefault(key, entity)
            if row.label == "PERSON":
                entity.titles |= _titles_before(text, row.start)
            if entity.name is None or len(row.text) > len(entity.name):
                entity.name = " ".join(row.text.split())
        elif row.mention_type == "nominal":
            entity = _apposed(row, known, text) or _nominal(row, link, known, by_key, number)
            if entity is None:
                entity = _new(row, link, known, number)
                if link is not None and link.key:
                    by_key.setdefault(link.key, entity)
            entity.heads.add(_head(row.text))
        else:
            entity = _pronoun(row, known, number) or _new(row, None, known, number)
        if entity.link is None:
            entity.link = link
        entity.last_sentence, entity.last_start, entity.last_end = number, row.start, row.end
        entity.count += 1
        entity.opens_sentence = row.start - sentence_start.get(row.sentence_id, 0) <= _OPENING
        entity.gender = entity.gender or _gender(row, text)
        owner.append(entity)
    return [
        (entity.chain, entity.name or " ".join(row.text.split()), entity.link)
        for row, entity in zip(rows, owner, strict=True)
    ]


def _apposed(row: Entity, known: list[_Known], text: str) -> _Known | None:
    """Return the person just named, of whom the noun says what he or she is.

    "Kenneth McKenzie, commander of the US Central Command"
    """
    if row.label != "PERSON" or not known or _is_plural(row.text):
        return None
    last = max(known, key=lambda k: k.last_end)
    gap = text[last.last_end : row.start]
    if last.label == "PERSON" and last.name and _COMMA.fullmatch(gap) and not last.plural:
        return last
    return None


def _titled(row: Entity, known: list[_Known], text: str) -> _Known | None:
    """Return the nominal that a person's name follows: "the army spokesman Yehia Rasool"."""
    if row.label != "PERSON" or not known:
        return None
    last = max(known, key=lambda k: k.last_end)
    if (
        last.label == "PERSON"
        and not last.name
        and not last.plural
        and last.count == 1
        and text[last.last_end : row.start] in (" ", ", ", "\n")
    ):
        return last
    return None


def _town_of(row: Entity, known: list[_Known], text: str) -> _Known | None:
    """Return the noun whose name follows: "the town of Khiam"."""
    if row.label not in ("GPE", "LOC") or not known:
        return None
    last = max(known, key=lambda k: k.last_end)
    if last.label == "GPE" and not last.name and last.count == 1 and not last.plural:
        return last if text[last.last_end : row.start] == " of " else None
    return None


def _new(row: Entity, link: Link | None, known: list[_Known], number: int) -> _Known:
    entity = _Known(
        chain=row.entity_id,
        label=row.label,
        link=link,
        name=None,
        last_sentence=number,
        last_start=row.start,
        last_end=row.end,
        titles=set(),
        heads=set(),
        owned=row.text.lower().startswith(("his ", "her ", "their ")),
        plural=_is_plural(row.text) and (row.label, row.mention_type) != ("PERSON", "name"),
    )
    known.append(entity)
    return entity


def _name_keys(
    row: Entity,
    link: Link | None,
    full_names: dict[str, str],
    acronyms: dict[str, str],
) -> list[str]:
    key = normal(row.text)
    if link is not None and link.key:
        return [link.key, f"name:{key}"] if row.label == "ORG" else [link.key]
    if row.label == "PERSON":
        bare = normal(_SUFFIX.sub("", row.text))
        return [f"person:{full_names.get(bare, bare)}"]
    if row.label == "WEAPON":
        return [f"mention:{row.entity_id}"]
    if row.label in ("ORG", "NORP", "MISC", "FAC", "PRODUCT"):
        return [f"name:{acronyms.get(key, key)}"]
    return [f"{row.label}:{key}"]


def _full_names(rows: Sequence[Entity]) -> dict[str, str]:
    """Map parts of persons' names ("mckenzie", "ben taleblu") to the one full name they end."""
    full: dict[str, set[str]] = {}
    names = {
        normal(_SUFFIX.sub("", row.text))
        for row in rows
        if row.mention_type == "name" and row.label == "PERSON"
    }
    for name in names:
        words = name.split()
        for first in range(1, len(words)):
            full.setdefault(" ".join(words[first:]), set()).add(name)
    longest: dict[str, str] = {}
    for part, owners in full.items():
        # "ben taleblu" of "behnam ben taleblu" is itself no other full name
        tops = {
            name for name in owners if not any(name != o and o.endswith(" " + name) for o in owners)
        }
        if len(tops) == 1:
            longest[part] = next(iter(tops))
    return longest


def _acronyms(rows: Sequence[Entity], text: str) -> dict[str, str]:
    """Map acronyms in brackets to the name before: "Syrian Democratic Forces (SDF)"."""
    found: dict[str, str] = {}
    names = [row for row in rows if row.mention_type == "name"]
    for before, after in pairwise(names):
        if not (2 <= len(after.text) <= 10 and after.text[:2].isupper()):
            continue
        if not _ACRONYM_AFTER.fullmatch(text, before.end, after.start):
            continue
        initials = [word[0].lower() for word in re.findall(r"[^\W_]+", before.text)]
        letters = [letter.lower() for letter in after.text if letter.isalpha()]
        if len(before.text) > len(after.text) and letters and letters[0] in initials:
            found[normal(after.text)] = normal(before.text)
    return found


def _titles_before(text: str, start: int) -> set[str]:
    match = _TITLE.search(text[max(0, start - 45) : start])
    if match is None:
        return set()
    words = match[1].lower().replace(".", "").split()
    return set(words[-2:]) | {_EXPANDED.get(word, word) for word in words[-2:]}


_EXPANDED = {
    "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "capt": "captain",
    "sgt": "sergeant", "adm": "admiral", "cpl": "corporal", "gov": "governor", "sen": "senator",
    "rep": "representative", "cmdr": "commander",
}  # fmt: skip


def _head(phrase: str) -> str:
    words = re.findall(r"[^\W_]+", phrase.lower())
    return words[-1] if words else phrase.lower()


def _is_plural(phrase: str) -> bool:
    head = _head(phrase)
    return (head.endswith("s") and not head.endswith(("ss", "us"))) or head in (
        "people", "men", "women", "children", "policemen", "gunmen", "servicemen", "militiamen",
    )  # fmt: skip


def _nominal(
    row: Entity,
    link: Link | None,
    known: list[_Known],
    by_key: dict[str, _Known],
    number: int,
) -> _Known | None:
    if link is not None and link.key and row.label == "ORG":
        return by_key.get(link.key)
    words = row.text.lower().split()
    if words[0] not in ("the", "this", "that"):
        return None
    head = _head(row.text)
    near = [k for k in known if number - k.last_sentence <= _WINDOW]
    if len(words) == 2:
        named = _named_antecedent(head, near, number)
        if named is not None:
            return named
    if row.label == "FAC" or head in _PLACE_HEADS or head in _MANY:
        return None
    # "the official" after "an Iraqi security official"
    same = [k for k in known if head in k.heads and number - k.last_sentence <= _WINDOW_OF_NOUNS]
    if len(words) > 2 and len(same) == 1 and link is None:
        return (
            None if same[0].name else (same[0] if _is_plural(row.text) is same[0].plural else None)
        )
    return same[0] if len(same) == 1 and len(words) == 2 else None


def _named_antecedent(head: str, near: Sequence[_Known], number: int) -> _Known | None:
    """Return the named entity that "the group", "the base", "the governor" means.

    It is the one named last, unless another that fits is named in the same sentence or the one
    before; with "Hezbollah said the group ..." the subject wins.
    """
    named = [k for k in near if k.name]
    if head in GROUPS:
        fits = [
            k for k in named
            if k.label in ("ORG", "NORP") and k.link is not None and k.link.kind in _GROUP_KINDS
        ]  # fmt: skip
    elif head in _SITE_HEADS:
        fits = [
            k for k in named
            if k.label == "FAC"
            and (
                (k.link is not None and _SITE_HEADS[head] in (k.link.kind or ""))
                or re.search(rf"\b{head}\b", (k.name or "").lower())
            )
        ]  # fmt: skip
    elif head in _PLACE_HEADS:
        fits = [
            k for k in named
            if k.link is not None and k.link.kind in _PLACE_HEADS[head] and k.label == "GPE"
        ]  # fmt: skip
        if head in ("country", "city", "capital", "state"):
            # many are named in an article: only the one spoken of last, and no other beside it
            fits = fits if len(fits) == 1 else []
    else:
        fits = [k for k in named if k.label == "PERSON" and head in k.titles]
    if not fits:
        return None
    last = max(fits, key=lambda k: k.last_start)
    rivals = [k for k in fits if k is not last and k.last_sentence >= last.last_sentence - 1]
    if rivals and last.last_sentence == number and last.opens_sentence:
        rivals = [k for k in rivals if k.last_sentence == number]
    return None if rivals else last


def _pronoun(row: Entity, known: list[_Known], number: int) -> _Known | None:
    """Return the one entity near that a pronoun can mean; a person once called he is no she."""
    word = row.text.lower()
    near = [k for k in known if 0 <= number - k.last_sentence <= 1 and k.last_start < row.start]
    if word == "they":
        fits = [k for k in near if k.plural and k.label in ("PERSON", "ORG", "NORP")]
    else:
        gender = "m" if word == "he" else "f"
        fits = [
            k for k in near if k.label == "PERSON" and not k.plural and k.gender in (gender, None)
        ]
        if any(k.owned for k in fits):
            return None  # "her mother said she was hurt": either
        if len(fits) == 1:
            fits[0].gender = gender
    return fits[0] if len(fits) == 1 else None


_FORM = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|King|Queen)\.? $")
_MEN = words(
    "man boy father son brother husband uncle king prince spokesman policeman congressman "
    "chairman gunman fisherman businessman cameraman monk priest imam grandfather nephew"
)
_WOMEN = words(
    "woman girl mother daughter sister wife aunt queen princess spokeswoman policewoman widow "
    "congresswoman chairwoman schoolgirl nun grandmother niece businesswoman"
)


def _gender(row: Entity, text: str) -> str | None:
    if row.mention_type == "pronoun":
        return {"he": "m", "she": "f"}.get(row.text.lower())
    if row.mention_type == "nominal":
        head = _head(row.text)
        return "m" if head in _MEN else "f" if head in _WOMEN else None
    form = _FORM.search(text[max(0, row.start - 8) : row.start])
    if form is None:
        return None
    return "m" if form[1] in ("Mr", "Sir", "King") else "f"
