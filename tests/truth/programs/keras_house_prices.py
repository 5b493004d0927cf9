"""Predict a house's price from tabular columns, a picture and a district code with a model of three inputs."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import Concatenate, Conv2D, Dense, Embedding, Flatten, GlobalAveragePooling2D, Input
from tensorflow.keras.models import Model

CONFIG = {
    "n_houses": 240,
    "columns": ["rooms", "area", "age", "floor", "distance"],
    "image_size": 24,
    "districts": 17,
    "filters": (8, 16),
    "epochs": 2,
    "batch": 30,
    "test_share": 0.25,
}


def make_data(config):
    rng = np.random.default_rng(42)
    n = config["n_houses"]
    size = config["image_size"]
    table = np.column_stack(
        [
            rng.integers(1, 8, n),
            rng.uniform(30, 250, n),
            rng.integers(0, 100, n),
            rng.integers(0, 12, n),
            rng.exponential(5.0, n),
        ]
    )
    images = rng.random((n, size, size, 3), dtype=np.float32)
    district = rng.integers(0, config["districts"], size=(n, 1))
    district_value = rng.normal(0, 20, config["districts"])
    price = 3 * table[:, 1] - 0.4 * table[:, 2] - 2 * table[:, 4] + district_value[district[:, 0]]
    price += 10 * images.mean(axis=(1, 2, 3)) + rng.normal(0, 5, n)
    return table.astype("float32"), images, district, price.astype("float32")


def train_test_split(*arrays, test_share, seed=0):
    n = len(arrays[0])
    permutation = np.random.default_rng(seed).permutation(n)
    cut = int(n * (1 - test_share))
    train, test = permutation[:cut], permutation[cut:]
    parts = []
    for array in arrays:
        parts.append(array[train])
        parts.append(array[test])
    return parts


def create_mlp(dim, units=(24, 12)):
    inputs = Input(shape=(dim,), name="table")
    x = inputs
    for width in units:
        x = Dense(width, activation="relu")(x)
    return inputs, x


def create_cnn(size, filters):
    inputs = Input(shape=(size, size, 3), name="picture")
    x = inputs
    for i, f in enumerate(filters):
        x = Conv2D(f, (3, 3), padding="same")(x)
        x = layers.Activation("relu")(x)
        x = layers.BatchNormalization(axis=-1)(x)
        x = layers.MaxPooling2D(pool_size=(2, 2))(x)
    pooled = GlobalAveragePooling2D()(x)
    return inputs, Dense(10, activation="relu")(pooled)


def build_model(config):
    table_in, table_out = create_mlp(len(config["columns"]))
    image_in, image_out = create_cnn(config["image_size"], config["filters"])
    district_in = Input(shape=(1,), dtype="int32", name="district")
    district_vec = Flatten()(Embedding(config["districts"], 6)(district_in))
    combined = Concatenate()([table_out, image_out, district_vec])
    x = Dense(16, activation="relu")(combined)
    price = Dense(1, activation="linear", name="price")(x)
    return Model(inputs=[table_in, image_in, district_in], outputs=price)


if __name__ == "__main__":
    keras.utils.set_random_seed(5)
    table, images, district, price = make_data(CONFIG)
    (
        table_train,
        table_test,
        images_train,
        images_test,
        district_train,
        district_test,
        price_train,
        price_test,
    ) = train_test_split(table, images, district, price, test_share=CONFIG["test_share"])

    mean = table_train.mean(axis=0)
    scale = table_train.std(axis=0) + 1e-6
    table_train = (table_train - mean) / scale
    table_test = (table_test - mean) / scale
    max_price = price_train.max()
    y_train = price_train / max_price
    y_test = price_test / max_price

    model = build_model(CONFIG)
    optimizer = tf.keras.optimizers.Adam(learning_rate=1e-3)
    model.compile(loss="mean_absolute_error", optimizer=optimizer, metrics=["mse"])
    model.fit(
        x=[table_train, images_train, district_train],
        y=y_train,
        validation_data=([table_test, images_test, district_test], y_test),
        epochs=CONFIG["epochs"],
        batch_size=CONFIG["batch"],
        verbose=0,
    )
    preds = model.predict([table_test, images_test, district_test], verbose=0)
    diff = preds.flatten() - y_test
    percent = (diff / np.maximum(np.abs(y_test), 0.05)) * 100
    abs_percent = np.abs(percent)
    print("mean: %.2f%%, std: %.2f%%" % (np.mean(abs_percent), np.std(abs_percent)))

    named = model.predict({"table": table_test[:7], "picture": images_test[:7], "district": district_test[:7]}, verbose=0)
    print(named.shape, np.allclose(named, preds[:7], atol=1e-3))

    shuffled = table_test.copy()
    effect = np.zeros(len(CONFIG["columns"]))
    for column, name in enumerate(CONFIG["columns"]):
        shuffled[:, column] = np.random.permutation(shuffled[:, column])
        changed = model.predict([shuffled, images_test, district_test], verbose=0)
        effect[column] = np.abs(changed - preds).mean()
        shuffled[:, column] = table_test[:, column]
    print(dict(zip(CONFIG["columns"], effect.round(4))))
