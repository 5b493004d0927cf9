"""Train a two-layer perceptron written with raw variables and GradientTape and a hand-written Adam on a spiral data
set."""
import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
np.random.seed(0)

CLASSES = 3
POINTS = 97
HIDDEN = 41


def spirals(n_points, n_classes):
    X = np.zeros((n_points * n_classes, 2), dtype="float32")
    y = np.zeros(n_points * n_classes, dtype="int32")
    for c in range(n_classes):
        ix = range(n_points * c, n_points * (c + 1))
        r = np.linspace(0.0, 1, n_points)
        theta = np.linspace(c * 4, (c + 1) * 4, n_points) + np.random.randn(n_points) * 0.2
        X[ix] = np.c_[r * np.sin(theta), r * np.cos(theta)]
        y[ix] = c
    return X, y


class Adam:
    def __init__(self, variables, lr=0.01, beta1=0.9, beta2=0.999, eps=1e-8):
        self.variables = variables
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m = [tf.Variable(tf.zeros_like(v), trainable=False) for v in variables]
        self.v = [tf.Variable(tf.zeros_like(v), trainable=False) for v in variables]
        self.t = tf.Variable(0.0, trainable=False)

    def apply(self, grads):
        self.t.assign_add(1.0)
        for var, m, v, g in zip(self.variables, self.m, self.v, grads):
            m.assign(self.beta1 * m + (1 - self.beta1) * g)
            v.assign(self.beta2 * v + (1 - self.beta2) * tf.square(g))
            m_hat = m / (1 - tf.pow(self.beta1, self.t))
            v_hat = v / (1 - tf.pow(self.beta2, self.t))
            var.assign_sub(self.lr * m_hat / (tf.sqrt(v_hat) + self.eps))


X_np, y_np = spirals(POINTS, CLASSES)
perm = np.random.permutation(len(X_np))
X_np, y_np = X_np[perm], y_np[perm]
n_train = int(0.75 * len(X_np))
X_train, y_train = tf.constant(X_np[:n_train]), tf.constant(y_np[:n_train])
X_test, y_test = tf.constant(X_np[n_train:]), tf.constant(y_np[n_train:])

W1 = tf.Variable(tf.random.normal([2, HIDDEN], stddev=0.5), name="W1")
b1 = tf.Variable(tf.zeros([HIDDEN]), name="b1")
W2 = tf.Variable(tf.random.normal([HIDDEN, HIDDEN], stddev=1 / HIDDEN ** 0.5))
b2 = tf.Variable(tf.zeros(HIDDEN))
W3 = tf.Variable(tf.random.truncated_normal((HIDDEN, CLASSES), stddev=0.1))
b3 = tf.Variable(tf.zeros((CLASSES,)))
params = [W1, b1, W2, b2, W3, b3]


def forward(x):
    h1 = tf.nn.relu(tf.matmul(x, W1) + b1)
    h2 = tf.nn.tanh(h1 @ W2 + b2)
    return tf.matmul(h2, W3) + b3


def loss_fn(logits, labels, l2=1e-4):
    ce = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    penalty = tf.add_n([tf.nn.l2_loss(p) for p in params if len(p.shape) == 2])
    return tf.reduce_mean(ce) + l2 * penalty


optimizer = Adam(params, lr=0.02)
losses = []
batch_size = 37
for epoch in range(20):
    order = tf.random.shuffle(tf.range(n_train))
    for start in range(0, n_train, batch_size):
        idx = order[start:start + batch_size]
        xb = tf.gather(X_train, idx)
        yb = tf.gather(y_train, idx)
        with tf.GradientTape() as tape:
            logits = forward(xb)
            loss = loss_fn(logits, yb)
        grads = tape.gradient(loss, params)
        grads, norm = tf.clip_by_global_norm(grads, 5.0)
        optimizer.apply(grads)
    losses.append(float(loss))

test_logits = forward(X_test)
pred = tf.argmax(test_logits, axis=1, output_type=tf.int32)
accuracy = tf.reduce_mean(tf.cast(tf.equal(pred, y_test), tf.float32))
confusion = tf.math.confusion_matrix(y_test, pred, num_classes=CLASSES)
print("accuracy", accuracy.numpy(), "loss", losses[0], "->", losses[-1])
print(confusion.numpy())

# the decision surface on a grid
lin = tf.linspace(-1.0, 1.0, 23)
gx, gy = tf.meshgrid(lin, lin)
grid = tf.stack([tf.reshape(gx, [-1]), tf.reshape(gy, [-1])], axis=1)
surface = tf.reshape(tf.nn.softmax(forward(grid)), [23, 23, CLASSES])
winner = tf.argmax(surface, axis=-1).numpy()
print("area per class", np.bincount(winner.ravel(), minlength=CLASSES) / winner.size)

x_probe = tf.Variable(X_test[:5])
with tf.GradientTape() as tape:
    margin = tf.reduce_max(forward(x_probe), axis=1)
saliency = tape.gradient(margin, x_probe)
print("saliency", tf.norm(saliency, axis=1).numpy())
