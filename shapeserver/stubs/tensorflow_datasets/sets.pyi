"""TensorFlow Datasets 4.9: the much used data sets: features, classes, sizes of splits, as the catalog lists them."""

MODULE = "tensorflow_datasets._sets"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

def _picture(height, width, channels, classes, **splits):
    """Images with labels."""
    return ({"image": Of("uint8")[height, width, channels], "label": Of("int64")[()]}, ("image", "label"), classes, splits)
def _text(classes, name, **splits): return ({name: Of("string")[()], "label": Of("int64")[()]}, (name, "label"), classes, splits)
def _emnist(classes, train, test): return _picture(28, 28, 1, classes, train=train, test=test)
def _pictures(name):
    if name in ("mnist", "fashion_mnist", "kmnist", "emnist/mnist"):
        return _picture(28, 28, 1, 10, train=60000, test=10000)
    if name in ("cifar10", "cifar100"):
        return _picture(32, 32, 3, 10 if name == "cifar10" else 100, train=50000, test=10000)
    if name in ("emnist", "emnist/byclass"):
        return _emnist(62, 697932, 116323)
    if name == "emnist/balanced":
        return _emnist(47, 112800, 18800)
    if name == "emnist/digits":
        return _emnist(10, 240000, 40000)
    if name == "emnist/letters":
        return _emnist(37, 88800, 14800)
    if name == "svhn_cropped":
        return _picture(32, 32, 3, 10, train=73257, test=26032, extra=531131)
    if name == "stl10":
        return _picture(96, 96, 3, 10, train=5000, test=8000, unlabelled=100000)
    if name == "horses_or_humans":
        return _picture(300, 300, 3, 2, train=1027, test=256)
    if name == "rock_paper_scissors":
        return _picture(300, 300, 3, 3, train=2520, test=372)
    if name == "beans":
        return _picture(500, 500, 3, 3, train=1034, validation=133, test=128)
    if name == "patch_camelyon":
        return _picture(96, 96, 3, 2, train=262144, validation=32768, test=32768)
    if name in ("eurosat", "eurosat/rgb"):
        return _picture(64, 64, 3, 10, train=27000)
    return _pictures_of_any_size(name)
def _pictures_of_any_size(name):
    if name == "cats_vs_dogs":
        return _picture(UNKNOWN, UNKNOWN, 3, 2, train=23262)
    if name == "tf_flowers":
        return _picture(UNKNOWN, UNKNOWN, 3, 5, train=3670)
    if name == "oxford_flowers102":
        return _picture(UNKNOWN, UNKNOWN, 3, 102, train=1020, validation=1020, test=6149)
    if name == "food101":
        return _picture(UNKNOWN, UNKNOWN, 3, 101, train=75750, validation=25250)
    if name == "malaria":
        return _picture(UNKNOWN, UNKNOWN, 3, 2, train=27558)
    return None
def _tables(name):
    if name in ("imdb_reviews", "imdb_reviews/plain_text"):
        return _text(2, "text", train=25000, test=25000, unsupervised=50000)
    if name == "ag_news_subset":
        return _text(4, "description", train=120000, test=7600)
    if name == "yelp_polarity_reviews":
        return _text(2, "text", train=560000, test=38000)
    if name == "iris":
        return ({"features": Of("float32")[4], "label": Of("int64")[()]}, ("features", "label"), 3, {"train": 150})
    return None
def known(name):
    """Of a name: features, the two that are given for supervised learning, the number of classes, splits; or None."""
    if not is_str(name):
        return None
    plain = name.split(":")[0]
    found = _pictures(plain)
    return _tables(plain) if found is None else found
