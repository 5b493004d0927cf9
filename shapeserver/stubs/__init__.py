"""The library rules: a small rule language, its loader, and one .pyi file per part of a library."""

from .catalogue import Stubs, load_catalogue
from .syntax import StubError

__all__ = ["StubError", "Stubs", "load_catalogue"]
