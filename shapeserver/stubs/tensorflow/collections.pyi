"""TensorFlow 2.21: collections of a graph, in which a program finds its own tensors again."""

MODULE = "tensorflow"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

class GraphKeys:
    """Collections that the library fills, too."""
    ACTIVATIONS = "activations"
    ASSET_FILEPATHS = "asset_filepaths"
    BIASES = "biases"
    CONCATENATED_VARIABLES = "concatenated_variables"
    COND_CONTEXT = "cond_context"
    EVAL_STEP = "eval_step"
    GLOBAL_STEP = "global_step"
    GLOBAL_VARIABLES = "variables"
    INIT_OP = "init_op"
    LOCAL_INIT_OP = "local_init_op"
    LOCAL_RESOURCES = "local_resources"
    LOCAL_VARIABLES = "local_variables"
    LOSSES = "losses"
    METRIC_VARIABLES = "metric_variables"
    MODEL_VARIABLES = "model_variables"
    MOVING_AVERAGE_VARIABLES = "moving_average_variables"
    QUEUE_RUNNERS = "queue_runners"
    READY_FOR_LOCAL_INIT_OP = "ready_for_local_init_op"
    READY_OP = "ready_op"
    REGULARIZATION_LOSSES = "regularization_losses"
    RESOURCES = "resources"
    SAVEABLE_OBJECTS = "saveable_objects"
    SAVERS = "savers"
    SUMMARIES = "summaries"
    SUMMARY_OP = "summary_op"
    TABLE_INITIALIZERS = "table_initializer"
    TRAINABLE_RESOURCE_VARIABLES = "trainable_resource_variables"
    TRAINABLE_VARIABLES = "trainable_variables"
    TRAIN_OP = "train_op"
    UPDATE_OPS = "update_ops"
    VARIABLES = "variables"
    WEIGHTS = "weights"
    WHILE_CONTEXT = "while_context"

def _shared():
    """Names of collections to which the library adds by itself."""
    own = "activations asset_filepaths biases concatenated_variables cond_context eval_step global_step variables init_op local_init_op local_resources local_variables losses metric_variables model_variables moving_average_variables queue_runners ready_for_local_init_op ready_op regularization_losses resources saveable_objects savers summaries summary_op table_initializer trainable_resource_variables trainable_variables train_op update_ops weights while_context"
    return own.split(" ")
def _content(key):
    """What the program put into a collection of the graph; not known once it was filled in another way."""
    name, graph = f"tensorflow collection {key}", ambient("tensorflow graph")
    if graph is None:
        return ambient(name)
    return member(graph, name) if has(graph, name) else None
def _fill(key, value):
    name, graph = f"tensorflow collection {key}", ambient("tensorflow graph")
    if graph is None:
        set_ambient(name, value)
    else:
        set_member(graph, name, value)
    return None
def _opened():
    set_ambient("tensorflow collections open", True)
    return None

def add_to_collection(name, value): return _added(name, value)
def _added(name, value):
    if not is_str(name):
        return _opened()
    known = _content(name)
    if known is not None and not is_tuple(known):
        return None
    return _fill(name, (*(known or ()), value))
def add_to_collections(names, value):
    if is_str(names) or items(names) is None:
        return _opened()
    for name in names:
        _added(name, value)
    return None
def get_collection(key, scope=None):
    known = _content(key) if is_str(key) else None
    open = ambient("tensorflow collections open")
    if not is_tuple(known) or key in _shared() or scope is not None or open is not None:
        return unknown("a collection of the graph")
    return list(known)
def get_collection_ref(key):
    _opened()
    return unknown("a collection of the graph")
