"""TensorFlow 2.21: decompositions, banded and tridiagonal matrices."""

MODULE = "tensorflow.linalg"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _complex(name): return name if is_str(name) and category(name) == "complex" else "complex64" if name == "float32" else "complex128" if name == "float64" else None
def eig(tensor: Array[*S, m, m], name=None): return (Of(_complex(tensor.dtype))[*S, m], Of(_complex(tensor.dtype))[*S, m, m])
def eigvals(tensor: Array[*S, m, m], name=None) -> Of(_complex(tensor.dtype))[*S, m]: ...
def eigh_tridiagonal(alpha: Array[*S, m], beta: Array, eigvals_only=True, select="a", select_range=None, tol=None, name=None):
    count = m if select == "a" else UNKNOWN
    values = Promote(alpha)[*S, count]
    return values if certain(eigvals_only) else (values, Promote(alpha)[*S, m, count]) if is_known(eigvals_only) else unknown("the eigenvalues, or also the vectors")
def logm(input: Array[*S, m, m], name=None) -> Promote(input)[*S, m, m]: ...
def sqrtm(input: Array[*S, m, m], name=None) -> Promote(input)[*S, m, m]: ...
def lu(input: Array[*S, m, m], output_idx_type="int32", name=None): return (Promote(input)[*S, m, m], Of(output_idx_type)[*S, m])
def lu_reconstruct(lower_upper: Array[*S, m, m], perm: Array, validate_args=False, name=None) -> Promote(lower_upper)[*S, m, m]: ...
def lu_matrix_inverse(lower_upper: Array[*S, m, m], perm: Array, validate_args=False, name=None) -> Promote(lower_upper)[*S, m, m]: ...
def lu_solve(lower_upper: Array[*S, m, m], perm: Array, rhs: Array[*T, m, k], validate_args=False, name=None) -> Promote(lower_upper, rhs)[*broadcast(S, T), m, k]: ...
def matrix_rank(a: Array[*S, m, n], tol=None, validate_args=False, name=None) -> Of("int32")[*S]: ...
def banded_triangular_solve(bands: Array[*S, k, m], rhs: Array[*T, m, n], lower=True, adjoint=False, name=None) -> Promote(bands, rhs)[*broadcast(S, T), m, n]: ...
def tridiagonal_matmul(diagonals, rhs: Array[*S, m, n], diagonals_format="compact", name=None) -> Promote(rhs)[*S, m, n]: ...
def tridiagonal_solve(diagonals, rhs: Array[*S], diagonals_format="compact", transpose_rhs=False, conjugate_rhs=False, name=None, partial_pivoting=True, perturb_singular=False): return Promote(rhs)[*S] if not possible(transpose_rhs) else Promote(rhs)[*UNKNOWN_SHAPE]
def tensor_diag(diagonal: Array[*S], name=None):
    require(possible(rank_of(S) >= 1), f"tensor_diag: Input must be at least rank 1, got {diagonal}", code="rank-mismatch")
    return Promote(diagonal)[*S, *S] if has_rank(S) else Promote(diagonal)[*UNKNOWN_SHAPE]
def tensor_diag_part(input: Array[*S], name=None):
    if not has_rank(S):
        return Promote(input)[*UNKNOWN_SHAPE]
    half = len(S) // 2
    require(len(S) % 2 == 0 and len(S) > 0, f"tensor_diag_part: the rank of the input must be even and not zero, got {S}", code="rank-mismatch")
    for i in range(half):
        need_equal(S[i], S[half + i], f"tensor_diag_part: axis {i} must be as long as axis {half + i}: {S}", code="dim-mismatch")
    return Promote(input)[*S[:half]]
