"""A layer is asked for by the name that its operation has, not by its own: the network pools with a layer.

tf-models-official official/legacy/image_classification/resnet/tfhub_export.py:49 value-mismatch
"""

import tf_keras

image = tf_keras.layers.Input((32, 32, 3))
x = tf_keras.layers.Conv2D(8, 3, name="conv1")(image)
x = tf_keras.layers.GlobalAveragePooling2D()(x)
model = tf_keras.Model(image, tf_keras.layers.Dense(10, name="fc1000")(x))
pooled = model.get_layer(name="reduce_mean").get_output_at(0)  # fails: value-mismatch
