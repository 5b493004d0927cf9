"""A variational auto-encoder with the reparameterisation trick and raw variables, trained on binarised blobs."""
import numpy as np
import tensorflow as tf

SIDE = 13
PIXELS = SIDE * SIDE
LATENT = 3
HIDDEN = 47


def blobs(n, seed=0):
    rng = np.random.default_rng(seed)
    yy, xx = np.mgrid[:SIDE, :SIDE]
    cy = rng.uniform(3, SIDE - 3, n)[:, None, None]
    cx = rng.uniform(3, SIDE - 3, n)[:, None, None]
    radius = rng.uniform(1.5, 3.5, n)[:, None, None]
    images = ((yy - cy) ** 2 + (xx - cx) ** 2 < radius ** 2).astype("float32")
    return images.reshape(n, PIXELS)


def dense_params(n_in, n_out):
    std = np.sqrt(2.0 / (n_in + n_out)).astype("float32")
    return {
        "w": tf.Variable(tf.random.normal([n_in, n_out]) * std),
        "b": tf.Variable(tf.zeros([n_out])),
    }


def dense(params, x):
    return tf.matmul(x, params["w"]) + params["b"]


class VAE:
    def __init__(self):
        self.layers = {
            "enc": dense_params(PIXELS, HIDDEN),
            "mu": dense_params(HIDDEN, LATENT),
            "logvar": dense_params(HIDDEN, LATENT),
            "dec": dense_params(LATENT, HIDDEN),
            "out": dense_params(HIDDEN, PIXELS),
        }

    @property
    def variables(self):
        return [v for layer in self.layers.values() for v in layer.values()]

    def encode(self, x):
        h = tf.nn.softplus(dense(self.layers["enc"], x))
        return dense(self.layers["mu"], h), dense(self.layers["logvar"], h)

    def reparameterize(self, mu, logvar):
        eps = tf.random.normal(shape=tf.shape(mu))
        return mu + tf.exp(0.5 * logvar) * eps

    def decode(self, z, apply_sigmoid=False):
        h = tf.nn.softplus(dense(self.layers["dec"], z))
        logits = dense(self.layers["out"], h)
        return tf.sigmoid(logits) if apply_sigmoid else logits

    def elbo(self, x, samples=1):
        mu, logvar = self.encode(x)
        total = 0.0
        for _ in range(samples):
            z = self.reparameterize(mu, logvar)
            logits = self.decode(z)
            cross = tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=logits)
            total += -tf.reduce_sum(cross, axis=1)
        reconstruction = total / samples
        kl = -0.5 * tf.reduce_sum(1 + logvar - tf.square(mu) - tf.exp(logvar), axis=1)
        return tf.reduce_mean(reconstruction - kl), tf.reduce_mean(kl)


def log_normal(sample, mean, logvar):
    log2pi = tf.math.log(2.0 * np.pi)
    return tf.reduce_sum(-0.5 * ((sample - mean) ** 2.0 * tf.exp(-logvar) + logvar + log2pi), axis=1)


def train(model, data, epochs, batch_size, optimizer):
    dataset = tf.data.Dataset.from_tensor_slices(data).shuffle(len(data), seed=1).batch(batch_size)
    history = []

    @tf.function
    def step(batch):
        with tf.GradientTape() as tape:
            elbo, kl = model.elbo(batch)
            loss = -elbo
        variables = model.variables
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return elbo, kl

    for epoch in range(epochs):
        for batch in dataset:
            elbo, kl = step(batch)
        history.append([elbo.numpy(), kl.numpy()])
    return np.array(history)


tf.random.set_seed(11)
data = blobs(403)
held_out = blobs(59, seed=1)
model = VAE()
optimizer = tf.keras.optimizers.Adam(5e-3)
history = train(model, data, epochs=4, batch_size=31, optimizer=optimizer)
print(history.round(2))

mu, logvar = model.encode(held_out)
z = model.reparameterize(mu, logvar)
posterior = log_normal(z, mu, logvar)
prior = log_normal(z, 0.0, 0.0)
print("mean KL estimate", tf.reduce_mean(posterior - prior).numpy())

restored = tf.reshape(model.decode(mu, apply_sigmoid=True), [-1, SIDE, SIDE])
original = tf.reshape(held_out, (-1, SIDE, SIDE))
iou = tf.reduce_sum(tf.minimum(restored, original), axis=[1, 2]) / tf.reduce_sum(tf.maximum(restored, original), [1, 2])
print("overlap", float(tf.reduce_mean(iou)))

steps = np.linspace(-2, 2, 7, dtype="float32")
grid = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
codes = tf.concat([grid, tf.zeros([len(grid), LATENT - 2])], axis=1)
images = model.decode(codes, apply_sigmoid=True)
canvas = tf.reshape(images, [7, 7, SIDE, SIDE])
canvas = tf.reshape(tf.transpose(canvas, [0, 2, 1, 3]), [7 * SIDE, 7 * SIDE])
print("canvas", canvas.shape, float(tf.reduce_max(canvas)))
alphas = tf.linspace(0.0, 1.0, 5)[:, tf.newaxis]
path = (1 - alphas) * z[0] + alphas * z[1]
morph = model.decode(path, True)
covariance = tf.matmul(z, z, transpose_a=True) / tf.cast(tf.shape(z)[0], tf.float32)
weights = tf.nn.softmax(tf.stack([tf.reduce_logsumexp(-0.5 * tf.square(z - m), axis=1) for m in tf.unstack(mu[:4])], axis=1))
print(morph.shape, covariance.numpy().shape, weights.shape)
