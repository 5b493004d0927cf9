"""`stubs new`: a stub to begin with, from sources that are read and never imported."""

from __future__ import annotations

import re
from pathlib import Path

import keras
import numpy
import pytest
from click.testing import CliRunner

from shapeserver.cli.stubs import cli
from shapeserver.stubs import load_catalogue
from shapeserver.stubs.faults import faults_of
from shapeserver.stubs.skeleton import skeleton
from shapeserver.stubs.sources import Lost, Sources

PACKAGE = {
    "mylib/__init__.py": "from .layers import project as proj, Dense\nfrom mylib import deep\nshort = proj\n",
    "mylib/layers.py": '''\
import numpy as np
from .base import Base
raise SystemExit("this module is never run")

WIDTH = 3

def project(x, w: np.ndarray, axis=-1, *, scale=np.float32(1), name=None, sizes=(1, (2, None)), **options):
    """Project the last axis.

    Parameters
    ----------
    x : array_like
        The points.
    name : str
    """

@np.vectorize
def twice(x): return 2 * x
made = np.vectorize(lambda x: x)

class Dense(Base):
    """A layer."""
    def __init__(self, units, bias: "np.ndarray | None" = None): ...
    def __call__(self, x: np.ndarray): ...
    @property
    def width(self): ...
    def _hidden(self): ...
''',
    "mylib/base.py": "class Base:\n    def fit(self, data): ...\nif WIDTH:\n    def under(x): ...\nelse:\n    def under(): ...\n",
    "mylib/deep/__init__.py": "from .inner import *\nfrom ..base import Base as Ground\n",
    "mylib/deep/inner.py": "def far(x, /, y=0): ...\n",
    "mylib/_core.cpython-311.so": "",
    "mylib/broken.py": "def f(:\n",
}
WRITTEN = """\
MODULE = "mylib"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

# Project the last axis.
def proj(x: Array, w: Array, axis=-1, *, scale=None, name=None, sizes=(1, (2, None)), **options) -> \
unknown("proj: its result is not written yet"): ...
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in PACKAGE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def written(folder: Path, name: str) -> str:
    """The lines of the stub after its first, which says where it is from."""
    head, _, rest = skeleton(name, Sources([str(folder)]), load_catalogue()).text.partition("\n")
    assert head.startswith(f"# From {folder}")
    return rest


def test_a_function(folder: Path) -> None:
    assert written(folder, "mylib.proj") == WRITTEN
    found = skeleton("mylib.layers.project", Sources([str(folder)]), load_catalogue())
    assert found.missing == ["a default of project: np.float32(1)"]
    assert 'MODULE = "mylib.layers"' in found.text


def test_a_class(folder: Path) -> None:
    text = written(folder, "mylib.Dense")
    assert "class Dense:\n    def __init__(self, units, bias: Array | None=None):\n        self.units = units\n" in text
    assert "    def __call__(self, x: Array) -> unknown(" in text
    assert "    @property\n    def width(self) ->" in text
    assert "_hidden" not in text
    assert skeleton("mylib.Dense", Sources([str(folder)]), load_catalogue()).missing == [
        "the base class mylib.base.Base"
    ]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("mylib.short", "def short(x: Array, w: Array"),
        ("mylib.deep.far", "def far(x, /, y=0) ->"),
        ("mylib.base.under", "def under() ->"),
        ("mylib.Dense.fit", "class Dense:\n    def fit(self, data) ->"),
        ("mylib.deep.Ground", "class Ground:\n    def fit(self, data) ->"),
    ],
)
def test_names_are_followed(folder: Path, name: str, part: str) -> None:
    assert part in written(folder, name)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nolib.f", "nolib is not installed in"),
        ("mylib.nothing", "does not define nothing"),
        ("mylib._core.f", "is compiled, and there is no stub file beside it"),
        ("mylib.layers.made", "made is no definition but np.vectorize(lambda x: x)"),
        ("mylib.broken.f", "cannot be read"),
        ("mylib.Dense.nothing", "does not define nothing"),
    ],
)
def test_where_the_way_ends_is_said(folder: Path, name: str, part: str) -> None:
    with pytest.raises(Lost, match=re.escape(part)):
        skeleton(name, Sources([str(folder)]), load_catalogue())


@pytest.mark.parametrize("module", [numpy.linalg, keras.layers], ids=lambda module: module.__name__)
def test_skeletons_of_real_names_have_no_faults(module: object, tmp_path: Path) -> None:
    name = module.__name__  # type: ignore[attr-defined]
    sources, catalogue = Sources([str(Path(numpy.__file__).parents[1])]), load_catalogue()
    file, count = tmp_path / "stub.pyi", 0
    for member in sorted(vars(module))[:70]:
        if callable(getattr(module, member)) and not member.startswith("_"):
            try:
                file.write_text(skeleton(f"{name}.{member}", sources, catalogue).text)
            except Lost:
                continue
            assert faults_of(file) == [], member
            count += 1
    assert count >= 25


def test_the_command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    run = CliRunner()
    done = run.invoke(cli, ["stubs", "new", "mylib.proj"])
    assert (done.exit_code, done.stdout.partition("\n")[2]) == (0, WRITTEN)
    assert "could not read a default of proj: np.float32(1)" in done.stderr
    lost = run.invoke(cli, ["stubs", "new", "mylib.nothing"])
    assert (lost.exit_code, lost.stdout) == (2, "")
    assert "no definition of 'mylib.nothing' was found: " in lost.stderr
    known = run.invoke(cli, ["stubs", "new", "numpy.linalg.inv"])
    assert "numpy.linalg.inv is known already" in known.stderr
