"""A method is called without the state and the action that it asks for.

numpy-ml numpy_ml/rl_models/rl_utils.py:62 argument-mismatch
"""


class Model:
    def pairs(self, state, action):
        return [(state, action)]

    def holds(self, pair):
        return pair in self.pairs()  # fails: argument-mismatch


Model().holds((1, 2))
