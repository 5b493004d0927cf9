"""TensorFlow 2.21: activations, convolutions, pooling, normalisation, embeddings, losses of logits."""

MODULE = "tensorflow.nn"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"
HELPERS = "windows_shared.pyi"

def _refuse(x, kinds, name):
    """The dtypes that an operation has no kernel for."""
    known = dtype_name(Promote(x))
    wrong = known is not None and category(known) in kinds
    require(not wrong, f"{name}: Value for attr 'T' of {known} is not in the list of allowed values", code="dtype-mismatch")
def _real(x, name):
    _refuse(x, ("bool", "integer", "unsigned"), name)
    return Promote(x)[*x.shape]
def _number(x, name):
    _refuse(x, ("bool",), name)
    return Promote(x)[*x.shape]
def relu(features: Array, name=None): return _number(features, "relu")
def relu6(features: Array, name=None): return _number(features, "relu6")
def leaky_relu(features: Array, alpha=0.2, name=None): return Of("float32")[*features.shape] if is_str(features.dtype) and category(features.dtype) in ("integer", "unsigned") else Promote(features)[*features.shape]
def elu(features: Array, name=None): return _real(features, "elu")
def selu(features: Array, name=None): return _real(features, "selu")
def gelu(features: Array, approximate=False, name=None): return _real(features, "gelu")
def silu(features: Array, beta=1.0, name=None): return _real(features, "silu")
swish = alias("tensorflow.nn.silu")
def crelu(features: Array[*S], axis=-1, name=None): return Promote(features)[*concat([features, features], axis)]
def sigmoid(x: Array, name=None): return scored(_real(x, "sigmoid"), "sigmoid")
def tanh(x: Array, name=None): return _real(x, "tanh")
def softplus(features: Array, name=None): return _real(features, "softplus")
def softsign(features: Array, name=None): return _real(features, "softsign")
def _over(x, axis, dim, name):
    chosen = dim if axis is None else axis
    across_samples(x, -1 if chosen is None else chosen, name)
    reduce(x.shape, -1 if chosen is None else chosen)
    warn(is_int(chosen if chosen is not None else -1) and certain(rank_of(x.shape) >= 2) and certain(x.shape[-1 if chosen is None else chosen] == 1), f"{name} over an axis of length 1 gives ones: {x}", code="degenerate-axis")
    return _real(x, name)
def softmax(logits: Array, axis=None, name=None, dim=None): return scored(_over(logits, axis, dim, "softmax"), "softmax")
def log_softmax(logits: Array, axis=None, name=None, dim=None): return _over(logits, axis, dim, "log_softmax")
def dropout(x: Array[*S], rate=None, noise_shape=None, seed=None, name=None, keep_prob=None):
    wrong = is_str(x.dtype) and not x.dtype.startswith("python") and category(x.dtype) in ("integer", "unsigned", "bool")
    require(not wrong, f"dropout: `x.dtype` must be a floating point tensor as `x` will be scaled. Received: {x}", code="dtype-mismatch")
    return Promote(x)[*S]
@total
def l2_loss(t: Array, name=None) -> Promote(t)[()]: ...
def l2_normalize(x: Array[*S], axis=None, epsilon=1e-12, name=None, dim=None):
    along = axes_of(dim if axis is None else axis)
    for axis in along if is_known(along) and along is not None and has_rank(S) else ():
        require(-len(S) <= axis < len(S), f"l2_normalize: invalid reduction dimension {axis} for input with {len(S)} dimensions: {x}", code="axis-out-of-range")
    return Promote(x)[*S]
def zero_fraction(value: Array, name=None) -> Of("float32")[()]: ...
def top_k(input: Array[*S, n], k=1, sorted=True, index_type="int32", name=None):
    count = k if is_dim(k) else _first(contents(k))
    require(not is_known(count) or n >= count, f"top_k: input must have last dimension >= k = {count} but is {n}: {input}")
    return (Promote(input)[*S, count], Of(index_type)[*S, count])
def _first(known): return UNKNOWN if known is None else known[0]
def in_top_k(targets: Array, predictions: Array, k, name=None):
    """TensorFlow 1 has the predictions first."""
    labels, scores = (predictions, targets) if certain(rank_of(targets.shape) == 2) else (targets, predictions)
    require(rank_of(scores.shape) == 2, f"predictions must be 2-dimensional, got {scores}", code="rank-mismatch")
    require(rank_of(labels.shape) == 1, f"targets must be 1-dimensional, got {labels}", code="rank-mismatch")
    require(compatible(scores.shape[:1], labels.shape), f"First dimension of predictions {scores} must match length of targets {labels}", code="dim-mismatch")
    return Of("bool")[*labels.shape]
