"""Who made a text and whom to ask, which version it is, when it was checked: what every form of it says. Pure."""

from collections.abc import Iterable, Iterator

from handouts.dates import in_words
from handouts.model import Details
from handouts.printed_words import PrintedWords, has_printed_words, printed_words_for


def about_lines(details: Details) -> Iterator[str]:
    """All of it in lines, as paper has them at its end."""
    for lines in (details.publisher, details.phone, details.address, details.hours, details.contact):
        yield from (line.strip() for line in lines.replace("\n", ";").split(";") if line.strip())
    told = (version_in_words(details), *dates_in_words(details), *facts_in_words(details), formats_in_words(details))
    yield from filter(None, told)


def version_in_words(details: Details) -> str:
    """Reference and version, as they stand on every page."""
    words, reference, version = printed_words_for(details.language), details.reference, details.version
    if not version[:1].isdigit():
        return ", ".join(filter(None, (reference, version)))
    pattern = words.reference_and_version if reference else words.version
    return pattern.format(reference=reference, version=version)


def dates_in_words(details: Details) -> tuple[str, ...]:
    """When the text was checked and will be again, each with its name."""
    words = printed_words_for(details.language)
    language = details.language if has_printed_words(details.language) else ""
    named = ((words.last_checked, details.reviewed), (words.next_review, details.next_review))
    return _labelled(words, ((name, in_words(date, language)) for name, date in named))


def facts_in_words(details: Details) -> tuple[str, ...]:
    """People, licence and source, each with its name."""
    words = printed_words_for(details.language)
    found_at = details.source if details.source.startswith("http") else ""
    named = (
        (words.author, details.author),
        (words.approved_by, details.approved_by),
        (words.licence, details.licence),
        (words.source, details.origin or found_at),
    )
    return _labelled(words, named)


def _labelled(words: PrintedWords, named: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(words.labelled.format(name=name, value=value) for name, value in named if value)


def formats_in_words(details: Details) -> str:
    """The notice of other formats: as it was given, our sentence for "yes", nothing for "no"."""
    wanted, words = details.other_formats.lower(), printed_words_for(details.language)
    if wanted == "yes":
        return words.ask_publisher.format(publisher=details.publisher) if details.publisher else words.ask_us
    return "" if wanted == "no" else details.other_formats
