"""Keras 3: models: functional, sequential and subclassed; compiling, training and predicting."""

MODULE = "keras"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "models_shared.pyi"

Layer = alias("keras.layers.Layer")
InputLayer = alias("keras.layers.InputLayer")

def _flat(value):
    """The arrays of a structure as the library flattens it: a dict by its keys."""
    named = None if is_array(value) or is_sequence(value) else pairs(value)
    return _arrays(value) if named is None else [x for name in sorted([key for key, one in named]) for key, one in named if key == name for x in _arrays(one)]
def _ranked(model, x, index, wanted):
    """An input with the rank of the one that the model was made with: a last axis of length 1 is dropped or added."""
    S, T = x.shape, wanted.shape
    if not (certain(rank_of(S) >= 0) and certain(rank_of(T) >= 0)):
        return x
    if len(S) == len(T) + 1 and S[-1] == 1:
        return with_shape(x, S[:-1])
    if len(S) == len(T) - 1 and T[-1] == 1:
        return with_shape(x, join_axes(spread(S), 1))
    require(len(S) == len(T), f"Input {index} of layer {class_name(model)} is incompatible with the layer: expected ndim={len(T)}, found ndim={len(S)} (expected shape={_shown(T)}, found shape={S})", code="layer-input-mismatch")
    return x
def _fits(model, x, index, wanted):
    """An input of a functional model, checked against the one that it was made with."""
    S, T = x.shape, wanted.shape
    if certain(rank_of(S) >= 0) and certain(rank_of(S) == rank_of(T)) and not ambient("keras.relaxed"):
        for axis in range(1, len(T)):
            if static(T[axis]) is not None:
                need_equal(T[axis], S[axis], f"Input {index} of layer {class_name(model)} is incompatible with the layer: axis {axis}: expected {T[axis]}, got {S[axis]} (expected shape={_shown(T)}, found shape={S})", "layer-input-mismatch", (1, axis))
    return _ranked(model, x, index, wanted)
def _shown(S): return tuple([static(n) for n in S])
def _in_order(model, inputs):
    """The given inputs in the order of the model's own; None where names do not tell."""
    own, named = pairs(model.graph_inputs), None if is_array(inputs) or is_sequence(inputs) else pairs(inputs)
    if named is None:
        return leaves(inputs)
    if own is None and len(named) == 1:
        return leaves(inputs)
    if own is None:
        own = [(input_name(x), x) for x in _arrays(model.graph_inputs)]
    names, given = [key for key, one in own], [name for name, value in named]
    missing = [key for key in names if not key in given]
    require(len(missing) == 0 or None in names or len([one for one in given if not is_str(one)]) > 0, f"Missing data for input {missing[:1]}. You passed a data dictionary with keys {given}. Expected the following keys: {names}", code="layer-input-mismatch")
    found = [value for key, one in own for name, value in named if name == key]
    return found if len(found) == len(own) else None
def _run_graph(model, inputs):
    """A functional model on other inputs: its graph is computed again with them."""
    wanted = _arrays(model.graph_inputs)
    if len(wanted) == 0 or len(wanted) != len(leaves(model.graph_inputs)) or _is_open(model.graph_inputs):
        return unknown("the inputs that a model was made with are not known")
    if _is_open(inputs):
        return unknown("how many inputs a model is given is not known")
    ordered = _in_order(model, inputs)
    if ordered is None:
        return unknown("the inputs of a model are given by other names")
    if len([x for x in ordered if not (is_array(x) or is_dim(x) or is_float(x))]) > 0:
        return unknown("what a model is called with is not known")
    given = [array_of(x) for x in ordered]
    require(len(given) == len(wanted), f"Layer {class_name(model)} expects {len(wanted)} input(s), but it received {len(given)} input tensors", code="layer-input-mismatch")
    feed = [(one, tensor(_fits(model, x, index, one), "tensorflow.Tensor", one.dtype)) for index, (one, x) in enumerate(zip(wanted, given))]
    out = each(lambda x: tensor(x, "tensorflow.Tensor") if is_array(x) and x.kind == "keras.KerasTensor" and not is_symbolic(x) else x, replay(model.graph_outputs, feed))
    return out if is_array(out) or items(out) is None or not (len(items(out)) == 1) else items(out)[0]
