"""Code lenses: above a function its signature in shapes, above a model what it makes of what, and its size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..analysis.report import Place, Signature

if TYPE_CHECKING:
    from ..analysis.project import Summary


@dataclass(frozen=True, slots=True)
class Lens:
    place: Place
    title: str


def seek(summary: Summary) -> list[Lens]:
    functions = [Lens(place, _title(signature)) for place, signature in summary.signatures() if _tells(signature)]
    return sorted([*functions, *(Lens(*item) for item in summary.briefs())], key=lambda lens: lens.place)


def _tells(signature: Signature) -> bool:
    """Whether a dim or a rank of it is known."""
    texts = [signature.result, *(text for _, text in signature.parameters)]
    return any("[" in text and not text.endswith("[...]") for text in texts)


def _title(signature: Signature) -> str:
    told = ", ".join(f"{name}: {text}" for name, text in signature.parameters if text)
    return " → ".join(text for text in (told, signature.result) if text)
