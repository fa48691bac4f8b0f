"""The commands: what each takes, does and prints, and the exit code it ends with."""

import argparse
import os
import sys
from pathlib import Path

from handouts import __version__
from handouts.cli import summaries
from handouts.cli.arguments import parse
from handouts.cli.listening import listening
from handouts.errors import BatchFailed, ChecksFailed, HandoutsError, NarrationFailed, ToolMissing, UsageError
from handouts.executors import EXECUTORS
from handouts.model import Level
from handouts.settings import OPTIONS, Settings, merge, read_toml

CONFIG_FILE = "handouts.toml"


def run_command(arguments: list[str]) -> int:
    """The exit code of one command line; an error of this product is told in one sentence on standard error."""
    try:
        given = parse(arguments)
        return _COMMANDS[given.command](given)
    except HandoutsError as error:
        print(f"handouts: {error}", file=sys.stderr)
        return error.exit_code


def make(given: argparse.Namespace) -> int:
    """Makes an edition of each source, or with --dry-run tells what it would be."""
    settings = _settings(given)
    if given.dry_run:
        return _outline(given.sources, settings, given.json)
    from handouts.batch import make_editions
    from handouts.pipeline import Workshop
    from handouts.publishing import output_folder

    out = Path(given.output)
    codes = []
    with (
        output_folder(out),
        listening(given.json, given.quiet) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        for result in make_editions(given.sources, Workshop(out, settings, executor, listener, _cache_folder())):
            codes.append(summaries.exit_code(result))
            if not given.json:
                print(summaries.result(result), file=sys.stderr if result.error else sys.stdout, flush=True)
    return codes[0] if len(codes) == 1 else BatchFailed.exit_code if any(codes) else 0


def check(given: argparse.Namespace) -> int:
    """Reads finished editions back and tells what is wrong with them."""
    from handouts.pipeline import Workshop, check_edition

    grave = False
    with (
        listening(given.json, quiet=not given.json) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        for name in given.editions:
            folder = Path(name)
            record, findings = check_edition(folder, Workshop(folder.parent, Settings(), executor, listener, None))
            grave = grave or any(f.level is Level.ERROR for f in findings) or bool(record.failures)
            told = (
                summaries.findings_json(folder, findings) if given.json else summaries.checked(folder, record, findings)
            )
            print(told, flush=True)
    return ChecksFailed.exit_code if grave else 0


def version(_given: argparse.Namespace) -> int:
    """Prints the version of this program."""
    print(f"handouts {__version__}")
    return 0


def voices(_given: argparse.Namespace) -> int:
    """Lists who can speak here."""
    from audio.engines import all_voices

    print(summaries.voices(all_voices()))
    return 0


def say(given: argparse.Namespace) -> int:
    """The words for a text, printed with --words, spoken into a file with -o."""
    from audio.errors import AudioError, EncodingFailed, VoiceMissing
    from audio.model import Boundary, Cue, CueId, CueKind, Script, Tags
    from audio.wording import words_for

    if not given.words and not given.output:
        raise UsageError("Say what to do with the words: --words prints them, -o FILE.mp3 speaks them.")
    settings = _settings(given)
    language = settings.details.language or "en"
    if given.words:
        wording = words_for(given.text, language)
        print(wording.words)
        for doubt in wording.doubts:
            print(f"handouts: please check: {doubt}", file=sys.stderr)
    if given.output:
        from audio.engines import find_voice
        from audio.narrate import narrate

        cue = Cue(CueId("said"), CueKind.SENTENCE, given.text, Boundary.END)
        script = Script((cue,), language, Tags(given.text[:60], "Said", "handouts", 1, 1, language))
        try:
            narrate(script, find_voice(settings.sound.voice, language), settings.sound.pace, Path(given.output))
        except (VoiceMissing, EncodingFailed) as error:
            raise ToolMissing(str(error)) from error
        except AudioError as error:
            raise NarrationFailed(str(error)) from error
    return 0


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


def _cache_folder() -> Path:
    """Where speech is kept between runs (XDG Base Directory Specification 0.8)."""
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".cache") / "handouts"


def _outline(names: list[str], settings: Settings, as_json: bool) -> int:
    from handouts.pipeline import prepare
    from handouts.sources import load_source

    for name in names:
        print(summaries.outline(prepare(load_source(name), settings), settings, as_json))
    return 0
