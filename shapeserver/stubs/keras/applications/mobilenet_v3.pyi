"""Keras 3: a family of networks."""

MODULE = "keras.applications.mobilenet_v3"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
