"""What tests share: a cache folder of their own, and the product run as its user would run it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import Run, run


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def make(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """`make(text, *flags)`: an edition of `text`, by the tone voice and in this process unless flags say otherwise."""

    def made(content: str | bytes, *flags: str, name: str = "article.txt") -> Run:
        monkeypatch.chdir(tmp_path)
        data = content if isinstance(content, bytes) else content.encode()
        (tmp_path / name).write_bytes(data)
        return run(capfd, [name, "--voice", "tone", "--jobs", "0", *flags], tmp_path / "out")

    return made
