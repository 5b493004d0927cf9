"""NumPy 2.4: Fourier transforms."""

MODULE = "numpy.fft"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

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
def irfft(a: Array[*S], n=None, axis=-1, norm=None, out=None): return Array[*_along(S, axis, _halved(S, n, axis))]
def _halved(S, n, axis):
    length = 2 * (S[normalize_axis(axis, len(S))] - 1) if n is None else _size(S, n, axis)
    require(length > 0, f"Invalid number of FFT data points ({length}) specified.")
    return length
def fft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _plane(a, S, s, axes)
def ifft2(a: Array[*S], s=None, axes=(-2, -1), norm=None, out=None): return _plane(a, S, s, axes)
def _plane(a, S, s, axes):
    require(axes is None or rank_of(S) >= 2, f"fft2 needs at least two axes, got {a}", code="rank-mismatch")
    for n in ((S if axes is None else [S[normalize_axis(x, len(S))] for x in axes]) if s is None else ()):
        require(n > 0, f"Invalid number of FFT data points ({n}) specified.")
    return (Of(None) if axes is None else _complex(a))[*(S if s is None else UNKNOWN_SHAPE)]
def fftn(a: Array[*S], s=None, axes=None, norm=None, out=None):
    require(s is not None or S.size() > 0 or axes is not None, f"Invalid number of FFT data points (0) specified: {a}")
    return (_complex(a) if certain(rank_of(S) > 0) else Of(None))[*(S if s is None else UNKNOWN_SHAPE)]
def fftfreq(n: Int, d=1.0, device=None) -> Of("float64")[n]: ...
def rfftfreq(n: Int, d=1.0, device=None) -> Of("float64")[n // 2 + 1]: ...
def fftshift(x: Array[*S], axes=None): return _shifted(x, axes)
def ifftshift(x: Array[*S], axes=None): return _shifted(x, axes)
def _shifted(x, axes):
    require(axes is not None or rank_of(x.shape) > 0, f"fftshift needs at least one axis, got {x}", code="rank-mismatch")
    reduce(x.shape, axes)
    return Same(x)[*x.shape]
