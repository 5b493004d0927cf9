"""Names that TensorFlow 1 had at its top and TensorFlow 2 keeps in `tf.compat.v1`."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

spectral = alias("tensorflow.signal")
manip = alias("tensorflow")
assert_equal = alias("tensorflow.debugging.assert_equal")
assert_greater = alias("tensorflow.debugging.assert_greater")
assert_greater_equal = alias("tensorflow.debugging.assert_greater_equal")
assert_less = alias("tensorflow.debugging.assert_less")
assert_less_equal = alias("tensorflow.debugging.assert_less_equal")
assert_near = alias("tensorflow.debugging.assert_near")
assert_non_negative = alias("tensorflow.debugging.assert_non_negative")
assert_positive = alias("tensorflow.debugging.assert_positive")
assert_rank = alias("tensorflow.debugging.assert_rank")
assert_rank_at_least = alias("tensorflow.debugging.assert_rank_at_least")
assert_rank_in = alias("tensorflow.debugging.assert_rank_in")
assert_scalar = alias("tensorflow.debugging.assert_scalar")
assert_type = alias("tensorflow.debugging.assert_type")
verify_tensor_all_finite = alias("tensorflow.debugging.assert_all_finite")
betainc = alias("tensorflow.math.betainc")
erfc = alias("tensorflow.math.erfc")
igamma = alias("tensorflow.math.igamma")
igammac = alias("tensorflow.math.igammac")
lbeta = alias("tensorflow.math.lbeta")
polygamma = alias("tensorflow.math.polygamma")
zeta = alias("tensorflow.math.zeta")
invert_permutation = alias("tensorflow.math.invert_permutation")
is_non_decreasing = alias("tensorflow.math.is_non_decreasing")
is_strictly_increasing = alias("tensorflow.math.is_strictly_increasing")
segment_prod = alias("tensorflow.math.segment_prod")
unsorted_segment_max = alias("tensorflow.math.unsorted_segment_max")
unsorted_segment_min = alias("tensorflow.math.unsorted_segment_min")
unsorted_segment_prod = alias("tensorflow.math.unsorted_segment_prod")
unsorted_segment_sqrt_n = alias("tensorflow.math.unsorted_segment_sqrt_n")
cholesky_solve = alias("tensorflow.linalg.cholesky_solve")
cross = alias("tensorflow.linalg.cross")
matrix_solve_ls = alias("tensorflow.linalg.lstsq")
matrix_triangular_solve = alias("tensorflow.linalg.triangular_solve")
qr = alias("tensorflow.linalg.qr")
self_adjoint_eigvals = alias("tensorflow.linalg.eigvalsh")
fft = alias("tensorflow.signal.fft")
fft2d = alias("tensorflow.signal.fft2d")
fft3d = alias("tensorflow.signal.fft3d")
ifft = alias("tensorflow.signal.ifft")
ifft2d = alias("tensorflow.signal.ifft2d")
ifft3d = alias("tensorflow.signal.ifft3d")
sparse_mask = alias("tensorflow.sparse.mask")
sparse_maximum = alias("tensorflow.sparse.maximum")
sparse_minimum = alias("tensorflow.sparse.minimum")
sparse_fill_empty_rows = alias("tensorflow.sparse.fill_empty_rows")
sparse_reset_shape = alias("tensorflow.sparse.reset_shape")
sparse_reshape = alias("tensorflow.sparse.reshape")
sparse_retain = alias("tensorflow.sparse.retain")
sparse_segment_mean = alias("tensorflow.sparse.segment_mean")
sparse_segment_sqrt_n = alias("tensorflow.sparse.segment_sqrt_n")
sparse_segment_sum = alias("tensorflow.sparse.segment_sum")
sparse_slice = alias("tensorflow.sparse.slice")
sparse_softmax = alias("tensorflow.sparse.softmax")
sparse_to_indicator = alias("tensorflow.sparse.to_indicator")
sparse_transpose = alias("tensorflow.sparse.transpose")
string_join = alias("tensorflow.strings.join")
string_strip = alias("tensorflow.strings.strip")
string_to_hash_bucket = alias("tensorflow.strings.to_hash_bucket")
string_to_hash_bucket_strong = alias("tensorflow.strings.to_hash_bucket_strong")
tensor_scatter_add = alias("tensorflow.tensor_scatter_nd_add")
tensor_scatter_sub = alias("tensorflow.tensor_scatter_nd_sub")
tensor_scatter_update = alias("tensorflow.tensor_scatter_nd_update")

# Rows of a variable that are written

def scatter_update(ref: Array[n, *S], indices: Array[*I], updates: Array[*U], use_locking=True, name=None): return _written(ref, join_axes(spread(I), spread(S)), U, updates)
def scatter_add(ref: Array[n, *S], indices: Array[*I], updates: Array[*U], use_locking=False, name=None): return _written(ref, join_axes(spread(I), spread(S)), U, updates)
scatter_sub = alias("tensorflow.scatter_add")
scatter_mul = alias("tensorflow.scatter_add")
scatter_div = alias("tensorflow.scatter_add")
scatter_max = alias("tensorflow.scatter_add")
scatter_min = alias("tensorflow.scatter_add")
def _written(ref, wanted, U, updates):
    """In a graph the shapes are compared; eager kernels let some through."""
    fits = not certain(ambient("tensorflow graph mode") or False) or not has_rank(wanted) or not has_rank(U) or len(U) == 0 or (len(wanted) == len(U) and compatible(wanted, U))
    require(fits, f"Must have updates.shape = indices.shape + params.shape[1:] or updates.shape = [], got updates {updates}, where {wanted} is wanted", code="dim-mismatch")
    return ref
def scatter_nd_update(ref: Array, indices: Array, updates: Array, use_locking=True, name=None): return ref
scatter_nd_add = alias("tensorflow.scatter_nd_update")
scatter_nd_sub = alias("tensorflow.scatter_nd_update")
def count_up_to(ref: Array[*S], limit, name=None) -> Promote(ref)[*S]: ...

# What belongs to a graph

def moving_average_variables(scope=None): return several(UNKNOWN, Kind("tensorflow.Variable", None)[*UNKNOWN_SHAPE])
model_variables = alias("tensorflow.moving_average_variables")
def get_local_variable(name, shape=None, dtype=None, initializer=None, *args, **kwargs): return call_rule("tensorflow.get_variable", name, shape, dtype, initializer)
def is_variable_initialized(variable) -> Of("bool")[()]: ...
def report_uninitialized_variables(var_list=None, name="report_uninitialized_variables") -> Of("string")[fresh("count", 0, None, False)]: ...
def assert_variables_initialized(var_list=None): return new("tensorflow.Operation")
def initialize_variables(var_list, name="init"): return new("tensorflow.Operation")
def add_check_numerics_ops(): return new("tensorflow.Operation")
def variable_creator_scope(variable_creator): return new("tensorflow.Scope")
def container(container_name): return new("tensorflow.Scope")
def variable_op_scope(values, name_or_scope, default_name=None, *args, **kwargs): return call_rule("tensorflow.variable_scope", name_or_scope, default_name)
def no_regularizer(_): return None
def fixed_size_partitioner(num_shards, axis=0): return new("tensorflow.Settings")
def variable_axis_size_partitioner(*args, **kwargs): return new("tensorflow.Settings")
def min_max_variable_partitioner(*args, **kwargs): return new("tensorflow.Settings")
def resource_variables_enabled(): return scalar("bool")
def control_flow_v2_enabled(): return scalar("bool")
def executing_eagerly_outside_functions(): return scalar("bool")
def enable_control_flow_v2(): return None
def disable_control_flow_v2(): return None
def enable_tensor_equality(): return None
def disable_tensor_equality(): return None
def enable_v2_tensorshape(): return None
def GraphOptions(**kwargs): return new("tensorflow.Settings")
def OptimizerOptions(**kwargs): return new("tensorflow.Settings")

# Values

class SparseTensorValue:
    """The value of a sparse tensor, as a session gives it and takes it."""
    def __new__(cls, indices, values, dense_shape): return named("tensorflow.SparseTensorValue", indices, values, dense_shape)
    @property
    def indices(self): return self[0]
    @property
    def values(self): return self[1]
    @property
    def dense_shape(self): return self[2]
def is_numeric_tensor(tensor): return scalar("bool")
def get_seed(op_seed): return unknown("two seeds")
def setdiff1d(x: Array[n], y: Array[m], index_dtype="int32", name=None):
    count = fresh("count", 0, n if is_int(n) else None)
    return (Promote(x)[count], Of(index_dtype)[count])
def extract_image_patches(images: Array, ksizes=None, strides=None, rates=None, padding=None, name=None, sizes=None): return call_rule("tensorflow.image.extract_patches", images, sizes if ksizes is None else ksizes, strides, rates, padding)

# What was renamed before 1.0

def scalar_summary(tags, values, collections=None, name=None) -> Of("string")[()]: ...
histogram_summary = alias("tensorflow.scalar_summary")
def image_summary(tag, tensor, max_images=3, collections=None, name=None) -> Of("string")[()]: ...
def merge_summary(inputs, collections=None, name=None) -> Of("string")[()]: ...
def merge_all_summaries(key="summaries"): return unknown("the summaries of a graph, or None")
def concat_v2(values, axis, name="concat_v2"): return call_rule("tensorflow.concat", values, axis)
