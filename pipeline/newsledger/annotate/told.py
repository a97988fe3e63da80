"""Settlements that no list needs to know: the words of a name, or those around it, tell them."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from newsledger import gazetteer
from newsledger.gazetteer import normal
from newsledger.lexicons import words

PLACE_BEFORE = words("in near outside around at from toward towards")
"""Prepositions before the name of a place."""
DOUBTFUL = frozenset({"PERSON", "ORG", "MISC", "PRODUCT"})
"""Labels that a model gives to settlements which it does not know."""
_DIVISIONS = words(
    "state province county oblast governorate township prefecture raion rayon tehsil upazila krai "
    "municipality subdistrict woreda lga"
)
"""What ends the name of a division: "Zamfara State", "Hpruso Township"."""
_NO_PLACES = words("islamic united deep welfare free police nation secretary of the")
"""What stands before "state" where it names no division."""
SETTLEMENTS = words(
    "village villages town city hamlet settlement suburb neighbourhood neighborhood district "
    "province municipality commune township port quarter enclave locality community"
)
"""What a place is called right after its name: "Harasta, a suburb of"."""
TAKEN = words(
    "shelled bombed raided stormed captured recaptured seized retook overran entered besieged "
    "reached attacked bombarded encircled fled pounded sacked looted ransacked shelling bombing "
    "raiding storming pounding"
)
"""Verbs of which a town may be the object; so may an army, which is in the list of actors."""
PARTS = words(
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "north south east west"
)
_AFTER_SETTLEMENT = words("in of on near outside south north east west where that about some")


def is_told(doc: Doc, ent: Span) -> bool:
    """Tell whether the words around a name say what no list needs to: that it is a settlement."""
    return ent.label_ in DOUBTFUL and (_is_apposed(doc, ent) or _is_in_country(doc, ent))


def is_division(ent: Span) -> bool:
    """Tell whether a name says itself that it is a division: "Zamfara State", "Co Tyrone"."""
    if len(ent) > 1 and ent[0].lower_ in ("co", "co.", "county") and ent.label_ != "PERSON":
        return len(ent) < 4 and ent[-1].text[:1].isupper()
    if normal(ent.text) in gazetteer.actor_spellings():
        return False  # "Islamic State Khorasan Province"
    words_of = [token.lower_ for token in ent]
    if words_of[-3:] == ["local", "government", "area"]:
        return len(ent) > 3
    if words_of[-1] == "department":  # of a ministry or a police force, too
        return len(ent) > 1 and normal(ent[:-1].text) in gazetteer.division_names()
    return len(ent) > 1 and words_of[-1] in _DIVISIONS and words_of[-2] not in _NO_PLACES


def _is_apposed(doc: Doc, ent: Span) -> bool:
    """Tell whether the words after a name call it a settlement: "Kafr Zita, a town in Hama"."""
    if ent.end + 2 >= len(doc) or doc[ent.end].text != ",":
        return False
    if doc[ent.end + 1].lower_ not in ("a", "an", "the"):
        return False
    for token in doc[ent.end + 2 : ent.end + 6]:
        if token.lower_ in SETTLEMENTS:
            after = doc[token.i + 1] if token.i + 1 < len(doc) else token
            return after.lower_ in _AFTER_SETTLEMENT or after.is_punct
        if token.tag_ not in ("JJ", "JJS", "HYPH", "NN", "VBN", "RB"):
            return False
    return False


def _is_in_country(doc: Doc, ent: Span) -> bool:
    """Tell whether a name after a preposition lies in a country: "in Chekka, northern Lebanon"."""
    if not ent.start or doc[ent.start - 1].lower_ not in PLACE_BEFORE:
        return False
    after = ent.end + 1
    if after >= len(doc) or doc[ent.end].text != ",":
        return False
    end = after + 1
    while end < len(doc) and (doc[end].ent_iob_ == "I" or doc[end - 1].lower_ in PARTS):
        end += 1
    while after < end - 1 and doc[after].lower_ in PARTS:
        after += 1
    return gazetteer.country_named(doc[after:end].text) is not None
