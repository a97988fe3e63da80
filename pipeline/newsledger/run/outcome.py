"""What became of one task, whichever executor ran it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from newsledger.errors import ConfigError

TaskT = TypeVar("TaskT")
ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[TaskT, ResultT]):
    """What became of a task: its result, or the text of its error."""

    task: TaskT
    result: ResultT | None
    error: str | None = None


def attempt(function: Callable[[TaskT], ResultT], task: TaskT) -> Outcome[TaskT, ResultT]:
    """Run one task; any error but a wrong configuration fails this task alone."""
    try:
        return Outcome(task, function(task))
    except ConfigError:
        raise
    except Exception as error:  # a shard must not take the others with it
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{place.filename.rpartition('/')[2]}:{place.lineno}"
        return Outcome(task, None, f"{type(error).__name__}: {error} ({where})")
