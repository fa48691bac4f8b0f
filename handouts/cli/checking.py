"""`handouts check EDITION...`: finished editions read back and proved."""

import argparse
import sys
from pathlib import Path

from handouts.checks import prove_ready
from handouts.cli import summaries
from handouts.cli.listening import listening
from handouts.cli.printing import tell
from handouts.cli.surroundings import cache_folder, settings_of, today
from handouts.errors import HandoutsError
from handouts.executors import EXECUTORS


def check(given: argparse.Namespace) -> int:
    """Reads finished editions back and tells what is wrong with them."""
    from handouts.pipeline import Workshop, check_edition

    settings, cache = settings_of(given), cache_folder()
    prove_ready(settings, cache)
    codes = []
    with (
        listening(given.json, quiet=not given.json) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        for folder in map(Path, given.editions):
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
