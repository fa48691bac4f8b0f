"""What the user may choose: merged once, validated, frozen.

Defaults < `handouts.toml` < flags. The same words stand in all of them: the names in `OPTIONS`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from audio.registry import nearest
from handouts.choices import choices
from handouts.dates import fault_of
from handouts.errors import UsageError


@dataclass(frozen=True)
class Profile:
    """The print settings of one kind of reader: body size in points, and how emphasis is shown."""

    size_pt: float
    emphasis: str = "bold"


PROFILES = {
    "uk": Profile(16.0),
    "standard": Profile(18.0),
    "acb": Profile(18.0, "underlined"),
    "larger": Profile(24.0),
    "giant": Profile(32.0),
}
"""UKAAF and NHS ask for 16 points at least and emphasis in bold; ACB 2022 for 18, and "acb" emphasises as it does, by
underlining. The larger ones scale everything with the size."""

SMALLEST_PT, LARGEST_PT = 16.0, 48.0
SLOWEST, FASTEST = 0.5, 1.5
SHORTEST_PAUSES, LONGEST_PAUSES = 0.5, 2.0
ANNOUNCEMENTS = ("full", "short", "none")
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4), "a5": (148.0, 210.0), "a3": (297.0, 420.0)}
"""Width and height of the upright sheet in millimetres."""
EMPHASES = ("bold", "underlined")


@dataclass(frozen=True)
class Theme:
    """The two colours of a page: of all that is set and drawn, and of the whole sheet under it (CSS, RGB)."""

    ink: str = "#000000"
    ground: str = "#ffffff"


BLACK_ON_WHITE = Theme()
THEMES = {
    "black-on-white": BLACK_ON_WHITE,
    "black-on-cream": Theme(ground="#fff4d6"),
    "black-on-yellow": Theme(ground="#ffe95c"),
    "white-on-black": Theme("#ffffff", "#000000"),
    "yellow-on-black": Theme("#ffff00", "#000000"),
}
"""Contrasts of 19 to 1, 17 to 1, and 21, 19 and 20 to 1 (WCAG 2.2, 1.4.6 asks for 7)."""
SIDES = ("one", "two")
"""Sides of a sheet that are printed; "two" leaves half an inch more where sheets are bound."""

OUTPUTS = (
    "booklet",
    "leaflets",
    "mp3",
    "audiobook",
    "text",
    "subtitles",
    "epub",
    "daisy",
    "braille",
    "folded",
    "player",
)
DEFAULT_OUTPUTS = ("booklet", "leaflets", "mp3", "audiobook", "text", "subtitles", "epub", "daisy", "player")
"""Made unless others are chosen: the rest needs what is not always installed."""
STANDS_ON = {"player": ("mp3",), "subtitles": ("mp3",)}
"""Of the outputs, those that are of no use without others: these are made too."""
PRINTED = ("booklet", "leaflets", "folded")
"""Of the outputs, those on which paper, size and colours are seen."""
GRADES = ("1", "2")
"""Of braille: uncontracted, contracted."""
FURNITURE = {
    "comments": "what readers wrote under the article",
    "reply-form": "the form for such comments",
    "navigation": "menus, and links for moving about",
    "related": "lists of other articles",
    "sharing": "buttons for sharing",
    "advertising": "adverts and their labels",
    "newsletter": "invitations to a newsletter",
    "cookies": "notes about cookies",
    "byline": "lines about who wrote it and when",
    "author": "boxes about the author",
    "running-head": "what stands at the head or foot of every page",
    "media": "players of sound and film",
    "legal": "rights and terms of the web site, or the imprint of a book",
    "cover": "the cover of a book",
    "title-page": "the page of a book that has only its title",
    "index": "the index of a book, with the numbers of its pages",
}
"""The kinds of what stands around an article, and what each of them is; `LeftOut.kind` has the same words."""
EXTRA_CHECKS = ("speech", "pdfua")
"""Checks that run only when asked for: they take long, or need what is not always installed."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # the usual part of BCP 47
DETAILS = (
    *("language", "publisher", "logo", "logo-text", "phone", "address", "hours", "contact"),
    *("reference", "version", "reviewed", "next-review", "author", "approved-by", "licence", "source"),
    *("other-formats", "questions"),
)
MOST_QUESTIONS = 30
"""Lines to write on: two pages and a half of A4."""
LONGEST_ADDRESS = 300
"""Of what is published on the web: a code of twice as many characters is still no wider than a line."""
_OF_LINES = ("contact", "address", "hours")
_FIELDS = {"source": "origin"}
"""Details whose field has another name: `source` is taken by the name of the file."""


