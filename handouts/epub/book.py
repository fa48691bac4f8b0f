"""A book whole: what its templates are filled with, and the members of its archive in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from handouts import __version__
from handouts.archive import Member
from handouts.covers import book_cover_png
from handouts.details_in_words import about_lines
from handouts.epub.access import Access, access_of
from handouts.epub.overlays import Overlay, clock, overlay_of
from handouts.epub.words import BookWords, book_words_for
from handouts.identity import UNDATED, day_of, identifier
from handouts.markup import Markup, as_bytes, words
from handouts.model import Details, Edition, Heading, Illustration, Sentence, Topic
from handouts.picturing import pictures_of
from handouts.printed_pages import Pages, pages_of
from handouts.printed_words import runs_from_the_right
from handouts.rendering import render, resource_bytes
from handouts.settings import PrintSettings
from handouts.typesetting.faces import Face
from handouts.typesetting.families import SCRIPT_FACES, TEXT_FACES, faces_of
from handouts.workspace import numbered

HOME = "EPUB/"
"""The folder of the publication within the archive."""
MIMETYPE = b"application/epub+zip"
UNDETERMINED = "und"
"""The tag of a language that is not known (BCP 47)."""
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg", "image/webp": "webp", "image/gif": "gif"}
_LICENCES = {"atkinson": ("fontpkg_atkinson_hyperlegible", "LICENSE"), "lexend": ("templates", "faces/LICENSE-Lexend")}
_DEJAVU, _NOTO = ("templates", "faces/LICENSE-DejaVu"), ("templates", "faces/LICENSE-Noto")


@dataclass(frozen=True)
class Beside:
    """A file that pages need: a picture, a face or its licence."""

    id: str
    href: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class BookFace:
    """A face in the book by the names that its style sheet calls."""

    family: str
    regular: str
    bold: str


@dataclass(frozen=True)
class Entry:
    """A line of the contents or of the list of pages."""

    title: str
    href: str
    below: tuple["Entry", ...] = ()


@dataclass(frozen=True)
class BookTopic:
    """A topic in the book. `sound` is where its track lies, `overlay` what sounds; empty and None without sound."""

    id: str
    topic: Topic
    sound: str
    overlay: Overlay | None

    @property
    def number(self) -> int:
        return self.topic.number

    @property
    def title(self) -> Sentence:
        return self.topic.title


@dataclass(frozen=True)
class Book:
    """What the templates of a book are filled with. `about` are lines on who made the text, and when."""

    title: str
    language: str
    direction: str
    identifier: str
    modified: str
    published: str
    details: Details
    words: BookWords
    topics: tuple[BookTopic, ...]
    pages: Pages
    access: Access
    beside: tuple[Beside, ...]
    about: tuple[str, ...]
    duration: str
    narrator: str

    @property
    def heard(self) -> bool:
        """Whether anything in it sounds."""
        return any(topic.overlay for topic in self.topics)

    @property
    def certifier(self) -> str:
        """Who says that the book conforms: the program that proved it."""
        return f"handouts {__version__}"

    @property
    def contents(self) -> tuple[Entry, ...]:
        """The topics by number and title, with the headings under them."""
        about = Entry(self.words.about, "about.xhtml")
        return (*(_contents(topic) for topic in self.topics), about)

    @property
    def page_list(self) -> tuple[Entry, ...]:
        """The printed pages in order, each with where it begins."""
        before = self.pages.before or {}
        homes = {s.id: t.id for t in self.topics for s in (t.title, *t.topic.sentences())}
        places = [(number, homes[sentence]) for sentence, numbers in before.items() for number in numbers]
        ends = [(number, "cover") for number in self.pages.first], [(number, "about") for number in self.pages.last]
        return tuple(Entry(str(n), f"{page}.xhtml#page-{n}") for n, page in (*ends[0], *places, *ends[1]))


def book_of(edition: Edition, settings: PrintSettings) -> tuple[Book, Markup, tuple[BookFace, ...]]:
    """The book of an edition, how its text is marked up, and the faces that it brings along."""
    publication, details = edition.publication, edition.publication.details
    named = {picture.id for topic in publication.topics for picture in pictures_of(topic.blocks)}
    pictures = {name: found for name in sorted(named) if (found := _shown(edition, name))}
    homes = {name: f"pictures/{name}.{_ENDINGS[found.media_type]}" for name, found in pictures.items()}
    faces, face_files = _faces(edition, settings)
    topics = tuple(_topic(edition, topic) for topic in publication.topics)
    pages, language = pages_of(edition), details.language or UNDETERMINED
    look = Markup(details.language, 1, homes, pages.before or {}, xml=True, epub=True)
    book = Book(
        title=publication.title.text,
        language=language,
        direction="rtl" if runs_from_the_right(language) else "ltr",
        identifier=identifier(publication),
        modified=f"{day_of(details) or UNDATED}T00:00:00Z",
        published=day_of(details),
        details=details,
        words=book_words_for(language),
        topics=topics,
        pages=pages,
        access=access_of(edition, frozenset(pictures), bool(pages.count)),
        beside=(*map(_picture, homes.values(), pictures.values()), *face_files),
        about=tuple(about_lines(details)),
        duration=clock(sum(topic.overlay.milliseconds for topic in topics if topic.overlay)),
        narrator=edition.tracks[0].voice if edition.tracks else "",
    )
    return book, look, faces


def members_of(edition: Edition, settings: PrintSettings) -> Iterator[Member]:
    """The members of the archive, the type of the whole first and unpacked (EPUB 3.3, 4.2.6.3)."""
    book, look, faces = book_of(edition, settings)
    yield Member("mimetype", MIMETYPE, stored=True)
    yield Member("META-INF/container.xml", resource_bytes("epub/container.xml"))
    yield _page("package.opf", "package.opf", book=book)
    yield _page("nav.xhtml", "nav.xhtml", book=book)
    yield _page("cover.xhtml", "cover.xhtml", book=book)
    yield _page("book.css", "book.css", faces=faces)
    for topic in book.topics:
        yield _page(f"{topic.id}.xhtml", "topic.xhtml", book=book, topic=topic.topic, look=look)
        if topic.overlay:
            yield _page(f"{topic.id}.smil", "overlay.smil", topic=topic)
    yield _page("about.xhtml", "about.xhtml", book=book)
    yield Member(f"{HOME}cover.png", book_cover_png(len(book.topics), book.title), stored=True)
    for beside in book.beside:
        yield Member(HOME + beside.href, beside.data, stored=beside.media_type in ("image/png", "image/jpeg"))
    for topic in book.topics:
        track = edition.track(topic.number)
        if topic.overlay and track:
            yield Member(HOME + topic.sound, track.file, stored=True)


def _page(name: str, template: str, **values: object) -> Member:
    return Member(HOME + name, as_bytes(render(f"epub/{template}.j2", (), **values)))


def _topic(edition: Edition, topic: Topic) -> BookTopic:
    name = f"topic-{numbered(topic.number, len(edition.publication.topics))}"
    track = edition.track(topic.number)
    overlay = overlay_of(topic, track) if track else None
    return BookTopic(name, topic, f"sound/{name}.mp3" if overlay else "", overlay)


def _contents(topic: BookTopic) -> Entry:
    headings = (block for block in topic.topic.blocks if isinstance(block, Heading) and block.text)
    below = tuple(Entry(words(h.text), f"{topic.id}.xhtml#{h.text[0].id}") for h in headings)
    return Entry(f"{topic.number}. {topic.title.text}", f"{topic.id}.xhtml", below)


def _picture(home: str, illustration: Illustration) -> Beside:
    return Beside(f"picture-{illustration.id}", home, illustration.media_type, illustration.data)


def _shown(edition: Edition, name: str) -> Illustration | None:
    found = edition.illustration(name)
    return found if found and found.media_type in _ENDINGS else None


def _faces(edition: Edition, settings: PrintSettings) -> tuple[tuple[BookFace, ...], tuple[Beside, ...]]:
    """The faces of ours that draw the text, each with its licence; others are left to the reader's device."""
    publication = edition.publication
    said = (s.text for topic in publication.topics for s in (topic.title, *topic.sentences()))
    text = "".join((publication.title.text, *said))
    ours = (*TEXT_FACES.values(), *SCRIPT_FACES)
    chosen = faces_of(settings)
    needed = {chosen.of(char) for char in set(text)} | {chosen.text}
    used = [face for face in chosen.all if face in needed and face in ours]
    beside: dict[str, Beside] = {}
    for face in used:
        for weight, file in (("regular", face.regular), ("bold", face.bold)):
            name = f"{face.name}-{weight}"
            beside[name] = Beside(name, f"faces/{name}.ttf", "font/ttf", file.read())
        licence = _licence(face)
        beside[licence.id] = licence
    faces = (BookFace(f.family, f"faces/{f.name}-regular.ttf", f"faces/{f.name}-bold.ttf") for f in used)
    return tuple(faces), tuple(beside.values())


def _licence(face: Face) -> Beside:
    package, path = _LICENCES.get(face.name, _NOTO if face in SCRIPT_FACES else _DEJAVU)
    name = f"licence-{package if path == 'LICENSE' else path.rpartition('-')[2].lower()}"
    data = files(package).joinpath(*path.split("/")).read_bytes()
    return Beside(name, f"faces/{name}.txt", "text/plain", data)
