"""`tf.losses`: Keras's in TensorFlow 2, one number for a batch in TensorFlow 1; where both have a name, the rank is open."""

MODULE = "tensorflow.losses"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

softmax_cross_entropy = alias("tensorflow.compat.v1.losses.softmax_cross_entropy")
sparse_softmax_cross_entropy = alias("tensorflow.compat.v1.losses.sparse_softmax_cross_entropy")
sigmoid_cross_entropy = alias("tensorflow.compat.v1.losses.sigmoid_cross_entropy")
absolute_difference = alias("tensorflow.compat.v1.losses.absolute_difference")
huber_loss = alias("tensorflow.compat.v1.losses.huber_loss")
hinge_loss = alias("tensorflow.compat.v1.losses.hinge_loss")
log_loss = alias("tensorflow.compat.v1.losses.log_loss")
cosine_distance = alias("tensorflow.compat.v1.losses.cosine_distance")
get_total_loss = alias("tensorflow.compat.v1.losses.get_total_loss")
get_regularization_loss = alias("tensorflow.compat.v1.losses.get_regularization_loss")
def mean_squared_error(labels: Array | None = None, predictions: Array | None = None, weights=1.0, scope=None, loss_collection="losses", reduction=None, y_true: Array | None = None, y_pred: Array | None = None):
    """In a graph it is the one of version 1; else the rank is open."""
    if labels is not None and predictions is not None and certain(ambient("tensorflow graph mode") or False):
        return call_rule("tensorflow.compat.v1.losses.mean_squared_error", labels, predictions, weights, scope, loss_collection, reduction)
    return Of("float32")[*UNKNOWN_SHAPE]
class Reduction:
    """The versions agree in one text only."""
    NONE = "none"
get_losses = alias("tensorflow.compat.v1.losses.get_losses")
add_loss = alias("tensorflow.compat.v1.losses.add_loss")
get_regularization_losses = alias("tensorflow.compat.v1.losses.get_regularization_losses")
compute_weighted_loss = alias("tensorflow.compat.v1.losses.compute_weighted_loss")
mean_pairwise_squared_error = alias("tensorflow.compat.v1.losses.mean_pairwise_squared_error")
MeanSquaredError = alias("keras.losses.MeanSquaredError")
MeanAbsoluteError = alias("keras.losses.MeanAbsoluteError")
MeanAbsolutePercentageError = alias("keras.losses.MeanAbsolutePercentageError")
BinaryCrossentropy = alias("keras.losses.BinaryCrossentropy")
CategoricalCrossentropy = alias("keras.losses.CategoricalCrossentropy")
SparseCategoricalCrossentropy = alias("keras.losses.SparseCategoricalCrossentropy")
CosineSimilarity = alias("keras.losses.CosineSimilarity")
Huber = alias("keras.losses.Huber")
KLDivergence = alias("keras.losses.KLDivergence")
Hinge = alias("keras.losses.Hinge")
binary_crossentropy = alias("keras.losses.binary_crossentropy")
categorical_crossentropy = alias("keras.losses.categorical_crossentropy")
sparse_categorical_crossentropy = alias("keras.losses.sparse_categorical_crossentropy")
mean_absolute_error = alias("keras.losses.mean_absolute_error")
