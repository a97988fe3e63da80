"""Names that a text uses as those of places, weighed over all their mentions.

A finder of names reads a few words at a time and knows the towns of its lists; a hamlet that no
list has it takes for a person: *Surkhan*, *Abu Rimal*. The text says it otherwise: *at Surkhan, in
Zabul province*, *her village, Abu Rimal*. A name is a place where the words around its mentions
speak for that, and not for somebody who speaks, has an age or a title.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Doc, Span, Token

from newsledger import gazetteer
from newsledger.annotate.told import DOUBTFUL, PARTS, SETTLEMENTS, TAKEN
from newsledger.gazetteer import normal
from newsledger.lexicons import load_lexicon, words
from newsledger.ranks import RankRow

_SCENE = words("in near outside inside at")
"""Prepositions after which a name alone is that of a place."""
_WAY = TAKEN | words(
    "to from into through past off over above towards toward between along via beyond across "
    "around left"
)
"""Words after which it often is; so is an army, or a person, now and then."""
_ACROSS = words("off over above past towards toward into")
"""Those of them after which a name is a place if there is a town of that name."""
_KINDS = words(
    "village villages town city hamlet settlement suburb neighbourhood neighborhood district "
    "province municipality commune port quarter enclave area region sector governorate subdistrict "
    "prefecture locality canton county market bazaar souk road highway bridge junction roundabout "
    "crossing square outpost checkpoint base airbase airfield airport camp prison valley "
    "hills mountains forest plain lagoon bay island coast outskirts edge residents inhabitants "
    "villagers people streets mayor governor garrison parish township community vicinity environs "
    "heights gorge halt tunnel"
)
"""What a place is or has, before *of* and its name or right after it."""
_DIVISIONS = words(
    "district province county municipality prefecture governorate territory township department "
    "lga subdistrict canton commune"
)
"""Kinds of division whose name follows that of a place in it."""
_SETTLED = SETTLEMENTS - {"community", "enclave", "port", "quarter"}
_LED = words("on of from to across over towards toward around")
_LENGTHS = words("km kilometre kilometres kilometer kilometers mile miles metre metres meters")
_ABOUT = words("about some just only around a an nearly roughly approximately")
_AIMED = words(
    "fire shoot aim shout laugh look stare point swipe rail jeer yell swear anger hurl throw"
)
"""Verbs whose *at* goes before what is aimed at."""
_GOES = words(
    "go get walk trek flee travel drive move march return advance head retreat withdraw cross sail "
    "fly road way highway route track path convoy bus flight"
)
"""Words whose *to* says where."""
_SIDES = words(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west"
)
"""What a place has, before *of*: "38 nautical miles west of Tarva"."""
_FIRED = words(
    "shelling shellings bombardment bombardments siege blockade encirclement bombs shells barrage"
)
_GUNS = words("mortar artillery rocket shell tank")
"""What is done with guns and aircraft to places, before *of* or *on*; persons are not shelled."""
_FIRING_ON = words("shell bombard besiege pillage overrun encircle strafe mortar recapture")
"""Verbs of the same, whose object a place is."""
_TRUSTED = words(
    "confidence faith trust interest believe belief stake share invest specialize result culminate "
    "difference change drive"
)
"""Words whose *in* says nothing of where."""
_BODY_OF = words(
    "work study teach serve train speak invest graduate enrol enroll play buy sell employ analyst "
    "professor student expert researcher fellow lecturer director doctor spokesman spokeswoman "
    "spokesperson worker employee staff manager chief head official officer correspondent "
    "journalist reporter editor scholar president executive economist lawyer engineer member "
    "colleague intern partner specialist scientist coordinator supervisor senior junior founder "
    "boss guard job position stake share career source programme program"
)
"""Words whose *at* or *in* may go before a company or a university."""
_PEOPLE = words("resident people person villager fisherman farmer herder inhabitant family trader")
"""Those who are *from* a place."""
_SPOKEN = words("speak write tweet post sing chant shout word language phrase song poem speech")
"""Words whose *in* says in what language."""
_SPEAK = words("say tell add note report explain claim warn argue think believe want insist deny")
_BODIES = words(
    "university college school ministry agency department bank party congress parliament assembly "
    "court council committee commission institute club association company corp inc group media "
    "times news post centre center church hospital studio brigade army police force forces command "
    "union front movement society foundation senate cabinet conference games festival week office "
    "house federation league team base battalion regiment division hotel guard station"
)
"""Words that make a name that of a body; its place may be meant, but it is no settlement."""
_DOUBTFUL = DOUBTFUL | {"NORP", ""}
"""Labels of names that may be places; some have none."""
_TOWN = 3000
"""Inhabitants from which a town of the gazetteer is meant rather than a people or a language."""
_LONGEST = 4
_ACRONYM = 5
_FOLLOWING = 7

_PLACED = 0.9
_BODY_PLACED = 1.1
"""By how much more must speak for a place, of what may be a person or is a town elsewhere, and of
what may be a body."""
_ALONE = 0.2
"""By how much more a word alone speaks for a place than the name of a body does."""
_CLEAR = 0.8
"""And at least one mention must speak so clearly."""
_ACTOR_PLACED = 2.0
"""A place may have the name of an armed group; it must be told twice, and nothing else."""


def placed_names(ents: Iterable[Span], *, shouted: bool) -> frozenset[str]:
    """Return the lower-cased names of doubtful label that the text uses as places.

    In copy that is `shouted`, set in capitals, short names are no acronyms.
    """
    mentions: dict[str, list[Span]] = defaultdict(list)
    ents = list(ents)
    for ent in ents:
        mentions[ent.text.lower()].append(ent)
    longer = _parts_of_persons(ents)
    return frozenset(
        name
        for name, spans in mentions.items()
        if name not in longer and _is_placed(spans, shouted)
    )


def _parts_of_persons(ents: Sequence[Span]) -> set[str]:
    persons = [ent for ent in ents if ent.label_ == "PERSON" and len(ent) > 1]
    return {token.lower_ for ent in persons for token in (ent[0], ent[-1])}


def _is_placed(spans: Sequence[Span], shouted: bool) -> bool:
    span = spans[0]
    if span.label_ not in _DOUBTFUL or len(span) > _LONGEST or not span[0].text[:1].isupper():
        return False
    if not shouted and span.text.isupper() and len(span.text) <= _ACRONYM:
        return False
    if any(token.is_punct and token.text not in ("-", "'", "’") for token in span):
        return False
    if span.label_ == "NORP" and _is_people(spans):
        return False
    if {span[0].lower_, span[-1].lower_} & _BODIES:
        return False
    signs = [_place_sign(span) for span in spans]
    left = sum(signs) - sum(_person_sign(span) for span in spans)
    if max(signs) < _CLEAR:
        return False
    if normal(span.text) in gazetteer.actor_spellings():
        return left >= _ACTOR_PLACED
    known = span.label_ in ("PERSON", "") or bool(gazetteer.cities(span.text))
    return left >= (_PLACED if known else _BODY_PLACED)


def _is_people(spans: Sequence[Span]) -> bool:
    """Tell whether a name may be of a people or its language: "in Inuktitut", "Arab towns"."""
    name = spans[0].text
    if gazetteer.country_of_people(name) is not None or any(s.root.tag_ == "JJ" for s in spans):
        return True
    if any(span.root.head.lemma_.lower() in _SPOKEN for span in spans):
        return True
    town = any(place.population >= _TOWN for place in gazetteer.cities(name))
    return not town and not any(_is_site_of(span) for span in spans)


def _is_site_of(span: Span) -> bool:
    """Tell whether a mention stands where no people and no language does: "near Mongbwalu"."""
    before, _ = _before(span)
    after = _token(span.doc, span.end, 1)
    if after is not None and after.lower_ in SETTLEMENTS - {"community", "enclave"}:
        return True
    alone = _is_whole(after)
    return alone and before is not None and before.lower_ in ("near", "outside", "at")


def _place_sign(span: Span) -> float:
    """Return how clearly the words around a mention make it a place: 0 not at all, 1 clearly."""
    doc = span.doc
    before, article = _before(span)
    after = _token(doc, span.end, 1)
    word = before.lower_ if before is not None else ""
    called = after is not None and after.lower_ in _KINDS and after.text.islower()
    if called and after is not None:  # "the Ormosk junction", "in Zorob district"
        of = _token(doc, after.i + 1, 1)
        named = after.lower_ in _SETTLED and (of is None or of.lower_ != "of")
        settled = _ALONE if named else 0.0  # not "the Andean province of"
        return 1.0 + settled if article or word in _SCENE or (settled and word in _LED) else 0.5
    if not _is_whole(after):
        return 0.0
    root = span.root
    if word == "," and root.dep_ == "appos" and root.head.lower_ in SETTLEMENTS:
        return 1.2  # "her village, Abu Rimal"
    where = _whereabouts(doc, after)
    if article:
        return 0.0
    if word in _SCENE:
        ruler = root.head.lemma_.lower()
        if not (word == "at" and ruler in _AIMED) and ruler not in _TRUSTED:
            alone = ruler not in _BODY_OF and not {" ", "."} & set(span.text)
            return 1.0 + where + (_ALONE if alone else 0.0)
    if _is_fired_on(span, before):
        return 1.0 + where  # "the shelling of Tarva", "mortar fire on Tarva", "shelled Tarva"
    if word == "of" and before is not None:
        kind = _token(doc, before.i - 1, -1)
        sided = kind is not None and (kind.lower_ in _KINDS or kind.lower_ in _SIDES)
        town = kind is not None and kind.lower_ in _SETTLED  # "the town of Cabaret"
        return (1.2 + town * 2 * _ALONE + where) if sided else 0.0
    if word in ("and", "or") and before is not None:
        other = _token(doc, before.i - 1, -1)
        return 0.8 if other is not None and other.ent_type_ in ("GPE", "LOC") else 0.0
    if word == "from" and root.head.lemma_.lower() in _PEOPLE:
        return 0.9 + 0.8 * where
    if word in _WAY:
        goes = before is not None and _leads_there(before, span)
        known = word in _ACROSS and bool(gazetteer.cities(span.text))
        return (0.9 if goes or known else 0.4) + 0.8 * where
    follows = _token(doc, after.i + 1, 1) if after is not None else None
    where_it = follows is not None and follows.lower_ == "where"
    if where and where_it and span.label_ == "PERSON" and not word.endswith("."):
        return 0.9  # "Savo, where two were shot"
    return (0.9 if where and _is_divided(after) else 0.6) * where


def _is_fired_on(span: Span, before: Token | None) -> bool:
    """Tell whether a name is what guns and aircraft are turned on, or what is taken by storm."""
    if before is None:
        return False
    if before.tag_[:2] == "VB":
        return before.lemma_.lower() in _FIRING_ON
    noun = _token(span.doc, before.i - 1, -1)
    if before.lower_ not in ("of", "on") or noun is None:
        return False
    guns = noun.lower_ == "fire" and noun.i > 0 and noun.nbor(-1).lower_ in _GUNS
    return guns or noun.lower_ in _FIRED


def _leads_there(case: Token, span: Span) -> bool:
    """Tell whether one goes to what is named: "trekked to Maradun", "the road to Haradh"."""
    if case.lower_ not in ("to", "into") or len(span) > 1:
        return False
    return span.root.head.lemma_.lower() in _GOES


def _before(span: Span) -> tuple[Token | None, bool]:
    """Return the word before a name and whether an article stands between them."""
    token = _token(span.doc, span.start - 1, -1)
    if token is not None and token.lower_ == "the":
        return _token(span.doc, token.i - 1, -1), True
    return token, False


def _token(doc: Doc, i: int, step: int) -> Token | None:
    while 0 <= i < len(doc):
        if not doc[i].is_space:
            return doc[i]
        i += step
    return None


def _is_whole(after: Token | None) -> bool:
    """Tell whether a name ends its noun phrase: nothing is its own, and it names nothing else."""
    if after is None:
        return True
    own = after.lower_ in ("'s", "’s", "'", "’")
    return not own and after.text not in ("-", "&") and not after.tag_.startswith("NN")


def _whereabouts(doc: Doc, after: Token | None) -> float:
    """Return 1 where the words behind a name say where it lies: ", in Zabul province"."""
    if after is None:
        return 0.0
    if after.lower_ == "in":
        inside = _token(doc, after.i + 1, 1)
        return 0.5 if inside is not None and inside.ent_type_ == "GPE" else 0.0
    if after.text != ",":
        return 0.0
    rest = [token for token in doc[after.i + 1 : after.i + 1 + _FOLLOWING] if not token.is_space]
    if not rest:
        return 0.0
    if _is_divided(after):
        return 1.0
    first, names = rest[0], [token.lower_ for token in rest]
    if names[0] in ("in", "near", "outside", "where") or first.ent_type_ == "GPE":
        return 1.0
    if _LENGTHS & set(names[:5]) and (first.pos_ == "NUM" or names[0] in _ABOUT):
        return 1.0
    if names[0] in PARTS and (names[1:2] == ["of"] or rest[min(1, len(rest) - 1)].ent_type_):
        return 1.0
    if names[0] in ("a", "an", "the"):
        noun = next((token for token in rest[1:5] if token.lower_ in SETTLEMENTS), None)
        return 1.0 if noun is not None and noun.dep_ != "compound" and not _is_of_place(noun) else 0
    return 0.0


def _is_divided(after: Token | None) -> bool:
    """Tell whether a division's name follows and ends there: ", Nganda LGA,"."""
    if after is None or after.text != ",":
        return False
    rest = list(after.doc[after.i + 1 : after.i + 6])
    names = list(itertools.takewhile(lambda t: t.text[:1].isupper(), rest))
    last = len(names) - 1
    if names and len(rest) > len(names) and rest[len(names)].lower_ in _DIVISIONS:
        last = len(names)
    told = last > 0 and rest[last].lower_ in _DIVISIONS
    return told and (len(rest) == last + 1 or rest[last + 1].is_punct)


