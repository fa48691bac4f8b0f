"""What tests share: folders of their own for cache and configuration, and the product run as its user would run it."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from audio.errors import ListenerMissing
from audio.listening import Recogniser
from tests.running import NOT_SHIPPED, Run, run

pytest_plugins = ["tests.validators.screens"]

os.environ["XDG_DATA_HOME"] = str(Path(sys.prefix) / "share")  # where scripts/setup puts the speakers of Kokoro


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "config"))
        yield


@pytest.fixture
def make(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """`make(text, *flags)`: an edition of `text`, by the tone voice and in this process unless flags say otherwise."""

    def made(content: str | bytes, *flags: str, name: str = "article.txt") -> Run:
        monkeypatch.chdir(tmp_path)
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / name).write_bytes(data)
        return run(capfd, [name, "--voice", "tone", "--jobs", "0", *flags], tmp_path / "out")

    return made


@pytest.fixture(scope="session")
def recogniser(tmp_path_factory: pytest.TempPathFactory) -> Recogniser:
    """The speech recogniser that is installed; tests that ask for it are skipped where there is none."""
    from audio.listening.whisper import prove_installed, whisper

    try:
        prove_installed()
    except ListenerMissing as missing:
        pytest.skip(f"nobody listens: {missing}")
    return whisper(tmp_path_factory.getbasetemp() / "recogniser")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where every validator is to be there (`.ci/run`), a test skipped for want of one is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("HANDOUTS_REQUIRE_VALIDATORS") or reporter is None:
        return
    missing = [report for report in reporter.stats.get("skipped", []) if NOT_SHIPPED not in str(report.longrepr)]
    if missing:
        reporter.write_line(f"FAILED: {len(missing)} tests were skipped, and none may be here", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden editions anew")
