"""The architecture, held: imports run downward only, and rooms that stand side by side do not know each other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FLOORS = (
    ("audio.model", "audio.errors", "audio.registry"),
    (
        "audio.wording",
        "audio.files",
        "audio.ffmpeg",
        "audio.turns",
        "audio.homes",
        "audio.graphs",
        "audio.plainwords",
        "audio.pcm",
        "audio.assembly",
        "audio.resampling",
    ),
    (
        "audio.lexicon",
        "audio.loudness",
        "audio.frames",
        "audio.id3",
        "audio.phonemes",
        "audio.espeakng",
        "audio.piperfiles",
    ),
    ("audio.levelling", "audio.engines", "audio.cache", "audio.chapters", "audio.tags"),
    ("audio.mp3", "audio.speaking", "audio.spool", "audio.audiobook", "audio.installing"),
    ("audio.measuring", "audio.narrate", "audio.listening", "audio.speeds"),
    ("handouts.catalogues",),
    ("handouts", "handouts.model", "handouts.errors", "handouts.progress", "handouts.dates"),
    ("handouts.choices",),
    ("handouts.settings", "handouts.fetching", "handouts.archive"),
    (
        "handouts.workspace",
        "handouts.rendering",
        "handouts.sentences",
        "handouts.little_words",
        "handouts.naming",
        "handouts.printed_words",
        "handouts.callouts",
        "handouts.outline",
        "handouts.codec",
        "handouts.folding",
        "handouts.bounds",
        "handouts.csvtables",
        "handouts.illustrations",
        "handouts.details_in_words",
        "handouts.lines",
        "handouts.sheets",
        "handouts.sizes",
    ),
    ("handouts.languages",),
    ("handouts.endmatter", "handouts.left_out", "handouts.passages"),
    (
        "handouts.cleaning",
        "handouts.clips",
        "handouts.codes",
        "handouts.identity",
        "handouts.markup",
        "handouts.narration",
        "handouts.places",
        "handouts.printed_pages",
        "handouts.topics",
    ),
    ("handouts.containers", "handouts.plaintext", "handouts.typesetting", "handouts.edition_file", "handouts.proof"),
    (
        "handouts.commonmark",
        "handouts.forms",
        "handouts.headings",
        "handouts.hypertext",
        "handouts.pagination",
    ),
    ("handouts.extraction", "handouts.documents", "handouts.pdftext"),
    ("handouts.webpage",),
    ("handouts.ebooks",),
    (
        "handouts.braille",
        "handouts.covers",
        "handouts.guesses",
        "handouts.pictures",
        "handouts.review_dates",
        "handouts.screens",
        "handouts.plain_language",
        "handouts.picturing",
        "handouts.safe_wording",
        "handouts.svg",
    ),
    ("handouts.daisy", "handouts.epub", "handouts.player", "handouts.subtitles"),
    ("handouts.readers", "handouts.outputs", "handouts.checks", "handouts.executors", "handouts.publishing"),
    (
        "handouts.sources",
        "handouts.manifests",
        "handouts.folders",
        "handouts.narrator",
        "handouts.report",
        "handouts.fitting",
        "handouts.shelf",
    ),
    ("handouts.fingerprint",),
    ("handouts.jobs",),
    ("handouts.pipeline",),
    ("handouts.batch",),
    ("handouts.cli",),
)
"""From the ground up. A room may import only itself and the rooms of lower floors."""

STRANGERS = ("handouts.readers", "handouts.outputs", "handouts.checks", "handouts.executors", "audio.engines")
"""Rooms of one module an implementation: the implementations never import each other."""


def modules() -> list[str]:
    files = [*(ROOT / "audio").rglob("*.py"), *(ROOT / "handouts").rglob("*.py")]
    return sorted(".".join(f.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for f in files)


def imports(module: str) -> Iterator[str]:
    path = ROOT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found = names & set(modules())
            yield from found or {node.module or ""}


def room(module: str) -> str:
    """The longest name of a floor that `module` belongs to."""
    rooms = [r for floor in FLOORS for r in floor if module == r or (module.startswith(f"{r}.") and r != "handouts")]
    assert rooms, f"{module} stands on no floor: give it one in {Path(__file__).name}"
    return max(rooms, key=len)


def floor(module: str) -> int:
    return next(n for n, rooms in enumerate(FLOORS) if room(module) in rooms)


@pytest.mark.parametrize("module", modules())
def test_imports_run_downward_only(module: str) -> None:
    for imported in imports(module):
        if imported.split(".")[0] not in ("audio", "handouts") or imported == "audio":
            continue
        assert room(imported) == room(module) or floor(imported) < floor(module), f"{module} imports {imported}"


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith("audio")])
def test_audio_knows_nothing_of_handouts(module: str) -> None:
    assert not any(i.split(".")[0] in ("handouts", "templates") for i in imports(module))


@pytest.mark.parametrize("module", [m for m in modules() if m.rpartition(".")[0] in STRANGERS])
def test_implementations_never_import_each_other(module: str) -> None:
    parent = module.rpartition(".")[0]
    assert not any(i.startswith(f"{parent}.") for i in imports(module))


PURE = (
    "audio.lexicon.figures",
    "audio.lexicon.ipa",
    "audio.lexicon.matching",
    "audio.lexicon.pls",
    "audio.wording",
    "audio.assembly",
    "audio.levelling",
    "audio.loudness",
    "audio.frames",
    "audio.graphs",
    "audio.phonemes.ipa",
    "audio.plainwords",
    "audio.pcm",
    "audio.resampling",
    "audio.id3",
    "audio.chapters",
    "audio.tags",
    "handouts.braille.lines",
    "handouts.braille.pages",
    "handouts.callouts",
    "handouts.catalogues",
    "handouts.cleaning",
    "handouts.clips",
    "handouts.codec",
    "handouts.csvtables",
    "handouts.commonmark",
    "handouts.details_in_words",
    "handouts.endmatter",
    "handouts.folding",
    "handouts.guesses",
    "handouts.languages",
    "handouts.lines",
    "handouts.little_words",
    "handouts.left_out",
    "handouts.manifests",
    "handouts.headings",
    "handouts.hypertext",
    "handouts.identity",
    "handouts.naming",
    "handouts.narration",
    "handouts.outline",
    "handouts.pagination",
    "handouts.passages",
    "handouts.plaintext",
    "handouts.printed_pages",
    "handouts.printed_words",
    "handouts.plain_language",
    "handouts.safe_wording",
    "handouts.sentences",
    "handouts.sheets",
    "handouts.sizes",
    "handouts.subtitles",
    "handouts.topics",
)
GROUND = FLOORS[0] + FLOORS[6] + FLOORS[7] + FLOORS[8]


@pytest.mark.parametrize("module", [m for m in modules() if m.startswith(PURE) or m in GROUND])
def test_ground_and_pure_rooms_do_no_input_and_no_logging(module: str) -> None:
    forbidden = {
        "logging",
        "os",
        "subprocess",
        "socket",
        "shutil",
        "tempfile",
        "requests",
        "random",
        "time",
        "datetime",
    }
    assert not {i.split(".")[0] for i in imports(module)} & forbidden


def test_every_room_of_the_floors_exists() -> None:
    rooms = {r for rooms in FLOORS for r in rooms} | set(PURE)
    assert rooms <= set(modules())
