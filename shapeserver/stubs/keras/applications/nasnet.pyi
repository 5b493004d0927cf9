"""Keras 3: a family of networks."""

MODULE = "keras.applications.nasnet"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

NASNetMobile = alias("keras.applications.NASNetMobile")
NASNetLarge = alias("keras.applications.NASNetLarge")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
