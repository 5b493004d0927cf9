"""TensorFlow 1's losses: one number for a batch."""

MODULE = "tensorflow.compat.v1.losses"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _reduced(loss, reduction):
    """The weighted mean, or each loss where nothing is reduced."""
    if not (is_known(reduction) and (is_none(reduction) or is_str(reduction))):
        return Promote(loss)[*UNKNOWN_SHAPE]
    return Promote(loss)[*(loss.shape if is_str(reduction) and reduction == "none" else [])]
def _alike(labels, predictions, reduction):
    """Shapes that agree but for a last axis of length 1."""
    S, T = labels.shape, predictions.shape
    if has_rank(S) and has_rank(T) and len(S) == len(T):
        for a, b in zip(S, T):
            need_equal(a, b, f"Shapes {S} and {T} are incompatible: labels and predictions", code="loss-mismatch")
    elif has_rank(S) and has_rank(T):
        require(len(S) - len(T) <= 1 and len(T) - len(S) <= 1, f"Shapes {S} and {T} are incompatible: labels and predictions", code="loss-mismatch")
    return _reduced(Of("float32")[*T], reduction)
def mean_squared_error(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, reduction)
def absolute_difference(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, reduction)
def log_loss(labels: Array, predictions: Array, weights=1.0, epsilon=1e-07, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, reduction)
def huber_loss(labels: Array, predictions: Array, weights=1.0, delta=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, predictions, reduction)
def hinge_loss(labels: Array, logits: Array, weights=1.0, scope=None, loss_collection="losses", reduction=None): return _alike(labels, logits, reduction)
def sigmoid_cross_entropy(multi_class_labels: Array, logits: Array, weights=1.0, label_smoothing=0, scope=None, loss_collection="losses", reduction=None): return _alike(multi_class_labels, logits, reduction)
def softmax_cross_entropy(onehot_labels: Array, logits: Array, weights=1.0, label_smoothing=0, scope=None, loss_collection="losses", reduction=None): return _reduced(call_keyword("tensorflow.nn.softmax_cross_entropy_with_logits", labels=call_rule("tensorflow.cast", onehot_labels, Promote(logits)[()].dtype), logits=logits), reduction)
def sparse_softmax_cross_entropy(labels: Array[*S], logits: Array[*T], weights=1.0, scope=None, loss_collection="losses", reduction=None):
    if has_rank(S) and has_rank(T) and len(S) > 0 and len(S) == len(T) and certain(S[-1] == 1):
        return _reduced(call_keyword("tensorflow.nn.sparse_softmax_cross_entropy_with_logits", labels=call_rule("tensorflow.squeeze", labels, -1), logits=logits), reduction)
    return _reduced(call_keyword("tensorflow.nn.sparse_softmax_cross_entropy_with_logits", labels=labels, logits=logits), reduction)
def cosine_distance(labels: Array, predictions: Array, axis=None, weights=1.0, scope=None, loss_collection="losses", reduction=None, dim=None) -> Of("float32")[()]: ...
def get_total_loss(add_regularization_losses=True, name="total_loss", scope=None) -> Of("float32")[()]: ...
def get_regularization_loss(scope=None, name="total_regularization_loss") -> Of("float32")[()]: ...
def get_losses(scope=None, loss_collection="losses"): return unknown("the losses of a graph")
def get_regularization_losses(scope=None): return several(UNKNOWN, Of("float32")[()])
def compute_weighted_loss(losses: Array[*S], weights=1.0, scope=None, loss_collection="losses", reduction=None): return _reduced(Promote(losses)[*S], reduction)
def mean_pairwise_squared_error(labels: Array, predictions: Array, weights=1.0, scope=None, loss_collection="losses"): return _alike(labels, predictions, None)
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
