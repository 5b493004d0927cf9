"""Keras 3: a family of networks."""

MODULE = "keras.applications.resnet"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

ResNet50 = alias("keras.applications.ResNet50")
ResNet101 = alias("keras.applications.ResNet101")
ResNet152 = alias("keras.applications.ResNet152")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
