"""What was asked of a parse is kept with its document, and let go when it was read."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from newsledger.extract.asked import asked_once, forget_answers, listed_once, made_once
from newsledger.extract.stage import extract_article
from newsledger.records import Article


def test_a_question_is_answered_once_for_each_word_of_each_document() -> None:
    asked: list[str] = []

    @asked_once
    def first_letter(token: Token) -> str:
        asked.append(token.text)
        return token.text[0]

    nlp = spacy.blank("en")
    one, other = nlp("Rockets fell"), nlp("Nobody died")
    assert [first_letter(one[0]), first_letter(one[0]), first_letter(one[1])] == ["R", "R", "f"]
    assert first_letter(other[0]) == "N"
    assert asked == ["Rockets", "fell", "Nobody"]


def test_nothing_is_an_answer_too() -> None:
    asked: list[int] = []

    @asked_once
    def nothing(token: Token) -> None:
        asked.append(token.i)

    doc = spacy.blank("en")("Rockets fell")
    assert nothing(doc[1]) is None
    assert nothing(doc[1]) is None
    assert asked == [1]


def test_who_changes_a_list_changes_it_for_nobody_else() -> None:
    @listed_once
    def after(token: Token) -> list[Token]:
        return list(token.doc[token.i + 1 :])

    doc = spacy.blank("en")("Rockets fell again")
    after(doc[0]).clear()
    assert [token.text for token in after(doc[0])] == ["fell", "again"]


def test_what_is_made_of_a_document_is_made_anew_when_it_was_let_go() -> None:
    @made_once
    def words(doc: Doc) -> list[str]:
        return [token.text for token in doc]

    doc = spacy.blank("en")("Rockets fell")
    made = words(doc)
    assert words(doc) is made
    forget_answers(doc)
    assert words(doc) == made
    assert words(doc) is not made


def test_a_document_that_was_read_can_be_saved_and_read_again(nlp: Language) -> None:
    text = "Gunmen killed three farmers near the town of Ceel on Friday, police said."
    article = Article(article_id="a", source_path="", record_no=0, text=text)
    doc = nlp(text)
    first = extract_article(doc, article)
    doc.to_bytes()
    for verb in [token for token in doc if token.text == "killed"]:
        verb.tag_, verb.pos_, verb.dep_ = "NN", "NOUN", "dep"
    changed = extract_article(doc, article)
    assert [row.text for row in first.events] == ["killed"]
    assert changed.events != first.events
