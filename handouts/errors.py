"""What can go wrong, and the exit code of each.

HandoutsError          1  a bug, when nothing narrower fits
├── UsageError         2  an option, a setting or a combination that cannot be
├── SourceError        3  a source that cannot be read or holds no text
├── ToolMissing        4  a tool, a library of the system or a voice is not here
├── NarrationFailed    5  a voice did not speak
├── OutputFailed       6  a file could not be laid out or written
│   └── FolderBusy        another run works in the same folder
├── ChecksFailed       7  a finished file is not what it must be
└── BatchFailed        8  some articles of several failed

Foreign errors are mapped at the seam where they rise. Every message says what failed, where, and what to
do. Exceptions survive pickling: they are made from one string alone.
"""

from typing import ClassVar

from audio.errors import AudioError, EncodingFailed, LexiconError, ListenerMissing, ToolBroken, VoiceMissing


class HandoutsError(Exception):
    """Any failure of this product; `str()` is one sentence for the person who ran the command."""

    exit_code: ClassVar[int] = 1


class UsageError(HandoutsError):
    exit_code = 2


class SourceError(HandoutsError):
    exit_code = 3


class ToolMissing(HandoutsError):
    exit_code = 4


class NarrationFailed(HandoutsError):
    exit_code = 5


class OutputFailed(HandoutsError):
    exit_code = 6


class FolderBusy(OutputFailed):
    pass


class ChecksFailed(HandoutsError):
    exit_code = 7


class BatchFailed(HandoutsError):
    exit_code = 8


_SPEECH_ERRORS: tuple[tuple[type[AudioError], type[HandoutsError]], ...] = (
    (VoiceMissing, ToolMissing),
    (ListenerMissing, ToolMissing),
    (ToolBroken, ToolMissing),
    (EncodingFailed, OutputFailed),
    (LexiconError, SourceError),
    (AudioError, NarrationFailed),
)


def speech_error(error: AudioError, where: str = "") -> HandoutsError:
    """The error of this product for one of the sound library."""
    kind = next(ours for theirs, ours in _SPEECH_ERRORS if isinstance(error, theirs))
    return kind(f"{where}{error}")