def _is_of_place(noun: Token) -> bool:
    """Tell whether a kind of place stands in what is somebody: "the city's party chief"."""
    following = _token(noun.doc, noun.i + 1, 1)
    return following is not None and (
        following.lower_ in ("'s", "’s") or following.tag_.startswith("NN")
    )


def _person_sign(span: Span) -> float:
    """Return how clearly a mention is somebody, or a body that acts: 0 not at all, 2 clearly."""
    doc = span.doc
    sign = 0.0
    before = _token(doc, span.start - 1, -1)
    after = _token(doc, span.end, 1)
    if before is not None:
        if before.lower_.rstrip(".") in _titles():
            sign = 2.0
        elif before.tag_ == "NN" and before.lower_ not in _KINDS and not before.text.isupper():
            sign = 0.7  # "spokesman Karim"
        elif before.lower_ in ("by", "with", "against"):
            sign = 0.4
    root = span.root
    if root.dep_ == "nsubj":
        sign = max(sign, 1.2 if root.head.lemma_.lower() in _SPEAK else 0.5)
    if after is not None and after.text == ",":
        told = _token(doc, after.i + 1, 1)
        closed = _token(doc, after.i + 2, 1)
        if told is not None and told.lower_ in ("who", "whose"):
            sign = 2.0
        aged = told is not None and told.like_num and len(told.text) < 3
        if aged and closed is not None and closed.text in (",", "."):
            sign = 2.0
    return sign


@cache
def _titles() -> frozenset[str]:
    rows = load_lexicon("ranks", RankRow)
    return frozenset(
        form.lower().rstrip(".").split()[-1] for row in rows for form in (row.title, *row.forms)
    ) | words("mr mrs ms miss spokesman spokeswoman imam mullah sheikh")
