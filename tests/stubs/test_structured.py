"""Arrays of records: what is predicted of them and of their fields, against NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.lib import recfunctions

from shapeserver.analysis.structured import Field, fields_of, read_commas, write
from shapeserver.analysis.value import Array

from .harness import Engine

SETUP = """\
import numpy as np
from numpy.lib import recfunctions as rfn
pair = [('x', 'i4'), ('y', 'f8')]
deep = [('a', int), ('b', [('ba', float), ('bb', (float, 2))])]
x = np.array([(1, 2), (3, 4), (5, 6)], dtype=pair)
d = np.array([(1, (2, [3.0, 30.0])), (4, (5, [6.0, 60.0]))], dtype=deep)
n = np.arange(6)
"""
SAME = (
    "x", "x['x']", "x['y'][1:]", "x[['y']]", "x[0]", "x[0]['x']", "x[1:]", "x.view(np.recarray)", "x.copy()", "d", "d['b']",
    "d['b']['bb']", "d[0]['b']", "np.zeros((2, 3), dtype=pair)", "np.zeros(3, dtype='i4,(2,3)f8,3f4')", "np.ones(2, 'i4, f4')",
    "np.zeros(2, dtype={'names': ['p', 'q'], 'formats': ['i4', 'U5']})['q']", "np.zeros(2, dtype=np.dtype(pair))",
    "np.array((1, 2), dtype=pair)", "np.array([[(1, 2)], [(3, 4)]], dtype=pair)", "np.zeros(2, dtype=[('p', 'f4', (2, 2))])['p']",
    "np.array([(1, 2)], dtype=x.dtype)", "x.view('u1')", "n.view('u1')", "n.view('i4')", "n.view(np.float64)", "n.view(np.matrix)",
    "n.view(dtype=np.int16)", "np.zeros((3, 4), 'i2').view('i4')", "n.reshape(2, 3).view(np.recarray)", "x.reshape(3, 1)",
    "np.concatenate([x, x])", "np.empty_like(x)", "np.sort(x, order='x')", "x.view(np.recarray).x", "x.view(np.recarray).y[0]",
    "d.view(np.recarray).b", "d.view(np.recarray).a", "np.rec.array([(1, 2.0), (3, 4.0)], names='p,q')", "np.rec.array(x)",
    "np.rec.array([(1, 2.0)], dtype=pair)", "np.rec.fromarrays([n, n * 2.0], names='p,q')", "np.rec.fromarrays([n, n * 2.0], names='p,q').q",
    "np.rec.fromrecords([(1, 2.0), (3, 4.0)], names='p,q').p", "np.rec.fromrecords([(1, 2)], formats='i4,f8')", "np.recarray((2, 3), dtype=pair)",
    "rfn.structured_to_unstructured(x)", "rfn.structured_to_unstructured(d)", "rfn.structured_to_unstructured(x[['x']], dtype='f4')",
    "rfn.unstructured_to_structured(np.ones((4, 2)), np.dtype(pair))", "rfn.unstructured_to_structured(np.ones((4, 2)), names=['p', 'q'])",
    "rfn.drop_fields(x, 'x')", "rfn.drop_fields(d, 'ba')", "rfn.drop_fields(d, ['ba', 'bb'])", "rfn.rename_fields(d, {'a': 'A', 'bb': 'BB'})",
    "rfn.repack_fields(x[['y']])", "rfn.require_fields(x, [('y', 'f4'), ('z', 'u1')])", "rfn.stack_arrays((x, x), usemask=False)",
    "rfn.merge_arrays((n, n * 2.0), usemask=False)", "rfn.recursive_fill_fields(x, np.zeros(3, dtype=pair))", "rfn.apply_along_fields(np.mean, x)",
    "np.ma.array([(1, 2), (3, 4)], mask=[(0, 0), (1, 0)], dtype=pair)", "np.ma.make_mask_none((3,), dtype=pair)", "np.ma.flatten_structured_array(x)",
    "np.ma.array(n).toflex()", "np.ma.fromflex(np.ma.array(n).toflex())", "np.zeros(2, dtype='f8,a5')",
    "np.ma.flatten_mask(np.zeros(2, dtype=[('p', bool), ('q', bool)]))", "np.array([1, 'm', [2, 3, 4]], dtype=object)",
    "np.array([[1, 2], [3]], dtype=object)", "np.array([[1, 2], [3, 4]], dtype=object)", "np.array([None, None], dtype=object)",
    "np.array([[1, [2]], [3, [4, 5]]], dtype=object)", "np.array([np.ones(2), np.ones(3)], dtype=object)", "np.array([[1, 2], [3, 4]], dtype=object, ndmax=1)",
    "np.array([{}, 1], dtype=object)", "np.array([], dtype=object)", "np.array(['abc', 1], dtype=object).reshape(2, 1)",
)  # fmt: skip
VAGUE = ("np.array([{}, 1], dtype=object)",)
REFUSED = (
    "np.zeros(3, 'i2').view('i4')", "np.rec.fromarrays([n, n[1:]])", "rfn.unstructured_to_structured(np.ones((4, 3)), np.dtype(pair))",
)  # fmt: skip


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def real(text: str) -> Any:
    names: dict[str, Any] = {"np": np, "rfn": recfunctions}
    exec(f"{SETUP}r = {text}\n", names)
    return names["r"]


def name_of(dtype: np.dtype[Any]) -> str:
    """A dtype's name as the engine writes it."""
    if dtype.names is None:
        return {"U": "str", "S": "bytes"}.get(dtype.kind, dtype.name)
    parts = [(name, dtype.fields[name][0]) for name in dtype.names]  # type: ignore[index]
    found = write(tuple(Field(name, name_of(inner.base), inner.shape) for name, inner in parts))
    assert found is not None
    return found


@pytest.mark.parametrize("text", SAME)
def test_same_as_numpy(text: str, engine: Engine) -> None:
    value, errors = engine.run(f"{SETUP}r = {text}\n")
    expected = real(text)
    assert errors == []
    if text in VAGUE:
        assert not isinstance(value, Array)
        return
    assert isinstance(value, Array), value
    assert (value.shape.head, value.shape.run) == (expected.shape, None)
    assert value.dtype == name_of(expected.dtype)
    assert (value.kind == "numpy.rec.recarray") == (isinstance(expected, np.recarray) and expected.shape != ())


@pytest.mark.parametrize("text", REFUSED)
def test_refused_as_numpy_does(text: str, engine: Engine) -> None:
    with pytest.raises(ValueError, match=r"size|shape|length"):
        real(text)
    assert engine.run(f"{SETUP}r = {text}\n")[1] != []


def test_names_are_read_as_they_are_written() -> None:
    fields = (Field("x", "int32"), Field("y", "{a:float64,b:int8[2]}", (2, 3)))
    name = write(fields)
    assert name == "{x:int32,y:{a:float64,b:int8[2]}[2,3]}"
    assert fields_of(name) == fields
    assert fields_of("float64") is None
    assert write((Field("a:b", "int8"),)) is None
    assert write((Field("a", "int8"), Field("a", "int8"))) is None


@pytest.mark.parametrize("text", ["i4,f8", "(2,3)i4, 3f4", "U5,i1", "f8, (2,)i2"])
def test_texts_with_commas(text: str) -> None:
    assert read_commas(text) == name_of(np.dtype(text))


def test_what_numpy_cannot_read_is_not_known() -> None:
    assert read_commas("i4,(n)f8") is None
    assert read_commas("i4,what") is None
