"""TensorFlow 2.21: images altered at random, boxes on images, other color spaces."""

MODULE = "tensorflow.image"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _pictures(image, name):
    S = image.shape
    require(possible(rank_of(S) >= 3), f"{name}: 'image' must be at least three-dimensional, got {image}", code="rank-mismatch")
    return Promote(image)[*S]
def adjust_jpeg_quality(image: Array[*S], jpeg_quality, dct_method="", name=None) -> Promote(image)[*S]: ...
def random_jpeg_quality(image: Array[*S], min_jpeg_quality, max_jpeg_quality, seed=None) -> Promote(image)[*S]: ...
def stateless_random_jpeg_quality(image: Array[*S], min_jpeg_quality, max_jpeg_quality, seed) -> Promote(image)[*S]: ...
def stateless_random_brightness(image: Array[*S], max_delta, seed) -> Promote(image)[*S]: ...
def stateless_random_contrast(image: Array, lower, upper, seed): return _pictures(image, "stateless_random_contrast")
def stateless_random_hue(image: Array[*S, 3], max_delta, seed) -> Promote(image)[*S, 3]: ...
def stateless_random_saturation(image: Array[*S, 3], lower, upper, seed=None) -> Promote(image)[*S, 3]: ...
def stateless_random_flip_left_right(image: Array, seed): return _pictures(image, "stateless_random_flip_left_right")
def stateless_random_flip_up_down(image: Array, seed): return _pictures(image, "stateless_random_flip_up_down")
def stateless_random_crop(value: Array, size: Ints, seed, name=None): return call_rule("tensorflow.image.random_crop", value, size)
def rgb_to_yiq(images: Array[*S, 3]) -> Promote(images)[*S, 3]: ...
def yiq_to_rgb(images: Array[*S, 3]) -> Promote(images)[*S, 3]: ...
def rgb_to_yuv(images: Array[*S, 3]) -> Promote(images)[*S, 3]: ...
def yuv_to_rgb(images: Array[*S, 3]) -> Promote(images)[*S, 3]: ...
def image_gradients(image: Array[n, h, w, c]): return (Promote(image)[n, h, w, c], Promote(image)[n, h, w, c])
def draw_bounding_boxes(images: Array[n, h, w, c], boxes: Array[n, k, 4], colors, name=None) -> Promote(images)[n, h, w, c]: ...
def extract_glimpse(input: Array[n, h, w, c], size: Ints[*T], offsets: Array[n, 2], centered=True, normalized=True, noise="uniform", name=None): return Of("float32")[n, T.dim_at(0), T.dim_at(1), c]
def _of_sizes(image_size): return Of(dtype_name(Promote(image_size)))[3]
def _sampled(image_size): return (_of_sizes(image_size), _of_sizes(image_size), Of("float32")[1, 1, 4])
def sample_distorted_bounding_box(image_size: Array[3], bounding_boxes: Array[*S, k, 4], seed=0, min_object_covered=0.1, aspect_ratio_range=None, area_range=None, max_attempts=None, use_image_if_no_bounding_boxes=None, name=None): return _sampled(image_size)
def stateless_sample_distorted_bounding_box(image_size: Array[3], bounding_boxes: Array[*S, k, 4], seed, min_object_covered=0.1, aspect_ratio_range=None, area_range=None, max_attempts=None, use_image_if_no_bounding_boxes=None, name=None): return _sampled(image_size)
def ssim_multiscale(img1: Array[*S, h, w, c], img2: Array[*T, h, w, c], max_val, power_factors=(0.0448, 0.2856, 0.3001, 0.2363, 0.1333), filter_size=11, filter_sigma=1.5, k1=0.01, k2=0.03) -> Of("float32")[*broadcast(S, T)]: ...
def non_max_suppression_with_scores(boxes: Array[n, 4], scores: Array[n], max_output_size, iou_threshold=0.5, score_threshold=None, soft_nms_sigma=0.0, name=None):
    count = fresh("count", 0)
    return (Of("int32")[count], Of("float32")[count])
def non_max_suppression_overlaps(overlaps: Array[n, n], scores: Array[n], max_output_size, overlap_threshold=0.5, score_threshold=None, name=None) -> Of("int32")[fresh("count", 0)]: ...
def non_max_suppression_padded(boxes: Array[*S, n, 4], scores: Array[*S, n], max_output_size, iou_threshold=0.5, score_threshold=None, pad_to_max_output_size=False, name=None, sorted_input=False, canonicalized_coordinates=False, tile_size=512):
    count = max_output_size if certain(pad_to_max_output_size) and is_dim(max_output_size) else fresh("count", 0)
    return (Of("int32")[*S, count], Of("int32")[*S])
def combined_non_max_suppression(boxes: Array[b, n, q, 4], scores: Array[b, n, k], max_output_size_per_class, max_total_size, iou_threshold=0.5, score_threshold=None, pad_per_class=False, clip_boxes=True, name=None):
    per_class = max_output_size_per_class * k if is_dim(max_output_size_per_class) else UNKNOWN
    total = max_total_size if is_dim(max_total_size) else UNKNOWN
    count = UNKNOWN if not is_known(pad_per_class) else min(total, per_class) if pad_per_class else total
    return (Of("float32")[b, count, 4], Of("float32")[b, count], Of("float32")[b, count], Of("int32")[b])
def generate_bounding_box_proposals(scores: Array[n, h, w, k], bbox_deltas: Array[n, h, w, m], image_info: Array, anchors: Array, nms_threshold=0.7, pre_nms_topn=6000, min_size=16, post_nms_topn: Int = 300, name=None): return (Of("float32")[n, post_nms_topn, 4], Of("float32")[n, post_nms_topn])
def is_jpeg(contents, name=None) -> Of("bool")[()]: ...
def decode_webp(contents, channels=0, dtype="uint8", name=None) -> Of(dtype)[UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]: ...
extract_jpeg_shape = alias("tensorflow.io.extract_jpeg_shape")
class ResizeMethod:
    AREA = "area"
    BICUBIC = "bicubic"
    BILINEAR = "bilinear"
    GAUSSIAN = "gaussian"
    LANCZOS3 = "lanczos3"
    LANCZOS5 = "lanczos5"
    MITCHELLCUBIC = "mitchellcubic"
    NEAREST_NEIGHBOR = "nearest"
