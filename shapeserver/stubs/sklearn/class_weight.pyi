"""scikit-learn 1.9: weights of classes."""

MODULE = "sklearn.utils.class_weight"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def compute_class_weight(class_weight, *, classes, y, sample_weight=None):
    return Of("float64")[classes.shape[0]] if is_array(classes) and certain(rank_of(classes.shape) == 1) else unknown("weights of classes")
def compute_sample_weight(class_weight, y, *, indices=None):
    known = call_rule("sklearn._checks.numbers", y)
    return Of("float64")[known.shape[0]] if is_array(known) and certain(rank_of(known.shape) >= 1) else unknown("weights of samples")
