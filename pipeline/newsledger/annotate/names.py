"""Adds names from the lexicons to the entities of a Doc: actors, sites, regions, weapons.

The names are phrase patterns (one pass in C, however many there are). What the trained model found
stays where the lists do not know better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.attrs import IS_SPACE, ORTH  # type: ignore[import-not-found]  # a Cython module
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from newsledger import gazetteer
from newsledger.annotate.bounds import is_wrap, mend, settle
from newsledger.annotate.extents import widen
from newsledger.annotate.groups import is_group, make_nouns
from newsledger.annotate.settlements import WITH_SURNAMES, english_words, places_by_words
from newsledger.annotate.shapes import by_shape
from newsledger.gazetteer import normal
from newsledger.lexicons import words

_LITTLE = words(
    "al el ul ad ar as ash an az of the for in and on to de del la las los le ud e i wal wa a bin "
    "with's s y du da do dos ez o"
)
_CAPITALS = 3
"""So many times more capitals than small letters, and a text is upper-case wire copy."""

_SAMPLE = 3000
"""Characters by which it is told whether a text is upper-case copy."""

_LOC_SITES = frozenset({"area", "border", "waterway", "island", "reef"})
_GPE_REGIONS = frozenset({"province", "district", "village"})

# What the model may have called the same words, and is set right.
_WRONG = {
    "ORG": frozenset({"PERSON", "GPE", "LOC", "FAC", "MISC", "PRODUCT", "NORP"}),
    "FAC": frozenset({"PERSON", "ORG", "MISC", "PRODUCT", "LOC"}),
    "LOC": frozenset({"PERSON", "MISC", "ORG", "GPE", "NORP"}),
    "GPE": frozenset({"MISC", "ORG", "PERSON", "LOC", "FAC"}),
    "NORP": frozenset({"MISC", "PERSON", "GPE", "LOC"}),
    "WEAPON": frozenset({"PRODUCT", "MISC", "ORG", "PERSON", "GPE", "FAC", "LOC"}),
}
_ALSO_PEOPLE = words("georgia jordan chad jersey guernsey montserrat reunion")
_ALSO_COUNTRY = frozenset({"New Zealand", "Vatican", "Myanmar"})
_LARGE = 200_000
_VERY_LARGE = 1_000_000
"""Of cities whose names many people have, only those are added."""
_SURNAMES = words(
    "cordoba leon santiago valencia rosario victoria salvador houston austin charlotte columbus "
    "jackson florence san jose santa cruz natal maracay merida zapopan guadalupe campinas nice "
    "manchester birmingham leeds brooklyn queens david valdivia concepcion essen bath"
)

_ARMS = words(
    "missile missiles drone drones rocket rockets rifle rifles pistol pistols gun guns tank tanks "
    "bomb bombs launcher launchers system systems helicopter helicopters jet jets artillery "
    "howitzer howitzers uav uavs fired launched grenade grenades intercepted weapon weapons"
)
_NEAR = 4
_DESIGNATION = re.compile(r"[\d\-]| ")


@dataclass(slots=True)
class _Entry:
    """What one lower-case form may stand for."""

    label: str
    key: str
    forms: list[tuple[str, ...]]
    sure: bool
    near_arms: bool = False


@Language.factory(
    "newsledger_names",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    requires=["doc.ents"],
)
def make_names(nlp: Language, name: str) -> NameMatcher:
    """Make the component that adds the lexicons' names to `doc.ents`."""
    return NameMatcher(nlp)


