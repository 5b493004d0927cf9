"""The 1.x and 2.x faces of TensorFlow: the names of both stand in the one module `tensorflow`."""

MODULE = "tensorflow.compat"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

v1 = alias("tensorflow")
v2 = alias("tensorflow")
def as_str(bytes_or_text, encoding="utf-8"): return scalar("str")
def as_bytes(bytes_or_text, encoding="utf-8"): return scalar("bytes")
def as_text(bytes_or_text, encoding="utf-8"): return scalar("str")
def dimension_value(dimension): return dimension
