"""Keras 3: a data set."""

MODULE = "keras.datasets.california_housing"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(version="large", path="california_housing.npz", test_split=0.2, seed=113):
    require(not is_str(version) or version in ("small", "large"), f"Argument `version` must be one of 'small', 'large'. Received: version={version}")
    require(not is_float(test_split) or test_split >= 0 and test_split < 1, f"Invalid `test_split` argument: {test_split}. It must be between 0 and 1 (exclusive of 1).")
    train, test = call_rule("keras.datasets.boston_housing.parted", 600 if version == "small" else 20640, test_split)
    return ((Of("float32")[train, 8], Of("float32")[train]), (Of("float32")[test, 8], Of("float32")[test]))
