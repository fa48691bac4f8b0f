"""The command line as a value: its words, its help, its mistakes told with the nearest right word."""

import argparse
import os
from collections.abc import Sequence
from typing import NoReturn

from audio.registry import nearest
from handouts.errors import UsageError
from handouts.settings import (
    DEFAULT_OUTPUTS,
    EXTRA_CHECKS,
    FURNITURE,
    LARGEST_PT,
    MOST_QUESTIONS,
    OPTIONS,
    OUTPUTS,
    PAPERS,
    PROFILES,
    SMALLEST_PT,
    THEMES,
    SoundSettings,
)

_WHAT = """Turns articles into large-print leaflets (PDF) and narrated tracks (MP3), one of each per topic,
and proves that nothing was lost."""

_FURNITURE = "\n".join(f"  {kind:<14}{what}" for kind, what in FURNITURE.items())

_EXAMPLES = f"""examples:
  handouts article.txt                      an edition of one article, in out/
  handouts leaflet.md -o clinic --size 24   larger print, in clinic/
  handouts a.txt b.md --outputs mp3         only the sound, of two articles
  handouts texts -o finished                every article of a folder
  handouts list.csv -o finished             a list: a row an article, its options in columns
  handouts - < copied.txt                   what was copied from a web page
  handouts article.txt --dry-run            what would be made, without making it
  handouts check out                        read finished editions back and prove them
  handouts shelf out                        the page and the podcast of all editions in out/
  handouts voices                           who can speak here, and what can be installed
  handouts say "2.5 mg b.d." --words        the words a voice would say

kinds of furniture, for --keep and --drop:
{_FURNITURE}

exit codes: 0 done, 1 a bug, 2 usage, 3 no usable source, 4 a tool or voice is missing, 5 speech failed,
6 output failed, 7 a check found errors, 8 some articles of several failed, 130 interrupted, 143 terminated"""

_HELP = {
    "profile": f"kind of print: {', '.join(f'{n} ({p.size_pt:g} pt)' for n, p in PROFILES.items())}",
    "size": f"size of print in points, {SMALLEST_PT:g} to {LARGEST_PT:g}",
    "paper": ", ".join(PAPERS),
    "theme": f"colours: {', '.join(THEMES)}",
    "emphasis": "bold or underlined; bold unless the profile says otherwise",
    "sides": "one or two sides of each sheet printed; two leaves room on the bound side",
    "face": "face of the text: atkinson, dejavu, lexend, or your own: Regular.ttf,Bold.ttf, or their folder",
    "templates": "a folder with templates of your own for print (docs/templates.md)",
    "web": "address where finished editions will be found: codes that a phone can read lead to their tracks, and "
    "feed.xml is a podcast of them",
    "voice": "who reads; `handouts voices` lists them; auto, the default, is the best one here for the language",
    "pace": f"0.5 (slow) to 1.5 (fast); 1 is the voice's own speed, {SoundSettings.pace:g} the default",
    "pauses": "0.5 (half as long) to 2 (twice as long); each stays between 0.2 and 2.5 seconds",
    "announce": "what is said around a topic: full, short (number and title), none (the title alone)",
    "outputs": f"what to make, with commas between: {', '.join(OUTPUTS)}; unless chosen: {', '.join(DEFAULT_OUTPUTS)}",
    "braille-grade": "1 (every word spelled) or 2 (contracted, the default)",
    "keep": "what to keep that is usually left out, with commas between: kinds of furniture (listed below), or CSS "
    "selectors for web pages and e-books, as .facts",
    "drop": "what to leave out that is usually kept, in the same words; it goes before what is kept",
    "check": f"checks to run that must be asked for: {', '.join(EXTRA_CHECKS)} (speech listens to every track, "
    "pdfua has veraPDF judge every PDF: it needs Java)",
    "language": "language of the article, as en, en-GB, es",
    "publisher": "who publishes the leaflet, printed on the cover",
    "logo": "file of the publisher's logo: SVG, PNG or JPEG",
    "logo-text": "what the logo shows, for people who do not see it; else the publisher's name",
    "phone": "number to ring, large in the panel on the last page",
    "address": "address in that panel, with ; between its lines",
    "hours": "opening hours in that panel, with ; between their lines",
    "reference": "reference of the leaflet, printed on every page",
    "version": "version of the text, printed on every page; alone: the version of handouts",
    "reviewed": "when the text was last checked, as 2026-10-01 or 2026-10",
    "next-review": "when it is to be checked again, in the same form",
    "contact": "whom to ask, printed on the last page, with ; between its lines",
    "author": "who wrote the text",
    "approved-by": "who approved the text",
    "licence": "licence of the text, as words or as an address",
    "source": "where the text comes from, as words or as an address",
    "other-formats": "notice of other formats: yes for a usual sentence, or words of your own",
    "questions": f"lines to write questions on at the end, 0 to {MOST_QUESTIONS}",
}


