"""Code actions: the proved fixes of the problems under the cursor, the comment that silences one, and annotations.

Fixes are sought when the editor asks and not before, for they cost an analysis each.  An edit is of the document's
present version: an editor that has gone on asks again.  What mends all problems of a kind, or of the file, is sought
when the editor resolves the action.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from ..analysis.report import Diagnostic, Edit, Fix, Place
from ..config import DIRECTIVE, FAILING, Config, apply
from .convert import Converter
from .documents import Document, Text

if TYPE_CHECKING:
    from ..analysis.project import Summary

FIX = types.CodeActionKind.QuickFix
REWRITE = types.CodeActionKind.RefactorRewrite
FIX_ALL = types.CodeActionKind.SourceFixAll
FIX_ALL_OURS = f"{FIX_ALL.value}.shapeserver"


def wants(only: Sequence[types.CodeActionKind | str] | None, kind: types.CodeActionKind) -> bool:
    """Whether the editor asked for actions of a kind, among others or by a kind above it."""
    kinds = [str(getattr(item, "value", item)) for item in only or ()]
    return not kinds or any(item == "" or f"{kind.value}.".startswith(f"{item}.") for item in kinds)


@dataclass(frozen=True, slots=True)
class Found:
    """A problem with its fixes."""

    problem: Diagnostic
    fixes: tuple[Fix, ...]


def seek(summary: Summary, config: Config, start: tuple[int, int], end: tuple[int, int]) -> list[Found]:
    """The problems that a selection touches, with their fixes."""
    problems = apply(config, summary.explained, summary.text)
    touched = (item for item in problems if item.place.start <= end and start <= item.place.end)
    return [Found(problem, summary.fixes(problem)) for problem in touched if problem.severity in FAILING]


def rewrites(fixes: Iterable[Fix], document: Document, converter: Converter) -> list[types.CodeAction]:
    return [
        types.CodeAction(_title(fix), REWRITE, edit=workspace_edit(fix.edits, document, converter)) for fix in fixes
    ]


def code_actions(found: Sequence[Found], document: Document, converter: Converter) -> list[types.CodeAction]:
    fixes = [_fix(item, fix, document, converter) for item in found for fix in item.fixes]
    return fixes + [_ignore(item.problem, document, converter) for item in found]


@dataclass(frozen=True, slots=True)
class All:
    """What an action mends in a document: without a code all, without a way what has only one."""

    uri: str
    code: str | None = None
    way: str | None = None

    @staticmethod
    def of(data: Any) -> All | None:
        """From the data of an action; None if it is something else."""
        match data:
            case {"uri": str(uri), "code": str() | None as code, "way": str() | None as way}:
                return All(uri, code, way)
        return None


def of_the_file(document: Document) -> types.CodeAction:
    """The action on a whole file, as editors run it on save."""
    title = "Fix all shape problems that have one proved fix"
    return types.CodeAction(title, FIX_ALL_OURS, data=asdict(All(document.uri)))


def of_a_kind(found: Sequence[Found], counts: Mapping[str, int], document: Document) -> list[types.CodeAction]:
    """For problems that the file has several of, the action that mends them all in the likeliest way."""
    ways = {item.problem.code: item.fixes[0] for item in found if counts[item.problem.code] > 1 and item.fixes}
    return [
        types.CodeAction(
            f"Fix all {code} of this file this way: {fix.way}",
            FIX,
            data=asdict(All(document.uri, code, fix.way)),
        )
        for code, fix in ways.items()
    ]


def _fix(item: Found, fix: Fix, document: Document, converter: Converter) -> types.CodeAction:
    return types.CodeAction(
        title=_title(fix),
        kind=FIX,
        diagnostics=[converter.diagnostic(item.problem)],
        is_preferred=(len(item.fixes) == 1 and fix.likely) or None,
        edit=workspace_edit(fix.edits, document, converter),
    )


def _title(fix: Fix) -> str:
    return fix.title[:1].upper() + fix.title[1:]


def _ignore(problem: Diagnostic, document: Document, converter: Converter) -> types.CodeAction:
    fix = ignoring(problem, document)
    edit = workspace_edit(fix.edits, document, converter)
    return types.CodeAction(_title(fix), FIX, diagnostics=[converter.diagnostic(problem)], edit=edit)


def ignoring(problem: Diagnostic, text: Text) -> Fix:
    """Silences a problem where it is; no proof is needed."""
    return Fix(f"ignore {problem.code} on this line", (_silence(problem, text),))


def _silence(problem: Diagnostic, text: Text) -> Edit:
    """The comment that silences a problem, or the code added to the one that the line has."""
    line = problem.place.start[0]
    row = text.line(line)
    found = DIRECTIVE.search(row)
    if found is not None and found[2] is not None:
        at = (line, found.end(2))
        return Edit(Place(problem.place.path, at, at), f", {problem.code}" if found[2].strip() else problem.code)
    at = (line, len(row.rstrip()))
    return Edit(Place(problem.place.path, at, (line, len(row))), f"  # shapeserver: ignore[{problem.code}]")


def workspace_edit(edits: Iterable[Edit], document: Document, converter: Converter) -> types.WorkspaceEdit:
    changes: dict[str, list[types.TextEdit]] = {}
    for edit in edits:
        changes.setdefault(converter.uri(edit.place), []).append(types.TextEdit(converter.range(edit.place), edit.text))
    if converter.client.edits_documents:
        versioned = types.OptionalVersionedTextDocumentIdentifier
        return types.WorkspaceEdit(
            document_changes=[
                types.TextDocumentEdit(versioned(uri, document.version_of(uri)), list(edits))
                for uri, edits in changes.items()
            ]
        )
    return types.WorkspaceEdit(changes=changes)
