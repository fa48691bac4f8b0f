"""`handouts SOURCE...`: an edition of each source, or with --dry-run what it would be."""

import argparse
import sys
from pathlib import Path

from audio.lexicon import Lexicon
from handouts.checks import prove_ready
from handouts.cli import summaries
from handouts.cli.listening import listening
from handouts.cli.printing import tell
from handouts.cli.surroundings import cache_folder, prove_logo, settings_of, today, user_lexicons
from handouts.errors import BatchFailed, HandoutsError
from handouts.executors import EXECUTORS
from handouts.settings import PRINTED, Settings
from handouts.typesetting.own_face import with_own_face
from handouts.typesetting.own_templates import with_own_templates
from handouts.typesetting.sheet import prove_room


def make(given: argparse.Namespace) -> int:
    """Makes an edition of each source, or with --dry-run tells what it would be."""
    settings = with_own_templates(with_own_face(settings_of(given)))
    cache, lexicons = cache_folder(), user_lexicons(given.lexicon)
    prove_ready(settings, cache)
    prove_logo(settings)
    if given.fit:
        from handouts.cli.fitting import fit

        return of_several([fit(name, given.fit, settings, given.json) for name in given.sources])
    if set(PRINTED) & set(settings.outputs):
        prove_room(settings.print)
    if given.dry_run:
        return _outline(given.sources, settings, lexicons, given.json)
    from handouts.batch import make_editions
    from handouts.pipeline import Workshop
    from handouts.publishing import output_folder

    out, results = Path(given.output), []
    with (
        output_folder(out),
        listening(given.json, given.quiet) as listener,
        EXECUTORS.load("local" if given.jobs else "inline")(given.jobs, listener) as executor,
    ):
        workshop = Workshop(out, settings, executor, listener, cache, lexicons, today())
        for result in make_editions(given.sources, workshop):
            results.append(result)
            if not given.json:
                tell(summaries.result(result), sys.stderr if result.error else sys.stdout)
    if len(results) > 1 and not given.json:
        tell(summaries.several(results))
    return of_several([summaries.exit_code(result) for result in results])


def _outline(names: list[str], settings: Settings, lexicons: tuple[Lexicon, ...], as_json: bool) -> int:
    from handouts.narrator import read_by
    from handouts.pipeline import choose_narrator, prepare
    from handouts.sources import load_source
    from handouts.typesetting.scripts import with_scripts

    codes = []
    for name in names:
        try:
            source = load_source(name)
            publication, settings = with_scripts(prepare(source, settings), settings)
            narrator = choose_narrator(source, publication, settings, lexicons)
            tell(summaries.outline(*read_by(narrator, publication, settings), as_json))
            codes.append(0)
        except HandoutsError as error:
            tell(f"handouts: {error}", sys.stderr)
            codes.append(error.exit_code)
    return of_several(codes)


def of_several(codes: list[int]) -> int:
    """The exit code of a run over several articles."""
    return codes[0] if len(codes) == 1 else BatchFailed.exit_code if any(codes) else 0
