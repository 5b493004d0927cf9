"""The arguments of the rules of `numpy.strings` and `numpy.char`, and those that are not exercised."""

from __future__ import annotations

from .cases import Choice, choose

_TEXTS = choose("'ab'", "['ab', 'c']", "np.array([['a'], ['b c']])", "np.array([b'x', b'y'])", "['a', 'b', 'c']")
_TEXT = choose("'a'", "['a', 'b']", "np.array(['a', 'b', 'c'])")
_WIDTH = choose("5", "[3, 4]", "np.array([3, 4, 5])")
_OWN = {
    "width": _WIDTH,
    "i": _WIDTH,
    "sub": choose("'a'", "['a', 'a']"),
    "prefix": _TEXT,
    "suffix": _TEXT,
    "old": choose("'a'"),
    "new": choose("'b'", "['x', 'yy']"),
    "sep": choose("' '", "'a'"),
    "chars": choose("'a'", "None"),
    "table": choose("{97: 98}"),
    "deletechars": choose("None"),
    "values": choose("1", "(1,)"),
    "start": choose("0", "1"),
    "end": choose("None", "3"),
    "tabsize": choose("4"),
    "count": choose("-1", "1"),
    "x": _TEXTS,
    "x1": _TEXT,
    "x2": _TEXT,
    "a": _TEXTS,
    "a1": choose("['a', 'b']", "np.array(['a'])"),
    "a2": choose("['a', 'b']", "'c'"),
    "cmp": choose("'>'", "'=='"),
    "rstrip": choose("True"),
    "seq": choose("['ab', 'cd']", "'xyz'"),
    "encoding": choose("None"),
    "obj": choose("['a', 'b']", "np.array([['a', 'b']])", "[b'a']"),
    "unicode": choose("None"),
    "self": choose("np.char.array(['ab', 'c d'])", "np.char.array([['a'], ['b']])"),
    "other": choose("'x'", "['x', 'y']"),
}
ARGUMENTS: dict[str, Choice] = {
    **{
        f"numpy.{module}:{name}": choice
        for module in ("strings", "char", "char.chararray")
        for name, choice in _OWN.items()
    },
    **{f"numpy.strings.{name}:a": choose("[b'a', b'b']") for name in ("decode",)},
    **{
        f"numpy.strings.{name}:a": choose("['a', 'b']", "'abc'")
        for name in ("encode", "translate", "index", "rindex", "add")
    },
    **{f"numpy.strings.{name}:sub": choose("''") for name in ("index", "rindex")},
    "numpy.strings.mod:a": choose("'%d'", "['%d', 'x%d']"),
    "numpy.char.chararray.__mod__:self": choose("np.char.array(['%d', 'x%d'])"),
    "numpy.char.chararray.__mod__:i": choose("1", "(1,)"),
    "numpy.char.chararray.decode:self": choose("np.char.array([b'a', b'b'])"),
    "numpy.char.chararray.index:sub": choose("''"),
    "numpy.char.chararray.rindex:sub": choose("''"),
    **{
        f"numpy.strings.{name}:x": choose("'ab'", "['ab', 'c']", "np.array([['1'], ['2']])")
        for name in ("isdecimal", "isnumeric")
    },
}
UNEXERCISED: dict[str, str] = {
    "numpy.char.chararray.__array_wrap__": "it is what other rules' results go through",
    "numpy.char.chararray.__new__": "its fill is left over from memory: see the pages",
}
SILENT: dict[str, str] = {
    "numpy.strings.*": "texts of two sorts are refused by their contents",
    "numpy.char.*": "texts of two sorts are refused by their contents",
}
