"""Keras 3: operations on images."""

MODULE = "keras.ops.image"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def resize(images: Array[*S], size: Ints[*T], interpolation="bilinear", antialias=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode="constant", fill_value=0.0, data_format=None):
    require(rank_of(S) >= 3, f"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={S}", code="rank-mismatch")
    if not has_rank(S) or not (data_format is None or is_str(data_format)):
        return Same(images)[*UNKNOWN_SHAPE]
    return Same(images)[*S[:-2], *T] if data_format == "channels_first" else Same(images)[*S[:-3], *T, S[-1]]
def _kept(images): return Kind("keras.KerasTensor" if images.kind == "keras.KerasTensor" else "tensorflow.Tensor", images.dtype)
def _last(images, format): return len(images.shape) - 3 if not (format == "channels_first") else len(images.shape) - 2
def rgb_to_grayscale(images: Array[*S], data_format=None):
    require(rank_of(S) >= 3, f"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received: images.shape={S}", code="rank-mismatch")
    if not has_rank(S) or not (data_format is None or is_str(data_format)):
        return _kept(images)[*UNKNOWN_SHAPE]
    return _kept(images)[*S[:-3], 1, *S[-2:]] if data_format == "channels_first" else _kept(images)[*S[:-1], 1]
def rgb_to_hsv(images: Array[*S], data_format=None) -> _kept(images)[*S]: ...
def hsv_to_rgb(images: Array[*S], data_format=None) -> _kept(images)[*S]: ...
def gaussian_blur(images: Array[*S], kernel_size=(3, 3), sigma=(1.0, 1.0), data_format=None) -> _kept(images)[*S]: ...
def affine_transform(images: Array[*S], transform, interpolation="bilinear", fill_mode="constant", fill_value=0, data_format=None) -> _kept(images)[*S]: ...
def _changed(images, data_format, above, left, below, right):
    """Images with rows and columns added."""
    S = images.shape
    if not certain(rank_of(S) >= 3) or not (data_format is None or is_str(data_format)) or not (is_dim(above) and is_dim(left) and is_dim(below) and is_dim(right)):
        return _kept(images)[*UNKNOWN_SHAPE]
    at = _last(images, data_format)
    return _kept(images)[*S[:at], S[at] + above + below, S[at + 1] + left + right, *S[at + 2:]]
def pad_images(images: Array[*S], top_padding=None, left_padding=None, bottom_padding=None, right_padding=None, target_height=None, target_width=None, data_format=None): return _changed(images, data_format, top_padding, left_padding, bottom_padding, right_padding) if target_height is None and target_width is None else _kept(images)[*UNKNOWN_SHAPE]
def crop_images(images: Array[*S], top_cropping=None, left_cropping=None, bottom_cropping=None, right_cropping=None, target_height=None, target_width=None, data_format=None):
    known = is_dim(top_cropping) and is_dim(left_cropping) and is_dim(bottom_cropping) and is_dim(right_cropping) and target_height is None and target_width is None
    return _changed(images, data_format, -top_cropping, -left_cropping, -bottom_cropping, -right_cropping) if known else _kept(images)[*UNKNOWN_SHAPE]
def extract_patches(images: Array[*S], size, strides=None, dilation_rate=1, padding="valid", data_format=None):
    sizes = [size, size] if is_dim(size) else items(size)
    steps = sizes if strides is None else [strides, strides] if is_dim(strides) else items(strides)
    if not certain(rank_of(S) >= 3) or data_format == "channels_first" or not (dilation_rate == 1) or sizes is None or steps is None or not (len(sizes) == 2) or not (len(steps) == 2) or not is_str(padding):
        return _kept(images)[*UNKNOWN_SHAPE]
    return _kept(images)[*S[:-3], conv_window(S[-3], sizes[0], steps[0], padding, 1), conv_window(S[-2], sizes[1], steps[1], padding, 1), sizes[0] * sizes[1] * S[-1]]
def extract_patches_3d(volumes: Array[*S], size, strides=None, dilation_rate=1, padding="valid", data_format=None):
    sizes = [size, size, size] if is_dim(size) else items(size)
    steps = sizes if strides is None else [strides, strides, strides] if is_dim(strides) else items(strides)
    require(rank_of(S) >= 4, f"Invalid volumes rank: expected rank 4 (single volume) or rank 5 (batch of volumes). Received: volumes.shape={S}", code="rank-mismatch")
    if not certain(rank_of(S) >= 4) or data_format == "channels_first" or not (dilation_rate == 1) or sizes is None or steps is None or not (len(sizes) == 3) or not (len(steps) == 3) or not is_str(padding):
        return _kept(volumes)[*UNKNOWN_SHAPE]
    windows = [conv_window(n, sizes[i], steps[i], padding, 1) for i, n in enumerate(S[-4:-1])]
    return _kept(volumes)[*S[:-4], *windows, sizes[0] * sizes[1] * sizes[2] * S[-1]]
def perspective_transform(images: Array[*S], start_points, end_points, interpolation="bilinear", fill_value=0, data_format=None) -> _kept(images)[*S]: ...
def elastic_transform(images: Array[*S], alpha=20.0, sigma=5.0, interpolation="bilinear", fill_mode="reflect", fill_value=0.0, seed=None, data_format=None) -> _kept(images)[*S]: ...
def sobel_edges(images: Array[*S], data_format=None):
    require(rank_of(S) == 4, f"`sobel_edges` takes images of rank 4, got {images}", code="rank-mismatch")
    return _kept(images)[*S, 2]
def ssim(image1: Array[*S], image2: Array[*T], max_val=1.0, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, data_format=None):
    require(rank_of(S) >= 3, f"`ssim` takes images of rank 3 or 4, got {image1}", code="rank-mismatch")
    return _kept(image1)[*(S[:-3] if certain(rank_of(S) >= 3) else UNKNOWN_SHAPE)]
def map_coordinates(inputs: Array[*S], coordinates: Array[*T], order, fill_mode="constant", fill_value=0):
    require(rank_of(T) >= 2, f"Invalid coordinates rank: expected at least rank 2. Received input with shape: {T}", code="rank-mismatch")
    if not has_rank(S) or not has_rank(T):
        return _kept(inputs)[*UNKNOWN_SHAPE]
    require(T[0] == len(S), f"First dim of `coordinates` must be the same as the rank of `inputs`. Received inputs with shape: {S} and coordinate leading dim of {T[0]}", code="dim-mismatch")
    return _kept(inputs)[*T[1:]]
def scale_and_translate(images: Array, output_shape: Ints[*T], scale, translation, spatial_dims, method, antialias=True) -> _kept(images)[*T]: ...
