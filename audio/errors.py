"""What can go wrong between a script and its track.

AudioError
├── VoiceMissing      no such voice, or what it needs is not installed here
├── ListenerMissing   no speech recogniser, or its model, is installed here whole
├── ToolBroken        a tool that comes with the program cannot be run
├── SpeechFailed      the voice was there and did not speak: time limit, crash, silence, half an answer
│   └── VoiceOffline  an online voice could not be reached, or refused
├── CueUnspeakable    the words hold nothing a voice could say
├── LexiconError      a pronunciation file that cannot be used
└── EncodingFailed    the track could not be encoded, tagged or measured

Every message says what failed, where, and what to do. Exceptions survive pickling: they are made from
one string alone.
"""


class AudioError(Exception):
    """Any failure of this library; `str()` is one sentence for the person who ran the command."""


class VoiceMissing(AudioError):
    """The voice asked for is unknown or not installed."""


class ListenerMissing(AudioError):
    """The speech recogniser or its model is not installed, or not whole."""


class ToolBroken(AudioError):
    """A tool that comes with the program is gone or cannot be run; no file and no voice is to blame."""


class SpeechFailed(AudioError):
    """A voice did not turn words into plausible sound."""


class VoiceOffline(SpeechFailed):
    """An online voice could not be reached, or refused to answer."""


class CueUnspeakable(AudioError):
    """The words hold nothing a voice could say (emoji or signs alone)."""


class LexiconError(AudioError):
    """A pronunciation file that cannot be used."""


class EncodingFailed(AudioError):
    """The track could not be encoded, tagged or measured."""
