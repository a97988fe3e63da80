"""Readers of the corpora, on lines written for the test."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from newsledger.train.detokenize import detokenize
from newsledger.train.labels import (
    add_weapons,
    gmb_label,
    name_part,
    newswire_label,
    re3d_label,
)
from newsledger.train.names import (
    bio_passage,
    bio_spans,
    in_dev,
    read_gmb,
    read_newswire,
    read_re3d,
    read_universal_ner,
)
from newsledger.train.passages import Passage
from newsledger.train.places import place_label
from newsledger.train.treebanks import read_treebank

CONLLU = """\
# newdoc id = one
# newpar
# sent_id = one-1
# text = They don't trust Iraq's army.
1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\ttrust\ttrust\tVERB\tVB\t_\t0\troot\t_\t_
4.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_
5-6\tIraq's\t_\t_\t_\t_\t_\t_\t_\t_
5\tIraq\tIraq\tPROPN\tNNP\t_\t7\tnmod:poss\t_\t_
6\t's\t's\tPART\tPOS\t_\t5\tcase\t_\t_
7\tarmy\tarmy\tNOUN\tNN\t_\t4\tobj\t_\t_
8\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = one-2
# text = Go!
1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newdoc id = two
# text = Halt
1\tHalt\thalt\tVERB\tVB\t_\t0\troot\t_\t_

