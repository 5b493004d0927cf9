"""Calls of TensorFlow 2 that signatures do not tell: datasets, files, shapes, what belongs to objects; see `templates`."""

from __future__ import annotations

from .templates import Template

_SLICES = "tf.data.Dataset.from_tensor_slices(a)"
_TEXT = "tf.io.write_file('x.txt', 'one')\n"
_PICTURE = "data = tf.io.encode_{0}(tf.zeros((4, 5, {{1|3}}), tf.uint8))\n"
_FLOATS = "tf.train.Feature(float_list=tf.train.FloatList(value=[1.0, 2.0, 3.0]))"
_EXAMPLE = (
    f"example = tf.train.Example(features=tf.train.Features(feature=dict(x={_FLOATS})))\n"
    "data = example.SerializeToString()\n"
)
_STEPS = f"tf.train.FeatureLists(feature_list=dict(x=tf.train.FeatureList(feature=[{_FLOATS}, {_FLOATS}])))"
_SEQUENCE = f"data = tf.train.SequenceExample(feature_lists={_STEPS}).SerializeToString()\n"
_FEATURE = "dict(x=tf.io.FixedLenFeature([{3|3, 1|1, 3}], tf.float32))"
_SHAPE = "tf.TensorShape({[2, 3]|[2, None]|[4]})"


def _datasets(calls: dict[str, tuple[Template, ...]]) -> dict[str, tuple[Template, ...]]:
    """What a dataset's methods give, seen by its first element."""
    return {
        f"tensorflow.data.Dataset.{name}": tuple((f"next(iter({text}))", ranks) for text, ranks in found)
        for name, found in calls.items()
    }


def _below(prefix: str, templates: dict[str, tuple[Template, ...]]) -> dict[str, tuple[Template, ...]]:
    return {f"{prefix}{name}": found for name, found in templates.items()}


_OF_DATASETS: dict[str, tuple[Template, ...]] = {
    "apply": (
        (f"{_SLICES}.apply(lambda rows: rows.batch({{1|2}}))", (2,)),
        (f"{_SLICES}.apply(lambda d: d.take(1))", (3,)),
    ),
    "skip": ((f"{_SLICES}.repeat().skip({{1|2}})", (2,)),),
    "shard": ((f"{_SLICES}.repeat().shard(2, {{0|1}})", (2,)),),
    "with_options": ((f"{_SLICES}.with_options(tf.data.Options())", (3,)),),
    "snapshot": ((f"{_SLICES}.snapshot('saved')", (2,)),),
    "counter": (("tf.data.Dataset.counter({|5|5, 2})", ()),),
    "ragged_batch": ((f"{_SLICES}.ragged_batch({{1|2}})", (2,)),),
    "as_numpy_iterator": ((f"{_SLICES}.as_numpy_iterator()", (2,)), (f"{_SLICES}.as_numpy_iterator()", (3,))),
}
_EXPERIMENTAL: dict[str, tuple[Template, ...]] = {
    "dense_to_ragged_batch": ((f"{_SLICES}.apply(tf.data.experimental.dense_to_ragged_batch(1, True))", (2,)),),
    "shuffle_and_repeat": ((f"{_SLICES}.apply(tf.data.experimental.shuffle_and_repeat(8))", (2,)),),
    "map_and_batch": (
        (f"{_SLICES}.apply(tf.data.experimental.map_and_batch(lambda x: x * 2, 1, drop_remainder=True))", (2,)),
    ),
    "Counter": (("tf.data.experimental.Counter({|5|5, 2})", ()),),
    "assert_cardinality": ((f"{_SLICES}.apply(tf.data.experimental.assert_cardinality(a.shape[0]))", (2,)),),
    "parallel_interleave": (
        (
            f"{_SLICES}.apply(tf.data.experimental.parallel_interleave(tf.data.Dataset.from_tensors, cycle_length=1))",
            (2,),
        ),
    ),
    "ignore_errors": ((f"{_SLICES}.apply(tf.data.experimental.ignore_errors())", (2,)),),
    "scan": ((f"{_SLICES}.apply(tf.data.experimental.scan(0.0, lambda s, x: (s + 1.0, x)))", (2,)),),
    "prefetch_to_device": ((f"{_SLICES}.apply(tf.data.experimental.prefetch_to_device('/cpu:0'))", (2,)),),
    "bucket_by_sequence_length": (
        (
            f"{_SLICES}.apply(tf.data.experimental.bucket_by_sequence_length(lambda x: tf.shape(x)[0], [3], [1, 1]))",
            (2,),
        ),
    ),
    "CsvDataset": (("tf.data.experimental.CsvDataset('x.csv', [tf.float32, {[1.0]|tf.int32}], header=True)", ()),),
    "make_csv_dataset": (
        (
            "tf.data.experimental.make_csv_dataset('x.csv', {1|2}, column_names=['p', 'q'], column_defaults=[1.0, 1.0], "
            "label_name='q')",
            (),
        ),
        ("tf.data.experimental.make_csv_dataset('x.csv', {1|2}, column_defaults=[tf.float32, tf.int32])", ()),
        ("tf.data.experimental.make_csv_dataset('x.csv', {1|2})", ()),
    ),
}
_CSV = "tf.io.write_file('x.csv', 'p,q\\n1,2\\n3,4\\n')\n"
_BINARY = "tf.io.write_file('x.bin', 'abcdefgh')\n"

