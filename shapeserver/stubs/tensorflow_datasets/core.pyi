"""TensorFlow Datasets 4.9: `load` of the data sets that are known by name, their splits, and what is told of them."""

MODULE = "tensorflow_datasets"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _digits(text): return len(text) > 0 and len([c for c in text if c not in ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]) == 0
def _place(text, n, default):
    """A bound of a part of a split, a number or a percentage that is rounded; None if it is not certain."""
    if text == "":
        return default
    share = text.endswith("%")
    number = text.strip("%").strip("-")
    if not _digits(number):
        return None
    found = int(number)
    if share:
        if found > 100 or found * n % 100 == 50:
            return None
        found = (2 * found * n + 100) // 200
    found = min(found, n)
    return n - found if text.startswith("-") else found
def _of(found, key, default):
    """What a list of pairs has for a key."""
    same = [value for name, value in found if name == key]
    return same[0] if len(same) > 0 else default
def _size(split, splits):
    """How many examples "train", "train[:80%]" or "train+test" have."""
    if not is_str(split):
        return UNKNOWN
    if len(split.split("+")) > 1:
        return sum([_size(part.strip(" "), splits) for part in split.split("+")])
    parts = split.strip("]").split("[")
    n = _of(splits, parts[0], UNKNOWN)
    if len(parts) == 1 or not is_int(n):
        return n if len(parts) == 1 else UNKNOWN
    bounds = parts[1].split(":")
    if len(parts) != 2 or len(bounds) != 2:
        return UNKNOWN
    start, stop = (_place(bounds[0], n, 0), _place(bounds[1], n, n))
    return UNKNOWN if start is None or stop is None else max(stop - start, 0)
def _dataset(element, count, batch_size):
    if batch_size == -1:
        return each(lambda x: Same(x)[count, *x.shape], element)
    found = new("tensorflow.data.Dataset", element=element, count=count)
    return found if batch_size is None else call(member(found, "batch"), batch_size)
def _loaded(element, splits, split, batch_size):
    if split is None:
        return {name: _dataset(element, count, batch_size) for name, count in splits}
    if is_list(split) or is_tuple(split):
        return [_loaded(element, splits, part, batch_size) for part in split]
    return _dataset(element, _size(split, splits), batch_size) if is_str(split) else unknown("a split of one's own")
def _told(name, features, classes, splits):
    told = {key: new("tensorflow_datasets._Feature", shape=x.shape, dtype=x.dtype, num_classes=classes) for key, x in features}
    return new("tensorflow_datasets._Info", name=name, features=told, splits={key: new("tensorflow_datasets._Split", name=key, num_examples=n) for key, n in splits})
class _Feature: ...
class _Split: ...
class _Info: ...
def load(name, *, split=None, data_dir=None, batch_size=None, shuffle_files=False, download=True, as_supervised=False, decoders=None, read_config=None, with_info=False, **options):
    found = call_rule("tensorflow_datasets._sets.known", name)
    if not is_tuple(found) or decoders is not None or not is_known(as_supervised) or not is_known(with_info):
        return unknown("a data set that is not known")
    features, splits = (pairs(found[0]), pairs(found[3]))
    element = tuple([_of(features, key, None) for key in found[1]]) if as_supervised else {key: x for key, x in features}
    data = _loaded(element, splits, split, batch_size)
    return (data, _told(name, features, found[2], splits)) if with_info else data
def _as_numpy(value):
    if is_a(value, "tensorflow.data.Dataset"):
        return several(value.count, each(lambda x: tensor(x, "numpy.ndarray"), value.element))
    return tensor(value, "numpy.ndarray")
def as_numpy(dataset): return each(_as_numpy, dataset)
def disable_progress_bar(): return None
