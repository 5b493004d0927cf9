"""Keras 3: a family of networks."""

MODULE = "keras.applications.convnext"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

ConvNeXtTiny = alias("keras.applications.ConvNeXtTiny")
ConvNeXtSmall = alias("keras.applications.ConvNeXtSmall")
ConvNeXtBase = alias("keras.applications.ConvNeXtBase")
ConvNeXtLarge = alias("keras.applications.ConvNeXtLarge")
ConvNeXtXLarge = alias("keras.applications.ConvNeXtXLarge")
preprocess_input = alias("keras.applications.prepared")
def decode_predictions(preds, top=5): return unknown("the names of predicted classes")
