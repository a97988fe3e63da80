"""First pass: years, decades, centuries, and the parts of a year."""

from __future__ import annotations

import re

from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Built, Hit, Rule
from newsledger.extract.dates.quantities import (
    number_of,
)


def _year(hit: Hit) -> Built | None:
    return Built("e_year", Expression("date", year=hit.value("year")), value="bare")


def _said_year(hit: Hit) -> Built | None:
    """ "nineteen ninety-six", "two thousand three"."""
    century, rest = hit.value("century"), number_of(hit.all("rest"))
    if century not in (17, 18, 19, 20) or rest is None or not 10 <= rest <= 99:
        return None
    return Built("e_year", Expression("date", year=int(century * 100 + rest)))


def _named_year(hit: Hit) -> Built | None:
    year = hit.value("year")
    if not isinstance(year, int) or year < 1000:
        year = number_of(hit.all("year"))
    if year is None or not 1000 <= year <= 2199:
        return None
    fiscal = True if hit.item("fiscal") else None
    return Built("e_year", Expression("date", year=int(year), fiscal=fiscal))


def _era(hit: Hit) -> Built | None:
    year = hit.value("year")
    written = hit.written(hit.matched()[-1])
    if not isinstance(year, int) or written.islower() or year <= 0:
        return None
    if hit.value("era") == "era" and hit.matched()[-1].word.startswith("b"):
        return Built("e_year", Expression("date", year=year, era="BC"))
    return Built("e_year", Expression("date", year=year))


