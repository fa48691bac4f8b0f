"""The rules of large print, measured on the finished PDF."""

from pathlib import Path

from handouts.checks import TAGGED
from handouts.model import Artefact, Edition, Finding
from handouts.proof.findings import gathered, unreadable
from handouts.proof.large_print import RULES, printed
from handouts.proof.pdf.reading import Unreadable, read_pdf
from handouts.settings import Settings


class LargePrint:
    """Rules 1 to 26 of docs/large-print.md, one finding a rule with the places where it is broken."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        self._settings = settings.print

    def applies(self, artefact: Artefact) -> bool:
        return artefact.path.endswith(".pdf") and artefact.output in TAGGED

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What of the finished file breaks a rule."""
        try:
            document = read_pdf((folder / artefact.path).read_bytes())
        except (OSError, Unreadable) as error:
            return unreadable(artefact, "large-print", error)
        seen = printed(artefact.path, artefact.output, document, self._settings, edition)
        return gathered(finding for rule in RULES for finding in rule(seen))
