"""Validators of e-books: EPUBCheck of the W3C (EPUB 3.3), and Ace of DAISY (EPUB Accessibility 1.1)."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from tests.validators.installed import LONGEST_S, broken, chromium, java, node, npm_file, python_file


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


def ace(book: Path) -> tuple[str, ...]:
    """The violations that Ace finds: "serious image-alt text.xhtml: Element does not have an alt attribute ..."."""
    script = npm_file("@daisy/ace-cli/bin/ace.js")
    with tempfile.TemporaryDirectory() as folder:
        own = {f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
        patience = {"ACE_TIMEOUT_INITIAL": str(LONGEST_S * 1000)}  # 5 s to start a browser is little on a busy machine
        env = {**os.environ, **own, **patience, "PUPPETEER_EXECUTABLE_PATH": chromium()}
        done = node(script, "--force", "--outdir", folder, "--tempdir", f"{folder}/work", book, env=env)
        try:
            subjects = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))["assertions"]
        except (OSError, ValueError, KeyError):
            broken("Ace", done)
    lines = [
        f"{found['earl:test']['earl:impact']} {found['earl:test']['dct:title']} {subject['earl:testSubject']['url']}: "
        + " ".join(found["earl:result"]["dct:description"].split())
        for subject in subjects
        for found in subject["assertions"]
        if found["earl:result"]["earl:outcome"] == "fail"
    ]
    return tuple(sorted(lines))  # Ace looks at several files at once, and tells of each when it is done
