"""Attention layers of Keras over any array namespace `xp`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from . import activations

MASKED = -1e9


def _causal(xp: Any, scores: Any) -> Any:
    rows, columns = scores.shape[-2:]
    return xp.where(xp.arange(columns) <= xp.arange(rows)[:, None], scores, MASKED)


def dot_product(xp: Any, inputs: Sequence[Any], with_scores: bool = False, causal: bool = False) -> Any:
    """inputs: query (batch, m, d), value (batch, n, d) and perhaps key."""
    query, value = inputs[0], inputs[1]
    scores = query @ xp.swapaxes(inputs[2] if len(inputs) > 2 else value, -1, -2)
    weights = activations.softmax(xp, _causal(xp, scores) if causal else scores)
    return [weights @ value, weights] if with_scores else weights @ value


def multi_head(
    xp: Any, query: Any, value: Any, key: Any, kernels: Sequence[Any], biases: Sequence[Any],
    mask: Any = None, with_scores: bool = False, causal: bool = False,
) -> Any:  # fmt: skip
    """kernels: three of (channels, heads, depth), and (heads, depth, channels) for the output."""

    def projected(x: Any, kernel: Any, bias: Any) -> Any:
        found = xp.einsum("btc,chd->bhtd", x, kernel)
        return found if bias is None else found + bias[:, None, :]

    q, k, v = (projected(x, kernels[place], biases[place]) for place, x in enumerate((query, key, value)))
    scores = xp.einsum("bhtd,bhsd->bhts", q, k) / math.sqrt(q.shape[-1])
    scores = _causal(xp, scores) if causal else scores
    if mask is not None:
        given = xp.asarray(mask)
        scores = xp.where((given[:, None] if given.ndim == 3 else given).astype(bool), scores, MASKED)
    weights = activations.softmax(xp, scores)
    found = xp.einsum("bhts,bhsd,hdc->btc", weights, v, kernels[3])
    found = found if biases[3] is None else found + biases[3]
    return (found, weights) if with_scores else found
