"""TensorFlow 2.21: sequences without alignment, sampled classes, sparse embeddings, moments, dropout by hand."""

MODULE = "tensorflow.nn"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _time_major(S, flag): return S.dim_at(1) if certain(flag) else S.dim_at(0) if not possible(flag) else UNKNOWN
def ctc_loss(labels, logits: Array | None = None, label_length=None, logit_length=None, logits_time_major=True, unique=None, blank_index=None, name=None, inputs: Array | None = None, sequence_length=None, preprocess_collapse_repeated=False, ctc_merge_repeated=True, ignore_longer_outputs_than_inputs=False, time_major=True):
    """One loss for each sequence of a batch."""
    x = inputs if logits is None else logits
    require(x is not None, "ctc_loss: needs logits", code="argument-mismatch")
    require(possible(rank_of(x.shape) == 3), f"ctc_loss: logits must be [frames, batch, classes] or [batch, frames, classes], got {x}", code="rank-mismatch")
    return Promote(x)[_time_major(x.shape, logits_time_major if inputs is None else time_major)]
def _decoded(b): return Kind("tensorflow.SparseTensor", "int64")[b, fresh("longest", 0)]
def ctc_greedy_decoder(inputs: Array[t, b, k], sequence_length: Array[b], merge_repeated=True, blank_index=None): return ([_decoded(b)], Promote(inputs)[b, 1])
def ctc_beam_search_decoder(inputs: Array[t, b, k], sequence_length: Array[b], beam_width=100, top_paths: Int = 1, merge_repeated=True): return ([_decoded(b) for i in range(top_paths)] if is_int(top_paths) and top_paths <= 64 else several(top_paths, _decoded(b)), Promote(inputs)[b, top_paths])
ctc_beam_search_decoder_v2 = alias("tensorflow.nn.ctc_beam_search_decoder")
def ctc_unique_labels(labels: Array[b, t], name=None): return (Of("int64")[b, fresh("unique", 0)], Of("int32")[b, t])
def collapse_repeated(labels: Array[b, t], seq_length: Array[b], name=None): return (Promote(labels)[b, fresh("longest", 0)], Promote(seq_length)[b])
def log_poisson_loss(targets: Array[*S], log_input: Array[*T], compute_full_loss=False, name=None):
    require(not has_rank(S) or not has_rank(T) or (len(S) == len(T) and compatible(S, T)), f"`log_input` and `targets` must have the same shape, received ({T} vs {S}).", code="loss-mismatch")
    return Promote(log_input, targets)[*S]
def isotonic_regression(inputs: Array[*S], decreasing=True, axis=-1):
    reduce(S, axis)
    kind = dtype_name(Promote(inputs))
    floats = Promote(inputs) if kind in ("float32", "float64") else Of("float64" if kind in ("int32", "int64") else "float32" if kind in ("int8", "int16") else kind if kind in ("float16", "bfloat16") else None)
    return (floats[*S], Of("int32")[*S])
def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None): return Promote(array_of(per_example_loss))[()]
def scale_regularization_loss(regularization_loss): return Promote(array_of(regularization_loss))[()]
def batch_norm_with_global_normalization(input: Array[*S, c], mean: Array[c], variance: Array[c], beta: Array[c], gamma: Array[c], variance_epsilon, scale_after_normalization, name=None) -> Promote(input)[*S, c]: ...
def normalize_moments(counts: Array, mean_ss: Array[*S], variance_ss: Array[*T], shift=None, name=None): return (Promote(mean_ss)[*S], Promote(variance_ss)[*broadcast(S, T)])
def weighted_moments(x: Array[*S], axes, frequency_weights: Array[*T], keepdims=None, name=None, keep_dims=None):
    keepdims = keepdims or keep_dims or False
    found = reduce(broadcast(S, T), axes, keepdims)
    return (Promote(x)[*found], Promote(x)[*found])
