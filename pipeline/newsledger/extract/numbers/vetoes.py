"""Numbers that count nobody and nothing: ages, dates, money, measures, unit names, addresses."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.lexicons import words

MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. "
    "sept. oct. nov. dec."
)
# Munitions ("20 rounds", "two barrel bombs") are counted, so no measure here is one of theirs.
MEASURES = words(
    # time
    "year years yr yrs month months week weeks day days hour hours hr hrs minute minutes min mins "
    "second seconds night nights o'clock am pm a.m. p.m. a.m p.m century centuries decade decades "
    # distance, area, weight, volume, calibre
    "km kms kilometer kilometers kilometre kilometres kph km/h mile miles mph meter meters metre "
    "metres m cm mm foot feet ft inch inches yard yards acre acres hectare hectares square kilo "
    "kilos kg kgs kilogram kilograms gram grams g lb lbs pound pounds ton tons tonne tonnes ounce "
    "ounces liter liters litre litres gallon gallons caliber calibre gauge degrees degree knots "
    "watts megawatts kiloton kilotons megaton "
    # money and shares
    "dollar dollars euro euros pence cent cents rupees pesos dinars shekels lira riyals francs "
    "marks yen yuan usd eur percent per pct % percentage "
    # sport, votes, parts, repetitions, buildings
    "point points goal goals run runs wicket wickets votes seats times time half halves third "
    "thirds quarter quarters fourth fourths fifth fifths tenth tenths counts floors stories "
    "storeys story storey street avenue block blocks"
)
CURRENCIES = words("$ £ € ¥ ₹ us$ a$ c$ rs rs. usd eur gbp")
DESIGNATORS = words(
    "force unit brigade battalion division regiment squadron company corps fleet flight highway "
    "route interstate channel no no. number numbers # resolution article articles chapter section "
    "sections page pages lot room suite apartment apt apt. phase type model mark class grade level "
    "round sector zone district precinct gate block pier terminal boeing airbus apollo covid "
    "formula version title law decree act code communique decree bulletin ward figure fig fig. "
    "table volume vol vol. agenda exit line camp area station ward case count camp psalm verse "
    "age aged ages grade top tv radio page item point step"
)
STREETS = words(
    "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr dr. lane ln ln. court "
    "ct ct. place pl way highway hwy parkway circle terrace trail square"
)
_YOUNG = words(
    "child children boys girls kids minors pupils students people those persons youths aged women "
    "men"
)
_COUNTABLE = words("people others of")
_HYPHENS = frozenset("-‐‑–")
_PRONOUN_ONE = words("no any every some this that which the each like")
_CLOSERS = frozenset([",", ";", ")", "]", ".", "—", "–", "-", "…", ":"])
_COUNTED_UP = words("dead wounded injured missing victims casualties")
"""Who number so and so many: "the dead number 11"."""
_TOLLS = words("figure toll count tally number total")


def _glued_hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether token `i` is a hyphen with no space on either side."""
    return (
        0 < i < len(tokens) - 1
        and tokens[i].text in "-‐‑–"
        and not tokens[i].whitespace_
        and not tokens[i - 1].whitespace_
    )


def counts_nothing(
    tokens: Sequence[Token],
    words: Sequence[str],
    start: int,
    end: int,
    value: int,
    *,
    in_range: bool = False,
) -> bool:
    """Tell whether the cardinal in tokens `[start, end)` is no count of people or things.

    `in_range`: the number is the first of a range, so what follows it says nothing.

    "a 12-year-old", "Task Force 51", "155 mm", "$50,000", "937 Main Road", "No. 5", "in 2014"
    """
    before = words[start - 1] if start else ""
    before2 = words[start - 2] if start > 1 else ""
    after = words[end] if end < len(words) else ""
    in_digits = words[start][0].isdigit()
    if before in CURRENCIES or (before in DESIGNATORS and not _is_tally(before, before2)):
        beyond = words[start - 3] if start > 2 and before2 in ("now", "already") else before2
        return not (before in ("number", "numbers") and beyond in _COUNTED_UP)
    if before == "than" and before2 in ("younger", "older"):
        return True
    if before == "of" and before2 in ("age", "ages"):
        return True
    if before in ("under", "over") and before2 in _YOUNG and after not in _COUNTABLE:
        return True  # "the bodies of 29 children under 15"
    if after in MEASURES and not in_range:
        return True
    if after[:1] == "-" and after[1:] in MEASURES:
        return True  # "a 9 -year-old boy", where the hyphen stays with the year
    if after in _HYPHENS and end + 1 < len(words) and words[end + 1] in MEASURES:
        return True  # "a 9 -year-old boy"
    if start > 1 and _glued_hyphen(tokens, start - 1) and not words[start - 2][:1].isdigit():
        return True  # COVID-19, mid-20
    if words[start] == "one" and end == start + 1:
        if before in _PRONOUN_ONE or (after == "another"):
            return True
        if after == "day":
            return True
    if _glued_hyphen(tokens, end) and not in_range:
        joined = words[end + 1]
        if joined not in ("plus", "odd", "to") and not joined[:1].isdigit():
            return True  # five-member, 50-caliber, two-thirds, 12-year-old
    if not in_digits:
        return _age_in_words(tokens, words, start, end, value) or _age_words(words, start)
    return _in_digits_counts_nothing(tokens, words, start, end, value, before, before2, after)


