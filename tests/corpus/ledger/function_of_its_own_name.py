"""A function means the library's of the same name, and calls itself with an argument that it does not take.

tensorlayer tensorlayer/prepro.py:2317 argument-mismatch
"""


def disk(radius):
    return radius


def dilation(x, radius=3):
    mask = disk(radius)
    return dilation(x, selem=mask)  # fails: argument-mismatch


dilation(0)