def _is_first_float(model):
    """Whether the input that a sequential model makes at its first call is of floats: that is the first layer's affair."""
    known = items(model.layers)
    return known is not None and len(known) > 0 and is_a(known[0], "keras.layers.Layer") and not is_a(known[0], "keras.layers.StringLookup") and not is_a(known[0], "keras.layers.TextVectorization")
def _run_layers(model, x):
    """A sequential model: one layer after the other.  Of an array it checks the rank alone."""
    if has(model, "graph_inputs") and is_array(x) and is_known(version("keras")) and version("keras") < 3:
        _fits(model, x, 0, model.graph_inputs)
    if has(model, "graph_inputs") and is_array(x):
        x = tensor(_ranked(model, x, 0, model.graph_inputs), x.kind, model.graph_inputs.dtype)
    elif is_array(x) and x.dtype is not None and category(x.dtype) in ("bool", "integer", "unsigned") and not (version("keras") < 3) and _is_first_float(model):
        x = tensor(x, x.kind, model.layers[0].compute_dtype)
    for layer in model.layers:
        x = call(layer, x)
    return x

def _lists_one(model):
    """Whether a functional model was made with a list of one output: of symbolic inputs it gives a list, too."""
    if not has(model, "graph_outputs") or is_a(model, "keras.Sequential") or own_method(model, "call") is not None:
        return False
    return not is_array(model.graph_outputs) and is_sequence(model.graph_outputs) and items(model.graph_outputs) is not None and len(items(model.graph_outputs)) == 1

def _ends(value):
    """The arrays at one end of a model, if all of them are known."""
    whole = len([x for x in leaves(value) if not is_array(x)]) == 0
    return _arrays(value) if whole else unknown("what a model was made with is not known")

