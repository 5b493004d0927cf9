"""NumPy 2.4: what tests call; values are compared when the program runs."""

MODULE = "numpy.testing"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _is_shape(value): return items(value) is not None and len([n for n in value if not is_dim(n)]) == 0
def _alike(actual, desired):
    """Shapes that are compared as values are equal once the assertion came back."""
    if _is_shape(actual) and _is_shape(desired):
        require(len(actual) == len(desired), f"Items are not equal: {actual} and {desired}", code="rank-mismatch")
        for n, m in zip(actual, desired):
            need_equal(n, m, f"Items are not equal: {actual} and {desired}", code="dim-mismatch")

def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    _alike(actual, desired)
    learn_equal("actual", "desired")
    return None
def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False): return None
def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False): return None
def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True): return None
def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True): return None
def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False): return None
def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True): return None
def assert_(val, msg=""): return None
def assert_raises(*args, **kwargs): return unknown("a context that expects an exception")
def assert_no_warnings(*args, **kwargs): return unknown("what the function gives")
def assert_array_almost_equal_nulp(x, y, nulp=1): return None
def assert_array_max_ulp(a, b, maxulp=1, dtype=None): return unknown("the largest distance")
def assert_string_equal(actual, desired): return None
def assert_raises_regex(*args, **kwargs): return unknown("a context that expects an exception")
def assert_warns(*args, **kwargs): return unknown("what the function gives")
def assert_no_gc_cycles(*args, **kwargs): return None
def suppress_warnings(forwarding_rule="always"): return unknown("a context that keeps warnings to itself")
def rundocs(filename=None, raise_on_error=True): return None
