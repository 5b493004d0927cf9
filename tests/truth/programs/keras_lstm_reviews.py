"""Tell positive from negative film reviews given as word indices, with an embedding and an LSTM."""

import numpy as np
from tensorflow.keras.layers import LSTM, Bidirectional, Dense, Dropout, Embedding, GlobalMaxPooling1D
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.utils import set_random_seed

MAX_FEATURES = 400
MAXLEN = 37
EMBED_DIM = 16
set_random_seed(11)


def load_reviews(num_words, how_many, seed=0):
    """Reviews of varying length; words above the middle of the list are cheerful."""
    rng = np.random.RandomState(seed)
    sequences, labels = [], []
    for _ in range(how_many):
        label = rng.randint(2)
        length = rng.randint(8, 60)
        low, high = (num_words // 3, num_words) if label else (3, 2 * num_words // 3)
        sequences.append(rng.randint(low, high, size=length).tolist())
        labels.append(label)
    return sequences, np.array(labels)


def build_model(units=20, bidirectional=False):
    model = Sequential()
    model.add(Embedding(MAX_FEATURES, EMBED_DIM))
    if bidirectional:
        model.add(Bidirectional(LSTM(units, return_sequences=True)))
        model.add(GlobalMaxPooling1D())
        model.add(Dense(10, activation="relu"))
    else:
        model.add(LSTM(units, dropout=0.1))
    model.add(Dropout(0.3))
    model.add(Dense(1, activation="sigmoid"))
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def binary_report(y_true, y_score, threshold=0.5):
    y_pred = (y_score > threshold).astype(int)
    tp = np.sum((y_pred == 1) & (y_true == 1))
    fp = np.sum((y_pred == 1) & (y_true == 0))
    fn = np.sum((y_pred == 0) & (y_true == 1))
    precision = tp / max(tp + fp, 1)
    recall = tp / max(tp + fn, 1)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-9)}


def roc_curve(y_true, y_score):
    order = np.argsort(y_score)[::-1]
    sorted_truth = y_true[order]
    tpr = np.cumsum(sorted_truth) / max(sorted_truth.sum(), 1)
    fpr = np.cumsum(1 - sorted_truth) / max((1 - sorted_truth).sum(), 1)
    return fpr, tpr


print("Loading data...")
train_sequences, y_train = load_reviews(MAX_FEATURES, 200)
test_sequences, y_test = load_reviews(MAX_FEATURES, 57, seed=1)
print(len(train_sequences), "train sequences")

x_train = pad_sequences(train_sequences, maxlen=MAXLEN)
x_test = pad_sequences(test_sequences, maxlen=MAXLEN, padding="post", truncating="post")
print("x_train shape:", x_train.shape)
print("x_test shape:", x_test.shape)

results = {}
for name, flag in (("lstm", False), ("bilstm", True)):
    model = build_model(bidirectional=flag)
    model.fit(x_train, y_train, epochs=2, batch_size=40, validation_data=(x_test, y_test), verbose=0)
    loss, acc = model.evaluate(x_test, y_test, batch_size=40, verbose=0)
    scores = model.predict(x_test, verbose=0)
    scores = scores.ravel()
    fpr, tpr = roc_curve(y_test, scores)
    auc = np.trapezoid(tpr, fpr)
    results[name] = (acc, auc)
    print(name, loss, acc, auc, binary_report(y_test, scores))

embedding_matrix = model.layers[0].get_weights()[0]
unit_vectors = embedding_matrix / np.linalg.norm(embedding_matrix, axis=1, keepdims=True)
similar_to_five = np.argsort(unit_vectors @ unit_vectors[5])[::-1][1:8]
print("Words near word 5:", similar_to_five, max(results, key=lambda k: results[k][1]))
