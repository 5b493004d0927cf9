"""Regress quantiles with a pinball loss and a coverage metric written for the purpose, then carry the weights over to a second model."""

import os
import tempfile

import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(55)
QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95]


class PinballLoss(keras.losses.Loss):
    def __init__(self, quantiles, name="pinball"):
        super().__init__(name=name)
        self.quantiles = ops.convert_to_tensor(np.array(quantiles, dtype="float32"))

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        return ops.mean(ops.maximum(self.quantiles * error, (self.quantiles - 1) * error), axis=-1)


class Coverage(keras.metrics.Metric):
    """Share of targets between the lowest and the highest quantile."""

    def __init__(self, name="coverage", **kwargs):
        super().__init__(name=name, **kwargs)
        self.inside = self.add_variable(shape=(), initializer="zeros", name="inside")
        self.count = self.add_variable(shape=(), initializer="zeros", name="count")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y = y_true[:, 0]
        hit = ops.logical_and(y >= y_pred[:, 0], y <= y_pred[:, -1])
        self.inside.assign_add(ops.sum(ops.cast(hit, "float32")))
        self.count.assign_add(ops.cast(ops.shape(y)[0], "float32"))

    def result(self):
        return self.inside / ops.maximum(self.count, 1.0)


class FeatureScaler(layers.Layer):
    def __init__(self, mean, scale, **kwargs):
        super().__init__(**kwargs)
        self.mean = np.asarray(mean, dtype="float32")
        self.scale = np.asarray(scale, dtype="float32")

    def call(self, x):
        return (x - self.mean) / self.scale


def make_body(n_features, width=24, depth=2):
    body = keras.Sequential(name="body")
    body.add(keras.Input((n_features,)))
    for _ in range(depth):
        body.add(layers.Dense(width, activation="elu"))
    return body


def make_quantile_model(x, n_quantiles):
    inputs = keras.Input(shape=(x.shape[1],))
    scaled = FeatureScaler(x.mean(axis=0), x.std(axis=0))(inputs)
    hidden = make_body(x.shape[1])(scaled)
    lowest = layers.Dense(1)(hidden)
    steps = layers.Dense(n_quantiles - 1, activation="softplus")(hidden)
    raised = layers.Lambda(lambda pair: pair[0] + ops.cumsum(pair[1], axis=1))([lowest, steps])
    quantiles = layers.Concatenate(name="quantiles")([lowest, raised])
    return keras.Model(inputs, quantiles)


def heteroscedastic(n, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.uniform(-2, 2, size=(n, 7))
    noise = rng.normal(size=n) * (0.2 + 0.5 * np.abs(x[:, 0]))
    y = x[:, 0] ** 2 + np.sin(3 * x[:, 1]) + noise
    return x.astype("float32"), y[:, None].astype("float32")


x, y = heteroscedastic(300)
x_test, y_test = heteroscedastic(89, seed=1)
model = make_quantile_model(x, len(QUANTILES))
model.compile(optimizer=keras.optimizers.Adam(0.01), loss=PinballLoss(QUANTILES), metrics=[Coverage()])
model.fit(x, y, epochs=3, batch_size=60, verbose=0)
loss, coverage = model.evaluate(x_test, y_test, verbose=0)
print("pinball", loss, "coverage", coverage)

bands = model.predict(x_test, verbose=0)
widths = bands[:, -1] - bands[:, 0]
below = (y_test <= bands).mean(axis=0)
calibration = np.abs(below - np.array(QUANTILES))
print("calibration error by quantile:", calibration.round(3), widths.mean())

twin = make_quantile_model(x, len(QUANTILES))
weights = model.get_weights()
twin.set_weights(weights)
assert np.allclose(twin.predict(x_test, verbose=0), bands, atol=1e-5)
print("weight shapes:", [w.shape for w in weights])

# Average the weights of several members of an ensemble.
members = []
for seed in range(3):
    keras.utils.set_random_seed(seed)
    member = make_quantile_model(x, len(QUANTILES))
    member.compile(optimizer="adam", loss=PinballLoss(QUANTILES))
    member.fit(x, y, epochs=1, batch_size=100, verbose=0)
    members.append(member.get_weights())
average = [np.mean(np.stack(tensors), axis=0) for tensors in zip(*members)]
twin.set_weights(average)
averaged_bands = twin.predict(x_test, verbose=0)
print("average member:", np.abs(averaged_bands - bands).mean(), average[0].shape)

body = model.get_layer("body")
first = body.layers[0]
kernel, bias = first.kernel.numpy(), first.bias.numpy()
u, s, vt = np.linalg.svd(kernel, full_matrices=False)
first.set_weights([(u[:, :3] * s[:3]) @ vt[:3], bias])
print("rank-3 kernel:", np.linalg.matrix_rank(first.get_weights()[0]), bias.shape)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "body.weights.h5")
    body.save_weights(path)
    clone = make_body(x.shape[1])
    clone.load_weights(path)
    restored = clone(x_test[:5])
    print(restored.shape, float(ops.max(ops.abs(restored - body(x_test[:5])))))
