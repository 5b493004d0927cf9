"""Recurrent layers of Keras over the engine's `loops`; inputs are (batch, time, features)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import activations


def _run(
    xp: Any, loops: Any, step: Callable[[Any, Any], tuple[Any, Any]], x: Any, state: tuple[Any, ...],
    return_sequences: bool, return_state: bool, go_backwards: bool,
) -> Any:  # fmt: skip
    items = xp.swapaxes(x, 0, 1)
    steps = step if return_sequences else lambda before, item: (step(before, item)[0], ())
    last, outputs = loops.scan(steps, state, items[::-1] if go_backwards else items)
    found = xp.swapaxes(outputs, 0, 1) if return_sequences else last[0]
    return [found, *last] if return_state else found


def _start(xp: Any, x: Any, units: int, count: int, initial_state: Any) -> tuple[Any, ...]:
    if initial_state is not None:
        return tuple(initial_state) if isinstance(initial_state, (list, tuple)) else (initial_state,)
    return (xp.zeros((x.shape[0], units), x.dtype),) * count


def simple_rnn(
    xp: Any, loops: Any, x: Any, kernel: Any, recurrent_kernel: Any, bias: Any = None, activation: Any = "tanh",
    return_sequences: bool = False, return_state: bool = False, go_backwards: bool = False, initial_state: Any = None,
) -> Any:  # fmt: skip
    """h' = activation(x W + h U + b); kernel (features, units)."""

    def step(state: Any, item: Any) -> tuple[Any, Any]:
        total = item @ kernel + state[0] @ recurrent_kernel
        new = activations.named(xp, activation, total if bias is None else total + bias)
        return (new,), new

    start = _start(xp, x, recurrent_kernel.shape[0], 1, initial_state)
    return _run(xp, loops, step, x, start, return_sequences, return_state, go_backwards)


def lstm(
    xp: Any, loops: Any, x: Any, kernel: Any, recurrent_kernel: Any, bias: Any = None, activation: Any = "tanh",
    recurrent_activation: Any = "sigmoid", return_sequences: bool = False, return_state: bool = False,
    go_backwards: bool = False, initial_state: Any = None,
) -> Any:  # fmt: skip
    """Gates in the order input, forget, cell, output; kernel (features, 4 units)."""

    def step(state: Any, item: Any) -> tuple[Any, Any]:
        hidden, cell = state
        total = item @ kernel + hidden @ recurrent_kernel
        gates = xp.split(total if bias is None else total + bias, 4, axis=-1)
        enter, forget, leave = (activations.named(xp, recurrent_activation, gates[place]) for place in (0, 1, 3))
        cell = forget * cell + enter * activations.named(xp, activation, gates[2])
        hidden = leave * activations.named(xp, activation, cell)
        return (hidden, cell), hidden

    start = _start(xp, x, recurrent_kernel.shape[0], 2, initial_state)
    return _run(xp, loops, step, x, start, return_sequences, return_state, go_backwards)


def gru(
    xp: Any, loops: Any, x: Any, kernel: Any, recurrent_kernel: Any, bias: Any = None, activation: Any = "tanh",
    recurrent_activation: Any = "sigmoid", return_sequences: bool = False, return_state: bool = False,
    go_backwards: bool = False, reset_after: bool = True, initial_state: Any = None,
) -> Any:  # fmt: skip
    """Gates in the order update, reset, candidate; kernel (features, 3 units), bias (2, 3 units) if `reset_after`."""
    units = recurrent_kernel.shape[0]
    outer, within = (bias[0], bias[1]) if bias is not None and reset_after else (bias, None)

    def step(state: Any, item: Any) -> tuple[Any, Any]:
        (hidden,) = state
        given = item @ kernel if outer is None else item @ kernel + outer
        width = 3 * units if reset_after else 2 * units
        own = hidden @ recurrent_kernel[:, :width]
        own = own if within is None else own + within
        update, reset = (
            activations.named(xp, recurrent_activation, given[:, place : place + units] + own[:, place : place + units])
            for place in (0, units)
        )
        kept = reset * own[:, 2 * units :] if reset_after else (reset * hidden) @ recurrent_kernel[:, 2 * units :]
        candidate = activations.named(xp, activation, given[:, 2 * units :] + kept)
        hidden = update * hidden + (1 - update) * candidate
        return (hidden,), hidden

    start = _start(xp, x, units, 1, initial_state)
    return _run(xp, loops, step, x, start, return_sequences, return_state, go_backwards)


def one_step(layer: Callable[..., Any], xp: Any, loops: Any, x: Any, states: Any, *weights: Any, **options: Any) -> Any:
    """A cell of Keras: its layer on a sequence of one item; gives the output and a list of states."""
    held = list(states) if isinstance(states, (list, tuple)) else [states]
    output, *after = layer(xp, loops, x[:, None], *weights, return_state=True, initial_state=held, **options)
    return output, after
