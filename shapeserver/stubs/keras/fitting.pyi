"""Keras 3: what training, evaluating and predicting do with the data that they are given."""

MODULE = "keras._fitting"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "models_shared.pyi"

def _batches_of(x):
    """What the data gives of one batch, in a list: of a data set, a generator, or an object with batches; None for arrays."""
    if is_generated(x) and items(x) is not None and len(x) > 0:
        require(not is_array(x[0]) or version("keras") < 3, f"When passing a Python generator to a Keras model, the generator must return a tuple, either (input,) or (inputs, targets) or (inputs, targets, sample_weights). Received: {x[0]}", code="argument-mismatch")
        return [x[0]]
    if is_array(x) or x is None or items(x) is not None:
        return None
    if pairs(x) is not None:
        return None
    at = own_method(x, "__getitem__")
    if at is not None:
        return [call(at, scalar("int"))]
    found = elements(x)
    return [found.element] if is_sequence(found) and items(found) is None else [unknown("the batches of the data are not known")]
def _sizes(value): return [(x, x.shape[0]) for x in _arrays(value) if certain(rank_of(x.shape) >= 1)]
def _count(*values):
    """How many samples there are."""
    found = [count for value in values for x, count in _sizes(value)]
    return found[0] if len(found) > 0 else UNKNOWN
def _cardinality(x, y, weights):
    """Arrays that belong together hold as many samples."""
    found = [*_sizes(x), *_sizes(y), *_sizes(weights)]
    if len(found) < 2:
        return None
    first = found[0][1]
    for array, count in found[1:]:
        need_equal(first, count, f"Data cardinality is ambiguous. Make sure all arrays contain the same number of samples: {first} != {count} (x: {[one.shape for one in _arrays(x)]}, y: {[one.shape for one in _arrays(y)]})", "cardinality-mismatch")
    return None
def _numbers(value, name):
    """Lists hold arrays, one for each input; numbers are no data."""
    if is_list(value) and items(value) is not None and not is_generated(value):
        bare = [one for one in leaves(value) if is_dim(one) or is_float(one)]
        require(len(bare) == 0 or version("keras") < 3, f"Unrecognized data type: {name}={value} (of type <class 'list'>)", code="argument-mismatch")

def _batch(value, batch): return each(lambda x: _sampled(x, batch), value)
def _sampled(x, batch):
    """Some of an array's samples, as a tensor."""
    if not is_array(x):
        return x
    return with_shape(_tensor(x), join_axes(batch, spread(x.shape[1:]))) if certain(rank_of(x.shape) >= 1) else with_shape(_tensor(x), UNKNOWN_SHAPE)
def _least(count, size, split):
    """The first batch is a full one, or all there is."""
    if not is_int(count) or not (size is None or is_int(size)):
        return 1
    held = 0 if split is None else split
    if not (is_float(held) or is_int(held)):
        return 1
    kept = int(count * (1 - held))
    return max(1, min(kept, 32 if size is None else size))
def _validated(count, split):
    if is_int(count) and is_float(split) and not (split == 0):
        kept = int(count * (1 - split))
        require(kept > 0 and kept < count, f"Training data contains {count} samples, which is not sufficient to split it into a validation and training set as specified by `validation_split={split}`. Either provide more data, or a different value for the `validation_split` argument.")

def _remembered(model, count, size, split):
    """Layers that remember their states from batch to batch take batches of one size, the last one too."""
    layers = items(model.layers)
    full = 32 if size is None else size
    held = 0 if split is None else split
    if layers is None or not is_int(count) or not is_int(full) or full < 1 or not (is_float(held) or is_int(held)):
        return None
    rows = [layer.state_rows for layer in layers if has(layer, "state_rows") and is_int(layer.state_rows)]
    kept = int(count * (1 - held))
    for number in (kept, count - kept):
        last = number if number <= full else number % full if number % full > 0 else full
        for one in rows:
            wrong = last if full == one or number <= full else full
            require(number < 1 or wrong == one, f"If a RNN is stateful, the batch size of the input sequences must be the same as the batch size of the initial state: expected {one}, got {wrong} of {number} samples", code="layer-input-mismatch")
def _repeated(model, use):
    """Whether a model was used like this before: the library has then forgotten the lengths of the input's axes."""
    before = items(member(model, "uses")) if has(model, "uses") else []
    if before is None or use in before:
        return True
    set_member(model, "uses", [*before, use])
    return False
def _forward(model, x, use):
    """A model on a batch of data, for one of three uses: "train", "test" or "predict"."""
    names = parameters_of(member(model, "call"))
    takes = use == "train" and names is not None and "training" in names and own_method(model, "call") is not None
    return within("keras.relaxed", _repeated(model, use), lambda: invoke(model, [x], {"training": True} if takes else {}))
def _traced(model, y, use):
    """Whatever the loss, targets with other axes than before are refused where TensorFlow computes, by no other backend."""
    ranks = " ".join([str(rank_of(one.shape)) for one in _arrays(y) if has_rank(one.shape)])
    name = "trained_ranks" if use == "train" else "tested_ranks"
    before = member(model, name) if has(model, name) else None
    risky(is_str(before) and not (before == ranks), f"Cannot take the length of shape with unknown rank: the targets had other axes in an earlier call: {y}")
    set_member(model, name, ranks)
def _seen(value, source):
    """A batch as the user's own step, loss and metrics see it: what a data set gives stays what it is."""
    if source == "set":
        return each(lambda x: tensor(x, "tensorflow.Tensor", None) if is_array(x) else x, value)
    if source == "generator":
        return _as_given(value) if version("keras") < 3 else _seen(value, "set")
    return _as_given(value)
