"""Keras 3: optimizers."""

MODULE = "keras.optimizers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _used(optimizer):
    """An optimizer's own methods build it and make the steps."""
    give_away(optimizer)
    return None

class Optimizer:
    def __init__(self, learning_rate=0.01, *args, **kwargs):
        self.learning_rate = learning_rate
        give_away(learning_rate)
        for key, value in pairs(kwargs):
            known = ("weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps", "name", "beta_1", "beta_2", "epsilon", "amsgrad", "momentum", "nesterov", "rho", "centered", "initial_accumulator_value", "learning_rate_power", "l1_regularization_strength", "l2_regularization_strength", "l2_shrinkage_regularization_strength", "beta", "exclude_from_weight_decay", "lr", "decay", "relative_step", "beta_2_decay", "epsilon_1", "epsilon_2", "clip_threshold", "nesterov", "ns_steps")
            require(key in known or version("keras") < 3, f"Argument(s) not recognized: {key}", code="argument-mismatch")
            require(not (key == "lr" or key == "decay") or version("keras") < 3, f"Argument(s) not recognized: {key}", code="argument-mismatch")
    def apply_gradients(self, grads_and_vars, trainable_variables=None, **kwargs): return _used(self)
    def apply(self, grads, trainable_variables=None): return _used(self)
    def minimize(self, loss, var_list=None, *args, **kwargs): return _used(self)
    def build(self, variables): return None
    def get_config(self): return unknown("a configuration")
    @property
    def lr(self): return self.learning_rate
    @property
    def iterations(self): return Kind("keras.Variable", "int64")[()]
    @property
    def variables(self): return unknown("the variables of an optimizer")
class SGD(Optimizer): ...
class Adam(Optimizer): ...
class AdamW(Optimizer): ...
class RMSprop(Optimizer): ...
class Adagrad(Optimizer): ...
class Adadelta(Optimizer): ...
class Adamax(Optimizer): ...
class Nadam(Optimizer): ...
class Ftrl(Optimizer): ...
class Adafactor(Optimizer): ...
class Lion(Optimizer): ...
class Lamb(Optimizer): ...
class Muon(Optimizer): ...
class LossScaleOptimizer(Optimizer):
    def __init__(self, inner_optimizer, *args, **kwargs):
        self.inner_optimizer = inner_optimizer
def get(identifier):
    if not is_str(identifier):
        return identifier
    known = ("sgd", "adam", "adamw", "rmsprop", "adagrad", "adadelta", "adamax", "nadam", "ftrl", "adafactor", "lion", "lamb", "muon", "loss_scale", "lossscaleoptimizer")
    require(identifier.lower() in known, f"Could not interpret optimizer identifier: {identifier}")
    return new("keras.optimizers.Optimizer", learning_rate=unknown("the default learning rate"))
def serialize(optimizer): return unknown("a configuration")
def deserialize(config, custom_objects=None): return unknown("an optimizer made from a configuration")
