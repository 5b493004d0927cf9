"""Keras 3: saving."""

MODULE = "keras.saving"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

load_model = alias("keras.models.load_model")
register_keras_serializable = alias("keras.utils.register_keras_serializable")
def save_model(model, filepath, overwrite=True, **kwargs): return call(member(model, "save"), filepath)
def serialize_keras_object(obj): return unknown("a configuration")
def deserialize_keras_object(config, *args, **kwargs): return unknown("an object made from a configuration")
get_custom_objects = alias("keras.utils.get_custom_objects")
custom_object_scope = alias("keras.utils.CustomObjectScope")
CustomObjectScope = alias("keras.utils.CustomObjectScope")
