"""SciPy 1.17: Fourier transforms, those of NumPy, and cosine and sine transforms."""

MODULE = "scipy.fft"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

fft = alias("numpy.fft.fft")
ifft = alias("numpy.fft.ifft")
rfft = alias("numpy.fft.rfft")
irfft = alias("numpy.fft.irfft")
fft2 = alias("numpy.fft.fft2")
ifft2 = alias("numpy.fft.ifft2")
rfft2 = alias("numpy.fft.rfft2")
fftfreq = alias("numpy.fft.fftfreq")
rfftfreq = alias("numpy.fft.rfftfreq")
fftshift = alias("numpy.fft.fftshift")
ifftshift = alias("numpy.fft.ifftshift")
def _real(x): return None if not is_str(x.dtype) or x.dtype not in ("float32", "float64", "int32", "int64") else x.dtype if category(x.dtype) == "float" else "float64"
def _at(S, n, axis):
    if n is None:
        return S
    if not has_rank(S) or not is_int(axis):
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, len(S))
    return ShapeOf(*[(n if is_dim(n) else UNKNOWN) if i == place else m for i, m in enumerate(S)])
def dct(x: Array[*S], type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None) -> Of(_real(x))[*_at(S, n, axis)]: ...
def idct(x: Array[*S], type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None) -> Of(_real(x))[*_at(S, n, axis)]: ...
def dst(x: Array[*S], type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None) -> Of(_real(x))[*_at(S, n, axis)]: ...
def idst(x: Array[*S], type=2, n=None, axis=-1, norm=None, overwrite_x=False, workers=None, orthogonalize=None) -> Of(_real(x))[*_at(S, n, axis)]: ...
