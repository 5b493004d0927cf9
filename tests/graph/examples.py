"""Graphs made by hand, and random ones for the round trip through JSON."""

from __future__ import annotations

from hypothesis import strategies as st

from shapeserver.analysis import graph as g

PLACE = g.Place("net.py", 3, 4)

DENSE = g.Graph(
    name="forward",
    file="net.py",
    symbols=(g.Symbol("batch"),),
    requirements=(g.Requirement("at-least", "batch", 2),),
    inputs=(g.Input("i0", "x", ("batch", 128), "float32", kind="tensorflow.Tensor", place=PLACE),),
    parameters=(
        g.Parameter("p0", "kernel", (128, 64), "float32", owner="dense", place=PLACE),
        g.Parameter("p1", "bias", (64,), "float32", initial="zeros", owner="dense", place=PLACE),
    ),
    nodes=(
        g.Node(
            "n0",
            "keras.layers.Dense",
            (("inputs", g.Tensor("i0")),),
            (g.Output((), ("batch", 64), "float32", "tensorflow.Tensor"),),
            layer=g.Object("keras.layers.Dense", (("units", g.Constant(64)), ("activation", g.Constant("relu")))),
            weights=(("kernel", g.Tensor("p0")), ("bias", g.Tensor("p1"))),
            name="h",
            place=PLACE,
        ),
        g.Node(
            "n1",
            "tensorflow.reduce_sum",
            (("input_tensor", g.Tensor("n0")), ("axis", g.Constant(1)), ("keepdims", g.Constant(True))),
            (g.Output((), ("batch", 1), "float32", "tensorflow.Tensor"),),
        ),
    ),
    outputs=(("result", g.Tensor("n1")),),
    unrecorded=(g.Unrecorded("the branch depends on data", place=PLACE),),
)

lengths = st.recursive(
    st.integers(-3, 40) | st.sampled_from(["n", "m"]),
    lambda inner: st.builds(
        g.Term, st.sampled_from(["+", "*", "//", "%", "max", "min", "bcast"]), st.tuples(inner, inner)
    ),
    max_leaves=6,
)
constants = st.builds(
    g.Constant,
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.binary(max_size=4)
    | st.complex_numbers()
    | st.just(Ellipsis),
)
leaves = (
    constants
    | st.builds(g.Tensor, st.just("i0"), st.lists(st.integers(0, 3) | st.just("key"), max_size=2).map(tuple))
    | st.builds(g.Number, lengths)
    | st.builds(g.DTypeName, st.sampled_from(["float32", "int64"]), st.just("numpy.dtype"))
    | st.builds(g.Name, st.just("tensorflow.nn.relu"))
)
arguments = st.recursive(
    leaves,
    lambda inner: (
        st.builds(g.ListOf, st.lists(inner, max_size=3).map(tuple))
        | st.builds(g.TupleOf, st.lists(inner, max_size=3).map(tuple))
        | st.builds(g.DictOf, st.lists(st.tuples(inner, inner), max_size=2).map(tuple))
        | st.builds(g.SliceOf, inner, inner, inner)
        | st.builds(
            g.Object, st.just("keras.layers.Dense"), st.lists(st.tuples(st.just("units"), inner), max_size=2).map(tuple)
        )
        | st.builds(g.Body, st.lists(st.tuples(st.just("x"), inner), max_size=2).map(tuple), inner)
        | st.builds(lambda gives: g.Object("keras.layers.LSTMCell", (), 1, g.Body((("0", gives),), gives)), inner)
    ),
    max_leaves=6,
)
