"""Learn word vectors by skip-gram with noise-contrastive estimation and list nearest neighbours."""

import collections
import math
import random

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

random.seed(1)
np.random.seed(1)

vocabulary_size = 60
batch_size = 32
embedding_size = 18
skip_window = 2
num_skips = 2
valid_size = 7
num_sampled = 11
num_steps = 60

THEMES = {
    "sea": ["wave", "sail", "anchor", "harbour", "gull", "tide", "reef"],
    "farm": ["wheat", "plough", "barn", "cattle", "harvest", "meadow"],
    "city": ["tram", "office", "avenue", "market", "tower", "station", "lamp", "bridge"],
}


def write_corpus(sentences=400):
    words = []
    for _ in range(sentences):
        theme = random.choice(list(THEMES))
        words.extend(random.choices(THEMES[theme], k=random.randint(4, 9)))
        words.append("the")
    return words


def build_dataset(words, n_words):
    count = [["UNK", -1]]
    count.extend(collections.Counter(words).most_common(n_words - 1))
    dictionary = {}
    for word, _ in count:
        dictionary[word] = len(dictionary)
    data = []
    unk_count = 0
    for word in words:
        index = dictionary.get(word, 0)
        if index == 0:
            unk_count += 1
        data.append(index)
    count[0][1] = unk_count
    reversed_dictionary = dict(zip(dictionary.values(), dictionary.keys()))
    return data, count, dictionary, reversed_dictionary


data_index = 0


def generate_batch(batch_size, num_skips, skip_window):
    global data_index
    assert batch_size % num_skips == 0
    assert num_skips <= 2 * skip_window
    batch = np.ndarray(shape=(batch_size), dtype=np.int32)
    labels = np.ndarray(shape=(batch_size, 1), dtype=np.int32)
    span = 2 * skip_window + 1
    buffer = collections.deque(maxlen=span)
    for _ in range(span):
        buffer.append(data[data_index])
        data_index = (data_index + 1) % len(data)
    for i in range(batch_size // num_skips):
        context_words = [w for w in range(span) if w != skip_window]
        words_to_use = random.sample(context_words, num_skips)
        for j, context_word in enumerate(words_to_use):
            batch[i * num_skips + j] = buffer[skip_window]
            labels[i * num_skips + j, 0] = buffer[context_word]
        buffer.append(data[data_index])
        data_index = (data_index + 1) % len(data)
    return batch, labels


vocabulary = write_corpus()
data, count, dictionary, reverse_dictionary = build_dataset(vocabulary, vocabulary_size)
print("Most common words:", count[:5])
valid_examples = np.random.choice(len(dictionary), valid_size, replace=False)

graph = tf.Graph()
with graph.as_default():
    tf.set_random_seed(1)
    with tf.name_scope("inputs"):
        train_inputs = tf.placeholder(tf.int32, shape=[batch_size])
        train_labels = tf.placeholder(tf.int32, shape=[batch_size, 1])
        valid_dataset = tf.constant(valid_examples, dtype=tf.int32)

    with tf.name_scope("embeddings"):
        embeddings = tf.Variable(tf.random_uniform([vocabulary_size, embedding_size], -1.0, 1.0))
        embed = tf.nn.embedding_lookup(embeddings, train_inputs)

    with tf.name_scope("weights"):
        nce_weights = tf.Variable(
            tf.truncated_normal([vocabulary_size, embedding_size], stddev=1.0 / math.sqrt(embedding_size))
        )
    with tf.name_scope("biases"):
        nce_biases = tf.Variable(tf.zeros([vocabulary_size]))

    nce_losses = tf.nn.nce_loss(
        weights=nce_weights,
        biases=nce_biases,
        labels=train_labels,
        inputs=embed,
        num_sampled=num_sampled,
        num_classes=vocabulary_size,
    )
    loss = tf.reduce_mean(nce_losses)
    sampled_loss = tf.reduce_mean(
        tf.nn.sampled_softmax_loss(
            nce_weights, nce_biases, train_labels, embed, num_sampled=num_sampled, num_classes=vocabulary_size
        )
    )
    optimizer = tf.train.GradientDescentOptimizer(1.0).minimize(loss)

    norm = tf.sqrt(tf.reduce_sum(tf.square(embeddings), 1, keepdims=True))
    normalized_embeddings = embeddings / norm
    valid_embeddings = tf.nn.embedding_lookup(normalized_embeddings, valid_dataset)
    similarity = tf.matmul(valid_embeddings, normalized_embeddings, transpose_b=True)
    init = tf.global_variables_initializer()

with tf.Session(graph=graph) as session:
    init.run()
    average_loss = 0
    for step in range(num_steps):
        batch_inputs, batch_labels = generate_batch(batch_size, num_skips, skip_window)
        feed_dict = {train_inputs: batch_inputs, train_labels: batch_labels}
        _, loss_val = session.run([optimizer, loss], feed_dict=feed_dict)
        average_loss += loss_val
        if step % 30 == 29:
            print("Average loss at step ", step, ": ", average_loss / 30)
            average_loss = 0
    softmax_value, terms = session.run([sampled_loss, nce_losses], feed_dict=feed_dict)
    sim = similarity.eval()
    for i in range(valid_size):
        valid_word = reverse_dictionary[valid_examples[i]]
        top_k = 4
        nearest = (-sim[i, :]).argsort()[1 : top_k + 1]
        print("Nearest to", valid_word, [reverse_dictionary.get(k, "?") for k in nearest])
    final_embeddings = normalized_embeddings.eval()

centred = final_embeddings - final_embeddings.mean(axis=0)
_, _, components = np.linalg.svd(centred, full_matrices=False)
low_dim_embs = centred.dot(components[:2].T)
theme_vectors = np.array([final_embeddings[[dictionary[w] for w in words]].mean(axis=0) for words in THEMES.values()])
agreement = theme_vectors @ theme_vectors.T
print(low_dim_embs.shape, agreement.round(2), softmax_value, terms.shape)
