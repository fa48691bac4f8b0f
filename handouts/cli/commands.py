"""The commands by name, each imported when it is run, and the exit code of a command line."""

import argparse
import sys
from collections.abc import Callable

from audio.registry import Registry
from handouts import __version__
from handouts.cli.arguments import parse
from handouts.cli.printing import tell
from handouts.errors import HandoutsError

COMMANDS: Registry[Callable[[argparse.Namespace], int]] = Registry(
    "command",
    {
        "make": "handouts.cli.making:make",
        "check": "handouts.cli.checking:check",
        "shelf": "handouts.cli.shelving:shelf",
        "voices": "handouts.cli.voices:voices",
        "say": "handouts.cli.saying:say",
        "version": "handouts.cli.commands:version",
    },
)


def run_command(arguments: list[str]) -> int:
    """The exit code of one command line; an error of this product is told in one sentence on standard error."""
    try:
        given = parse(arguments)
        return COMMANDS.load(given.command)(given)
    except HandoutsError as error:
        tell(f"handouts: {error}", sys.stderr)
        return error.exit_code


def version(_given: argparse.Namespace) -> int:
    """Prints the version of this program."""
    tell(f"handouts {__version__}")
    return 0
