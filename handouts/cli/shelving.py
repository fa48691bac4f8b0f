"""`handouts shelf FOLDER`: the page and the feed of a folder of editions; and the same after editions were made."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.cli.printing import tell
from handouts.cli.summaries import plural
from handouts.errors import HandoutsError, SourceError

if TYPE_CHECKING:
    from handouts.pipeline import Made


def shelf(given: argparse.Namespace) -> int:
    """Writes the page and the feed of a folder of editions anew, and tells what stands on it."""
    from handouts.publishing import output_folder
    from handouts.settings import merge
    from handouts.shelf.page import PAGE
    from handouts.shelf.writing import shelve

    folder, web = Path(given.folder), merge({"web": given.web or ""}).print.web
    if not folder.is_dir():
        raise SourceError(f"There is no folder {folder}. Name a folder of editions.")
    with output_folder(folder):
        done = shelve(folder, web=web)
        for notice in done.notices:
            tell(f"handouts: {notice}", sys.stderr)
        entries = done.shelf.entries
        if not entries:
            raise SourceError(f"There is no edition in {folder}. Name a folder that holds some.")
        tell(f"{plural(len(entries), 'edition')} in {folder}.")
        tell(f"  Written: {', '.join(done.written)}." if done.written else "  Nothing to do: all is up to date.")
        if (folder / PAGE).is_file():
            tell(f"  Open {folder / PAGE} to see them all.")
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
