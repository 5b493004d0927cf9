"""TensorFlow 2.21: random tensors made from a seed that is given, and the seeds themselves."""

MODULE = "tensorflow.random"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def stateless_binomial(shape: Ints[*S], seed, counts, probs, output_dtype="int32", name=None) -> Of(output_dtype)[*S]: ...
def stateless_gamma(shape: Ints[*S], seed, alpha, beta=None, dtype="float32", name=None) -> Of(dtype)[*S]: ...
def stateless_poisson(shape: Ints[*S], seed, lam, dtype="int32", name=None) -> Of(dtype)[*S]: ...
def stateless_parameterized_truncated_normal(shape: Ints[*S], seed, means: Array = 0.0, stddevs: Array = 1.0, minvals: Array = -2.0, maxvals: Array = 2.0, name=None) -> Promote(means, stddevs, minvals, maxvals)[*S]: ...
def stateless_categorical(logits: Array[n, m], num_samples: Int, seed, dtype="int64", name=None) -> Of(dtype)[n, num_samples]: ...
def _seed(seed): return Of("int32" if dtype_name(Promote(array_of(seed))) == "int32" else None)
def split(seed, num=2, alg="auto_select"): return _seed(seed)[num, 2] if is_dim(num) else _seed(seed)[*UNKNOWN_SHAPE]
def fold_in(seed, data, alg="auto_select"): return _seed(seed)[2]
def create_rng_state(seed, alg): return Of("int64")[3 if alg == "philox" or alg == 1 else 2 if alg == "threefry" or alg == 2 else UNKNOWN]
def get_global_generator(): return new("tensorflow.random.Generator")
def set_global_generator(generator): return None
uniform_candidate_sampler = alias("tensorflow.nn.uniform_candidate_sampler")
log_uniform_candidate_sampler = alias("tensorflow.nn.log_uniform_candidate_sampler")
learned_unigram_candidate_sampler = alias("tensorflow.nn.learned_unigram_candidate_sampler")
all_candidate_sampler = alias("tensorflow.nn.all_candidate_sampler")
fixed_unigram_candidate_sampler = alias("tensorflow.nn.fixed_unigram_candidate_sampler")
