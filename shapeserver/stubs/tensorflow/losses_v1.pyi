"""TensorFlow 1's losses: one number for a batch."""

MODULE = "tensorflow.compat.v1.losses"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _reduced(loss, weights, reduction):
    """The weighted mean, or each loss where nothing is reduced; weights of 1.0 had a last axis of length 1 dropped."""
    if is_array(weights) and has_rank(weights.shape) and has_rank(loss.shape) and len(weights.shape) > 0:
        S, T = loss.shape, weights.shape
        spare = len(T) == len(S) + 1 and possible(T[-1] == 1)
        ranks, sizes = len(S) == len(T), [n == m or m == 1 for n, m in zip(S, T)]
        fits = len([one for one in sizes if not possible(one)]) == 0 and (ranks or spare)
        require(fits, f"weights can not be broadcast to values: values of shape {S}, weights of shape {T}", code="loss-mismatch")
    if not (is_known(reduction) and (is_none(reduction) or is_str(reduction))):
        return Promote(loss)[*UNKNOWN_SHAPE]
    return Promote(loss)[*(loss.shape if is_str(reduction) and reduction == "none" else [])]
def _same(labels, predictions):
    S, T = labels.shape, predictions.shape
    told = f"Shapes {S} and {T} are incompatible: labels and predictions"
    require(not has_rank(S) or not has_rank(T) or len(S) == len(T), told, code="loss-mismatch")
    for a, b in zip(S, T) if has_rank(S) and has_rank(T) else []:
        need_equal(a, b, told, code="loss-mismatch")
def _alike(labels, predictions, weights, reduction):
    """Labels and predictions have one shape."""
    _same(labels, predictions)
    return _reduced(Of("float32")[*predictions.shape], weights, reduction)
def mean_squared_error(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, weights, reduction)
def absolute_difference(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, weights, reduction)
def log_loss(labels: Array, predictions: Array, weights=1.0, epsilon=1e-07, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, weights, reduction)
def huber_loss(labels: Array, predictions: Array, weights=1.0, delta=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, weights, reduction)
def hinge_loss(labels: Array, logits: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, logits, weights, reduction)
def sigmoid_cross_entropy(multi_class_labels: Array, logits: Array, weights=1.0, label_smoothing=0, scope=None, loss_collection="losses", reduction=None): return _alike(multi_class_labels, logits, weights, reduction)
def softmax_cross_entropy(onehot_labels: Array, logits: Array, weights=1.0, label_smoothing=0, scope=None, loss_collection="losses", reduction=None):
    _same(onehot_labels, logits)
    return _reduced(call_keyword("tensorflow.nn.softmax_cross_entropy_with_logits", labels=call_rule("tensorflow.cast", onehot_labels, Promote(logits)[()].dtype), logits=logits), weights, reduction)
def sparse_softmax_cross_entropy(labels: Array[*S], logits: Array[*T], weights=1.0, scope=None, loss_collection="losses", reduction=None):
    if has_rank(S) and has_rank(T) and len(S) > 0 and len(S) == len(T) and certain(S[-1] == 1):
        return _reduced(call_keyword("tensorflow.nn.sparse_softmax_cross_entropy_with_logits", labels=call_rule("tensorflow.squeeze", labels, -1), logits=logits), weights, reduction)
    return _reduced(call_keyword("tensorflow.nn.sparse_softmax_cross_entropy_with_logits", labels=labels, logits=logits), weights, reduction)
def cosine_distance(labels: Array, predictions: Array, axis=None, weights=1.0, scope=None, loss_collection="losses", reduction=None, dim=None) -> Of("float32")[()]: ...
def get_total_loss(add_regularization_losses=True, name="total_loss", scope=None) -> Of("float32")[()]: ...
def get_regularization_loss(scope=None, name="total_regularization_loss") -> Of("float32")[()]: ...
def get_losses(scope=None, loss_collection="losses"): return unknown("the losses of a graph")
def get_regularization_losses(scope=None): return several(UNKNOWN, Of("float32")[()])
def compute_weighted_loss(losses: Array[*S], weights=1.0, scope=None, loss_collection="losses", reduction=None): return _reduced(Promote(losses)[*S], weights, reduction)
def mean_pairwise_squared_error(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses"): return _alike(labels, predictions, weights, None)
class Reduction:
    """How the losses of a batch become one number."""
    NONE = "none"
    SUM = "weighted_sum"
    SUM_OVER_BATCH_SIZE = "weighted_sum_over_batch_size"
    MEAN = "weighted_mean"
    SUM_OVER_NONZERO_WEIGHTS = "weighted_sum_by_nonzero_weights"
    SUM_BY_NONZERO_WEIGHTS = "weighted_sum_by_nonzero_weights"
    @classmethod
    def all(cls): return unknown("all reductions")
def add_loss(loss, loss_collection="losses"): return None
