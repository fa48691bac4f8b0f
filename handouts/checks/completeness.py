"""Every word of every kept sentence is printed: all topics in the booklet, in each leaflet its own and no other."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from handouts.checks import TAGGED
from handouts.model import Artefact, Edition, Finding, Level
from handouts.proof.findings import gathered, quoted, unreadable
from handouts.proof.pdf.lines import blocks
from handouts.proof.pdf.model import Document
from handouts.proof.pdf.reading import Unreadable, read_pdf
from handouts.proof.retelling import Difference, Telling, differences, telling
from handouts.proof.words import printed_words, same_but_lacking, words_of
from handouts.settings import Settings
from handouts.typesetting.scripts import to_install

_MESSAGES = {
    "missing": "Words of the text are missing in print. Make the edition again; if they stay away, report it.",
    "extra": "Words are printed that the text does not have there. Make the edition again; if they stay, report it.",
    "changed": "Print differs from the text. Make the edition again; if it stays so, report it.",
    "repeated": "A sentence is printed outside its own topic. Make the edition again; if it stays so, report it.",
    "lacking": "Characters that no face of the print has; a square stands for each. Write them in another way.",
}


class Completeness:
    """The words of the finished PDF, in the order in which they are read, against the publication's."""

    def __init__(self, settings: Settings, cache: Path | None) -> None:
        """Nothing of the settings matters here."""

    def applies(self, artefact: Artefact) -> bool:
        return artefact.path.endswith(".pdf") and artefact.output in TAGGED

    def check(self, artefact: Artefact, folder: Path, edition: Edition) -> tuple[Finding, ...]:
        """What is missing, doubled, swapped, strange, or stands in the wrong leaflet."""
        try:
            document = read_pdf((folder / artefact.path).read_bytes())
        except (OSError, Unreadable) as error:
            return unreadable(artefact, "completeness", error)
        topics, language = edition.publication.topics, edition.publication.details.language
        own = [telling(topic, language) for topic in topics if artefact.topic in (None, topic.number)]
        others = [telling(topic, language) for topic in topics if artefact.topic not in (None, topic.number)]
        titles = [topic.title.text for topic in topics if artefact.topic in (None, topic.number)]
        if artefact.topic is None:
            titles.insert(0, edition.publication.title.text)
        departures = (*_lacking_in_titles(document, titles), *_departures(document, own, others))
        return gathered(_findings(departures, artefact))


def _departures(document: Document, own: list[Telling], others: list[Telling]) -> Iterable[Difference]:
    outside = ("Artifact", "Lbl") if not document.tagged else ("Artifact", "Lbl", "")
    told = [block for block in blocks(document) if block.role not in outside]
    sequences = [words for topic in own for words in (topic.title, *topic.sequences)]
    return differences(printed_words(told, sequences), own, others)


def _lacking_in_titles(document: Document, titles: list[str]) -> Iterator[Difference]:
    """Titles printed with signs for characters that the faces lack, each named once."""
    shown = [(words_of(block.text), block.page) for block in blocks(document) if block.is_heading]
    for title in dict.fromkeys(titles):
        typed = "".join(words_of(title))
        for words, page in shown:
            forms = ["".join(words), "".join(words[1:])]  # a topic's number stands before its title
            if any(form != typed and same_but_lacking(typed, form) for form in forms):
                yield Difference("lacking", title, " ".join(words), page)
                break


def _findings(found: Iterable[Difference], artefact: Artefact) -> Iterator[Finding]:
    found = tuple(found)
    remedy = to_install("".join(difference.typed for difference in found if difference.kind == "lacking"))
    for difference in found:
        lacking = difference.kind == "lacking"
        message = _MESSAGES[difference.kind]
        yield Finding(
            Level.WARNING if lacking else Level.ERROR,
            "characters" if lacking else "completeness",
            f"{message} {remedy}" if lacking and remedy else message,
            artefact.path,
            _place(difference),
        )


def _place(difference: Difference) -> str:
    """The page, the words of the text, and what is printed for them."""
    where = f"page {difference.page}: " if difference.page else ""
    typed, found = quoted(difference.typed), quoted(difference.found)
    if difference.kind in ("extra", "repeated"):
        return where + found
    if difference.kind == "missing":
        return where + typed
    return f"{where}{typed} is printed as {found}"
