"""The network: a stack of convolutions over time, then a small head."""
from tensorflow import keras
from tensorflow.keras import layers

from data import ACTIVITIES, CHANNELS, WINDOW


class TemporalBlock(layers.Layer):
    """Two convolutions and a projected shortcut."""

    def __init__(self, filters, dilation):
        super().__init__()
        self.conv1 = layers.Conv1D(filters, 3, padding="same", dilation_rate=dilation, activation="relu")
        self.conv2 = layers.Conv1D(filters, 3, padding="same", dilation_rate=dilation)
        self.project = layers.Dense(filters)

    def call(self, x):
        y = self.conv1(x)
        y = self.conv2(y)
        return keras.activations.relu(y + self.project(x))


class Head(layers.Layer):
    def __init__(self, n_classes):
        super().__init__()
        self.pool = layers.GlobalAveragePooling1D()
        self.dense = layers.Dense(n_classes)

    def call(self, x):
        return self.dense(self.pool(x))


def build(filters=(8, 16, 16)):
    inputs = keras.Input(shape=(WINDOW, CHANNELS))
    x = inputs
    for i, f in enumerate(filters):
        x = TemporalBlock(f, dilation=2 ** i)(x)
    outputs = Head(len(ACTIVITIES))(x)
    return keras.Model(inputs, outputs)