def _is_tally(before: str, before2: str) -> bool:
    """Tell whether somebody's count goes before a number: "by our count 212 people", no count 3."""
    return before == "count" and before2 in ("our", "its", "their", "his", "her", "my", "own")


def _age_in_words(
    tokens: Sequence[Token], words: Sequence[str], start: int, end: int, value: int
) -> bool:
    """Tell whether a number in words is the age of the one before it: "The boy, seven, died"."""
    if start < 2 or end >= len(words) or words[end] != "," or not 2 < value < 110:
        return False
    return words[start - 1] == "," and tokens[start - 2].tag_ in ("NN", "NNP")


def _age_words(words: Sequence[str], start: int) -> bool:
    """Tell whether a number in words is one of two ages: "aged four and six"."""
    at = start
    while at > 1 and words[at - 1] in ("and", "or", ",") and words[at - 2] in NUMBER_WORDS:
        at -= 2
    return at < start and words[at - 1 : at] in (["aged"], ["ages"], ["age"])


def _age_list(words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a number is one of several ages: ", 14 and 15,", "ages 12 to 16"."""
    first = start
    while (
        first > 1
        and words[first - 1] in ("and", "to", ",", "-", "or")
        and (words[first - 2].isdigit())
    ):
        first -= 2
    last = end
    while (
        last + 1 < len(words)
        and words[last] in ("and", "to", ",", "-", "or")
        and (words[last + 1].isdigit())
    ):
        last += 2
    if first == start and last == end:
        return False
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if before in ("age", "aged", "ages"):
        return True
    if before == "of" and first > 1 and words[first - 2] in ("age", "ages"):
        return True
    if after in ("years", "year"):
        return True
    return before in (",", "(") and (after in _CLOSERS or after in ("were", "was", "are"))


def _in_digits_counts_nothing(
    tokens: Sequence[Token],
    words: Sequence[str],
    start: int,
    end: int,
    value: int,
    before: str,
    before2: str,
    after: str,
) -> bool:
    single = end == start + 1
    if after in ("°", "%") or before in ("#", "@", "°"):
        return True
    if after in MONTHS and not (after == "may" and tokens[end].text == "may") and value <= 31:
        return True
    plural_next = end < len(tokens) and tokens[end].text.islower() and len(after) > 2
    if (
        before in MONTHS
        and value <= 31
        and not (before2 in ("in", "since", "during") and plural_next)
    ):
        return True
    if single and "," not in words[start] and 1900 <= value <= 2099:
        in_time = before in ("in", "since", "of", "by", "during", "from", "until", "before", ",")
        if in_time or before in ("after", "late", "early", "mid", "for", "the") or not plural_next:
            return True
        if before in MONTHS or before[:1].isdigit():
            return True
    if single and value == 911:
        return True
    if single and value <= 120:
        if _age_list(words, start, end):
            return True
        beside = before in (",", "(", "-", "–", "—") and after in _CLOSERS
        if beside and before2[:1].isalpha() and before2 not in _TOLLS:
            return True  # "A guard, 34, was hit", "a guard (34)", but "a lower figure, 34"
        if before in ("was", "is", "turned") and before2 in ("who", "he", "she") and value > 2:
            return after in _CLOSERS or after in ("when", "and", "at")  # "his son, who was 15,"
        if before == "," and after in ("was", "is", "has") and value > 1:
            return True  # "A guard, 34 was hit"
        named = start > 1 and tokens[start - 2].text[:1].isupper()
        some = after == "of" and words[end + 1 : end + 2] in (["them"], ["whom"], ["those"])
        if before == "," and named and after in ("was", "is", "has", "died", "who", "of", "from"):
            return value > 1 and not some  # "in Kano, 17 of them women"
    opens = start == 0 or tokens[start - 1].is_space
    if opens and after == "." and end + 1 < len(tokens):
        return True  # a numbered list
    tail = tokens[end : end + 4]
    for number, token in enumerate(tail):
        name = token.text[:1].isupper() or token.text[:1].isdigit() or token.text == "."
        if number and token.lower_ in STREETS:  # "937 Main Road"
            judges = tail[number + 1 :]  # "11 Supreme Court judges"
            return not (judges and judges[0].tag_ == "NNS" and judges[0].text.islower())
        if not name:
            return False
    return False
