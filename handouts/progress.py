"""What a run tells of itself, as values; whoever listens decides how it looks."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Planned:
    """An article was read: its title, number of topics, and the work ahead in estimated seconds."""

    source: str
    title: str
    topics: int
    work_s: float


@dataclass(frozen=True)
class Advanced:
    """`seconds` more of the planned work are done; `stage` is "print", "speech" or "check"."""

    source: str
    stage: str
    seconds: float
    doing: str


@dataclass(frozen=True)
class Notice:
    """Something the person should know while the run goes on."""

    source: str
    message: str


@dataclass(frozen=True)
class Finished:
    """The article is done: `outcome` is "made", "unchanged" or "failed"; `folder` holds the edition."""

    source: str
    outcome: str
    folder: str
    message: str = ""


Event = Planned | Advanced | Notice | Finished
Listener = Callable[[Event], None]


def ignore(_event: Event) -> None:
    """A listener for those who want none."""
