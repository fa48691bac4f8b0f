"""`handouts check EDITION...`: finished editions read back and proved."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from handouts.checks import prove_ready
from handouts.cli import summaries
from handouts.cli.listening import listening
from handouts.cli.printing import tell
from handouts.cli.shelving import check_shelf, editions_in, is_ours, is_shelf
from handouts.cli.surroundings import cache_folder, settings_of, today
from handouts.errors import HandoutsError
from handouts.executors import EXECUTORS


def check(given: argparse.Namespace) -> int:
    """Reads finished editions back and tells what is wrong with them."""
    from handouts.pipeline import Workshop, check_edition

    settings, cache = settings_of(given), cache_folder()
    prove_ready(settings, cache)
    codes: list[int] = []
    with (
        listening(given.json, quiet=not given.json) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        for folder in _editions(given, codes):
            workshop = Workshop(folder.parent, settings, executor, listener, cache, today=today())
            try:
                record, findings = check_edition(folder, workshop)
            except HandoutsError as error:
                tell(f"handouts: {error}", sys.stderr)
                codes.append(error.exit_code)
                continue
            tell((summaries.findings_json if given.json else summaries.checked)(folder, record, findings))
            codes.append(summaries.findings_code(record.failures, findings))
    return max(codes)


def _editions(given: argparse.Namespace, codes: list[int]) -> Iterator[Path]:
    """The editions to check. A folder that holds some is checked as a whole first, and stands for all of them.

    Its page and its feed stand for it too, without the editions: `handouts check out/*` names them all.
    """
    met = set()
    for place in map(Path, given.editions):
        whole = is_shelf(place)
        if not whole and not is_ours(place):
            yield place
            continue
        shelf = place if whole else place.parent
        if shelf not in met:
            met.add(shelf)
            codes.append(check_shelf(shelf, given.json))
        yield from editions_in(shelf) if whole else ()
