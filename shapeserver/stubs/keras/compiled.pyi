"""Keras 3: what a compiled model does with targets and outputs: which loss and which metrics meet which of them.

The targets are brought into the structure of the outputs.  A loss, or a list of metrics, is given for all outputs, by
place or by the name of an output, which is the name of the layer that made it.
"""

MODULE = "keras._compiled"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _is_row(value): return not is_array(value) and items(value) is not None
def _names_of(value): return None if is_array(value) or is_sequence(value) else pairs(value)
def _keys(value): return sorted([key for key, one in _names_of(value)])
def _at(value, key): return [one for name, one in _names_of(value) if name == key][0]
def _shown(value):
    """A structure as the library shows it."""
    named = _names_of(value)
    return "*" if is_array(value) else [f"{key}: *" for key, one in named] if named is not None else ["*" for one in value] if _is_row(value) else "?"
def _unlike(y, out):
    """What Keras 3 refuses; earlier versions knew more ways to pair them."""
    require(version("keras") < 3, f"y_true and y_pred have different structures. y_true: {_shown(y)} y_pred: {_shown(out)}", code="loss-mismatch")

def _parts(out):
    """The outputs in order, a dict's by their names; None if there is more structure, or if it is not known."""
    if is_array(out):
        return [out]
    found = list(items(out)) if _is_row(out) else [_at(out, key) for key in _keys(out)] if _names_of(out) is not None else None
    return found if found is not None and len([one for one in found if is_array(one)]) == len(found) else None
def _output_names(model, out):
    """What the outputs are called; None if that is not known."""
    if _names_of(out) is not None:
        return _keys(out)
    if not has(model, "graph_outputs") or is_a(model, "keras.Sequential"):
        return None
    makers = [caller_of(one) for one in model.outputs]
    named = [one.name for one in makers if one is not None and has(one, "name") and is_str(one.name)]
    return named if len(named) == len(makers) else None

def _targets(model, y, out, count, names):
    """The targets in the order of the outputs; None if that is not known."""
    named = _names_of(y)
    if is_array(y):
        return [y] if count == 1 else _partly(model, [y], y, out)
    if named is not None:
        return _by_name(model, y, out, count, names)
    if not _is_row(y):
        return None
    given = list(items(y))
    return given if len(given) == count else _partly(model, given, y, out)
def _by_name(model, y, out, count, names):
    if is_array(out):
        return [one for key, one in _names_of(y)] if len(_names_of(y)) == 1 else None
    if names is None:
        return None
    if sorted(names) == _keys(y):
        return [_at(y, name) for name in names]
    if _names_of(out) is None or _names_of(model.loss) is None:
        _unlike(y, out)
    return None
def _partly(model, given, y, out):
    """Targets for those outputs alone that have a loss."""
    wanted = _parts_of_loss(model.loss)
    if wanted is None or len([one for one in given if not is_known(one)]) > 0:
        return None
    places = [place for place, loss in enumerate(wanted) if loss is not None]
    if len(places) == len(given) and len(wanted) > 1:
        return [given[places.index(place)] if place in places else None for place in range(len(wanted))]
    if is_array(out) and len(wanted) > 1:
        return None
    _unlike(y, out)
    return None
def _parts_of_loss(loss):
    """The losses in order; None if they are not known."""
    if _names_of(loss) is not None:
        return [_at(loss, key) for key in _keys(loss)]
    return list(items(loss)) if _is_row(loss) else [loss] if is_known(loss) or is_a(loss, "keras.losses.Loss") else None

def _losses(loss, out, count, names):
    """The losses of each output; None if they are not known."""
    if _names_of(loss) is not None:
        return _losses_by_name(loss, out, names)
    if not _is_row(loss):
        return [[loss] for place in range(count)]
    given = list(items(loss))
    if len(given) == count:
        return [[one] for one in given]
    if is_array(out):
        return [given]
    if not (is_list(out) and is_list(loss)):
        return None
    require(len([one for one in given[count:] if one is not None]) == 0, f"The path: ({count},) in the `loss` argument, can't be found in either the model's output (`y_pred`) or in the labels (`y_true`).", code="loss-mismatch")
    return [[given[place]] if place < len(given) else [] for place in range(count)]
def _losses_by_name(loss, out, names):
    if names is None:
        return None
    if version("keras") < 3 and len([key for key, one in _names_of(loss) if not key in names]) == 0:
        return [[_at(loss, name)] if name in _keys(loss) else [] for name in names]
    if _names_of(out) is None:
        require(sorted(names) == _keys(loss), f"Expected keys {names} in loss dict, but found loss.keys()={[key for key, one in _names_of(loss)]}", code="loss-mismatch")
    for key, one in _names_of(loss):
        require(key in names or one is None, f"The path: ('{key}',) in the `loss` argument, can't be found in either the model's output (`y_pred`) or in the labels (`y_true`).", code="loss-mismatch")
    return [[_at(loss, name)] if name in [key for key, one in _names_of(loss)] else [] for name in names]

