"""NumPy 2.4, `numpy.polynomial.chebyshev`: as the functions of `numpy.polynomial.polynomial`."""

MODULE = "numpy.polynomial.chebyshev"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

chebadd = alias("numpy.polynomial.polynomial.polyadd")
chebsub = alias("numpy.polynomial.polynomial.polysub")
chebmulx = alias("numpy.polynomial.polynomial.polymulx")
chebmul = alias("numpy.polynomial.polynomial.polymul")
chebdiv = alias("numpy.polynomial.polynomial.polydiv")
chebpow = alias("numpy.polynomial.polynomial.polypow")
chebline = alias("numpy.polynomial.polynomial.polyline")
chebfromroots = alias("numpy.polynomial.polynomial.polyfromroots")
chebroots = alias("numpy.polynomial.polynomial.polyroots")
chebcompanion = alias("numpy.polynomial.polynomial.polycompanion")
chebtrim = alias("numpy.polynomial.polynomial.polytrim")
chebder = alias("numpy.polynomial.polynomial.polyder")
chebint = alias("numpy.polynomial.polynomial.polyint")
chebval = alias("numpy.polynomial.polynomial.polyval")
chebval2d = alias("numpy.polynomial.polynomial.polyval2d")
chebval3d = alias("numpy.polynomial.polynomial.polyval3d")
chebgrid2d = alias("numpy.polynomial.polynomial.polygrid2d")
chebgrid3d = alias("numpy.polynomial.polynomial.polygrid3d")
chebvander = alias("numpy.polynomial.polynomial.polyvander")
chebvander2d = alias("numpy.polynomial.polynomial.polyvander2d")
chebvander3d = alias("numpy.polynomial.polynomial.polyvander3d")
chebfit = alias("numpy.polynomial.polynomial.polyfit")
chebdomain = alias("numpy.polynomial.polynomial.polydomain")
chebzero = alias("numpy.polynomial.polynomial.polyzero")
chebone = alias("numpy.polynomial.polynomial.polyone")
chebx = alias("numpy.polynomial.polynomial.polyx")
poly2cheb = alias("numpy.polynomial.polynomial.polytoseries")
cheb2poly = alias("numpy.polynomial.polynomial.polytoseries")
Chebyshev = alias("numpy.polynomial.Chebyshev")
def chebgauss(deg: Int):
    require(deg > 0, "deg must be a positive integer")
    return (Of("float64")[deg], Of("float64")[deg])
def chebweight(x: Array): return Of(dtype_name(Promote(Float(x)[()], "float64")) if category(dtype_name(Same(x))) in ("bool", "integer", "unsigned") else dtype_name(Same(x)))[*x.shape]
def chebpts1(npts: Int):
    require(npts >= 1, "npts must be >= 1")
    return Of("float64")[npts]
def chebpts2(npts: Int):
    require(npts >= 2, "npts must be >= 2")
    return Of("float64")[npts]
def chebinterpolate(func, deg: Int, args=()): return Of("float64")[deg + 1]
