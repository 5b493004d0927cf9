"""Predict price and category of listings from text, image features and numbers."""
import keras
import numpy as np
from keras import layers, ops


class AttentionPool(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.score = layers.Dense(units, activation="tanh")
        self.value = layers.Dense(1)

    def call(self, x, mask=None):
        s = self.value(self.score(x))
        if mask is not None:
            s = s + (1.0 - ops.cast(mask[..., None], "float32")) * -1e9
        w = ops.softmax(s, axis=1)
        return ops.sum(w * x, axis=1)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


class CrossLayer(layers.Layer):
    def build(self, input_shape):
        d = input_shape[-1]
        self.w = self.add_weight(shape=(d, d), initializer="glorot_uniform", name="w")
        self.b = self.add_weight(shape=(d,), initializer="zeros", name="b")
        super().build(input_shape)

    def call(self, x0, x):
        return x0 * (ops.matmul(x, self.w) + self.b) + x


class FiLM(keras.Model):
    def __init__(self, channels):
        super().__init__()
        self.gamma = layers.Dense(channels)
        self.beta = layers.Dense(channels)

    def call(self, inputs):
        features, condition = inputs
        return features * self.gamma(condition)[:, None, :] + self.beta(condition)[:, None, :]


def residual(x, units, rate=0.1):
    h = layers.LayerNormalization()(x)
    h = layers.Dense(units * 2, activation="gelu")(h)
    h = layers.Dropout(rate)(h)
    h = layers.Dense(units)(h)
    if x.shape[-1] != units:
        x = layers.Dense(units)(x)
    return layers.add([x, h])


def build(vocab=500, length=20, regions=49, channels=64, numbers=7, classes=5):
    tokens = keras.Input((length,), dtype="int32", name="tokens")
    image = keras.Input((regions, channels), name="image")
    nums = keras.Input((numbers,), name="numbers")
    emb = layers.Embedding(vocab, 32, mask_zero=True)(tokens)
    rnn = layers.Bidirectional(layers.GRU(24, return_sequences=True))(emb)
    text = AttentionPool(16)(rnn)
    film = FiLM(channels)([image, text])
    conv = layers.Conv1D(32, 3, padding="same", activation="relu")(film)
    img = layers.GlobalAveragePooling1D()(conv)
    dense = layers.Dense(16)(nums)
    joined = layers.Concatenate()([text, img, dense])
    x = joined
    for _ in range(2):
        x = CrossLayer()(joined, x)
    x = residual(x, 48)
    x = residual(x, 48)
    price = layers.Dense(1, name="price")(x)
    category = layers.Dense(classes, activation="softmax", name="category")(x)
    return keras.Model([tokens, image, nums], [price, category], name="listing")


model = build()
model.compile(
    optimizer=keras.optimizers.Adam(1e-3),
    loss={"price": "mse", "category": "sparse_categorical_crossentropy"},
    loss_weights={"price": 0.5, "category": 1.0},
    metrics={"price": ["mae"], "category": ["accuracy"]},
)
rng = np.random.default_rng(0)
n = 40
data = {
    "tokens": rng.integers(1, 500, size=(n, 20)),
    "image": rng.normal(size=(n, 49, 64)).astype("float32"),
    "numbers": rng.normal(size=(n, 7)).astype("float32"),
}
targets = {"price": rng.normal(size=(n, 1)), "category": rng.integers(0, 5, size=n)}
history = model.fit(data, targets, epochs=1, batch_size=8, validation_split=0.2, verbose=0)
price, category = model.predict(data, verbose=0)
top = np.argsort(category, axis=1)[:, -2:]
error = np.abs(price[:, 0] - targets["price"][:, 0])
encoder = keras.Model(model.inputs, model.get_layer("price").input)
codes = encoder.predict(data, verbose=0)
sim = codes @ codes.T / np.outer(np.linalg.norm(codes, axis=1), np.linalg.norm(codes, axis=1))
np.fill_diagonal(sim, -1)
nearest = sim.argmax(axis=1)
one = {k: v[:1] for k, v in data.items()}
p1, c1 = model(one)
params = model.count_params()
w = model.get_layer("category").get_weights()[0]
