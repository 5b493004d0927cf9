"""Readers compared with the libraries whose files they read."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from random import Random
from typing import Any

import h5py
import numpy as np
import pandas as pd
import pytest
from PIL import Image

from shapeserver.analysis.data_files import Unread
from shapeserver.analysis.dtype import canonical

from .conftest import Tell

DTYPES = (
    "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float16 float32 float64 complex64 complex128 <U7 S3".split()
)
SHAPES: list[tuple[int, ...]] = [(), (0,), (3,), (2, 0, 5), (4, 3, 2)]


@pytest.mark.parametrize("dtype", [*DTYPES, ">f4", ">i2"])
@pytest.mark.parametrize("shape", SHAPES)
def test_arrays(root: Path, tell: Tell, dtype: str, shape: tuple[int, ...]) -> None:
    array = np.zeros(shape, dtype)
    np.save(root / "a.npy", array)
    np.save(root / "f.npy", np.array(array, order="F"))
    assert tell("saved", "a.npy") == tell("saved", "f.npy") == ("array", canonical(dtype), shape)


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_versions_of_the_format(root: Path, tell: Tell, version: tuple[int, int]) -> None:
    with (root / "a.npy").open("wb") as stream:
        np.lib.format.write_array(stream, np.zeros((3, 4), "float32"), version)
    assert tell("saved", "a.npy") == ("array", "float32", (3, 4))


def test_a_header_of_python_2(root: Path, tell: Tell) -> None:
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (3L, 2L), }"
    (root / "a.npy").write_bytes(b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + bytes(48))
    assert np.load(root / "a.npy").shape == (3, 2)
    assert tell("saved", "a.npy") == ("array", "float64", (3, 2))


@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_archives(root: Path, tell: Tell, save: Any) -> None:
    save(root / "a.npz", np.zeros(3), x=np.zeros((2, 5), "int8"), o=np.array([{}], dtype=object))
    found = tell("saved", "a.npz")
    assert not isinstance(found, Unread) and found[0] == "archive"
    assert set(found[1]) == {("arr_0", "float64", (3,)), ("x", "int8", (2, 5)), ("o", None, None)}  # type: ignore[arg-type]


@pytest.mark.parametrize("array", [np.array([{}]), np.zeros(2, "i4,f8"), np.zeros(2, "M8[s]")])
def test_other_dtypes_are_not_known(root: Path, tell: Tell, array: Any) -> None:
    np.save(root / "a.npy", array, allow_pickle=True)
    assert isinstance(tell("saved", "a.npy"), Unread)


WRITTEN = {
    "png": ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"],
    "jpg": ["1", "L", "RGB", "CMYK"],
    "gif": ["1", "L", "P", "RGB", "RGBA", "LA"],
    "bmp": ["1", "L", "P", "RGB", "RGBA"],
}


@pytest.mark.parametrize(("ending", "mode"), [(ending, mode) for ending, modes in WRITTEN.items() for mode in modes])
def test_images(root: Path, tell: Tell, mode: str, ending: str) -> None:
    Image.new(mode, (7, 5)).save(root / f"image.{ending}")
    with Image.open(root / f"image.{ending}") as image:
        expected = (image.height, image.width)
        found = tell("image", f"image.{ending}")
        assert not isinstance(found, Unread) and found[1:3] == expected
        assert found[3] in (None, image.mode) and (found[3] is not None or ending in ("gif", "bmp"))
        assert found[4] is False


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_of_a_photograph(root: Path, tell: Tell, orientation: int) -> None:
    tags = Image.Exif()
    tags[0x0112] = orientation
    Image.new("RGB", (7, 5)).save(root / "photo.jpg", exif=tags, progressive=True)
    assert tell("image", "photo.jpg") == ("jpeg", 5, 7, "RGB", orientation >= 5)


@pytest.mark.parametrize("seed", range(20))
def test_hdf5(root: Path, tell: Tell, seed: int) -> None:
    random, expected = Random(seed), {}
    with h5py.File(root / "a.h5", "w") as file:
        file.create_group("empty/inside")
        for number in range(random.randint(0, 60)):
            name = random.choice(["", "one/", "one/two/"]) + f"d{number}"
            dtype = random.choice(["i1", "u2", "<i8", ">f4", "f8", "f2", "c8", "bool", "S5"])
            shape = tuple(random.choices([0, 1, 3, 700], k=random.randint(0, 3)))
            chunked = bool(shape) and 0 not in shape and random.random() < 0.3
            file.create_dataset(name, shape, dtype, maxshape=(None,) * len(shape) if chunked else None)
            expected[name] = (None if dtype in ("c8", "bool", "S5") else canonical(dtype), shape)
        file["link"] = h5py.SoftLink("/d1")
    found = tell("datasets", "a.h5")
    assert not isinstance(found, Unread)
    told = {path: facts for path, *facts in found}  # type: ignore[misc]
    assert {"empty/", "empty/inside/", "link"} <= told.keys()
    assert {path: tuple(facts) for path, facts in told.items() if facts[1] is not None} == expected


def test_a_new_layout_of_hdf5_is_not_followed(root: Path, tell: Tell) -> None:
    with h5py.File(root / "a.h5", "w", libver="latest") as file:
        file["x"] = np.zeros(3)
    assert isinstance(tell("datasets", "a.h5"), Unread)
    with h5py.File(root / "b.h5", "w", track_order=True) as file:
        file["x"] = np.zeros(3)
    assert isinstance(tell("datasets", "b.h5"), Unread)


NUMBERS = ["1", "-7", "+3", "2.5", "1e3", "-.5", "nan", "inf", "3."]
FIELDS = [*NUMBERS, "", "NA", "True", "false", "word", "two words", "1 000", "0x10", "2020-01-01", "None", "Infinity"]


def _table(random: Random, fields: list[str], title: bool) -> str:
    width = random.randint(1, 4)
    kinds = [random.sample(fields, random.randint(1, 3)) for _ in range(width)]
    rows = [",".join(random.choice(kind) for kind in kinds) for _ in range(random.randint(1, 6))]
    first = [",".join(f"c{index}" for index in range(width))] if title else []
    blank = [""] if random.random() < 0.2 else []
    return "\n".join([*first, *rows, *blank]) + "\n"


@pytest.mark.parametrize("seed", range(100))
def test_tables_of_pandas(root: Path, tell: Tell, seed: int) -> None:
    random = Random(seed)
    text = _table(random, FIELDS, title=True)
    (root / "t.csv").write_text(text)
    found = tell("frame", "t.csv", ",", 0, 0)
    if isinstance(found, Unread):
        return
    names, rows, dtypes = found
    frame = pd.read_csv(io.StringIO(text))
    assert (tuple(frame.columns), len(frame)) == (names, rows)
    for name, told in zip(names, dtypes, strict=True):  # type: ignore[arg-type]
        real = str(frame[name].dtype)
        assert told is None or (told == "text" and real in ("str", "object", "string")) or told == real, (text, name)


@pytest.mark.parametrize("seed", range(100))
def test_tables_of_numpy(root: Path, tell: Tell, seed: int) -> None:
    random = Random(seed)
    text = _table(random, NUMBERS if seed % 2 else FIELDS, title=False)
    (root / "t.csv").write_text(text)
    found = tell("rows", "t.csv", ",", "#", 0)
    if isinstance(found, Unread):
        return
    rows, columns, sorts = found
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            array = np.loadtxt(io.StringIO(text), delimiter=",", ndmin=2)
    except ValueError:
        assert set(sorts) & {"text", "word"}, text  # type: ignore[arg-type]
    else:
        assert array.shape == (rows, columns)
        assert "word" not in sorts, text  # type: ignore[operator]
