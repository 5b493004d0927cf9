"""Classify rows of numbers with a training loop of its own and several metrics."""

import numpy as np
import tensorflow as tf


class Standardizer(tf.keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def build(self, input_shape):
        self.mean = self.add_weight(name="mean", shape=(input_shape[-1],), initializer="zeros", trainable=False)
        self.std = self.add_weight(name="std", shape=(input_shape[-1],), initializer="ones", trainable=False)

    def adapt(self, data):
        self.build(data.shape)
        self.mean.assign(tf.reduce_mean(data, axis=0))
        self.std.assign(tf.math.reduce_std(data, axis=0))

    def call(self, x):
        return (x - self.mean) / (self.std + 1e-6)


class F1(tf.keras.metrics.Metric):
    def __init__(self, num_classes, name="f1", **kwargs):
        super().__init__(name=name, **kwargs)
        self.num_classes = num_classes
        self.tp = self.add_weight(name="tp", shape=(num_classes,), initializer="zeros")
        self.fp = self.add_weight(name="fp", shape=(num_classes,), initializer="zeros")
        self.fn = self.add_weight(name="fn", shape=(num_classes,), initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        pred = tf.one_hot(tf.argmax(y_pred, axis=-1), self.num_classes)
        true = tf.one_hot(tf.cast(y_true, tf.int32), self.num_classes)
        self.tp.assign_add(tf.reduce_sum(pred * true, axis=0))
        self.fp.assign_add(tf.reduce_sum(pred * (1 - true), axis=0))
        self.fn.assign_add(tf.reduce_sum((1 - pred) * true, axis=0))

    def result(self):
        precision = self.tp / (self.tp + self.fp + 1e-7)
        recall = self.tp / (self.tp + self.fn + 1e-7)
        return tf.reduce_mean(2 * precision * recall / (precision + recall + 1e-7))

    def reset_state(self):
        for v in self.variables:
            v.assign(tf.zeros_like(v))


def make_dataset(x, y, batch, training):
    ds = tf.data.Dataset.from_tensor_slices((x, y))
    if training:
        ds = ds.shuffle(len(x)).map(lambda a, b: (a + tf.random.normal(tf.shape(a), stddev=0.01), b))
    return ds.batch(batch, drop_remainder=training).prefetch(tf.data.AUTOTUNE)


def build_model(features, classes, norm):
    inputs = tf.keras.Input(shape=(features,))
    h = norm(inputs)
    for units in (32, 16):
        h = tf.keras.layers.Dense(units, activation="relu")(h)
        h = tf.keras.layers.Dropout(0.1)(h)
    logits = tf.keras.layers.Dense(classes, name="logits")(h)
    aux = tf.keras.layers.Dense(1, activation="sigmoid", name="aux")(h)
    return tf.keras.Model(inputs, {"logits": logits, "aux": aux})


class Trainer:
    def __init__(self, model, classes, lr=1e-3):
        self.model = model
        self.optimizer = tf.keras.optimizers.Adam(lr)
        self.loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")
        self.bce = tf.keras.losses.BinaryCrossentropy()
        self.metrics = {
            "loss": tf.keras.metrics.Mean(),
            "acc": tf.keras.metrics.SparseCategoricalAccuracy(),
            "f1": F1(classes),
        }

    @tf.function
    def train_step(self, x, y):
        with tf.GradientTape() as tape:
            out = self.model(x, training=True)
            per_sample = self.loss_fn(y, out["logits"])
            main = tf.reduce_mean(per_sample)
            positive = tf.cast(y[:, None] > 0, tf.float32)
            aux = self.bce(positive, out["aux"])
            loss = main + 0.1 * aux
        grads = tape.gradient(loss, self.model.trainable_variables)
        grads, norm = tf.clip_by_global_norm(grads, 1.0)
        self.optimizer.apply_gradients(zip(grads, self.model.trainable_variables))
        self.metrics["loss"].update_state(loss)
        self.metrics["acc"].update_state(y, out["logits"])
        self.metrics["f1"].update_state(y, out["logits"])
        return loss, norm

    def evaluate(self, ds):
        probs, labels = [], []
        for x, y in ds:
            out = self.model(x, training=False)
            probs.append(tf.nn.softmax(out["logits"]))
            labels.append(y)
        return tf.concat(probs, axis=0), tf.concat(labels, axis=0)

    def fit(self, train, val, epochs=2):
        history = []
        for epoch in range(epochs):
            for m in self.metrics.values():
                m.reset_state()
            for step, (x, y) in enumerate(train):
                loss, norm = self.train_step(x, y)
            p, l = self.evaluate(val)
            acc = tf.reduce_mean(tf.cast(tf.equal(tf.argmax(p, axis=1), tf.cast(l, tf.int64)), tf.float32))
            history.append([float(self.metrics["loss"].result()), float(acc)])
        return np.array(history)


rng = np.random.default_rng(0)
x = rng.normal(size=(200, 12)).astype("float32")
y = rng.integers(0, 4, size=200).astype("int32")
split = int(0.8 * len(x))
x_train, x_val = x[:split], x[split:]
y_train, y_val = y[:split], y[split:]
norm = Standardizer()
norm.adapt(tf.constant(x_train))
train = make_dataset(x_train, y_train, 32, True)
val = make_dataset(x_val, y_val, 32, False)
model = build_model(12, 4, norm)
trainer = Trainer(model, 4)
hist = trainer.fit(train, val)
probs, labels = trainer.evaluate(val)
cm = tf.math.confusion_matrix(labels, tf.argmax(probs, axis=1), num_classes=4)
best = probs.numpy().argmax(axis=1)
weights = [w.numpy() for w in model.get_layer("logits").trainable_weights]
kernel = weights[0]
saliency_x = tf.constant(x_val[:5])
with tf.GradientTape() as tape:
    tape.watch(saliency_x)
    top = tf.reduce_max(model(saliency_x)["logits"], axis=1)
saliency = tape.gradient(top, saliency_x)
