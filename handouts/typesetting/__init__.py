"""From a publication to tagged large print: faces, characters, runs, flow, sheet, document (pure); press, tags."""

from handouts.typesetting.characters import missing_characters
from handouts.typesetting.estimate import estimate_pages

__all__ = ["estimate_pages", "missing_characters"]
