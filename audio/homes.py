"""Where what was fetched for a user stays (XDG Base Directory Specification 0.8)."""

import os
from pathlib import Path


def voices_home() -> Path:
    """The folder of the voices a user has added; it need not exist."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".local" / "share") / "handouts" / "voices"
