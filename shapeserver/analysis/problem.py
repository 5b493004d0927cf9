"""Problems, where they are, and the one table of their codes."""

from __future__ import annotations

from dataclasses import dataclass

from .path import Path

SEVERITIES = ("error", "warning", "information", "hint")


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: its stable name, the severity it has by default and one line of explanation.

    always: it says what each run of a place does, so that the first round of a loop is no witness.
    """

    name: str
    severity: str
    summary: str
    always: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text: lines count from the first line of `unit`, columns are UTF-8 bytes from the line's start."""

    unit: Path
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding.

    `related` are further places with a message; `operand` is the argument and axis it concerns; `of_call`: it is the
    fault of those who call the function that it was found in; `conditional`: it was found in a branch that a run of the
    statement around it may not take; `inside`: where a call fails, in the innermost of the functions that it leads to.
    """

    code: str
    severity: str
    message: str
    span: Span
    related: tuple[tuple[Span, str], ...] = ()
    operand: tuple[int, int] | None = None
    of_call: bool = False
    conditional: bool = False
    inside: Span | None = None


CODES: dict[str, Code] = {
    code.name: code
    for code in (
        Code("matmul-mismatch", "error", "The contracted axes of a matrix product differ in length."),
        Code("broadcast-mismatch", "error", "The operands' shapes cannot be broadcast together."),
        Code("reshape-mismatch", "error", "A reshape does not keep the number of elements."),
        Code("concat-mismatch", "error", "Arrays that are joined differ in an axis that must agree."),
        Code("axis-out-of-range", "error", "An axis that the array does not have."),
        Code("rank-mismatch", "error", "An array with the wrong number of axes."),
        Code("dim-mismatch", "error", "An axis has another length than it must have."),
        Code("index-out-of-range", "error", "An index lies outside its axis."),
        Code("too-many-indices", "error", "More indices than the array has axes."),
        Code("assign-mismatch", "error", "A value does not fit the place that it is assigned to."),
        Code("unpack-mismatch", "error", "A sequence has another length than the names it is unpacked to."),
        Code("einsum-mismatch", "error", "An einsum equation does not fit its operands."),
        Code("squeeze-mismatch", "error", "An axis to be squeezed is not of length 1."),
        Code("split-mismatch", "error", "An axis cannot be divided as a split asks."),
        Code("transpose-mismatch", "error", "The permutation does not fit the array's axes."),
        Code("dtype-mismatch", "error", "The operation does not accept these dtypes together."),
        Code("argument-mismatch", "error", "A call does not fit the signature of what it calls."),
        Code("value-mismatch", "error", "An argument has a value that the operation refuses."),
        Code("layer-input-mismatch", "error", "An input does not fit the layer or model."),
        Code("loss-mismatch", "error", "Targets and predictions do not fit the loss."),
        Code("feed-mismatch", "error", "A fed value does not fit its placeholder."),
        Code("cardinality-mismatch", "error", "Arrays that must hold as many samples differ in length."),
        Code(
            "suspicious-broadcast", "warning", "A broadcast that runs, but compares what was not meant to be compared."
        ),
        Code("loss-activation", "warning", "A loss is given probabilities where it expects logits, or the reverse."),
        Code("weights-ignored", "warning", "A loss that is one number for a batch is given weights of samples."),
        Code("mixing-reshape", "warning", "A reshape that mixes what belongs apart, where a transposition was meant."),
        Code("squeezed-batch", "information", "A squeeze without an axis may take that of the batch too."),
        Code("across-batch", "warning", "Scores are compared across samples, where each sample's own were meant."),
        Code("degenerate-axis", "warning", "An operation over an axis of length 1, which has no effect.", always=True),
        Code("static-shape-mismatch", "warning", "A stated shape contradicts what is known."),
        Code("contract-mismatch", "error", "A value breaks what an annotation promises."),
        Code("contract-dtype", "warning", "A value has another dtype than its annotation says."),
        Code("contract-syntax", "information", "An annotation whose shape cannot be read."),
        Code("validated", "hint", "What was predicted of a function was compared with a run of it, and holds."),
        Code("contradiction", "information", "A run gave another shape or dtype than was predicted: a fault of ours."),
        Code("nan-at", "information", "An operation gave a number that is not finite when it was run."),
        Code("dead-gradient", "information", "A weight that is never trained: no gradient reaches it."),
        Code("wrong-gradient", "information", "A gradient that finite differences contradict."),
        Code("out-of-memory-at", "information", "An operation needs more memory than there is."),
        Code("reveal", "information", "What is known of a value, where the program asks for it."),
        Code("syntax-error", "information", "A part of the file that Python cannot parse; the rest is analysed."),
        Code("analysis-limit", "hint", "A part of the file that was not analysed, because it is too large."),
        Code("internal-error", "hint", "A fault of shapeserver itself; the statement is treated as unknown."),
    )
}
