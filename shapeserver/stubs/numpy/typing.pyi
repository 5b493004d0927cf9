"""numpy.typing: arrays of a dtype.  Another dtype runs, but is not what the annotation says."""

MODULE = "numpy.typing"

class NDArray:
    @classmethod
    def __class_getitem__(cls, item): return call_rule("numpy.ndarray.__class_getitem__", (unknown("any shape"), item))
