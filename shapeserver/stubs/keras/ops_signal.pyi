"""Keras 3: operations on signals and on blocks of images; decoding; views of the same memory."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _floating(x): return _like(x.dtype if x.dtype is not None and category(x.dtype) == "float" else None, x)
def _halves(x, what, least):
    """The real and the imaginary part of a signal: two tensors of one shape; None if that is not known."""
    parts = items(x)
    if parts is None or is_array(x):
        return None
    require(len(parts) == 2, f"Input `x` should be a tuple of two tensors - real and imaginary. Received: x={x}", code="value-mismatch")
    known = [array_of(part) for part in parts]
    require(compatible(known[0].shape, known[1].shape), f"Input `x` should be a tuple of two tensors - real and imaginary. Both the real and imaginary parts should have the same shape. Received: x[0].shape = {known[0].shape}, x[1].shape = {known[1].shape}", code="dim-mismatch")
    for one in known:
        require(rank_of(one.shape) >= least, f"`{what}` takes inputs of rank {least} or more, got {one}", code="rank-mismatch")
    return known
def _transformed(x, what, least):
    known = _halves(x, what, least)
    if known is None:
        return (_like(None, x)[*UNKNOWN_SHAPE], _like(None, x)[*UNKNOWN_SHAPE])
    return tuple([_floating(one)[*one.shape] for one in known])
def fft(x): return _transformed(x, "fft", 1)
def fft2(x): return _transformed(x, "fft2", 2)
def ifft2(x): return _transformed(x, "ifft2", 2)
def _length_known(n): return n is None or is_dim(n)
def rfft(x: Array[*S], fft_length=None):
    require(rank_of(S) >= 1, f"`rfft` takes inputs of rank 1 or more, got {x}", code="rank-mismatch")
    part = _floating(x)[*_half(S, fft_length)]
    return (part, part)
def _half(S, length): return [*S[:-1], (S[-1] if length is None else length) // 2 + 1] if certain(rank_of(S) >= 1) and _length_known(length) else UNKNOWN_SHAPE
def irfft(x, fft_length=None):
    known = _halves(x, "irfft", 1)
    if known is None or not has_rank(known[0].shape) or not _length_known(fft_length):
        return _like(None, x)[*UNKNOWN_SHAPE]
    S = known[0].shape
    return _floating(known[0])[*S[:-1], 2 * (S[-1] - 1) if fft_length is None else fft_length]
def stft(x: Array[*S], sequence_length, sequence_stride, fft_length, window="hann", center=True):
    """Frames of a signal; with `center` it is padded by half a window at both ends."""
    if not (certain(rank_of(S) >= 1) and is_dim(sequence_length) and is_dim(sequence_stride) and is_dim(fft_length) and is_known(center)):
        return (_floating(x)[*UNKNOWN_SHAPE], _floating(x)[*UNKNOWN_SHAPE])
    require(fft_length >= sequence_length, f"`fft_length` must be equal or larger than `sequence_length`. Received: sequence_length={sequence_length}, fft_length={fft_length}", code="value-mismatch")
    length = S[-1] + (2 * (fft_length // 2) if center else 0)
    part = _floating(x)[*S[:-1], 1 + (length - fft_length) // sequence_stride, fft_length // 2 + 1]
    return (part, part)
def istft(x, sequence_length, sequence_stride, fft_length, length=None, window="hann", center=True):
    known = _halves(x, "istft", 2)
    if known is None or not certain(rank_of(known[0].shape) >= 2) or not is_dim(sequence_stride) or not is_dim(fft_length) or not is_known(center) or not _length_known(length):
        return _like(None, x)[*UNKNOWN_SHAPE]
    S = known[0].shape
    whole = (S[-2] - 1) * sequence_stride + fft_length
    left = whole - (fft_length // 2 if center else 0)
    if length is not None:
        return _floating(known[0])[*S[:-2], length if known[0].kind == "keras.KerasTensor" else min(length, left)]
    return _floating(known[0])[*S[:-2], left - fft_length // 2 if center else whole]

def _image(x, what):
    require(rank_of(x.shape) == 4, f"`{what}` takes images of rank 4, got {x}", code="rank-mismatch")
    return has_rank(x.shape)
def depth_to_space(x: Array[*S], block_size, data_format="channels_last"):
    if not _image(x, "depth_to_space") or not is_dim(block_size) or not is_str(data_format):
        return _kept(x)[*UNKNOWN_SHAPE]
    n, h, w, c = S if data_format == "channels_last" else (S[0], S[2], S[3], S[1])
    require(c % (block_size * block_size) == 0, f"`depth_to_space`: the channels of {x} must be divisible by {block_size} * {block_size}", code="dim-mismatch")
    return _kept(x)[*_as_format(n, h * block_size, w * block_size, c // (block_size * block_size), data_format)]
def space_to_depth(x: Array[*S], block_size, data_format="channels_last"):
    if not _image(x, "space_to_depth") or not is_dim(block_size) or not is_str(data_format):
        return _kept(x)[*UNKNOWN_SHAPE]
    n, h, w, c = S if data_format == "channels_last" else (S[0], S[2], S[3], S[1])
    require(h % block_size == 0 and w % block_size == 0, f"`space_to_depth`: the height and the width of {x} must be divisible by {block_size}", code="dim-mismatch")
    return _kept(x)[*_as_format(n, h // block_size, w // block_size, c * block_size * block_size, data_format)]
def _as_format(n, h, w, c, data_format): return [n, h, w, c] if data_format == "channels_last" else [n, c, h, w]
def _pair(value): return (value, value) if is_dim(value) else items(value)
def _blocks(size, kernel, dilation, padding, stride): return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
def _sliding(kernel_size, dilation, padding, stride):
    found = [_pair(value) for value in (kernel_size, dilation, padding, stride)]
    return found if len([one for one in found if one is None or not (len(one) == 2)]) == 0 else None
def unfold(x: Array[*S], kernel_size, dilation=1, padding=0, stride=1):
    window = _sliding(kernel_size, dilation, padding, stride)
    if not _image(x, "unfold") or window is None:
        return _kept(x)[*UNKNOWN_SHAPE]
    (kh, kw), (dh, dw), (ph, pw), (sh, sw) = window
    return _kept(x)[S[0], S[1] * kh * kw, _blocks(S[2], kh, dh, ph, sh) * _blocks(S[3], kw, dw, pw, sw)]
def fold(x: Array[*S], output_size, kernel_size, dilation=1, padding=0, stride=1):
    require(rank_of(S) == 3, f"`fold` takes inputs of rank 3, got {x}", code="rank-mismatch")
    window, size = _sliding(kernel_size, dilation, padding, stride), _pair(output_size)
    if window is None or size is None or not has_rank(S) or not (len(size) == 2):
        return _kept(x)[*UNKNOWN_SHAPE]
    (kh, kw), (dh, dw), (ph, pw), (sh, sw) = window
    blocks = _blocks(size[0], kh, dh, ph, sh) * _blocks(size[1], kw, dw, pw, sw)
    require(S[2] == blocks, f"`fold`: an output of {size} is made of {blocks} blocks, got {S[2]}: {x}", code="dim-mismatch")
    require(S[1] % (kh * kw) == 0, f"`fold`: the second axis of {x} must be divisible by {kh} * {kw}", code="dim-mismatch")
    return _kept(x)[S[0], S[1] // (kh * kw), size[0], size[1]]

def polar(abs_: Array[*S], angle: Array[*T]) -> _like("complex64" if abs_.dtype == "float32" and angle.dtype == "float32" else None, abs_, angle)[*broadcast(S, T)]: ...
def psnr(x1: Array[*S], x2: Array[*T], max_val):
    require(compatible(S, T), f"Input shapes {S} and {T} must match for PSNR calculation.", code="dim-mismatch")
    return _floating(x1)[()]
def threshold(x: Array[*S], threshold, default_value) -> _floating(x)[*S]: ...
def view_as_complex(x: Array[*S]):
    require(rank_of(S) >= 1, f"`view_as_complex` takes inputs of rank 1 or more, got {x}", code="rank-mismatch")
    require(S.dim_at(-1) == 2, f"Last dimension of input must be size 2 (real and imaginary). Received shape: {S}", code="dim-mismatch")
    return _like("complex64" if x.dtype == "float32" else None, x)[*(S[:-1] if has_rank(S) else UNKNOWN_SHAPE)]
def view_as_real(x: Array[*S]) -> _like("float32" if x.dtype == "complex64" else None, x)[*S, 2]: ...
def _bytes(name): return 8 if name in ("float64", "int64", "uint64", "complex64") else 4 if name in ("float32", "int32", "uint32") else 2 if name in ("float16", "bfloat16", "int16", "uint16") else 1 if name in ("int8", "uint8", "bool") else None
def view(x: Array[*S], dtype=None):
    """The same bytes as numbers of another dtype: the last axis is longer or shorter."""
    before, after = _bytes(x.dtype), _bytes(dtype_name(Of(dtype)))
    if dtype is None or before is None or after is None or not certain(rank_of(S) >= 1):
        return _like(dtype, x)[*UNKNOWN_SHAPE]
    return _like(dtype, x)[*S[:-1], S[-1] * (before // after) if before >= after else S[-1] // (after // before)]
def ctc_decode(inputs: Array[*S], sequence_lengths, strategy="greedy", beam_width=100, top_paths=1, merge_repeated=True, mask_index=0):
    require(rank_of(S) == 3, f"`ctc_decode` takes inputs of shape (batch_size, max_length, num_classes), got {inputs}", code="rank-mismatch")
    if not has_rank(S) or not is_str(strategy):
        return unknown("decoded paths")
    paths = 1 if strategy == "greedy" else top_paths
    return (_like("int32", inputs)[paths, S[0], S[1] if strategy == "greedy" else UNKNOWN], _floating(inputs)[S[0], paths])
def ctc_loss(target: Array[*S], output: Array[*T], target_length, output_length, mask_index=0):
    require(rank_of(S) == 2, f"Targets `target` must have shape (batch_size, max_length), got {target}", code="rank-mismatch")
    require(rank_of(T) == 3, f"Outputs `output` must have shape (batch_size, max_length, num_classes), got {output}", code="rank-mismatch")
    return _floating(output)[*(T[:1] if has_rank(T) else UNKNOWN_SHAPE)]
def dtype(x): return x.dtype if is_array(x) and x.dtype is not None else scalar("str")
