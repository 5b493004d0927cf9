"""`tf.dtypes`: other names of dtypes and casts."""

MODULE = "tensorflow.dtypes"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

DType = alias("tensorflow.DType")
as_dtype = alias("tensorflow.as_dtype")
cast = alias("tensorflow.cast")
complex = alias("tensorflow.complex")
saturate_cast = alias("tensorflow.saturate_cast")
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
