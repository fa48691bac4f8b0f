"""Which profile keeps every leaflet within so many sheets: all are laid out in each, and nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.model import Illustration, Publication
from handouts.outputs.leaflets import pages_of_leaflets
from handouts.settings import PROFILES, Settings
from handouts.sheets import sheets_of
from handouts.typesetting.sheet import has_room, prove_room

FITTED = ("uk", "standard", "larger", "giant")
"""The profiles that are tried, smallest print first."""


@dataclass(frozen=True)
class TopicFit:
    """The sheets that a topic's leaflet takes in each profile, by the profile's name, smallest print first.

    A profile whose print is too large for the paper is not among them.
    """

    number: int
    title: str
    sheets: tuple[tuple[str, int], ...]

    def largest(self, most: int) -> str:
        """The profile of the largest print that keeps this leaflet within `most` sheets; empty where none does."""
        return next((profile for profile, sheets in reversed(self.sheets) if sheets <= most), "")

    def takes(self, profile: str) -> int | None:
        """The sheets it takes in that profile; None where the paper is too small for it."""
        return dict(self.sheets).get(profile)


def fit(
    publication: Publication, settings: Settings, illustrations: Sequence[Illustration] = ()
) -> tuple[TopicFit, ...]:
    """What each leaflet takes in each profile, on the paper and sides of the settings.

    Raises UsageError where the paper is too small for all of them, OutputFailed, ToolMissing.
    """
    tried = {profile: _in_profile(settings, profile) for profile in FITTED}
    roomy = {profile: chosen for profile, chosen in tried.items() if has_room(chosen.print)}
    if not roomy:
        prove_room(tried[FITTED[0]].print)
    by_profile = {
        profile: pages_of_leaflets(publication, chosen, tuple(illustrations)) for profile, chosen in roomy.items()
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
    within = [{profile for profile, sheets in topic.sheets if sheets <= most} for topic in found]
    return next((profile for profile in reversed(FITTED) if all(profile in one for one in within)), "")


def _in_profile(settings: Settings, profile: str) -> Settings:
    return replace(settings, print=replace(settings.print, profile=profile, size_pt=PROFILES[profile].size_pt))
