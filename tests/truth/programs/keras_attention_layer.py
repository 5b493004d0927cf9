"""Classify sequences with a recurrent network pooled by an attention layer of our own."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import GRU, Bidirectional, Dense, Embedding, Input, Layer
from tensorflow.keras.models import Model
from tensorflow.keras.preprocessing.sequence import pad_sequences

tf.keras.utils.set_random_seed(8)

VOCABULARY = 150
MAX_LENGTH = 29
LABELS = ("weather", "sport", "music")


class Attention(Layer):
    """Weights each time step by a learned score and sums over time."""

    def __init__(self, units=12, return_attention=False, **kwargs):
        super(Attention, self).__init__(**kwargs)
        self.units = units
        self.return_attention = return_attention

    def build(self, input_shape):
        self.W = self.add_weight(
            name="att_weight", shape=(input_shape[-1], self.units), initializer="glorot_uniform", trainable=True
        )
        self.b = self.add_weight(name="att_bias", shape=(self.units,), initializer="zeros", trainable=True)
        self.u = self.add_weight(name="att_query", shape=(self.units, 1), initializer="glorot_uniform", trainable=True)
        super(Attention, self).build(input_shape)

    def call(self, x, mask=None):
        hidden = tf.tanh(tf.tensordot(x, self.W, axes=1) + self.b)
        scores = tf.squeeze(tf.matmul(hidden, self.u), axis=-1)
        if mask is not None:
            scores += (1.0 - tf.cast(mask, scores.dtype)) * -1e9
        weights = tf.nn.softmax(scores, axis=1)
        context = tf.reduce_sum(x * tf.expand_dims(weights, -1), axis=1)
        if self.return_attention:
            return context, weights
        return context

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units, "return_attention": self.return_attention})
        return config


def headlines(count, seed=0):
    rng = np.random.default_rng(seed)
    topics = rng.integers(0, len(LABELS), count)
    key_words = rng.permutation(np.arange(2, VOCABULARY))[:30].reshape(len(LABELS), 10)
    texts = []
    for topic in topics:
        length = rng.integers(5, MAX_LENGTH + 10)
        words = rng.integers(2, VOCABULARY, length)
        where = rng.integers(0, length, 3)
        words[where] = rng.choice(key_words[topic], 3)
        texts.append(list(words))
    return texts, topics


def build():
    sequence_input = Input(shape=(MAX_LENGTH,), dtype="int32")
    embedded = Embedding(VOCABULARY, 18, mask_zero=False)(sequence_input)
    states = Bidirectional(GRU(14, return_sequences=True), merge_mode="concat")(embedded)
    context, weights = Attention(10, return_attention=True, name="attention")(states)
    hidden = Dense(16, activation="relu")(context)
    preds = Dense(len(LABELS), activation="softmax")(hidden)
    return Model(sequence_input, preds), Model(sequence_input, weights)


texts, topics = headlines(180)
data = pad_sequences(texts, maxlen=MAX_LENGTH, padding="post")
labels = tf.keras.utils.to_categorical(np.asarray(topics))
print("Shape of data tensor:", data.shape)
print("Shape of label tensor:", labels.shape)

indices = np.arange(data.shape[0])
np.random.shuffle(indices)
data = data[indices]
labels = labels[indices]
nb_validation_samples = int(0.2 * data.shape[0])
x_train, y_train = data[:-nb_validation_samples], labels[:-nb_validation_samples]
x_val, y_val = data[-nb_validation_samples:], labels[-nb_validation_samples:]

model, attention_model = build()
model.compile(loss="categorical_crossentropy", optimizer="rmsprop", metrics=["acc"])
model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=2, batch_size=48, verbose=0)

predicted = model.predict(x_val, verbose=0)
attention = attention_model.predict(x_val, verbose=0)
strongest = np.argmax(attention, axis=1)
focus_words = x_val[np.arange(len(x_val)), strongest]
print("Words looked at:", np.unique(focus_words)[:5])
entropy = -(attention * np.log(attention + K.epsilon())).sum(axis=-1)
for i, label in enumerate(LABELS):
    chosen = predicted.argmax(1) == i
    if chosen.sum():
        print(label, chosen.sum(), entropy[chosen].mean())

layer = model.get_layer("attention")
print([tuple(w.shape) for w in layer.weights], layer.get_config()["units"])
W, b, u = layer.get_weights()
direction = (W @ u)[:, 0]
print(direction.shape, np.linalg.norm(direction), b.sum())
