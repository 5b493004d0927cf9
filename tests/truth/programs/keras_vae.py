"""Learn a variational autoencoder for small images with a train_step of its own and decode a grid of latent points."""

import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

keras.utils.set_random_seed(23)
latent_dim = 2
IMAGE = (20, 20, 1)


class Sampling(layers.Layer):
    """Uses (z_mean, z_log_var) to sample z."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = ops.shape(z_mean)[0]
        dim = ops.shape(z_mean)[1]
        epsilon = keras.random.normal(shape=(batch, dim), seed=self.seed_generator)
        return z_mean + ops.exp(0.5 * z_log_var) * epsilon


def build_encoder():
    encoder_inputs = keras.Input(shape=IMAGE)
    x = layers.Conv2D(8, 3, activation="relu", strides=2, padding="same")(encoder_inputs)
    x = layers.Conv2D(16, 3, activation="relu", strides=2, padding="same")(x)
    x = layers.Flatten()(x)
    x = layers.Dense(18, activation="relu")(x)
    z_mean = layers.Dense(latent_dim, name="z_mean")(x)
    z_log_var = layers.Dense(latent_dim, name="z_log_var")(x)
    z = Sampling()([z_mean, z_log_var])
    return keras.Model(encoder_inputs, [z_mean, z_log_var, z], name="encoder")


def build_decoder():
    latent_inputs = keras.Input(shape=(latent_dim,))
    x = layers.Dense(5 * 5 * 16, activation="relu")(latent_inputs)
    x = layers.Reshape((5, 5, 16))(x)
    x = layers.Conv2DTranspose(16, 3, activation="relu", strides=2, padding="same")(x)
    x = layers.Conv2DTranspose(8, 3, activation="relu", strides=2, padding="same")(x)
    decoder_outputs = layers.Conv2DTranspose(1, 3, activation="sigmoid", padding="same")(x)
    return keras.Model(latent_inputs, decoder_outputs, name="decoder")


class VAE(keras.Model):
    def __init__(self, encoder, decoder, beta=1.0, **kwargs):
        super().__init__(**kwargs)
        self.encoder = encoder
        self.decoder = decoder
        self.beta = beta
        self.total_loss_tracker = keras.metrics.Mean(name="total_loss")
        self.reconstruction_loss_tracker = keras.metrics.Mean(name="reconstruction_loss")
        self.kl_loss_tracker = keras.metrics.Mean(name="kl_loss")

    @property
    def metrics(self):
        return [self.total_loss_tracker, self.reconstruction_loss_tracker, self.kl_loss_tracker]

    def train_step(self, data):
        with tf.GradientTape() as tape:
            z_mean, z_log_var, z = self.encoder(data)
            reconstruction = self.decoder(z)
            reconstruction_loss = ops.mean(
                ops.sum(keras.losses.binary_crossentropy(data, reconstruction), axis=(1, 2))
            )
            kl_loss = -0.5 * (1 + z_log_var - ops.square(z_mean) - ops.exp(z_log_var))
            kl_loss = ops.mean(ops.sum(kl_loss, axis=1))
            total_loss = reconstruction_loss + self.beta * kl_loss
        grads = tape.gradient(total_loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(grads, self.trainable_weights))
        self.total_loss_tracker.update_state(total_loss)
        self.reconstruction_loss_tracker.update_state(reconstruction_loss)
        self.kl_loss_tracker.update_state(kl_loss)
        return {
            "loss": self.total_loss_tracker.result(),
            "reconstruction_loss": self.reconstruction_loss_tracker.result(),
            "kl_loss": self.kl_loss_tracker.result(),
        }


def make_dataset(count, seed=0):
    rng = np.random.default_rng(seed)
    angles = rng.uniform(0, np.pi, count)
    offsets = rng.uniform(-4, 4, count)
    ys, xs = np.indices(IMAGE[:2]) - 9.5
    lines = np.cos(angles)[:, None, None] * xs + np.sin(angles)[:, None, None] * ys - offsets[:, None, None]
    images = np.exp(-(lines**2) / 3.0)
    return np.expand_dims(images, -1).astype("float32"), angles


encoder = build_encoder()
decoder = build_decoder()
pictures, angles = make_dataset(192)
vae = VAE(encoder, decoder, beta=0.7)
vae.compile(optimizer=keras.optimizers.Adam(1e-2))
history = vae.fit(pictures, epochs=2, batch_size=64, verbose=0)
print({key: round(float(values[-1]), 2) for key, values in history.history.items()})


def plot_latent_space(decoder, n=7, scale=1.0):
    height, width = IMAGE[0], IMAGE[1]
    figure = np.zeros((height * n, width * n))
    grid_x = np.linspace(-scale, scale, n)
    grid_y = np.linspace(-scale, scale, n)[::-1]
    for i, yi in enumerate(grid_y):
        for j, xi in enumerate(grid_x):
            z_sample = np.array([[xi, yi]])
            x_decoded = decoder.predict(z_sample, verbose=0)
            digit = x_decoded[0].reshape(height, width)
            figure[i * height : (i + 1) * height, j * width : (j + 1) * width] = digit
    return figure


figure = plot_latent_space(vae.decoder, n=3)
print(figure.shape, figure.max())

z_mean, z_log_var, z = vae.encoder.predict(pictures[:50], verbose=0)
spread = np.exp(0.5 * z_log_var).mean(axis=0)
correlation = np.corrcoef(z_mean[:, 0], angles[:50])[0, 1]
print(spread, correlation, z.shape)

interpolation = np.linspace(z_mean[0], z_mean[1], num=9)
frames = vae.decoder(interpolation)
print(frames.shape, float(ops.mean(frames)))
