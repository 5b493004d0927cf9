"""Keras 3: mixed precision."""

MODULE = "keras.mixed_precision"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def set_global_policy(policy): return set_ambient("keras.policy", policy)
set_dtype_policy = alias("keras.mixed_precision.set_global_policy")
def global_policy(): return unknown("a dtype policy")
dtype_policy = alias("keras.mixed_precision.global_policy")
Policy = alias("keras.DTypePolicy")
DTypePolicy = alias("keras.DTypePolicy")
LossScaleOptimizer = alias("keras.optimizers.LossScaleOptimizer")
