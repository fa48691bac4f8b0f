"""Publications, editions and records for the tests: a sample, and Hypothesis strategies of every shape."""

from pathlib import Path

from hypothesis import strategies as st

from audio.model import Boundary, Cue, CueId, CueKind, Timing, Track
from handouts.edition_file import Record
from handouts.model import (
    Artefact,
    Block,
    Details,
    Edition,
    Finding,
    Heading,
    Item,
    ItemList,
    LeftOut,
    Level,
    Paragraph,
    Preformatted,
    Publication,
    Quote,
    Sentence,
    SentenceId,
    Sentences,
    Span,
    Table,
    Topic,
)
from handouts.settings import GivenDetails, PrintSettings, Selection, Settings, SoundSettings


def sentence(text: str, key: str = "s1") -> Sentence:
    """A sentence of one run."""
    return Sentence(SentenceId(key), (Span(text),))


def topic(number: int, title: str, *paragraphs: str) -> Topic:
    """A topic whose paragraphs are of one sentence each."""
    blocks: tuple[Block[Sentences], ...] = tuple(
        Paragraph((sentence(text, f"t{number}-{place}"),)) for place, text in enumerate(paragraphs)
    )
    return Topic(number, sentence(title, f"t{number}"), blocks)


def track(number: int, file: Path, seconds: float = 90.0) -> Track:
    """A track of one cue."""
    cue = Cue(CueId(f"t{number}-0"), CueKind.SENTENCE, "Rest well.", Boundary.END)
    samples = int(seconds * 24_000)
    return Track(number, file, "tone", "1", 24_000, samples, (Timing(cue, "rest well", 2_400, samples),))


def record(*titles: str, language: str = "en") -> Record:
    """The record of an edition with one leaflet and one track for each title, the files not there."""
    names = titles or ("Before you come", "After the visit")
    topics = tuple(topic(n, title, "Drink a glass of water.", "Rest well.") for n, title in enumerate(names, 1))
    details = Details("Your hospital visit", language, publisher="Green Valley Clinic", version="2.1")
    publication = Publication(details, sentence("Your hospital visit", "title"), topics)
    tracks = tuple(track(t.number, Path(f"audio/{t.number:02}-topic.mp3")) for t in topics)
    artefacts = (
        Artefact("booklet", "print/booklet.pdf", 120_000, "0" * 64),
        *(Artefact("leaflets", f"print/leaflets/{t.number:02}-topic.pdf", 40_000, "1" * 64, t.number) for t in topics),
        *(Artefact("mp3", str(t.file), 700_000, "2" * 64, t.number) for t in tracks),
        Artefact("mp3", "audio/playlist.m3u8", 120, "3" * 64),
    )
    return Record("0.1.0", "4" * 64, "visit.txt", Settings(), Edition(publication, tracks, artefacts))


# Strategies ------------------------------------------------------------------------------------------

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_whole = st.integers(min_value=-(2**62), max_value=2**62)
_count = st.integers(min_value=1, max_value=200)
_spans = st.builds(Span, _words, st.booleans(), st.sampled_from(("", "super", "sub")), _words, _words)
_sentence = st.builds(Sentence, st.builds(SentenceId, _words), st.lists(_spans, max_size=2).map(tuple))
_sentences = st.lists(_sentence, max_size=2).map(tuple)
_flat: st.SearchStrategy[Block[Sentences]] = st.one_of(
    st.builds(Heading[Sentences], st.integers(1, 6), _sentences),
    st.builds(Paragraph[Sentences], _sentences),
    st.builds(
        Table[Sentences], st.lists(_sentences, max_size=2).map(tuple), st.just(()) | st.tuples(st.tuples(_sentences))
    ),
    st.builds(Preformatted[Sentences], st.lists(_sentences, max_size=2).map(tuple)),
)


def _nested(inner: st.SearchStrategy[Block[Sentences]]) -> st.SearchStrategy[Block[Sentences]]:
    blocks = st.lists(inner, max_size=2).map(tuple)
    items = st.lists(st.builds(Item[Sentences], _sentences, blocks), max_size=2).map(tuple)
    return st.builds(Quote[Sentences], blocks) | st.builds(ItemList[Sentences], items, st.none() | st.integers(0, 9))


blocks = st.recursive(_flat, _nested, max_leaves=4)
topics = st.builds(Topic, _count, _sentence, st.lists(blocks, max_size=3).map(tuple), st.booleans())
publications = st.builds(
    Publication,
    st.builds(Details, _words, _words, _words, _words, _words, _words, _words, _words, _words),
    _sentence,
    st.lists(topics, max_size=3).map(tuple),
    st.lists(st.builds(LeftOut, _words, _words, _words, _whole), max_size=2).map(tuple),
    st.lists(_words, max_size=2).map(tuple),
)
_name = st.from_regex(r"[a-z0-9é][a-z0-9é .-]{0,8}[a-z0-9]", fullmatch=True)
_path = st.lists(_name, min_size=1, max_size=3).map("/".join)
_cue = st.builds(Cue, st.builds(CueId, _words), st.sampled_from(CueKind), _words, st.sampled_from(Boundary))
_timing = st.builds(Timing, _cue, _words, _whole, _whole)
_track = st.builds(
    Track,
    _count,
    _path.map(Path),
    _words,
    _words,
    _count,
    _whole,
    st.lists(_timing, max_size=2).map(tuple),
    st.lists(_words, max_size=1).map(tuple),
)
editions = st.builds(
    Edition,
    publications,
    st.lists(_track, max_size=2).map(tuple),
    st.lists(st.builds(Artefact, _words, _path, _whole, _words, st.none() | _count), max_size=3).map(tuple),
)
_float = st.floats(allow_nan=False, allow_infinity=False)
_given = st.builds(GivenDetails, _words, _words, _words, _words, _words, _words)
_settings = st.builds(
    Settings,
    st.builds(PrintSettings, _words, _float, _words),
    st.builds(SoundSettings, _words, _float),
    _given,
    _given,
    st.lists(_words, max_size=2).map(tuple),
    st.builds(Selection, *[st.lists(_words, max_size=2).map(tuple)] * 2),
)
records = st.builds(
    Record,
    _words,
    _words,
    _words,
    _settings,
    editions,
    st.lists(st.builds(Finding, st.sampled_from(Level), _words, _words, _words, _words), max_size=2).map(tuple),
    st.lists(_words, max_size=2).map(tuple),
)
