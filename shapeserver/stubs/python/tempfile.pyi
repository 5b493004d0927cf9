MODULE = "tempfile"

def mkdtemp(suffix=None, prefix=None, dir=None): return scalar("str")
def gettempdir(): return scalar("str")

class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True): self.name = scalar("str")
    def __enter__(self): return scalar("str")
    def __exit__(self, *details): return None
    def cleanup(self): return None
