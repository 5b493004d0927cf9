"""Keras 3: a data set."""

MODULE = "keras.datasets.boston_housing"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def parted(n, test_split):
    """How many of n samples are for training and for testing."""
    first = int(n * (1 - test_split)) if is_known(test_split) else UNKNOWN
    return (first, n - first) if is_int(n) else (UNKNOWN, UNKNOWN)
def load_data(path="boston_housing.npz", test_split=0.2, seed=113):
    require(not is_float(test_split) or test_split >= 0 and test_split < 1, f"Invalid `test_split` argument: {test_split}. It must be between 0 and 1 (exclusive of 1).")
    train, test = call_rule("keras.datasets.boston_housing.parted", 506, test_split)
    return ((Of("float64")[train, 13], Of("float64")[train]), (Of("float64")[test, 13], Of("float64")[test]))
