"""What the words behind an attack say became of it: "All fell in a field", "but hit nobody".

Read in the rest of its sentence up to the next deed, and in the next sentence where that speaks of
what was fired or of whom it befell: "It did not explode", "No one was hit".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsledger.records import Event, Extraction, Sentence

_NOBODY = r"(?:nobody|no[ -]one|none of (?:them|its|his|her|their|the)\b[^.;,]{0,30})"
_FLYING = (
    r"rounds?|rockets?|missiles?|shells?|bullets?|bombs?|mortars?|projectiles?|drones?|volleys?"
)
_LAID = r"devices?|grenades?|charges?|explosives?|mines?|package|warheads?|detonators?"
_GOES = (
    r"(?:fell|falls?|falling|fallen|land(?:ed|ing|s)?|came down|coming down|come down|dropped|"
    r"crash(?:ed|ing)|plung(?:ed|ing)|splash(?:ed|ing)|impact(?:ed|ing)|burst|explod(?:ed|ing))"
)
_NOTHING = (
    r"(?:fields?|orchards?|vineyards?|groves?|farmland|pastures?|paddy|waste ?(?:ground|land)|"
    r"scrub(?:land)?|open (?:ground|areas?|land|country|space|terrain|desert|sea|water)|water|sea|"
    r"river|lake|ocean|canal|desert|drain|ditch|ravine|mud|swamp|marsh|dunes|wood(?:s|land)?|"
    r"forest|uninhabited \w+|unpopulated \w+|empty \w+|vacant \w+|deserted \w+|car park)"
)
_WIDE = re.compile(
    rf"\b{_GOES}\s(?:\w+\s){{0,2}}?(?:in|into|on|onto|among|over)\s(?:[\w-]+\s){{0,3}}?{_NOTHING}\b|"
    rf"\b{_GOES}\s(?:\w+\s){{0,2}}?(?:outside|beyond|short\sof|wide\sof|away\sfrom)\s|"
    rf"\b{_GOES}\sbefore\s(?:(?:it|they)\s)?(?:reach|hit)\w*\s|"
    r"\b(?:fell|falling|falls)\sshort\b|\b(?:went|flew|passed|going|flying|falling|fell)\swide\b|"
    rf"\b{_GOES}\s[^.;:,]{{0,30}}?\b(?:metres?|meters?|yards?|feet|miles?|kilomet(?:re|er)s?|km|m)\s"
    r"(?:short|astern|wide|away)\b|"
    r"\bmiss(?:ed|ing)\s(?:(?:its|their|his|her|the)\s)?(?:target|mark|aim|building|ship|vessel|"
    r"base|car|vehicle|convoy|him|her|them|it)\b|\bovershot\b|\bharmlessly\b|"
    r"\b(?:hit|hitting|struck|striking)\s(?:nobody|no[ -]one|nothing|neither)\b|"
    r"\bwithout\s(?:hitting|striking|reaching|(?:any\s)?(?:effect|result|success))\b|"
    r"\b(?:to|with)\s(?:no|little)\seffect\b|\bto\sno\savail\b|"
    rf"\b{_NOBODY}\s(?:was|were)\shit\b|"
    rf"\b(?:none|neither|not\sone)\b[^.;:]{{0,40}}?\s(?:hit|struck|reached|found)\s"
    r"(?:its|their|the|his|any)\b",
    re.IGNORECASE,
)
_UPWARDS = re.compile(
    r"^[^.;:,]{0,40}?\b(?:over\s(?:the\s|their\s|his\s|her\s|its\s|our\s)?heads\b|"
    r"in(?:to)?\sthe\sair\b(?!\sforce)|skywards?\b|at\sshadows\b)",
    re.IGNORECASE,
)
_DUD = re.compile(
    r"\b(?:not|n[o’']t|never|failed\sto|fails\sto|failing\sto|neither\b[^.;:]{0,25}?|"
    r"none\b[^.;:]{0,25}?)\s(?:explode[ds]?|go(?:ne)?\soff|went\soff|detonated?|ignited?|blow\sup|"
    r"materiali[sz]ed?|come\sto\sanything)\b|\bwas\sa\sdud\b|\bcame\sto\snothing\b|"
    r"\b(?:was|were)\s(?:made\ssafe|rendered\ssafe|defused)\b",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(r"\b(?:was|were)\s(?:called\soff|abandoned|aborted)\b", re.IGNORECASE)
"""Said of a raid, and of a ship that was hit."""
_UNHURT = re.compile(
    rf"\b{_NOBODY}\s(?:was|were|is|has\sbeen|had\sbeen)\s(?:\w+ly\s)?"
    r"(?:hurt|injured|harmed|killed|wounded)\b|"
    r"\bno\s(?:[\w-]+\s){0,3}?(?:was|were)\s(?:hurt|injured|harmed|killed|wounded)\b|"
    r"\b(?:hurting|harming|injuring|wounding|harmed|hurt|injured|wounded)\s(?:nobody|no[ -]one)\b|"
    r"\bwithout\s(?:\w+ing\s|any\s)?(?:harm|casualties|injury|injuries|injuring|hurting|harming|"
    r"damage|loss)\b|\b(?:no|any)\s(?:casualties|injuries|victims)\b|"
    r"\b(?:unhurt|unharmed|unscathed|uninjured|landed\ssafely)\b",
    re.IGNORECASE,
)
_UNDAMAGED = re.compile(
    r"\b(?:no|any|without)\s(?:[\w-]+\s){0,3}?damage\b|\bundamaged\b|\bnor\s(?:any\s)?damage\b",
    re.IGNORECASE,
)
_AVERTED = re.compile(
    r"\b(?:broke(?:n)?\sup|foiled|thwarted|prevented|averted|caught|arrested|captured|detained|"
    r"seized|stopped|discovered|uncovered|turned\sback|beat(?:en)?\s(?:back|off)|driven\s(?:off|back)|"
    r"headed\soff|overpowered|subdued|intercepted|called\soff|abandoned|came\sto\snothing|"
    r"frustrated|defused|(?:made|rendered)\ssafe|disrupted|failed|scared\s(?:away|off)|picked\sup|"
    r"repelled|repulsed|lost\s(?:his|her|their)\snerve|tipped\soff|"
    r"(?:was|were)\sto\shave|had\s(?:intended|meant)\sto)\b",
    re.IGNORECASE,
)
"""What puts an end to a plan, or tells that it was never carried out."""
_OF_IT = re.compile(
    r"^\W*(?:(?:all|none|neither|both|it|they|nobody|no[ -]one)\b|there\s(?:was|were)\sno|"
    rf"no\s\w+|(?:the|their|its|his)\s(?:[\w-]+\s){{0,2}}?(?:{_FLYING}|{_LAID}|attack|attempt|raid))",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about what was fired, or whom it befell."""
