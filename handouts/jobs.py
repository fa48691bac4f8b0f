"""The work on one article in pieces that can run anywhere: values that pickle, each with a `run`.

`work_s` is a guess at the seconds a job takes, `limit_s` the time after which it is stopped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from audio.errors import AudioError
from audio.model import Track
from handouts.errors import HandoutsError, NarrationFailed, OutputFailed, SourceError, speech_error
from handouts.executors import JobFailed
from handouts.model import Artefact, Edition, Finding, Publication, Topic
from handouts.narration import estimate_seconds
from handouts.narrator import Narrator
from handouts.progress import Advanced, Listener
from handouts.readers import Source
from handouts.settings import Settings
from handouts.workspace import SCRATCH, Workspace, numbered

LIMIT_S = 120.0
"""A job gets two minutes and ten times what it is expected to take, a narration more; then it is stopped."""

LARGEST_READING_BYTES = 1_500_000_000
"""By which reading one source may make its worker grow. 5 MB of text took 0.15 GB, a page of 270,000 words 0.2."""
_READ_BYTES_A_SECOND = 100_000
"""What reading gets through at the least: a web page of 2 MB took 5 s, a text of 5 MB 11 s on a busy machine."""
_SLOWEST = 4
"""Seconds that a second of sound may take: the studio voices need a third of one, and share a slow machine."""
_REAL_TIME = 40
"""Seconds of sound that the embedded voice makes in a second; only the progress bar believes it."""
_HEARD_IN_A_SECOND = 10
"""Seconds of sound that the recogniser hears in one: 19 on a core of its own, 4 where every sentence is heard again."""
_SIGNS_A_CHARACTER = 4
"""Words in letters are longer than the figures they are made from: "115" has three, "one hundred and fifteen" 23."""


@dataclass(frozen=True)
class Done:
    """What a job brought about; each kind of job fills its own part. `pictures`: pages as PNG, by artefact path."""

    artefacts: tuple[Artefact, ...] = ()
    track: Track | None = None
    findings: tuple[Finding, ...] = ()
    pictures: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """A source to be read. What strangers wrote may hang or crash a library: it is read where that harms nobody else.

    It is run by `handouts.pipeline.read`.
    """

    source: Source
    settings: Settings

    @property
    def name(self) -> str:
        return f"reading {self.source.name}"

    @property
    def limit_s(self) -> float:
        return LIMIT_S + len(self.source.data) / _READ_BYTES_A_SECOND


@dataclass(frozen=True)
class LayOut:
    """Writes what some outputs make of an edition, one after another: they share faces and style sheets.

    Each is given what was written before it: a page that leads to all files comes last.
    """

    source: str
    outputs: tuple[str, ...]
    edition: Edition
    settings: Settings
    workspace: Workspace

    @property
    def name(self) -> str:
        return "the " + " and ".join(self.outputs)

    @property
    def work_s(self) -> float:
        return len(self.outputs) * self._output_s

    @property
    def limit_s(self) -> float:
        return LIMIT_S + 10 * self.work_s

    @property
    def _output_s(self) -> float:
        return 0.5 + 0.02 * sum(1 for topic in self.edition.publication.topics for _ in topic.sentences())

    def run(self, listener: Listener) -> Done:
        """The artefacts written. Raises OutputFailed, ToolMissing."""
        from handouts.outputs import OUTPUTS

        edition = self.edition
        for output in self.outputs:
            listener(Advanced(self.source, "print", 0.0, f"laying out the {output}"))
            written = OUTPUTS.load(output)(self.settings).write(edition, self.workspace)
            edition = replace(edition, artefacts=edition.artefacts + written)
            listener(Advanced(self.source, "print", self._output_s, f"{output} laid out"))
        return Done(artefacts=edition.artefacts[len(self.edition.artefacts) :])


@dataclass(frozen=True)
class Speak:
    """Narrates one topic into a scratch file of the workspace."""

    source: str
    publication: Publication
    topic: Topic
    settings: Settings
    workspace: Workspace
    cache: Path | None
    narrator: Narrator

    @property
    def name(self) -> str:
        return f"the narration of topic {self.topic.number}, '{self.topic.title.text}'"

    @property
    def work_s(self) -> float:
        return estimate_seconds(self.topic, self.settings.sound) / _REAL_TIME

    @property
    def limit_s(self) -> float:
        """Time enough for the narration to find out by itself, and say, at which sentence a voice hangs."""
        from audio.speaking import longest_s

        longest = max((len(sentence.text) for sentence in self.topic.sentences()), default=0)
        sound_s = estimate_seconds(self.topic, self.settings.sound)
        return LIMIT_S + _SLOWEST * sound_s + longest_s(_SIGNS_A_CHARACTER * longest, online=True)

    def run(self, listener: Listener) -> Done:
        """The track, or none when the topic holds nothing that could be read aloud.

        Raises NarrationFailed, ToolMissing, OutputFailed.
        """
        try:
            return Done(track=self._narrate(listener))
        except AudioError as error:
            raise speech_error(error, f"Topic {self.topic.number}, '{self.topic.title.text}': ") from error

    def _narrate(self, listener: Listener) -> Track | None:
        from audio.cache import SpeechCache
        from audio.narrate import DEFAULT_PAUSES, Reader, narrate
        from handouts.covers import cover_png
        from handouts.narration import can_be_heard, write_script

        details, topics = self.publication.details, self.publication.topics
        if not can_be_heard(self.topic, details.language):
            return None
        sound = self.settings.sound
        titles = self.topic.title.text, self.publication.title.text
        cover = cover_png(self.topic.number, len(topics), *titles, details.language)
        others = {other.language: Reader(other.voice, other.lexicon) for other in self.narrator.others}
        script = write_script(self.publication, self.topic, sound, cover_png=cover, languages=others)
        told = 0

        def on_cue(done: int, of: int) -> None:
            nonlocal told
            doing = f"speaking topic {self.topic.number} of {len(topics)}"
            listener(Advanced(self.source, "speech", self.work_s * (done - told) / of, doing))
            told = done

        return narrate(
            script,
            self.narrator.voice,
            sound.pace,
            self.workspace.path(f"{SCRATCH}/{numbered(self.topic.number, len(topics))}.mp3"),
            SpeechCache(self.cache) if self.cache else None,
            on_cue,
            lexicon=self.narrator.lexicon,
            pauses=DEFAULT_PAUSES.scaled(sound.pauses),
            others=others,
        )


@dataclass(frozen=True)
class Examine:
    """Reads finished artefacts of one kind back and checks them; with_pictures: takes pictures of PDF pages too."""

    source: str
    artefacts: tuple[Artefact, ...]
    folder: Path
    edition: Edition
    settings: Settings
    with_pictures: bool = True
    cache: Path | None = None

    @property
    def name(self) -> str:
        return "the check of " + ", ".join(artefact.path for artefact in self.artefacts)

    @property
    def work_s(self) -> float:
        return sum(map(self._examination_s, self.artefacts))

    @property
    def limit_s(self) -> float:
        return LIMIT_S + 10 * self.work_s

    def run(self, listener: Listener) -> Done:
        """Never raises for what is wrong with an artefact: that is a finding. Raises ToolMissing."""
        from handouts.checks import check_artefact
        from handouts.pictures import page_pictures

        findings: list[Finding] = []
        pictures: dict[str, tuple[bytes, ...]] = {}
        for artefact in self.artefacts:
            listener(Advanced(self.source, "check", 0.0, f"checking {artefact.path}"))
            try:
                findings += check_artefact(artefact, self.folder, self.edition, self.settings, cache=self.cache)
            except AudioError as error:  # what it takes to listen is missing: no fault of the file
                raise speech_error(error) from error
            if self.with_pictures and artefact.path.endswith(".pdf"):
                pictures[artefact.path] = page_pictures(self.folder / artefact.path)
            listener(Advanced(self.source, "check", self._examination_s(artefact), f"{artefact.path} checked"))
        return Done(findings=tuple(findings), pictures=pictures)

    def _examination_s(self, artefact: Artefact) -> float:
        track = self.edition.track(artefact.topic or 0)
        listening_s = listening_seconds(track.duration_s, self.settings) if track and artefact.output == "mp3" else 0.0
        return 0.2 + artefact.size / 2_000_000 + listening_s


def listening_seconds(sound_s: float, settings: Settings) -> float:
    """How long it takes to listen to so many seconds of sound, when that was asked for."""
    return sound_s / _HEARD_IN_A_SECOND if "speech" in settings.check else 0.0


Job = LayOut | Speak | Examine


def perform(job: Job, listener: Listener) -> Done:
    """Runs a job where it has arrived."""
    return job.run(listener)


def failure(job: Job | Read, error: Exception) -> Exception:
    """What to raise for the error a job ended with: a job that was stopped is told by its name."""
    if not isinstance(error, JobFailed):
        return error
    if isinstance(job, Read):
        again = "Open it in the program that made it and save it anew, or split it into parts."
        return SourceError(f"{job.source.name} could not be read: {error}. {again}")
    kind: type[HandoutsError] = NarrationFailed if isinstance(job, Speak) else OutputFailed
    return kind(f"{job.name[0].upper()}{job.name[1:]} failed: {error}. Run the same command again.")
