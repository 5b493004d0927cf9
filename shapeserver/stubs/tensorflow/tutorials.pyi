"""TensorFlow 1: MNIST as its tutorials read it: 55,000 digits to train, 5,000 to validate and 10,000 to test with."""

MODULE = "tensorflow.examples.tutorials.mnist.input_data"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def _images(owner, n):
    if owner.reshaped is None:
        return Of(owner.scalar_type)[n, *UNKNOWN_SHAPE]
    return Of(owner.scalar_type)[n, 784] if owner.reshaped else Of(owner.scalar_type)[n, 28, 28, 1]
def _labels(owner, n):
    if owner.one_hot is None:
        return Of(None)[n, *UNKNOWN_SHAPE]
    return Of("float64")[n, 10] if owner.one_hot else Of("uint8")[n]
class DataSet:
    @property
    def images(self): return _images(self, self.count)
    @property
    def labels(self): return _labels(self, self.count)
    @property
    def num_examples(self): return self.count
    @property
    def epochs_completed(self): return scalar("int")
    def next_batch(self, batch_size, fake_data=False, shuffle=True):
        n = batch_size if is_dim(batch_size) else UNKNOWN
        return (_images(self, n), _labels(self, n)) if fake_data is False else unknown("made up images")
class _DataSets: ...
def _flag(value): return value if value is True or value is False else None
def read_data_sets(train_dir, fake_data=False, one_hot=False, dtype="float32", reshape=True, validation_size=5000, seed=None, source_url=None):
    if fake_data is not False:
        return unknown("made up images")
    held = validation_size if is_dim(validation_size) else UNKNOWN
    parts = [new("tensorflow.examples.tutorials.mnist.input_data.DataSet", count=n, one_hot=_flag(one_hot), reshaped=_flag(reshape), scalar_type=dtype_name(dtype)) for n in (60000 - held, held, 10000)]
    return new("tensorflow.examples.tutorials.mnist.input_data._DataSets", train=parts[0], validation=parts[1], test=parts[2])
