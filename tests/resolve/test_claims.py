"""The kind of a source is shared within its chain."""

from __future__ import annotations

import dataclasses

from newsledger.records import Claim, Entity
from newsledger.resolve.claims.sources import share_source_types


def entity(name, chain):
    return Entity(name, "a", "a-s00001", 0, 1, "x", "PERSON", chain=chain)


def claim(name, source_type, entity_id):
    return Claim(
        claim_id=name,
        article_id="a",
        sentence_id="a-s00001",
        start=0,
        end=9,
        source="x",
        source_start=0,
        source_end=1,
        source_entity_id=entity_id,
        source_type=source_type,
        cue="said",
        cue_start=2,
        cue_end=6,
        cue_lemma="say",
        speech_act="state",
        content="y",
        content_start=7,
        content_end=8,
        content_parts=None,
        quotation="indirect",
        rule="test",
    )


def kinds(claims, entities):
    return [c.source_type for c in share_source_types(claims, entities)]


def test_a_pronoun_takes_the_kind_of_its_chain():
    entities = [entity("e1", "c1"), entity("e2", "c1"), entity("e3", "c2")]
    claims = [claim("1", "official", "e1"), claim("2", "person", "e2"), claim("3", "person", "e3")]
    assert kinds(claims, entities) == ["official", "official", "person"]


def test_a_kind_that_is_told_stays():
    entities = [entity("e1", "c1"), entity("e2", "c1")]
    claims = [claim("1", "official", "e1"), claim("2", "witness", "e2")]
    assert kinds(claims, entities) == ["official", "witness"]


def test_claims_without_a_chain_stay():
    claims = [claim("1", "person", None), claim("2", "official", "e1")]
    assert kinds(claims, [entity("e1", None)]) == ["person", "official"]


def test_a_pronoun_takes_the_kind_of_the_source_before_it():
    before = dataclasses.replace(claim("1", "witness", None), source="A farmer")
    after = dataclasses.replace(claim("2", "person", None), source="she", cue_start=40)
    assert kinds([before, after], []) == ["witness", "witness"]


def test_it_is_no_person():
    army = dataclasses.replace(claim("1", "organization", None), source="The army")
    officer = dataclasses.replace(claim("2", "official", None), source="a general", cue_start=40)
    it = dataclasses.replace(claim("3", "person", None), source="it", cue_start=80)
    assert kinds([army, officer, it], []) == ["organization", "official", "organization"]


def test_the_name_of_a_body_is_no_person():
    body = dataclasses.replace(entity("e1", None), label="ORG")
    assert kinds([claim("1", "person", "e1")], [body]) == ["organization"]