OWN = "own"
"""The name of a face that the user brings."""


@dataclass(frozen=True)
class FaceFile:
    """One weight of a face that is no part of the product: its path, in a Python package if that is named, and what
    must be found there."""

    path: str
    sha256: str
    package: str = ""


@dataclass(frozen=True)
class FaceFiles:
    """Both weights of a face that is no part of the product: `OWN`, or called by the script that it is for."""

    name: str
    regular: FaceFile
    bold: FaceFile


@dataclass(frozen=True)
class Template:
    """A template that stands in place of ours of the same `name` ("front.css.j2")."""

    name: str
    text: str


@dataclass(frozen=True)
class PrintSettings:
    """How every printed artefact looks: profile, nominal body size in points, paper, theme, emphasis, sides printed."""

    profile: str = "standard"
    size_pt: float = PROFILES["standard"].size_pt
    paper: str = "a4"
    theme: str = "black-on-white"
    emphasis: str = "bold"
    sides: str = "one"
    web: str = ""
    """Address under which finished editions can be found, each in its own folder; empty where nowhere."""
    face: str = "atkinson"
    """The face of the text: a name of `handouts.typesetting.faces`, or `OWN`."""
    face_files: tuple[FaceFiles, ...] = ()
    """The files of faces that are no part of the product; settled before the work begins."""
    templates: str = ""
    """The folder of the user's own templates, empty where there are none."""
    own_templates: tuple[Template, ...] = ()
    """What that folder holds; settled before the work begins."""


@dataclass(frozen=True)
class SoundSettings:
    """How it is read aloud: the voice by its name, its pace, the length of pauses, what is said around a topic.

    The voice "auto" is the best one here for the language. `pace` 1.0 is the voice's own, 0.5 half as fast; `pauses`
    2.0 makes every pause twice as long. `announce`: "full" says number, title, place, length, and at the end what comes
    next; "short" number and title, and that it has ended; "none" the title, with which the text begins, and the text
    alone.

    The default pace is a little slower than speech. Radio news is advised to keep to 160 to 180 words a minute (Rodero
    2012, Text & Talk 32), audiobooks come to about 156 (ACX: 75,000 words in 8 hours). What older listeners can repeat
    falls faster than for younger ones as the rate rises (Stine, Wingfield and Poon 1986, Psychology and Aging 1), and
    at 150 words a minute people with hearing loss still remember less, unless they may pause (Piquado et al. 2012, Int
    J Audiol 51). On our samples the embedded voice with its pauses says 149 words a minute at 0.9, 142 at 0.85 and 130
    at 0.8; of plain prose 162, 155 and 141.
    """

    voice: str = "auto"
    pace: float = 0.85
    pauses: float = 1.0
    announce: str = "full"
    letters_per_s: float = 15.1
    """How fast the voice speaks at its own pace, without pauses: no option, but known with the voice. That of the
    embedded one: 4,659 letters of an article took it 342.6 s at 0.9, even from topic to topic within 3 per cent, where
    words a minute differed by a quarter."""


@dataclass(frozen=True)
class BrailleSettings:
    """How braille is written: grade "1" spells every word, "2" contracts where the language does."""

    grade: str = "2"


