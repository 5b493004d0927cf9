"""SciPy 1.17: convolutions, filters, waves, spectra."""

MODULE = "scipy.signal"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _real(x):
    """The dtype of what is computed in floating point from x."""
    if not is_str(x.dtype) or x.dtype == "float16":
        return None
    return x.dtype if x.dtype in ("float32", "float64", "complex64", "complex128") else "float64"
def _at(S, axis, n):
    """S with another length of an axis."""
    if not has_rank(S) or not is_int(axis):
        return UNKNOWN_SHAPE
    place = normalize_axis(axis, len(S))
    return ShapeOf(*[n if i == place else m for i, m in enumerate(S)])

def _combined(name, x, y, mode):
    """The shape of a convolution of x with y."""
    S, T = x.shape, y.shape
    if not has_rank(S) or not has_rank(T):
        return UNKNOWN_SHAPE
    require(len(S) == len(T), f"{name}: in1 and in2 should have the same dimensionality, got {x} and {y}", code="rank-mismatch")
    if len(S) != len(T) or not is_str(mode):
        return UNKNOWN_SHAPE
    require(mode in ("full", "same", "valid"), f"{name}: acceptable mode flags are 'valid', 'same', or 'full'")
    if mode == "same":
        return S
    if mode == "valid":
        inside = len([1 for i, n in enumerate(S) if possible(T[i] <= n)]) == len(S)
        outside = len([1 for i, n in enumerate(S) if possible(n <= T[i])]) == len(S)
        require(inside or outside, f"{name}: for 'valid' mode, one must be at least as large as the other in every dimension, got {x} and {y}", code="dim-mismatch")
        return ShapeOf(*[max(n - T[i], T[i] - n) + 1 for i, n in enumerate(S)])
    return ShapeOf(*[n + T[i] - 1 for i, n in enumerate(S)])
def _flat(name, x, y):
    require(rank_of(x.shape) == 2 and rank_of(y.shape) == 2, f"{name} inputs must both be 2-D arrays, got {x} and {y}", code="rank-mismatch")
@product
def convolve(in1: Array, in2: Array, mode="full", method="auto") -> Promote(in1, in2)[*_combined("convolve", in1, in2, mode)]: ...
@product
def correlate(in1: Array, in2: Array, mode="full", method="auto") -> Promote(in1, in2)[*_combined("correlate", in1, in2, mode)]: ...
@product
def fftconvolve(in1: Array, in2: Array, mode="full", axes=None):
    both = Promote(in1, in2)[()]
    return Of(_real(both))[*(_combined("fftconvolve", in1, in2, mode) if axes is None else UNKNOWN_SHAPE)]
@product
def convolve2d(in1: Array, in2: Array, mode="full", boundary="fill", fillvalue=0):
    _flat("convolve2d", in1, in2)
    return Promote(in1, in2)[*_combined("convolve2d", in1, in2, mode)]
@product
def correlate2d(in1: Array, in2: Array, mode="full", boundary="fill", fillvalue=0):
    _flat("correlate2d", in1, in2)
    return Promote(in1, in2)[*_combined("correlate2d", in1, in2, mode)]

def _sections(N, btype): return 2 * N if is_str(btype) and btype.lower() in ("bandpass", "bandstop", "band", "bp", "bs", "bands", "stop") else N
def _designed(order, output):
    if not is_str(output) or not is_dim(order):
        return unknown("the form of a filter that is not known")
    if output == "sos":
        return Of("float64")[ceil_div(order, 2), 6]
    return (Of("float64")[order + 1], Of("float64")[order + 1]) if output == "ba" else unknown("zeros and poles of a filter")
def butter(N, Wn, btype="low", analog=False, output="ba", fs=None): return _designed(_sections(N, btype), output) if is_dim(N) else unknown("a filter of unknown order")
def cheby1(N, rp, Wn, btype="low", analog=False, output="ba", fs=None): return _designed(_sections(N, btype), output) if is_dim(N) else unknown("a filter of unknown order")
def cheby2(N, rs, Wn, btype="low", analog=False, output="ba", fs=None): return _designed(_sections(N, btype), output) if is_dim(N) else unknown("a filter of unknown order")
def ellip(N, rp, rs, Wn, btype="low", analog=False, output="ba", fs=None): return _designed(_sections(N, btype), output) if is_dim(N) else unknown("a filter of unknown order")
def bessel(N, Wn, btype="low", analog=False, output="ba", norm="phase", fs=None): return _designed(_sections(N, btype), output) if is_dim(N) else unknown("a filter of unknown order")
def iirnotch(w0, Q, fs=2.0): return (Of("float64")[3], Of("float64")[3])
def firwin(numtaps: Int, cutoff, width=None, window="hamming", pass_zero=True, scale=True, fs=None) -> Of("float64")[numtaps]: ...
def lfilter(b: Array[n], a: Array[m], x: Array[*S], axis=-1, zi=None):
    y = Of(_real(Promote(b, a, x)[()]))[*S]
    return y if zi is None else (y, Of(None)[*UNKNOWN_SHAPE])
def filtfilt(b: Array[n], a: Array[m], x: Array[*S], axis=-1, padtype="odd", padlen=None, method="pad", irlen=None):
    if has_rank(S) and len(S) > 0 and is_int(axis) and padlen is None and is_str(method) and method == "pad" and is_str(padtype):
        require(S[normalize_axis(axis, len(S))] > 3 * max(n, m), f"filtfilt: the length of the input vector x must be greater than padlen, which is {3 * max(n, m)}: {x}", code="dim-mismatch")
    return Of(_real(Promote(b, a, x)[()]))[*S]
