"""NumPy 2.4, `numpy.polynomial.legendre`: as the functions of `numpy.polynomial.polynomial`."""

MODULE = "numpy.polynomial.legendre"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

legadd = alias("numpy.polynomial.polynomial.polyadd")
legsub = alias("numpy.polynomial.polynomial.polysub")
legmulx = alias("numpy.polynomial.polynomial.polymulx")
legmul = alias("numpy.polynomial.polynomial.polymul")
legdiv = alias("numpy.polynomial.polynomial.polydiv")
legpow = alias("numpy.polynomial.polynomial.polypow")
legline = alias("numpy.polynomial.polynomial.polyline")
legfromroots = alias("numpy.polynomial.polynomial.polyfromroots")
legroots = alias("numpy.polynomial.polynomial.polyroots")
legcompanion = alias("numpy.polynomial.polynomial.polycompanion")
legtrim = alias("numpy.polynomial.polynomial.polytrim")
legder = alias("numpy.polynomial.polynomial.polyder")
legint = alias("numpy.polynomial.polynomial.polyint")
legval = alias("numpy.polynomial.polynomial.polyval")
legval2d = alias("numpy.polynomial.polynomial.polyval2d")
legval3d = alias("numpy.polynomial.polynomial.polyval3d")
leggrid2d = alias("numpy.polynomial.polynomial.polygrid2d")
leggrid3d = alias("numpy.polynomial.polynomial.polygrid3d")
legvander = alias("numpy.polynomial.polynomial.polyvander")
legvander2d = alias("numpy.polynomial.polynomial.polyvander2d")
legvander3d = alias("numpy.polynomial.polynomial.polyvander3d")
legfit = alias("numpy.polynomial.polynomial.polyfit")
legdomain = alias("numpy.polynomial.polynomial.polydomain")
legzero = alias("numpy.polynomial.polynomial.polyzero")
legone = alias("numpy.polynomial.polynomial.polyone")
legx = alias("numpy.polynomial.polynomial.polyx")
poly2leg = alias("numpy.polynomial.polynomial.polytoseries")
leg2poly = alias("numpy.polynomial.polynomial.polytoseries")
Legendre = alias("numpy.polynomial.Legendre")
def leggauss(deg: Int):
    require(deg > 0, "deg must be a positive integer")
    return (Of("float64")[deg], Of("float64")[deg])
def legweight(x: Array): return Of(dtype_name(Promote(Float(x)[()], "float64")) if category(dtype_name(Same(x))) in ("bool", "integer", "unsigned") else dtype_name(Same(x)))[*x.shape]
