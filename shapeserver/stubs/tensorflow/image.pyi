"""TensorFlow 2.21: images, alone as [height, width, channels] or in batches."""

MODULE = "tensorflow.image"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _batched(S, name):
    """Whether there is a batch axis; None if the rank is not known."""
    if not has_rank(S):
        return None
    require(len(S) == 3 or len(S) == 4, f"{name}: 'images' must have either 3 or 4 dimensions, got {S}", code="rank-mismatch")
    return len(S) == 4
def _sized(x, height, width, name, kept=None):
    S = x.shape
    batched = _batched(S, name)
    maker = Promote(x) if kept is None else kept
    if batched is None:
        return maker[*UNKNOWN_SHAPE]
    return maker[S[0], height, width, S[3]] if batched else maker[height, width, S[2]]
def _resized(images, size, method, name):
    axes = as_lengths(size, "size")
    require(possible(rank_of(axes) == 2), f"{name}: 'size' must be a 1-D Tensor of 2 elements: {axes}", code="rank-mismatch")
    nearest = method == 1 or method == "nearest" if is_known(method) else unknown("a method")
    if not is_known(nearest):
        return _sized(images, axes.dim_at(0), axes.dim_at(1), name, Of(None))
    return _sized(images, axes.dim_at(0), axes.dim_at(1), name, Promote(images) if nearest else Of("float32"))
def resize(images: Array, size, method="bilinear", preserve_aspect_ratio=False, antialias=False, name=None, align_corners=False): return _sized(images, UNKNOWN, UNKNOWN, "resize", Of(None)) if preserve_aspect_ratio else _resized(images, size, method, "resize")
resize_images = alias("tensorflow.image.resize")
def resize_bilinear(images: Array, size, align_corners=False, name=None, half_pixel_centers=False): return _resized(images, size, "bilinear", "resize_bilinear")
def resize_bicubic(images: Array, size, align_corners=False, name=None, half_pixel_centers=False): return _resized(images, size, "bicubic", "resize_bicubic")
def resize_nearest_neighbor(images: Array, size, align_corners=False, name=None, half_pixel_centers=False): return _resized(images, size, "nearest", "resize_nearest_neighbor")
def resize_with_pad(image: Array, target_height: Int, target_width: Int, method="bilinear", antialias=False): return _sized(image, target_height, target_width, "resize_with_pad", Of("float32"))
def resize_with_crop_or_pad(image: Array, target_height: Int, target_width: Int): return _sized(image, target_height, target_width, "resize_with_crop_or_pad")
resize_image_with_crop_or_pad = alias("tensorflow.image.resize_with_crop_or_pad")
def crop_to_bounding_box(image: Array, offset_height, offset_width, target_height: Int, target_width: Int): return _sized(image, target_height, target_width, "crop_to_bounding_box")
def pad_to_bounding_box(image: Array, offset_height, offset_width, target_height: Int, target_width: Int): return _sized(image, target_height, target_width, "pad_to_bounding_box")
def central_crop(image: Array, central_fraction):
    S = image.shape
    if _batched(S, "central_crop") is None or not is_float(central_fraction):
        return _sized(image, UNKNOWN, UNKNOWN, "central_crop")
    require(central_fraction > 0.0 and central_fraction <= 1.0, "central_fraction must be within (0, 1]")
    return _sized(image, _central(S[-3], central_fraction), _central(S[-2], central_fraction), "central_crop")
def _central(n, fraction): return n - 2 * int((n - n * fraction) / 2) if is_int(n) else UNKNOWN
def sobel_edges(image: Array[n, h, w, c]) -> Promote(image)[n, h, w, c, 2]: ...
def crop_and_resize(image: Array[n, h, w, c], boxes: Array[k, 4], box_indices: Array[k], crop_size: Ints[*T], method="bilinear", extrapolation_value=0, name=None) -> Of("float32")[k, T.dim_at(0), T.dim_at(1), c]: ...
def crop_and_resize(image: Array[n, h, w, c], boxes: Array[k, 4], box_ind: Array[k], crop_size: Ints[*T], method="bilinear", extrapolation_value=0, name=None) -> Of("float32")[k, T.dim_at(0), T.dim_at(1), c]: ...
def random_crop(value: Array[*S], size: Ints[*T], seed=None, name=None):
    require(possible(rank_of(S) == rank_of(T)), f"random_crop: size {T} must have one entry for each axis of {S}", code="rank-mismatch")
    for n, m in (zip(S, T) if has_rank(S) and has_rank(T) else []):
        if is_dim(n) and is_dim(m):
            require(n >= m, f"random_crop: Need value.shape >= size, got {S} and {T}", code="dim-mismatch")
    return Promote(value)[*([n if is_int(m) and m == -1 else m for n, m in zip(S, T)] if has_rank(S) and has_rank(T) else T)]
