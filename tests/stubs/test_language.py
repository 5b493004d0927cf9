"""The rule language: what a stub may say, what it means, and what it may not do."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.path import Path as Cell
from shapeserver.analysis.project import Project
from shapeserver.analysis.shape import text as shape_text
from shapeserver.analysis.value import Array, Const, Scalar, Unknown, Value
from shapeserver.stubs import StubError, load_catalogue, loader, prelude
from shapeserver.stubs.catalogue import FOLDER
from shapeserver.stubs.reading import load_part

HEADER = 'MODULE = "mylib"\nARRAY = "numpy.ndarray"\nPROMOTION = "numpy"\n'
GUIDE = Path(__file__).parents[2] / "docs" / "rules.md"


class Outcome:
    """What an analysed program bound and what was reported."""

    def __init__(self, summary: object, heap: object) -> None:
        self.heap = heap
        self.problems = [(item.code, item.message) for item in summary.diagnostics]  # type: ignore[attr-defined]

    def __getitem__(self, name: str) -> Value:
        return self.heap.get((Cell.root("/mine/a.py"), name), Unknown("not bound"))  # type: ignore[attr-defined]

    def shape(self, name: str) -> str:
        value = self[name]
        return shape_text(value.shape) if isinstance(value, Array) else repr(value)


Analyse = Callable[[str, str], Outcome]


@pytest.fixture
def analyse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Analyse:
    """Analyse a program that uses the stub of a library `mylib`."""
    monkeypatch.setattr(loader, "STRICT", False)

    def run(stub: str, program: str) -> Outcome:
        text = stub if stub.startswith("MODULE") else HEADER + stub
        (tmp_path / "mylib.pyi").write_text(text, encoding="utf-8")
        project = Project(load_catalogue((str(tmp_path),)), Resolver("/mine"))
        project.update("/mine/a.py", f"import mylib\nimport numpy as np\n{program}")
        summary = project.check("/mine/a.py")
        return Outcome(summary, summary.sweep.heap)

    return run


REFUSED = {
    "import os": "`Import`",
    "from os import path": "`ImportFrom`",
    "def f(x): return x.__class__": "the attribute `__class__`",
    "def f(x): return x._machine": "the attribute `_machine`",
    "def f(x): return __builtins__": "the name `__builtins__`",
    "def f(x): return __import__('os')": "the name `__import__`",
    "def f(__decide__): return 1": "the name `__decide__`",
    "def f(x): return f'{x:>1000000000}'": "a format in an f-string",
    "def f(x): return f'{x!r}'": "a format in an f-string",
    "def f(x):\n    try:\n        return x\n    except ValueError:\n        return 1": "`Try`",
    "def f(x):\n    with x:\n        return 1": "`With`",
    "def f(x):\n    global y\n    return 1": "`Global`",
    "def f(x): return (yield x)": "`Yield`",
    "async def f(x): return 1": "`AsyncFunctionDef`",
    "def f(x):\n    raise x": "`Raise`",
    "def f(x): return (y := x)": "`NamedExpr`",
    "def f(x): return {1, 2}": "`Set`",
    "def f(x):\n    del x": "`Delete`",
    "def f(x): return x @ x": "`MatMult`",
    "def f(x):\n    x[0:1] = x\n    return x": "assignment to a slice",
    "def f(x): return " + "9" * 30: "a number this large",
    "def f(x): return " + "(" * 70 + "-" * 70 + "1" + ")" * 70: "nesting this deep",
    "def f(x):\n    for x.y in range(3):\n        pass": "an attribute as a loop's variable",
    "x = open('/etc/passwd')": "this value cannot be computed",
    "x = [1] * 10 ** 9": "this value cannot be computed",
    "x = 2 ** 10 ** 9": "this value cannot be computed",
    "x = max": "",
    "x = fresh('n')": "this value cannot be computed",
    "print('x')": "only definitions and assignments stand here",
    "if True:\n    x = 1": "only definitions and assignments stand here",
    "def _f(x=[1] * 9): return x": "must be a constant",
    "def f(x:": "'(' was never closed",
}


@pytest.mark.parametrize("text", [text for text, message in REFUSED.items() if message])
def test_refused_with_its_place(text: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.pyi"
    file.write_text(HEADER + text + "\n", encoding="utf-8")
    with pytest.raises(StubError) as found:
        load_part(file)
    assert REFUSED[text] in found.value.message
    assert found.value.line >= 4
    assert str(found.value).startswith(f"{file}:{found.value.line}:")


ENDLESS = {
    "while": "def f(x):\n    while True:\n        pass",
    "list": "def f(x): return [1] * 10 ** 9",
    "text": "def f(x): return 'a' * 10 ** 9",
    "power": "def f(x): return 2 ** 10 ** 9",
    "shift": "def f(x): return 1 << 10 ** 9",
    "range": "def f(x): return list(range(10 ** 9))",
    "growing text": "def f(x):\n    s = 'ab'\n    for i in range(60):\n        s = f'{s}{s}{s}'\n    return len(s) + fail",
    "growing list": "def f(x):\n    s = [1]\n    for i in range(60):\n        s = [*s, *s]\n    return s",
    "growing sum": "def f(x):\n    s = [1]\n    for i in range(60):\n        s += s\n    return s",
    "growing number": "def f(x):\n    n = 3\n    for i in range(60):\n        n *= n\n    return n",
    "recursion": "def _g(n): return _g(n + 1)\ndef f(x): return _g(0)",
    "branching recursion": "def _g(n): return 1 if n < 1 else _g(n - 1) + _g(n - 1)\ndef f(x): return _g(200)",
    "lambda": "def f(x):\n    g = lambda h, n: h(h, n - 1) + h(h, n - 1) if n > 0 else 1\n    return g(g, 200)",
    "nested loops": "def f(x): return [i + j for i in range(4000) for j in range(4000)]",
    "replace": "def f(x): return ('a' * 4000).replace('a', 'b' * 4000)",
    "formatting": "def f(x): return '%1000000000d' % 3",
    "frames": "def f(x): return (i for i in [1]).gi_frame.f_back.f_builtins",
    "text's format": "def f(x): return '{0.real}'.format(x)",
    "machine": "def f(x): return require.func_globals",
    "maker's class": "def f(x):\n    Array.kind = 'other'\n    return 1",
    "join": "def f(x): return ('a' * 4000).join(['b'] * 100)",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_stopped_soon(name: str, analyse: Analyse) -> None:
    start = time.perf_counter()
    found = analyse(ENDLESS[name] + "\n", "r = mylib.f(1)\n")
    assert isinstance(found["r"], Unknown), found["r"]
    assert "f" in found["r"].reason
    assert found.problems == []
    assert time.perf_counter() - start < 3


def test_a_stopped_rule_says_where(analyse: Analyse) -> None:
    found = analyse("def f(x):\n    while True:\n        pass\n", "r = mylib.f(1)\n")
    assert isinstance(found["r"], Unknown)
    assert re.match(r"mylib\.pyi:[45]: the rule of `mylib\.f` is stopped: it takes too many steps", found["r"].reason)


def test_patterns_bind_and_check(analyse: Analyse) -> None:
    stub = "def f(x: Array[*S, n], w: Array[n, m]) -> Promote(x, w)[*S, m]: ...\n"
    found = analyse(stub, "r = mylib.f(np.ones((2, 3, 4)), np.ones((4, 5)))\n")
    assert (found.shape("r"), found.problems) == ("[2, 3, 5]", [])
    found = analyse(stub, "r = mylib.f(np.ones((2, 3)), np.ones((4, 5)))\n")
    assert found.problems == [("dim-mismatch", "f: axis 0 of `w` must be 3, got 4 ([4, 5])")]
    found = analyse(stub, "r = mylib.f(np.ones((2, 3)), np.ones(4))\n")
    assert found.problems == [("rank-mismatch", "f: `w` must have rank 2, got f64[4]")]


def test_an_expression_in_an_annotation(analyse: Analyse) -> None:
    stub = "def f(x: Array[n], y: Array[2 * n]) -> Same(x)[n]: ...\n"
    assert analyse(stub, "r = mylib.f(np.ones(2), np.ones(4))\n").problems == []
    assert analyse(stub, "r = mylib.f(np.ones(2), np.ones(3))\n").problems[0][0] == "dim-mismatch"


def test_python_binds_the_arguments(analyse: Analyse) -> None:
    stub = "def f(x, /, y=1, *, z=2) -> Array[3]: ...\n"
    assert analyse(stub, "r = mylib.f()\n").problems == [("argument-mismatch", "f() missing required argument 'x'")]
    assert analyse(stub, "r = mylib.f(1, 2, z=4)\n").shape("r") == "[3]"


@pytest.mark.parametrize("call", ["mylib.f(1, 2, 3)", "mylib.f(1, w=1)", "mylib.f(w=1)"])
def test_what_a_stub_leaves_out_is_no_error(call: str, analyse: Analyse) -> None:
    found = analyse("def f(x, /, y=1, *, z=2) -> Array[3]: ...\n", f"r = {call}\n")
    assert found.problems == []
    assert isinstance(found["r"], Unknown)


def test_the_first_overload_that_binds_is_taken(analyse: Analyse) -> None:
    stub = "def f(x: Array[*S]) -> Same(x)[*S, 1]: ...\ndef f(x: Array, y: Array) -> Same(x)[2]: ...\n"
    found = analyse(stub, "a = mylib.f(np.ones(3))\nb = mylib.f(np.ones(3), np.ones(3))\n")
    assert (found.shape("a"), found.shape("b")) == ("[3, 1]", "[2]")


def test_an_unknown_flag_runs_both_ways(analyse: Analyse) -> None:
    stub = "def f(x: Array[n, m], flip=False): return Same(x)[m, n] if flip else Same(x)[n, m]\n"
    found = analyse(
        stub, "import other\na = mylib.f(np.ones((2, 3)), other.x)\nb = mylib.f(np.ones((3, 3)), other.x)\n"
    )
    assert (found.shape("a"), found.shape("b")) == ("[?, ?]", "[3, 3]")


def test_the_last_part_of_a_choice_stands_for_itself(analyse: Analyse) -> None:
    stub = "def first(x=None): return x or scalar('str')\ndef last(x=None): return x is None and scalar('float')\n"
    found = analyse(stub, "a = mylib.first()\nb = mylib.first('x')\nc = mylib.last()\nd = mylib.last(2)\n")
    assert [found[name] for name in "abcd"] == [Scalar("str"), Const("x"), Scalar("float"), Const(False)]


def test_an_undecided_requirement_holds_from_then_on(analyse: Analyse) -> None:
    stub = "def same(x: Array[n], y: Array[m]):\n    require(n == m, f'{x} and {y} differ', code='dim-mismatch')\n    return Same(x)[n]\n"
    found = analyse(
        stub,
        "def g(a, b):\n    n, = a.shape\n    m, = b.shape\n    mylib.same(a, b)\n    return np.ones(n + 2) + np.ones(m + 1)\n",
    )
    assert [code for code, _ in found.problems] == ["broadcast-mismatch"]
    found = analyse(stub, "mylib.same(np.ones(2), np.ones(3))\n")
    assert found.problems == [("dim-mismatch", "f64[2] and f64[3] differ")]


def test_warnings(analyse: Analyse) -> None:
    stub = "def f(x: Array[n]):\n    warn(n == 1, f'{x} has one element', code='degenerate-axis')\n    return None\n"
    assert analyse(stub, "mylib.f(np.ones(1))\n").problems == [("degenerate-axis", "f64[1] has one element")]
    assert analyse(stub, "mylib.f(np.ones(2))\ndef g(a): mylib.f(a)\n").problems == []


def test_traits_tell_what_becomes_of_pairs(analyse: Analyse) -> None:
    stub = (
        "@elementwise\n@difference\ndef gap(x: Array[*S], y: Array[*T]) -> Promote(x, y)[*broadcast(S, T)]: ...\n"
        "@elementwise\ndef both(x: Array[*S], y: Array[*T]) -> Promote(x, y)[*broadcast(S, T)]: ...\n"
        "def column(x: Array[n]) -> Same(x)[n, 1]: ...\n@total\ndef whole(x: Array) -> Same(x)[()]: ...\n"
        "@reduction\ndef least(x: Array) -> Same(x)[()]: ...\n"
    )
    start = "row, data = np.ones(4), np.ones((4, 1))\nwide = mylib.column(np.ones(4))\n"
    warned = [("suspicious-broadcast", "whole of all pairs: [4] and [4, 1] were broadcast against each other")]
    for expression, expected in {
        "mylib.whole(mylib.gap(row, data))": warned,
        "mylib.whole(mylib.both(data, row))": warned,
        "mylib.whole(mylib.gap(row, wide))": warned,
        "mylib.whole(mylib.both(row, wide))": [],
        "mylib.whole(mylib.gap(row, mylib.column(row)))": [],
        "mylib.least(mylib.gap(row, data))": [],
    }.items():
        assert analyse(stub, start + expression).problems == expected, expression


def test_classes(analyse: Analyse) -> None:
    stub = (
        "class Base:\n    def __init__(self, units): self.units = units\n"
        "    @property\n    def doubled(self): return 2 * self.units\n"
        "    @staticmethod\n    def two(): return 2\n"
        "    @classmethod\n    def of(cls, n): return new('mylib.Base', units=n)\n"
        "class Layer(Base):\n    def __call__(self, x: Array[*S, c]) -> Same(x)[*S, self.units]: ...\n"
    )
    program = (
        "layer = mylib.Layer(7)\na = layer(np.ones((2, 3)))\nb = np.ones(layer.doubled)\n"
        "c = np.ones(mylib.Base.two())\nd = np.ones(mylib.Base.of(5).units)\n"
    )
    found = analyse(stub, program)
    assert [found.shape(name) for name in "abcd"] == ["[2, 7]", "[14]", "[2]", "[5]"]


LAYER = """
class Layer:
    def __call__(self, x: Array[*S, c]):
        self.kernel = once(Array[c, 7], f'expected axis -1 to be {{known}}, got {{given}}: {x}', 'layer-input-mismatch', (1, -1))
        return Same(x)[*S, 7]
