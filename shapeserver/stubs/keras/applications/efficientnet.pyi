"""Keras 3: a family of networks."""

MODULE = "keras.applications.efficientnet"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

EfficientNetB0 = alias("keras.applications.EfficientNetB0")
EfficientNetB1 = alias("keras.applications.EfficientNetB1")
EfficientNetB2 = alias("keras.applications.EfficientNetB2")
EfficientNetB3 = alias("keras.applications.EfficientNetB3")
EfficientNetB4 = alias("keras.applications.EfficientNetB4")
EfficientNetB5 = alias("keras.applications.EfficientNetB5")
EfficientNetB6 = alias("keras.applications.EfficientNetB6")
EfficientNetB7 = alias("keras.applications.EfficientNetB7")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
