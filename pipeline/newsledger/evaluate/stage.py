"""Evaluates the pipeline on a folder of labelled articles or on a suite, and writes the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsledger.errors import ConfigError
from newsledger.evaluate.baseline import fallen
from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.gold import Gold
from newsledger.evaluate.labels import as_rows
from newsledger.evaluate.measures import ArticleScore
from newsledger.evaluate.page import errors_page
from newsledger.evaluate.predict import predict, predict_incidents
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.scoring.incidents import score_incidents
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.summary import Evaluation, scores_json, summarize, summary_lines

if TYPE_CHECKING:
    from spacy.language import Language

_SCORES = "scores.json"
_MISSES = "errors.html"


def evaluate_gold(
    path: Path,
    nlp: Language,
    *,
    source_format: str = "newsledger",
    split: str = "dev",
    tags: Sequence[str] = (),
) -> Evaluation:
    """Score the pipeline on labelled articles of one split ("all": both) that bear all `tags`."""
    gold = select(read_labels(path, source_format), split=split, tags=tags)
    if not gold.articles:
        bearing = f" with the tags {', '.join(tags)}" if tags else ""
        raise ConfigError(f"{path} has no articles of the split {split!r}{bearing}.")
    found = predict(gold.articles, nlp)
    scores = [score_article(*both) for both in zip(gold.articles, found, strict=True)]
    if any(event.incident for article in gold.articles for event in article.events or ()):
        incidents = score_incidents(gold, found, *predict_incidents(found))
        _add(scores, incidents)
    name = f"{path.name} ({split})"
    return summarize(name, model_name(nlp), scores)


def evaluate_labels(
    path: Path,
    others: Path,
    *,
    source_format: str = "newsledger",
    split: str = "dev",
    tags: Sequence[str] = (),
) -> Evaluation:
    """Score other labels of the same articles, those of a second reader or another system."""
    gold = select(read_labels(path, source_format), split=split, tags=tags)
    theirs = {article.id: article for article in read_labels(others, source_format).articles}
    both = [article for article in gold.articles if article.id in theirs]
    if not both:
        raise ConfigError(f"{others} has labels of none of the articles chosen in {path}.")
    for article in both:
        if theirs[article.id].text != article.text:
            raise ConfigError(f"The article {article.id!r} of {others} has another text.")
    scores = [score_article(article, as_rows(theirs[article.id])) for article in both]
    return summarize(f"{others.stem} against {path.name} ({split})", "labels", scores)


def read_labels(path: Path, source_format: str) -> Gold:
    """Read labelled articles of any format; an unknown one is a ConfigError."""
    if source_format not in FORMATS:
        raise ConfigError(
            f"There is no format {source_format!r}: choose one of {', '.join(FORMATS)}."
        )
    if not path.exists():
        raise ConfigError(f"There is no file or folder {str(path)!r}.")
    return FORMATS[source_format].read(path)


def select(gold: Gold, *, split: str, tags: Sequence[str] = ()) -> Gold:
    """Keep the articles of a split ("all": any) that bear all `tags`, and their incidents."""
    articles = tuple(
        article
        for article in gold.articles
        if split in ("all", article.split) and set(tags) <= set(article.tags)
    )
    named = {event.incident for article in articles for event in article.events or ()}
    return replace(
        gold,
        articles=articles,
        incidents=tuple(row for row in gold.incidents if row.incident in named),
    )


def select_suites(names: Sequence[str]) -> list[str]:
    """Return the suites meant ("all": every one); an unknown name is a ConfigError."""
    if "all" in names:
        return list(SUITES)
    for name in names:
        if name not in SUITES:
            raise ConfigError(f"There is no suite {name!r}: choose one of {', '.join(SUITES)}.")
    return list(dict.fromkeys(names))


def evaluate_suite(
    name: str, corpora: Path, nlp: Language, *, limit: int | None = None
) -> Evaluation:
    """Score the pipeline on a public corpus; raises SuiteMissing where its files are not there."""
    suite = SUITES[name]
    scores = suite.run(corpora, nlp, limit)
    return summarize(name, model_name(nlp), scores, suite.measures)


def model_name(nlp: Language) -> str:
    """Return name and version of a spaCy pipeline, as its package would be called."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"


def write_evaluation(evaluation: Evaluation, folder: Path) -> tuple[Path, Path]:
    """Write scores.json and errors.html; a folder with other things in it is left alone."""
    names = {_SCORES, _MISSES}
    if folder.is_file() or (
        folder.is_dir() and (others := {p.name for p in folder.iterdir()}) and not others <= names
    ):
        raise ConfigError(
            f"{str(folder)!r} holds other things than an evaluation: name a new folder with -o."
        )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _SCORES).write_text(scores_json(evaluation), encoding="utf-8")
    (folder / _MISSES).write_text(errors_page(evaluation), encoding="utf-8")
    return folder / _SCORES, folder / _MISSES


def publish(
    evaluation: Evaluation, folder: Path, baseline: Mapping[str, float], *, as_json: bool
) -> list[str]:
    """Write an evaluation and print it; return what has fallen below the baseline."""
    _, misses = write_evaluation(evaluation, folder)
    if as_json:
        print(scores_json(evaluation), end="")
    else:
        print("\n".join(summary_lines(evaluation)))
        print(f"misses: {misses}")
    return fallen(baseline, evaluation.scores)


def _add(scores: Sequence[ArticleScore], more: Sequence[ArticleScore]) -> None:
    """Add the counts and misses of articles to those of the same name."""
    by_name = {score.article: score for score in scores}
    for score in more:
        into = by_name[score.article]
        for measure, tally in score.tallies.items():
            into.add(measure, tally)
        into.misses += score.misses
