"""What tests need that ask liblouis: they are skipped, with the reason, where it is not installed."""

import pytest

from handouts.braille.liblouis import version

needs_liblouis = pytest.mark.skipif(version() == "absent", reason="liblouis is not installed")
