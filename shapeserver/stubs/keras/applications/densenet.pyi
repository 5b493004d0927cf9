"""Keras 3: a family of networks."""

MODULE = "keras.applications.densenet"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

DenseNet121 = alias("keras.applications.DenseNet121")
DenseNet169 = alias("keras.applications.DenseNet169")
DenseNet201 = alias("keras.applications.DenseNet201")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