@dataclass(frozen=True)
class GivenDetails:
    """What the user says of the article; an empty field leaves what the source itself says."""

    language: str = ""
    publisher: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""
    contact: str = ""
    logo: str = ""
    logo_text: str = ""
    phone: str = ""
    address: str = ""
    hours: str = ""
    reference: str = ""
    author: str = ""
    approved_by: str = ""
    licence: str = ""
    origin: str = ""
    other_formats: str = ""
    questions: str = ""


NOT_GIVEN = GivenDetails()


@dataclass(frozen=True)
class Selection:
    """What of a source to keep that is usually left out, and what to leave out that is usually kept.

    Each is a kind of furniture ("comments") or a CSS selector ("aside.facts"); selectors matter to web pages and
    e-books alone. What is dropped goes before what is kept.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """Everything chosen for one article. Each room gets only its own slice."""

    print: PrintSettings = PrintSettings()
    sound: SoundSettings = SoundSettings()
    details: GivenDetails = NOT_GIVEN
    """Said of this article: it goes before what the article says of itself."""
    house: GivenDetails = NOT_GIVEN
    """Said of all articles: it holds where neither says anything."""
    outputs: tuple[str, ...] = DEFAULT_OUTPUTS
    selection: Selection = Selection()
    check: tuple[str, ...] = ()
    """Of `EXTRA_CHECKS`, those to run."""
    braille: BrailleSettings = BrailleSettings()


OPTIONS = (
    *("profile", "size", "paper", "theme", "emphasis", "sides", "face", "templates", "web"),
    *("voice", "pace", "pauses", "announce"),
    *("outputs", "keep", "drop", "check", "braille-grade"),
    *DETAILS,
)
"""The names of all options, as flags (`--next-review`) and as keys of `handouts.toml`."""


def read_toml(data: bytes, name: str) -> dict[str, str]:
    """The options in a `handouts.toml`; lists become lines of an address, else comma-separated.

    Raises UsageError naming the file.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{name} is not valid TOML: {error}. Mend it, or move it away.") from error
    for key in table:
        _known(key, OPTIONS, f"option in {name}")
    return {key: option_text(name, key, value) for key, value in table.items()}


def option_text(name: str, key: str, value: object) -> str:
    """A typed value of the file `name` as it would be typed in a flag. Raises UsageError for one that cannot be."""
    values = value if isinstance(value, list) else [value]
    if any(isinstance(one, dict | list | bool) for one in values):
        raise UsageError(f"{name}: '{key}' must be a word, a number or a list.")
    return ("\n" if key in _OF_LINES else ",").join(map(str, values))


def merge(*layers: Mapping[str, str]) -> Settings:
    """The settings that hold when each layer overrides the ones before it; the last says things of one article.

    Raises UsageError for an unknown name or a value out of range, with the nearest valid ones.
    """
    chosen: dict[str, str] = {}
    for layer in layers:
        for key, value in layer.items():
            chosen[_known(key, OPTIONS, "option")] = value
    profile = _known(chosen.get("profile", "standard"), tuple(PROFILES), "profile")
    size = _number(chosen, "size", PROFILES[profile].size_pt, SMALLEST_PT, LARGEST_PT, "points")
    paper = _known(chosen.get("paper", "a4").lower(), tuple(PAPERS), "paper")
    theme = _known(chosen.get("theme", PrintSettings.theme).lower(), tuple(THEMES), "theme")
    emphasis = _known(chosen.get("emphasis", PROFILES[profile].emphasis).lower(), EMPHASES, "emphasis")
    sides = _known(chosen.get("sides", PrintSettings.sides).lower(), SIDES, "number of sides")
    face = chosen.get("face", PrintSettings.face)
    pace = _number(chosen, "pace", SoundSettings.pace, SLOWEST, FASTEST, "(1 is the voice's own speed)")
    pauses = _number(chosen, "pauses", SoundSettings.pauses, SHORTEST_PAUSES, LONGEST_PAUSES, "(1 is as they are)")
    announce = _known(chosen.get("announce", SoundSettings.announce).lower(), ANNOUNCEMENTS, "announcement")
    own, house = (layers[-1] if layers else {}), layers[:-1]
    return Settings(
        print=PrintSettings(
            *(profile, size, paper, theme, emphasis, sides, _web_address(chosen.get("web", "")), face),
            templates=chosen.get("templates", ""),
        ),
        sound=SoundSettings(chosen.get("voice", SoundSettings.voice), pace, pauses, announce),
        details=_details(own),
        house=_details({key: value for layer in house for key, value in layer.items()}),
        outputs=_outputs(chosen.get("outputs")),
        selection=Selection(*(choices(chosen.get(name, ""), name, FURNITURE) for name in ("keep", "drop"))),
        check=_names(chosen.get("check"), EXTRA_CHECKS, "check to ask for", ()),
        braille=BrailleSettings(_known(chosen.get("braille-grade", BrailleSettings.grade), GRADES, "grade of braille")),
    )


