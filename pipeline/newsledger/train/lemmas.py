"""Tables of the lemmatizer: spaCy's rule tables, mended where the treebanks say otherwise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from spacy.lookups import Lookups, load_lookups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.pipeline import Lemmatizer

    from newsledger.train.passages import Passage

MIN_COUNT = 3
"""So often must a word stand in the treebanks with one lemma to become an exception."""

_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # one vowel, one consonant: hop, star, rob
_LISTED = ("adj", "adv", "noun", "verb")  # the classes in spaCy's tables


def add_lemmatizer(nlp: Language, passages: Iterable[Passage]) -> None:
    """Add the rule lemmatizer with its tables inside, so that running it needs no other package.

    The tables come from spacy-lookups-data, which only training needs. They have nothing on
    auxiliaries and pronouns; these, and what they get wrong, are filled from the treebanks.
    """
    tables = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    lemmatizer = cast("Lemmatizer", nlp.add_pipe("newsledger_lemmatizer", name="lemmatizer"))
    lemmatizer.initialize(lookups=tables)
    listed = tables.get_table("lemma_exc")
    exceptions = {pos: dict(listed[pos]) for pos in _LISTED}
    for (pos, word), lemma in sorted(count_lemmas(passages).items()):
        # Classes without rules of their own need every word, or capitals would stay as they are.
        if pos not in _LISTED or lemmatize(lemmatizer, nlp, word, pos) != lemma:
            exceptions.setdefault(pos, {})[word] = [lemma]
    index = tables.get_table("lemma_index")
    verbs = set(index["verb"])
    for word, lemma in silent_e_forms(verbs):
        exceptions["verb"].setdefault(word, [lemma])
    mended = Lookups()
    mended.add_table("lemma_rules", tables.get_table("lemma_rules"))
    # The lists of words become dictionaries: each new word is looked up in them several times.
    mended.add_table("lemma_index", {pos: dict.fromkeys(index[pos], 1) for pos in _LISTED})
    mended.add_table("lemma_exc", exceptions)
    lemmatizer.initialize(lookups=mended)
    lemmatizer.cache = {}


def silent_e_forms(verbs: set[str]) -> Iterator[tuple[str, str]]:
    """Yield forms whose rules lead to two verbs: *hoping* is of *hope*, not *hop*.

    A short verb doubles its last letter before *-ing* and *-ed*, so a single one is of the verb
    with an e.

    >>> sorted(silent_e_forms({"hop", "hope", "wait"}))
    [('hoped', 'hope'), ('hoping', 'hope')]
    """
    for verb in sorted(verbs):
        stem = verb[:-1]
        if verb.endswith("e") and stem in verbs and _DOUBLES.fullmatch(stem):
            yield stem + "ed", verb
            yield stem + "ing", verb


def count_lemmas(passages: Iterable[Passage]) -> dict[tuple[str, str], str]:
    """Give the usual lemma of each (part of speech, lower-cased word), names and marks left out."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for word in passage.words:
            if word.pos not in ("PROPN", "PUNCT", "SYM", "NUM", "X", "INTJ"):
                form = passage.text[word.start : word.end].lower().replace("’", "'")
                counts[word.pos.lower(), form][word.lemma] += 1
    usual = {}
    for key, lemmas in counts.items():
        lemma, count = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
        if count >= MIN_COUNT and count > sum(lemmas.values()) / 2:
            usual[key] = lemma
            if "'" in key[1]:
                usual[key[0], key[1].replace("'", "’")] = lemma
    return usual


def lemmatize(lemmatizer: Lemmatizer, nlp: Language, word: str, pos: str) -> str:
    """Lemmatize one word that stands alone."""
    doc = nlp.make_doc(word)
    if len(doc) != 1:
        return ""  # such words reach the lemmatizer only in parts
    doc[0].pos_ = pos.upper()
    return str(lemmatizer.rule_lemmatize(doc[0])[0])
