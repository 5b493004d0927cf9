"""TensorFlow 2.21: Fourier and cosine transforms, frames, windows and spectrograms."""

MODULE = "tensorflow.signal"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _complex(name): return "complex64" if name == "float32" else "complex128" if name == "float64" else None
def _real(name): return "float32" if name == "complex64" else "float64" if name == "complex128" else None
def _transformed(x, axes, name):
    """A transform of complex numbers over the last axes keeps the shape."""
    wrong = is_str(x.dtype) and category(x.dtype) != "complex"
    require(not wrong, f"{name}: Value for attr 'Tcomplex' of {x.dtype} is not in the list of allowed values: complex64, complex128", code="dtype-mismatch")
    require(possible(rank_of(x.shape) >= axes), f"{name}: input must have rank at least {axes}, got {x}", code="rank-mismatch")
    return Promote(x)[*x.shape]
def fft(input: Array, name=None): return _transformed(input, 1, "fft")
def fft2d(input: Array, name=None): return _transformed(input, 2, "fft2d")
def fft3d(input: Array, name=None): return _transformed(input, 3, "fft3d")
def ifft(input: Array, name=None): return _transformed(input, 1, "ifft")
def ifft2d(input: Array, name=None): return _transformed(input, 2, "ifft2d")
def ifft3d(input: Array, name=None): return _transformed(input, 3, "ifft3d")
def _lengths(S, fft_length, axes):
    """The lengths that are transformed: those of the last axes, or what they are cropped and padded to."""
    if fft_length is None:
        return [S[-axes + i] for i in range(axes)]
    found = as_shape(fft_length)
    return [found[i] for i in range(axes)] if has_rank(found) and len(found) == axes else [UNKNOWN for i in range(axes)]
def _is_tensor(x):
    """Everything else is converted to 32 bits."""
    return x.kind != "numpy.ndarray" and not x.dtype.startswith("python")
