"""One input through a reader, its cleaning and its splitting: what comes of it."""

import hashlib
import json
import resource
import signal
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from types import FrameType

from handouts.cleaning import clean
from handouts.errors import SourceError
from handouts.readers import READERS, Source
from handouts.settings import NOT_GIVEN, Selection
from handouts.topics import split_topics

LONGEST_S = 10
"""An input of 20,000 bytes that takes longer hangs."""


class Hanging(BaseException):
    """Raised in whatever runs too long."""


@dataclass
class Tally:
    """What has been found in one process: `slowest_s` is that of one input, `findings` the names of saved inputs."""

    folder: Path
    inputs: int = 0
    articles: int = 0
    slowest_s: float = 0.0
    findings: dict[str, str] = field(default_factory=dict)

    def record(self, data: bytes, error: BaseException) -> None:
        """Saves an input that brought about anything but an article or a SourceError, one a kind of error."""
        told = f"{type(error).__name__}: {str(error)[:200]}"
        if told not in self.findings.values():
            name = hashlib.sha256(data).hexdigest()[:16]
            self.findings[name] = told
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(data)

    def tell(self) -> None:
        """Prints the figures of this process as one line of JSON."""
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        figures = {"inputs": self.inputs, "articles": self.articles, "slowest_s": self.slowest_s, "peak_mb": peak_mb}
        print(json.dumps(figures | {"findings": self.findings}), flush=True)


def attempt(name: str, data: bytes, tally: Tally) -> None:
    """Reads `data` with the reader called `name`, and counts."""
    tally.inputs += 1
    started = perf_counter()
    signal.alarm(LONGEST_S)
    try:
        raw = READERS.load(name)().read(Source(f"input.{name}", data))
        split_topics(clean(raw, Selection()), NOT_GIVEN)
        tally.articles += 1
    except SourceError:
        pass
    except (Exception, Hanging) as error:  # noqa: BLE001 - anything else is what is sought
        tally.record(data, error)
    finally:
        signal.alarm(0)
        tally.slowest_s = max(tally.slowest_s, perf_counter() - started)


def watch() -> None:
    """From now on an input that hangs is interrupted."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise Hanging(f"over {LONGEST_S} s")

    signal.signal(signal.SIGALRM, interrupt)
