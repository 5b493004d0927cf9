"""Keras 3: what all layers share: construction, building, calling, weights."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _known_options(): return ("trainable", "dtype", "autocast", "name", "activity_regularizer", "input_dim", "input_shape")
def _policy(dtype):
    """A policy of dtypes by its name, which may be given as an object, or as what a configuration says of it."""
    if is_a(dtype, "keras.DTypePolicy"):
        return dtype.name
    return dtype if is_str(dtype) or pairs(dtype) is None else _entry(_entry(dtype, "config"), "name")
def _described(policy):
    """What a configuration says of a policy of dtypes."""
    return policy if version("keras") < 3 else {"module": "keras", "class_name": "DTypePolicy", "config": {"name": policy}, "registered_name": None}
def _converted(x, name):
    """An argument as the layer sees it: floats of its own dtype, as a tensor of the backend."""
    if not is_array(x):
        return x
    return tensor(x, "tensorflow.Tensor", name if x.dtype is not None and category(x.dtype) == "float" else None)
def _result(x, symbolic): return tensor(x, "keras.KerasTensor" if symbolic else "tensorflow.Tensor") if is_array(x) else x
def _is_keras(x): return is_array(x) and x.kind == "keras.KerasTensor"
def _axes(x): return tuple([static(n) for n in x.shape]) if is_array(x) and certain(rank_of(x.shape) >= 0) else unknown("the shape of an input is not known")
def _build(self, build, function, args, named):
    """Call the user's `build` with the shapes that it asks for."""
    wanted = parameters_of(build)
    first = [*args, *[value for key, value in pairs(named)]]
    if wanted is None or len(wanted) == 1:
        call(build, each(_axes, first[0]) if len(first) > 0 else None)
    elif len(wanted) > 1:
        names = parameters_of(function) or []
        given = [*[(name, value) for name, value in zip(names, args)], *pairs(named)]
        shapes = [each(_axes, value) for want in wanted for name, value in given if f"{name}_shape" == want]
        if len(shapes) == len(wanted):
            call(build, *shapes)

def _needs_channels(self, args):
    """Weights cannot be made for an axis that is left open."""
    for x in args[:1]:
        if _is_keras(x) and certain(rank_of(x.shape) >= 1):
            size = x.shape.dim_at(-1)
            require(not (is_known(size) and static(size) is None), f"Input 0 of layer {class_name(self)} is incompatible with the layer: the last axis must be defined to make the weights, got shape {tuple([static(n) for n in x.shape])}", code="layer-input-mismatch")

def _own(self, names): return [member(self, name) for name in names if has(self, name) and member(self, name) is not None]
def _kept(self, name): return member(self, name) if has(self, name) else []
def _declared(self):
    """The trainable and the fixed weights of a layer of the library, or of a user's; None if they are not known."""
    if ambient("set add_weight") is not None:
        return None
    if own_method(self, "call") is not None or class_of(self) == "keras.layers.Layer" or class_of(self) == "keras.Model":
        made, fixed = items(_kept(self, "$weights")), items(_kept(self, "$fixed"))
        unbuilt = own_method(self, "build") is not None and not self.built
        return None if unbuilt or made is None or fixed is None or has(self, "$others") else (made, fixed)
    if own_method(self, "add_weight") is not None or self.weight_names is None or len([name for name in self.weight_names if not has(self, name)]) > 0:
        return None
    return (_own(self, self.weight_names), _own(self, self.state_names))
def _weights(self, kind):
    """The weights of a layer in the library's order: "all", "trainable" or "fixed" ones; None if they are not all known."""
    if not is_a(self, "keras.layers.Layer") or not (kind == "all") and not is_known(self.trainable):
        return None
    parts = items(call(member(self, "parts_of")))
    own = _declared(self) if parts is None or len(parts) == 0 or class_of(self) == "keras.layers.Layer" or class_of(self) == "keras.Model" else ([], [])
    if parts is None or own is None:
        return None
    if kind == "trainable" and not self.trainable:
        return []
    found = [*(own[0] if not (kind == "fixed") or not self.trainable else []), *(own[1] if not (kind == "trainable") else [])]
    for part in parts:
        inner = _weights(part, "all" if kind == "all" or not self.trainable else kind)
        if inner is None:
            return None
        found = [*found, *inner]
    return found
