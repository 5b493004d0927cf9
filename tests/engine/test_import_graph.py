"""The graph of imports is kept between checks, and what it tells changes with any text that says something else."""

from __future__ import annotations

import pytest

from shapeserver.analysis.project import Project

from .small_catalogue import SmallCatalogue

NAMES = ("first", "second", "third")
CHAIN = {
    "first": "import lib\nimport second\nx = lib.edition()\n",
    "second": "import lib\nimport third\ny = lib.zeros(3)\n",
    "third": "import lib\nz = lib.zeros(4)\n",
}


class Folder:
    """A resolver for files that exist as long as they are in `texts`; counts what it is asked."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts, self.asked = dict(texts), 0

    def find(self, module: str, level: int, importer: str) -> str | None:
        self.asked += 1
        return file(module) if module in self.texts else None

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        return []


def file(name: str) -> str:
    return f"/graph/{name}.py"


def opened(texts: dict[str, str]) -> tuple[Project, Folder]:
    folder = Folder(texts)
    project = Project(SmallCatalogue(), folder)
    for name, text in texts.items():
        project.update(file(name), text)
    return project, folder


def shown(project: Project, name: str = "first") -> dict[str, str]:
    return {item.name: item.text for item in project.check(file(name)).bindings()}


def test_a_version_told_two_imports_away_comes_and_goes() -> None:
    project, _ = opened(CHAIN)
    assert shown(project) == {"x": "f64[2]"}
    project.update(file("third"), CHAIN["third"] + "import lib.old\n")
    assert shown(project) == {"x": "f64[1]"}
    project.update(file("third"), CHAIN["third"])
    assert shown(project) == {"x": "f64[2]"}


def test_a_version_goes_with_the_import_that_led_to_it() -> None:
    project, _ = opened({**CHAIN, "third": "import lib.old\n"})
    assert shown(project) == {"x": "f64[1]"}
    project.update(file("second"), "import lib\n")
    assert shown(project) == {"x": "f64[2]"}
    assert shown(project, "second") == {}


def test_an_import_that_is_being_typed_stands_for_what_it_was() -> None:
    project, _ = opened({"first": "from second import y\nx = y\n", "second": CHAIN["third"].replace("z", "y", 1)})
    assert shown(project)["x"] == "f64[4]"
    project.update(file("first"), "from second imort y\nx = y\n")
    project.update(file("second"), "import lib\ny = lib.zeros(9)\n")
    assert shown(project)["x"] == "f64[9]"


def test_a_word_that_is_no_import_tells_only_its_own_file() -> None:
    project, _ = opened({**CHAIN, "second": "import lib\ny = lib.edition()\n"})
    project.update(file("second"), "import lib\ny = lib.edition()\nd = dict(old=3)\n")
    assert shown(project) == {"x": "f64[2]"}
    assert shown(project, "second")["y"] == "f64[1]"


def test_an_edit_that_changes_no_import_resolves_none_anew() -> None:
    project, folder = opened(CHAIN)
    shown(project)
    asked = folder.asked
    project.update(file("first"), CHAIN["first"] + "w = lib.zeros(5)\n")
    assert shown(project) == {"x": "f64[2]", "w": "f64[5]"}
    assert folder.asked == asked


def test_the_modules_that_depend_on_one_follow_its_imports() -> None:
    project, _ = opened(CHAIN)
    for name in NAMES:
        shown(project, name)
    assert project.dependents(file("third")) == {file("first"), file("second")}
    project.update(file("second"), "import lib\n")
    assert project.dependents(file("third")) == frozenset()
    assert project.dependents(file("second")) == {file("first")}


def test_a_cycle_that_appears_is_cut_and_one_that_goes_is_not() -> None:
    project, _ = opened({**CHAIN, "first": "import lib\nfrom second import y\nx = y\n"})
    assert shown(project)["x"] == "f64[3]"
    project.update(file("third"), "from first import x\nz = x\n")
    assert "z" not in shown(project, "third") and shown(project)["x"] == "f64[3]"
    project.update(file("third"), CHAIN["third"])
    assert shown(project, "third") == {"z": "f64[4]"}


def test_what_a_trial_imports_is_forgotten() -> None:
    project, _ = opened(CHAIN)
    assert shown(project) == {"x": "f64[2]"}
    with project._trials(file("first")) as trial:
        tried = trial(CHAIN["first"] + "import lib.old\n")
        assert [item.text for item in tried.bindings()] == ["f64[1]"]
    assert shown(project) == {"x": "f64[2]"}


def test_a_file_that_vanishes_leads_nowhere() -> None:
    project, folder = opened({**CHAIN, "third": "import lib.old\n"})
    assert shown(project) == {"x": "f64[1]"}
    del folder.texts["second"]
    project.files_changed()
    assert shown(project) == {"x": "f64[2]"}


@pytest.mark.parametrize("length", [2, 600])
def test_a_long_chain_of_imports_takes_no_room_on_the_stack(length: int) -> None:
    texts = {f"m{i}": f"import lib\nfrom m{i + 1} import x\n" for i in range(length)}
    project, _ = opened({**texts, f"m{length}": "import lib\nx = lib.zeros(7)\n"})
    names = "".join(f"x{i} = x\n" for i in range(2))
    project.update(file("m0"), texts["m0"] + names)
    assert shown(project, "m0")["x1"] == "f64[7]"
