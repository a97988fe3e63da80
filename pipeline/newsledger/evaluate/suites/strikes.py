"""The suite gaza-strikes: low and high of the dead and injured, and who is held responsible."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched, share
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.muc_fills import HELD
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.evaluate.suites.tolls import NOT_TOLD, Bounds, main_incident, told_bounds
from newsledger.lexicons import words
from newsledger.records import Extraction, Incident

_FILE = "incidents/gaza_strikes.dev.jsonl.gz"

_SIDES = {
    "Israeli Military": ("ISR", words("israel israeli israelis idf iaf")),
    "Palestinian Militants": ("PSE", words("palestinian palestinians hamas qassam jihad")),
}
"""Belligerent in the corpus's words -> country of the actor, words of the party."""


def sides_held(found: Extraction) -> set[str]:
    """Return the belligerents that the responsibility table holds to have done an event."""
    countries = {row.entity_id: row.country for row in found.entities}
    sides = set()
    for row in found.responsibility:
        if row.stance not in HELD or row.party is None:
            continue
        country = countries.get(row.party_entity_id or "")
        for side, (code, names) in _SIDES.items():
            if country == code or words(row.party.lower().replace("-", " ")) & names:
                sides.add(side)
    return sides


def incident_bounds(incident: Incident | None, harm: str) -> Bounds:
    """Return low and high of the incident for "killed" or "injured"."""
    if incident is None:
        return NOT_TOLD
    if harm == "killed":
        return incident.killed_low, incident.killed_high
    return incident.injured_low, incident.injured_high


def score_bounds(wanted: Bounds, found: Bounds, score: ArticleScore, measure: str) -> None:
    """Add whether both bounds are exact."""
    score.add(measure, share(int(wanted == found), 1))
    if wanted != found:
        told, read = (f"{low}..{high}" for low, high in (wanted, found))
        score.misses.append(Miss(measure, "wrong", 0, 0, told, read))


def _score(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    records = list(read_rows(corpora / _FILE, limit))
    articles = [GoldArticle(record["id"], record["text"]) for record in records]
    scores = []
    for record, one in zip(records, predict(articles, nlp), strict=True):
        score = ArticleScore(record["id"], record["text"])
        incident = main_incident(one)
        for harm in ("killed", "injured"):
            if record[f"civ_{harm}"] is not None and record[f"civ_{harm}_in_text"]:
                low, high = record[f"civ_{harm}"]
                score_bounds((low, high), incident_bounds(incident, harm), score, f"strikes.{harm}")
                score_bounds(
                    (low, high), told_bounds(one.casualties, harm), score, f"strikes.rows_{harm}"
                )
        side = record["suspected_belligerent"]
        if side in _SIDES:
            held = sides_held(one)
            score.add("strikes.belligerent", matched(int(side in held), len(held), 1))
            if held != {side}:
                kind = "wrong" if held else "missed"
                read = ", ".join(sorted(held)) or None
                score.misses.append(Miss("strikes.belligerent", kind, 0, 0, side, read))
        scores.append(score)
    return scores


STRIKES = Suite(
    "gaza-strikes",
    "dead and injured, low and high, in experts' texts on single strikes",
    (_FILE,),
    (
        "strikes.killed",
        "strikes.injured",
        "strikes.rows_killed",
        "strikes.rows_injured",
        "strikes.belligerent",
    ),
    _score,
)