def _inside(value): return [x for x in leaves(value) if is_a(x, "keras.layers.Layer")]
def _tracked(self, name, value):
    """A layer keeps the names of attributes that hold layers, with how many it held then, and sees its own variables."""
    count = len(_inside(value))
    holds = count > 0 or is_list(value)
    if holds and len([one for one, before in _kept(self, "$parts") if one == name]) > 0:
        set_member(self, "$others", True)
    elif holds:
        set_member(self, "$parts", [*_kept(self, "$parts"), (name, count)])
    variables = len([x for x in leaves(value) if is_array(x) and x.kind == "keras.Variable"])
    if variables > 0:
        set_member(self, "$assigned", _count(self) + variables)
        if _count(self) > len(_kept(self, "$weights")) + len(_kept(self, "$fixed")):
            set_member(self, "$others", True)
def _count(self): return member(self, "$assigned") if has(self, "$assigned") else 0
def _held(self):
    """The layers that a user's layer holds, in the order in which it got them; None if that is not known."""
    names = items(_kept(self, "$parts"))
    if names is None or has(self, "$others"):
        return None
    found = [(before, _inside(member(self, name))) for name, before in names]
    late = len([1 for before, layers in found if not (before == len(layers))])
    if late > 0 and not (late == 1 and len([1 for before, layers in found if len(layers) > 0]) == 1):
        return None
    return [layer for before, layers in found for layer in layers]
def _listed(self, kind):
    found = _weights(self, kind)
    return unknown("the weights of a layer") if found is None else found
def _seen_as(self, dtype):
    """The dtype of a weight: under a mixed policy a float has another one inside of `call` than outside."""
    compute = self.compute_dtype
    mixed = is_str(compute) and is_str(self.dtype) and not (compute == self.dtype)
    return None if mixed and category(dtype_name(dtype) or "float32") == "float" else dtype
def _weight(self, sizes, dtype, trainable):
    made = Kind("keras.Variable", _seen_as(self, dtype or self.dtype))[*as_shape(() if sizes is None else sizes)]
    kind = "$weights" if trainable else "$fixed"
    set_member(self, kind, [*_kept(self, kind), made])
    return made
def _first_value(name): return "zeros" if name in ("bias", "beta", "moving_mean", "alpha") else "ones" if name in ("gamma", "moving_variance", "scale") else "random"
def _initial(self, names, trainable): return [(name, member(self, name), trainable, _first_value(name)) for name in names if has(self, name) and is_array(member(self, name))]
def _says(mode): return not is_known(mode) or mode is not None
def _mode(stated, outer, default):
    """Whether it is training: as the call says, else as the layer around, else by default.

    A None that the call states counted for nothing before some version of Keras 3.
    """
    if len(stated) == 0:
        return outer if _says(outer) else default
    if _says(stated[0]) or not _says(outer):
        return stated[0]
    return outer if version("keras") < 3 else unknown("whether a stated `training=None` counts")
def _told(names, args, named, mode):
    """The arguments of a `call` that is told whether it is training, if it asks and anybody says so."""
    if not "training" in names or not _says(mode):
        return (args, named)
    if len(args) > names.index("training"):
        return ([mode if index == names.index("training") else value for index, value in enumerate(args)], named)
    return (args, {**{key: value for key, value in pairs(named) if not (key == "training")}, "training": mode})
def _in_mode(function, names, args, named, options):
    """Call a layer's `call`, and the layers inside it, in training or not."""
    outer, inside = ambient("keras.training"), ambient("keras.inside")
    stated = [value for name, value in [*zip(names, args), *pairs(options)] if name == "training"]
    mode = _mode(stated, outer, default_of(function, "training"))
    args, named = _told(names, args, named, mode)
    call_inside = lambda: (invoke(function, args, named), ambient("keras.training"))
    result, last = within("keras.inside", True, lambda: within("keras.training", mode, call_inside))
    if inside is not None:
        set_ambient("keras.training", _next(outer, last))
    return result
