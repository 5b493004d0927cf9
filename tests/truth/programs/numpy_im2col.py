"""A convolution layer by im2col with forward and backward pass, checked against a direct loop, then a tiny CNN
forward pass."""
import numpy as np


def out_size(size, kernel, stride, pad):
    return (size + 2 * pad - kernel) // stride + 1


def im2col(x, kh, kw, stride=1, pad=0):
    n, c, h, w = x.shape
    oh = out_size(h, kh, stride, pad)
    ow = out_size(w, kw, stride, pad)
    img = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], mode="constant")
    col = np.zeros((n, c, kh, kw, oh, ow), dtype=x.dtype)
    for i in range(kh):
        i_max = i + stride * oh
        for j in range(kw):
            j_max = j + stride * ow
            col[:, :, i, j, :, :] = img[:, :, i:i_max:stride, j:j_max:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * oh * ow, -1)


def col2im(col, x_shape, kh, kw, stride=1, pad=0):
    n, c, h, w = x_shape
    oh = out_size(h, kh, stride, pad)
    ow = out_size(w, kw, stride, pad)
    col = col.reshape(n, oh, ow, c, kh, kw).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((n, c, h + 2 * pad + stride - 1, w + 2 * pad + stride - 1))
    for i in range(kh):
        for j in range(kw):
            img[:, :, i:i + stride * oh:stride, j:j + stride * ow:stride] += col[:, :, i, j]
    return img[:, :, pad:h + pad, pad:w + pad]


class Layer:
    def forward(self, x):
        raise NotImplementedError

    def backward(self, dout):
        raise NotImplementedError


class Conv2D(Layer):
    def __init__(self, in_channels, filters, kernel_size, stride=1, pad=0, rng=None):
        rng = rng or np.random.default_rng(0)
        scale = np.sqrt(2.0 / (in_channels * kernel_size ** 2))
        self.W = rng.normal(0.0, scale, (filters, in_channels, kernel_size, kernel_size))
        self.b = np.zeros(filters)
        self.stride, self.pad = stride, pad

    def forward(self, x):
        f, c, kh, kw = self.W.shape
        n, _, h, w = x.shape
        oh = out_size(h, kh, self.stride, self.pad)
        ow = out_size(w, kw, self.stride, self.pad)
        self.x_shape = x.shape
        self.col = im2col(x, kh, kw, self.stride, self.pad)
        self.col_W = self.W.reshape(f, -1).T
        out = self.col @ self.col_W + self.b
        return out.reshape(n, oh, ow, f).transpose(0, 3, 1, 2)

    def backward(self, dout):
        f, c, kh, kw = self.W.shape
        flat = dout.transpose(0, 2, 3, 1).reshape(-1, f)
        self.db = flat.sum(axis=0)
        self.dW = (self.col.T @ flat).T.reshape(f, c, kh, kw)
        dcol = flat @ self.col_W.T
        return col2im(dcol, self.x_shape, kh, kw, self.stride, self.pad)


class ReLU(Layer):
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


class MaxPool(Layer):
    def __init__(self, size=2):
        self.size = size

    def forward(self, x):
        n, c, h, w = x.shape
        s = self.size
        blocks = x[:, :, :h // s * s, :w // s * s].reshape(n, c, h // s, s, w // s, s)
        return blocks.max(axis=(3, 5))


class Dense(Layer):
    def __init__(self, n_in, n_out, rng):
        self.W = rng.normal(size=(n_in, n_out)) / np.sqrt(n_in)
        self.b = np.zeros((1, n_out))

    def forward(self, x):
        x = x.reshape(x.shape[0], -1)
        return x @ self.W + self.b


def naive_conv(x, W, b, stride, pad):
    n, c, h, w = x.shape
    f, _, kh, kw = W.shape
    xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    oh, ow = out_size(h, kh, stride, pad), out_size(w, kw, stride, pad)
    out = np.zeros((n, f, oh, ow))
    for i in range(oh):
        for j in range(ow):
            patch = xp[:, :, i * stride:i * stride + kh, j * stride:j * stride + kw]
            out[:, :, i, j] = np.tensordot(patch, W, axes=([1, 2, 3], [1, 2, 3])) + b
    return out


def check_gradient(conv, x, rng):
    out = conv.forward(x)
    dout = rng.normal(size=out.shape)
    dx = conv.backward(dout)
    eps = 1e-6
    for index in [(0, 0, 1, 2), (1, 2, 4, 0), (2, 1, 0, 3)]:
        bumped = x.copy()
        bumped[index] += eps
        numeric = ((conv.forward(bumped) - out) * dout).sum() / eps
        assert abs(numeric - dx[index]) < 1e-3, (numeric, dx[index])


rng = np.random.default_rng(5)
images = rng.random((7, 3, 19, 23))
conv = Conv2D(3, 5, 3, stride=2, pad=1, rng=rng)
fast = conv.forward(images)
slow = naive_conv(images, conv.W, conv.b, stride=2, pad=1)
assert np.allclose(fast, slow)
check_gradient(conv, images, rng)

network = [
    Conv2D(3, 8, 3, pad=1, rng=rng),
    ReLU(),
    MaxPool(2),
    Conv2D(8, 13, 3, rng=rng),
    ReLU(),
    MaxPool(3),
    Dense(13 * 2 * 3, 10, rng),
]
h = images
for layer in network:
    h = layer.forward(h)
    print(type(layer).__name__, h.shape)
scores = np.exp(h - h.max(axis=1, keepdims=True))
probs = scores / scores.sum(axis=1, keepdims=True)
top = np.argpartition(probs, -3, axis=1)[:, -3:]
print(np.take_along_axis(probs, top, axis=1).sum(axis=1))
