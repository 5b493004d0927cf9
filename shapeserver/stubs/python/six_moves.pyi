MODULE = "six.moves"

range = builtin("range")
xrange = builtin("range")
zip = builtin("zip")
map = builtin("map")
filter = builtin("filter")
input = builtin("input")
reduce = builtin("functools.reduce")
zip_longest = builtin("itertools.zip_longest")
cPickle = alias("pickle")
collections_abc = alias("collections.abc")
