"""TensorFlow 2.21: texts, one by one: the shape stays."""

MODULE = "tensorflow.strings"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def lower(input: Array[*S], encoding="", name=None) -> Of("string")[*S]: ...
def upper(input: Array[*S], encoding="", name=None) -> Of("string")[*S]: ...
def strip(input: Array[*S], name=None) -> Of("string")[*S]: ...
def length(input: Array[*S], unit="BYTE", name=None) -> Of("int32")[*S]: ...
def substr(input: Array[*S], pos: Array[*T], len: Array[*U], unit="BYTE", name=None) -> Of("string")[*broadcast(S, T)]: ...
def regex_replace(input: Array[*S], pattern, rewrite, replace_global=True, name=None) -> Of("string")[*S]: ...
def regex_full_match(input: Array[*S], pattern, name=None) -> Of("bool")[*S]: ...
def as_string(input: Array[*S], precision=-1, scientific=False, shortest=False, width=-1, fill="", name=None) -> Of("string")[*S]: ...
def to_number(input: Array[*S], out_type="float32", name=None) -> Of(out_type)[*S]: ...
def to_hash_bucket_fast(input: Array[*S], num_buckets, name=None) -> Of("int64")[*S]: ...
def to_hash_bucket_strong(input: Array[*S], num_buckets, key, name=None) -> Of("int64")[*S]: ...
def to_hash_bucket(input: Array[*S], num_buckets, name=None) -> Of("int64")[*S]: ...
def reduce_join(inputs: Array[*S], axis=None, keepdims=False, separator="", name=None) -> Of("string")[*reduce(S, axis, keepdims)]: ...
def join(inputs, separator="", name=None):
    parts = items(inputs)
    if parts is None:
        return Of("string")[*UNKNOWN_SHAPE]
    found = ShapeOf()
    for part in parts:
        found = broadcast(found, array_of(part).shape) if is_array(part) or is_str(part) else UNKNOWN_SHAPE
    return Of("string")[*found]
def _ragged(x, kind):
    """Parts of each text: one more axis, which is ragged if there are several texts."""
    S = x.shape
    if certain(rank_of(S) == 0):
        return Of(kind)[fresh("count", 0)]
    return Kind("tensorflow.RaggedTensor", kind)[*S, UNKNOWN] if certain(rank_of(S) >= 1) else unknown("texts that were split")
def split(input: Array[*S], sep=None, maxsplit=-1, name=None, result_type=None, source=None): return _ragged(input, "string") if result_type is None else unknown("texts that were split are sparse")
def bytes_split(input: Array, name=None): return _ragged(input, "string")
def unicode_split(input: Array, input_encoding, errors="replace", replacement_char=65533, name=None): return _ragged(input, "string")
def unicode_decode(input: Array, input_encoding, errors="replace", replacement_char=65533, replace_control_characters=False, name=None): return _ragged(input, "int32")
def unicode_split_with_offsets(input: Array, input_encoding, errors="replace", replacement_char=65533, name=None): return (_ragged(input, "string"), _ragged(input, "int64"))
def unicode_decode_with_offsets(input: Array, input_encoding, errors="replace", replacement_char=65533, replace_control_characters=False, name=None): return (_ragged(input, "int32"), _ragged(input, "int64"))
def unicode_encode(input: Array[*S], output_encoding, errors="replace", replacement_char=65533, name=None):
    require(possible(rank_of(S) >= 1), f"unicode_encode: input must have at least one axis, got {input}", code="rank-mismatch")
    return Of("string")[*(S[:-1] if certain(rank_of(S) >= 1) else UNKNOWN_SHAPE)]
def unicode_transcode(input: Array[*S], input_encoding, output_encoding, errors="replace", replacement_char=65533, replace_control_characters=False, name=None) -> Of("string")[*S]: ...
def unicode_script(input: Array[*S], name=None) -> Of("int32")[*S]: ...
def unsorted_segment_join(inputs: Array[*S], segment_ids: Array[*T], num_segments: Int, separator="", name=None): return Of("string")[num_segments, *S[len(T):]] if has_rank(S) and has_rank(T) else Of("string")[*UNKNOWN_SHAPE]
def ngrams(data: Array[*S], ngram_width, separator=" ", pad_values=None, padding_width=None, preserve_short_sequences=False, name=None):
    """Neighbouring texts joined: how many there are, the longest row tells."""
    if not certain(rank_of(S) >= 1):
        return Of("string")[*UNKNOWN_SHAPE]
    plain = is_int(ngram_width) and pad_values is None and not possible(preserve_short_sequences)
    if data.kind == "tensorflow.RaggedTensor":
        return Kind("tensorflow.RaggedTensor", "string")[*S[:-1], UNKNOWN]
    return Of("string")[*S[:-1], max(S[-1] - ngram_width + 1, 0) if plain else fresh("count", 0)]
def format(template, inputs, placeholder="{}", summarize=3, name=None) -> Of("string")[()]: ...
