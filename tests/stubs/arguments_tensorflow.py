"""The arguments of TensorFlow's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from random import Random

from .cases import Choice, choose


def _axis(random: Random) -> str:
    return random.choice(("0", "1", "-1", "2", "-3"))


ARGUMENTS: dict[str, Choice] = {
    "axis": _axis,
    "keepdims": choose("True", "False"),
    "name": choose("'given'"),
}

UNEXERCISED: dict[str, str] = {}
