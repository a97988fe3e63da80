"""The event lexicons as rows and as indexes keyed by word form."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from newsledger.extract.events.forms import noun_forms, verb_forms
from newsledger.extract.people import VictimRow
from newsledger.lexicons import load_lexicon, words
from newsledger.ranks import RankRow


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that names a violent event."""

    phrase: str
    pos: str
    event_type: str
    object: str
    """What the verb's object is: target | munition | none; receive: its subject is the target."""
    strength: str
    """strong: violent by itself; weak, kill, destroy: with evidence only (see `evidence`); recall:
    only after an event told before (see `recalled`)."""
    outcome: str
    prepositions: tuple[str, ...]
    acled_sub_event: str | None
    plover: str | None
    cameo: str | None
    source: str
    example: str

    @property
    def rule(self) -> str:
        """Name of the row, as written to `events.rule`."""
        return f"{self.pos}:{self.phrase}"


@dataclass(frozen=True, slots=True)
class TypeCodes:
    """Codes of an event type, for events whose type comes from the weapon."""

    event_type: str
    acled_sub_event: str | None
    plover: str | None
    cameo: str | None
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A noun that speaks for violence: armed party, force, civilian, site, weapon, harm.

    A person says only that somebody is there.
    """

    word: str
    kind: str
    event_type: str | None
    source: str
    example: str


_KINDS_OF_PEOPLE = {
    "military": "force", "police": "force", "militant": "armed", "suspect": "armed",
    "official": "person", "politician": "person", "journalist": "person", "unknown": "person",
}  # fmt: skip
"""What a role of victims speaks for; all others are civilians. That officials and people of no
role are attacked may be a figure of speech."""
_NO_EVIDENCE = words(
    "general generals major majors private privates other others member members subject subjects "
    "minor minors national nationals local locals casualty casualties staff personnel porter cook "
    "cooks coach patron patrons fan fans star principal principals chief chiefs deputy accused "
    "indian indians passer escort escorts cadre cadres wounded injured dead"
)
"""Nouns of the casualty lexicon that mostly mean something else."""


@dataclass(frozen=True, slots=True)
class Support:
    """A verb that lends an event noun its arguments: "carried out attacks", "came under attack"."""

    verb: str
    noun_as: str
    """What the event noun is to the verb: object | subject | oblique."""
    subject_role: str | None
    object_role: str | None
    outcome: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class Veto:
    """Words beside a trigger that give it another sense: "strike a deal"."""

    kind: str
    """phrase | object | subject | modifier; unless: kinds of evidence, one of which the object is
    of, or the verb has another sense ("laid a wreath")."""
    trigger: str
    words: tuple[str, ...]
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class OutcomeCue:
    """A verb that tells what became of an attack; polarity: plain | negated."""

    verb: str
    polarity: str
    outcome: str
    source: str
    example: str


def words_of(phrase: str) -> tuple[str, ...]:
    """Split a lexicon phrase as the tokenizer does: "car-bomb" is three tokens."""
    return tuple(phrase.lower().replace("-", " - ").split())


@cache
def verb_triggers() -> dict[str, tuple[tuple[Trigger, tuple[str, ...]], ...]]:
    """Map each form of a trigger's first word to its rows and further words, longest first."""
    index: dict[str, list[tuple[Trigger, tuple[str, ...]]]] = defaultdict(list)
    for row in load_lexicon("event_triggers", Trigger):
        if row.pos != "verb":
            continue
        first, *rest = row.phrase.lower().split()
        for form in verb_forms(first):
            index[form].append((row, tuple(rest)))
            if "-" in form:  # car-bombed: split by the tokenizer
                head, *tail = words_of(form)
                index[head].append((row, (*tail, *rest)))
    return {form: tuple(sorted(rows, key=lambda r: -len(r[1]))) for form, rows in index.items()}


@cache
def noun_triggers() -> dict[str, tuple[tuple[Trigger, tuple[str, ...]], ...]]:
    """Map each form of a noun's last word to its rows and the words before it, longest first.

    "attempt on the life" is keyed by its last word too.
    """
    index: dict[str, list[tuple[Trigger, tuple[str, ...]]]] = defaultdict(list)
    for row in load_lexicon("event_triggers", Trigger):
        if row.pos != "noun":
            continue
        variants = {words_of(row.phrase), tuple(row.phrase.lower().split())}
        for parts in sorted(variants):
            for form in noun_forms(parts[-1]):
                index[form].append((row, parts[:-1]))
            if "of" in parts:  # exchanges of fire, acts of terrorism
                for form in noun_forms(parts[0]):
                    index[parts[-1]].append((row, (form, *parts[1:-1])))
    return {form: tuple(sorted(rows, key=lambda r: -len(r[1]))) for form, rows in index.items()}


