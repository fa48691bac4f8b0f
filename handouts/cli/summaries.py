"""What the commands say when they are done, as text for a person or as JSON for a program."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from audio.model import Voice
from handouts.batch import Result
from handouts.edition_file import Record
from handouts.errors import ChecksFailed, NarrationFailed
from handouts.model import Edition, Finding, Level, Publication
from handouts.narration import estimate_seconds
from handouts.settings import Settings


def exit_code(result: Result) -> int:
    """0 when all was made and proved; else what was worst about it."""
    if result.error is not None:
        return result.error.exit_code
    assert result.made is not None
    if result.made.record.failures:
        return NarrationFailed.exit_code
    return ChecksFailed.exit_code if _count(result.made.record.findings)[Level.ERROR] else 0


def result(result: Result) -> str:
    """What became of one source, in a few lines."""
    if result.made is None:
        return f"handouts: {result.error}"
    made = result.made
    edition = made.record.edition
    lines = [f"{edition.publication.title.text}"]
    if made.unchanged:
        lines.append(f"  Nothing to do: {made.folder} is up to date.")
    else:
        lines.append(f"  {_amounts(edition)} in {made.folder}")
    lines += [f"  FAILED {failure}" for failure in made.record.failures]
    lines.append(f"  {verdict(made.record.findings)} Open {made.folder / 'report.html'} to see it all.")
    return "\n".join(lines)


def _amounts(edition: Edition) -> str:
    leaflets = sum(1 for artefact in edition.artefacts if artefact.output == "leaflets")
    minutes = sum(track.duration_s for track in edition.tracks) / 60
    length = f"{minutes:.0f} min" if minutes >= 1 else "under a minute"
    made = [plural(leaflets, "leaflet")] if leaflets else []
    made += [f"{plural(len(edition.tracks), 'track')} ({length})"] if edition.tracks else []
    return ": ".join(filter(None, (plural(len(edition.publication.topics), "topic"), ", ".join(made))))


def verdict(findings: Iterable[Finding]) -> str:
    """One sentence: whether the edition may be handed out."""
    count = _count(findings)
    rest = f"{plural(count[Level.WARNING], 'warning')}, {plural(count[Level.ADVICE], 'piece')} of advice."
    if count[Level.ERROR]:
        return f"Not fit to hand out: {plural(count[Level.ERROR], 'error')}, {rest}"
    return f"Checked: no errors, {rest}"


def checked(folder: Path, record: Record, findings: tuple[Finding, ...]) -> str:
    """The findings on an edition, the gravest first, and the verdict."""
    order = list(Level)
    lines = [f"{folder}: {record.edition.publication.title.text}"]
    for finding in sorted(findings, key=lambda f: order.index(f.level)):
        where = ", ".join(filter(None, (finding.path, finding.place)))
        lines.append(f"  {finding.level.value.upper()} {finding.rule}: {finding.message}{where and f' ({where})'}")
    lines += [f"  FAILED {failure}" for failure in record.failures]
    return "\n".join([*lines, f"  {plural(len(record.edition.artefacts), 'file')} read back. {verdict(findings)}"])


def findings_json(folder: Path, findings: tuple[Finding, ...]) -> str:
    """All findings on an edition as one JSON object."""
    listed = [{**asdict(f), "level": f.level.value} for f in findings]
    return json.dumps({"event": "checked", "edition": str(folder), "findings": listed}, ensure_ascii=True)


def outline(publication: Publication, settings: Settings, as_json: bool) -> str:
    """What would be made of a publication: topics with estimated pages and minutes, and what is left out."""
    from handouts.typesetting import estimate_pages

    minutes = [estimate_seconds(topic, settings.sound.pace) / 60 for topic in publication.topics]
    pages = [estimate_pages(topic, settings.print) for topic in publication.topics]
    if as_json:
        topics = [
            {"number": t.number, "title": t.title.text, "pages": p, "minutes": round(m, 1)}
            for t, p, m in zip(publication.topics, pages, minutes, strict=True)
        ]
        left_out = [{"kind": piece.kind, "line": piece.line, "reason": piece.reason} for piece in publication.left_out]
        return json.dumps({"event": "outline", "title": publication.title.text, "topics": topics, "left_out": left_out})
    lines = [publication.title.text, ""]
    for topic, page_count, minute in zip(publication.topics, pages, minutes, strict=True):
        lines.append(f"  {topic.number:>3}. {topic.title.text}")
        lines.append(f"       about {plural(page_count, 'page')}, {max(1, round(minute))} min to listen")
    lines += ["", f"  In all about {sum(pages)} pages and {sum(minutes):.0f} min."]
    if publication.left_out:
        kinds = Counter(piece.kind for piece in publication.left_out)
        lines.append(
            "  Left out: " + ", ".join(plural(n, f"piece of {kind}", f"pieces of {kind}") for kind, n in kinds.items())
        )
    lines += [f"  Note: {notice}" for notice in publication.notices]
    return "\n".join([*lines, "  Nothing was made (--dry-run)."])


def voices(listed: Iterable[Voice]) -> str:
    """One line a voice: name, languages, where it speaks, what it is."""
    rows = [
        (
            v.name,
            ", ".join(v.languages[:6]) + (" ..." if len(v.languages) > 6 else ""),
            v.online,
            v.description,
            v.licence,
        )
        for v in listed
    ]
    width = max(len(row[0]) for row in rows)
    return "\n".join(
        f"{name:<{width}}  {'online ' if online else 'offline'}  {languages:<8}  {description} ({licence})"
        for name, languages, online, description, licence in rows
    )


def plural(number: int, one: str, many: str = "") -> str:
    """ "1 topic", "2 topics"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _count(findings: Iterable[Finding]) -> Counter[Level]:
    return Counter(finding.level for finding in findings)
