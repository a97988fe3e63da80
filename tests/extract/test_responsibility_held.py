"""Who is held, charged, accused or denies: what counts as a deed, and whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("A gunman shot three people. Two men were arrested.", "Two men", "suspected"),
        ("Four died in the bombing. A suspect is in custody.", "A suspect", "suspected"),
        ("Police named a suspect in the murder of a judge.", "a suspect", "suspected"),
        ("A driver was arrested in the fatal shooting.", "A driver", "suspected"),
        ("A teenager was detained after a stabbing at a school.", "A teenager", "suspected"),
        ("The commander is wanted for the bombing of a market.", "The commander", "suspected"),
        ("A former guard went on trial for the bombing.", "A former guard", "accused"),
        ("His cousin admitted to the killing.", "His cousin", "claimed"),
        ("The rebels are responsible for the bombing.", "The rebels", "asserted"),
        ("Police are hunting the gunmen responsible for the shooting.", "the gunmen", "asserted"),
        ("The ambush was apparently the work of the cartel.", "the cartel", "suspected"),
        ("A SHELL KILLED TWO. THE ARMY REJECTED THE ACCUSATION.", "THE ARMY", "denied"),
        ("The council condemned a bombing, which the army has denied.", "the army", "denied"),
        ("A mortar attack killed two. The Front denied it.", "The Front", "denied"),
        ("The Front has claimed only the first of the bombings.", "The Front", "claimed"),
        ("A mortar bomb hit a bus. A spokesman for the clan denied it.", "the clan", "denied"),
        ("Shells hit a market. The rebels denied targeting the market.", "The rebels", "denied"),
        ("A missile hit a bus. Ukraine blamed a Russian missile.", "Russian", "accused"),
        ("Two bombings hit the town. The Front claimed the second.", "The Front", "claimed"),
        (
            "A gunman shot two people. The suspect is being held on a large bond.",
            "The suspect",
            "suspected",
        ),
        ("A man is suspected of shooting a judge.", "A man", "suspected"),
        ("A boy was shot by another 8-year-old on Monday.", "another 8-year-old", "asserted"),
        ("The stabbing was probably the act of a lone man.", "a lone man", "suspected"),
        (
            "Two men believed to have been involved in the bombing fled.",
            "Two men",
            "suspected",
        ),
        ("A bus was bombed. The second suspect is at large.", "The second suspect", "suspected"),
        (
            "A car bomb killed six. The police accused the clan of having planted the bomb.",
            "the clan",
            "accused",
        ),
    ],
)
def test_held_or_denying(extraction: Extract, text: str, party: str, stance: str) -> None:
    assert (party, stance) in _rows(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "The shooting claimed the lives of two men.",
        "The army admitted that a soldier was killed in the clash.",
        "A deputy was hiding behind a car when the gunman opened fire.",
        "A bomb killed two. Officers arrested three men for trespassing.",
        "A shooting killed two. A man thought to be the first victim was found in a car.",
        "The minister accused the mayor of weakness after the bombing.",
        "The government must take responsibility for the bombing.",
        "A bomb killed two. In 2001 the mayor had been arrested in several towns.",
        "The bombing killed six. Six hundred people were detained during a raid.",
        "Police are searching for suspects in the murder.",
        "The council wanted the general to apologize for the bombing.",
    ],
)
def test_nobody_is_held_for_another_thing(extraction: Extract, text: str) -> None:
    stances = {row.stance for row in extraction(text).responsibility}
    assert not stances & {"claimed", "accused", "suspected", "denied"}


@pytest.mark.parametrize(
    ("text", "pronoun", "stance", "meant"),
    [
        (
            "Hezbollah fired rockets on Monday. It denied shelling a school.",
            "It",
            "denied",
            "Hezbollah",
        ),
        (
            "The militia left the town. Officials accused it of a massacre.",
            "it",
            "accused",
            None,
        ),
    ],
)
def test_a_pronoun_is_who_it_stands_for(
    extraction: Extract, text: str, pronoun: str, stance: str, meant: str | None
) -> None:
    found = extraction(text)
    names = {e.entity_id: e.text for e in found.entities}
    rows = [r for r in found.responsibility if (r.party, r.stance) == (pronoun, stance)]
    assert rows
    if meant is not None:
        assert names[rows[0].party_entity_id or ""] == meant


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Army jets renewed their raids on the town.", "Army jets"),
        ("The rebels ended their attacks on villages.", "The rebels"),
    ],
)
def test_a_possessive_is_its_owner(extraction: Extract, text: str, party: str) -> None:
    assert (party, "asserted") in _rows(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was in hospital after his assassination.",
        "The nuns' murders shook the country.",
        "Hundreds of people were killed in six weeks of shelling.",
    ],
)
def test_neither_victim_nor_weeks_are_a_party(extraction: Extract, text: str) -> None:
    assert extraction(text).responsibility == []


def test_words_of_a_party_are_whole_words(extraction: Extract) -> None:
    found = extraction("The ministry said it carried out a strike with drones on a depot.")
    assert {(r.party, r.party_start) for r in found.responsibility} == {("it", 18)}


def test_a_pronoun_without_its_noun_is_not_held(extraction: Extract) -> None:
    assert extraction("They were accused of the bombing.").responsibility == []


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("Gunmen reportedly attacked a checkpoint.", "Gunmen", "asserted"),
        ("The army struck what was likely a weapons depot.", "The army", "asserted"),
        ("The suspect opened fire on a bus.", "The suspect", "suspected"),
        ("A clinic was allegedly shelled by the army.", "the army", "suspected"),
        ("Police shot a man who allegedly led a gang.", "Police", "asserted"),
        ("The mayor denied that the police were behind the bombing.", "the police", "denied"),
    ],
)
def test_doubt_is_of_the_doer_alone(
    extraction: Extract, text: str, party: str, stance: str
) -> None:
    assert (party, stance) in _rows(extraction(text))


def test_who_says_that_he_did_it_claims_it(extraction: Extract) -> None:
    found = extraction("The gunman told police he shot two people at a mall.")
    assert ("he", "claimed") in _rows(found)


def test_both_sides_of_a_clash_are_its_party(extraction: Extract) -> None:
    found = extraction("Six died in clashes between the army and Islamist rebels.")
    assert _rows(found) == {("the army and Islamist rebels", "asserted")}


def test_a_man_claiming_to_speak_is_the_man(extraction: Extract) -> None:
    found = extraction("A man claiming to be a spokesman claimed responsibility for the bombing.")
    assert "claiming" not in {party for party, _ in _rows(found)}


def test_a_side_tells_of_its_own_deed_in_other_words(extraction: Extract) -> None:
    found = extraction(
        "An airstrike hit the town. The defence ministry said it had destroyed a depot."
    )
    assert ("it", "claimed") in _rows(found)
