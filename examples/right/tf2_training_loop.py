"""A custom training loop: tf.data for the batches, GradientTape for the gradients."""
import numpy as np
import tensorflow as tf

SEQ_LEN = 16
NUM_FEATURES = 8
NUM_CLASSES = 3
BATCH_SIZE = 32


def make_sequences(n):
    x = np.random.normal(size=(n, SEQ_LEN, NUM_FEATURES)).astype(np.float32)
    y = np.random.randint(0, NUM_CLASSES, size=(n,)).astype(np.int32)
    # shift one feature so that the classes can be told apart
    x[:, :, 0] += y[:, None]
    return x, y


def make_dataset(x, y, training):
    ds = tf.data.Dataset.from_tensor_slices((x, y))
    if training:
        ds = ds.shuffle(len(x))
    return ds.batch(BATCH_SIZE, drop_remainder=True).prefetch(1)


x_train, y_train = make_sequences(256)
x_val, y_val = make_sequences(64)
train_ds = make_dataset(x_train, y_train, training=True)
val_ds = make_dataset(x_val, y_val, training=False)

model = tf.keras.Sequential(
    [
        tf.keras.layers.Input(shape=(SEQ_LEN, NUM_FEATURES)),
        tf.keras.layers.Conv1D(16, 3, activation="relu"),
        tf.keras.layers.GlobalMaxPooling1D(),
        tf.keras.layers.Dense(NUM_CLASSES),
    ]
)

optimizer = tf.keras.optimizers.SGD(learning_rate=0.05)

# the classes are not equally important
class_weights = tf.constant([1.0, 2.0, 1.5])


def weighted_loss(labels, logits):
    onehot = tf.one_hot(labels, NUM_CLASSES)
    weights = tf.reduce_sum(class_weights * onehot, axis=1)
    losses = tf.nn.softmax_cross_entropy_with_logits(labels=onehot, logits=logits)
    return tf.reduce_mean(losses * weights)


@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = weighted_loss(y, logits)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    return loss, logits


def accuracy(labels, logits):
    predictions = tf.argmax(logits, axis=-1, output_type=tf.int32)
    hits = tf.cast(tf.equal(predictions, labels), tf.float32)
    return tf.reduce_mean(hits)


for epoch in range(2):
    epoch_loss = []
    for step, (x_batch, y_batch) in enumerate(train_ds):
        loss, logits = train_step(x_batch, y_batch)
        epoch_loss.append(float(loss))
        if step % 4 == 0:
            print("step", step, "loss", float(loss), "acc", float(accuracy(y_batch, logits)))

    val_scores = []
    for x_batch, y_batch in val_ds:
        val_logits = model(x_batch, training=False)
        val_scores.append(accuracy(y_batch, val_logits))
    val_acc = tf.reduce_mean(tf.stack(val_scores))
    print("epoch", epoch, "loss", np.mean(epoch_loss), "val acc", float(val_acc))
