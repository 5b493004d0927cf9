"""Bundles: written here, run by a process that has no TensorFlow, and refused in one line where they are broken."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from shapeserver.eval import bundle
from shapeserver.eval.client import EvaluationError, export_bundle, validate_bundle
from shapeserver.eval.options import Options

from .graphs import perceptron

OPTIONS = Options(valuations=((("batch", 1),), (("batch", 7),)), gradients=False, costs=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "train_step.bundle"
    export_bundle(perceptron(), OPTIONS, path)
    return path


def test_a_bundle_runs_where_there_is_no_tensorflow(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for library in ("tensorflow", "keras", "pandas"):
        (tmp_path / f"{library}.py").write_text(f"raise ImportError('no {library} here')\n")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    report = validate_bundle(written, OPTIONS)
    assert report.is_validated and report.valuations == OPTIONS.valuations and len(report.checks) == 8
    assert "exported for cpu, cuda" in report.notes
    assert any(note.startswith("2 exported functions ran on cpu") for note in report.notes)


def test_what_a_bundle_holds(written: Path) -> None:
    manifest, graph, exports = bundle.read(str(written))
    assert graph == perceptron() and set(exports) == {"valuation-0.jax", "valuation-1.jax"}
    assert [(entry["valuation"], entry["outputs"]) for entry in manifest["exports"]] == [
        ({"batch": 1}, {"result": []}),
        ({"batch": 7}, {"result": []}),
    ]
    from jax import export

    exported = export.deserialize(bytearray(exports["valuation-1.jax"]))
    assert exported.platforms == ("cpu", "cuda")
    assert (7, 20) in {aval.shape for aval in exported.in_avals}


def test_a_contradiction_in_a_bundle_is_found(tmp_path: Path) -> None:
    path = tmp_path / "wrong.bundle"
    export_bundle(perceptron(classes=11), OPTIONS, path)
    (finding,) = validate_bundle(path, OPTIONS).findings
    assert (finding.code, finding.place) == ("contradiction", ("net.py", 6, 4))


def _changed(path: Path, to: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(to, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return to


def _newer(files: dict[str, bytes]) -> None:
    files["manifest.json"] = json.dumps({**json.loads(files["manifest.json"]), "version": 2}).encode()


def _other_graph(files: dict[str, bytes]) -> None:
    graph = json.loads(files["graph.json"])
    graph["parameters"][0]["dtype"] = "float64"
    files["graph.json"] = json.dumps(graph).encode()


def _newer_graph(files: dict[str, bytes]) -> None:
    files["graph.json"] = json.dumps({**json.loads(files["graph.json"]), "version": 9}).encode()


def _lost(files: dict[str, bytes]) -> None:
    del files["valuation-1.jax"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_newer, "x.bundle has version 2, and this shapeserver reads 1: it needs a newer one"),
        (
            _newer_graph,
            "x.bundle is damaged: the graph has version 9, and this shapeserver reads 2: it needs a newer one",
        ),
        (_other_graph, "x.bundle is damaged: its parts do not belong together"),
        (_lost, "x.bundle is damaged: its parts do not belong together"),
        (lambda files: files.clear(), "x.bundle is no bundle, or it is damaged (KeyError)"),
    ],
)
def test_a_broken_bundle_is_one_line(
    written: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    with pytest.raises(bundle.BundleError) as error:
        bundle.read(str(_changed(written, tmp_path / "x.bundle", change)))
    assert str(error.value) == said


def test_a_file_that_is_no_bundle_is_one_line_from_the_client(tmp_path: Path, written: Path) -> None:
    path = tmp_path / "x.bundle"
    path.write_bytes(written.read_bytes()[:1000])
    with pytest.raises(EvaluationError) as error:
        validate_bundle(path, OPTIONS)
    assert str(error.value) == "x.bundle is no bundle, or it is damaged (BadZipFile)"


def test_what_jax_cannot_read_is_one_line(tmp_path: Path, written: Path) -> None:
    def scrambled(files: dict[str, bytes]) -> None:
        files["valuation-0.jax"] = bytes(200)

    with pytest.raises(EvaluationError) as error:
        validate_bundle(_changed(written, tmp_path / "x.bundle", scrambled), OPTIONS)
    assert str(error.value).startswith("the exported function cannot be read")
    assert "\n" not in str(error.value)
