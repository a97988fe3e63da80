"""The lexicons of harm and of people, arranged for look-up by words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.extract.people import VictimRow
from newsledger.lexicons import load_lexicon, words

POSSESSIVES = words("his her their its our my your")


@dataclass(frozen=True, slots=True)
class HarmRow:
    """One row of `models/lexicons/harm.csv`: words of one harm that behave alike."""

    forms: tuple[str, ...]
    """Lower-cased tokens; `{their}` stands for any possessive pronoun."""
    kind: str
    """act (its object suffers: kill) | suffer (its subject suffers: die) | state (dead) |
    result (a noun that is counted: deaths) | deed (a noun with "of": assassination) |
    person (a noun of harmed people: hostages) | victim (told of in zeros and among others) |
    safe (no harm befell its subject) |
    funeral (of those it is held for) | toll | lives | ignore (no harm: dead heat)"""
    harm: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class NoPeopleRow:
    """One row of `models/lexicons/no_people.csv`: nouns that never name the people harmed."""

    forms: tuple[str, ...]
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class KinRow:
    """One row of `models/lexicons/kin.csv`: relatives, whom one phrase counts with somebody."""

    forms: tuple[str, ...]
    source: str
    example: str


Words = tuple[str, ...]


@cache
def harm_forms() -> dict[str, list[tuple[Words, HarmRow]]]:
    """Return the harm expressions by their first word, the longest first."""
    table: dict[str, list[tuple[Words, HarmRow]]] = {}
    for row in load_lexicon("harm", HarmRow):
        for form in row.forms:
            words = tuple(form.split())
            table.setdefault(words[0], []).append((words, row))
    for rows in table.values():
        rows.sort(key=lambda entry: (-len(entry[0]), entry[1].kind != "ignore"))
    return table


@cache
def harm_participles() -> frozenset[str]:
    """Return the single words of harm that can be past participles: killed, wounded, shot, hurt."""
    return frozenset(
        words[0]
        for entries in harm_forms().values()
        for words, row in entries
        if row.kind == "act" and len(words) == 1
        if words[0].endswith(("ed", "en", "ain", "ot", "urt", "ew"))
    )


@cache
def people() -> dict[str, tuple[str, bool]]:
    """Return role and whether singular by noun form; of several words under their last word too.

    "soldiers" -> ("military", False); "aid workers" -> ("aid_worker", False)
    """
    table: dict[str, tuple[str, bool]] = {}
    for row in load_lexicon("victims", VictimRow):
        table.setdefault(row.plural, (row.role, False))
        table.setdefault(row.noun, (row.role, row.plural != row.noun))
    return table


@cache
def no_people() -> frozenset[str]:
    """Return nouns for animals, things and times, which verbs of harm have beside them too."""
    rows = load_lexicon("no_people", NoPeopleRow)
    return frozenset(form for row in rows for form in row.forms)


@cache
def kin() -> frozenset[str]:
    """Return nouns for relatives: "a baker and his two sons" are one figure of three."""
    return frozenset(form for row in load_lexicon("kin", KinRow) for form in row.forms)


@cache
def harm_verbs() -> frozenset[str]:
    """Return the present forms of verbs of harm, which taggers take for nouns in headlines."""
    return frozenset(
        form
        for row in load_lexicon("harm", HarmRow)
        if row.kind == "act"
        for form in row.forms
        if " " not in form and not form.endswith(("ed", "ing"))
    )


@cache
def harm_gerunds() -> frozenset[str]:
    """Return the forms of verbs of harm in -ing, which taggers take for nouns: "and abducting"."""
    return frozenset(
        form
        for row in load_lexicon("harm", HarmRow)
        if row.kind == "act"
        for form in row.forms
        if " " not in form and form.endswith("ing")
    )


_PEOPLE_ENDINGS = ("men", "women", "ists", "ians", "eers", "goers", "people", "workers", "keepers")
_PERSON_ENDINGS = ("man", "woman", "ist", "eer", "goer", "person", "worker", "keeper")


def role_of(word: str, before: str = "") -> tuple[str, bool] | None:
    """Return role and whether singular of a noun for people, from its lower-cased form.

    `before` is the word in front of it: "aid" tells aid workers from workers. None: no people.
    """
    table = people()
    if before:
        found = table.get(f"{before} {word}")
        if found is not None:
            return found
    found = table.get(word)
    if found is not None:
        return found
    if len(word) < 6 or word in no_people():
        return None
    if word.endswith(_PEOPLE_ENDINGS):
        return "unknown", False
    if word.endswith(_PERSON_ENDINGS):
        return "unknown", True
    return None
