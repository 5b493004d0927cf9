"""Keras 3: a family of networks."""

MODULE = "keras.applications.inception_resnet_v2"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

InceptionResNetV2 = alias("keras.applications.InceptionResNetV2")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
