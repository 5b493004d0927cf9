"""Keras layers, merges, losses and models against Keras: random constructions, random inputs.

Of the templates see `templates`.  An array's axes are small, so that too small inputs and broadcasts occur.
"""

from __future__ import annotations

import os
import random

import pytest

from .harness import Engine, Examination, run_text
from .libraries import KERAS
from .templates import Template, make

CASES = int(os.environ.get("SHAPESERVER_CASES", "3"))
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))
_WINDOW = "{strides=1|strides=2|strides=3}, padding={'valid'|'same'}"
TEMPLATES: dict[str, Template] = {
    "dense": ("keras.layers.Dense({1|4}, activation={None|'relu'|'rellu'}, use_bias={True|False})(a)", (2,)),
    "dense on any rank": ("keras.layers.Dense(3)(a)", (3,)),
    "dense on a vector": ("keras.layers.Dense(3)(a)", (1,)),
    "einsum dense": ("keras.layers.EinsumDense('abc,cd->abd', output_shape=(None, {3|4}), bias_axes='d')(a)", (3,)),
    "embedding": ("keras.layers.Embedding(10, {1|4})(a)", (2,)),
    "conv1d": (f"keras.layers.Conv1D({{2|4}}, {{1|3}}, {_WINDOW})(a)", (3,)),
    "conv1d causal": ("keras.layers.Conv1D(2, 3, strides={1|2}, padding='causal', dilation_rate=1)(a)", (3,)),
    "conv2d": (f"keras.layers.Conv2D({{2|4}}, {{1|3|(2, 3)}}, {_WINDOW})(a)", (4,)),
    "conv2d dilated": ("keras.layers.Conv2D(4, {2|3}, dilation_rate={2|(1, 2)}, padding={'same'|'valid'})(a)", (4,)),
    "conv2d groups": ("keras.layers.Conv2D(4, 1, groups={1|2})(a)", (4,)),
    "conv2d rank": ("keras.layers.Conv2D(4, 1)(a)", (3,)),
    "conv3d": (f"keras.layers.Conv3D(2, {{1|2}}, {_WINDOW})(a)", (5,)),
    "conv1d transposed": (f"keras.layers.Conv1DTranspose(3, {{1|2|3}}, {_WINDOW})(a)", (3,)),
    "conv2d transposed": (f"keras.layers.Conv2DTranspose(3, {{1|2|3}}, {_WINDOW})(a)", (4,)),
    "depthwise": ("keras.layers.DepthwiseConv2D({1|2|3}, depth_multiplier={1|2}, padding={'same'|'valid'})(a)", (4,)),
    "separable": ("keras.layers.SeparableConv2D(5, {1|2|3}, padding={'same'|'valid'})(a)", (4,)),
    "max pool 1d": (
        "keras.layers.MaxPooling1D({2|3}, strides={None|1|3}, padding={'valid'|'same'})(keras.Input(a.shape[1:]))",
        (3,),
    ),
    "max pool 2d": (
        "keras.layers.MaxPooling2D({2|(1, 2)}, strides={None|1|3}, padding={'valid'|'same'})(keras.Input(a.shape[1:]))",
        (4,),
    ),
    "average pool": ("keras.layers.AveragePooling2D(2, padding={'valid'|'same'})(keras.Input(a.shape[1:]))", (4,)),
    "pooling operations": (
        "keras.ops.{max|average}_pool(keras.Input(a.shape[1:]), {2|3}, strides={None|1}, padding={'valid'|'same'})",
        (4,),
    ),
    "convolution operations": (
        "keras.ops.conv(a, keras.ops.ones(({2|3}, 3, {1|2}, 4)), strides={1|2}, padding='same')",
        (4,),
    ),
    "global pool": ("keras.layers.Global{Average|Max}Pooling{1|2}D(keepdims={True|False})(a)", (4,)),
    "global pool 1d": ("keras.layers.Global{Average|Max}Pooling1D()(a)", (3,)),
    "flatten": ("keras.layers.Flatten()(a)", (4,)),
    "flatten a vector": ("keras.layers.Flatten()(a)", (1,)),
    "reshape": ("keras.layers.Reshape({(-1,)|(2, -1)|(6,)|(3, 2)|(-2, 3)})(a)", (3,)),
    "permute": ("keras.layers.Permute({(2, 1)|(1, 2)|(2, 1, 3)})(a)", (3,)),
    "repeat": ("keras.layers.RepeatVector(3)(a)", (2,)),
    "dropout": ("keras.layers.{Dropout|GaussianNoise|SpatialDropout1D}({0.5|0.2})(a)", (3,)),
    "normalization": ("keras.layers.{BatchNormalization|LayerNormalization}(axis={-1|1})(a)", (3,)),
    "group normalization": ("keras.layers.GroupNormalization({1|2|3})(a)", (3,)),
    "activation": ("keras.layers.Activation({'relu'|'tanh'|'softmax'})(a)", (2,)),
    "activation layers": ("keras.layers.{ReLU|LeakyReLU|ELU|PReLU}()(a)", (2,)),
    "softmax": ("keras.layers.Softmax(axis={-1|1|2})(a)", (2,)),
    "lambda": ("keras.layers.Lambda(lambda x: x[:, 0] + 1.0)(a)", (3,)),
    "recurrent": ("keras.layers.{SimpleRNN|GRU|LSTM}({1|4}, return_sequences={True|False})(a)", (3,)),
    "recurrent states": ("keras.layers.{SimpleRNN|GRU|LSTM}(3, return_state=True)(a)", (3,)),
    "recurrent rank": ("keras.layers.LSTM(3)(a)", (2,)),
    "cells": ("keras.layers.RNN(keras.layers.{LSTMCell|GRUCell}(3), return_sequences={True|False})(a)", (3,)),
    "bidirectional": (
        "keras.layers.Bidirectional(keras.layers.LSTM(3, return_sequences={True|False}, return_state={True|False}), "
        "merge_mode={'concat'|'sum'|None})(a)",
        (3,),
    ),
    "time distributed": ("keras.layers.TimeDistributed(keras.layers.{Dense(3)|Flatten()})(a)", (4,)),
    "time distributed rank": ("keras.layers.TimeDistributed(keras.layers.Dense(3))(a)", (2,)),
    "multi-head": ("keras.layers.MultiHeadAttention(2, 4, output_shape={None|5})(a, b)", (3, 3)),
    "multi-head scores": ("keras.layers.MultiHeadAttention(2, 4)(a, a, return_attention_scores=True)", (3,)),
    "attention of two": ("keras.layers.{Attention|AdditiveAttention}()([a, b])", (3, 3)),
    "attention mask": (
        "keras.layers.MultiHeadAttention(2, 4)(a, a, attention_mask=keras.ops.ones((1, {1|2|3}, {1|2|3}), 'bool'))",
        (3,),
    ),
    "convolutional lstm": (
        "keras.layers.ConvLSTM2D(2, {1|2}, padding={'valid'|'same'}, return_sequences={True|False})(a)",
        (5,),
    ),
    "adaptive pooling": ("keras.layers.Adaptive{Average|Max}Pooling2D({1|2|(1, 2)})(keras.Input(a.shape[1:]))", (4,)),
    "encoding": (
        "keras.layers.CategoryEncoding(7, output_mode={'one_hot'|'multi_hot'|'count'})(keras.ops.cast(a, 'int32'))",
        (2,),
    ),
    "discretization": (
        "keras.layers.Discretization([0.0, 1.0], output_mode={'int'|'one_hot'|'multi_hot'})(a)",
        (2,),
    ),
    "hashing": (
        "keras.layers.Hashing(5, output_mode={'int'|'one_hot'|'multi_hot'})(keras.ops.cast(a, 'int64'))",
        (2,),
    ),
    "lookup": (
        "keras.layers.IntegerLookup(vocabulary=[1, 2, 3], output_mode={'int'|'one_hot'|'multi_hot'})"
        "(keras.ops.cast(a, 'int64'))",
        (2,),
    ),
    "adapted": ("[n := keras.layers.Normalization(), n.adapt(a), n(b)][2]", (2, 2)),
    "normalization over an axis": ("keras.layers.{BatchNormalization|LayerNormalization}(axis={2|3|-3})(a)", (3,)),
    "attention": ("keras.layers.{Attention|AdditiveAttention}()([a, a])", (3,)),
    "add": ("keras.layers.{Add|Multiply|Average|Maximum|Minimum|Subtract}()([a, b])", (2, 2)),
    "add of two ranks": ("keras.layers.Add()([a, b])", (2, 3)),
    "concatenate": ("keras.layers.Concatenate(axis={-1|1})([a, b])", (3, 3)),
    "dot": ("keras.layers.Dot(axes={1|(2, 1)|(1, 2)|0})([a, b])", (3, 3)),
    "functions": ("keras.layers.{add|multiply|concatenate}([a, b])", (2, 2)),
    "zero padding": ("keras.layers.ZeroPadding2D({1|(1, 2)|((1, 0), (0, 2))})(a)", (4,)),
    "cropping": ("keras.layers.Cropping2D({1|(1, 2)|((1, 0), (0, 2))})(a)", (4,)),
    "upsampling": ("keras.layers.UpSampling2D({2|(1, 3)})(a)", (4,)),
    "one axis": ("keras.layers.{ZeroPadding1D(2)|Cropping1D(1)|UpSampling1D(3)}(a)", (3,)),
    "rescaling": ("keras.layers.Rescaling(1 / 255)(a)", (3,)),
    "resizing": ("keras.layers.{Resizing|CenterCrop}(2, 3)(a)", (4,)),
    "reused": ("[l := keras.layers.Dense(3), l(a), l(b)][2]", (2, 2)),
    "sequential": ("keras.Sequential([keras.layers.Dense(4), keras.layers.Dense({2|3})])(a)", (2,)),
    "sequential with input": ("keras.Sequential([keras.Input(({3|4},)), keras.layers.Dense(4)])(a)", (2,)),
    "functional": ("[x := keras.Input((3,)), keras.Model(x, keras.layers.Dense(5)(x))(a)][1]", (2,)),
    "predict": ("keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(4)]).predict(a, verbose=0)", (3,)),
    "entropy": ("keras.losses.CategoricalCrossentropy(reduction={None|'sum_over_batch_size'})(a, b)", (2, 2)),
    "entropy of ranks": ("keras.losses.CategoricalCrossentropy()(a, b)", (1, 2)),
    "sparse entropy": ("keras.losses.SparseCategoricalCrossentropy(reduction=None)(a * 0, b)", (1, 2)),
    "sparse entropy of ranks": ("keras.losses.SparseCategoricalCrossentropy()(a * 0, b)", (2, 2)),
    "binary entropy": ("keras.losses.BinaryCrossentropy(reduction={None|'sum_over_batch_size'})(a, b)", (2, 2)),
    "binary entropy of ranks": ("keras.losses.BinaryCrossentropy()(a, b)", (1, 2)),
    "squared": ("keras.losses.MeanSquaredError(reduction={None|'sum_over_batch_size'})(a, b)", (2, 2)),
    "squared of ranks": ("keras.losses.{MeanSquaredError|MeanAbsoluteError|Huber}()(a, b)", (1, 2)),
    "overlap losses": ("keras.losses.{Dice|Tversky}(axis={None|(1, 2)|-1}, reduction={None|'sum'})(a, b)", (3, 3)),
    "connectionist loss": (
        "keras.losses.CTC(reduction=None)(keras.ops.ones(({2|3}, 3), 'int32'), keras.ops.ones((2, 9, 4)))",
        (),
    ),
    "circle loss": ("keras.losses.Circle(reduction=None)(keras.ops.cast(a, 'int32'), b)", (1, 2)),
    "generalized entropy": (
        "keras.losses.CategoricalGeneralizedCrossEntropy(reduction=None)(keras.ops.cast(a, 'int32') * 0, b)",
        (1, 2),
    ),
    "scores of classes": ("keras.metrics.{F1Score|FBetaScore}(average={None|'macro'})(a, a)", (2,)),
    "regression score": ("keras.metrics.R2Score(class_aggregation={None|'uniform_average'})(a, a)", (2,)),
    "correlations": ("keras.metrics.{pearson|concordance}_correlation(a, b)", (2, 2)),
    "best accuracies": ("keras.metrics.top_k_categorical_accuracy(a, a, k=1)", (2,)),
    "crossed features": (
        "keras.layers.HashedCrossing(5, output_mode={'int'|'one_hot'})"
        "((keras.ops.ones({(3,)|(3, 1)|(3, 1, 1)}, 'int32'),) * 2)",
        (),
    ),
    "mel spectrogram": (
        "keras.layers.MelSpectrogram(num_mel_bins=8, fft_length={64|32}, sequence_stride={16|20})"
        "(keras.ops.ones({(100,)|(2, 100)|(2, 100, 1)}))",
        (),
    ),
    "spectrogram": (
        "keras.layers.STFTSpectrogram({'log'|'stft'}, frame_length=16, frame_step={None|5}, fft_length={None|32}, "
        "padding={'same'|'valid'})(keras.ops.ones({(2, 100, 2)|(2, 100)}))",
        (),
    ),
    "mixed images": ("keras.layers.{MixUp|CutMix}()(dict(images=a, labels=b))['labels']", (4, 2)),
    "changed images": (
        "keras.layers.{RandAugment|AugMix|AutoContrast|Equalization|RandomColorJitter|RandomInvert}()"
        "(keras.ops.ones({(2, 8, 9, 3)|(8, 9, 3)}))",
        (),
    ),
    "pipeline": ("keras.layers.Pipeline([keras.layers.Rescaling(2.0), keras.layers.Resizing(2, 3)])(a)", (4,)),
    "loss functions": ("keras.losses.{mean_squared_error|binary_crossentropy|categorical_crossentropy}(a, b)", (2, 2)),
}


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


@pytest.mark.parametrize("name", TEMPLATES)
def test_template(name: str, engine: Engine) -> None:
    chance = random.Random(f"{SEED}:{name}")
    examination = Examination(KERAS, engine, run_text)
    for _ in range(CASES):
        examination.check(make(TEMPLATES[name], chance, ("float32",), (1, 2, 3, 4, 5, 6)))
    tally = examination.tally
    assert not tally.failures, "\n".join(tally.failures[:3])
    assert not tally.missed, "not found:\n" + "\n".join(tally.missed[:3])
    assert tally.counts["known"] + tally.counts["error found"], dict(tally.counts)
