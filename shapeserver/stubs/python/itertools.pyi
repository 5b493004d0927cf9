MODULE = "itertools"

product = builtin("itertools.product")
combinations = builtin("itertools.combinations")
combinations_with_replacement = builtin("itertools.combinations_with_replacement")
permutations = builtin("itertools.permutations")
pairwise = builtin("itertools.pairwise")
islice = builtin("itertools.islice")
accumulate = builtin("itertools.accumulate")
starmap = builtin("itertools.starmap")
repeat = builtin("itertools.repeat")
cycle = builtin("itertools.cycle")
count = builtin("itertools.count")
groupby = builtin("itertools.groupby")

class chain:
    __new__ = builtin("itertools.chain")
    from_iterable = builtin("itertools.chain.from_iterable")
