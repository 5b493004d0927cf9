"""TensorFlow 2.21: sound in files: [samples, channels]."""

MODULE = "tensorflow.audio"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def decode_wav(contents, desired_channels=-1, desired_samples=-1, name=None):
    """The sound and its rate; what is not desired is as in the file."""
    samples = desired_samples if is_int(desired_samples) and desired_samples >= 0 else fresh("samples", 0)
    channels = desired_channels if is_int(desired_channels) and desired_channels >= 0 else fresh("channels", 0)
    return (Of("float32")[samples, channels], Of("int32")[()])
def encode_wav(audio: Array[n, c], sample_rate, name=None) -> Of("string")[()]: ...
