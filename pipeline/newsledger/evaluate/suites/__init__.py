"""Suites: the pipeline measured on public corpora that are not part of newsledger."""

from __future__ import annotations

from newsledger.evaluate.suites.dates import TIMEBANK, WIKIWARS
from newsledger.evaluate.suites.meantime import MEANTIME
from newsledger.evaluate.suites.muc import MUC_DEV, MUC_TST3
from newsledger.evaluate.suites.names import NEWSWIRE, UNIVERSAL
from newsledger.evaluate.suites.news import (
    NEWS_DEV,
    NEWS_READER,
    NEWS_TEST,
    SENTENCES_DEV,
    SENTENCES_READER,
    SENTENCES_TEST,
)
from newsledger.evaluate.suites.polnear import ANNOTATORS, POLNEAR
from newsledger.evaluate.suites.shootings import SHOOTINGS
from newsledger.evaluate.suites.strikes import STRIKES
from newsledger.evaluate.suites.suite import CORPORA, Suite, SuiteMissing
from newsledger.evaluate.suites.treebanks import SYNTAX

__all__ = ["CORPORA", "SUITES", "Suite", "SuiteMissing"]

SUITES: dict[str, Suite] = {
    suite.name: suite
    for suite in (
        TIMEBANK,
        WIKIWARS,
        NEWSWIRE,
        UNIVERSAL,
        POLNEAR,
        ANNOTATORS,
        MEANTIME,
        SYNTAX,
        SHOOTINGS,
        STRIKES,
        MUC_DEV,
        MUC_TST3,
        NEWS_DEV,
        NEWS_TEST,
        NEWS_READER,
        SENTENCES_DEV,
        SENTENCES_TEST,
        SENTENCES_READER,
    )
}
"""Every suite by the name that `newsledger evaluate --suite` takes."""
