"""A helper is called with a keyword that it does not have.

keras-hub keras_hub/src/models/mobilenetv5/mobilenetv5_layers.py:377 argument-mismatch
"""


def adjust_channels(channels, divisor=8):
    return int(channels + divisor / 2) // divisor * divisor


channels = adjust_channels(64 / 16, 8, round_limit=0.0)  # fails: argument-mismatch
