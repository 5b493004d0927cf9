"""OpenCV 5 (and 4): images are arrays of height by width by channels; sizes are (width, height).

What an image of one channel becomes has no axis of channels.
"""

MODULE = "cv2"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

COLOR_BGR2RGB = 4
COLOR_RGB2BGR = 4
COLOR_BGR2GRAY = 6
COLOR_RGB2GRAY = 7
COLOR_GRAY2BGR = 8
COLOR_GRAY2RGB = 8
COLOR_BGR2HSV = 40
COLOR_RGB2HSV = 41
COLOR_HSV2BGR = 54
COLOR_HSV2RGB = 55
COLOR_BGR2LAB = 44
COLOR_BGR2Lab = 44
COLOR_RGB2LAB = 45
COLOR_LAB2BGR = 56
COLOR_LAB2RGB = 57
COLOR_BGR2YCrCb = 36
COLOR_RGB2YCrCb = 37
COLOR_YCrCb2BGR = 38
COLOR_YCrCb2RGB = 39
COLOR_BGR2YUV = 82
COLOR_RGB2YUV = 83
COLOR_YUV2BGR = 84
COLOR_YUV2RGB = 85
COLOR_BGR2HLS = 52
COLOR_RGB2HLS = 53
COLOR_BGR2BGRA = 0
COLOR_RGB2RGBA = 0
COLOR_BGRA2BGR = 1
COLOR_RGBA2RGB = 1
COLOR_BGR2RGBA = 2
COLOR_RGBA2BGR = 3
COLOR_BGRA2RGB = 3
COLOR_BGRA2RGBA = 5
COLOR_GRAY2BGRA = 9
COLOR_BGRA2GRAY = 10
COLOR_RGBA2GRAY = 11
IMREAD_COLOR = 1
IMREAD_GRAYSCALE = 0
IMREAD_UNCHANGED = -1
INTER_NEAREST = 0
INTER_LINEAR = 1
INTER_CUBIC = 2
INTER_AREA = 3
INTER_LANCZOS4 = 4
ROTATE_90_CLOCKWISE = 0
ROTATE_180 = 1
ROTATE_90_COUNTERCLOCKWISE = 2
THRESH_BINARY = 0
THRESH_BINARY_INV = 1
THRESH_OTSU = 8
BORDER_CONSTANT = 0
NORM_MINMAX = 32

def _dim(n): return n if is_dim(n) else UNKNOWN
def _size(value):
    """Height and width of a size; (0, 0) is none."""
    known = items(value) if is_sequence(value) else None
    if known is not None and len([side for side in known if is_int(side) and side == 0]) > 0:
        return (UNKNOWN, UNKNOWN)
    return (_dim(known[1]), _dim(known[0])) if known is not None and len(known) == 2 else (UNKNOWN, UNKNOWN)
def _made(src, h, w):
    """An image with the channels of another; other dtypes are converted, as the version has it."""
    if not is_array(src) or not has_rank(src.shape) or len(src.shape) not in (2, 3):
        return unknown("what is made of an image that is not known")
    made = Of(src.dtype if src.dtype in ("uint8", "uint16", "int16", "float32", "float64") else None)
    if len(src.shape) == 2:
        return made[h, w]
    channels = src.shape[2]
    if not is_int(channels):
        return made[h, w, *UNKNOWN_SHAPE]
    return made[h, w] if channels == 1 else made[h, w, channels]
def _same(src): return _made(src, src.shape[0], src.shape[1]) if is_array(src) and has_rank(src.shape) and len(src.shape) in (2, 3) else unknown("what is made of an image that is not known")

def resize(src, dsize, dst=None, fx=0, fy=0, interpolation=1):
    """An image that has this size already is copied, whatever its dtype."""
    h, w = _size(dsize)
    if is_array(src) and has_rank(src.shape):
        require(len(src.shape) <= 3, f"resize: an image has two or three axes: {src}", code="rank-mismatch")
        copied = len(src.shape) < 2 or possible(src.shape[0] == h and src.shape[1] == w)
        require(copied or src.dtype not in ("int64", "int32", "bool") or interpolation != 1, f"resize: images of this dtype cannot be resized: {src}", code="dtype-mismatch")
    return _made(src, h, w)
