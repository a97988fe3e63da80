"""What one article tells of how many were killed or injured: its statements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsledger.lexicons import words
from newsledger.reconcile.columns import Source
from newsledger.reconcile.figures import NOBODY, NUMBERS, Figure
from newsledger.reconcile.victims import (
    gainsays,
    stands_for_another,
    survivors,
    with_the_dead,
)

_SOME = 2
_SUBSETS = words(
    "woman women child children girl girls boy boys infant infants baby babies minor minors "
    "toddler toddlers teenager teenagers pupil pupils student students brother brothers sister "
    "sisters son sons daughter daughters wife husband mother mothers father grandchildren family "
    "families relatives elderly foreigners"
)
"""Kinds of people that a toll counts apart, whoever else was hit."""
_NO_NUMBER = frozenset({"vague", "indefinite", "range"})
"""Bases whose lowest number is no estimate: "dozens", "soldiers were killed", "12 to 20"."""


_CIVILIANS = words("civilian civilians noncombatant noncombatants")
_NUMBERED = re.compile(rf"(?:\d|(?:{'|'.join(sorted(NUMBERS))})\b)", re.IGNORECASE)
"""How a phrase begins that counts people of its own."""
_VICTIMS = words("victim victims fatality casualty martyr body")
_DIED = re.compile(r"(?i)\b(?:died|dies|dying|succumb(?:s|ed)?)\b")
_FLOORS = frozenset({"at_least", "more_than"})


@dataclass(frozen=True, slots=True)
class Statement:
    """The dead, or the injured, as one source has them in one sentence."""

    low: int | None
    best: int | None
    high: int | None
    """Null: open."""
    whole: bool
    """Stands for all who were hit, not only for those of whom the sentence tells."""
    disputed: bool
    source: Source | None
    kinds: frozenset[str] = frozenset()
    """Words of what the people are."""
    estimated: bool = False
    bare: bool = False
    """Numbers without a noun."""
    reckoned: bool = False
    """Made of two figures, as nobody tells it."""
    floor: bool = False
    """No more than a lower bound: "at least seven"."""
    past: bool = False
    """Of an earlier hour, by its own words: "down from 35"."""
    at: str = ""
    """Id of its first figure: ids are in the order of the text."""


@dataclass(frozen=True, slots=True)
class Toll:
    """All that one article says of a harm."""

    statements: tuple[Statement, ...]
    best: int | None
    """The number of its largest statement."""
    high: int | None
    """The upper bound of its largest statement; null: open."""


def make_toll(statements: Sequence[Statement]) -> Toll:
    """Return the toll of some statements, at least one; contradicted ones come last.

    "14 soldiers" stands for all who were hit where the largest statement is of soldiers too, and
    not beside "31 people"; "at least nine children" never does, nor do "74 people" in one town and
    "7 people" in another beside "81 people".
    """
    found = largest(statements)
    added = _added_up(statements, found)
    marked = (_mark(s, found, added) for s in statements)
    whole = (replace(s, whole=False) if _late(s, statements) else s for s in marked)
    return Toll(tuple(whole), found.best, found.high)


def _added_up(statements: Sequence[Statement], found: Statement) -> frozenset[int | None]:
    """Return the two numbers of one source that make the largest one."""
    if len(statements) < 3:
        return frozenset()
    told = {(s.low, s.source) for s in statements if s.low and not s.bare and not s.disputed}
    for low, source in told:
        rest = (found.low or 0) - (low or 0)
        if (rest, source) in told and rest != low:
            return frozenset({low, rest})
    return frozenset()


def _late(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Tell whether a voice tells it of some of those whom it has counted before: "two died there".

    A number without a noun ("seven at first") and a lower bound are of an earlier hour.
    """
    if statement.floor or statement.bare or not statement.best:
        return False
    return any(
        other.source == statement.source and other.at < statement.at
        for other in statements
        if other.at and (other.best or 0) > statement.best
    )


def _mark(statement: Statement, found: Statement, added: frozenset[int | None]) -> Statement:
    if statement.low in added:
        return replace(statement, whole=False)
    if statement.whole or statement is found or (statement.low or 0) <= 1:
        return statement
    alike = bool((statement.kinds & found.kinds) - _SUBSETS)
    guessed = statement.estimated and not statement.kinds & _SUBSETS
    return replace(statement, whole=alike or guessed)


def largest(statements: Sequence[Statement]) -> Statement:
    """Return the statement with the greatest number that nobody contradicts."""
    sound = [s for s in statements if not s.disputed] or list(statements)
    sound = [s for s in sound if not s.past] or sound
    return max(sound, key=lambda s: (not is_weak(s), s.best or s.low or 0, s.whole))


