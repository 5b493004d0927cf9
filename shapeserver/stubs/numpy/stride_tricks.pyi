"""NumPy 2.4: views made by strides."""

MODULE = "numpy.lib.stride_tricks"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def sliding_window_view(x: Array[*S], window_shape: Ints[*T], axis=None, *, subok=False, writeable=False):
    axes = [i for i in range(len(S))] if axis is None else axes_of(axis)
    if not is_known(axes):
        return Same(x)[*UNKNOWN_SHAPE]
    require(len(axes) == len(T), f"Must provide matching length window_shape and axis: {T} for the axes of {x}", code="rank-mismatch")
    sizes = list(S)
    for one, length in zip(axes, T):
        place = normalize_axis(one, len(S))
        require(length <= sizes[place], f"window shape {T} cannot be larger than input array shape {S}", code="dim-mismatch")
        sizes = [size - length + 1 if i == place else size for i, size in enumerate(sizes)]
    return view(x, ShapeOf(*sizes, *T))
def as_strided(x: Array, shape: Ints[*T] = None, strides=None, subok=False, writeable=True): return view(x, x.shape if shape is None else T)