def _of_reals(x, fft_length, axes, name):
    """Of real numbers, half of the last axis says all."""
    S = x.shape
    require(possible(rank_of(S) >= axes), f"{name}: input must have rank at least {axes}, got {x}", code="rank-mismatch")
    wrong = is_str(x.dtype) and x.kind == "tensorflow.Tensor" and x.dtype not in ("float32", "float64") and not x.dtype.startswith("python")
    require(not wrong, f"{name} requires tf.float32 or tf.float64 inputs, got: {x}", code="dtype-mismatch")
    maker = Of(_complex(x.dtype) if is_str(x.dtype) and _is_tensor(x) else None if x.dtype is None else "complex64")
    if not certain(rank_of(S) >= axes):
        return maker[*UNKNOWN_SHAPE]
    lengths = _lengths(S, fft_length, axes)
    empty = len([n for n in lengths if certain(n == 0)]) > 0
    return maker[*S[:-axes], *lengths[:-1], 0 if certain(lengths[-1] == 0) else UNKNOWN if empty else lengths[-1] // 2 + 1]
def _to_reals(x, fft_length, axes, name):
    S = x.shape
    require(possible(rank_of(S) >= axes), f"{name}: input must have rank at least {axes}, got {x}", code="rank-mismatch")
    maker = Of(_real(x.dtype) if is_str(x.dtype) and _is_tensor(x) else None if x.dtype is None else "float32")
    if not certain(rank_of(S) >= axes):
        return maker[*UNKNOWN_SHAPE]
    lengths = _lengths(S, fft_length, axes)
    return maker[*S[:-axes], *lengths[:-1], lengths[-1] if fft_length is not None else max(2 * (S[-1] - 1), 0)]
def rfft(input_tensor: Array, fft_length=None, name=None): return _of_reals(input_tensor, fft_length, 1, "rfft")
def rfft2d(input_tensor: Array, fft_length=None, name=None): return _of_reals(input_tensor, fft_length, 2, "rfft2d")
def rfft3d(input_tensor: Array, fft_length=None, name=None): return _of_reals(input_tensor, fft_length, 3, "rfft3d")
def irfft(input_tensor: Array, fft_length=None, name=None): return _to_reals(input_tensor, fft_length, 1, "irfft")
def irfft2d(input_tensor: Array, fft_length=None, name=None): return _to_reals(input_tensor, fft_length, 2, "irfft2d")
def irfft3d(input_tensor: Array, fft_length=None, name=None): return _to_reals(input_tensor, fft_length, 3, "irfft3d")
def fftshift(x: Array[*S], axes=None, name=None) -> Promote(x)[*S]: ...
def ifftshift(x: Array[*S], axes=None, name=None) -> Promote(x)[*S]: ...
def _cosines(x, n, axis, name):
    S = x.shape
    require(axis == -1, f"{name}: axis must be -1. Got: {axis}")
    wrong = is_str(x.dtype) and category(x.dtype) in ("integer", "unsigned", "bool", "complex")
    require(not wrong, f"{name}: input must be a float tensor, got {x}", code="dtype-mismatch")
    return Promote(x)[*S] if n is None else Promote(x)[*S[:-1], n if is_dim(n) else UNKNOWN] if certain(rank_of(S) >= 1) else Promote(x)[*UNKNOWN_SHAPE]
def dct(input: Array, type=2, n=None, axis=-1, norm=None, name=None): return _cosines(input, n, axis, "dct")
def idct(input: Array, type=2, n=None, axis=-1, norm=None, name=None): return _cosines(input, n, axis, "idct")

# Frames

def _frames(n, length, step, pad_end):
    """How many windows begin in n samples; with padding, one at each step."""
    if not is_known(pad_end) or not is_known(step) or certain(step <= 0):
        return UNKNOWN
    return ceil_div(n, step) if pad_end else max(1 + (n - length) // step, 0)
def frame(signal: Array[*S], frame_length: Int, frame_step: Int, pad_end=False, pad_value=0, axis=-1, name=None):
    require(possible(rank_of(S) >= 1), f"frame: signal must have an axis to cut, got {signal}", code="rank-mismatch")
    if not certain(rank_of(S) >= 1) or not is_int(axis):
        return Promote(signal)[*UNKNOWN_SHAPE]
    place = normalize_axis(axis, len(S)) if has_rank(S) else 0
    if not has_rank(S):
        return Promote(signal)[*S[:-1], _frames(S[-1], frame_length, frame_step, pad_end), frame_length] if axis == -1 else Promote(signal)[*UNKNOWN_SHAPE]
    return Promote(signal)[*S[:place], _frames(S[place], frame_length, frame_step, pad_end), frame_length, *S[place + 1:]]
def overlap_and_add(signal: Array[*S, n, m], frame_step: Int, name=None) -> Promote(signal)[*S, max((n - 1) * frame_step + m, 0)]: ...
def _power_of_two(n):
    """The least power of two that is not less."""
    if not is_int(n) or n > 1048576:
        return UNKNOWN
    found = 1
    for i in range(21):
        found = found * 2 if found < n else found
    return found
def stft(signals: Array[*S, n], frame_length: Int, frame_step: Int, fft_length=None, window_fn=None, pad_end=False, name=None):
    size = _power_of_two(frame_length) if fft_length is None else fft_length if is_dim(fft_length) else UNKNOWN
    return Of(_complex(dtype_name(Promote(signals))))[*S, _frames(n, frame_length, frame_step, pad_end), size // 2 + 1]
def inverse_stft(stfts: Array[*S, n, m], frame_length: Int, frame_step: Int, fft_length=None, window_fn=None, name=None) -> Of(_real(stfts.dtype))[*S, max((n - 1) * frame_step + frame_length, 0)]: ...
def inverse_stft_window_fn(frame_step, forward_window_fn=None, name=None): return unknown("a window that undoes another")
def mdct(signals: Array[*S, n], frame_length: Int, window_fn=None, pad_end=False, norm=None, name=None):
    require(frame_length % 4 == 0, f"mdct: frame_length must be a multiple of 4, got {frame_length}")
    return Promote(signals)[*S, _frames(n, frame_length, frame_length // 2, pad_end), frame_length // 2]
def inverse_mdct(mdcts: Array[*S, n, m], window_fn=None, norm=None, name=None) -> Promote(mdcts)[*S, (n + 1) * m]: ...
def mfccs_from_log_mel_spectrograms(log_mel_spectrograms: Array[*S], name=None) -> Promote(log_mel_spectrograms)[*S]: ...
def linear_to_mel_weight_matrix(num_mel_bins: Int = 20, num_spectrogram_bins: Int = 129, sample_rate=8000, lower_edge_hertz=125.0, upper_edge_hertz=3800.0, dtype="float32", name=None) -> Of(dtype)[num_spectrogram_bins, num_mel_bins]: ...
def hamming_window(window_length: Int, periodic=True, dtype="float32", name=None) -> Of(dtype)[window_length]: ...
def hann_window(window_length: Int, periodic=True, dtype="float32", name=None) -> Of(dtype)[window_length]: ...
def kaiser_window(window_length: Int, beta=12.0, dtype="float32", name=None) -> Of(dtype)[window_length]: ...
def kaiser_bessel_derived_window(window_length: Int, beta=12.0, dtype="float32", name=None) -> Of(dtype)[window_length // 2 * 2]: ...
def vorbis_window(window_length: Int, dtype="float32", name=None) -> Of(dtype)[window_length]: ...