def _next(outer, last):
    """What holds for the next layer inside the same one: since Keras 3 what was last said there."""
    if is_known(version("keras")):
        return outer if version("keras") < 3 else last
    same = is_known(outer) and is_known(last) and (outer == last or not outer and not last)
    return outer if same else unknown("whether it is called in training depends on the version")
def _only_inputs(self, args):
    """Since Keras 3 what is no tensor is given by name, except to functional models and to layers that prepare data."""
    if self.takes_anything or has(self, "_allow_non_tensor_positional_args") or has(self, "graph_outputs") and not is_a(self, "keras.Sequential"):
        return None
    others = [x for x in leaves(args) if is_bool(x) or is_str(x) or is_float(x) or is_int(x)]
    require(len(others) == 0 or version("keras") < 3, f"Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: {others[0] if len(others) > 0 else ''}", code="argument-mismatch")

class Layer:
    keeps_arguments = True
    built = False
    needs_channels = False
    takes_anything = False
    weight_names = None
    state_names = ()
    supports_masking = False
    input_spec = None
    def __init__(self, *, activity_regularizer=None, trainable=True, dtype=None, autocast=True, name=None, **kwargs):
        for key, value in pairs(kwargs):
            require(key in _known_options() or version("keras") < 3, f"Unrecognized keyword arguments passed to {class_name(self)}: {key}", code="argument-mismatch")
            if key == "input_shape":
                self.input_shape_argument = as_shape(value)
            if key == "batch_input_shape" or key == "batch_shape":
                self.input_shape_argument = as_shape(value)[1:]
                self.batch_shape_argument = value
            if key == "input_dim":
                self.input_shape_argument = as_shape(value)
        if name is not None:
            self.name = name
        if dtype is not None:
            self.given_dtype = _policy(dtype)
        if not is_known(trainable) or not trainable:
            self.trainable = trainable
    trainable = True
    @property
    def name(self): return scalar("str")
    @property
    def dtype(self): return self.given_dtype if has(self, "given_dtype") and is_str(self.given_dtype) and not self.given_dtype.startswith("mixed") else ambient("keras.floatx") or "float32"
    @property
    def compute_dtype(self):
        policy = self.given_dtype if has(self, "given_dtype") else ambient("keras.policy")
        if policy is None:
            return ambient("keras.floatx") or "float32"
        if not is_str(policy):
            return dtype_name(policy) or scalar("str")
        return policy[6:] if policy.startswith("mixed_") else policy
    @property
    def variable_dtype(self): return self.dtype
    def __call__(self, *args, **kwargs):
        function = member(self, "call")
        _only_inputs(self, args)
        given = [*leaves(args), *leaves(kwargs)]
        symbolic = len([x for x in given if _is_keras(x)]) > 0
        if symbolic and self.needs_channels:
            _needs_channels(self, args)
        if symbolic:
            before = items(_kept(self, "$calls"))
            set_member(self, "$calls", [*before, args] if len(kwargs) == 0 and before is not None else unknown("calls of a layer that are not all known"))
        name = self.compute_dtype
        inside = each(lambda x: _converted(x, name), args)
        options = each(lambda x: _converted(x, name), kwargs)
        names = parameters_of(function)
        named = {key: value for key, value in pairs(options) if names is None or key in names or not (key == "training" or key == "mask")}
        build = own_method(self, "build")
        if build is not None:
            in_case(not self.built, lambda: _build(self, build, function, inside, named))
            self.built = True
        result = _in_mode(function, names or [], inside, named, options)
        if symbolic or len([x for x in given if is_symbolic(x)]) > 0:
            return each(lambda x: _result(x, symbolic), result)
        return result
    def __any_caller__(self):
        set_ambient("keras.training", unknown("whether it is called in training"))
        set_ambient("keras.inside", True)
    def call(self, *args, **kwargs): return unknown("the layer has no `call` that is known")
    def build(self, input_shape=None):
        self.built = True
    def add_weight(self, shape=None, initializer=None, dtype=None, trainable=True, autocast=True, regularizer=None, constraint=None, aggregation="none", overwrite_with_gradient=False, name=None, **kwargs):
        require(not is_str(shape) or version("keras") < 3, f"`name` must be passed as a keyword argument. Received: add_weight('{shape}', ...). Use: add_weight(shape=..., name='{shape}').", code="argument-mismatch")
        give_away(initializer)
        return _weight(self, initializer if is_str(shape) else shape, dtype, trainable)
    def add_weight(self, name=None, *, shape=None, dtype=None, trainable=True, **kwargs):
        require(version("keras") < 3, "Layer.add_weight() got multiple values for argument 'shape'", code="argument-mismatch")
        return _weight(self, shape, dtype, trainable)
    def add_variable(self, *args, **kwargs): return unknown("a weight made in an old way")
    def add_loss(self, loss): return None
    def add_metric(self, *args, **kwargs): return None
    def compute_output_shape(self, *args, **kwargs): return unknown("an output shape that was asked for")
    @property
    def path(self): return scalar("str")
    def compute_mask(self, inputs=None, previous_mask=None): return unknown("a mask")
    def get_config(self):
        if has(self, "$made") and own_method(self, "get_config") is None:
            return new("keras.models.Description", model=self)
        if own_method(self, "get_config") is None or not (class_of(self) == "keras.layers.Layer"):
            return unknown("a configuration that the library puts together")
        return {"name": self.name if has(self, "name") else scalar("str"), "trainable": self.trainable, "dtype": _described(self.given_dtype if has(self, "given_dtype") else ambient("keras.policy") or ambient("keras.floatx") or "float32")}
    @classmethod
    def from_config(cls, config):
        if is_a(config, "keras.models.Description"):
            return _renewed(config.model)
        named = pairs(config)
        return unknown("a layer made from a configuration") if named is None else invoke(cls, [], {key: value for key, value in named})
    def parts_of(self):
        """The layers inside."""
        held = _held(self)
        return unknown("the layers inside a layer are not known") if held is None else held
    def __setattr__(self, name, value):
        if name == "trainable" and has(self, "$copied"):
            set_member(self, "trainable", unknown("a copied model has a layer of its own in this place"))
        elif name == "trainable":
            for part in items(call(member(self, "parts_of"))) or []:
                set_member(part, "trainable", value)
                call_rule("keras.layers.Layer.__setattr__", part, name, value)
        elif is_known(name):
            _tracked(self, name, value)
    def get_weights(self):
        found = _weights(self, "all")
        return unknown("the weights of a layer") if found is None else [tensor(x, "numpy.ndarray") for x in found]
    def set_weights(self, weights):
        found, given = _weights(self, "all"), items(weights)
        if found is None or given is None:
            return None
        require(len(found) == len(given), f"You called `set_weights(weights)` on layer {class_name(self)} with a weight list of length {len(given)}, but the layer was expecting {len(found)} weights.", code="assign-mismatch")
        for one, value in zip(found, given):
            if is_array(value) and certain(rank_of(value.shape) >= 0) and certain(rank_of(one.shape) >= 0):
                require(compatible(one.shape, value.shape), f"Layer {class_name(self)} weight shape {one.shape} is not compatible with provided weight shape {value.shape}.", code="assign-mismatch")
        return None
    def __parameters__(self):
        """The weights for a recorded graph: name, array, whether it is trained, what it starts as."""
        used = certain(self.trainable)
        return None if self.weight_names is None else [*_initial(self, self.weight_names, used), *_initial(self, self.state_names, False)]
    def count_params(self):
        found = _weights(self, "all")
        return scalar("int") if found is None else sum([x.shape.size() for x in found])
    def adapt(self, data, batch_size=None, steps=None): return None
    def save_own_variables(self, store): return None
    def load_own_variables(self, store): return None
    def stateless_call(self, *args, **kwargs): return unknown("a stateless call")
    def reset_states(self, states=None): return None
    def reset_state(self): return None
    @property
    def weights(self): return _listed(self, "all")
    @property
    def variables(self): return unknown("the weights of a layer")
    @property
    def trainable_weights(self): return _listed(self, "trainable")
    @property
    def trainable_variables(self): return _listed(self, "trainable")
    @property
    def non_trainable_weights(self): return _listed(self, "fixed")
    @property
    def non_trainable_variables(self): return unknown("the weights of a layer")
    @property
    def losses(self): return several(UNKNOWN, Kind("tensorflow.Tensor", "float32")[()])
    @property
    def input(self):
        calls = items(_kept(self, "$calls"))
        return calls[0][0] if calls is not None and len(calls) == 1 else unknown("a layer that is not called once on symbolic tensors has no input of its own")
    @property
    def output(self):
        calls = items(_kept(self, "$calls"))
        if calls is None or not (len(calls) == 1):
            return unknown("a layer that is not called once on symbolic tensors has no output of its own")
        found = invoke(self, calls[0], {})
        set_member(self, "$calls", calls)
        return found
    @property
    def input_shape(self): return unknown("the input shape of a layer")
    @property
    def output_shape(self): return unknown("the output shape of a layer")
    @property
    def metrics(self): return unknown("the metrics of a layer")
    @property
    def dtype_policy(self): return unknown("a dtype policy")

