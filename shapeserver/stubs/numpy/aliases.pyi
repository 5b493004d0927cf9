"""NumPy 2.4: other names of functions and dtypes."""

MODULE = "numpy"

acos = alias("numpy.arccos")
acosh = alias("numpy.arccosh")
asin = alias("numpy.arcsin")
asinh = alias("numpy.arcsinh")
atan = alias("numpy.arctan")
atan2 = alias("numpy.arctan2")
atanh = alias("numpy.arctanh")
bitwise_invert = alias("numpy.invert")
bitwise_left_shift = alias("numpy.left_shift")
bitwise_right_shift = alias("numpy.right_shift")
pow = alias("numpy.power")
permute_dims = alias("numpy.transpose")
ushort = dtype("uint16")
uintc = dtype("uint32")
uintp = dtype("uint64")
ulong = dtype("uint64")
long = dtype("int64")
ulonglong = dtype("uint64")
bytes_ = dtype("bytes")
True_ = True
False_ = False
little_endian = True
recarray = alias("numpy.rec.recarray")
record = alias("numpy.rec.record")
