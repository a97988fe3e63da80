"""Tables of the lemmatizer: spaCy's rule tables, mended where the treebanks say otherwise."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.lookups import Lookups, load_lookups

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.pipeline import Lemmatizer

    from newsledger.train.passages import Passage

MIN_COUNT = 3
"""So often must a word stand in the treebanks with one lemma to become an exception."""

_LISTED = ("adj", "adv", "noun", "verb")  # the classes in spaCy's tables


def add_lemmatizer(nlp: Language, passages: Iterable[Passage]) -> None:
    """Add the rule lemmatizer with its tables inside, so that running it needs no other package.

    The tables come from spacy-lookups-data, which only training needs. They have nothing on
    auxiliaries and pronouns; these, and what they get wrong, are filled from the treebanks.
    """
    tables = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    lemmatizer: Lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    lemmatizer.initialize(lookups=tables)
    listed = tables.get_table("lemma_exc")
    exceptions = {pos: dict(listed[pos]) for pos in _LISTED}
    for (pos, word), lemma in sorted(count_lemmas(passages).items()):
        # Classes without rules of their own need every word, or capitals would stay as they are.
        if pos not in _LISTED or lemmatize(lemmatizer, nlp, word, pos) != lemma:
            exceptions.setdefault(pos, {})[word] = [lemma]
    mended = Lookups()
    for name in ("lemma_rules", "lemma_index"):
        mended.add_table(name, tables.get_table(name))
    mended.add_table("lemma_exc", exceptions)
    lemmatizer.initialize(lookups=mended)
    lemmatizer.cache = {}


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
