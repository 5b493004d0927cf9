"""What a validation finds: predictions that hold, planted mistakes at their lines, gradients and costs."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jax
import pytest

from shapeserver.analysis import graph as g
from shapeserver.eval import comparing, picture, rendering, validation
from shapeserver.eval.families import activations
from shapeserver.eval.options import Options
from shapeserver.eval.report import Report, as_json, from_json
from shapeserver.eval.validation import validate

from .graphs import at, dense, node, perceptron

VALUATIONS = ((("batch", 1),), (("batch", 7),))


def _validated(graph: g.Graph, engine: str = "numpy", **options: Any) -> Report:
    return validate(graph, Options(engine=engine, valuations=VALUATIONS, **options))


def _found(report: Report) -> list[tuple[str, int]]:
    return [(finding.code, finding.place[1] if finding.place else 0) for finding in report.findings]


@pytest.mark.parametrize("engine", ["numpy", "jax", "tensorflow"])
def test_right_predictions_hold(engine: str) -> None:
    report = _validated(perceptron(), engine, gradients=False, costs=False)
    assert report.is_validated and _found(report) == [("validated", 5)]
    assert {(check.operation.rpartition(".")[2], check.actual) for check in report.checks if check.agreed} >= {
        ("Dense", (7, 32)),
        ("Dense", (1, 10)),
        ("reduce_mean", ()),
    }


@pytest.mark.parametrize("engine", ["numpy", "jax", "tensorflow"])
def test_a_wrong_shape_is_found_at_its_line(engine: str) -> None:
    report = _validated(perceptron(classes=11), engine, gradients=False, costs=False)
    assert _found(report) == [("contradiction", 6)]
    assert "[1, 11] was predicted" in report.findings[0].message and "gave float32[1, 10]" in report.findings[0].message


def test_a_wrong_dtype_is_found_by_the_library_itself() -> None:
    wrong = node("place", "tensorflow.math.argmax", ("batch",), 9, "int32", input="%s", axis=1)
    report = _validated(perceptron(10, wrong), "tensorflow", gradients=False)
    assert _found(report) == [("contradiction", 9)]
    assert "int32[1] was predicted" in report.findings[0].message and "gave int64[1]" in report.findings[0].message


def test_an_imitation_is_no_witness_of_dtypes() -> None:
    wrong = node("place", "tensorflow.math.argmax", ("batch",), 9, "int32", input="%s", axis=1)
    assert _validated(perceptron(10, wrong)).is_validated


def test_the_first_nan_is_found_at_its_line() -> None:
    root = node("root", "tensorflow.math.sqrt", ("batch", 10), 9, x="%negative")
    more = (
        node("positive", "tensorflow.math.exp", ("batch", 10), 8, x="%s"),
        node("negative", "tensorflow.math.negative", ("batch", 10), 8, x="%positive"),
        root,
        node("after", "tensorflow.math.add", ("batch", 10), 10, x="%root", y=1.0),
    )
    assert _found(_validated(perceptron(10, *more))) == [("nan-at", 9)]


def test_a_nan_that_other_numbers_do_not_bring_is_none() -> None:
    graph = perceptron(10, node("logarithm", "tensorflow.math.log", ("batch", 20), 9, x="%i0"))
    assert _validated(graph).is_validated


@pytest.mark.parametrize("engine", ["jax", "tensorflow"])
def test_a_dead_parameter_is_found_where_it_is_made(engine: str) -> None:
    unused = g.Parameter("p4", "scale", (3,), "float32", "ones", owner="forgotten", place=at(4))
    report = _validated(replace(perceptron(), parameters=(*perceptron().parameters, unused)), engine, costs=False)
    assert _found(report) == [("dead-gradient", 4)]
    states = {row.parameter: row.state for row in report.gradients}
    assert states.pop("forgotten.scale") == "unreached"
    assert set(states.values()) == {"reached"}


def test_what_is_behind_a_stopped_gradient_is_zero() -> None:
    stopped = node("still", "tensorflow.stop_gradient", ("batch", 10), 7, input="%s")
    loss = node("loss", "tensorflow.math.reduce_mean", (), 8, input_tensor="%still")
    alive = node("alive", "tensorflow.math.reduce_sum", (), 9, input_tensor="%p3")
    graph = perceptron()
    graph = replace(graph, nodes=(*graph.nodes[:2], stopped, loss, alive),
                    outputs=(("loss", g.Tensor("loss")), ("alive", g.Tensor("alive"))))  # fmt: skip
    report = _validated(graph, "jax", costs=False)
    assert {row.parameter: row.state for row in report.gradients} == {
        "hidden.kernel": "zero",
        "hidden.bias": "zero",
        "scores.kernel": "zero",
        "scores.bias": "reached",
    }


def _with_a_wrong_derivative(xp: Any, x: Any) -> Any:
    """The logistic function, with twice its derivative."""

    @jax.custom_vjp
    def logistic(x: Any) -> Any:
        return jax.nn.sigmoid(x)

    logistic.defvjp(lambda x: (logistic(x), logistic(x)), lambda y, slope: (2 * slope * y * (1 - y),))
    return logistic(x)


def test_a_wrong_gradient_is_found_at_its_operation(monkeypatch: pytest.MonkeyPatch) -> None:
    first = node("first", "tensorflow.math.tanh", ("batch", 10), 7, x="%s")
    second = node("second", "tensorflow.math.sigmoid", ("batch", 10), 8, x="%first")
    third = node("loss", "tensorflow.math.reduce_sum", (), 9, input_tensor="%second")
    graph = replace(perceptron(), nodes=(*perceptron().nodes[:2], first, second, third))
    assert _found(_validated(graph, "jax", costs=False)) == [("validated", 5)]
    monkeypatch.setattr(activations, "sigmoid", _with_a_wrong_derivative)
    report = _validated(graph, "jax", costs=False)
    assert _found(report) == [("wrong-gradient", 8)]
    assert "`tensorflow.math.sigmoid` is the first that disagrees" in report.findings[0].message
    assert "`hidden.kernel`" in report.findings[0].message
    stopped = node("still", "tensorflow.stop_gradient", ("batch", 10), 10, input="%second")
    with_a_stop = replace(graph, nodes=(*graph.nodes, stopped))
    assert _found(_validated(with_a_stop, "jax", costs=False)) == [("validated", 5)]


@pytest.fixture(scope="module")
def compiled() -> Report:
    return _validated(perceptron(), "jax", memory=1 << 30)


def test_gradients_agree_with_finite_differences_and_costs_have_formulas(compiled: Report) -> None:
    report = compiled
    assert len(report.gradients) == 4 and all(row.error is not None and row.error < 1e-4 for row in report.gradients)
    assert [cost.valuation for cost in report.costs] == list(VALUATIONS)
    one, seven = report.costs
    assert 7 * 2000 < seven.flops < 8 * one.flops and one.run_seconds is not None
    assert one.arguments >= 4 * (20 * 32 + 32 + 32 * 10 + 10)
    assert [(formula.quantity, formula.exact) for formula in report.formulas] == [("flops", True), ("memory", True)]
    assert report.largest is not None
    name, length, needed = report.largest
    assert name == "batch" and 1 << 29 < needed <= 1 << 30 and length > 10**6


def test_what_cannot_fit_is_found_before_it_is_run() -> None:
    huge = node("huge", "tensorflow.ones", ("batch", 1 << 20, 1 << 18), 9, shape=(1, 1 << 20, 1 << 18))
    report = _validated(perceptron(10, huge), memory=1 << 30)
    assert _found(report) == [("out-of-memory-at", 9)]
    assert "1.0 TiB are needed, 1.0 GiB may be taken" in report.findings[0].message
    assert report.checks == ()


def test_what_no_table_has_is_named_and_the_rest_is_run() -> None:
    strange = node("strange", "tensorflow.nn.nce_loss", ("batch", 10), 9, x="%s")
    after = node("after", "tensorflow.math.exp", ("batch", 10), 10, x="%strange")
    report = _validated(perceptron(10, strange, after))
    assert [(name, line) for name, _, line in report.unevaluated] == [("tensorflow.nn.nce_loss", 9)]
    assert report.is_validated and {check.line for check in report.checks if check.agreed} == {5, 6, 7, 8, 10}


def test_an_error_of_the_library_refutes_a_prediction() -> None:
    sum_ = node("sum", "numpy.add", (3,), 9, "float64", x1="%one", x2="%two")
    one, two = (node(name, "numpy.zeros", (size,), 8, "float64", shape=size) for name, size in (("one", 2), ("two", 3)))
    report = _validated(perceptron(10, one, two, sum_))
    assert _found(report) == [("contradiction", 9)] and "operands could not be broadcast" in report.findings[0].message


def test_a_length_that_the_run_decides_is_no_prediction() -> None:
    values = node("values", "numpy.unique", ("count",), 9, "int64", ar=[3, 1, 3])
    again = node("again", "numpy.ndarray.__add__", ("count",), 10, "int64", self="%values", other="%values")
    assert _validated(perceptron(10, values, again)).is_validated
    wrong = node("again", "numpy.ndarray.__getitem__", ("count",), 10, "int64", self="%values", key=0)
    assert _found(_validated(perceptron(10, values, wrong))) == [("contradiction", 10)]


def test_what_needs_numbers_runs_without_being_compiled() -> None:
    chosen = node("chosen", "numpy.ndarray.__getitem__", ("count", 10), 9, "float32", self="%s", key="%good")
    good = node("good", "tensorflow.math.greater", ("batch",), 8, "bool", x="%each", y=0.0)
    report = _validated(perceptron(10, good, chosen), "jax")
    assert report.is_validated and report.costs == ()
    assert any("not compiled" in note and "__getitem__" in note for note in report.notes)


def test_a_long_graph_runs_without_being_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "LONGEST_COMPILED", 2)
    report = _validated(perceptron(), "jax")
    assert report.is_validated and report.costs == () and report.gradients == ()
    assert report.notes == (
        "not compiled, so without costs and gradients: it has 4 operations, of which 2 are compiled at most",
    )


@pytest.mark.parametrize("engine", ["numpy", "jax", "tensorflow"])
def test_records_are_fed(engine: str) -> None:
    events = g.Input("r", "events", ("batch",), "{start:int64,waves:float32[4]}", kind="numpy.ndarray", place=at(1))
    waves = node("waves", "numpy.ndarray.__getitem__", ("batch", 4), 8, "float32", self="%r", key="waves")
    graph = perceptron(10, waves)
    report = _validated(replace(graph, inputs=(*graph.inputs, events)), engine)
    assert report.is_validated
    assert [check.actual for check in report.checks if check.node == "waves"] == [(1, 4), (7, 4)]


def test_records_take_the_bytes_of_their_fields() -> None:
    some = g.Node("n", "f", (), (g.Output((), ("batch", 2), "{start:int64,waves:float32[4]}", "numpy.ndarray"),))
    assert comparing.bytes_of(some, {"batch": 3}) == 3 * 2 * 24


def test_constant_and_saturated_results_are_noted() -> None:
    more = (
        node("low", "tensorflow.math.subtract", ("batch", 10), 9, x="%s", y=15.0),
        node("flat", "tensorflow.math.sigmoid", ("batch", 10), 10, x="%low"),
        node("none", "tensorflow.nn.relu", ("batch", 10), 11, features="%low"),
    )
    notes = _validated(perceptron(10, *more)).notes
    assert any(note.startswith("line 10: `sigmoid` is saturated") for note in notes)
    assert any(note == "line 11: `relu` gives 0 everywhere" for note in notes)


def test_a_report_comes_back_from_json_and_is_shown(compiled: Report) -> None:
    assert from_json(json.loads(rendering.to_json([compiled]))) == compiled
    assert "flops = " in rendering.to_markdown(compiled)
    assert "| hidden.kernel | [20, 32] |" in rendering.to_markdown(compiled)
    graph = perceptron(classes=11)
    report = _validated(graph)
    assert from_json(json.loads(json.dumps(as_json(report)))) == report
    markdown = rendering.to_markdown(report)
    assert "| 6 | keras.layers.Dense | float32[1, 11] | float32[1, 10] | CONTRADICTED |" in markdown
    assert json.loads(rendering.to_json([replace(compiled, seconds=float("nan")), report]))[0]["seconds"] is None
    twice = replace(
        report, checks=(*report.checks, *(replace(check, node=f"{check.node}'") for check in report.checks))
    )
    assert "| 6 | keras.layers.Dense | float32[1, 11] | float32[1, 10] | CONTRADICTED, 2 times |" in (
        rendering.to_markdown(twice)
    )
    picture_ = picture.to_svg(graph, report)
    assert picture_.startswith("<svg") and picture_.count("<rect") == 10 and picture_.count(picture.COLOURS[False]) == 1
    assert "[batch, 32]" in picture_


def test_the_same_layer_twice_has_the_same_weights() -> None:
    again = dense("h2", "i0", "p0", "p1", ("batch", 32), 5, units=32, activation="relu")
    difference = node("zero", "tensorflow.math.subtract", ("batch", 32), 9, x="%h", y="%h2")
    notes = _validated(perceptron(10, again, difference), "tensorflow", gradients=False).notes
    assert "line 9: `subtract` gives 0 everywhere" in notes


def test_what_a_device_counts_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A CPU counts nothing, so a device that does stands in for a GPU."""
    from shapeserver.eval.engines.jax import JaxEngine

    assert JaxEngine("cpu").peak is None
    monkeypatch.setattr(JaxEngine, "peak", 3 << 20)
    report = validate(perceptron(), Options(valuations=VALUATIONS[:1], gradients=False))
    assert "the device had at most 3.0 MiB in use" in report.notes
