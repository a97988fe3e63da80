from __future__ import annotations

import random
import time

import numpy as np
import pytest

from newsledger.ingest.duplicates import DuplicateIndex, signature
from newsledger.ingest.language import detect_language

WORDS = [f"word{n}" for n in range(2000)]


def text(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def groups(texts: list[list[str]], near_duplicate: float = 0.8) -> dict[int, int]:
    index = DuplicateIndex(near_duplicate=near_duplicate)
    for number, words in enumerate(texts):
        assert index.add(f"{number:016x}", signature(" ".join(words)))
    return {int(one, 16): int(first, 16) for one, first in index.groups().items()}


def test_signatures_are_the_same_in_every_run() -> None:
    words = "Shelling killed nine people in the market, a hospital official said."
    assert signature(words)[:3].tolist() == signature(words.upper())[:3].tolist()
    assert signature(words).dtype == np.uint32
    assert signature(words).shape == (128,)


@pytest.mark.parametrize("words", ["", "one", "one two three four", "…"])
def test_short_texts_have_a_signature(words: str) -> None:
    assert signature(words).shape == (128,)


def test_equal_numbers_estimate_the_similarity() -> None:
    one = text(1, 1000)
    for shared in (900, 600):
        other = one[:shared] + text(2, 1000 - shared)
        sets = [{tuple(t[i : i + 5]) for i in range(len(t) - 4)} for t in (one, other)]
        jaccard = len(sets[0] & sets[1]) / len(sets[0] | sets[1])
        estimate = np.mean(signature(" ".join(one)) == signature(" ".join(other)))
        assert estimate == pytest.approx(jaccard, abs=0.12)


def test_the_same_record_is_known_again() -> None:
    index = DuplicateIndex(near_duplicate=0.8)
    assert index.add("00000000000000ab", signature("a b c d e f"))
    assert not index.add("00000000000000ab", signature("a b c d e f"))
    assert index.groups() == {}


def test_copies_form_a_group_named_after_the_first() -> None:
    wire = text(1)
    edited = [*wire[:-5], "additional", "reporting", "by", "the", "desk"]
    assert groups([text(2), wire, text(3), edited, wire, text(4)]) == {1: 1, 3: 1, 4: 1}


def test_groups_join_over_a_middle_member() -> None:
    wire = text(1)
    later, latest = wire[:-25] + text(5, 25), wire[:-50] + text(5, 50)
    joined = groups([wire, latest, later], near_duplicate=0.75)
    assert joined == {0: 0, 1: 0, 2: 0}


def test_texts_that_share_half_are_no_copies() -> None:
    wire = text(1)
    assert groups([wire, wire[:150] + text(2, 150)]) == {}


def test_an_empty_index_has_no_groups() -> None:
    assert DuplicateIndex(near_duplicate=0.8).groups() == {}


def test_many_articles_are_grouped_quickly() -> None:
    index = DuplicateIndex(near_duplicate=0.8)
    rng = np.random.default_rng(1)
    table = rng.integers(0, 2**32, (20_000, 128), dtype=np.uint32)
    table[10_000:] = table[:10_000]
    for number, row in enumerate(table):
        index.add(f"{number:016x}", row)
    start = time.process_time()
    assert len(index.groups()) == 20_000
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (
            "THE ARMY HAS REPORTED THAT 50 PEASANTS WERE KIDNAPPED BY TERRORISTS IN SAN MIGUEL.",
            "en",
        ),
        ("Bei einem Angriff auf einen Markt sind mindestens neun Menschen getötet worden.", "de"),
        ("Nine dead in Saraqib.", None),
    ],
)
def test_languages(words: str, language: str | None) -> None:
    assert detect_language(words)[0] == language
