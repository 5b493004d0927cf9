"""Batch image augmentation: random crop, flip, colour jitter, mixup, cutout and normalisation."""
import argparse

import numpy as np
import tensorflow as tf

MEAN = tf.constant([0.485, 0.456, 0.406])
STD = tf.constant([0.229, 0.224, 0.225])


def fake_images(n, height, width, classes):
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, size=(n, height, width, 3), dtype=np.uint8)
    labels = rng.integers(0, classes, size=n)
    return images, labels


def random_crop(image, size):
    return tf.image.random_crop(image, size=[size, size, 3])


def colour_jitter(image, strength=0.3):
    image = tf.image.random_brightness(image, max_delta=strength)
    image = tf.image.random_contrast(image, 1 - strength, 1 + strength)
    image = tf.image.random_saturation(image, 1 - strength, 1 + strength)
    return tf.clip_by_value(image, 0.0, 1.0)


def cutout(image, size=9):
    shape = tf.shape(image)
    h, w = shape[0], shape[1]
    cy = tf.random.uniform([], 0, h, dtype=tf.int32)
    cx = tf.random.uniform([], 0, w, dtype=tf.int32)
    ys = tf.range(h)[:, None]
    xs = tf.range(w)[None, :]
    inside = tf.logical_and(tf.abs(ys - cy) <= size // 2, tf.abs(xs - cx) <= size // 2)
    return tf.where(inside[..., None], tf.zeros_like(image), image)


def preprocess(image, label, size, classes):
    image = tf.image.convert_image_dtype(image, tf.float32)
    image = random_crop(image, size)
    image = tf.image.random_flip_left_right(image)
    image = colour_jitter(image)
    image = cutout(image)
    return image, tf.one_hot(label, classes)


def mixup(images, labels, alpha=0.2):
    batch = tf.shape(images)[0]
    weight = tf.random.uniform([batch], 0, alpha)
    x_weight = tf.reshape(weight, [-1, 1, 1, 1])
    y_weight = tf.reshape(weight, [-1, 1])
    order = tf.random.shuffle(tf.range(batch))
    mixed = images * (1 - x_weight) + tf.gather(images, order) * x_weight
    targets = labels * (1 - y_weight) + tf.gather(labels, order) * y_weight
    return mixed, targets


def normalize(images, labels):
    return (images - MEAN) / STD, labels


def build(images, labels, args):
    ds = tf.data.Dataset.from_tensor_slices((images, labels))
    ds = ds.map(lambda x, y: preprocess(x, y, args.crop, args.classes))
    ds = ds.batch(args.batch, drop_remainder=True)
    if args.mixup:
        ds = ds.map(mixup)
    return ds.map(normalize)


def multi_crop(image, crop):
    h, w, _ = image.shape
    corners = [(0, 0), (0, w - crop), (h - crop, 0), (h - crop, w - crop), ((h - crop) // 2, (w - crop) // 2)]
    crops = [image[y:y + crop, x:x + crop] for y, x in corners]
    crops += [tf.reverse(c, axis=[1]) for c in crops]
    return tf.stack(crops)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int, default=46)
    parser.add_argument("--crop", type=int, default=27)
    parser.add_argument("--classes", type=int, default=6)
    parser.add_argument("--batch", type=int, default=11)
    parser.add_argument("--no-mixup", dest="mixup", action="store_false")
    args = parser.parse_args([])
    tf.random.set_seed(2)

    images, labels = fake_images(args.n, 33, 39, args.classes)
    ds = build(images, labels, args)
    totals = []
    for batch, target in ds:
        means = tf.reduce_mean(batch, axis=[0, 1, 2])
        totals.append(means)
        tf.debugging.assert_near(tf.reduce_sum(target, axis=1), tf.ones([args.batch]))
    print("channel means", tf.stack(totals).numpy().mean(axis=0))

    floats = tf.cast(images, tf.float32) / 255.0
    resized = tf.image.resize(floats, [20, 24])
    gray = tf.image.rgb_to_grayscale(resized)
    edges = tf.image.sobel_edges(gray)
    strength = tf.sqrt(tf.reduce_sum(tf.square(edges), axis=-1))
    padded = tf.pad(floats, [[0, 0], [2, 2], [3, 3], [0, 0]], mode="REFLECT")
    boxes = tf.constant([[0.1, 0.1, 0.8, 0.8], [0.0, 0.2, 0.5, 0.9]])
    patches = tf.image.crop_and_resize(floats, boxes, box_indices=[0, 3], crop_size=[13, 15])
    hsv = tf.image.rgb_to_hsv(floats)
    central = tf.image.central_crop(floats, 0.5)
    rotated = tf.image.rot90(floats[0])
    crops = multi_crop(floats[1], 21)
    tiles = tf.image.extract_patches(floats, [1, 11, 13, 1], [1, 11, 13, 1], [1, 1, 1, 1], padding="VALID")
    for name, value in [("edges", edges), ("strength", strength), ("padded", padded), ("patches", patches),
                        ("hue", hsv[..., 0]), ("central", central), ("rotated", rotated), ("crops", crops),
                        ("tiles", tiles)]:
        print(f"{name:10s}", value.shape, float(tf.reduce_mean(value)))
    histogram = tf.histogram_fixed_width(tf.reshape(gray, [-1]), [0.0, 1.0], nbins=17)
    per_image = tf.map_fn(lambda im: tf.reduce_max(im) - tf.reduce_min(im), floats)
    standard = tf.map_fn(tf.image.per_image_standardization, floats)
    print(histogram.numpy(), per_image.shape, float(tf.math.reduce_std(standard)))


if __name__ == "__main__":
    main()
