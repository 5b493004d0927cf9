"""Keras 3: losses, as functions and as objects."""

MODULE = "keras.losses"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _pair(x, y):
    """Targets and predictions of one rank: an axis of length 1 at the end is added or dropped."""
    S, T = x.shape, y.shape
    if not (certain(rank_of(S) >= 0) and certain(rank_of(T) >= 0)):
        return (x, y)
    if (len(S) == len(T) + 1 and not certain(S[-1] == 1) and possible(S[-1] == 1)) or (len(T) == len(S) + 1 and not certain(T[-1] == 1) and possible(T[-1] == 1)):
        return (with_shape(x, UNKNOWN_SHAPE), y)
    if len(S) == len(T) + 1 and certain(S[-1] == 1):
        return (x, with_shape(y, join_axes(spread(T), 1))) if len(T) == 1 else (with_shape(x, S[:-1]), y)
    if len(T) == len(S) + 1 and certain(T[-1] == 1):
        return (with_shape(x, join_axes(spread(S), 1)), y) if len(S) == 1 else (x, with_shape(y, T[:-1]))
    return (x, y)
def _open(x, y): return not (certain(rank_of(x.shape) >= 0) and certain(rank_of(y.shape) >= 0))
def _kind(x, y): return Kind("keras.KerasTensor" if x.kind == "keras.KerasTensor" or y.kind == "keras.KerasTensor" else "tensorflow.Tensor", _floating(dtype_name(Same(y))))
def _floating(name): return None if name is None else name if category(name) == "float" else "float32"
def _received(x, y): return f"Received: target.shape={x.shape}, output.shape={y.shape}"
def _equal_ranks(x, y):
    """Both as they are compared: of one rank and one shape."""
    require(len(x.shape) == len(y.shape), f"Arguments `target` and `output` must have the same rank (ndim). {_received(x, y)}", code="loss-mismatch")
    for one, two in zip(x.shape, y.shape):
        need_equal(one, two, f"Arguments `target` and `output` must have the same shape: {one} != {two}. {_received(x, y)}", "loss-mismatch")
def _entropy(x, y, axis=-1):
    if _open(x, y):
        return _kind(x, y)[*reduce(y.shape, axis)]
    require(len(x.shape) >= 1, f"Arguments `target` and `output` must be at least rank 1. {_received(x, y)}", code="loss-mismatch")
    _equal_ranks(x, y)
    return _kind(x, y)[*reduce(y.shape, axis)]
def _sparse(x, y):
    if _open(x, y):
        return _kind(x, y)[*y.shape[:-1]]
    S, T = x.shape, y.shape
    if version("keras") < 3:
        require(S.size() == T[:-1].size(), f"logits and labels must have the same first dimension, got logits shape {T} and labels shape {S}", code="loss-mismatch")
        return _kind(x, y)[*T[:-1]]
    require(len(T) >= 1, f"Argument `output` must be at least rank 1. Received: output.shape={T}", code="loss-mismatch")
    if len(S) == len(T) and possible(S[-1] == 1):
        if not certain(S[-1] == 1):
            return _kind(x, y)[*T[:-1]]
        S = S[:-1]
    require(len(S) == len(T) - 1, f"Argument `output` must have rank (ndim) `target.ndim - 1`: a class number for every prediction. {_received(x, y)}", code="loss-mismatch")
    for one, two in zip(S, T):
        need_equal(one, two, f"Arguments `target` and `output` must have the same shape up until the last dimension: {one} != {two}. {_received(x, y)}", "loss-mismatch")
    return _kind(x, y)[*T[:-1]]
def _binary(x, y, axis=-1):
    if version("keras") < 3:
        return _difference(x, y)
    if _open(x, y):
        return _kind(x, y)[*UNKNOWN_SHAPE]
    _equal_ranks(x, y)
    return _kind(x, y)[*reduce(y.shape, axis)]
