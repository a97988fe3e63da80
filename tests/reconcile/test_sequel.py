"""What happens next in one attack belongs to it; what is told beside it does not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsledger.records import Incident

from .test_incidents_from_text import incidents


def told(found: list[Incident]) -> list[tuple[int | None, int | None]]:
    tolls = [(i.killed_best, i.injured_best) for i in found]
    return [toll for toll in tolls if toll != (None, None)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "A mine went off under a lorry near Gao on Tuesday, killing four soldiers. Gunmen on "
            "motorbikes then raked the column, wounding six others.",
            [(4, 6)],
        ),
        (
            "Insurgents ambushed a patrol near Gao on Tuesday, killing four soldiers. The troops "
            "returned fire, and six of them were wounded.",
            [(4, 6)],
        ),
        (
            "A car bomb exploded outside a hotel in Gao on Tuesday, wounding six, and gunmen "
            "stormed inside. Four guests were killed.",
            [(4, 6)],
        ),
    ],
)
def test_a_mine_and_the_shots_after_it_have_one_toll(
    nlp: Language, text: str, want: list[tuple[int | None, int | None]]
) -> None:
    assert told(incidents(nlp, (15, text))) == want


@pytest.mark.parametrize(
    "text",
    [
        "A mine went off under a lorry near Gao on Tuesday, killing four soldiers. Hours later "
        "gunmen raked a bus at Ansongo, wounding six people.",
        "A mine went off under a lorry near Gao on Tuesday, killing four soldiers. Elsewhere "
        "gunmen raked a bus, wounding six people.",
        "A mine went off under a lorry near Gao on Tuesday, killing four soldiers.\n\nGunmen raked "
        "a bus at Ansongo, wounding six people.",
    ],
)
def test_another_attack_of_the_day_keeps_its_own_toll(nlp: Language, text: str) -> None:
    assert len(told(incidents(nlp, (15, text)))) == 2


def test_a_report_of_the_shots_meets_one_of_the_mine_and_the_shots(nlp: Language) -> None:
    first = (
        "GAO - A mine went off under an army lorry near Gao on Tuesday, killing four soldiers, the "
        "army said. Gunmen on motorbikes then raked the column."
    )
    other = (
        "GAO - Gunmen who raked an army column near Gao on Tuesday shot dead five soldiers, the "
        "government said on Thursday."
    )
    tolls = [i for i in incidents(nlp, (14, first), (16, other)) if i.killed_best]
    assert [(i.killed_low, i.killed_best, i.n_articles) for i in tolls] == [(4, 5, 2)]


def test_whom_the_assailant_hurt_is_not_the_assailant(nlp: Language) -> None:
    text = (
        "A soldier was seriously wounded in a stabbing attack at a junction on Tuesday, the army "
        "said. The assailant was shot dead by troops."
    )
    assert [i.injured_best for i in incidents(nlp, (15, text)) if i.killed_best] == [1]


def test_whom_a_raid_hits_next_is_hit_in_it(nlp: Language) -> None:
    text = "Troops raided a camp near Jenin on Tuesday. A drone hit a car, killing two men."
    assert len(incidents(nlp, (15, text))) == 1
    apart = "Troops shot four men near Jenin on Tuesday. A drone hit a car, killing two women."
    assert len(incidents(nlp, (15, apart))) == 2
