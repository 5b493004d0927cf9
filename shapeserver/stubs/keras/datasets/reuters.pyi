"""Keras 3: a data set."""

MODULE = "keras.datasets.reuters"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(path="reuters.npz", num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113, start_char=1, oov_char=2, index_from=3):
    train, test = (UNKNOWN, UNKNOWN) if maxlen is not None else call_rule("keras.datasets.boston_housing.parted", 11228, test_split)
    return ((Of("object")[train], Of("int64")[train]), (Of("object")[test], Of("int64")[test]))
def get_word_index(path="reuters_word_index.json"): return unknown("a dict of words")
