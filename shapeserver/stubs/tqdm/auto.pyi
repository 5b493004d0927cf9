"""tqdm: the same bars of progress elsewhere."""

MODULE = "tqdm.auto"

tqdm = alias("tqdm.tqdm")
trange = alias("tqdm.trange")