class NameMatcher:
    """Finds listed names and reconciles them with the entities that are there."""

    def __init__(self, nlp: Language) -> None:
        """Compile the phrase patterns with the tokenizer of `nlp`."""
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._vocabulary = english_words(nlp)
        self._entries: dict[str, _Entry] = {}
        patterns: dict[str, Doc] = {}
        for label, key, spelling, sure, near_arms in _listed():
            for variant in _variants(spelling):
                doc = nlp.make_doc(variant)
                form = tuple(token.text for token in doc)
                lower = " ".join(form).lower()
                entry = self._entries.get(lower)
                if entry is None:
                    self._entries[lower] = _Entry(label, key, [form], sure, near_arms)
                    patterns[lower] = doc
                    shout = nlp.make_doc(variant.upper())
                    if len(shout) != len(doc):
                        other = " ".join(token.lower_ for token in shout)
                        if other not in self._entries:
                            self._entries[other] = _Entry(
                                label, key, [tuple(t.text for t in shout)], sure, near_arms
                            )
                            patterns[other] = shout
                elif entry.key == key or entry.label == label:
                    entry.forms.append(form)
                    entry.sure = entry.sure or sure
        self._matcher.add("name", list(patterns.values()))

    def __call__(self, doc: Doc) -> Doc:
        """Add the listed names to the entities of `doc`."""
        mended = mend(doc)
        if mended is not None:
            doc.ents = mended
        text = doc.text  # spaCy puts it together anew each time
        shouted = _is_shouted(text[:_SAMPLE])
        found = self.find(doc, shouted=shouted)
        if found:
            doc.ents = merge(doc, found)
            make_nouns(found)
        shaped = by_shape(doc, text, shouted=shouted)
        if shaped is not None:
            doc.ents = shaped
        if not shouted or self._vocabulary:
            placed = places_by_words(doc, text, shouted=shouted, vocabulary=self._vocabulary)
            if placed is not None:
                doc.ents = placed
        widened = widen(doc, text)
        if widened is not None:
            doc.ents = widened
        settled = settle(doc, {(span.start, span.end) for span in found})
        if settled is not None:
            doc.ents = settled
        return doc

    def find(self, doc: Doc, *, shouted: bool) -> list[Span]:
        """Return listed names in `doc`, the longest where they overlap, in text order.

        In copy that is `shouted`, set in capitals, no capital tells a name.
        """
        matches = self._matches(doc)
        if not matches:
            return []
        hits: list[tuple[int, int, _Entry]] = []
        for start, end in matches:
            words = tuple(token.text for token in doc[start:end] if not token.is_space)
            entry = self._entries.get(" ".join(words).lower())
            if entry is not None and (shouted or any(_fits(words, f) for f in entry.forms)):
                hits.append((start, end, entry))
        known = {entry.key for _, _, entry in hits if entry.sure and not entry.near_arms}
        hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
        taken: set[int] = set()
        spans: list[Span] = []
        for start, end, entry in hits:
            told = entry.key in known or is_group(doc, start, end, entry.key)
            if not entry.sure and (not told or (shouted and end - start < 2)):
                continue
            if entry.near_arms and not _near_arms(doc, start, end):
                continue
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                spans.append(Span(doc, start, end, label=entry.label))
        return sorted(spans, key=lambda span: span.start)

    def _matches(self, doc: Doc) -> list[tuple[int, int]]:
        """Return the bounds of all patterns in `doc`, over the ends of wrapped lines too."""
        tokens = doc.to_array([IS_SPACE, ORTH])
        if not tokens[:, 0].any():
            return [(start, end) for _, start, end in self._matcher(doc)]
        at = np.flatnonzero(tokens[:, 0] == 0)
        strings = doc.vocab.strings
        plain = Doc(doc.vocab, words=[strings[orth] for orth in tokens[at, 1].tolist()])
        places = at.tolist()
        bounds = [(places[start], places[end - 1] + 1) for _, start, end in self._matcher(plain)]
        return [
            (start, end)
            for start, end in bounds
            if not any(doc[i].is_space and not is_wrap(doc, i) for i in range(start, end))
        ]


def merge(doc: Doc, found: list[Span]) -> list[Span]:
    """Return the entities of `doc` with `found` put in.

    A listed name replaces entities inside it, and one of the same words with a label that cannot
    be; it gives way to a longer entity around it and to one that it overlaps in part but is not
    longer than.
    """
    at: dict[int, Span] = {}
    for ent in doc.ents:
        for i in range(ent.start, ent.end):
            at[i] = ent
    kept = {(ent.start, ent.end): ent for ent in doc.ents}
    for span in found:
        others = {at[i] for i in range(span.start, span.end) if i in at}
        others = {ent for ent in others if (ent.start, ent.end) in kept}
        if any(_stays(ent, span) for ent in others):
            continue
        for ent in others:
            del kept[ent.start, ent.end]
        kept[span.start, span.end] = span
    return sorted(kept.values(), key=lambda ent: ent.start)


