"""Whether a figure is the toll of one incident or of a longer time."""

from __future__ import annotations

import re

from newsledger.extract.casualties.boundaries import parted

_NUMBER = (
    r"(?:an?|one|a single|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|several"
    r"|\d{1,3})"
)
# "since October 7", "so far this year", "in the war", "over the past decade"
_CUMULATIVE = re.compile(
    r"\bsince (?:the (?:start|beginning|outbreak|onset)|(?:\w+ ){0,3}(?:19|20)\d\d"
    r"|last|early|late|mid"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan\b|feb\b|mar\b|apr\b|aug\b|sept?\b|oct\b"
    r"|nov\b|dec\b)|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b|the (?:war|conflict|invasion"
    r"|uprising|fighting|coup|ceasefire|truce|revolution))"
    r"|\bsince (?:the|its|their|his) (?!(?:[\w-]+ )?(?:attack|assault|raid|shooting|shootout"
    r"|stand-?off|fire|blaze|rampage|gunfight|explosion|blast|siege|hijacking)\b)"
    r"(?:[\w'’-]+ ){1,4}(?:began|started|opened|erupted|broke out|was launched|resumed)\b"
    r"|\bso far (?:this|in the (?:war|conflict|year))|\bthis year alone"
    r"|\b(?:each|every|per) (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b"
    r"|\bin the (?:\w+[ -]){0,3}(?:war|conflict|insurgency|uprising|civil war|genocide"
    r"|troubles|disturbances|rebellion|revolt|intifada)\b"
    r"|\bduring the (?:\w+[ -]){0,3}(?:war|conflict|insurgency|uprising|occupation|genocide)\b"
    r"|\b(?:over|in|during|for|within) the (?:past|last|previous) (?:\w+ ){0,2}"
    r"(?:years?|months?|weeks?|decades?|days)"
    r"|\bin (?:the )?\w+ (?:years|decades|months) (?:of|since)\b"
    r"|\b(?:over|in|during|throughout|for) the (?:whole|entire|same) (?:\w+ )?(?:war|conflict"
    r"|period|time|year|month|campaign)\b"
    rf"|\b(?:in|within|over) (?:just |only |under |less than )?{_NUMBER} (?:years?|months?|weeks?"
    r"|days)\b"
    r"|\b(?:over|in|during) the (?:next|following|ensuing) (?:\w+ )?(?:days|weeks|months|years)\b"
    r"|\bin recent (?:days|weeks|months|years)\b"
    r"|\bin the (?:(?:early|mid|late)[ -])?(?:(?:19|20)?\d0s)\b"
    r"|\b(?:separate|unrelated) (?:[\w-]+ ){0,2}(?:attacks|clashes|strikes|raids|bombings"
    r"|encounters|airstrikes|shootings|battles|ambushes|incidents|blasts|explosions|gunfights"
    r"|cases|engagements)\b"
    r"|\b(?:two|three|four|five|six|several|various) (?:clashes|encounters|ambushes|incidents"
    r"|gunfights|gun battles|firefights|engagements)\b"
    r"|\b(?:\d{2,3}|dozens of|scores of|hundreds of) (?:\w+ ){0,2}(?:attacks|clashes|strikes|raids"
    r"|bombings|airstrikes|shootings|battles|ambushes)\b"
    r"|\bbetween (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) and (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b"
    r"|\b(?:annually|to date|all told|over the years)\b"
    r"|\bthe number of (?:[\w'’-]+ ){1,5}(?:killed|murdered|slain|wounded|injured|dead|kidnapped"
    r"|abducted|displaced|detained) (?:this|since|so far|over|during"
    r"|in (?!\w+day['’]s|(?:an?|the|this|that|(?:\w+ )?[a-z]+['’]s) (?:[\w-]+ ){0,4}?"
    r"(?:attack|strike|raid|bombing"
    r"|ambush|shooting|massacre|explosion|blast|assault|airstrike|siege|shelling|bombardment"
    r"|barrage|stabbing|clash|battle|fire|crash|stampede)\b))"
    r"|\bsince then\b|\bin (?:19|20)\d\d alone\b|\bbetween (?:19|20)\d\d and (?:19|20)\d\d\b"
    r"|\bin (?:the whole|all) of (?:19|20)\d\d\b"
    r"|\bthroughout (?:the war|the conflict|the year|(?:19|20)\d\d)\b"
    r"|\b(?:first|second|third|last) (?:\w+ ){0,2}(?:weeks|fortnight|months|half|quarter) of\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:last|this|that|the past|the previous) (?:week|month|year)) alone\b"
    r"|\b(?:years|months|weeks|days|decades) of (?:war|fighting|conflict|violence|unrest|clashes"
    r"|raids|strikes|attacks|shelling|protests|bombardment|bombing)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:over|in|during|within) the (?:past|last|previous|preceding) "
    r"(?:\d\d|twenty-four|forty-eight|few|several)[ -]hours?\b",
    re.IGNORECASE,
)
_WIDE = re.compile(r"\bworldwide\b|\b(?:around|across) the (?:world|globe)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\b(?:this|in recent) (?:year|month|years|months|weeks)\b", re.IGNORECASE)
_WAR_HAS_COST = re.compile(
    r"\b(?:war|conflict|insurgency|rebellion)\b[^.;]{0,40}\b(?:has|have|had) (?:so far )?"
    r"(?:left|killed|cost|claimed|caused|resulted)\b",
    re.IGNORECASE,
)
_SINCE_CLAUSE = re.compile(r"\W*(?:ever )?since\b[^;:]{4,90}, [^,]{0,30}$", re.IGNORECASE)
_LARGE = 500
_HUGE = 1_000
_SUMMED = 50


