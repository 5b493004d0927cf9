"""`stubs check`: the faults of a stub, each at its place; the bundled stubs have none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from shapeserver.cli.stubs import cli
from shapeserver.stubs.catalogue import FOLDER
from shapeserver.stubs.faults import faults_of

HEADER = 'MODULE = "mylib"\nsize = 3\n'
FAULTS = {
    # the line, then code, column (from 1) and a part of the message
    "def f(x: Aray[*S]) -> Same(x)[*S]: ...": (
        "unknown-annotation",
        10,
        "unknown annotation `Aray`; did you mean `Array`?",
    ),
    "def f(x: Array[*s]) -> Array[3]: ...": ("wrong-case", 16, "upper case"),
    "def f(x: Array[N]) -> Array[3]: ...": ("wrong-case", 16, "lower case (`*N`: any number)"),
    "def f(x: Array[*S, *T]) -> Array[3]: ...": ("unknown-annotation", 16, "only one part"),
    "def f(x: Seq[int]) -> Array[3]: ...": ("unknown-annotation", 10, "only `Seq[Array]`"),
    "def f(x: Array | str) -> Array[3]: ...": ("unknown-annotation", 18, "unknown annotation `str`"),
    "def f(x: Array[n, 2 * m]) -> Array[n]: ...": ("unbound-name", 23, "`m` is not bound by an axis before"),
    "def f(x: Array[n]) -> Sme(x)[n]: ...": ("unbound-name", 23, "did you mean `Same`"),
    "def f(x: Array[n]) -> Same(x)[m]: ...": ("unbound-name", 31, "unknown name `m`"),
    "def f(x): return open(x)": ("unbound-name", 18, "unknown name `open`"),
    "def f(x): return g(x)\ndef g(x): return x": ("unbound-name", 18, 'call_rule("mylib.g", …)'),
    "def f(x, y=width): return x": ("unbound-name", 12, "unknown name `width`"),
    "def f(x): return [y for z in x]": ("unbound-name", 19, "unknown name `y`"),
    "def f(x): return f'é {shape}'": ("unbound-name", 23, "unknown name `shape`"),
    "class C:\n    def m(self): return slf.x": ("unbound-name", 25, "did you mean `self`"),
    "tau = 2 * pie": ("unbound-name", 11, "unknown name `pie`"),
    "@elementwize\ndef f(x, y) -> Array[3]: ...": ("unknown-decorator", 2, "did you mean `elementwise`?"),
    "def f(x: Array[n]): return Of('flaot32')[n]": ("unknown-dtype", 31, "did you mean `float32`?"),
    "half = dtype('flaot16')": ("unknown-dtype", 14, "did you mean `float16` or `float64`?"),
    "def f(x): require(x == 1, 'one', code='dim-missmatch')": ("unknown-code", 39, "did you mean `dim-mismatch`"),
    "def f(x): fail('always', 'no-such')": ("unknown-code", 26, "unknown code `no-such`"),
    "def f(x): return ceil_div(x)": ("wrong-arguments", 18, "ceil_div: missing a required argument"),
    "def f(x): return broadcast(x, axis=1)": (
        "wrong-arguments",
        18,
        "broadcast: got an unexpected keyword argument 'axis'",
    ),
    "def f(x): return _g(x, 1)\ndef _g(n): return n": ("wrong-arguments", 18, "_g: too many positional arguments"),
    "def f(x): return UNKNOWN(3)": ("wrong-arguments", 18, "`UNKNOWN` is not called"),
    "total = alias('numpy.smu')": ("unknown-rule", 15, "no stub defines `numpy.smu`"),
    "total = alias('mylib.f')": ("unknown-rule", 15, "no stub defines `mylib.f`"),
    "def f(x): return call_rule('numpy.smu', x)": ("unknown-rule", 28, "no stub defines `numpy.smu`"),
    "def f(x): learn('y', x)": ("unknown-parameter", 17, "unknown parameter `y`"),
    "import os": ("stub-syntax", 1, "`Import` is not allowed"),
    "def f(x): return x.__class__": ("stub-syntax", 18, "`__class__`"),
    "def f(x): return (": ("stub-syntax", 18, "never closed"),
    "f(3)": ("stub-error", 1, "only definitions and assignments"),
    "def _f(n=len([])): return n": ("stub-error", 10, "must be a constant"),
    "size2 = 3 // 0": ("stub-error", 9, "cannot be computed"),
}
RIGHT = """\
MODULE = "mylib"
total = alias("numpy.sum")
torch_sum = alias("torch.sum")
size = 3
wide = size
def f(x: Array[*S, n, 2 * n] | None, w: Ints[*T] = (size,), *rest: Array, k=size, **options):
    y, (a, b) = 1, (2, 3)
    for i, j in enumerate(x.shape):
        y += i * j
    g = lambda u, v=1: u + v
    h = [_g(p, by=q) for p, q in pairs({})]
    require(n == y, f"{x} needs {y}", code="dim-mismatch")
    learn("x", x)
    return Of("float32")[*S, n], call_rule("mylib.C", *rest), call_rule("other.thing"), a, b, g, h, wide
