"""Every sentence of every topic was spoken: once, in order, with its figures, in a plausible time."""

from pathlib import Path

from handouts.model import Artefact, Edition, Finding
from handouts.proof.findings import gathered, untold
from handouts.proof.speech import faults
from handouts.settings import Settings


class Narration:
    """The timings of each track against the sentences of its topic."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        self._sound = settings.sound

    def applies(self, artefact: Artefact) -> bool:
        return artefact.output == "mp3" and artefact.topic is not None

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What of the topic was not spoken, or not as it must be."""
        topic = next((t for t in edition.publication.topics if t.number == artefact.topic), None)
        track = edition.track(artefact.topic or 0)
        if topic is None or track is None:
            return untold(artefact, "narration")
        return gathered(faults(track, topic, edition, self._sound, artefact.path))
