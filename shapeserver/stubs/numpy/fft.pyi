"""NumPy 2.4: Fourier transforms."""

MODULE = "numpy.fft"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"
POSITIONS = "fixed"

def _complex(a): return Of("complex64" if dtype_name(a) in ("float32", "complex64", "float16") else "complex128" if dtype_name(a) is not None else None)
def _along(S, axis, length): return [length if i == normalize_axis(axis, len(S)) else s for i, s in enumerate(S)]
def _size(S, n, axis):
    place = normalize_axis(axis, len(S))
    length = S[place] if n is None else n if is_dim(n) else UNKNOWN
    require(length > 0, f"Invalid number of FFT data points ({length}) specified.")
    return length
def fft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _complex(a)[*_along(S, axis, _size(S, n, axis))]
def ifft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _complex(a)[*_along(S, axis, _size(S, n, axis))]
def rfft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _complex(a)[*_along(S, axis, _size(S, n, axis) // 2 + 1)]
def irfft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _real(a)[*_along(S, axis, _halved(S, n, axis))]
def _halved(S, n, axis):
    length = 2 * (S[normalize_axis(axis, len(S))] - 1) if n is None else _size(S, n, axis)
    require(length > 0, f"Invalid number of FFT data points ({length}) specified.")
    return length
def _planes(S, s, axes):
    """The axes of a transform of several, and the lengths that they have in it."""
    given = None if s is None else as_shape(s)
    places = None if axes is None else axes_of(axes)
    chosen = [i for i in range(len(S))][len(S) - len(given) if given is not None else 0:] if places is None else [normalize_axis(x, len(S)) for x in places]
    require(given is None or len(given) == len(chosen), "Shape and axes have different lengths.", code="rank-mismatch")
    lengths = [S[x] for x in chosen] if given is None else [S[x] if is_int(n) and n == -1 else n for x, n in zip(chosen, given)]
    for n in lengths:
        require(n > 0, f"Invalid number of FFT data points ({n}) specified.")
    return (chosen, lengths)
def _again(chosen): return len([i for i, place in enumerate(chosen) if place in chosen[:i]]) > 0
def _placed(S, chosen, lengths):
    if _again(chosen):
        return [UNKNOWN for n in S]
    found = list(S)
    for place, length in zip(chosen, lengths):
        found = [length if i == place else n for i, n in enumerate(found)]
    return found
def _whole(a, S, s, axes):
    chosen, lengths = _planes(S, s, axes)
    return (_complex(a) if len(chosen) > 0 else Of(None))[*_placed(S, chosen, lengths)]
def _half(a, S, s, axes):
    """Of real numbers: the last axis has the half of the frequencies."""
    chosen, lengths = _planes(S, s, axes)
    require(len(chosen) > 0, "at least 1 axis must be transformed", code="rank-mismatch")
    return _complex(a)[*_placed(S, chosen, [*lengths[:-1], lengths[-1] // 2 + 1])]
def _doubled(a, S, s, axes):
    chosen, lengths = _planes(S, s, axes)
    require(len(chosen) > 0, "at least 1 axis must be transformed", code="rank-mismatch")
    last = lengths[-1] if s is not None else 2 * (lengths[-1] - 1)
    require(last > 0, f"Invalid number of FFT data points ({last}) specified.")
    return _real(a)[*_placed(S, chosen, [*lengths[:-1], last])]
def _real(a): return Of("float32" if dtype_name(a) in ("float32", "complex64", "float16") else "float64" if dtype_name(a) is not None else None)
def fft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _whole(a, S, s, axes)
def ifft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _whole(a, S, s, axes)
def fftn(a: Array[*S], s=None, axes=None, norm=None, out=None): return _whole(a, S, s, axes)
def ifftn(a: Array[*S], s=None, axes=None, norm=None, out=None): return _whole(a, S, s, axes)
def rfft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _half(a, S, s, axes)
def rfftn(a: Array[*S], s=None, axes=None, norm=None, out=None): return _half(a, S, s, axes)
def irfft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _doubled(a, S, s, axes)
def irfftn(a: Array[*S], s=None, axes=None, norm=None, out=None): return _doubled(a, S, s, axes)
def hfft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _real(a)[*_along(S, axis, _halved(S, n, axis))]
def ihfft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return _complex(a)[*_along(S, axis, _size(S, n, axis) // 2 + 1)]
def fftfreq(n: Int, d=1.0, device=None) -> Of("float64")[n]: ...
def rfftfreq(n: Int, d=1.0, device=None) -> Of("float64")[n // 2 + 1]: ...
def fftshift(x: Array[*S], axes=None): return _shifted(x, axes)
def ifftshift(x: Array[*S], axes=None): return _shifted(x, axes)
def _shifted(x, axes):
    require(axes is not None or rank_of(x.shape) > 0, f"fftshift needs at least one axis, got {x}", code="rank-mismatch")
    reduce(x.shape, axes)
    return Same(x)[*x.shape]
