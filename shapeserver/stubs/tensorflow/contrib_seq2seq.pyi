"""TensorFlow 1's `tf.contrib.seq2seq`: decoders, attention, losses of sequences.  TensorFlow 2 has none of it: rules by the documentation of 1.15."""

MODULE = "tensorflow.contrib.seq2seq"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

# What a decoder is given

def _rows(x): return array_of(x).shape.dim_at(0) if is_array(x) and certain(rank_of(x.shape) >= 1) else UNKNOWN
class Helper:
    """Tells the inputs of each step."""
class TrainingHelper(Helper):
    def __init__(self, inputs: Array, sequence_length: Array, time_major=False, name=None):
        require(possible(rank_of(sequence_length.shape) == 1), f"Expected sequence_length to be a vector, but received shape: {sequence_length.shape}", code="rank-mismatch")
        self.batch_size = _rows(sequence_length)
        self.row = Promote(inputs)[self.batch_size, *inputs.shape[2:]] if has_rank(inputs.shape) else None
class ScheduledEmbeddingTrainingHelper(TrainingHelper):
    def __init__(self, inputs: Array, sequence_length: Array, embedding, sampling_probability, time_major=False, seed=None, scheduling_seed=None, name=None): call_keyword("tensorflow.contrib.seq2seq.TrainingHelper.__init__", self, inputs, sequence_length, time_major)
class ScheduledOutputTrainingHelper(TrainingHelper):
    def __init__(self, inputs: Array, sequence_length: Array, sampling_probability, time_major=False, seed=None, next_inputs_fn=None, auxiliary_inputs=None, name=None): call_keyword("tensorflow.contrib.seq2seq.TrainingHelper.__init__", self, inputs, sequence_length, time_major)
class GreedyEmbeddingHelper(Helper):
    def __init__(self, embedding, start_tokens: Array, end_token):
        require(possible(rank_of(start_tokens.shape) == 1), f"start_tokens must be a vector: {start_tokens}", code="rank-mismatch")
        self.batch_size = _rows(start_tokens)
        found = call(embedding, start_tokens) if is_callable(embedding) and not is_array(embedding) else call_rule("tensorflow.nn.embedding_lookup", embedding, start_tokens) if is_array(embedding) else None
        self.row = found if is_array(found) else None
class SampleEmbeddingHelper(GreedyEmbeddingHelper):
    def __init__(self, embedding, start_tokens: Array, end_token, softmax_temperature=None, seed=None): call_keyword("tensorflow.contrib.seq2seq.GreedyEmbeddingHelper.__init__", self, embedding, start_tokens, end_token)

# Attention

class AttentionMechanism:
    def __init__(self, num_units, memory: Array[n, t, d], memory_sequence_length=None, *args, **kwargs):
        self.memory = memory
        self.depth = d
        self.alignments_size = t
        self.batch_size = n
class LuongAttention(AttentionMechanism):
    kind = "Luong"
class BahdanauAttention(AttentionMechanism):
    kind = "Bahdanau"
class LuongMonotonicAttention(AttentionMechanism):
    kind = "Luong, monotonic"
class BahdanauMonotonicAttention(AttentionMechanism):
    kind = "Bahdanau, monotonic"
_Cell = alias("tensorflow.rnn_cell.RNNCell")
class AttentionWrapperState:
    """The state of the cell inside, and what was attended to."""
    def clone(self, **kwargs):
        given = {key: value for key, value in pairs(kwargs)}
        return new("tensorflow.contrib.seq2seq.AttentionWrapperState", cell_state=given["cell_state"] if "cell_state" in given else self.cell_state, attention=self.attention)
    @property
    def alignments(self): return unknown("what was attended to")
    @property
    def alignment_history(self): return unknown("what was attended to")
    @property
    def time(self): return Of("int32")[()]
class AttentionWrapper(_Cell):
    def __init__(self, cell, attention_mechanism, attention_layer_size=None, alignment_history=False, cell_input_fn=None, output_attention=True, initial_cell_state=None, name=None, attention_layer=None):
        self.cell = cell
        sizes = items(attention_layer_size)
        depth = member(attention_mechanism, "depth") if is_a(attention_mechanism, "tensorflow.contrib.seq2seq.AttentionMechanism") else UNKNOWN
        self.attended = sum(sizes) if sizes is not None else attention_layer_size if attention_layer_size is not None else depth
        self.plain = cell_input_fn is None
        self.gives_attention = output_attention
    @property
    def output_size(self): return self.attended if certain(self.gives_attention) else member(self.cell, "output_size") if is_known(self.gives_attention) else UNKNOWN
    @property
    def state_size(self): return unknown("the state of a cell with attention")
    def zero_state(self, batch_size, dtype): return new("tensorflow.contrib.seq2seq.AttentionWrapperState", cell_state=call(member(self.cell, "zero_state"), batch_size, dtype), attention=Of(dtype)[batch_size if is_dim(batch_size) else UNKNOWN, self.attended])
    def __call__(self, inputs: Array[n, d], state, scope=None):
        inside = state.cell_state if is_a(state, "tensorflow.contrib.seq2seq.AttentionWrapperState") else unknown("a state")
        found = call(self.cell, Promote(inputs)[n, d + self.attended if certain(self.plain) else UNKNOWN], inside)
        after = found[1] if items(found) is not None and len(found) == 2 else unknown("the state of a cell")
        size = self.output_size
        return (Promote(inputs)[n, size if is_dim(size) else UNKNOWN], new("tensorflow.contrib.seq2seq.AttentionWrapperState", cell_state=after, attention=Promote(inputs)[n, self.attended]))

