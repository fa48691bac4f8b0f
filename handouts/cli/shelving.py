"""`handouts shelf FOLDER`: the page and the feed of a folder of editions; and the same after editions were made."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.cli.printing import tell
from handouts.cli.summaries import findings_code, plural, verdict
from handouts.cli.surroundings import user_lexicons
from handouts.errors import HandoutsError, SourceError
from handouts.places import FEED, SHELF_PAGE, SIGN_WITHIN, is_of_shelf

if TYPE_CHECKING:
    from handouts.model import Finding
    from handouts.pipeline import Made


def shelf(given: argparse.Namespace) -> int:
    """Writes the page and the feed of a folder of editions anew, and tells what stands on it."""
    from handouts.publishing import output_folder
    from handouts.settings import merge
    from handouts.shelf.writing import shelve

    folder, web = Path(given.folder), merge({"web": given.web or ""}).print.web
    if not folder.is_dir():
        raise SourceError(f"There is no folder {folder}. Name a folder of editions.")
    lexicons = user_lexicons(given.lexicon) if given.stick else ()
    if given.stick:
        from handouts.cli.sticks import put_on_stick
        from handouts.shelf.stick import prove_target

        prove_target(Path(given.stick), folder)
    with output_folder(folder):
        done = shelve(folder, web=web)
        for notice in done.notices:
            tell(f"handouts: {notice}", sys.stderr)
        entries = done.shelf.entries
        if not entries:
            raise SourceError(f"There is no edition in {folder}. Name a folder that holds some.")
        tell(f"{plural(len(entries), 'edition')} in {folder}.")
        tell(f"  Written: {', '.join(done.written)}." if done.written else "  Nothing to do: all is up to date.")
        if (folder / SHELF_PAGE).is_file():
            tell(f"  Open {folder / SHELF_PAGE} to see them all.")
        if given.stick:
            put_on_stick(done.shelf, Path(given.stick), lexicons)
    return 0


def shelve_made(folder: Path, made: Iterable["Made"], web: str) -> int:
    """Writes the page and the feed of the folder in which editions were made; 0, or the exit code of what failed.

    The folder is held by this process. What cannot be written is told and undoes nothing of what was made.
    """
    from handouts.shelf.entries import entry_of
    from handouts.shelf.writing import shelve

    try:
        known = {one.folder.name: entry_of(one.folder.name, one.record) for one in made}
        done = shelve(folder, known.values(), web)
    except HandoutsError as error:
        tell(f"handouts: {error}", sys.stderr)
        return error.exit_code
    for notice in done.notices:
        tell(f"handouts: {notice}", sys.stderr)
    return 0


def is_shelf(folder: Path) -> bool:
    """Whether `folder` is no edition itself, but holds some."""
    from handouts.edition_file import is_edition

    return not is_edition(folder) and any(map(is_edition, editions_in(folder)))


def is_ours(file: Path) -> bool:
    """Whether `file` is the page or the feed of a folder of editions, or the picture of the feed, made by us."""
    try:
        with file.open("rb") as opened:
            return is_of_shelf(file.name, opened.read(SIGN_WITHIN))
    except OSError:
        return False


def editions_in(folder: Path) -> tuple[Path, ...]:
    """The editions that a folder holds, by name."""
    from handouts.edition_file import is_edition

    try:
        places = sorted(place for place in folder.iterdir() if not place.name.startswith("."))
    except OSError:
        return ()
    return tuple(place for place in places if is_edition(place))


def check_shelf(folder: Path, as_json: bool) -> int:
    """Reads the page and the feed of a folder back, where they are ours, tells what is wrong, and returns the code."""
    from handouts.proof.feed import feed_findings
    from handouts.proof.shelf_page import page_findings

    findings: tuple[Finding, ...] = ()
    read = [name for name in (SHELF_PAGE, FEED) if is_ours(folder / name)]
    if SHELF_PAGE in read:
        findings += page_findings(folder)
    if FEED in read:
        findings += feed_findings((folder / FEED).read_bytes(), folder)
    if as_json:
        listed = [{**asdict(finding), "level": finding.level.value} for finding in findings]
        tell(json.dumps({"event": "checked", "shelf": str(folder), "findings": listed}))
    elif read:
        lines = [
            f"  {f.level.value.upper()} {f.rule}: {f.message} ({f.path}{f.place and f', {f.place}'})" for f in findings
        ]
        tell("\n".join([f"{folder}: {' and '.join(read)}", *lines, f"  {verdict(findings)}"]))
    return findings_code((), findings)
