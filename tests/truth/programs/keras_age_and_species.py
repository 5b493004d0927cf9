"""Predict the age and the species of an animal at once from measurements, with a loss for each output."""

import argparse

import keras
import numpy as np
from keras import layers


def simulate(n_animals, n_measures=11, n_species=4, seed=0):
    rng = np.random.RandomState(seed)
    species = rng.randint(0, n_species, n_animals)
    age = rng.gamma(2.0, 3.0, size=n_animals)
    means = rng.randn(n_species, n_measures)
    growth = rng.randn(n_measures) * 0.2
    measures = means[species] + age[:, np.newaxis] * growth + 0.1 * rng.randn(n_animals, n_measures)
    return measures.astype(np.float32), age.astype(np.float32), species


class Standardizer:
    def __init__(self, eps=1e-8):
        self.eps = eps

    def fit(self, x):
        self.mean_ = x.mean(0)
        self.std_ = x.std(0)
        return self

    def transform(self, x):
        return (x - self.mean_) / (self.std_ + self.eps)

    def fit_transform(self, x):
        return self.fit(x).transform(x)


def build_network(n_measures, n_species, hidden=(32, 20), dropout=0.1):
    inputs = keras.Input(shape=(n_measures,), name="measures")
    trunk = inputs
    for units in hidden:
        trunk = layers.Dense(units, activation="relu")(trunk)
        trunk = layers.LayerNormalization()(trunk)
        trunk = layers.Dropout(dropout)(trunk)
    age_branch = layers.Dense(8, activation="relu")(trunk)
    age = layers.Dense(1, name="age", activation="softplus")(age_branch)
    species_branch = layers.concatenate([trunk, age_branch])
    species = layers.Dense(n_species, activation="softmax", name="species")(species_branch)
    return keras.Model(inputs=inputs, outputs={"age": age, "species": species})


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--animals", type=int, default=330)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--species", type=int, default=4)
    args = parser.parse_args([] if argv is None else argv)

    keras.utils.set_random_seed(17)
    x, age, species = simulate(args.animals, n_species=args.species)
    split = int(0.8 * len(x))
    scaler = Standardizer()
    x_train = scaler.fit_transform(x[:split])
    x_test = scaler.transform(x[split:])

    model = build_network(x.shape[1], args.species)
    model.compile(
        optimizer="adam",
        loss={"age": "huber", "species": "sparse_categorical_crossentropy"},
        loss_weights={"age": 0.3, "species": 1.0},
        metrics={"age": ["mae"], "species": ["accuracy"]},
    )
    history = model.fit(
        x_train,
        {"age": age[:split].reshape(-1, 1), "species": species[:split]},
        validation_split=0.1,
        epochs=args.epochs,
        batch_size=32,
        verbose=0,
    )
    print(sorted(history.history.keys()))

    report = model.evaluate(
        x_test, {"age": age[split:].reshape(-1, 1), "species": species[split:]}, return_dict=True, verbose=0
    )
    print({key: round(float(value), 3) for key, value in report.items()})

    outputs = model.predict(x_test, verbose=0)
    age_pred = outputs["age"][:, 0]
    species_pred = outputs["species"].argmax(axis=-1)
    residual = age[split:] - age_pred
    r2 = 1 - np.sum(residual**2) / np.sum((age[split:] - age[split:].mean()) ** 2)
    entropy = -np.sum(outputs["species"] * np.log(outputs["species"] + 1e-9), axis=1)
    print("R2", r2, "accuracy", np.mean(species_pred == species[split:]), "entropy", entropy.mean())

    table = np.stack([age[split:], age_pred, species[split:], species_pred], axis=1)
    by_species = [table[table[:, 2] == s, :2].mean(axis=0) for s in range(args.species)]
    print(np.vstack(by_species).round(2))

    # A model with a list of outputs.
    single = keras.Model(model.input, [model.get_layer("age").output, model.get_layer("species").output])
    ages, probabilities = single.predict(x_test[:13], verbose=0)
    print(ages.shape, probabilities.shape, probabilities.sum(axis=1))


if __name__ == "__main__":
    main()
