"""Recognise gestures in short clips with a convolutional encoder per frame and a bidirectional GRU."""

import numpy as np
from tensorflow import keras
from tensorflow.keras.layers import (
    GRU,
    BatchNormalization,
    Bidirectional,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePooling1D,
    MaxPooling2D,
    TimeDistributed,
)

GESTURES = {"left": (0, -1), "right": (0, 1), "up": (-1, 0), "down": (1, 0)}
FRAMES, SIDE, CHANNELS = 9, 20, 1


def render_clip(direction, rng):
    clip = rng.random((FRAMES, SIDE, SIDE)) * 0.2
    y, x = rng.integers(7, 12, size=2)
    dy, dx = direction
    for t in range(FRAMES):
        top = int(np.clip(y + t * dy, 0, SIDE - 5))
        left = int(np.clip(x + t * dx, 0, SIDE - 5))
        clip[t, top : top + 5, left : left + 5] = 1.0
    return clip


def load_clips(count, seed):
    rng = np.random.default_rng(seed)
    names = list(GESTURES)
    labels = rng.integers(0, len(names), count)
    clips = np.array([render_clip(GESTURES[names[label]], rng) for label in labels])
    clips = clips[..., np.newaxis]
    return clips.astype("float32"), labels


def frame_encoder(shape=(SIDE, SIDE, CHANNELS), momentum=0.9):
    model = keras.Sequential(name="frame_encoder")
    model.add(Conv2D(8, (3, 3), input_shape=shape, padding="same", activation="relu"))
    model.add(BatchNormalization(momentum=momentum))
    model.add(MaxPooling2D())
    model.add(Conv2D(12, (3, 3), padding="same", activation="relu"))
    model.add(MaxPooling2D())
    model.add(Flatten())
    model.add(Dense(22, activation="relu"))
    return model


def action_model(shape=(FRAMES, SIDE, SIDE, CHANNELS), nbout=4):
    convnet = frame_encoder(shape[1:])
    model = keras.Sequential()
    model.add(TimeDistributed(convnet, input_shape=shape))
    model.add(Bidirectional(GRU(15, return_sequences=True)))
    model.add(TimeDistributed(Dense(11, activation="relu")))
    model.add(GlobalAveragePooling1D())
    model.add(Dropout(0.3))
    model.add(Dense(nbout, activation="softmax"))
    return model


def motion_energy(clips):
    frames = np.diff(clips[..., 0], axis=1)
    return np.abs(frames).sum(axis=(2, 3))


def main():
    keras.utils.set_random_seed(21)
    x_train, y_train = load_clips(96, seed=0)
    x_test, y_test = load_clips(37, seed=1)
    model = action_model(nbout=len(GESTURES))
    model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["acc"])
    model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=1, batch_size=16, verbose=0)

    scores = model.predict(x_test, verbose=0)
    guess = np.argmax(scores, axis=1)
    for code, name in enumerate(GESTURES):
        chosen = y_test == code
        print(name, np.mean(guess[chosen] == code) if chosen.any() else None)

    energy = motion_energy(x_test)
    fastest = energy.mean(axis=1).argmax()
    print("Most lively clip:", fastest, energy.shape)

    # The encoder inside the wrapper is a model of its own.
    wrapper = model.layers[0]
    encoder = wrapper.layer
    codes = encoder.predict(x_test[0], verbose=0)
    trajectory = codes - codes[0]
    path_length = np.linalg.norm(np.diff(codes, axis=0), axis=1).sum()
    print(codes.shape, trajectory.shape, path_length)

    per_frame = np.stack([encoder(frame[None]).numpy()[0] for frame in x_test[1]])
    recurrent = model.layers[1](per_frame[None])
    print(per_frame.shape, recurrent.shape)


if __name__ == "__main__":
    main()
