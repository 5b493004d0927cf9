"""Keras 3: a family of networks."""

MODULE = "keras.applications.vgg19"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

VGG19 = alias("keras.applications.VGG19")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
