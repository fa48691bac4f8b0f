"""`handouts SOURCE... --fit N`: which profile keeps every leaflet within N sheets; nothing is made."""

import json
from collections.abc import Sequence

from handouts.batch import Task
from handouts.executors import Executor
from handouts.fitting import FITTED, TopicFit, fit, largest_for_all
from handouts.settings import PROFILES, Settings
from handouts.sheets import counted, printed_on

_TITLE = 40
"""Characters of a title in the table."""


def fitted(task: Task, most: int, executor: Executor, as_json: bool) -> str:
    """What the leaflets of one article take, as text or as JSON lines. Raises HandoutsError."""
    from handouts.pipeline import published, read_apart
    from handouts.sources import load_source
    from handouts.typesetting.scripts import with_scripts
    from handouts.workspace import slug

    begun = read_apart(load_source(task.source_name), task.settings, executor)
    publication, settings = with_scripts(begun.publication, task.settings)
    settings = published(settings, slug(publication.title.text))
    found = fit(publication, settings, begun.illustrations)
    if as_json:
        return _as_json(task.source_name, found, most)
    return table(publication.title.text, found, most, settings)


def table(title: str, found: Sequence[TopicFit], most: int, settings: Settings) -> str:
    """The sheets a topic and profile, and the largest profile in which every leaflet fits."""
    paper = settings.print.paper.upper() if len(settings.print.paper) == 2 else settings.print.paper.capitalize()
    names = [_short(f"{topic.number:>3}. {topic.title}") for topic in found]
    width = max(map(len, names))
    lines = [title, f"  Sheets of {paper} a leaflet takes, {printed_on(settings.print.sides)}:", ""]
    lines.append("  " + " " * width + "".join(f"{profile:>10}" for profile in FITTED))
    lines.append("  " + " " * width + "".join(f"{_points(profile):>10}" for profile in FITTED))
    for name, topic in zip(names, found, strict=True):
        lines.append(f"  {name:<{width}}" + "".join(f"{topic.takes(profile) or '-':>10}" for profile in FITTED))
    lines += ["", f"  {verdict(found, most)}"]
    if len(found[0].sheets) < len(FITTED):
        lines.append(f"  {paper} paper is too small for what has a dash.")
    return "\n".join([*lines, "  Nothing was made (--fit)."])


def verdict(found: Sequence[TopicFit], most: int) -> str:
    """One sentence: the largest profile in which every leaflet fits, or by how much the smallest print is too long."""
    profile, wanted = largest_for_all(found, most), counted(most, "sheet")
    if profile:
        return f"Every leaflet fits on {wanted} up to --profile {profile} ({_points(profile)})."
    least = found[0].sheets[0][0]
    over = [(sheets - most, topic.number) for topic in found for _, sheets in topic.sheets[:1] if sheets > most]
    more, longest = max(over)
    take = "takes" if len(over) == 1 else "take"
    return (
        f"No profile keeps every leaflet on {wanted}: even with {least} ({_points(least)}) {len(over)} of {len(found)} "
        f"{take} more, that of topic {longest} by {counted(more, 'sheet')}."
    )


def _points(profile: str) -> str:
    return f"{PROFILES[profile].size_pt:g} pt"


def _short(text: str) -> str:
    return text if len(text) <= _TITLE else f"{text[: _TITLE - 1].rstrip()}…"


def _as_json(source: str, found: Sequence[TopicFit], most: int) -> str:
    """One JSON object a topic, each on a line."""
    return "\n".join(
        json.dumps(
            {
                "event": "fit",
                "source": source,
                "number": topic.number,
                "title": topic.title,
                "sheets": {profile: topic.takes(profile) for profile in FITTED},
                "largest": topic.largest(most) or None,
            }
        )
        for topic in found
    )
