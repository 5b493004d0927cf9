"""Keras 3: a family of networks."""

MODULE = "keras.applications.resnet50"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

ResNet50 = alias("keras.applications.ResNet50")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
