"""Keras 3: a family of networks."""

MODULE = "keras.applications.resnet_v2"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

ResNet50V2 = alias("keras.applications.ResNet50V2")
ResNet101V2 = alias("keras.applications.ResNet101V2")
ResNet152V2 = alias("keras.applications.ResNet152V2")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
