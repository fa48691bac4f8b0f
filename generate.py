"""The door: hands the command line to handouts.cli and returns its exit code."""

import sys

from handouts.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
