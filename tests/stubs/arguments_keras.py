"""The arguments of Keras's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from .cases import Choice, choose

ARGUMENTS: dict[str, Choice] = {
    "units": choose("1", "4"),
    "filters": choose("2", "8"),
    "kernel_size": choose("1", "3", "(2, 3)"),
    "axis": choose("-1", "1"),
    "keepdims": choose("True", "False"),
    "training": choose("True", "False"),
}

UNEXERCISED: dict[str, str] = {}