class Model(Layer):
    keeps_arguments = False
    def __init__(self, *args, inputs=None, outputs=None, name=None, trainable=True, **kwargs):
        self.arguments_known = True
        given = inputs if inputs is not None else args[0] if len(args) > 0 else None
        results = outputs if outputs is not None else args[1] if len(args) > 1 else None
        if given is not None and results is not None:
            self.graph_inputs = given
            self.graph_outputs = results
            self.inputs = _ends(given)
            self.outputs = _ends(results)
            _connected(given, results)
        if name is not None:
            self.name = name
    def __call__(self, *args, **kwargs):
        found = call_keyword("keras.layers.Layer.__call__", self, *args, **kwargs)
        listed = _lists_one(self) and is_array(found) and found.kind == "keras.KerasTensor" and version("keras") >= 3
        return unknown("Keras 3 gives a list of one tensor, which few layers take") if listed else found
    def call(self, inputs, training=None, mask=None):
        if has(self, "graph_outputs"):
            return _run_graph(self, inputs)
        return unknown("the model has no `call` that is known")
    @property
    def input(self): return self.graph_inputs
    @property
    def output(self): return self.graph_outputs
    @property
    def input_shape(self): return each(lambda x: _shown(x.shape), self.graph_inputs) if has(self, "graph_inputs") else unknown("the model's inputs are not known")
    @property
    def output_shape(self): return each(lambda x: _shown(x.shape), self.graph_outputs) if has(self, "graph_outputs") else unknown("the model's outputs are not known")
    def parts_of(self):
        if has(self, "made_elsewhere"):
            return unknown("the layers of a network that is made elsewhere")
        if not has(self, "graph_outputs"):
            return call_rule("keras.layers.Layer.parts_of", self) if has(self, "arguments_known") else unknown("how the model was made is not known")
        if len([x for x in leaves(self.graph_outputs) if not is_array(x) or not is_symbolic(x)]) > 0:
            return unknown("the outputs that a model was made with are not known")
        return [new("keras.layers.InputLayer", output=one) if is_array(one) else one for one in called_objects(self.inputs, _flat(self.graph_outputs))]
    def __graph__(self):
        """The ends of the model's graph."""
        return (self.graph_inputs, self.graph_outputs) if has(self, "graph_outputs") else None
    def __describe__(self):
        """What an editor shows of a model: its layers, as `summary()` does."""
        layers = items(self.layers)
        if layers is None:
            return None
        rows = [(layer.name if has(layer, "name") else class_name(layer), layer.output, call(member(layer, "count_params"))) for layer in layers]
        return [("layer", "output", "parameters"), *rows, ("all", "", call(member(self, "count_params")))]
    def __brief__(self):
        """What an editor shows above the line that makes a model."""
        count = call(member(self, "count_params"))
        return [(self.inputs[0], "→", self.outputs[0], "·", count, "parameters")] if has(self, "graph_outputs") and len(self.inputs) == 1 and len(self.outputs) == 1 and is_known(count) else None
    @property
    def layers(self): return call(member(self, "parts_of"))
    def get_layer(self, name=None, index=None):
        layers = items(self.layers)
        if layers is None:
            return unknown("the layers of a model are not known")
        if is_int(index):
            require(index < len(layers), f"Was asked to retrieve layer at index {index} but model only has {len(layers)} layers.", code="index-out-of-range")
            return layers[index]
        named = [layer for layer in layers if _could_be_called(layer, name)]
        require(len(named) > 0 or not is_str(name), f"No such layer: {name}. Existing layers are: {[layer.name if has(layer, 'name') else snake_case(class_name(layer)) for layer in layers]}.")
        certainly = [layer for layer in named if has(layer, "name")]
        return named[0] if len(named) == 1 else certainly[0] if len(certainly) == 1 else unknown("several layers could have this name")
    def build(self, input_shape=None):
        self.built = True

    def compile(self, optimizer="rmsprop", loss=None, loss_weights=None, metrics=None, weighted_metrics=None, run_eagerly=False, steps_per_execution=1, jit_compile="auto", auto_scale_loss=True, **kwargs):
        require(not is_str(metrics) and not is_a(metrics, "keras.metrics.Metric"), f"Expected `metrics` argument to be a list, tuple, or dict. Received instead: metrics={metrics}")
        self.optimizer = call_rule("keras.optimizers.get", optimizer)
        give_away(self.optimizer)
        self.loss = loss
        self.loss_weights = loss_weights
        self.compiled_metrics_list = metrics
        self.compiled = True
        self.judged = False
        self.predicts = "current"
        self.uses = []
        self.trained_ranks = None
        self.tested_ranks = None
    def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose="auto", callbacks=None, validation_split=0.0, validation_data=None, shuffle=True, class_weight=None, sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None, validation_batch_size=None, validation_freq=1, **kwargs):
        _needs_compile(self, "fit")
        _only_old(kwargs, "fit")
        require(class_weight is None or sample_weight is None or not is_array(x), "You cannot `class_weight` and `sample_weight` at the same time.")
        require(class_weight is None or items(y) is None or is_array(y) or len(_arrays(y)) < 2, "`class_weight` is only supported for Models with a single output.")
        weights = sample_weight if class_weight is None else _weights_of_classes(y)
        call_rule("keras._fitting.passed", self, x, y, weights, True, batch_size, validation_split if validation_data is None else None, steps_per_epoch)
        known = items(validation_data)
        if known is not None and len(known) >= 2 and not is_array(validation_data):
            call_rule("keras._fitting.passed", self, known[0], known[1], known[2] if len(known) > 2 else None, False, batch_size, None, validation_steps if validation_batch_size is None else validation_batch_size)
        elif validation_data is not None:
            call_rule("keras._fitting.passed", self, validation_data, None, None, False)
        call_rule("keras._fitting.told", self, callbacks)
        rounds = epochs if is_dim(epochs) and (callbacks is None or items(callbacks) == []) and initial_epoch == 0 and validation_freq == 1 else UNKNOWN
        return new("keras.callbacks.History", model=self, rounds=rounds)
    def fit_generator(self, generator, steps_per_epoch=None, epochs=1, verbose=1, callbacks=None, validation_data=None, *args, **kwargs):
        require(version("keras") < 3, f"'{class_name(self)}' object has no attribute 'fit_generator'", code="argument-mismatch")
        return call_keyword("keras.Model.fit", self, generator, epochs=epochs, callbacks=callbacks, validation_data=validation_data)
    def evaluate(self, x=None, y=None, batch_size=None, verbose="auto", sample_weight=None, steps=None, callbacks=None, return_dict=False, **kwargs):
        _needs_compile(self, "evaluate")
        _only_old(kwargs, "evaluate")
        call_rule("keras._fitting.passed", self, x, y, sample_weight, False, batch_size, None, steps)
        return unknown("the results by name") if return_dict else _results(self)
    def predict(self, x, batch_size=None, verbose="auto", steps=None, callbacks=None):
        if has(self, "predicts") and not (self.predicts == "current"):
            return unknown("the layers were changed after the model had been used")
        self.predicts = "current"
        found = call_rule("keras._fitting.predicted", self, x, batch_size, steps)
        return found if steps is None else each(_some, found)
    def predict_classes(self, x, **kwargs): return unknown("`predict_classes` is gone from Keras 3")
    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict=False):
        _needs_compile(self, "train_on_batch")
        call_rule("keras._fitting.cardinality", x, y, sample_weight)
        call_rule("keras._fitting.step", self, x, y, sample_weight, True)
        return unknown("the results by name") if return_dict else _results(self)
    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        _needs_compile(self, "test_on_batch")
        call_rule("keras._fitting.cardinality", x, y, sample_weight)
        call_rule("keras._fitting.step", self, x, y, sample_weight, False)
        return unknown("the results by name") if return_dict else _results(self)
    def predict_on_batch(self, x): return each(lambda y: tensor(y, "numpy.ndarray"), call_rule("keras._fitting.forward", self, _as_given(x), "predict"))
    def summary(self, line_length=None, positions=None, print_fn=None, expand_nested=False, show_trainable=False, layer_range=None): return None
    def save(self, filepath, overwrite=True, zipped=None, **kwargs): return set_ambient(f"keras.saved {filepath}", self) if is_str(filepath) else None
    def save_weights(self, filepath, overwrite=True, **kwargs): return None
    def load_weights(self, filepath, skip_mismatch=False, **kwargs): return None
    def export(self, filepath, format="tf_saved_model", verbose=None, input_signature=None, **kwargs): return None
    def to_json(self, **kwargs): return new("keras.models.Description", model=self)
    def get_config(self): return new("keras.models.Description", model=self)
    @classmethod
    def from_config(cls, config, custom_objects=None): return call_rule("keras.models.made_from", cls, config)
    def get_metrics_result(self): return unknown("the results of the metrics")
    def reset_metrics(self): return None
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        if y is not None:
            call_rule("keras._compiled.compiled", self, y, y_pred, sample_weight)
        return Of("float32")[()]
    def compute_metrics(self, x, y, y_pred, sample_weight=None): return unknown("the results of the metrics")
    def train_step(self, data): return unknown("the results of a step")
    def test_step(self, data): return unknown("the results of a step")
    def compiled_loss(self, y, y_pred, sample_weight=None, regularization_losses=None): return self.compute_loss(None, y, y_pred)
    @property
    def metrics_names(self): return unknown("the names of the metrics")
    @property
    def metrics(self): return unknown("the metrics of a model")

