"""The words of a shelf's page and feed, by language. They are translated in the catalogues of `handouts/locales/`."""

from dataclasses import dataclass
from functools import cache

from handouts.catalogues import Catalogue, Counted, catalogue_for


@dataclass(frozen=True)
class ShelfWords:
    """The words of one language. Braces hold what is filled in; words that count know their forms."""

    title: str
    skip: str
    look: str
    look_for: str
    language: str
    every_language: str
    colours: str
    as_the_device: str
    black_on_white: str
    black_on_cream: str
    black_on_yellow: str
    white_on_black: str
    yellow_on_black: str
    text_size: str
    articles: Counted
    topics: Counted
    minutes: Counted
    facts: str
    found: str
    none_found: str
    too_common: str
    by: str
    track_title: str
    from_article: str
    about: str
    written_by: str

    def topics_and_minutes(self, topics: int, seconds: float) -> str:
        """ "5 topics, 12 minutes to listen"; the minutes are whole ones, and left out where nothing sounds."""
        said = self.topics.of(topics)
        if seconds <= 0:
            return said
        return self.facts.format(topics=said, minutes=self.minutes.of(max(1, round(seconds / 60))))

    def theme(self, name: str) -> str:
        """What the colours of print are called."""
        return {
            "black-on-white": self.black_on_white,
            "black-on-cream": self.black_on_cream,
            "black-on-yellow": self.black_on_yellow,
            "white-on-black": self.white_on_black,
            "yellow-on-black": self.yellow_on_black,
        }.get(name, name)


@cache
def _words(words: Catalogue) -> ShelfWords:
    return ShelfWords(
        title=words.word("title of a page with several articles", "To read and to listen to"),
        skip=words.word("link at the start of a page", "Skip to the articles"),
        look=words.word("heading over a search field and choices", "Find an article"),
        look_for=words.word("label of a search field", "Words to look for"),
        language=words.word("label of a choice", "Language"),
        every_language=words.word("choice among languages", "All languages"),
        colours=words.word("label of a choice", "Colours"),
        as_the_device=words.word("choice among colours", "As on this device"),
        black_on_white=words.word("choice among colours", "Black on white"),
        black_on_cream=words.word("choice among colours", "Black on cream"),
        black_on_yellow=words.word("choice among colours", "Black on yellow"),
        white_on_black=words.word("choice among colours", "White on black"),
        yellow_on_black=words.word("choice among colours", "Yellow on black"),
        text_size=words.word("label of a choice", "Size of text"),
        articles=words.counted("how many there are", "{count}\u00a0article", "{count}\u00a0articles"),
        topics=words.counted("how many an article has", "{count}\u00a0topic", "{count}\u00a0topics"),
        minutes=words.counted("how long it takes", "{count}\u00a0minute", "{count}\u00a0minutes"),
        facts=words.word("“5 topics” and “12 minutes” are filled in", "{topics}, {minutes} to\u00a0listen"),
        found=words.word("number of articles that a search found", "Articles found: {count}"),
        none_found=words.word("a search found nothing", "No article has all these words. Try fewer, or other ones."),
        too_common=words.word("of a search; words follow", "Not looked for, because so many texts have them: {words}"),
        by=words.word("a publisher’s name is filled in", "From {publisher}"),
        track_title=words.word("number and title of a track in a feed", "{number}. {title}"),
        from_article=words.word("of a track in a feed", "From “{title}”, topic\u00a0{number} of\u00a0{of}."),
        about=words.word("of a feed; titles of articles follow", "Articles to listen to: {titles}."),
        written_by=words.word("in place of the name of a publisher", "Handouts"),
    )


def shelf_words_for(language: str) -> ShelfWords:
    """The words in the language of a BCP 47 tag; English where it has none."""
    return _words(catalogue_for(language))
