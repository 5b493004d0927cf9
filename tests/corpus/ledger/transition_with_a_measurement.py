"""A function of the state and the time is called with more: the filter unpacks the arguments of another interface.

filterpy filterpy/examples/RadarUKF.py:70 argument-mismatch
"""


def transition(x, dt):
    return x + dt


def update(z, measure, *more):
    return measure(z, *more)  # fails: argument-mismatch


update(1.0, transition, 2, 3, 4, 5)
