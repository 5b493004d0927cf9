"""TensorFlow 2.21: products and linear algebra."""

MODULE = "tensorflow.linalg"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"
HELPERS = "operands_shared.pyi"

def _turned(S, flag):
    """The last two axes exchanged."""
    if not certain(rank_of(S) >= 2):
        return UNKNOWN_SHAPE if flag else S
    return join_axes(spread(S[:-2]), S[-1], S[-2]) if flag else S
@product
def matmul(a: Array[*S], b: Array[*T], transpose_a=False, transpose_b=False, adjoint_a=False, adjoint_b=False, a_is_sparse=False, b_is_sparse=False, output_type=None, grad_a=False, grad_b=False, name=None):
    for x in (a, b):
        require(possible(rank_of(x.shape) >= 2), f"matmul: operands must have rank at least 2: {a} and {b}", code="rank-mismatch")
    left, right = _turned(S, transpose_a or adjoint_a), _turned(T, transpose_b or adjoint_b)
    return DTyped(output_type, Promote(_alone(a, b), b)[()])[*matmul(left, right)]
def matvec(a: Array[*S, m, n], b: Array[*T, n], transpose_a=False, adjoint_a=False, a_is_sparse=False, b_is_sparse=False, name=None) -> Promote(_alone(a, b), _alone(b, a))[*broadcast(S, T), m]: ...
@product
def tensordot(a: Array[*S], b: Array[*T], axes, name=None): return Promote(_alone(a, b), _alone(b, a))[*tensordot(S, T, axes, joined=True)]
def einsum(equation, *inputs: Array, optimize="greedy", name=None) -> Promote(*inputs)[*einsum(equation, inputs)]: ...
def eye(num_rows: Count, num_columns: Count = None, batch_shape: Ints = None, dtype="float32", name=None):
    columns = num_rows if num_columns is None else num_columns
    return Of(dtype)[num_rows, columns] if batch_shape is None else Of(dtype)[*batch_shape, num_rows, columns]
@total
def norm(tensor: Array[*S], ord="euclidean", axis=None, keepdims=None, name=None, keep_dims=None): return Promote(tensor)[*reduce(S, axis, keep_dims if keep_dims is not None else keepdims or False)]
def global_norm(t_list, name=None): return Of("float32")[()]
def trace(x: Array[*S, m, n], name=None) -> Promote(x)[*S]: ...
def det(input: Array[*S, m, m], name=None) -> Promote(input)[*S]: ...
def slogdet(input: Array[*S, m, m], name=None): return (Promote(input)[*S], Promote(input)[*S])
def logdet(matrix: Array[*S, m, m], name=None) -> Promote(matrix)[*S]: ...
def inv(input: Array[*S, m, m], adjoint=False, name=None) -> Promote(input)[*S, m, m]: ...
def pinv(a: Array[*S, m, n], rcond=None, validate_args=False, name=None) -> Promote(a)[*S, n, m]: ...
def cholesky(input: Array[*S, m, m], name=None) -> Promote(input)[*S, m, m]: ...
def cholesky_solve(chol: Array[*S, m, m], rhs: Array[*T, m, k], name=None) -> Promote(chol, rhs)[*T, m, k]: ...
def solve(matrix: Array[*S, m, m], rhs: Array[*T, m, k], adjoint=False, name=None) -> Promote(matrix, rhs)[*T, m, k]: ...
def triangular_solve(matrix: Array[*S, m, m], rhs: Array[*T, m, k], lower=True, adjoint=False, name=None) -> Promote(matrix, rhs)[*broadcast(S, T), m, k]: ...
def lstsq(matrix: Array[*S, m, n], rhs: Array[*T, m, k], l2_regularizer=0.0, fast=True, name=None) -> Promote(matrix, rhs)[*S, n, k]: ...
def expm(input: Array[*S, m, m], name=None) -> Promote(input)[*S, m, m]: ...
def eigh(tensor: Array[*S, m, m], name=None): return (Promote(tensor)[*S, m], Promote(tensor)[*S, m, m])
def eigvalsh(tensor: Array[*S, m, m], name=None) -> Promote(tensor)[*S, m]: ...
def svd(tensor: Array[*S, m, n], full_matrices=False, compute_uv=True, name=None):
    k = min(m, n)
    values = Promote(tensor)[*S, k]
    if not compute_uv:
        return values
    return (values, Promote(tensor)[*S, m, m if full_matrices else k], Promote(tensor)[*S, n, n if full_matrices else k])
def qr(input: Array[*S, m, n], full_matrices=False, name=None):
    k = m if full_matrices else min(m, n)
    return (Promote(input)[*S, m, k], Promote(input)[*S, k, n])
def band_part(input: Array[*S, m, n], num_lower, num_upper, name=None) -> Promote(input)[*S, m, n]: ...
def diag(diagonal: Array[*S, n], name="diag", k=0, num_rows=-1, num_cols=-1, padding_value=0, align="RIGHT_LEFT"): return Promote(diagonal)[*S, n, n] if is_int(k) and k == 0 and num_rows == -1 and num_cols == -1 else Promote(diagonal)[*S, UNKNOWN, UNKNOWN]
def diag_part(input: Array[*S, m, n], name="diag_part", k=0, padding_value=0, align="RIGHT_LEFT"): return Promote(input)[*S, min(m, n)] if is_int(k) and k == 0 else Promote(input)[*UNKNOWN_SHAPE]
def set_diag(input: Array[*S], diagonal: Array, name="set_diag", k=0, align="RIGHT_LEFT") -> Promote(input)[*S]: ...
def matrix_transpose(a: Array[*S, m, n], name="matrix_transpose", conjugate=False) -> Promote(a)[*S, n, m]: ...
def adjoint(matrix: Array[*S, m, n], name=None) -> Promote(matrix)[*S, n, m]: ...
def cross(a: Array[*S], b: Array[*T], name=None):
    require(not has_rank(S) or not has_rank(T) or (len(S) == len(T) and compatible(S, T)), f"cross: Both inputs must be of same shape: {a} vs. {b}", code="dim-mismatch")
    require(possible(rank_of(S) >= 1), f"cross: Input must be at least 1D, got {a}", code="rank-mismatch")
    require(not certain(rank_of(S) >= 1) or S[-1] == 3, f"cross: Cross-products are only defined for 3-element vectors, got {a}", code="dim-mismatch")
    return Promote(a, b)[*S]
def normalize(tensor: Array[*S], ord="euclidean", axis=None, name=None): return (Promote(tensor)[*S], Promote(tensor)[*reduce(S, axis, True)])
l2_normalize = alias("tensorflow.nn.l2_normalize")