_SOME = re.compile(
    r"(?:^|[;:,–—]|\b(?:and|but|while|though|although)\b)\s*(?:(?:at\sleast|only|about|some)\s)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|most|many|half|"
    r"a\sfew|another|others)\b(?!\s(?:minutes|hours|days)\b)[^;:.,]{0,60}$",
    re.IGNORECASE,
)
"""A subject that is a part of what was fired."""
_LONGEST = 160


def told_after(
    chain: Sequence[Event], found: Extraction, starts: Sequence[int], others: Sequence[int]
) -> Iterator[str]:
    """Yield what the words behind the mentions of an event say of its end.

    wide, upwards, dud, given up, unhurt, undamaged. `starts` are those of the sentences, `others`
    those of the mentions of other events, both in text order.
    """
    text = found.article.text
    for event in chain:
        number = bisect_right(starts, event.start) - 1
        if number < 0:
            continue
        rest = _own_rest(event, text, found.sentences[number], others)
        parts = [rest]
        if len(rest) == found.sentences[number].end - event.end:
            parts += _next_on_it(text, found.sentences[number + 1 : number + 2], others)
        if _UPWARDS.search(rest):
            yield "upwards"
        for name, words in (
            ("wide", _WIDE), ("dud", _DUD), ("given up", _GIVEN_UP),
            ("unhurt", _UNHURT), ("undamaged", _UNDAMAGED),
        ):  # fmt: skip
            if any(_told_of_all(words, part) for part in parts):
                yield name


def _told_of_all(words: re.Pattern[str], part: str) -> bool:
    """Tell whether the words hold, and not of some only: "two of them fell short"."""
    found = words.search(part)
    return found is not None and not _SOME.search(part[: found.start()])


def is_averted(text: str, sentence: Sentence) -> bool:
    """Tell whether the sentence of a plan says that it was stopped: "a plot ... was broken up"."""
    return _AVERTED.search(text[sentence.start : sentence.end]) is not None


def _own_rest(event: Event, text: str, sentence: Sentence, others: Sequence[int]) -> str:
    """Return the rest of the sentence of an event up to the next other."""
    end = sentence.end
    after = bisect_right(others, event.end)
    if after < len(others):
        end = min(end, others[after])
    return text[event.end : end]


def _next_on_it(text: str, following: Sequence[Sentence], others: Sequence[int]) -> list[str]:
    for sentence in following:
        said = text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
        begun = bisect_right(others, sentence.start - 1)
        if begun < len(others) and others[begun] < sentence.end:
            said = text[sentence.start : others[begun]]
        if _OF_IT.match(said):
            return [said]
    return []