@cache
def type_codes() -> dict[str, TypeCodes]:
    """Map each event type to its codes."""
    return {row.event_type: row for row in load_lexicon("event_triggers_types", TypeCodes)}


@cache
def evidence_words() -> dict[str, tuple[tuple[tuple[str, ...], Evidence], ...]]:
    """Map the last word of each evidence row to the words before it and the row, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Evidence]]] = defaultdict(list)
    for row in load_lexicon("event_triggers_evidence", Evidence):
        parts = words_of(row.word)
        index[parts[-1]].append((parts[:-1], row))
        if "-" in row.word:
            joined = tuple(row.word.lower().split())
            index[joined[-1]].append((joined[:-1], row))
    for word, row in (_people() | _ranks()).items():
        parts = words_of(word)
        if not any(parts[:-1] == before for before, _ in index[parts[-1]]):
            index[parts[-1]].append((parts[:-1], row))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in index.items()}


def _people() -> dict[str, Evidence]:
    """Map the nouns for people of the casualty lexicon to rows of evidence."""
    rows = {}
    for victim in load_lexicon("victims", VictimRow):
        kind = _KINDS_OF_PEOPLE.get(victim.role, "civilian")
        for word in (victim.noun, victim.plural):
            if word and word.lower() not in _NO_EVIDENCE:
                rows[word.lower()] = Evidence(word, kind, None, victim.source, victim.example)
    return rows


def _ranks() -> dict[str, Evidence]:
    """Map the military ranks to rows of evidence: who bears one seldom dies by accident."""
    return {
        row.title: Evidence(row.title, "rank", None, row.source, row.example or "")
        for row in load_lexicon("ranks", RankRow)
        if row.kind == "military"
    }


@cache
def supports() -> dict[str, dict[str, tuple[tuple[tuple[str, ...], Support], ...]]]:
    """Map noun_as to the forms of each support verb to its further words and row."""
    index: dict[str, dict[str, list[tuple[tuple[str, ...], Support]]]] = {}
    for row in load_lexicon("event_triggers_supports", Support):
        first, *rest = row.verb.lower().split()
        forms = index.setdefault(row.noun_as, defaultdict(list))
        for form in verb_forms(first):
            forms[form].append((tuple(rest), row))
    return {
        noun_as: {f: tuple(sorted(r, key=lambda x: -len(x[0]))) for f, r in forms.items()}
        for noun_as, forms in index.items()
    }


@cache
def vetoes(kind: str) -> dict[str, frozenset[str]]:
    """Map each trigger phrase to the words that veto it as object, subject or modifier."""
    index: dict[str, set[str]] = defaultdict(set)
    for row in load_lexicon("event_vetoes", Veto):
        if row.kind == kind:
            index[row.trigger].update(row.words)
    return {trigger: frozenset(parts) for trigger, parts in index.items()}


@cache
def harm_words() -> frozenset[str]:
    """Return the single words that speak of harm or arms."""
    return frozenset(
        word
        for word, rows in evidence_words().items()
        if any(row.kind in ("harm", "armed", "weapon") for before, row in rows if not before)
    )


@cache
def phrase_vetoes() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the first word of each vetoing phrase to the phrases."""
    index: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in vetoes("phrase").get("*", ()):
        parts = words_of(phrase.replace("'", " '"))
        index[parts[0]].append(parts)
    return {first: tuple(sorted(phrases)) for first, phrases in index.items()}


@cache
def outcome_cues(polarity: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Map each form of an outcome verb to its further words and the outcome, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for row in load_lexicon("outcomes", OutcomeCue):
        if row.polarity == polarity:
            first, *rest = row.verb.lower().split()
            for form in verb_forms(first):
                index[form].append((tuple(rest), row.outcome))
    return {form: tuple(sorted(rows, key=lambda r: -len(r[0]))) for form, rows in index.items()}
