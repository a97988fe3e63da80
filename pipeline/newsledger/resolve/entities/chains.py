"""Within-article coreference: which mentions are of the same entity. Precision before recall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsledger.gazetteer import normal
from newsledger.lexicons import load_lexicon
from newsledger.ranks import RankRow
from newsledger.records import Entity
from newsledger.resolve.entities.antecedents import (
    Known,
    apposed,
    gender_of,
    head_word,
    is_plural,
    noun_antecedent,
    pronoun_antecedent,
    titled,
    town_of,
)
from newsledger.resolve.entities.link import Link
from newsledger.word_groups import word_group

_ACRONYM_AFTER = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?")
_TITLE = re.compile(r"([A-Za-z][A-Za-z.\-]*(?:[ \n][A-Za-z.\-]+){0,3})[ \n]+$")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)

_CALLED = frozenset(
    {"city", "town", "village", "district", "municipality", "hamlet", "port", "suburb", "commune"}
)
"""What is called by the name behind it: "the town of Gao", but not "the capital of Mali"."""
_BODIES = frozenset({"ORG", "NORP", "MISC"})
_OPENING = 6
"""So many characters into its sentence, a name is taken for the subject: "The Houthis said"."""


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
    known: list[Known] = []
    by_key: dict[str, Known] = {}
    owner: list[Known] = []
    full_names = _full_names(rows)
    acronyms = _acronyms(rows, text)
    for place, (row, link) in enumerate(zip(rows, links, strict=True)):
        number = sentence_no.get(row.sentence_id, 0)
        entity: Known | None = None
        if row.mention_type == "name":
            keys = _name_keys(row, link, full_names, acronyms)
            entity = next((by_key[key] for key in keys if key in by_key), None)
            if entity is None and row.label == "ORG":
                entity = _ending_in(row, link, known)
            if entity is None:
                entity = titled(row, known, text) or town_of(row, known, text)
            if entity is None:
                entity = _new(row, link, known, number)
            for key in keys:
                by_key.setdefault(key, entity)
            if row.label == "PERSON":
                entity.titles |= _titles_before(text, row.start)
            if entity.name is None or len(row.text) > len(entity.name):
                entity.name = " ".join(row.text.split())
        elif row.mention_type == "nominal":
            called = _called(rows, place, text)
            key = ""
            if called is not None:
                key = _name_keys(rows[called], links[called], full_names, acronyms)[0]
            if key:
                # "the city of Cali": the noun and the name behind it are one
                entity = by_key.get(key)
            else:
                entity = apposed(row, known, text) or noun_antecedent(
                    row, link, known, by_key, number
                )
            if entity is None:
                entity = _new(row, link, known, number)
                if link is not None and link.key:
                    by_key.setdefault(link.key, entity)
                if key:
                    by_key.setdefault(key, entity)
            entity.heads.add(head_word(row.text))
        else:
            entity = pronoun_antecedent(row, known, number) or _new(row, None, known, number)
        if entity.link is None or _says_more(link, entity.link):
            entity.link = link
        entity.last_sentence, entity.last_start, entity.last_end = number, row.start, row.end
        entity.count += 1
        entity.opens_sentence = row.start - sentence_start.get(row.sentence_id, 0) <= _OPENING
        entity.gender = entity.gender or gender_of(row, text)
        owner.append(entity)
    return [
        (entity.chain, entity.name or " ".join(row.text.split()), entity.link)
        for row, entity in zip(rows, owner, strict=True)
    ]


def _says_more(link: Link | None, known: Link) -> bool:
    """Tell whether a link names an actor where that of the chain has a country alone."""
    return link is not None and bool(link.actor_id) and not (known.actor_id or known.key)


def _called(rows: Sequence[Entity], place: int, text: str) -> int | None:
    """Return the name behind a noun: "the city of | Cali |", "the rebel group | M23 |"."""
    row = rows[place]
    behind = place + 1
    while behind < len(rows) and rows[behind].start < row.end:
        behind += 1  # "the Palestinian faction"
    if behind == len(rows) or rows[behind].mention_type != "name":
        return None
    name, between = rows[behind], text[row.end : rows[behind].start]
    head = head_word(row.text)
    if row.label == "GPE" and head in _CALLED and name.label == "GPE":
        return behind if between == " of " else None
    is_body = row.label == "ORG" and head in word_group("named_bodies")
    return behind if is_body and name.label in _BODIES and between == " " else None


def _ending_in(row: Entity, link: Link | None, known: Sequence[Known]) -> Known | None:
    """Return the one organisation whose name ends in this: "Gaza Health Ministry ... the ministry".

    Of two words and more, so that no "Army" is joined to the next best army.
    """
    ending = " " + normal(row.text)
    if ending.count(" ") < 2 or (link is not None and link.actor_id):
        return None
    fits = [k for k in known if k.name and k.label == "ORG" and normal(k.name).endswith(ending)]
    return fits[0] if len(fits) == 1 else None


def _new(row: Entity, link: Link | None, known: list[Known], number: int) -> Known:
    entity = Known(
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
        plural=is_plural(row.text) and (row.label, row.mention_type) != ("PERSON", "name"),
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
    if start == 0 or text[start - 1] not in " \n":
        return set()
    match = _TITLE.search(text[max(0, start - 45) : start])
    if match is None:
        return set()
    words = match[1].lower().replace(".", "").split()
    return set(words[-2:]) | {_titles().get(word, word) for word in words[-2:]}


@cache
def _titles() -> dict[str, str]:
    """Return an abbreviation without its dots -> the rank, both of one word."""
    found: dict[str, str] = {}
    for row in load_lexicon("ranks", RankRow):
        for form in row.forms:
            plain = form.replace(".", "").lower()
            short = len(plain) < len(row.title) and plain[:1] == row.title[0]
            if short and " " not in row.title and plain.isalpha():
                found.setdefault(plain, row.title)
    return found
