"""Streaming metrics by hand (accuracy, precision, recall, confusion matrix, AUC, top-k) over batches of predictions."""
from __future__ import annotations

import numpy as np
import tensorflow as tf


class Metric(tf.Module):
    def __init__(self, name: str):
        super().__init__(name=name)

    def update(self, labels, scores):
        raise NotImplementedError

    def result(self):
        raise NotImplementedError

    def reset(self):
        for variable in self.variables:
            variable.assign(tf.zeros_like(variable))


class Accuracy(Metric):
    def __init__(self):
        super().__init__("accuracy")
        self.correct = tf.Variable(0, dtype=tf.int64)
        self.total = tf.Variable(0, dtype=tf.int64)

    def update(self, labels, scores):
        predicted = tf.argmax(scores, axis=-1)
        match = tf.equal(predicted, tf.cast(labels, tf.int64))
        self.correct.assign_add(tf.math.count_nonzero(match))
        self.total.assign_add(tf.size(labels, out_type=tf.int64))

    def result(self):
        return tf.math.divide_no_nan(tf.cast(self.correct, tf.float32), tf.cast(self.total, tf.float32))


class TopK(Metric):
    def __init__(self, k: int = 3):
        super().__init__(f"top_{k}")
        self.k = k
        self.hits = tf.Variable(0.0)
        self.count = tf.Variable(0.0)

    def update(self, labels, scores):
        inside = tf.math.in_top_k(labels, scores, self.k)
        self.hits.assign_add(tf.reduce_sum(tf.cast(inside, tf.float32)))
        self.count.assign_add(tf.cast(tf.shape(labels)[0], tf.float32))

    def result(self):
        return self.hits / self.count


class Confusion(Metric):
    def __init__(self, classes: int):
        super().__init__("confusion")
        self.classes = classes
        self.matrix = tf.Variable(tf.zeros([classes, classes], tf.int32))

    def update(self, labels, scores):
        predicted = tf.argmax(scores, axis=1, output_type=tf.int32)
        self.matrix.assign_add(tf.math.confusion_matrix(labels, predicted, self.classes))

    def result(self):
        return self.matrix

    def per_class(self):
        m = tf.cast(self.matrix, tf.float32)
        true_positive = tf.linalg.diag_part(m)
        precision = tf.math.divide_no_nan(true_positive, tf.reduce_sum(m, axis=0))
        recall = tf.math.divide_no_nan(true_positive, tf.reduce_sum(m, axis=1))
        f1 = tf.math.divide_no_nan(2 * precision * recall, precision + recall)
        return tf.stack([precision, recall, f1], axis=1)


class BinaryAUC(Metric):
    """Area under the ROC curve by thresholds, one against the rest."""

    def __init__(self, positive: int, thresholds: int = 101):
        super().__init__("auc")
        self.positive = positive
        self.thresholds = tf.linspace(0.0, 1.0, thresholds)
        self.tp = tf.Variable(tf.zeros([thresholds]))
        self.fp = tf.Variable(tf.zeros([thresholds]))
        self.positives = tf.Variable(0.0)
        self.negatives = tf.Variable(0.0)

    def update(self, labels, scores):
        p = tf.nn.softmax(scores)[:, self.positive]
        is_positive = tf.cast(tf.equal(labels, self.positive), tf.float32)
        above = tf.cast(p[None, :] >= self.thresholds[:, None], tf.float32)
        self.tp.assign_add(tf.linalg.matvec(above, is_positive))
        self.fp.assign_add(tf.linalg.matvec(above, 1.0 - is_positive))
        self.positives.assign_add(tf.reduce_sum(is_positive))
        self.negatives.assign_add(tf.reduce_sum(1.0 - is_positive))

    def result(self):
        tpr = self.tp / self.positives
        fpr = self.fp / self.negatives
        width = fpr[:-1] - fpr[1:]
        height = (tpr[:-1] + tpr[1:]) / 2
        return tf.reduce_sum(width * height)


class RunningMoments(Metric):
    def __init__(self, size: int):
        super().__init__("moments")
        self.n = tf.Variable(0.0)
        self.mean = tf.Variable(tf.zeros(size))
        self.m2 = tf.Variable(tf.zeros(size))

    def update(self, labels, scores):
        for row in tf.unstack(scores):
            self.n.assign_add(1.0)
            delta = row - self.mean
            self.mean.assign_add(delta / self.n)
            self.m2.assign_add(delta * (row - self.mean))

    def result(self):
        return self.mean, tf.sqrt(self.m2 / (self.n - 1))


def batches(n_batches, classes, rng):
    for i in range(n_batches):
        size = 19 if i < n_batches - 1 else 8
        labels = rng.integers(0, classes, size)
        scores = rng.normal(0, 1, (size, classes))
        scores[np.arange(size), labels] += 1.5
        yield tf.constant(labels, tf.int32), tf.constant(scores, tf.float32)


def main():
    rng = np.random.default_rng(0)
    classes = 7
    metrics: dict[str, Metric] = {
        metric.name: metric
        for metric in (Accuracy(), TopK(2), Confusion(classes), BinaryAUC(positive=3), RunningMoments(classes))
    }
    all_labels, all_scores = [], []
    for labels, scores in batches(6, classes, rng):
        for metric in metrics.values():
            metric.update(labels, scores)
        all_labels.append(labels)
        all_scores.append(scores)

    labels = tf.concat(all_labels, axis=0)
    scores = tf.concat(all_scores, axis=0)
    direct = tf.reduce_mean(tf.cast(tf.argmax(scores, 1, output_type=tf.int32) == labels, tf.float32))
    tf.debugging.assert_near(direct, metrics["accuracy"].result())
    matrix = metrics["confusion"].result()
    table = metrics["confusion"].per_class()
    mean, std = metrics["moments"].result()
    expected_mean, expected_var = tf.nn.moments(scores, axes=[0])
    gap = tf.reduce_max(tf.abs(mean - expected_mean))
    print("accuracy", float(direct), "top-2", float(metrics["top_2"].result()), "auc", float(metrics["auc"].result()))
    print(matrix.numpy())
    print(table.numpy().round(2))
    print("gap", float(gap), std.numpy().round(2))

    order = tf.argsort(scores[:, 3], direction="DESCENDING")
    sorted_hits = tf.cast(tf.gather(labels, order) == 3, tf.float32)
    precision_at = tf.cumsum(sorted_hits) / tf.range(1.0, tf.cast(tf.size(labels), tf.float32) + 1.0)
    average_precision = tf.reduce_sum(precision_at * sorted_hits) / tf.reduce_sum(sorted_hits)
    macro = tf.reduce_mean(table, axis=0)
    kappa_expected = tf.reduce_sum(tf.reduce_sum(matrix, 0) * tf.reduce_sum(matrix, 1)) / tf.size(labels) ** 2
    print("AP", float(average_precision), "macro", macro.numpy(), "expected", float(kappa_expected))
    for metric in metrics.values():
        metric.reset()
    assert int(metrics["accuracy"].total) == 0


if __name__ == "__main__":
    main()
