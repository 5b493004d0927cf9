"""Scores: what a model's last layer, or an activation, gave, for the losses that expect logits or probabilities.

The mark of an array tells the activation.  Any computation but those that say so drops it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..analysis.value import Array, Scores

PROBABILITIES = ("softmax", "sigmoid")
RAW = ("linear", "relu", "tanh")


def scored(value: Any, activation: Any) -> Any:
    """An array as what an activation gave; of others than those above nothing is told."""
    if not isinstance(value, Array):
        return value
    known = isinstance(activation, str) and activation in (*PROBABILITIES, *RAW)
    mark = Scores(activation) if known else None
    return value if value.mark == mark else replace(value, mark=mark)


def scores_of(value: Any) -> str:
    """The activation that gave an array, "" if that is not known."""
    return value.mark.activation if isinstance(value, Array) and isinstance(value.mark, Scores) else ""


def are_probabilities(value: Any) -> bool:
    """Whether an array certainly came of a softmax or a sigmoid."""
    return scores_of(value) in PROBABILITIES


def are_raw(value: Any) -> bool:
    """Whether an array certainly came of a layer whose outputs are no probabilities."""
    return scores_of(value) in RAW
