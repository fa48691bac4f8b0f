"""One article from its source to a checked edition: the way of the data, in one line, never back.

    source --read--> raw article --clean--> article --split--> publication
    publication --lay out--> leaflets, booklet        publication --narrate--> tracks
    publication + tracks = edition --check--> findings --> report

The first line is `prepare`, the second `produce`, the third `examine`; `make_edition` tells the whole of it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from audio.lexicon import Lexicon
from handouts import __version__
from handouts.archive import Member
from handouts.bounds import memory_bound
from handouts.checks import check_whole
from handouts.cleaning import clean
from handouts.edition_file import EDITION_FILE, Record, encode, placed, read_record, source_of
from handouts.errors import HandoutsError, NarrationFailed, SourceError, ToolMissing
from handouts.executors import Executor, JobFailed
from handouts.fetching.galleries import Gallery, base_of
from handouts.fetching.network import INTERNET, Network
from handouts.fingerprint import is_intact, made_from
from handouts.guesses import NO_FILE
from handouts.jobs import (
    LARGEST_READING_BYTES,
    Done,
    Examine,
    Job,
    LayOut,
    Read,
    Speak,
    failure,
    listening_seconds,
    perform,
)
from handouts.model import Artefact, Edition, Finding, Illustration, Level, Publication, RawArticle
from handouts.narration import estimate_seconds, languages_said
from handouts.narrator import Narrator, lexicons_beside, narrator_for, read_by
from handouts.outputs import OUTPUTS, prove_ready
from handouts.picturing import advise_on_pictures, pictures_of, with_pictures
from handouts.plain_language import advise
from handouts.progress import Finished, Listener, Notice, Planned
from handouts.publishing import staged
from handouts.readers import READERS, SELF_CONTAINED, Source, choose_reader
from handouts.review_dates import advise_on_dates, is_overdue
from handouts.safe_wording import advise_on_wording
from handouts.settings import Settings
from handouts.sources import load_picture, ready_picture
from handouts.topics import split_topics
from handouts.typesetting.scripts import with_scripts
from handouts.workspace import SCRATCH, Workspace, remove_tree, slug

CHECKS_S = 0.7
"""About what it takes to read back what one topic leaves behind; only the progress bar believes it."""

EXAMINED_AT_ONCE = 8
FETCHED = "source"
"""The output that a copy of what was fetched belongs to."""


@dataclass(frozen=True)
class Workshop:
    """Where, how and with what editions are made. `lexicons` are the user's; of two that say a word the later holds."""

    out: Path
    settings: Settings
    executor: Executor
    listener: Listener
    cache: Path | None
    lexicons: tuple[Lexicon, ...] = ()
    today: date | None = None
    """The day it is, for dates that have gone by; None where nobody asks."""
    network: Network = INTERNET
    """What sources that are addresses come through."""


@dataclass(frozen=True)
class Made:
    """A finished edition. `unchanged` tells that it stood there already and nothing was done."""

    folder: Path
    record: Record
    unchanged: bool = False


@dataclass(frozen=True)
class Examination:
    """What was found on an edition's files, and the pages of its PDFs as PNG by artefact path."""

    findings: tuple[Finding, ...]
    pictures: Mapping[str, tuple[bytes, ...]]


def prepare(source: Source, settings: Settings) -> Publication:
    """The publication a source holds: read, cleaned, split into topics. Raises SourceError."""
    return begin(source, settings).publication


def begin(source: Source, settings: Settings) -> Edition:
    """The publication a source holds, and the pictures it names. Raises SourceError."""
    raw = READERS.load(choose_reader(source))().read(source, settings.selection)
    if source.address and not raw.details.origin:
        raw = replace(raw, details=replace(raw.details, origin=source.address))
    article = clean(with_pictures(raw, _pictures_of(source, raw, settings)), settings.selection)
    publication = split_topics(article, settings.details, settings.house)
    return Edition(publication, illustrations=article.beside.illustrations)


