"""Where a content ends: the likeliest of the places at which it can.

"said two rockets hit the base | , wounding a guard | , while a resident spoke of five": the rules
propose an end by the parse; what word follows, to what it attaches and whether a verb comes next
speaks for or against each of them. The weights are learned (`models/rules/claim_boundaries.csv`).
"""

from __future__ import annotations

from newsledger.extract.claims.draft import Page, Stretch
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.words import PARTICIPLES, TIMES, TURNS
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words
from newsledger.weights import load_weights, score

MODEL = "claim_boundaries"

KINDS = {
    "clause": "clause",
    "surface_clause": "clause",
    "object": "object",
    "infinitive": "infinitive",
    "object_infinitive": "infinitive",
    "verb_preposition": "preposition",
    "gap": "clause",
    "estimate": "object",
}
_PAUSE = words(", ; : ( ) - -- – — . ? ! … / * | [ ]")
_MARKS = words("“ ” '' `` ‘ ’ « » '") | {'"'}
_TELLING_WORDS = (
    words(
        "that which who whom whose when where while as although though even after before but and "
        "or because if since until so for of to in on at by with from into during about over "
        "despite without against than like between among amid including according per then yet "
        "nor not also the a an this it he she they we i you his her their its there 's ’s"
    )
    | TURNS
    | PARTICIPLES
    | _PAUSE
    | _MARKS
)
_OPENING = words(
    "CC IN TO WDT WP WRB WP$ VBG VBD VBZ VBP VBN MD RB RBR DT PRP PRP$ EX JJ CD NNP NNS"
)
_WHEN = words("when while as after before")
_PARTS = words("most some many all half several none both each")
_LONGEST = 90  # tokens
_MOST = 45  # places
_LOOK = 9  # tokens in which the verb of what follows is looked for
_SUBJECT = 14  # tokens of the subject of another cue
_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 30)
_BINS = tuple(next(step for step in _STEPS if count <= step) for count in range(31))
_FREQUENT = words(
    "say tell think believe argue add know claim suggest announce report call support want note "
    "show"
)


def likeliest_end(page: Page, stretch: Stretch) -> int:
    """Return the last token of a content; that of the rule where the model does not know it."""
    if stretch.rule not in KINDS or stretch.right < stretch.start:
        return stretch.right
    places = end_places(page, stretch)
    limit = _sure_limit(page, stretch)
    places = [p for p in places if p <= limit and not _goes_on(page, stretch, p)]
    if KINDS[stretch.rule] == "clause":
        # a clause has a verb: "said the driver | , who was hurt, …"
        verb = next((n for n in range(stretch.start, limit) if page.tags[n] in FINITE), -1)
        places = [place for place in places if place >= verb] or places
    if not places:
        return stretch.right
    weights = load_weights(MODEL)
    scores = [score(weights, features) for features in end_features(page, stretch, places)]
    best = places[max(range(len(places)), key=lambda number: scores[number])]
    return stretch.right if best == _without_pause(page, stretch.right, stretch.start) else best


def end_places(page: Page, stretch: Stretch) -> list[int]:
    """Return the tokens after which the content can end: never inside a quotation of its own."""
    lower, tags, end = page.lower, page.tags, stretch.end
    own = page.speech_at.get(stretch.verb)
    right = _without_pause(page, stretch.right, stretch.start)
    places = []
    for number in range(stretch.start, min(end, stretch.start + _LONGEST)):
        speech = page.speech_at.get(number)
        if speech is not None and speech is not own:
            if number < min(speech.last, end - 1):
                continue
        elif lower[number] in _PAUSE or lower[number] in _MARKS or lower[number].isspace():
            continue
        following = page.past_space(number + 1)
        if (
            following >= end
            or number == right
            or tags[following] in _OPENING
            or lower[following] in _PAUSE
            or lower[following] in _MARKS
            or lower[following] in TIMES
        ):
            places.append(number)
            if len(places) == _MOST:
                break
    return places


def _goes_on(page: Page, stretch: Stretch, place: int) -> bool:
    """Tell whether a content cannot end here: "… | , and that …", "ten dead | , two of them …"."""
    end = stretch.end
    inside = page.lower[stretch.start : place + 1]
    if inside.count("(") > inside.count(")") and ")" in page.lower[place + 1 : end]:
        return True
    at = page.past_space(place + 1)
    comma = at < end and page.lower[at] == ","
    at = page.past_space(at + 1) if comma else at
    following = page.past_space(at + 1)
    if following >= end - 1:
        return False
    first, second = page.lower[at], page.lower[following]
    if first in ("and", "or", "but") and second == "that":
        after = page.past_space(following + 1)
        own = page.lower[stretch.start] == "that" or page.tags[following] in ("IN", "WDT")
        return own and page.tags[after] not in FINITE
    if not comma:
        return False
    if first == "among" or (first == "in" and second == "which"):
        return second in ("them", "whom", "which")
    third = page.lower[following + 1 : following + 2]
    counted = page.tags[at] == "CD" or first in _PARTS
    return counted and second == "of" and third in (("whom",), ("them",), ("which",))


