"""Keras 3: a family of networks."""

MODULE = "keras.applications.vgg16"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

VGG16 = alias("keras.applications.VGG16")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