def _weights_of_classes(y):
    """The weights that samples have by their classes."""
    return Of("float32")[y.shape[0]] if is_array(y) and certain(rank_of(y.shape) >= 1) and certain(rank_of(y.shape) <= 2) else None
def _only_old(options, name):
    """Arguments that went with Keras 2."""
    given = [key for key, value in pairs(options) if key in ("max_queue_size", "workers", "use_multiprocessing", "nb_epoch")]
    require(len(given) == 0 or version("keras") < 3, f"TensorFlowTrainer.{name}() got an unexpected keyword argument '{given[0] if len(given) > 0 else ''}'", code="argument-mismatch")
def _some(x):
    """What is predicted for some of the batches."""
    return Kind(x.kind, x.dtype)[UNKNOWN, *x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) else x
def _needs_compile(model, name):
    """A library's own model that was certainly never compiled cannot be trained."""
    user = own_method(model, "compile") is not None or own_method(model, "train_step") is not None
    require(user or not is_settled(model) or has(model, "compiled") or has(model, "loss"), f"You must call `compile()` before calling `{name}()`.") if class_of(model) == "keras.Sequential" or has(model, "graph_outputs") else None

def _results(model):
    """What a pass over data tells: the loss, and after it each metric of a model with one output."""
    metrics = items(model.compiled_metrics_list) if has(model, "compiled_metrics_list") else None
    several_outputs = has(model, "outputs") and not (len(model.outputs) == 1)
    one_loss = has(model, "loss") and (is_str(model.loss) or (is_callable(model.loss) and pairs(model.loss) is None) or is_a(model.loss, "keras.losses.Loss"))
    if not one_loss or several_outputs or own_method(model, "train_step") is not None or own_method(model, "test_step") is not None:
        return unknown("the results of a model with several losses")
    if metrics is None:
        return scalar("float") if has(model, "compiled_metrics_list") and model.compiled_metrics_list is None else unknown("the results of metrics")
    return scalar("float") if len(metrics) == 0 else [scalar("float") for i in range(len(metrics) + 1)]
