"""Every error that newsledger raises on purpose.

    NewsledgerError
    ├── ConfigError   the command line, newsledger.toml or a lexicon is wrong (exit 2)
    │   └── GoldError labelled articles are malformed: file, line, row, field and reason
    ├── InputError    an input cannot be read at all: the file is rejected, the run goes on
    ├── ShardError    one shard failed: the others go on (exit 1)
    └── TableError    rows break the contract of their table: a bug, the shard fails

A record that cannot be used is no error: it becomes a row of the `rejects` table.
"""

from __future__ import annotations


class NewsledgerError(Exception):
    """Root of all errors; its text is one human sentence that says what to do next."""


class ConfigError(NewsledgerError):
    """Raised before any work starts when options, configuration or a lexicon are wrong."""


class GoldError(ConfigError):
    """Raised at the first malformed line of labelled articles."""


class InputError(NewsledgerError):
    """Raised when an input file, archive or stream cannot be read.

    `reason` is a value of the `rejects.reason` enum.
    """

    def __init__(self, reason: str, detail: str) -> None:
        """Keep the reason for the `rejects` row beside the text."""
        super().__init__(detail)
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Keep both arguments when the error crosses a process boundary."""
        return (InputError, (self.reason, self.detail))


class ShardError(NewsledgerError):
    """Raised when a shard cannot be finished."""


class TableError(NewsledgerError):
    """Raised when rows to be written break their table's schema, keys or offsets."""
