"""The door for people: argv and settings in, exit code out; the only place that prints.

Kept light, because every worker process passes through it: the commands are imported when they are run.
"""

import signal
import sys
import traceback
from types import FrameType

INTERRUPTED = 130
TERMINATED = 143
OUR_FAULT = "this is a fault of handouts itself, not of your file. Please report what stands above."


class Terminated(BaseException):
    """SIGTERM: the machine or its keeper wants the run to end."""


def main(arguments: list[str]) -> int:
    """Runs one command and returns its exit code: see `handouts.errors` for what each means."""
    signal.signal(signal.SIGTERM, _terminate)
    from handouts.cli.commands import run_command
    from handouts.cli.printing import print_anything

    print_anything()
    try:
        return run_command(arguments)
    except SystemExit as left:  # argparse has printed its help
        return int(left.code or 0)
    except KeyboardInterrupt:
        print("handouts: stopped. Run the same command to carry on.", file=sys.stderr)
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except Exception:  # noqa: BLE001 - the last door: whatever comes here is a fault of this program
        traceback.print_exc()
        print(f"handouts: {OUR_FAULT}", file=sys.stderr)
        return 1


def run() -> None:
    """What the installed command `handouts` calls."""
    sys.exit(main(sys.argv[1:]))


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    raise Terminated
