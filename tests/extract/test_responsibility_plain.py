"""Who did it in plain words: both sides of a fight, aircraft with an owner, no things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Government warplanes bombed a village near the border, residents said.",
            ("Government warplanes", "asserted"),
        ),
        (
            "Gunmen shot at a group of seven tourists near the river.",
            ("Gunmen", "asserted"),
        ),
        (
            "The union accused the country's army of “unleashing violence” by bombing two towns.",
            ("the country's army", "accused"),
        ),
        ("Clashes between police and miners killed two people.", ("police and miners", "asserted")),
        (
            "Suspected militants killed nine soldiers in an ambush on a convoy near the border.",
            ("Suspected militants", "suspected"),
        ),
        (
            "Militants entered the town at dawn, abducting four policemen.",
            ("Militants", "asserted"),
        ),
        (
            "The rebels advanced on Sake, shelling the road and attacking two army posts.",
            ("The rebels", "asserted"),
        ),
        (
            "After shelling the market for an hour, the militia withdrew.",
            ("the militia", "asserted"),
        ),
        ("Two fighter jets dropped four bombs on the village.", ("Two fighter jets", "asserted")),
        ("Air defenses shot down six of the nine drones.", ("Air defenses", "asserted")),
        # of the deed told before, whoever of no name has done it
        (
            "Gunmen fired on a cafe in Blida, killing two. Residents blamed a wing of the rebels.",
            ("a wing of the rebels", "accused"),
        ),
        (
            "A mine killed five people in Azaz. The ministry pointed at the Desert Brigade.",
            ("the Desert Brigade", "accused"),
        ),
        (
            "Shells hit a village on Monday. The ministry has said the rebels were responsible.",
            ("the rebels", "accused"),
        ),
        (
            "A roadside bomb killed a soldier. The Desert Brigade said the blast was its work.",
            ("The Desert Brigade", "claimed"),
        ),
        (
            "A boy was shot dead at a ford on Sunday. The Desert Brigade claimed that attack.",
            ("The Desert Brigade", "claimed"),
        ),
        (
            "A mine killed five people. The rebels denied that they had anything to do with it.",
            ("The rebels", "denied"),
        ),
        (
            "The army shelled a school, witnesses said. The defence ministry rejected that.",
            ("The defence ministry", "denied"),
        ),
        (
            "Rockets hit the base. A spokesman for the militia called the accusation absurd.",
            ("the militia", "denied"),
        ),
        (
            "Raiders killed 14 people in a hamlet. Suspicion fell at once on the Desert Brigade.",
            ("the Desert Brigade", "suspected"),
        ),
        (
            "Two traders were shot dead. Police detained four men on suspicion of the killings.",
            ("four men", "suspected"),
        ),
        ("A pipeline was blown up on Friday. No group has owned up.", (None, "unclaimed")),
        (
            "Talks go on for the release of an engineer, kidnapped on Tuesday by rebels.",
            ("rebels", "asserted"),
        ),
        (
            "The suspect pleaded not guilty to the murder of a clerk in Leeds.",
            ("The suspect", "denied"),
        ),
        ("A man was at the corner when someone shot at him from a car.", ("someone", "asserted")),
        ("A grocer was killed on her balcony by a sniper's bullet.", ("a sniper", "asserted")),
        (
            "Nine raiders died in a clash with the army near the dam.",
            ("the army", "asserted"),
        ),
        (
            "Two men have been charged in the killing of a journalist in the capital.",
            ("Two men", "accused"),
        ),
        (
            "Three people were shot in Dayton. A warrant has been issued for a 20-year-old man.",
            ("a 20-year-old man", "suspected"),
        ),
        (
            "A clerk was shot dead. Police are looking for a 16-year-old boy.",
            ("a 16-year-old boy", "suspected"),
        ),
        (
            "A doctor was shot dead. A protester is being sought as a witness in the shooting.",
            ("A protester", "suspected"),
        ),
        (
            "Reports link right-wing groups with the bomb attack on the airliner.",
            ("right-wing groups", "suspected"),
        ),
        (
            "A clerk was shot dead. UPDATE: A cousin has been charged in the shooting.",
            ("A cousin", "accused"),
        ),
        (
            "He links a politician to the assassination of the archbishop.",
            ("a politician", "suspected"),
        ),
        (
            "The bishop condemns in the plainest terms both the ISIL attack this week in a busy "
            "market in Herat, and the bomb attacks on Monday, which killed nine people.",
            ("ISIL", "asserted"),
        ),
        (
            "The raid answers a FARC ambush of a patrol that killed five soldiers.",
            ("FARC", "asserted"),
        ),
        (
            "A bomb killed two people. To date none of the armed groups has claimed the bombing.",
            (None, "unclaimed"),
        ),
        (
            "Five officers died in an ambush laid by presumed guerrillas on the coast road.",
            ("presumed guerrillas", "suspected"),
        ),
        (
            "A bus was shelled. The commander imputed the shelling to the rebels.",
            ("the rebels", "accused"),
        ),
        (
            "A mine killed two soldiers. The rebels suggested that an army unit was to blame.",
            ("an army unit", "accused"),
        ),
        (
            "A bomb killed ten people. It bore the mark of the separatists.",
            ("the separatists", "suspected"),
        ),
        (
            "A bomb killed ten. A splinter group may have carried out the attack, police said.",
            ("A splinter group", "suspected"),
        ),
        (
            "Jets bombed a village. The junta denied that any air raid took place.",
            ("The junta", "denied"),
        ),
        (
            "Two men were shot dead. The leader said his men were not involved in the killing.",
            ("his men", "denied"),
        ),
        (
            "A clash killed six. The rebel officer said his group had been involved in the clash.",
            ("his group", "claimed"),
        ),
        (
            "A missile hit a ship. The Houthis said they had attacked the tanker.",
            ("they", "claimed"),
        ),
        (
            "US drones fired four missiles at a house near the border.",
            ("US drones", "asserted"),
        ),
        (
            "The flats were struck by a Ukrainian air-defence missile, he said.",
            ("Ukrainian", "asserted"),
        ),
        (
            "Insurgents killed at least nine people in attacks north of Baghdad on Sunday.",
            ("Insurgents", "asserted"),
        ),
        (
            "A shop was raided at noon. The bandits, who numbered fifty, stormed the market too.",
            ("The bandits", "asserted"),
        ),
        (
            "Nine people were feared killed on Thursday when gunmen attacked a market.",
            ("gunmen", "asserted"),
        ),
        (
            "A house was hit. The army told reporters on Monday that it struck a rebel post.",
            ("it", "claimed"),
        ),
        (
            "Two bombs went off in the port, placed by guerrillas near the gate.",
            ("guerrillas", "asserted"),
        ),
    ],
)
def test_party_and_stance(extraction: Extract, text: str, row: tuple[str | None, str]) -> None:
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "Police want a man in the city's latest murder.",
        "The rebels took all the steps to carry out the attack on the base.",
        "A wave of violence began with the killing of three farmers.",
        "The bomber, said to be 17 or 18 years old, blew himself up in a mosque.",
        "The deaths bring to 19 the number of reserve soldiers killed this year.",
        "A man was shot dead on Sunday. Police hold his son for the murder. His family denied it.",
        "A court heard of a 1976 Cuban airliner bombing that killed 73 people.",
    ],
)
def test_no_thing_is_a_party(extraction: Extract, text: str) -> None:
    parties = {party for party, _ in _rows(extraction(text))}
    assert not parties & {
        "the city",
        "all the steps",
        "A wave of violence",
        "17",
        "reserve soldiers",
        "His family",
        "Cuban",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Two farmers told The Morning Star that a stray bullet fired by soldiers had hit the girl.",
        "The sources listed among the victims killed a teacher and her sister.",
        "After Dayton family gunned down, pastors ask what to tell the class.",
        "One of the victims who was involved in a shooting near the dam died Monday.",
        "The boy shot himself by accident with a pistol.",
        "Guards led in one suspect in the U.S. Embassy bombings.",
        "Police found the body of a commander murdered this morning in Dayton.",
    ],
)
def test_who_tells_or_suffers_it_did_not_do_it(extraction: Extract, text: str) -> None:
    parties = {(party or "").lower() for party, _ in _rows(extraction(text))}
    assert not parties & {"the morning star", "the sources", "dayton family", "the victims"}
    assert not parties & {"the boy", "u.s.", "the body of a commander"}


def test_police_do_not_claim_what_foreign_troops_did(resolved: Extract) -> None:
    found = resolved("Police in Kunduz say Afghan and NATO forces killed 18 rebels in clashes.")
    assert "claimed" not in {stance for _, stance in _rows(found)}


def test_officials_do_not_claim_what_others_of_their_nation_did(resolved: Extract) -> None:
    found = resolved("Iraqi officials said Iraqi insurgents shelled the market on Sunday.")
    assert ("Iraqi insurgents", "asserted") in _rows(found)


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        (
            "The dynamite attack on the pipeline was carried out, according to the police, by the "
            "Green Front.",
            "the Green Front",
            "asserted",
        ),
        (
            "The dynamite attack was carried out by the Green Front, according to the police.",
            "the Green Front",
            "asserted",
        ),
        ("A warrant was issued for Kevin Marsh.", "Kevin Marsh", "suspected"),
        ("Detectives are looking for Kevin Marsh and Tom Field.", "Tom Field", "suspected"),
        ("Kevin Marsh faces murder charges.", "Kevin Marsh", "accused"),
        (
            "Detectives have three persons of interest in custody in relation to that shooting.",
            "three persons of interest",
            "suspected",
        ),
    ],
)
def test_who_is_charged_sought_or_named_behind_an_aside(
    extraction: Extract, sentence: str, party: str, stance: str
) -> None:
    found = extraction("A barman was shot dead in Dayton on Friday. " + sentence)
    rows = [(row.party or "", row.stance) for row in found.responsibility]
    assert any(told.startswith(party) and held == stance for told, held in rows)


def test_other_charges_are_of_no_deed(extraction: Extract) -> None:
    found = extraction("A barman was shot dead in Dayton. A senator faces corruption charges.")
    assert found.responsibility == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has owned to the killing.",
        "There was no immediate claim.",
        "No claim had appeared by nightfall.",
    ],
)
def test_a_claim_that_did_not_come_is_told(extraction: Extract, sentence: str) -> None:
    found = extraction("Two ferrymen were shot dead near Mopti on Friday. " + sentence)
    assert [(row.party, row.stance) for row in found.responsibility] == [(None, "unclaimed")]


@pytest.mark.parametrize(
    "sentence",
    ["There was no claim that the pilot was ill.", "No claim for damages was made."],
)
def test_a_claim_of_something_else_is_no_claim_of_the_deed(
    extraction: Extract, sentence: str
) -> None:
    found = extraction("Two ferrymen were shot dead near Mopti on Friday. " + sentence)
    assert found.responsibility == []


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("The Northern Front has owned to the attack.", "The Northern Front", "claimed"),
        (
            "A bomb killed four ferrymen. The Northern Front took the attack upon itself.",
            "The Northern Front",
            "claimed",
        ),
        (
            "A letter from the Northern Front said one of its fighters carried out the bombing.",
            "one of its fighters",
            "claimed",
        ),
        ("The bombing had the stamp of the Northern Front, a judge said.", "the Northern Front",
         "suspected"),
        ("A band of robbers murdered nine herders.", "A band of robbers", "asserted"),
        ("Rebels who fled in May shelled the ferry.", "Rebels", "asserted"),
    ],
)  # fmt: skip
def test_who_did_it_in_uncommon_words(
    extraction: Extract, text: str, party: str, stance: str
) -> None:
    assert (party, stance) in _rows(extraction(text))


def test_a_bare_denial_is_of_what_others_were_blamed_for(extraction: Extract) -> None:
    found = extraction(
        "Warplanes struck targets in Lebanon on Friday, hours after 34 rockets were launched from "
        "there towards Israel. The army blamed Palestinian militants and held Hamas responsible. "
        "Hamas neither confirmed nor denied involvement. Hezbollah, which denied any role, said "
        "nothing more."
    )
    events = {e.event_id: e.text for e in found.events}
    rows = [(events[r.event_id], r.party) for r in found.responsibility if r.stance == "denied"]
    assert rows == [("launched", "Hezbollah")]


def test_stopping_short_of_a_claim_is_none(extraction: Extract) -> None:
    found = extraction(
        "A gunman opened fire at a car on Monday, wounding a woman. Hamas praised the attack but "
        "stopped short of claiming it."
    )
    assert "claimed" not in {r.stance for r in found.responsibility}


def test_a_count_in_an_aside_is_not_that_of_the_deed(extraction: Extract) -> None:
    found = extraction(
        "The same front murdered two community leaders in the town a week ago, according to a "
        "group, which has recorded 98 leaders assassinated so far this year."
    )
    assert "murdered" in {e.text for e in found.events}


@pytest.mark.parametrize("said", ["claimed that", "claimed", "said"])
def test_who_claims_that_others_did_it_did_not(resolved: Extract, said: str) -> None:
    found = resolved(f"A rebel spokesman {said} the attack was staged by the army.")
    assert _rows(found) == {("the army", "asserted")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The group claimed the attack and said it would go on.", ("The group", "claimed")),
        ("The group claimed the attack after a drone hit its camp.", ("The group", "claimed")),
        ("On Sunday the group claimed the attack was its work.", ("the group", "claimed")),
        ("The rebels said the movement shelled the post.", ("the movement", "claimed")),
        ("The authorities attributed the murder to drug mafias.", ("drug mafias", "accused")),
        ("The 12th Front killed two policemen.", ("The 12th Front", "asserted")),
    ],
)
def test_a_claim_of_the_deed_itself(resolved: Extract, text: str, row: tuple[str, str]) -> None:
    assert row in _rows(resolved(text))
