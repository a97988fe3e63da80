"""Sets names right by their shape: acronyms in brackets, numbered units, ships, plain nouns."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span

from newsledger import gazetteer
from newsledger.gazetteer import normal
from newsledger.lexicons import words

_ACRONYM = re.compile(r"\s?[(\[](?:the )?(?P<short>[A-Z][A-Za-z&.-]{1,9})(?=[)\]]|,|;)")
_SHORT_BEFORE = re.compile(r"\b(?P<short>[A-Z][A-Za-z&.-]{1,9})\s?[(\[](?:the )?$")
_COMMON = re.compile(r"(?P<words>(?:\b[a-z][\w-]*\s){2,5})\((?:the )?(?P<short>[A-Z]{2,6})s?\)")
_UNIT = re.compile(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
    r"(?: (?:[A-Z][\w-]+)){0,4} "
    r"(?:Brigade|Division|Battalion|Regiment|Corps|Fleet|Squadron|Infantry|Legion|Armou?red|Front)\b"
    r"|\b\d{1,3}(?:ST|ND|RD|TH)(?: [A-Z]{3,}){0,4} "
    r"(?:BRIGADE|DIVISION|BATTALION|REGIMENT|CORPS|FLEET|SQUADRON|FRONT)\b"
)
_SHIP_BEFORE = re.compile(
    r"(?:\b(?:M/?[VT]|MSC|(?:bulk |cargo |container |aircraft |product )?"
    r"(?:carrier|ship|tanker|vessel|frigate|destroyer|corvette|freighter|trawler|warship|cruiser|submarine|ferry|yacht)),?|"
    r"\w-flagged|crew of) [\"“«']?(?:the )?$",
    re.IGNORECASE,
)
_SHIP_MARK = re.compile(r"(?:M/?[VT]|MSC) ")
_NETWORKS = words("telegram facebook twitter x whatsapp tiktok youtube instagram")
_ON = words("on via through over platform")
_POSTED = words("channel channels post posts page account accounts video videos message messages")
_TAIL = re.compile(
    r"[-–](?:backed|led|run|held|controlled|flagged|made|born|linked|allied|aligned|owned|based|"
    r"trained|affiliated|supported|style|occupied|escorted|sponsored|funded|dominated|ruled|"
    r"speaking|supplied|designed|built)$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?P<one>[A-Z][\w'’-]+) and (?P<other>[A-Z][\w'’-]+)")
_COMPASS = re.compile(
    r"^(?:(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|central|mid)[ -]", re.IGNORECASE
)
_NOUNS = words(
    "gunman gunmen villager villagers resident residents police soldier soldiers officer officers "
    "witness witnesses official officials mother father mama papa mum dad doctor doctors nurse "
    "rescuers survivors survivor background summary update analysis timeline victims victim "
    "prosecutors prosecutor rebels militants fighters attackers bandits insurgents mayor governor "
    "president minister commander spokesman spokeswoman general colonel captain agency staff"
)
_DIRECTION = re.compile(
    r"^(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|outskirts|suburbs|parts?) of "
    r"(?:the )?"
)
_CLOCK = re.compile(r"(?:GMT|UTC|EST|EDT|CET|[\d:.]*\s?[ap]\.?m\.?|M/?[VT])\.?", re.IGNORECASE)
"""No names: hours, and what stands before the name of a ship."""
_SHIP = re.compile(r"\bM/[VT] (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})")
_WARSHIP = re.compile(
    r"\b(?:USS|USNS|HMS|HMAS|HMCS|HNLMS|ROKS|BNS|PNS) [A-Z][\w-]+(?: [A-Z]\. [A-Z][\w-]+)?"
)
_SITE_NOUNS = words(
    "road highway base airport airbase airfield hospital prison jail camp crossing bridge dam "
    "mosque church school market junction embassy consulate plant station barracks field post "
    "house center centre building square complex facility refinery terminal depot factory "
    "warehouse tower gate monastery cemetery stadium university college"
)
_GROUPED = frozenset({"ORG", "NORP", "PERSON", "MISC"})
_SIDES = words(
    "islamist leftist rightist jihadist salafist separatist secessionist ultra-right-wing "
    "ultra-leftist right-wing left-wing"
)
"""What groups are said to be, and what no name of one begins with."""
_CREEDS = _SIDES | words(
    "marxist maoist communist sunni shi'ite shiite shia shi'a rebel guerrilla militant"
)
"""What is no part of a name that is listed without it."""
_SMALL_NOT = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG"})
_PAIRED = frozenset({"ORG", "GPE", "LOC", "PERSON", "FAC", "MISC"})
_NAMED = frozenset({"ORG", "NORP", "PERSON", "GPE", "LOC", "FAC", "MISC", "PRODUCT"})


def by_shape(doc: Doc, text: str, *, shouted: bool) -> list[Span] | None:
    """Return the entities of `doc` set right by their shape; None if all stay."""
    ents: list[Span] = []
    changed = False
    common = _common_acronyms(text)
    for ent in doc.ents:
        plain = ent.label_ != "WEAPON" and ent.text.rstrip("s") in common
        new = [] if plain else _mended(doc, text, ent, shouted)
        changed = changed or new != [ent]
        ents += new
    added = [*_units(doc, text), *_acronyms(doc, text, ents)]
    for span in added:
        inside = [ent for ent in ents if ent.start < span.end and span.start < ent.end]
        if any(
            (ent.start, ent.end, ent.label_) == (span.start, span.end, span.label_)
            or (len(ent) > len(span))
            for ent in inside
        ):
            continue
        changed = True
        ents = [ent for ent in ents if ent not in inside]
        ents.append(span)
    return sorted(ents, key=lambda ent: ent.start) if changed else None


def _mended(doc: Doc, text: str, ent: Span, shouted: bool) -> list[Span]:
    label, start, end = ent.label_, ent.start, ent.end
    if _CLOCK.fullmatch(ent.text):
        return []
    if label not in _NAMED:
        crewed = label == "WEAPON" and text[: ent.start_char].endswith("crew of the ")
        if crewed or (label == "WEAPON" and _WARSHIP.match(ent.text)):
            return [Span(doc, start, end, label="PRODUCT")]
        return [ent]
    first = doc[start]
    if end - start == 1:
        if label in _SMALL_NOT and first.is_alpha and first.is_lower:
            return []  # "radars"
        if label != "NORP" and first.lower_ in _NOUNS and not shouted:
            return []  # "Gunman was a boy", "BACKGROUND"
        if first.lower_.rstrip(".") in _NETWORKS and _is_network(doc, ent):
            return [Span(doc, start, end, label="PRODUCT")]
    elif end - start == 3 and label in _PAIRED and _AND.fullmatch(ent.text):
        pair = (start, end - 1)
        if all(_is_listed(doc[i].text) for i in pair):
            return [Span(doc, i, i + 1, label="GPE") for i in pair]
    tail = _TAIL.search(ent.text)
    if tail:
        cut = ent.start_char + tail.start()
        while end - 1 > start and doc[end - 1].idx >= cut:
            end -= 1
        if doc[end - 1].idx + len(doc[end - 1]) <= cut:
            name = doc[start:end].text
            people = gazetteer.country_of_people(name)
            label = "NORP" if people else "GPE" if gazetteer.country_named(name) else label
            label = "ORG" if _is_actor(name) else label
            return [Span(doc, start, end, label=label)]
        end = ent.end
    direction = _DIRECTION.match(ent.text) if label in ("LOC", "GPE") else None
    if direction:  # "south of Jenin"
        after = ent.start_char + direction.end()
        kept = next((i for i in range(start, end) if doc[i].idx >= after), None)
        if kept is not None:
            return [Span(doc, kept, end, label=label)]
    if end - start > 1 and label in _GROUPED and not _is_actor(ent.text):
        kept = start
        if text[: ent.start_char].lower().endswith("pro-"):
            kept += 1  # "pro-Iranian Kataib Hezbollah"
        while kept < end - 1 and (doc[kept].lower_ in _CREEDS or doc[kept].text in "-–"):
            kept += 1  # "Islamist Boko Haram"
        rest = doc[kept:end].text
        if kept > start and (_is_actor(rest) or doc[kept - 1].lower_ in _SIDES):
            return [Span(doc, kept, end, label="ORG" if _is_actor(rest) else label)]
    if label == "FAC" and doc[start].text[0].isupper():
        while end - 1 > start and doc[end - 1].is_lower and doc[end - 1].lower_ not in _SITE_NOUNS:
            end -= 1  # "Maple Avenue car"
        if end < ent.end:
            return [Span(doc, start, end, label=label)]
    listed = normal(ent.text) in _regions()
    if label in ("LOC", "GPE") and end - start > 1 and (shouted or first.is_lower) and not listed:
        compass = _COMPASS.match(ent.text)
        first_kept = ent.start_char + (compass.end() if compass else len(text))
        kept = next((i for i in range(start + 1, end) if doc[i].idx >= first_kept), None)
        if kept is not None and _is_large(doc[kept:end].text):
            country = gazetteer.country_named(doc[kept:end].text)
            return [Span(doc, kept, end, label="GPE" if country else label)]
    if label in ("ORG", "NORP", "PERSON") and end - start > 1 and not _is_actor(ent.text):
        last = end
        while last > start + 1 and doc[last - 1].is_lower and doc[last - 1].is_alpha:
            last -= 1
        name = doc[start:last].text
        if last < end and (_is_actor(name) or gazetteer.country_of_people(name)):
            listed = _is_actor(name)
            return [Span(doc, start, last, label="ORG" if listed else "NORP")]
    if label in ("PERSON", "ORG", "MISC", "NORP", "PRODUCT", "LOC"):
        if (
            doc[start].text in ("V", "T")
            and end - start > 1
            and text[: ent.start_char][-2:] == "M/"
        ):
            return [Span(doc, start + 1, end, label="PRODUCT")]  # cut between "M/" and "V"
        mark = _SHIP_MARK.match(ent.text)
        if mark:
            while doc[start].idx < ent.start_char + mark.end():
                start += 1
            return [Span(doc, start, end, label="PRODUCT")]
        if _SHIP_BEFORE.search(text, max(0, ent.start_char - 40), ent.start_char):
            return [Span(doc, start, end, label="PRODUCT")]
    return [ent]


def _is_network(doc: Doc, ent: Span) -> bool:
    before = doc[ent.start - 1].lower_ if ent.start else ""
    after = doc[ent.end].lower_ if ent.end < len(doc) else ""
    return before in _ON or after in _POSTED


def _units(doc: Doc, text: str) -> list[Span]:
    spans = (doc.char_span(*match.span(), label="ORG") for match in _UNIT.finditer(text))
    ships = (doc.char_span(*match.span("name"), label="PRODUCT") for match in _SHIP.finditer(text))
    navy = (doc.char_span(*match.span(), label="PRODUCT") for match in _WARSHIP.finditer(text))
    return [span for span in (*spans, *ships, *navy) if span is not None]


def _acronyms(doc: Doc, text: str, ents: list[Span]) -> list[Span]:
    """Return acronyms that stand in brackets after a name, wherever they come again.

    "Coastal Relief Committee (CRC) ... the CRC said"
    """
    found: dict[str, str] = {}
    for ent in ents:
        if ent.label_ not in ("ORG", "FAC", "NORP", "MISC") or len(ent) < 2:
            continue
        match = _ACRONYM.match(text, ent.end_char) or _SHORT_BEFORE.search(
            text, max(0, ent.start_char - 20), ent.start_char
        )
        if match and _abbreviates(match["short"], ent.text):
            found[match["short"]] = ent.label_
    if not found:
        return []
    covered = {ent.start: ent for ent in ents}
    spans = []
    for token in doc:
        label = found.get(token.text)
        if label is None:
            continue
        there = covered.get(token.i)
        if there is None or there.label_ in ("PERSON", "GPE", "LOC"):
            spans.append(Span(doc, token.i, token.i + 1, label=label))
    return spans


def _abbreviates(short: str, name: str) -> bool:
    letters = [letter.lower() for letter in short if letter.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"[^\W_]+", name)]
    return sum(letter.isupper() for letter in short) >= 2 and letters[0] in initials


def _common_acronyms(text: str) -> set[str]:
    """Return acronyms of what is no name: "internally displaced people (IDPs)"."""
    found = set()
    for match in _COMMON.finditer(text):
        short = match["short"].rstrip("s")
        initials = "".join(word[0] for word in re.findall(r"[^\W_]+", match["words"]))
        if initials.endswith(short.lower()):
            found.add(short)
    return found


def _is_listed(name: str) -> bool:
    return bool(gazetteer.cities(name)) or normal(name) in gazetteer.division_names()


def _is_large(name: str) -> bool:
    if gazetteer.country_named(name) is not None or normal(name) in _regions():
        return True
    return any(place.population > 100_000 for place in gazetteer.cities(name))


@cache
def _regions() -> frozenset[str]:
    return frozenset(
        normal(name) for row in gazetteer.regions() for name, _ in gazetteer.spellings(row)
    )


def _is_actor(name: str) -> bool:
    return normal(name) in gazetteer.actor_spellings()
