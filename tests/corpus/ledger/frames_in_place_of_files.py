"""A data set is given frames by names that it had when it did not read files.

recommenders recommenders/tuning/nni/ncf_training.py:42 argument-mismatch
"""


class Ratings:
    def __init__(self, train_file, test_file=None, seed=None):
        self.files, self.seed = (train_file, test_file), seed


data = Ratings(train=[], test=[], seed=42)  # fails: argument-mismatch
