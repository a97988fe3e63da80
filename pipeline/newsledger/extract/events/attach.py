"""The date of an event, and what stands between a date or a place and an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.clauses import in_other_clause, is_talked_about
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.scene import day_in_clause, own_verbs
from newsledger.lexicons import words
from newsledger.records import Date

_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_THINGS = ("site", "force", "armed", "civilian")
_CLAUSAL = frozenset({"ccomp", "acl", "acl:relcl", "parataxis", "advcl"})
# Nouns between an event and the name of its place.
_RELATIONAL = words(
    "area areas town city village district province region part parts outskirts suburb "
    "suburbs border north south east west northwest northeast southwest southeast center "
    "centre capital vicinity neighborhood neighbourhood state county municipality department "
    "territory end side morning evening night afternoon hours day dawn eve street road avenue "
    "block street highway edge perimeter zone sector quarter road axis route coast shore banks "
    "foot compound hills mountains kilometres kilometers miles km"
)


_BOUNDING = words("since until till by")
_CLAIMING = words("claim claims claimed claiming owned admitted denied disowned")
_BETWEEN = words("on late early in a an the statement interview message briefing")
_SCENES = frozenset({"in", "at", "outside", "inside", "near", "on"})


def attach_date(
    anchors: Sequence[Token], trigger: Token, mentions: Mentions, others: Iterable[int]
) -> tuple[Date | None, str | None]:
    """Return the date of an event with its basis; `others` are the heads of the other events.

    "On Monday militants attacked the post that troops had left in May" -> Monday.
    """
    sentence = trigger.sent
    here = [d for d in mentions.dates if sentence.start <= d[0] < sentence.end]
    if not here:
        return None, None
    here = [
        d
        for d in here
        if not _bounds_a_period(mentions.doc, d[0], d[2])
        and not _of_saying(d[0], trigger, mentions)
    ]
    if not here:
        return None, None
    anchor_ids = {token.i for token in anchors}
    blocked = set(others) - anchor_ids
    best: tuple[int, int, Date] | None = None
    for start, end, row in here:
        steps = steps_up(
            head_of(mentions.doc, start, end), anchor_ids, blocked, through_things=True
        )
        if steps is not None:
            key = (steps, abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, row)
    if best is not None:
        return best[2], "attached"
    here = [d for d in here if not _is_apart(head_of(mentions.doc, d[0], d[1]), trigger)]
    if not here:
        return None, None
    lone = len(here) == 1 and not blocked & set(range(sentence.start, sentence.end))
    if lone and sets_scene(head_of(mentions.doc, *here[0][:2]), trigger, mentions):
        return here[0][2], "sentence"
    free = []
    for start, end, row in here:
        low, high = sorted((start, trigger.i))
        if any(low < other < high for other in blocked):
            continue
        if _nearest(start, [trigger.i, *blocked]) == trigger.i and governs(
            head_of(mentions.doc, start, end), trigger
        ):
            free.append((abs(start - trigger.i), row))
    if free:
        return min(free, key=lambda pair: pair[0])[1], "sentence"
    lent = own_verbs(trigger, anchors)
    if lent is None:
        return None, None
    at = day_in_clause(trigger, [d[0] for d in here], blocked - lent, lent)
    found = next((row for start, _, row in here if start == at), None)
    return (found, "sentence") if found is not None else (None, None)


def _bounds_a_period(doc: Doc, start: int, row: Date) -> bool:
    """Tell whether a date only bounds a time: "the deadliest since May", "by Friday noon"."""
    at = start - 1
    while at >= 0 and doc[at].tag_ in ("DT", "_SP"):
        at -= 1
    word = doc[at].lower_ if at >= 0 else ""
    return word in _BOUNDING or (word in ("after", "before") and row.type == "DATE")


def _is_apart(mention: Token, trigger: Token) -> bool:
    """Tell whether a date is of what else the sentence tells: "arrested on Friday over the"."""
    return is_talked_about(trigger, mention) or in_other_clause(mention, trigger, causes=True)


def _of_saying(start: int, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether a date stands right after a verb of saying: "the army said on Friday that"."""
    behind = start > trigger.i and trigger.tag_[:2] == "NN" and trigger.dep_ == "obj"
    if behind and trigger.head.lower_ in _CLAIMING:
        return True  # "claimed the attack on Tuesday night"
    at = start - 1
    while at > 0 and mentions.doc[at].lower_ in _BETWEEN:
        at -= 1
    token = mentions.doc[at]
    return at != trigger.i and token.i in mentions.cues and token.tag_[:2] == "VB"


def sets_scene(mention: Token, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether the only date or place of a sentence is that of its only event.

    Not where it stands in a clause of its own or after a verb of saying: "police said Monday".
    """
    token = mention
    for _ in range(5):
        if token.dep_ in ("acl", "acl:relcl") or token.head == token:
            break
        token = token.head
    if token.dep_ in ("acl", "acl:relcl") and trigger.i not in {t.i for t in token.subtree}:
        return False
    first_verb = next((t.i for t in mention.sent if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), -1)
    if mention.i < first_verb:
        return True
    above = mention.head
    if above.tag_ in ("NN", "NNS") and above.lower_ not in _RELATIONAL:
        return has_kind(above, *_THINGS) or above == trigger
    verb = next((t for t in mention.ancestors if t.tag_[:2] == "VB"), token)
    return verb.i not in mentions.cues and mention.head.i not in mentions.cues


def governs(mention: Token, trigger: Token) -> bool:
    """Tell whether a date or place stands in the clause of an event or in one above it."""
    verb = mention
    for _ in range(4):
        if verb.head == verb or verb.dep_ in _CLAUSAL:
            break
        verb = verb.head
        if verb.tag_[:2] == "VB" or verb.pos_ == "AUX":
            break
        if verb.tag_ in ("NN", "NNS") and verb.lower_ not in _RELATIONAL:
            return False
    token = trigger
    for _ in range(8):
        if token == verb:
            return True
        if token.head == token or token.dep_ in ("acl", "acl:relcl", "ccomp", "parataxis"):
            return False
        token = token.head
    return False


def head_of(doc: Doc, start: int, end: int) -> Token:
    """Return the head of a span of tokens."""
    root: Token = doc[start:end].root
    return root


def _nearest(at: int, places: Sequence[int]) -> int:
    return min(places, key=lambda p: (abs(p - at), p))


def steps_up(
    token: Token,
    anchors: set[int],
    blocked: set[int],
    *,
    through_things: bool = False,
    through_sites: bool = False,
) -> int | None:
    """Return how many arcs lead up from a mention to an anchor; None: something stands between.

    Another event between, another clause, or a noun that is no place: "after a meeting in the
    capital" does not place the attack. `through_things`: nouns for people and sites may stand
    between a date and its event, for the parser hangs dates on the last noun. `through_sites`:
    "blew himself up in a mosque in the capital".
    """
    for steps in range(6):
        if token.i in anchors:
            return steps
        if token.i in blocked or token.head == token or token.dep_ in _CLAUSAL:
            return None
        above = token.head
        if above.i not in anchors and above.tag_[:2] == "VB":
            return None
        if above.i not in anchors and above.lower_ not in _RELATIONAL:
            named = above.tag_ in ("NNP", "NNPS", "CD") or above.ent_type_ in _PLACE_TYPES
            thing = through_things and has_kind(above, *_THINGS)
            site = through_sites and above.tag_[:2] == "NN" and has_kind(above, "site")
            if not (named or thing or (site and syntax.preposition(above) in _SCENES)):
                return None
        token = above
    return None
