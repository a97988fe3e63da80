"""What kind of source a phrase is: official, witness, organization, document …"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import source_nouns
from newsledger.extract.claims.words import RELATIVES
from newsledger.gazetteer import actors, normal, spellings
from newsledger.lexicons import words

_UNNAMED = words("anonymous unnamed unidentified undisclosed informed well-informed knowledgeable")
_ANONYMITY = re.compile(
    r"anonymity|anonymously|\bnot (?:\w+ )?authori[sz]ed to|"
    r"\b(?:declin|refus|ask|request|prefer|wish|want)\w* (?:not )?to (?:not )?"
    r"(?:be (?:named|identified|quoted by name)|(?:give|mention|reveal|disclose) (?:his|her|their) "
    r"names?)|\bnot to be (?:named|identified)|withheld (?:his|her|their) names?",
    re.IGNORECASE,
)
# "a spokesman for the group": no state, army or police speaks through him
_PRIVATE = words(
    "group movement alliance party company agency union mission faction front militia rebels "
    "rebel vigilante committee manager firm league federation organization organisation charity "
    "ngo cartel gang un unhcr unicef wfp unrwa ocha iaea monusco minusma unifil icrc hamas "
    "hezbollah ttp isis isil islamic jihad shabaab qaeda tehreek-e-taliban faction's opposition "
    "campaign club university church ex-rebel insurgent militant former ex retired airline "
    "operator owner shipping union's association foundation factions guerrillas separatist bloc"
)
_PRIVATE_NAMES = ("united nations", "red cross", "red crescent", "secretary-general", "amnesty")
_STATES = words("president minister government prime king mayor governor ministry police army")
_LAY = words(
    "teacher nurse medic doctor student trader merchant operator worker volunteer employee "
    "engineer pensioner veteran cook guard schoolteacher professor marine soldier paramedic owner "
    "member headmaster headteacher"
)
_MEDIA_NAMES = words(
    "tv television news radio times post tribune herald journal gazette fm broadcasting"
)
_RANKS = words("gen lt col capt maj sgt cmdr adm brig cpl pvt sen rep gov det supt insp const cllr")
_EXPERTS = words(
    "expert experts member members analyst analysts specialist specialists engineer engineers "
    "scientist scientists lawyer lawyers doctor doctors aide aides head heads"
)
_ORGANS = words(
    "ministry police army government department council parliament senate congress assembly "
    "cabinet navy military court customs prosecutor prosecutors house knesset duma"
)
_SOME = words(
    "some many few several both all most none half others those percent % cent everyone nobody "
    "majority dozens hundreds thousands anyone someone"
)
_INDEFINITE = words("a an another one")
_AGE = re.compile(r"^\s*,\s*\d{1,2}\s*(?:,|$|[.;])")
_PERSON_ENDINGS = re.compile(r"(?:ers?|ors?|ists?|ians?|men|woman|women|man|ees?|kids?|ones?)$")
_ARMED = frozenset({"insurgent", "terrorist", "militia", "criminal"})
_IN_POWER = frozenset({"ansarullah", "afghan-taliban"})
"""Groups that govern: who speaks for them speaks for an authority."""
_PHRASE = 12  # words
_REACH = 26  # tokens in which a sentence says that its source will not be named


def source_type_of(page: Page, head: Token, left: int, right: int) -> str:
    """Return the kind of a source by its words: unnamed, by noun, by name.

    "a security official" -> official; "villagers" -> witness; "sources" -> anonymous.
    """
    kind = _by_words(page, head, left, right)
    if kind in ("official", "person", "witness", "unspecified") and _is_unnamed(page, left, right):
        return "anonymous"
    if kind == "official":
        return "person" if _speaks_for_no_state(page, left, right) else kind
    if kind in ("person", "unspecified") and head.pos_ not in ("PROPN", "PRON"):
        lay = kind == "unspecified" or page.lower[head.i] in _LAY
        after = page.text[page.end(head.i) : page.end(head.i) + 8]
        if page.lower[left] in _INDEFINITE and lay and _AGE.match(after):
            return "witness"
        follows = page.lower[head.i + 1 : head.i + 2]
        if page.lower[left] in _INDEFINITE and page.lower[head.i] in _LAY and follows == ("who",):
            return "witness"
        if kind == "unspecified" and _PERSON_ENDINGS.search(page.lower[head.i]):
            return "person"
    return kind


def _is_unnamed(page: Page, left: int, right: int) -> bool:
    if _UNNAMED.intersection(page.lower[left : right + 1]):
        return True
    end = min(right + _REACH, len(page.doc))
    for number in range(right + 1, end):
        if number in page.breaks or page.lower[number] in (".", "!", "?"):
            end = number
            break
    return _ANONYMITY.search(page.text[page.starts[left] : page.end(end - 1)]) is not None


def _speaks_for_no_state(page: Page, left: int, right: int) -> bool:
    said = page.lower[left : right + 1]
    if "former" in said:
        return True
    if _STATES.intersection(said):
        return False
    hyphened = {page.lower[n - 1] for n in range(left + 1, right + 1) if page.lower[n] == "-"}
    if (_PRIVATE - hyphened).intersection(said):
        return True  # but "officials in Hamas-run Gaza"
    text = page.text[page.starts[left] : page.end(right)].lower()
    return any(name in text for name in _PRIVATE_NAMES) or _names_group(text)


def _names_group(text: str) -> bool:
    """Tell whether words name an armed group of the list: "a spokesman for the ELN"."""
    said = normal(text).split()[:_PHRASE]
    kinds = listed_kinds()
    parts = (" ".join(said[a:b]) for a in range(len(said)) for b in range(a + 1, len(said) + 1))
    return any(kinds.get(part) in _ARMED for part in parts)


@cache
def listed_kinds() -> dict[str, str]:
    """Return the kind of each listed actor that holds no country, by its spellings."""
    return {
        normal(spelling): actor.kind
        for actor in actors()
        if actor.id not in _IN_POWER
        for spelling, sure in spellings(actor)
        if sure
    }


def _by_words(page: Page, head: Token, left: int, right: int) -> str:
    nouns = source_nouns()
    word = page.lower[head.i]
    if word == "reports" and left == head.i == right:
        return "unspecified"  # "reports alleging that …": whose is not told
    if word in _SOME or (page.tags[head.i] == "CD" and not word.isdigit()):
        return "person"
    own = nouns.get(word) or nouns.get(head.lemma_.lower())
    if word in _EXPERTS and head.pos_ == "NOUN":
        # "experts at the interior ministry", "the head of the police", "a member of parliament"
        organs = _ORGANS.intersection(page.lower[head.i + 2 : right + 1])
        return "official" if organs else own or "person"
    if head.i > left:
        own = nouns.get(" ".join(page.lower[head.i - 1 : head.i + 1])) or own
    if own == "person" and word.startswith(("advis", "aide")):
        own = "official" if _STATES.intersection(page.lower[left : right + 1]) else own
    if own is not None and head.pos_ != "PROPN":
        return own
    if head.pos_ == "PROPN" or head.ent_type_:
        return _by_name(page, head, left, right, own)
    if own is not None:
        return own
    named = left == right and head.text.istitle() and not head.is_sent_start
    return "person" if named or head.pos_ in ("PRON", "PROPN") else "unspecified"


def _by_name(page: Page, head: Token, left: int, right: int, own: str | None) -> str:
    nouns = source_nouns()
    person = head.ent_type_ in ("PERSON", "PER")
    if _MEDIA_NAMES.intersection(page.lower[max(left, head.i - 1) : head.i + 1]):
        return "media"
    if listed_kinds().get(normal(page.text[page.starts[left] : page.end(right)])) == "media":
        return "media"
    if person or own is None:
        stop = next((n for n in range(left, right + 1) if page.lower[n] in RELATIVES), right + 1)
        for number in range(left, stop):
            kind = nouns.get(page.lower[number])
            if number != head.i and kind in ("official", "witness"):
                return kind
            if number < head.i and page.lower[number].rstrip(".") in _RANKS:
                return "official"  # a rank before the name: "Lt. Gen."
    if own is not None and not person:
        return own
    if head.ent_type_ in ("ORG", "GPE", "NORP", "LOC", "FAC"):
        return "organization"
    if not person and _looks_like_body(page, head, left):
        return "organization"
    return "person"


def _looks_like_body(page: Page, head: Token, left: int) -> bool:
    """Tell the name of a body from that of a person: UKMTO, "the Mission", Rescue 1122."""
    text = head.text
    if page.lower[left] == "the" or any(page.lower[n].isdigit() for n in range(left, head.i + 2)
                                        if n < len(page.lower)):  # fmt: skip
        return True
    return text.isupper() and len(text) > 2 and not page.text.isupper()
