"""What the user asks for, article by article: files as they are named, lists row by row, folders file by file."""

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from handouts.batch import Task
from handouts.checks import prove_ready
from handouts.cli.surroundings import cache_folder, layers_of, prove_logo
from handouts.errors import HandoutsError, SourceError, UsageError
from handouts.folders import articles_in
from handouts.manifests import LARGEST_BYTES, Row, is_manifest, read_manifest
from handouts.settings import PRINTED, Settings, merge
from handouts.typesetting.own_face import with_own_face
from handouts.typesetting.own_templates import with_own_templates
from handouts.typesetting.sheet import prove_room

_NAMED = 5
"""Files that were passed over which are named; of more only the number is told."""


@dataclass(frozen=True)
class Tasks:
    """The articles to make, in the order in which they were asked for, and what to tell of it before the work."""

    tasks: tuple[Task, ...]
    notices: tuple[str, ...] = ()


def tasks_of(given: argparse.Namespace) -> Tasks:
    """The articles that a command line asks for. Raises UsageError, SourceError or ToolMissing before any work.

    A file that is missing, an empty folder or a row at fault ends itself alone: it is a task with a `fault`.
    """
    config, flags = layers_of(given)
    ready = _proved(bool(given.fit))
    settings = ready(merge(config, flags))
    tasks: list[Task] = []
    notices: list[str] = []
    for name in given.sources:
        if is_manifest(name):
            manifest = read_manifest(name, _bytes(name))
            notices += manifest.notices
            for row in manifest.rows:
                layers = (config, manifest.options, {**row.options, **flags})
                tasks.append(_of_row(row, settings, layers, ready))
        elif Path(name).is_dir():
            found = _of_folder(name, settings, Path(given.output))
            tasks += found.tasks
            notices += found.notices
        else:
            tasks.append(Task(name, settings))
    once = tuple(_once(tasks, notices))
    return Tasks(once, tuple(notices))


def _proved(fit: bool) -> Callable[[Settings], Settings]:
    """What completes settings and proves that they can be met; the same ones are proved once."""

    @cache
    def proved(settings: Settings) -> Settings:
        settings = with_own_templates(with_own_face(settings))
        prove_ready(settings, cache_folder())
        prove_logo(settings)
        if set(PRINTED) & set(settings.outputs) and not fit:
            prove_room(settings.print)
        return settings

    return proved


def _of_row(
    row: Row, settings: Settings, layers: Iterable[Mapping[str, str]], ready: Callable[[Settings], Settings]
) -> Task:
    """The task of a row: what it says is said of its article, as flags are."""
    if row.fault:
        return Task(row.source or row.place, settings, row.place, UsageError(f"{row.fault}."))
    try:
        return Task(row.source, ready(merge(*layers)), row.place)
    except HandoutsError as error:
        return Task(row.source, settings, row.place, error)


def _of_folder(name: str, settings: Settings, out: Path) -> Tasks:
    try:
        found = articles_in(name, out)
    except SourceError as error:
        return Tasks((Task(name, settings, fault=error),))
    notices = []
    if count := len(found.passed_over):
        named = ", ".join(found.passed_over[:_NAMED])
        more = f" and {count - _NAMED} more" if count > _NAMED else ""
        notices.append(f"{count} {'file was' if count == 1 else 'files were'} passed over: {named}{more}.")
    return Tasks(tuple(Task(article, settings) for article in found.articles), tuple(notices))


def _once(tasks: Iterable[Task], notices: list[str]) -> Iterator[Task]:
    """Each source once: an edition is known by its source, so a second one would take the place of the first."""
    seen: dict[str, Task] = {}
    for task in tasks:
        name = os.path.normpath(task.source_name)
        first = task if task.fault else seen.setdefault(name, task)
        if first is task:
            yield task
        elif first.settings == task.settings:
            where = f"{task.place}: " if task.place else ""
            notices.append(f"{where}{task.source_name} is asked for twice, and made once.")
        else:
            where = first.place or "the command line"
            fault = f"{task.source_name} is asked for with other options too ({where}): one source gives one edition."
            yield replace(task, fault=UsageError(f"{fault} Give a copy of it another name."))


def _bytes(name: str) -> bytes:
    """The bytes of a list, or a few more than one may have. Raises SourceError."""
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"Cannot read {name}: {error.strerror}. Check its name.") from error
