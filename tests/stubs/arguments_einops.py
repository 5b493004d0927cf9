"""Templates for einops: patterns that fit and some that do not, for arrays of NumPy and TensorFlow."""

from __future__ import annotations

from .templates import Template

IMPORTS = "import numpy as np\nimport tensorflow as tf\nimport einops\nfrom einops.layers import keras as layers"
TEMPLATES: dict[str, Template] = {
    "order": ("einops.rearrange(a, '{a b c -> c a b|b a c -> a b c|a b c -> a b}')", (3,)),
    "join": ("einops.rearrange(a, '{a b c -> a (b c)|a b c -> (c a) b|a b c -> (a b c)|a b c -> a 1 (b c) 1}')", (3,)),
    "split": ("einops.rearrange(a, '{(a k) b -> a k b|a (b k) -> k (a b)|(k a) b -> a (b k)}', k={2|3|1})", (2,)),
    "split to sizes": ("einops.rearrange(a, '(a b) c -> a b c', a={2|3}, b={1|2})", (2,)),
    "patches": ("einops.rearrange(a, 'b (h p) (w q) c -> b (h w) (p q c)', p={1|2}, q={1|2})", (4,)),
    "ellipsis": (
        "einops.rearrange(a, '{a ... -> ... a|... a b -> ... (b a)|a ... b -> b (...) a|... -> (...)}')",
        (3,),
    ),
    "one": ("einops.rearrange(a, '{a 1 -> a|a () -> a|1 b -> b 1|a b -> a b 1}')", (2,)),
    "of another rank": ("einops.rearrange(a, '{a b -> b a|a b c d -> a|a ... b c d -> a b c d ...}')", (3,)),
    "bad patterns": (
        "einops.rearrange(a, '{a b|a b -> a|a b -> a b c|a a -> a|(a b -> a b|a b -> b (a)|a,b -> a|a b -> a b 2|_a b -> b _a}')",
        (2,),
    ),
    "length of an axis": ("einops.rearrange(a, 'a b -> b a', {a|b|c}={2|3})", (2,)),
    "several": ("einops.rearrange([a, b], 'n a b -> {n b a|a (n b)}')", (2, 2)),
    "reduce": (
        "einops.reduce(a, '{a b c -> a c|a b c -> ()|a b c -> 1 b 1|a (b 2) c -> b|... a -> ...|a b c -> c b a}', "
        "'{min|max|sum|mean|prod|all|mode}')",
        (3,),
    ),
    "pool": ("einops.reduce(a, 'b (h k) (w k2) c -> b h w c', 'max', k={1|2}, k2={2|3})", (4,)),
    "repeat": (
        "einops.repeat(a, '{a b -> a b n|a b -> (n a) b|a b -> a (b n) 3|a b -> n|a b -> a b m|a ... -> a n ...}', n={2|3})",
        (2,),
    ),
    "einsum": (
        "einops.einsum(a, b, '{one two, two three -> one three|i j, j k -> k i|a b, a b -> a|i j, k j -> ...}')",
        (2, 2),
    ),
    "einsum of many": ("einops.einsum(a, b, '... i, i o -> ... o')", (3, 2)),
    "shape": ("einops.parse_shape(a, '{a b c|a _ c|a b}')['a']", (3,)),
    "pack": ("einops.pack([a, b], '{i * j|* j|i *|i j *}')", (3, 2)),
    "unpack": ("einops.unpack(a, [({2|1},), (), (1, {2|-1})], '{i * j|* i j|i *}')", (3,)),
    "packed and unpacked": ("einops.unpack(*einops.pack([a, b], 'i *'), 'i *')", (3, 2)),
    "of tensorflow": ("einops.rearrange(tf.constant(a), '{a (b k) -> (a b) k|b a -> a b}', k=2)", (2,)),
    "reduced by tensorflow": ("einops.reduce(tf.constant(a), 'a b -> {a|b|}', '{sum|max|mean}')", (2,)),
    "tensors packed": ("einops.pack([tf.constant(a), tf.constant(b)], 'i *')[0]", (3, 2)),
    "layer": ("layers.Rearrange('{a b c -> a (b c)|a (b k) c -> a b (k c)|a b -> b a}', k=2)(tf.constant(a))", (3,)),
    "layer that reduces": ("layers.Reduce('a b c -> {a c|a}', 'mean')(tf.cast(a, 'float32'))", (3,)),
}
