"""The command line: options and help. Each command calls a function of its own name.

Data go to standard output; progress and messages to standard error. Exit 0: all done; 1: some
articles or shards failed; 2: the command line or configuration is wrong.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from newsledger import __version__, commands
from newsledger.errors import ConfigError, NewsledgerError

app = typer.Typer(
    name="newsledger",
    help="Who was hurt, when, where, by whom, and who says so: from news articles to Parquet.",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)

Dump = Annotated[
    list[str],
    typer.Argument(metavar="DUMP...", help="Files, folders, globs, URIs, or - for standard input."),
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


@app.command()
def run(
    dump: Dump,
    output: Output,
    config: ConfigFile = None,
    published: Published = None,
    model: Model = None,
    workers: Workers = None,
    executor: ExecutorName = None,
    limit: Limit = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Turn a dump of articles into tables: all stages. Run again, it does only what is new."""
    _exit(
        commands.run(
            dump,
            output=output,
            config_file=config,
            published=published.date() if published else None,
            model=model,
            workers=workers,
            executor=executor,
            limit=limit,
            dry_run=dry_run,
            as_json=as_json,
            force=force,
            quiet=quiet,
        )
    )


@app.command()
def ingest(
    dump: Dump,
    output: Output,
    config: ConfigFile = None,
    published: Published = None,
    model: Model = None,
    workers: Workers = None,
    executor: ExecutorName = None,
    limit: Limit = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """Read the dump and cut it into shards: the first stage of `run` alone."""
    _exit(
        commands.run(
            dump,
            output=output,
            config_file=config,
            published=published.date() if published else None,
            model=model,
            workers=workers,
            executor=executor,
            limit=limit,
            dry_run=dry_run,
            as_json=as_json,
            force=force,
            quiet=quiet,
            last="ingest",
        )
    )


def _stage(
    name: str,
    folder: str,
    workers: int | None,
    executor: str | None,
    shard: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    _exit(
        commands.stage(
            name,
            folder,
            workers=workers,
            executor=executor,
            shard=shard,
            as_json=as_json,
            quiet=quiet,
        )
    )


@app.command()
def annotate(
    folder: Folder,
    workers: Workers = None,
    executor: ExecutorName = None,
    shard: ShardOf = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Parse the articles of an ingested folder."""
    _stage("annotate", folder, workers, executor, shard, as_json, quiet)


@app.command()
def extract(
    folder: Folder,
    workers: Workers = None,
    executor: ExecutorName = None,
    shard: ShardOf = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Find what the articles say (parses them first where that is missing)."""
    _stage("extract", folder, workers, executor, shard, as_json, quiet)


@app.command()
def resolve(
    folder: Folder,
    workers: Workers = None,
    executor: ExecutorName = None,
    shard: ShardOf = None,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Write the tables of each article (does the stages before it where they are missing)."""
    _stage("resolve", folder, workers, executor, shard, as_json, quiet)


@app.command()
def reconcile(folder: Folder, as_json: AsJson = False, quiet: Quiet = False) -> None:
    """Group the reports of one incident, over all articles of a resolved folder."""
    _stage("reconcile", folder, 1, "serial", None, as_json, quiet)


@app.command()
def report(folder: Folder) -> None:
    """Write the page that shows a run, index.html, and print its place."""
    typer.echo(commands.report(folder))


@app.command()
def validate(folder: Folder, as_json: AsJson = False) -> None:
    """Check every table of a finished run: schema, values, keys, references, offsets, counts."""
    _exit(commands.validate(folder, as_json=as_json))


@app.command()
def schema(
    table: Annotated[str | None, typer.Argument(help="One table; default: all.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print the data dictionary."""
    typer.echo(commands.schema(table, as_json=as_json))


@app.command()
def inspect(
    folder: Folder,
    article: Annotated[str, typer.Argument(help="Start of an article id, or part of a path.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="Articles to show.")] = 3,
) -> None:
    """Show the rows of articles beside the sentences they rest on."""
    for line in commands.inspect(folder, article, limit=limit):
        typer.echo(line)


@app.command()
def export(
    folder: Folder,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write; csv: a folder.")],
    target_format: Annotated[
        str, typer.Option("--format", help="ged, acled: incidents in these columns; csv: tables.")
    ] = "csv",
) -> None:
    """Write the incidents in the columns of UCDP GED or ACLED, or every table as CSV."""
    typer.echo(commands.export(folder, output, target_format=target_format))


@app.command()
def evaluate(
    labelled: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="Labelled articles: a folder or one file."),
    ] = None,
    suite: Annotated[
        list[str] | None,
        typer.Option(help="A suite over a public corpus, again for more; all: every one."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Folder for scores.json, errors.html [outputs/evaluation/NAME]."
        ),
    ] = None,
    source_format: Annotated[
        str, typer.Option("--format", help="Format of the labelled articles.")
    ] = "newsledger",
    split: Annotated[str, typer.Option(help="dev, test or all.")] = "dev",
    tag: Annotated[
        list[str] | None, typer.Option(help="Only articles with this tag, again for more.")
    ] = None,
    corpora: Annotated[Path, typer.Option(help="Folder of the corpora of the suites.")] = Path(
        "../shared/corpora"
    ),
    model: Model = None,
    limit: Annotated[int | None, typer.Option(min=1, help="First articles of a suite.")] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="An earlier scores.json: fail where a score has fallen.")
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(help="Score these labels, of a second reader or system, not the pipeline."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Score the pipeline on labelled articles or public corpora, and show every miss."""
    _exit(
        commands.evaluate(
            labelled,
            suites=suite or (),
            output=output,
            source_format=source_format,
            split=split,
            tags=tag or (),
            corpora=corpora,
            model=model,
            limit=limit,
            baseline=baseline,
            against=against,
            as_json=as_json,
        )
    )


@app.command()
def convert(
    source: Annotated[Path, typer.Argument(help="Labelled articles: a file or folder.")],
    target: Annotated[Path, typer.Argument(help="File or folder to write.")],
    source_format: Annotated[str, typer.Option("--from", help="Format of SOURCE.")] = "newsledger",
    target_format: Annotated[str, typer.Option("--to", help="Format of TARGET.")] = "newsledger",
) -> None:
    """Bring labelled articles to an annotation tool, or back."""
    typer.echo(
        commands.convert(source, target, source_format=source_format, target_format=target_format)
    )


@app.command()
def train(
    corpora: Annotated[Path, typer.Argument(help="Folder with syntax/ and ner/.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder of the new pipeline.")],
    seed: Annotated[int, typer.Option(help="Seed of everything that is drawn by chance.")] = 0,
    open_data_only: Annotated[
        bool, typer.Option("--open-data-only", help="Openly licensed corpora alone.")
    ] = False,
    max_steps: Annotated[int | None, typer.Option(min=1, help="Stop early, for a trial.")] = None,
) -> None:
    """Train the English pipeline anew from corpora."""
    typer.echo(
        commands.train(
            corpora, output, seed=seed, open_data_only=open_data_only, max_steps=max_steps
        )
    )


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"newsledger {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise ConfigError("Name a command, for example `newsledger run DUMP -o outputs/first`.")


def _exit(code: int) -> None:
    if code:
        raise typer.Exit(code)


def _fail(message: str, code: int) -> NoReturn:
    print(f"newsledger: {message}", file=sys.stderr)
    sys.exit(code)


def main() -> None:
    """Run the command line; every error is one sentence on standard error."""
    # Two BLAS threads burn 1.7 times the CPU for nothing on texts of this size; processes are what
    # scales. Set before numpy is loaded, and inherited by worker processes.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except typer.TyperException as error:
        hint = f"newsledger {command} --help" if command in commands.NAMES else "newsledger --help"
        _fail(f"{error.format_message().rstrip('.')}. See `{hint}`.", 2)
    except ConfigError as error:
        _fail(str(error), 2)
    except NewsledgerError as error:
        _fail(str(error), 1)
    except (KeyboardInterrupt, typer.Abort):
        _fail("stopped; run the same command again to go on where it stopped.", 130)
    except BrokenPipeError:
        # the reader of a pipe has gone: no more to say, and no traceback at shutdown
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
