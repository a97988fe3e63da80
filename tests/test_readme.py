"""What the documents say is true."""

from __future__ import annotations

import re
from datetime import date

import pytest

from newsledger.tables import TABLES
from tests.update_readme import README, updated

ROOT = README.parent


def test_the_generated_parts_of_the_readme_are_fresh():
    text = README.read_text(encoding="utf-8")
    assert updated(text) == text, "run: python tests/update_readme.py"
    for table in TABLES:
        assert f"### {table.name}\n" in text


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "corpus/README.md"])
def test_links_and_paths_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / name).parent.joinpath(target).exists(), target


def test_the_example_rows_of_the_readme_are_what_comes_out(resolved):
    quote = re.search(
        r"^> GAO.*?\n\n", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    text = " ".join(line.removeprefix("> ") for line in quote.group().strip().splitlines())
    found = resolved(text, published=date(2023, 5, 3))
    killed, injured = found.casualties
    assert (killed.harm, killed.count_min, killed.count_max) == ("killed", 13, None)
    assert (killed.count_basis, killed.victims) == ("at_least", "At least 13 soldiers")
    assert (killed.victims_role, killed.scope, killed.modality) == (
        "military",
        "incident",
        "asserted",
    )
    assert killed.date_earliest == date(2023, 5, 2)
    assert (injured.harm, injured.count_min, injured.count_max) == ("injured", 24, None)
    assert injured.count_basis == "vague"
    [claim] = [c for c in found.claims if c.cue == "said"]
    assert (claim.source, claim.speech_act, claim.quotation) == ("the army", "state", "indirect")
    assert killed.claim_id == injured.claim_id == claim.claim_id
    [event] = [e for e in found.events if e.text == "attacked"]
    assert (event.event_type, event.actor, event.modality) == ("attack", "militants", "actual")
    assert "a convoy" in event.target
    assert "unclaimed" in {row.stance for row in found.responsibility}
    [tuesday] = [d for d in found.dates if d.text == "Tuesday"]
    assert tuesday.value == "2023-05-02"


def test_no_document_names_a_machine():
    for path in ROOT.glob("*.md"):
        assert str(ROOT) not in path.read_text(encoding="utf-8")
