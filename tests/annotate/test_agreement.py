"""Names of one text agree with each other."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from newsledger.annotate.agreement import Agreement


def relabelled(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """Label names in the order in which they stand in the text, then let them agree."""
    doc = spacy.blank("en")(text)
    spans: list[Span] = []
    position = 0
    for name, label in names:
        start = text.index(name, position)
        position = start + len(name)
        span = doc.char_span(start, position, label)
        assert span is not None
        spans.append(span)
    doc.set_ents(spans)
    done: Doc = Agreement()(doc)
    return [(ent.text, ent.label_) for ent in done.ents]


def test_a_bare_surname_is_the_person_named_in_full() -> None:
    assert relabelled(
        "Dr. Ben Carson spoke. Carson left.", ("Ben Carson", "PERSON"), ("Carson", "GPE")
    ) == [("Ben Carson", "PERSON"), ("Carson", "PERSON")]


def test_a_town_in_another_name_is_no_surname() -> None:
    names = [("John Boston", "PERSON"), ("Boston Police", "ORG"), ("Boston", "GPE")]
    assert relabelled("John Boston told Boston Police in Boston.", *names) == names


def test_most_mentions_win() -> None:
    text = "Zipmex fell. Zipmex rose. Zipmex closed."
    found = relabelled(text, ("Zipmex", "ORG"), ("Zipmex", "PERSON"), ("Zipmex", "ORG"))
    assert found == [("Zipmex", "ORG")] * 3


def test_a_tie_changes_nothing() -> None:
    names = [("Zipmex", "ORG"), ("Zipmex", "PERSON")]
    assert relabelled("Zipmex fell. Zipmex rose.", *names) == names


@pytest.mark.parametrize("text", ["", "No names here."])
def test_texts_without_names_stay(text: str) -> None:
    assert relabelled(text) == []


def test_a_state_is_no_surname(nlp: spacy.language.Language) -> None:
    doc = nlp.make_doc("Michael Jordan flew to Jordan")
    doc.set_ents([Span(doc, 0, 2, "PERSON"), Span(doc, 4, 5, "GPE")])
    assert [ent.label_ for ent in Agreement()(doc).ents] == ["PERSON", "GPE"]
