"""The command line: each command calls a function of its own name.

Data go to standard output; progress and messages to standard error. Exit 0: all done; 1: some
articles or shards failed; 2: the command line or configuration is wrong.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NoReturn

import typer

from newsledger import __version__, commands
from newsledger import cli_options as options
from newsledger.errors import ConfigError, NewsledgerError

app = typer.Typer(
    name="newsledger",
    help="Who was hurt, when, where, by whom, and who says so: from news articles to Parquet.",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)


_INTERRUPTED = 130
"""Exit code of what Ctrl-C ended, as shells have it: 128 and the number of the signal."""


@app.command()
def run(
    dump: options.Dump,
    output: options.Output,
    config: options.ConfigFile = None,
    published: options.Published = None,
    model: options.Model = None,
    workers: options.Workers = None,
    executor: options.ExecutorName = None,
    limit: options.Limit = None,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    force: options.Force = False,
    quiet: options.Quiet = False,
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
    dump: options.Dump,
    output: options.Output,
    config: options.ConfigFile = None,
    published: options.Published = None,
    model: options.Model = None,
    workers: options.Workers = None,
    executor: options.ExecutorName = None,
    limit: options.Limit = None,
    dry_run: options.DryRun = False,
    as_json: options.AsJson = False,
    force: options.Force = False,
    quiet: options.Quiet = False,
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
    folder: options.Folder,
    workers: options.Workers = None,
    executor: options.ExecutorName = None,
    shard: options.ShardOf = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Parse the articles of an ingested folder."""
    _stage("annotate", folder, workers, executor, shard, as_json, quiet)


@app.command()
def extract(
    folder: options.Folder,
    workers: options.Workers = None,
    executor: options.ExecutorName = None,
    shard: options.ShardOf = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Find what the articles say (parses them first where that is missing)."""
    _stage("extract", folder, workers, executor, shard, as_json, quiet)


@app.command()
def resolve(
    folder: options.Folder,
    workers: options.Workers = None,
    executor: options.ExecutorName = None,
    shard: options.ShardOf = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = False,
) -> None:
    """Write the tables of each article (does the stages before it where they are missing)."""
    _stage("resolve", folder, workers, executor, shard, as_json, quiet)


@app.command()
def reconcile(
    folder: options.Folder, as_json: options.AsJson = False, quiet: options.Quiet = False
) -> None:
    """Group the reports of one incident, over all articles of a resolved folder."""
    _stage("reconcile", folder, 1, "serial", None, as_json, quiet)


@app.command()
def report(folder: options.Folder) -> None:
    """Write the page that shows a run, index.html, and print its place."""
    typer.echo(commands.report(folder))


@app.command()
def validate(folder: options.Folder, as_json: options.AsJson = False) -> None:
    """Check every table of a finished run: schema, values, keys, references, offsets, counts."""
    _exit(commands.validate(folder, as_json=as_json))


@app.command()
def schema(table: options.TableName = None, as_json: options.AsJson = False) -> None:
    """Print the data dictionary."""
    typer.echo(commands.schema(table, as_json=as_json))


@app.command()
def inspect(
    folder: options.Folder, article: options.ArticleStart = "", limit: options.ShownLimit = 3
) -> None:
    """Show the rows of articles beside the sentences they rest on."""
    for line in commands.inspect(folder, article, limit=limit):
        typer.echo(line)


@app.command()
def export(
    folder: options.Folder, output: options.ExportFile, target_format: options.ExportFormat = "csv"
) -> None:
    """Write the incidents in the columns of UCDP GED or ACLED, or every table as CSV."""
    typer.echo(commands.export(folder, output, target_format=target_format))


@app.command()
def evaluate(
    labelled: options.Labelled = None,
    suite: options.Suites = None,
    output: options.ScoresFolder = None,
    source_format: options.LabelledFormat = "newsledger",
    split: options.Split = "dev",
    tag: options.Tags = None,
    corpora: options.SuiteCorpora = Path("../shared/corpora"),
    model: options.Model = None,
    limit: options.SuiteLimit = None,
    baseline: options.Baseline = None,
    against: options.Against = None,
    as_json: options.AsJson = False,
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
    source: options.Source,
    target: options.Target,
    source_format: options.SourceFormat = "newsledger",
    target_format: options.TargetFormat = "newsledger",
) -> None:
    """Bring labelled articles to an annotation tool, or back."""
    typer.echo(
        commands.convert(source, target, source_format=source_format, target_format=target_format)
    )


@app.command()
def train(
    corpora: options.TrainingCorpora,
    output: options.NewPipeline,
    seed: options.Seed = 0,
    open_data_only: options.OpenDataOnly = False,
    max_steps: options.MaxSteps = None,
) -> None:
    """Train the English pipeline anew from corpora."""
    typer.echo(
        commands.train(
            corpora, output, seed=seed, open_data_only=open_data_only, max_steps=max_steps
        )
    )


@app.callback(invoke_without_command=True)
def _top(context: typer.Context, version: options.Version = False) -> None:
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
        code = app(standalone_mode=False) or 0
        if code == _INTERRUPTED:  # typer keeps a Ctrl-C to itself, and says nothing
            raise KeyboardInterrupt
        sys.exit(code)
    except typer.TyperException as error:
        hint = f"newsledger {command} --help" if command in commands.NAMES else "newsledger --help"
        _fail(f"{error.format_message().rstrip('.')}. See `{hint}`.", 2)
    except ConfigError as error:
        _fail(str(error), 2)
    except NewsledgerError as error:
        _fail(str(error), 1)
    except (KeyboardInterrupt, typer.Abort):
        _fail("stopped; run the same command again to go on where it stopped.", _INTERRUPTED)
    except BrokenPipeError:
        # the reader of a pipe has gone: no more to say, and no traceback at shutdown
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
