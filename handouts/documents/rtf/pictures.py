"""Pictures of RTF: bytes written as figures and letters."""

import re
from collections.abc import Sequence

_NO_DIGIT = re.compile(rb"[^0-9A-Fa-f]+")
_STARTS = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"\1\0\0\0", "emf"))


def picture_bytes(written: Sequence[bytes]) -> tuple[bytes, str]:
    """The bytes of a picture, and the ending of a name for it."""
    digits = _NO_DIGIT.sub(b"", b"".join(written))
    data = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
    return data, next((ending for start, ending in _STARTS if data.startswith(start)), "wmf")
