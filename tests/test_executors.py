"""The contract of every executor, and what those with workers promise beyond it."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from handouts.executors import EXECUTORS, JobFailed
from handouts.progress import Advanced, Event, Listener, ignore


def double(job: int, listener: Listener) -> int:
    listener(Advanced("s", "print", 1.0, f"job {job}"))
    if job < 0:
        raise ValueError("below nought")
    return 2 * job


def kill_own_worker(job: int, _listener: Listener) -> int:
    if job == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return job


def kill_worker_once(path: str, _listener: Listener) -> str:
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path


def hang(job: int, _listener: Listener) -> int:
    if job == 1:
        time.sleep(600)
    return job


@pytest.mark.parametrize("name", list(EXECUTORS))
def test_every_job_comes_back_with_its_result_or_its_error(name: str) -> None:
    events: list[Event] = []
    all_told = threading.Event()

    def listener(event: Event) -> None:
        events.append(event)
        if len(events) == 4:
            all_told.set()

    with EXECUTORS.load(name)(2, listener) as executor:
        outcomes = {o.job: o for o in executor.run(double, [3, -1, 0, 5], limit_s=60)}
        assert all_told.wait(10)
    assert {job: o.result for job, o in outcomes.items()} == {3: 6, -1: None, 0: 0, 5: 10}
    assert isinstance(outcomes[-1].error, ValueError)
    assert sorted(e.doing for e in events if isinstance(e, Advanced)) == ["job -1", "job 0", "job 3", "job 5"]


def test_a_job_that_kills_every_worker_it_meets_fails_alone() -> None:
    with EXECUTORS.load("local")(2, ignore) as executor:
        outcomes = {o.job: o for o in executor.run(kill_own_worker, range(5), limit_s=60)}
    assert isinstance(outcomes[2].error, JobFailed)
    assert [o.result for job, o in sorted(outcomes.items()) if job != 2] == [0, 1, 3, 4]


def test_a_job_whose_worker_was_killed_once_is_tried_again(tmp_path: object) -> None:
    path = f"{tmp_path}/was-here"
    with EXECUTORS.load("local")(1, ignore) as executor:
        (outcome,) = executor.run(kill_worker_once, [path], limit_s=60)
    assert outcome.result == path


def test_fault_33_a_job_that_hangs_is_stopped_and_the_others_go_on() -> None:
    with EXECUTORS.load("local")(2, ignore) as executor:
        outcomes = {o.job: o for o in executor.run(hang, range(4), limit_s=2)}
    assert "more than 2 seconds" in str(outcomes[1].error)
    assert [o.result for job, o in sorted(outcomes.items()) if job != 1] == [0, 2, 3]


def test_nothing_is_started_before_there_is_work() -> None:
    threads = threading.active_count()
    with EXECUTORS.load("local")(2, ignore):
        assert threading.active_count() == threads


def test_leaving_on_an_error_stops_what_still_runs() -> None:
    def run() -> None:
        with EXECUTORS.load("local")(2, ignore) as executor:
            for _ in executor.run(hang, range(3), limit_s=600):
                raise KeyboardInterrupt

    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run()
    assert time.monotonic() - begin < 60, "the hanging job was waited for"
