"""Speed of the shipped model beside a stock pipeline of the shape of `en_core_web_sm`.

    python tests/bench/bench_model.py [DUMP] [--limit 150]

The stock one has two tok2vec of width 96 and depth 4 (one shared by tagger and parser, one of the
NER's own), attribute_ruler and rule lemmatizer. It is trained for a moment on what the shipped
model says, so that it has the same labels: its speed is that of its shape. It runs twice: with the
matrix products that spaCy comes with (py-blis), and with numpy's, as the shipped model does.
Tokens per CPU second of `nlp.pipe`, the better of two rounds each.
"""

from __future__ import annotations

import argparse
import os
from itertools import islice
from pathlib import Path
from time import process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import minibatch

from newsledger.annotate.model import load_nlp
from newsledger.config import load_config
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import discover
from newsledger.records import Article

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"

_TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 96,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}
_SHARED = {
    "@architectures": "spacy.Tok2VecListener.v1",
    "width": 96,
    "upstream": "tok2vec",
}


def texts_of(dump: str, limit: int) -> list[str]:
    config = load_config(None, {}).ingest
    rows = (row for source in discover([dump])[0] for row in read_source(source, config))
    return [row.text for row in islice((r for r in rows if isinstance(r, Article)), limit)]


def stock(texts: list[str]) -> Language:
    """Return a pipeline of the stock shape with the labels of the shipped model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _TOK2VEC})
    nlp.add_pipe("tagger", config={"model": {"tok2vec": _SHARED}})
    nlp.add_pipe("parser", config={"model": {"tok2vec": _SHARED}})
    ruler = nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer")
    nlp.add_pipe("ner", config={"model": {"tok2vec": _TOK2VEC}})
    docs = list(load_nlp().pipe(texts))
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    optimizer = nlp.initialize(lambda: examples)
    for tag, pos in sorted({(token.tag_, token.pos_) for doc in docs for token in doc}):
        ruler.add([[{"TAG": tag}]], {"POS": pos})  # type: ignore[attr-defined]
    for _ in range(2):
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer)
    return nlp


def use_blis(nlp: Language, wanted: bool) -> None:
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            node.ops.use_blis = wanted


def speed(nlp: Language, texts: list[str]) -> float:
    best = 0.0
    for _ in range(2):
        start = process_time()
        tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=32))
        best = max(best, tokens / (process_time() - start))
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dump", nargs="?", default=str(SAMPLE))
    parser.add_argument("--limit", type=int, default=150)
    arguments = parser.parse_args()
    texts = texts_of(arguments.dump, arguments.limit)
    other = stock(texts[:60])
    use_blis(other, True)
    as_it_comes = speed(other, texts)
    use_blis(other, False)
    plain = speed(other, texts)
    ours = speed(load_nlp(), texts)
    print(f"{len(texts)} articles; tokens per CPU second of nlp.pipe")
    print(f"shipped model       {ours:>10,.0f}   {', '.join(load_nlp().pipe_names)}")
    print(f"stock as it comes   {as_it_comes:>10,.0f}   {', '.join(other.pipe_names)}")
    print(f"stock, numpy's BLAS {plain:>10,.0f}")
    print(f"ratio               {ours / as_it_comes:>10.2f}{ours / plain:>10.2f}")


if __name__ == "__main__":
    main()
