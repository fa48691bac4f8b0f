"""The words that templates print of their own, by language: page numbers, the cover, the end of a leaflet.

They are translated in the catalogues of `handouts/locales/`. Print in a language without one has the English words,
marked as English.
"""

from dataclasses import dataclass
from functools import cache

from handouts.catalogues import Catalogue, Counted, catalogue_for, has_catalogue


@dataclass(frozen=True)
class PrintedWords:
    """The words of one language. Braces hold what is filled in; words that count know their forms."""

    page: str
    of: str
    contents: str
    large_print: str
    size: str
    topics: Counted
    also_to_listen: str
    minutes: Counted
    to_listen: str
    from_publication: str
    listen: str
    code_at_end: str
    code: str
    code_of_track: str
    code_of_all: str
    version: str
    reference_and_version: str
    labelled: str
    last_checked: str
    next_review: str
    author: str
    approved_by: str
    licence: str
    source: str
    logo: str
    logo_alone: str
    other_formats: str
    ask_publisher: str
    ask_us: str
    questions: str
    to_fold: str
    to_fold_with_screen: str
    contracted: str
    uncontracted: str

    def size_in_words(self, size_pt: float) -> str:
        """ "18 point", "20.5 point": how the cover states the size."""
        return self.size.format(size=f"{size_pt:g}")

    def minutes_in_words(self, seconds: float) -> str:
        """ "1 minute", "12 minutes": whole minutes, at least one."""
        return self.minutes.of(max(1, round(seconds / 60)))

    def topics_in_words(self, count: int) -> str:
        """ "1 topic.", "5 topics."."""
        return self.topics.of(count)

    def place(self, number: int, of: int) -> str:
        """The words at the foot of a page: "Page 2 of 5"."""
        return f"{self.page} {number} {self.of} {of}"


@cache
def _words(words: Catalogue) -> PrintedWords:
    return PrintedWords(
        page=words.word("foot of a page: Page 2 of 5", "Page"),
        of=words.word("foot of a page: Page 2 of 5", "of"),
        contents=words.word("heading", "Contents"),
        large_print=words.word("cover; the size follows", "Large print, {size}."),
        size=words.word("size of type", "{size}\u00a0point"),
        topics=words.counted("cover", "{count}\u00a0topic.", "{count}\u00a0topics."),
        also_to_listen=words.word("cover", "Also to listen to."),
        minutes=words.counted("how long it takes", "{count}\u00a0minute", "{count}\u00a0minutes"),
        to_listen=words.word("contents; “12 minutes” is filled in", "{minutes} to\u00a0listen"),
        from_publication=words.word("leaflet", "From “{title}”, topic\u00a0{number} of\u00a0{of}."),
        listen=words.word("leaflet; “12 minutes” is filled in", "Listen: track\u00a0{number}, {minutes}."),
        code_at_end=words.word("leaflet; a QR code", "The code is at the end."),
        code=words.word(
            "beside a QR code", "To listen, point the camera of a phone at this code, or type in the address."
        ),
        code_of_track=words.word("text alternative", "QR code: track {number}, {title}"),
        code_of_all=words.word("text alternative", "QR code: everything to listen to, {title}"),
        version=words.word("foot of a page", "Version {version}"),
        reference_and_version=words.word("foot of a page", "{reference}, version {version}"),
        labelled=words.word("a name and what it is", "{name}: {value}"),
        last_checked=words.word("a date follows", "Last checked"),
        next_review=words.word("a date follows", "Next review"),
        author=words.word("a name follows", "Written by"),
        approved_by=words.word("a name follows", "Approved by"),
        licence=words.word("its name follows", "Licence"),
        source=words.word("an address or a title follows", "Source"),
        logo=words.word("text alternative", "{publisher} logo"),
        logo_alone=words.word("text alternative", "Logo"),
        other_formats=words.word("heading", "Other formats"),
        ask_publisher=words.word(
            "end of a leaflet",
            "Please ask {publisher} if you need this in another format: large print, audio, braille or easy read.",
        ),
        ask_us=words.word(
            "end of a leaflet",
            "Please ask us if you need this in another format: large print, audio, braille or easy read.",
        ),
        questions=words.word("heading over lines to write on", "Questions to ask"),
        to_fold=words.word("title of a PDF", "{title} – for folding"),
        to_fold_with_screen=words.word("title of a PDF", "{title} – for folding; use {file} on a screen"),
        contracted=words.word("title page in braille", "contracted, grade 2"),
        uncontracted=words.word("title page in braille", "uncontracted, grade 1"),
    )


_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")


def printed_words_for(language: str) -> PrintedWords:
    """The words in the language of a BCP 47 tag; English where it has none."""
    return _words(catalogue_for(language))


def has_printed_words(language: str) -> bool:
    """Whether print in that language has words of its own."""
    return has_catalogue(language)


def runs_from_the_right(language: str) -> bool:
    """Whether that language is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT
