"""What can break while an edition is made: the disk, the voice, the clock."""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from audio.engines.tone import ToneEngine
from audio.model import Pronounced, Speech, Voice
from handouts.edition_file import read_record
from handouts.pipeline import read_finished
from handouts.workspace import remove_tree
from tests.faults.test_input_faults import TWO_TOPICS
from tests.running import Run

Make = Callable[..., Run]


def test_fault_28_a_disk_that_fills_at_any_moment_leaves_nothing_torn(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every flush in turn fails, until a run gets through: by then each write has been the one that failed."""
    flushes = 0
    fails_at = 0
    fsync = os.fsync

    def failing(handle: int) -> None:
        nonlocal flushes
        flushes += 1
        if flushes == fails_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(handle)

    monkeypatch.setattr("os.fsync", failing)
    for fails_at in range(1, 200):
        flushes = 0
        run = make(TWO_TOPICS, "--outputs", "mp3,text")
        if flushes < fails_at:
            break
        assert "Traceback" not in run.err
        if run.code:
            assert run.code == 6, run.err
            assert "No space left" in run.err
        assert not list(run.root.glob(".handouts/staging/*"))
        for folder in [p for p in run.root.glob("[!.]*") if p.is_dir()]:
            # What stands is whole: the disk filled only after the rename, or while speech was being kept.
            assert read_finished(folder, read_record(folder).made_from) is not None
            remove_tree(folder)
    assert fails_at > 8
    assert run.code == 0
    assert (run.folder / "edition.json").exists()


def breaking(kind: str) -> Callable[..., Speech]:
    speak = ToneEngine.speak

    def broken(self: ToneEngine, words: str, voice: Voice, pace: float, sounds: tuple[Pronounced, ...] = ()) -> Speech:
        whole = speak(self, words, voice, pace, sounds)
        if "six to eight" not in words:
            return whole
        match kind:
            case "crash":
                raise RuntimeError("the model file is damaged")
            case "silence":
                return Speech(np.zeros_like(whole.samples), whole.rate)
            case "half":
                return Speech(whole.samples[: len(whole.samples) // 4], whole.rate)
        return Speech(whole.samples[:0], whole.rate)

    return broken


@pytest.mark.parametrize("kind", ["crash", "silence", "half", "nothing"])
def test_fault_33_and_35_a_voice_that_fails_costs_its_topic_alone_and_is_named(
    make: Make, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(ToneEngine, "speak", breaking(kind))
    # words of their own, that no other test has left in the cache
    run = make(TWO_TOPICS.replace("cups", f"{kind} cups"))
    assert run.code == 5
    assert "Topic 2" in run.out
    assert "How much to drink" in run.out
    assert [track.number for track in run.record.edition.tracks] == [1, 3]
    assert len(list(run.folder.glob("print/leaflets/*.pdf"))) == 3
    assert "How much to drink" in run.report
    monkeypatch.undo()
    again = make(TWO_TOPICS.replace("cups", f"{kind} cups"))
    assert again.code == 0
    assert [track.number for track in again.record.edition.tracks] == [1, 2, 3]


def test_fault_40_nothing_depends_on_the_clock(make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = make(TWO_TOPICS).files()
    (tmp_path / "out").rename(tmp_path / "before")
    now = iter(range(4_000_000_000, 0, -1000))
    monkeypatch.setattr(time, "time", lambda: float(next(now)))
    monkeypatch.setattr(time, "gmtime", lambda *_: time.struct_time((1980, 1, 1, 0, 0, 0, 1, 1, 0)))
    monkeypatch.setattr(time, "localtime", lambda *_: time.struct_time((1980, 1, 1, 0, 0, 0, 1, 1, 0)))
    backwards = make(TWO_TOPICS).files()
    assert first == backwards