def moments(x: Array[*S], axes, shift=None, keepdims=False, name=None, keep_dims=None):
    found = reduce(S, axes, keep_dims if keep_dims is not None else keepdims)
    return (Promote(x)[*found], Promote(x)[*found])
def embedding_lookup(params: Array[n, *S], ids: Array[*T], partition_strategy="mod", name=None, validate_indices=True, max_norm=None):
    wrong = ids.dtype is not None and category(ids.dtype) not in ("integer", "unsigned")
    require(not wrong, f"embedding_lookup: ids must be integers, got {ids}", code="dtype-mismatch")
    return Promote(params)[*T, *S]
def bias_add(value: Array[*S], bias: Array[c], data_format=None, name=None):
    first = is_str(data_format) and data_format.startswith("NC")
    if certain(rank_of(S) >= 1) and (data_format is None or is_str(data_format)):
        place = 1 if first else -1
        need_equal(S[place], c, f"bias_add: Must provide as many biases as the channel dimension of the input: {value} and {bias}")
    return Promote(value, bias)[*S]
def xw_plus_b(x: Array[n, m], weights: Array[m, k], biases: Array[k], name=None) -> Promote(x, weights, biases)[n, k]: ...
relu_layer = alias("tensorflow.nn.xw_plus_b")
def batch_normalization(x: Array[*S], mean: Array[*T], variance: Array[*V], offset: Array | None, scale: Array | None, variance_epsilon, name=None):
    found = broadcast(broadcast(S, T), V)
    for weight in (scale, offset):
        found = found if weight is None else broadcast(found, weight.shape)
    return Promote(x)[*found]
def fused_batch_norm(x: Array[*S], scale: Array[c], offset: Array[c], mean=None, variance=None, epsilon=0.001, data_format="NHWC", is_training=True, name=None): return (Promote(x)[*S], Promote(scale)[c], Promote(scale)[c])
def local_response_normalization(input: Array[b, h, w, c], depth_radius=5, bias=1, alpha=1, beta=0.5, name=None) -> Promote(input)[b, h, w, c]: ...
lrn = alias("tensorflow.nn.local_response_normalization")

# Windows

def _slide(length, kernel, stride, padding, dilation, index, S, name):
    if is_sequence(padding):
        around = padding[index + 1] if length_of(padding) != 0 else (UNKNOWN, UNKNOWN)
        length = length + around[0] + around[1]
        padding = "VALID"
    require(possible(stride > 0), f"{name}: Stride must be > 0, but got {stride}", code="value-mismatch")
    if not is_str(padding) or not is_known(stride):
        return UNKNOWN
    if padding.upper() == "VALID":
        require(not is_known(kernel) or length >= (kernel - 1) * dilation + 1, f"{name}: Computed output size would be negative: a window of {kernel} on an axis of {length}: {S}", code="dim-mismatch")
    require(padding.upper() in ("SAME", "VALID"), f"{name}: Padding must be 'SAME' or 'VALID', got {padding}")
    return conv_window(length, kernel, stride, padding.lower(), dilation)
