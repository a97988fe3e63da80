"""Second pass: what stands around a date or an amount and changes it."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule, kind_of

_FORWARD = ("later", "afterward", "afterwards", "after", "hence")
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


def _ago(hit: Hit) -> Built | None:
    """ "two weeks ago", "three days earlier", "a month later"."""
    date = hit.expression("date")
    side = hit.item("side")
    if date is None or side is None or date.unit is None:
        return None
    sign = 1 if side.word in _FORWARD else -1
    base = "published" if side.word in ("ago", "hence") else "mention"
    amount = None if date.amount is None else sign * date.amount
    kind = {"day": "e_shift_day", "hour": "e_hour_shift", "minute": "e_hour_shift"}.get(
        date.unit, "e_shift"
    )
    direction = sign if amount is None else None
    modifier = None if date.modifier is None else "APPROX"
    return Built(
        kind,
        Expression(
            "shift",
            base=base,
            unit=date.unit,
            amount=amount,
            direction=direction,
            adverb=side.word,
            modifier=modifier,
        ),
    )


def _from_now(hit: Hit) -> Built | None:
    """ "two weeks from now"."""
    date = hit.expression("date")
    now = hit.item("now")
    if date is None or date.unit is None or now is None or now.word.lower() != "now":
        return None
    return Built(
        "e_shift",
        Expression(
            "shift",
            base="published",
            unit=date.unit,
            amount=date.amount,
            direction=None if date.amount else 1,
        ),
    )


def _from_date(hit: Hit) -> Built | None:
    """ "two days after 5 June", "the day before the 2019"."""
    date, given = hit.expression("date"), hit.expression("given")
    side = hit.item("side")
    if date is None or given is None or date.unit is None:
        return None
    if given.kind not in ("date", "shift", "holiday"):
        return None
    if given.month is None and given.weekday is None and given.kind != "holiday":
        return None
    if date.kind == "shift":
        if date.base != "event":
            return None
        amount = date.amount
    else:
        if date.amount is None or side is None:
            return None
        amount = date.amount * (-1 if side.word == "before" else 1)
    return Built(
        "e_shift_day",
        Expression("shift", base="given", unit=date.unit, amount=amount, first=given),
    )


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
        return Built(
            kind_of(item.letter), replace(date, modifier="START" if half.half == 1 else "END")
        )
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
    Rule(
        "ago",
        "(?P<date>E_DURATION) (?P<side>AGO|EARLIER|LATER|BEFORE|AFTER)",
        lambda hit: (
            None
            if hit.item("side").word in ("before", "after")  # type: ignore[union-attr]
            and hit.after(2).strip(" ")[:1].isalnum()
            else _ago(hit)
        ),
        "Shells fell two weeks ago.",
    ),
    Rule(
        "from_now",
        "(?P<date>E_DURATION) FROM (?P<now>E_REFERENCE)",
        _from_now,
        "It ends a week from now.",
    ),
    Rule(
        "from_date",
        "(?P<date>E_DURATION) (?P<side>BEFORE|AFTER) (?P<given>ANYDAY|E_MONTH)",
        _from_date,
        "Shells fell two days after 5 June.",
    ),
    Rule(
        "day_from_date",
        "(?P<date>E_SHIFT_DAY)(?P<side>) (?P<given>ANYDAY)",
        _from_date,
        "Shells fell the day after Christmas.",
    ),
    Rule(
        "eve_of",
        "THE? EVE OF (?P<given>E_DAY)",
        lambda hit: Built(
            "e_shift_day",
            Expression("shift", base="given", unit="day", amount=-1, first=hit.expression("given")),
        ),
        "Shells fell on the eve of Ramadan.",
    ),
    Rule("age", "E_DURATION (?:DASH? OLD|OF AGE)", _age, "A 12-year-old boy was hurt."),
    Rule(
        "half_of",
        "THE? (?P<half>E_QUARTER) OF (?P<date>E_MONTH|E_SHIFT)",
        _first_days_of,
        "Shells fell in the first half of May.",
    ),
)
