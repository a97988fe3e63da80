"""Claims: who says so, how, and how sure."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract.claims.according import preposition_drafts
from newsledger.extract.claims.assemble import assemble
from newsledger.extract.claims.certainty import add_certainty
from newsledger.extract.claims.cited import add_cited
from newsledger.extract.claims.continuations import add_following_quotes
from newsledger.extract.claims.cues import find_verb_cues
from newsledger.extract.claims.direct import direct_drafts
from newsledger.extract.claims.draft import Draft, Page, read_page
from newsledger.extract.claims.estimates import estimate_drafts
from newsledger.extract.claims.hedges import hedge_drafts
from newsledger.extract.claims.labelled import label_drafts
from newsledger.extract.claims.nominal import nominal_drafts, without_forms
from newsledger.extract.claims.selection import select
from newsledger.extract.claims.signatures import signed_drafts
from newsledger.extract.claims.verbal import verb_draft
from newsledger.extract.claims.viewpoints import viewpoint_drafts
from newsledger.records import Claim, Extraction


def extract_claims(doc: Doc, found: Extraction) -> list[Claim]:
    """Return the claims of an article in text order; a nested one names its parent."""
    if not len(doc):
        return []
    page = read_page(doc)
    drafts = add_cited(page, select(page, draft_claims(page)))
    drafts += add_certainty(page, drafts)
    return assemble(page, drafts, found)


def draft_claims(page: Page) -> list[Draft]:
    """Return whatever can be a claim by its form; of two with the same cue the better one first."""
    cues = find_verb_cues(page)
    drafts, used = direct_drafts(page, cues)
    drafts += preposition_drafts(page)
    drafts += viewpoint_drafts(page)
    for cue in cues:
        if cue.verb in used:
            continue
        draft = verb_draft(page, cue)
        if draft is not None:
            drafts.append(draft)
    add_following_quotes(page, drafts)
    drafts += label_drafts(page)
    drafts += signed_drafts(page, drafts)
    drafts += estimate_drafts(page)
    drafts += without_forms(nominal_drafts(page), drafts)
    drafts += hedge_drafts(page)
    return drafts
