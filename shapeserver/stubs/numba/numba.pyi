"""numba 0.62: compiled functions, which compute what they computed before.

`vectorize`, `guvectorize` and `stencil` are not here: they call a function with other arrays than they are given.
"""

MODULE = "numba"

class _Compiler:
    def __call__(self, function): return function

def jit(signature_or_function=None, *args, **kwargs): return signature_or_function if is_callable(signature_or_function) else new("numba._Compiler")
njit = alias("numba.jit")
def prange(*args): return several(args[0] if len(args) == 1 and is_dim(args[0]) else UNKNOWN, scalar("int"))
