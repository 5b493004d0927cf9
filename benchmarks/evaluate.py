"""What the evaluator costs beside the same computation written by hand in JAX.

    python benchmarks/evaluate.py [ROUNDS]

Five graphs (a step of a perceptron with its gradient, a convolutional network, attention, an LSTM, a step of
k-means) run through the evaluator's JAX engine and as a function of JAX written by hand, compiled in the same
process. FLOPs and bytes are the compiler's own, and the last column but one says whether it made the same
instructions of both; times are medians of ROUNDS ratios (30 if none are asked for), each of the two run one after
the other, in changing order, with the interval that holds the median 95 times of 100. The last column runs the same
graph operation by operation through TensorFlow.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import jax
import jax.numpy as jnp
from jax import lax

from shapeserver.analysis import graph as g
from shapeserver.eval import engines, inputs
from shapeserver.eval.program import Program

BATCH, RATE = 64, 0.1
Arrays = dict[str, Any]
Function = Callable[[Arrays], Any]


@dataclass(frozen=True)
class Case:
    """by_hand is given all inputs and parameters by name; `trained` asks for a step of gradient descent."""

    name: str
    graph: g.Graph
    by_hand: Function
    trained: bool = False


def _graph(fed: dict[str, tuple[Any, ...]], weights: dict[str, tuple[int, ...]], nodes: list[g.Node]) -> g.Graph:
    given = tuple(g.Input(name, name, tuple(dims), dtype, below=below) for name, (dims, dtype, below) in fed.items())
    parameters = tuple(g.Parameter(name, name, dims, "float32") for name, dims in weights.items())
    return g.Graph("f", "f.py", given, parameters, tuple(nodes), (("result", g.Tensor(nodes[-1].id)),))


def _node(name: str, operation: str, dtype: str = "float32", /, **arguments: Any) -> g.Node:
    given = tuple((key, _argument(value)) for key, value in arguments.items())
    return g.Node(name, operation, given, (g.Output((), None, dtype),))


def _argument(value: Any) -> g.Argument:
    if isinstance(value, str) and value.startswith("%"):
        return g.Tensor(value[1:])
    if isinstance(value, tuple):
        return g.TupleOf(tuple(map(_argument, value)))
    return g.SliceOf(*(g.Constant(None),) * 3) if isinstance(value, slice) else g.Constant(value)


def _layer(name: str, kind: str, source: str, weights: tuple[str, ...], names: tuple[str, ...], **made: Any) -> g.Node:
    layer = g.Object(f"keras.layers.{kind}", tuple((key, _argument(value)) for key, value in made.items()), hash(name))
    held = tuple((key, g.Tensor(weight)) for key, weight in zip(names, weights, strict=True))
    output = (g.Output((), None, "float32"),)
    return g.Node(name, layer.name, (("inputs", g.Tensor(source)),), output, layer, held)


def perceptron() -> Case:
    def by_hand(a: Arrays) -> Any:
        scores = jax.nn.relu(a["x"] @ a["w1"] + a["b1"]) @ a["w2"] + a["b2"]
        logs = jax.nn.log_softmax(scores)
        return -jnp.take_along_axis(logs, a["y"][:, None], axis=-1)[:, 0].mean()

    names = ("kernel", "bias")
    nodes = [
        _layer("h", "Dense", "x", ("w1", "b1"), names, units=512, activation="relu"),
        _layer("s", "Dense", "h", ("w2", "b2"), names, units=10),
        _node("each", "tensorflow.nn.sparse_softmax_cross_entropy_with_logits", labels="%y", logits="%s"),
        _node("loss", "tensorflow.math.reduce_mean", input_tensor="%each"),
    ]
    fed = {"x": ((BATCH, 784), "float32", None), "y": ((BATCH,), "int32", 10)}
    weights = {"w1": (784, 512), "b1": (512,), "w2": (512, 10), "b2": (10,)}
    return Case("MLP step", _graph(fed, weights, nodes), by_hand, trained=True)


def network() -> Case:
    def conv(x: Any, kernel: Any, bias: Any) -> Any:
        layout = ("NHWC", "HWIO", "NHWC")
        return jax.nn.relu(lax.conv_general_dilated(x, kernel, (1, 1), "SAME", dimension_numbers=layout) + bias)

    def pool(x: Any) -> Any:
        return lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")

    def by_hand(a: Arrays) -> Any:
        x = pool(conv(a["x"], a["k1"], a["b1"]))
        x = pool(conv(x, a["k2"], a["b2"]))
        return x.reshape(x.shape[0], -1) @ a["w"] + a["b"]

    names, same = ("kernel", "bias"), {"padding": "same", "activation": "relu"}
    nodes = [
        _layer("c1", "Conv2D", "x", ("k1", "b1"), names, filters=16, kernel_size=3, **same),
        _layer("p1", "MaxPooling2D", "c1", (), ()),
        _layer("c2", "Conv2D", "p1", ("k2", "b2"), names, filters=32, kernel_size=3, **same),
        _layer("p2", "MaxPooling2D", "c2", (), ()),
        _layer("flat", "Flatten", "p2", (), ()),
        _layer("s", "Dense", "flat", ("w", "b"), names, units=10),
    ]
    weights = {"k1": (3, 3, 3, 16), "b1": (16,), "k2": (3, 3, 16, 32), "b2": (32,), "w": (2048, 10), "b": (10,)}
    return Case("CNN forward", _graph({"x": ((BATCH, 32, 32, 3), "float32", None)}, weights, nodes), by_hand)


def attention() -> Case:
    def by_hand(a: Arrays) -> Any:
        scores = jnp.matmul(a["q"], jnp.swapaxes(a["k"], -1, -2)) / 8.0
        return jnp.matmul(jax.nn.softmax(scores), a["v"])

    nodes = [
        _node("raw", "tensorflow.linalg.matmul", a="%q", b="%k", transpose_b=True),
        _node("scores", "tensorflow.Tensor.__truediv__", self="%raw", other=8.0),
        _node("weights", "tensorflow.nn.softmax", logits="%scores"),
        _node("context", "tensorflow.linalg.matmul", a="%weights", b="%v"),
    ]
    fed = dict.fromkeys("qkv", ((8, 8, 128, 64), "float32", None))
    return Case("attention", _graph(fed, {}, nodes), by_hand)


def lstm() -> Case:
    def by_hand(a: Arrays) -> Any:
        def step(state: Any, item: Any) -> tuple[Any, None]:
            hidden, cell = state
            i, f, c, o = jnp.split(item @ a["w"] + hidden @ a["u"] + a["b"], 4, axis=-1)
            cell = jax.nn.sigmoid(f) * cell + jax.nn.sigmoid(i) * jnp.tanh(c)
            return (jax.nn.sigmoid(o) * jnp.tanh(cell), cell), None

        start = jnp.zeros((a["x"].shape[0], 128), "float32")
        return lax.scan(step, (start, start), jnp.swapaxes(a["x"], 0, 1))[0][0]

    names = ("kernel", "recurrent_kernel", "bias")
    nodes = [_layer("h", "LSTM", "x", ("w", "u", "b"), names, units=128)]
    weights = {"w": (64, 512), "u": (128, 512), "b": (512,)}
    return Case("LSTM by scan", _graph({"x": ((BATCH, 50, 64), "float32", None)}, weights, nodes), by_hand)


def kmeans() -> Case:
    def by_hand(a: Arrays) -> Any:
        x, centers = a["x"], a["c"]
        distances = ((x[:, None] - centers[None]) ** 2).sum(axis=-1)
        member = distances.argmin(axis=1)[:, None] == jnp.arange(16)
        counts = jnp.maximum(member.sum(axis=0), 1).astype("float32")
        return (member.T.astype("float32") @ x) / counts[:, None]

    array, all_ = "numpy.ndarray.", slice(None)
    nodes = [
        _node("xs", f"{array}__getitem__", self="%x", key=(all_, None)),
        _node("cs", f"{array}__getitem__", self="%c", key=(None,)),
        _node("d", f"{array}__sub__", self="%xs", other="%cs"),
        _node("d2", f"{array}__pow__", self="%d", other=2),
        _node("distances", f"{array}sum", self="%d2", axis=-1),
        _node("nearest", f"{array}argmin", "int64", self="%distances", axis=1),
        _node("column", f"{array}__getitem__", "int64", self="%nearest", key=(all_, None)),
        _node("numbers", "numpy.arange", "int64", stop=16),
        _node("member", f"{array}__eq__", "bool", self="%column", other="%numbers"),
        _node("sizes", f"{array}sum", "int64", self="%member", axis=0),
        _node("some", "numpy.maximum", "int64", x1="%sizes", x2=1),
        _node("counts", f"{array}astype", self="%some", dtype="float32"),
        _node("turned", f"{array}T", "bool", self="%member"),
        _node("flags", f"{array}astype", self="%turned", dtype="float32"),
        _node("sums", f"{array}__matmul__", self="%flags", other="%x"),
        _node("under", f"{array}__getitem__", self="%counts", key=(all_, None)),
        _node("moved", f"{array}__truediv__", self="%sums", other="%under"),
    ]
    fed = {"x": ((4096, 32), "float32", None), "c": ((16, 32), "float32", None)}
    return Case("k-means step", _graph(fed, {}, nodes), by_hand)


CASES = (perceptron, network, attention, lstm, kmeans)


def through(case: Case, engine: str) -> tuple[Program, dict[str, Any]]:
    """The graph on an engine, and the arrays that are fed."""
    program = Program(case.graph, {}, engines.make(engine))
    return program, program.begin(inputs.make(case.graph, {}, 0, "signed"), lambda seen: None)


def functions(case: Case) -> tuple[Any, Any, Arrays]:
    """Ours and theirs, compiled, and what both are given."""
    program, values = through(case, "jax")
    given = {name: value for name, value in values.items() if isinstance(value, jax.Array)}

    def ours(arrays: Arrays) -> Any:
        return program.outputs(program.run({**values, **arrays}, lambda seen: None))["result"]

    pair = [_step(case, one) if case.trained else one for one in (ours, case.by_hand)]
    mine, theirs = (jax.jit(one).lower(given).compile() for one in pair)
    return mine, theirs, given


def _step(case: Case, loss: Function) -> Function:
    weights = [parameter.id for parameter in case.graph.parameters]

    def step(arrays: Arrays) -> Any:
        held = {name: arrays[name] for name in weights}
        slopes = jax.grad(lambda some: loss({**arrays, **some}))(held)
        return {name: held[name] - RATE * slopes[name] for name in weights}

    return step


def ratios(one: Any, two: Any, given: Arrays, rounds: int) -> list[float]:
    """How much longer the first takes, measured in pairs."""
    for function in (one, two):
        jax.block_until_ready(function(given))
    repeats = max(1, int(0.02 / max(seconds(two, given, 3), 1e-6)))
    found = []
    for turn in range(rounds):
        order = (one, two) if turn % 2 == 0 else (two, one)
        times = {function: seconds(function, given, repeats) for function in order}
        found.append(times[one] / times[two])
    return sorted(found)


def seconds(function: Any, given: Arrays, repeats: int) -> float:
    started = time.perf_counter()
    for _ in range(repeats):
        jax.block_until_ready(function(given))
    return (time.perf_counter() - started) / repeats


def interval(found: list[float]) -> tuple[float, float]:
    """The order statistics between which the median lies 95 times of 100."""
    half = 0.98 * len(found) ** 0.5
    low, high = int(len(found) / 2 - half), int(len(found) / 2 + half)
    return found[max(low, 0)], found[min(high, len(found) - 1)]


def instructions(compiled: Any) -> Counter[str]:
    """How often the optimized program has each instruction."""
    return Counter(re.findall(r"= \S+ ([a-z\-]+)\(", compiled.as_text()))


def figures(compiled: Any) -> tuple[int, int]:
    """FLOPs, and bytes of arguments, outputs and temporaries."""
    memory = compiled.memory_analysis()
    sizes = (memory.argument_size_in_bytes, memory.output_size_in_bytes, memory.temp_size_in_bytes)
    return int(compiled.cost_analysis()["flops"]), sum(sizes) - memory.alias_size_in_bytes


def by_tensorflow(case: Case) -> float:
    """Seconds of one run, operation by operation."""
    program, values = through(case, "tensorflow")
    program.run(values, lambda seen: None)
    started = time.perf_counter()
    program.run(values, lambda seen: None)
    return time.perf_counter() - started


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    heads = f"{'graph':14}{'FLOPs':>14}{'by hand':>14}{'bytes':>11}{'by hand':>11}{'time':>8}"
    print(f"{heads}  95 %  {'same':>12} {'TensorFlow':>14}")
    for make in CASES:
        case = make()
        ours, theirs, given = functions(case)
        (flops, size), (wanted, room) = figures(ours), figures(theirs)
        found = ratios(ours, theirs, given, rounds)
        low, high = interval(found)
        line = f"{case.name:14} {flops:>13,} {wanted:>13,} {size:>10,} {room:>10,} {median(found):>7.3f}"
        same = "yes" if instructions(ours) == instructions(theirs) else "no"
        print(f"{line}  [{low:.3f}, {high:.3f}]  {same:>4}  {by_tensorflow(case) * 1e3:.1f} ms", flush=True)


if __name__ == "__main__":
    main()
