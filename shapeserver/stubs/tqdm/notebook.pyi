"""tqdm: the same bars of progress elsewhere."""

MODULE = "tqdm.notebook"

tqdm = alias("tqdm.tqdm")
trange = alias("tqdm.trange")