def _details(layer: Mapping[str, str]) -> GivenDetails:
    """The details in a layer, on one line each, without characters that cannot be printed."""
    said = {
        _FIELDS.get(key, key.replace("-", "_")): layer[key] if key == "logo" else _printable(layer[key])
        for key in DETAILS
        if key in layer
    }
    given = GivenDetails(**said)
    if given.language and not _LANGUAGE.fullmatch(given.language):
        raise UsageError(f"No language '{given.language}'. Give its tag, as en, en-GB or es.")
    for name, date in (("reviewed", given.reviewed), ("next-review", given.next_review)):
        if date and (fault := fault_of(date)):
            raise UsageError(f"--{name}: {fault}.")
    if given.questions:
        _number(layer, "questions", 0, 0, MOST_QUESTIONS, "lines")
    if given.questions and not given.questions.isdecimal():
        raise UsageError(f"--questions {given.questions} cannot be: give a whole number of lines.")
    return given


def _printable(text: str) -> str:
    lines = "; ".join(line.strip() for line in text.splitlines() if line.strip())
    return " ".join("".join(c for c in lines if c.isprintable()).split())


def _web_address(text: str) -> str:
    """An address that paths can follow, or empty. Raises UsageError."""
    address = text.strip()
    if address and not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", address):
        raise UsageError(f"--web {text} is no web address. Give one such as https://www.example.org/leaflets/")
    if len(address) > LONGEST_ADDRESS:
        raise UsageError(f"--web is longer than {LONGEST_ADDRESS} characters: nobody can type it. Give a shorter one.")
    return address if address.endswith("/") or not address else f"{address}/"


def _outputs(text: str | None) -> tuple[str, ...]:
    """The outputs that are named, and those that they stand on, in order. Raises UsageError."""
    outputs = _names(text, OUTPUTS, "output", DEFAULT_OUTPUTS) or _refuse_no_outputs()
    wanted = {*outputs, *(ground for name in outputs for ground in STANDS_ON.get(name, ()))}
    return tuple(name for name in OUTPUTS if name in wanted)


def _refuse_no_outputs() -> tuple[str, ...]:
    raise UsageError(f"--outputs names nothing to make. {nearest('', OUTPUTS)}")


def _known(name: str, names: tuple[str, ...], kind: str) -> str:
    if name not in names:
        raise UsageError(f"No {kind} '{name}'. {nearest(name, names)}")
    return name


def _number(chosen: Mapping[str, str], key: str, default: float, low: float, high: float, unit: str) -> float:
    text = chosen.get(key)
    if text is None:
        return default
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        raise UsageError(f"--{key} {text} cannot be: give a number from {low:g} to {high:g} {unit}.")
    return value


def _names(text: str | None, known: tuple[str, ...], kind: str, default: tuple[str, ...]) -> tuple[str, ...]:
    """The comma-separated names of `text` in the order of `known`, each once."""
    if text is None:
        return default
    given = {_known(name.strip().lower(), known, kind) for name in text.split(",") if name.strip()}
    return tuple(name for name in known if name in given)
