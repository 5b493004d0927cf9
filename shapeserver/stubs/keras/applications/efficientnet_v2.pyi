"""Keras 3: a family of networks."""

MODULE = "keras.applications.efficientnet_v2"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

EfficientNetV2B0 = alias("keras.applications.EfficientNetV2B0")
EfficientNetV2B1 = alias("keras.applications.EfficientNetV2B1")
EfficientNetV2B2 = alias("keras.applications.EfficientNetV2B2")
EfficientNetV2B3 = alias("keras.applications.EfficientNetV2B3")
EfficientNetV2S = alias("keras.applications.EfficientNetV2S")
EfficientNetV2M = alias("keras.applications.EfficientNetV2M")
EfficientNetV2L = alias("keras.applications.EfficientNetV2L")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
