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
class EarlyStopping(Callback): ...
class ModelCheckpoint(Callback): ...
class TensorBoard(Callback): ...
class ReduceLROnPlateau(Callback): ...
class LearningRateScheduler(Callback): ...
class CSVLogger(Callback): ...
class LambdaCallback(Callback): ...
class TerminateOnNaN(Callback): ...
class ProgbarLogger(Callback): ...
class BackupAndRestore(Callback): ...
class RemoteMonitor(Callback): ...
class SwapEMAWeights(Callback): ...
class BaseLogger(Callback): ...
class CallbackList(Callback):
    def __init__(self, callbacks=None, add_history=False, add_progbar=False, model=None, **params):
        for one in items(callbacks) or []:
            give_away(one)
class History(Callback):
    @property
    def history(self): return new("keras.callbacks.Results", rounds=self.rounds) if has(self, "rounds") else unknown("the history of a training")
    @property
    def epoch(self): return several(UNKNOWN, scalar("int"))
class Results:
    """What a training tells of each epoch, by name."""
    def __getitem__(self, name): return several(self.rounds, scalar("float"))
    def get(self, name, default=None): return several(self.rounds, scalar("float")) if default is None else unknown("what a training tells")
    def keys(self): return several(UNKNOWN, scalar("str"))
    def values(self): return several(UNKNOWN, several(self.rounds, scalar("float")))
    def items(self): return several(UNKNOWN, (scalar("str"), several(self.rounds, scalar("float"))))
    def __iter__(self): return several(UNKNOWN, scalar("str"))
    def __contains__(self, name): return scalar("bool")
    def __len__(self): return scalar("int")
