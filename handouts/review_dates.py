"""Whether a text is past the date of its next review, and whether its dates can be."""

from datetime import date

from handouts.dates import in_words, last_day
from handouts.model import Details, Finding, Level

RULE = "review-date"


def is_overdue(details: Details, today: date | None) -> bool:
    """Whether the last day of the next review has gone by; False where either is not known."""
    due = last_day(details.next_review)
    return due is not None and today is not None and today > date(*due)


def advise_on_dates(details: Details, today: date | None) -> tuple[Finding, ...]:
    """Warnings on the dates of a text. They name no day of today, so that the same text has the same report."""
    reviewed, due = last_day(details.reviewed), last_day(details.next_review)
    found = []
    if reviewed and due and due < reviewed:
        found.append(
            f"The next review ({in_words(details.next_review)}) comes before the last one "
            f"({in_words(details.reviewed)}). Put the dates right."
        )
    if is_overdue(details, today):
        found.append(
            f"The text was to be checked again by {in_words(details.next_review)}, and that day has gone by. "
            "Have it checked, give it new dates, and hand out nothing of this edition until then."
        )
    return tuple(Finding(Level.WARNING, RULE, message) for message in found)
