MODULE = "warnings"

def warn(message, category=None, stacklevel=1, source=None): return None
def filterwarnings(action, message="", category=None, module="", lineno=0, append=False): return None
def simplefilter(action, category=None, lineno=0, append=False): return None
def resetwarnings(): return None

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=None, lineno=0, append=False): return None
    def __enter__(self): return unknown("the warnings are not followed")
    def __exit__(self, *details): return None
