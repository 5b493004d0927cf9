"""Train a dense network on 28 by 28 digit images with one-hot labels and report the accuracy per class."""

import numpy as np
import keras
from keras.layers import Dense, Dropout, Flatten
from keras.models import Sequential
from keras.utils import to_categorical

np.random.seed(7)
keras.utils.set_random_seed(7)

batch_size = 64
num_classes = 10
epochs = 2


def load_digits(n_train=512, n_test=131):
    """Pictures like MNIST: a bright bar whose place tells the class."""
    labels = np.random.randint(0, num_classes, size=n_train + n_test)
    images = np.random.randint(0, 60, size=(n_train + n_test, 28, 28)).astype("uint8")
    for image, label in zip(images, labels):
        image[2 * label : 2 * label + 5, 4:24] += 180
    return (images[:n_train], labels[:n_train]), (images[n_train:], labels[n_train:])


(x_train, y_train), (x_test, y_test) = load_digits()

x_train = x_train.reshape(-1, 784).astype("float32")
x_test = x_test.reshape(-1, 784).astype("float32")
x_train /= 255
x_test /= 255
print(x_train.shape[0], "train samples")
print(x_test.shape[0], "test samples")

y_train_cat = to_categorical(y_train, num_classes)
y_test_cat = to_categorical(y_test, num_classes)

model = Sequential()
model.add(Dense(96, activation="relu", input_shape=(784,)))
model.add(Dropout(0.2))
model.add(Dense(48, activation="relu"))
model.add(Dropout(0.2))
model.add(Dense(num_classes, activation="softmax"))
model.summary()

model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.RMSprop(), metrics=["accuracy"])

history = model.fit(
    x_train,
    y_train_cat,
    batch_size=batch_size,
    epochs=epochs,
    verbose=0,
    validation_data=(x_test, y_test_cat),
)
score = model.evaluate(x_test, y_test_cat, verbose=0)
print("Test loss:", score[0])
print("Test accuracy:", score[1])

losses = np.array(history.history["loss"])
best_epoch = int(np.argmin(history.history["val_loss"]))

probabilities = model.predict(x_test, verbose=0)
predicted = np.argmax(probabilities, axis=1)
confidence = probabilities.max(axis=1)
hits = predicted == y_test
accuracy_per_class = np.zeros(num_classes)
for digit in range(num_classes):
    mask = y_test == digit
    if mask.any():
        accuracy_per_class[digit] = hits[mask].mean()
confusion = np.zeros((num_classes, num_classes), dtype=int)
np.add.at(confusion, (y_test, predicted), 1)
print(np.round(accuracy_per_class, 2), losses, best_epoch)
print(confusion)

order = np.argsort(-confidence)
surest = x_test[order[:9]].reshape(9, 28, 28)
mosaic = np.hstack([np.vstack(surest[3 * i : 3 * i + 3]) for i in range(3)])
print(mosaic.shape, confidence[order[0]])

first_kernel, first_bias = model.layers[0].get_weights()
importance = np.abs(first_kernel).sum(axis=1).reshape(28, 28)
print("Most important pixel:", np.unravel_index(importance.argmax(), importance.shape), first_bias.mean())

flat_model = Sequential([Flatten(input_shape=(28, 28)), Dense(num_classes, activation="softmax")])
flat_model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
flat_model.fit(x_train.reshape((-1, 28, 28)), y_train, epochs=1, verbose=0)
baseline = flat_model.predict(x_test.reshape((len(x_test), 28, 28)), verbose=0).argmax(-1)
print("Agreement with the linear model:", np.mean(baseline == predicted))
