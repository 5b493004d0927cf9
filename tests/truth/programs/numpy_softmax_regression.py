"""Train a multinomial logistic regression with momentum on Gaussian blobs and print a confusion matrix."""
import numpy as np

np.random.seed(7)

N_CLASSES = 5
N_FEATURES = 3
PER_CLASS = 83

config = {
    "lr": 0.3,
    "momentum": 0.9,
    "l2": 1e-3,
    "epochs": 25,
    "batch_size": 29,
}


def make_blobs():
    centers = np.random.uniform(-6, 6, size=(N_CLASSES, N_FEATURES))
    xs, ys = [], []
    for label, center in enumerate(centers):
        xs.append(center + np.random.randn(PER_CLASS, N_FEATURES))
        ys.append(np.full(PER_CLASS, label))
    x = np.concatenate(xs)
    y = np.concatenate(ys)
    perm = np.random.permutation(len(y))
    return x[perm], y[perm]


def one_hot(y, k):
    out = np.zeros((y.size, k))
    out[np.arange(y.size), y] = 1
    return out


def softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def loss_and_grads(params, x, t, l2):
    W, b = params["W"], params["b"]
    n = x.shape[0]
    p = softmax(x.dot(W) + b)
    loss = -np.mean(np.sum(t * np.log(p + 1e-12), axis=1)) + 0.5 * l2 * np.sum(W * W)
    delta = (p - t) / n
    grads = {
        "W": x.T.dot(delta) + l2 * W,
        "b": delta.sum(axis=0),
    }
    return loss, grads


def numeric_gradient(f, x, eps=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        old = x[i]
        x[i] = old + eps
        up = f()
        x[i] = old - eps
        down = f()
        x[i] = old
        grad[i] = (up - down) / (2 * eps)
        it.iternext()
    return grad


def confusion_matrix(y_true, y_pred, k):
    m = np.zeros((k, k), dtype=int)
    np.add.at(m, (y_true, y_pred), 1)
    return m


x, y = make_blobs()
mean, std = x.mean(0), x.std(0)
x = (x - mean) / std
split = int(0.8 * len(x))
x_train, y_train = x[:split], y[:split]
x_test, y_test = x[split:], y[split:]
t_train = one_hot(y_train, N_CLASSES)

params = {"W": 0.01 * np.random.randn(N_FEATURES, N_CLASSES), "b": np.zeros(N_CLASSES)}
velocity = {name: np.zeros_like(value) for name, value in params.items()}

# gradient check on a few rows
_, analytic = loss_and_grads(params, x_train[:11], t_train[:11], config["l2"])
for name in params:
    numeric = numeric_gradient(lambda: loss_and_grads(params, x_train[:11], t_train[:11], config["l2"])[0], params[name])
    difference = np.max(np.abs(numeric - analytic[name]))
    assert difference < 1e-6, (name, difference)

batch_size = config["batch_size"]
n_batches = int(np.ceil(len(x_train) / batch_size))
curve = np.empty(config["epochs"])
for epoch in range(config["epochs"]):
    idx = np.random.permutation(len(x_train))
    epoch_loss = 0.0
    for part in np.array_split(idx, n_batches):
        loss, grads = loss_and_grads(params, x_train[part], t_train[part], config["l2"])
        for name in params:
            velocity[name] = config["momentum"] * velocity[name] - config["lr"] * grads[name]
            params[name] += velocity[name]
        epoch_loss += loss / n_batches
    curve[epoch] = epoch_loss

probabilities = softmax(x_test @ params["W"] + params["b"])
predictions = probabilities.argmax(axis=1)
confidence = probabilities[np.arange(len(predictions)), predictions]
matrix = confusion_matrix(y_test, predictions, N_CLASSES)
accuracy = (predictions == y_test).mean()
recall = np.diag(matrix) / np.maximum(matrix.sum(axis=1), 1)
precision = np.diag(matrix) / np.maximum(matrix.sum(axis=0), 1)
f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)

print(matrix)
print("accuracy %.3f, mean confidence %.3f" % (accuracy, confidence.mean()))
print("macro F1", f1.mean())
order = np.argsort(-confidence)[:5]
for i in order:
    print(y_test[i], predictions[i], "%.4f" % confidence[i])
assert curve[-1] < curve[0]