class _Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[0].upper()}{message[1:]}. `handouts --help` shows what there is.")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The chosen `command` and its options; `make` when no command is named. Raises UsageError.

    Sources and options may stand in any order. Help is printed by argparse, which then raises SystemExit(0).
    """
    arguments = list(arguments)
    if not arguments:
        raise UsageError("Name a file to make an edition of. `handouts --help` shows what there is.")
    if arguments == ["--version"]:  # with a value it is the version of the text
        return argparse.Namespace(command="version")
    command = arguments.pop(0) if arguments[0] in _PARSERS else "make"
    parser = _PARSERS[command]()
    # argparse forgets "--" when options and words are mixed: what follows it goes in under other names
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    literal = {f"\0{place}": word for place, word in enumerate(arguments[cut + 1 :])}
    given, unknown = parser.parse_known_intermixed_args([*arguments[:cut], *literal])
    if unknown:
        flags = [flag for action in parser._actions for flag in action.option_strings if flag.startswith("--")]
        raise UsageError(f"No option '{unknown[0]}'. {nearest(unknown[0], flags)}")
    for name, value in vars(given).items():
        if isinstance(value, list):
            setattr(given, name, [literal.get(word, word) for word in value])
        elif isinstance(value, str):
            setattr(given, name, literal.get(value, value))
    given.command = command
    return given


def _make() -> _Parser:
    make = _Parser(
        prog="handouts",
        usage="handouts SOURCE... [-o FOLDER] [options]\n       handouts check | shelf | voices | say ...",
        description=_WHAT,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    make.add_argument("sources", nargs="+", metavar="SOURCE", help=_SOURCES)
    make.add_argument("-o", "--output", default="out", metavar="FOLDER", help="where editions are made (out)")
    for name in OPTIONS:
        make.add_argument(f"--{name}", help=_HELP[name], default=None, metavar=name.upper())
    _add_lexicon(make)
    make.add_argument("--dry-run", action="store_true", help="tell what would be made, and make nothing")
    fit = "tell which profile keeps every leaflet within N sheets, and make nothing"
    make.add_argument("--fit", type=_sheets, default=0, metavar="N", help=fit)
    stick = "then put all of them on a memory stick: an empty folder of it, spoken index first (docs/listening.md)"
    make.add_argument("--stick", metavar="DIR", help=stick)
    make.add_argument("--json", action="store_true", help="events as one JSON object a line, for programs")
    make.add_argument("--quiet", action="store_true", help="say nothing until it is done")
    make.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help=_JOBS)
    return make


def _check() -> _Parser:
    check = _Parser(
        prog="handouts check", description="Reads finished editions back and proves them.", allow_abbrev=False
    )
    check.add_argument(
        "editions", nargs="+", metavar="EDITION", help="the folder of a finished edition, or one that holds several"
    )
    check.add_argument("--check", help=_HELP["check"], default=None, metavar="CHECK")
    check.add_argument("--json", action="store_true", help="one JSON object an edition, for programs")
    check.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help=_JOBS)
    return check


def _shelf() -> _Parser:
    shelf = _Parser(
        prog="handouts shelf",
        description="Writes the page of a folder of editions, from which all of them are found, and their podcast.",
        allow_abbrev=False,
    )
    shelf.add_argument("folder", metavar="FOLDER", help="the folder in which editions were made")
    what = "address where the folder will be found: a podcast (feed.xml) is written too"
    shelf.add_argument("--web", default=None, metavar="ADDRESS", help=what)
    stick = "then put all of them on a memory stick: an empty folder of it, spoken index first"
    shelf.add_argument("--stick", metavar="DIR", help=stick)
    _add_lexicon(shelf)
    return shelf


def _voices() -> _Parser:
    voices = _Parser(
        prog="handouts voices",
        description="Lists who can speak here, and what can be installed.",
        allow_abbrev=False,
    )
    voices.add_argument("name", nargs="?", default="", metavar="NAME", help="only this one, with all its languages")
    voices.add_argument("--language", default="", metavar="LANGUAGE", help="only those that speak it, as en-GB, es")
    voices.add_argument("--speed", action="store_true", help="measure how fast they are here, the large ones too")
    voices.add_argument("--json", action="store_true", help="one JSON object a line, for programs")
    voices.add_argument(
        "--install", metavar="NAME", help="fetch one over the network: kokoro, piper, pico, espeak, listen"
    )
    return voices


def _say() -> _Parser:
    say = _Parser(
        prog="handouts say", description="Speaks a text, or shows the words that would be spoken.", allow_abbrev=False
    )
    say.add_argument("text")
    say.add_argument("--words", action="store_true", help="print the words that would be spoken, on one line")
    say.add_argument("-o", "--output", metavar="FILE.mp3", help="speak them into this file")
    _add_lexicon(say)
    for name in ("voice", "pace", "language"):
        say.add_argument(f"--{name}", help=_HELP[name], default=None, metavar=name.upper())
    return say


def _add_lexicon(parser: _Parser) -> None:
    what = "how to say words, beside the *.pls in ~/.config/handouts; may be given more than once"
    parser.add_argument("--lexicon", action="append", default=[], metavar="FILE.pls", help=what)


_PARSERS = {"make": _make, "check": _check, "shelf": _shelf, "voices": _voices, "say": _say}
MOST_SHEETS = 99
_SOURCES = "a file, a web address, a folder of files, a list of articles (.csv, .jsonl, .toml), or - for standard input"
_JOBS = "processes at work at once; 0 works in this one"


def _sheets(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_SHEETS:
        raise argparse.ArgumentTypeError(f"{text} cannot be: give a number of sheets from 1 to {MOST_SHEETS}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text} cannot be: give a number from 0 to 256")
    return int(text)
