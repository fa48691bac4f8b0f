"""What the commands say when they are done, as text for a person or as JSON for a program."""

import json
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from handouts.batch import Result
from handouts.cli import OUR_FAULT
from handouts.edition_file import Record
from handouts.errors import ChecksFailed, HandoutsError, NarrationFailed
from handouts.guesses import guesses
from handouts.model import Edition, Finding, Level, Publication
from handouts.sheets import paper_used


def exit_code(result: Result) -> int:
    """0 when all was made and proved; else what was worst about it."""
    if result.made is None:
        return result.error.exit_code if isinstance(result.error, HandoutsError) else HandoutsError.exit_code
    return findings_code(result.made.record.failures, result.made.record.findings)


def findings_code(failures: tuple[str, ...], findings: tuple[Finding, ...]) -> int:
    """The exit code of an edition with these failures and findings."""
    if failures:
        return NarrationFailed.exit_code
    return ChecksFailed.exit_code if _count(findings)[Level.ERROR] else 0


def several(results: Sequence[Result]) -> str:
    """What became of several sources, those with something wrong by name."""
    wrong = [f"{r.source_name} ({_outcome(r)})" for r in results if exit_code(r)]
    good = plural(len(results) - len(wrong), "edition")
    return f"{good} ready, {len(wrong)} not: {', '.join(wrong)}" if wrong else f"{good} ready."


def _outcome(result: Result) -> str:
    if result.made is None:
        return "not made"
    return "narration incomplete" if result.made.record.failures else "checks found errors"


def result(result: Result) -> str:
    """What became of one source, in a few lines."""
    if isinstance(result.error, HandoutsError):
        return f"handouts: {result.error}"
    if result.made is None:
        trace = "".join(traceback.format_exception(result.error)) if result.error else ""
        return f"{trace}handouts: {result.source_name}: {OUR_FAULT}"
    made = result.made
    edition = made.record.edition
    lines = [f"{edition.publication.title.text}"]
    if made.unchanged:
        lines.append(f"  Nothing to do: {made.folder} is up to date.")
    else:
        lines.append(f"  {_amounts(edition)} in {made.folder}")
        lines += [f"  {sentence}" for sentence in paper_used(edition.artefacts, made.record.settings.print.sides)]
    lines += [f"  FAILED {failure}" for failure in made.record.failures]
    if edition.publication.left_out:
        lines.append(f"  Left out: {_kinds(edition.publication)}.")
    notes = len(edition.publication.notices) + sum(len(track.notices) for track in edition.tracks)
    lines.append(f"  {verdict(made.record.findings)}" + (f" {plural(notes, 'note')} to look at." if notes else ""))
    if guessed := len(guesses(edition)):
        lines.append(f"  The voice guessed how to say {plural(guessed, 'word')}: see the report.")
    lines.append(f"  Open {made.folder / 'report.html'} to see it all.")
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


def findings_json(folder: Path, record: Record, findings: tuple[Finding, ...]) -> str:
    """All findings on an edition as one JSON object."""
    listed = [{**asdict(finding), "level": finding.level.value} for finding in findings]
    told = {"event": "checked", "edition": str(folder), "findings": listed, "failures": record.failures}
    return json.dumps(told, ensure_ascii=True)


def _kinds(publication: Publication) -> str:
    kinds = Counter(piece.kind.replace("-", " ") for piece in publication.left_out)
    return ", ".join(kind if n == 1 else f"{kind} ({n} pieces)" for kind, n in kinds.items())


def plural(number: int, one: str, many: str = "") -> str:
    """ "1 topic", "2 topics"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _count(findings: Iterable[Finding]) -> Counter[Level]:
    return Counter(finding.level for finding in findings)
