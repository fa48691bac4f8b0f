"""PDF/UA-1, all of it that a machine can judge: veraPDF's verdict on each PDF. Runs only when asked for."""

from pathlib import Path

from handouts.checks import TAGGED
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.findings import PLACES, unreadable
from handouts.proof.pdfua import Breach, Unjudged, breaches, prove_installed
from handouts.settings import Settings


class PdfUa:
    """Every rule of PDF/UA-1 that a PDF breaks, by clause and test."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Starts nothing yet. Raises ToolMissing when veraPDF cannot be run here."""
        prove_installed()

    def applies(self, artefact: Artefact) -> bool:
        return artefact.path.endswith(".pdf") and artefact.output in TAGGED

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """A finding for each broken rule. Raises ToolMissing: that is no fault of the file."""
        try:
            found = breaches(folder / artefact.path)
        except Unjudged as error:
            return unreadable(artefact, "pdfua", error)
        return tuple(_finding(breach, artefact) for breach in found)


def _finding(breach: Breach, artefact: Artefact) -> Finding:
    message = f"PDF/UA-1 asks: {breach.wants.rstrip('.')}. Make the edition again; if it stays so, report it."
    return Finding(Level.ERROR, f"pdfua-{breach.rule}", message, artefact.path, _place(breach))


def _place(breach: Breach) -> str:
    """The first pages, and how often: "page 2; page 5; 12 places"."""
    pages = [f"page {page}" for page in breach.pages[:PLACES]]
    if len(breach.pages) > PLACES:
        pages.append(f"and {len(breach.pages) - PLACES} more pages")
    return "; ".join([*pages, "1 place" if breach.number == 1 else f"{breach.number} places"])
