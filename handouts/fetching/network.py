"""The edge to the network: names to numbers, lines to machines, whom to trust; and how long anything may take."""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import certifi


@dataclass(frozen=True)
class Limits:
    """How long and how much. `read_s` is the longest silence, `whole_s` all of one page with its redirects."""

    connect_s: float = 10.0
    read_s: float = 20.0
    whole_s: float = 60.0
    largest_bytes: int = 20_000_000
    redirects: int = 5


def look_up(host: str, limit_s: float) -> tuple[str, ...]:
    """The numbers of the machine called `host`, in the order to try them. Raises OSError."""
    answers: queue.Queue[tuple[str, ...] | OSError] = queue.Queue(1)

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            answers.put(tuple(dict.fromkeys(str(place[0]) for *_kind, place in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error if isinstance(error, OSError) else OSError(str(error)))

    threading.Thread(target=ask, daemon=True).start()  # the system's look-up knows no time limit
    try:
        answer = answers.get(timeout=limit_s)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def dial(number: str, port: int, limit_s: float) -> socket.socket:
    """A line to a machine by its number. Raises OSError."""
    return socket.create_connection((number, port), timeout=limit_s)


def trusted() -> ssl.SSLContext:
    """Whom to trust: what the system trusts, and what browsers do where the system says nothing."""
    context = ssl.create_default_context()
    with suppress(OSError):
        context.load_verify_locations(certifi.where())
    return context


@dataclass(frozen=True)
class Network:
    """What connects this program with others. Tests put their own in its place; judging stays outside of it."""

    look_up: Callable[[str, float], tuple[str, ...]] = look_up
    dial: Callable[[str, int, float], socket.socket] = dial
    trust: Callable[[], ssl.SSLContext] = trusted
    limits: Limits = Limits()


INTERNET = Network()


class Deadline:
    """The moment by which something has to be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def within(self, seconds: float) -> float:
        """`seconds`, or what is left where that is less. Raises TimeoutError where nothing is."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for all of it is over")
        return min(seconds, left)
