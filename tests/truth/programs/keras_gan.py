"""Learn to draw points on a ring with a generator and a discriminator trained by train_on_batch."""

import keras
import numpy as np
from keras.layers import BatchNormalization, Dense, Dropout, Input, LeakyReLU
from keras.models import Model, Sequential
from keras.optimizers import Adam


class GAN:
    def __init__(self, latent_dim=12, seed=0):
        self.latent_dim = latent_dim
        self.data_shape = (2,)
        self.rng = np.random.RandomState(seed)

        self.discriminator = self.build_discriminator()
        self.discriminator.compile(
            loss="binary_crossentropy", optimizer=Adam(0.0002, 0.5), metrics=["accuracy"]
        )
        self.generator = self.build_generator()

        z = Input(shape=(self.latent_dim,))
        img = self.generator(z)
        self.discriminator.trainable = False
        valid = self.discriminator(img)
        self.combined = Model(z, valid)
        self.combined.compile(loss="binary_crossentropy", optimizer=Adam(0.0002, 0.5))

    def build_generator(self):
        model = Sequential()
        model.add(Input(shape=(self.latent_dim,)))
        model.add(Dense(32))
        model.add(LeakyReLU(negative_slope=0.2))
        model.add(BatchNormalization(momentum=0.8))
        model.add(Dense(48))
        model.add(LeakyReLU(negative_slope=0.2))
        model.add(Dense(int(np.prod(self.data_shape)), activation="linear"))
        noise = Input(shape=(self.latent_dim,))
        img = model(noise)
        return Model(noise, img)

    def build_discriminator(self):
        model = Sequential()
        model.add(Input(shape=self.data_shape))
        model.add(Dense(40))
        model.add(LeakyReLU(negative_slope=0.2))
        model.add(Dropout(0.2))
        model.add(Dense(20))
        model.add(LeakyReLU(negative_slope=0.2))
        model.add(Dense(1, activation="sigmoid"))
        img = Input(shape=self.data_shape)
        validity = model(img)
        return Model(img, validity)

    def real_points(self, count):
        angle = self.rng.uniform(0, 2 * np.pi, count)
        radius = 1 + 0.05 * self.rng.randn(count)
        return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1).astype("float32")

    def train(self, epochs, batch_size=32, sample_interval=5):
        X_train = self.real_points(500)
        valid = np.ones((batch_size, 1))
        fake = np.zeros((batch_size, 1))
        log = []
        for epoch in range(epochs):
            idx = self.rng.randint(0, X_train.shape[0], batch_size)
            imgs = X_train[idx]
            noise = self.rng.normal(0, 1, (batch_size, self.latent_dim))
            gen_imgs = self.generator.predict(noise, verbose=0)

            d_loss_real = self.discriminator.train_on_batch(imgs, valid)
            d_loss_fake = self.discriminator.train_on_batch(gen_imgs, fake)
            d_loss = 0.5 * np.add(d_loss_real, d_loss_fake)

            noise = self.rng.normal(0, 1, (batch_size, self.latent_dim))
            g_loss = self.combined.train_on_batch(noise, valid)
            log.append([d_loss[0], 100 * d_loss[1], float(np.ravel(g_loss)[0])])
            if epoch % sample_interval == 0:
                radius = self.sample_radius()
                print("%d [D loss: %f, acc.: %.2f%%] [G loss: %f] radius %.2f" % (epoch, *log[-1], radius))
        return np.array(log)

    def sample_radius(self, r=5, c=5):
        noise = self.rng.normal(0, 1, (r * c, self.latent_dim))
        points = self.generator.predict(noise, verbose=0)
        return np.hypot(points[:, 0], points[:, 1]).mean()


def wasserstein_1d(a, b):
    a, b = np.sort(a), np.sort(b)
    grid = np.linspace(0, 1, 101)
    return np.abs(np.quantile(a, grid) - np.quantile(b, grid)).mean()


if __name__ == "__main__":
    keras.utils.set_random_seed(12)
    gan = GAN(latent_dim=9, seed=3)
    log = gan.train(epochs=8, batch_size=32, sample_interval=4)
    smooth = np.convolve(log[:, 0], np.ones(3) / 3, mode="valid")
    z = gan.rng.normal(size=(70, gan.latent_dim))
    drawn = gan.generator.predict(z, verbose=0)
    real = gan.real_points(70)
    verdict = gan.discriminator.predict(np.concatenate([drawn, real]), verbose=0).reshape(2, -1)
    distances = [wasserstein_1d(drawn[:, axis], real[:, axis]) for axis in range(2)]
    histogram, x_edges, y_edges = np.histogram2d(drawn[:, 0], drawn[:, 1], bins=(6, 5))
    print(smooth.shape, verdict.mean(axis=1), distances, histogram.shape, x_edges.shape)
