"""SciPy 1.17: sparse matrices, as far as other libraries make them: their shape, and the array that they become."""

MODULE = "scipy.sparse"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _axes_of(arg1, shape):
    """Rows and columns of what a matrix is made of: a shape, an array, another matrix, numbers with their places."""
    if shape is not None:
        axes = as_shape(shape)
        return (axes[0], axes[1]) if has_rank(axes) and len(axes) == 2 else (UNKNOWN, UNKNOWN)
    if is_a(arg1, "scipy.sparse.csr_matrix"):
        return (arg1.row_count, arg1.column_count)
    if is_array(arg1) and has_rank(arg1.shape):
        require(len(arg1.shape) <= 2, f"a sparse matrix cannot be made of an array with more than 2 axes: {arg1}", code="rank-mismatch")
        return (arg1.shape[0], arg1.shape[1]) if len(arg1.shape) == 2 else (1, arg1.shape[0]) if len(arg1.shape) == 1 else (UNKNOWN, UNKNOWN)
    if is_tuple(arg1) and len(arg1) == 2 and is_dim(arg1[0]) and is_dim(arg1[1]):
        return (arg1[0], arg1[1])
    return (UNKNOWN, UNKNOWN)
def _sparse(rows, columns, name): return new("scipy.sparse.csr_matrix", row_count=rows, column_count=columns, scalar_type=name)
def _product(self, other):
    """With a dense array or another matrix."""
    if is_a(other, "scipy.sparse.csr_matrix"):
        need_equal(self.column_count, other.row_count, f"matmul: dimension mismatch with signature (n,k={self.column_count}),(k={other.row_count},m)->(n,m)", "matmul-mismatch")
        return _sparse(self.row_count, other.column_count, None)
    if not is_array(other) or not has_rank(other.shape) or len(other.shape) not in (1, 2):
        return unknown("a product with a sparse matrix")
    need_equal(self.column_count, other.shape[0], f"matmul: dimension mismatch: a sparse matrix of shape ({self.row_count}, {self.column_count}) and {other}", "matmul-mismatch")
    return unknown("a product with a matrix") if class_of(other) == "numpy.matrix" else Of(None)[self.row_count, *other.shape[1:]]
class csr_matrix:
    """`row_count`, `column_count` and `scalar_type` are what it was made with."""
    def __init__(self, arg1, shape=None, dtype=None, copy=False, **options):
        axes = _axes_of(arg1, shape)
        self.row_count = axes[0]
        self.column_count = axes[1]
        self.scalar_type = dtype_name(dtype) if dtype is not None else arg1.dtype if is_array(arg1) else None
    def __matmul__(self, other): return _product(self, other)
    def dot(self, other): return _product(self, other)
    def tocsc(self, copy=False): return self
    def tocoo(self, copy=False): return self
    def tolil(self, copy=False): return self
    def copy(self): return self
    @property
    def nnz(self): return scalar("int")
    @property
    def ndim(self): return 2
    @property
    def shape(self): return (self.row_count, self.column_count)
    @property
    def T(self): return new("scipy.sparse.csr_matrix", row_count=self.column_count, column_count=self.row_count, scalar_type=self.scalar_type)
    def transpose(self, axes=None, copy=False): return new("scipy.sparse.csr_matrix", row_count=self.column_count, column_count=self.row_count, scalar_type=self.scalar_type)
    def toarray(self, order=None, out=None): return Of(dtype_name(self.scalar_type) if self.scalar_type is not None else None)[self.row_count, self.column_count]
    def todense(self, order=None, out=None): return unknown("a matrix, not an array")
    def tocsr(self, copy=False): return self
    def __getitem__(self, key): return unknown("a part of a sparse matrix")
csc_matrix = alias("scipy.sparse.csr_matrix")
coo_matrix = alias("scipy.sparse.csr_matrix")
lil_matrix = alias("scipy.sparse.csr_matrix")
dok_matrix = alias("scipy.sparse.csr_matrix")
spmatrix = alias("scipy.sparse.csr_matrix")
def eye(m: Int, n=None, k=0, dtype="float64", format=None): return _sparse(m, m if n is None else n if is_dim(n) else UNKNOWN, dtype_name(dtype))
def identity(n: Int, dtype="float64", format=None): return _sparse(n, n, dtype_name(dtype))
def random(m: Int, n: Int, density=0.01, format="coo", dtype=None, rng=None, data_rvs=None, random_state=None): return _sparse(m, n, "float64" if dtype is None else dtype_name(dtype))
def _stacked(blocks, by_rows):
    """Matrices below or beside each other; the other axis must agree."""
    found = items(blocks)
    if found is None or len(found) == 0 or len([x for x in found if not is_a(x, "scipy.sparse.csr_matrix")]) > 0:
        return _sparse(UNKNOWN, UNKNOWN, None)
    other = found[0].column_count if by_rows else found[0].row_count
    for x in found:
        other = need_equal(other, x.column_count if by_rows else x.row_count, f"blocks have incompatible dimensions: ({found[0].row_count}, {found[0].column_count}) and ({x.row_count}, {x.column_count})", "concat-mismatch")
    total = shape_total([x.row_count if by_rows else x.column_count for x in found])
    return _sparse(total if by_rows else other, other if by_rows else total, None)
def vstack(blocks, format=None, dtype=None): return _stacked(blocks, True)
def hstack(blocks, format=None, dtype=None): return _stacked(blocks, False)
def issparse(x): return True if is_a(x, "scipy.sparse.csr_matrix") else False if is_array(x) else scalar("bool")
