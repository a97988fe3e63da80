"""Whom a verb is about where other words stand between: relative clauses, lists, phrases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _of(found: Extraction, text: str) -> Event:
    return next(e for e in found.events if e.text == text)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actor", "target"),
    [
        (
            "A patrol that was sent to recover the bodies hit a landmine.",
            "hit",
            None,
            "A patrol",
        ),
        (
            "A bus that did not respect the transport stoppage was burned near San Miguel by "
            "guerrillas.",
            "burned",
            "guerrillas",
            "A bus",
        ),
        (
            "A reporter who covered crime was dragged from his home by hooded men in Tijuana.",
            "dragged from",
            "hooded men",
            "A reporter",
        ),
        (
            "Seven detainees were taken from a prison in Monywa and shot, a group said.",
            "shot",
            None,
            "Seven detainees",
        ),
        (
            "The army accused the Croats of laying siege to barracks and of murdering soldiers.",
            "murdering",
            "the Croats",
            "soldiers",
        ),
        (
            "The army accused the Croats of lies, and rebels murdered two soldiers.",
            "murdered",
            "rebels",
            "two soldiers",
        ),
        (
            "Amal and Hezbollah militiamen battled with grenades and machine guns.",
            "battled",
            "Amal and Hezbollah militiamen",
            None,
        ),
        (
            "The assailants stormed the communities at about 9 p.m., shooting sporadically and "
            "setting many houses ablaze.",
            "shooting",
            "The assailants",
            None,
        ),
        (
            "Two passers-by were cut down by snipers on Monday.",
            "cut down",
            "snipers",
            "Two passers-by",
        ),
        (
            "Police clash with protesters in Nairobi over a tax bill.",
            "clash",
            "Police",
            "protesters",
        ),
        (
            "U.S. helicopters did not take part in the fighting near Jinotega.",
            "fighting",
            None,
            None,
        ),
        ("Rebels took part in the fighting near Jinotega.", "fighting", "Rebels", None),
        # the doer stands behind the place
        (
            "A family of nine was massacred at a roadblock in Gitarama by militiamen.",
            "massacred",
            "militiamen",
            "A family of nine",
        ),
        (
            "A family of nine was massacred in a village that was held by militiamen.",
            "massacred",
            None,
            "A family of nine",
        ),
        (
            "The vessel was boarded by armed persons, the agency said.",
            "boarded",
            "armed persons",
            "The vessel",
        ),
        (
            "A Russian FPV drone hit a minibus in Nikopol.",
            "hit",
            "Russian",
            "a minibus",
        ),
        (
            "The IRA admitted that it had placed the bomb in the station.",
            "placed",
            "it",
            None,
        ),
        # who stands after the pronoun is who did it, where the clause tells what somebody said
        ("A guard who said rebels hit the base was arrested.", "hit", "rebels", "the base"),
        (
            "In the hours that followed government jets pounded rebel positions on the mainland.",
            "pounded",
            "government jets",
            "rebel positions",
        ),
        (
            "Drivers who came by said soldiers burned two trucks in Jerez.",
            "burned",
            "soldiers",
            "two trucks",
        ),
    ],
)
def test_a_relative_clause_has_its_own_nouns(
    extraction: Extract, sentence: str, trigger: str, actor: str | None, target: str | None
) -> None:
    event = _of(extraction(sentence), trigger)
    assert (event.actor, event.target) == (actor, target)


@pytest.mark.parametrize(
    ("sentence", "trigger", "target"),
    [
        (
            "Inmates took four guards hostage and exchanged fire with police.",
            "took four guards hostage",
            "four guards",
        ),
        ("Gunmen sprayed bullets on a polio team in Bannu.", "sprayed", "a polio team"),
        (
            "Hezbollah fired a barrage of 40 rockets at Safed on Monday.",
            "fired",
            "Safed",
        ),
        (
            "Troops fired into the air to scare off the looters.",
            "fired",
            None,
        ),
        (
            "The rebels blew up a stretch of the pipeline for the third time this month.",
            "blew up",
            "a stretch of the pipeline",
        ),
        ("Gunmen sprayed a polio team with bullets in Bannu.", "sprayed", "a polio team"),
        (
            "Vigilantes stoned and set on fire two suspected gang members.",
            "stoned",
            "two suspected gang members",
        ),
        (
            "Fighters killed 15 people in an attack on a displaced persons' camp in Ituri.",
            "attack",
            "a displaced persons' camp in Ituri",
        ),
        (
            "An off-duty inspector who was playing cricket was hit by two bullets on Sunday.",
            "hit",
            "An off-duty inspector",
        ),
        (
            "An encounter in the town of Uson resulted in the death of one rebel and the recovery "
            "of a rifle.",
            "encounter",
            "one rebel",
        ),
    ],
)
def test_targets_in_other_places(
    extraction: Extract, sentence: str, trigger: str, target: str | None
) -> None:
    assert _of(extraction(sentence), trigger).target == target


def test_gerunds_of_a_list_have_each_their_object(extraction: Extract) -> None:
    found = extraction("Gunmen went house to house, raping women and burning homes.")
    rows = [(e.text, e.actor, e.target) for e in found.events]
    assert rows == [("raping", "Gunmen", "women"), ("burning", "Gunmen", "homes")]


def test_a_participle_goes_on_with_its_auxiliary(extraction: Extract) -> None:
    found = extraction(
        "All seven were bound and slaughtered, a militia source said after the attack."
    )
    event = _of(found, "slaughtered")
    assert (event.actor, event.target) == (None, "All seven")
    found = extraction("Gunmen were seen and killed two guards in the attack on the base.")
    assert all(e.target != "Gunmen" for e in found.events)


def test_a_deed_stands_beside_the_offensive_it_opens(extraction: Extract) -> None:
    found = extraction(
        "Guerrillas attacked the presidential residence last night in their biggest offensive."
    )
    event = _of(found, "attacked")
    assert (event.actor, event.target) == ("Guerrillas", "the presidential residence")
    # a killing is only what an attack came to
    found = extraction("Guerrillas killed nine soldiers last night in their biggest attack.")
    assert [e.text for e in found.events] == ["attack"]


def test_shelling_that_opens_a_sentence_is_a_noun(extraction: Extract) -> None:
    found = extraction("Shelling by rebels on a crowded market in Omdurman killed 17 on Monday.")
    (event,) = found.events
    assert (event.event_type, event.actor) == ("shelling", "rebels")
    assert event.date_id is not None


def test_the_first_of_two_blasts_did_nothing_itself(extraction: Extract) -> None:
    found = extraction("Two blasts hit the town. The first targeted a police van.")
    assert _of(found, "targeted").actor is None
    found = extraction("Two gunmen came on foot. The first attacked a police van near the town.")
    assert _of(found, "attacked").actor == "The first"
