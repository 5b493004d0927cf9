"""The arguments of Keras's rules that their signatures do not tell, and the rules that are not exercised."""

from __future__ import annotations

from .cases import Choice, choose

_SMALL = ("0", "1", "-1", "2")

ARGUMENTS: dict[str, Choice] = {
    "units": choose("1", "4"),
    "filters": choose("2", "8"),
    "kernel_size": choose("1", "3", "(2, 3)"),
    "axis": choose("-1", "1", "0"),
    "axes": choose("None"),
    "keepdims": choose("True", "False"),
    "training": choose("True", "False"),
    "axis1": choose(*_SMALL),
    "axis2": choose(*_SMALL),
    "source": choose(*_SMALL),
    "destination": choose(*_SMALL),
    "decimals": choose("1"),
    "dtype": choose("'float32'", "'int32'", "'float16'"),
    "shift": choose("1", "2"),
    "repeats": choose("2", "3"),
    "x_min": choose("0"),
    "x_max": choose("1"),
    "k": choose("1", "2"),
    "num_classes": choose("3", "5"),
    "N": choose("3"),
    "M": choose("2"),
    "n": choose("2"),
    "fill_value": choose("1", "2.5"),
    "subscripts": choose("'ij'", "'ij->ji'", "'i->'", "'...i->...'"),
    "operands": choose("keras.ops.ones((2, 3))", "keras.ops.ones((3,))"),
    "keras.ops.top_k:k": choose("1", "2"),
    "keras.ops.tensordot:axes": choose("0", "1", "2"),
    "keras.ops.transpose:axes": choose("None", "(1, 0)", "(0, 2, 1)"),
    "keras.ops.moments:axes": choose("[0]", "[1]"),
    "keras.ops.squeeze:axis": choose("None", "0", "-1"),
    "keras.ops.reshape:newshape": choose("(-1,)", "(2, -1)", "(6,)", "(3, 2)"),
    "keras.ops.broadcast_to:shape": choose("(2, 3)", "(3, 3)", "(2, 2, 3)"),
    "keras.ops.split:indices_or_sections": choose("2", "1", "[1]"),
    "keras.ops.pad:pad_width": choose("1", "((1, 1), (0, 2))", "((0, 1),)"),
    "keras.ops.tile:repeats": choose("2", "(2, 1)", "(1, 2, 3)"),
    "keras.ops.unstack:num": choose("None"),
    "keras.ops.arange:start": choose("0", "5", "1.5"),
    "keras.ops.arange:stop": choose("3", "10"),
    "keras.ops.arange:step": choose("1", "2"),
    "keras.ops.linspace:start": choose("0"),
    "keras.ops.linspace:stop": choose("3"),
    "keras.ops.linspace:num": choose("5"),
    "keras.ops.convert_to_tensor:x": choose("[1, 2]", "[[1.0, 2.0]]", "3"),
    "keras.ops.array:x": choose("[1, 2]", "[[1.0, 2.0]]"),
    "keras.ops.take:indices": choose("[0, 0]", "[[0], [0]]", "0"),
    "keras.ops.meshgrid:x": choose("keras.ops.ones(2), keras.ops.ones(3)"),
    "keras.ops.get_item:key": choose("0"),
    "keras.ops.norm:ord": choose("None"),
    "keras.ops.one_hot:x": choose("keras.ops.ones((2, 3), 'int32')"),
    "keras.ops.cond:pred": choose("True"),
    "keras.ops.cond:true_fn": choose("lambda: keras.ops.ones(3)"),
    "keras.ops.cond:false_fn": choose("lambda: keras.ops.ones(3)"),
    "keras.random.randint:minval": choose("0"),
    "keras.random.randint:maxval": choose("5"),
    "keras.random.categorical:num_samples": choose("4"),
    "keras.random.dropout:rate": choose("0.5"),
    "keras.random.gamma:alpha": choose("0.5"),
    "keras.random.beta:alpha": choose("0.5"),
    "keras.random.beta:beta": choose("0.5"),
    "keras.random.binomial:counts": choose("5.0"),
    "keras.random.binomial:probabilities": choose("0.5"),
    "keras.ops.is_tensor:x": choose("3", "keras.ops.ones(2)"),
    "target": choose("keras.ops.zeros((2, 3))", "keras.ops.zeros((3,))"),
    "output": choose("keras.ops.ones((2, 3))", "keras.ops.ones((3, 2))"),
    "keras.losses.sparse_categorical_crossentropy:y_true": choose(
        "keras.ops.zeros((3,))", "keras.ops.zeros((2, 1))", "keras.ops.zeros((2,))"
    ),
    "keras.activations.get:identifier": choose("'relu'", "'rellu'"),
    "kernel": choose("keras.ops.ones((2, 3, 2))", "keras.ops.ones((2, 2, 3, 2))", "keras.ops.ones((1, 1, 4))"),
    "depthwise_kernel": choose("keras.ops.ones((2, 3, 2))", "keras.ops.ones((2, 2, 3, 2))"),
    "pointwise_kernel": choose("keras.ops.ones((1, 6, 2))", "keras.ops.ones((1, 1, 6, 2))"),
    "strides": choose("1", "2"),
    "padding": choose("'valid'", "'same'"),
    "pool_size": choose("1", "2"),
    "output_size": choose("1", "2"),
    "size": choose("1", "2"),
    "keras.ops.inv:a": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))", "keras.ops.ones(3)"),
    "keras.ops.det:a": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))", "keras.ops.ones(3)"),
    "keras.ops.cholesky:a": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))"),
    "keras.ops.eigh:a": choose("keras.ops.eye(3)"),
    "keras.ops.pinv:a": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))"),
    "keras.ops.svd:x": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))", "keras.ops.ones((4, 3, 2))"),
    "keras.ops.qr:x": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))", "keras.ops.ones((4, 3, 2))"),
    "keras.ops.solve:a": choose("keras.ops.eye(3)", "keras.ops.ones((2, 3))"),
    "keras.ops.solve:b": choose("keras.ops.ones((3, 2))", "keras.ops.ones((2, 2))"),
    "keras.ops.solve_triangular:a": choose("keras.ops.eye(3)"),
    "keras.ops.solve_triangular:b": choose("keras.ops.ones((3, 2))"),
    "keras.ops.lstsq:a": choose("keras.ops.ones((3, 2))"),
    "keras.ops.lstsq:b": choose("keras.ops.ones((3,))", "keras.ops.ones((3, 4))"),
    "keras.ops.cross:x1": choose("keras.ops.ones((2, 3))", "keras.ops.ones(3)"),
    "keras.ops.cross:x2": choose("keras.ops.ones((2, 3))", "keras.ops.ones(3)"),
    "keras.ops.vdot:x1": choose("keras.ops.ones(3)", "keras.ops.ones(2)"),
    "keras.ops.vdot:x2": choose("keras.ops.ones(3)", "keras.ops.ones(2)"),
    "axisa": choose("-1"),
    "axisb": choose("-1"),
    "axisc": choose("-1"),
    "q": choose("0.5"),
    "keras.ops.rot90:axes": choose("(0, 1)"),
    "keras.ops.digitize:bins": choose("[0.0, 1.0]"),
    "keras.ops.searchsorted:sorted_sequence": choose("keras.ops.arange(4)"),
    "keras.ops.argpartition:kth": choose("0"),
    "offset": choose("0"),
    "images": choose("keras.ops.ones((2, 4, 5, 3))", "keras.ops.ones((4, 5, 3))", "keras.ops.ones((4, 5))"),
    "keras.utils.to_categorical:x": choose("[0, 1, 2]", "[[0], [1]]"),
    "keras.utils.normalize:x": choose("keras.ops.ones((2, 3))"),
    "keras.utils.pad_sequences:sequences": choose("[[1, 2], [3]]"),
    "keras.utils.pad_sequences:maxlen": choose("4"),
    "keras.utils.pad_sequences:dtype": choose("'int32'"),
}