def read(job: Read, _listener: Listener) -> Edition:
    """What a source holds, with its logo, read where the job has arrived within a bound of memory.

    Raises SourceError.
    """
    try:
        with memory_bound(LARGEST_READING_BYTES):
            return with_logo(begin(job.source, job.settings), job.source, job.settings)
    except MemoryError as error:
        raise SourceError(
            f"{job.source.name} takes more memory than an article may. Split it into parts, or save it in another form."
        ) from error


def read_apart(source: Source, settings: Settings, executor: Executor) -> Edition:
    """What a source holds, with its logo, read by the executor. Raises SourceError, also where a reader never ends."""
    job = Read(source, settings)
    (outcome,) = executor.run(read, [job], limit_s=job.limit_s)
    if outcome.result is None:
        raise failure(job, outcome.error or JobFailed("nothing came of it"))
    return outcome.result


def _pictures_of(source: Source, raw: RawArticle, settings: Settings) -> Callable[[str], Illustration]:
    """What loads the pictures that a source names: from within it, from its own folder, or from where it came from.

    Fetched are only those that stand in the text worth keeping.
    """
    enclosed = {found.name: found.data for found in raw.enclosed}
    gallery = None
    if source.network is not None:
        kept = clean(raw, settings.selection)
        blocks = (*kept.blocks, *(block for note in kept.beside.notes for block in note.blocks))
        gallery = Gallery(
            base_of(source.address, source.data), {picture.file for picture in pictures_of(blocks)}, source.network
        )

    def load(name: str) -> Illustration:
        if name in enclosed:
            return ready_picture(enclosed[name], name)
        if gallery is not None:
            return ready_picture(gallery.picture(name), name)
        if choose_reader(source) in SELF_CONTAINED:
            raise SourceError(f"The picture {name} is not in {source.name}.")
        if source.name == NO_FILE:
            raise SourceError(f"The picture {name} cannot be looked up beside standard input. Give the text as a file.")
        return load_picture(name, Path(source.name).parent)

    return load


def make_edition(source: Source, workshop: Workshop) -> Made:
    """The checked edition of one source, published whole.

    A topic whose narration fails is named in `record.failures`; all else is made. Raises SourceError,
    ToolMissing, OutputFailed, and then nothing of this edition is published.
    """
    begun = read_apart(source, workshop.settings, workshop.executor)
    publication, settings = with_scripts(begun.publication, workshop.settings)
    narrator = choose_narrator(source, publication, settings, workshop.lexicons)
    publication, settings = read_by(narrator, publication, settings)
    workshop = replace(workshop, settings=settings)
    overdue = is_overdue(publication.details, workshop.today)
    origin = made_from(source, settings, narrator, begun.illustrations, overdue)
    folder = workshop.out / folder_name(publication, source, workshop.out)
    finished = read_finished(folder, origin)
    if finished is not None:
        workshop.listener(Finished(source.name, "unchanged", str(folder)))
        return Made(folder, finished, unchanged=True)
    settings = published(settings, folder.name)
    workshop = replace(workshop, settings=settings)
    with staged(folder) as workspace:
        begun = replace(begun, publication=publication)
        edition, failures = produce(source.name, begun, workspace, workshop, narrator)
        edition = _with_fetched(edition, source, workspace)
        examination = examine(source.name, edition, workspace.root, workshop)
        record = Record(__version__, origin, source.name, settings, edition, examination.findings, failures)
        record = _with_report(record, examination, workspace)
        workspace.write("edition", EDITION_FILE, encode(record))
    workshop.listener(Finished(source.name, "made", str(folder)))
    return Made(folder, record)


def _with_fetched(edition: Edition, source: Source, workspace: Workspace) -> Edition:
    """The edition with what was fetched for it, byte for byte, in a zip file: opened, it runs nothing."""
    if not source.address:
        return edition
    page = Member(f"page.{choose_reader(source)}", source.data, stored=True)
    kept = workspace.pack(FETCHED, "source/page.zip", (page,))
    return replace(edition, artefacts=(*edition.artefacts, kept))


