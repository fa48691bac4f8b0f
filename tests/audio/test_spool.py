"""Clips come back from the disk as they were kept, and nothing of them stays there."""

from pathlib import Path

import numpy as np
import pytest

from audio.assembly import Clip, Place
from audio.errors import EncodingFailed
from audio.pcm import from_pcm, to_pcm
from audio.spool import Spool
from tests.audio.sounds import full_scratch, pseudo_speech


def clip(seed: int, length: int) -> Clip:
    speech = from_pcm(to_pcm(pseudo_speech(24000, 6.0, seed)[-length:]))
    return Clip(speech, fade_in=24, fade_out=100)


def test_clips_come_back_in_order_faded_and_with_their_gains_as_often_as_they_are_asked_for(tmp_path: Path) -> None:
    kept = [clip(1, 9000), clip(2, 400), clip(3, 20000)]
    with Spool(tmp_path / "t.mp3") as spool:
        for place, one in enumerate(kept):
            spool.keep(one, Place(place * 30000, place * 30000 + len(one.samples)))
        assert len(spool) == 3
        for _ in range(2):
            found = list(spool.clips([1.0, 0.5, 1.0]))
            assert [start for start, _ in found] == [0, 30000, 60000]
            for (_, samples), one, gain in zip(found, kept, [1.0, 0.5, 1.0], strict=True):
                assert np.array_equal(samples[24:-100], one.samples[24:-100] * np.float32(gain))
                assert abs(samples[0]) < 0.01
                assert abs(samples[-1]) < 0.01


def test_the_scratch_file_has_no_name_that_a_killed_run_could_leave_behind(tmp_path: Path) -> None:
    with Spool(tmp_path / "t.mp3") as spool:
        spool.keep(clip(1, 9000), Place(0, 9000))
        assert list(tmp_path.iterdir()) == []


def test_fault_28_a_full_disk_is_told_by_the_name_of_the_track(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full_scratch(monkeypatch, left=1000)
    with (
        Spool(tmp_path / "t.mp3") as spool,
        pytest.raises(EncodingFailed, match=r"t\.mp3: No space left.*Free some space"),
    ):
        spool.keep(clip(1, 9000), Place(0, 9000))
    assert list(tmp_path.iterdir()) == []


def test_a_scratch_file_that_was_cut_short_is_told(tmp_path: Path) -> None:
    with Spool(tmp_path / "t.mp3") as spool:
        spool.keep(clip(1, 9000), Place(0, 9000))
        spool._file.truncate(100)
        with pytest.raises(EncodingFailed, match=r"t\.mp3: Input/output error"):
            list(spool.clips([1.0]))


def test_fault_29_a_folder_that_is_not_there_is_named_before_anything_is_spoken(tmp_path: Path) -> None:
    with pytest.raises(EncodingFailed, match=r"absent.*No such file"):
        Spool(tmp_path / "absent" / "t.mp3")