def article_toll(figures: Sequence[Figure]) -> Toll | None:
    """Return what the figures of one article and one harm say; None: not told.

    Figures of one sentence and one source that are no parts of each other are added ("a guard and
    two gunmen were killed"). The dead of the attackers that stand apart from other dead are left
    out. A zero of some kind of people ("no officers were hurt") is a toll only where nothing else
    is told.
    """
    figures = _victims(figures)
    told = [f for f in figures if not f.part] or list(figures)
    positive = [f for f in told if f.basis not in NOBODY]
    if not positive:
        zeros = [f for f in told if f.counts_all] or told[:1]
    else:
        # "five were hurt … A rocket hit a field; nobody was hurt": of what is told there
        first = min(f.casualty_id for f in positive)
        zeros = [f for f in told if f.basis in NOBODY and f.counts_all and not _witness(f)]
        voices = {f.source for f in positive}
        zeros = [f for f in zeros if f.casualty_id < first or f.disputed or gainsays(f, voices)]
    statements = [Statement(0, 0, 0, f.counts_all, f.disputed, f.source) for f in zeros]
    ordinals: list[Statement] = []
    by_sentence: dict[tuple[str, Source | None, bool], list[Figure]] = defaultdict(list)
    for figure in positive:
        if figure.overtaken:
            ordinals.append(replace(_sum([figure]), past=True))
        elif figure.number_of is None:
            by_sentence[figure.sentence_id, figure.source, figure.disputed].append(figure)
        elif figure.harm == "killed":
            n = _of_how_many(figure, positive)
            at = figure.casualty_id
            ordinals.append(Statement(n, n, n, False, figure.disputed, figure.source, at=at))
    for group in by_sentence.values():
        # "announced 38 dead and raised the figure to 52": two tolls, one after the other
        totals = [f for f in group if f.counts_all and (f.low or 0) > 1]
        totals = [f for f in totals if not any(_under_one_verb(f, other) for other in group)]
        if _go_on_counting(totals) or (len(totals) < 2 and not any(f.bare for f in totals)):
            totals = []
        statements += [_sum([f]) for f in totals]
        rest = [f for f in group if f not in totals]
        statements += [_sum(rest)] if rest else []
    statements = [*(_with_next(s, ordinals) for s in statements), *ordinals]
    if not statements and figures:
        statements = [Statement(1, 1, 1, False, False, figures[0].source)]
    return make_toll(statements) if statements else None


def _with_next(statement: Statement, ordinals: Sequence[Statement]) -> Statement:
    """Count the next one with those before: "seven were shot dead; an eighth died in hospital"."""
    n = statement.best
    nexts = (s for s in ordinals if not s.past)
    if n is None or not any(s.best == n + 1 and s.at > statement.at for s in nexts):
        return statement
    return replace(statement, low=n + 1, best=n + 1, high=n + 1)


def _says_who(figure: Figure, group: Sequence[Figure]) -> bool:
    """Tell whether a figure says who those counted just before are: "two more, a man and a boy".

    Not the next of a list: "four guards, four porters and a cook", "Ali, Omar and Zayd".
    """
    if (figure.low or 0) < 2 or _NUMBERED.match(figure.victims or ""):
        return False
    return any(
        other.low == figure.low and f"{other.victims}, {figure.victims}" in other.text
        for other in group
        if other is not figure and figure.victims
    )


def _of_how_many(figure: Figure, told: Sequence[Figure]) -> int:
    """Return of how many dead one is the last: three with "a third man".

    Where nothing else is told, "a second suspect was strangled" is one: suspects were counted, not
    dead. But "a fourth policeman has died" of what killed three.
    """
    of_the_dead = figure.kinds <= _VICTIMS or _DIED.search(figure.text) is not None
    alone = all(f is figure for f in told) and not of_the_dead
    return 1 if alone else figure.number_of or 1


def _go_on_counting(totals: Sequence[Figure]) -> bool:
    """Tell whether each number counts some more dead: "16 people died there and three later".

    A toll that replaces another is told as a toll, or is not smaller: "put at 12, then at 15".
    """
    if len(totals) < 2 or totals[0].bare or not all(f.bare for f in totals[1:]):
        return False
    return all(
        f.harm == "killed" and not f.told_as_toll and (f.low or 0) < (totals[0].low or 0)
        for f in totals[1:]
    )