def with_logo(begun: Edition, source: Source, settings: Settings) -> Edition:
    """The edition with its logo among the illustrations, and known by its id; without one, nothing is changed.

    A logo that the user named may lie anywhere, one that the text names only beside the text. Raises SourceError.
    """
    publication = begun.publication
    name = publication.details.logo
    if not name:
        return begun
    typed = name in (settings.details.logo, settings.house.logo)
    if not typed and source.address:
        raise SourceError(f"The logo {name}, which the page names, is not fetched. Name a file with --logo.")
    if not typed and source.name == NO_FILE:
        raise SourceError(f"The logo {name} cannot be looked up beside standard input. Name it with --logo.")
    logo = load_picture(name, None if typed else Path(source.name).parent)
    publication = replace(publication, details=replace(publication.details, logo=logo.id))
    return replace(begun, publication=publication, illustrations=(*begun.illustrations, logo))


def published(settings: Settings, folder: str) -> Settings:
    """The settings where an edition's own address on the web is known."""
    if not settings.print.web:
        return settings
    return replace(settings, print=replace(settings.print, web=f"{settings.print.web}{folder}/"))


def choose_narrator(
    source: Source, publication: Publication, settings: Settings, users: tuple[Lexicon, ...]
) -> Narrator | None:
    """Who reads the publication, with the user's pronunciations and the source's own; None where nothing is heard.

    Raises ToolMissing, SourceError.
    """
    prove_ready(settings, publication)
    if not any(OUTPUTS.load(name).needs_sound for name in settings.outputs):
        return None
    lexicons = (*users, *lexicons_beside(source))
    try:
        others = languages_said(publication)
        return narrator_for(publication.details.language, settings.sound, lexicons, others)
    except ToolMissing as error:
        raise ToolMissing(f"{error} For print alone: --outputs booklet,leaflets,text.") from error


def check_edition(folder: Path, workshop: Workshop) -> tuple[Record, tuple[Finding, ...]]:
    """A published edition's record, and what is found when its files are read back now.

    Of the workshop's settings only the checks that were asked for count. Raises SourceError, ToolMissing.
    """
    record = read_record(folder)
    workshop = replace(workshop, settings=replace(record.settings, check=workshop.settings.check))
    return record, examine(record.source_name, record.edition, folder, workshop, with_pictures=False).findings


def folder_name(publication: Publication, source: Source, out: Path) -> str:
    """The edition's folder: its title as a slug, and the source's name too where that is not free to take.

    It is free where there is nothing, a link, or an earlier edition of the same source.
    """
    name = slug(publication.title.text)
    place = out / name
    if place.is_symlink() or not place.exists() or source_of(place) == source.name:
        return name
    return slug(f"{publication.title.text}\0{source.name}")


def read_finished(folder: Path, origin: str) -> Record | None:
    """The record of an edition that needs no work: same origin, nothing failed, every file as it was written."""
    try:
        record = read_record(folder)
    except HandoutsError:
        return None
    unfit = record.failures or any(finding.level is Level.ERROR for finding in record.findings)
    if record.made_from != origin or unfit:
        return None
    return record if all(is_intact(folder, artefact) for artefact in record.edition.artefacts) else None


