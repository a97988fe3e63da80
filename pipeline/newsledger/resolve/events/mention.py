"""What is known of a mention of an event before it is compared with others."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from dataclasses import dataclass

from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction
from newsledger.resolve.entities.organs import BARE_ORGAN
from newsledger.resolve.events.agreement import (
    PRONOUNS,
    Lookup,
    content_words,
    is_plural,
    is_several,
)
from newsledger.resolve.events.days import is_old
from newsledger.resolve.events.manner import (
    OWN,
    headline_end,
    manner_of,
    opens_elsewhere,
    scene_of,
)
from newsledger.resolve.events.ordering import is_over_time
from newsledger.resolve.events.phrasing import (
    befell_somebody_new,
    is_one_of,
    is_reply,
    known_by,
    names_whom,
)
from newsledger.resolve.events.stems import kinds_of, stem, word_stem
from newsledger.resolve.events.told_day import Interval, ToldDays
from newsledger.resolve.events.words_around import Words, words_around

_REPORTS = re.compile(r"\breports?\b(?:\s+\w+){0,4}?\s+of\s+an?\b[^.]*$", re.IGNORECASE)
_SIGHT = re.compile(r"\b(?:heard?|hearing|sounds?\s+of|saw|felt|seen)\b[^.]*$", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:before|previously|in\s+the\s+past|(?:years?|months?)\s+ago|last\s+(?:year|month)|often|"
    r"repeatedly|times)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(r"\b(?:has|have)\s+(?:often|repeatedly|regularly|long)\b", re.IGNORECASE)
_FROM = re.compile(r"^\W*since\s[^,;]*$", re.IGNORECASE)
"""What opens a sentence on how things went on: "Since a bomb in May killed two, …"."""
_SINCE = re.compile(r"\b(?:has|have)\s(?:[\w-]+\s){1,6}$", re.IGNORECASE)
_OF_ONE = re.compile(r"\s(?:of|on|against|at)\s(?:an?|\d+|one|two|three|four|five|six|several)\s")
_COUNT = re.compile(r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|dozen)\s(?:\w+\s)?$")
_NUMBER = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens)\b")
_THE = re.compile(r"(?:the|this|that|these|its|their|his|her)\s", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_ALSO = re.compile(r"\balso\s(?:\w+\s){0,2}$|^\W*(?:also|in addition)\b", re.IGNORECASE)
_IT = re.compile(r"\bit\s(?:had\s|has\s)?$", re.IGNORECASE)
_DOERS = words("gunmen gunman attackers attacker assailants bandits militants raiders fighters men")
_GENERAL = re.compile(
    r"\b(?:halt|increase|rise|drop|decline|surge|spike|lull|pause|escalation|end|stop|cycle|wave|"
    r"series|spate|string|number|lot|kind|risk|threat|fear|possibility|prevent|more|such|any|no|"
    r"further|future|similar|other|regular|frequent|repeated|daily|previous|past|many|several)\b"
    r"\s(?:(?:in|of|to|against|from)\s)?(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
KILLING = frozenset({"verb:kill", "verb:wound", "verb:injure", "verb:slay", "verb:martyr"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention, how it is put, and what it says."""

    event: Event
    manner: str
    """pointing, definite, victims ("two were killed"), sight ("heard a blast"), known ("killed the
    guard"), own ("its jets struck"), indefinite, verb, other ("a second attack")."""
    several: bool
    count: str | None
    """How many events a plural counts: "four air strikes"."""
    old: bool
    past: bool
    """Told as of before or as a habit, without a day: "had been hit before", "has often bombed"."""
    known_doer: bool
    """Told of who did what was told: "the attackers then fled"."""
    own: bool
    """Told by the side that did it: "the army said it struck"."""
    elsewhere: bool
    scene: Entity | None
    """The place that its sentence opens with: "In Dnipro, drones hit a warehouse"."""
    takes_up: bool
    """A verb whose subject is "it": "people were asleep when it hit"."""
    also: bool
    """Told beside another: "they also blew up two bridges", "a bank was attacked too"."""
    over_time: bool
    """Many deeds summed up: "98 attacks since October"."""
    replies: bool
    """Answers a deed: "shot back", "returned fire", "a counter-offensive"."""
    one_of: bool
    """Of one munition, or one of those told: "a missile hit a block", "the second bomb"."""
    names_whom: bool
    """A noun with whom it befell behind it: "the killing of the general"."""
    called: frozenset[str]
    """Words of what it is known by: "the airport attack"."""
    general: bool
    """Of deeds at large: "a lull in attacks", "such raids"."""
    maybe_several: bool
    """A verb that may be of several: "struck two depots", which "the strikes" takes up."""
    side: frozenset[str]
    """Chains of the named doer, or of the side that speaks of itself."""
    stem: str
    target: frozenset[str]
    kinds: frozenset[str]
    actor: frozenset[str]
    weapon: frozenset[str]
    day: Interval | None
    """The day that the text tells of where it stands."""
    sentence: int
    paragraph: int
    lead: bool
    title: bool
    """Shares target, place or trigger with the headline."""
    tolls: frozenset[tuple[str, int, int | None]]
    words: Words

    @property
    def is_definite(self) -> bool:
        """Whether its words treat the event as known."""
        return self.manner in ("pointing", "definite", "victims", "sight", "known")


