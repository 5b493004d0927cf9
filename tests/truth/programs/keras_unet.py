"""Segment round spots in noisy pictures with a U-Net built by loops over the levels."""

import keras
import numpy as np
from keras import layers, ops

SIZE = 48
LEVELS = [6, 12, 24]
keras.utils.set_random_seed(4)


def make_scene(rng, spots=3):
    picture = rng.normal(0, 0.2, size=(SIZE, SIZE))
    mask = np.zeros((SIZE, SIZE), dtype=bool)
    yy, xx = np.ogrid[:SIZE, :SIZE]
    for _ in range(spots):
        cy, cx = rng.integers(6, SIZE - 6, size=2)
        radius = rng.uniform(3, 7)
        disk = (yy - cy) ** 2 + (xx - cx) ** 2 <= radius**2
        mask |= disk
        picture[disk] += 1.0
    return picture, mask


def make_set(count, seed):
    rng = np.random.default_rng(seed)
    pictures, masks = zip(*[make_scene(rng) for _ in range(count)])
    x = np.stack(pictures)[..., None].astype("float32")
    y = np.stack(masks)[..., None].astype("float32")
    return x, y


def double_conv(x, filters, name):
    for i in (1, 2):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"{name}_conv{i}")(x)
        x = layers.BatchNormalization(name=f"{name}_bn{i}")(x)
        x = layers.Activation("relu", name=f"{name}_relu{i}")(x)
    return x


def build_unet(input_shape=(SIZE, SIZE, 1), levels=LEVELS, n_classes=1):
    inputs = layers.Input(input_shape)
    skips = []
    x = inputs
    for depth, filters in enumerate(levels):
        x = double_conv(x, filters, name=f"down{depth}")
        skips.append(x)
        x = layers.MaxPooling2D(2)(x)
    x = double_conv(x, levels[-1] * 2, name="bridge")
    x = layers.SpatialDropout2D(0.1)(x)
    for depth, (filters, skip) in enumerate(zip(reversed(levels), reversed(skips))):
        x = layers.Conv2DTranspose(filters, 2, strides=2, padding="same")(x)
        x = layers.Concatenate()([x, skip])
        x = double_conv(x, filters, name=f"up{depth}")
    outputs = layers.Conv2D(n_classes, 1, activation="sigmoid")(x)
    return keras.Model(inputs, outputs, name="unet")


def dice_coefficient(y_true, y_pred, smooth=1.0):
    intersection = ops.sum(y_true * y_pred, axis=(1, 2, 3))
    total = ops.sum(y_true, axis=(1, 2, 3)) + ops.sum(y_pred, axis=(1, 2, 3))
    return ops.mean((2.0 * intersection + smooth) / (total + smooth))


def dice_loss(y_true, y_pred):
    return 1.0 - dice_coefficient(y_true, y_pred)


def bce_dice_loss(y_true, y_pred):
    bce = keras.losses.binary_crossentropy(y_true, y_pred)
    return ops.mean(bce) + dice_loss(y_true, y_pred)


def iou_per_image(truth, prediction, threshold=0.5):
    truth = truth > 0.5
    prediction = prediction > threshold
    inter = np.logical_and(truth, prediction).sum(axis=(1, 2, 3))
    union = np.logical_or(truth, prediction).sum(axis=(1, 2, 3))
    return inter / np.maximum(union, 1)


def batches(x, y, size, rng):
    """Endless shuffled batches with random flips."""
    while True:
        index = rng.permutation(len(x))
        for start in range(0, len(index) - size + 1, size):
            chosen = index[start : start + size]
            xb, yb = x[chosen], y[chosen]
            if rng.random() < 0.5:
                xb, yb = xb[:, :, ::-1], yb[:, :, ::-1]
            yield xb, yb


def main():
    x_train, y_train = make_set(48, seed=0)
    x_val, y_val = make_set(13, seed=1)
    model = build_unet()
    model.compile(optimizer=keras.optimizers.Adam(2e-3), loss=bce_dice_loss, metrics=[dice_coefficient])
    generator = batches(x_train, y_train, 16, np.random.default_rng(2))
    model.fit(generator, steps_per_epoch=3, epochs=2, validation_data=(x_val, y_val), verbose=0)

    predicted = model.predict(x_val, verbose=0)
    iou = iou_per_image(y_val, predicted)
    thresholds = np.linspace(0.2, 0.8, 7)
    curve = np.array([iou_per_image(y_val, predicted, t).mean() for t in thresholds])
    best = thresholds[np.argmax(curve)]
    print(f"IoU {iou.mean():.3f}, best threshold {best:.2f}")

    overlay = np.concatenate([x_val[..., 0], y_val[..., 0], predicted.squeeze()], axis=2)
    row_profile = predicted[0, :, :, 0].mean(axis=1)
    print(overlay.shape, row_profile.argmax())

    # Flip averaging at test time.
    flipped = model.predict(x_val[:, :, ::-1, :], verbose=0)[:, :, ::-1, :]
    averaged = (predicted + flipped) / 2
    print("gain:", iou_per_image(y_val, averaged).mean() - iou.mean())


if __name__ == "__main__":
    main()
