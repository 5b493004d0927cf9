"""Classify small grey images with a convolutional network built with add, and look at the feature maps of its first layers."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers, models

tf.random.set_seed(3)
rng = np.random.default_rng(3)

CLASS_NAMES = ["shirt", "trouser", "pullover", "dress", "coat", "sandal", "bag"]
IMG_ROWS, IMG_COLS = 28, 28


def make_images(count):
    targets = rng.integers(0, len(CLASS_NAMES), size=count)
    grid_y, grid_x = np.mgrid[0:IMG_ROWS, 0:IMG_COLS]
    pictures = []
    for target in targets:
        wave = np.sin((target + 1) * grid_x / 9.0) + np.cos((target + 1) * grid_y / 13.0)
        pictures.append(wave + 0.3 * rng.normal(size=wave.shape))
    return np.array(pictures, dtype=np.float32), targets


train_images, train_labels = make_images(300)
test_images, test_labels = make_images(83)

if keras.backend.image_data_format() == "channels_first":
    train_images = train_images.reshape(train_images.shape[0], 1, IMG_ROWS, IMG_COLS)
    test_images = test_images.reshape(test_images.shape[0], 1, IMG_ROWS, IMG_COLS)
    input_shape = (1, IMG_ROWS, IMG_COLS)
else:
    train_images = train_images.reshape(train_images.shape[0], IMG_ROWS, IMG_COLS, 1)
    test_images = test_images.reshape(test_images.shape[0], IMG_ROWS, IMG_COLS, 1)
    input_shape = (IMG_ROWS, IMG_COLS, 1)

mean, std = train_images.mean(), train_images.std()
train_images = (train_images - mean) / std
test_images = (test_images - mean) / std

model = models.Sequential()
model.add(layers.Conv2D(12, (3, 3), activation="relu", input_shape=input_shape))
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(24, (3, 3), activation="relu"))
model.add(layers.BatchNormalization())
model.add(layers.MaxPooling2D((2, 2)))
model.add(layers.Conv2D(24, (3, 3), padding="same", activation="relu"))
model.add(layers.Flatten())
model.add(layers.Dense(32, activation="relu"))
model.add(layers.Dropout(0.4))
model.add(layers.Dense(len(CLASS_NAMES)))
model.summary()

model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=2e-3),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)

callbacks = [
    keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True),
    keras.callbacks.ReduceLROnPlateau(factor=0.5, patience=1),
]
history = model.fit(
    train_images, train_labels, epochs=2, validation_split=0.2, batch_size=32, callbacks=callbacks, verbose=0
)
test_loss, test_acc = model.evaluate(test_images, test_labels, verbose=2)
print("Test accuracy:", test_acc, sorted(history.history))

probability_model = tf.keras.Sequential([model, tf.keras.layers.Softmax()])
predictions = probability_model.predict(test_images, verbose=0)
top3 = np.argsort(predictions, axis=1)[:, ::-1][:, :3]
top3_hits = (top3 == test_labels[:, None]).any(axis=1)
print("Top-3 accuracy:", top3_hits.mean())
print("First guess:", CLASS_NAMES[int(np.argmax(predictions[0]))])

# A single picture needs a batch axis.
img = test_images[1]
img = np.expand_dims(img, 0)
predictions_single = probability_model.predict(img, verbose=0)
print(predictions_single.shape, CLASS_NAMES[np.argmax(predictions_single[0])])

# Feature maps after each of the first three layers.
layer_outputs = [layer.output for layer in model.layers[:3]]
activation_model = models.Model(inputs=model.inputs, outputs=layer_outputs)
activations = activation_model.predict(img, verbose=0)
first_layer_activation = activations[0]
images_per_row = 4
for layer_activation in activations:
    n_features = layer_activation.shape[-1]
    size = layer_activation.shape[1]
    n_rows = n_features // images_per_row
    display_grid = np.zeros((size * n_rows, images_per_row * size))
    for row in range(n_rows):
        for col in range(images_per_row):
            channel_image = layer_activation[0, :, :, row * images_per_row + col]
            channel_image = channel_image - channel_image.mean()
            channel_image = np.clip(channel_image * 64 + 128, 0, 255)
            display_grid[row * size : (row + 1) * size, col * size : (col + 1) * size] = channel_image
    print(display_grid.shape, round(float(display_grid.mean()), 1))

kernels, biases = model.layers[0].get_weights()
norms = np.sqrt((kernels**2).sum(axis=(0, 1, 2)))
print(kernels.shape, biases.shape, norms.argmax(), first_layer_activation.shape)
