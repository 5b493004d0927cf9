"""TensorFlow 2.21: Bessel and Fresnel functions, element by element."""

MODULE = "tensorflow.math.special"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _real(x, name):
    known = dtype_name(Promote(x))
    wrong = known is not None and category(known) in ("bool", "integer", "unsigned")
    require(not wrong, f"{name}: Value for attr 'T' of {known} is not in the list of allowed values", code="dtype-mismatch")
    return Promote(x)[*x.shape]
bessel_i0 = alias("tensorflow.math.bessel_i0")
bessel_i0e = alias("tensorflow.math.bessel_i0e")
bessel_i1 = alias("tensorflow.math.bessel_i1")
bessel_i1e = alias("tensorflow.math.bessel_i1e")
def bessel_j0(x: Array, name=None): return _real(x, "bessel_j0")
def bessel_j1(x: Array, name=None): return _real(x, "bessel_j1")
def bessel_k0(x: Array, name=None): return _real(x, "bessel_k0")
def bessel_k0e(x: Array, name=None): return _real(x, "bessel_k0e")
def bessel_k1(x: Array, name=None): return _real(x, "bessel_k1")
def bessel_k1e(x: Array, name=None): return _real(x, "bessel_k1e")
def bessel_y0(x: Array, name=None): return _real(x, "bessel_y0")
def bessel_y1(x: Array, name=None): return _real(x, "bessel_y1")
def dawsn(x: Array, name=None): return _real(x, "dawsn")
def expint(x: Array, name=None): return _real(x, "expint")
def fresnel_cos(x: Array, name=None): return _real(x, "fresnel_cos")
def fresnel_sin(x: Array, name=None): return _real(x, "fresnel_sin")
def spence(x: Array, name=None): return _real(x, "spence")
