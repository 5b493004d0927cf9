"""Keras 3: legacy optimizers."""

MODULE = "keras.optimizers.legacy"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

SGD = alias("keras.optimizers.SGD")
Adam = alias("keras.optimizers.Adam")
RMSprop = alias("keras.optimizers.RMSprop")
Adagrad = alias("keras.optimizers.Adagrad")
Adadelta = alias("keras.optimizers.Adadelta")
Adamax = alias("keras.optimizers.Adamax")
Nadam = alias("keras.optimizers.Nadam")
Ftrl = alias("keras.optimizers.Ftrl")
Optimizer = alias("keras.optimizers.Optimizer")
