"""TensorFlow 2.21: linear operators: matrices, or batches of them, that are kept as less than all their numbers.

An operator is an array of the shape of its dense matrix, of a class of its own.
"""

MODULE = "tensorflow.linalg"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _dense(x): return Of(x.dtype)[*x.shape]
def _operator(name, kind, S): return Kind("tensorflow.linalg." + name, kind if is_str(kind) and not kind.startswith("python") else "float32" if kind == "python float" else "int32" if kind == "python int" else None)[*S]
def _is_operator(x): return is_array(x) and x.kind.startswith("tensorflow.linalg.LinearOperator")
def _batch(S): return S[:-2] if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE
def _last(S, i): return S[i] if certain(rank_of(S) >= 2) else UNKNOWN
def _swapped(S): return join_axes(spread(_batch(S)), _last(S, -1), _last(S, -2)) if certain(rank_of(S) >= 2) else UNKNOWN_SHAPE
def _solved(matrix, rhs, adjoint, adjoint_arg, name):
    """One column for each of those of the right-hand side."""
    S = _swapped(matrix.shape) if certain(adjoint) else matrix.shape
    T = _swapped(rhs.shape) if certain(adjoint_arg) else rhs.shape
    if not certain(rank_of(S) >= 2) or not certain(rank_of(T) >= 2):
        return Promote(_dense(matrix))[*UNKNOWN_SHAPE]
    need_equal(S[-2], T[-2], f"{name}: Dimensions are not compatible: an operator {matrix} and a right-hand side {rhs}", code="matmul-mismatch")
    return Promote(_dense(matrix), rhs)[*broadcast(_batch(S), _batch(T)), S[-1], T[-1]]
class LinearOperator:
    is_array = True
    priority = 130
    @property
    def shape(self: Array[*S]): return tuple([static(n) for n in S]) if has_rank(S) else unknown("the operator's rank is not known")
    @property
    def dtype(self: Array): return dtype_object(self.dtype)
    @property
    def batch_shape(self: Array[*S]): return tuple([static(n) for n in S[:-2]]) if has_rank(S) else unknown("the operator's rank is not known")
    @property
    def range_dimension(self: Array[*S]): return _last(S, -2)
    @property
    def domain_dimension(self: Array[*S]): return _last(S, -1)
    @property
    def tensor_rank(self: Array[*S]): return length_of(S)
    @property
    def H(self: Array): return _operator("LinearOperatorAdjoint", self.dtype, _swapped(self.shape))
    @property
    def is_square(self): return scalar("bool")
    @property
    def is_non_singular(self): return unknown("a property of the operator")
    @property
    def is_self_adjoint(self): return unknown("a property of the operator")
    @property
    def is_positive_definite(self): return unknown("a property of the operator")
    def shape_tensor(self: Array[*S], name=None): return with_contents(Of("int32"), S) if has_rank(S) else Of("int32")[UNKNOWN]
    def batch_shape_tensor(self: Array[*S], name=None): return with_contents(Of("int32"), S[:-2]) if has_rank(S) else Of("int32")[UNKNOWN]
    def tensor_rank_tensor(self: Array[*S], name=None): return computed(Of("int32"), length_of(S))
    def domain_dimension_tensor(self: Array[*S], name=None): return computed(Of("int32"), _last(S, -1))
    def range_dimension_tensor(self: Array[*S], name=None): return computed(Of("int32"), _last(S, -2))
    def to_dense(self: Array, name=None): return _dense(self)
    def matmul(self: Array, x, adjoint=False, adjoint_arg=False, name="matmul"):
        if _is_operator(x):
            found = call_keyword("tensorflow.linalg.matmul", _dense(self), _dense(x), adjoint_a=adjoint, adjoint_b=adjoint_arg)
            return _operator("LinearOperator", found.dtype, _without_identity(self, x, found.shape)) if is_array(found) else found
        return call_keyword("tensorflow.linalg.matmul", _dense(self), x, adjoint_a=adjoint, adjoint_b=adjoint_arg) if is_array(x) else unknown("a product with blocks")
    def __matmul__(self: Array, other): return call_rule("tensorflow.linalg.LinearOperator.matmul", self, other)
    def matvec(self: Array, x, adjoint=False, name="matvec"):
        if not is_array(x) and not is_list(x):
            return unknown("a product with blocks")
        S, T = _swapped(self.shape) if certain(adjoint) else self.shape, array_of(x).shape
        if not certain(rank_of(S) >= 2) or not certain(rank_of(T) >= 1):
            return Promote(_dense(self))[*UNKNOWN_SHAPE]
        need_equal(S[-1], T[-1], f"matvec: Dimensions are not compatible: an operator {self} and a vector {array_of(x)}", code="matmul-mismatch")
        return Promote(_dense(self), array_of(x))[*broadcast(_batch(S), T[:-1]), S[-2]]
    def solve(self: Array, rhs, adjoint=False, adjoint_arg=False, name="solve"):
        if _is_operator(rhs):
            found = _solved(self, _dense(rhs), adjoint, adjoint_arg, "solve")
            return _operator("LinearOperator", found.dtype, _without_identity(self, rhs, found.shape))
        return _solved(self, rhs, adjoint, adjoint_arg, "solve") if is_array(rhs) else unknown("a system of blocks")
    def solvevec(self: Array, rhs, adjoint=False, name="solve"):
        if not is_array(rhs) and not is_list(rhs):
            return unknown("a system of blocks")
        T = array_of(rhs).shape
        found = _solved(self, Promote(array_of(rhs))[*T, 1], adjoint, False, "solvevec")
        return Of(found.dtype)[*found.shape[:-1]] if certain(rank_of(found.shape) >= 1) else Of(found.dtype)[*UNKNOWN_SHAPE]
    def add_to_tensor(self: Array, x: Array[*T], name="add_to_tensor"): return Promote(_dense(self), x)[*(T if "Identity" in self.kind else broadcast(self.shape, T))]
    def adjoint(self: Array, name="adjoint"): return _operator("LinearOperatorAdjoint", self.dtype, _swapped(self.shape))
    def inverse(self: Array, name="inverse"): return _operator("LinearOperatorInversion", self.dtype, self.shape)
    def cholesky(self: Array, name="cholesky"): return _operator("LinearOperatorLowerTriangular", self.dtype, self.shape)
    def diag_part(self: Array[*S], name="diag_part") -> Of(self.dtype)[*_batch(S), min(_last(S, -2), _last(S, -1))]: ...
    def trace(self: Array[*S], name="trace") -> Of(self.dtype)[*_batch(S)]: ...
    def determinant(self: Array[*S], name="det") -> Of(self.dtype)[*_batch(S)]: ...
    def log_abs_determinant(self: Array[*S], name="log_abs_det") -> Of(_real(self.dtype))[*_batch(S)]: ...
    def cond(self: Array[*S], name="cond") -> Of(_real(self.dtype))[*_batch(S)]: ...
    def eigvals(self: Array[*S], name="eigvals") -> Of(None)[*_batch(S), _last(S, -1)]: ...
    def assert_non_singular(self, name="assert_non_singular"): return new("tensorflow.Operation")
    def assert_positive_definite(self, name="assert_positive_definite"): return new("tensorflow.Operation")
    def assert_self_adjoint(self, name="assert_self_adjoint"): return new("tensorflow.Operation")
