"""Runs tasks on a Ray cluster: one actor a CPU, from Ray's own actor pool.

Not `ray.data`: with one actor for each CPU it waits for ever (ray#44687). The output folder must be
one that every node can reach. Needs the extra `newsledger[ray]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newsledger.errors import ConfigError
from newsledger.run.outcome import Outcome, attempt


class _Worker:
    """One process on one CPU; its spaCy pipeline stays loaded between tasks."""

    def attempt(self, function: Callable[[Any], Any], task: Any) -> Outcome[Any, Any]:
        return attempt(function, task)


class RayExecutor:
    """Runs the tasks on the cluster that RAY_ADDRESS names, else on a local one."""

    def __init__(self, workers: int) -> None:
        """Take the number of actors, each on one CPU."""
        self.workers = workers

    def run(
        self, function: Callable[[Any], Any], tasks: Sequence[Any]
    ) -> Iterator[Outcome[Any, Any]]:
        """Run the function on every task, outcomes in the order in which they end."""
        try:
            import ray
            from ray.util import ActorPool
        except ImportError as error:
            raise ConfigError(
                "The ray executor needs another package: pip install 'newsledger[ray]'."
            ) from error
        if not ray.is_initialized():
            ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR")
        count = max(1, min(self.workers, len(tasks)))
        # a restarted actor runs its task again: tasks write whole files or none
        worker = ray.remote(num_cpus=1, max_restarts=3, max_task_retries=3)(_Worker)
        actors = [worker.remote() for _ in range(count)]
        pool = ActorPool(actors)
        yield from pool.map_unordered(
            lambda actor, task: actor.attempt.remote(function, task), list(tasks)
        )
        for actor in actors:
            ray.kill(actor)
