from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.extract.casualties.lexicon import HarmRow, harm_forms, role_of
from newsledger.extract.people import VictimRow
from newsledger.lexicons import load_lexicon
from newsledger.records import Casualty, Extraction

Extract = Callable[..., Extraction]


def figures(extraction: Extract, text: str) -> list[tuple[str, int | None, int | None, str]]:
    return [
        (row.harm, row.count_min, row.count_max, row.count_basis)
        for row in extraction(text).casualties
    ]


def only(extraction: Extract, text: str) -> Casualty:
    (row,) = extraction(text).casualties
    return row


@pytest.mark.parametrize(
    ("text", "harm", "low", "high", "basis"),
    [
        # voices and word classes
        ("The blast killed 12 people.", "killed", 12, 12, "exact"),
        ("Twelve people were killed in the blast.", "killed", 12, 12, "exact"),
        ("A bomb exploded at the gate, wounding five guards.", "injured", 5, 5, "exact"),
        ("Six miners died.", "killed", 6, 6, "exact"),
        ("Six miners lost their lives.", "killed", 6, 6, "exact"),
        ("Two of them died of their wounds.", "killed", 2, 2, "exact"),
        ("The attack left 12 people dead.", "killed", 12, 12, "exact"),
        ("The attack claimed 12 lives.", "killed", 12, 12, "exact"),
        ("The attack caused 12 deaths.", "killed", 12, 12, "exact"),
        ("The bodies of five men were found near the river.", "killed", 5, 5, "exact"),
        ("The assassination of two judges was condemned.", "killed", 2, 2, "exact"),
        ("The attack killed or injured 20 people.", "casualties", 20, 20, "exact"),
        ("Gunmen abducted two engineers near the plant.", "captured", 2, 2, "exact"),
        ("Two engineers were taken hostage.", "captured", 2, 2, "exact"),
        ("Six sailors are missing.", "missing", 6, 6, "exact"),
        ("About 4,000 people were forced to flee.", "displaced", 4000, 4000, "about"),
        ("Two guards were shot dead.", "killed", 2, 2, "exact"),
        ("Three people were shot outside the club.", "casualties", 3, 3, "exact"),
        ("Three soldiers suffered minor shrapnel wounds.", "injured", 3, 3, "exact"),
        # who counts as one
        ("A policeman was killed.", "killed", 1, 1, "exact"),
        ("A 15-year-old boy was wounded.", "injured", 1, 1, "exact"),
        ("A family of six was killed in the strike.", "killed", 6, 6, "exact"),
        # bounds
        ("At least 13 people were killed.", "killed", 13, None, "at_least"),
        ("More than 13 people were killed.", "killed", 14, None, "more_than"),
        ("Up to 50 fighters were killed.", "killed", None, 50, "at_most"),
        ("As many as 50 fighters were killed.", "killed", None, 50, "at_most"),
        ("Dozens of people were wounded.", "injured", 24, None, "vague"),
        ("Between 20 and 30 people were killed.", "killed", 20, 30, "range"),
        ("Several soldiers were injured.", "injured", 3, None, "vague"),
        ("Civilians were killed.", "killed", 2, None, "indefinite"),
        # tolls
        ("The strike brought the death toll to 34.", "killed", 34, 34, "exact"),
        ("The death toll rose from 12 to 15 on Friday.", "killed", 15, 15, "exact"),
        ("The number of wounded reached 200.", "injured", 200, 200, "exact"),
        # zero and not known
        ("There were no casualties.", "casualties", 0, 0, "none"),
        ("No injuries were reported.", "injured", 0, 0, "none_reported"),
        ("There were no reports of casualties.", "casualties", 0, 0, "none_reported"),
        ("No one was hurt.", "injured", 0, 0, "none"),
        ("The attack did not cause any casualties.", "casualties", 0, 0, "none"),
        ("No injuries or damage in attacks on two bases", "injured", 0, 0, "none"),
        ("It was unclear whether anyone was hurt.", "injured", None, None, "unknown"),
        ("There was no word on casualties.", "casualties", None, None, "unknown"),
        ("It was unclear how many people were injured.", "injured", None, None, "unknown"),
        # capitals
        ("THREE SUBVERSIVES WERE KILLED.", "killed", 3, 3, "exact"),
        ("THE ATTACK RESULTED IN NO CASUALTIES.", "casualties", 0, 0, "none"),
    ],
)
def test_one_figure(
    extraction: Extract, text: str, harm: str, low: int | None, high: int | None, basis: str
) -> None:
    assert figures(extraction, text) == [(harm, low, high, basis)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three were killed and two wounded.", [("killed", 3), ("injured", 2)]),
        ("The blast killed two people and wounded five.", [("killed", 2), ("injured", 5)]),
        ("3 US troops killed, dozens hurt in drone attack", [("killed", 3), ("injured", 24)]),
        ("A man and his two sons were shot dead.", [("killed", 3)]),
        ("Two soldiers and three civilians were killed.", [("killed", 2), ("killed", 3)]),
        ("The blast left one dead and three injured.", [("killed", 1), ("injured", 3)]),
        (
            "TWO SUBVERSIVES WERE KILLED AND SIX OTHERS WOUNDED.",
            [("killed", 2), ("injured", 6)],
        ),
        (
            "While no deaths were reported, several Dutch soldiers were injured.",
            [("killed", 0), ("injured", 3)],
        ),
        ("Among the dead were three children and a nurse.", [("killed", 3), ("killed", 1)]),
        (
            "The death toll rose to 34, leaving 12 people wounded.",
            [("killed", 34), ("injured", 12)],
        ),
    ],
)
def test_several_figures(extraction: Extract, text: str, expected: list[tuple[str, int]]) -> None:
    assert [(row[0], row[1]) for row in figures(extraction, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people, including three children.",
        "Twelve people, including three children, were killed.",
        "Twelve people, three of them children, were killed in the strike.",
    ],
)
def test_a_part_points_at_its_whole(extraction: Extract, text: str) -> None:
    whole, part = extraction(text).casualties
    assert (whole.count_min, part.count_min) == (12, 3)
    assert (whole.part_of, part.part_of) == (None, whole.casualty_id)
    assert part.victims_role == "civilian"


