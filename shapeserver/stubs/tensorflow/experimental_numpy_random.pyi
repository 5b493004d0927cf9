"""`tf.experimental.numpy.random`: NumPy's legacy functions, which give tensors."""

MODULE = "tensorflow.experimental.numpy.random"
ARRAY = "tensorflow.Tensor"
PROMOTION = "numpy"

def randn(*args): return Of("float64")[*[n for n in args]]
def rand(*size): return Of("float64")[*[n for n in size]]
def standard_normal(size: Ints[*S] = None): return Of("float64")[*(() if size is None else S)]
def random(size: Ints[*S] = None): return Of("float64")[*(() if size is None else S)]
def uniform(low: Array[*S] = 0.0, high: Array[*T] = 1.0, size: Ints[*U] = None): return Of("float64")[*(broadcast(S, T) if size is None else U)]
def poisson(lam: Array[*S] = 1.0, size: Ints[*T] = None): return Of("int64")[*(S if size is None else T)]
def randint(low, high=None, size: Ints[*S] = None, dtype="int64"): return Of(dtype)[*(() if size is None else S)]
def seed(s): return None
