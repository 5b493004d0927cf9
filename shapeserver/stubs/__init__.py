"""The library rules: a small rule language, its loader, and one .pyi file per part of a library."""

from .catalogue import Stubs, broken_stubs, load_catalogue
from .index import stamps
from .syntax import StubError

__all__ = ["StubError", "Stubs", "broken_stubs", "load_catalogue", "stamps"]
