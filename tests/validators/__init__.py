"""Outside validators of books, pages and scripts: each takes finished files and returns a line for each finding.

A line names the weight, the rule and the place: "ERROR RSC-005 text.xhtml:12 Element ...". Nothing found is an empty
tuple. Where a validator is not installed, the test that asks it is skipped with the reason; `.ci/run`, which installs
them all, counts a skipped test as failed. The npm packages lie in `tests/tools`, where `scripts/validators` puts them.
"""

from tests.validators.books import ace, epubcheck
from tests.validators.javascript import typecheck
from tests.validators.markup import vnu
from tests.validators.seen import axe, pa11y

__all__ = ["ace", "axe", "epubcheck", "pa11y", "typecheck", "vnu"]