Input = alias("keras.Input")

class InputLayer(Layer):
    weight_names = ()
    def __init__(self, shape=None, batch_size=None, dtype=None, sparse=None, ragged=None, batch_shape=None, input_tensor=None, optional=False, name=None, input_shape=None, batch_input_shape=None, **kwargs):
        given = shape if shape is not None else input_shape
        whole = batch_shape if batch_shape is not None else batch_input_shape
        self.output = input_tensor if input_tensor is not None else call_keyword("keras.Input", shape=given, batch_size=batch_size, dtype=dtype, batch_shape=whole)
    def call(self, inputs): return inputs

class InputSpec:
    def __init__(self, dtype=None, shape=None, ndim=None, max_ndim=None, min_ndim=None, axes=None, allow_last_axis_squeeze=False, name=None, optional=False):
        self.ndim = ndim
class Wrapper(Layer):
    def __init__(self, layer, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.layer = layer
def _renewed(layer):
    """A layer as it was before it was built: made again with the same arguments."""
    if not is_a(layer, "keras.layers.Layer") or not has(layer, "$made") or own_method(layer, "call") is not None:
        return unknown("a layer made from a configuration")
    args, named, maker = member(layer, "$made")
    again = each(lambda value: _renewed(value) if is_a(value, "keras.layers.Layer") else value, [args, [value for key, value in named]])
    made = invoke(library(class_of(layer)), again[0], {key: value for (key, old), value in zip(named, again[1])})
    set_member(made, "trainable", layer.trainable)
    return made
def _restored(layer):
    """A layer made of what `serialize` says; since Keras 3 that holds the shapes it was built with."""
    made = _renewed(layer)
    if is_a(made, "keras.layers.Layer") and not (version("keras") < 3):
        _build_alike(layer, made)
    return made
def _build_alike(layer, made):
    for name in [*(layer.weight_names or ()), *layer.state_names]:
        if has(layer, name):
            set_member(made, name, member(layer, name))
    for one, other in zip(items(call(member(layer, "parts_of"))) or [], items(call(member(made, "parts_of"))) or []):
        _build_alike(one, other)
def _entry(config, name):
    found = [value for key, value in pairs(config) or [] if key == name]
    return found[0] if len(found) == 1 else None
def serialize(layer): return new("keras.models.Description", model=layer)
def deserialize(config, custom_objects=None):
    if is_a(config, "keras.models.Description"):
        return call_rule("keras.models.model_from_json", config) if is_a(config.model, "keras.Model") else _restored(config.model)
    name, options = _entry(config, "class_name"), pairs(_entry(config, "config"))
    module = _entry(config, "module")
    fits = is_str(module) and module == "keras.layers" or module is None and version("keras") < 3
    if not fits or not is_str(name) or options is None or _entry(config, "registered_name") is not None:
        return unknown("a layer made from a configuration")
    return invoke(library(f"keras.layers.{name}"), [], {key: value for key, value in options})

core = alias("keras.layers")
convolutional = alias("keras.layers")
pooling = alias("keras.layers")
normalization = alias("keras.layers")
recurrent = alias("keras.layers")
embeddings = alias("keras.layers")
noise = alias("keras.layers")
wrappers = alias("keras.layers")
advanced_activations = alias("keras.layers")
preprocessing = alias("keras.layers")
experimental = alias("keras.layers")
