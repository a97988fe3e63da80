"""Whether a figure is the toll of one incident or of a longer time."""

from __future__ import annotations

import re

from newsledger.extract.casualties.boundaries import parted

# "since October 7", "so far this year", "in the war", "over the past decade"
_CUMULATIVE = re.compile(
    r"\bsince (?:the (?:start|beginning|outbreak|onset)|(?:\w+ ){0,3}(?:19|20)\d\d"
    r"|last|early|late|mid"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|oct\b|nov\b|the (?:war|conflict|invasion|uprising|fighting|coup|ceasefire|truce|revolution))"
    r"|\bso far (?:this|in the (?:war|conflict|year))|this year alone"
    r"|\b(?:each|every|per) (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b"
    r"|\bin the (?:\w+[ -]){0,3}(?:war|conflict|insurgency|uprising|civil war|genocide)\b"
    r"|\bduring the (?:\w+[ -]){0,3}(?:war|conflict|insurgency|uprising|occupation|genocide)\b"
    r"|\b(?:over|in|during|for|within) the (?:past|last|previous) (?:\w+ ){0,2}"
    r"(?:years?|months?|weeks?|decades?|days)"
    r"|\bin (?:the )?\w+ (?:years|decades|months) (?:of|since)\b"
    r"|\b(?:annually|to date|all told|over the years)\b"
    r"|\bsince then\b|\bin (?:19|20)\d\d alone\b|\bbetween (?:19|20)\d\d and (?:19|20)\d\d\b"
    r"|\bthroughout (?:the war|the conflict|the year|(?:19|20)\d\d)\b"
    r"|\b(?:first|second|third|last) (?:\w+ ){0,2}(?:months|half|quarter) of\b"
    r"|\b(?:years|months|weeks|decades) of (?:war|fighting|conflict|violence|unrest|clashes)\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"\b(?:this|in recent) (?:year|month|years|months|weeks)\b", re.IGNORECASE)
_WAR_HAS_COST = re.compile(
    r"\b(?:war|conflict|insurgency|rebellion)\b[^.;]{0,40}\b(?:has|have|had) (?:so far )?"
    r"(?:left|killed|cost|claimed|caused|resulted)\b",
    re.IGNORECASE,
)
_LARGE = 500
_HUGE = 1_000


_RANGE = re.compile(r"^between\b|^from\b.*\bto\b|\b(?:to|through|until)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:the year )?(?:1[89]|20)\d\d")
_MANY = re.compile(
    r"\b(?:attacks|strikes|raids|clashes|bombings|incidents|shootings|killings|shelling|violence"
    r"|fighting|airstrikes|explosions|battles|unrest|ambushes|protests|riots|executions)\b",
    re.IGNORECASE,
)


def scope_of(
    clause: str,
    span: tuple[int, int],
    low: int | None,
    *,
    perfect: bool,
    deaths: bool,
    dated: tuple[str, str],
) -> str:
    """Return incident, cumulative or unknown from the words of the sentence.

    `span`: the figure in `clause`. `perfect`: the harm stands in the present perfect ("have been
    killed"), which with a large number sums up: no single attack in the news kills five hundred.
    `deaths`: people died of it; a thousand deaths that the words give to no time are nearly always
    those of a war, so their scope stays unknown.
    `dated`: the date of the figure with the word before it.
    """
    for match in _CUMULATIVE.finditer(clause):
        if not parted(clause, *span, *match.span()):
            return "cumulative"
    war = _WAR_HAS_COST.search(clause)
    if war and war.start() < span[0] and war.end() < span[1]:
        return "cumulative"  # and not the figure before: "killed 12 in a war that has cost 40,000"
    before, date = dated
    spans_days = before in ("between", "from") and re.search(r"\b(?:and|to)\b", date)
    if before == "since" or spans_days or _RANGE.search(date):
        return "cumulative"
    if perfect and _THIS_YEAR.search(clause):
        return "cumulative"
    if perfect and low is not None and low >= _LARGE:
        return "cumulative"
    if before == "in" and _YEAR.fullmatch(date) and (low is None or low > 1):
        return "cumulative" if _MANY.search(clause) else "incident"
    if deaths and low is not None and low >= _HUGE:
        return "unknown"
    return "incident"
