"""Train on spectrograms made on the fly by a PyDataset with augmentation."""

import math

import keras
import numpy as np
from keras.layers import Conv2D, Dense, Dropout, GlobalAveragePooling2D, Input, MaxPooling2D
from keras.models import Sequential

RATE = 800
SECONDS = 1.0
FRAME = 64
HOP = 32
WORDS = ["yes", "no", "stop", "go", "wait"]


def synth(word, rng):
    t = np.arange(int(RATE * SECONDS)) / RATE
    pitch = 40 + 35 * word
    wave = np.sin(2 * np.pi * pitch * t) + 0.5 * np.sin(4 * np.pi * pitch * t + rng.uniform(0, 6))
    return wave + 0.3 * rng.normal(size=t.shape)


def frame_signal(wave, frame=FRAME, hop=HOP):
    n_frames = 1 + (len(wave) - frame) // hop
    index = np.arange(frame)[None, :] + hop * np.arange(n_frames)[:, None]
    return wave[index]


def log_spectrogram(wave):
    frames = frame_signal(wave) * np.hanning(FRAME)
    magnitude = np.abs(np.fft.rfft(frames, axis=-1))
    return np.log1p(magnitude)


class SpectrogramBatches(keras.utils.PyDataset):
    """Yields (batch, frames, bins, 1) spectrograms and word indices."""

    def __init__(self, words, batch_size=16, augment=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.words = np.asarray(words)
        self.batch_size = batch_size
        self.augment = augment
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return math.ceil(len(self.words) / self.batch_size)

    def __getitem__(self, idx):
        low = idx * self.batch_size
        high = min(low + self.batch_size, len(self.words))
        batch_words = self.words[low:high]
        batch_x = np.array([log_spectrogram(synth(word, self.rng)) for word in batch_words])
        if self.augment:
            batch_x = self.mask_bands(batch_x)
        return batch_x[..., np.newaxis].astype("float32"), batch_words

    def mask_bands(self, spectrograms, width=4):
        for spectrogram in spectrograms:
            start = self.rng.integers(0, spectrogram.shape[1] - width)
            spectrogram[:, start : start + width] = spectrogram.mean()
        return spectrograms

    def on_epoch_end(self):
        self.rng.shuffle(self.words)


def create_model(input_shape, n_words):
    model = Sequential(
        [
            Input(shape=input_shape),
            Conv2D(10, (3, 3), activation="relu"),
            MaxPooling2D((2, 2)),
            Conv2D(14, (3, 3), activation="relu"),
            GlobalAveragePooling2D(),
            Dropout(0.2),
            Dense(n_words, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def main():
    keras.utils.set_random_seed(13)
    rng = np.random.default_rng(13)
    train = SpectrogramBatches(rng.integers(0, len(WORDS), 90), augment=True)
    valid = SpectrogramBatches(rng.integers(0, len(WORDS), 38), seed=1)
    sample_x, sample_y = train[0]
    print("batches:", len(train), "batch:", sample_x.shape, sample_y.shape)

    model = create_model(sample_x.shape[1:], len(WORDS))
    model.fit(train, validation_data=valid, epochs=2, verbose=0)
    loss, accuracy = model.evaluate(valid, verbose=0)
    print("validation:", loss, accuracy)

    correct = 0
    confusion = np.zeros((len(WORDS), len(WORDS)), dtype=np.int64)
    for step in range(len(valid)):
        x, y = valid[step]
        p = model.predict_on_batch(x)
        guess = p.argmax(axis=1)
        correct += np.sum(guess == y)
        for truth, answer in zip(y, guess):
            confusion[truth, answer] += 1
    print(correct / len(valid.words), confusion.trace())

    everything = np.concatenate([valid[i][0] for i in range(len(valid))])
    mean_spectrum = everything.mean(axis=(0, 1, 3))
    frequencies = np.fft.rfftfreq(FRAME, 1 / RATE)
    centroid = np.sum(frequencies * mean_spectrum) / mean_spectrum.sum()
    print(everything.shape, mean_spectrum.shape, centroid)


if __name__ == "__main__":
    main()
