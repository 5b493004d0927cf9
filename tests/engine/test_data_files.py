"""Data files and the engine: a file that changes has only its readers run again, and the result is that of a cold run."""

from __future__ import annotations

from random import Random

import pytest

from shapeserver.analysis.data_files import Facts, Unread
from shapeserver.analysis.modules import Modules
from shapeserver.analysis.project import Project
from shapeserver.stubs import load_catalogue

MAIN, OTHER = "/data/main.py", "/data/other.py"
NAMES = ("a.npy", "b.npy", "c.npy")


class MemoryFiles:
    """Arrays by their names; what is not there tells nothing."""

    def __init__(self) -> None:
        self.shapes: dict[str, tuple[int, ...]] = {}
        self.asked: list[str] = []

    def read(self, kind: str, name: str, options: Facts, program: str) -> Facts | Unread:
        self.asked.append(name)
        shape = self.shapes.get(name)
        return Unread("missing") if shape is None or kind != "saved" else ("array", "float64", shape)


class OtherFile:
    def find(self, module: str, level: int, importer: str) -> str | None:
        return OTHER if module == "other" else None

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        return []


def project_of(files: MemoryFiles, main: str, other: str = "") -> Project:
    project = Project(load_catalogue(), OtherFile(), files)
    project.update(OTHER, other)
    project.update(MAIN, main)
    return project


def known(project: Project) -> object:
    summary = project.check(MAIN)
    return summary.diagnostics, summary.bindings(unknown=True), dict(summary.sweep.heap)


def test_only_readers_run_again() -> None:
    files = MemoryFiles()
    files.shapes = {"a.npy": (3, 4), "b.npy": (5,)}
    text = 'import numpy as np\nx = np.load("a.npy")\ny = np.load("b.npy")\nz = np.zeros(3)\nw = x + 1\n'
    project = project_of(files, text)
    before = project.check(MAIN)
    assert project.check(MAIN) is before
    files.shapes["a.npy"] = (6, 7)
    assert [name.strip() for name in project.check(MAIN).recomputed] == ["x", "w"]
    files.shapes["b.npy"] = (6,)
    assert [name.strip() for name in project.check(MAIN).recomputed] == ["y"]


def test_each_file_is_asked_for_once_in_a_check() -> None:
    files = MemoryFiles()
    files.shapes = {"a.npy": (3, 4)}
    text = "import numpy as np\n" + "".join(f'x{index} = np.load("a.npy")\n' for index in range(20))
    project = project_of(files, text)
    project.check(MAIN)
    assert files.asked == ["a.npy"]


def test_readers_are_told_with_those_that_import_them() -> None:
    files = MemoryFiles()
    project = project_of(files, "from other import x\n", 'import numpy as np\nx = np.load("sub/a.npy")\n')
    project.check(MAIN)
    assert project.readers("a.npy") == {MAIN, OTHER}
    assert project.readers("b.npy") == frozenset()


@pytest.mark.parametrize(
    "writes", ["np.save('a.npy', x)", "np.save('a', x)", "np.save(where(), x)", "open('a.npy', 'w')"]
)
def test_a_module_that_writes_when_it_is_imported(writes: str) -> None:
    files = MemoryFiles()
    files.shapes = {"a.npy": (3, 4)}
    other = f"import numpy as np\nfrom elsewhere import where\nx = np.zeros(2)\n{writes}\n"
    main = 'import numpy as np\nimport other\ny = np.load("a.npy")\n'
    assert "f64[3, 4]" in str(project_of(files, main).check(MAIN).bindings())
    assert "f64[3, 4]" not in str(project_of(files, main, other).check(MAIN).bindings())


STATEMENTS = [
    'x = np.load("{name}")',
    'y = load("{name}")',
    "z = x + y",
    'np.save("{name}", np.zeros((2, 2)))',
    'if flag:\n    np.save("{name}", np.zeros(3))',
    'for part in ["a", "b"]:\n    w = np.load(part + ".npy")\n    np.save("{name}", w)',
    "v = other.stored @ np.zeros((4, 2))",
    "def load(path):\n    return np.load(path)\n",
    'export("{name}")',
]
HEAD = (
    "import numpy as np\nimport other\nfrom elsewhere import export, flag\ndef load(path):\n    return np.load(path)\n"
)


def _statement(random: Random) -> str:
    return random.choice(STATEMENTS).replace("{name}", random.choice(NAMES)) + "\n"


@pytest.mark.parametrize("seed", range(25))
def test_incremental_equals_cold(seed: int) -> None:
    random, files = Random(seed), MemoryFiles()
    body = [_statement(random) for _ in range(8)]
    other = 'import numpy as np\nstored = np.load("a.npy")\n'
    project = project_of(files, HEAD + "".join(body), other)
    for _ in range(25):
        if random.random() < 0.6:
            name = random.choice(NAMES)
            files.shapes[name] = tuple(random.choices([2, 3, 4], k=random.randint(1, 2)))
            if random.random() < 0.2:
                del files.shapes[name]
        elif random.random() < 0.8:
            body[random.randrange(len(body))] = _statement(random)
        else:
            other = random.choice([other, 'import numpy as np\nstored = np.load("b.npy")\nnp.save("c.npy", stored)\n'])
        project.update(OTHER, other)
        project.update(MAIN, HEAD + "".join(body))
        assert known(project) == known(project_of(files, HEAD + "".join(body), other))


def test_only_who_reads_a_file_asks_what_imports_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that unknown code is given may name a file; what other modules write matters to those who read one."""
    asked: list[object] = []
    found = Modules._written
    monkeypatch.setattr(Modules, "_written", lambda self, *given: asked.append(given[1]) or found(self, *given))
    text = 'import numpy as np\nimport other\nimport unheard\nif unheard.yes:\n    unheard.write("a.npy")\n'
    known(project_of(MemoryFiles(), text, "n = 1\n"))
    assert not asked
    known(project_of(MemoryFiles(), text + 'x = np.load("b.npy")\n', "n = 1\n"))
    assert asked
