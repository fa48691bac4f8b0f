"""How large files are, as people say it. Pure."""


def size_of(number: int) -> str:
    """Bytes in decimal units: "12 bytes", "694 kB", "1.2 MB"."""
    if number < 1_000:
        return f"{number} byte{'' if number == 1 else 's'}"
    return f"{round(number / 1_000)}\u00a0kB" if number < 999_500 else f"{number / 1_000_000:.1f}\u00a0MB"