def flip_left_right(image: Array[*S]) -> Promote(image)[*S]: ...
def flip_up_down(image: Array[*S]) -> Promote(image)[*S]: ...
def random_flip_left_right(image: Array[*S], seed=None) -> Promote(image)[*S]: ...
def random_flip_up_down(image: Array[*S], seed=None) -> Promote(image)[*S]: ...
def transpose(image: Array, name=None): return _turned(image, True)
def rot90(image: Array, k=1, name=None): return _turned(image, k % 2 == 1) if is_int(k) else _sized(image, UNKNOWN, UNKNOWN, "rot90")
def _turned(image, odd):
    S = image.shape
    batched = _batched(S, "rot90")
    return Promote(image)[*S] if batched is None or not odd else _sized(image, S[-2], S[-3], "rot90")
def adjust_brightness(image: Array[*S], delta) -> Promote(image)[*S]: ...
def adjust_contrast(images: Array[*S], contrast_factor) -> Promote(images)[*S]: ...
def adjust_hue(image: Array[*S], delta, name=None) -> Promote(image)[*S]: ...
def adjust_saturation(image: Array[*S], saturation_factor, name=None) -> Promote(image)[*S]: ...
def adjust_gamma(image: Array[*S], gamma=1, gain=1) -> Promote(image)[*S]: ...
def random_brightness(image: Array[*S], max_delta, seed=None) -> Promote(image)[*S]: ...
def random_contrast(image: Array[*S], lower, upper, seed=None) -> Promote(image)[*S]: ...
def random_hue(image: Array[*S], max_delta, seed=None) -> Promote(image)[*S]: ...
def random_saturation(image: Array[*S], lower, upper, seed=None) -> Promote(image)[*S]: ...
def per_image_standardization(image: Array[*S]) -> Of(None if image.dtype is None else "float16" if image.dtype == "float16" else "float32")[*S]: ...
def convert_image_dtype(image: Array[*S], dtype, saturate=False, name=None) -> Of(dtype)[*S]: ...
def rgb_to_grayscale(images: Array[*S, 3], name=None) -> Promote(images)[*S, 1]: ...
def grayscale_to_rgb(images: Array[*S, 1], name=None) -> Promote(images)[*S, 3]: ...
def rgb_to_hsv(images: Array[*S, 3], name=None) -> Promote(images)[*S, 3]: ...
def hsv_to_rgb(images: Array[*S, 3], name=None) -> Promote(images)[*S, 3]: ...
def psnr(a: Array[*S, h, w, c], b: Array[*T, h, w, c], max_val, name=None) -> Of("float32")[*broadcast(S, T)]: ...
def ssim(img1: Array[*S, h, w, c], img2: Array[*T, h, w, c], max_val, filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03, return_index_map=False) -> Of("float32")[*broadcast(S, T)]: ...
def total_variation(images: Array[*S], name=None): return Promote(images)[S[0]] if has_rank(S) and rank_of(S) == 4 else Promote(images)[*([] if has_rank(S) else UNKNOWN_SHAPE)]
def _read(name): return fresh(name, 1, None, not certain(ambient("tensorflow graph mode") or False))
def _decoded(channels, dtype): return Of(dtype)[_read("height"), _read("width"), channels if is_int(channels) and channels != 0 else _read("channels")]
def decode_jpeg(contents, channels=0, ratio=1, fancy_upscaling=True, try_recover_truncated=False, acceptable_fraction=1, dct_method="", name=None): return _decoded(channels, "uint8")
def decode_png(contents, channels=0, dtype="uint8", name=None): return _decoded(channels, dtype)
def decode_image(contents, channels=None, dtype="uint8", name=None, expand_animations=True): return Of(dtype)[*UNKNOWN_SHAPE] if expand_animations else _decoded(channels, dtype)
def decode_bmp(contents, channels=0, name=None): return _decoded(channels, "uint8")
def decode_gif(contents, name=None) -> Of("uint8")[_read("frames"), _read("height"), _read("width"), 3]: ...
def decode_and_crop_jpeg(contents, crop_window, channels=0, ratio=1, fancy_upscaling=True, try_recover_truncated=False, acceptable_fraction=1, dct_method="", name=None): return _decoded(channels, "uint8")
def encode_jpeg(image, **kwargs): return Of("string")[()]
def encode_png(image: Array[*S], compression=-1, name=None) -> Of("string")[*S[:-3]]: ...
def non_max_suppression(boxes: Array[n, 4], scores: Array[n], max_output_size, iou_threshold=0.5, score_threshold=None, name=None) -> Of("int32")[fresh("count", 0)]: ...
def extract_patches(images: Array[n, h, w, c], sizes: Ints[*S], strides: Ints[*T], rates: Ints[*U], padding, name=None):
    if not (certain(rank_of(S) == 4) and certain(rank_of(T) == 4) and certain(rank_of(U) == 4)) or not is_str(padding):
        return Promote(images)[n, UNKNOWN, UNKNOWN, UNKNOWN]
    how = padding.lower()
    return Promote(images)[n, conv_window(h, S[1], T[1], how, U[1]), conv_window(w, S[2], T[2], how, U[2]), S[1] * S[2] * c]
