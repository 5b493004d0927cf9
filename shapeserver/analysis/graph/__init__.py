"""The checked graph: what a function, a model or a module computes, as frozen data that another process can run.

A graph is made by the recorder of the engine and read by the evaluator.  Nothing in it refers to the engine's own
values; `docs/graph.md` describes its JSON form.
"""

from ..structured import Field, fields_of, width
from .lengths import Length, Term, evaluate, symbols_of, text
from .model import (
    VERSION,
    Argument,
    Body,
    Constant,
    DictOf,
    DTypeName,
    Graph,
    Input,
    ListOf,
    Name,
    Node,
    Number,
    Object,
    Output,
    Parameter,
    Place,
    Requirement,
    SliceOf,
    Symbol,
    Tensor,
    TupleOf,
    Unrecorded,
    holds,
    tensors_in,
)
from .reading import GraphError, from_json
from .writing import as_json, digest, dumps

__all__ = [
    "VERSION",
    "Argument",
    "Body",
    "Constant",
    "DTypeName",
    "DictOf",
    "Field",
    "Graph",
    "GraphError",
    "Input",
    "Length",
    "ListOf",
    "Name",
    "Node",
    "Number",
    "Object",
    "Output",
    "Parameter",
    "Place",
    "Requirement",
    "SliceOf",
    "Symbol",
    "Tensor",
    "Term",
    "TupleOf",
    "Unrecorded",
    "as_json",
    "digest",
    "dumps",
    "evaluate",
    "fields_of",
    "from_json",
    "holds",
    "symbols_of",
    "tensors_in",
    "text",
    "width",
]
