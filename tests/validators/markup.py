"""The validator of HTML, XHTML, SVG and CSS: the Nu Html Checker (vnu) of the W3C."""

import json
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from tests.validators.installed import broken, java, npm_file


def vnu(*files: Path, kind: Literal["html", "xml", "css", "svg"] | None = None) -> tuple[str, ...]:
    """The errors and warnings of vnu in all the files, by one start of Java: "ERROR page.html:3 Element ...".

    `kind` says what all of them are; without it the ending tells (.xhtml is read as XML, .html is not).
    """
    assert files, "vnu was given no file"
    forced = [f"--{kind}"] if kind else ["--also-check-css", "--also-check-svg"]
    options = ("--stdout", "--format", "json", "--exit-zero-always", "--skip-info-messages")
    done = java(npm_file("vnu-jar/build/dist/vnu.jar"), *options, *forced, *files)
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        broken("vnu", done)
    lines = []
    for message in messages:
        weight = message.get("subType", message["type"]).upper()
        name = Path(unquote(urlsplit(message.get("url", "")).path)).name
        lines.append(f"{weight} {name}:{message.get('lastLine', 0)} {' '.join(message['message'].split())}")
    return tuple(lines)
