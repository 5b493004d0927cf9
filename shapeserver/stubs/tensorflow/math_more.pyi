"""TensorFlow 2.21: special functions, permutations and the rarer segments."""

MODULE = "tensorflow.math"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _real(x, name):
    """A function of real numbers alone."""
    known = dtype_name(Promote(x))
    wrong = known is not None and category(known) in ("bool", "integer", "unsigned")
    require(not wrong, f"{name}: Value for attr 'T' of {known} is not in the list of allowed values", code="dtype-mismatch")
    return Promote(x)[*x.shape]
def _two(x, y): return Promote(x, y)[*broadcast(x.shape, y.shape)]
softmax = alias("tensorflow.nn.softmax")
log_softmax = alias("tensorflow.nn.log_softmax")
approx_max_k = alias("tensorflow.nn.approx_max_k")
approx_min_k = alias("tensorflow.nn.approx_min_k")
def bessel_i0(x: Array, name=None): return _real(x, "bessel_i0")
def bessel_i0e(x: Array, name=None): return _real(x, "bessel_i0e")
def bessel_i1(x: Array, name=None): return _real(x, "bessel_i1")
def bessel_i1e(x: Array, name=None): return _real(x, "bessel_i1e")
def erfcinv(x: Array, name=None): return _real(x, "erfcinv")
def betainc(a: Array, b: Array, x: Array, name=None): return Promote(a, b, x)[*broadcast(broadcast(a.shape, b.shape), x.shape)]
def nextafter(x1: Array, x2: Array, name=None): return _two(x1, x2)
def polygamma(a: Array, x: Array, name=None): return _two(a, x)
def zeta(x: Array, q: Array, name=None): return _two(x, q)
def lbeta(x: Array[*S], name=None):
    require(possible(rank_of(S) >= 1), f"lbeta: Invalid reduction dimension (-1 for input with 0 dimension(s)): {x}", code="axis-out-of-range")
    return Promote(_real(x, "lbeta"))[*(S[:-1] if certain(rank_of(S) >= 1) else UNKNOWN_SHAPE)]
def invert_permutation(x: Array[n], name=None) -> Promote(x)[n]: ...
def is_non_decreasing(x: Array, name=None) -> Of("bool")[()]: ...
def is_strictly_increasing(x: Array, name=None) -> Of("bool")[()]: ...
def segment_prod(data: Array, segment_ids: Array, name=None): return call_rule("tensorflow.math.segment_max", data, segment_ids)
def unsorted_segment_min(data: Array, segment_ids: Array, num_segments: Int, name=None): return call_rule("tensorflow.math.unsorted_segment_sum", data, segment_ids, num_segments)
def unsorted_segment_prod(data: Array, segment_ids: Array, num_segments: Int, name=None): return call_rule("tensorflow.math.unsorted_segment_sum", data, segment_ids, num_segments)
def unsorted_segment_sqrt_n(data: Array, segment_ids: Array, num_segments: Int, name=None): return call_rule("tensorflow.math.unsorted_segment_sum", data, segment_ids, num_segments)
