"""What the extension for VS Code brings: how its server is started, and what of it is not bundled."""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
EXTENSION = REPOSITORY / "vscode-extension"
# Stands for the bundled server: tells what it was given.
TELLING = """
import json, sys

def main():
    print(json.dumps([sys.argv[1:], sys.path]))
    return 7
"""


def start(folder: Path, *words: str) -> tuple[list[str], list[str]]:
    """The arguments and the path of a server that is started from a folder as from the extension's."""
    package = folder / "libs" / "shapeserver"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "cli.py").write_text(TELLING)
    script = shutil.copy(EXTENSION / "bundled" / "server.py", folder)
    done = subprocess.run([sys.executable, "-P", script, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 7, done.stderr
    given, path = json.loads(done.stdout)
    return given, path


def test_the_bundle_comes_before_all_other_packages(tmp_path: Path) -> None:
    given, path = start(tmp_path, "lsp")
    assert given == ["lsp"]
    assert path[0] == str(tmp_path / "libs")


def test_compiled_packages_come_last_and_fit_the_python(tmp_path: Path) -> None:
    given, path = start(tmp_path, "--site", "/storage/site", "lsp", "--stdio")
    assert given == ["lsp", "--stdio"]
    assert path[0] == str(tmp_path / "libs")
    assert path[-1] == f"/storage/site/{sys.implementation.cache_tag}"


def test_what_is_left_out_of_the_bundle_is_a_dependency() -> None:
    compiled = runpy.run_path(str(EXTENSION / "scripts" / "bundle.py"))["COMPILED"]
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    assert compiled == {need.split(">")[0] for need in project["dependencies"] if need.startswith("libcst")}


def test_the_manifest_knows_every_code() -> None:
    from shapeserver.analysis.problem import CODES

    manifest = json.loads((EXTENSION / "package.json").read_text())
    severities = manifest["contributes"]["configuration"]["properties"]["shapeserver.severity"]["properties"]
    assert set(severities) == set(CODES) - {"reveal"}


def test_the_extension_and_the_server_have_one_version() -> None:
    from shapeserver import __version__

    assert json.loads((EXTENSION / "package.json").read_text())["version"] == __version__
