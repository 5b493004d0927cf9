"""TensorFlow 2.21: queues, which were names of the top module."""

MODULE = "tensorflow.queue"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

QueueBase = alias("tensorflow.Queue")
FIFOQueue = alias("tensorflow.FIFOQueue")
RandomShuffleQueue = alias("tensorflow.RandomShuffleQueue")
class PaddingFIFOQueue(QueueBase):
    order = "first in, first out, padded to the longest"
class PriorityQueue(QueueBase):
    """The priority comes first."""
    def __init__(self, capacity, types, shapes=None, names=None, shared_name=None, name="priority_queue"):
        kinds = list(types) if items(types) is not None else [types]
        stated = None if shapes is None else items(shapes)
        self.element = tuple([Of("int64")[()], *[Of(kind)[*(as_shape(stated[i]) if stated is not None and len(stated) == len(kinds) else UNKNOWN_SHAPE)] for i, kind in enumerate(kinds)]])
