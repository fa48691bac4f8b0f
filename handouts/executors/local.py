"""Jobs on worker processes of this machine, each with a time limit; a worker that dies takes one job with it."""

import contextlib
import ctypes
import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from handouts.executors import Job, JobFailed, Outcome, Result
from handouts.progress import Event, Listener, ignore

if TYPE_CHECKING:  # loading it takes longer than finding that there is nothing to do
    from pebble import ProcessPool

_TRIES = 2
_ATOMIC_BYTES = 4000
_to_parent: Connection | None = None


class LocalExecutor:
    """A pool of `workers` processes, started by the first `run`: a run that finds nothing to do pays for none.

    What the workers tell reaches `listener` on a thread of its own.
    """

    def __init__(self, workers: int, listener: Listener) -> None:
        self._workers, self._listener = workers, listener
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        # pebble's stubs leave out what these two return
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
        self._send.close()
        self._ear.join(timeout=1)
        self._receive.close()

    def run(
        self, function: Callable[[Job, Listener], Result], jobs: Iterable[Job], *, limit_s: float
    ) -> Iterator[Outcome[Job, Result]]:
        """Outcomes as jobs complete."""
        pool = self._pool or self._start()
        running: dict[Future[Any], tuple[Job, int]] = {}

        def start(job: Job, attempt: int) -> None:
            running[pool.schedule(_perform, args=(function, job), timeout=limit_s)] = (job, attempt)

        for job in jobs:
            start(job, 1)
        try:
            while running:
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    job, attempt = running.pop(future)
                    failure = _failure(future, limit_s)
                    if failure is None:
                        yield Outcome(job, result=future.result())
                    elif isinstance(failure, JobFailed) and attempt < _TRIES:
                        start(job, attempt + 1)
                    else:
                        yield Outcome(job, error=failure)
        finally:  # whoever stops listening wants no more of these jobs
            for future in running:
                future.cancel()

    def _start(self) -> "ProcessPool":
        from pebble import ProcessPool

        # spawn: forking a process that has threads (the listener's, the pool's own) can deadlock.
        context = multiprocessing.get_context("spawn")
        self._receive, self._send = context.Pipe(duplex=False)
        self._pool = ProcessPool(max_workers=self._workers, initializer=_begin, initargs=(self._send,), context=context)
        self._ear = threading.Thread(target=_listen, args=(self._receive, self._listener), daemon=True)
        self._ear.start()
        return self._pool


def _failure(future: "Future[Any]", limit_s: float) -> Exception | None:
    """The error a job ended with, a lost worker or a time limit told as JobFailed."""
    from pebble import ProcessExpired

    error = future.exception()
    if error is None:
        return None
    if isinstance(error, TimeoutError):
        return JobFailed(f"it took more than {limit_s:.0f} seconds")
    if isinstance(error, ProcessExpired):
        return JobFailed(f"its worker process ended unexpectedly (exit code {error.exitcode})")
    return error if isinstance(error, Exception) else JobFailed(str(error))


def _listen(receive: Connection, listener: Listener) -> None:
    """Passes on what workers tell until the last writer has closed its end.

    A listener that fails is not called again, but the pipe is still emptied: a full one would stop the workers.
    """
    while True:
        try:
            event: Event = pickle.loads(receive.recv_bytes())
        except (EOFError, OSError):
            return
        try:
            listener(event)
        except Exception:  # noqa: BLE001 - told by threading's own hook; the work goes on
            threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), threading.current_thread())))
            listener = ignore


def _begin(send: Connection) -> None:
    """Readies a worker: Ctrl-C is its parent's to handle, and its news go to the parent."""
    global _to_parent
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _to_parent = send


def _tell(event: Event) -> None:
    # One writing end is shared without a lock that a killed worker could keep: a message this short is
    # written in one piece (pipe(7): writes of up to PIPE_BUF, 4,096 bytes, are atomic).
    message = pickle.dumps(event)
    if _to_parent is not None and len(message) <= _ATOMIC_BYTES:
        _to_parent.send_bytes(message)


def _perform(function: Callable[[Job, Listener], Result], job: Job) -> Result:
    try:
        return function(job, _tell)
    except Exception as error:
        raise _portable(error) from error
    finally:
        _give_memory_back()


def _portable(error: Exception) -> Exception:
    """The error itself if it survives the way to the parent process, else its words."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - pickling runs code of whoever wrote the exception
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _give_memory_back() -> None:
    """Hands what a job has freed back to the system, where the C library can (glibc): about 50 MB after speech."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)
