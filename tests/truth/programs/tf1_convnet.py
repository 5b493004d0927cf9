"""Classify digit images with a convolutional network written with tf.nn.conv2d and variables."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def weight_variable(shape):
    initial = tf.truncated_normal(shape, stddev=0.1)
    return tf.Variable(initial)


def bias_variable(shape):
    initial = tf.constant(0.1, shape=shape)
    return tf.Variable(initial)


def conv2d(x, W):
    return tf.nn.conv2d(x, W, strides=[1, 1, 1, 1], padding="SAME")


def max_pool_2x2(x):
    return tf.nn.max_pool(x, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME")


def make_digits(count, rng):
    labels = rng.randint(10, size=count)
    images = rng.rand(count, 28, 28) * 0.5
    for image, label in zip(images, labels):
        image[:, 2 * label : 2 * label + 6] += 0.5
    one_hot = np.zeros((count, 10))
    one_hot[np.arange(count), labels] = 1
    return images.reshape(count, 784), one_hot


rng = np.random.RandomState(9)
tf.set_random_seed(9)
train_x, train_y = make_digits(220, rng)
test_x, test_y = make_digits(61, rng)

x = tf.placeholder(tf.float32, shape=[None, 784])
y_ = tf.placeholder(tf.float32, shape=[None, 10])
keep_prob = tf.placeholder(tf.float32)

x_image = tf.reshape(x, [-1, 28, 28, 1])

W_conv1 = weight_variable([5, 5, 1, 8])
b_conv1 = bias_variable([8])
h_conv1 = tf.nn.relu(conv2d(x_image, W_conv1) + b_conv1)
h_pool1 = max_pool_2x2(h_conv1)

W_conv2 = weight_variable([5, 5, 8, 16])
b_conv2 = bias_variable([16])
h_conv2 = tf.nn.relu(conv2d(h_pool1, W_conv2) + b_conv2)
h_pool2 = max_pool_2x2(h_conv2)

W_fc1 = weight_variable([7 * 7 * 16, 64])
b_fc1 = bias_variable([64])
h_pool2_flat = tf.reshape(h_pool2, [-1, 7 * 7 * 16])
h_fc1 = tf.nn.relu(tf.matmul(h_pool2_flat, W_fc1) + b_fc1)
h_fc1_drop = tf.nn.dropout(h_fc1, keep_prob)

W_fc2 = weight_variable([64, 10])
b_fc2 = bias_variable([10])
y_conv = tf.matmul(h_fc1_drop, W_fc2) + b_fc2

cross_entropy = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits_v2(labels=y_, logits=y_conv))
train_step = tf.train.AdamOptimizer(1e-3).minimize(cross_entropy)
correct_prediction = tf.equal(tf.argmax(y_conv, 1), tf.argmax(y_, 1))
accuracy = tf.reduce_mean(tf.cast(correct_prediction, tf.float32))

sess = tf.InteractiveSession()
sess.run(tf.global_variables_initializer())
batch = 44
for i in range(10):
    start = (i * batch) % train_x.shape[0]
    batch_x, batch_y = train_x[start : start + batch], train_y[start : start + batch]
    if i % 5 == 0:
        train_accuracy = accuracy.eval(feed_dict={x: batch_x, y_: batch_y, keep_prob: 1.0})
        print("step %d, training accuracy %g" % (i, train_accuracy))
    train_step.run(feed_dict={x: batch_x, y_: batch_y, keep_prob: 0.5})

print("test accuracy %g" % accuracy.eval(feed_dict={x: test_x, y_: test_y, keep_prob: 1.0}))

maps = h_conv1.eval(feed_dict={x: test_x[:3]})
pooled, flat = sess.run([h_pool2, h_pool2_flat], feed_dict={x: test_x[:3]})
assert np.allclose(pooled.reshape(3, -1), flat)
mean_maps = maps.mean(axis=(1, 2))
kernels = W_conv1.eval()
kernel_grid = kernels[:, :, 0, :].transpose(2, 0, 1).reshape(2, 4, 5, 5)
kernel_grid = kernel_grid.swapaxes(1, 2).reshape(2 * 5, 4 * 5)
print(mean_maps.shape, kernel_grid.shape, kernel_grid.max())

saliency_op = tf.gradients(tf.reduce_max(y_conv, axis=1), x)[0]
saliency = sess.run(saliency_op, feed_dict={x: test_x, keep_prob: 1.0})
heat = np.abs(saliency).reshape(-1, 28, 28)
columns = heat.sum(axis=1)
print("most telling column of each picture:", columns.argmax(axis=1)[:10])
sess.close()
