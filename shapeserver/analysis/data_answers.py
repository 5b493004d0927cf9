"""What each module was told of data files, so that it is analysed again when it would be told something else."""

from __future__ import annotations

from .data_files import DataFiles, as_value, last_part
from .memo import Location
from .value import Value


class DataFileAnswers:
    """What modules were told: the same throughout a check, and a number that changes when it does."""

    def __init__(self, files: DataFiles) -> None:
        self._files = files
        self._told: dict[str, dict[Location, Value]] = {}
        self._editions: dict[str, int] = {}
        self._fresh: dict[tuple[str, Location], Value] = {}

    def begin(self) -> None:
        """Files may have changed."""
        self._fresh.clear()

    def answer(self, viewer: str, location: Location) -> Value:
        found = self._fresh.get((viewer, location))
        if found is None:
            assert isinstance(location[1], tuple)
            kind, name, options = location[1]
            found = self._fresh[viewer, location] = as_value(self._files.read(kind, name, options, viewer))
            self._told.setdefault(viewer, {})[location] = found
        return found

    def edition(self, viewer: str) -> int:
        """Another number if a module would not be told today what it was told before."""
        told = dict(self._told.get(viewer, {}))
        if {location: self.answer(viewer, location) for location in told} != told:
            self._editions[viewer] = self._editions.get(viewer, 0) + 1
        return self._editions.get(viewer, 0)

    def readers(self, name: str) -> frozenset[str]:
        return frozenset(
            viewer
            for viewer, told in self._told.items()
            if any(isinstance(asked, tuple) and last_part(asked[1]) == name for _, asked in told)
        )
