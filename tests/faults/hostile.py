"""A reader that does what hostile files make libraries do, and its way into worker processes."""

import os
import signal
import time

from handouts import pipeline
from handouts.jobs import Read
from handouts.model import Edition, RawArticle
from handouts.progress import Listener
from handouts.readers import AS_USUAL, READERS, Source
from handouts.readers.text import TextReader
from handouts.settings import Selection

_read = pipeline.read
MUCH = 4_000_000_000


class HostileReader:
    """Obeys the first word of a source; anything else is plain text."""

    def read(self, source: Source, selection: Selection = AS_USUAL) -> RawArticle:
        match source.data.split()[0]:
            case b"HANG":
                time.sleep(600)
            case b"DIE":
                os.kill(os.getpid(), signal.SIGKILL)
            case b"GROW":
                bytearray(MUCH)
        return TextReader().read(source, selection)


def read(job: Read, listener: Listener) -> Edition:
    """Stands in place of `pipeline.read`: a worker that is sent it has the hostile reader."""
    READERS._entries["text"] = "tests.faults.hostile:HostileReader"
    return _read(job, listener)