def _metrics(metrics, out, count, names):
    """The metrics of each output; None if they are not known."""
    if metrics is None:
        return None
    if count == 1:
        return [_parts_of_metrics(metrics)]
    named = _names_of(metrics)
    if named is None and not _is_row(metrics):
        return None
    if named is None and len(items(metrics)) == count:
        return [_parts_of_metrics(one) for one in metrics]
    if named is not None and names is None:
        return None
    known = named is not None and len([key for key, one in named if not key in names]) == 0
    if not known and version("keras") < 3:
        return None
    simple = named is not None or len([one for one in metrics if is_known(one) and not _is_row(one) and _names_of(one) is None]) == len(metrics)
    require(known or not simple or len(metrics) == 0, f"Invalid `metrics`. `metrics` should contain metrics objects and either be a dict or a list matching the output names of the functional model {names} or match the output structure of the model: {_shown(out)}. Received: {metrics if named is None else [key for key, one in named]}", code="loss-mismatch")
    return [_parts_of_metrics(_at(metrics, name)) if name in [key for key, one in named] else [] for name in names] if known else None
def _parts_of_metrics(value):
    """The metrics of one output."""
    if value is None:
        return []
    if _names_of(value) is not None:
        return [one for key, part in _names_of(value) for one in _parts_of_metrics(part)]
    return [one for part in items(value) for one in _parts_of_metrics(part)] if _is_row(value) else [value]

def _lossy(loss, y, out, weights):
    """One loss of one output."""
    if loss is None or not is_array(y) or not is_array(out) or not (is_known(loss) or is_a(loss, "keras.losses.Loss")):
        return None
    found = call_rule("keras._compiled.chosen", loss, y, out) if is_str(loss) else loss
    if found is None:
        return None
    if certain(rank_of(y.shape) == 1) and certain(rank_of(out.shape) == 2):
        _differs(found, y, out)
        y = with_shape(y, join_axes(spread(y.shape), 1)) if version("keras") < 3 else y
    if is_a(found, "keras.losses.Loss"):
        return call(found, y, out, weights)
    return call_rule("keras.losses.wrapped", found, y, out, weights) if is_callable(found) else None
def _differs(loss, y, out):
    """One target and several outputs of each sample mean different things to different versions."""
    name = snake_case(class_name(loss)) if is_a(loss, "keras.losses.Loss") else name_of(loss)
    elementwise = name.find("categorical") < 0 and (name.startswith("keras.losses.") or is_a(loss, "keras.losses.Loss"))
    warn(not is_known(version("keras")) and elementwise and certain(out.shape[1] > 1), f"targets {y} and predictions {out}: Keras 3 refuses them, Keras 2 compares every target with several predictions", "suspicious-broadcast")
def chosen(loss, y_true: Array[*S], y_pred: Array[*T]):
    """The function that a text names; "crossentropy" depends on what it is given."""
    if not (loss.lower() in ("crossentropy", "ce")):
        return call_rule("keras.losses.get", loss)
    kind = call_rule("keras.metrics.kind_of_target", y_true, y_pred)
    return None if kind is None else library(f"keras.losses.{'binary' if kind == 'binary' else 'sparse_categorical' if kind == 'sparse' else 'categorical'}_crossentropy")

def _weight_of(weights, place, names):
    """The sample weights of an output."""
    if weights is None or is_array(weights):
        return weights
    if _names_of(weights) is not None:
        return _at(weights, names[place]) if names is not None and names[place] in _keys(weights) else None
    return weights[place] if _is_row(weights) and place < len(weights) else None
def _judged_once(model, outputs):
    """The outputs; how a model was compiled is judged at its first use only."""
    if outputs is None or not has(model, "compiled"):
        return outputs
    before = has(model, "judged") and certain(model.judged)
    set_member(model, "judged", True)
    return [with_shape(one, one.shape) for one in outputs] if before else outputs
def compiled(model, y, out, weights=None, seen=None):
    """Every target against its output, with each loss and metric; the user's own metrics may see it in another dtype."""
    outputs = _judged_once(model, _parts(out))
    if outputs is None or not has(model, "loss") or model.loss is None:
        return None
    count, names = len(outputs), _output_names(model, out)
    _weights_of_losses(model)
    targets = _targets(model, y, out, count, names)
    losses = _losses(model.loss, out, count, names)
    if targets is None or losses is None or not (len(losses) == count):
        return None
    for place in range(count):
        for loss in losses[place]:
            _lossy(loss, targets[place], outputs[place], _weight_of(weights, place, names))
    metrics = _metrics(model.compiled_metrics_list if has(model, "compiled_metrics_list") else None, out, count, names)
    raw = targets if seen is None else _targets(model, seen, out, count, names)
    for place in range(count) if metrics is not None else []:
        for metric in metrics[place]:
            own = raw is not None and (is_function(metric) or own_method(metric, "update_state") is not None)
            call_rule("keras.metrics.measured", metric, raw[place] if own else targets[place], outputs[place])
    return None
def _weights_of_losses(model):
    weights = items(model.loss_weights) if has(model, "loss_weights") and not is_none(model.loss_weights) else None
    losses = _parts_of_loss(model.loss)
    if weights is not None and losses is not None:
        require(len(weights) == len(losses), f"`loss_weights` must match the number of losses, got {len(losses)} losses and {len(weights)} weights.", code="loss-mismatch")
