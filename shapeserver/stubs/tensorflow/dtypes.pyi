"""TensorFlow 2.21: dtypes, shapes and specifications; settings that say nothing of shapes."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

keras = alias("keras")
optimizers = alias("keras.optimizers")
initializers = alias("keras.initializers")
dtypes = alias("tensorflow")
newaxis = None
bool = dtype("bool")
int8 = dtype("int8")
int16 = dtype("int16")
int32 = dtype("int32")
int64 = dtype("int64")
uint8 = dtype("uint8")
uint16 = dtype("uint16")
uint32 = dtype("uint32")
uint64 = dtype("uint64")
float16 = dtype("float16")
half = dtype("float16")
bfloat16 = dtype("bfloat16")
float32 = dtype("float32")
float64 = dtype("float64")
double = dtype("float64")
complex64 = dtype("complex64")
complex128 = dtype("complex128")
string = dtype("string")
AUTO_REUSE = True
__version__: str

class DType:
    @property
    def name(self): return dtype_name(self)
    @property
    def base_dtype(self): return self
    @property
    def as_numpy_dtype(self): return self
    @property
    def is_floating(self): return category(dtype_name(self)) == "float"
    @property
    def is_integer(self): return category(dtype_name(self)) in ("integer", "unsigned")
    @property
    def is_complex(self): return category(dtype_name(self)) == "complex"
    @property
    def is_bool(self): return dtype_name(self) == "bool"
    @property
    def size(self): return scalar("int")
    @property
    def min(self): return unknown("the least number of a dtype")
    @property
    def max(self): return unknown("the largest number of a dtype")
    @property
    def real_dtype(self): return self

def as_dtype(type_value): return dtype_object(dtype_name(Of(type_value)))
def TensorShape(dims): return _axes(dims)
def Dimension(value): return value
def dimension_value(dimension): return dimension
def _axes(shape):
    """A shape as it was stated, in which None stays; a number that is not known need not be None."""
    S, stated = as_shape(shape), items(shape)
    return tuple([n if stated is None or not is_none(stated[i]) else None for i, n in enumerate(S)]) if has_rank(S) else unknown("a shape of unknown rank")

class TensorSpec:
    """What a tensor is like; `None` for a dim that is not known before it runs."""
    def __init__(self, shape=None, dtype="float32", name=None):
        self.shape = unknown("any shape") if shape is None else _axes(shape)
        self.dtype = dtype_object(dtype_name(Of(dtype)))
    def is_compatible_with(self, spec_or_value): return scalar("bool")

def set_random_seed(seed): return None
def disable_v2_behavior():
    set_ambient("tensorflow graph mode", True)
    return None
def enable_v2_behavior(): return None
def disable_eager_execution():
    set_ambient("tensorflow graph mode", True)
    return None
def enable_eager_execution(config=None, device_policy=None, execution_mode=None): return None
def disable_v2_tensorshape(): return None
def enable_resource_variables(): return None
def disable_resource_variables(): return None
def executing_eagerly(): return scalar("bool")
def inside_function(): return scalar("bool")
def is_tensor(x): return True if is_array(x) and x.kind != "numpy.ndarray" else scalar("bool")
def is_symbolic_tensor(tensor): return scalar("bool")
def no_op(name=None): return new("tensorflow.Operation")
def group(*inputs, name=None): return new("tensorflow.Operation")
def get_static_value(tensor, partial=False):
    """The numbers that a tensor is known to have; None in a graph that has to run for them."""
    if not is_array(tensor):
        return tensor
    known = contents(tensor)
    if known is None or len([n for n in known if not is_int(n)]) > 0 or not certain(rank_of(tensor.shape) <= 1):
        return unknown("the value of a tensor")
    maker = Kind("numpy.ndarray", tensor.dtype)
    return computed(maker, known[0]) if rank_of(tensor.shape) == 0 else with_contents(maker, known)
def get_logger(): return unknown("a logger")
def print(*inputs, output_stream=None, summarize=3, sep=" ", end="", name=None): return new("tensorflow.Operation")
def Assert(condition, data, summarize=None, name=None): return new("tensorflow.Operation")
