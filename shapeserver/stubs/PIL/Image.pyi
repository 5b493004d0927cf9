"""Pillow 13: images: width and height, and the mode that says what array an image becomes.

`size` is (width, height), the array is height by width by channels.  Of a file outside of the workspace the size is a
new one and the mode is not known.
"""

MODULE = "PIL.Image"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

NEAREST = 0
LANCZOS = 1
BILINEAR = 2
BICUBIC = 3
BOX = 4
HAMMING = 5
ANTIALIAS = 1
FLIP_LEFT_RIGHT = 0
FLIP_TOP_BOTTOM = 1
ROTATE_90 = 2
ROTATE_180 = 3
ROTATE_270 = 4
TRANSPOSE = 5
TRANSVERSE = 6

class Resampling:
    NEAREST = 0
    LANCZOS = 1
    BILINEAR = 2
    BICUBIC = 3
    BOX = 4
    HAMMING = 5
class Transpose:
    FLIP_LEFT_RIGHT = 0
    FLIP_TOP_BOTTOM = 1
    ROTATE_90 = 2
    ROTATE_180 = 3
    ROTATE_270 = 4
    TRANSPOSE = 5
    TRANSVERSE = 6

def _dim(n): return n if is_dim(n) else UNKNOWN
def _image(width, height, mode): return new("PIL.Image.Image", wide=width, high=height, colours=mode if is_str(mode) else None)
def _alike(image): return _image(_dim(image.wide), _dim(image.high), image.colours)
def _dtype(mode): return "bool" if mode == "1" else "int32" if mode == "I" else "float32" if mode == "F" else "uint16" if mode == "I;16" else "uint8"
def _pair(size):
    """Two lengths of a tuple, list or small array."""
    known = items(size) if is_sequence(size) else contents(size) if is_array(size) else None
    return (_dim(known[0]), _dim(known[1])) if known is not None and len(known) == 2 else (UNKNOWN, UNKNOWN)
def _array(image):
    w, h, mode = (_dim(image.wide), _dim(image.high), image.colours)
    if not is_str(mode):
        return Of(None)[h, w, *UNKNOWN_SHAPE]
    if mode in ("1", "L", "P", "I", "F", "I;16"):
        return Of(_dtype(mode))[h, w]
    channels = 2 if mode in ("LA", "PA") else 3 if mode in ("RGB", "YCbCr", "HSV", "LAB") else 4 if mode in ("RGBA", "CMYK", "RGBX") else UNKNOWN
    return Of("uint8")[h, w, channels]

class Image:
    @property
    def size(self): return (_dim(self.wide), _dim(self.high))
    @property
    def width(self): return _dim(self.wide)
    @property
    def height(self): return _dim(self.high)
    @property
    def mode(self): return self.colours if is_str(self.colours) else scalar("str")
    def __array__(self, dtype=None, copy=None): return _array(self)
    def __enter__(self): return self
    def __exit__(self, *details): return None
    def resize(self, size, resample=None, box=None, reducing_gap=None):
        w, h = _pair(size)
        return _image(w, h, self.colours)
    def convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256): return _image(_dim(self.wide), _dim(self.high), mode)
    def crop(self, box=None):
        known = items(box) if is_sequence(box) else None
        if box is None:
            return _alike(self)
        if known is None or len(known) != 4:
            return _image(UNKNOWN, UNKNOWN, self.colours)
        sure = len([side for side in known if is_dim(side)]) == 4
        return _image(known[2] - known[0] if sure else UNKNOWN, known[3] - known[1] if sure else UNKNOWN, self.colours)
    def rotate(self, angle, resample=0, expand=0, center=None, translate=None, fillcolor=None):
        return _alike(self) if expand is False or (is_int(expand) and expand == 0) else _image(UNKNOWN, UNKNOWN, self.colours)
    def transpose(self, method):
        if not is_int(method):
            return _image(UNKNOWN, UNKNOWN, self.colours)
        return _alike(self) if method in (0, 1, 3) else _image(_dim(self.high), _dim(self.wide), self.colours)
    def thumbnail(self, size, resample=3, reducing_gap=2.0):
        self.wide = UNKNOWN
        self.high = UNKNOWN
    def copy(self): return _alike(self)
    def filter(self, filter): return _alike(self)
    def paste(self, im, box=None, mask=None): return None
    def putpixel(self, xy, value): return None
    def save(self, fp, format=None, **params): return file_written(fp, "")
    def show(self, title=None): return None
    def close(self): return None
    def load(self): return unknown("access to pixels")
    def getpixel(self, xy): return unknown("a pixel")

def open(fp, mode="r", formats=None):
    found = image_file(call_rule("io.source_of", fp))
    if not is_known(found):
        return _image(fresh("width", 1), fresh("height", 1), None)
    return _image(found[2], found[1], found[3])
def new(mode, size, color=0):
    w, h = _pair(size)
    return _image(w, h, mode)
def fromarray(obj, mode=None):
    if not is_array(obj) or obj.kind != "numpy.ndarray" or not has_rank(obj.shape):
        return _image(UNKNOWN, UNKNOWN, mode)
    rank = len(obj.shape)
    require(rank <= 3, f"Cannot handle this data type: {obj} has {rank} axes", code="rank-mismatch")
    if mode is not None or rank < 2:
        return _image(obj.shape[1] if rank > 1 else UNKNOWN, obj.shape[0] if rank > 1 else UNKNOWN, mode)
    if rank == 3:
        channels = obj.shape[2]
        require(channels >= 2 and channels <= 4, f"Cannot handle this data type: {obj}", code="dim-mismatch")
        require(obj.dtype not in ("float32", "float64", "int32", "int64", "bool"), f"Cannot handle this data type: {obj}, channels must be uint8", code="dtype-mismatch")
        name = "LA" if is_int(channels) and channels == 2 else "RGB" if is_int(channels) and channels == 3 else "RGBA" if is_int(channels) and channels == 4 else None
        return _image(obj.shape[1], obj.shape[0], name)
    name = "L" if obj.dtype == "uint8" else "1" if obj.dtype == "bool" else "I" if obj.dtype == "int32" else "F" if obj.dtype in ("float32", "float64") else None
    require(obj.dtype != "int64", f"Cannot handle this data type: {obj}", code="dtype-mismatch")
    return _image(obj.shape[1], obj.shape[0], name)
