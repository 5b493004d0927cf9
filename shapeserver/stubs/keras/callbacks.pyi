"""Keras 3: callbacks."""

MODULE = "keras.callbacks"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

class Callback:
    def __init__(self, *args, **kwargs):
        self.options = None
    def set_model(self, model):
        self.model = model
    def set_params(self, params): return None
class EarlyStopping(Callback):
    priority = 0
class ModelCheckpoint(Callback):
    priority = 0
class TensorBoard(Callback):
    priority = 0
class ReduceLROnPlateau(Callback):
    priority = 0
class LearningRateScheduler(Callback):
    priority = 0
class CSVLogger(Callback):
    priority = 0
class LambdaCallback(Callback):
    priority = 0
class TerminateOnNaN(Callback):
    priority = 0
class ProgbarLogger(Callback):
    priority = 0
class BackupAndRestore(Callback):
    priority = 0
class RemoteMonitor(Callback):
    priority = 0
class SwapEMAWeights(Callback):
    priority = 0
class BaseLogger(Callback):
    priority = 0
class CallbackList(Callback):
    priority = 0
class History(Callback):
    @property
    def history(self): return unknown("the history of a training")
    @property
    def epoch(self): return several(UNKNOWN, scalar("int"))
