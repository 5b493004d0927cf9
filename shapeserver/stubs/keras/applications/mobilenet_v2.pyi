"""Keras 3: a family of networks."""

MODULE = "keras.applications.mobilenet_v2"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

MobileNetV2 = alias("keras.applications.MobileNetV2")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
