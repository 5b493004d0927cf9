"""From what the analysis says to what the protocol says: the one place that makes protocol data and counts units.

The analysis counts lines and code points, the editor the units that it agreed on (`documents`).  A `Converter` knows
the unit, the texts that the columns count in, and what the editor can show: where it cannot show related places, the
message carries them instead.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lsprotocol import types
from pygls import uris

from ..analysis.report import Diagnostic, Place, Related
from .documents import Document, Edit, Text
from .hints import Hint, parts
from .lenses import Lens

SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "information": types.DiagnosticSeverity.Information,
    "hint": types.DiagnosticSeverity.Hint,
}
SOURCE = "shapeserver"
NOTEBOOK = ".ipynb"


@dataclass(frozen=True, slots=True)
class Client:
    """What the editor agreed on and can show."""

    encoding: str = "utf-16"
    shows_related: bool = True
    reads_markdown: bool = True
    edits_documents: bool = False
    takes_actions: bool = True
    resolves_actions: bool = False
    has_configuration: bool = False
    refreshes_hints: bool = False
    watches_files: bool = False
    pulls: bool = False
    shows_progress: bool = False
    refreshes_lenses: bool = False


def client_of(capabilities: types.ClientCapabilities, encoding: str) -> Client:
    text_document = capabilities.text_document or types.TextDocumentClientCapabilities()
    publish = text_document.publish_diagnostics
    hover = text_document.hover
    workspace = capabilities.workspace or types.WorkspaceClientCapabilities()
    actions = text_document.code_action
    watching = workspace.did_change_watched_files
    pulled, window = workspace.diagnostics, capabilities.window
    formats = list(hover.content_format or ()) if hover else []
    return Client(
        encoding=str(getattr(encoding, "value", encoding)),
        shows_related=bool(publish and publish.related_information),
        reads_markdown=formats[:1] == [types.MarkupKind.Markdown],
        edits_documents=bool(workspace.workspace_edit and workspace.workspace_edit.document_changes),
        takes_actions=bool(actions and actions.code_action_literal_support),
        resolves_actions=bool(
            actions
            and actions.resolve_support
            and "edit" in actions.resolve_support.properties
            and actions.data_support
        ),
        has_configuration=bool(workspace.configuration),
        refreshes_hints=bool(workspace.inlay_hint and workspace.inlay_hint.refresh_support),
        watches_files=bool(watching and watching.dynamic_registration),
        pulls=bool(text_document.diagnostic and pulled and pulled.refresh_support),
        shows_progress=bool(window and window.work_done_progress),
        refreshes_lenses=bool(workspace.code_lens and workspace.code_lens.refresh_support),
    )


@dataclass(frozen=True, slots=True)
class Converter:
    client: Client
    text_of: Callable[[str], Text]
    uri_of: Callable[[str], str]
    page_of: Callable[[str], str | None]

    def range(self, place: Place) -> types.Range:
        text, (_, first) = self.text_of(place.path), self._part(place)
        return types.Range(self._position(text, place.start, first), self._position(text, place.end, first))

    def location(self, place: Place) -> types.Location:
        return types.Location(self.uri(place), self.range(place))

    def uri(self, place: Place) -> str:
        """The URI of the text that the place is in: a file's, or that of a notebook's cell."""
        return self._part(place)[0]

    def link(self, place: Place) -> str:
        """A link to the place's line."""
        uri, first = self._part(place)
        return f"{uri}#L{place.start[0] - first + 1}"

    def name(self, place: Place) -> str:
        """How a place is told to a person: by file and line, or by cell.

        A notebook that came as one text has cells of which nothing is known: its lines are told to nobody.
        """
        (uri, first), text, file = self._part(place), self.text_of(place.path), os.path.basename(place.path)
        line, number = place.start[0] - first + 1, text.number(uri) if isinstance(text, Document) else None
        if number is not None:
            return f"cell {number}, line {line}"
        return file if file.endswith(NOTEBOOK) else f"{file}:{line}"

    def _part(self, place: Place) -> tuple[str, int]:
        text = self.text_of(place.path)
        return text.part(place.start[0]) if isinstance(text, Document) else (self.uri_of(place.path), 0)

    def diagnostic(self, diagnostic: Diagnostic) -> types.Diagnostic:
        page = self.page_of(diagnostic.code)
        shown = self.client.shows_related
        return types.Diagnostic(
            range=self.range(diagnostic.place),
            message=diagnostic.message if shown else self._with_related(diagnostic),
            severity=SEVERITIES[diagnostic.severity],
            code=diagnostic.code,
            code_description=types.CodeDescription(page) if page else None,
            source=SOURCE,
            related_information=[self._related(related) for related in diagnostic.related] if shown else None,
        )

    def hint(self, hint: Hint) -> types.InlayHint:
        """An inlay hint; its data tells what it is of, for when its details are asked."""
        text, (uri, first) = self.text_of(hint.place.path), self._part(hint.place)
        data = {"uri": uri, "place": [hint.place.path, *hint.place.start, *hint.place.end]}
        label = [types.InlayHintLabelPart(part) for part, _ in parts(hint.label)]
        return types.InlayHint(self._position(text, hint.at, first), label, types.InlayHintKind.Type, data=data)

    def lens(self, lens: Lens) -> types.CodeLens:
        """A line of text above the place; one that tells a graph validates it when it is clicked."""
        arguments = [self.uri(lens.place), lens.graph] if lens.graph else None
        return types.CodeLens(self.range(lens.place), types.Command(lens.title, lens.command, arguments=arguments))

    def markup(self, text: str) -> types.MarkupContent:
        kind = types.MarkupKind.Markdown if self.client.reads_markdown else types.MarkupKind.PlainText
        return types.MarkupContent(kind, text)

    def column(self, document: Document, uri: str, position: types.Position) -> tuple[int, int]:
        """The line and code-point column of a position in the text with this URI."""
        line = position.line + document.first(uri)
        return line, document.column(line, position.character, self.client.encoding)

    def _with_related(self, diagnostic: Diagnostic) -> str:
        related = (f"{self.name(related.place)}: {related.message}" for related in diagnostic.related)
        return "\n".join((diagnostic.message, *related))

    def _related(self, related: Related) -> types.DiagnosticRelatedInformation:
        return types.DiagnosticRelatedInformation(self.location(related.place), related.message)

    def _position(self, text: Text, position: tuple[int, int], first: int) -> types.Position:
        line, column = position
        return types.Position(max(0, line - first), text.units(line, column, self.client.encoding))


def place_of(data: Any) -> Place | None:
    """The place in the data of a hint; None if it is something else."""
    match data:
        case [str(path), int(top), int(left), int(bottom), int(right)]:
            return Place(path, (top, left), (bottom, right))
    return None


def edits(changes: list[types.TextDocumentContentChangeEvent]) -> tuple[Edit, ...]:
    return tuple(_edit(change) for change in changes)


def file_path(uri: str) -> str | None:
    """The path of a file's URI; None for texts that are no file."""
    return uris.to_fs_path(uri)


def file_uri(path: str) -> str:
    return str(uris.from_fs_path(path))


def _edit(change: types.TextDocumentContentChangeEvent) -> Edit:
    if isinstance(change, types.TextDocumentContentChangePartial):
        start, end = change.range.start, change.range.end
        return Edit(change.text, (start.line, start.character), (end.line, end.character))
    return Edit(change.text)
