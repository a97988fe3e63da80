"""Who did it in a side's own words: no verb of blame, and no event but the one told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
BOMB = "A bomb killed five people at a market in Peshawar on Monday. "
SHOT = "Gunmen shot dead six farmers near Wukari on Monday. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # what a side says it did
        (BOMB + "The TTP issued a statement saying it did it.", ("it", "claimed")),
        (BOMB + "A TTP commander said his men did it in revenge.", ("his men", "claimed")),
        (BOMB + '"We did it," a spokesman for the TTP said.', ("We", "claimed")),
        (BOMB + "The militia said it had planted the device.", ("it", "claimed")),
        (
            BOMB + "The Derry brigade has admitted laying the mine.",
            ("The Derry brigade", "claimed"),
        ),
        (BOMB + "The TTP said it was its doing.", ("The TTP", "claimed")),
        (BOMB + "The TTP said the bomb was its own.", ("The TTP", "claimed")),
        (
            BOMB + '"It was not us," a spokesman for the TTP said.',
            ("a spokesman for the TTP", "denied"),
        ),
        (BOMB + "The TTP said its men were not to blame.", ("its men", "denied")),
        (BOMB + "The army said it had no troops in the area.", ("it", "denied")),
        (BOMB + "The ministry said none of its units was in the area.", ("its units", "denied")),
        (
            BOMB + '"Our soldiers do not harm civilians," an army spokesman said.',
            ("Our soldiers", "denied"),
        ),
        (BOMB + "The rebels said they had nothing to do with the shells.", ("they", "denied")),
        (BOMB + "The militia said it had no hand in what happened.", ("it", "denied")),
        # what others say
        (BOMB + "Officials said foreign agents were involved.", ("foreign agents", "accused")),
        (
            BOMB + "The party denied that its supporters were involved.",
            ("its supporters", "denied"),
        ),
        (BOMB + "The TTP is believed to be responsible.", ("The TTP", "suspected")),
        (BOMB + "Officials believe the TTP was responsible.", ("the TTP", "suspected")),
        (BOMB + "The TTP claimed that attack a day later.", ("The TTP", "claimed")),
        (BOMB + "Many residents think the army did it.", ("the army", "suspected")),
        (BOMB + '"It was the army," said a trader.', ("the army", "accused")),
        (BOMB + "All the evidence points to the army.", ("the army", "suspected")),
        (BOMB + "The opposition laid the blame at the army's door.", ("the army", "accused")),
        (BOMB + "The governor put the bombing down to bandits.", ("bandits", "accused")),
        (BOMB + "Two men have been charged.", ("Two men", "accused")),
        (BOMB + "A demobilised soldier has been arrested.", ("A demobilised soldier", "suspected")),
        (BOMB + "Police are holding four men.", ("four men", "suspected")),
        # whose message it is
        (
            BOMB + "Leaflets signed by the Badr Front took credit for it.",
            ("the Badr Front", "claimed"),
        ),
        (
            BOMB + "A caller who said he spoke for the Badr Front claimed it.",
            ("the Badr Front", "claimed"),
        ),
        # nobody
        (BOMB + "Nobody has said who did it.", (None, "unclaimed")),
        (BOMB + "No group said it had carried out the bombing.", (None, "unclaimed")),
        (BOMB + "No one has said it was their doing.", (None, "unclaimed")),
        (BOMB + "The Badr Front has claimed neither attack.", (None, "unclaimed")),
        (SHOT + "Nobody had claimed the raid by midday.", (None, "unclaimed")),
        # a denial goes on behind "it" and "that"
        (SHOT + "The militia denied it and accused the army.", ("The militia", "denied")),
        (SHOT + "The militia denied that and accused the army.", ("The militia", "denied")),
        # an adverb of doubt before the doer
        (
            "Six farmers were shot dead near Wukari on Monday, allegedly by soldiers.",
            ("soldiers", "suspected"),
        ),
    ],
)
def test_who_did_it(extraction: Extract, text: str, row: tuple[str | None, str]) -> None:
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (BOMB + "Israel has not said that it did it.", "it"),
        (BOMB + '"We came to do it differently," an army spokesman said.', "We"),
        (BOMB + "The court acquitted two men of having placed the bomb.", "two men"),
        (BOMB + '"It is the army that hides its guns there," a rebel said.', "the army"),
        (BOMB + "Moscow says 90 men had died; Kyiv says no troops were hurt there.", "90 men"),
        (BOMB + '"Interviewing anyone does not make them a target," police said.', "anyone"),
        (BOMB + "Police are looking for the suspect in the bombing.", "the suspect"),
        (BOMB + "They raided a farm owned by a trader close to the market.", "a trader"),
        (BOMB + "The rebels said it is holding government soldiers.", "government soldiers"),
        (SHOT + "Troops raided the camp on Sunday and arrested eleven men.", "eleven men"),
    ],
)
def test_who_did_not(extraction: Extract, text: str, party: str) -> None:
    assert party not in {name for name, _ in _rows(extraction(text))}


def test_own_words_are_of_the_deed_told_before(extraction: Extract) -> None:
    found = extraction(
        "Rockets fell on a barracks in Osaka on Friday. The Red Front told newspapers that it had "
        "done it and would strike again."
    )
    events = {event.event_id: event.text for event in found.events}
    claimed = [row for row in found.responsibility if row.stance == "claimed"]
    assert [events[row.event_id] for row in claimed] == ["fell on"]
