"""Trains the English pipeline under models/ from open treebanks and name corpora."""

from newsledger.train.build import TrainReport, train

__all__ = ["TrainReport", "train"]
