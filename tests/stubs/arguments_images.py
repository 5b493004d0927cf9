"""How OpenCV and Pillow are exercised: by templates that make an image and do something to it."""

from __future__ import annotations

from .templates import Template

IMPORTS = """import cv2
import numpy as np
from PIL import Image"""
OF_SHAPES = (
    "number of channels",
    "Bad number of channels",
    "Unsupported depth",
    "Unspecified error",
    "Cannot handle this data type",
    "func != 0 in function 'resize'",
    "m->dims <= 2",
    "Too many dimensions",
)
"""Parts of the messages of errors that shapes and dtypes decide."""

_CODES = "{cv2.COLOR_BGR2RGB|cv2.COLOR_BGR2GRAY|cv2.COLOR_BGR2HSV|cv2.COLOR_RGB2RGBA|cv2.COLOR_RGB2LAB}"
_GREY = "{cv2.COLOR_GRAY2BGR|cv2.COLOR_GRAY2BGRA}"
TEMPLATES: dict[str, Template] = {
    "size": ("cv2.resize(a, {(4, 3)|(2, 5)})", (3,)),
    "size of grey": ("cv2.resize(a, {(4, 3)|(2, 5)}, interpolation=cv2.INTER_NEAREST)", (2,)),
    "size by factors": ("cv2.resize(a.astype('uint8'), {None|(0, 0)}, fx={0.5|2}, fy={1.5|2})", (2,)),
    "size of many": ("cv2.resize(a, (4, 3))", (4,)),
    "colours": (f"cv2.cvtColor(np.concatenate([a, a, a], 2)[:, :, :3], {_CODES})", (3,)),
    "colours of any": ("cv2.cvtColor(a, {cv2.COLOR_BGR2GRAY|cv2.COLOR_RGBA2GRAY})", (3,)),
    "colours of grey": (f"cv2.cvtColor(a, {_GREY})", (2,)),
    "colours of one": (f"cv2.cvtColor(a, {_GREY})", (3,)),
    "filters": ("cv2.{GaussianBlur(a, (3, 3), 0)|blur(a, (2, 2))|flip(a, 1)|dilate(a, None)}", (3,)),
    "filters of grey": ("cv2.{GaussianBlur(a, (3, 3), 0)|blur(a, (2, 2))|flip(a, 0)|erode(a, None)}", (2,)),
    "borders": ("cv2.copyMakeBorder(a, 1, 2, 0, 3, cv2.BORDER_CONSTANT)", (3,)),
    "turned": ("cv2.rotate(a, {cv2.ROTATE_90_CLOCKWISE|cv2.ROTATE_180|cv2.ROTATE_90_COUNTERCLOCKWISE})", (3,)),
    "moved": ("cv2.warpAffine(a, np.eye(2, 3), (4, 3))", (2,)),
    "from an array": ("np.array(Image.fromarray(a))", (3,)),
    "from grey": (
        "np.array(Image.fromarray(a){|.resize((4, 3))|.rotate(90)|.crop((0, 1, 2, 5))|.convert('RGB')})",
        (2,),
    ),
    "from many": ("np.array(Image.fromarray(a))", (4,)),
    "new": (
        "np.array(Image.new({'L'|'1'|'RGB'|'F'|'I'|'LA'|'CMYK'}, (3, 5)){|.transpose(2)|.transpose(1)|.copy()})",
        (),
    ),
    "modes": ("np.asarray(Image.new('RGB', (3, 5)).convert({'L'|'1'|'RGBA'|'F'|'I'|'P'|'LA'|'HSV'}))", ()),
    "sizes": ("Image.new('RGB', (3, 5)){.size|.width|.height|.resize((7, 2)).size|.rotate(90).size}", ()),
}
