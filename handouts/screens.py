"""What all pages for screens share: face, colours of print, a policy that lets nothing in, data that scripts read.

A page is one file that works from a memory stick as from a server: everything stands in it.
"""

import base64
import hashlib
import json
from functools import cache
from importlib import resources

from markupsafe import Markup

from handouts.rendering import resource_bytes
from handouts.settings import THEMES

DARK = "white-on-black"
"""The colours for people whose device is set to dark."""
SIZES = (100, 125, 150, 200, 300)
"""Sizes of text to choose from, in percent of what the device shows."""
_FACES = ((400, "AtkinsonHyperlegible-Regular.ttf"), (700, "AtkinsonHyperlegible-Bold.ttf"))


@cache
def style_of(sheet: str) -> Markup:
    """The face, the colours of print, the look of all screens, and the rules of one page's style sheet."""
    rules = [
        *face_rules(),
        ":root{color-scheme:light dark;--ink:#000;--paper:#fff}",
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme]){{{_colours(DARK)}}}}}",
        *(f":root[data-theme={name}]{{{_colours(name)}}}" for name in THEMES),
    ]
    return Markup("\n".join([*rules, *(resource_bytes(name).decode("utf-8") for name in ("screen/base.css", sheet))]))


def face_rules() -> tuple[str, ...]:
    """The style rules that bring both weights of the face into a page."""
    folder = resources.files("fontpkg_atkinson_hyperlegible") / "files"
    return tuple(
        f'@font-face{{font-family:"Atkinson Hyperlegible";font-weight:{weight};'
        f"src:url({data_uri('font/ttf', (folder / name).read_bytes())})}}"
        for weight, name in _FACES
    )


@cache
def script_of(name: str) -> Markup:
    """A script as it stands in a page."""
    return Markup(resource_bytes(name).decode("utf-8"))


def digest(text: str) -> str:
    """How a page's policy names the one style sheet or script that it allows (CSP 3, 2.3.1)."""
    return _base64(hashlib.sha256(text.encode()).digest())


def as_data(values: object) -> Markup:
    """Values as JSON that cannot end the element it stands in, whatever they hold."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def data_uri(media_type: str, data: bytes) -> str:
    """A file as an address that holds it."""
    return f"data:{media_type};base64,{_base64(data)}"


def _colours(name: str) -> str:
    theme = THEMES[name]
    scheme = "dark" if theme.ground == THEMES[DARK].ground else "light"
    return f"color-scheme:{scheme};--ink:{theme.ink};--paper:{theme.ground}"


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