def test_the_killer_is_no_victim(extraction: Extract) -> None:
    row = only(extraction, "Two gunmen killed a teacher in the village.")
    assert (row.victims, row.count_max) == ("a teacher", 1)
    row = only(extraction, "Two teachers were killed by gunmen.")
    assert (row.victims, row.cause) == ("Two teachers", "gunmen")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Three American soldiers were killed.", "military"),
        ("Three police officers were killed.", "police"),
        ("Three civilians were killed.", "civilian"),
        ("Three militants were killed.", "militant"),
        ("Three aid workers were killed.", "aid_worker"),
        ("Three journalists were killed.", "journalist"),
        ("Three people were killed.", "unknown"),
        ("A bomber killed himself.", "suspect"),
    ],
)
def test_role(extraction: Extract, text: str, role: str) -> None:
    assert only(extraction, text).victims_role == role


def test_perpetrators_among_the_dead_keep_their_role(extraction: Extract) -> None:
    rows = extraction("Two policemen and a militant were killed.").casualties
    assert [row.victims_role for row in rows] == ["police", "militant"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Two soldiers were killed.", "asserted"),
        ("Two soldiers were reportedly killed.", "hedged"),
        ("Two soldiers may have been killed.", "hedged"),
        ("Two soldiers were feared dead.", "hedged"),
        ("The missile could kill 200 people.", "hypothetical"),
    ],
)
def test_modality(extraction: Extract, text: str, modality: str) -> None:
    assert only(extraction, text).modality == modality