def read_mentions(found: Extraction, events: list[Event], look: Lookup) -> list[Mention]:
    """Return the mentions in text order with all that they say by themselves."""
    text = found.article.text
    claims = {c.claim_id: c for c in found.claims}
    sources = {c.claim_id: c.source for c in found.claims}
    ends = {s.sentence_id: s.end for s in found.sentences}
    breaks = [m.start() for m in re.finditer(r"\n\s*\n", text)]
    places = [e for e in found.entities if e.label in ("GPE", "LOC") and e.mention_type == "name"]
    head = headline_end(text)
    title = found.article.title or text[:head]
    tolls: dict[str, set[tuple[str, int, int | None]]] = defaultdict(set)
    for row in found.casualties:
        if row.event_id and row.count_min is not None and row.harm in ("killed", "injured"):
            tolls[row.event_id].add((row.harm, row.count_min, row.count_max))
    days = ToldDays(found.dates)
    mentions: list[Mention] = []
    for event in events:
        last = mentions[-1].event.sentence_id if mentions else None
        before = text[look.sent_start[event.sentence_id] : event.start]
        rest = text[event.end : ends[event.sentence_id]]
        after = rest[:40]
        source = sources.get(event.claim_id or "")
        several = is_several(event, text)
        kinds = kinds_of(event.target)
        if not event.target and event.rule.startswith("noun:"):
            kinds = kinds_of(before[-25:])  # "the hotel bombing"
        manner = _manner(event, text, before, source)
        mentions.append(
            Mention(
                event=event,
                manner=manner,
                several=several,
                count=_count(event, before),
                old=is_old(event, look) or (manner == "indefinite" and bool(_FROM.search(before))),
                past=_is_past(event, before, after),
                known_doer=_is_known_doer(event),
                own=source is not None and _is_own(event, source),
                elsewhere=event.sentence_id != last and opens_elsewhere(before),
                scene=scene_of(event, look, places),
                takes_up=event.rule.startswith("verb:") and bool(_IT.search(before[-12:])),
                also=_is_also(event, before),
                over_time=is_over_time(before, rest, several=several),
                one_of=is_one_of(event, before),
                names_whom=manner == "definite" and names_whom(event, after),
                called=known_by(event, before, rest),
                replies=is_reply(event, before, after),
                general=several and bool(_GENERAL.search(before[-60:])),
                maybe_several=_may_be_several(event),
                side=_side(event, claims.get(event.claim_id or ""), look),
                stem=stem(event),
                target=frozenset(content_words(event.target) - PRONOUNS),
                kinds=kinds,
                actor=frozenset(content_words(event.actor) - PRONOUNS),
                weapon=frozenset(content_words(event.weapon)),
                day=days.at(event),
                sentence=look.sentence_no[event.sentence_id],
                paragraph=bisect.bisect(breaks, event.start),
                lead=0 < head <= event.start < head + 500,
                title=_is_in_title(event, title, kinds, look),
                tolls=frozenset(tolls.get(event.event_id, ())),
                words=words_around(event, before, before + event.text + rest),
            )
        )
    return mentions


