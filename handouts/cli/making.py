"""`handouts SOURCE...`: an edition of each article, or with --dry-run what it would be."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from audio.lexicon import Lexicon
from handouts.batch import Result, Task
from handouts.cli import summaries
from handouts.cli.listening import listening
from handouts.cli.printing import tell
from handouts.cli.surroundings import cache_folder, settings_of, today, user_lexicons
from handouts.cli.tasks import tasks_of
from handouts.errors import BatchFailed, HandoutsError
from handouts.executors import EXECUTORS, Executor
from handouts.progress import ignore


def make(given: argparse.Namespace) -> int:
    """Makes an edition of each article, or with --dry-run or --fit tells what it would be."""
    lexicons = user_lexicons(given.lexicon)
    asked = tasks_of(given)
    for notice in asked.notices:
        tell(f"handouts: {notice}", sys.stderr)
    if given.fit or given.dry_run:
        with EXECUTORS.load("local" if given.jobs else "inline")(1, ignore) as executor:
            return of_several([_tell(task, given, lexicons, executor) for task in asked.tasks])
    return _make(asked.tasks, given, lexicons)


def _make(tasks: Sequence[Task], given: argparse.Namespace, lexicons: tuple[Lexicon, ...]) -> int:
    from handouts.batch import make_editions
    from handouts.pipeline import Workshop
    from handouts.publishing import output_folder

    out, results = Path(given.output), []
    if given.stick:
        from handouts.cli.sticks import prove_wanted, put_made

        prove_wanted(tasks, out, Path(given.stick))
    with (
        output_folder(out),
        listening(given.json, given.quiet) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        workshop = Workshop(out, tasks[0].settings, executor, listener, cache_folder(), lexicons, today())
        for result in make_editions(tasks, workshop):
            results.append(result)
            if not given.json:
                tell(summaries.result(result), sys.stderr if result.error else sys.stdout)
        shelved = _shelve(out, results, given)
        if given.stick:
            put_made(results, out, Path(given.stick), lexicons, aside=given.json)
    if len(results) > 1 and not given.json:
        tell(summaries.several(results))
    return of_several([summaries.exit_code(result) for result in results]) or shelved


def _shelve(out: Path, results: Sequence[Result], given: argparse.Namespace) -> int:
    """The page and the feed of the folder in which editions were made; nothing where none was."""
    from handouts.cli.shelving import shelve_made

    made = [result.made for result in results if result.made]
    return shelve_made(out, made, settings_of(given).print.web) if made else 0


def _tell(task: Task, given: argparse.Namespace, lexicons: tuple[Lexicon, ...], executor: Executor) -> int:
    """Tells what would be made of an article, and returns its exit code."""
    from handouts.cli.fitting import fitted
    from handouts.cli.outlines import outlined

    try:
        if task.fault:
            raise task.fault
        if given.fit:
            told = fitted(task, given.fit, executor, given.json)
        else:
            told = outlined(task, lexicons, executor, given.json)
    except HandoutsError as error:
        tell(f"handouts: {task.told(error)}", sys.stderr)
        return error.exit_code
    tell(told)
    return 0


def of_several(codes: list[int]) -> int:
    """The exit code of a run over several articles."""
    return codes[0] if len(codes) == 1 else BatchFailed.exit_code if any(codes) else 0
