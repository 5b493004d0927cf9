"""Train a generative adversarial network whose generator imitates points on a noisy ring."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(2)
np.random.seed(2)

Z_DIM = 5
X_DIM = 2
H_DIM = 24
BATCH = 32


def xavier_init(size):
    stddev = 1.0 / np.sqrt(size[0] / 2.0)
    return tf.random_normal(shape=size, stddev=stddev)


def sample_z(m, n):
    return np.random.uniform(-1.0, 1.0, size=[m, n])


def sample_ring(m):
    angle = np.random.uniform(0, 2 * np.pi, m)
    radius = 2 + 0.1 * np.random.randn(m)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def generator(z):
    with tf.variable_scope("generator"):
        W1 = tf.get_variable("W1", initializer=xavier_init([Z_DIM, H_DIM]))
        b1 = tf.get_variable("b1", initializer=tf.zeros([H_DIM]))
        W2 = tf.get_variable("W2", initializer=xavier_init([H_DIM, X_DIM]))
        b2 = tf.get_variable("b2", initializer=tf.zeros([X_DIM]))
        h1 = tf.nn.relu(tf.matmul(z, W1) + b1)
        return tf.matmul(h1, W2) + b2


def discriminator(x, reuse=False):
    with tf.variable_scope("discriminator") as scope:
        if reuse:
            scope.reuse_variables()
        W1 = tf.get_variable("W1", [X_DIM, H_DIM], initializer=tf.random_normal_initializer(stddev=0.3))
        b1 = tf.get_variable("b1", [H_DIM], initializer=tf.constant_initializer(0))
        W2 = tf.get_variable("W2", [H_DIM, 1], initializer=tf.random_normal_initializer(stddev=0.3))
        b2 = tf.get_variable("b2", [1], initializer=tf.constant_initializer(0))
        h1 = tf.maximum(0.2 * (tf.matmul(x, W1) + b1), tf.matmul(x, W1) + b1)
        logit = tf.matmul(h1, W2) + b2
        return tf.nn.sigmoid(logit), logit, h1


X = tf.placeholder(tf.float32, shape=[None, X_DIM], name="X")
Z = tf.placeholder(tf.float32, shape=[None, Z_DIM], name="Z")

G_sample = generator(Z)
D_real, D_logit_real, features_real = discriminator(X)
D_fake, D_logit_fake, features_fake = discriminator(G_sample, reuse=True)

D_loss_real = tf.reduce_mean(
    tf.nn.sigmoid_cross_entropy_with_logits(logits=D_logit_real, labels=0.9 * tf.ones_like(D_logit_real))
)
D_loss_fake = tf.reduce_mean(
    tf.nn.sigmoid_cross_entropy_with_logits(logits=D_logit_fake, labels=tf.zeros_like(D_logit_fake))
)
D_loss = D_loss_real + D_loss_fake
G_loss = tf.reduce_mean(
    tf.nn.sigmoid_cross_entropy_with_logits(logits=D_logit_fake, labels=tf.ones_like(D_logit_fake))
)
matching = tf.reduce_mean(tf.abs(tf.reduce_mean(features_real, 0) - tf.reduce_mean(features_fake, 0)))
G_total = G_loss + 0.5 * matching

t_vars = tf.trainable_variables()
d_vars = [var for var in t_vars if var.name.startswith("discriminator")]
g_vars = [var for var in t_vars if "generator" in var.name]
parameters = int(sum(np.prod(v.get_shape().as_list()) for v in t_vars))

D_solver = tf.train.AdamOptimizer(1e-3, beta1=0.5).minimize(D_loss, var_list=d_vars)
G_solver = tf.train.AdamOptimizer(1e-3, beta1=0.5).minimize(G_total, var_list=g_vars)
grid_gradient = tf.gradients(D_real, X)[0]
clip_D = [p.assign(tf.clip_by_value(p, -1.0, 1.0)) for p in d_vars]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for it in range(60):
        X_mb = sample_ring(BATCH)
        for _ in range(2):
            _, D_loss_curr, _ = sess.run([D_solver, D_loss, clip_D], feed_dict={X: X_mb, Z: sample_z(BATCH, Z_DIM)})
        _, G_loss_curr, match_curr = sess.run(
            [G_solver, G_loss, matching], feed_dict={X: X_mb, Z: sample_z(BATCH, Z_DIM)}
        )
        if it % 20 == 0:
            samples = sess.run(G_sample, feed_dict={Z: sample_z(16, Z_DIM)})
            print("Iter", it, "D", D_loss_curr, "G", G_loss_curr, "radius", np.linalg.norm(samples, axis=1).mean())

    xs, ys = np.meshgrid(np.linspace(-3, 3, 9), np.linspace(-3, 3, 9))
    grid = np.column_stack((xs.ravel(), ys.ravel()))
    belief, slope = sess.run([D_real, grid_gradient], feed_dict={X: grid})
    belief_map = belief.reshape(xs.shape)
    arrows = slope.reshape(9, 9, 2)
    first, *others = sess.run(g_vars)
    print(parameters, belief_map[4].round(2), np.abs(arrows).max(), first.shape, len(others), match_curr)
