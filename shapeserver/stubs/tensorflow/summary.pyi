"""What is written for TensorBoard: in TensorFlow 1 a scalar text, in 2 whether it was written."""

MODULE = "tensorflow.summary"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _written(): return Of("string")[()] if certain(ambient("tensorflow graph mode") or False) else unknown("a summary")
def scalar(name, data=None, *args, **kwargs): return _written()
def histogram(name, data=None, *args, **kwargs): return _written()
def image(name, data=None, *args, **kwargs): return _written()
def audio(name, data=None, *args, **kwargs): return _written()
def text(name, data=None, *args, **kwargs): return _written()
def tensor_summary(name, tensor, *args, **kwargs): return _written()
def merge(inputs, collections=None, name=None): return Of("string")[()]
def merge_all(key="summaries", scope=None, name=None): return unknown("the summaries of a graph, or None")
def trace_on(graph=True, profiler=False, profiler_outdir=None): return None
def trace_off(): return None
def trace_export(name, step=None, profiler_outdir=None): return None
def should_record_summaries(): return scalar("bool")
class FileWriter:
    """Writes events to a folder."""
    def __init__(self, logdir, graph=None, *args, **kwargs): self.logdir = logdir
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def add_summary(self, summary, global_step=None): return None
    def add_graph(self, graph, global_step=None, graph_def=None): return None
    def add_run_metadata(self, run_metadata, tag, global_step=None): return None
    def add_event(self, event): return None
    def get_logdir(self): return self.logdir
    def flush(self): return None
    def close(self): return None
    def reopen(self): return None
class SummaryWriter:
    """TensorFlow 2's: what is computed inside `as_default` is written to it."""
    def __init__(self, logdir, *args, **kwargs): self.logdir = logdir
    def as_default(self, step=None): return self
    def set_as_default(self, step=None): return None
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback): return None
    def flush(self): return None
    def close(self): return None
    def init(self): return new("tensorflow.Operation")
def create_file_writer(logdir, max_queue=None, flush_millis=None, filename_suffix=None, name=None, experimental_trackable=False): return new("tensorflow.summary.SummaryWriter", logdir=logdir)
def create_noop_writer(): return new("tensorflow.summary.SummaryWriter", logdir="")
