"""TensorFlow 2.21: assertions, of which those about shapes are checked."""

MODULE = "tensorflow.debugging"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def assert_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_less(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_less_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_greater(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_greater_equal(x, y, message=None, summarize=None, name=None, data=None): return None
def assert_positive(x, data=None, message=None, summarize=None, name=None): return None
def assert_non_negative(x, data=None, message=None, summarize=None, name=None): return None
def assert_near(x, y, rtol=None, atol=None, message=None, summarize=None, name=None, data=None): return None
def assert_type(tensor: Array, tf_type, message=None, name=None): return None
def assert_all_finite(x: Array[*S], message, name=None) -> Promote(x)[*S]: ...
def check_numerics(tensor: Array[*S], message, name=None) -> Promote(tensor)[*S]: ...
def enable_check_numerics(stack_height_limit=30, path_length_limit=50): return None
def assert_scalar(tensor: Array[*S], name=None, message=None):
    require(rank_of(S) == 0, f"Expected scalar shape, saw shape: {S}", code="rank-mismatch")
    return None
def assert_rank(x: Array[*S], rank, message=None, data=None, summarize=None, name=None):
    require(not is_int(rank) or rank_of(S) == rank, f"Tensor must have rank {rank}. Received rank {length_of(S)}, shape {S}", code="rank-mismatch")
    return None
def assert_rank_at_least(x: Array[*S], rank, data=None, summarize=None, message=None, name=None):
    require(not is_int(rank) or rank_of(S) >= rank, f"Tensor must have rank at least {rank}. Received rank {length_of(S)}, shape {S}", code="rank-mismatch")
    return None
def assert_shapes(shapes, data=None, summarize=None, message=None, name=None): return None