def _under_one_verb(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are told in one breath: "killed 21 on board and five below"."""
    if one is other or one.definite or other.definite:
        return False  # "23 of the 53 wounded"
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def is_weak(statement: Statement) -> bool:
    """Tell whether a statement says no more than that there were some."""
    return statement.best is None and (statement.low or 0) <= _SOME


def _witness(figure: Figure) -> bool:
    return figure.source is not None and figure.source.kind in ("witness", "person")


def _victims(figures: Sequence[Figure]) -> list[Figure]:
    """Leave out the attackers' own dead where others died too."""
    others = [f for f in figures if not f.fighter]
    return others if any(f.low for f in others) else list(figures)


def _sum(group: list[Figure]) -> Statement:
    # "she was flown to hospital, where she died": a pronoun stands for somebody told
    told = [f for f in group if not stands_for_another(f) and not _says_who(f, group)]
    if any(f.counts_all and (f.low or 0) > 1 and f.basis != "indefinite" for f in told):
        # "15 martyrs … our family was killed": our family is of the 15
        told = [f for f in told if not (f.definite and f.basis == "indefinite")]
    group = told or group[:1]
    if len({(f.low, f.high, f.basis) for f in group}) == 1 and (group[0].low or 0) > 1:
        group = group[:1]  # one figure told twice
    lows = [f.low for f in group if f.low is not None]
    low = sum(lows) if lows else None
    if len(lows) > 2 and low == 2 * lows[0] and (group[0].definite or group[0].counts_all):
        group, low = group[:1], lows[0]  # "the four wounded, three men and a woman"
    high = None if any(f.high is None for f in group) else sum(f.high or 0 for f in group)
    best = None if any(f.basis in _NO_NUMBER for f in group) else low
    return Statement(
        low,
        best,
        best if high is None else high,  # "at least 12": who counts as high has no more than 12
        all(f.counts_all and not _of_some(f) for f in group),
        group[0].disputed,
        group[0].source,
        frozenset[str]().union(*(f.kinds for f in group)),
        all((f.counts_all or f.estimated) and not _of_some(f) for f in group),
        all(f.bare for f in group),
        floor=any(f.basis in _FLOORS for f in group),
        at=min(f.casualty_id for f in group),
    )


def _of_some(figure: Figure) -> bool:
    """Tell whether a figure is of some of those hit: "four of them", "two more bodies"."""
    return figure.definite or figure.in_care or (figure.besides and figure.harm == "killed")


def injured_toll(figures: Sequence[Figure], killed: Toll | None) -> Toll | None:
    """Return the toll of the injured, with those told together with the dead less the dead.

    "Five people were shot, one of them fatally": four injured. "A girl was found with a gunshot
    wound. She died in hospital": nobody else was injured.
    """
    dead = [f for f in figures if f.harm == "killed"]
    hurt = [f for f in figures if f.harm == "injured"]
    if killed is not None and killed.best:
        hurt, whole = with_the_dead(hurt, [f for f in figures if f.harm != "injured"], killed.best)
        figures = [*(f for f in figures if f.harm != "injured"), *hurt, *whole]
    told = article_toll(survivors(hurt, dead, killed.best if killed is not None else None))
    struck = article_toll([f for f in figures if f.harm == "casualties"])
    if struck is None or struck.best is None:
        return told
    if struck.best == 0:
        return make_toll((*told.statements, *struck.statements)) if told is not None else struck
    others = any(f.besides and f.low == struck.best for f in figures if f.harm == "casualties")
    rest = struck.best - ((killed.best or 0) if killed is not None and not others else 0)
    if rest < 0 or (told is not None and told.best is not None and told.best >= rest):
        return told
    if told is None and rest == 0:
        return None
    unhurt = [f for f in hurt if f.basis in NOBODY]
    if told is not None and told.best == 0 and not any(f.counts_all for f in unhurt):
        told = None  # "no officers were hurt", but others were
    both = largest(struck.statements)
    known = rest == struck.best
    more = Statement(rest, rest, rest, told is None, both.disputed, both.source, reckoned=not known)
    return make_toll((*(told.statements if told else ()), more))


def killed_toll(figures: Sequence[Figure]) -> Toll | None:
    """Return the toll of the dead; "there were no casualties" says that nobody died."""
    told = article_toll([f for f in figures if f.harm == "killed"])
    if told is None:
        nobody = [f for f in figures if f.harm == "casualties" and f.basis in NOBODY]
        return article_toll(nobody)
    return told


def civilian_toll(figures: Sequence[Figure]) -> Toll | None:
    """Return the toll of the civilians among the dead.

    Some of the dead who are civilians are a lower bound: "11 people, three of them children"; but
    "11 people, three of them civilians".
    """
    civilians = [f for f in figures if f.harm == "killed" and f.civilian]
    told = article_toll(civilians)
    if told is None or not all(f.part for f in civilians):
        return told
    if any(f.kinds & _CIVILIANS for f in civilians) or largest(told.statements).best == 0:
        return told
    return make_toll([replace(s, best=None, high=None) for s in told.statements])
