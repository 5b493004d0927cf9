"""Keras 3: a data set."""

MODULE = "keras.datasets.reuters"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

def load_data(path="reuters.npz", num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113, start_char=1, oov_char=2, index_from=3): return ((Of("object")[8982 if test_split == 0.2 and maxlen is None else UNKNOWN], Of("int64")[8982 if test_split == 0.2 and maxlen is None else UNKNOWN]), (Of("object")[2246 if test_split == 0.2 and maxlen is None else UNKNOWN], Of("int64")[2246 if test_split == 0.2 and maxlen is None else UNKNOWN]))
def get_word_index(path="reuters_word_index.json"): return unknown("a dict of words")
