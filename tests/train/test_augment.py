"""Roughened text keeps its annotation on the right characters."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from random import Random

import pytest

from newsledger.train import augment
from newsledger.train.augment import PLAIN, Rates, roughen
from newsledger.train.openers import add_rank, dateline
from newsledger.train.passages import Passage, Span, Word
from newsledger.train.templates import (
    TEMPLATES,
    add_facilities,
    fill,
    invented_documents,
    swap_names,
)

RANDOM_SEEDS = range(40)


def sentence(text: str, *names: tuple[str, str], paragraph: bool = False) -> Passage:
    """Make a passage whose words hang on the first, cut at spaces and marks."""
    words = tuple(
        Word(m.start(), m.end(), "NNP" if m[0][0].isupper() else "NN", "NOUN", m[0].lower(), 0,
             "root" if number == 0 else "dep")
        for number, m in enumerate(re.finditer(r"\w+|[^\w\s]+", text))
    )  # fmt: skip
    spans = tuple(
        Span(text.index(name), text.index(name) + len(name), label) for name, label in names
    )
    return Passage(text, words, spans, paragraph)


STORY = [
    sentence("Rockets hit the base near Tikrit.", ("Tikrit", "GPE"), paragraph=True),
    sentence('“Nobody was hurt,” said Hamid Karim — a spokesman.', ("Hamid Karim", "PERSON")),
    sentence("The army (ISF) fired back at the hills for hours.", ("ISF", "ORG"), paragraph=True),
]  # fmt: skip
ALL = Rates(**{field.name: 1.0 for field in fields(Rates)})


def spelled(passage: Passage) -> list[str]:
    return [passage.text[word.start : word.end] for word in passage.words]


def named(passage: Passage) -> list[str]:
    return [re.sub(r"\s+", " ", passage.text[s.start : s.end]) for s in passage.spans]


def test_plain_joins_sentences_with_a_space_and_paragraphs_with_a_break() -> None:
    text = roughen(STORY, PLAIN, Random(0)).text
    assert re.fullmatch(r"Rockets .* Tikrit\. “Nobody .* spokesman\.\n\n?The army .*", text)


@pytest.mark.parametrize("seed", RANDOM_SEEDS)
def test_words_and_names_survive_all_roughness_at_once(seed: int) -> None:
    rates = replace(ALL, upper=0.5, lower=0.5, swap=0.0, facilities=0.0, rank=0.0, dateline=0.0)
    passage = roughen(STORY, rates, Random(seed))
    words = {w.lower() for w in spelled(passage) if w[0].isalnum()}
    assert words == {w.lower() for p in STORY for w in spelled(p) if w[0].isalnum()}
    assert [name.lower() for name in named(passage)] == ["tikrit", "hamid karim", "isf"]
    assert all(0 <= word.head < len(passage.words) for word in passage.words)
    assert all(form.strip() == form and form for form in spelled(passage))


def test_upper_keeps_letters_whose_capital_is_longer() -> None:
    assert augment.upper(Passage("in Weißenburg")).text == "IN WEIßENBURG"


def test_wrapped_lines_break_at_spaces_only_and_keep_the_width() -> None:
    text = " ".join(["soldiers"] * 30)
    wrapped = augment.wrap(Passage(text), width=40)
    assert wrapped.text.replace("\n", " ") == text
    assert max(map(len, wrapped.text.split("\n"))) <= 41
    assert wrapped.text.count("\n") > 4


def test_stray_breaks_leave_paragraph_breaks_alone() -> None:
    passage = augment.stray_breaks(Passage("one two\n\nthree four"), Random(0), rate=1.0)
    assert re.fullmatch(r"one\n *two\n\nthree\n *four", passage.text)


def test_a_headline_loses_its_full_stop_but_not_that_of_an_abbreviation() -> None:
    rng = Random(0)
    assert augment.headline(sentence("Troops leave town."), rng).text.lower() == "troops leave town"
    assert augment.headline(sentence("Troops leave the U.S."), rng).text.endswith("U.S.")


def test_quotes_become_straight_curly_odd_or_go() -> None:
    seen = {augment.vary_quotes(STORY[1], Random(seed)).text for seed in range(30)}
    assert any('"Nobody was hurt,"' in text for text in seen)
    assert any("“Nobody was hurt,”" in text for text in seen)
    assert any(text.startswith("Nobody was hurt, said") for text in seen)
    assert any(text.count("“") != text.count("”") for text in seen)


def test_dashes_change_their_spelling_only() -> None:
    seen = {augment.vary_dashes(STORY[1], Random(seed)).text for seed in range(30)}
    assert any("Karim -- a" in text for text in seen)
    assert any("Karim—a" in text for text in seen)


@pytest.mark.parametrize("seed", RANDOM_SEEDS)
def test_a_dateline_is_one_tree_with_its_city_labelled(seed: int) -> None:
    line = dateline(Random(seed))
    roots = [w for i, w in enumerate(line.words) if w.head == i]
    assert len(roots) == 1
    assert roots[0].dep == "root"
    assert line.spans[0].label == "GPE"
    assert line.text.startswith(line.text[: line.spans[0].end])
    assert roots[0].end == line.spans[0].end


@pytest.mark.parametrize("seed", RANDOM_SEEDS)
def test_a_rank_stands_before_the_name_and_outside_the_span(seed: int) -> None:
    ranked = add_rank(Passage(STORY[1].text, spans=STORY[1].spans), Random(seed))
    assert named(ranked) == ["Hamid Karim"]
    assert re.search(r"said \w+\. (?:\w+\. )?Hamid", ranked.text)


def test_a_rank_hangs_on_the_name() -> None:
    text = "said Karim"
    passage = Passage(
        text,
        (
            Word(0, 4, "VBD", "VERB", "say", 0, "root"),
            Word(5, 10, "NNP", "PROPN", "Karim", 0, "nsubj"),
        ),
    )
    for seed in RANDOM_SEEDS:
        ranked = add_rank(passage, Random(seed))
        *ranks, name = ranked.words[1:]
        assert ranked.text[name.start : name.end] == "Karim"
        assert name.head == 0
        assert {w.head for w in ranks} == {len(ranked.words) - 1}
        assert {w.dep for w in ranks} == {"nmod:desc"}


def test_swapped_names_keep_their_label_and_place() -> None:
    changed = set()
    for seed in RANDOM_SEEDS:
        swapped = swap_names(STORY[0], Random(seed), rate=1.0)
        assert [s.label for s in swapped.spans] == ["GPE"]
        assert swapped.text == f"Rockets hit the base near {named(swapped)[0]}."
        changed.update(named(swapped))
    assert len(changed) > 10


@pytest.mark.parametrize("template", TEMPLATES)
def test_templates_label_what_fills_them(template: str) -> None:
    passage = fill(template, Random(3))
    wanted = [slot for slot in re.findall(r"\{(\w+)\}", template) if slot not in ("N", "DAY")]
    assert [span.label for span in passage.spans] == wanted
    assert "{" not in passage.text
    assert not any(name.startswith(("a ", "an ", " ")) for name in named(passage))


def test_invented_documents_depend_on_the_seed_alone() -> None:
    assert invented_documents(Random(5), documents=3) == invented_documents(Random(5), documents=3)


def test_a_place_after_a_preposition_may_become_a_facility() -> None:
    text = "Ten died in Paris near Camp Taji, Iraq said."
    spans = (Span(12, 17, "GPE"), Span(23, 32, "FAC"), Span(34, 38, "GPE"))
    result = add_facilities(Passage(text, spans=spans), Random(3), rate=1.0)
    names = [result.text[span.start : span.end] for span in result.spans]
    assert [span.label for span in result.spans] == ["FAC", "FAC", "GPE"]
    assert names[2] == "Iraq"
    assert "Paris" not in names
    assert not names[0].startswith("the ")
    assert re.fullmatch(r"Ten died in (the )?\S.* near \S.*, Iraq said\.", result.text)


def test_without_a_rate_no_facility_is_put_in() -> None:
    passage = Passage("He died in Paris.", spans=(Span(11, 16, "GPE"),))
    assert add_facilities(passage, Random(0), rate=0.0) == passage
