"""Find abnormal heart beats in one-dimensional signals with dilated convolutions and class weights."""

from collections import Counter

import keras
import numpy as np
from keras.callbacks import Callback, EarlyStopping
from keras.layers import Add, Conv1D, Dense, Dropout, GlobalMaxPool1D, Input, MaxPool1D, SeparableConv1D
from keras.models import Model

keras.utils.set_random_seed(10)
FS = 90
LENGTH = 187
KINDS = ["normal", "early", "ventricular"]


def beat(kind, rng):
    t = np.arange(LENGTH) / FS
    centre = 1.0 if kind != 1 else 0.7
    width = 0.02 if kind != 2 else 0.09
    signal = np.exp(-((t - centre) ** 2) / (2 * width**2))
    signal += 0.2 * np.exp(-((t - centre - 0.3) ** 2) / (2 * 0.05**2))
    return signal + 0.05 * rng.standard_normal(LENGTH)


def make_beats(count, proportions=(0.8, 0.12, 0.08), seed=0):
    rng = np.random.default_rng(seed)
    kinds = rng.choice(len(KINDS), size=count, p=proportions)
    return np.array([beat(kind, rng) for kind in kinds]), kinds


class MacroRecall(Callback):
    """Mean recall over the classes at the end of every epoch."""

    def __init__(self, validation):
        super().__init__()
        self.x, self.y = validation
        self.values = []

    def on_epoch_end(self, epoch, logs=None):
        predicted = self.model.predict(self.x, verbose=0).argmax(axis=1)
        recalls = [np.mean(predicted[self.y == k] == k) for k in np.unique(self.y)]
        self.values.append(np.mean(recalls))


def dilated_block(x, filters, dilation, dropout=0.1):
    shortcut = x
    y = Conv1D(filters, 3, padding="causal", dilation_rate=dilation, activation="relu")(x)
    y = Dropout(dropout)(y)
    y = Conv1D(filters, 3, padding="causal", dilation_rate=dilation)(y)
    if shortcut.shape[-1] != filters:
        shortcut = Conv1D(filters, 1)(shortcut)
    return Add()([shortcut, y])


def get_model(nclass=3, filters=(8, 8, 16)):
    inp = Input(shape=(LENGTH, 1))
    x = Conv1D(8, kernel_size=5, strides=2, activation="relu", padding="valid")(inp)
    for level, width in enumerate(filters):
        x = dilated_block(x, width, dilation=2**level)
    x = MaxPool1D(pool_size=2)(x)
    x = SeparableConv1D(20, kernel_size=3, activation="relu")(x)
    x = GlobalMaxPool1D()(x)
    dense = Dense(24, activation="relu", name="dense_1")(x)
    out = Dense(nclass, activation="softmax", name="dense_out")(dense)
    model = Model(inputs=inp, outputs=out)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["acc"])
    return model


X, y = make_beats(260)
X_test, y_test = make_beats(71, seed=5)
X -= X.mean(axis=1, keepdims=True)
X_test -= X_test.mean(axis=1, keepdims=True)
X = X[..., np.newaxis]
X_test = X_test[..., np.newaxis]

counts = Counter(y.tolist())
class_weight = {kind: len(y) / (len(counts) * count) for kind, count in counts.items()}
recall = MacroRecall((X_test, y_test))
model = get_model(len(KINDS))
model.fit(
    X,
    y,
    epochs=2,
    batch_size=52,
    class_weight=class_weight,
    callbacks=[recall, EarlyStopping(monitor="loss", patience=3)],
    validation_split=0.1,
    verbose=0,
)
print("Macro recall:", recall.values)

pred_test = model.predict(X_test, verbose=0)
pred_label = np.argmax(pred_test, axis=-1)
margins = np.sort(pred_test, axis=-1)
margins = margins[:, -1] - margins[:, -2]
unsure = np.flatnonzero(margins < np.percentile(margins, 10))
print("To be read by a doctor:", unsure)

mean_beats = np.zeros((len(KINDS), LENGTH))
for k in range(len(KINDS)):
    members = X_test[y_test == k, :, 0]
    if len(members):
        mean_beats[k] = members.mean(axis=0)
spectrum = np.abs(np.fft.rfft(mean_beats, axis=1))
freqs = np.fft.rfftfreq(LENGTH, d=1 / FS)
print(freqs[spectrum[:, 1:].argmax(axis=1) + 1], spectrum.shape)

weights = np.where(y_test == 0, 0.3, 2.0)
test_result = model.evaluate(X_test, y_test, sample_weight=weights, verbose=0)
print(test_result, Counter(pred_label.tolist()))
