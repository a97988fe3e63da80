"""The lexicons of the claims: complete, of known values, and found in their own examples."""

from __future__ import annotations

import pytest

from newsledger.extract.claims.lexicon import CertaintyRow, CueRow, HedgeRow, SourceNounRow
from newsledger.lexicons import load_lexicon, words
from newsledger.tables.claims import SOURCE_TYPES, SPEECH_ACTS

FRAMES = words("that quote inf np as about of for on against at with in to over by whether")


def share(rows, is_found):
    return sum(is_found(row) for row in rows) / len(rows)


def test_cues_have_known_values_and_stand_once():
    rows = load_lexicon("cues", CueRow)
    assert len(rows) >= 400
    assert len({(row.kind, row.phrase) for row in rows}) == len(rows)
    for row in rows:
        assert row.kind in {"verb", "noun", "adjective", "preposition", "view"}, row.phrase
        assert row.speech_act in SPEECH_ACTS, row.phrase
        assert row.factivity in {"factive", "counterfactive", "none"}, row.phrase
        assert set(row.frames) <= FRAMES, row.phrase


def test_every_cue_has_its_first_word_among_its_forms():
    for row in load_lexicon("cues", CueRow):
        assert not row.forms or row.phrase.split()[0] in row.forms, row.phrase


@pytest.mark.parametrize("kind", ["verb", "noun", "adjective", "preposition", "view"])
def test_cues_are_found_in_their_examples(claims_of, kind):
    rows = [row for row in load_lexicon("cues", CueRow) if row.kind == kind]
    # a small parser errs now and then; a rule that is broken loses many more
    assert (
        share(rows, lambda row: row.phrase in {c.cue_lemma for c in claims_of(row.example)}) > 0.9
    )


def test_words_of_certainty_are_found_in_their_examples(claims_of):
    rows = load_lexicon("certainty", CertaintyRow)

    def is_found(row):
        found = {(c.certainty_phrase or "").lower(): c for c in claims_of(row.example)}
        if row.form == "comparative":
            return not any(found)
        claim = found.get(row.phrase)
        return claim is not None and (claim.certainty_low, claim.certainty_high) == (
            row.low,
            row.high,
        )

    assert share(rows, is_found) > 0.95


def test_nouns_of_sources_give_their_kind(claims_of):
    rows = load_lexicon("source_nouns", SourceNounRow)
    assert {row.source_type for row in rows} <= set(SOURCE_TYPES)
    is_found = lambda row: row.source_type in {c.source_type for c in claims_of(row.example)}  # noqa: E731
    assert share(rows, is_found) > 0.95


def test_hedges_are_found_in_their_examples(claims_of):
    rows = load_lexicon("hedges", HedgeRow)
    assert {row.speech_act for row in rows} <= set(SPEECH_ACTS)
    assert (
        share(rows, lambda row: row.phrase in {c.cue.lower() for c in claims_of(row.example)}) > 0.9
    )
