"""Names: the entities of the Doc with clean bounds, and seats of government that act as ORG."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from newsledger.extract.entities.mention import Mention
from newsledger.extract.entities.nominals import is_common_noun
from newsledger.extract.entities.whereabouts import is_town
from newsledger.extract.syntax import text_of
from newsledger.gazetteer import actor_spellings, country_named, is_seat, normal
from newsledger.lexicons import words

_EDGES = " \t\r\n\"'`“”‘’«»()[]{}<>,;:!?*_~|=+…–—-/\\"
_POSSESSIVE = re.compile(r"['’´`]s?$", re.IGNORECASE)
_OWNED_PLACE = re.compile(r"([A-Z][\w. ]+)['’]s (?=[A-Z])")
_THE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WITH_THE = re.compile(
    r"the (?:hague|gambia|guardian|times|economist|washington post|new york times|telegraph|"
    r"independent|associated press|bahamas|sun|hill|intercept|atlantic|lancet|hindu|daily|"
    r"wall street|new yorker|jerusalem post|national|conversation|canadian press)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d|\$|€|£|million|billion|trillion|thousand|hundred", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St)\.$")
_LINE_BREAK = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_WRAPPED = range(50, 100)
"""A line of that many characters before a break was cut by a typesetter: the name goes on."""

_SPEAKS_FOR = frozenset({"nsubj", "obl:agent"})
_COORDINATED = frozenset({"between", "with", "against"})
_BELONGS = words(
    "government administration forces troops officials official policy decision response support "
    "demand demands allies ally envoy influence position sanctions stance threat threats "
    "relations ties talks proxies interests"
)
_TEAMS = words("team teams officer officers unit units member members police operators squad truck")
_WORLD = words("be lie fall remain")
"""Verbs of which a city is the subject as a place: "Kabul fell", "Baghdad is hot"."""


def _is_police_team(ent: Span) -> bool:
    """Tell whether "SWAT" is police with special weapons, not the valley: "SWAT officers"."""
    if ent.text != "SWAT":
        return False
    doc = ent.doc
    beside = {doc[max(0, ent.start - 1)].lower_} | {t.lower_ for t in doc[ent.end : ent.end + 1]}
    return bool(beside & _TEAMS)


def find_names(doc: Doc) -> list[Mention]:
    """Return the names of a Doc, in text order.

    "Iraq's government" -> Iraq; "the Kremlin" -> Kremlin; "Washington accused Tehran" -> both ORG.
    """
    mentions: list[Mention] = []
    text = text_of(doc)
    for ent in doc.ents:
        bounds = clean(text, ent.start_char, ent.end_char)
        if bounds is None or _is_common_noun(ent):
            continue
        start, end = bounds
        label = ent.label_
        opens = not mentions and start < 3 and len(ent) < 3 and _opens_dateline(text, end)
        if opens and normal(ent.text) not in actor_spellings():
            label = "GPE"
        elif _is_police_team(ent):
            label = "ORG"
        elif label == "MONEY" and not _AMOUNT.search(text, start, end):
            continue
        elif label in ("GPE", "LOC", "FAC") and is_seat(text[start:end]) and _acts(ent):
            label = "ORG"
        elif is_town(ent):
            label = "GPE"
        owner = _OWNED_PLACE.match(text, start, end) if label in ("GPE", "LOC") else None
        if owner is not None and country_named(owner[1]) is not None:
            mentions.append(Mention(start, owner.end(1), "GPE", "name"))
            start = owner.end()  # "Ethiopia's Amhara"
        mentions.append(Mention(start, end, label, "name"))
    return mentions


def _is_common_noun(ent: Span) -> bool:
    """Tell whether a supposed name is the first word of a sentence: "Villagers fled"."""
    if len(ent) > 1 or ent.label_ in ("WEAPON", "NORP"):
        return False
    return ent[0].tag_ in ("NN", "NNS") and is_common_noun(ent[0].lower_)


def clean(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Cut quotes, articles, possessive endings and what stands over a line break off a name.

    None when nothing is left that names something.

    >>> name = "the Kremlin's"
    >>> name[slice(*clean(name, 0, len(name)))]
    'Kremlin'
    """
    for line_break in _LINE_BREAK.finditer(text, start, end):
        before = line_break.start() - (text.rfind("\n", 0, line_break.start()) + 1)
        if line_break[0].count("\n") > 1 or before not in _WRAPPED:
            if line_break.start() - start >= 2:
                end = line_break.start()
                break
            start = line_break.end()
    start, end = _strip(text, start, end)
    if not _WITH_THE.match(text, start, end):
        article = _THE.match(text, start, end)
        if article and article.end() < end:
            start = article.end()
    ending = _POSSESSIVE.search(text[start:end])
    if ending and ending.start() > 1 and not text[start:end].lower().endswith("s'"):
        end = start + ending.start()
    start, end = _strip(text, start, end)
    if end - start < 2 and not text[start:end].isalnum():
        return None
    if not any(letter.isalnum() for letter in text[start:end]):
        return None
    return start, end


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        if text[start] in "'’‘`" and text[start + 1 : start + 2].isupper():
            break  # 'Ndrangheta, ‘Ayn
        start += 1
    while end > start and text[end - 1] in _EDGES:
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    full_stop = text[end - 1 : end] == "." and "." not in text[start : end - 1]
    if full_stop and end - start > 3 and not _ABBREVIATION.search(text[start:end]):
        end -= 1
    return start, end


