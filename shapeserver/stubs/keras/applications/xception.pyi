"""Keras 3: a family of networks."""

MODULE = "keras.applications.xception"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

Xception = alias("keras.applications.Xception")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
