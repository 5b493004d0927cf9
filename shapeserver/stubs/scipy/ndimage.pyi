"""SciPy 1.17: filters, morphology and measurements of images of any rank."""

MODULE = "scipy.ndimage"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _put(x, output, S):
    """What a filter of x gives: by default of its dtype, else of that of `output`, or written there."""
    if is_array(output):
        return unknown("written to an array that was given")
    return (Same(x) if output is None else Of(dtype_name(output)))[*S]
def _like_rank(name, input, weights):
    require(not has_rank(input.shape) or not has_rank(weights.shape) or rank_of(weights.shape) == rank_of(input.shape), f"{name}: filter weights array has incorrect shape: {weights} for {input}", code="rank-mismatch")
def gaussian_filter(input: Array[*S], sigma, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0, radius=None, axes=None): return _put(input, output, S)
def gaussian_filter1d(input: Array[*S], sigma, axis=-1, order=0, output=None, mode="reflect", cval=0.0, truncate=4.0, radius=None): return _put(input, output, S)
def uniform_filter(input: Array[*S], size=3, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def uniform_filter1d(input: Array[*S], size, axis=-1, output=None, mode="reflect", cval=0.0, origin=0): return _put(input, output, S)
def median_filter(input: Array[*S], size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def maximum_filter(input: Array[*S], size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def minimum_filter(input: Array[*S], size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def maximum_filter1d(input: Array[*S], size, axis=-1, output=None, mode="reflect", cval=0.0, origin=0): return _put(input, output, S)
def minimum_filter1d(input: Array[*S], size, axis=-1, output=None, mode="reflect", cval=0.0, origin=0): return _put(input, output, S)
def percentile_filter(input: Array[*S], percentile, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def rank_filter(input: Array[*S], rank, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def generic_filter(input: Array[*S], function, size=None, footprint=None, output=None, mode="reflect", cval=0.0, origin=0, extra_arguments=(), extra_keywords=None, axes=None): return _put(input, output, S)
def sobel(input: Array[*S], axis=-1, output=None, mode="reflect", cval=0.0): return _put(input, output, S)
def prewitt(input: Array[*S], axis=-1, output=None, mode="reflect", cval=0.0): return _put(input, output, S)
def laplace(input: Array[*S], output=None, mode="reflect", cval=0.0, axes=None): return _put(input, output, S)
def gaussian_laplace(input: Array[*S], sigma, output=None, mode="reflect", cval=0.0, axes=None, **kwargs): return _put(input, output, S)
def gaussian_gradient_magnitude(input: Array[*S], sigma, output=None, mode="reflect", cval=0.0, axes=None, **kwargs): return _put(input, output, S)
@product
def convolve(input: Array[*S], weights: Array, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
    if axes is None:
        _like_rank("convolve", input, weights)
    return _put(input, output, S)
@product
def correlate(input: Array[*S], weights: Array, output=None, mode="reflect", cval=0.0, origin=0, axes=None):
    if axes is None:
        _like_rank("correlate", input, weights)
    return _put(input, output, S)
@product
def convolve1d(input: Array[*S], weights: Array[k], axis=-1, output=None, mode="reflect", cval=0.0, origin=0): return _put(input, output, S)
@product
def correlate1d(input: Array[*S], weights: Array[k], axis=-1, output=None, mode="reflect", cval=0.0, origin=0): return _put(input, output, S)

def binary_erosion(input: Array[*S], structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, axes=None): return Of("bool")[*S] if output is None else unknown("written to an array that was given")
def binary_dilation(input: Array[*S], structure=None, iterations=1, mask=None, output=None, border_value=0, origin=0, brute_force=False, axes=None): return Of("bool")[*S] if output is None else unknown("written to an array that was given")
def binary_opening(input: Array[*S], structure=None, iterations=1, output=None, origin=0, mask=None, border_value=0, brute_force=False, axes=None): return Of("bool")[*S] if output is None else unknown("written to an array that was given")
def binary_closing(input: Array[*S], structure=None, iterations=1, output=None, origin=0, mask=None, border_value=0, brute_force=False, axes=None): return Of("bool")[*S] if output is None else unknown("written to an array that was given")
def binary_fill_holes(input: Array[*S], structure=None, output=None, origin=0, axes=None): return Of("bool")[*S] if output is None else unknown("written to an array that was given")
def grey_erosion(input: Array[*S], size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def grey_dilation(input: Array[*S], size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def grey_opening(input: Array[*S], size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def grey_closing(input: Array[*S], size=None, footprint=None, structure=None, output=None, mode="reflect", cval=0.0, origin=0, axes=None): return _put(input, output, S)
def generate_binary_structure(rank: Int, connectivity): return Of("bool")[*[3 for i in range(rank)]] if is_int(rank) else Of("bool")[*UNKNOWN_SHAPE]
def distance_transform_edt(input: Array[*S], sampling=None, return_distances=True, return_indices=False, distances=None, indices=None):
    if certain(return_distances) and not possible(return_indices):
        return Of("float64")[*S]
    return unknown("distances or indices, as flags say")
def label(input: Array[*S], structure=None, output=None): return (Of("int32")[*S], scalar("int")) if output is None else unknown("labels of another type")
def find_objects(input: Array, max_label=0): return unknown("as many slices as there are objects")
def center_of_mass(input: Array[*S], labels=None, index=None): return tuple([Of("float64")[()] for n in S]) if has_rank(S) and labels is None and index is None else unknown("centers of labels")

def _zoomed(n, by): return n * by if is_int(by) else UNKNOWN
def zoom(input: Array[*S], zoom, output=None, order=3, mode="constant", cval=0.0, prefilter=True, *, grid_mode=False):
    if not has_rank(S):
        return _put(input, output, S)
    by = items(zoom)
    if by is not None:
        require(len(by) == len(S), f"zoom: sequence argument must have length equal to input rank, got {len(by)} for {input}", code="rank-mismatch")
    if by is not None and len(by) == len(S):
        return _put(input, output, ShapeOf(*[_zoomed(n, by[i]) for i, n in enumerate(S)]))
    return _put(input, output, ShapeOf(*[_zoomed(n, zoom) for n in S]))
def shift(input: Array[*S], shift, output=None, order=3, mode="constant", cval=0.0, prefilter=True): return _put(input, output, S)
def rotate(input: Array[*S], angle, axes=(1, 0), reshape=True, output=None, order=3, mode="constant", cval=0.0, prefilter=True):
    require(not has_rank(S) or len(S) >= 2, f"rotate: input array should be at least 2D, got {input}", code="rank-mismatch")
    if not possible(reshape):
        return _put(input, output, S)
    axes = items(axes)
    if not has_rank(S) or axes is None or len([a for a in axes if not is_int(a)]) > 0:
        return _put(input, output, ShapeOf(*[UNKNOWN for n in S]) if has_rank(S) else S)
    turned = [a % len(S) for a in axes]
    return _put(input, output, ShapeOf(*[UNKNOWN if i in turned else n for i, n in enumerate(S)]))
def affine_transform(input: Array[*S], matrix, offset=0.0, output_shape=None, output=None, order=3, mode="constant", cval=0.0, prefilter=True): return _put(input, output, S if output_shape is None else as_shape(output_shape))
def map_coordinates(input: Array[*S], coordinates: Array[d, *T], output=None, order=3, mode="constant", cval=0.0, prefilter=True):
    require(not has_rank(S) or d == len(S), f"map_coordinates: invalid shape for coordinate array {coordinates} of {input}", code="dim-mismatch")
    return _put(input, output, T)
