"""Small convolutional network on MNIST-shaped images (synthetic, so nothing is downloaded)."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

num_classes = 10
input_shape = (28, 28, 1)
batch_size = 32
epochs = 1


def load_data(n, seed):
    rng = np.random.RandomState(seed)
    images = rng.randint(0, 256, size=(n, 28, 28)).astype("uint8")
    labels = rng.randint(0, num_classes, size=(n,))
    # brighten one row per class so that there is something to learn
    for i in range(n):
        images[i, labels[i] * 2 + 4, :] = 255
    return images, labels


x_train, y_train = load_data(256, seed=0)
x_test, y_test = load_data(64, seed=1)

# Scale images to the [0, 1] range
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255

# Make sure images have shape (28, 28, 1)
x_train = np.expand_dims(x_train, -1)
x_test = np.expand_dims(x_test, -1)
print("x_train shape:", x_train.shape)
print(x_train.shape[0], "train samples")
print(x_test.shape[0], "test samples")

# convert class vectors to binary class matrices
y_train = keras.utils.to_categorical(y_train, num_classes)
y_test = keras.utils.to_categorical(y_test, num_classes)

model = keras.Sequential(
    [
        keras.Input(shape=input_shape),
        layers.Conv2D(16, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()

model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
history = model.fit(x_train, y_train, batch_size=batch_size, epochs=epochs, validation_data=(x_test, y_test))
print("Test loss:", history.history["val_loss"][-1])
print("Test accuracy:", history.history["val_accuracy"][-1])

probabilities = model.predict(x_test, verbose=0)
confidence = probabilities.max(axis=-1)
predicted = np.argmax(probabilities, axis=-1)
print("first predictions:", predicted[:8])
print("mean confidence: %.3f" % confidence.mean())
