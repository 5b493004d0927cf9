"""Keras 3: the other names of its models and layers."""

MODULE = "keras.models"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

Model = alias("keras.Model")
Sequential = alias("keras.Sequential")
def load_model(filepath, custom_objects=None, compile=True, safe_mode=True):
    saved = ambient(f"keras.saved {filepath}") if is_str(filepath) else None
    if saved is None or not is_a(saved, "keras.Model"):
        return unknown("a model loaded from a file")
    made = _copy(saved)
    if compile and is_a(made, "keras.Model") and has(saved, "compiled"):
        made.compiled = True
        made.loss = saved.loss
    return made
def clone_model(model, input_tensors=None, clone_function=None, call_function=None, recursive=False, **kwargs): return _copy(model) if input_tensors is None and clone_function is None and call_function is None else unknown("a copy of a model")
def model_from_json(json_string, custom_objects=None): return _described(json_string)
def made_from(cls, config): return _described(config)
class Description:
    """A model's configuration, as a dict or as a text."""
    def __str__(self): return scalar("str")
def _described(value): return _copy(value.model) if is_a(value, "keras.models.Description") else unknown("a model made from a configuration")
def _copy(model):
    """A model with the same layers: new ones of the same shapes differ only once some are frozen, which is unknown then."""
    if not has(model, "graph_outputs") or own_method(model, "call") is not None or own_method(model, "__init__") is not None:
        return unknown("a copy of a model")
    for part in items(call(member(model, "parts_of"))) or []:
        _mark(part)
    if not is_a(model, "keras.Sequential"):
        return call_keyword("keras.Model", inputs=model.graph_inputs, outputs=model.graph_outputs)
    return new("keras.Sequential", layers=list(model.layers), graph_inputs=model.graph_inputs, graph_outputs=model.graph_outputs, inputs=list(model.inputs), outputs=list(model.outputs), stages=list(model.stages))
def _mark(layer):
    """A layer that stands for those of several models."""
    set_member(layer, "$copied", True)
    for part in items(call(member(layer, "parts_of"))) or [] if is_a(layer, "keras.layers.Layer") else []:
        _mark(part)
