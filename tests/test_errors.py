"""One tree of errors: every class has its exit code, survives pickling, and foreign errors are mapped at their seam."""

import errno
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from audio import errors as audio_errors
from audio.errors import (
    AudioError,
    CueUnspeakable,
    EncodingFailed,
    LexiconError,
    ListenerMissing,
    SpeechFailed,
    ToolBroken,
    VoiceMissing,
    VoiceOffline,
)
from handouts import errors
from handouts.errors import HandoutsError, NarrationFailed, OutputFailed, SourceError, ToolMissing, UsageError
from handouts.executors import JobFailed
from handouts.folders import articles_in
from handouts.jobs import LayOut, Read, Speak, failure, perform
from handouts.manifests import read_manifest
from handouts.model import Edition
from handouts.narrator import narrator_for
from handouts.progress import ignore
from handouts.readers import Source
from handouts.settings import Settings, merge, read_toml
from handouts.sources import load_source
from handouts.workspace import Workspace, write_whole
from tests import builders


def tree(root: type[Exception]) -> list[type[Exception]]:
    return [root, *(c for child in root.__subclasses__() for c in tree(child))]


@pytest.mark.parametrize("kind", [*tree(HandoutsError), *tree(AudioError)])
def test_every_error_survives_pickling_with_its_message(kind: type[Exception]) -> None:
    error = pickle.loads(pickle.dumps(kind("It failed in this way. Do that.")))
    assert type(error) is kind
    assert str(error) == "It failed in this way. Do that."


def test_every_kind_of_failure_has_an_exit_code_of_its_own() -> None:
    direct = list(HandoutsError.__subclasses__())
    assert sorted(kind.exit_code for kind in direct) == [2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("module", [errors, audio_errors])
def test_the_tree_is_drawn_where_it_stands(module: object) -> None:
    root = HandoutsError if module is errors else AudioError
    for kind in tree(root):
        assert kind.__name__ in (getattr(module, "__doc__", "") or "")


def speaking() -> Speak:
    publication = builders.publication(builders.topic("One", builders.paragraph("Hello there.")))
    settings = merge({"voice": "tone"})
    narrator = narrator_for("en", settings.sound)
    return Speak("a.txt", publication, publication.topics[0], settings, Workspace(Path("/nowhere")), None, narrator)


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        (VoiceMissing, ToolMissing),
        (ListenerMissing, ToolMissing),
        (ToolBroken, ToolMissing),
        (EncodingFailed, OutputFailed),
        (SpeechFailed, NarrationFailed),
        (VoiceOffline, NarrationFailed),
        (CueUnspeakable, NarrationFailed),
        (LexiconError, SourceError),
    ],
)
def test_every_error_of_the_sound_is_mapped(
    foreign: type[AudioError], ours: type[HandoutsError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise foreign("The voice broke.")

    monkeypatch.setattr("audio.narrate.narrate", fail)
    with pytest.raises(ours, match=r"The voice broke\."):
        perform(speaking(), ignore)


def test_every_error_of_the_sound_is_in_that_table() -> None:
    mark = test_every_error_of_the_sound_is_mapped.pytestmark[0]  # type: ignore[attr-defined]  # set by the mark
    assert {foreign for foreign, _ in mark.args[1]} == set(tree(AudioError)) - {AudioError}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.EDQUOT])
def test_every_error_of_the_disk_is_mapped_and_names_the_file(
    number: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(number, "the disk broke")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OutputFailed, match=r"leaflet\.pdf: the disk broke"):
        write_whole(tmp_path / "leaflet.pdf", b"%PDF")


@pytest.mark.parametrize(
    ("doing", "ours"),
    [
        (lambda: load_source("/no/such/file"), SourceError),
        (lambda: load_source("/"), SourceError),
        (lambda: load_source("a\0b"), SourceError),
        (lambda: read_toml(b"= 1", "x.toml"), UsageError),
        (lambda: merge({"size": "none"}), UsageError),
        (lambda: merge({"keep": ".box["}), UsageError),
        (lambda: read_manifest("list.csv", b'source,size\n"a.txt,18'), UsageError),
        (lambda: read_manifest("list.toml", b"[[article]]\nsource ="), UsageError),
        (lambda: articles_in("/no/such/folder", Path("out")), SourceError),
    ],
)
def test_every_error_of_what_came_in_is_mapped(doing: Callable[[], object], ours: type[HandoutsError]) -> None:
    with pytest.raises(ours):
        doing()


def test_a_job_that_was_stopped_is_told_by_its_name() -> None:
    speech = failure(speaking(), JobFailed("it took more than 2 seconds"))
    assert isinstance(speech, NarrationFailed)
    assert "topic 1, 'One'" in str(speech)
    publication = speaking().publication
    print_job = LayOut("a.txt", ("booklet",), Edition(publication), Settings(), Workspace(Path("/nowhere")))
    paper = failure(print_job, JobFailed("its worker process ended unexpectedly"))
    assert isinstance(paper, OutputFailed)
    reading = failure(Read(Source("a.pdf", b"%PDF"), Settings()), JobFailed("it took more than 2 seconds"))
    assert isinstance(reading, SourceError)
    assert str(reading).startswith("a.pdf could not be read: it took more than 2 seconds.")
    assert str(paper).startswith("The booklet failed")
