"""Keras 3: operations that call functions: choices, loops, maps and scans."""

MODULE = "keras.ops"
ARRAY = "tensorflow.Tensor"
PROMOTION = "keras"
HELPERS = "ops_shared.pyi"

def _rows(xs):
    found = [x.shape[0] for x in leaves(xs) if is_array(x) and certain(rank_of(x.shape) >= 1)]
    return found[0] if len(found) > 0 else None
def _row(x): return _like(x.dtype, x)[*x.shape[1:]] if is_array(x) and certain(rank_of(x.shape) >= 1) else unknown("the rows of a mapped structure")
def _stacked(found, count): return each(lambda y: _like(y.dtype, y)[count, *y.shape] if is_array(y) and has_rank(y.shape) else unknown("the result of a mapped function"), found)
def _settled(before, after):
    """What a loop carries, if a round keeps its shape and its dtype."""
    one, two = leaves(before), leaves(after)
    if len(one) != len(two):
        return unknown("what a loop carries changes in every round")
    same = [y for x, y in zip(one, two) if is_array(y) and certain(array_of(x).shape == y.shape) and (not is_array(x) or x.dtype == y.dtype)]
    return after if len(same) == len(two) else unknown("what a loop carries changes in every round")

def cond(pred, true_fn, false_fn): return call(true_fn) if pred else call(false_fn)
def switch(index, branches, *operands):
    known = items(branches)
    if known is None or len(known) == 0:
        return unknown("a choice among functions that are not known")
    if is_int(index):
        return call(known[0 if index < 0 else index if index < len(known) else len(known) - 1], *operands)
    found = call(known[0], *operands)
    return found if len(known) == 1 else _settled(found, call(known[1], *operands)) if len(known) == 2 else unknown("a choice among several functions")
def while_loop(cond, body, loop_vars, maximum_iterations=None):
    known = items(loop_vars)
    return fixpoint(body, known) if known is not None and not is_array(loop_vars) else _settled(loop_vars, call(body, loop_vars))
def fori_loop(lower, upper, body_fun, init_val): return _settled(init_val, call(body_fun, scalar("int"), init_val))
def map(f, xs):
    """A function over the rows of a structure; the results are stacked."""
    count = _rows(xs)
    return _stacked(call(f, each(_row, xs)), count) if is_dim(count) else unknown("a mapped function")
def vectorized_map(function, elements): return call_rule("keras.ops.map", function, elements)
def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
    """What is carried keeps its shape; what each step gives is stacked."""
    count = _rows(xs) if xs is not None else length
    found = items(call(f, init, each(_row, xs) if xs is not None else None))
    if found is None or not (len(found) == 2) or not is_dim(count):
        return unknown("a scanned function")
    return (_settled(init, found[0]), unknown("a scan that gives nothing") if found[1] is None else _stacked(found[1], count))
def associative_scan(f, elems, reverse=False, axis=0): return each(lambda x: _like(dtype_name(Same(array_of(x))), x)[*array_of(x).shape], elems)
def jvp(fun, primals, tangents, has_aux=False):
    known = items(primals)
    if known is None or has_aux:
        return unknown("a product with a Jacobian")
    found = call(fun, *known)
    return (found, found)
