"""Which profile keeps every leaflet within so many sheets: they are laid out in each, and nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.model import Illustration, Publication
from handouts.outputs.leaflets import pages_of_leaflets
from handouts.settings import PROFILES, Settings
from handouts.sheets import sheets_of

FITTED = ("uk", "standard", "larger", "giant")
"""The profiles that are tried, smallest print first."""


@dataclass(frozen=True)
class TopicFit:
    """The sheets that a topic's leaflet takes in each profile, by the profile's name, smallest print first."""

    number: int
    title: str
    sheets: tuple[tuple[str, int], ...]

    def largest(self, most: int) -> str:
        """The profile of the largest print that keeps this leaflet within `most` sheets; empty where none does."""
        return next((profile for profile, sheets in reversed(self.sheets) if sheets <= most), "")

    def takes(self, profile: str) -> int:
        """The sheets it takes in that profile. Raises KeyError."""
        return dict(self.sheets)[profile]


def fit(
    publication: Publication, settings: Settings, illustrations: Sequence[Illustration] = ()
) -> tuple[TopicFit, ...]:
    """What each leaflet takes in each profile, on the paper and sides of the settings.

    Raises OutputFailed, ToolMissing.
    """
    by_profile = {
        profile: pages_of_leaflets(publication, _in_profile(settings, profile), tuple(illustrations))
        for profile in FITTED
    }
    return tuple(
        TopicFit(
            topic.number,
            topic.title.text,
            tuple((profile, sheets_of(pages[place], settings.print.sides)) for profile, pages in by_profile.items()),
        )
        for place, topic in enumerate(publication.topics)
    )


def largest_for_all(found: Sequence[TopicFit], most: int) -> str:
    """The profile of the largest print in which every leaflet stays within `most` sheets; empty where none does."""
    fitting = (p for p in reversed(FITTED) if all(topic.takes(p) <= most for topic in found))
    return next(fitting, "")


def _in_profile(settings: Settings, profile: str) -> Settings:
    return replace(settings, print=replace(settings.print, profile=profile, size_pt=PROFILES[profile].size_pt))
