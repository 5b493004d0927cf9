"""tqdm: what it is given passes through."""

MODULE = "tqdm"

def tqdm(iterable=None, *args, **kwargs): return unknown("a bar of progress") if iterable is None else iterable
def trange(*args, **kwargs): return several(args[0] if len(args) == 1 and is_dim(args[0]) else UNKNOWN, scalar("int"))
tqdm_notebook = alias("tqdm.tqdm")