def _without_identity(one, other, S):
    """A product with the identity is the other operator, which has no batch of the identity's."""
    return join_axes(spread(UNKNOWN_SHAPE), _last(S, -2), _last(S, -1)) if "Identity" in one.kind or "Identity" in other.kind else S
def _real(kind): return "float32" if kind == "complex64" else "float64" if kind == "complex128" else kind

# Of one tensor

class LinearOperatorFullMatrix(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, matrix: Array, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorFullMatrix"):
        require(possible(rank_of(matrix.shape) >= 2), f"Argument `matrix` must have at least 2 dimensions. Found: {matrix}", code="rank-mismatch")
        return _operator("LinearOperatorFullMatrix", matrix.dtype, matrix.shape)
class LinearOperatorLowerTriangular(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, tril: Array, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorLowerTriangular"):
        require(possible(rank_of(tril.shape) >= 2), f"Argument `tril` must have at least 2 dimensions. Found: {tril}", code="rank-mismatch")
        return _operator("LinearOperatorLowerTriangular", tril.dtype, tril.shape)
class LinearOperatorDiag(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, diag: Array[*S, n], is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorDiag"): return _operator("LinearOperatorDiag", diag.dtype, join_axes(spread(S), n, n))
class LinearOperatorHouseholder(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, reflection_axis: Array[*S, n], is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorHouseholder"): return _operator("LinearOperatorHouseholder", reflection_axis.dtype, join_axes(spread(S), n, n))
class LinearOperatorPermutation(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, perm: Array[*S, n], dtype="float32", is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorPermutation"): return _operator("LinearOperatorPermutation", dtype_name(Of(dtype)), join_axes(spread(S), n, n))
class LinearOperatorToeplitz(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, col: Array[*S, n], row: Array[*T, n], is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorToeplitz"): return _operator("LinearOperatorToeplitz", col.dtype, join_axes(spread(broadcast(S, T)), n, n))
class LinearOperatorTridiag(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, diagonals, diagonals_format="compact", is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorTridiag"):
        if diagonals_format == "sequence" and items(diagonals) is not None and len(items(diagonals)) == 3:
            middle = array_of(items(diagonals)[1])
            return _operator("LinearOperatorTridiag", middle.dtype, join_axes(spread(middle.shape[:-1]), middle.shape[-1], middle.shape[-1])) if certain(rank_of(middle.shape) >= 1) else unknown("a tridiagonal operator")
        x = array_of(diagonals)
        if not certain(rank_of(x.shape) >= 2) or not is_str(diagonals_format):
            return unknown("a tridiagonal operator")
        return _operator("LinearOperatorTridiag", x.dtype, join_axes(spread(x.shape[:-2]), x.shape[-1], x.shape[-1]))
class LinearOperatorCirculant(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, spectrum: Array[*S, n], input_output_dtype="complex64", is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True, name="LinearOperatorCirculant"): return _operator("LinearOperatorCirculant", dtype_name(Of(input_output_dtype)), join_axes(spread(S), n, n))
class LinearOperatorCirculant2D(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, spectrum: Array[*S, n, m], input_output_dtype="complex64", is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True, name="LinearOperatorCirculant2D"): return _operator("LinearOperatorCirculant2D", dtype_name(Of(input_output_dtype)), join_axes(spread(S), n * m, n * m))
class LinearOperatorCirculant3D(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, spectrum: Array[*S, n, m, k], input_output_dtype="complex64", is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True, name="LinearOperatorCirculant3D"): return _operator("LinearOperatorCirculant3D", dtype_name(Of(input_output_dtype)), join_axes(spread(S), n * m * k, n * m * k))

# Of sizes

def _sized(name, rows, columns, batch_shape, dtype): return _operator(name, "float32" if dtype is None else dtype_name(Of(dtype)), join_axes(spread(ShapeOf() if batch_shape is None else as_shape(batch_shape)), rows, columns))
class LinearOperatorIdentity(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, num_rows: Int, batch_shape=None, dtype=None, is_non_singular=True, is_self_adjoint=True, is_positive_definite=True, is_square=True, assert_proper_shapes=False, name="LinearOperatorIdentity"): return _sized("LinearOperatorIdentity", num_rows, num_rows, batch_shape, dtype)
class LinearOperatorZeros(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, num_rows: Int, num_columns=None, batch_shape=None, dtype=None, is_non_singular=False, is_self_adjoint=True, is_positive_definite=False, is_square=True, assert_proper_shapes=False, name="LinearOperatorZeros"): return _sized("LinearOperatorZeros", num_rows, num_rows if num_columns is None else num_columns if is_dim(num_columns) else UNKNOWN, batch_shape, dtype)
class LinearOperatorScaledIdentity(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, num_rows: Int, multiplier: Array[*S], is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True, assert_proper_shapes=False, name="LinearOperatorScaledIdentity"): return _operator("LinearOperatorScaledIdentity", multiplier.dtype, join_axes(spread(S), num_rows, num_rows))

# Of other operators

def _operators(given): return None if items(given) is None or len(items(given)) == 0 or len([x for x in items(given) if not _is_operator(x) or not certain(rank_of(x.shape) >= 2)]) > 0 else items(given)
def _common_batch(parts):
    found = ShapeOf()
    for x in parts:
        found = broadcast(found, _batch(x.shape))
    return found
class LinearOperatorAdjoint(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operator: Array, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name=None): return _operator("LinearOperatorAdjoint", operator.dtype, _swapped(operator.shape))
class LinearOperatorInversion(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operator: Array, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name=None): return _operator("LinearOperatorInversion", operator.dtype, operator.shape)
class LinearOperatorLowRankUpdate(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, base_operator: Array, u: Array, diag_update=None, v=None, is_diag_update_positive=None, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorLowRankUpdate"): return _operator("LinearOperatorLowRankUpdate", base_operator.dtype, join_axes(spread(broadcast(_batch(base_operator.shape), _batch(u.shape))), _last(base_operator.shape, -2), _last(base_operator.shape, -1)))
class LinearOperatorComposition(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name=None):
        parts = _operators(operators)
        if parts is None:
            return unknown("operators that are not known")
        for one, other in zip(parts[:-1], parts[1:]):
            need_equal(one.shape[-1], other.shape[-2], f"LinearOperatorComposition: operators are incompatible: {one} and {other}", code="matmul-mismatch")
        return _operator("LinearOperatorComposition", parts[0].dtype, join_axes(spread(_common_batch(parts)), parts[0].shape[-2], parts[-1].shape[-1]))
class LinearOperatorKronecker(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name=None):
        parts = _operators(operators)
        return unknown("operators that are not known") if parts is None else _operator("LinearOperatorKronecker", parts[0].dtype, join_axes(spread(_common_batch(parts)), product([x.shape[-2] for x in parts]), product([x.shape[-1] for x in parts])))
class LinearOperatorBlockDiag(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=True, name=None):
        parts = _operators(operators)
        return unknown("operators that are not known") if parts is None else _operator("LinearOperatorBlockDiag", parts[0].dtype, join_axes(spread(_common_batch(parts)), shape_total([x.shape[-2] for x in parts]), shape_total([x.shape[-1] for x in parts])))
class LinearOperatorBlockLowerTriangular(LinearOperator):
    is_array = True
    priority = 130
    def __new__(cls, operators, is_non_singular=None, is_self_adjoint=None, is_positive_definite=None, is_square=None, name="LinearOperatorBlockLowerTriangular"):
        rows = items(operators)
        blocks = None if rows is None or len([row for row in rows if items(row) is None or len(items(row)) == 0]) > 0 else _operators([x for row in rows for x in row])
        if blocks is None:
            return unknown("operators that are not known")
        corners = [row[-1] for row in rows]
        return _operator("LinearOperatorBlockLowerTriangular", blocks[0].dtype, join_axes(spread(_common_batch(blocks)), shape_total([x.shape[-2] for x in corners]), shape_total([x.shape[-1] for x in corners])))
