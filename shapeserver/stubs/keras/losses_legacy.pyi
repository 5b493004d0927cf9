"""Names of losses that `tf.keras` kept from Keras 2."""

MODULE = "keras.losses"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Reduction:
    AUTO = "auto"
    NONE = "none"
    SUM = "sum"
    SUM_OVER_BATCH_SIZE = "sum_over_batch_size"