def _difference(x, y):
    """The mean over the last axis of something elementwise; what broadcasts to more is almost surely not meant."""
    one, two = _pair(x, y)
    if _open(one, two):
        return _kind(x, y)[*UNKNOWN_SHAPE]
    common = _common(one, two)
    warn(not (common == one.shape) and not (common == two.shape) or _grows(one, two), f"targets {x} and predictions {y} are broadcast to {common}: the loss compares every target with several predictions", "suspicious-broadcast")
    return _kind(x, y)[*common[:-1]]
def _difference_along(x, y, axis):
    """The same, over another axis than the last."""
    found = _difference(x, y)
    if is_int(axis) and axis == -1:
        return found
    one, two = _pair(x, y)
    if not is_int(axis) or _open(one, two) or len(one.shape) == 0 and len(two.shape) == 0:
        return _kind(x, y)[*UNKNOWN_SHAPE]
    return _kind(x, y)[*reduce(_common(one, two), axis)]
def _ratio(x, y):
    """Of whole numbers the library computes with other floats than its own."""
    found = _difference(x, y)
    return found if y.dtype is not None and category(dtype_name(Same(y))) == "float" else Kind(found.kind, None)[*found.shape]
def _grows(x, y): return len(x.shape) == len(y.shape) and len(x.shape) > 1 and len([1 for one, two in zip(x.shape[1:], y.shape[1:]) if certain(one == 1) and certain(two > 1) or certain(two == 1) and certain(one > 1)]) > 0
def _common(x, y):
    sizes = min(len(x.shape), len(y.shape))
    for index in range(sizes):
        one, two = x.shape[len(x.shape) - 1 - index], y.shape[len(y.shape) - 1 - index]
        require(not certain(_clash(one, two)), f"targets and predictions do not fit: {one} != {two}. {_received(x, y)}", code="loss-mismatch")
    return broadcast(x.shape, y.shape)
def _clash(one, two): return not (one == two) and not (one == 1) and not (two == 1)

def _suited(name, y, from_logits):
    """A warning where a cross-entropy is given what it does not expect: a mistake that runs."""
    found = scores_of(y)
    warn(from_logits is True and are_probabilities(y), f"{name} with from_logits=True is given the probabilities of a {found}: {y}", "loss-activation")
    what = "a layer without activation" if found == "linear" else f"a {found}"
    warn(from_logits is False and are_raw(y), f"{name} expects probabilities, or from_logits=True; it is given the outputs of {what}: {y}", "loss-activation")
def _classes(name, y):
    """Of one class the probability is always 1."""
    warn(certain(rank_of(y.shape) >= 2) and y.shape.dim_at(-1) == 1, f"{name} of predictions with one class: {y}", "degenerate-axis")
