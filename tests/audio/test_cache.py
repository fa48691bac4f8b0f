"""Speech kept by content."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.cache import SpeechCache, SpeechKey, quantised
from audio.engines.tone import ToneEngine
from audio.model import Speech, Voice, WordMark
from tests.audio.sounds import TONE

KEY = SpeechKey("Rest well", TONE, "tone 1", 0.9)
SPEECH = quantised(ToneEngine().speak("Rest well", TONE, 0.9))


def kept_file(cache: SpeechCache) -> Path:
    (file,) = (p for p in cache.folder.rglob("*") if p.is_file())
    return file


def same(one: Speech | None, other: Speech) -> bool:
    assert one is not None
    return np.array_equal(one.samples, other.samples) and (one.rate, one.marks, one.doubts) == (
        other.rate,
        other.marks,
        other.doubts,
    )


def test_what_was_put_is_got_back_to_the_last_bit(tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path / "cache")
    assert cache.get(KEY) is None
    speech = Speech(SPEECH.samples, 24000, (WordMark("Café\n", 3, 9),), ("слово",))
    cache.put(KEY, speech)
    assert same(cache.get(KEY), speech)


@pytest.mark.parametrize(
    "other",
    [
        SpeechKey("Rest well.", TONE, "tone 1", 0.9),
        SpeechKey("Rest well", TONE, "tone 2", 0.9),
        SpeechKey("Rest well", TONE, "tone 1", 0.8),
        SpeechKey("Rest well", Voice("tone", "tone", ("es",), "", ""), "tone 1", 0.9),
        SpeechKey("Rest well", Voice("other", "tone", ("en",), "", ""), "tone 1", 0.9),
        SpeechKey("Rest well", Voice("tone", "other", ("en",), "", ""), "tone 1", 0.9),
    ],
)
def test_whatever_changes_the_sound_is_another_entry(tmp_path: Path, other: SpeechKey) -> None:
    cache = SpeechCache(tmp_path)
    cache.put(KEY, SPEECH)
    assert cache.get(other) is None
    assert cache.get(KEY) is not None


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_fault_36_one_flipped_bit_anywhere_is_a_miss(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cache = SpeechCache(tmp_path_factory.mktemp("cache"))
    cache.put(KEY, SPEECH)
    file = kept_file(cache)
    content = bytearray(file.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    file.write_bytes(content)
    assert cache.get(KEY) is None
    cache.put(KEY, SPEECH)
    assert same(cache.get(KEY), SPEECH)


@pytest.mark.parametrize("left", [0, 1, 9, 40, 41, 200, -1, -2])
def test_fault_36_an_entry_cut_short_is_a_miss(tmp_path: Path, left: int) -> None:
    cache = SpeechCache(tmp_path)
    cache.put(KEY, SPEECH)
    file = kept_file(cache)
    file.write_bytes(file.read_bytes()[:left])
    assert cache.get(KEY) is None


def test_an_entry_of_another_make_is_a_miss(tmp_path: Path) -> None:
    import hashlib

    cache = SpeechCache(tmp_path)
    cache.put(KEY, SPEECH)
    for head in (b"[]", b"{}", b"no json", json.dumps({"rate": "x", "marks": [], "doubts": []}).encode()):
        body = head + b"\n"
        kept_file(cache).write_bytes(b"speech 1\n" + hashlib.sha256(body).digest() + body)
        assert cache.get(KEY) is None


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    cache = SpeechCache(tmp_path / "cache")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        cache.put(KEY, SPEECH)
    assert not [p for p in cache.folder.rglob("*") if p.is_file()]


WRITER = """
import sys
from pathlib import Path
from audio.cache import SpeechCache, SpeechKey
from audio.model import Voice
cache = SpeechCache(Path(sys.argv[1]))
key = SpeechKey("Rest well", Voice("tone", "tone", ("en",), "", ""), "tone 1", 0.9)
speech = cache.get(key)
for _ in range(60):
    cache.put(key, speech)
"""


def test_two_processes_write_one_entry_at_once_and_every_read_is_whole(tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path)
    cache.put(KEY, SPEECH)
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [subprocess.Popen(command, cwd=Path(__file__).parents[2]) for _ in range(2)]
    while any(writer.poll() is None for writer in writers):
        assert same(cache.get(KEY), SPEECH)
        time.sleep(0.001)
    assert [writer.returncode for writer in writers] == [0, 0]
    assert kept_file(cache).name.endswith(".speech")


def test_quantising_twice_changes_nothing() -> None:
    once = quantised(Speech(np.array([-2.0, -1.0, -0.3, 0.0, 0.7, 1.0, 2.0], np.float32), 24000))
    assert np.array_equal(quantised(once).samples, once.samples)
    assert np.abs(once.samples).max() == 1.0
