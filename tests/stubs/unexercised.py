"""Rules that the harness does not exercise, each with its reason."""

_FILE = "it reads or writes a file or a buffer"
_TEXT = "its result is no array"
_OBJECT = "it makes or belongs to an object that a random call does not make; literate pages use it"
_FUNCTION = "it takes a function or nested lists, and gives an unknown value"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"numpy.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all("load loadtxt genfromtxt save savez savez_compressed savetxt fromfile frombuffer fromstring ndarray.tofile", _FILE),
    **_all("set_printoptions seterr errstate array2string array_repr finfo iinfo isscalar iscomplexobj", _TEXT),
    **_all("may_share_memory shares_memory", _TEXT),
    **_all("dtype.__new__ dtype.name dtype.itemsize dtype.__call__ ndarray.__new__ random.RandomState.__init__", _OBJECT),
    **_all("fromfunction piecewise vectorize block choose select put_along_axis apply_along_axis", _FUNCTION),
}
