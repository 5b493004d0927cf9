"""Keras 3: a data set."""

MODULE = "keras.datasets.imdb"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(path="imdb.npz", num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1, oov_char=2, index_from=3, **kwargs):
    train, test = (UNKNOWN, UNKNOWN) if maxlen is not None else (25000, 25000)
    return ((Of("object")[train], Of("int64")[train]), (Of("object")[test], Of("int64")[test]))
def get_word_index(path="imdb_word_index.json"): return unknown("a dict of words")
