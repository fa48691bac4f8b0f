"""How fast voices are: measured once for each version, kept, and never in the way."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from audio.engines.tone import LETTER_SAMPLES, RATE
from audio.speeds import Speeds
from tests.audio.sounds import TONE


def ticking(folder: Path) -> Speeds:
    """Speeds by a clock that goes on a second every time it is looked at."""
    ticks = count()
    return Speeds(folder, lambda: float(next(ticks)))


def test_a_voice_is_measured_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speeds = ticking(tmp_path / "cache")
    assert speeds.known(TONE) is None
    speeds.measure([TONE])
    assert speeds.known(TONE) == pytest.approx(39 * LETTER_SAMPLES / RATE, rel=0.2)
    again = ticking(tmp_path / "cache")
    monkeypatch.setattr("audio.speeds.Speeds._measured", lambda *_: pytest.fail("measured twice"))
    again.measure([TONE])
    assert again.known(TONE) == speeds.known(TONE)


def test_another_version_and_another_quality_are_measured_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speeds = ticking(tmp_path)
    speeds.measure([TONE])
    assert speeds.known(replace(TONE, quality="high")) is None
    monkeypatch.setattr("audio.engines.tone.ToneEngine.version", "2")
    assert speeds.known(TONE) is None


def test_voices_online_or_broken_are_not_measured(tmp_path: Path) -> None:
    speeds = ticking(tmp_path)
    for voice in (replace(TONE, online=True), replace(TONE, fault="It is broken.")):
        speeds.measure([voice])
        assert speeds.known(voice) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"tone 1": "fast"}', b"\xff"])
def test_a_file_that_is_none_of_ours_is_passed_over(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "speeds.json").write_bytes(data)
    speeds = ticking(tmp_path)
    assert speeds.known(TONE) is None
    speeds.measure([TONE])
    assert ticking(tmp_path).known(TONE)


def test_where_nothing_can_be_kept_it_is_measured_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file in the way")
    speeds = ticking(tmp_path / "cache")
    speeds.measure([TONE])
    assert speeds.known(TONE)


def test_a_voice_that_breaks_is_left_out_and_the_others_are_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no such operator")

    speeds = ticking(tmp_path)
    monkeypatch.setattr("audio.engines.tone.ToneEngine.speak", broken)
    speeds.measure([TONE])
    assert speeds.known(TONE) is None