_TNP = "from tensorflow.experimental import numpy as tnp\n"
_UNARY = "negative abs absolute exp log log1p sqrt square sin cos tan tanh sign floor ceil isnan isfinite logical_not"
_BINARY = (
    "add subtract multiply divide true_divide floor_divide mod power maximum minimum equal not_equal less less_equal "
    "greater greater_equal logical_and logical_or"
)
_REDUCING = "sum prod mean var std max min amax amin any all count_nonzero"
_OF_TNP: dict[str, tuple[Template, ...]] = {
    **{name: ((f"tnp.{name}(a)", (2,)), (f"tnp.{name}(tf.cast(a, 'float64'))", (3,))) for name in _UNARY.split()},
    **{
        name: ((f"tnp.{name}(a, {{b|2|1.5|tf.cast(b, tf.int32)}})", (2, 2)), (f"tnp.{name}(a, b)", (2, 1)))
        for name in _BINARY.split()
    },
    **{
        name: ((f"tnp.{name}({{a|tf.cast(a, tf.int32)}}{{|, axis=0|, axis=-1|, axis=1, keepdims=True}})", (3,)),)
        for name in _REDUCING.split()
    },
    **{name: ((f"tnp.{name}({{(2, 3)|4}}{{|, dtype=tnp.float32}})", ()),) for name in ("zeros", "ones", "empty")},
    **{
        name: ((f"tnp.{name}({{a|[1.0, 2.0]|tf.cast(a, tf.int32)}})", (2,)),)
        for name in ("zeros_like", "ones_like", "copy")
    },
    **{
        name: ((f"tnp.{name}({{[1, 2]|[[1.0, 2.0]]|a|3}}{{|, dtype=tnp.float32}})", (2,)),)
        for name in ("array", "asarray")
    },
    **{name: ((f"tnp.{name}([a, {{a|b}}], axis={{0|1}})", (2, 2)),) for name in ("concatenate", "stack")},
    **{name: ((f"tnp.{name}([a, {{a|b}}])", (2, 2)),) for name in ("vstack", "hstack")},
    **{name: (("tnp." + name + "(a, {b|tf.transpose(a)})", (2, 2)),) for name in ("matmul", "dot")},
    **{
        name: ((f"tnp.{name}(a{{|, axis=0|, axis=1}})", (2,)),)
        for name in ("argmax", "argmin", "cumsum", "cumprod", "sort", "argsort")
    },
    "full": (("tnp.full((2, {3|4}), {1|2.0})", ()),),
    "full_like": (("tnp.full_like(a, 2)", (2,)),),
    "eye": (("tnp.eye({3|4}{|, 5})", ()),),
    "identity": (("tnp.identity({3|4})", ()),),
    "arange": (("tnp.arange({4|1, 7|0, 9, 2|5.0})", ()),),
    "linspace": (("tnp.linspace(0, 1, {5|7})", ()),),
    "reshape": (("tnp.reshape(a, {-1|(2, -1)|(3, 2)})", (2,)),),
    "ravel": (("tnp.ravel(a)", (3,)),),
    "transpose": (("tnp.transpose(a{|, (1, 0)})", (2,)),),
    "moveaxis": (("tnp.moveaxis(a, 0, {1|-1})", (3,)),),
    "swapaxes": (("tnp.swapaxes(a, 0, {1|2})", (3,)),),
    "expand_dims": (("tnp.expand_dims(a, {0|-1|2})", (2,)),),
    "squeeze": (("tnp.squeeze(a)", (3,)), ("tnp.squeeze(a, axis=0)", (2,))),
    "broadcast_to": (("tnp.broadcast_to(a, (4, {3|5}))", (1,)),),
    "where": (("tnp.where(a > 1, a, {b|0.0})", (2, 2)),),
    "tile": (("tnp.tile(a, {2|(2, 1)})", (2,)),),
    "repeat": (("tnp.repeat(a, {2|3}, axis={0|1})", (2,)),),
    "clip": (("tnp.clip(a, 0, 1)", (2,)),),
    "tensordot": (("tnp.tensordot(a, b, axes=1)", (2, 2)),),
    "random.randn": (("tnp.random.randn({2, 3|4|})", ()),),
    "random.uniform": (("tnp.random.uniform(0, 1, {(2, 3)|(4,)})", ()),),
    "random.randint": (("tnp.random.randint(0, 5, {(2, 3)|4})", ()),),
}