"""


def zipped(path: Path, text: str) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)
    return path


def rows(path: Path, *items: dict[str, object]) -> Path:
    return zipped(path, "".join(json.dumps(item) + "\n" for item in items))


def named(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[s.start : s.end], s.label) for s in passage.spans]


def test_treebank_words_share_the_characters_of_a_multiword_token(tmp_path: Path) -> None:
    documents = list(read_treebank(zipped(tmp_path / "x.conllu.gz", CONLLU)))
    assert [len(document) for document in documents] == [2, 1]
    first = documents[0][0]
    assert [first.text[w.start : w.end] for w in first.words] == [
        "They", "do", "n't", "trust", "Iraq", "'s", "army", ".",
    ]  # fmt: skip
    assert [w.head for w in first.words] == [3, 3, 3, 3, 6, 4, 3, 3]
    assert [s.paragraph for s in documents[0]] == [True, False]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["the", "U", ".", "S", ".", "-", "led", "force"], "the U.S.-led force"),
        (["It", "’", "s", "Iraq", "’", "s"], "It’s Iraq’s"),
        (["27", "January", "-", "David", "Kato"], "27 January - David Kato"),
        (["a", "26", "-", "year", "-", "old"], "a 26-year-old"),
        (["He", "said", ",", '"', "No", "!", '"'], 'He said, "No!"'),
        (["the", "soldiers", "'", "camp"], "the soldiers' camp"),
        (["(", "$", "5", ")", "at", "site", ".", "com"], "($5) at site.com"),
    ],
)
def test_tokens_are_set_as_a_newspaper_sets_them(tokens: list[str], text: str) -> None:
    joined, offsets = detokenize(tokens)
    assert joined == text
    assert [joined[start:end] for start, end in offsets] == tokens


def test_bio_tags_become_spans() -> None:
    tags = ["I-per", "I-per", "B-per", "O", "B-org", "I-geo"]
    assert bio_spans(tags) == [(0, 1, "per"), (2, 2, "per"), (4, 4, "org"), (5, 5, "geo")]


def test_dates_are_dropped_and_places_told_apart() -> None:
    passage = bio_passage(
        ["On", "Monday", "in", "Kenya", "'s", "Rift", "Valley"],
        ["O", "B-Date", "O", "B-Location", "O", "B-Location", "I-Location"],
        newswire_label,
    )
    assert named(passage) == [("Kenya", "GPE"), ("Rift Valley", "LOC")]


def test_an_unlisted_name_before_the_word_province_is_a_gpe() -> None:
    tokens, tags = ["in", "Qwertz", "province"], ["O", "B-Location", "O"]
    assert named(bio_passage(tokens, tags, newswire_label)) == [("Qwertz", "GPE")]
    assert named(bio_passage(tokens[:2], tags[:2], newswire_label)) == [("Qwertz", "LOC")]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Syria", "GPE"), ("the United States", "GPE"), ("U.S.", "GPE"), ("Texas", "GPE"),
        ("Mosul", "GPE"), ("Helmand", "GPE"), ("Anbar Province", "GPE"), ("Kyiv, Ukraine", "GPE"),
        ("Europe", "LOC"), ("Lake Chad", "LOC"), ("northern Syria", "LOC"), ("Red Sea", "LOC"),
        ("Golan Heights", "LOC"), ("Qwertz", "LOC"),
    ],
)  # fmt: skip
def test_places(name: str, label: str) -> None:
    assert place_label(name) == label


@pytest.mark.parametrize(
    ("label", "text", "ours"),
    [
        ("gpe", "Iraqi", "NORP"), ("gpe", "Palestinians", "NORP"), ("gpe", "Sudan", "GPE"),
        ("geo", "Baghdad", "GPE"), ("org", "Iran", "GPE"), ("org", "NATO", "ORG"),
        ("per", "Annan", "PERSON"), ("tim", "Monday", None), ("eve", "Gulf War", "MISC"),
    ],
)  # fmt: skip
def test_gmb_labels(label: str, text: str, ours: str | None) -> None:
    assert gmb_label(label, text) == ours


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Iraqi President Fuad Masum", "Fuad Masum"),
        ("the Islamic State of Iraq and the Levant", "Islamic State of Iraq and the Levant"),
        ("Haider al-Abadi", "Haider al-Abadi"),
        ("a soldier", None), ("they", None), ("I", None), ("The Prime Minister", None),
        ("ISIL tactical units", None),
    ],
)  # fmt: skip
def test_only_names_are_left_of_mentions(mention: str, name: str | None) -> None:
    cut = name_part(mention, person=" of " not in mention)
    assert (cut and mention[slice(*cut)]) == name


def test_weapons_and_vehicles_are_told_apart() -> None:
    assert re3d_label("Weapon", "barrel bombs") == "WEAPON"
    assert re3d_label("Weapon", "air strikes") is None
    assert re3d_label("MilitaryPlatform", "HMS Ocean") == "PRODUCT"
    assert re3d_label("Organisation", "Turkey") == "GPE"
    assert re3d_label("Temporal", "today") is None


def test_plain_weapon_words_are_labelled_outside_other_names() -> None:
    passage = add_weapons(Passage("Katyusha rockets and an AK-47 were found"))
    assert named(passage) == [("Katyusha rockets", "WEAPON"), ("AK-47", "WEAPON")]


def test_re3d_keeps_names_and_drops_nominal_mentions(tmp_path: Path) -> None:
    text = "Iraqi troops told General Ali Omar of ISIL units in Tikrit that mortars fell."
    spans = [
        ("Iraqi troops", "Organisation", 1), ("Iraqi", "Nationality", 0),
        ("General Ali Omar", "Person", 1), ("ISIL units", "Organisation", 1),
        ("ISIL", "Organisation", 0), ("Tikrit", "Location", 0.9), ("krit", "Vehicle", 0),
        ("mortars", "Weapon", 1),
    ]  # fmt: skip
    row = {
        "text": text,
        "spans": [
            {"start": text.index(t), "end": text.index(t) + len(t), "label": label, "text": t,
             "confidence": confidence}
            for t, label, confidence in spans
        ],
    }  # fmt: skip
    [[passage]] = read_re3d(rows(tmp_path / "x.gz", row))
    assert named(passage) == [
        ("Iraqi", "NORP"), ("Ali Omar", "PERSON"), ("ISIL", "ORG"), ("Tikrit", "GPE"),
        ("mortars", "WEAPON"),
    ]  # fmt: skip


def test_newswire_is_grouped_by_document_without_addresses(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "x.gz",
        {"doc": "a", "tokens": ["http://x.example"], "tags": ["O"]},
        {"doc": "a", "tokens": ["Ali", "left"], "tags": ["B-Person", "O"]},
        {"doc": "b", "tokens": ["Peace"], "tags": ["O"]},
    )
    documents = dict(read_newswire(path))
    assert [[p.text for p in ps] for ps in documents.values()] == [["Ali left"], ["Peace"]]
    assert named(documents["a"][0]) == [("Ali", "PERSON")]


def test_gmb_persons_lose_their_titles(tmp_path: Path) -> None:
    row = {"tokens": ["Mr.", "Annan", "left"], "tags": ["B-per", "I-per", "O"]}
    [[passage]] = read_gmb(rows(tmp_path / "x.gz", row))
    assert named(passage) == [("Annan", "PERSON")]


def test_universal_ner_gives_one_split_with_its_own_labels(tmp_path: Path) -> None:
    path = rows(
        tmp_path / "x.gz",
        {"split": "dev", "tokens": ["Rome"], "tags": ["B-LOC"]},
        {"split": "test", "tokens": ["Oslo"], "tags": ["B-LOC"]},
    )
    assert [named(p) for [p] in read_universal_ner(path, split="test")] == [[("Oslo", "LOC")]]


def test_the_held_back_tenth_is_fixed() -> None:
    assert [name for name in map(str, range(40)) if in_dev(name)] == [
        name for name in map(str, range(40)) if in_dev(name)
    ]
    assert 60 < sum(in_dev(f"document {n}") for n in range(1000)) < 140


def test_a_list_of_places_is_cut_at_its_commas() -> None:
    tokens = ["in", "Aden", ",", "Yemen", ",", "in", "the", "Middle", "East"]
    tags = ["O", "B-Location", *["I-Location"] * 7]
    assert named(bio_passage(tokens, tags, newswire_label)) == [
        ("Aden", "GPE"), ("Yemen", "GPE"), ("Middle East", "LOC"),
    ]  # fmt: skip
