"""Which of three species is it? A linear baseline first, then a small network."""
import keras
import numpy as np

N_FLOWERS = 150
N_SPECIES = 3


def measure(rng):
    species = rng.integers(0, N_SPECIES, size=N_FLOWERS)
    sizes = species[:, None] + rng.normal(size=(N_FLOWERS, 4))
    return sizes, species


def linear_baseline(sizes, species):
    gram = sizes.T @ sizes
    weights = np.linalg.solve(gram, sizes @ species)  # expect: [matmul-mismatch] "4 != 150"
    return np.mean(np.round(sizes @ weights) == species)


def add_area(sizes):
    area = sizes[:, 0:1] * sizes[:, 1:2]
    return np.concatenate([sizes, area])  # expect: [concat-mismatch] "4 != 1"


def train_network(sizes, species):
    model = keras.Sequential([
        keras.Input(shape=(5,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(N_SPECIES, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    history = model.fit(sizes, species, epochs=5, verbose=0)  # expect: [layer-input-mismatch] "value 5, got 4"
    return history.history["loss"][-1]


def main():
    sizes, species = measure(np.random.default_rng(0))
    print("baseline:", linear_baseline(sizes, species))
    print("with area:", add_area(sizes).shape)
    print("network loss:", train_network(sizes, species))


if __name__ == "__main__":
    main()
