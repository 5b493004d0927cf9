"""A recurrent layer makes its cell with a keyword that the cell's constructor does not have.

numpy-ml numpy_ml/neural_nets/layers/layers.py:3904 argument-mismatch
numpy-ml numpy_ml/neural_nets/layers/layers.py:4082 argument-mismatch
"""


class Cell:
    def __init__(self, n_out, act_fn="tanh"):
        self.n_out, self.act_fn = n_out, act_fn


cell = Cell(n_in=4, n_out=3)  # fails: argument-mismatch
