"""Keras 3: networks whose weights are known: the sizes of their inputs and of what they give.

The sizes come from the strided windows of each network, from the image to the last map of features; where a network
pads by what it knows of the size, an axis that is not known is padded as if its length were even.
"""

MODULE = "keras.applications"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def _window(n): return (n - 3) // 2 + 1
def _spatial(n, kind):
    """How long an axis of an image is after the last convolution; `kind` is how the network pads."""
    known = is_int(static(n))
    if kind == "ceil" or (known and kind in ("mobile_v2", "efficient")):
        return ceil_div(n, 32)
    if kind == "floor" or kind == "efficient":
        return n // 32
    if kind == "mobile" or kind == "mobile_v2":
        return ceil_div(n, 2) // 16
    if kind == "dense":
        return ceil_div(n, 4) // 8
    if kind == "xception":
        return ceil_div(_window(n) - 2, 16)
    if kind == "inception":
        return _window(_window(_window(_window(_window(n) - 2) - 2)))
    return UNKNOWN
def features(x: Array[b, h, w, c], channels, spatial, include_top, pooling, classes):
    """What the last layer of a network gives: classes, pooled features, or a map of features."""
    found = Kind("keras.KerasTensor" if x.kind == "keras.KerasTensor" else "tensorflow.Tensor", "float32")
    if include_top:
        return found[b, classes]
    return found[b, channels] if pooling is not None else found[b, _spatial(h, spatial), _spatial(w, spatial), channels]
def _checked(shape, weights, include_top, classes, size, least):
    """What the constructor refuses of its arguments."""
    trained = is_str(weights) and weights == "imagenet"
    if trained and certain(include_top):
        require(not is_int(classes) or classes == 1000, f'If using `weights="imagenet"` with `include_top=True`, `classes` should be 1000. Received classes={classes}')
    known = items(shape)
    if known is None:
        return None
    require(len(known) == 3, f"`input_shape` must be a tuple of three integers. Received: input_shape={shape}", code="rank-mismatch")
    if trained and certain(include_top):
        require(known[0] == size and known[1] == size and known[2] == 3, f"When setting `include_top=True` and loading `imagenet` weights, `input_shape` should be {(size, size, 3)}. Received: input_shape={shape}", code="layer-input-mismatch")
    require(not trained or known[2] == 3, f"The input must have 3 channels; Received `input_shape={shape}`", code="layer-input-mismatch")
    for n in known[:2]:
        require(n is None or n >= least, f"Input size must be at least {least}x{least}; Received: input_shape={shape}", code="layer-input-mismatch")
        require(n is not None or not certain(include_top), f"If `include_top` is True, you should specify a static `input_shape`. Received: input_shape={shape}")
def _network(channels, spatial, include_top, weights, input_tensor, input_shape, pooling, classes, size, least):
    if input_tensor is None:
        _checked(input_shape, weights, include_top, classes, size, least)
    default = (size, size, 3) if include_top else (None, None, 3)
    x = input_tensor if input_tensor is not None else call_keyword("keras.Input", shape=input_shape if input_shape is not None else default)
    y = call_rule("keras.applications.features", x, channels, spatial, include_top, pooling, classes)
    return new("keras.Model", graph_inputs=x, graph_outputs=y, inputs=[x], outputs=[y], made_elsewhere=True)
def ResNet50(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ResNet101(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ResNet152(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ResNet50V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ResNet101V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ResNet152V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def MobileNet(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(1024, "mobile", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def MobileNetV2(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(1280, "mobile_v2", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def MobileNetV3Small(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(576, "mobile_v2", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def MobileNetV3Large(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(960, "mobile_v2", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def EfficientNetB0(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def EfficientNetB1(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 240, 32)
def EfficientNetB2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1408, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 260, 32)
def EfficientNetB3(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 300, 32)
def EfficientNetB4(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1792, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 380, 32)
def EfficientNetB5(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 456, 32)
def EfficientNetB6(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2304, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 528, 32)
def EfficientNetB7(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2560, "efficient", include_top, weights, input_tensor, input_shape, pooling, classes, 600, 32)
def EfficientNetV2B0(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def EfficientNetV2B1(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 240, 32)
def EfficientNetV2B2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1408, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 260, 32)
def EfficientNetV2B3(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 300, 32)
def EfficientNetV2S(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 384, 32)
def EfficientNetV2M(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 480, 32)
def EfficientNetV2L(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "ceil", include_top, weights, input_tensor, input_shape, pooling, classes, 480, 32)
def VGG16(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(512, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def VGG19(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(512, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def Xception(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "xception", include_top, weights, input_tensor, input_shape, pooling, classes, 299, 71)
def InceptionV3(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "inception", include_top, weights, input_tensor, input_shape, pooling, classes, 299, 75)
def InceptionResNetV2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "inception", include_top, weights, input_tensor, input_shape, pooling, classes, 299, 75)
def DenseNet121(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1024, "dense", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def DenseNet169(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1664, "dense", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def DenseNet201(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1920, "dense", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ConvNeXtTiny(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(768, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ConvNeXtSmall(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(768, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ConvNeXtBase(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1024, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ConvNeXtLarge(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def ConvNeXtXLarge(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "floor", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def NASNetMobile(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(1056, "nas", include_top, weights, input_tensor, input_shape, pooling, classes, 224, 32)
def NASNetLarge(input_shape=None, include_top=True, weights="imagenet", input_tensor=None, pooling=None, classes=1000, **kwargs): return _network(4032, "nas", include_top, weights, input_tensor, input_shape, pooling, classes, 331, 32)
def prepared(x, data_format=None): return tensor(x, x.kind, "float32" if x.dtype is None or not (category(x.dtype) == "float") else None) if is_array(x) else unknown("images that were prepared")
