"""NumPy 2.4, `numpy.polynomial.hermite`: as the functions of `numpy.polynomial.polynomial`."""

MODULE = "numpy.polynomial.hermite"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

hermadd = alias("numpy.polynomial.polynomial.polyadd")
hermsub = alias("numpy.polynomial.polynomial.polysub")
hermmulx = alias("numpy.polynomial.polynomial.polymulx")
hermmul = alias("numpy.polynomial.polynomial.polymul")
hermdiv = alias("numpy.polynomial.polynomial.polydiv")
hermpow = alias("numpy.polynomial.polynomial.polypow")
def hermline(off: Array, scl: Array):
    known = contents(scl)
    apart = known is not None and not possible(known[0] == 0)
    nothing = known is not None and certain(known[0] == 0)
    return Of(dtype_name(Promote(off, scl, Of("float64")[()])) if apart else dtype_name(Promote(off, scl)) if nothing else None)[2 if apart else 1 if nothing else fresh("terms", 1)]
hermfromroots = alias("numpy.polynomial.polynomial.polyfromroots")
hermroots = alias("numpy.polynomial.polynomial.polyroots")
hermcompanion = alias("numpy.polynomial.polynomial.polycompanion")
hermtrim = alias("numpy.polynomial.polynomial.polytrim")
hermder = alias("numpy.polynomial.polynomial.polyder")
hermint = alias("numpy.polynomial.polynomial.polyint")
hermval = alias("numpy.polynomial.polynomial.polyval")
hermval2d = alias("numpy.polynomial.polynomial.polyval2d")
hermval3d = alias("numpy.polynomial.polynomial.polyval3d")
hermgrid2d = alias("numpy.polynomial.polynomial.polygrid2d")
hermgrid3d = alias("numpy.polynomial.polynomial.polygrid3d")
hermvander = alias("numpy.polynomial.polynomial.polyvander")
hermvander2d = alias("numpy.polynomial.polynomial.polyvander2d")
hermvander3d = alias("numpy.polynomial.polynomial.polyvander3d")
hermfit = alias("numpy.polynomial.polynomial.polyfit")
hermdomain = alias("numpy.polynomial.polynomial.polydomain")
hermzero = alias("numpy.polynomial.polynomial.polyzero")
hermone = alias("numpy.polynomial.polynomial.polyone")
hermx = alias("numpy.polynomial.polynomial.polyx")
poly2herm = alias("numpy.polynomial.polynomial.polytoseries")
herm2poly = alias("numpy.polynomial.polynomial.polytoseries")
Hermite = alias("numpy.polynomial.Hermite")
def hermgauss(deg: Int):
    require(deg > 0, "deg must be a positive integer")
    return (Of("float64")[deg], Of("float64")[deg])
def hermweight(x: Array): return Float(x)[*x.shape]
