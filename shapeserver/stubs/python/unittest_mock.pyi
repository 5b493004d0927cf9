"""Parts of a program are replaced while a test runs: what calls them gives is not known."""

MODULE = "unittest.mock"

class patch:
    """A decorator or a context; of what is named by a text alone nothing is known, so the decorated function is not run."""
    def __init__(self, target, *args, **kwargs): self.owner = None
    @staticmethod
    def object(target, attribute, *args, **kwargs): return new("unittest.mock.patch", owner=target if is_str(attribute) else None, name=attribute)
    @staticmethod
    def dict(in_dict, *args, **kwargs):
        give_away(in_dict)
        return new("unittest.mock.patch", owner=None)
    @staticmethod
    def multiple(target, **kwargs):
        give_away(target)
        return new("unittest.mock.patch", owner=None)
    def __call__(self, func): return new("unittest.mock._Patched") if is_function(func) else func
    def __enter__(self): return _replace(self)
    def __exit__(self, *details): return _restore(self)
    def start(self): return _replace(self)
    def stop(self): return _restore(self)
def _replace(it):
    if it.owner is not None:
        it.replaced = member(it.owner, it.name)
        set_member(it.owner, it.name, unknown("a mock"))
    return unknown("a mock")
def _restore(it):
    if it.owner is not None:
        set_member(it.owner, it.name, it.replaced)
    return None
class _Patched:
    def __call__(self, *args, **kwargs): return unknown("parts of the program are replaced")
