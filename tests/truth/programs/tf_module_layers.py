"""Small convolutional network from tf.Module layers with tf.function train step on random digit-like images."""
import numpy as np
import tensorflow as tf


class Conv2D(tf.Module):
    def __init__(self, in_channels, out_channels, kernel=3, stride=1, padding="SAME", name=None):
        super().__init__(name=name)
        fan_in = kernel * kernel * in_channels
        init = tf.random.truncated_normal([kernel, kernel, in_channels, out_channels], stddev=(2 / fan_in) ** 0.5)
        self.kernel = tf.Variable(init, name="kernel")
        self.bias = tf.Variable(tf.zeros([out_channels]), name="bias")
        self.stride = stride
        self.padding = padding

    def __call__(self, x):
        y = tf.nn.conv2d(x, self.kernel, strides=self.stride, padding=self.padding)
        return tf.nn.bias_add(y, self.bias)


class BatchNorm(tf.Module):
    def __init__(self, channels, momentum=0.9, eps=1e-3, name=None):
        super().__init__(name=name)
        self.gamma = tf.Variable(tf.ones([channels]))
        self.beta = tf.Variable(tf.zeros([channels]))
        self.moving_mean = tf.Variable(tf.zeros([channels]), trainable=False)
        self.moving_var = tf.Variable(tf.ones([channels]), trainable=False)
        self.momentum = momentum
        self.eps = eps

    def __call__(self, x, training=False):
        if training:
            mean, var = tf.nn.moments(x, axes=[0, 1, 2])
            self.moving_mean.assign(self.momentum * self.moving_mean + (1 - self.momentum) * mean)
            self.moving_var.assign(self.momentum * self.moving_var + (1 - self.momentum) * var)
        else:
            mean, var = self.moving_mean, self.moving_var
        return tf.nn.batch_normalization(x, mean, var, self.beta, self.gamma, self.eps)


class Dense(tf.Module):
    def __init__(self, n_in, n_out, activation=None, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(tf.random.normal([n_in, n_out]) * tf.sqrt(1.0 / n_in))
        self.b = tf.Variable(tf.zeros([n_out]))
        self.activation = activation

    def __call__(self, x):
        y = tf.matmul(x, self.w) + self.b
        return self.activation(y) if self.activation else y


class Network(tf.Module):
    def __init__(self, channels=(6, 11), classes=10):
        super().__init__()
        self.blocks = []
        previous = 1
        for width in channels:
            self.blocks.append((Conv2D(previous, width), BatchNorm(width)))
            previous = width
        self.hidden = Dense(7 * 7 * previous, 31, activation=tf.nn.relu)
        self.out = Dense(31, classes)

    @tf.Module.with_name_scope
    def __call__(self, images, training=False):
        x = images
        for conv, norm in self.blocks:
            x = tf.nn.relu(norm(conv(x), training=training))
            x = tf.nn.max_pool2d(x, ksize=2, strides=2, padding="VALID")
        x = tf.reshape(x, [tf.shape(x)[0], -1])
        x = self.hidden(x)
        if training:
            x = tf.nn.dropout(x, rate=0.2)
        return self.out(x)


def digit_images(n, seed=0):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 10, n)
    templates = np.random.default_rng(123).random((10, 7, 7)) > 0.6
    big = np.kron(templates[labels], np.ones((1, 4, 4)))
    noise = rng.normal(0, 0.2, big.shape)
    images = np.clip(big + noise, 0, 1).astype(np.float32)
    return images[..., np.newaxis], labels.astype(np.int32)


network = Network()
velocities = None


@tf.function
def train_step(images, labels, lr):
    with tf.GradientTape() as tape:
        logits = network(images, training=True)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits))
    grads = tape.gradient(loss, network.trainable_variables)
    for var, grad in zip(network.trainable_variables, grads):
        var.assign_sub(lr * grad)
    correct = tf.equal(tf.cast(tf.argmax(logits, 1), tf.int32), labels)
    return loss, tf.reduce_mean(tf.cast(correct, tf.float32))


def main():
    tf.random.set_seed(1)
    x_train, y_train = digit_images(320)
    x_test, y_test = digit_images(77, seed=1)
    dataset = tf.data.Dataset.from_tensor_slices((x_train, y_train)).shuffle(320, seed=0).batch(32)
    for epoch in range(3):
        stats = []
        for images, labels in dataset:
            loss, acc = train_step(images, labels, tf.constant(0.1))
            stats.append((float(loss), float(acc)))
        mean_loss, mean_acc = np.mean(stats, axis=0)
        print(f"epoch {epoch}: loss {mean_loss:.3f} accuracy {mean_acc:.3f}")

    logits = network(tf.constant(x_test))
    probabilities = tf.nn.softmax(logits)
    top_values, top_indices = tf.math.top_k(probabilities, k=3)
    in_top = tf.reduce_any(top_indices == y_test[:, None], axis=1)
    print("top-3", tf.reduce_mean(tf.cast(in_top, tf.float32)).numpy(), "certain", top_values[:, 0].numpy().mean())
    sizes = [tuple(v.shape) for v in network.trainable_variables]
    count = sum(int(np.prod(shape)) for shape in sizes)
    print("parameters", count)

    first_conv, first_norm = network.blocks[0]
    maps = first_norm(first_conv(x_test[:5]))
    tiles = tf.transpose(maps, [0, 3, 1, 2])
    sheet = tf.reshape(tiles, [-1, 28])
    kernels = first_conv.kernel.numpy().squeeze().transpose(2, 0, 1)
    print(maps.shape, sheet.shape, kernels.shape)


if __name__ == "__main__":
    main()