def sosfilt(sos: Array[n, 6], x: Array[*S], axis=-1, zi=None):
    y = Of(_real(Promote(sos, x)[()]))[*S]
    return y if zi is None else (y, Of(None)[*UNKNOWN_SHAPE])
def sosfiltfilt(sos: Array[n, 6], x: Array[*S], axis=-1, padtype="odd", padlen=None) -> Of(_real(Promote(sos, x)[()]))[*S]: ...
def lfilter_zi(b: Array[n], a: Array[m]) -> Of(None)[max(n, m) - 1]: ...
def freqz(b: Array, a=1, worN=512, whole=False, plot=None, fs=None, include_nyquist=False): return (Of("float64")[worN], Of("complex128")[worN]) if is_dim(worN) and certain(rank_of(b.shape) == 1) else unknown("a response at frequencies that are given")
def medfilt(volume: Array[*S], kernel_size=None) -> Same(volume)[*S]: ...
def medfilt2d(input: Array[n, m], kernel_size=3) -> Same(input)[n, m]: ...
def wiener(im: Array[*S], mysize=None, noise=None) -> Of(None)[*S]: ...
def savgol_filter(x: Array[*S], window_length, polyorder, deriv=0, delta=1.0, axis=-1, mode="interp", cval=0.0):
    if is_int(window_length) and is_int(polyorder):
        require(polyorder < window_length, f"savgol_filter: polyorder must be less than window_length, got {polyorder} and {window_length}")
    if has_rank(S) and len(S) > 0 and is_int(axis) and is_dim(window_length) and is_str(mode) and mode == "interp":
        require(window_length <= S[normalize_axis(axis, len(S))], f"savgol_filter: if mode is 'interp', window_length must be less than or equal to the size of x, got {window_length} and {x}", code="dim-mismatch")
    return Of(_real(x))[*S]
def detrend(data: Array[*S], axis=-1, type="linear", bp=0, overwrite_data=False) -> Of(_real(data))[*S]: ...
def hilbert(x: Array[*S], N=None, axis=-1):
    name = "complex64" if is_str(x.dtype) and x.dtype == "float32" else "complex128" if is_str(x.dtype) and x.dtype != "float16" else None
    return Of(name)[*(S if N is None else _at(S, axis, N if is_dim(N) else UNKNOWN))]
def resample(x: Array[*S], num, t=None, axis=0, window=None, domain="time"):
    y = Of(_real(x))[*_at(S, axis, num if is_dim(num) else UNKNOWN)]
    return y if t is None else (y, Of(None)[*UNKNOWN_SHAPE])
def resample_poly(x: Array[*S], up, down, axis=0, window=None, padtype="constant", cval=None):
    known = has_rank(S) and len(S) > 0 and is_int(axis) and is_int(up) and is_int(down)
    return Of(_real(x))[*_at(S, axis, ceil_div(S[normalize_axis(axis, len(S))] * up, down) if known else UNKNOWN)]
def decimate(x: Array[*S], q, n=None, ftype="iir", axis=-1, zero_phase=True):
    known = has_rank(S) and len(S) > 0 and is_int(axis) and is_int(q)
    return Of(_real(x))[*_at(S, axis, ceil_div(S[normalize_axis(axis, len(S))], q) if known else UNKNOWN)]
def find_peaks(x: Array[n], height=None, threshold=None, distance=None, prominence=None, width=None, wlen=None, rel_height=0.5, plateau_size=None): return (Of("int64")[fresh("peaks", 0)], unknown("what is known of the peaks"))
def argrelextrema(data: Array[*S], comparator, axis=0, order=1, mode="clip"): return unknown("the places of extremes")

def sawtooth(t: Array[*S], width=1) -> Of("float64" if is_float(width) or is_int(width) else None)[*(S if is_float(width) or is_int(width) else UNKNOWN_SHAPE)]: ...
def square(t: Array[*S], duty=0.5) -> Of("float64" if is_float(duty) else None)[*(S if is_float(duty) else UNKNOWN_SHAPE)]: ...
def chirp(t: Array[*S], f0, t1, f1, method="linear", phi=0, vertex_zero=True, complex=False) -> Of(None)[*S]: ...
def unit_impulse(shape: Ints[*S], idx=None, dtype="float64") -> DTyped(dtype, "float64")[*S]: ...
def get_window(window, Nx: Int, fftbins=True, xp=None, device=None) -> Of("float64")[Nx]: ...

def _frequencies(n, nperseg, return_onesided, x):
    """How many frequencies a spectrum of segments has."""
    if not is_dim(n) or not is_dim(nperseg):
        return UNKNOWN
    size = min(n, nperseg)
    return UNKNOWN if not return_onesided else size if is_str(x.dtype) and x.dtype.startswith("complex") else size // 2 + 1
def _last(S, axis): return S[-1] if has_rank(S) and len(S) > 0 and is_int(axis) and (axis == -1 or axis == len(S) - 1) else UNKNOWN
def _spectrum(x): return "float32" if is_str(x.dtype) and x.dtype == "float32" else "float64" if is_str(x.dtype) and x.dtype in ("float64", "int64", "int32") else None
def welch(x: Array[*S], fs=1.0, window="hann", nperseg=None, noverlap=None, nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1, average="mean"):
    n = _frequencies(_last(S, axis), 256 if nperseg is None and is_str(window) else nperseg, return_onesided, x) if nfft is None else UNKNOWN
    return (Of(None)[n], Of(_spectrum(x))[*_at(S, axis, n)])
def periodogram(x: Array[*S], fs=1.0, window="boxcar", nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1):
    n = _frequencies(_last(S, axis), _last(S, axis), return_onesided, x) if nfft is None else UNKNOWN
    return (Of(None)[n], Of(_spectrum(x))[*_at(S, axis, n)])
