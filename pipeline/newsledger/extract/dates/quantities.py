"""How much time: numbers in words and figures, vague amounts, and TIMEX3 duration values."""

from __future__ import annotations

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit
from newsledger.extract.dates.lexer import Item

# TIMEX3 designators: Q quarters, DE decades, CE centuries; hours and less stand behind a T.
DESIGNATORS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
CLOCK_UNITS = frozenset({"hour", "minute", "second"})

# What an amount looks like in a pattern; `amount_of` reads it.
AMOUNT = (
    "(?:(?P<count>(?:NUM|FRACTION|AN)(?:DASH? NUMBER_WORD){0,3})"
    "(?P<and_half> AND AN HALF)?(?P<of>OF)?"
    "|AN?(?P<vague>VAGUE)OF?|(?P<another>ANOTHER)(?P<more_count>NUM)?)"
)


def number_of(items: list[Item]) -> float | None:
    """Return the number that figures or number words say: "twenty-five", "two hundred", "3 1/2"."""
    total = 0.0
    current = 0.0
    for item in items:
        if item.value is None:
            continue
        if isinstance(item.value, str):
            if item.word[:1].isdigit():
                current += float(item.word.split()[0]) + 0.5
                continue
            if item.value == "a":
                current += 1
                continue
            return None
        value = float(item.value)
        if value in (12, 100, 1000) and item.word in ("dozen", "hundred", "thousand"):
            current = max(current, 1) * value
            if value == 1000:
                total, current = total + current, 0.0
        elif _continues(current, value):
            current += value
        elif current:
            return None
        else:
            current = value
    return total + current or None


def _continues(current: float, value: float) -> bool:
    """Tell whether a number word goes on with the one before it: twenty five, two hundred six."""
    tens = 20 <= current < 100 and current % 10 == 0 and value < 10
    return tens or (current > 0 and current % 100 == 0 and value < 100)


def amount_of(hit: Hit) -> tuple[float | None, bool]:
    """Return an amount and whether it is vague; (None, False) when it is not well formed."""
    if hit.item("vague"):
        value = hit.value("vague")
        return (float(value), False) if isinstance(value, int) else (None, True)
    if hit.item("another"):
        if hit.item("more_count"):
            return number_of(hit.all("more_count")), False
        return 1.0, False
    items = hit.all("count")
    if len(items) == 1 and items[0].word in ("a", "an") and hit.item("of"):
        return None, False
    amount = number_of(items)
    if amount is not None and hit.item("and_half"):
        amount += 0.5
    return amount, False


def figure(amount: float) -> str:
    """Return a number without a needless fraction."""
    return str(int(amount)) if amount == int(amount) else str(amount)


def duration_value(amount: float | None, unit: str) -> str:
    """Return the TIMEX3 value: P3D, PT24H, PXW when the amount is vague."""
    if unit == "fortnight":
        amount = amount * 2 if amount is not None else None
    if unit == "year" and amount is not None and amount == int(amount) + 0.5 and amount < 20:
        return f"P{int(amount)}Y6M" if amount > 1 else "P6M"
    if unit == "hour" and amount is not None and amount == int(amount) + 0.5:
        return f"PT{int(amount)}H30M" if amount > 1 else "PT30M"
    if unit == "decade" and amount is not None:
        return f"P{figure(10 * amount)}Y"  # ISO 8601 has no decades
    number = "X" if amount is None else figure(amount)
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{DESIGNATORS[unit]}"


def duration(amount: float | None, unit: str, modifier: str | None = None) -> Built:
    """Return a duration."""
    return Built(
        "e_duration",
        Expression(
            "duration",
            amount=amount,
            unit=unit,
            value=duration_value(amount, unit),
            modifier=modifier,
        ),
    )
