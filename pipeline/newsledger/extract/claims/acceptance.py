"""Whether a draft attributes anything: "the army said", but not "we offer our condolences".

Many cue verbs have uses that tell nothing of what anybody said or thinks. Who is the subject, what
kind of complement follows, tense, mood and place in somebody else's words speak for or against it.
The weights are learned (`models/rules/claim_acceptance.csv`).
"""

from __future__ import annotations

import bisect

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import source_nouns
from newsledger.lexicons import words
from newsledger.weights import load_weights, score

MODEL = "claim_acceptance"

_THRESHOLD = -0.4  # log odds: a claim lost costs a reader more than one too many
_ALONE = 0.6  # weight of a nested statement by itself
# political news has few accusations, demands and threats as nouns
_THRESHOLDS = {"noun": -1.5, "seem": -1.0}
_STRONG_BONUS = 0.7  # denials, accusations and claims of responsibility matter most here
_ALWAYS = frozenset({"label", "speaker", "certainty", "estimate", "hedge"})
_PRONOUNS = words("i we you us me they he she it who that which what this there people one these")
_HELPERS = words(
    "will would could can may might should must to not n't n’t never be been being is are was were "
    "has have had do does did 'll ’ll let"
)
# who says of a deed that it was his, or was not, says so in whatever tense
_OF_DEEDS = frozenset({"deny", "claim responsibility"})
_STRONG = words("accuse deny claim_responsibility confirm threaten warn")
_STATEMENTS = _STRONG | words("state predict request")
WEAK_RULES = words("object infinitive noun adjective verb_preposition hedge seem")
_FIRST_PERSON = words("i we you me us one anyone")
_LENGTHS = 15  # characters


def is_attribution(page: Page, draft: Draft, *, nested: bool, quoted: bool) -> bool:
    """Tell whether a draft is a claim; `nested` in another content, `quoted` in a quotation."""
    if draft.rule in _ALWAYS:
        return True
    weights = load_weights(MODEL)
    found = score(weights, draft_features(page, draft, nested=nested, quoted=quoted))
    if (nested or quoted) and _is_reported(draft):
        # the weights come from political news, where few label whose words a speaker passes on
        alone = score(weights, draft_features(page, draft, nested=False, quoted=False))
        found = _ALONE * alone + (1 - _ALONE) * found
    if draft.speech_act in _STRONG and draft.source is not None and not draft.infinitive:
        found += _STRONG_BONUS
    if quoted and _is_own_belief(draft):
        return True
    own = not (nested or quoted or draft.infinitive or draft.source is None)
    if own and draft.cue_lemma in _OF_DEEDS:
        return True
    return found > _THRESHOLDS.get(draft.rule, _THRESHOLD)


def _is_reported(draft: Draft) -> bool:
    """Tell whether somebody's words pass on a statement of somebody else."""
    if draft.source is None or draft.infinitive or draft.speech_act not in _STATEMENTS:
        return False
    if draft.source_head is not None and draft.source_head.lower_ in _FIRST_PERSON:
        return False
    return draft.rule not in WEAK_RULES or draft.speech_act in _STRONG


def _is_own_belief(draft: Draft) -> bool:
    """Tell whether a speaker says how sure he is: "We fear that they were there as well."."""
    head = draft.source_head
    return (
        draft.rule == "clause"
        and draft.cue_lemma in ("fear", "expect", "suspect")
        and head is not None
        and head.lower_ in ("i", "we")
    )


def draft_features(page: Page, draft: Draft, *, nested: bool, quoted: bool) -> list[str]:
    """Return what speaks for and against a draft."""
    first = max(bisect.bisect_right(page.starts, draft.cue[0]) - 1, 0)
    last = max(bisect.bisect_left(page.starts, draft.cue[1]) - 1, first)
    verb = next((n for n in range(last, first - 1, -1) if page.tags[n].startswith("VB")), last)
    rule, lemma, act = draft.rule, draft.cue_lemma, draft.speech_act
    source = _source(draft)
    tag, dep = page.tags[verb], page.doc[verb].dep_
    inside = ("quoted" if quoted else "nested") if nested or quoted else "own"
    before = page.lower[first - 1] if first else ""
    features = [
        "",
        f"rule|{rule}",
        f"lemma|{lemma}",
        f"lemma|{lemma}|{rule}",
        f"lemma|{lemma}|{tag}|{inside}",
        f"lemma|{lemma}|{source[:2]}",
        f"act|{act}|{rule}",
        f"act|{act}|{source}",
        f"act|{act}|{tag}",
        f"act|{act}|{inside}|{source[:4]}",
        f"source|{source}|{rule}",
        f"inside|{inside}|{rule}",
        f"inside|{inside}|{act}",
        f"tag|{tag}|{rule}|{inside}",
        f"dep|{dep}|{rule}",
        f"dep|{dep}|{act}",
        f"before|{before}|{tag}",
    ]
    helpers = {page.lower[n] for n in range(first, verb)} & _HELPERS
    features += [f"with|{word}" for word in sorted(helpers)]
    features += [f"with|{word}|{rule}" for word in sorted(helpers)]
    if draft.parts:
        start = draft.parts[-1][0]
        at = max(bisect.bisect_right(page.starts, start) - 1, 0)
        size = sum(b - a for a, b in draft.parts)
        features += [
            f"content|{rule}|{page.tags[at]}",
            f"content|{rule}|{page.lower[at]}",
            f"size|{rule}|{min(6, size // _LENGTHS)}",
        ]
    return features


def _source(draft: Draft) -> str:
    """Return what a source is: a pronoun, a name, a noun that speaks, another noun, nothing."""
    head = draft.source_head
    if draft.source is None:
        return "none"
    if head is None:
        return "?"
    if head.lower_ in _PRONOUNS:
        return f"p:{head.lower_}"
    nouns = source_nouns()
    kind = nouns.get(head.lower_) or nouns.get(head.lemma_.lower())
    if head.pos_ == "PROPN" or head.ent_type_:
        return f"e:{head.ent_type_}"
    return f"n:{kind}" if kind else f"o:{head.pos_}"
