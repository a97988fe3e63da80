"""One failing or dying task does not take the others with it."""

from __future__ import annotations

import os
import signal

import pytest

from newsledger.errors import ConfigError
from newsledger.run.executors import ProcessExecutor, SerialExecutor, make_executor


def square(number: int) -> int:
    if number == 3:
        raise ValueError("three is odd")
    return number * number


def die_on_two(number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("executor", [SerialExecutor(), ProcessExecutor(2)], ids=["serial", "pool"])
def test_an_error_fails_its_task_alone(executor):
    outcomes = {o.task: o for o in executor.run(square, [1, 2, 3, 4])}
    assert {task: o.result for task, o in outcomes.items()} == {1: 1, 2: 4, 3: None, 4: 16}
    assert "ValueError: three is odd" in outcomes[3].error


def test_a_killed_worker_costs_only_the_task_that_kills_it():
    outcomes = {o.task: o for o in ProcessExecutor(2).run(die_on_two, [0, 1, 2, 3, 4, 5])}
    assert sorted(outcomes) == [0, 1, 2, 3, 4, 5]
    assert "killed" in outcomes[2].error
    assert [outcomes[n].result for n in (0, 1, 3, 4, 5)] == [0, 1, 3, 4, 5]


def test_an_unknown_executor_is_named():
    with pytest.raises(ConfigError, match="use serial, processes, ray"):
        make_executor("spark", 2, 2)


def test_ray_gives_the_same_outcomes_or_says_what_to_install():
    try:
        import ray
    except ImportError:
        with pytest.raises(ConfigError, match=r"newsledger\[ray\]"):
            list(make_executor("ray", 2, 4).run(square, [1, 2]))
        return
    outcomes = {o.task: o.result for o in make_executor("ray", 2, 4).run(square, [1, 2, 3, 4])}
    ray.shutdown()
    assert outcomes == {1: 1, 2: 4, 3: None, 4: 16}