_RANGE = re.compile(r"^between\b|^from\b.*\bto\b|\b(?:to|through|until)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:the year )?(?:1[89]|20)\d\d")
_MANY = re.compile(
    r"\b(?:attacks|strikes|raids|clashes|bombings|incidents|shootings|killings|shelling|violence"
    r"|fighting|airstrikes|explosions|battles|unrest|ambushes|protests|riots|executions)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?:,? (?:of )?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(r"(?:last|this|the previous) year", re.IGNORECASE)
_ONE_ATTACK = re.compile(
    r"\b(?:an?|the|one|that|this|another|[a-z]+['’]s) (?:[\w-]+ ){0,4}?(?:attack|strike|raid|clash"
    r"|bombing|incident|shooting|massacre|airstrike|explosion|blast|battle|ambush|protest|riot|crash|siege|assault"
    r"|bomb|mine|rocket|missile|fire|shell|storm|stampede|earthquake|fight|offensive|operation)\b"
    r"|\b(?:when|after|as)\b",
    re.IGNORECASE,
)
# "142 people died in a bombing in 1987"
_A_BLOW = re.compile(
    r"\b(?:in|by|of) (?:an?|the|one) (?:[\w-]+ ){0,2}?(?:attack|strike|raid|bombing|shooting"
    r"|massacre|airstrike|explosion|blast|crash|earthquake|ambush)\b",
    re.IGNORECASE,
)
# "in 2017 a truck bomb killed nearly 600"
_BLOW_THAT = re.compile(
    r"\b(?:an?|one) (?:[\w-]+ ){0,3}?(?:bomb|bombing|blast|explosion|attack|strike|airstrike|raid"
    r"|massacre|shooting|ambush|crash|missile|rocket|earthquake)\b(?! (?:campaign|wave))"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_ALL_TOLD = re.compile(
    r"\b(?:only|just|a record|in total|a total of|altogether|in all)\b", re.IGNORECASE
)


_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|through|-|–) (?:\w+ )?(\d{1,2})\b")
_FEW = 3


_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)


def _short(date: str) -> bool:
    """Tell whether a range is of a few days, or a night: the time of one attack; or of hours."""
    days = _DAYS.search(date)
    if days is not None and 0 <= int(days.group(2)) - int(days.group(1)) <= _FEW:
        return True
    return "night" in date.lower() or _CLOCK.search(date) is not None


def scope_of(
    clause: str,
    span: tuple[int, int],
    low: int | None,
    *,
    perfect: bool,
    deaths: bool,
    dated: tuple[str, str],
    before_it: str = "",
) -> str:
    """Return incident, cumulative or unknown from the words of the sentence.

    `span`: the figure in `clause`. `perfect`: the harm stands in the present perfect ("have been
    killed"), which with a large number sums up: no single attack in the news kills five hundred.
    `deaths`: people died of it; a thousand deaths that the words give to no time are nearly always
    those of a war, so their scope stays unknown.
    `dated`: the date of the figure with the word before it. `before_it`: the sentence before.
    """
    for match in (*_CUMULATIVE.finditer(clause), *_WIDE.finditer(clause)):
        if not parted(clause, *span, *match.span()):
            return "cumulative"
    war = _WAR_HAS_COST.search(clause)
    if war and war.start() < span[0] and war.end() < span[1]:
        return "cumulative"  # and not the figure before: "killed 12 in a war that has cost 40,000"
    hours = _HOURS.search(clause, span[1])
    if hours and not _ONE_ATTACK.search(clause) and not parted(clause, *span, *hours.span()):
        return "cumulative"  # a ministry's sum of a day, whatever the deeds were
    before, date = dated
    spans_days = before in ("between", "from") and re.search(r"\b(?:and|to)\b", date)
    ranges = spans_days or _RANGE.search(date)
    one = low == 1 and before == "since"  # "who had been on life support since Friday"
    if (before == "since" and not one) or (ranges and not _short(date)):
        return "cumulative"
    if perfect and _SINCE_CLAUSE.match(clause[: span[0]]):
        return "cumulative"  # "since the war ended, 30 soldiers have died"
    if perfect and _THIS_YEAR.search(clause):
        return "cumulative"
    if perfect and low is not None and low >= _LARGE:
        return "cumulative"
    if perfect and not date and _CUMULATIVE.search(before_it):
        return "cumulative"  # "60 attacks since May. Forty soldiers have been hurt."
    if before == "in" and _YEAR.fullmatch(date) and low is not None and low >= _SUMMED:
        one_blow = _A_BLOW.search(clause) or _BLOW_THAT.search(clause[: span[0]])
        return "incident" if one_blow else "cumulative"
    yearly = _WHOLE_YEAR.fullmatch(date) or (before == "in" and _YEAR.fullmatch(date))
    summed = (low or 0) >= _SUMMED or _ALL_TOLD.search(clause[: span[1]])
    if yearly and summed and not _ONE_ATTACK.search(clause):
        return "cumulative"  # "only two people were killed by guns last year"
    if before == "in" and _YEAR.fullmatch(date) and (low is None or low > 1):
        return "cumulative" if _MANY.search(clause) else "incident"
    if before == "in" and _MONTH.fullmatch(date) and (low or 0) > 1 and _MANY.search(clause):
        return "incident" if _ONE_ATTACK.search(clause) else "cumulative"
    if deaths and low is not None and low >= _HUGE:
        return "unknown"
    return "incident"
