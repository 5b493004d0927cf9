"""NumPy 2.4, `numpy.ma`: NumPy's functions of masked arrays; for the rules of all its files."""

MODULE = "numpy.ma"
ARRAY = "numpy.ma.MaskedArray"
PROMOTION = "numpy"

def _leaf(x):
    """The constant `masked` may come instead of one element: its dtype is float64."""
    if not is_array(x) or certain(rank_of(x.shape) > 0):
        return as_kind(x, "numpy.ma.MaskedArray")
    return Kind("numpy.ndarray" if certain(rank_of(x.shape) == 0) else "numpy.ma.MaskedArray", x.dtype if x.dtype == "float64" else None)[*x.shape]
def _bare(arrays): return each(lambda x: as_kind(x, "numpy.ndarray"), arrays)
def _as_numpy(name, *arguments):
    """What NumPy's function of this name gives, with a mask."""
    return each(_leaf, call_rule(f"numpy.{name}", *[as_kind(x, "numpy.ndarray") for x in arguments]))
