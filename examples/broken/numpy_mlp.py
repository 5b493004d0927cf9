"""A two-layer perceptron, trained by hand with plain NumPy."""
import numpy as np

rng = np.random.default_rng(0)

n_train = 512
n_features = 20
n_hidden = 32
n_classes = 4
learning_rate = 0.5
batch_size = 64


def make_blobs(n):
    """Gaussian blobs, one per class."""
    centers = rng.normal(scale=3.0, size=(n_classes, n_features))
    labels = rng.integers(0, n_classes, size=n)
    points = centers[labels] + rng.normal(size=(n, n_features))
    return points, labels


def one_hot(labels, depth):
    encoded = np.zeros((labels.shape[0], depth))
    encoded[np.arange(labels.shape[0]), labels] = 1.0
    return encoded


def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def forward(x, params):
    w1, b1, w2, b2 = params
    z1 = x @ w1 + b1
    h = np.maximum(z1, 0)
    scores = h @ w2 + b2
    return h, softmax(scores)


def backward(x, y, h, probs, params):
    w1, b1, w2, b2 = params
    n = x.shape[0]
    dscores = (probs - y) / n
    dw2 = h.T @ dscores
    db2 = dscores.sum(axis=0)
    dh = dscores @ w2.T
    dh[h <= 0] = 0
    dw1 = x @ dh  # expect: [matmul-mismatch] "20 != 64"
    db1 = dh.sum(axis=0)
    return dw1, db1, dw2, db2


X, labels = make_blobs(n_train)
X = (X - X.mean(axis=0)) / X.std(axis=0)
Y = one_hot(labels, n_classes)
print("data:", X.shape, Y.shape)

params = [
    rng.normal(scale=np.sqrt(2.0 / n_features), size=(n_features, n_hidden)),
    np.zeros(n_hidden),
    rng.normal(scale=np.sqrt(2.0 / n_hidden), size=(n_hidden, n_classes)),
    np.zeros(n_classes),
]

for epoch in range(5):
    order = rng.permutation(n_train)
    total_loss = 0.0
    for start in range(0, n_train, batch_size):
        batch = order[start:start + batch_size]
        xb, yb = X[batch], Y[batch]

        h, probs = forward(xb, params)
        total_loss += -np.sum(yb * np.log(probs + 1e-9))

        grads = backward(xb, yb, h, probs, params)
        for p, g in zip(params, grads):
            p -= learning_rate * g

    print(f"epoch {epoch}: loss {total_loss / n_train:.4f}")

_, probs = forward(X, params)
predicted = probs.argmax(axis=1)
accuracy = np.mean(predicted == labels)
print("training accuracy:", accuracy)

# which classes get confused with each other
confusion = np.zeros((n_classes, n_classes), dtype=int)
for truth, guess in zip(labels, predicted):
    confusion[truth, guess] += 1
print(confusion)
