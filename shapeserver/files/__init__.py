"""Data files of the workspace: bounded reads of what their headers tell, never of pickles, never outside the root."""

from .workspace import DataFiles

__all__ = ["DataFiles"]
