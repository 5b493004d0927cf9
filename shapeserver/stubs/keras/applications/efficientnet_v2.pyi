"""Keras 3: a family of networks."""

MODULE = "keras.applications.efficientnet_v2"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

EfficientNetV2B0 = alias("keras.applications.EfficientNetV2B0")
EfficientNetV2S = alias("keras.applications.EfficientNetV2S")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
