from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from newsledger.ingest.markup import plain_text
from newsledger.records import Article, Reject

Read = Callable[..., list[Article | Reject]]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (
            "<p>Five soldiers died.</p>\n<p>Six were hurt.</p>",
            "Five soldiers died.\n\nSix were hurt.",
        ),
        ("Five died.<br />Six were hurt.<br>", "Five died.\nSix were hurt."),
        (
            'Shells hit <a href="https://x.example/?a=1&amp;b=2">Gao</a>, it said.',
            "Shells hit Gao, it said.",
        ),
        ("<div><h2>Gao</h2><ul><li>five dead<li>six hurt</ul></div>", "Gao\n\nfive dead\nsix hurt"),
        ("<p>Five<script>if (a < b) { die('<p>') }</script> died.</p>", "Five died."),
        ("<p>Five<!-- killed? <b> --> died.</p>", "Five died."),
        ("<p>Five died.<!-- and then </p>", "Five died. and then"),
        ("&ldquo;No&rdquo;, he said&nbsp;&mdash; twice.", "“No”, he said — twice."),
        ("They&#39;re gone, &#x2018;all&#x2019;.", "They're gone, ‘all’."),
        ("&amp;quot;No&amp;quot;, he said.", '"No", he said.'),
        ("&lt;p&gt;Five died.&lt;/p&gt;&lt;p&gt;Six fled.&lt;/p&gt;", "Five died.\n\nSix fled."),
    ],
)
def test_markup_is_read_as_a_page_shows_it(field: str, words: str) -> None:
    assert plain_text(field) == words


@pytest.mark.parametrize(
    "words",
    [
        "AT&T and R&D; x < y and y > z.",
        "https://x.example/?a=1&copy=2&reg=3",
        "He named <redacted> and <name withheld> as the culprits.",
        "It was five <six> -->\n\n\n\nand no more.",
        "Casualties <5 in Gao, >10 in Mopti.",
    ],
)
def test_words_that_are_no_markup_stay(words: str) -> None:
    assert plain_text(words) == words


def test_words_in_pointed_brackets_stay_beside_markup() -> None:
    assert plain_text("<p>He named <redacted> in Gao.</p>") == "He named <redacted> in Gao."


@pytest.mark.parametrize(
    "field",
    [
        "<script>" * 100_000 + "</p>",
        "<p " * 200_000 + "</p>",
        "<!--" * 200_000 + "</p>",
        "</p>" + " " * 900_000 + "x",
        "&lt;" * 200_000,
    ],
)
def test_hostile_markup_takes_no_longer_than_its_length(field: str) -> None:
    start = time.process_time()
    plain_text(field)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("name", ["dump.jsonl", "dump.csv"])
def test_the_fields_of_a_record_hold_words(read: Read, name: str) -> None:
    record = {
        "title": "Gao: &lsquo;five dead&rsquo;",
        "text": "<p>At least five soldiers were killed near Gao.</p><p>They&#39;re safe.</p>",
        "url": "https://x.example/?a=1&amp;b=2",
    }
    lines = [",".join(record), ",".join(f'"{cell}"' for cell in record.values())]
    data = json.dumps(record) if name == "dump.jsonl" else "\n".join(lines)
    [article] = read(name, f"{data}\n".encode())
    assert isinstance(article, Article)
    assert article.title == "Gao: ‘five dead’"
    assert article.text == "At least five soldiers were killed near Gao.\n\nThey're safe."
    assert article.url == "https://x.example/?a=1&amp;b=2"


def test_a_field_of_markup_alone_is_empty(read: Read) -> None:
    [reject] = read("dump.jsonl", b'{"text": "<p> </p><br/>"}\n')
    assert isinstance(reject, Reject)
    assert reject.reason == "empty"
