"""Makes the names of one text agree: a name that comes back has the label that it has most often.

The name finder reads a few words at a time. The second mention, *Carson said*, it may take for the
town; the first, *Dr. Ben Carson*, told it who that is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span

from newsledger.annotate.word_classes import is_state

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALONE = frozenset({"ORG", "NORP", "GPE", "LOC", "FAC", "PRODUCT", "MISC"})
"""Labels that a bare surname may have been given by mistake."""


@Language.factory("newsledger_agreement", assigns=["doc.ents"], requires=["doc.ents"])
def make_agreement(nlp: Language, name: str) -> Agreement:
    """Make the component; it has no settings and no data."""
    return Agreement()


class Agreement:
    """Gives the bare surname of a person the label PERSON, then each name its commonest label."""

    def __call__(self, doc: Doc) -> Doc:
        """Relabel the names of one text in place; their bounds stay."""
        names = [name.text.lower() for name in doc.ents]
        labels = [name.label_ for name in doc.ents]
        surnames, parts = _parts(names, labels)
        for index, (name, span) in enumerate(zip(names, doc.ents, strict=True)):
            if (
                labels[index] in _ALONE
                and len(span) == 1
                and surnames[name] > parts[name]
                and not is_state(span[0])
            ):
                labels[index] = "PERSON"
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for name, label in zip(names, labels, strict=True):
            votes[name][label] += 1
        for index, name in enumerate(names):
            (best, count), *_ = votes[name].most_common(1)
            if count > votes[name][labels[index]]:
                labels[index] = best
        if any(label != span.label_ for label, span in zip(labels, doc.ents, strict=True)):
            doc.set_ents(
                [
                    Span(doc, span.start, span.end, label=label)
                    for label, span in zip(labels, doc.ents, strict=True)
                ]
            )
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterable[Doc]:
        """Relabel a stream of texts."""
        for doc in stream:
            yield self(doc)


def _parts(names: list[str], labels: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Count the last words of persons, and the first and last words of all other long names."""
    surnames: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for name, label in zip(names, labels, strict=True):
        words = name.split()
        if len(words) < 2:
            continue
        if label == "PERSON":
            surnames[words[-1]] += 1
        else:
            parts.update({words[0], words[-1]})
    return surnames, parts
