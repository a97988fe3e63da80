"""Trains the two halves of the pipeline, joins them and writes the result with its scores."""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from functools import partial
from itertools import product
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, cast

import spacy

from newsledger.annotate.model import use_plain_blas
from newsledger.annotate.word_classes import set_word_classes
from newsledger.errors import ConfigError
from newsledger.train.augment import Rates
from newsledger.train.classes import build_word_classes
from newsledger.train.lemmas import add_lemmatizer
from newsledger.train.loop import fit
from newsledger.train.names import (
    in_dev,
    read_gmb,
    read_newswire,
    read_re3d,
    read_universal_ner,
)
from newsledger.train.score import PLAIN_AND_ROUGH, score_names, score_syntax, windows
from newsledger.train.settings import names_pipeline, syntax_pipeline
from newsledger.train.tagmap import learn_tag_map
from newsledger.train.teaching import UNLABELLED, label_together, raw_texts
from newsledger.train.templates import invented_documents
from newsledger.train.treebanks import read_treebank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from newsledger.annotate.components import TagMap
    from newsledger.train.passages import Passage

logger = logging.getLogger(__name__)

Documents = list[list["Passage"]]

TREEBANKS = ("syntax/en_ewt-ud-{}.conllu.gz", "syntax/en_gum_open-ud-{}.conllu.gz")
NEWSWIRE = "ner/worldwide_newswire.train.jsonl.gz"
GMB = "ner/gmb_voa.jsonl.gz"
RE3D = "ner/re3d.train.jsonl.gz"
UNIVERSAL_NER = "ner/uner_ewt.jsonl.gz"

SYNTAX_RATES = Rates()
# Capitals take from a name the one thing that marks it, so it has to see more of them.
NAMES_RATES = Rates(upper=0.25)
# In the end, on what people have labelled, facilities of all kinds besides the few that are there.
TUNING_RATES = Rates(upper=0.25, facilities=0.15)
_TUNING_RATE = 0.0005
_BATCH = 32  # texts at once in `nlp.pipe`: more do not fit the cache, and cost an eighth more time
# Width and depth of the name finders that label raw news together for the one that is kept.
TEACHERS = ((96, 4), (128, 5), (96, 4))

_UNIVERSAL_LABELS = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
}