def _deep_enough(x, filters, channels, depth, count, name):
    """The depth of the filters divides that of the input; the quotient is the number of groups."""
    if is_int(channels) and is_int(depth) and depth != 0:
        require(channels % depth == 0, f"{name}: input depth must be evenly divisible by filter depth: {channels} vs {depth}, of an input {x} and filters {filters}: {channels} != {depth}", code="dim-mismatch")
        require(channels % depth != 0 or not is_int(count) or count % (channels // depth) == 0, f"{name}: output depth must be evenly divisible by number of groups: {count} vs {channels // depth}, of an input {x} with depth {channels} and filters {filters} with depth {depth}: {channels} != {depth}", code="dim-mismatch")
def _convolved(x, filters, strides, padding, data_format, dilations, count, name, out=None):
    """Batch, spatial axes and channels; the filter's depth divides that of the input."""
    require(x is not None and filters is not None, f"{name}: needs an input and filters", code="argument-mismatch")
    S, K = x.shape, filters.shape
    require(possible(rank_of(S) == count + 2), f"{name}: input must be {count + 2}-dimensional: {x}", code="rank-mismatch")
    require(possible(rank_of(K) == count + 2), f"{name}: filters must be {count + 2}-dimensional: {filters}", code="rank-mismatch")
    maker = Promote(x, filters)
    if not has_rank(S) or not has_rank(K):
        return maker[*[UNKNOWN for i in range(count + 2)]]
    first = _channels_first(data_format)
    channels = S[1] if first else S[-1]
    depth = K[-2]
    _deep_enough(x, filters, channels, depth, K[-1], name)
    sizes = list(S[2:]) if first else list(S[1:-1])
    if items(strides) is not None and len(items(strides)) == count + 2:
        channel_step = strides[1] if first else strides[-1]
        require(strides[0] == 1 and channel_step == 1, f"{name}: Current implementation does not yet support strides in the batch and depth dimensions: {strides}", code="value-mismatch")
    steps, gaps = _each_axis(strides, count, first), _each_axis(dilations, count, first)
    found = [_slide(sizes[i], K[i], steps[i], padding, gaps[i], i + 1 if first else i, S, name) for i in range(count)]
    return maker[S[0], K[-1], *found] if first else maker[S[0], *found, K[-1]]
def conv1d(input: Array | None = None, filters: Array | None = None, stride=None, padding="VALID", data_format="NWC", dilations=None, name=None, value: Array | None = None, use_cudnn_on_gpu=True): return _convolved(input if value is None else value, filters, stride, padding, data_format, dilations, 1, "conv1d")
def conv2d(input: Array, filters: Array | None = None, strides=None, padding="VALID", data_format="NHWC", dilations=None, name=None, filter: Array | None = None, use_cudnn_on_gpu=True): return _convolved(input, filter if filters is None else filters, strides, padding, data_format, dilations, 2, "conv2d")
def conv3d(input: Array, filters: Array | None = None, strides=None, padding="VALID", data_format="NDHWC", dilations=None, name=None, filter: Array | None = None): return _convolved(input, filter if filters is None else filters, strides, padding, data_format, dilations, 3, "conv3d")
def convolution(input: Array, filters: Array | None = None, strides=None, padding="VALID", data_format=None, dilations=None, name=None, filter: Array | None = None, dilation_rate=None):
    """TensorFlow 1 has the padding third."""
    weights, early = filter if filters is None else filters, is_str(strides)
    require(weights is not None, "convolution: needs an input and filters", code="argument-mismatch")
    if not has_rank(weights.shape):
        return Promote(input, weights)[*UNKNOWN_SHAPE]
    steps = (None if is_str(padding) and padding == "VALID" else padding) if early else strides
    return _convolved(input, weights, steps, strides if early else padding, data_format, dilation_rate if dilations is None else dilations, len(weights.shape) - 2, "convolution")
def atrous_conv2d(value: Array, filters: Array, rate, padding, name=None): return _convolved(value, filters, 1, padding, "NHWC", rate, 2, "atrous_conv2d")
def depthwise_conv2d(input: Array[*S], filter: Array[kh, kw, c, m], strides, padding, data_format=None, dilations=None, name=None, rate=None):
    dilations = rate if dilations is None else dilations
    if not certain(rank_of(S) == 4):
        return Promote(input, filter)[UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]
    first = _channels_first(data_format)
    need_equal(S[1] if first else S[3], c, f"depthwise_conv2d: The depth of the input must be that of the filter: {input} and {filter}")
    sizes = list(S[2:]) if first else list(S[1:3])
    steps, gaps = _each_axis(strides, 2, first), _each_axis(dilations, 2, first)
    found = [_slide(n, k, s, padding, d, i, S, "depthwise_conv2d") for i, (n, k, s, d) in enumerate(zip(sizes, [kh, kw], steps, gaps))]
    return Promote(input, filter)[S[0], c * m, *found] if first else Promote(input, filter)[S[0], *found, c * m]
depthwise_conv2d_native = alias("tensorflow.nn.depthwise_conv2d")
def separable_conv2d(input: Array, depthwise_filter: Array, pointwise_filter: Array, strides, padding, data_format=None, dilations=None, name=None, rate=None):
    middle = call_rule("tensorflow.nn.depthwise_conv2d", input, depthwise_filter, strides, padding, data_format, rate if dilations is None else dilations)
    return middle if not is_array(middle) else _convolved(middle, pointwise_filter, 1, "VALID", data_format or "NHWC", None, 2, "separable_conv2d")
def _pooled(x, ksize, strides, padding, data_format, count, name):
    require(x is not None, f"{name}: needs an input", code="argument-mismatch")
    S = x.shape
    require(possible(rank_of(S) == count + 2), f"{name}: input must be {count + 2}-dimensional: {x}", code="rank-mismatch")
    if not has_rank(S):
        return Promote(x)[*[UNKNOWN for i in range(count + 2)]]
    first = _channels_first(data_format)
    sizes = list(S[2:]) if first else list(S[1:-1])
    windows, steps = _each_axis(ksize, count, first), _each_axis(strides, count, first)
    for window in windows:
        require(possible(window > 0), f"{name}: Sliding window ksize must be positive, not {window}", code="value-mismatch")
    found = [_slide(sizes[i], windows[i], steps[i], padding, 1, i, S, name) for i in range(count)]
    if not _is_spatial(ksize, count, first) or not _is_spatial(strides, count, first):
        return Promote(x)[*[UNKNOWN for i in range(count + 2)]]
    return Promote(x)[S[0], S[1], *found] if first else Promote(x)[S[0], *found, S[-1]]
def _is_spatial(value, count, first):
    """Whether a size for every axis is 1 for batch and channels; across these not every backend pools."""
    sizes = items(value) if items(value) is not None else contents(value) if is_array(value) else None
    return sizes is None or len(sizes) != count + 2 or certain(sizes[0] == 1 and sizes[1 if first else count + 1] == 1)
def max_pool(input: Array | None = None, ksize=None, strides=None, padding=None, data_format="NHWC", name=None, value: Array | None = None): return _pooled(input if value is None else value, ksize, strides, padding, data_format, 2, "max_pool")
def avg_pool(input: Array | None = None, ksize=None, strides=None, padding=None, data_format="NHWC", name=None, value: Array | None = None): return _pooled(input if value is None else value, ksize, strides, padding, data_format, 2, "avg_pool")
def max_pool1d(input: Array, ksize, strides, padding, data_format="NWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 1, "max_pool1d")
def avg_pool1d(input: Array, ksize, strides, padding, data_format="NWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 1, "avg_pool1d")
def max_pool2d(input: Array, ksize, strides, padding, data_format="NHWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 2, "max_pool2d")
def avg_pool2d(input: Array, ksize, strides, padding, data_format="NHWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 2, "avg_pool2d")
def avg_pool2d(value: Array, ksize, strides, padding, data_format="NHWC", name=None): return _pooled(value, ksize, strides, padding, data_format, 2, "avg_pool2d")
def max_pool3d(input: Array, ksize, strides, padding, data_format="NDHWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 3, "max_pool3d")
def avg_pool3d(input: Array, ksize, strides, padding, data_format="NDHWC", name=None): return _pooled(input, ksize, strides, padding, data_format, 3, "avg_pool3d")

# Losses of logits

def _soft(labels, logits, axis):
    """Both are made matrices, a row for each example; one row of labels serves all logits, and so does one column."""
    _given(labels, logits)
    S, T = labels.shape, logits.shape
    last = -1 if axis is None else axis
    if not has_rank(S) or not has_rank(T) or len(S) == 0 or len(T) == 0 or not is_int(last):
        return Promote(logits)[*reduce(T, last)]
    one, other = normalize_axis(last, len(S)), normalize_axis(last, len(T))
    classes, scores = S[one], T[other]
    rows, given = reduce(S, one).size(), reduce(T, other).size()
    message = f"logits and labels must be broadcastable: logits_size={T} labels_size={S}"
    require(classes == scores or classes == 1 or scores == 1, f"{message}: {scores} classes and {classes}", code="loss-mismatch")
    require(rows == given or rows == 1, f"{message}: {given} rows and {rows}", code="loss-mismatch")
    warn(len(S) < len(T) and rows == 1 and not certain(given == 1), f"one row of labels is compared with every row of logits: labels {S} and logits {T}", code="suspicious-broadcast")
    warn(certain(classes == 1) and certain(scores > 1), f"one column of labels is compared with the scores of every class: labels {S} and logits {T}", code="suspicious-broadcast")
    return Promote(logits)[*reduce(T, other)]
def softmax_cross_entropy_with_logits(_sentinel=None, labels: Array | None = None, logits: Array | None = None, axis=None, name=None, dim=None): return _soft(_first_of(_sentinel, labels, logits), labels if logits is None else logits, dim if axis is None else axis)
def _first_of(sentinel, labels, logits):
    """The labels: TensorFlow 2 has them first, where 1 has a parameter that must not be given."""
    return labels if logits is not None or sentinel is None else array_of(sentinel)
softmax_cross_entropy_with_logits_v2 = alias("tensorflow.nn.softmax_cross_entropy_with_logits")
def _sparse(labels, logits):
    _given(labels, logits)
    S, T = labels.shape, logits.shape
    wrong = labels.dtype is not None and labels.kind != "numpy.ndarray" and category(labels.dtype) not in ("integer", "unsigned")
    require(not wrong, f"sparse_softmax_cross_entropy_with_logits: labels must be integers, got {labels}", code="dtype-mismatch")
    if has_rank(S) and has_rank(T):
        require(len(T) == len(S) + 1, f"`labels.shape.rank` must equal `logits.shape.rank - 1`: labels {S} of rank {len(S)} and logits {T} of rank {len(T)}", code="loss-mismatch")
        for a, b in zip(S, T[:-1]):
            need_equal(a, b, f"`labels.shape` must equal `logits.shape` except for the last dimension: labels {S} and logits {T}", code="loss-mismatch")
    return Promote(logits)[*(S if has_rank(S) else reduce(T, -1))]
def sparse_softmax_cross_entropy_with_logits(_sentinel=None, labels: Array | None = None, logits: Array | None = None, name=None): return _sparse(_first_of(_sentinel, labels, logits), labels if logits is None else logits)
def _given(labels, logits):
    require(labels is not None and logits is not None, "Both `labels` and `logits` must be provided.", code="argument-mismatch")
    warn(are_probabilities(logits), f"a loss of logits is given the probabilities of a {scores_of(logits)}: {logits}", "loss-activation")
def _alike(labels, logits):
    _given(labels, logits)
    S, T = labels.shape, logits.shape
    if has_rank(S) and has_rank(T):
        require(len(S) == len(T) and compatible(S, T), f"`logits` and `labels` must have the same shape: {T} vs {S}", code="loss-mismatch")
    return Promote(logits, labels)[*(T if has_rank(T) else S)]
def sigmoid_cross_entropy_with_logits(_sentinel=None, labels: Array | None = None, logits: Array | None = None, name=None): return _alike(_first_of(_sentinel, labels, logits), labels if logits is None else logits)
def weighted_cross_entropy_with_logits(labels: Array, logits: Array, pos_weight, name=None): return _alike(labels, logits)
def weighted_cross_entropy_with_logits(targets: Array, logits: Array, pos_weight, name=None): return _alike(targets, logits)
def nce_loss(weights, biases, labels: Array, inputs: Array[n, d], num_sampled, num_classes, num_true=1, **kwargs):
    table = array_of(weights) if is_array(weights) else None
    if table is not None and certain(rank_of(table.shape) == 2):
        need_equal(table.shape[1], d, f"nce_loss: weights and inputs must have the same depth: {table} and {inputs}")
    options = pairs(kwargs)
    sampled = options is None or len([key for key, value in options if key == "sampled_values"]) > 0
    require(sampled or rank_of(labels.shape) == 2, f"Shape must be rank 2 but is rank {rank_of(labels.shape)}: labels {labels}, of which each row holds {num_true} classes", code="rank-mismatch")
    if certain(rank_of(labels.shape) == 2):
        need_equal(labels.shape[0], n, f"nce_loss: as many labels as inputs: {labels} and {inputs}")
        need_equal(labels.shape[1], num_true, f"nce_loss: each row of labels must hold {num_true} classes: {labels}")
    return Promote(inputs)[n]
sampled_softmax_loss = alias("tensorflow.nn.nce_loss")
rnn_cell = alias("tensorflow.rnn_cell")
dynamic_rnn = alias("tensorflow.rnn_cell.dynamic_rnn")
static_rnn = alias("tensorflow.rnn_cell.static_rnn")
bidirectional_dynamic_rnn = alias("tensorflow.rnn_cell.bidirectional_dynamic_rnn")
static_bidirectional_rnn = alias("tensorflow.rnn_cell.static_bidirectional_rnn")
raw_rnn = alias("tensorflow.rnn_cell.raw_rnn")
static_state_saving_rnn = alias("tensorflow.rnn_cell.static_state_saving_rnn")
