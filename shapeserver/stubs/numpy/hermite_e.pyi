"""NumPy 2.4, `numpy.polynomial.hermite_e`: as the functions of `numpy.polynomial.polynomial`."""

MODULE = "numpy.polynomial.hermite_e"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

hermeadd = alias("numpy.polynomial.polynomial.polyadd")
hermesub = alias("numpy.polynomial.polynomial.polysub")
hermemulx = alias("numpy.polynomial.polynomial.polymulx")
hermemul = alias("numpy.polynomial.polynomial.polymul")
hermediv = alias("numpy.polynomial.polynomial.polydiv")
hermepow = alias("numpy.polynomial.polynomial.polypow")
hermeline = alias("numpy.polynomial.polynomial.polyline")
hermefromroots = alias("numpy.polynomial.polynomial.polyfromroots")
hermeroots = alias("numpy.polynomial.polynomial.polyroots")
hermecompanion = alias("numpy.polynomial.polynomial.polycompanion")
hermetrim = alias("numpy.polynomial.polynomial.polytrim")
hermeder = alias("numpy.polynomial.polynomial.polyder")
hermeint = alias("numpy.polynomial.polynomial.polyint")
hermeval = alias("numpy.polynomial.polynomial.polyval")
hermeval2d = alias("numpy.polynomial.polynomial.polyval2d")
hermeval3d = alias("numpy.polynomial.polynomial.polyval3d")
hermegrid2d = alias("numpy.polynomial.polynomial.polygrid2d")
hermegrid3d = alias("numpy.polynomial.polynomial.polygrid3d")
hermevander = alias("numpy.polynomial.polynomial.polyvander")
hermevander2d = alias("numpy.polynomial.polynomial.polyvander2d")
hermevander3d = alias("numpy.polynomial.polynomial.polyvander3d")
hermefit = alias("numpy.polynomial.polynomial.polyfit")
hermedomain = alias("numpy.polynomial.polynomial.polydomain")
hermezero = alias("numpy.polynomial.polynomial.polyzero")
hermeone = alias("numpy.polynomial.polynomial.polyone")
hermex = alias("numpy.polynomial.polynomial.polyx")
poly2herme = alias("numpy.polynomial.polynomial.polytoseries")
herme2poly = alias("numpy.polynomial.polynomial.polytoseries")
HermiteE = alias("numpy.polynomial.HermiteE")
def hermegauss(deg: Int):
    require(deg > 0, "deg must be a positive integer")
    return (Of("float64")[deg], Of("float64")[deg])
def hermeweight(x: Array): return Of(dtype_name(Promote(Float(x)[()], "float64")) if category(dtype_name(Same(x))) in ("bool", "integer", "unsigned") else dtype_name(Same(x)))[*x.shape]
