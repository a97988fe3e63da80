"""Towns that the model did not see: a known name in capitals where only a place can stand.

"A rocket fell near Qaboun" says by its preposition that Qaboun is a place; the model misses the
villages it has never read of, and events lose their place with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from newsledger.extract.entities.mention import Mention
from newsledger.gazetteer import cities
from newsledger.lexicons import words

_WHERE = words("in at near outside around between inside")
_SETTLEMENTS = words("town city village district suburb outskirts centre center municipality road")
_LINKS = words("of to")
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_JOINS = frozenset({"-", "–", "'", "’"})
_LONGEST = 5


def find_unfound(doc: Doc, dates: Iterable[tuple[int, int]]) -> list[Mention]:
    """Return the towns of the gazetteer that stand after a word of place and that no name covers.

    "clashes around Bambari", "the village of Qaraqosh", "the road to Faya"; none of `dates`, spans
    of characters: "in March".
    """
    timed = {at for start, end in dates for at in range(start, end)}
    return [
        Mention(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), "GPE", "name")
        for start, end in _runs(doc)
        if doc[start].idx not in timed and cities(doc[start:end].text)
    ]


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the capitalised words behind a word of place, where all of them stand outside names."""
    for token in doc:
        if token.tag_ not in _NAME_TAGS or token.ent_type_ or not token.i:
            continue
        if not token.text[0].isupper() or not _leads_to_place(doc, token.i - 1):
            continue
        end = token.i + 1
        while end < len(doc) and end - token.i < _LONGEST and _goes_on(doc, end):
            end += 1
        after = doc[end] if end < len(doc) else None
        if after is not None and (after.tag_ in _NAME_TAGS or after.ent_type_):
            continue  # part of a longer name, of a person or a firm
        if len(doc[token.i : end].text) > 3:
            yield token.i, end


def _leads_to_place(doc: Doc, at: int) -> bool:
    while at > 0 and doc[at].is_space:
        at -= 1
    if doc[at].lower_ in _WHERE:
        return doc[at].tag_ in ("IN", "RP", "RB")
    return doc[at].lower_ in _LINKS and at > 0 and doc[at - 1].lower_ in _SETTLEMENTS


def _goes_on(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.ent_type_:
        return False
    if token.text in _JOINS:
        tight = not doc[at - 1].whitespace_ and not token.whitespace_ and at + 1 < len(doc)
        return tight and doc[at + 1].text[:1].isalnum()
    joined = doc[at - 1].text in _JOINS
    return (token.tag_ in _NAME_TAGS and token.text[0].isupper()) or joined
