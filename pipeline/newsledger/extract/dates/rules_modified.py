"""Second pass: what stands around a date or an amount and changes it."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of

_MODS = frozenset({"START", "MID", "END"})

_EARLYLATE = "(?P<modifier>EARLY|LATE|MID|EARLIER|LATER)"


def _modified(hit: Hit) -> Built | None:
    """ "early this week", "late January", "the end of 2019", "mid-November"."""
    date, item = hit.expression("date"), hit.item("date")
    modifier = hit.item("modifier")
    if date is None or item is None or modifier is None or date.kind in ("range", "numeric"):
        return None
    if date.modifier is not None and not date.part:
        return None
    value = {
        "earlier": "START",
        "later": "END",
    }.get(modifier.word, modifier.value)
    if value not in _MODS:
        return None
    if modifier.word in ("previously", "beforehand", "afterwards", "afterward", "hence"):
        return None
    if modifier.word == "close" and len(hit.matched()) < 3:
        return None
    strong = None if item.value == "bare" else item.value
    adverb = modifier.word if modifier.word in ("earlier", "later") else date.adverb
    return Built(kind_of(item.letter), replace(date, modifier=value, adverb=adverb), strong)


def _edge(hit: Hit) -> Built | None:
    """ "since the beginning of the year", "by the end of May": its first or its last day."""
    built = _modified(hit)
    if built is None or built.expression is None:
        return None
    modifier, before = built.expression.modifier, hit.before()
    edge = (modifier == "START" and re.search(r"\b(?:since|from)\s+$", before)) or (
        modifier == "END" and re.search(r"\b(?:by|until|till|before)\s+$", before)
    )
    if not edge or built.expression.adverb is not None:
        return built
    return replace(built, expression=replace(built.expression, adverb="edge"))


def _approximate(hit: Hit) -> Built | None:
    """ "about 5 June", "around 2010", "around noon"."""
    date, item = hit.expression("date"), hit.item("date")
    if date is None or item is None or date.modifier is not None:
        return None
    return Built(kind_of(item.letter), replace(date, modifier="APPROX"), item.value)


def _duration_mod(hit: Hit) -> Built | None:
    """ "more than three days", "at least a week", "nearly two years", "up to ten days"."""
    date = hit.expression("date")
    if date is None or date.modifier is not None:
        return None
    words = [item.word for item in hit.matched()[:-1]]
    if words == ["over"] and (date.amount is None or hit.matched()[-1].word[:4].lower() == "the "):
        return None  # "over the next few days" is no amount
    joined = " ".join(words)
    if "more than" in joined:
        modifier = "EQUAL_OR_LESS" if words[0] in ("no", "not") else "MORE_THAN"
    elif "less than" in joined or "fewer than" in joined:
        modifier = "EQUAL_OR_MORE" if words[0] in ("no", "not") else "LESS_THAN"
    elif words[-1] == "least":
        modifier = "EQUAL_OR_MORE"
    elif words[-1] == "most" or joined.endswith("up to"):
        modifier = "EQUAL_OR_LESS"
    else:
        modifier = {
            "over": "MORE_THAN",
            "under": "LESS_THAN",
            "nearly": "LESS_THAN",
            "almost": "LESS_THAN",
        }.get(words[-1], "APPROX")
    return Built("e_duration", replace(date, modifier=modifier))


def _or_so(hit: Hit) -> Built | None:
    date = hit.expression("date")
    return None if date is None else Built("e_duration", replace(date, modifier="APPROX"))


def _age(hit: Hit) -> Built | None:
    """ "a 12-year-old", "12 years of age": no time at all."""
    return Built("e_count")


def _first_days_of(hit: Hit) -> Built | None:
    """ "the first half of May", "the second half of next year"."""
    date, half = hit.expression("date"), hit.expression("half")
    item = hit.item("date")
    if date is None or half is None or half.half is None or item is None:
        return None
    if date.month is not None or date.unit in ("month", "week"):
        side = "START" if half.half == 1 else "END"
        return Built(kind_of(item.letter), replace(date, modifier=side, adverb="half"))
    return None


RULES = (
    Rule(
        "early_late",
        _EARLYLATE + " DASH? (?:ON|IN)? (?:THE)? (?P<date>PERIOD|E_WEEK|E_PART)",
        _modified,
        "Shells fell early this week.",
    ),
    Rule(
        "the_early_late",
        "THE " + _EARLYLATE + " DASH? (?P<date>PERIOD|E_WEEK|E_PART)",
        _modified,
        "The border was closed in the late 1990s.",
    ),
    Rule(
        "end_of",
        "THE? (?P<modifier>BEGIN|MIDDLE|END) OF (?P<date>PERIOD|E_WEEK)",
        _edge,
        "Shells fell at the end of 2019.",
    ),
    Rule(
        "end_of_possessive",
        "(?P<date>E_YEAR|E_MONTH|E_SHIFT) POSSESSIVE (?P<modifier>END)",
        _modified,
        "The truce holds until this year's end.",
    ),
    Rule(
        "approximate_date",
        "ABOUT (?P<date>E_DAY|E_YEAR|E_CLOCK)",
        _approximate,
        "Shells fell around 5 June.",
    ),
    Rule(
        "duration_modified",
        "(?:NO? MORE THAN|NO? LESS THAN|AT (?:AT_LEAST|AT_MOST)|OVER|UNDER|NEARLY|UP TO|ABOUT) "
        "(?P<date>E_DURATION)",
        _duration_mod,
        "The siege lasted more than three days.",
    ),
    Rule(
        "units_or_units",
        "(?P<date>E_DURATION) (?:AND|OR) (?P<more>E_DURATION)",
        lambda hit: (
            Built("e_duration", hit.expression("date"))
            if (more := hit.item("more")) is not None and more.rule == "bare_units"
            else None
        ),
        "The siege went on for weeks or months.",
    ),
    Rule("or_so", "(?P<date>E_DURATION) OR SO", _or_so, "The siege lasted a week or so."),
    Rule("age", "E_DURATION (?:DASH? OLD|OF AGE)", _age, "A 12-year-old boy was hurt."),
    Rule(
        "half_of",
        "THE? (?P<half>E_QUARTER) OF (?P<date>E_MONTH|E_SHIFT)",
        _first_days_of,
        "Shells fell in the first half of May.",
    ),
)
