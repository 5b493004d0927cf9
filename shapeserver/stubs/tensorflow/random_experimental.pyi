"""`tf.random.experimental`: other names, and shuffles made from a seed."""

MODULE = "tensorflow.random.experimental"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

Generator = alias("tensorflow.random.Generator")
create_rng_state = alias("tensorflow.random.create_rng_state")
get_global_generator = alias("tensorflow.random.get_global_generator")
set_global_generator = alias("tensorflow.random.set_global_generator")
stateless_split = alias("tensorflow.random.split")
stateless_fold_in = alias("tensorflow.random.fold_in")
def stateless_shuffle(value: Array[*S], seed, alg="auto_select", name=None): return Promote(value)[*S]
def index_shuffle(index: Array[*S], seed, max_index, name=None) -> Promote(index)[*S]: ...
