"""The sizes and modes of images: PNG, JPEG, GIF and BMP.

A reader tells (format, height, width, mode, turned): `mode` as Pillow names it, None where only the size is certain;
`turned` says that a camera's orientation tag asks for height and width to change places, None if that is not known.
Formats: https://www.w3.org/TR/png-3/#11IHDR, ITU-T T.81 (JPEG), GIF89a, BITMAPINFOHEADER.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from .bounded import Facts, Unreadable, exactly

MOST_SEGMENTS = 256  # of a JPEG before its frame
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_MODES = {
    (1, 0): "1", (2, 0): "L", (4, 0): "L", (8, 0): "L", (16, 0): "I;16",
    (8, 2): "RGB", (16, 2): "RGB", (8, 4): "LA", (8, 6): "RGBA", (16, 6): "RGBA",
    (1, 3): "P", (2, 3): "P", (4, 3): "P", (8, 3): "P",
}  # fmt: skip
_JPEG_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ORIENTATION = 0x0112


def image(stream: BinaryIO, size: int, options: Facts) -> Facts:
    start = stream.read(8)
    stream.seek(0)
    if start == _PNG:
        found = _png(stream)
    elif start[:2] == b"\xff\xd8":
        found = _jpeg(stream)
    elif start[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack("<HH", exactly(stream, 10)[6:])
        found = ("gif", height, width, None, False)
    elif start[:2] == b"BM":
        found = _bmp(stream)
    else:
        raise Unreadable("the file is no image of a known format")
    if not (isinstance(found[1], int) and isinstance(found[2], int) and found[1] > 0 and found[2] > 0):
        raise Unreadable("the image has no size")
    return found


def _png(stream: BinaryIO) -> Facts:
    start = exactly(stream, 33)
    if start[8:16] != b"\x00\x00\x00\rIHDR":
        raise Unreadable("the PNG does not begin with its header")
    width, height, depth, colour = struct.unpack(">IIBB", start[16:26])
    return ("png", height, width, _PNG_MODES.get((depth, colour)), False)


def _bmp(stream: BinaryIO) -> Facts:
    start = exactly(stream, 34)
    length, width, height, planes, bits, packing = struct.unpack("<IiiHHI", start[14:])
    if length < 40 or planes != 1:
        raise Unreadable("the BMP is of an old kind")
    return ("bmp", abs(height), width, "RGB" if bits == 24 and packing == 0 else None, False)


def _jpeg(stream: BinaryIO) -> Facts:
    exactly(stream, 2)
    turned: bool | None = False
    for _ in range(MOST_SEGMENTS):
        marker = _marker(stream)
        if marker in (0x01, *range(0xD0, 0xD8)):
            continue
        if marker in (0xD9, 0xDA):
            break
        (length,) = struct.unpack(">H", exactly(stream, 2))
        body = exactly(stream, max(0, length - 2))
        if marker in _FRAMES:
            if len(body) < 6:
                break
            _, height, width, channels = struct.unpack(">BHHB", body[:6])
            return ("jpeg", height, width, _JPEG_MODES.get(channels), turned)
        if marker == 0xE1 and body[:6] == b"Exif\0\0":
            turned = _turned(body[6:])
    raise Unreadable("the JPEG has no frame")


def _marker(stream: BinaryIO) -> int:
    """The next marker, which any number of 0xFF may stand before; a few are enough."""
    if exactly(stream, 1) != b"\xff":
        raise Unreadable("the JPEG is damaged")
    for _ in range(16):
        code = exactly(stream, 1)[0]
        if code != 0xFF:
            return code
    raise Unreadable("the JPEG is damaged")


def _turned(tags: bytes) -> bool | None:
    """Whether the orientation of an EXIF block is one of the four that change height and width."""
    order = {b"II": "<", b"MM": ">"}.get(tags[:2])
    try:
        if order is None:
            return None
        (start,) = struct.unpack_from(f"{order}I", tags, 4)
        (count,) = struct.unpack_from(f"{order}H", tags, start)
        for index in range(count):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tags, start + 2 + 12 * index)
            if tag == _ORIENTATION:
                return None if kind != 3 else value in (5, 6, 7, 8)
    except struct.error:
        return None
    return False
