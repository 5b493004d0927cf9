"""A call, at least, for every operation in the tables.

A line is names, a bar, and arguments: `f(2, 3)` is a float32 array of that shape, `d` float64, `p` positive, `c`
between -1 and 1, `i(n, …)` int32 below n, `l` likewise int64, `b` booleans, `m(n)` a positive definite matrix.  What is
drawn is drawn anew for each line, and the same for each engine.  Names without a library are the one's of the section.
`@` before the arguments marks what is compared by shape and dtype alone: random numbers, and what is unique only up to
signs.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from shapeserver.eval.values import Made

NUMPY = """
exp exp2 expm1 sin cos tan sinh cosh tanh arctan arcsinh absolute abs fabs negative positive sign floor ceil trunc rint square cbrt conj conjugate degrees radians deg2rad rad2deg isnan isinf isfinite signbit sinc nan_to_num | x=d(2, 3)
real imag | val=d(2, 3)
angle | z=d(2, 3)
log log2 log10 log1p sqrt reciprocal | x=p(2, 3)
exp sqrt sin | x=f(2, 3)
arcsin arccos arctanh | x=c(4)
arccosh | x=p(3) + 1
logical_not | x=b(2, 3)
invert bitwise_not | x=l(9, 4)
add subtract multiply divide true_divide maximum minimum fmax fmin hypot arctan2 logaddexp copysign heaviside equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor | x1=d(2, 3), x2=d(3)
add multiply | x1=f(2, 3), x2=l(5, 3)
floor_divide power float_power mod remainder fmod | x1=p(2, 3), x2=p(3)
bitwise_and bitwise_or bitwise_xor left_shift right_shift gcd | x1=l(9, 3), x2=l(5, 3)
isclose allclose | a=d(2, 3), b=d(3)
array_equal | a1=d(2), a2=d(2)
sum prod mean std var max min amax amin ptp all any argmax argmin nansum nanmean nanmax nanmin nanstd nanvar median count_nonzero cumsum cumprod | a=d(2, 3), axis=1
sum mean max min | a=d(2, 3), axis=0, keepdims=True
sum | a=l(9, 2, 3)
average | a=d(2, 3), axis=0, weights=p(2)
percentile quantile | a=d(5), q=0.5
diff | a=d(2, 5), n=2
trapezoid | y=d(5), dx=0.5
gradient | f=d(5)
cov | m=d(3, 6)
corrcoef | x=d(3, 6)
histogram | a=c(9), bins=4, range=(-1, 1)
histogram2d | x=c(9), y=c(9), bins=3, range=((-1, 1), (-1, 1))
reshape | a=d(2, 6), shape=(3, -1)
transpose | a=d(2, 3, 4), axes=(2, 0, 1)
flip fliplr flipud | m=d(2, 3)
ravel | a=d(2, 3)
atleast_1d atleast_2d atleast_3d | arys=(d(3),)
expand_dims | a=d(2, 3), axis=1
squeeze | a=d(2, 1, 3), axis=1
swapaxes | a=d(2, 3, 4), axis1=0, axis2=2
moveaxis | a=d(2, 3, 4), source=0, destination=-1
rollaxis | a=d(2, 3, 4), axis=2
broadcast_to | array=d(3), shape=(2, 3)
concatenate | arrays=[d(2, 3), d(4, 3)], axis=0
stack | arrays=[d(2, 3), d(2, 3)], axis=1
vstack hstack dstack column_stack | tup=[d(2, 3), d(2, 3)]
split array_split | ary=d(6, 2), indices_or_sections=3, axis=0
hsplit | ary=d(2, 4), indices_or_sections=2
vsplit | ary=d(4, 2), indices_or_sections=2
tile | A=d(2, 3), reps=(2, 1)
repeat | a=d(2, 3), repeats=2, axis=1
rot90 | m=d(2, 3)
roll | a=d(5), shift=2
pad | array=d(2, 3), pad_width=((1, 0), (0, 2)), mode='constant'
append | arr=d(3), values=d(2)
where | condition=b(2, 3), x=d(2, 3), y=0.0
clip | a=d(2, 3), a_min=-0.5, a_max=0.5
round around | a=d(3), decimals=1
dot inner | a=d(2, 3), b=d(3, 3)
vdot outer kron | a=d(3), b=d(3)
cross | a=d(2, 3), b=d(2, 3)
matmul | x1=d(4, 2, 3), x2=d(3, 5)
tensordot | a=d(2, 3, 4), b=d(4, 3, 2), axes=((1, 2), (1, 0))
einsum | operands=('ij,jk->ik', d(2, 3), d(3, 4))
trace diagonal | a=d(3, 3)
diag | v=d(3)
tril triu | m=d(3, 3), k=1
vander | x=d(3), N=3
linalg.norm | x=d(2, 3), axis=1
linalg.norm | x=d(3)
linalg.inv linalg.cholesky linalg.det linalg.slogdet linalg.eigvalsh linalg.pinv | a=m(3)
linalg.matrix_rank | A=m(3)
linalg.slogdet | a=m(3)
linalg.matrix_power | a=m(3), n=3
linalg.solve | a=m(3), b=d(3, 2)
linalg.lstsq | a=d(5, 2), b=d(5), rcond=None
linalg.qr linalg.svd linalg.eigh | @ a=m(3)
linalg.eig | @ a=d(3, 3)
zeros_like ones_like | a=f(2, 3)
empty_like | @ prototype=f(2, 3)
full_like | a=d(2, 3), fill_value=7
take | a=d(4, 3), indices=l(4, 2), axis=0
take_along_axis | arr=d(2, 3), indices=l(3, 2, 2), axis=1
searchsorted | a=np.sort(d(5)), v=d(3)
digitize | x=d(4), bins=np.sort(d(3))
sort argsort | a=d(2, 5), axis=-1
partition argpartition | @ a=d(5), kth=2
lexsort | keys=(l(3, 5), l(3, 5))
convolve | a=d(6), v=d(3), mode='same'
correlate | a=d(6), v=d(3), mode='full'
interp | x=c(4), xp=np.array([-1.0, 0.0, 1.0]), fp=d(3)
polyval | p=d(3), x=d(4)
polyfit | x=np.arange(6.0), y=d(6), deg=2
roots | @ p=p(4)
unwrap | p=d(6)
fft.fft fft.ifft fft.rfft fft.irfft | a=d(8)
fft.fft2 fft.ifft2 | a=d(4, 4)
fft.fftshift fft.ifftshift | x=d(5)
fft.fftfreq fft.rfftfreq | n=6
unique | ar=l(4, 9)
nonzero flatnonzero argwhere | a=l(2, 6)
isin | element=l(5, 4), test_elements=l(5, 2)
setdiff1d | ar1=l(9, 6), ar2=l(4, 3)
bincount | x=l(4, 9), minlength=5
unravel_index | indices=l(6, 3), shape=(2, 3)
packbits | a=b(2, 8), axis=1
zeros ones | shape=(2, 3), dtype='float32'
zeros | shape=4
empty | @ shape=(2, 3)
full | shape=(2, 3), fill_value=1.5
eye | N=3, M=4
identity | n=3
linspace | start=0, stop=1, num=5
logspace geomspace | start=1, stop=3, num=4
meshgrid | xi=(d(3), d(2))
indices | dimensions=(2, 3)
tri | N=3
hanning hamming blackman | M=5
arange | start=2, stop=9, step=3
arange | stop=4, dtype='float32'
array | object=[[1, 2], [3, 4]], dtype='float32'
asarray asanyarray ascontiguousarray | a=d(2, 3)
array | object=[d(3), d(3)]
copy | a=d(2, 3)
apply_along_axis | func1d=lambda row: row * 2.0, axis=1, arr=d(2, 3)
shape size ndim | a=d(2, 3)
prod | a=(2, 3)
diag_indices_from | arr=d(3, 3)
triu_indices tril_indices | n=3
ix_ | args=(l(3, 2), l(3, 2))
multiply.outer | A=d(2), B=d(3)
fill_diagonal | a=d(3, 3), val=0.0
add.at multiply.at maximum.at minimum.at | a=d(4), indices=np.array([0, 0, 2]), b=0.5
maximum.accumulate | array=d(5), axis=0
lib.stride_tricks.sliding_window_view | x=d(6), window_shape=3
copyto | dst=d(2, 3), src=d(3)
ndarray.sum ndarray.prod ndarray.mean ndarray.std ndarray.var ndarray.max ndarray.min ndarray.all ndarray.any ndarray.argmax ndarray.argmin ndarray.cumsum ndarray.cumprod ndarray.argsort ndarray.sort | self=d(2, 3), axis=1
ndarray.T ndarray.real ndarray.imag ndarray.shape ndarray.size ndarray.ndim ndarray.dtype ndarray.ravel ndarray.flatten ndarray.conj ndarray.conjugate ndarray.nonzero ndarray.copy ndarray.trace ndarray.diagonal ndarray.__neg__ ndarray.__abs__ ndarray.__len__ | self=d(2, 3)
ndarray.tolist | @ self=p()
ndarray.__int__ ndarray.__float__ ndarray.item | self=p()
ndarray.__invert__ | self=b(3)
ndarray.round | self=d(3), decimals=1
ndarray.clip | self=d(3), min=-0.5, max=0.5
ndarray.reshape | self=d(2, 6), shape=(3, -1)
ndarray.transpose | self=d(2, 3, 4), axes=((2, 0, 1),)
ndarray.squeeze | self=d(2, 1)
ndarray.swapaxes | self=d(2, 3), axis1=0, axis2=1
ndarray.repeat | self=d(3), repeats=2
ndarray.take | self=d(5), indices=l(5, 2)
ndarray.dot | self=d(2, 3), b=d(3)
ndarray.astype | self=d(3), dtype='float32'
ndarray.searchsorted | self=np.sort(d(5)), v=d(3)
ndarray.fill | self=d(3), value=2.0
ndarray.partition | @ self=d(5), kth=2
ndarray.__add__ ndarray.__sub__ ndarray.__mul__ ndarray.__truediv__ ndarray.__radd__ ndarray.__rsub__ ndarray.__rmul__ ndarray.__rtruediv__ ndarray.__iadd__ ndarray.__isub__ ndarray.__imul__ ndarray.__itruediv__ ndarray.__lt__ ndarray.__le__ ndarray.__gt__ ndarray.__ge__ ndarray.__eq__ ndarray.__ne__ | self=d(2, 3), other=d(3)
ndarray.__pow__ ndarray.__mod__ ndarray.__floordiv__ ndarray.__rpow__ | self=p(3), other=2.0
ndarray.__and__ ndarray.__or__ ndarray.__xor__ ndarray.__ior__ | self=b(3), other=b(3)
ndarray.__matmul__ ndarray.__rmatmul__ | self=d(3, 3), other=d(3, 3)
ndarray.__getitem__ | self=d(4, 3), key=(slice(None, None, 2), None, -1)
ndarray.__getitem__ | self=d(4, 3), key=[0, 2]
ndarray.__getitem__ | self=d(4, 3), key=l(4, 5)
ndarray.__getitem__ | self=d(4), key=np.array([True, False, True, True])
mgrid.__class_getitem__ | key=(slice(0, 3), slice(0, 2))
ogrid.__class_getitem__ | key=(slice(0, 3), slice(0, 2))
c_.__class_getitem__ r_.__class_getitem__ | key=(d(3), d(3))
ndarray.__setitem__ | self=d(4, 3), key=(slice(None), 1), value=0.0
random.rand random.randn random.RandomState.rand random.RandomState.randn | @ sizes=(2, 3)
random.random random.standard_normal random.normal random.uniform random.exponential random.Generator.random random.Generator.standard_normal random.Generator.normal random.Generator.uniform random.Generator.exponential random.Generator.laplace random.Generator.poisson random.RandomState.random random.RandomState.random_sample random.RandomState.normal random.RandomState.uniform | @ size=(2, 3)
random.Generator.gamma | @ shape=2.0, size=(2, 3)
random.Generator.normal random.normal | @ loc=d(3), scale=1.0
random.randint random.Generator.integers random.RandomState.randint | @ low=0, high=5, size=(2, 3)
random.choice random.Generator.choice random.RandomState.choice | @ a=9, size=(2, 3)
random.permutation random.shuffle random.Generator.permutation random.Generator.shuffle random.RandomState.permutation | @ x=d(4, 3)
random.Generator.permutation | @ x=7
random.multivariate_normal random.Generator.multivariate_normal | @ mean=d(3), cov=m(3), size=4
random.Generator.dirichlet | @ alpha=p(3), size=2
random.Generator.multinomial | @ n=5, pvals=[0.2, 0.8], size=3
"""

TENSORFLOW = """
constant convert_to_tensor | value=[[1.0, 2.0]]
constant | value=0.5, shape=(2, 3), dtype='float32'
Variable | initial_value=f(2, 3)
identity stop_gradient zeros_like ones_like rank shape size | input=f(2, 3)
zeros ones | shape=[2, 3], dtype='int32'
fill | dims=[2, 3], value=1.5
linalg.eye | num_rows=3, num_columns=4, batch_shape=[2]
range | start=2, limit=9, delta=3
range | start=5
linspace | start=0.0, stop=1.0, num=5
one_hot | indices=i(4, 2, 3), depth=4
one_hot | indices=i(4, 3), depth=4, on_value=2.0, off_value=-1.0, axis=0
sequence_mask | lengths=i(4, 3), maxlen=5
Tensor.shape Tensor.get_shape Tensor.numpy Tensor.dtype Variable.read_value Variable.value Tensor.__neg__ Tensor.__abs__ | self=f(2, 3)
Tensor.__float__ Tensor.__int__ | self=p()
Tensor.set_shape | self=f(2, 3), shape=(2, 3)
Variable.assign | self=f(2, 3), value=f(2, 3)
Variable.assign_add Variable.assign_sub | self=f(2, 3), delta=f(2, 3)
assign assign_add assign_sub | ref=f(2, 3), value=f(2, 3)
cast | x=f(2, 3), dtype='int32'
to_float to_double to_int32 to_int64 | x=l(5, 3)
reshape | tensor=f(2, 6), shape=(3, -1)
transpose | a=f(2, 3, 4), perm=[2, 0, 1]
expand_dims | input=f(2, 3), axis=1
expand_dims | input=f(2, 3), dim=1
squeeze | input=f(2, 1, 3), axis=[1]
concat | values=[f(2, 3), f(4, 3)], axis=0
stack | values=[f(2, 3), f(2, 3)], axis=1
unstack | value=f(2, 3), axis=1
split | value=f(6, 2), num_or_size_splits=3
split | value=f(6, 2), num_or_size_splits=[2, -1]
tile | input=f(2, 3), multiples=[2, 1]
repeat | input=f(2, 3), repeats=2, axis=1
pad | tensor=f(2, 3), paddings=[[1, 0], [0, 2]]
reverse | tensor=f(2, 3), axis=[1]
roll | input=f(5), shift=2, axis=0
broadcast_to | input=f(3), shape=[2, 3]
slice | input_=f(4, 3), begin=[1, 0], size=[2, -1]
meshgrid | args=(f(3), f(2))
gather | params=f(4, 3), indices=i(3, 2), axis=1
gather | params=f(2, 4, 3), indices=i(4, 2, 5), batch_dims=1
gather_nd | params=f(4, 3), indices=i(3, 2, 2)
boolean_mask | tensor=f(4, 3), mask=np.array([True, False, True, True])
where | condition=b(2, 3), x=f(2, 3), y=f(2, 3)
argsort sort | values=f(2, 5), direction='DESCENDING'
clip_by_value | t=f(2, 3), clip_value_min=-0.5, clip_value_max=0.5
clip_by_norm | t=f(2, 3), clip_norm=0.5
clip_by_global_norm | t_list=[f(2, 3), f(4)], clip_norm=0.5
math.exp math.expm1 math.square math.abs math.negative math.sign math.sin math.cos math.tan math.tanh math.sigmoid math.floor math.ceil math.round math.erf math.is_nan math.is_finite nn.tanh nn.sigmoid | x=f(2, 3)
math.log math.log1p math.sqrt math.rsqrt math.reciprocal | x=p(2, 3)
math.softplus nn.relu nn.relu6 nn.elu nn.selu nn.gelu nn.silu nn.leaky_relu nn.softplus | features=f(2, 3)
math.logical_not | x=b(3)
math.add math.subtract math.multiply math.divide math.truediv math.divide_no_nan math.maximum math.minimum math.squared_difference math.equal math.not_equal math.less math.less_equal math.greater math.greater_equal | x=f(2, 3), y=f(3)
math.floordiv math.mod math.floormod math.pow math.atan2 | x=p(2, 3), y=p(3)
math.atan2 | y=p(2, 3), x=p(3)
math.logical_and math.logical_or | x=b(3), y=b(3)
math.add_n | inputs=[f(2, 3), f(2, 3)]
math.reduce_sum math.reduce_mean math.reduce_max math.reduce_min math.reduce_prod math.reduce_std math.reduce_variance math.reduce_logsumexp | input_tensor=f(2, 3), axis=1
math.reduce_sum math.reduce_mean math.reduce_max | input_tensor=f(2, 3), axis=[0, 1], keepdims=True
math.reduce_sum | input_tensor=f(2, 3), reduction_indices=[1], keep_dims=True
math.reduce_all math.reduce_any | input_tensor=b(2, 3), axis=1
math.count_nonzero | input=i(2, 3, 3), axis=0
math.argmax math.argmin | input=f(2, 3), axis=1
math.argmax | input=f(2, 3), dimension=1
math.cumsum | x=f(2, 5), axis=1, exclusive=True, reverse=True
math.top_k nn.top_k | input=f(2, 5), k=2
math.in_top_k nn.in_top_k | targets=i(4, 3), predictions=f(3, 4), k=2
math.bincount | arr=i(4, 9), minlength=5
math.confusion_matrix | labels=i(3, 5), predictions=i(3, 5), num_classes=3
math.unsorted_segment_sum math.unsorted_segment_mean | data=f(5, 2), segment_ids=i(3, 5), num_segments=3
math.l2_normalize nn.l2_normalize | x=f(2, 3), axis=1
linalg.matmul | a=f(4, 2, 3), b=f(4, 5, 3), transpose_b=True
linalg.matvec | a=f(2, 3), b=f(3)
linalg.tensordot | a=f(2, 3), b=f(3, 4), axes=[[1], [0]]
linalg.einsum | equation='ij,jk->ik', inputs=(f(2, 3), f(3, 4))
linalg.norm | tensor=f(2, 3), axis=1
linalg.norm | tensor=f(2, 3)
linalg.diag | diagonal=f(2, 3)
linalg.diag_part | input=f(3, 3)
linalg.band_part | input=f(3, 3), num_lower=-1, num_upper=0
linalg.set_diag | input=f(3, 3), diagonal=f(3)
linalg.trace | x=f(3, 3)
linalg.inv linalg.det linalg.cholesky | input=m(3).astype('float32')
linalg.svd | @ tensor=f(3, 2)
linalg.svd | tensor=f(2, 4, 3), compute_uv=False
train.exponential_decay | learning_rate=0.1, global_step=np.int64(7), decay_steps=3, decay_rate=0.5
train.exponential_decay | learning_rate=0.1, global_step=np.int64(7), decay_steps=3, decay_rate=0.5, staircase=True
linalg.solve | matrix=m(3), rhs=d(3, 2)
linalg.matrix_transpose | a=f(2, 3)
nn.softmax nn.log_softmax | logits=f(2, 3)
nn.dropout | x=f(2, 3), rate=0.5
nn.bias_add | value=f(2, 3), bias=f(3)
nn.xw_plus_b | x=f(2, 3), weights=f(3, 4), biases=f(4)
nn.l2_loss | t=f(2, 3)
nn.moments | x=f(4, 3), axes=[0]
nn.batch_normalization | x=f(4, 3), mean=f(3), variance=p(3).astype('float32'), offset=f(3), scale=f(3), variance_epsilon=1e-3
nn.embedding_lookup | params=f(5, 3), ids=i(5, 2, 2)
nn.softmax_cross_entropy_with_logits nn.sigmoid_cross_entropy_with_logits | labels=np.eye(4, dtype='float32')[:3], logits=f(3, 4)
nn.sparse_softmax_cross_entropy_with_logits | labels=i(4, 3), logits=f(3, 4)
nn.conv1d | input=f(2, 7, 3), filters=f(3, 3, 4), stride=2, padding='SAME'
nn.conv2d | input=f(2, 7, 6, 3), filters=f(3, 2, 3, 4), strides=[1, 2, 1, 1], padding='SAME'
nn.conv2d | input=f(2, 7, 6, 4), filters=f(3, 2, 2, 6), strides=1, padding='VALID'
nn.conv3d | input=f(1, 4, 5, 4, 2), filters=f(2, 2, 2, 2, 3), strides=[1, 1, 1, 1, 1], padding='SAME'
nn.depthwise_conv2d | input=f(2, 7, 6, 3), filter=f(3, 3, 3, 2), strides=[1, 1, 1, 1], padding='SAME'
nn.conv2d_transpose | input=f(2, 4, 5, 3), filters=f(3, 3, 4, 3), output_shape=[2, 8, 10, 4], strides=[1, 2, 2, 1], padding='SAME'
nn.conv2d_transpose | input=f(2, 4, 5, 3), filters=f(3, 3, 4, 3), output_shape=[2, 9, 11, 4], strides=[1, 2, 2, 1], padding='VALID'
nn.max_pool nn.avg_pool nn.max_pool2d nn.avg_pool2d | input=f(2, 7, 6, 3), ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding='SAME'
nn.max_pool1d | input=f(2, 7, 3), ksize=2, strides=2, padding='VALID'
losses.mean_squared_error | labels=f(2, 3), predictions=f(2, 3)
image.resize | images=f(2, 4, 6, 3), size=[8, 5]
image.resize | images=f(2, 4, 6, 3), size=[3, 9], method='nearest'
image.rgb_to_grayscale image.rgb_to_hsv | images=p(2, 4, 5, 3).astype('float32') / 9
image.central_crop | image=f(6, 8, 3), central_fraction=0.5
image.rot90 image.flip_left_right image.flip_up_down | image=f(4, 5, 3)
image.sobel_edges | image=f(2, 4, 5, 3)
image.crop_and_resize | image=f(2, 4, 5, 3), boxes=[[0.0, 0.0, 1.0, 1.0]], box_indices=[1], crop_size=[3, 3]
image.crop_and_resize | image=f(2, 4, 5, 3), boxes=[[0.1, 0.8, 1.5, 0.2], [0.0, 0.5, 0.4, 0.9]], box_indices=[1, 0], crop_size=[3, 1]
image.crop_and_resize | image=f(2, 4, 5, 3), boxes=[[0.12, 0.2, 0.9, 0.7]], box_indices=[0], crop_size=[3, 2], method='nearest'
image.extract_patches | images=f(2, 6, 6, 3), sizes=[1, 2, 2, 1], strides=[1, 2, 2, 1], rates=[1, 1, 1, 1], padding='VALID'
histogram_fixed_width | values=f(9), value_range=[-1.0, 1.0], nbins=4
random.normal random.truncated_normal random.uniform random.Generator.normal random.Generator.uniform | @ shape=[2, 3]
random.shuffle | @ value=f(4, 2)
random.categorical | @ logits=f(3, 4), num_samples=2
image.random_crop | @ value=f(6, 5, 3), size=[4, 4, 3]
image.random_brightness | @ image=f(6, 5, 3), max_delta=0.3
image.random_contrast image.random_saturation | @ image=f(6, 5, 3), lower=0.5, upper=1.5
image.random_flip_left_right | @ image=f(6, 5, 3)
image.convert_image_dtype | image=f(6, 5, 3), dtype='float16'
image.convert_image_dtype | image=c(6, 5, 3).astype('float32') / 2 + 0.5, dtype='uint8', saturate=True
image.convert_image_dtype | image=i(256, 6, 5, 3).astype('uint8'), dtype='float32'
image.convert_image_dtype | image=i(256, 6, 5, 3).astype('uint8'), dtype='uint16'
image.convert_image_dtype | image=i(60000, 6, 5, 3).astype('uint16'), dtype='uint8'
math.lgamma | x=p(3).astype('float32')
compat.v1.losses.mean_squared_error | labels=f(2, 3), predictions=f(2, 3)
math.digamma | x=p(3).astype('float32')
get_static_value | tensor=f(2, 3)
ragged.constant | @ pylist=[[1, 2], [3]]
RaggedTensor.to_tensor | self=ragged([[1, 2], [3]])
map_fn vectorized_map | fn=lambda x: x * 2.0, elems=f(4, 3)
scan | fn=lambda a, x: a + x, elems=f(4, 3)
scan | fn=lambda a, x: a * 0.5 + x, elems=f(4, 3), initializer=np.zeros(3, 'float32'), reverse=True
while_loop | cond=lambda n, x: n < 3, body=lambda n, x: (n + 1, x * 2.0), loop_vars=[np.int32(0), f(2)]
cond | pred=np.array(True), true_fn=lambda: np.float32(1.0), false_fn=lambda: np.float32(2.0)
cond | pred=np.array(False), fn1=lambda: np.float32(1.0), fn2=lambda: np.float32(2.0)
linalg.LinearOperatorDiag.__new__ | diag=f(2, 3)
linalg.LinearOperatorFullMatrix.__new__ | matrix=f(3, 3)
linalg.LinearOperatorLowerTriangular.__new__ | tril=f(3, 3)
linalg.LinearOperator.to_dense | self=f(3, 3)
linalg.LinearOperator.matmul | self=f(3, 3), x=f(3, 2), adjoint=True
linalg.LinearOperator.matvec | self=f(3, 4), x=f(4)
rnn_cell.RNNCell.zero_state | self=Made('tensorflow.rnn_cell.BasicLSTMCell', (('num_units', 4),), 1), batch_size=3, dtype='float32'
rnn_cell.RNNCell.zero_state | self=Made('tensorflow.rnn_cell.MultiRNNCell', (('cells', [Made('tensorflow.rnn_cell.GRUCell', (('num_units', 4),), 1)]),), 2), batch_size=3, dtype='float32'
rnn_cell.dynamic_rnn | cell=followed(lambda x, s: (s + x, s * 2.0), f(2, 3), f(2, 3)), inputs=f(2, 5, 3)
rnn_cell.bidirectional_dynamic_rnn | cell_fw=followed(lambda x, s: (s + x, s * 2.0 + x), f(2, 3), f(2, 3)), cell_bw=followed(lambda x, s: (x, s), f(2, 3), f(2, 3)), inputs=f(2, 5, 3)
layers.dense | @ inputs=f(2, 3), units=4
layers.conv1d | @ inputs=f(2, 7, 3), filters=4, kernel_size=3, strides=2, padding='same'
layers.conv2d | @ inputs=f(2, 7, 6, 3), filters=4, kernel_size=(3, 2), dilation_rate=2
layers.conv3d | @ inputs=f(1, 4, 5, 4, 2), filters=3, kernel_size=2
layers.conv2d_transpose | @ inputs=f(2, 4, 5, 3), filters=4, kernel_size=3, strides=2, padding='same'
layers.separable_conv2d | @ inputs=f(2, 7, 6, 3), filters=4, kernel_size=3
layers.max_pooling1d layers.average_pooling1d | inputs=f(2, 7, 3), pool_size=2, strides=2
layers.max_pooling2d layers.average_pooling2d | inputs=f(2, 7, 6, 3), pool_size=2, strides=2, padding='same'
layers.flatten layers.dropout | inputs=f(2, 3, 4)
layers.batch_normalization contrib.layers.batch_norm contrib.layers.dropout | inputs=f(2, 5, 3)
contrib.layers.fully_connected | @ inputs=f(2, 3), num_outputs=4
Tensor.__add__ Tensor.__sub__ Tensor.__mul__ Tensor.__truediv__ Tensor.__radd__ Tensor.__rsub__ Tensor.__rmul__ Tensor.__rtruediv__ Tensor.__lt__ Tensor.__ge__ Tensor.__eq__ | self=f(2, 3), other=2.0
Tensor.__pow__ Tensor.__mod__ Tensor.__floordiv__ | self=p(3).astype('float32'), other=2.0
Tensor.__and__ Tensor.__or__ | self=b(3), other=b(3)
Tensor.__matmul__ | self=f(2, 3), other=f(3, 4)
Tensor.__getitem__ | self=f(4, 3), key=(slice(None, None, 2), None, -1)
Tensor.__getitem__ | self=f(4, 3), key=(Ellipsis, 0)
"""

KERAS = """
Variable | initializer=f(2, 3)
Variable.assign Variable.assign_add Variable.assign_sub | self=f(2, 3), value=f(2, 3)
Variable.numpy | self=f(2, 3)
ops.abs ops.absolute ops.negative ops.sign ops.square ops.round ops.exp ops.expm1 ops.sin ops.cos ops.tan ops.sinh ops.cosh ops.tanh ops.arctan ops.floor ops.ceil ops.isnan ops.isinf ops.isfinite ops.shape ops.convert_to_tensor ops.convert_to_numpy ops.array ops.copy ops.erf ops.relu ops.relu6 ops.sigmoid ops.softplus ops.silu ops.gelu ops.elu ops.leaky_relu ops.softmax ops.log_softmax ops.zeros_like ops.ones_like ops.ravel ops.transpose ops.nan_to_num ops.tril ops.triu ops.trace ops.diagonal ops.norm ops.logsumexp | x=f(2, 3)
ops.log ops.log1p ops.log2 ops.log10 ops.sqrt ops.rsqrt ops.reciprocal | x=p(2, 3).astype('float32')
ops.arcsin ops.arccos | x=c(3).astype('float32')
ops.diag | x=f(3)
ops.identity | n=3
ops.logical_not | x=b(3)
ops.stop_gradient | variable=f(2, 3)
ops.add ops.subtract ops.multiply ops.divide ops.true_divide ops.maximum ops.minimum ops.equal ops.not_equal ops.greater ops.greater_equal ops.less ops.less_equal ops.arctan2 | x1=f(2, 3), x2=f(3)
ops.floor_divide ops.power ops.mod | x1=p(2, 3).astype('float32'), x2=p(3).astype('float32')
ops.logical_and ops.logical_or ops.logical_xor | x1=b(3), x2=b(3)
ops.matmul ops.dot | x1=f(2, 3), x2=f(3, 4)
ops.tensordot | x1=f(2, 3), x2=f(3, 4), axes=1
ops.outer | x1=f(3), x2=f(2)
ops.einsum | subscripts='ij,jk->ik', operands=(f(2, 3), f(3, 4))
ops.sum ops.prod ops.mean ops.std ops.var ops.median ops.max ops.min ops.amax ops.amin | x=f(2, 3), axis=1, keepdims=True
ops.any ops.all | x=b(2, 3), axis=1
ops.argmax ops.argmin ops.argsort ops.sort ops.flip ops.cumsum ops.cumprod ops.count_nonzero | x=f(2, 3), axis=1
ops.where | condition=b(2, 3), x1=f(2, 3), x2=f(2, 3)
ops.cast | x=f(2, 3), dtype='int32'
ops.reshape | x=f(2, 6), newshape=(3, -1)
ops.squeeze | x=f(2, 1), axis=1
ops.expand_dims | x=f(2, 3), axis=1
ops.swapaxes | x=f(2, 3), axis1=0, axis2=1
ops.moveaxis | x=f(2, 3, 4), source=0, destination=-1
ops.concatenate | xs=[f(2, 3), f(2, 3)], axis=1
ops.stack | x=[f(2, 3), f(2, 3)], axis=1
ops.vstack ops.hstack | xs=[f(2, 3), f(2, 3)]
ops.unstack | x=f(2, 3), axis=1
ops.split | x=f(6, 2), indices_or_sections=3
ops.tile | x=f(2, 3), repeats=(2, 1)
ops.repeat | x=f(2, 3), repeats=2, axis=1
ops.roll | x=f(5), shift=2, axis=0
ops.pad | x=f(2, 3), pad_width=((1, 0), (0, 2))
ops.clip | x=f(2, 3), x_min=-0.5, x_max=0.5
ops.broadcast_to | x=f(3), shape=(2, 3)
ops.take | x=f(4, 3), indices=i(4, 2), axis=0
ops.take_along_axis | x=f(2, 3), indices=i(3, 2, 2), axis=1
ops.zeros ops.ones | shape=(2, 3)
ops.full | shape=(2, 3), fill_value=1.5
ops.full_like | x=f(2, 3), fill_value=1.5
ops.eye | N=3
ops.arange | start=2, stop=9, step=3
ops.linspace | start=0.0, stop=1.0, num=5
ops.meshgrid | x=(f(3), f(2))
ops.one_hot | x=i(4, 3), num_classes=4
ops.slice | inputs=f(4, 3), start_indices=[1, 0], shape=[2, 3]
ops.slice_update | inputs=f(4, 3), start_indices=[1, 0], updates=f(2, 3)
ops.top_k | x=f(2, 5), k=2
ops.moments | x=f(4, 3), axes=[0]
ops.conv | inputs=f(2, 7, 6, 3), kernel=f(3, 2, 3, 4), strides=2, padding='same'
ops.max_pool ops.average_pool | inputs=f(2, 7, 6, 3), pool_size=2, strides=2, padding='same'
activations.relu activations.softmax activations.sigmoid activations.tanh activations.elu activations.gelu activations.linear | x=f(2, 3)
utils.to_categorical | x=i(4, 3), num_classes=4
random.normal random.uniform | @ shape=(2, 3)
losses.mean_squared_error losses.mean_absolute_error | y_true=f(4, 3), y_pred=f(4, 3)
losses.categorical_crossentropy | y_true=np.eye(3, dtype='float32'), y_pred=f(3, 3), from_logits=True
losses.categorical_crossentropy losses.binary_crossentropy | y_true=np.eye(3, dtype='float32'), y_pred=shares(3, 3)
losses.sparse_categorical_crossentropy | y_true=i(3, 4), y_pred=shares(4, 3)
layers.add layers.multiply layers.average layers.maximum layers.concatenate | inputs=[f(2, 3), f(2, 3)]
layers.subtract | inputs=[f(2, 3), f(2, 3)]
layers.dot | inputs=[f(2, 3), f(2, 3)], axes=1
Model.predict | self=followed(lambda x: x * 2.0, f(2, 3)), x=f(4, 3)
"""

OWN = """
cast | x=f(2, 3), dtype='int32'
"""

LAYERS = """
Dense | units=4, activation='relu' | inputs=f(5, 3) | kernel=f(3, 4), bias=f(4)
Dense | units=4, use_bias=False | inputs=f(2, 5, 3) | kernel=f(3, 4)
EinsumDense | equation='abc,cd->abd', output_shape=(None, 4), bias_axes='d' | inputs=f(2, 5, 3) | kernel=f(3, 4), bias=f(4)
Embedding | input_dim=7, output_dim=3 | inputs=i(7, 2, 5) | embeddings=f(7, 3)
Flatten | | inputs=f(2, 3, 4)
Reshape | target_shape=(4, -1) | inputs=f(2, 3, 4)
Permute | dims=(2, 1) | inputs=f(2, 3, 4)
RepeatVector | n=3 | inputs=f(2, 4)
Dropout | rate=0.5 | inputs=f(2, 3)
SpatialDropout1D | rate=0.5 | inputs=f(2, 3, 4)
SpatialDropout2D | rate=0.5 | inputs=f(2, 3, 4, 5)
GaussianNoise | stddev=0.5 | inputs=f(2, 3)
Activation | activation='swish' | inputs=f(2, 3)
ReLU | max_value=0.5, negative_slope=0.1 | inputs=f(2, 3)
LeakyReLU | negative_slope=0.1 | inputs=f(2, 3)
ELU | alpha=0.5 | inputs=f(2, 3)
PReLU | | inputs=f(2, 3) | alpha=f(3)
Softmax | axis=1 | inputs=f(2, 3, 4)
Rescaling | scale=0.5, offset=1.0 | inputs=f(2, 3)
BatchNormalization | axis=-1 | inputs=f(2, 5, 3) | gamma=f(3), beta=f(3), moving_mean=f(3), moving_variance=p(3).astype('float32')
BatchNormalization | axis=1, scale=False | inputs=f(2, 5, 3) | beta=f(5), moving_mean=f(5), moving_variance=p(5).astype('float32')
LayerNormalization | epsilon=1e-6 | inputs=f(2, 5, 3) | gamma=f(3), beta=f(3)
Add | | inputs=[f(2, 3), f(2, 3)]
Subtract | | inputs=[f(2, 3), f(2, 3)]
Multiply | | inputs=[f(2, 3), f(2, 3)]
Average | | inputs=[f(2, 3), f(2, 3)]
Maximum | | inputs=[f(2, 3), f(2, 3)]
Minimum | | inputs=[f(2, 3), f(2, 3)]
Concatenate | axis=1 | inputs=[f(2, 3), f(2, 4)]
Dot | axes=1 | inputs=[f(2, 3), f(2, 3)]
Dot | axes=(2, 2), normalize=True | inputs=[f(2, 4, 3), f(2, 5, 3)]
Conv1D | filters=4, kernel_size=3, padding='causal', dilation_rate=2 | inputs=f(2, 9, 3) | kernel=f(3, 3, 4), bias=f(4)
Conv2D | filters=4, kernel_size=(3, 2), strides=2, padding='same', activation='relu' | inputs=f(2, 7, 6, 3) | kernel=f(3, 2, 3, 4), bias=f(4)
Conv2D | filters=4, kernel_size=3, groups=2, use_bias=False | inputs=f(2, 7, 6, 4) | kernel=f(3, 3, 2, 4)
Conv3D | filters=2, kernel_size=2 | inputs=f(1, 4, 5, 4, 2) | kernel=f(2, 2, 2, 2, 2), bias=f(2)
Conv1DTranspose | filters=4, kernel_size=3, strides=2 | inputs=f(2, 5, 3) | kernel=f(3, 4, 3), bias=f(4)
Conv2DTranspose | filters=4, kernel_size=3, strides=2, padding='same' | inputs=f(2, 4, 5, 3) | kernel=f(3, 3, 4, 3), bias=f(4)
Conv2DTranspose | filters=4, kernel_size=2, strides=3 | inputs=f(2, 4, 5, 3) | kernel=f(2, 2, 4, 3), bias=f(4)
DepthwiseConv2D | kernel_size=3, depth_multiplier=2, padding='same' | inputs=f(2, 7, 6, 3) | kernel=f(3, 3, 3, 2), bias=f(6)
SeparableConv1D | filters=4, kernel_size=3, padding='same' | inputs=f(2, 9, 3) | depthwise_kernel=f(3, 3, 1), pointwise_kernel=f(1, 3, 4), bias=f(4)
SeparableConv2D | filters=4, kernel_size=3 | inputs=f(2, 7, 6, 3) | depthwise_kernel=f(3, 3, 3, 1), pointwise_kernel=f(1, 1, 3, 4), bias=f(4)
MaxPooling1D | pool_size=2 | inputs=f(2, 7, 3)
MaxPooling2D | pool_size=(3, 2), strides=2, padding='same' | inputs=f(2, 7, 6, 3)
MaxPooling3D | pool_size=2 | inputs=f(1, 4, 5, 4, 2)
AveragePooling1D | pool_size=2, padding='same' | inputs=f(2, 7, 3)
AveragePooling2D | pool_size=2 | inputs=f(2, 7, 6, 3)
GlobalAveragePooling1D | | inputs=f(2, 7, 3)
GlobalAveragePooling2D | keepdims=True | inputs=f(2, 7, 6, 3)
GlobalMaxPooling1D | | inputs=f(2, 7, 3)
GlobalMaxPooling2D | | inputs=f(2, 7, 6, 3)
ZeroPadding1D | padding=2 | inputs=f(2, 7, 3)
ZeroPadding2D | padding=((1, 0), (2, 1)) | inputs=f(2, 7, 6, 3)
UpSampling1D | size=3 | inputs=f(2, 7, 3)
UpSampling2D | size=(2, 3) | inputs=f(2, 4, 5, 3)
UpSampling2D | size=2, interpolation='bilinear' | inputs=f(2, 4, 5, 3)
SimpleRNN | units=4, return_sequences=True | sequences=f(2, 5, 3) | kernel=f(3, 4), recurrent_kernel=f(4, 4), bias=f(4)
LSTM | units=4, return_sequences=True, return_state=True | sequences=f(2, 5, 3) | kernel=f(3, 16), recurrent_kernel=f(4, 16), bias=f(16)
LSTM | units=4, go_backwards=True | sequences=f(2, 5, 3) | kernel=f(3, 16), recurrent_kernel=f(4, 16), bias=f(16)
SimpleRNNCell | units=4 | sequence=f(2, 3), states=[f(2, 4)] | kernel=f(3, 4), recurrent_kernel=f(4, 4), bias=f(4)
LSTMCell | units=4 | sequence=f(2, 3), states=[f(2, 4), f(2, 4)] | kernel=f(3, 16), recurrent_kernel=f(4, 16), bias=f(16)
GRUCell | units=4 | sequence=f(2, 3), states=[f(2, 4)] | kernel=f(3, 12), recurrent_kernel=f(4, 12), bias=f(2, 12)
RNN | cell=followed(lambda x, s: (s[0], [s[0] * 2.0]), f(2, 3), [f(2, 4)], name='keras.layers.SimpleRNNCell', units=4), return_sequences=True, return_state=True | @ sequence=f(2, 5, 3)
tensorflow.rnn_cell.BasicRNNCell | num_units=4 | inputs=f(2, 3), state=f(2, 4) | kernel=f(7, 4), bias=f(4)
tensorflow.rnn_cell.GRUCell | num_units=4 | inputs=f(2, 3), state=f(2, 4) | gates_kernel=f(7, 8), gates_bias=f(8), candidate_kernel=f(7, 4), candidate_bias=f(4)
tensorflow.rnn_cell.BasicLSTMCell | num_units=4 | inputs=f(2, 3), state=(f(2, 4), f(2, 4)) | kernel=f(7, 16), bias=f(16)
tensorflow.rnn_cell.LSTMCell | num_units=4, num_proj=3 | inputs=f(2, 3), state=(f(2, 4), f(2, 3)) | kernel=f(6, 16), bias=f(16), projection=f(4, 3)
GRU | units=4 | sequences=f(2, 5, 3) | kernel=f(3, 12), recurrent_kernel=f(4, 12), bias=f(2, 12)
GRU | units=4, reset_after=False, return_sequences=True | sequences=f(2, 5, 3) | kernel=f(3, 12), recurrent_kernel=f(4, 12), bias=f(12)
MultiHeadAttention | num_heads=2, key_dim=3 | query=f(2, 4, 5), value=f(2, 6, 5) | query_kernel=f(5, 2, 3), query_bias=f(2, 3), key_kernel=f(5, 2, 3), key_bias=f(2, 3), value_kernel=f(5, 2, 3), value_bias=f(2, 3), output_kernel=f(2, 3, 5), output_bias=f(5)
MultiHeadAttention | num_heads=2, key_dim=3, use_bias=False | query=f(2, 4, 5), value=f(2, 4, 5), use_causal_mask=True | query_kernel=f(5, 2, 3), key_kernel=f(5, 2, 3), value_kernel=f(5, 2, 3), output_kernel=f(2, 3, 5)
Attention | | inputs=[f(2, 4, 5), f(2, 6, 5)]
RandomFlip | | @ inputs=f(2, 4, 4, 3)
RandomFlip | args=('horizontal',) | @ inputs=f(2, 4, 4, 3)
RandomRotation | factor=0.1 | @ inputs=f(2, 4, 4, 3)
RandomTranslation | height_factor=0.1, width_factor=0.1 | @ inputs=f(2, 4, 4, 3)
Identity | | inputs=f(2, 3)
Masking | | inputs=f(2, 4, 3)
TimeDistributed | layer=Made('keras.layers.Flatten', (), 1, lambda x: x.reshape(x.shape[0], -1)) | inputs=f(2, 3, 4, 5)
Bidirectional | layer=Made('keras.layers.GRU', (('units', 3),), 1, lambda x: x[:, -1]) | @ sequences=f(2, 5, 3)
Bidirectional | layer=Made('keras.layers.GRU', (('units', 3), ('return_sequences', True)), 1, lambda x: x), merge_mode='ave' | @ sequences=f(2, 5, 3)
UnitNormalization | | inputs=f(2, 3)
RMSNormalization | | inputs=f(2, 3)
GroupNormalization | groups=2 | inputs=f(2, 5, 4)
Cropping1D | cropping=1 | inputs=f(2, 5, 3)
Cropping2D | cropping=1 | inputs=f(2, 5, 5, 3)
ConvLSTM2D | filters=2, kernel_size=2 | @ inputs=f(1, 3, 5, 5, 2)
losses.MeanSquaredError | | y_true=f(4, 3), y_pred=f(4, 3)
losses.MeanAbsoluteError | reduction='sum' | y_true=f(4, 3), y_pred=f(4, 3)
losses.CategoricalCrossentropy | from_logits=True, label_smoothing=0.1 | y_true=np.eye(3, dtype='float32'), y_pred=f(3, 3)
losses.SparseCategoricalCrossentropy | from_logits=True | y_true=i(3, 4), y_pred=f(4, 3)
losses.BinaryCrossentropy | | y_true=np.array([[0.0], [1.0]], 'float32'), y_pred=shares(2, 1) * 0.3
"""


@dataclass(frozen=True)
class Case:
    """One call; `made` and `weights` of a layer; not `exact`: only shapes and dtypes are compared."""

    operation: str
    arguments: tuple[tuple[str, Any], ...]
    made: tuple[tuple[str, Any], ...] | None = None
    weights: tuple[tuple[str, Any], ...] = ()
    exact: bool = True
    line: str = ""

    def __str__(self) -> str:
        return f"{self.operation} | {self.line}"


def cases() -> Iterator[Case]:
    """All calls of all sections."""
    for library, text in (("numpy", NUMPY), ("tensorflow", TENSORFLOW), ("keras", KERAS), ("", OWN)):
        for line in text.strip().splitlines():
            names, _, given = line.partition(" | ")
            exact, given = not given.startswith("@"), given.removeprefix("@ ")
            for name in names.split():
                yield Case(f"{library}.{name}".removeprefix("."), _read(given), exact=exact, line=given)
    for line in LAYERS.strip().splitlines():
        name, made, given, *weights = (part.strip() for part in line.split("|"))
        if not name.startswith("tensorflow."):
            name = f"keras.{name}" if name.startswith("losses.") else f"keras.layers.{name}"
        kept = _read(weights[0], line) if weights else ()
        exact, given = not given.startswith("@"), given.removeprefix("@ ")
        yield Case(name, _read(given), _read(made), kept, exact, line)


def followed(function: Any, *examples: Any, name: str = "", **made: Any) -> Made:
    """An object that computes this when it is called, and with what it was followed."""

    def called(*given: Any) -> Any:
        return function(*given)

    called.examples = list(examples)  # type: ignore[attr-defined]
    return Made(name, tuple(made.items()), 1, called)


def ragged(rows: list[list[int]]) -> Any:
    import tensorflow as tf

    return tf.ragged.constant(rows)


def _read(text: str, seed: str = "") -> tuple[tuple[str, Any], ...]:
    chance = np.random.default_rng(zlib.crc32((seed + text).encode()))

    def real(*shape: int) -> Any:
        return chance.normal(size=shape)

    def matrix(size: int) -> Any:
        root = real(size, size)
        return root @ root.T + size * np.eye(size)

    def shares(*shape: int) -> Any:
        powers = np.exp(real(*shape))
        return (powers / powers.sum(axis=-1, keepdims=True)).astype("float32")

    makers = {
        "f": lambda *shape: real(*shape).astype("float32"),
        "d": real,
        "p": lambda *shape: np.abs(real(*shape)) + 0.5,
        "c": lambda *shape: chance.uniform(-0.9, 0.9, shape),
        "i": lambda below, *shape: chance.integers(0, below, shape).astype("int32"),
        "l": lambda below, *shape: chance.integers(0, below, shape),
        "b": lambda *shape: chance.random(shape) < 0.5,
        "m": matrix,
        "shares": shares,
        "np": np,
        "Made": Made,
        "followed": followed,
        "ragged": ragged,
    }
    return tuple(eval(f"dict({text})", makers).items())
