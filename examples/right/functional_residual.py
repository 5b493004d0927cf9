"""Two inputs (an image and a few numbers), a residual block, one output."""
import keras
import numpy as np
from keras import layers

IMAGE_SIZE = 32
NUM_EXTRA = 6


def conv_block(x, filters):
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    return layers.Activation("relu")(x)


def residual_block(x, filters):
    shortcut = x
    x = conv_block(x, filters)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    # the shortcut needs as many channels as the block puts out
    if shortcut.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1)(shortcut)
    x = layers.add([x, shortcut])
    return layers.Activation("relu")(x)


def build_model():
    image = keras.Input(shape=(IMAGE_SIZE, IMAGE_SIZE, 3), name="image")
    extra = keras.Input(shape=(NUM_EXTRA,), name="extra")

    x = conv_block(image, 8)
    x = layers.MaxPooling2D()(x)
    x = residual_block(x, 8)
    x = residual_block(x, 16)
    image_features = layers.GlobalAveragePooling2D()(x)

    # small MLP with a skip connection of its own
    hidden = layers.Dense(16, activation="relu")(extra)
    skip = layers.Dense(16)(extra)
    extra_features = layers.Add()([hidden, skip])

    merged = layers.concatenate([image_features, extra_features])
    merged = layers.Dense(32, activation="relu")(merged)
    merged = layers.Dropout(0.3)(merged)
    price = layers.Dense(1, name="price")(merged)
    return keras.Model(inputs=[image, extra], outputs=price)


def make_dataset(n):
    images = np.random.rand(n, IMAGE_SIZE, IMAGE_SIZE, 3).astype("float32")
    extras = np.random.normal(size=(n, NUM_EXTRA)).astype("float32")
    weights = np.random.normal(size=(NUM_EXTRA,))
    prices = extras @ weights + images.mean(axis=(1, 2, 3))
    return images, extras, prices.reshape(-1, 1).astype("float32")


if __name__ == "__main__":
    images, extras, prices = make_dataset(64)
    print("images", images.shape, "extras", extras.shape, "prices", prices.shape)

    model = build_model()
    print("parameters:", model.count_params())
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="mse", metrics=["mae"])
    model.fit([images, extras], prices, batch_size=16, epochs=2, verbose=2)

    mse, mae = model.evaluate([images, extras], prices, verbose=0)
    print("after training: mse %.3f, mae %.3f" % (mse, mae))

    estimate = model.predict([images[:4], extras[:4]], verbose=0)
    error = np.abs(estimate - prices[:4])
    print("estimate:", estimate[:, 0])
    print("mean error:", error.mean())
