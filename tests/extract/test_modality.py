from __future__ import annotations

import pytest
from spacy.language import Language

from newsledger.extract.modality import stance_of


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The rocket killed two soldiers.", "killed", "asserted"),
        ("Two soldiers were killed.", "killed", "asserted"),
        ("The attack has killed no fewer than 12 people.", "killed", "asserted"),
        ("The rocket did not kill anyone.", "kill", "negated"),
        ("No one was killed.", "killed", "negated"),
        ("Nobody was hurt.", "hurt", "negated"),
        ("They never attacked the base.", "attacked", "negated"),
        ("The bomb failed to kill the minister.", "kill", "negated"),
        ("The missile could kill hundreds.", "kill", "hypothetical"),
        ("If civilians were killed, the talks would end.", "killed", "hypothetical"),
        ("A soldier almost died.", "died", "hypothetical"),
        ("As many as 50 fighters may have been killed.", "killed", "hedged"),
        ("Two people were reportedly killed.", "killed", "hedged"),
        ("The rebels are believed to have killed two guards.", "killed", "hedged"),
        ("It was unclear whether anyone was hurt.", "hurt", "unknown"),
        ("It is not known whether soldiers died.", "died", "unknown"),
        ("The group planned to attack the embassy.", "attack", "planned"),
        ("The army will attack the town.", "attack", "planned"),
        ("They heard that rebels were gathering to attack the town.", "attack", "planned"),
        ("Jihadists were massing to attack the garrison.", "attack", "planned"),
        ("The rebels tried to kill the governor.", "kill", "planned"),
        ("The group managed to kill two guards.", "kill", "asserted"),
        ("The militants used drones to attack the base.", "attack", "asserted"),
        ("The rebels went on to kill three villagers.", "kill", "asserted"),
        ("The group threatened to kill the hostages.", "kill", "threatened"),
        ("The gunman admitted to shooting the guard.", "shooting", "asserted"),
        ("The men were committed to bombing the pipeline.", "bombing", "planned"),
        ("They ordered the passengers to climb down and shot them.", "shot", "asserted"),
        ("Nine villagers were made to kneel and shot in the neck.", "shot", "asserted"),
        ("Rebels planned to shoot and kill the governor.", "kill", "planned"),
        ("Rebels hit the post, prompting soldiers to shell the village.", "shell", "asserted"),
        ("The threat could prompt soldiers to shell the village.", "shell", "planned"),
        ("He said he had no choice but to open fire.", "open", "asserted"),
        ("The bomb was to have killed the minister.", "killed", "planned"),
        ("Officers answered a call of shots fired on the avenue.", "shots", "asserted"),
        ("The union issued a call for attacks on the mines.", "attacks", "planned"),
        ("No attack was reported.", "attack", "negated"),
        ("Did the soldiers shoot at the crowd?", "shoot", "hypothetical"),
        ("Why did the soldiers shoot at the crowd?", "shoot", "asserted"),
        ("Who shot at the crowd?", "shot", "asserted"),
        ("The army did not carry out the attack.", "attack", "negated"),
        ("The attack did not cause casualties.", "attack", "asserted"),
        ("The attack did not cause casualties.", "casualties", "negated"),
        ("Police feared a possible attack.", "attack", "hypothetical"),
        ("They planned attacks on the embassy.", "attacks", "planned"),
        # what can be stopped goes on; one attack can be stopped before it
        ("Envoys urged the rebels to stop attacks on barges.", "attacks", "asserted"),
        ("Envoys urged both sides to stop the shelling.", "shelling", "asserted"),
        ("Patrols were sent out to stop an attack.", "attack", "hypothetical"),
        # the month
        ("Convicts freed in May killed two wardens.", "killed", "asserted"),
        ("CONVICTS FREED IN MAY KILLED TWO WARDENS.", "KILLED", "asserted"),
        ("Convicts may kill two wardens.", "kill", "hypothetical"),
        ("The army condemned the attack.", "attack", "asserted"),
        # "should" before its subject is a condition
        ("Israel would respond should Hezbollah attack its towns.", "attack", "hypothetical"),
        ("Should the rebels shell the city, troops will cross.", "shell", "hypothetical"),
        ("The minister said he should resign after rebels shelled it.", "shelled", "asserted"),
    ],
)
def test_stance(nlp: Language, text: str, word: str, modality: str) -> None:
    token = next(token for token in nlp(text) if token.text == word)
    assert stance_of(token).modality == modality


def test_stance_names_the_word_that_sets_it(nlp: Language) -> None:
    token = next(token for token in nlp("No one was killed.") if token.text == "killed")
    cue = stance_of(token).cue
    assert cue is not None
    assert cue.text in ("No", "one")


def test_stance_of_every_token_of_odd_text(nlp: Language) -> None:
    for text in ("", "???", "to", "not", "\n\n", "whether if could", "TO KILL OR NOT TO"):
        for token in nlp(text):
            assert stance_of(token).modality
