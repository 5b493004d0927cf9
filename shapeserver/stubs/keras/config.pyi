"""Keras 3: its configuration."""

MODULE = "keras.config"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

backend = alias("keras.backend.backend")
epsilon = alias("keras.backend.epsilon")
floatx = alias("keras.backend.floatx")
set_floatx = alias("keras.backend.set_floatx")
image_data_format = alias("keras.backend.image_data_format")
set_image_data_format = alias("keras.backend.set_image_data_format")
def set_epsilon(value): return None
def set_dtype_policy(policy): return set_ambient("keras.policy", policy)
def dtype_policy(): return unknown("a dtype policy")
def enable_unsafe_deserialization(): return None
def disable_traceback_filtering(): return None
def enable_traceback_filtering(): return None
def set_backend(backend): return None