_LAYER = "layers and models have templates of their own, in test_keras_layers.py"
_OBJECT = "what it gives is an object without a shape"
_FILE = "it needs a file or a download"
_OLD = "it is gone from Keras 3, and known from the versions before"
_FUNCTION = "it takes functions of the user"


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"keras.{name}": reason for name in names.split()}


UNEXERCISED: dict[str, str] = {
    **_all("layers.* Model.* Sequential.* Layer.* Input KerasTensor.* Variable.* _Tensor.* models.*", _LAYER),
    **_all(
        "optimizers.* metrics.* callbacks.* initializers.* regularizers.* constraints.* DTypePolicy.* saving.* "
        "StatelessScope.* config.* mixed_precision.* version losses.Loss.* random.SeedGenerator.* losses.get "
        "activations.serialize activations.deserialize utils.PyDataset.* utils.Progbar.* utils.PictureFile.* "
        "utils.CustomObjectScope.* ops.nonzero ops.unique ops.shape",
        _OBJECT,
    ),
    **_all("applications.* tree.* load_model", _OBJECT),
    **_all("datasets.* preprocessing.* utils.get_file utils.load_img utils.save_img", _FILE),
    **_all("backend.* losses.mse", _OLD),
    **_all(
        "ops.while_loop ops.vectorized_map ops.map ops.scan ops.slice ops.slice_update ops.scatter ops.scatter_update "
        "losses.wrapped compiled.* fitting.* ops.elementwise_loss ops.split_at utils.unchanged losses.ctc losses.dice ops.multi_hot ops.count_nonzero ops.fori_loop ops.select ops.segment_sum "
        "ops.max_pool ops.average_pool ops.adaptive_max_pool ops.adaptive_average_pool ops.segment_max ops.bincount ops.histogram ops.batch_normalization ops.layer_normalization ops.rms_normalization "
        "ops.extract_sequences ops.image.affine_transform ops.image.pad_images ops.image.crop_images",
        _FUNCTION,
    ),
    **_all(
        "utils.plot_model utils.model_to_dot utils.set_random_seed utils.img_to_array utils.array_to_img utils.clear_session "
        "utils.image_dataset_from_directory utils.text_dataset_from_directory utils.timeseries_dataset_from_array "
        "utils.split_dataset utils.register_keras_serializable utils.get_custom_objects utils.get_registered_name "
        "utils.get_source_inputs utils.is_interactive_logging_enabled utils.disable_interactive_logging "
        "utils.enable_interactive_logging utils.pack_x_y_sample_weight utils.unpack_x_y_sample_weight utils.is_keras_tensor",
        _OBJECT,
    ),
}
