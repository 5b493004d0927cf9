"""Classify small colour images with a residual network whose blocks are functions."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.callbacks import LearningRateScheduler
from tensorflow.keras.regularizers import l2

keras.utils.set_random_seed(99)

batch_size = 32
epochs = 2
n = 1
depth = n * 6 + 2
num_classes = 7


def lr_schedule(epoch):
    lr = 1e-3
    if epoch > 180:
        lr *= 0.5e-3
    elif epoch > 80:
        lr *= 1e-1
    return lr


def resnet_layer(inputs, num_filters=8, kernel_size=3, strides=1, activation="relu", batch_normalization=True, conv_first=True):
    """Convolution, batch normalization and activation in one of two orders."""
    conv = layers.Conv2D(
        num_filters,
        kernel_size=kernel_size,
        strides=strides,
        padding="same",
        kernel_initializer="he_normal",
        kernel_regularizer=l2(1e-4),
    )
    x = inputs
    if conv_first:
        x = conv(x)
        if batch_normalization:
            x = layers.BatchNormalization()(x)
        if activation is not None:
            x = layers.Activation(activation)(x)
    else:
        if batch_normalization:
            x = layers.BatchNormalization()(x)
        if activation is not None:
            x = layers.Activation(activation)(x)
        x = conv(x)
    return x


def resnet_v1(input_shape, depth, num_classes=10):
    if (depth - 2) % 6 != 0:
        raise ValueError("depth should be 6n+2 (eg 20, 32, 44)")
    num_filters = 8
    num_res_blocks = int((depth - 2) / 6)

    inputs = keras.Input(shape=input_shape)
    x = resnet_layer(inputs=inputs)
    for stack in range(3):
        for res_block in range(num_res_blocks):
            strides = 1
            if stack > 0 and res_block == 0:
                strides = 2
            y = resnet_layer(inputs=x, num_filters=num_filters, strides=strides)
            y = resnet_layer(inputs=y, num_filters=num_filters, activation=None)
            if stack > 0 and res_block == 0:
                x = resnet_layer(
                    inputs=x,
                    num_filters=num_filters,
                    kernel_size=1,
                    strides=strides,
                    activation=None,
                    batch_normalization=False,
                )
            x = layers.add([x, y])
            x = layers.Activation("relu")(x)
        num_filters *= 2
    x = layers.AveragePooling2D(pool_size=8)(x)
    y = layers.Flatten()(x)
    outputs = layers.Dense(num_classes, activation="softmax", kernel_initializer="he_normal")(y)
    return keras.Model(inputs=inputs, outputs=outputs)


def make_pictures(count, seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(num_classes, size=(count, 1))
    colours = np.linspace(0, 255, num_classes * 3).reshape(num_classes, 3)
    pictures = colours[labels[:, 0]][:, None, None, :] + rng.normal(0, 30, size=(count, 32, 32, 3))
    return np.clip(pictures, 0, 255).astype("uint8"), labels


x_train, y_train = make_pictures(128, 1)
x_test, y_test = make_pictures(47, 2)
input_shape = x_train.shape[1:]

x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255
x_train_mean = np.mean(x_train, axis=0)
x_train -= x_train_mean
x_test -= x_train_mean
print("x_train shape:", x_train.shape)
print("y_train shape:", y_train.shape)

y_train = keras.utils.to_categorical(y_train, num_classes)
y_test = keras.utils.to_categorical(y_test, num_classes)

model = resnet_v1(input_shape=input_shape, depth=depth, num_classes=num_classes)
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.Adam(learning_rate=lr_schedule(0)),
    metrics=["accuracy"],
)
print("parameters:", model.count_params(), "layers:", len(model.layers))

augment = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomTranslation(0.1, 0.1)])
train_ds = (
    tf.data.Dataset.from_tensor_slices((x_train, y_train))
    .shuffle(128, seed=0)
    .batch(batch_size)
    .map(lambda image, label: (augment(image, training=True), label))
    .prefetch(tf.data.AUTOTUNE)
)
model.fit(
    train_ds,
    validation_data=(x_test, y_test),
    epochs=epochs,
    verbose=0,
    callbacks=[LearningRateScheduler(lr_schedule)],
)
loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
print("Test loss:", loss, "Test accuracy:", accuracy)

probabilities = model.predict(x_test, batch_size=batch_size, verbose=0)
truth = y_test.argmax(axis=1)
guess = probabilities.argmax(axis=1)
matrix = tf.math.confusion_matrix(truth, guess, num_classes=num_classes).numpy()
recall = np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)
print(matrix, recall)

for images, labels in train_ds.take(1):
    features = keras.Model(model.inputs, model.layers[-2].output)(images)
    print(images.shape, labels.shape, features.shape)
