"""A bundle: one file to carry a validation to a machine that has only this package and JAX.

It is a zip archive of `manifest.json` (format, version, digest, options, and for each valuation the file of its export
and the outputs that are predicted), `graph.json`, and for each valuation what `jax.export` makes of the graph for CPU
and CUDA.  A reader refuses what is damaged, or newer than it is, with one line.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..analysis.graph import Graph, GraphError, digest, dumps, from_json
from . import engines, inputs
from .comparing import fits
from .engine import Engine
from .options import Options, Valuation, options_from_json
from .program import Interrupted, Program, described
from .report import Finding, Report
from .units import shown
from .validation import Tell, validate

FORMAT, VERSION = "shapeserver-bundle", 1
PLATFORMS = ("cpu", "cuda")
MOST_BYTES = 1 << 30


class BundleError(Exception):
    """A file is no bundle that this version can read; the message is one line."""


def write(graph: Graph, options: Options, path: str) -> None:
    """Write a graph with its valuations; needs JAX, but no GPU.  Raises BundleError where JAX cannot export it."""
    engine = engines.make("jax", "cpu")
    exports = {
        f"valuation-{place}.jax": _exported(graph, one, engine, options) for place, one in enumerate(options.valuations)
    }
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "digest": digest(graph),
        "platforms": PLATFORMS,
        "options": options.as_json(),
        "exports": [
            {"file": name, "valuation": dict(one), "outputs": _predicted(graph, dict(one))}
            for name, one in zip(exports, options.valuations, strict=True)
        ],
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest, indent=1))
        archive.writestr("graph.json", dumps(graph))
        for name, data in exports.items():
            archive.writestr(name, data)


def _exported(graph: Graph, valuation: Valuation, engine: Engine, options: Options) -> bytes:
    import jax
    from jax import export

    from .engines.compiling import forward

    program = Program(graph, dict(valuation), engine, options.seed)
    values = program.begin(inputs.make(graph, dict(valuation), options.seed, inputs.MOODS[0]), lambda seen: None)
    function, arrays = forward(program, values)
    try:
        made = export.export(jax.jit(function), platforms=PLATFORMS)(arrays)
    except Interrupted as error:
        raise BundleError(f"`{graph.name}` cannot be exported: {error}") from error
    except (ValueError, NotImplementedError) as error:
        raise BundleError(f"JAX cannot export `{graph.name}`: {str(error).splitlines()[0][:200]}") from error
    return bytes(made.serialize())


def _predicted(graph: Graph, lengths: Mapping[str, int]) -> dict[str, Any]:
    """The dims that are predicted of the outputs, where they are known."""
    program = Program(graph, lengths, engines.make("numpy"), 0)
    outputs = {(node.id, output.at): output for node in graph.nodes for output in node.outputs}
    found = {}
    for name, tensor in graph.outputs:
        output = outputs.get((tensor.source, tensor.at))
        if output is not None:
            found[name] = program.wanted(output)
    return found


def run(path: str, options: Options, tell: Tell) -> Report:
    """Validate the graph of a bundle with JAX at its valuations, then run what was exported and compare that, too.

    Raises `BundleError`.
    """
    manifest, graph, exports = read(path)
    kept = options_from_json(manifest["options"])
    device = {**options.__dict__, "valuations": kept.valuations, "seed": kept.seed, "engine": "jax"}
    report = validate(graph, Options(**device), tell)
    engine = engines.make("jax", options.device)
    findings: list[Finding] = []
    notes = [f"exported for {', '.join(manifest['platforms'])}"]
    for entry in manifest["exports"]:
        tell(f"running {entry['file']}", 0.95)
        findings += _contradicted(graph, entry, exports[entry["file"]], engine, kept.seed)
    notes.append(f"{len(manifest['exports'])} exported functions ran on {engine.device}")
    kept_findings = report.findings if not findings else tuple(f for f in report.findings if f.code != "validated")
    return replace(report, findings=(*kept_findings, *findings), notes=(*report.notes, *notes))


def _contradicted(graph: Graph, entry: dict[str, Any], data: bytes, engine: Engine, seed: int) -> list[Finding]:
    """What an exported function gives other than predicted."""
    from jax import export

    from .engines.compiling import forward

    program = Program(graph, entry["valuation"], engine, seed)
    values = program.begin(inputs.make(graph, entry["valuation"], seed, inputs.MOODS[0]), lambda seen: None)
    _, arrays = forward(program, values)
    try:
        exported: Any = export.deserialize(bytearray(data))
        outputs = exported.call(arrays)
    except Exception as error:  # flatbuffers and JAX raise what they like on bytes that are not theirs
        said = (str(error).splitlines() or [""])[0][:200]
        raise BundleError(f"the exported function cannot be read ({type(error).__name__}: {said})") from error
    found = []
    for name, wanted in entry["outputs"].items():
        shape, dtype = described(outputs.get(name))
        if wanted is not None and shape is not None and not fits(tuple(wanted), shape):
            said = f"{shown(tuple(wanted), None)} was predicted of the output `{name}`"
            found.append(Finding("contradiction", f"{said}, the exported function gave {shown(shape, dtype)}"))
    return found


def read(path: str) -> tuple[dict[str, Any], Graph, dict[str, bytes]]:
    """The manifest, the graph, and the exports by name; raises `BundleError`."""
    name = Path(path).name
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(item.file_size for item in archive.infolist()) > MOST_BYTES:
                raise BundleError(f"{name} is larger than a bundle may be")
            files = {item: archive.read(item) for item in archive.namelist()}
        manifest = json.loads(files.pop("manifest.json"))
        _check_version(name, manifest)
        graph = from_json(json.loads(files.pop("graph.json")))
        if digest(graph) != manifest["digest"] or any(entry["file"] not in files for entry in manifest["exports"]):
            raise BundleError(f"{name} is damaged: its parts do not belong together")
    except FileNotFoundError:
        raise BundleError(f"there is no file {name}") from None
    except GraphError as error:
        raise BundleError(f"{name} is damaged: {error}") from None
    except (zipfile.BadZipFile, OSError, ValueError, KeyError, TypeError, EOFError) as error:
        raise BundleError(f"{name} is no bundle, or it is damaged ({type(error).__name__})") from None
    return manifest, graph, files


def _check_version(name: str, manifest: Any) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BundleError(f"{name} is no bundle of shapeserver")
    if manifest["version"] > VERSION:
        said = f"{name} has version {manifest['version']}, and this shapeserver reads {VERSION}"
        raise BundleError(f"{said}: it needs a newer one")
