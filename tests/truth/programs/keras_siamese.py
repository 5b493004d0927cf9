"""Decide whether two signatures are by the same hand with a shared encoder and contrastive loss."""

import random

import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import ops
from tensorflow.keras.layers import Conv2D, Dense, Dropout, Flatten, Input, Lambda, MaxPooling2D
from tensorflow.keras.models import Model
from tensorflow.keras.optimizers import RMSprop

random.seed(0)
np.random.seed(0)
tf.random.set_seed(0)

num_writers = 6
samples_per_writer = 15
height, width = 22, 34
margin = 1.0


def draw_signatures():
    t = np.linspace(0, 1, 200)
    signatures = np.zeros((num_writers * samples_per_writer, height, width), dtype="float32")
    writers = np.repeat(np.arange(num_writers), samples_per_writer)
    for k, writer in enumerate(writers):
        jitter = np.random.normal(0, 0.03)
        ys = 0.5 + 0.4 * np.sin(2 * np.pi * (writer + 1) * t + jitter)
        rows = np.clip((ys * height).astype(int), 0, height - 1)
        cols = np.clip((t * width).astype(int), 0, width - 1)
        signatures[k, rows, cols] = 1.0
    return signatures, writers


def create_pairs(x, class_indices):
    """Positive and negative pairs alternate."""
    pairs = []
    labels = []
    n = min([len(class_indices[d]) for d in range(num_writers)]) - 1
    for d in range(num_writers):
        for i in range(n):
            z1, z2 = class_indices[d][i], class_indices[d][i + 1]
            pairs += [[x[z1], x[z2]]]
            inc = random.randrange(1, num_writers)
            dn = (d + inc) % num_writers
            z1, z2 = class_indices[d][i], class_indices[dn][i]
            pairs += [[x[z1], x[z2]]]
            labels += [1, 0]
    return np.array(pairs), np.array(labels).astype("float32")


def create_base_network(input_shape):
    input = Input(shape=input_shape)
    x = Conv2D(6, (3, 3), activation="relu")(input)
    x = MaxPooling2D()(x)
    x = Conv2D(10, (3, 3), activation="relu")(x)
    x = Flatten()(x)
    x = Dense(28, activation="relu")(x)
    x = Dropout(0.1)(x)
    x = Dense(16)(x)
    return Model(input, x)


def euclidean_distance(vects):
    x, y = vects
    sum_square = ops.sum(ops.square(x - y), axis=1, keepdims=True)
    return ops.sqrt(ops.maximum(sum_square, K.epsilon()))


def contrastive_loss(y_true, y_pred):
    square_pred = ops.square(y_pred)
    margin_square = ops.square(ops.maximum(margin - y_pred, 0))
    return ops.mean(y_true * square_pred + (1 - y_true) * margin_square)


def compute_accuracy(y_true, distances):
    pred = distances.ravel() < 0.5
    return np.mean(pred == y_true)


images, writers = draw_signatures()
images = images[..., np.newaxis]
permutation = np.random.permutation(len(images))
images, writers = images[permutation], writers[permutation]
class_indices = [np.where(writers == i)[0] for i in range(num_writers)]
tr_pairs, tr_y = create_pairs(images, class_indices)
print("pairs:", tr_pairs.shape, tr_y.shape)

input_shape = images.shape[1:]
base_network = create_base_network(input_shape)
input_a = Input(shape=input_shape)
input_b = Input(shape=input_shape)
processed_a = base_network(input_a)
processed_b = base_network(input_b)
distance = Lambda(euclidean_distance, output_shape=(1,))([processed_a, processed_b])
model = Model([input_a, input_b], distance)

model.compile(loss=contrastive_loss, optimizer=RMSprop(learning_rate=0.002))
model.fit([tr_pairs[:, 0], tr_pairs[:, 1]], tr_y, batch_size=24, epochs=2, verbose=0)

y_pred = model.predict([tr_pairs[:, 0], tr_pairs[:, 1]], verbose=0)
tr_acc = compute_accuracy(tr_y, y_pred)
print("* Accuracy on training set: %0.2f%%" % (100 * tr_acc))

embeddings = base_network.predict(images, verbose=0)
gram = embeddings @ embeddings.T
square = np.diag(gram)
pairwise = np.sqrt(np.maximum(square[:, None] + square[None, :] - 2 * gram, 0))
np.fill_diagonal(pairwise, np.inf)
nearest = pairwise.argmin(axis=1)
print("1-NN accuracy:", np.mean(writers[nearest] == writers))

centroids = np.array([embeddings[idx].mean(axis=0) for idx in class_indices])
query = embeddings[:5]
scores = np.linalg.norm(query[:, None, :] - centroids[None, :, :], axis=-1)
print(scores.shape, scores.argmin(axis=1), writers[:5])
