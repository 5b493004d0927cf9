"""Fit a new head on a frozen MobileNetV2 and then fine-tune its last layers."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.applications.mobilenet_v2 import preprocess_input

IMG_SIZE = (64, 64)
IMG_SHAPE = IMG_SIZE + (3,)
BATCH_SIZE = 16
CLASSES = ("cat", "dog", "horse")

tf.keras.utils.set_random_seed(2)


def fake_photos(count, seed=0):
    generator = np.random.default_rng(seed)
    labels = generator.integers(0, len(CLASSES), size=count)
    tint = np.eye(3)[labels] * 120
    photos = generator.integers(0, 130, size=(count,) + IMG_SHAPE) + tint[:, None, None, :]
    return photos.astype(np.float32), labels.astype(np.int64)


def build(base_model, n_classes, dropout=0.2):
    data_augmentation = tf.keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])
    inputs = tf.keras.Input(shape=IMG_SHAPE)
    x = data_augmentation(inputs)
    x = preprocess_input(x)
    x = base_model(x, training=False)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(dropout)(x)
    outputs = layers.Dense(n_classes)(x)
    return tf.keras.Model(inputs, outputs)


photos, labels = fake_photos(40)
val_photos, val_labels = fake_photos(19, seed=1)
train_dataset = tf.data.Dataset.from_tensor_slices((photos, labels)).shuffle(40).batch(BATCH_SIZE)
validation_dataset = tf.data.Dataset.from_tensor_slices((val_photos, val_labels)).batch(BATCH_SIZE)

base_model = MobileNetV2(input_shape=IMG_SHAPE, include_top=False, weights=None, alpha=0.35)
base_model.trainable = False
image_batch, label_batch = next(iter(train_dataset))
feature_batch = base_model(image_batch)
print("Feature batch:", feature_batch.shape, label_batch.shape)

global_average_layer = layers.GlobalAveragePooling2D()
feature_batch_average = global_average_layer(feature_batch)
prediction_layer = layers.Dense(len(CLASSES))
prediction_batch = prediction_layer(feature_batch_average)
print(feature_batch_average.shape, prediction_batch.shape)

model = build(base_model, len(CLASSES))
model.compile(
    optimizer=tf.keras.optimizers.Adam(learning_rate=1e-3),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
print("trainable variables:", len(model.trainable_variables))
model.fit(train_dataset, epochs=1, validation_data=validation_dataset, verbose=0)

base_model.trainable = True
fine_tune_at = 120
for layer in base_model.layers[:fine_tune_at]:
    layer.trainable = False
model.compile(
    optimizer=tf.keras.optimizers.RMSprop(learning_rate=1e-4),
    loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)

features = tf.keras.Sequential([base_model, layers.GlobalAveragePooling2D()])
train_features = features.predict(preprocess_input(photos.copy()), verbose=0)
val_features = features.predict(preprocess_input(val_photos.copy()), verbose=0)
print("bottleneck features:", train_features.shape, val_features.shape)

# A nearest-centroid classifier on the bottleneck features.
centroids = np.stack([train_features[labels == k].mean(axis=0) for k in range(len(CLASSES))])
distances = ((val_features[:, np.newaxis] - centroids[np.newaxis]) ** 2).sum(axis=-1)
nearest = distances.argmin(axis=1)
print("centroid accuracy:", (nearest == val_labels).mean())

logits = model.predict(validation_dataset, verbose=0)
probabilities = tf.nn.softmax(logits).numpy()
ranking = np.argsort(probabilities, axis=1)[:, ::-1]
names = np.array(CLASSES)[ranking[:, 0]]
print(names[:5], probabilities[np.arange(len(names)), ranking[:, 0]].round(2)[:5])
