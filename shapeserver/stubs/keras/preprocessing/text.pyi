"""Keras 3: texts."""

MODULE = "keras.preprocessing.text"
ARRAY = "numpy.ndarray"
PROMOTION = "keras"

class Tokenizer:
    def __init__(self, *args, **kwargs):
        self.options = None
    def fit_on_texts(self, texts): return None
    def texts_to_sequences(self, texts): return several(length_of(texts), several(UNKNOWN, scalar("int")))
    def texts_to_matrix(self, texts, mode="binary"): return unknown("a matrix of words")
    def sequences_to_matrix(self, sequences, mode="binary"): return unknown("a matrix of words")
def text_to_word_sequence(*args, **kwargs): return unknown("the words of a text")
def one_hot(*args, **kwargs): return unknown("the words of a text")
