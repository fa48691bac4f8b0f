"""Executors: ways to run jobs, one module each, one Protocol, one registry."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from audio.registry import Registry
from handouts.progress import Listener

Job = TypeVar("Job")
Result = TypeVar("Result")


class JobFailed(Exception):
    """A job never came to an end by itself: it ran out of time, or took its worker down, twice."""


@dataclass(frozen=True)
class Outcome(Generic[Job, Result]):
    """What became of a job: its result, or the error it ended with."""

    job: Job
    result: Result | None = None
    error: Exception | None = None


class Executor(AbstractContextManager["Executor"], Protocol):
    """Runs module-level functions on items that pickle. Leaving the context stops whatever still runs."""

    def run(
        self, function: Callable[[Job, Listener], Result], jobs: Iterable[Job], *, limit_s: float
    ) -> Iterator[Outcome[Job, Result]]:
        """Outcomes as jobs complete, in no promised order. No exception of a job is raised here.

        Every job is given a listener that reaches the one who runs them. A job over `limit_s` seconds, or
        whose worker died, is tried once more, then its error is JobFailed. Jobs that are still to be done when
        the iterator is closed are given up.
        """
        ...


EXECUTORS: Registry[Callable[[int, Listener], Executor]] = Registry(
    "executor",
    {
        "inline": "handouts.executors.inline:InlineExecutor",
        "local": "handouts.executors.local:LocalExecutor",
    },
)
