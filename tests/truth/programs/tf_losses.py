"""Hand-written focal, dice, contrastive, triplet and label-smoothing losses, checked on random batches."""
import tensorflow as tf

EPS = 1e-7


def focal_loss(y_true, y_pred, gamma=2.0, alpha=0.25):
    """Binary focal loss; one value per example."""
    y_true = tf.cast(y_true, y_pred.dtype)
    y_pred = tf.clip_by_value(y_pred, EPS, 1.0 - EPS)
    p_t = tf.where(tf.equal(y_true, 1.0), y_pred, 1.0 - y_pred)
    alpha_t = y_true * alpha + (1.0 - y_true) * (1.0 - alpha)
    loss = -alpha_t * tf.pow(1.0 - p_t, gamma) * tf.math.log(p_t)
    return tf.reduce_mean(loss, axis=-1)


def dice_loss(masks, probabilities, smooth=1.0):
    axes = [1, 2]
    masks = tf.cast(masks, tf.float32)
    intersection = tf.reduce_sum(masks * probabilities, axis=axes)
    union = tf.reduce_sum(masks, axis=axes) + tf.reduce_sum(probabilities, axis=axes)
    score = (2.0 * intersection + smooth) / (union + smooth)
    return 1.0 - tf.reduce_mean(score, axis=-1)


def pairwise_distances(embeddings, squared=False):
    dot = tf.matmul(embeddings, embeddings, transpose_b=True)
    square_norm = tf.linalg.diag_part(dot)
    distances = square_norm[:, None] - 2.0 * dot + square_norm[None, :]
    distances = tf.maximum(distances, 0.0)
    if not squared:
        mask = tf.cast(tf.equal(distances, 0.0), tf.float32)
        distances = tf.sqrt(distances + mask * EPS) * (1.0 - mask)
    return distances


def contrastive_loss(a, b, same, margin=1.0):
    d = tf.norm(a - b, axis=1)
    same = tf.cast(same, tf.float32)
    positive = same * tf.square(d)
    negative = (1 - same) * tf.square(tf.maximum(margin - d, 0))
    return tf.reduce_mean(0.5 * (positive + negative))


def batch_hard_triplet(labels, embeddings, margin=0.3):
    distances = pairwise_distances(embeddings)
    equal = tf.equal(tf.expand_dims(labels, 0), tf.expand_dims(labels, 1))
    not_self = tf.logical_not(tf.cast(tf.eye(tf.shape(labels)[0]), tf.bool))
    anchor_positive = tf.cast(tf.logical_and(equal, not_self), tf.float32)
    anchor_negative = tf.cast(tf.logical_not(equal), tf.float32)
    hardest_positive = tf.reduce_max(anchor_positive * distances, axis=1, keepdims=True)
    largest = tf.reduce_max(distances, axis=1, keepdims=True)
    hardest_negative = tf.reduce_min(distances + largest * (1.0 - anchor_negative), axis=1, keepdims=True)
    triplet = tf.maximum(hardest_positive - hardest_negative + margin, 0.0)
    return tf.reduce_mean(triplet), hardest_positive, hardest_negative


def smooth_cross_entropy(labels, logits, smoothing=0.1):
    classes = logits.shape[-1]
    one_hot = tf.one_hot(labels, classes)
    soft = one_hot * (1 - smoothing) + smoothing / classes
    log_p = tf.nn.log_softmax(logits)
    return -tf.reduce_sum(soft * log_p, axis=-1)


def info_nce(queries, keys, temperature=0.1):
    q = tf.math.l2_normalize(queries, axis=1)
    k = tf.math.l2_normalize(keys, axis=1)
    similarity = tf.matmul(q, k, transpose_b=True) / temperature
    targets = tf.range(tf.shape(q)[0])
    forward = tf.nn.sparse_softmax_cross_entropy_with_logits(targets, similarity)
    backward = tf.nn.sparse_softmax_cross_entropy_with_logits(targets, tf.transpose(similarity))
    return tf.reduce_mean(forward + backward) / 2, similarity


def huber(y_true, y_pred, delta=1.0):
    error = y_true - y_pred
    small = tf.abs(error) <= delta
    squared = 0.5 * tf.square(error)
    lin = delta * (tf.abs(error) - 0.5 * delta)
    return tf.where(small, squared, lin)


def total_variation(images):
    dy = images[:, 1:, :, :] - images[:, :-1, :, :]
    dx = images[:, :, 1:, :] - images[:, :, :-1, :]
    return tf.reduce_sum(tf.abs(dy), axis=[1, 2, 3]) + tf.reduce_sum(tf.abs(dx), axis=[1, 2, 3])


def gram_matrix(features):
    n, h, w, c = features.shape
    flat = tf.reshape(features, (n, h * w, c))
    return tf.matmul(flat, flat, transpose_a=True) / tf.cast(h * w * c, tf.float32)


def main():
    g = tf.random.Generator.from_seed(42)
    batch, features = 23, 5
    probabilities = tf.sigmoid(g.normal([batch, features]))
    targets = g.uniform([batch, features], maxval=2, dtype=tf.int32)
    focal = focal_loss(targets, probabilities)
    plain = focal_loss(targets, probabilities, gamma=0.0, alpha=0.5)
    print("focal", focal.shape, float(tf.reduce_mean(focal)), float(tf.reduce_mean(plain)))

    masks = g.uniform([7, 17, 19, 2]) > 0.5
    soft = g.uniform([7, 17, 19, 2])
    dice = dice_loss(masks, soft)
    perfect = dice_loss(masks, tf.cast(masks, tf.float32))
    tf.debugging.assert_near(perfect, tf.zeros_like(perfect), atol=1e-5)
    print("dice", dice.numpy())

    embeddings = tf.math.l2_normalize(g.normal((29, 13)), axis=-1)
    labels = tf.constant([i % 4 for i in range(29)])
    loss, hardest_positive, hardest_negative = batch_hard_triplet(labels, embeddings)
    print("triplet", loss.numpy(), hardest_positive.shape, hardest_negative.shape)
    pairs = contrastive_loss(embeddings[:14], embeddings[14:28], labels[:14] == labels[14:28])

    logits = tf.Variable(g.normal((31, 11)))
    classes = g.uniform((31,), 0, 11, dtype=tf.int64)
    with tf.GradientTape() as tape:
        smoothed = smooth_cross_entropy(classes, logits)
        value = tf.reduce_mean(smoothed)
    gradient = tape.gradient(value, logits)
    exact = tf.nn.sparse_softmax_cross_entropy_with_logits(classes, logits)
    print("smoothing", float(value), float(tf.reduce_mean(exact)), "gradient", float(tf.norm(gradient)))

    nce, similarity = info_nce(g.normal([12, 8]), g.normal([12, 8]))
    retrieved = tf.argmax(similarity, axis=1)
    print("nce", nce.numpy(), "retrieved", retrieved.numpy(), "pairs", pairs.numpy())

    residuals = huber(g.normal([9, 1]), g.normal([9, 1]))
    images = g.uniform([4, 21, 25, 3])
    tv = total_variation(images)
    styles = gram_matrix(images)
    weights = tf.nn.softmax(tf.reduce_mean(styles, axis=[1, 2]))
    combined = tf.tensordot(weights, tv, axes=1)
    print("huber", residuals.shape, "tv", tv.numpy(), "gram", styles.shape, float(combined))


main()