def _stays(ent: Span, name: Span) -> bool:
    if (ent.start, ent.end) == (name.start, name.end):
        return ent.label_ not in _WRONG[name.label_]
    if name.start <= ent.start and ent.end <= name.end:
        return name.label_ == "WEAPON" and name[0].is_lower
    if ent.start <= name.start and name.end <= ent.end:
        return True
    return len(ent) >= len(name)


def _listed() -> Iterator[tuple[str, str, str, bool, bool]]:
    # longest lists of the surest names first: the first to claim a form has it
    for actor in gazetteer.actors():
        for spelling, sure in gazetteer.spellings(actor):
            if _is_name(spelling):
                yield "ORG", f"actor:{actor.id}", spelling, sure, False
    for site in gazetteer.sites():
        if site.kind == "government":
            continue
        label = "LOC" if site.kind in _LOC_SITES else "FAC"
        for spelling, sure in gazetteer.spellings(site):
            yield label, f"site:{site.id}", spelling, sure, False
    for region in gazetteer.regions():
        label = "GPE" if region.kind in _GPE_REGIONS else "LOC"
        for spelling, sure in gazetteer.spellings(region):
            if _is_name(spelling.removesuffix(" region")) or region.kind == "border":
                yield label, f"region:{region.id}", spelling, sure, False
    for place in gazetteer.hand_places():
        for spelling, sure in gazetteer.spellings(place):
            # single words are names of people and things, too
            if sure and re.search(r"\w[ -]\w", spelling) and _is_name(spelling):
                yield "GPE", f"place:{place.country}:{place.name}", spelling, True, False
    for country in gazetteer.countries().values():
        for name in (country.name, *country.names):
            if normal(name) not in _ALSO_PEOPLE and _is_name(name):
                yield "GPE", f"country:{country.country}", name, True, False
        for name in (*country.adjectives, *country.people):
            if name not in (country.name, *country.names) and name not in _ALSO_COUNTRY:
                yield "NORP", f"people:{country.country}", name, True, False
    for city in gazetteer.large_cities(_LARGE):
        surnames = city.country in WITH_SURNAMES
        if surnames and (city.population < _VERY_LARGE or normal(city.name) in _SURNAMES):
            continue
        if len(city.name) > 4 or (surnames and len(city.name) > 3):
            yield "GPE", city.place_id, city.name, True, False
    for weapon in gazetteer.weapons():
        for spelling, sure in gazetteer.spellings(weapon):
            bare = spelling[:1].isupper() and not _DESIGNATION.search(spelling)
            yield "WEAPON", f"weapon:{weapon.name}", spelling, sure, bare


def _is_name(spelling: str) -> bool:
    """Tell whether all words but the little ones start with a capital or digit."""
    return all(
        word[0].isupper() or word[0].isdigit() or word in _LITTLE
        for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", spelling)
    )


def _variants(spelling: str) -> list[str]:
    variants = [spelling]
    if re.search(r"\b[AEae][ldrsnzt][dhr]?-[A-Z]", spelling):
        variants.append(re.sub(r"\b([AEae][ldrsnzt][dhr]?)-(?=[A-Z])", r"\1 ", spelling))
    if "'" in spelling:
        variants += [variant.replace("'", "’") for variant in list(variants)]
    return variants


def _fits(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Tell whether capitals stand where the listed form has them; an acronym has them all."""
    for word, listed in zip(words, form, strict=False):
        if listed[0].isupper():
            if not word[0].isupper():
                return False
            if len(listed) < 7 and listed.isupper() and not word.isupper():
                return False
    return len(words) == len(form)


def _near_arms(doc: Doc, start: int, end: int) -> bool:
    around = range(max(0, start - _NEAR), min(len(doc), end + _NEAR))
    return any(doc[i].lower_ in _ARMS for i in around)


def _is_shouted(text: str) -> bool:
    """Tell whether a text is upper-case wire copy."""
    return sum(map(str.isupper, text)) > _CAPITALS * sum(map(str.islower, text))