def sufficient_statistics(x: Array[*S], axes, shift=None, keepdims=None, name=None, keep_dims=None):
    keepdims = keepdims or keep_dims or False
    found = reduce(S, axes, keepdims)
    return (Promote(x)[()], Promote(x)[*found], Promote(x)[*found], None if shift is None else array_of(shift))
def _candidates(true_classes, num_true, num_sampled):
    S = true_classes.shape
    count = num_sampled if is_dim(num_sampled) else UNKNOWN
    return (Of("int64")[count], Of("float32")[S.dim_at(0), num_true if is_dim(num_true) else UNKNOWN], Of("float32")[count])
def uniform_candidate_sampler(true_classes: Array[b, t], num_true, num_sampled, unique, range_max, seed=None, name=None): return _candidates(true_classes, num_true, num_sampled)
def log_uniform_candidate_sampler(true_classes: Array[b, t], num_true, num_sampled, unique, range_max, seed=None, name=None): return _candidates(true_classes, num_true, num_sampled)
def learned_unigram_candidate_sampler(true_classes: Array[b, t], num_true, num_sampled, unique, range_max, seed=None, name=None): return _candidates(true_classes, num_true, num_sampled)
def all_candidate_sampler(true_classes: Array[b, t], num_true, num_sampled, unique, seed=None, name=None): return _candidates(true_classes, num_true, num_sampled)
def fixed_unigram_candidate_sampler(true_classes: Array[b, t], num_true, num_sampled, unique, range_max, vocab_file="", distortion=1.0, num_reserved_ids=0, num_shards=1, shard=0, unigrams=(), seed=None, name=None): return _candidates(true_classes, num_true, num_sampled)
def compute_accidental_hits(true_classes: Array[b, t], sampled_candidates: Array[k], num_true, seed=None, name=None):
    count = fresh("hits", 0)
    return (Of("int32")[count], Of("int64")[count], Of("float32")[count])
def _table(params): return params[0] if items(params) is not None and len(params) == 1 and is_array(params[0]) else params
def _combined(table, ids, rows):
    """The rows of a table that belong to one row of ids, put together."""
    found = _table(table)
    return Promote(found)[*rows, *found.shape[1:]] if is_array(found) and certain(rank_of(found.shape) >= 1) else unknown("a table of embeddings")
def embedding_lookup_sparse(params, sp_ids: Array[*S], sp_weights, combiner="mean", max_norm=None, name=None, allow_fast_lookup=False, partition_strategy="mod"): return _combined(params, sp_ids, S[:1] if certain(rank_of(S) >= 1) and sp_ids.kind == "tensorflow.RaggedTensor" else ShapeOf(fresh("rows", 0)))
def safe_embedding_lookup_sparse(embedding_weights, sparse_ids: Array[*S], sparse_weights=None, combiner="mean", default_id=None, max_norm=None, name=None, allow_fast_lookup=False): return _combined(embedding_weights, sparse_ids, S[:-1] if certain(rank_of(S) >= 1) else UNKNOWN_SHAPE)
def _best(x, k, axis):
    S = x.shape
    if not has_rank(S) or not is_int(axis):
        return (Promote(x)[*UNKNOWN_SHAPE], Of("int32")[*UNKNOWN_SHAPE])
    place = normalize_axis(axis, len(S))
    shape = [*S[:place], k, *S[place + 1:]]
    return (Promote(x)[*shape], Of("int32")[*shape])
def approx_max_k(operand: Array, k: Int, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1, aggregate_to_topk=True, name=None): return _best(operand, k if certain(aggregate_to_topk) else UNKNOWN, reduction_dimension)
def approx_min_k(operand: Array, k: Int, reduction_dimension=-1, recall_target=0.95, reduction_input_size_override=-1, aggregate_to_topk=True, name=None): return _best(operand, k if certain(aggregate_to_topk) else UNKNOWN, reduction_dimension)
