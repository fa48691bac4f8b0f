"""Words of ours on the page of an edition."""

from dataclasses import dataclass
from functools import cache

from handouts.catalogues import Catalogue, Counted, catalogue_for
from handouts.settings import THEMES


@dataclass(frozen=True)
class PageWords:
    """The words of one language; braces hold what is filled in."""

    skip: str
    player: str
    play: str
    pause: str
    sentence_back: str
    sentence_on: str
    seconds_back: str
    seconds_on: str
    topic_back: str
    topic_on: str
    place: str
    clock: str
    speed: str
    sleep: str
    sleep_never: str
    sleep_topic: str
    sleep_minutes: Counted
    asleep: str
    size: str
    colours: str
    as_the_device: str
    theme_names: tuple[str, ...]
    follow: str
    with_keys: str
    keys: str
    key: str
    space: str
    listen: str
    no_sound: str
    cannot_play: str
    topics: str
    minutes: Counted
    text: str
    files: str
    booklet: str
    booklet_to_fold: str
    leaflet: str
    track: str
    audiobook: str
    ebook: str
    talking_book: str
    braille: str
    plain_text: str
    pages: Counted
    playing: str
    about: str

    def theme(self, name: str) -> str:
        """What one of the themes is called."""
        return dict(zip(THEMES, self.theme_names, strict=True))[name]


@cache
def _words(words: Catalogue) -> PageWords:
    return PageWords(
        skip=words.word("link", "Skip to the text"),
        player=words.word("part of a page", "Player"),
        play=words.word("button", "Play"),
        pause=words.word("button", "Pause"),
        sentence_back=words.word("button", "Back one sentence"),
        sentence_on=words.word("button", "On one sentence"),
        seconds_back=words.word("button", "Back 30 seconds"),
        seconds_on=words.word("button", "On 30 seconds"),
        topic_back=words.word("button", "Previous topic"),
        topic_on=words.word("button", "Next topic"),
        place=words.word("a slider", "Place in the topic"),
        clock=words.word("player; two times are filled in", "{at} of {of}"),
        speed=words.word("a choice", "Speed"),
        sleep=words.word("a choice", "Stop by itself"),
        sleep_never=words.word("a choice: stop by itself", "Never"),
        sleep_topic=words.word("a choice: stop by itself", "At the end of the topic"),
        sleep_minutes=words.counted("a choice: stop by itself", "After {count} minute", "After {count} minutes"),
        asleep=words.word("player", "Stopped by itself, as you chose."),
        size=words.word("label of a choice", "Size of text"),
        colours=words.word("label of a choice", "Colours"),
        as_the_device=words.word("choice among colours", "As on this device"),
        theme_names=(
            words.word("choice among colours", "Black on white"),
            words.word("choice among colours", "Black on cream"),
            words.word("choice among colours", "Black on yellow"),
            words.word("choice among colours", "White on black"),
            words.word("choice among colours", "Yellow on black"),
        ),
        follow=words.word("a choice", "Move the text along with the voice"),
        with_keys=words.word("a choice", "Use single keys"),
        keys=words.word("heading", "Keys"),
        key=words.word("a key and what it does", "{key}: {does}"),
        space=words.word("name of a key", "Space"),
        listen=words.word("button; a number is filled in", "Listen to topic {number}"),
        no_sound=words.word("player", "This topic has no sound."),
        cannot_play=words.word(
            "player", "The sound cannot be played. Keep this page in its folder, beside the folder “audio”."
        ),
        topics=words.word("heading", "Topics"),
        minutes=words.counted("how long it takes", "{count}\u00a0minute", "{count}\u00a0minutes"),
        text=words.word("part of a page", "Text"),
        files=words.word("heading", "To print and to take along"),
        booklet=words.word("a file", "The whole in large print"),
        booklet_to_fold=words.word("a file", "A booklet to print and fold"),
        leaflet=words.word("a file; a number and a title are filled in", "Leaflet {number}: {title}"),
        track=words.word("a file; a number and a title are filled in", "Track {number}: {title}"),
        audiobook=words.word("a file", "The whole as one sound"),
        ebook=words.word("a file", "E-book with sound (EPUB)"),
        talking_book=words.word("a file", "Talking book (DAISY): copy the whole folder “daisy”"),
        braille=words.word("a file", "Braille"),
        plain_text=words.word("a file", "The text alone"),
        pages=words.counted("how long a file is", "{count}\u00a0page", "{count}\u00a0pages"),
        playing=words.word("player; a number and a title are filled in", "Topic {number}: {title}"),
        about=words.word("heading", "About this publication"),
    )


def page_words_for(language: str) -> PageWords:
    """The words in the language of a BCP 47 tag; English where it has none."""
    return _words(catalogue_for(language))
