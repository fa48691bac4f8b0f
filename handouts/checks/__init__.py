"""Checks: one module a promise, one Protocol, one registry. They read finished files back, never templates."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from audio.errors import AudioError
from audio.registry import Registry
from handouts.errors import speech_error
from handouts.model import Artefact, Edition, Finding
from handouts.settings import EXTRA_CHECKS, Settings

TAGGED = ("booklet", "leaflets")
"""Outputs that write PDFs to be read on a screen too: tagged, a page a sheet."""


class Check(Protocol):
    """Proves one promise on one artefact. Made from the settings the edition was made with.

    `cache` is a folder for what a check would else have to make ready each time.
    """

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Takes no time. Raises AudioError or ToolMissing when what one of `EXTRA_CHECKS` needs is not installed."""
        ...

    def applies(self, artefact: Artefact) -> bool:
        """Whether this check has anything to say of such an artefact."""
        ...

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What is wrong with `folder / artefact.path`; empty when all is well.

        A file that cannot be read is a finding, never an exception.
        """
        ...


CHECKS: Registry[type[Check]] = Registry(
    "check",
    {
        "integrity": "handouts.checks.integrity:Integrity",
        "completeness": "handouts.checks.completeness:Completeness",
        "folding": "handouts.checks.folding:Folding",
        "large-print": "handouts.checks.large_print:LargePrint",
        "pdf-structure": "handouts.checks.pdf_structure:PdfStructure",
        "pdfua": "handouts.checks.pdfua:PdfUa",
        "narration": "handouts.checks.narration:Narration",
        "sound": "handouts.checks.sound:Sound",
        "tags": "handouts.checks.tags:TrackTags",
        "audiobook": "handouts.checks.audiobook:Book",
        "player": "handouts.checks.player:PlayerPage",
        "subtitles": "handouts.checks.subtitles:SubtitleFiles",
        "daisy": "handouts.checks.daisy:DaisyBook",
        "epub": "handouts.checks.epub:EpubBook",
        "braille": "handouts.checks.braille:BrailleFiles",
        "speech": "handouts.checks.speech:Speech",
    },
)


def chosen(settings: Settings) -> tuple[str, ...]:
    """The names of the checks to run: all but those that must be asked for and were not."""
    return tuple(name for name in CHECKS if name not in EXTRA_CHECKS or name in settings.check)


def prove_ready(settings: Settings, cache: Path | None) -> None:
    """Raises ToolMissing when a check that was asked for cannot run here; it names what is missing."""
    try:
        for name in settings.check:
            CHECKS.load(name)(settings, cache)
    except AudioError as error:
        raise speech_error(error) from error


def check_artefact(
    artefact: Artefact,
    folder: Path,
    edition: Edition,
    settings: Settings,
    names: Iterable[str] | None = None,
    cache: Path | None = None,
) -> tuple[Finding, ...]:
    """What the checks called `names`, or else all `chosen` ones, find on one artefact; integrity first.

    A file whose digest is wrong is still read by the others: what is damaged in it is worth knowing.
    """
    findings: list[Finding] = []
    for name in chosen(settings) if names is None else names:
        check = CHECKS.load(name)(settings, cache)
        if check.applies(artefact):
            findings += check.check(artefact, folder, edition)
    return tuple(findings)


def check_whole(folder: Path, edition: Edition, settings: Settings) -> tuple[Finding, ...]:
    """What no single artefact can tell: files of the folder nobody listed, topics without their files."""
    from handouts.checks.integrity import inventory

    return inventory(folder, edition, settings)
