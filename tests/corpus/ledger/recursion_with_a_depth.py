"""A nested function of two parameters calls itself with three arguments.

numpy-ml numpy_ml/tests/test_trees.py:61 argument-mismatch
numpy-ml numpy_ml/tests/test_trees.py:62 argument-mismatch
"""


def compare(one, other):
    depth = 0

    def test(mine, clone):
        if isinstance(mine, list):
            test(mine[0], clone[0], depth + 1)  # fails: argument-mismatch

    test(one, other)


compare([[1]], [[1]])