def _channels(src): return 1 if len(src.shape) == 2 else src.shape[2]
def cvtColor(src, code, dst=None, dstCn=0, hint=None):
    if not is_array(src) or not has_rank(src.shape) or not is_int(code):
        return unknown("an image in other colours")
    require(len(src.shape) <= 3, f"cvtColor: an image has two or three axes: {src}", code="rank-mismatch")
    require(src.dtype not in ("float64", "int64", "bool"), f"cvtColor: Unsupported depth of input image: {src}", code="dtype-mismatch")
    if len(src.shape) < 2:
        return unknown("an image in other colours")
    h, w, given = (src.shape[0], src.shape[1], _channels(src))
    if code in (6, 7, 10, 11):
        require(given == 3 or given == 4, f"cvtColor: Invalid number of channels in input image: {src}", code="dim-mismatch")
        return Same(src)[h, w]
    if code in (8, 9):
        require(given == 1, f"cvtColor: Invalid number of channels in input image: {src}", code="dim-mismatch")
        return Same(src)[h, w, 3 if code == 8 else 4]
    if code in (0, 2, 5):
        return Same(src)[h, w, 4]
    if code in (1, 3, 4, 36, 37, 38, 39, 40, 41, 44, 45, 52, 53, 54, 55, 56, 57, 82, 83, 84, 85):
        return Same(src)[h, w, 3]
    return unknown("an image in other colours")
def imread(filename, flags=1):
    """Turned as its orientation says; an image that is not there gives None, which programs do not count on."""
    found = image_file(filename)
    known = is_known(found) and (found[4] is True or found[4] is False)
    h, w = (found[2], found[1]) if known and found[4] else (found[1], found[2]) if known else (fresh("height", 1), fresh("width", 1))
    if not is_int(flags) or flags not in (0, 1, 256):
        return unknown("an image as it is in its file")
    return Of("uint8")[h, w] if flags == 0 else Of("uint8")[h, w, 3]
def imwrite(filename, img, params=None):
    file_written(filename, "")
    return scalar("bool")
def GaussianBlur(src, ksize, sigmaX, dst=None, sigmaY=0, borderType=4, hint=None):
    require(not is_array(src) or src.dtype != "bool", f"GaussianBlur: truths cannot be blurred: {src}", code="dtype-mismatch")
    return _same(src)
def blur(src, ksize, dst=None, anchor=None, borderType=4): return _same(src)
def medianBlur(src, ksize, dst=None): return _same(src)
def bilateralFilter(src, d, sigmaColor, sigmaSpace, dst=None, borderType=4): return _same(src)
def flip(src, flipCode, dst=None): return _same(src)
def erode(src, kernel, dst=None, anchor=None, iterations=1, **options): return _same(src)
def dilate(src, kernel, dst=None, anchor=None, iterations=1, **options): return _same(src)
def equalizeHist(src, dst=None): return _same(src)
def Canny(image, threshold1, threshold2, edges=None, apertureSize=3, L2gradient=False):
    return Of("uint8")[image.shape[0], image.shape[1]] if is_array(image) and has_rank(image.shape) and len(image.shape) in (2, 3) else unknown("edges")
def threshold(src, thresh, maxval, type, dst=None): return (scalar("float"), _same(src))
def copyMakeBorder(src, top, bottom, left, right, borderType, dst=None, value=None):
    if not is_array(src) or not has_rank(src.shape) or len(src.shape) not in (2, 3):
        return unknown("an image with borders")
    return _made(src, src.shape[0] + _dim(top) + _dim(bottom), src.shape[1] + _dim(left) + _dim(right))
def rotate(src, rotateCode, dst=None):
    if not is_array(src) or not has_rank(src.shape) or len(src.shape) not in (2, 3) or not is_int(rotateCode):
        return unknown("an image that is turned")
    return _same(src) if rotateCode == 1 else _made(src, src.shape[1], src.shape[0])
def warpAffine(src, M, dsize, dst=None, flags=1, borderMode=0, borderValue=None, hint=None):
    h, w = _size(dsize)
    return _made(src, h, w)
def warpPerspective(src, M, dsize, dst=None, flags=1, borderMode=0, borderValue=None, hint=None):
    h, w = _size(dsize)
    return _made(src, h, w)
def imshow(winname, mat): return None
def waitKey(delay=0): return scalar("int")
def destroyAllWindows(): return None
