"""The progress bar: on a terminal only, on standard error."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

from tqdm import tqdm


class Progress:
    """Counts tasks as they end."""

    def __init__(self, label: str, total: int, *, quiet: bool = False) -> None:
        """Show a bar called `label` unless `quiet` or standard error is no terminal."""
        self._bar: Any = tqdm(
            desc=label,
            total=total,
            unit="task",
            file=sys.stderr,
            disable=quiet or total == 0 or not sys.stderr.isatty(),
        )

    def advance(self) -> None:
        """Count one task."""
        self._bar.update()

    def __enter__(self) -> Progress:
        """Return the bar itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar from the screen's last line."""
        self._bar.close()
