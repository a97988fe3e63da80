"""To whom or what a definite noun, an apposition or a pronoun refers: one thing near, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsledger.lexicons import words
from newsledger.records import Entity
from newsledger.resolve.entities.actors import actor_names
from newsledger.resolve.entities.link import Link

_COMMA = re.compile(r",\s+(?:the |a |an )?")
_GROUPS = words("group militia faction movement organization organisation cartel gang")
_MANY = words("government people region area company forces residents")
"""Nouns of which an article speaks of several without saying which."""
_GROUP_KINDS = frozenset({"militia", "insurgent", "terrorist", "criminal", "political"})
_SITE_HEADS = {
    "base": "base", "bases": "base", "airbase": "base", "camp": "camp", "airport": "airport",
    "airfield": "air", "hospital": "hospital", "prison": "prison", "jail": "prison",
    "port": "port", "dam": "dam", "mosque": "religious", "crossing": "crossing",
    "plant": "nuclear", "barracks": "base", "garrison": "base", "embassy": "embassy",
    "school": "school", "site": "site", "compound": "compound", "market": "market",
    "church": "religious", "university": "university", "penitentiary": "prison",
    "complex": "complex", "mall": "mall", "hotel": "hotel", "stadium": "stadium",
}  # fmt: skip
_PRISONS = {"jail": ("prison", "penitentiary", "correctional"), "hospital": ("medical", "clinic"),
            "mosque": ("masjid", "jamia"), "school": ("academy", "college")}  # fmt: skip
"""Other words in a site's name by which it is what the noun says."""
_OFFICES = words(
    "ministry agency command commission council department party mission service authority "
    "office bureau directorate committee institute watchdog observatory network union"
)
"""Nouns for organs and societies: the one named last in whose name the noun stands."""
_FORCES = {"army": "military", "military": "military", "police": "police"}
"""Nouns that mean the force of the article's one state whose forces are named."""
_PLACE_HEADS = {
    "city": ("city",), "town": ("city",), "village": ("city",), "capital": ("city",),
    "province": ("province",), "governorate": ("province",), "state": ("province",),
    "country": ("country",), "department": ("province",), "district": ("district", "city"),
}  # fmt: skip
_WINDOW = 3
"""Sentences back in which a definite noun looks for its name."""
_WINDOW_OF_NOUNS = 6
"""... and for the same noun: "a defense official" ... "the official"."""


@dataclass(slots=True)
class Known:
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


def apposed(row: Entity, known: list[Known], text: str) -> Known | None:
    """Return the person just named, of whom the noun says what he or she is.

    "Kenneth McKenzie, commander of the US Central Command"
    """
    if row.label != "PERSON" or not known or is_plural(row.text):
        return None
    last = max(known, key=lambda k: k.last_end)
    gap = text[last.last_end : row.start]
    if last.label == "PERSON" and last.name and _COMMA.fullmatch(gap) and not last.plural:
        return last
    return None


def titled(row: Entity, known: list[Known], text: str) -> Known | None:
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


def town_of(row: Entity, known: list[Known], text: str) -> Known | None:
    """Return the noun whose name follows: "the town of Khiam", not "the capital of Mali"."""
    if row.label not in ("GPE", "LOC") or not known:
        return None
    last = max(known, key=lambda k: k.last_end)
    if "capital" in last.heads:
        return None
    if last.label == "GPE" and not last.name and last.count == 1 and not last.plural:
        return last if text[last.last_end : row.start] == " of " else None
    return None


def noun_antecedent(
    row: Entity,
    link: Link | None,
    known: list[Known],
    by_key: dict[str, Known],
    number: int,
) -> Known | None:
    """Return what a definite noun means: its name, or the same noun met before.

    "Hamas ... the group"; "a defense official ... the official"; "US forces ... US forces".
    """
    if link is not None and link.key and row.label == "ORG":
        return by_key.get(link.key)
    words = row.text.lower().split()
    if len(words) == 2 and words[0] == "the" and words[1] in _FORCES and link is None:
        forces = {k.chain: k for k in known if _is_force(k, words[1])}
        if len(forces) == 1:
            return next(iter(forces.values()))
    if words[0] not in ("the", "this", "that"):
        return None
    head = head_word(row.text)
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
        fits = not same[0].name and is_plural(row.text) is same[0].plural
        return same[0] if fits else None
    return same[0] if len(same) == 1 and len(words) == 2 else None


def _named_antecedent(head: str, near: Sequence[Known], number: int) -> Known | None:
    """Return the named entity that "the group", "the base", "the governor" means.

    It is the one named last, unless another that fits is named in the same sentence or the one
    before; with "Hezbollah said the group ..." the subject wins.
    """
    named = [k for k in near if k.name]
    if head in _GROUPS:
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
                or any(word in (k.name or "").lower() for word in _PRISONS.get(head, ()))
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
    elif head in _OFFICES:
        fits = [k for k in named if k.label == "ORG" and _is_called(k, head)]
    else:
        fits = [k for k in named if k.label == "PERSON" and head in k.titles]
    if not fits:
        return None
    last = max(fits, key=lambda k: k.last_start)
    rivals = [k for k in fits if k is not last and k.last_sentence >= last.last_sentence - 1]
    if rivals and last.last_sentence == number and last.opens_sentence:
        rivals = [k for k in rivals if k.last_sentence == number]
    return None if rivals else last


def _is_force(known: Known, noun: str) -> bool:
    link = known.link
    if link is None or link.kind != _FORCES[noun] or known.label != "ORG":
        return False
    return (link.actor_id or "").startswith("actor:state-")


def _is_called(known: Known, noun: str) -> bool:
    """Tell whether a noun stands in the name of an organisation, or in that of its list row."""
    names = [known.name or ""]
    if known.link is not None and known.link.actor_id:
        names += actor_names(known.link.actor_id)
    return any(re.search(rf"\b{noun}\b", name, re.IGNORECASE) for name in names)


def pronoun_antecedent(row: Entity, known: list[Known], number: int) -> Known | None:
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


def gender_of(row: Entity, text: str) -> str | None:
    """Return m or f where pronoun, noun or title tell: she, spokesman, Mrs."""
    if row.mention_type == "pronoun":
        return {"he": "m", "she": "f"}.get(row.text.lower())
    if row.mention_type == "nominal":
        head = head_word(row.text)
        return "m" if head in _MEN else "f" if head in _WOMEN else None
    form = _FORM.search(text[max(0, row.start - 8) : row.start])
    if form is None:
        return None
    return "m" if form[1] in ("Mr", "Sir", "King") else "f"


@lru_cache(maxsize=20_000)
def head_word(phrase: str) -> str:
    """Return the last word of a phrase, lower-cased."""
    words = re.findall(r"[^\W_]+", phrase.lower())
    return words[-1] if words else phrase.lower()


def is_plural(phrase: str) -> bool:
    """Tell by its last word whether a phrase is in the plural."""
    head = head_word(phrase)
    return (head.endswith("s") and not head.endswith(("ss", "us"))) or head in (
        "people", "men", "women", "children", "policemen", "gunmen", "servicemen", "militiamen",
    )  # fmt: skip
