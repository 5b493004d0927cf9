"""einops as layers, as they were found before."""

MODULE = "einops.layers.tensorflow"

Rearrange = alias("einops.layers.keras.Rearrange")
Reduce = alias("einops.layers.keras.Reduce")
