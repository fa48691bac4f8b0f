"""The lexicons that come with the program: words of medicine that voices say wrong or guess at."""

from functools import cache
from importlib import resources

from audio.lexicon import Lexicon
from audio.lexicon.pls import read_pls

FILES = ("medical.pls",)


@cache
def builtin_lexicons() -> tuple[Lexicon, ...]:
    """All of them, whatever their language."""
    folder = resources.files("audio.lexicon")
    return tuple(read_pls((folder / name).read_bytes(), f"built-in {name}") for name in FILES)
