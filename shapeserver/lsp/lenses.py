"""Code lenses: above a function its signature in shapes, above a model what it makes of what, and its size.

Above both, one that has it validated, and tells what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..analysis.report import Place, Signature

if TYPE_CHECKING:
    from ..analysis.project import Summary


@dataclass(frozen=True, slots=True)
class Lens:
    """graph: the name of the graph that `command` is about, if it is about one."""

    place: Place
    title: str
    command: str = ""
    graph: str = ""


def seek(summary: Summary, marks: Mapping[str, str], command: str) -> list[Lens]:
    """Signatures and sizes, and where what is computed can be validated; `marks` tell what was."""
    told = [
        Lens(place, f"✓ {marks[name]}" if name in marks else "validate", command, name)
        for place, name in summary.computing()
    ]
    return sorted([*_told(summary), *told], key=lambda lens: lens.place)


def _told(summary: Summary) -> list[Lens]:
    functions = [Lens(place, _title(signature)) for place, signature in summary.signatures() if _tells(signature)]
    return [*functions, *(Lens(*item) for item in summary.briefs())]


def _tells(signature: Signature) -> bool:
    """Whether a dim or a rank of it is known."""
    texts = [signature.result, *(text for _, text in signature.parameters)]
    return any("[" in text and not text.endswith("[...]") for text in texts)


def _title(signature: Signature) -> str:
    told = ", ".join(f"{name}: {text}" for name, text in signature.parameters if text)
    return " → ".join(text for text in (told, signature.result) if text)