def mean_squared_error(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def mean_absolute_error(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def mean_absolute_percentage_error(y_true: Array, y_pred: Array): return _ratio(y_true, y_pred)
def mean_squared_logarithmic_error(y_true: Array, y_pred: Array): return _ratio(y_true, y_pred)
def huber(y_true: Array, y_pred: Array, delta=1.0): return _difference(y_true, y_pred)
def log_cosh(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def poisson(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def hinge(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def squared_hinge(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def categorical_hinge(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def kl_divergence(y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
def cosine_similarity(y_true: Array, y_pred: Array, axis=-1):
    return _difference_along(y_true, y_pred, axis)
def binary_crossentropy(y_true: Array, y_pred: Array, from_logits=False, label_smoothing=0.0, axis=-1):
    _suited("binary_crossentropy", y_pred, from_logits)
    return _binary(y_true, y_pred, axis)
def binary_focal_crossentropy(y_true: Array, y_pred: Array, apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1):
    _suited("binary_focal_crossentropy", y_pred, from_logits)
    return _binary(y_true, y_pred, axis)
def categorical_crossentropy(y_true: Array, y_pred: Array, from_logits=False, label_smoothing=0.0, axis=-1):
    _suited("categorical_crossentropy", y_pred, from_logits)
    _classes("categorical_crossentropy", y_pred)
    return _entropy(y_true, y_pred, axis)
def categorical_focal_crossentropy(y_true: Array, y_pred: Array, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1): return _difference_along(y_true, y_pred, axis)
def sparse_categorical_crossentropy(y_true: Array, y_pred: Array, from_logits=False, ignore_class=None, axis=-1):
    _suited("sparse_categorical_crossentropy", y_pred, from_logits)
    _classes("sparse_categorical_crossentropy", y_pred)
    return _sparse(y_true, y_pred)
def ctc(y_true: Array, y_pred: Array):
    require(rank_of(y_true.shape) == 2, f"Targets `y_true` are expected to be a tensor of shape `(batch_size, max_length)` in integer format. Received: y_true.shape={y_true.shape}", code="loss-mismatch")
    require(rank_of(y_pred.shape) == 3, f"Logits `y_pred` are expected to be a tensor of shape `(batch_size, max_length, num_classes)`. Received: y_pred.shape={y_pred.shape}", code="loss-mismatch")
    need_equal(y_true.shape.dim_at(0), y_pred.shape.dim_at(0), f"`ctc` takes a row of labels for every sample. {_received(y_true, y_pred)}", "loss-mismatch")
    return _kind(y_true, y_pred)[y_pred.shape.dim_at(0)]
def _overlap(x, y, axis):
    """One number for the axes that are put together; None stands for all."""
    if _open(x, y):
        return _kind(x, y)[*UNKNOWN_SHAPE]
    return _kind(x, y)[*reduce(_common(x, y), axis)]
def dice(y_true: Array, y_pred: Array, axis=None): return _overlap(y_true, y_pred, axis)
def tversky(y_true: Array, y_pred: Array, alpha=0.5, beta=0.5, axis=None): return _overlap(y_true, y_pred, axis)
def circle(y_true: Array, y_pred: Array, ref_labels=None, ref_embeddings=None, remove_diagonal=True, gamma=80, margin=0.4):
    require(rank_of(y_pred.shape) >= 1, f"`circle` takes embeddings of rank 2. {_received(y_true, y_pred)}", code="loss-mismatch")
    if not certain(rank_of(y_pred.shape) == 2):
        return _kind(y_true, y_pred)[*UNKNOWN_SHAPE]
    if ref_labels is None and ref_embeddings is None and certain(rank_of(y_true.shape) == 1):
        need_equal(y_true.shape.dim_at(0), y_pred.shape.dim_at(0), f"`circle` takes a label for every embedding. {_received(y_true, y_pred)}", "loss-mismatch")
    return _kind(y_true, y_pred)[y_pred.shape.dim_at(0)]
def categorical_generalized_cross_entropy(y_true: Array[*S], y_pred: Array[*T], q):
    if not (certain(rank_of(S) == 1) and certain(rank_of(T) == 2)):
        return _kind(y_true, y_pred)[*UNKNOWN_SHAPE]
    require(not certain(_clash(S[0], T[0])), f"`categorical_generalized_cross_entropy` takes a class number for every prediction: {S[0]} != {T[0]}. {_received(y_true, y_pred)}", code="loss-mismatch")
    return _kind(y_true, y_pred)[*broadcast(S, T[:1])]
mse = alias("keras.losses.mean_squared_error")
MSE = alias("keras.losses.mean_squared_error")
mae = alias("keras.losses.mean_absolute_error")
MAE = alias("keras.losses.mean_absolute_error")
mape = alias("keras.losses.mean_absolute_percentage_error")
MAPE = alias("keras.losses.mean_absolute_percentage_error")
msle = alias("keras.losses.mean_squared_logarithmic_error")
MSLE = alias("keras.losses.mean_squared_logarithmic_error")
logcosh = alias("keras.losses.log_cosh")
kld = alias("keras.losses.kl_divergence")
KLD = alias("keras.losses.kl_divergence")
kullback_leibler_divergence = alias("keras.losses.kl_divergence")

def get(identifier):
    """The function that a text names."""
    if not is_str(identifier):
        return identifier
    known = ("mean_squared_error", "mean_absolute_error", "mean_absolute_percentage_error", "mean_squared_logarithmic_error", "mse", "MSE", "mae", "MAE", "mape", "MAPE", "msle", "MSLE", "huber", "log_cosh", "logcosh", "poisson", "hinge", "squared_hinge", "categorical_hinge", "kl_divergence", "kld", "KLD", "kullback_leibler_divergence", "cosine_similarity", "binary_crossentropy", "binary_focal_crossentropy", "categorical_crossentropy", "categorical_focal_crossentropy", "sparse_categorical_crossentropy", "ctc", "dice")
    if identifier in ("bce", "BCE"):
        return library("keras.losses.binary_crossentropy")
    if identifier in known:
        return library(f"keras.losses.{identifier}")
    classes = ("MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError", "Huber", "LogCosh", "Poisson", "Hinge", "SquaredHinge", "CategoricalHinge", "KLDivergence", "CosineSimilarity", "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy", "BinaryFocalCrossentropy", "CategoricalFocalCrossentropy", "CTC", "Dice", "Tversky", "Circle", "categorical_generalized_cross_entropy", "tversky", "circle")
    require(identifier in classes, f"Could not interpret loss identifier: {identifier}")
    return None
def _as_floats(x):
    name = ambient("keras.floatx") or "float32"
    return x if x.dtype == name or x.dtype == "str" or version("keras") < 3 else tensor(x, x.kind, name)
def wrapped(function, y_true: Array, y_pred: Array, weights=None):
    """A loss as a model calls it: both are floats, ranks are evened out, the result is averaged."""
    one, two = _pair(_as_floats(y_true), _as_floats(y_pred))
    _weighted(call(function, one, two), weights)
    return _kind(y_true, y_pred)[()]
def _weighted(values, weights):
    """The losses of samples times their weights."""
    if not is_array(values) or not is_array(weights):
        return values
    one_number = certain(rank_of(values.shape) == 0) and certain(rank_of(weights.shape) >= 1)
    warn(one_number, f"the loss is one number for a whole batch, so that the weights {weights} scale it as a whole and weigh no sample: it should give a number for each sample", "weights-ignored")
    one, two = _pair(values, weights)
    if _open(one, two):
        return values
    for index in range(min(len(one.shape), len(two.shape))):
        a, b = one.shape[len(one.shape) - 1 - index], two.shape[len(two.shape) - 1 - index]
        require(not certain(_clash(a, b)), f"`sample_weight` does not fit the losses of the samples: {a} != {b}. Received: losses {one.shape}, sample_weight {two.shape}", code="loss-mismatch")
    return values

def _reduced(values, reduction): return values if reduction is None or reduction == "none" else Same(values)[()]
def _cast(x, name):
    """What a loss is given: Keras 3 casts it, before that the predictions decide, and some losses."""
    return tensor(x, "tensorflow.Tensor", name) if x.dtype == name or not (version("keras") < 3) else Kind("tensorflow.Tensor", None)[*x.shape]
class Loss:
    def __init__(self, name=None, reduction="sum_over_batch_size", dtype=None): _options(self, reduction, dtype)
    def __call__(self, y_true, y_pred, sample_weight=None):
        own = own_method(self, "call")
        if pairs(y_true) is not None or pairs(y_pred) is not None:
            return unknown("the loss of a dict")
        x, y = array_of(y_true), array_of(y_pred)
        name = self.dtype if has(self, "dtype") and self.dtype is not None else "float32"
        symbolic = x.kind == "keras.KerasTensor" or y.kind == "keras.KerasTensor"
        one, two = [_cast(one, name) for one in (x, y)]
        if own is None and has(self, "from_logits"):
            _suited(class_name(self), y, self.from_logits)
            if class_name(self).find("Binary") < 0:
                _classes(class_name(self), y)
        if own is None:
            one, two = _pair(one, two)
        values = call(own, one, two) if own is not None else call(member(self, "call"), one, two)
        if not is_array(values):
            return values
        _weighted(values, array_of(sample_weight) if sample_weight is not None else None)
        kind = "keras.KerasTensor" if symbolic else "tensorflow.Tensor"
        return _reduced(tensor(values, kind), self.reduction if has(self, "reduction") else "sum_over_batch_size")
    def call(self, y_true, y_pred): return unknown("the loss has no `call` that is known")
    def get_config(self): return unknown("a configuration")
def _options(self, reduction, dtype):
    self.reduction = reduction
    self.dtype = dtype
class MeanSquaredError(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class MeanAbsoluteError(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class MeanAbsolutePercentageError(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _ratio(y_true, y_pred)
class MeanSquaredLogarithmicError(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _ratio(y_true, y_pred)
class Huber(Loss):
    def __init__(self, delta=1.0, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class LogCosh(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class Poisson(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class Hinge(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class SquaredHinge(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class CategoricalHinge(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class KLDivergence(Loss):
    def __init__(self, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class CosineSimilarity(Loss):
    def __init__(self, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class BinaryCrossentropy(Loss):
    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None):
        self.from_logits = from_logits
        _options(self, reduction, dtype)
        self.axis = axis
    def call(self, y_true: Array, y_pred: Array): return _binary(y_true, y_pred, self.axis)
class BinaryFocalCrossentropy(Loss):
    def __init__(self, apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None):
        self.from_logits = from_logits
        _options(self, reduction, dtype)
        self.axis = axis
    def call(self, y_true: Array, y_pred: Array): return _binary(y_true, y_pred, self.axis)
class CategoricalCrossentropy(Loss):
    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None):
        self.from_logits = from_logits
        _options(self, reduction, dtype)
        self.axis = axis
    def call(self, y_true: Array, y_pred: Array): return _entropy(y_true, y_pred, self.axis)
class CategoricalFocalCrossentropy(Loss):
    def __init__(self, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return _difference(y_true, y_pred)
class SparseCategoricalCrossentropy(Loss):
    def __init__(self, from_logits=False, ignore_class=None, axis=-1, reduction="sum_over_batch_size", name=None, dtype=None):
        _options(self, reduction, dtype)
        self.from_logits = from_logits
    def call(self, y_true: Array, y_pred: Array): return _sparse(y_true, y_pred)
class Dice(Loss):
    def __init__(self, reduction="sum_over_batch_size", name="dice", axis=None, dtype=None):
        _options(self, reduction, dtype)
        self.axis = axis
    def call(self, y_true: Array, y_pred: Array): return _overlap(y_true, y_pred, self.axis)
class Tversky(Dice):
    def __init__(self, alpha=0.5, beta=0.5, reduction="sum_over_batch_size", name="tversky", axis=None, dtype=None):
        _options(self, reduction, dtype)
        self.axis = axis
class CTC(Loss):
    def __init__(self, reduction="sum_over_batch_size", name="ctc", dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return call_rule("keras.losses.ctc", y_true, y_pred)
class Circle(Loss):
    def __init__(self, gamma=80.0, margin=0.4, remove_diagonal=True, reduction="sum_over_batch_size", name="circle", dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array, ref_labels=None, ref_embeddings=None): return call_rule("keras.losses.circle", y_true, y_pred, ref_labels, ref_embeddings)
class CategoricalGeneralizedCrossEntropy(Loss):
    def __init__(self, q=0.5, reduction="sum_over_batch_size", name="categorical_generalized_cross_entropy", dtype=None): _options(self, reduction, dtype)
    def call(self, y_true: Array, y_pred: Array): return call_rule("keras.losses.categorical_generalized_cross_entropy", y_true, y_pred, 0.5)
def serialize(loss): return new("keras.models.Description", model=loss) if is_a(loss, "keras.losses.Loss") else scalar("str")
def deserialize(name, custom_objects=None):
    """A loss of the library never changes, so it stands for another one made of its configuration."""
    if is_a(name, "keras.models.Description") and is_a(name.model, "keras.losses.Loss") and own_method(name.model, "call") is None:
        return name.model
    return call_rule("keras.losses.get", name) if is_str(name) else unknown("a loss made from a configuration")
