"""imageio 2: images of the workspace as arrays."""

MODULE = "imageio.v2"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

def imread(uri, format=None, **options):
    found = image_file(uri)
    if not is_known(found) or found[4] is not False or found[3] not in ("L", "RGB", "RGBA") or found[0] not in ("png", "jpeg"):
        return unknown("an image that is not known")
    channels = 3 if found[3] == "RGB" else 4
    return Of("uint8")[found[1], found[2]] if found[3] == "L" else Of("uint8")[found[1], found[2], channels]
def imwrite(uri, im, format=None, **options): return file_written(uri, "")