def _opens_dateline(text: str, end: int) -> bool:
    """Tell whether the first name of a text is followed as a dateline is: "Marseilles (Paper)"."""
    return bool(re.match(r"\s*(?:\([A-Z][^)\n]{2,40}\)|[—–]|--| - )", text[end : end + 50]))


def _acts(ent: Span) -> bool:
    """Tell whether a seat of government acts: as the subject of an active verb and the like.

    "Tehran is trying to persuade Washington"; "tensions between Washington and Tehran";
    "concessions by the White House"; not "in Washington", "Kabul fell".
    """
    head = ent.root
    if _acts_on_the_surface(ent):
        return True
    if head.dep_ in ("compound", "nmod:poss"):
        return head.head.lower_ in _BELONGS and head.head.i <= ent.end + 1
    case = _case(head)
    if case in ("by",) and head.dep_ in ("nmod", "obl", "obl:agent"):
        return True
    if case in _COORDINATED:
        return _is_party(head, case)
    if head.dep_ == "conj" and _case(head) is None:
        first = head.head
        if first.dep_ == "conj":
            first = first.head
        other = _case(first)
        if other is not None:
            return other in _COORDINATED and first.ent_type_ in ("GPE", "ORG", "NORP")
        head = first
    if head.dep_ in _SPEAKS_FOR:
        verb = head.head
        return verb.pos_ in ("VERB", "AUX") and _lemma(verb) not in _WORLD
    if head.dep_ in ("obj", "iobj"):
        return _lemma(head.head) in _DONE_TO
    return False


def _acts_on_the_surface(ent: Span) -> bool:
    """Tell an acting subject by the words around it, where the parse may have gone wrong.

    "For its part, Washington will lower the threshold"; "forces led by Washington"; "the influence
    of Moscow".
    """
    doc = ent.doc
    before = doc[ent.start - 1] if ent.start else None
    if before is not None and before.lower_ == "the" and ent.start > 1:
        before = doc[ent.start - 2]
    after = doc[ent.end] if ent.end < len(doc) else None
    if before is not None and before.pos_ == "ADP":
        if before.lower_ == "by" and before.i and doc[before.i - 1].tag_ in ("VBN", "VBD"):
            return True
        return before.lower_ == "of" and before.i > 0 and doc[before.i - 1].lower_ in _BELONGS
    if after is None or after.tag_ not in ("MD", "VBZ", "VBD"):
        return False
    if after.tag_ == "MD":
        main = next((doc[i] for i in range(after.i + 1, min(after.i + 5, len(doc)))
                     if doc[i].tag_ == "VB"), None)  # fmt: skip
        return main is not None and _lemma(main) not in _WORLD
    if before is not None and (before.tag_ in ("CC", "VBG", "VBN") or before.text == "-"):
        return False
    return after.pos_ == "VERB" and _lemma(after) not in _WORLD


_DEALINGS = words(
    "talk tension negotiation deal agreement relation war sanction negotiate agree side "
    "confrontation conflict tie cooperate coordinate"
)
_DONE_TO = words(
    "accuse urge tell ask warn persuade blame pressure press criticize criticise condemn threaten "
    "lure force push convince inform assure support back call help embarrass anger provoke"
)


def _is_party(head: Token, case: str) -> bool:
    if case == "between":
        return True
    governor = head.head
    return governor.lemma_.lower() in _DEALINGS


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _case(token: Token) -> str | None:
    for child in token.children:
        if child.dep_ == "case" and child.i < token.i:
            return child.lower_
    return None
