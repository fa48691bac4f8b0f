"""The frames of an MP3, read from its bytes: is it whole, and what does it say of itself. Pure."""

from dataclasses import dataclass

_MPEG1_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_MPEG2_KBPS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)


@dataclass(frozen=True)
class FrameHeader:
    """What the four bytes at the head of an MPEG layer III frame say; `size` counts the whole frame."""

    rate: int
    channels: int
    bit_rate_kbps: int
    size: int


def first_frame(data: bytes) -> FrameHeader | None:
    """The header of the first frame after any ID3v2 tag; None where the data is no layer III stream."""
    start = tag_size(data)
    return frame_at(data, start)


def tag_size(data: bytes) -> int:
    """Bytes of the ID3v2 tag at the head of `data`; 0 where there is none (ID3v2.3, 3.1)."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def frame_at(data: bytes, at: int) -> FrameHeader | None:
    """The frame that begins at byte `at`; None where none does (ISO/IEC 11172-3, 2.4.1.3; 13818-3, 2.4.2.3)."""
    if at + 4 > len(data):
        return None
    word = int.from_bytes(data[at : at + 4], "big")
    version, layer = word >> 19 & 3, word >> 17 & 3
    rate_index, bits_index = word >> 10 & 3, word >> 12 & 15
    if word >> 21 != 0x7FF or version == 1 or layer != 1 or rate_index == 3 or bits_index in (0, 15):
        return None
    mpeg1 = version == 3
    rate = (44100, 48000, 32000)[rate_index] // {3: 1, 2: 2, 0: 4}[version]
    kbps = (_MPEG1_KBPS if mpeg1 else _MPEG2_KBPS)[bits_index]
    size = (144 if mpeg1 else 72) * kbps * 1000 // rate + (word >> 9 & 1)
    return FrameHeader(rate, 1 if word >> 6 & 3 == 3 else 2, kbps, size)


def whole_frames(data: bytes) -> bool:
    """Whether `data` holds layer III frames, the last one whole. What else follows them (an old tag) may."""
    start = at = tag_size(data)
    while header := frame_at(data, at):
        at += header.size
    return start < at <= len(data) and not 0 < len(data) - at < 4
