"""The booklet to fold, read back: right paper, full size, every page and word where they are read when it is folded."""

from pathlib import Path

from handouts.errors import UsageError
from handouts.folding import spread_for
from handouts.model import Artefact, Edition, Finding, Level
from handouts.printed_words import runs_from_the_right
from handouts.proof.findings import gathered, unreadable
from handouts.proof.folding import faults
from handouts.proof.pdf.reading import Unreadable, read_pdf
from handouts.settings import Settings
from handouts.sheets import FOLDED
from handouts.typesetting.families import faces_of
from handouts.typesetting.sheet import body_size

RULE = "folding"


class Folding:
    """The sheets cut in the middle, their halves put in order, against the publication and the settings."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        self._settings = settings.print

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == FOLDED

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What would make a wrong booklet of it."""
        try:
            spread = spread_for(self._settings.paper)
            document = read_pdf((folder / artefact.path).read_bytes())
        except (OSError, Unreadable, UsageError) as error:
            return unreadable(artefact, RULE, error)
        publication = edition.publication
        from_right = runs_from_the_right(publication.details.language)
        body_pt = body_size(self._settings.size_pt, faces_of(self._settings).text)
        found = faults(document, publication, spread, body_pt, from_right)
        return gathered(Finding(Level.ERROR, RULE, f.message, artefact.path, f.place) for f in found)
