"""veraPDF for tests: `breaches(path)` tells which PDF/UA-1 rules a file breaks, as {"7.1-3": times}.

Where Java or one of the packages is missing, the test that asks is skipped with the reason.
"""

from pathlib import Path

from handouts.errors import ToolMissing
from handouts.proof import pdfua
from tests.validators.installed import lacking


def breaches(path: Path) -> dict[str, int]:
    """The rules of PDF/UA-1 that the file breaks, and how often; empty when it breaks none."""
    try:
        return {breach.rule: breach.number for breach in pdfua.breaches(path)}
    except ToolMissing as missing:
        lacking(str(missing))
