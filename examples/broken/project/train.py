"""Train the activity classifier: python train.py"""
import numpy as np
from tensorflow import keras

import data
import model as network


def confusion(truth, guess, n):
    table = np.zeros((n, n), dtype=np.int64)
    np.add.at(table, (truth, guess), 1)
    return table


def main():
    x, y = data.load()
    print("windows:", x.shape, "labels:", y.shape)
    (x_train, y_train), (x_test, y_test) = data.split(x, y)

    model = network.build()
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    model.fit(x_train.reshape(len(x_train), -1), y_train, epochs=3, batch_size=16, verbose=2)  # expect: [layer-input-mismatch] "150"

    logits = model.predict(x_test, verbose=0)
    guess = logits.argmax(axis=-1)
    table = confusion(y_test, guess, len(data.ACTIVITIES))
    recall = table.diagonal() / np.maximum(table.sum(axis=1), 1)
    for name, r in zip(data.ACTIVITIES, recall):
        print("%-8s %.2f" % (name, r))


if __name__ == "__main__":
    main()