def _manner(event: Event, text: str, before: str, source: str | None) -> str:
    manner = manner_of(event, text)
    attached = event.date_basis == "attached" or event.place_basis == "attached"
    actor = (event.actor or "").lower().split()
    if manner == "definite" and _OF_ONE.match(text[event.end : event.end + 24]):
        return "indefinite"  # "the bombing of a mosque" is told for the first time
    if manner == "definite" and befell_somebody_new(event, text):
        return "indefinite"  # "the killing last week of a local commander"
    if manner in ("pointing", "other", "definite"):
        return manner
    if not attached:
        if manner == "verb" and event.rule in KILLING:
            doers = _is_known_doer(event)
            passive = not actor and bool(_PASSIVE.search(before[-24:]))
            if passive or (actor[:1] and actor[0] in OWN) or doers:
                return "victims"  # "a guard was killed", of those who died in it
        if source is not None and actor[:1] and actor[0] in OWN:
            return "own"  # "the army said its jets carried out a precise strike"
    if manner in ("indefinite", "bare") and _REPORTS.search(before[-60:]):
        return "definite"  # a text that tells the latest first
    if _SIGHT.search(before[-70:]):
        return "sight"
    if manner == "verb":
        return "known" if event.target and _THE.match(event.target) else "verb"
    return "indefinite"


def _is_known_doer(event: Event) -> bool:
    """Tell whether who did it is told as known by the deed alone: "the attackers"."""
    actor = (event.actor or "").lower().split()
    return actor[:1] == ["the"] and actor[-1] in _DOERS


def _is_own(event: Event, source: str) -> bool:
    actor = (event.actor or "").lower()
    return bool(actor) and (actor.split()[0] in OWN or actor == source.lower())


def _is_also(event: Event, before: str) -> bool:
    """Tell whether a deed is told beside another; "was also shot" may be of the same."""
    if not event.rule.startswith("verb:") or event.rule in KILLING:
        return False
    return bool(_ALSO.search(before[-30:])) and not _PASSIVE.search(before[-24:])


def _may_be_several(event: Event) -> bool:
    """Tell whether a verb has several objects or munitions."""
    if not event.rule.startswith("verb:"):
        return False
    if (event.munitions_min or 0) > 1:
        return True
    words = (event.target or "").lower().split()
    return bool(words) and (bool(_NUMBER.search(" ".join(words))) or is_plural(words[-1]))


def _side(event: Event, claim: Claim | None, look: Lookup) -> frozenset[str]:
    actor = (event.actor or "").lower().split()
    own = bool(actor) and actor[0] in OWN and claim is not None and claim.source_entity_id
    entity = look.entities.get((claim.source_entity_id if own and claim else None) or "")
    entity = entity or look.entities.get(event.actor_entity_id or "")
    if entity is None or entity.label not in ("ORG", "GPE", "NORP"):
        return frozenset()
    # "the army" and the rebels of one country are two, though neither names another
    country = entity.country if entity.basis != BARE_ORGAN else None
    return frozenset(x for x in (entity.chain or entity.entity_id, country) if x)


def _count(event: Event, before: str) -> str | None:
    if not event.rule.startswith("noun:") or not is_plural(event.text):
        return None
    found = _COUNT.search(before.lower())
    return found.group(1) if found else None


def _is_past(event: Event, before: str, after: str) -> bool:
    if _HABIT.search(before[-40:]):
        return True
    verb = event.rule.startswith("verb:")
    if not verb and is_plural(event.text) and _SINCE.search(before[-40:]):
        return True  # "rebels have launched more than 30 attacks"
    return verb and bool(_BEFORE.search(before[-40:]) or _BEFORE.search(after))


def _is_in_title(event: Event, title: str, kinds: frozenset[str], look: Lookup) -> bool:
    named = content_words(title)
    place = look.entities.get(event.place_entity_id or "")
    points = 2 * bool(kinds & kinds_of(title))
    points += 2 * bool(place is not None and content_words(place.text) & named)
    points += stem(event) in {word_stem(w) for w in re.findall(r"[a-z]+", title.lower())}
    return points >= 2
