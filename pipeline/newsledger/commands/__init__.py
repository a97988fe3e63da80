"""What each command of the command line does; heavy imports wait until a command needs them."""

from newsledger.commands.measuring import convert, evaluate, train
from newsledger.commands.running import run, stage
from newsledger.commands.tables import export, inspect, report, schema, validate

__all__ = [
    "NAMES",
    "convert",
    "evaluate",
    "export",
    "inspect",
    "report",
    "run",
    "schema",
    "stage",
    "train",
    "validate",
]

NAMES = (
    "run",
    "ingest",
    "annotate",
    "extract",
    "resolve",
    "reconcile",
    "report",
    "validate",
    "schema",
    "inspect",
    "export",
    "evaluate",
    "convert",
    "train",
)