def _step(model, x, y, weights, training, source="arrays"):
    """One batch through a model and its losses, or through the user's own step."""
    _traced(model, y, "train" if training else "test")
    own = own_method(model, "train_step" if training else "test_step")
    if own is not None:
        given = [_seen(value, source) for value in (x, y, weights)]
        return call(own, given[0] if y is None else (given[0], given[1]) if weights is None else tuple(given))
    out = _forward(model, _as_given(x), "train" if training else "test")
    if y is None or not is_known(y) and pairs(y) is None and not is_sequence(y):
        return None
    checked = own_method(model, "compute_loss")
    if checked is not None:
        return _computed_loss(model, _seen(x, source), _seen(y, source), out)
    seen = None if source == "arrays" or version("keras") < 3 else _seen(y, source)
    return call_rule("keras._compiled.compiled", model, _as_given(y), out, _as_given(weights), seen)
def _computed_loss(model, x, y, y_pred):
    """The user's own loss of a batch; it may take fewer arguments."""
    own = own_method(model, "compute_loss")
    names = parameters_of(own)
    given = {"x": x, "y": y, "y_pred": y_pred, "sample_weight": None, "training": True}
    return invoke(own, [], {key: value for key, value in pairs(given) if names is None or key in names})

def _plain(value): return value if is_generated(value) else each(_unframed, value)
def _unframed(x):
    """Tables are arrays, and a column of one is a matrix of one column."""
    if is_a(x, "pandas.Series") and is_array(x.values) and certain(rank_of(x.values.shape) == 1):
        return with_shape(x.values, join_axes(spread(x.values.shape), 1))
    return x.values if is_a(x, "pandas.DataFrame") or is_a(x, "pandas.Series") else x
def passed(model, x, y, weights, training, batch_size=None, split=None, steps=None):
    """One pass over the data, or over as much as some steps take."""
    return _passed(model, _plain(x), _plain(y), _plain(weights), training, batch_size, split, steps)
def _passed(model, x, y, weights, training, batch_size, split, steps):
    if _is_open(x):
        return None
    _numbers(x, "x")
    _numbers(y, "y")
    batches = _batches_of(x)
    if batches is not None:
        kind = "tf.data.Dataset" if is_a(x, "tensorflow.data.Dataset") else "PyDataset" if is_a(x, "keras.utils.PyDataset") else "generator"
        require(y is None or not is_array(y) or not is_known(kind), f"When providing `x` as a {kind}, `y` should not be passed. Instead, the targets should be included as part of the {kind}.", code="argument-mismatch")
        if is_a(x, "keras.utils.PyDataset"):
            give_away(x)
        source = "set" if is_a(x, "tensorflow.data.Dataset") else "generator"
        parts = items(batches[0])
        if parts is None or len(parts) == 0 or len(parts) > 3:
            return _step(model, batches[0], None, None, training, source)
        return _step(model, parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None, training, source)
    if x is None or len(_arrays(x)) == 0:
        return None
    _cardinality(x, y, weights)
    count = _count(x, y)
    _validated(count, split)
    if steps is None:
        _remembered(model, count, batch_size, split)
    batch = fresh("batch", _least(count, batch_size, split), None, False)
    if training and is_float(split) and not (split == 0):
        _traced(model, y, "test")
    return _step(model, _batch(x, batch), _batch(y, batch) if y is not None else None, _batch(weights, batch), training)

def predicted(self, x, batch_size=None, steps=None):
    """What `predict` gives: the outputs of all batches, joined."""
    x = _plain(x)
    if _is_open(x):
        return unknown("how many inputs a model is given is not known")
    _numbers(x, "x")
    batches = _batches_of(x)
    if batches is None:
        count = _count(x)
        batch = fresh("batch", _least(count, batch_size, None), None, False)
        _cardinality(x, None, None)
        if steps is None:
            _remembered(self, count, batch_size, None)
        out = _forward(self, _batch(x, batch), "predict")
        return each(lambda result: _whole(result, batch, count), out)
    first = _first_of(batches[0])
    rows, number = _count(first), x.count if is_a(x, "tensorflow.data.Dataset") else UNKNOWN
    samples = x.samples if is_a(x, "tensorflow.data.Dataset") and has(x, "samples") else None
    total = samples if is_int(samples) else rows * number if is_int(rows) and is_int(number) else UNKNOWN
    return each(lambda result: _whole(result, rows, total), _forward(self, _as_given(first), "predict"))
def _first_of(batch):
    known = items(batch)
    return batch if known is None or is_array(batch) else known[0]
def _whole(x, batch, count):
    """What is put together from the outputs of all batches."""
    if not is_array(x):
        return x
    S = x.shape
    if not certain(rank_of(S) >= 1):
        return Kind("numpy.ndarray", x.dtype)[*UNKNOWN_SHAPE]
    return scored(Kind("numpy.ndarray", x.dtype)[count if certain(S[0] == batch) else UNKNOWN, *S[1:]], scores_of(x))

def told(model, callbacks):
    """The user's own callbacks see the model, and are called as often as the training wants."""
    for one in items(callbacks) or []:
        if is_a(one, "keras.callbacks.Callback"):
            set_member(one, "model", model)
            for name, arguments in (("on_train_begin", []), ("on_epoch_begin", [scalar("int")]), ("on_train_batch_end", [scalar("int")]), ("on_epoch_end", [scalar("int")]), ("on_train_end", [])):
                own = own_method(one, name)
                if own is not None:
                    invoke(own, [*arguments, unknown("the results of a training so far")], {})
            give_away(one)
    return None

def cardinality(x, y, weights): return _cardinality(x, y, weights)
def forward(model, x, use): return _forward(model, x, use)
def step(model, x, y, weights, training): return _step(model, x, y, weights, training)
