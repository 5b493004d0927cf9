"""Keras 3: operations on images."""

MODULE = "keras.ops.image"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def resize(images: Array[*S], size: Ints[*T], interpolation="bilinear", antialias=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, fill_mode="constant", fill_value=0.0, data_format=None):
    require(rank_of(S) >= 3, f"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={S}", code="rank-mismatch")
    if not has_rank(S) or not (data_format is None or is_str(data_format)):
        return Same(images)[*UNKNOWN_SHAPE]
    return Same(images)[*S[:-2], *T] if data_format == "channels_first" else Same(images)[*S[:-3], *T, S[-1]]
