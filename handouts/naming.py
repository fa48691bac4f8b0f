"""Words the product adds of its own to a publication or says about it, by language.

They are translated in the catalogues of `handouts/locales/`. Print in a language without one has the English words; a
voice says none.
"""

from dataclasses import dataclass, replace
from functools import cache

from handouts.catalogues import NOT_SAID, Catalogue, Counted, catalogue_for, has_catalogue


@dataclass(frozen=True)
class Phrases:
    """The added words of one language; braces hold what is filled in, those that count know their forms."""

    introduction: str
    comments: str
    number: str
    item: str
    place: str
    short_while: str
    minutes: Counted
    end: str
    end_only: str
    end_last: str
    next: str
    version: str
    reviewed: str
    version_and_month: str
    next_review: str
    table: Counted
    table_of_none: str
    column: str
    blank: str
    quote: str
    end_quote: str
    to_do: str
    done: str
    picture: str
    picture_number: str
    see_note: str
    notes: str
    abbreviations: str
    web_addresses: str
    addresses: str
    read_by: str


@cache
def _phrases(words: Catalogue) -> Phrases:
    return Phrases(
        introduction=words.word("title of a topic", "Introduction"),
        comments=words.word("title of a topic", "Comments"),
        number=words.word("spoken", "Number {number}."),
        item=words.word("spoken before an entry of a numbered list", "{number}."),
        place=words.word("spoken", "Topic {number} of {of}, from {title}."),
        short_while=words.word("spoken, how long it takes", "Less than a minute."),
        minutes=words.counted("spoken, how long it takes", "About {count} minute.", "About {count} minutes."),
        end_only=words.word("spoken", "The end."),
        end=words.word("spoken", "End of topic {number}."),
        end_last=words.word("spoken", "End of topic {number}, the last."),
        next=words.word("spoken", "Next: topic {number}, {title}."),
        version=words.word("spoken", "This is version {version}."),
        reviewed=words.word("spoken, a date follows", "Last reviewed: {reviewed}."),
        version_and_month=words.word("spoken", "Version {version}, checked in {month}."),
        next_review=words.word("spoken", "To be checked again in {month}."),
        table=words.counted(
            "spoken",
            "A table of one row. Its columns are:",
            "A table of {count} rows. Its columns are:",
        ),
        table_of_none=words.word("spoken", "A table without rows. Its columns are:"),
        column=words.word("spoken before a cell of a table, the name of its column", "{header}:"),
        blank=words.word("an empty cell of a table", "blank."),
        quote=words.word("spoken before a quotation", "Quote."),
        end_quote=words.word("spoken after a quotation", "End of quote."),
        to_do=words.word("before an entry with an empty box", "To do:"),
        done=words.word("before an entry with a ticked box", "Done:"),
        picture=words.word("before what is to be seen", "A picture:"),
        picture_number=words.word("what a picture is called that nobody describes", "Picture {number}"),
        see_note=words.word("spoken where a note is referred to", "Note {number}."),
        notes=words.word("heading", "Notes"),
        abbreviations=words.word("heading", "Abbreviations"),
        web_addresses=words.word("heading", "Web addresses"),
        addresses=words.word("heading, web and mail addresses", "Addresses"),
        read_by=words.word("in the tags of a track", "Read by a computer voice, {voice}"),
    )


@cache
def _wordless() -> Phrases:
    """For a voice of a language that has no catalogue: nothing is said in English, in the wrong accent."""
    unsaid = (
        *("place", "short_while", "end_only", "end", "end_last", "next", "version", "reviewed", "version_and_month"),
        *("next_review", "table_of_none", "blank", "quote", "end_quote", "to_do", "done", "picture", "see_note"),
    )
    return replace(
        phrases_for("en"),
        **dict.fromkeys(unsaid, ""),
        minutes=NOT_SAID,
        table=NOT_SAID,
        number="{number}.",
        read_by="{voice}",
    )


def phrases_for(language: str) -> Phrases:
    """The added words in the language of a BCP 47 tag, in print; English where it has none."""
    return _phrases(catalogue_for(language))


def spoken_phrases_for(language: str) -> Phrases:
    """The added words as a voice of that language says them; most are empty where it has none."""
    return phrases_for(language) if has_phrases(language) else _wordless()


def has_phrases(language: str) -> bool:
    """Whether the product has words of its own in that language."""
    return has_catalogue(language)
