"""Paint one picture in the style of another by matching Gram matrices of fixed random convolutions."""

import functools

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(4)
np.random.seed(4)

HEIGHT, WIDTH = 24, 32
LAYERS = (("conv1", 3, 8), ("conv2", 8, 12), ("conv3", 12, 16))
CONTENT_LAYER = "conv3"
STYLE_LAYERS = ["conv1", "conv2", "conv3"]
CONTENT_WEIGHT, STYLE_WEIGHT, TV_WEIGHT = 5.0, 100.0, 0.1


def make_content():
    rows, cols = np.mgrid[0:HEIGHT, 0:WIDTH]
    disc = ((rows - 12) ** 2 + (cols - 16) ** 2 < 60).astype(np.float32)
    return np.stack([disc, 1 - disc, 0.5 * np.ones_like(disc)], axis=-1)


def make_style():
    rows, cols = np.indices((HEIGHT, WIDTH))
    stripes = (np.sin(rows / 2.0 + cols / 3.0) + 1) / 2
    return np.dstack((stripes, stripes**2, np.sqrt(stripes))).astype(np.float32)


def make_filters():
    filters = {}
    for name, n_in, n_out in LAYERS:
        kernel = np.random.normal(0, np.sqrt(2.0 / (9 * n_in)), (3, 3, n_in, n_out)).astype(np.float32)
        filters[name] = (kernel, np.zeros(n_out, dtype=np.float32))
    return filters


def net(image, filters):
    layers = {}
    current = image
    for name, _, _ in LAYERS:
        kernel, bias = filters[name]
        conv = tf.nn.conv2d(current, tf.constant(kernel), strides=[1, 1, 1, 1], padding="SAME")
        current = tf.nn.relu(tf.nn.bias_add(conv, bias))
        layers[name] = current
        if name != "conv3":
            current = tf.nn.avg_pool(current, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME")
    return layers


def tensor_size(tensor):
    return functools.reduce(lambda a, b: a * b, (d.value for d in tensor.get_shape()[1:]), 1)


def gram_matrix(features):
    _, height, width, channels = [d.value for d in features.get_shape()]
    flat = tf.reshape(features, (-1, channels))
    return tf.matmul(flat, flat, transpose_a=True) / (height * width * channels)


def precompute(filters, content, style):
    graph = tf.Graph()
    grams = {}
    with graph.as_default(), tf.Session() as sess:
        image = tf.placeholder("float", shape=(1, HEIGHT, WIDTH, 3))
        layers = net(image, filters)
        content_features = sess.run(layers[CONTENT_LAYER], feed_dict={image: content[np.newaxis]})
        for name in STYLE_LAYERS:
            features = layers[name].eval(feed_dict={image: np.array([style])})
            features = np.reshape(features, (-1, features.shape[3]))
            grams[name] = np.matmul(features.T, features) / features.size
    return content_features, grams


def stylize(iterations=15):
    content, style = make_content(), make_style()
    filters = make_filters()
    content_features, style_grams = precompute(filters, content, style)
    with tf.Graph().as_default():
        initial = tf.random_normal((1, HEIGHT, WIDTH, 3)) * 0.256
        image = tf.Variable(initial)
        layers = net(image, filters)

        content_loss = CONTENT_WEIGHT * (
            2 * tf.nn.l2_loss(layers[CONTENT_LAYER] - content_features) / content_features.size
        )
        style_losses = []
        for name in STYLE_LAYERS:
            gram = gram_matrix(layers[name])
            style_gram = style_grams[name]
            style_losses.append(2 * tf.nn.l2_loss(gram - style_gram) / style_gram.size)
        style_loss = STYLE_WEIGHT * functools.reduce(tf.add, style_losses)

        y_size = tensor_size(image[:, 1:, :, :])
        x_size = tensor_size(image[:, :, 1:, :])
        dy = image[:, 1:, :, :] - image[:, : HEIGHT - 1, :, :]
        dx = image[:, :, 1:, :] - image[:, :, : WIDTH - 1, :]
        tv_loss = TV_WEIGHT * 2 * (tf.nn.l2_loss(dy) / y_size + tf.nn.l2_loss(dx) / x_size)
        loss = content_loss + style_loss + tv_loss
        train_step = tf.train.AdamOptimizer(0.05).minimize(loss)
        clipped = image.assign(tf.clip_by_value(image, 0.0, 1.0))

        best_loss, best = float("inf"), None
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            for i in range(iterations):
                train_step.run()
                sess.run(clipped)
                this_loss = loss.eval()
                if this_loss < best_loss:
                    best_loss = this_loss
                    best = image.eval()
            parts = sess.run([content_loss, style_loss, tv_loss])
    return best.reshape((HEIGHT, WIDTH, 3)), best_loss, parts


picture, final_loss, parts = stylize()
grey = picture @ np.array([0.299, 0.587, 0.114])
print(picture.shape, grey.mean(), final_loss, parts)
