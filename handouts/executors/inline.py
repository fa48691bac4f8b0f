"""Jobs one after another in this process: for tests, and for reading a run with a debugger."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

from handouts.executors import Job, Outcome, Result
from handouts.progress import Listener


class InlineExecutor:
    """Keeps no time limit and survives no crash: there is no worker to stop."""

    def __init__(self, _workers: int, listener: Listener) -> None:
        self._listener = listener

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def run(
        self, function: Callable[[Job, Listener], Result], jobs: Iterable[Job], *, limit_s: float
    ) -> Iterator[Outcome[Job, Result]]:
        """Outcomes in the order of the jobs."""
        for job in jobs:
            try:
                yield Outcome(job, result=function(job, self._listener))
            except Exception as error:  # noqa: BLE001 - whatever a job raises is its outcome
                yield Outcome(job, error=error)
