"""`--stick DIR`: a shelf written for a memory stick, its index said by the voice and at the pace of its editions."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from audio.cache import SpeechCache
from audio.engines import AUTO
from audio.errors import AudioError
from audio.lexicon import Lexicon
from audio.narrate import DEFAULT_PAUSES, Reader, narrate
from handouts.batch import Result, Task
from handouts.cli.printing import tell
from handouts.cli.summaries import exit_code
from handouts.cli.surroundings import cache_folder
from handouts.edition_file import read_record
from handouts.errors import ToolMissing, UsageError, speech_error
from handouts.languages import primary
from handouts.naming import phrases_for
from handouts.narrator import Narrator, narrator_for
from handouts.settings import SoundSettings
from handouts.shelf.entries import Entry, Shelf, entry_of
from handouts.shelf.stick import IndexScript, prove_target, write_stick


def prove_wanted(tasks: Iterable[Task], out: Path, target: Path) -> None:
    """Raises UsageError or OutputFailed where no stick could come of a run: before any work is done."""
    if not any("mp3" in task.settings.outputs for task in tasks):
        raise UsageError("A stick needs sound. Add mp3 to --outputs, or leave --stick out.")
    prove_target(target, out)


def put_on_stick(shelf: Shelf, target: Path, lexicons: Sequence[Lexicon] = (), *, aside: bool = False) -> None:
    """Writes the stick and says what is on it, on standard error where standard output is for programs (`aside`).

    Raises HandoutsError; nothing of a stick that failed stays.
    """
    written = write_stick(shelf, target, partial(_speak, shelf.folder, lexicons))
    for notice in written.notices:
        tell(f"handouts: {notice}", sys.stderr)
    tell(written.told, sys.stderr if aside else sys.stdout)


def put_made(
    results: Iterable[Result], out: Path, target: Path, lexicons: Sequence[Lexicon] = (), *, aside: bool = False
) -> None:
    """The editions that a run made, in the order of their sources; what is not fit to hand out is left out and named.

    Raises HandoutsError.
    """
    entries, notices = {}, []
    for result in results:
        if result.made and not exit_code(result):
            name = result.made.folder.name
            entries[name] = entry_of(name, result.made.record)
        else:
            notices.append(f"{result.source_name} is not on the stick: it did not come out well.")
    if not entries:
        tell(f"handouts: Nothing was put on {target}: no edition came out well.", sys.stderr)
        return
    put_on_stick(Shelf(out, tuple(entries.values()), tuple(notices)), target, lexicons, aside=aside)


def _speak(folder: Path, lexicons: Sequence[Lexicon], index: IndexScript, entries: Sequence[Entry], file: Path) -> None:
    """The index in the voice of the first article in its language. Raises ToolMissing, NarrationFailed."""
    language = index.script.language
    like = next(entry for entry in entries if primary(entry.details.language or "en") == primary(language))
    sound = read_record(folder / like.folder).settings.sound
    narrator = _narrator(language, replace(sound, voice=like.voice or sound.voice), lexicons, index.others)
    read_by = phrases_for(language).read_by.format(voice=narrator.voice.name)
    tags = replace(index.script.tags, artist=read_by, comment=read_by)
    try:
        narrate(
            replace(index.script, tags=tags),
            narrator.voice,
            sound.pace,
            file,
            SpeechCache(cache_folder()),
            lexicon=narrator.lexicon,
            pauses=DEFAULT_PAUSES.scaled(sound.pauses),
            others={other.language: Reader(other.voice, other.lexicon) for other in narrator.others},
        )
    except AudioError as error:
        raise speech_error(error, "The index of the stick: ") from error


def _narrator(language: str, sound: SoundSettings, lexicons: Iterable[Lexicon], others: Iterable[str]) -> Narrator:
    """The voice of the editions; the best one here where that is on another machine."""
    try:
        return narrator_for(language, sound, lexicons, others)
    except ToolMissing:
        return narrator_for(language, replace(sound, voice=AUTO), lexicons, others)