def _could_be_called(layer, name):
    """Whether a layer has this name; the library numbers those that it names by their classes."""
    if has(layer, "name"):
        return certain(layer.name == name)
    stem = snake_case(class_name(layer))
    return not is_str(name) or name == stem or name.startswith(f"{stem}_") and name[len(stem) + 1:].isdigit()
def _connected(given, results):
    """Everything that an output is computed from is among the inputs, if all of these are known."""
    flat, inputs = _flat(results), items(flattened(given))
    if len(flat) != len(leaves(results)) or inputs is None or len([x for x in inputs if not is_array(x)]) > 0:
        return None
    for place, output in enumerate(flat):
        missing = inputs_behind(inputs, output)
        require(missing is None or len(missing) == 0, f"Output with path `{'' if is_array(results) else place}` is not connected to `inputs`: it is computed from an input that is not among them", code="value-mismatch")

class Sequential(Model):
    def __init__(self, layers=None, trainable=True, name=None):
        self.layers = []
        if name is not None:
            self.name = name
        if layers is not None:
            self.layers = []
            known = items(layers)
            if known is None:
                self.layers = layers
            else:
                for layer in known:
                    _append(self, layer)
    def add(self, layer, rebuild=True): return _append(self, layer)
    def pop(self, rebuild=True):
        _outdated(self)
        last = self.layers[-1]
        self.layers = self.layers[:-1]
        if has(self, "stages"):
            self.stages = self.stages[:-1]
            _end(self)
        return last
    def __call__(self, inputs, *args, **kwargs):
        if has(self, "graph_inputs") and is_array(inputs) and inputs.kind == "keras.KerasTensor":
            _fits(self, inputs, 0, self.graph_inputs)
        return call_keyword("keras.layers.Layer.__call__", self, inputs, *args, **kwargs)
    def call(self, inputs, training=None, mask=None): return _run_layers(self, inputs)
    def parts_of(self): return self.layers
    def build(self, input_shape=None):
        if input_shape is not None and not has(self, "graph_inputs"):
            _begin(self, call_keyword("keras.Input", batch_shape=input_shape))
            _pass(self, list(self.layers))
        self.built = True
def _outdated(model):
    """What was compiled for one list of layers is used after the list changed."""
    if has(model, "predicts"):
        model.predicts = "outdated"
def _append(model, layer):
    """A layer on top; where the input is known its output is computed at once."""
    if is_array(layer):
        _begin(model, layer)
        return None
    if is_a(layer, "keras.layers.InputLayer"):
        _begin(model, layer.output)
        return None
    require(not is_known(layer) or layer is None or not (is_str(layer) or is_dim(layer) or is_float(layer)), f"Only instances of `keras.Layer` can be added to a Sequential model. Received: {layer}")
    _outdated(model)
    before = list(model.layers)
    if len(before) == 0 and not has(model, "graph_inputs"):
        if has(layer, "batch_shape_argument"):
            _begin(model, call_keyword("keras.Input", batch_shape=layer.batch_shape_argument))
        elif has(layer, "input_shape_argument"):
            shape = layer.input_shape_argument
            _begin(model, call_keyword("keras.Input", shape=shape))
        elif has(layer, "graph_inputs") and is_array(layer.graph_inputs):
            _begin(model, call_keyword("keras.Input", batch_shape=tuple([static(n) for n in layer.graph_inputs.shape]), dtype=layer.graph_inputs.dtype))
    model.layers = [*before, layer]
    if has(model, "graph_outputs"):
        _pass(model, [layer])
    return None
def _begin(model, x):
    model.graph_inputs = x
    model.inputs = [x]
    model.stages = [x]
    _end(model)
def _end(model):
    """What comes out of a sequential model comes out of its last layer."""
    model.graph_outputs = model.stages[-1]
    model.outputs = [model.stages[-1]]
def _pass(model, layers):
    for layer in layers:
        model.stages = [*model.stages, call(layer, model.stages[-1])]
    _end(model)
