"""`index.html` of a folder of editions: all of them by title, with a search, in one file that asks for nothing.

Without scripts it is a plain list. Nothing of an article can load or run anything: all of it is escaped, and the
page's own policy allows one style and one script, by their digests.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from urllib.parse import quote

from markupsafe import Markup

from handouts.markup import as_bytes
from handouts.places import GENERATOR
from handouts.printed_words import has_printed_words, runs_from_the_right
from handouts.rendering import render
from handouts.screens import SIZES, as_data, digest, script_of, style_of
from handouts.settings import THEMES
from handouts.shelf.entries import Entry
from handouts.shelf.finding import MARKS, SPELLED, word_index
from handouts.shelf.words import ShelfWords, shelf_words_for

_PLACES = ("index.html", "report.html")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OWN_NAMES = {
    "ar": "العربية",
    "bn": "বাংলা",
    "cy": "Cymraeg",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fi": "Suomi",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी",
    "it": "Italiano",
    "ja": "日本語",
    "lt": "Lietuvių",
    "nb": "Norsk bokmål",
    "nl": "Nederlands",
    "no": "Norsk",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "so": "Soomaali",
    "sv": "Svenska",
    "ta": "தமிழ்",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
"""What languages call themselves: who looks for one may read no other."""


@dataclass(frozen=True)
class ListedTopic:
    """A topic as the page shows it."""

    number: int
    title: str
    href: str


@dataclass(frozen=True)
class Listed:
    """An edition as the page shows it. `tag` is its language (BCP 47), `language` the part that people choose by."""

    title: str
    href: str
    publisher: str
    tag: str
    language: str
    facts: str
    topics: tuple[ListedTopic, ...]


def render_page(entries: tuple[Entry, ...], feed: str = "") -> bytes:
    """The page as UTF-8, of editions in the order given. The same editions give the same bytes.

    `feed` is the name of the feed beside it, or empty.
    """
    tag = page_language(entries)
    words = shelf_words_for(tag)
    articles = tuple(_listed(entry, words) for entry in entries)
    style, script = style_of("shelf/shelf.css"), script_of("shelf/shelf.js")
    text = render(
        "shelf/shelf.html.j2",
        language=tag,
        from_right=runs_from_the_right(tag),
        generator=GENERATOR,
        words=words,
        feed=feed,
        articles=articles,
        languages=_languages(articles),
        names=_OWN_NAMES,
        themes=tuple(THEMES),
        sizes=SIZES,
        index=_index(entries, words),
        style=style,
        style_digest=digest(style),
        script=script,
        script_digest=digest(script),
    )
    return as_bytes(text)


def address_of(entry: Entry) -> str:
    """The page of an edition that a person opens, relative to the shelf: its player, or else its report."""
    made = {artefact.path for artefact in entry.artefacts}
    return quote(f"{entry.folder}/{next((place for place in _PLACES if place in made), _PLACES[-1])}")


def page_language(entries: Iterable[Entry]) -> str:
    """The language that most editions are in, the first by its tag among several, if there are words of ours in it."""
    found = Counter(entry.details.language for entry in entries if _TAG.fullmatch(entry.details.language))
    most = min(found, key=lambda tag: (-found[tag], tag), default="en")
    return most if has_printed_words(most) else "en"


def _listed(entry: Entry, words: ShelfWords) -> Listed:
    tag = entry.details.language if _TAG.fullmatch(entry.details.language) else ""
    href = address_of(entry)
    return Listed(
        entry.title,
        href,
        entry.details.publisher,
        tag,
        tag.partition("-")[0].lower(),
        words.topics_and_minutes(len(entry.topics), entry.duration_s),
        tuple(ListedTopic(topic.number, topic.title, f"{href}#topic-{topic.number}") for topic in entry.topics),
    )


def _languages(articles: Iterable[Listed]) -> tuple[tuple[str, str], ...]:
    """The languages to choose from and what they call themselves, in the order of those names."""
    found = {article.language for article in articles if article.language}
    return tuple(sorted(((tag, _OWN_NAMES.get(tag, tag)) for tag in found), key=lambda named: named[1].casefold()))


def _index(entries: Iterable[Entry], words: ShelfWords) -> Markup:
    """What the script knows, as JSON that cannot end the element it stands in."""
    entries = tuple(entries)
    index = asdict(word_index(topic.words for entry in entries for topic in entry.topics))
    say = {
        "found": words.found,
        "none": words.none_found,
        "common": words.too_common,
        "all": words.articles.of(len(entries)),
    }
    return as_data(index | {"spelled": SPELLED, "marks": MARKS, "say": say})
