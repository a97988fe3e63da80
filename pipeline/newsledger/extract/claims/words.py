"""Word sets that the grammar rules of the claims share."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.numbers.phrases import comparators
from newsledger.lexicons import words

# What a rule returns: its name, the token spans of the content, the last token of the cue.
Found = tuple[str, list[tuple[int, int]], int]

CLAUSE_HEADS = words("ROOT ccomp advcl acl:relcl parataxis conj csubj acl")
OBJECTS = words("obj iobj")
RELATIVES = words("who which that whose whom where")
COMPLEMENTIZERS = words("that whether if how why what when where who")
PAUSES = words(", — – --")

# Participles that go on with the sentence of their source: ", adding that …"
PARTICIPLES = words(
    "saying adding noting citing calling describing referring warning accusing insisting arguing "
    "claiming suggesting stressing telling explaining vowing reversing correcting revising "
    "retracting contradicting denying rejecting blaming urging promising"
)
# Verbs whose object is whom they tell
TELLING = words(
    "tell inform notify assure reassure remind warn advise brief persuade convince ask show"
)
TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow this last "
    "earlier later here there recently"
)
# What turns from the content back to the author's own sentence: ", while others …"
TURNS = words(
    "while as although though even after before when where who which but prompting reflecting "
    "highlighting underscoring raising echoing signaling"
)

COPULAS = words(
    "is are was were be been being 's ’s 're ’re seems seem seemed appears appear appeared looks "
    "look looked remains remain remained becomes became"
)
AUXILIARIES = (
    words("will would shall may might could can should must 'll ’ll have has had do does did to")
    | COPULAS
)
# What makes a comparison of a word of certainty: "more likely"
DEGREES = words("more less as how so too equally far")

# What can stand between a word of certainty and what it goes with: "is not | at all | likely"
AMONG_CERTAINTY = words(
    "also now still therefore thus then even already however not n't n’t at all very"
)
# What stands after a word of certainty that ends its clause
AFTER_CERTAINTY = words(", . ; : ) ! ? — – -- and but or if when unless while because as given")
NEGATIONS = words("not n't n’t never")

# What the subject of a clause can begin with, by tag
SUBJECT_STARTS = words("DT NNP NNPS NN NNS PRP PRP$ JJ EX CD IN")
# What a clause can begin with, by tag
CLAUSE_STARTS = words('DT NN NNS NNP NNPS PRP PRP$ JJ CD EX VBG PDT " ``')

_BOUND = 5  # tokens of the longest bound before a number


def opens_count(lower: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Tell whether a count with its bound stands here: "reported | up to ten deaths"."""
    for number in range(at + 1, min(at + _BOUND + 1, len(lower))):
        if tags[number] == "CD":
            bound = tuple(lower[at:number])
            known = comparators("before").get(bound[-1], ())
            return any(phrase == bound for phrase, _ in known)
    return False
