"""Compress digit images to a few numbers with a dense autoencoder and use the encoder and decoder on their own."""

import keras
import numpy as np
from keras import layers, regularizers

keras.utils.set_random_seed(1)

encoding_dim = 14
input_img = keras.Input(shape=(784,))
encoded = layers.Dense(64, activation="relu")(input_img)
encoded = layers.Dense(encoding_dim, activation="relu", activity_regularizer=regularizers.l1(1e-6))(encoded)
decoded = layers.Dense(64, activation="relu")(encoded)
decoded = layers.Dense(784, activation="sigmoid")(decoded)

autoencoder = keras.Model(input_img, decoded)
encoder = keras.Model(input_img, encoded)

# The decoder on its own: feed codes through the last two layers.
encoded_input = keras.Input(shape=(encoding_dim,))
deco = autoencoder.layers[-2](encoded_input)
deco = autoencoder.layers[-1](deco)
decoder = keras.Model(encoded_input, deco)

autoencoder.compile(optimizer="adam", loss="binary_crossentropy")


def synthetic_digits(n):
    yy, xx = np.meshgrid(np.arange(28), np.arange(28), indexing="ij")
    centers = np.random.uniform(8, 20, size=(n, 2))
    radii = np.random.uniform(3, 8, size=n)
    distance = np.sqrt((yy[None] - centers[:, 0, None, None]) ** 2 + (xx[None] - centers[:, 1, None, None]) ** 2)
    rings = np.exp(-((distance - radii[:, None, None]) ** 2) / 4)
    return (rings * 255).astype(np.uint8)


x_train = synthetic_digits(400)
x_test = synthetic_digits(90)
x_train = x_train.astype("float32") / 255.0
x_test = x_test.astype("float32") / 255.0
x_train = x_train.reshape((len(x_train), np.prod(x_train.shape[1:])))
x_test = x_test.reshape((len(x_test), np.prod(x_test.shape[1:])))
print(x_train.shape, x_test.shape)

autoencoder.fit(x_train, x_train, epochs=2, batch_size=50, shuffle=True, validation_data=(x_test, x_test), verbose=0)

encoded_imgs = encoder.predict(x_test, verbose=0)
decoded_imgs = decoder.predict(encoded_imgs, verbose=0)
errors = np.mean(np.square(x_test - decoded_imgs), axis=1)
worst = np.argsort(errors)[-5:]
print("worst reconstructions:", worst, errors[worst])

n = 10
canvas = np.zeros((2 * 28, n * 28), dtype=np.float32)
for i in range(n):
    canvas[:28, i * 28 : (i + 1) * 28] = x_test[i].reshape(28, 28)
    canvas[28:, i * 28 : (i + 1) * 28] = decoded_imgs[i].reshape(28, 28)
print(canvas.shape, canvas.mean())

# Convolutional variant with noise, as a second step.
noise_factor = 0.35
images_train = x_train.reshape(-1, 28, 28, 1)
images_test = np.reshape(x_test, (len(x_test), 28, 28, 1))
noisy_train = images_train + noise_factor * np.random.normal(loc=0.0, scale=1.0, size=images_train.shape)
noisy_test = images_test + noise_factor * np.random.normal(loc=0.0, scale=1.0, size=images_test.shape)
noisy_train = np.clip(noisy_train, 0.0, 1.0)
noisy_test = np.clip(noisy_test, 0.0, 1.0)

image = layers.Input(shape=(28, 28, 1))
x = layers.Conv2D(12, (3, 3), activation="relu", padding="same")(image)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2D(6, (3, 3), activation="relu", padding="same")(x)
bottleneck = layers.MaxPooling2D((2, 2), padding="same", name="bottleneck")(x)
x = layers.Conv2D(6, (3, 3), activation="relu", padding="same")(bottleneck)
x = layers.UpSampling2D((2, 2))(x)
x = layers.Conv2DTranspose(12, (3, 3), strides=2, activation="relu", padding="same")(x)
restored = layers.Conv2D(1, (3, 3), activation="sigmoid", padding="same")(x)

denoiser = keras.Model(image, restored)
denoiser.compile(optimizer="adam", loss="mse")
denoiser.fit(noisy_train, images_train, epochs=1, batch_size=64, verbose=0)
clean = denoiser.predict(noisy_test, verbose=0)
psnr = 10 * np.log10(1.0 / np.mean((clean - images_test) ** 2, axis=(1, 2, 3)))
print("PSNR:", psnr.mean().round(2), psnr.shape)

codes = keras.Model(denoiser.input, denoiser.get_layer("bottleneck").output).predict(noisy_test, verbose=0)
flat_codes = codes.reshape(codes.shape[0], -1)
covariance = np.cov(flat_codes, rowvar=False)
print(codes.shape, flat_codes.shape, covariance.shape)
