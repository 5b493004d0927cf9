"""TensorFlow 1's flags and its start of a program, which are absl's."""

MODULE = "tensorflow.app"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

flags = alias("absl.flags")
run = alias("absl.app.run")
