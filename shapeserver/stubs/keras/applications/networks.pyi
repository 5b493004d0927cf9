"""Keras 3: networks whose weights are known."""

MODULE = "keras.applications"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"

def features(x: Array[b, h, w, c], channels, spatial, include_top, pooling, classes):
    """What the last layer of a network gives: classes, pooled features, or a map of features."""
    found = Kind("keras.KerasTensor" if x.kind == "keras.KerasTensor" else "tensorflow.Tensor", "float32")
    if include_top:
        return found[b, classes]
    if pooling is not None:
        return found[b, channels]
    if spatial == "up":
        return found[b, ceil_div(h, 32), ceil_div(w, 32), channels]
    return found[b, h // 32, w // 32, channels] if spatial == "down" else found[b, UNKNOWN, UNKNOWN, channels]
def _network(channels, spatial, include_top, input_tensor, input_shape, pooling, classes, size=224):
    default = (size, size, 3) if include_top else (None, None, 3)
    x = input_tensor if input_tensor is not None else call_keyword("keras.Input", shape=input_shape if input_shape is not None else default)
    y = call_rule("keras.applications.features", x, channels, spatial, include_top, pooling, classes)
    return new("keras.Model", graph_inputs=x, graph_outputs=y, inputs=[x], outputs=[y], made_elsewhere=True)
def ResNet50(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def ResNet101(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def ResNet152(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def ResNet50V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def ResNet101V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def ResNet152V2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def MobileNet(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1024, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def MobileNetV2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def EfficientNetB0(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def EfficientNetB1(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "up", include_top, input_tensor, input_shape, pooling, classes, 240)
def EfficientNetB2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1408, "up", include_top, input_tensor, input_shape, pooling, classes, 260)
def EfficientNetB3(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "up", include_top, input_tensor, input_shape, pooling, classes, 300)
def EfficientNetB4(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1792, "up", include_top, input_tensor, input_shape, pooling, classes, 380)
def EfficientNetB5(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "up", include_top, input_tensor, input_shape, pooling, classes, 456)
def EfficientNetB6(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2304, "up", include_top, input_tensor, input_shape, pooling, classes, 528)
def EfficientNetB7(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2560, "up", include_top, input_tensor, input_shape, pooling, classes, 600)
def EfficientNetV2B0(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "up", include_top, input_tensor, input_shape, pooling, classes, 224)
def EfficientNetV2S(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1280, "up", include_top, input_tensor, input_shape, pooling, classes, 384)
def VGG16(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(512, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def VGG19(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(512, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def Xception(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "unknown", include_top, input_tensor, input_shape, pooling, classes, 299)
def InceptionV3(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(2048, "unknown", include_top, input_tensor, input_shape, pooling, classes, 299)
def InceptionResNetV2(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1536, "unknown", include_top, input_tensor, input_shape, pooling, classes, 299)
def DenseNet121(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1024, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def DenseNet169(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1664, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def DenseNet201(include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, **kwargs): return _network(1920, "down", include_top, input_tensor, input_shape, pooling, classes, 224)
def prepared(x, data_format=None): return tensor(x, x.kind, "float32" if x.dtype is None or not (category(x.dtype) == "float") else None) if is_array(x) else unknown("images that were prepared")
