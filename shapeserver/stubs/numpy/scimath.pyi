"""NumPy 2.4: `numpy.lib.scimath` is `numpy.emath`."""

MODULE = "numpy.lib"

scimath = alias("numpy.emath")
