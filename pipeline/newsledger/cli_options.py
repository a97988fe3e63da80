"""The options and arguments of the command line: type, spelling and help of each."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

_LABEL_FORMATS = "newsledger, brat, label-studio, doccano, prodigy"

Dump = Annotated[
    list[str],
    typer.Argument(metavar="DUMP", help="Files, folders, globs, URIs, or - for standard input."),
]
Output = Annotated[str, typer.Option("--output", "-o", help="Folder or URI to write to.")]
Folder = Annotated[str, typer.Argument(metavar="FOLDER", help="Output folder of a run.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="A newsledger.toml.")]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Publication day of articles that do not tell theirs."),
]
Model = Annotated[
    str | None, typer.Option(help="Name or path of another spaCy pipeline for annotation.")
]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes; default: one per CPU.")]
ExecutorName = Annotated[
    str | None, typer.Option("--executor", help="serial, processes or ray; default: what fits.")
]
ShardOf = Annotated[
    str | None, typer.Option("--shard", metavar="I/N", help="Only the I-th of N parts, from 1.")
]
Limit = Annotated[int | None, typer.Option(min=1, help="Go on with the first articles only.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and stop.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Force = Annotated[bool, typer.Option("--force", help="Start the folder anew.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]

TableName = Annotated[
    str | None,
    typer.Argument(metavar="TABLE", help="articles, events, casualties …; default: all."),
]
ArticleStart = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="Start of an article id, or part of a path.")
]
ShownLimit = Annotated[int, typer.Option(min=1, help="Articles to show.")]
ExportFile = Annotated[Path, typer.Option("--output", "-o", help="File to write; csv: a folder.")]
ExportFormat = Annotated[
    str, typer.Option("--format", help="ged, acled: incidents in these columns; csv: tables.")
]
Labelled = Annotated[
    Path | None,
    typer.Argument(metavar="FOLDER", help="Labelled articles: a folder or one file."),
]
Suites = Annotated[
    list[str] | None,
    typer.Option(
        help="timebank, us-shootings … (a wrong name lists them), again for more; all: every one."
    ),
]
ScoresFolder = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="Folder for scores.json, errors.html [outputs/evaluation/NAME]."
    ),
]
LabelledFormat = Annotated[
    str, typer.Option("--format", help=f"Format of the labelled articles: {_LABEL_FORMATS}.")
]
Split = Annotated[str, typer.Option(help="dev, test or all.")]
Tags = Annotated[
    list[str] | None, typer.Option(help="Only articles with this tag, again for more.")
]
SuiteCorpora = Annotated[Path, typer.Option(help="Folder of the corpora of the suites.")]
SuiteLimit = Annotated[int | None, typer.Option(min=1, help="First articles of a suite.")]
Baseline = Annotated[
    Path | None, typer.Option(help="An earlier scores.json: fail where a score has fallen.")
]
Against = Annotated[
    Path | None,
    typer.Option(help="Score these labels, of a second reader or system, not the pipeline."),
]
Source = Annotated[
    Path, typer.Argument(metavar="SOURCE", help="Labelled articles: a file or folder.")
]
Target = Annotated[Path, typer.Argument(metavar="TARGET", help="File or folder to write.")]
SourceFormat = Annotated[str, typer.Option("--from", help=f"Format of SOURCE: {_LABEL_FORMATS}.")]
TargetFormat = Annotated[str, typer.Option("--to", help=f"Format of TARGET: {_LABEL_FORMATS}.")]
TrainingCorpora = Annotated[
    Path, typer.Argument(metavar="CORPORA", help="Folder with syntax/ and ner/.")
]
NewPipeline = Annotated[Path, typer.Option("--output", "-o", help="Folder of the new pipeline.")]
Seed = Annotated[int, typer.Option(help="Seed of everything that is drawn by chance.")]
OpenDataOnly = Annotated[
    bool, typer.Option("--open-data-only", help="Openly licensed corpora alone.")
]
MaxSteps = Annotated[int | None, typer.Option(min=1, help="Stop early, for a trial.")]
Version = Annotated[bool, typer.Option("--version", help="Print the version.")]
