"""The arguments of the rules of `numpy.polynomial`, and those that are not exercised."""

from __future__ import annotations

from .cases import Choice, choose

_P = "numpy.polynomial.polynomial"
_SERIES = choose(
    "[1, 2, 3]", "[1.0, 2.0]", "np.ones(4)", "np.array([1, 2])", "[1j, 2]", "[1, 2, 0]", "np.ones((2, 3))", "[4]", "[0]"
)
_POINTS = choose("2", "[1, 2]", "np.ones((2, 3))", "1.5", "np.ones(3, dtype='float32')")
_TABLE = choose("np.ones((2, 3))", "np.ones((2, 3, 4))", "np.ones((2, 2, 3, 2))")
_DEGREES = choose("[1, 2]", "(2, 1)", "[1, 2, 3]")

ARGUMENTS: dict[str, Choice] = {
    **{f"{_P}.poly{name}:c1": _SERIES for name in "add sub mul div".split()},
    **{f"{_P}.poly{name}:c2": _SERIES for name in "add sub mul div".split()},
    **{f"{_P}.poly{name}:c": _SERIES for name in "mulx pow roots companion trim der int val".split()},
    **{f"{_P}.poly{name}:{axis}": _POINTS for name in "val2d val3d grid2d grid3d".split() for axis in "xyz"},
    **{f"{_P}.poly{name}:c": _TABLE for name in "val2d val3d grid2d grid3d".split()},
    **{f"{_P}.poly{name}:deg": _DEGREES for name in "vander2d vander3d".split()},
    f"{_P}.polytoseries:pol": _SERIES,
    f"{_P}.polyfromroots:roots": choose("(-1, 0, 1)", "[]", "np.ones(2)", "[1j]"),
    f"{_P}.polyline:off": choose("1", "2.5"),
    f"{_P}.polyline:scl": choose("0", "3", "1.5"),
    "numpy.polynomial.hermite.hermline:off": choose("1", "2.5"),
    "numpy.polynomial.hermite.hermline:scl": choose("0", "3", "1.5"),
    f"{_P}.polypow:pow": choose("0", "1", "2"),
    f"{_P}.polypow:maxpower": choose("16"),
    f"{_P}.polytrim:tol": choose("0", "0.5"),
    f"{_P}.polyval:x": _POINTS,
    f"{_P}.polyval:tensor": choose("True", "False"),
    f"{_P}.polyvalfromroots:x": _POINTS,
    f"{_P}.polyvalfromroots:r": choose("[1, 2, 3]", "np.ones((2, 3))"),
    f"{_P}.polyvalfromroots:tensor": choose("True", "False"),
    f"{_P}.polyfit:deg": choose("1", "2", "[0, 2]"),
    f"{_P}.polyder:m": choose("0", "1", "2", "5"),
    f"{_P}.polyint:m": choose("0", "1", "2"),
    "numpy.polynomial.polyutils.trimcoef:c": _SERIES,
    "numpy.polynomial.polyutils.trimcoef:tol": choose("0"),
    "numpy.polynomial.polyutils.mapdomain:old": choose("[-1, 1]", "[0.0, 2.0]"),
    "numpy.polynomial.polyutils.mapdomain:new": choose("[-1, 1]", "[0.0, 2.0]"),
    "numpy.polynomial.ABCPolyBase:self": choose(
        "np.polynomial.Polynomial([1, 2, 3])", "np.polynomial.Legendre([1.0, 2.0])", "np.polynomial.Hermite([1j, 2])"
    ),
    "numpy.polynomial.ABCPolyBase:arg": choose("2", "[1, 2]", "np.ones((2, 3))", "1j"),
    "numpy.polynomial.ABCPolyBase:m": choose("1", "2", "5"),
    "numpy.polynomial.ABCPolyBase:n": choose("7"),
    "numpy.polynomial.ABCPolyBase:deg": choose("1"),
    "numpy.polynomial.ABCPolyBase:size": choose("1", "2", "9"),
}


_OBJECT = "it gives or takes an object; literate pages use it"
_SERIES_CLASSES = ("Polynomial", "Chebyshev", "Legendre", "Hermite", "HermiteE", "Laguerre")

UNEXERCISED: dict[str, str] = {
    **{f"numpy.polynomial.{name}.*": _OBJECT for name in _SERIES_CLASSES},
    **{
        f"numpy.polynomial.ABCPolyBase.{name}": _OBJECT
        for name in (
            "__init__ __len__ __iter__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __floordiv__ "
            "__mod__ __pow__ __neg__ __pos__ has_samecoef has_samedomain has_samewindow has_sametype convert"
        ).split()
    },
    **{f"{_P}.poly{name}": "it is a constant" for name in "domain zero one x".split()},
    f"{_P}.polytoseries": "the families' conversions stand for it: see test_polynomials",
    "numpy.polynomial.set_default_printstyle": "its result is no array",
    "numpy.polynomial.polyutils.trimseq": "it takes a plain sequence",
    "numpy.polynomial.polyutils.as_series": "it takes a list of series",
    "numpy.polynomial.polyutils.mapparms": "its dtype is told by the domains' types",
    "numpy.polynomial.chebyshev.chebinterpolate": "it takes a function",
}
SILENT: dict[str, str] = {
    **{
        f"{_P}.poly{name}": "of no points a table cannot be made, for some degrees"
        for name in "vander2d vander3d".split()
    },
    f"{_P}.polydiv": "division by a series of zeros",
    **{
        f"{_P}.poly{name}": "coefficients with axes of their own are compared where they are used"
        for name in "val2d val3d grid2d grid3d".split()
    },
    **{f"{_P}.poly{name}": "the ends of the domain are numbers" for name in "fit int".split()},
}