"""


def test_state_is_bound_at_first_use(analyse: Analyse) -> None:
    found = analyse(
        LAYER,
        "layer = mylib.Layer()\nlayer(np.ones((2, 3)))\nk = layer.kernel\nlayer(np.ones((5, 3)))\nlayer(np.ones((2, 4)))\n"
        "layer(np.ones((6, 3)))\n",
    )
    assert found.problems == [("layer-input-mismatch", "expected axis -1 to be 3, got 4: f64[2, 4]")]
    assert found.shape("k") == "[3, 7]"


def test_state_that_is_not_known_yet_is_learnt_later(analyse: Analyse) -> None:
    found = analyse(
        LAYER,
        "import other\nlayer = mylib.Layer()\nlayer(np.ones((2, other.n)))\nbefore = layer.kernel\n"
        "layer(np.ones((2, 3)))\nafter = layer.kernel\nlayer(np.ones((2, 4)))\n",
    )
    assert (found.shape("before"), found.shape("after")) == ("[?, 7]", "[3, 7]")
    assert [code for code, _ in found.problems] == ["layer-input-mismatch"]


def test_a_dim_can_be_state(analyse: Analyse) -> None:
    stub = "class Layer:\n    def __call__(self, x: Array[n, *S]):\n        self.size = once(n)\n        return Same(x)[self.size]\n"
    found = analyse(stub, "layer = mylib.Layer()\nr = layer(np.ones(3))\nlayer(np.ones(4))\n")
    assert (found.shape("r"), found.problems) == ("[3]", [("dim-mismatch", "expected 3, got 4")])


def test_callbacks_and_ambient_values(analyse: Analyse) -> None:
    stub = (
        "def each_row(f, x: Array[n, *S]):\n    row = call(f, Same(x)[*S])\n    return Same(row)[n, *row.shape]\n"
        "def set_size(n): return set_ambient('mylib.size', n)\ndef zeros(): return Array[ambient('mylib.size')]\n"
    )
    found = analyse(
        stub, "a = mylib.each_row(lambda row: row[:2], np.ones((5, 3)))\nmylib.set_size(4)\nb = mylib.zeros()\n"
    )
    assert (found.shape("a"), found.shape("b")) == ("[5, 2]", "[4]")


def test_constants_and_aliases(analyse: Analyse) -> None:
    stub = "size = 3\ntau: float\nfloats = dtype('float32')\nsums = alias('numpy.sum')\nlin = alias('numpy.linalg')\n"
    found = analyse(
        stub,
        "a = np.ones(mylib.size, mylib.floats)\nb = mylib.sums(np.ones((2, 3)), 0)\nc = mylib.lin.inv(np.ones((2, 2)))\nd = mylib.tau\n",
    )
    assert [found.shape(name) for name in "abc"] == ["[3]", "[3]", "[2, 2]"]
    assert isinstance(found["a"], Array) and found["a"].dtype == "float32"
    assert found["d"] == Scalar("float")


def test_a_users_stub_comes_first(tmp_path: Path) -> None:
    (tmp_path / "np.pyi").write_text('MODULE = "numpy"\ndef exp(x: Array) -> Array[7]: ...\n', encoding="utf-8")
    mine, bundled = load_catalogue((str(tmp_path),)), load_catalogue()
    assert mine.digest() != bundled.digest()
    assert mine.find("numpy.exp") is not bundled.find("numpy.exp")
    assert mine.find("numpy.log") is not None


def test_the_guide_tells_the_truth(analyse: Analyse) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    stub = re.search(r"```python\n(MODULE.*?)```", text, re.DOTALL)
    assert stub is not None
    program = (
        "import mylibrary.layers as m\na = m.scale(np.ones((2, 3)), 2.0)\nb = m.project(np.ones((5, 3)), np.ones((3, 4)))\n"
        "c = m.shrink(np.ones((6, 2)))\nd = m.frame(np.ones((3, 4)), 2)\n"
        "dense = m.Dense(8)\ne = dense(np.ones((2, 3)))\nm.halve(np.ones(3))\ndense(np.ones((2, 4)))\n"
    )
    found = analyse(stub.group(1), program)
    assert [found.shape(name) for name in "abcde"] == ["[2, 3]", "[5, 4]", "[3, 2]", "[7, 8]", "[2, 8]"]
    assert [code for code, _ in found.problems] == ["dim-mismatch", "layer-input-mismatch"]


def test_the_guide_names_the_whole_prelude() -> None:
    names = prelude.make(prelude.Part("mylib", "numpy.ndarray", "numpy"))
    text = GUIDE.read_text(encoding="utf-8")
    assert [name for name in names if not name.startswith("__") and not re.search(rf"\b{name}\b", text)] == []


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.pyi")), ids=lambda file: str(file.relative_to(FOLDER)))
def test_bundled_stubs_are_read(file: Path) -> None:
    part = load_part(file)
    assert part.header.module
    for entry in part.entries.values():
        if isinstance(entry, loader.Rule):
            for overload in entry.overloads:
                overload.prepare()


SHARED = 'MODULE = "mylib"\ndef _doubled(n): return 2 * n\ndef _made(n): return Of("int8")[_doubled(n)]\n'
USER = 'MODULE = "mylib"\nARRAY = "numpy.ndarray"\nHELPERS = "shared.pyi"\n'


def test_files_of_a_folder_share_helpers(analyse: Analyse, tmp_path: Path) -> None:
    (tmp_path / "shared.pyi").write_text(SHARED, encoding="utf-8")
    (tmp_path / "other.pyi").write_text(USER + "def small(x: Array[n]): return _made(n)\n", encoding="utf-8")
    own = USER + "def _doubled(n): return 3 * n\ndef wide(x: Array[n]): return _made(n)\n"
    found = analyse(own, "a = mylib.small(np.ones(4))\nb = mylib.wide(np.ones(4))\nmylib._made(3)\n")
    assert (found.shape("a"), found.shape("b")) == ("[8]", "[12]"), "a file's own helper comes before a shared one"


@pytest.mark.parametrize("name", ["missing.pyi", "../shared.pyi", "/etc/shared.pyi"])
def test_helpers_are_of_the_same_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "shared.pyi").write_text(SHARED, encoding="utf-8")
    file = tmp_path / "inner" / "mylib.pyi"
    file.write_text(USER.replace("shared.pyi", name) + "def f(x): return x\n", encoding="utf-8")
    with pytest.raises(StubError, match="HELPERS"):
        load_part(file)


def test_objects_keep_their_arguments(analyse: Analyse) -> None:
    stub = """
class Maker:
    keeps_arguments = True
    def __init__(self, n, *, by=1): self.n = n
    def again(self):
        args, named, maker = member(self, "$made")
        return Of("int8")[*args, *[value for key, value in named]]
"""
    found = analyse(stub, "a = mylib.Maker(3, by=5).again()\nb = mylib.Maker(4).again()\n")
    assert (found.shape("a"), found.shape("b")) == ("[3, 5]", "[4]")