@dataclass(frozen=True, slots=True)
class TrainReport:
    """What a training did: where the model is, from which data, how good, how long it took."""

    out: str
    seed: int
    syntax_steps: int
    names_steps: int
    open_data_only: bool
    seconds: float
    size_bytes: int
    data: dict[str, str]
    scores: dict[str, Any]

    def as_json(self) -> str:
        """Write the report as JSON."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False)


def train(
    corpora: Path,
    out: Path,
    *,
    seed: int = 0,
    open_data_only: bool = False,
    max_steps: int | None = None,
    syntax_steps: int = 4500,
    names_steps: int = 14000,
    tuning_steps: int = 2000,
    batch_words: int = 1000,
    names_batch_words: int = 500,
) -> TrainReport:
    """Train the English pipeline from the corpora under `corpora` and write it to `out`.

    `open_data_only` leaves out corpora without a licence file (the newswire and GMB names), which
    costs much of the quality of names; then there is no raw news to learn from either. Else three
    larger name finders are trained first, and what they find together in raw news is learned beside
    the labelled corpora. Names get smaller batches than trees: how many steps they
    learn in counts for more than how many words. At the end they learn on for `tuning_steps`, more
    slowly, without GMB. `max_steps` caps the batches of each part, for a trial.
    The same data, seed, steps and library versions give the same weights on the same machine.
    An existing `out` is replaced only when all has succeeded.
    """
    began = time.monotonic()
    if max_steps is not None:
        syntax_steps, names_steps = min(syntax_steps, max_steps), min(names_steps, max_steps)
        tuning_steps = min(tuning_steps, max_steps)
    used = [name.format("train") for name in TREEBANKS] + [RE3D]
    if not open_data_only:
        used += [NEWSWIRE, GMB, *(name for name in UNLABELLED if (corpora / name).exists())]
    data = {name: _sha256(corpora / name) for name in sorted(used)}

    sentences = [
        document for name in TREEBANKS for document in read_treebank(corpora / name.format("train"))
    ]
    syntax = syntax_pipeline()
    fit(
        syntax,
        sentences,
        steps=syntax_steps,
        batch_words=batch_words,
        rates=SYNTAX_RATES,
        seed=seed,
    )

    taught: Documents = []

    def fit_names(names: Language, number: int) -> Language:
        learn = partial(fit, names, batch_words=names_batch_words)
        named = name_documents(corpora, open_data_only=open_data_only) + taught
        first = seed + 10 * number
        learn(named, steps=names_steps, rates=NAMES_RATES, seed=first + 1)
        sure = name_documents(corpora, open_data_only=open_data_only, automatic=False)
        learn(
            sure,
            steps=tuning_steps,
            rates=TUNING_RATES,
            seed=first + 2,
            rate=_TUNING_RATE,
            go_on=True,
        )
        return names

    if not open_data_only:
        teachers = [
            fit_names(names_pipeline(width=width, depth=depth), number)
            for number, (width, depth) in enumerate(TEACHERS, 1)
        ]
        taught = label_together(teachers, list(raw_texts(corpora)))
    names = fit_names(names_pipeline(), 0)

    nlp = assemble(syntax, names, [sentence for document in sentences for sentence in document])
    clean = nlp.to_bytes()  # scoring fills the vocabulary with words of the corpora
    scores = score_all(nlp, corpora)
    nlp = spacy.util.load_model_from_config(nlp.config).from_bytes(clean)
    settings = {
        "seed": seed, "syntax_steps": syntax_steps, "names_steps": names_steps,
        "tuning_steps": tuning_steps, "batch_words": batch_words,
        "names_batch_words": names_batch_words, "open_data_only": open_data_only,
        "syntax_rates": asdict(SYNTAX_RATES), "names_rates": asdict(NAMES_RATES),
        "teachers": [] if open_data_only else TEACHERS,
        "tuning_rates": asdict(TUNING_RATES), "tuning_rate": _TUNING_RATE,
        "data_sha256": data,
    }  # fmt: skip
    size = write(nlp, out, scores=scores, settings=settings)
    return TrainReport(
        out=str(out), seed=seed, syntax_steps=syntax_steps, names_steps=names_steps,
        open_data_only=open_data_only, seconds=round(time.monotonic() - began, 1),
        size_bytes=size, data=data, scores=scores,
    )  # fmt: skip


def name_documents(corpora: Path, *, open_data_only: bool, automatic: bool = True) -> Documents:
    """Read the documents of names to train on; re3d, small and to the point, stands twice.

    `automatic` has GMB among them, whose labels come from machines in part.
    """
    documents = list(read_re3d(corpora / RE3D)) * 2 + invented_documents(Random(0))
    if not open_data_only:
        newswire = read_newswire(corpora / NEWSWIRE)
        documents += [passages for name, passages in newswire if not in_dev(name)]
        if automatic:
            documents += read_gmb(corpora / GMB)
    return documents


def assemble(syntax: Language, names: Language, sentences: Sequence[Passage]) -> Language:
    """Join the trained halves in one pipeline with a vocabulary that holds no corpus words."""
    nlp = spacy.blank("en", config={"nlp": {"batch_size": _BATCH}})
    for pipe_name in ("tok2vec", "tagger", "parser"):
        nlp.add_pipe(pipe_name, source=syntax)
    tag_map = cast("TagMap", nlp.add_pipe("newsledger_tag_map"))
    tag_map.set_table(learn_tag_map(sentences))
    add_lemmatizer(nlp, sentences)
    nlp.add_pipe("ner", source=names)
    nlp.add_pipe("newsledger_agreement")
    # Sources bring all words of the corpora along; a new vocabulary gets only the labels.
    fresh = spacy.util.load_model_from_config(nlp.config)
    set_word_classes(fresh.vocab, build_word_classes())
    for pipe_name, pipe in nlp.pipeline:
        if not hasattr(pipe, "to_bytes"):
            continue  # it has no data
        state = pipe.to_bytes(exclude=["vocab"])
        fresh.get_pipe(pipe_name).from_bytes(state, exclude=["vocab"])  # type: ignore[attr-defined]
    for pipe_name in ("tagger", "parser", "ner"):
        for label in nlp.pipe_labels[pipe_name]:
            fresh.vocab.strings.add(label)
    use_plain_blas(fresh)
    return fresh


def score_all(nlp: Language, corpora: Path) -> dict[str, Any]:
    """Score on all held-back corpora that are there: plain, in capitals, with wrapped lines."""
    scores: dict[str, Any] = {}
    for name, split in product(TREEBANKS, ("dev", "test")):
        path = corpora / name.format(split)
        title = f"{name.removeprefix('syntax/en_').split('-')[0]}_{split}"
        if path.exists():
            documents = list(read_treebank(path))
            scores[title] = {
                style: score_syntax(nlp, windows(documents, rates))
                for style, rates in PLAIN_AND_ROUGH.items()
            }
            logger.info("%s: %s", title, scores[title])
    named: dict[str, tuple[Documents, dict[str, str] | None]] = {}
    if (corpora / NEWSWIRE).exists():
        dev = [passages for name, passages in read_newswire(corpora / NEWSWIRE) if in_dev(name)]
        named["newswire_dev"] = (dev, None)
    if (corpora / UNIVERSAL_NER).exists():
        test = list(read_universal_ner(corpora / UNIVERSAL_NER, split="test"))
        named["universal_ner_test"] = (test, _UNIVERSAL_LABELS)
    for title, (documents, relabel) in named.items():
        scores[title] = {
            style: score_names(nlp, windows(documents, rates), relabel)
            for style, rates in PLAIN_AND_ROUGH.items()
        }
        logger.info("%s: %s", title, scores[title])
    return scores


def write(nlp: Language, out: Path, *, scores: dict[str, Any], settings: dict[str, Any]) -> int:
    """Write the pipeline beside `out`, then put it in its place; give its size in bytes."""
    nlp.meta.update(
        name="newsledger",
        version="1.3.0",
        spacy_version=">=3.8,<3.9",
        description="Tags, Universal Dependencies, lemmas and names for conflict news in English.",
        license="see models/README.md for the licences of the training data",
        performance=scores,
        training=settings,
    )
    out.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    new = temporary / out.name
    try:
        nlp.to_disk(new)
        # spaCy's JSON writer turns 0.6667 into 0.6667000000000001
        meta = json.dumps(nlp.meta, indent=2, ensure_ascii=False)
        (new / "meta.json").write_text(meta + "\n", encoding="utf-8")
        size = sum(file.stat().st_size for file in new.rglob("*") if file.is_file())
        if out.exists():
            out.rename(temporary / "old")
        new.rename(out)
    finally:
        if out.exists():  # else the old model is in the temporary folder
            shutil.rmtree(temporary)
    return size


def _sha256(path: Path) -> str:
    if not path.exists():
        raise ConfigError(
            f"{path} is missing: `newsledger train` needs the corpora listed in models/README.md."
        )
    return hashlib.sha256(path.read_bytes()).hexdigest()