def _sure_limit(page: Page, stretch: Stretch) -> int:
    """Return the token that no content goes beyond, whatever its likelihood.

    Where the source goes on (", adding that …"), where somebody else speaks (", but a resident
    said …"), and where the main clause begins ("Asked whether it was safe, the mayor …").
    """
    for number in range(stretch.start + 2, stretch.end - 1):
        if number in page.speech_at:
            continue
        if page.lower[number] == ";" or _is_of_main_clause(page, stretch, number):
            return number - 1
        if page.lower[number] in ("and", "but") and _is_next_cue(page, stretch, number + 1):
            return number - 1 - (page.lower[number - 1] == ",")
        if page.lower[number] != ",":
            continue
        if page.lower[number + 1] in PARTICIPLES:
            return number - 1
        if page.lower[number + 1] in ("and", "but") and KINDS.get(stretch.rule) == "object":
            verb, speaks = _next_verb(page, number + 2, stretch.end, _SUBJECT)
            if speaks and verb > number + 2:
                return number - 1  # "denied any role, | and the envoy of the town said …"
    after = page.past_space(stretch.right + 1)
    if after < stretch.end and page.lower[after] == ",":
        if page.doc[stretch.verb].is_sent_start or page.doc[stretch.verb].dep_ == "advcl":
            return stretch.right
        after = page.past_space(after + 1)
    if after < stretch.end and page.lower[after] in ("but", "and"):
        verb, speaks = _next_verb(page, after + 1, stretch.end)
        if speaks and verb > after + 1:
            return stretch.right
    return stretch.end


def _is_of_main_clause(page: Page, stretch: Stretch, number: int) -> bool:
    """Tell whether a clause says when the main verb was: "killed two suspected of it | when …"."""
    if KINDS.get(stretch.rule) != "preposition" or page.lower[number] not in _WHEN:
        return False
    cue, clause = page.doc[stretch.verb], page.doc[number].head
    reduced = cue.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in cue.children)
    return reduced and clause.dep_ == "advcl" and clause.head.i < stretch.verb


def _is_next_cue(page: Page, stretch: Stretch, number: int) -> bool:
    """Tell whether the source goes on: "calls it a trick | and denies that …"."""
    tag = page.tags[stretch.verb]
    if tag not in FINITE or page.tags[number] != tag or page.lower[number] not in cue_table():
        return False
    inside = [page.tags[n] for n in range(stretch.start, number) if page.tags[n] in FINITE]
    return tag not in inside


def end_features(page: Page, stretch: Stretch, places: list[int]) -> list[list[str]]:
    """Return what speaks for and against each place."""
    lower, tags, end, start = page.lower, page.tags, stretch.end, stretch.start
    kind = KINDS[stretch.rule]
    right = _without_pause(page, stretch.right, start)
    final = _without_pause(page, end - 1, start)
    first_verb = next((n for n in range(start, end) if tags[n] in FINITE), end)
    phrase = stretch.phrase if stretch.phrase in _FREQUENT else ""
    found = []
    for place in places:
        relation = "same" if place == right else "short" if place < right else "long"
        has_verb = first_verb <= place
        if place >= final:
            found.append(
                [
                    f"end|{kind}|{phrase}",
                    f"end|{kind}|{relation}",
                    f"verb|{kind}|{has_verb}|end",
                    f"rule|{kind}|{relation}",
                    f"last|{kind}|{tags[place]}",
                ]
            )
            continue
        after = page.past_space(place + 1)
        second = page.past_space(after + 1)
        word, word2 = _word(page, after, end), _word(page, second, end)
        pause = lower[after] in _PAUSE or lower[after] in _MARKS or tags[after] == "CC"
        at = second if pause and second < end else after
        attached, where = _attachment(page, stretch, place, at)
        verb, speaks = _next_verb(page, at, end)
        distance = _step(verb - at) if verb < end else ""
        found.append(
            [
                f"next|{kind}|{word}",
                f"pause|{word}|{word2}" if pause else f"next|{word}|{tags[second : second + 1]}",
                f"pause|{kind}|{word}|{word2}" if pause else f"next|{kind}|{tags[place]}|{word}",
                f"last|{kind}|{tags[place]}",
                f"last|{tags[place]}|{word}",
                f"on|{kind}|{attached}|{where}",
                f"on|{attached}|{where}|{word}|{word2 if pause else ''}",
                f"on|{kind}|{where}|{word}",
                f"then|{kind}|{word}|{verb < end}|{speaks}",
                f"then|{where}|{word}|{distance}",
                f"rule|{kind}|{relation}",
                f"rule|{kind}|{relation}|{word}",
                f"verb|{kind}|{has_verb}|{word}",
                f"rest|{kind}|{_step(final - place)}",
                f"size|{kind}|{_step(place - start)}",
            ]
        )
    return found


def _without_pause(page: Page, right: int, start: int) -> int:
    while right > start and (page.lower[right] in _PAUSE or page.lower[right].isspace()):
        right -= 1
    return right


def _word(page: Page, number: int, end: int) -> str:
    if number >= end:
        return "end"
    word = page.lower[number]
    if word in TIMES:
        return "TIME"
    return word if word in _TELLING_WORDS else page.tags[number]


def _attachment(page: Page, stretch: Stretch, place: int, at: int) -> tuple[str, str]:
    """Return by what relation, and where, the words from `at` on hang."""
    token = page.doc[at]
    for _ in range(40):
        above = token.head
        if above.i == token.i or above.i <= place or above.i >= stretch.end:
            break
        token = above
    head = token.head.i
    if head == token.i:
        where = "root"
    elif head == stretch.verb:
        where = "cue"
    elif stretch.start <= head <= place:
        where = "inside"
    else:
        where = "before" if head < stretch.start else "after"
    return token.dep_, where


def _next_verb(page: Page, at: int, end: int, look: int = _LOOK) -> tuple[int, bool]:
    """Return the finite verb before the next pause, and whether it is one of saying."""
    for number in range(at, min(end, at + look)):
        if page.lower[number] in _PAUSE and number > at:
            break
        if page.tags[number] in FINITE:
            rows = cue_table().get(page.lower[number], ())
            return number, any(row.kind == "verb" and "quote" in row.frames for row in rows)
    return end, False


def _step(count: int) -> int:
    return _BINS[count] if count < len(_BINS) else 99
