"""Keras 3: the other names of its models and layers."""

MODULE = "keras.models"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

Model = alias("keras.Model")
Sequential = alias("keras.Sequential")
def load_model(filepath, custom_objects=None, compile=True, safe_mode=True): return unknown("a model loaded from a file")
def clone_model(model, input_tensors=None, clone_function=None, call_function=None, recursive=False, **kwargs): return unknown("a copy of a model")
def model_from_json(json_string, custom_objects=None): return unknown("a model made from text")