def produce(
    source_name: str,
    begun: Edition,
    workspace: Workspace,
    workshop: Workshop,
    narrator: Narrator | None,
) -> tuple[Edition, tuple[str, ...]]:
    """The edition with all its artefacts, and what of its narration failed. Print and speech run side by side.

    `begun` is the publication with its illustrations; they go to the outputs alone. Without a narrator none of the
    outputs may need sound.
    """
    settings, publication = workshop.settings, begun.publication
    silent = tuple(name for name in settings.outputs if not OUTPUTS.load(name).needs_sound)
    sounding = tuple(name for name in settings.outputs if name not in silent)
    jobs: list[Job] = [LayOut(source_name, silent, begun, settings, workspace)] if silent else []
    work_s = CHECKS_S * (len(publication.topics) + 1)
    if narrator is not None:
        lengths_s = {topic.number: estimate_seconds(topic, settings.sound) for topic in publication.topics}
        jobs += [
            Speak(source_name, publication, topic, settings, workspace, workshop.cache, narrator)
            for topic in sorted(publication.topics, key=lambda topic: -lengths_s[topic.number])
        ]
        work_s += listening_seconds(sum(lengths_s.values()), settings)
    work_s += sum(job.work_s for job in jobs)
    workshop.listener(Planned(source_name, publication.title.text, len(publication.topics), work_s))
    done, failures = _run(jobs, workshop)
    tracks = sorted((d.track for d in done if d.track), key=lambda track: track.number)
    edition = replace(begun, tracks=tuple(tracks), artefacts=tuple(a for d in done for a in d.artefacts))
    if sounding:
        written = LayOut(source_name, sounding, edition, settings, workspace).run(workshop.listener).artefacts
        edition = replace(edition, artefacts=edition.artefacts + written)
    remove_tree(workspace.root / SCRATCH)
    whole = tuple(sorted(edition.artefacts, key=lambda artefact: artefact.path))
    return placed(replace(edition, artefacts=whole, illustrations=())), failures


def examine(
    source_name: str, edition: Edition, folder: Path, workshop: Workshop, with_pictures: bool = True
) -> Examination:
    """Every artefact read back from `folder`, and the folder as a whole."""
    settings = workshop.settings
    jobs = [
        Examine(source_name, kin, folder, edition, settings, with_pictures, workshop.cache)
        for kin in _batches(edition.artefacts, settings)
    ]
    done, _ = _run(jobs, workshop)
    findings = tuple(finding for d in done for finding in d.findings)
    findings += check_whole(folder, edition, settings) + advise(edition.publication) + advise_on_wording(edition)
    findings += advise_on_dates(edition.publication.details, workshop.today)
    findings += advise_on_pictures(edition.publication)
    return Examination(findings, {path: pages for d in done for path, pages in d.pictures.items()})


def _batches(artefacts: tuple[Artefact, ...], settings: Settings) -> Iterator[tuple[Artefact, ...]]:
    """Artefacts of one kind together, a few at a time: they need the same libraries. One at a time for long checks."""
    at_once = 1 if settings.check else EXAMINED_AT_ONCE
    for kind in sorted({_kind(artefact) for artefact in artefacts}):
        kin = tuple(artefact for artefact in artefacts if _kind(artefact) == kind)
        yield from (kin[n : n + at_once] for n in range(0, len(kin), at_once))


def _kind(artefact: Artefact) -> str:
    return artefact.path.rpartition(".")[2]


def _run(jobs: Sequence[Job], workshop: Workshop) -> tuple[tuple[Done, ...], tuple[str, ...]]:
    """What each job brought about, in the order of `jobs`, and what of the narration failed.

    Raises the error of any other job that failed.
    """
    order = {id(job): number for number, job in enumerate(jobs)}
    done = [Done()] * len(jobs)
    failures: dict[int, str] = {}
    limit_s = max((job.limit_s for job in jobs), default=0.0)
    for outcome in workshop.executor.run(perform, jobs, limit_s=limit_s):
        number = order[id(outcome.job)]
        if outcome.error is None:
            done[number] = outcome.result or Done()
            continue
        error = failure(outcome.job, outcome.error)
        if not isinstance(error, NarrationFailed):
            raise error
        failures[number] = str(error)
        workshop.listener(Notice(outcome.job.source, str(error)))
    return tuple(done), tuple(failures[number] for number in sorted(failures))


def _with_report(record: Record, examination: Examination, workspace: Workspace) -> Record:
    from handouts.report import render_report

    report = workspace.write("report", "report.html", render_report(record, examination.pictures))
    return replace(record, edition=replace(record.edition, artefacts=(*record.edition.artefacts, report)))