def _decade(hit: Hit) -> Built | None:
    item = hit.item("decade")
    if item is None:
        return None
    if isinstance(item.value, int):
        return Built("e_decade", Expression("date", decade=item.value // 10))
    digits = "".join(c for c in item.word if c.isdigit())
    if len(digits) == 2 and not re.search(
        r"the\s+(?:early|late|mid)?[\s-]*$",
        hit.before() + ("the " if hit.matched()[0].word == "the" else ""),
    ):
        return None
    return Built("e_decade", Expression("date", decade=int(digits) // 10))


def _century(hit: Hit) -> Built | None:
    number = hit.item("number")
    last = hit.matched()[-1]
    if number is None or hit.value("unit") != "century":
        return None
    digits = re.match(r"\d+", str(number.value))
    value = int(digits.group()) if digits else 0
    era = "BC" if hit.item("era") and hit.value("era") == "era" and last.word[0] == "b" else None
    return (
        Built("e_decade", Expression("date", century=value, era=era)) if 1 <= value <= 22 else None
    )


def _quarter(hit: Hit) -> Built | None:
    """ "the third quarter", "fiscal second-quarter", "first half"."""
    number, name = hit.item("number"), hit.matched()[-1].value
    if number is None:
        return None
    if number.word == "last" and not re.match(r"\s+of\b", hit.after()):
        return None  # "last quarter": the one before this
    if number.word in ("second", "latter", "last"):
        value = 2 if name == "half" else 4 if number.word == "last" else 2
    else:
        digits = re.match(r"\d+", str(number.value))
        value = int(digits.group()) if digits else 0
    words = [item.word for item in hit.matched()]
    if words[0] == "the" and "-" in words:
        return None  # "the third-quarter loss": the article belongs to the loss
    fiscal = True if "fiscal" in words else None
    if name == "quarter" and 1 <= value <= 4:
        return Built("e_quarter", Expression("date", quarter=value, fiscal=fiscal))
    if name == "half" and 1 <= value <= 2:
        return Built("e_quarter", Expression("date", half=value, fiscal=fiscal), value="half")
    return None


def _season(hit: Hit) -> Built | None:
    item = hit.item("season")
    if item is None:
        return None
    strong = item.word not in ("spring", "fall")
    year = hit.value("year")
    if not strong and year is None:
        before = hit.before() + ("the " if hit.matched()[0].word == "the" else "")
        the = hit.matched()[0].word == "the"
        if (
            the
            and hit.after(2).strip()[:1].isalpha()
            and hit.text[hit.matched()[-1].end + 1].isupper()
        ):
            return None  # the Spring Offensive
        if the and not re.match(r"\s+(?:of|from|in)\b", hit.after()):
            return Built("e_season", Expression("date", season=item.value, year=year))
        if not re.search(
            r"\b(?:in|during|by|until|since|this|last|next|early|late|mid|through|"
            r"previous|following|from)[\s-]+(?:the\s+)?$",
            before,
        ):
            return None
        if item.word == "fall" and hit.after(4).lstrip().startswith("of"):
            return None
    return Built("e_season", Expression("date", season=item.value, year=year))


def _season_of_years(hit: Hit) -> Built | None:
    """ "the winter of 2015-16": one season over the turn of the year."""
    year, following = hit.value("year"), hit.value("next")
    if not isinstance(following, int) or following % 100 != (year + 1) % 100:
        return None
    season = hit.value("season")
    return Built("e_season", Expression("date", season=season, year=year, direction=1))


RULES = (
    Rule("year", "(?P<year>YEAR)", _year, "The depot was shelled in 2014."),
    Rule(
        "said_year",
        "(?P<century>NUMBER_WORD) DASH? (?P<rest>NUMBER_WORD DASH? NUMBER_WORD?)",
        _said_year,
        "The depot was built in nineteen ninety-six.",
    ),
    Rule(
        "named_year",
        "THE? (?P<fiscal>FISCAL)? UNIT (?P<year>YEAR|NUMBER_WORD NUMBER_WORD)",
        lambda hit: _named_year(hit) if "year" in [item.word for item in hit.matched()] else None,
        "The depot was built in the year 1996.",
    ),
    Rule(
        "fiscal_year",
        "(?P<fiscal>FISCAL) (?P<year>YEAR)",
        _named_year,
        "Losses rose in fiscal 2019.",
    ),
    Rule(
        "era",
        "(?P<year>YEAR|NUMBER|TWO_DIGITS|DAY) (?P<era>AD)",
        _era,
        "The city fell in 480 BC.",
    ),
    Rule("decade", "THE? (?P<decade>DECADE)", _decade, "The border was closed in the 1990s."),
    Rule(
        "decade_word",
        "THE (?P<decade>DECADE_WORD)",
        _decade,
        "The border was closed in the nineties.",
    ),
    Rule(
        "century",
        "THE? (?P<number>ORD) DASH? (?P<unit>UNIT) (?P<era>AD)?",
        _century,
        "The fort is from the 16th century.",
    ),
    Rule(
        "quarter",
        "THE? FISCAL? DASH? (?P<number>ORD|LAST) DASH? FISCAL? (?:UNIT|HALF)",
        _quarter,
        "Losses rose in the third quarter.",
    ),
    Rule(
        "quarter_name",
        "(?P<quarter>QUARTER_NAME) (?:OF? (?P<year>YEAR))?",
        lambda hit: Built(
            "e_quarter",
            Expression("date", quarter=int(hit.value("quarter")[1]), year=hit.value("year")),
        ),
        "Losses rose in Q1 2022.",
    ),
    Rule(
        "season_of_years",
        "THE? (?P<season>ANYSEASON) OF? (?P<year>YEAR) (?:SLASH|DASH) (?P<next>SHORT|YEAR)",
        _season_of_years,
        "The front moved in the winter of 2015/16.",
    ),
    Rule(
        "season",
        "THE? (?P<season>ANYSEASON) (?:OF? (?P<year>YEAR))?",
        _season,
        "The front moved in the summer of 2015.",
    ),
    Rule(
        "period_of_year",
        "THE (?P<year>YEAR) (?P<unit>UNIT|PERIOD_WORD)",
        lambda hit: (
            Built("e_year", Expression("date", year=hit.value("year"), unit="quarter"))
            if hit.value("unit") in ("period", "quarter")
            else None
        ),
        "Losses rose in the 2018 quarter.",
    ),
    Rule(
        "year_ago_quarter",
        "THE? (?P<unit>UNIT) DASH (?P<side>AGO|EARLIER) (?P<number>ORD) (?P<quarter>UNIT)",
        lambda hit: (
            Built(
                "e_quarter",
                Expression(
                    "shift",
                    base="published",
                    unit="year",
                    amount=-1,
                    quarter=hit.value("number"),
                ),
            )
            if hit.value("unit") == "year"
            and hit.value("quarter") == "quarter"
            and hit.value("number") in (1, 2, 3, 4)
            else None
        ),
        "Losses fell from the year-ago third quarter.",
    ),
)
