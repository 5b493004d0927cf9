"""Keras 3: initializers."""

MODULE = "keras.initializers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Initializer:
    def __init__(self, *args, **kwargs):
        self.options = None
    def __call__(self, shape: Ints[*S], dtype=None, **kwargs): return Of(dtype or "float32")[*S]
class Constant(Initializer):
    priority = 0
class Zeros(Initializer):
    priority = 0
class Ones(Initializer):
    priority = 0
class RandomNormal(Initializer):
    priority = 0
class RandomUniform(Initializer):
    priority = 0
class TruncatedNormal(Initializer):
    priority = 0
class VarianceScaling(Initializer):
    priority = 0
class GlorotUniform(Initializer):
    priority = 0
class GlorotNormal(Initializer):
    priority = 0
class HeNormal(Initializer):
    priority = 0
class HeUniform(Initializer):
    priority = 0
class LecunNormal(Initializer):
    priority = 0
class LecunUniform(Initializer):
    priority = 0
class Orthogonal(Initializer):
    priority = 0
class OrthogonalInitializer(Initializer):
    priority = 0
class IdentityInitializer(Initializer):
    priority = 0
class STFT(Initializer):
    priority = 0
Identity = alias("keras.initializers.IdentityInitializer")
zeros = alias("keras.initializers.Zeros")
ones = alias("keras.initializers.Ones")
constant = alias("keras.initializers.Constant")
random_normal = alias("keras.initializers.RandomNormal")
random_uniform = alias("keras.initializers.RandomUniform")
truncated_normal = alias("keras.initializers.TruncatedNormal")
glorot_uniform = alias("keras.initializers.GlorotUniform")
glorot_normal = alias("keras.initializers.GlorotNormal")
he_normal = alias("keras.initializers.HeNormal")
he_uniform = alias("keras.initializers.HeUniform")
lecun_normal = alias("keras.initializers.LecunNormal")
lecun_uniform = alias("keras.initializers.LecunUniform")
orthogonal = alias("keras.initializers.Orthogonal")
variance_scaling = alias("keras.initializers.VarianceScaling")
random_normal_initializer = alias("keras.initializers.RandomNormal")
def get(identifier): return new("keras.initializers.Initializer") if is_str(identifier) else identifier
def serialize(initializer): return unknown("a configuration")
def deserialize(config, custom_objects=None): return unknown("an initializer made from a configuration")
