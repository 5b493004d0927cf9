"""Keras 3: a family of networks."""

MODULE = "keras.applications.mobilenet"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

MobileNet = alias("keras.applications.MobileNet")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