# Decoders

class BasicDecoderOutput:
    @property
    def rnn_output(self): return self[0]
    @property
    def sample_id(self): return self[1]
class BasicDecoder:
    def __init__(self, cell, helper, initial_state, output_layer=None):
        self.cell = cell
        self.helper = helper
        self.start = initial_state
        self.layer = output_layer
class BeamSearchDecoderOutput:
    @property
    def scores(self): return self[0]
    @property
    def predicted_ids(self): return self[1]
    @property
    def parent_ids(self): return self[2]
class FinalBeamSearchDecoderOutput:
    @property
    def predicted_ids(self): return self[0]
    @property
    def beam_search_decoder_output(self): return self[1]
class BeamSearchDecoder:
    def __init__(self, cell, embedding, start_tokens: Array, end_token, initial_state, beam_width, output_layer=None, length_penalty_weight=0.0, coverage_penalty_weight=0.0, reorder_tensor_arrays=True):
        self.rows = _rows(start_tokens)
        self.width = beam_width if is_dim(beam_width) else UNKNOWN
def _decoded(decoder):
    """What a decoder gives at each step, and the state then."""
    cell, helper, n = decoder.cell, decoder.helper, UNKNOWN
    if is_a(helper, "tensorflow.contrib.seq2seq.Helper"):
        n = helper.batch_size
        if is_array(helper.row):
            found = call(cell, helper.row, decoder.start)
            if items(found) is not None and len(found) == 2 and is_array(found[0]):
                return (found[0] if decoder.layer is None else call(decoder.layer, found[0]), found[1], n)
    return (Of(None)[n, UNKNOWN], unknown("the state of a decoder"), n)
def dynamic_decode(decoder, output_time_major=False, impute_finished=False, maximum_iterations=None, parallel_iterations=32, swap_memory=False, scope=None, **kwargs):
    steps, late = fresh("steps", 0, None, False), certain(output_time_major)
    if is_a(decoder, "tensorflow.contrib.seq2seq.BeamSearchDecoder"):
        ids = Of("int32")[steps, decoder.rows, decoder.width] if late else Of("int32")[decoder.rows, steps, decoder.width]
        inner = named("tensorflow.contrib.seq2seq.BeamSearchDecoderOutput", Of("float32")[*ids.shape], Of("int32")[*ids.shape], Of("int32")[*ids.shape])
        return (named("tensorflow.contrib.seq2seq.FinalBeamSearchDecoderOutput", ids, inner), unknown("the state of a search"), Of("int32")[decoder.rows, decoder.width])
    if not is_a(decoder, "tensorflow.contrib.seq2seq.BasicDecoder") or not is_known(output_time_major):
        return (unknown("what a decoder gives"), unknown("the state of a decoder"), Of("int32")[UNKNOWN])
    output, state, n = _decoded(decoder)
    given = (Promote(output)[steps, *output.shape] if late else Promote(output)[n, steps, *output.shape[1:]]) if is_array(output) and has_rank(output.shape) else unknown("what a decoder gives")
    return (named("tensorflow.contrib.seq2seq.BasicDecoderOutput", given, Of("int32")[steps, n] if late else Of("int32")[n, steps]), state, Of("int32")[n])
def _tiled(x, m): return Promote(x)[x.shape[0] * m, *x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) and is_dim(m) else unknown("a state for each beam")
def tile_batch(t, multiplier, name=None): return each(lambda x: _tiled(x, multiplier), t)
def sequence_loss(logits: Array, targets: Array, weights: Array, average_across_timesteps=True, average_across_batch=True, softmax_loss_function=None, name=None, sum_over_timesteps=False, sum_over_batch=False):
    require(possible(rank_of(logits.shape) == 3), f"Logits must be a [batch_size x sequence_length x logits] tensor: {logits}", code="rank-mismatch")
    require(possible(rank_of(targets.shape) == 2), f"Targets must be a [batch_size x sequence_length] tensor: {targets}", code="rank-mismatch")
    require(possible(rank_of(weights.shape) == 2), f"Weights must be a [batch_size x sequence_length] tensor: {weights}", code="rank-mismatch")
    n, t = logits.shape.dim_at(0), logits.shape.dim_at(1)
    if not (is_known(average_across_timesteps) and is_known(average_across_batch)):
        return Promote(logits)[*UNKNOWN_SHAPE]
    return Promote(logits)[*([] if average_across_batch else [n]), *([] if average_across_timesteps else [t])]
