"""`report.html`: what was made of an article, what was found in it and what was left out, for a person.

One file that looks right without a network: faces, style and page pictures stand inside it, tracks and PDFs
beside it. Nothing of an article can load or run anything: all of it is escaped, and the page's own policy
allows no script and no address.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from markupsafe import Markup

from handouts.edition_file import Record
from handouts.guesses import guesses, lexicon_file
from handouts.left_out import listed
from handouts.model import Artefact, Finding, Level, Topic
from handouts.places import PLAYER
from handouts.plain_language import Reading, explained, readings, told
from handouts.rendering import render, resource_bytes
from handouts.screens import data_uri, digest, face_rules
from handouts.settings import SoundSettings
from handouts.sheets import FOLDED, FOLDING, paper_of
from handouts.sizes import size_of

PICTURE_BYTES = 1_500_000
"""All page pictures of one report together, as PNG. The first pages of every PDF come first."""
SHOWN_FINDINGS = 8
"""Findings of one rule that are shown at once; the rest unfold."""
_IN_PARTS = ("subtitles", "daisy")
"""Outputs of many small files, which unfold; of a talking book the file that players open is shown."""
SHOWN_GUESSES = 30
"""Words the voice guessed that are shown at once; the rest unfold."""

Pictures = Mapping[str, tuple[bytes, ...]]
"""Path of a PDF artefact -> one PNG a page; b"" for a page that was not pictured."""


@dataclass(frozen=True)
class File:
    """A file of the edition as the page shows it. `pages` are addresses of pictures, `count` is of all pages.

    `name` is what a booklet is called, `paper` what print takes of it, `advice` what to tell the printer.
    """

    path: str
    href: str
    size: str
    pages: tuple[str, ...] = ()
    count: int = 0
    name: str = "Booklet"
    paper: str = ""
    advice: str = ""


@dataclass(frozen=True)
class TopicFiles:
    """What was made of one topic; `duration` is in words."""

    number: int
    title: str
    leaflet: File | None
    track: File | None
    duration: str
    voice: str
    silent: bool


@dataclass(frozen=True)
class Remark:
    """One thing to read: what is the matter, where, in which file."""

    message: str
    rule: str = ""
    place: str = ""
    file: File | None = None


@dataclass(frozen=True)
class Remarks:
    """Remarks of one kind: those shown at once and those that unfold."""

    shown: tuple[Remark, ...]
    folded: tuple[Remark, ...]


@dataclass(frozen=True)
class ReadingRow:
    """How easy one topic is to read, in words; `grades` is empty where there is too little text."""

    number: int
    title: str
    words: int
    sentence: str
    grades: tuple[str, ...]


def render_report(record: Record, pictures: Pictures) -> bytes:
    """The page as UTF-8. The same record and pictures give the same bytes."""
    edition, details = record.edition, record.edition.publication.details
    files = _files(edition.artefacts, pictures, record.settings.print.sides)
    topics = tuple(_topic_files(topic, record, files) for topic in edition.publication.topics)
    of_topics = {f.path for t in topics for f in (t.leaflet, t.track) if f}
    parts = {a.path for a in edition.artefacts if a.output in _IN_PARTS and not a.path.endswith("/ncc.html")}
    guessed, read = guesses(edition), readings(edition.publication)
    style = _style()
    text = render(
        "report/report.html.j2",
        title=edition.publication.title.text,
        language=_language_tag(details.language),
        details=_details(record),
        verdict=verdict(record),
        fit=_is_fit(record),
        to_mend=_to_mend(record, files),
        to_look_at=_grouped(_to_look_at(record, files)),
        advice=_grouped(_remarks(record, Level.ADVICE, files)),
        readings=tuple(map(_reading_row, read)),
        about_grades=explained(read),
        topics=topics,
        booklets=[f for f in files.values() if f.count and f.path not in of_topics],
        others=[f for f in files.values() if not f.count and f.path not in of_topics | parts | {PLAYER}],
        parts=[f for f in files.values() if f.path in parts],
        player=files.get(PLAYER),
        listening=duration(sum(t.duration_s for t in edition.tracks)) if edition.tracks else "",
        pictures_cut=any(len(f.pages) < f.count for f in files.values()),
        guesses=guessed[:SHOWN_GUESSES],
        more_guesses=guessed[SHOWN_GUESSES:],
        lexicon=lexicon_file(guessed, record.source_name, _language_tag(details.language)),
        left_out=tuple(listed(edition.publication.left_out)),
        style=style,
        style_digest=digest(style),
        contents=_contents(record),
        count=count,
    )
    return _UNPRINTABLE.sub("\ufffd", text).encode("utf-8", "replace")


# The verdict -----------------------------------------------------------------------------------------


def verdict(record: Record) -> str:
    """Whether the edition can be handed out, in one plain sentence."""
    files, errors = count(len(record.edition.artefacts), "file"), _number(record, Level.ERROR)
    looks = len(_to_look_at(record, {}))
    look = f"{count(looks, 'thing')} to look at" if looks else "nothing to look at"
    if errors:
        missing = f", {count(len(record.failures), 'thing')} could not be made" if record.failures else ""
        return f"Do not hand out this edition yet: {files}, {count(errors, 'error')}, {look}{missing}."
    if record.failures:
        missing = f"{count(len(record.failures), 'thing')} could not be made"
        return f"This edition is not complete: {missing}. What is there has no errors: {files}, {look}."
    return f"This edition is ready to hand out: {files}, no errors, {look}."


def _contents(record: Record) -> tuple[tuple[str, str, str], ...]:
    """Id, name and extent of each part of the page that has anything to say."""
    mend, look = len(record.failures) + _number(record, Level.ERROR), len(_to_look_at(record, {}))
    left_out, advice = len(record.edition.publication.left_out), _number(record, Level.ADVICE)
    guessed, read = len(guesses(record.edition)), len(readings(record.edition.publication))
    parts = (
        ("mend", "What must be put right", mend and count(mend, "point")),
        ("look", "What to look at", look and count(look, "point")),
        ("made", "What was made", count(len(record.edition.artefacts), "file")),
        ("guessed", "Words the voice guessed", guessed and count(guessed, "word")),
        ("left-out", "What was left out", left_out and count(left_out, "piece")),
        ("reading", "How easy it is to read", read and count(read, "topic")),
        ("advice", "Advice on the wording", advice and count(advice, "hint")),
    )
    return (*((id_, name, extent) for id_, name, extent in parts if extent), ("about", "About this edition", ""))


def _is_fit(record: Record) -> bool:
    return not record.failures and not _number(record, Level.ERROR)


def _number(record: Record, level: Level) -> int:
    return sum(finding.level is level for finding in record.findings)


def _to_mend(record: Record, files: Mapping[str, File]) -> tuple[Remarks, ...]:
    failures = tuple(Remark(failure) for failure in record.failures)
    return _grouped((*failures, *_remarks(record, Level.ERROR, files)))


def _to_look_at(record: Record, files: Mapping[str, File]) -> tuple[Remark, ...]:
    """Warnings, and what reading, cleaning and speaking were not sure of."""
    notices = tuple(Remark(notice) for notice in record.edition.publication.notices)
    doubts = tuple(Remark(n, place=f"topic {t.number}") for t in record.edition.tracks for n in t.notices)
    return _remarks(record, Level.WARNING, files) + notices + doubts


def _remarks(record: Record, level: Level, files: Mapping[str, File]) -> tuple[Remark, ...]:
    return tuple(_remark(finding, files) for finding in record.findings if finding.level is level)


def _remark(finding: Finding, files: Mapping[str, File]) -> Remark:
    file = files.get(finding.path) or (File(finding.path, "", "") if finding.path else None)
    return Remark(finding.message, finding.rule, finding.place, file)


def _grouped(remarks: Iterable[Remark]) -> tuple[Remarks, ...]:
    """Remarks of one rule together, in the order in which the rules first come up."""
    together: dict[str, list[Remark]] = {}
    for remark in remarks:
        together.setdefault(remark.rule, []).append(remark)
    return tuple(Remarks(tuple(g[:SHOWN_FINDINGS]), tuple(g[SHOWN_FINDINGS:])) for g in together.values())


# What was made ---------------------------------------------------------------------------------------


def _files(artefacts: Iterable[Artefact], pictures: Pictures, sides: str) -> dict[str, File]:
    listed = list(artefacts)
    kept = within_budget({a.path: pictures.get(a.path, ()) for a in listed}, PICTURE_BYTES)
    found = {}
    for a in listed:
        pages, number = tuple(map(_data_uri, kept[a.path])), len(pictures.get(a.path, ()))
        name, advice = ("Booklet to fold", FOLDING) if a.output == FOLDED else ("Booklet", "")
        found[a.path] = File(a.path, quote(a.path), size_of(a.size), pages, number, name, paper_of(a, sides), advice)
    return found


def within_budget(pictures: Pictures, most_bytes: int) -> dict[str, tuple[bytes, ...]]:
    """The first pictures of every PDF, as many of each as together stay within `most_bytes`."""
    kept: dict[str, tuple[bytes, ...]] = dict.fromkeys(pictures, ())
    spent = 0
    for number in range(max(map(len, pictures.values()), default=0)):
        for path, pages in pictures.items():
            page = pages[number] if number < len(pages) else b""
            if page and len(kept[path]) == number and spent + len(page) <= most_bytes:
                kept[path] += (page,)
                spent += len(page)
    return kept


def _topic_files(topic: Topic, record: Record, files: Mapping[str, File]) -> TopicFiles:
    made = {a.output: files[a.path] for a in record.edition.artefacts if a.topic == topic.number}
    track = record.edition.track(topic.number)
    return TopicFiles(
        topic.number,
        topic.title.text,
        made.get("leaflets"),
        made.get("mp3"),
        duration(track.duration_s) if track else "",
        track.voice if track else "",
        silent=track is None and "mp3" in record.settings.outputs,
    )


def _reading_row(reading: Reading) -> ReadingRow:
    ease = reading.ease
    sentence = count(round(ease.words_a_sentence), "word")
    return ReadingRow(reading.number, reading.title, ease.words, sentence, told(ease))


# Facts -----------------------------------------------------------------------------------------------


def _details(record: Record) -> tuple[tuple[str, str, bool], ...]:
    """Name, value and whether the value is the article's own words; what is not known is left out."""
    known, settings = record.edition.publication.details, record.settings
    facts = (
        ("Publisher", known.publisher, True),
        ("Author", known.author, True),
        ("Contact", known.contact, True),
        ("Telephone", known.phone, True),
        ("Reference", known.reference, True),
        ("Version", known.version, True),
        ("Last checked", known.reviewed, True),
        ("Next check due", known.next_review, True),
        ("Approved by", known.approved_by, True),
        ("Licence", known.licence, True),
        ("Text from", known.origin, True),
        ("Source", record.source_name, False),
        ("Found at", known.source, False),
        ("Language", known.language, False),
        ("Print", f"{settings.print.size_pt:g} point, {settings.print.paper} paper", False),
        ("Voice", _voice(settings.sound), False),
        ("Outputs", ", ".join(settings.outputs), False),
        ("Kept on request", ", ".join(settings.selection.keep), False),
        ("Dropped on request", ", ".join(settings.selection.drop), False),
        ("Checked on request", ", ".join(settings.check), False),
        ("Made by", f"handouts {record.product}", False),
    )
    return tuple(fact for fact in facts if fact[1])


def _voice(sound: SoundSettings) -> str:
    """The voice and its pace; pauses and announcements where they are not the usual ones. Empty where none was used."""
    if sound.voice == "auto":
        return ""
    pauses = "" if sound.pauses == SoundSettings.pauses else f", pauses {sound.pauses:g}"
    announced = "" if sound.announce == SoundSettings.announce else f", announcements {sound.announce}"
    return f"{sound.voice}, pace {sound.pace:g}{pauses}{announced}"


def count(number: int, noun: str) -> str:
    """ "1 file", "12 files"; "no files" for none."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def duration(seconds: float) -> str:
    """Whole minutes and seconds in words."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    spoken = [count(n, unit) for n, unit in ((hours, "hour"), (minutes, "minute"), (rest, "second")) if n]
    return " ".join(spoken) or "less than a second"


def _language_tag(language: str) -> str:
    """`language` if it has the form of a BCP 47 tag; else empty: not known."""
    return language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else ""


_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""Characters that HTML forbids."""


# Look ------------------------------------------------------------------------------------------------


@cache
def _style() -> Markup:
    return Markup("\n".join([*face_rules(), resource_bytes("report/report.css").decode("utf-8")]))


def _data_uri(png: bytes) -> str:
    return data_uri("image/png", png)
