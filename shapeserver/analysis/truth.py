"""Three-valued answers: a question about shapes is YES, NO or MAYBE, and MAYBE is never an error."""

from __future__ import annotations

from collections.abc import Iterable


class Truth:
    """One of YES, NO, MAYBE, with Kleene's `&`, `|` and `~`.  It is no bool: nobody may take MAYBE for one."""

    __slots__ = ("name",)
    YES: Truth
    NO: Truth
    MAYBE: Truth

    def __init__(self, name: str) -> None:
        self.name = name

    def __and__(self, other: Truth) -> Truth:
        if self is NO or other is NO:
            return NO
        return YES if self is YES and other is YES else MAYBE

    def __or__(self, other: Truth) -> Truth:
        if self is YES or other is YES:
            return YES
        return NO if self is NO and other is NO else MAYBE

    def __invert__(self) -> Truth:
        return NO if self is YES else YES if self is NO else MAYBE

    def __bool__(self) -> bool:
        raise TypeError("a three-valued answer is not a bool: compare it with `is YES`")

    def __repr__(self) -> str:
        return self.name

    def __reduce__(self) -> str:
        return self.name


YES = Truth.YES = Truth("YES")
NO = Truth.NO = Truth("NO")
MAYBE = Truth.MAYBE = Truth("MAYBE")


def truth(value: bool) -> Truth:
    return YES if value else NO


def any_of(answers: Iterable[Truth]) -> Truth:
    result = NO
    for answer in answers:
        result = result | answer
    return result