TEMPLATES: dict[str, tuple[Template, ...]] = {
    **{
        f"tensorflow.experimental.numpy.{name}": tuple((f"{_TNP}{text}", ranks) for text, ranks in found)
        for name, found in _OF_TNP.items()
    },
    **_datasets(_OF_DATASETS),
    "tensorflow.data.Dataset.list_files": (
        (f"{_TEXT}next(iter(tf.data.Dataset.list_files({{'x.txt'|['x.txt']}}, shuffle={{True|False}})))", ()),
    ),
    **{
        f"tensorflow.data.experimental.{name}": tuple((f"{_CSV}next(iter({text}))", ranks) for text, ranks in found)
        for name, found in _EXPERIMENTAL.items()
    },
    **_below(
        "tensorflow.data.",
        {
            "Dataset.get_single_element": ((f"{_SLICES}.take(1).get_single_element()", (2,)),),
            "experimental.get_single_element": ((f"tf.data.experimental.get_single_element({_SLICES}.take(1))", (2,)),),
            "Dataset.cardinality": ((f"{_SLICES}{{|.batch(2)|.repeat()}}.cardinality()", (2,)),),
            "experimental.cardinality": ((f"tf.data.experimental.cardinality({_SLICES})", (2,)),),
            "TextLineDataset.__init__": ((f"{_TEXT}next(iter(tf.data.TextLineDataset({{'x.txt'|['x.txt']}})))", ()),),
            "FixedLengthRecordDataset.__init__": (
                (f"{_BINARY}next(iter(tf.data.FixedLengthRecordDataset('x.bin', {{2|4}})))", ()),
            ),
            "TFRecordDataset.__init__": (
                (
                    "with tf.io.TFRecordWriter('x.tfrecord') as writer:\n    writer.write(b'one')\n"
                    "next(iter(tf.data.TFRecordDataset({'x.tfrecord'|['x.tfrecord']})))",
                    (),
                ),
            ),
        },
    ),
    **_below(
        "tensorflow.io.",
        {
            "read_file": ((f"{_TEXT}tf.io.read_file('x.txt')", ()),),
            "matching_files": ((f"{_TEXT}tf.io.matching_files({{'x.txt'|['x.txt']}})", ()),),
            "decode_raw": (
                ("tf.io.decode_raw({'abcd'|['abcd', 'efgh']|[['abcdefgh']]}, {tf.uint8|tf.int16})", ()),
                ("tf.io.decode_raw(['abcd'], tf.int16, fixed_length={2|4})", ()),
            ),
            "parse_single_example": (
                (f"{_EXAMPLE}tf.io.parse_single_example(data, {_FEATURE})['x']", ()),
                (f"{_EXAMPLE}tf.io.parse_single_example(data, dict(x=tf.io.VarLenFeature(tf.float32)))['x']", ()),
                (
                    f"{_EXAMPLE}tf.io.parse_single_example(data, dict(x=tf.io.FixedLenSequenceFeature([], tf.float32, "
                    "allow_missing=True)))['x']",
                    (),
                ),
            ),
            "parse_example": (
                (f"{_EXAMPLE}tf.io.parse_example([data, data], {_FEATURE})['x']", ()),
                (f"{_EXAMPLE}tf.io.parse_example([data], dict(x=tf.io.VarLenFeature(tf.float32)))['x']", ()),
            ),
            "parse_single_sequence_example": (
                (
                    f"{_SEQUENCE}tf.io.parse_single_sequence_example(data, sequence_features=dict("
                    "x=tf.io.FixedLenSequenceFeature([3], tf.float32)))[1]['x']",
                    (),
                ),
            ),
            "RaggedFeature.__init__": (("tf.io.RaggedFeature(tf.float32)", ()),),
            "serialize_tensor": (("tf.io.serialize_tensor(a)", (2,)), ("tf.io.serialize_tensor(a)", (1,))),
            "serialize_sparse": (("tf.io.serialize_sparse(tf.sparse.from_dense(a))", (2,)),),
            "encode_base64": (("tf.io.encode_base64({'ab'|['ab', 'c']})", ()),),
            "decode_base64": (("tf.io.decode_base64({'abcd'|['abcd', 'efgh']})", ()),),
            "decode_compressed": (("tf.io.decode_compressed({'ab'|['ab', 'c']})", ()),),
        },
    ),
    **_below(
        "tensorflow.image.",
        {
            "decode_jpeg": (
                (f"{_PICTURE.format('jpeg')}tf.image.decode_jpeg(data{{|, channels=3|, channels=1}})", ()),
            ),
            "decode_png": ((f"{_PICTURE.format('png')}tf.image.decode_png(data{{|, channels=3|, 1, tf.uint16}})", ()),),
        },
    ),
    **_below(
        "tensorflow.TensorArray.",
        {
            "stack": (
                (
                    "rows = tf.TensorArray(tf.float32, size={0|2}, dynamic_size=True)\n"
                    "for i in range({2|3}):\n    rows = rows.write(i, a)\nrows.stack()",
                    (2,),
                ),
                ("rows = tf.TensorArray(tf.float32, size=2)\nrows.write(0, a).write(1, b).stack()", (1, 1)),
                ("tf.TensorArray(tf.float32, 0, True).unstack(a).stack()", (2,)),
            ),
            "concat": (("tf.TensorArray(tf.float32, size=2).write(0, a).write(1, b).concat()", (2, 2)),),
        },
    ),
    **_below(
        "builtins.tuple.",
        {
            "as_list": ((f"{_SHAPE}.as_list()", ()), ("a.shape.as_list()", (3,)), ("a.get_shape().as_list()", (2,))),
            "num_elements": (("a.shape.num_elements()", (3,)), (f"{_SHAPE}.num_elements()", ())),
            "is_fully_defined": (("a.shape.is_fully_defined()", (3,)), (f"{_SHAPE}.is_fully_defined()", ())),
            "is_compatible_with": ((f"{_SHAPE}.is_compatible_with({{a.shape|[2, 3]|(None, None)}})", (2,)),),
            "assert_is_compatible_with": (
                ("a.shape.assert_is_compatible_with({b.shape|[2, 3]|(None, None)})", (2, 2)),
            ),
            "assert_has_rank": (("a.shape.assert_has_rank({2|3})", (2,)),),
            "merge_with": (
                ("a.shape.merge_with({b.shape|[2, 3]|(None, None)})", (2, 2)),
                (f"{_SHAPE}.merge_with(a.shape)", (2,)),
            ),
            "concatenate": ((f"{_SHAPE}.concatenate({{a.shape|[5]|(None, 3)}})", (2,)),),
            "with_rank": (("a.shape.with_rank({2|3})", (2,)),),
            "with_rank_at_least": (("a.shape.with_rank_at_least({2|3})", (2,)),),
        },
    ),
    **_below(
        "tensorflow.",
        {
            "math.logical_or": (("tf.logical_or(a > 1, b > 0)", (2, 2)), ("tf.logical_or(a > 1, b > 0)", (2, 1))),
            "vectorized_map": (
                ("tf.vectorized_map(lambda row: {row * 2|tf.reduce_sum(row)|tf.cast(row, tf.int32)}, a)", (2,)),
                ("tf.vectorized_map(lambda rows: rows[0] + rows[1], (a, {a|a[:1]}))", (2,)),
            ),
            "scatter_nd": (
                ("tf.scatter_nd([[0], {[2]|[3]}], a, {[4, 3]|[5]})", (2,)),
                ("tf.scatter_nd(tf.constant([[0], [2]]), a, {[4]|[8]})", (1,)),
                ("tf.scatter_nd([[0, 1], [1, 0]], a, {[2, 3]|[4]})", (1,)),
            ),
            **{
                f"tensor_scatter_nd_{sort}": (
                    (f"tf.tensor_scatter_nd_{sort}(a, [[0], [0]], b)", (2, 2)),
                    (f"tf.tensor_scatter_nd_{sort}(a, [[0]], {{[1.0]|[1.0, 2.0]}})", (1,)),
                )
                for sort in ("update", "add", "sub", "max", "min")
            },
            "broadcast_dynamic_shape": (
                ("tf.broadcast_dynamic_shape(tf.shape(a), tf.shape(b))", (2, 2)),
                ("tf.broadcast_dynamic_shape([2, 3], [{3|4}])", ()),
            ),
            "debugging.check_numerics": (("tf.debugging.check_numerics(a, 'wrong')", (2,)),),
            "linalg.lstsq": (("tf.linalg.lstsq(a, b, fast={True|False})", (2, 2)),),
            "sparse.retain": (("tf.sparse.retain(tf.sparse.from_dense([[1, 2]]), [True, False])", ()),),
            "linalg.LinearOperator.cholesky": (
                (
                    "tf.linalg.LinearOperatorIdentity({2|3}, is_positive_definite=True, is_self_adjoint=True).cholesky()",
                    (),
                ),
            ),
        },
    ),
}

# What operators of tensors give in a program that has asked for NumPy's ways.
AS_NUMPY: dict[str, tuple[Template, ...]] = {
    "tensorflow.experimental.numpy.experimental_enable_numpy_behavior": (
        ("a {+|*|-|/} {tf.cast(b, tf.int32)|tf.cast(b, tf.float64)|b|2|2.5}", (2, 2)),
        ("a {+|*} np.ones({3|(2, 1)})", (1,)),
        ("tf.cast(a, tf.int32) {+|*|/} {2|2.5|np.arange(3)}", (1,)),
    )
}
