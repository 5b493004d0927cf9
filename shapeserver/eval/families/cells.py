"""Recurrent cells over any array namespace, and what runs a cell over a sequence.

A *cell* is called with an input (batch, features) and a state, and gives an output and the next state; its `examples`
are an input and a state that it was followed with.
"""

from __future__ import annotations

from typing import Any

from ..values import leaves
from . import activations


def by_cell(
    xp: Any, loops: Any, cell: Any, x: Any, return_sequences: bool = False, return_state: bool = False,
    go_backwards: bool = False, initial_state: Any = None,
) -> Any:  # fmt: skip
    """A cell from item to item as `keras.layers.RNN` does: (input, state) give (output, state)."""
    outputs, state = _through(xp, loops, cell, x, initial_state, go_backwards)
    found = xp.swapaxes(outputs, 0, 1) if return_sequences else outputs[-1]
    return [found, *leaves(state)] if return_state else found


def dynamic(xp: Any, loops: Any, cell: Any, x: Any, initial_state: Any = None, time_major: bool = False) -> Any:
    """A cell from item to item as `tf.nn.dynamic_rnn` does; gives the outputs and the last state."""
    outputs, state = _through(xp, loops, cell, xp.swapaxes(x, 0, 1) if time_major else x, initial_state)
    return (outputs if time_major else xp.swapaxes(outputs, 0, 1)), state


def two_ways(
    xp: Any, loops: Any, ahead: Any, back: Any, x: Any, starts: Any = (None, None), time_major: bool = False
) -> Any:
    """As `tf.nn.bidirectional_dynamic_rnn`: pairs of outputs and of states."""
    x = xp.swapaxes(x, 0, 1) if time_major else x
    one, first = _through(xp, loops, ahead, x, starts[0])
    two, second = _through(xp, loops, back, x, starts[1], True)
    both = (one, two[::-1])
    return (both if time_major else tuple(xp.swapaxes(item, 0, 1) for item in both)), (first, second)


def _through(xp: Any, loops: Any, cell: Any, x: Any, start: Any, backwards: bool = False) -> tuple[Any, Any]:
    """All outputs, the time first, and the last state, in the structure that the cell was followed with."""
    example = cell.examples[1] if len(cell.examples) > 1 else None
    shapes = [one.shape[1:] for one in leaves(example)]
    given = leaves(start) if start is not None else [xp.zeros((x.shape[0], *shape), x.dtype) for shape in shapes]

    def step(state: Any, item: Any) -> tuple[Any, Any]:
        output, after = cell(item, packed(example, list(state)))
        return tuple(leaves(after)), output

    items = xp.swapaxes(x, 0, 1)
    last, outputs = loops.scan(step, tuple(given), items[::-1] if backwards else items)
    return outputs, packed(example, list(last))


def packed(example: Any, items: list[Any]) -> Any:
    """Items in the structure of an example; they are taken off the front."""
    if isinstance(example, (list, tuple)):
        return type(example)(packed(one, items) for one in example)
    return items.pop(0)


def over_time(xp: Any, loops: Any, layer: Any, x: Any) -> Any:
    """A layer on what there is at each time."""
    return xp.swapaxes(loops.mapped(layer, xp.swapaxes(x, 0, 1)), 0, 1)


def bidirectional(xp: Any, layer: Any, x: Any, merge_mode: str | None = "concat") -> Any:
    """A layer on a sequence and on the same backwards, with the same weights."""
    made = dict(layer.arguments)
    ahead, back = leaves(layer(x)), leaves(layer(xp.flip(x, 1)))
    one, two = ahead[0], xp.flip(back[0], 1) if made.get("return_sequences") else back[0]
    states = [*ahead[1:], *back[1:]]
    if merge_mode is None:
        return [one, two, *states]
    merged = _merged(xp, one, two, merge_mode)
    return [merged, *states] if states else merged


def _merged(xp: Any, one: Any, two: Any, mode: str) -> Any:
    if mode == "concat":
        return xp.concatenate([one, two], axis=-1)
    return one * two if mode == "mul" else (one + two) * (0.5 if mode == "ave" else 1.0)


class Stacked:
    """Cells one above the other; the state is a list with the state of each."""

    def __init__(self, cells: Any) -> None:
        self.cells = list(cells)
        self.examples = [self.cells[0].examples[0], [cell.examples[1] for cell in self.cells]]

    def __call__(self, x: Any, states: Any) -> Any:
        after = []
        for cell, state in zip(self.cells, states, strict=True):
            x, new = cell(x, state)
            after.append(new)
        return x, after


def one_cell(cell: Any) -> Any:
    """A cell, or a list of cells as one."""
    return Stacked(cell) if isinstance(cell, (list, tuple)) else cell


def plain_cell(xp: Any, x: Any, state: Any, kernel: Any, bias: Any, activation: Any = None) -> Any:
    """TensorFlow 1's cell: the kernel is for the input and the state side by side."""
    found = activations.named(xp, activation or "tanh", xp.concatenate([x, state], axis=-1) @ kernel + bias)
    return found, found


def gated_cell(
    xp: Any, x: Any, state: Any, gates_kernel: Any, gates_bias: Any, candidate_kernel: Any, candidate_bias: Any,
    activation: Any = None,
) -> Any:  # fmt: skip
    """TensorFlow 1's GRU: gates in the order reset, update."""
    gates = activations.sigmoid(xp, xp.concatenate([x, state], axis=-1) @ gates_kernel + gates_bias)
    reset, update = xp.split(gates, 2, axis=-1)
    given = xp.concatenate([x, reset * state], axis=-1) @ candidate_kernel + candidate_bias
    found = update * state + (1 - update) * activations.named(xp, activation or "tanh", given)
    return found, found


def long_cell(
    xp: Any, x: Any, state: Any, kernel: Any, bias: Any, forget_bias: float = 1.0, activation: Any = None,
    projection: Any = None,
) -> Any:  # fmt: skip
    """TensorFlow 1's LSTM: gates in the order input, candidate, forget, output; the state is (c, h), or one row."""
    joined = not isinstance(state, (list, tuple))
    cells, hidden = xp.split(state, 2, axis=-1) if joined else state
    enter, new, forget, leave = xp.split(xp.concatenate([x, hidden], axis=-1) @ kernel + bias, 4, axis=-1)
    entered = activations.sigmoid(xp, enter) * activations.named(xp, activation or "tanh", new)
    cells = cells * activations.sigmoid(xp, forget + forget_bias) + entered
    hidden = activations.named(xp, activation or "tanh", cells) * activations.sigmoid(xp, leave)
    hidden = hidden if projection is None else hidden @ projection
    return hidden, xp.concatenate([cells, hidden], axis=-1) if joined else (cells, hidden)


def zero_state(xp: Any, cell: Any, rows: Any, dtype: Any) -> Any:
    """The state of TensorFlow 1's cells before the first step."""
    made = dict(cell.arguments)
    if "cells" in made:
        return tuple(zero_state(xp, one, rows, dtype) for one in made["cells"])
    units = made["num_units"]
    if "LSTM" not in cell.name:
        return xp.zeros((int(rows), units), dtype)
    if not made.get("state_is_tuple", True):
        return xp.zeros((int(rows), 2 * units), dtype)
    return xp.zeros((int(rows), units), dtype), xp.zeros((int(rows), made.get("num_proj") or units), dtype)
