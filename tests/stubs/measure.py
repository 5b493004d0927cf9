"""Measures the rules that counted names apply, and writes what comes of it to `shapeserver/stubs/measured.tsv`.

    python -m tests.stubs.measure [NAME ...]

Random calls by signature measure most rules, templates many of those that cannot be called so, see `sources`.  For
the rest, what they do in programs counts: the pages, the right examples, the programs of `tests/truth` and the templates of layers, all of
which other tests run under the real libraries.  There a call counts if all of its arguments are known in full.
With names, only these rules are measured and written.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from shapeserver.analysis import dim
from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.rule import AFTER_ERROR, Arguments, Keywords, Machine, RuleError
from shapeserver.analysis.shape import Mismatch
from shapeserver.analysis.value import Array, OneOf, Ref, Scalar, Tuple, Unknown, Value
from shapeserver.files import DataFiles
from shapeserver.stubs import load_catalogue, loader
from shapeserver.stubs.coverage import DATA_DEPENDENT, Measured, read_measured, read_uses, rules_of, write_measured
from shapeserver.stubs.loader import Rule
from tests.literate.page import read_page
from tests.literate.workspace import PROGRAM, Workspace

from .data_dependent import NUMBERS_DECIDE
from .harness import SEED, Engine
from .judge import judged
from .libraries import KERAS
from .templates import make
from .test_keras_datasets import TEMPLATES as DATA_SETS
from .test_keras_layers import TEMPLATES as LAYERS
from .test_keras_networks import TEMPLATES as NETWORKS
from .test_keras_utilities import TEMPLATES as UTILITIES

CASES_OF_TEMPLATES = 12
REPOSITORY = Path(__file__).parents[2]


def wanted() -> list[str]:
    """The rules that the counted names apply."""
    catalogue = load_catalogue()
    entries = [catalogue.find(use.means) for use in read_uses()]
    return sorted({name for entry in entries if entry is not None for name in rules_of(catalogue, entry)})


def measure(names: Iterable[str]) -> dict[str, Measured]:
    """What is measured of these rules; without those that no call reached."""
    wanted = set(names)
    found = {name: Measured(DATA_DEPENDENT, 0, 0, 0, 0) for name in wanted & NUMBERS_DECIDE.keys()}
    found |= by_calls(wanted - found.keys())
    rest = wanted - found.keys()
    return {**found, **(by_programs(rest) if rest else {})}


def by_calls(names: Iterable[str]) -> dict[str, Measured]:
    """Random calls, as the library and the analysis judge them; without the rules for which there are none."""
    found = {}
    for name, verdicts in judged(sorted(names)):
        counts = verdicts.counts
        accepted = counts["known"] + counts["unknown"] + counts["wrong"]
        refused = counts["found"] + counts["missed"]
        if accepted:
            found[name] = Measured("calls", accepted, counts["known"], refused, counts["found"])
    return found


def by_programs(names: set[str]) -> dict[str, Measured]:
    """What rules do in the programs that other tests compare with the libraries."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in names}
    with mock.patch.object(loader, "STRICT", False), _listening(counts):
        for analyse in programs():
            analyse()
    return {
        name: Measured("programs", count["known"] + count["unknown"], count["known"], count["found"], count["found"])
        for name, count in counts.items()
        if count
    }


@contextmanager
def _listening(counts: Mapping[str, Counter[str]]) -> Iterator[None]:
    """Counts what comes of each application of a rule whose arguments are known in full."""
    apply = Rule.apply

    def listen(self: Rule, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        if self.name not in counts or not all(
            _is_whole(machine, item) for item in (*arguments, *dict(keywords).values())
        ):
            return apply(self, machine, arguments, keywords)
        try:
            result = apply(self, machine, arguments, keywords)
        except (RuleError, Mismatch):
            counts[self.name]["found"] += 1
            raise
        verdict = "found" if result == AFTER_ERROR else "known" if _is_whole(machine, result) else "unknown"
        counts[self.name][verdict] += 1
        return result

    with mock.patch.object(Rule, "apply", listen):
        yield


def _is_whole(machine: Machine, value: Value) -> bool:
    if isinstance(value, Array):
        return value.shape.rank is not None and dim.UNKNOWN not in value.shape.head and value.dtype is not None
    if isinstance(value, Tuple):
        return all(_is_whole(machine, item) for item in value.items)
    if isinstance(value, Ref) and value.type == "list":
        items = machine.items(value)
        return items is not None and all(_is_whole(machine, item) for item in items)
    return not isinstance(value, Unknown | OneOf) and value != Scalar("int")


def programs() -> Iterator[Callable[[], object]]:
    """The analyses of all programs, one after another."""
    for page in sorted((REPOSITORY / "tests" / "pages").glob("*.md")):
        yield lambda page=page: _analyse_page(page)
    truth = sorted((REPOSITORY / "tests" / "truth" / "programs").glob("*.py"))
    for file in (*truth, *sorted((REPOSITORY / "examples" / "right").rglob("*.py"))):
        yield lambda file=file: _analyse(file)
    engine = Engine()
    for name, template in {**LAYERS, **UTILITIES, **DATA_SETS, **NETWORKS}.items():
        chance = random.Random(f"{SEED}:measure:{name}")
        for _ in range(CASES_OF_TEMPLATES):
            case = make(template, chance, ("float32",), (1, 2, 3, 4, 5, 6))
            yield lambda case=case: engine.run(case.concrete(KERAS))


def _analyse_page(page: Path) -> None:
    for section in read_page(page):
        modules = {block.filename: block.text for block in section.blocks if block.filename}
        setups = [block.text for block in section.blocks if block.is_setup]
        for block in section.blocks:
            if block.kind == "python" and not block.filename and not block.is_setup:
                with tempfile.TemporaryDirectory() as folder:
                    files = {PROGRAM: block.text, **modules}
                    Workspace(Path(folder), files, dict.fromkeys(files, 0), setups).analysed()


def _analyse(file: Path) -> None:
    root = str(file.parent)
    project = Project(load_catalogue(), Resolver(root), DataFiles(root))
    project.update(str(file), file.read_text(encoding="utf-8"))
    project.check(str(file))


def main(names: list[str]) -> None:
    known = dict(read_measured()) if names else {}
    found = measure(names or wanted())
    write_measured({**{name: item for name, item in known.items() if name not in names}, **found})
    print(f"{len(found)} rules measured")


if __name__ == "__main__":
    main(sys.argv[1:])
