"""NumPy 2.4, `numpy.polynomial.laguerre`: as the functions of `numpy.polynomial.polynomial`."""

MODULE = "numpy.polynomial.laguerre"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

lagadd = alias("numpy.polynomial.polynomial.polyadd")
lagsub = alias("numpy.polynomial.polynomial.polysub")
lagmulx = alias("numpy.polynomial.polynomial.polymulx")
lagmul = alias("numpy.polynomial.polynomial.polymul")
lagdiv = alias("numpy.polynomial.polynomial.polydiv")
lagpow = alias("numpy.polynomial.polynomial.polypow")
lagline = alias("numpy.polynomial.polynomial.polyline")
lagfromroots = alias("numpy.polynomial.polynomial.polyfromroots")
lagroots = alias("numpy.polynomial.polynomial.polyroots")
lagcompanion = alias("numpy.polynomial.polynomial.polycompanion")
lagtrim = alias("numpy.polynomial.polynomial.polytrim")
lagder = alias("numpy.polynomial.polynomial.polyder")
lagint = alias("numpy.polynomial.polynomial.polyint")
lagval = alias("numpy.polynomial.polynomial.polyval")
lagval2d = alias("numpy.polynomial.polynomial.polyval2d")
lagval3d = alias("numpy.polynomial.polynomial.polyval3d")
laggrid2d = alias("numpy.polynomial.polynomial.polygrid2d")
laggrid3d = alias("numpy.polynomial.polynomial.polygrid3d")
lagvander = alias("numpy.polynomial.polynomial.polyvander")
lagvander2d = alias("numpy.polynomial.polynomial.polyvander2d")
lagvander3d = alias("numpy.polynomial.polynomial.polyvander3d")
lagfit = alias("numpy.polynomial.polynomial.polyfit")
lagdomain = alias("numpy.polynomial.polynomial.polydomain")
lagzero = alias("numpy.polynomial.polynomial.polyzero")
lagone = alias("numpy.polynomial.polynomial.polyone")
lagx = alias("numpy.polynomial.polynomial.polyx")
poly2lag = alias("numpy.polynomial.polynomial.polytoseries")
lag2poly = alias("numpy.polynomial.polynomial.polytoseries")
Laguerre = alias("numpy.polynomial.Laguerre")
def laggauss(deg: Int):
    require(deg > 0, "deg must be a positive integer")
    return (Of("float64")[deg], Of("float64")[deg])
def lagweight(x: Array): return Float(x)[*x.shape]
