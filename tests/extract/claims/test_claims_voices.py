"""Claims whose source stands in an unusual place: signed, labelled, seen so, an agent, apposed."""

from __future__ import annotations

import pytest

from newsledger.extract.claims.lookup import content_spans


def told(text, claims):
    return [(c.source, c.cue, " | ".join(text[a:b] for a, b in content_spans(c))) for c in claims]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            '"We lost all we had." ― A shopkeeper in the old city\n"They came at dawn." ― A nurse',
            [
                ("A shopkeeper in the old city", "―", '"We lost all we had."'),
                ("A nurse", "―", '"They came at dawn."'),
            ],
        ),
        (
            "The market burned.\n\n“This was no accident.”\n— Mayor of Kherson\n\nIt rained.",
            [("Mayor of Kherson", "—", "“This was no accident.”")],
        ),
        ("QUETTA: The death toll from the attack on a camp of road workers rose to nine.", []),
        ('The "safe zones" — areas under the treaty — were hit.', []),
        (
            '"Minister: We knew nothing of it.\n\n"Minister: Nobody did, as far as I know."',
            [
                ("Minister", ":", "We knew nothing of it"),
                ("Minister", ":", 'Nobody did, as far as I know."'),
            ],
        ),
        (
            "The raid, in the general’s view, was a trap.",
            [("the general", "in the general’s view", "The raid | was a trap")],
        ),
        (
            'It was, in his words, "a slaughter".',
            [("his", "in his words", '"a slaughter"')],
        ),
        (
            "He was accused by prosecutors of planning the bombing.",
            [("prosecutors", "was accused", "He | planning the bombing")],
        ),
        (
            "The army was blamed by the mayor of Homs for the fire.",
            [("the mayor of Homs", "was blamed", "The army | the fire")],
        ),
        (
            "The attacks, which were claimed by the Islamic State, killed 130 people.",
            [("the Islamic State", "were claimed", "The attacks")],
        ),
        (
            "His unit was far away, a spokeswoman, the deputy head of the service, said.",
            [("a spokeswoman, the deputy head of the service", "said", "His unit was far away")],
        ),
        (
            "Three men died in the raid, the army, which has a base there, said.",
            [("the army", "said", "Three men died in the raid")],
        ),
    ],
)
def test_source_in_an_unusual_place(claims_of, text, rows):
    assert told(text, claims_of(text)) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Four men died in what police said was an ambush near the border.",
            ("police", "said", "what | was an ambush near the border"),
        ),
        (
            "He was held for what his lawyers said was a political crime.",
            ("his lawyers", "said", "what | was a political crime"),
        ),
        (
            "The chief of staff insisted on Sunday that the border was calm.",
            ("The chief of staff", "insisted", "the border was calm"),
        ),
        (
            "The brigade plans to release the prisoners.",
            ("The brigade", "plans", "to release the prisoners"),
        ),
        (
            "The commander made the case that the bridge had to be destroyed.",
            ("The commander", "made the case", "the bridge had to be destroyed"),
        ),
        (
            "The commander also said in an interview that in the eastern provinces, there is no "
            "front line.",
            ("The commander", "said", "in the eastern provinces, there is no front line"),
        ),
        (
            "Local television channels reported up to 10 deaths.",
            ("Local television channels", "reported", "up to 10 deaths"),
        ),
        (
            "The monitor, based in Britain, reported at least five wounded.",
            ("The monitor, based in Britain", "reported", "at least five wounded"),
        ),
        (
            "The project recorded at least 410 civilian deaths.",
            ("The project", "recorded", "at least 410 civilian deaths"),
        ),
        (
            "A source, who requested anonymity, said the raids had destroyed a convoy.",
            ("A source", "said", "the raids had destroyed a convoy"),
        ),
        (
            '"They hide behind a wall of silence" said the governor.',
            ("the governor", "said", '"They hide behind a wall of silence"'),
        ),
        (
            "“It is unusual,“ said the mayor of Homs.",
            ("the mayor of Homs", "said", "“It is unusual,“"),
        ),
        (
            "The director said in an interview. “We lost forty patients. There was no power.”",
            ("The director", "said", "“We lost forty patients. There was no power.”"),
        ),
        (
            "The commander told reporters at the base on Sunday. “We will answer.”",
            ("The commander", "told", "“We will answer.”"),
        ),
    ],
)
def test_cue_is_seen(claims_of, text, row):
    (found,) = told(text, claims_of(text))
    assert (found[0], found[1].removeprefix("also "), found[2]) == row


def test_charge_that_somebody_denies(claims_of):
    text = "The commander ordered the massacre, a charge he denies."
    assert ("he", "denies", "a charge") in told(text, claims_of(text))


def test_a_statement_set_out_below_its_speaker(claims_of):
    text = (
        "The minister comments on the truce.\n\nThe minister said:\n\nWe are concerned by reports "
        "of shelling and call on all sides to stop.\n\nIt is vital that we get aid to the town.\n\n"
        "The truce began on Monday in the whole of the north."
    )
    rows = [row for row in told(text, claims_of(text)) if row[1] == "said"]
    content = text[text.index("We are") : text.index("the town.") + len("the town")]
    assert rows == [("The minister", "said", content)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "“We lost the bridge,” the governor told a radio station.\n\n“So the only way out is "
            "the river.”\n\nSeveral experts doubt it.",
            "“We lost the bridge,” | “So the only way out is the river.”",
        ),
        (
            "“We lost the bridge,” the governor said. He then had a question for the crowd.\n\n"
            "“Who is going to pay for it?”\n\nNobody answered.",
            "“We lost the bridge,”",
        ),
        (
            "The governor released the following statement:\n\n“We mourn those who died today.”",
            "“We mourn those who died today.”",
        ),
    ],
)
def test_a_paragraph_that_is_all_quotation_goes_on(claims_of, text, content):
    assert ("the governor", content) in [
        (row[0].lower(), row[2]) for row in told(text, claims_of(text)) if row[0]
    ]
