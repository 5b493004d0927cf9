"""NumPy 2.4, `numpy.lib.array_utils`: axes as they are counted from the front."""

MODULE = "numpy.lib.array_utils"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def normalize_axis_index(axis, ndim, msg_prefix=None): return normalize_axis(axis, ndim) if is_int(axis) and is_int(ndim) else scalar("int")
def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    axes = axes_of(axis)
    return tuple([normalize_axis(one, ndim) for one in axes]) if is_known(axes) and is_int(ndim) else unknown("axes that are not known")
def byte_bounds(a): return (scalar("int"), scalar("int"))
