"""TensorFlow 1's `tf.contrib.legacy_seq2seq`: lists of steps.  TensorFlow 2 has none of it: rules by the documentation of 1.15."""

MODULE = "tensorflow.contrib.legacy_seq2seq"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def rnn_decoder(decoder_inputs, initial_state, cell, loop_function=None, scope=None): return call_rule("tensorflow.rnn_cell.static_rnn", cell, decoder_inputs, initial_state)
def basic_rnn_seq2seq(encoder_inputs, decoder_inputs, cell, dtype="float32", scope=None):
    encoded = call_rule("tensorflow.rnn_cell.static_rnn", cell, encoder_inputs, None, dtype)
    return call_rule("tensorflow.rnn_cell.static_rnn", cell, decoder_inputs, encoded[1]) if items(encoded) is not None else (unknown("what a decoder gives"), unknown("the state of a decoder"))
tied_rnn_seq2seq = alias("tensorflow.contrib.legacy_seq2seq.basic_rnn_seq2seq")
def _decoded(): return (unknown("what a decoder gives"), unknown("the state of a decoder"))
def embedding_rnn_seq2seq(*args, **kwargs): return _decoded()
def embedding_tied_rnn_seq2seq(*args, **kwargs): return _decoded()
def embedding_attention_seq2seq(*args, **kwargs): return _decoded()
def attention_decoder(*args, **kwargs): return _decoded()
def embedding_attention_decoder(*args, **kwargs): return _decoded()
def embedding_rnn_decoder(*args, **kwargs): return _decoded()
def model_with_buckets(*args, **kwargs): return (unknown("what a decoder gives for each bucket"), unknown("the loss of each bucket"))
def sequence_loss_by_example(logits: Seq[Array], targets: Seq[Array], weights: Seq[Array], average_across_timesteps=True, softmax_loss_function=None, name=None):
    steps = items(logits)
    if items(targets) is not None and steps is not None:
        require(len(steps) == len(targets), f"Lengths of logits, weights, and targets must be the same {len(steps)}, {len(targets)}.")
    first = steps[0] if steps is not None and len(steps) > 0 else logits.element if is_sequence(logits) and steps is None else None
    return Promote(first)[first.shape.dim_at(0)] if is_array(first) else unknown("a loss of each sequence")
def sequence_loss(logits: Seq[Array], targets: Seq[Array], weights: Seq[Array], average_across_timesteps=True, average_across_batch=True, softmax_loss_function=None, name=None):
    found = call_rule("tensorflow.contrib.legacy_seq2seq.sequence_loss_by_example", logits, targets, weights)
    return Promote(found)[()] if is_array(found) else unknown("a loss of sequences")
