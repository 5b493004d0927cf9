"""Keras 3: layers that reshape, and those that merge several inputs."""

MODULE = "keras.layers"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _refuse(self, x, what): fail(f"Input 0 of layer {class_name(self)} is incompatible with the layer: {what}. Full shape received: {x.shape}", code="layer-input-mismatch")
def _exactly(self, x, rank):
    if certain(not (rank_of(x.shape) == rank)):
        _refuse(self, x, f"expected ndim={rank}, found ndim={rank_of(x.shape)}")

class Flatten(Layer):
    weight_names = ()
    def __init__(self, data_format=None, **kwargs): call_keyword("keras.layers.Layer.__init__", self, **kwargs)
    def call(self, inputs: Array[*S]):
        if certain(rank_of(S) == 0):
            _refuse(self, inputs, "expected min_ndim=1, found ndim=0")
        return Same(inputs)[S[0], S[1:].size()] if certain(rank_of(S) >= 1) else Same(inputs)[S.dim_at(0), UNKNOWN]
class Reshape(Layer):
    weight_names = ()
    def __init__(self, target_shape, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.target_shape = target_shape
        target = as_shape(target_shape)
        for n in list(target) if has_rank(target) else ():
            require(version("keras") < 3 or possible(n >= -1), f"Each dimension in `target_shape` must be a non-negative integer, or `-1` for a single unknown dimension. Received: target_shape={target}", code="reshape-mismatch")
    def call(self, inputs: Array[*S]):
        target = as_shape(self.target_shape) if is_symbolic(inputs) and version("keras") >= 3 else as_lengths(self.target_shape, "target_shape")
        if not certain(rank_of(S) >= 1):
            return Same(inputs)[UNKNOWN, *(UNKNOWN_SHAPE if not certain(rank_of(target) >= 0) else [UNKNOWN if certain(n == -1) else n for n in target])]
        words = f"The total size of the tensor must be unchanged. Received: input_shape={S[1:]}, target_shape={target}"
        whole = has_rank(target) and len([n for n in target if not possible(n == -1)]) == len(target)
        rest = in_words(words, reshape, S[1:], target) if whole else reshape(S[1:], target)
        return Same(inputs)[*rearranged(inputs, join_axes(S[0], spread(rest)))]
class Permute(Layer):
    weight_names = ()
    def __init__(self, dims, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.dims = dims
        known = items(dims)
        if known is not None and len([axis for axis in known if is_int(axis)]) == len(known):
            require(sorted(known) == list(range(1, len(known) + 1)), f"Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and start from 1. Received dims={dims}")
    def call(self, inputs: Array[*S]):
        order = items(self.dims)
        if order is None:
            return Same(inputs)[*UNKNOWN_SHAPE]
        _exactly(self, inputs, len(order) + 1)
        return Same(inputs)[*transpose(S, [0, *order])]
class RepeatVector(Layer):
    weight_names = ()
    def __init__(self, n, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.n = n
    def call(self, inputs: Array[*S]):
        _exactly(self, inputs, 2)
        return Same(inputs)[S.dim_at(0), self.n, S.dim_at(-1)]

def _listed(self, inputs):
    """The inputs of a merging layer."""
    require(not is_array(inputs), f"A merge layer should be called on a list of inputs. Received: {inputs} (not a list of tensors)", code="layer-input-mismatch")
    return [array_of(x) for x in inputs]
def _raised(x, rank): return with_shape(x, ShapeOf(x.shape[0], *[1 for i in range(rank - len(x.shape))], *x.shape[1:]))
def _merged(self, inputs):
    """The common shape; missing axes are put after the batch, and batches must be equal."""
    arrays = _listed(self, inputs)
    found = Promote(*arrays)
    if len([x for x in arrays if not certain(rank_of(x.shape) >= 1)]) > 0:
        return found[*UNKNOWN_SHAPE]
    batch = arrays[0].shape[0]
    for x in arrays[1:]:
        batch = need_equal(batch, x.shape[0], f"Cannot merge tensors with different batch sizes. Received tensors with shapes {[x.shape for x in arrays]}: {batch} != {x.shape[0]}", "layer-input-mismatch")
    rank = 0
    for x in arrays:
        rank = len(x.shape) if len(x.shape) > rank else rank
    rows = [_raised(x, rank).shape[1:] for x in arrays]
    common = rows[0]
    for row in rows[1:]:
        common = in_words(f"Inputs have incompatible shapes. Received shapes {common} and {row}", broadcast, common, row)
    return found[batch, *common]
class Merge(Layer):
    weight_names = ()
    def call(self, inputs): return _merged(self, inputs)
class Add(Merge): ...
class Multiply(Merge): ...
class Average(Merge):
    def call(self, inputs):
        found = _merged(self, inputs)
        return found if found.dtype is not None and category(found.dtype) == "float" else Of(None)[*found.shape]
class Maximum(Merge): ...
class Minimum(Merge): ...
class Subtract(Merge):
    def call(self, inputs):
        require(len(_listed(self, inputs)) == 2, f"A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape={[array_of(x).shape for x in inputs]}", code="layer-input-mismatch")
        return _merged(self, inputs)
class Concatenate(Layer):
    weight_names = ()
    def __init__(self, axis=-1, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axis = axis
    def call(self, inputs):
        require(not is_array(inputs), "A `Concatenate` layer should be called on a list of inputs.", code="layer-input-mismatch")
        arrays = _listed(self, inputs)
        words = f"A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape={[x.shape for x in arrays]}"
        return Promote(*arrays)[*in_words(words, concat, arrays, self.axis, "Concatenate")]
class Dot(Layer):
    weight_names = ()
    def __init__(self, axes, normalize=False, **kwargs):
        call_keyword("keras.layers.Layer.__init__", self, **kwargs)
        self.axes = axes
    def call(self, inputs):
        arrays = _listed(self, inputs)
        require(len(arrays) == 2, "A `Dot` layer should be called on a list of 2 inputs.", code="layer-input-mismatch")
        x, y = arrays[0], arrays[1]
        pair = (self.axes, self.axes) if is_int(self.axes) else tuple(items(self.axes) or [UNKNOWN, UNKNOWN])
        if not (is_int(pair[0]) and is_int(pair[1]) and certain(rank_of(x.shape) >= 2) and certain(rank_of(y.shape) >= 2)):
            return Promote(x, y)[*UNKNOWN_SHAPE]
        batch = need_equal(x.shape[0], y.shape[0], f"Cannot do batch_dot on inputs with different batch sizes: {x.shape[0]} != {y.shape[0]}. Received inputs with shapes {x.shape} and {y.shape}.", "layer-input-mismatch")
        i, j = normalize_axis(pair[0], len(x.shape)), normalize_axis(pair[1], len(y.shape))
        require((i > 0 and j > 0) or is_symbolic(x) or is_symbolic(y), "Cannot perform batch_dot over axis 0. If your inputs are not batched, add a dummy batch dimension to your inputs.", code="layer-input-mismatch")
        need_equal(x.shape[i], y.shape[j], f"Incompatible input shapes: axis values {x.shape[i]} (at axis {i}) != {y.shape[j]} (at axis {j}). Full input shapes: {x.shape}, {y.shape}", "layer-input-mismatch")
        rest = [n for k, n in enumerate(x.shape) if not k == i] + [n for k, n in enumerate(y.shape) if not k == j and k > 0]
        return Promote(x, y)[batch, *(rest[1:] if len(rest) > 1 else [1])]

def add(inputs, **kwargs): return call(new("keras.layers.Add"), inputs)
def subtract(inputs, **kwargs): return call(new("keras.layers.Subtract"), inputs)
def multiply(inputs, **kwargs): return call(new("keras.layers.Multiply"), inputs)
def average(inputs, **kwargs): return call(new("keras.layers.Average"), inputs)
def maximum(inputs, **kwargs): return call(new("keras.layers.Maximum"), inputs)
def minimum(inputs, **kwargs): return call(new("keras.layers.Minimum"), inputs)
def concatenate(inputs, axis=-1, **kwargs): return call(new("keras.layers.Concatenate", axis=axis), inputs)
def dot(inputs, axes=-1, **kwargs): return call(new("keras.layers.Dot", axes=axes), inputs)
