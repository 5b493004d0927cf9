"""SciPy 1.17: sparse matrices, as far as other libraries make them: their shape, and the array that they become."""

MODULE = "scipy.sparse"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

class csr_matrix:
    """`rows`, `columns` and `scalar_type` are what it was made with."""
    def __init__(self, arg1, shape=None, dtype=None, copy=False, **options):
        whole = is_array(arg1) and shape is None and has_rank(arg1.shape) and len(arg1.shape) == 2
        self.rows = arg1.shape[0] if whole else UNKNOWN
        self.columns = arg1.shape[1] if whole else UNKNOWN
        self.scalar_type = arg1.dtype if whole and dtype is None else dtype_name(dtype) if dtype is not None else None
    @property
    def shape(self): return (self.rows, self.columns)
    @property
    def T(self): return new("scipy.sparse.csr_matrix", rows=self.columns, columns=self.rows, scalar_type=self.scalar_type)
    def transpose(self, axes=None, copy=False): return new("scipy.sparse.csr_matrix", rows=self.columns, columns=self.rows, scalar_type=self.scalar_type)
    def toarray(self, order=None, out=None): return Of(dtype_name(self.scalar_type) if self.scalar_type is not None else None)[self.rows, self.columns]
    def todense(self, order=None, out=None): return unknown("a matrix, not an array")
    def tocsr(self, copy=False): return self
    def __getitem__(self, key): return unknown("a part of a sparse matrix")
csc_matrix = alias("scipy.sparse.csr_matrix")
coo_matrix = alias("scipy.sparse.csr_matrix")
