"""What tells one book from another, and when its text was made: from the text and its details alone. Pure."""

import hashlib
import uuid

from handouts.dates import last_day
from handouts.model import Details, Publication

UNDATED = "2000-01-01"
"""The day of a text of which none is known: books must have one, and the clock is not asked."""
_BOOKS = uuid.uuid5(uuid.NAMESPACE_DNS, "handouts.invalid")


def identifier(publication: Publication) -> str:
    """A name of the book made from its words: the same text has the same one, wherever it is made."""
    details, digest = publication.details, hashlib.sha256()
    said = (s.text for topic in publication.topics for s in (topic.title, *topic.sentences()))
    for text in (details.language, details.publisher, details.reference, publication.title.text, *said):
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return f"urn:uuid:{uuid.uuid5(_BOOKS, digest.hexdigest())}"


def day_of(details: Details) -> str:
    """The day, as 2026-10-01, on which the text was last looked at by its own account; empty where none is known."""
    found = (last_day(date) for date in (details.reviewed, details.date))
    return next((f"{year:04d}-{month:02d}-{day:02d}" for year, month, day in filter(None, found)), "")
