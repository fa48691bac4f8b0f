"""Checks: one module a promise, one Protocol, one registry. They read finished files back, never templates."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from audio.registry import Registry
from handouts.model import Artefact, Edition, Finding
from handouts.settings import Settings


class Check(Protocol):
    """Proves one promise on one artefact. Made from the settings the edition was made with."""

    def __init__(self, settings: Settings) -> None: ...

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
        "large-print": "handouts.checks.large_print:LargePrint",
        "pdf-structure": "handouts.checks.pdf_structure:PdfStructure",
        "narration": "handouts.checks.narration:Narration",
        "sound": "handouts.checks.sound:Sound",
        "tags": "handouts.checks.tags:TrackTags",
        "audiobook": "handouts.checks.audiobook:Book",
    },
)


def check_artefact(
    artefact: Artefact, folder: Path, edition: Edition, settings: Settings, names: Iterable[str] = tuple(CHECKS)
) -> tuple[Finding, ...]:
    """What the checks called `names` find on one artefact; integrity first.

    A file whose digest is wrong is still read by the others: what is damaged in it is worth knowing.
    """
    findings: list[Finding] = []
    for name in names:
        check = CHECKS.load(name)(settings)
        if check.applies(artefact):
            findings += check.check(artefact, folder, edition)
    return tuple(findings)


def check_whole(folder: Path, edition: Edition, settings: Settings) -> tuple[Finding, ...]:
    """What no single artefact can tell: files of the folder nobody listed, topics without their files."""
    from handouts.checks.integrity import inventory

    return inventory(folder, edition, settings)