def _g(n, /, *, by=-1): return n + by
class C:
    is_array = True
    def __init__(self): self.n = once(size)
"""


def found(text: str, tmp_path: Path) -> list[tuple[str, int, int, str]]:
    file = tmp_path / "mylib.pyi"
    file.write_text(text, encoding="utf-8")
    return [(item.code, *item.start, item.message) for item in faults_of(file)]


@pytest.mark.parametrize("line", FAULTS)
def test_a_fault_is_found_at_its_place(line: str, tmp_path: Path) -> None:
    code, column, part = FAULTS[line]
    ((other, at, start, message),) = found(HEADER + line + "\n", tmp_path)
    lines = (HEADER + line).encode().split(b"\n")
    assert (other, len(lines[at - 1][:start].decode()) + 1) == (code, column)
    assert part in message
    assert at >= 3


def test_all_faults_are_told_in_order(tmp_path: Path) -> None:
    text = HEADER + "def f(x: Aray) -> Sme(x)[n]: ...\ndef g(x): return y\n"
    assert [(code, line) for code, line, _, _ in found(text, tmp_path)] == [
        ("unknown-annotation", 3), ("unbound-name", 3), ("unbound-name", 3), ("unbound-name", 4)
    ]  # fmt: skip


def test_a_file_says_its_module(tmp_path: Path) -> None:
    assert [item[0] for item in found("def f(x): return x\n", tmp_path)] == ["stub-header"]
    assert [item[0] for item in found('MODULE = "a"\nPROMOTION = "torch"\n', tmp_path)] == ["stub-error"]


def test_what_is_right_has_no_faults(tmp_path: Path) -> None:
    assert found(RIGHT, tmp_path) == []
    assert found('MODULE = "tf"\nSAME_AS = "tensorflow"\n', tmp_path) == []


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.pyi")), ids=lambda file: str(file.relative_to(FOLDER)))
def test_bundled_stubs_have_no_faults(file: Path) -> None:
    assert faults_of(file) == []


def test_the_command(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.pyi", tmp_path / "good.pyi"
    bad.write_text(HEADER + "def f(ä: Array[n]): return f'ä {nn}'\n", encoding="utf-8")
    good.write_text(RIGHT, encoding="utf-8")
    run = CliRunner()
    text = run.invoke(cli, ["stubs", "check", str(bad)])
    assert text.exit_code == 1
    assert f"{bad}:3:33 error[unbound-name] unknown name `nn`" in text.stdout.replace("\n", "")
    assert run.invoke(cli, ["stubs", "check", str(good)]).exit_code == 0
    (data,) = json.loads(run.invoke(cli, ["stubs", "check", "--output-format", "json", str(tmp_path)]).stdout)
    assert (data["path"], data["code"], data["start"], data["end"]) == (
        str(bad), "unbound-name", {"line": 3, "column": 33}, {"line": 3, "column": 35}
    )  # fmt: skip
    missing = run.invoke(cli, ["stubs", "check", str(tmp_path / "none.pyi"), str(good)])
    assert (missing.exit_code, "no such file or folder" in missing.stderr) == (2, True)
    latin = tmp_path / "latin.pyi"
    latin.write_bytes(b'MODULE = "x"\n# \xe4\n')
    assert run.invoke(cli, ["stubs", "check", str(latin)]).exit_code == 1


def test_stubs_of_the_project_are_known(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.shapeserver]\nstubs = ["mine"]\n')
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "one.pyi").write_text('MODULE = "one"\ndef f(x): return x\n')
    two = tmp_path / "mine" / "two.pyi"
    two.write_text('MODULE = "two"\ng = alias("one.f")\nh = alias("one.g")\n')
    done = CliRunner().invoke(cli, ["stubs", "check", "--output-format", "json", str(two)])
    assert [item["message"] for item in json.loads(done.stdout)] == ["no stub defines `one.g`"]
