"""Towns that the model takes for something else, known by the words before them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from newsledger.annotate.model import blank_vocab
from newsledger.extract.entities.whereabouts import is_town


def _name(words: str, name: str, label: str, tags: dict[str, str] | None = None) -> Span:
    tokens = words.split()
    doc = Doc(blank_vocab(), tokens, tags=[(tags or {}).get(word, "IN") for word in tokens])
    first = tokens.index(name.split()[0])
    return Span(doc, first, first + len(name.split()), label)


@pytest.mark.parametrize(
    ("words", "name", "label"),
    [
        ("clashes broke out near Bambari on Monday", "Bambari", "PERSON"),
        ("CLASHES BROKE OUT NEAR BAMBARI ON MONDAY", "BAMBARI", "ORG"),
        ("a raid on the village of Bambari on Monday", "Bambari", "ORG"),
        ("a mine on the road to Bambari killed two", "Bambari", "NORP"),
        ("a base at Bambari in the north", "Bambari", "ORG"),
        ("the road between Bambari and the border", "Bambari", "PERSON"),
    ],
)
def test_a_town_is_known_by_the_words_before_it(words: str, name: str, label: str) -> None:
    assert is_town(_name(words, name, label))


@pytest.mark.parametrize(
    ("words", "name", "label"),
    [
        ("talks between Clinton and the senator", "Clinton", "PERSON"),
        ("a shot at Clinton on Monday", "Clinton", "PERSON"),
        ("leaders in Congress said", "Congress", "ORG"),
        ("the words of Bambari on Monday", "Bambari", "PERSON"),
        ("a fan in Chelsea colours", "Chelsea", "ORG"),
    ],
)
def test_a_party_with_the_name_of_a_town_stays_a_party(words: str, name: str, label: str) -> None:
    assert not is_town(_name(words, name, label, {"colours": "NNS"}))


@pytest.mark.parametrize(
    ("words", "name", "tags"),
    [
        ("men from the hamlet of Tessira came", "Tessira", {"came": "VBD"}),
        ("they burned a village called Kpetu today", "Kpetu", {}),
        (
            "gunmen hit Ndiandane , a fishing village on the lake",
            "Ndiandane",
            {",": ",", "a": "DT", "fishing": "NN", "village": "NN"},
        ),
    ],
)
def test_a_noun_says_that_an_unknown_name_is_of_a_village(
    words: str, name: str, tags: dict[str, str]
) -> None:
    assert is_town(_name(words, name, "PERSON", tags))


@pytest.mark.parametrize(
    ("words", "name", "tags"),
    [
        (
            "they shot Okoro , a village elder , dead",
            "Okoro",
            {",": ",", "a": "DT", "village": "NN", "elder": "NN"},
        ),
        (
            "they shot Okoro , a man of the village",
            "Okoro",
            {",": ",", "a": "DT", "man": "NN", "village": "NN"},
        ),
        ("the head of Tessira came", "Tessira", {"came": "VBD"}),
    ],
)
def test_a_noun_for_somebody_of_a_village_makes_no_village(
    words: str, name: str, tags: dict[str, str]
) -> None:
    assert not is_town(_name(words, name, "PERSON", tags))