def test_a_denied_figure_keeps_its_bounds(extraction: Extract) -> None:
    row = only(extraction, "The army denied that 10 civilians were killed in the raid.")
    assert (row.modality, row.count_min, row.count_max) == ("denied", 10, 10)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Twelve people were killed in the blast.", "incident"),
        ("More than 12,000 people have been killed since October 7.", "cumulative"),
        ("The number of people killed in Monday's shelling of the port rose to 22.", "incident"),
        ("The number of people killed in fighting in the port rose to 220.", "cumulative"),
        ("In all, 36 people have been killed this year.", "cumulative"),
        ("So far this year, 300 people have been killed.", "cumulative"),
        ("Some 5,000 soldiers have died in the war.", "cumulative"),
    ],
)
def test_scope(extraction: Extract, text: str, scope: str) -> None:
    assert only(extraction, text).scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "The senate killed the bill on Friday.",
        "The race ended in a dead heat.",
        "He was taken to the casualty department.",
        "The actor died of cancer.",
        "A drone was shot down over the sea.",
        "Five public buses were burned.",
        "Rebels captured two tanks.",
        "The sanctions hurt the economy.",
        "The parties are missing the point.",
        "Police executed a search warrant.",
        "The suspect fled.",
        "The soldiers fired 12 shells.",
    ],
)
def test_no_harm_no_row(extraction: Extract, text: str) -> None:
    assert figures(extraction, text) == []


def test_who_is_seriously_hurt_is_a_part(extraction: Extract) -> None:
    whole, part = extraction("The attack wounded ten people, four of them critically.").casualties
    assert (whole.count_min, part.count_min, part.part_of) == (10, 4, whole.casualty_id)


def test_most_of_them_are_a_part_without_a_number(extraction: Extract) -> None:
    article = "Six villagers, most of whom were children, died in a strike."
    whole, part = extraction(article).casualties
    assert (whole.count_min, whole.count_max) == (6, 6)
    assert (part.count_min, part.count_max, part.count_basis) == (None, None, "vague")
    assert part.part_of == whole.casualty_id


def test_who_was_killed_along_with_somebody(extraction: Extract) -> None:
    rows = extraction("The mayor was killed along with two guards.").casualties
    assert [row.count_min for row in rows] == [1, 2]


def test_text_runs_from_figure_to_harm(extraction: Extract) -> None:
    article = "Rockets hit the base.\n\nAt least\nthree soldiers\nwere wounded near the gate."
    row = only(extraction, article)
    assert row.text == "At least\nthree soldiers\nwere wounded"
    assert row.victims == "At least\nthree soldiers"
    assert article[row.start : row.end] == row.text


def test_whom_a_zero_is_said_of(extraction: Extract) -> None:
    row = only(extraction, "No injuries were reported among French or Malian forces.")
    assert (row.victims, row.victims_role) == (None, "military")
    assert (row.count_max, row.count_basis) == (0, "none_reported")


def test_every_harm_word_is_read_in_its_example(extraction: Extract) -> None:
    missed = [
        row.example
        for row in load_lexicon("harm", HarmRow)
        if (row.harm in [r.harm for r in extraction(row.example).casualties])
        == (row.kind == "ignore")
    ]
    assert missed == []


def test_every_noun_for_people_has_its_role() -> None:
    for row in load_lexicon("victims", VictimRow):
        before, _, noun = row.plural.rpartition(" ")
        found = role_of(noun, before.rpartition(" ")[2])
        assert found is not None, row
        assert found[0] == row.role, row


def test_harm_forms_are_not_listed_twice() -> None:
    for entries in harm_forms().values():
        kinds = [(words, row.kind) for words, row in entries]
        assert len(kinds) == len(set(kinds))


_TEXT = (
    "two three 12 dozens of people soldiers a man , and or including were killed wounded dead in "
    "the attack no injuries casualties reported not whether ( ) \n\n . toll rose to 34 from"
)
_WORDS = st.sampled_from(_TEXT.split(" "))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_WORDS, max_size=30))
def test_rows_of_any_text_match_it(extraction: Extract, parts: list[str]) -> None:
    text = " ".join(parts)
    rows = extraction(text).casualties
    ids = {row.casualty_id for row in rows}
    assert len(ids) == len(rows)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    for row in rows:
        assert text[row.start : row.end] == row.text
        assert row.part_of is None or row.part_of in ids
        if row.victims is not None:
            assert text[row.victims_start : row.victims_end] == row.victims
        if row.count_min is not None and row.count_max is not None:
            assert row.count_min <= row.count_max
