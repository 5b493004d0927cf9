"""What nobody should hand to a reader: it tells nothing, soon."""

from __future__ import annotations

import io
import os
import struct
import time
import zipfile
import zlib
from pathlib import Path
from random import Random

import h5py
import numpy as np
import pytest

from shapeserver.analysis.data_files import Unread
from shapeserver.files import DataFiles

from .conftest import Tell

MAGIC = b"\x93NUMPY"


def _npy(header: bytes, version: int = 1, length: int | None = None) -> bytes:
    counter = "<H" if version == 1 else "<I"
    return MAGIC + bytes([version, 0]) + struct.pack(counter, len(header) if length is None else length) + header


def _zip(members: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(members):
            archive.writestr(f"{number}.npy", b"")
    return stream.getvalue()


def _png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\r" + header + struct.pack(">I", zlib.crc32(header))


HOSTILE = {
    "saved": {
        "empty": b"",
        "magic only": MAGIC,
        "cut header": _npy(b"{'descr': '<f8', 'fort", length=200),
        "a header of a gigabyte": _npy(b"{}", version=2, length=1 << 30),
        "a header that is too long": _npy(b" " * 20_000),
        "deep brackets": _npy(b"(" * 9_000),
        "deep signs": _npy(b"-" * 9_000 + b"1"),
        "a call": _npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': exit()}"),
        "no dict": _npy(b"[1, 2]"),
        "a negative length": _npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (-3,)}"),
        "a length that is true": _npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (True,)}"),
        "less than it says": _npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (3000000000, 5)}"),
        "a version to come": _npy(b"{}", version=9),
        "objects": _npy(b"{'descr': '|O', 'fortran_order': False, 'shape': (3,)}") + bytes(100),
        "pickle": b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00K\x01.",
        "thousands of members": _zip(3_000),
        "half an archive": _zip(3)[:-30],
        "an archive with more behind": _zip(3) + b"x" * 100,
        "a directory of gigabytes": b"PK\x03\x04" + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, 1 << 31, 0, 0),
        "zip64": _zip(1)[:-22] + b"PK\x06\x07" + bytes(16) + _zip(1)[-22:],
    },
    "image": {
        "empty": b"",
        "cut PNG": _png(5, 5)[:20],
        "no width": _png(0, 5),
        "JPEG without a frame": b"\xff\xd8\xff\xd9",
        "endless fill bytes": b"\xff\xd8" + b"\xff" * 100_000,
        "endless segments": b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000,
        "a segment of no length": b"\xff\xd8\xff\xe0\x00\x00" * 10,
        "cut GIF": b"GIF89a\x01",
        "a text": b"no image at all",
    },
    "rows": {
        "not UTF-8": b"1,2\n\xff\xfe,4\n",
        "an endless line": b"1," * 200_000,
        "an endless line in a long file": b"1," * 4_000_000,
        "rows that differ": b"1,2\n3\n",
        "zeros": bytes(1000),
    },
    "text": {"too long": b" " * 100_000, "not UTF-8": b"\xff\xff"},
}
OPTIONS: dict[str, tuple[str | int | None, ...]] = {"rows": (",", "#", 0), "frame": (",", 0, 0)}
CASES = [(kind, name) for kind, found in HOSTILE.items() for name in found]


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_hostile_files_tell_nothing(root: Path, tell: Tell, kind: str, name: str) -> None:
    (root / "file").write_bytes(HOSTILE[kind][name])
    start = time.perf_counter()
    assert isinstance(tell(kind, "file", *OPTIONS.get(kind, ())), Unread)
    assert time.perf_counter() - start < 2


def test_a_bomb_is_unpacked_to_its_header_only(root: Path, tell: Tell) -> None:
    header = _npy(b"{'descr': '|u1', 'fortran_order': False, 'shape': (200000000,)}\n")
    with zipfile.ZipFile(root / "bomb.npz", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("x.npy", "w") as member:
        member.write(header)
        for _ in range(200):
            member.write(bytes(1_000_000))
    start = time.perf_counter()
    assert tell("saved", "bomb.npz") == ("archive", (("x", "uint8", (200_000_000,)),))
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("kind", ["saved", "image", "rows", "frame", "text", "datasets"])
@pytest.mark.parametrize("seed", range(40))
def test_damaged_files_are_no_faults(root: Path, tell: Tell, kind: str, seed: int) -> None:
    random = Random(seed)
    stream = io.BytesIO()
    np.savez(stream, x=np.zeros((2, 3)))
    whole = _npy(b"{'descr': '<f8', 'fortran_order': False, 'shape': (3,)}") + bytes(24)
    hdf5 = io.BytesIO()
    with h5py.File(hdf5, "w") as file:
        file["group/x"] = np.zeros((2, 3))
    content = bytearray(
        random.choice([whole, hdf5.getvalue(), hdf5.getvalue(), stream.getvalue(), _png(4, 4), b"a,b\n1,2\n3,4\n"])
    )
    for _ in range(random.randint(1, 6)):
        content[random.randrange(min(1_200, len(content)))] = random.randrange(256)
    (root / "file").write_bytes(bytes(content if random.random() < 0.5 else content[: random.randint(0, len(content))]))
    found = tell(kind, "file", *OPTIONS.get(kind, ()))
    assert isinstance(found, Unread | tuple)


# Which files are looked at


@pytest.fixture
def saved(root: Path) -> Path:
    np.save(root / "a.npy", np.zeros(3))
    np.save(root.parent / "outside.npy", np.zeros(3))
    return root


INSIDE = ("array", "float64", (3,))


@pytest.mark.parametrize("name", ["a.npy", "./a.npy", "sub/../a.npy"])
def test_a_file_of_the_workspace(saved: Path, tell: Tell, name: str) -> None:
    (saved / "sub").mkdir()
    assert tell("saved", name) == INSIDE
    assert tell("saved", str(saved / "a.npy")) == INSIDE


@pytest.mark.parametrize(
    "name", ["../outside.npy", "", "\0", "none.npy", ".", "/etc/hostname", "a.npy/b.npy", "x" * 9_000]
)
def test_anything_else_is_not_looked_at(saved: Path, tell: Tell, name: str) -> None:
    assert isinstance(tell("saved", name), Unread)
    assert isinstance(tell("saved", str(saved.parent / "outside.npy")), Unread)


def test_links(saved: Path, tell: Tell) -> None:
    (saved / "inside.npy").symlink_to("a.npy")
    (saved / "outside.npy").symlink_to("../outside.npy")
    (saved / "round.npy").symlink_to("round.npy")
    os.mkfifo(saved / "pipe.npy")
    assert tell("saved", "inside.npy") == INSIDE
    assert [type(tell("saved", name)) for name in ("outside.npy", "round.npy", "pipe.npy")] == [Unread] * 3


def test_a_name_that_may_mean_several_files(saved: Path, tell: Tell) -> None:
    (saved / "sub").mkdir()
    np.save(saved / "sub" / "a.npy", np.zeros(3))
    assert tell("saved", "a.npy", program="sub/program.py") == INSIDE
    np.save(saved / "sub" / "a.npy", np.zeros(4))
    assert isinstance(tell("saved", "a.npy", program="sub/program.py"), Unread)
    assert tell("saved", "a.npy") == INSIDE


def test_a_file_that_changes_at_once_is_read_again(saved: Path) -> None:
    files = DataFiles(str(saved))
    for length in (3, 5, 4):
        np.save(saved / "a.npy", np.zeros((length, 60 // length)))
        assert files.read("saved", "a.npy", (), str(saved / "p.py")) == ("array", "float64", (length, 60 // length))
