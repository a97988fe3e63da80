"""Runs a function over tasks: in this process, in several, or on a Ray cluster.

Every executor yields an `Outcome` for each task as it ends, in any order. The function and its
tasks must be picklable. Results of all executors are equal, because tasks share nothing but files.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, Protocol

from newsledger.errors import ConfigError
from newsledger.run.outcome import Outcome, attempt


class Executor(Protocol):
    """`run(function, tasks)` yields the outcomes."""

    def run(
        self, function: Callable[[Any], Any], tasks: Sequence[Any]
    ) -> Iterator[Outcome[Any, Any]]:
        """Run the function on every task."""
        ...


class SerialExecutor:
    """Runs the tasks one after the other in this process."""

    def run(
        self, function: Callable[[Any], Any], tasks: Sequence[Any]
    ) -> Iterator[Outcome[Any, Any]]:
        """Run the function on every task, in order."""
        for task in tasks:
            yield attempt(function, task)


def _watch_parent() -> None:
    # a worker whose parent was killed would wait for work for ever
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _start_worker() -> None:
    # Ctrl-C reaches all processes of a terminal: a worker ends at once, and its parent tells of it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_watch_parent, daemon=True).start()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back, in this thread and in processes it starts, until the block ends.

    A process that it meets while it still imports would print where it was.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class ProcessExecutor:
    """Runs the tasks in spawned processes of this machine.

    A worker that dies breaks the whole pool at once (unlike multiprocessing.Pool, which hangs):
    the pool is built anew and the tasks without an outcome run again. A task that was under way in
    three broken pools is given up; when it is the last one left it runs alone, so that another
    task's crash is not held against it.
    """

    def __init__(self, workers: int) -> None:
        """Take the number of processes."""
        self.workers = workers

    def run(
        self, function: Callable[[Any], Any], tasks: Sequence[Any]
    ) -> Iterator[Outcome[Any, Any]]:
        """Run the function on every task, outcomes in the order in which they end."""
        left = dict(enumerate(tasks))
        breaks = 0
        while left:
            workers = self.workers if breaks < 3 else 1
            before = len(left)
            try:
                yield from self._run_pool(function, left, workers)
            except BrokenProcessPool:
                breaks += 1
                if workers == 1 and len(left) == before:
                    # alone in its pool, the first task left is the one that kills its process
                    no = min(left)
                    yield Outcome(left.pop(no), None, "the process was killed (out of memory?)")

    def _run_pool(
        self, function: Callable[[Any], Any], left: dict[int, Any], workers: int
    ) -> Iterator[Outcome[Any, Any]]:
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
        try:
            with _interrupts_held():
                futures = {pool.submit(attempt, function, task): no for no, task in left.items()}
            for future in as_completed(futures):
                outcome = future.result()
                del left[futures[future]]
                yield outcome
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


EXECUTORS = ("serial", "processes", "ray")


def check_executor(name: str | None) -> None:
    """Raise ConfigError when there is no executor of that name."""
    if name is not None and name not in EXECUTORS:
        raise ConfigError(f"There is no executor {name!r}: use {', '.join(EXECUTORS)}.")


def make_executor(name: str | None, workers: int, n_tasks: int) -> Executor:
    """Return the executor called `name` (serial, processes, ray); None: what fits the tasks."""
    if name == "ray":
        from newsledger.run.ray_cluster import RayExecutor

        return RayExecutor(workers)
    if name == "serial" or (name is None and min(workers, n_tasks) <= 1):
        return SerialExecutor()
    check_executor(name)
    return ProcessExecutor(max(1, min(workers, n_tasks)))
