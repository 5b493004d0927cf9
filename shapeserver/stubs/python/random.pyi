MODULE = "random"

choice = builtin("random.choice")
choices = builtin("random.choices")
sample = builtin("random.sample")
shuffle = builtin("random.shuffle")

def _between(first, last): return fresh("random", first if is_int(first) else None, last if is_int(last) else None)
def _below(start, stop): return _between(0, start - 1) if stop is None else _between(start, stop - 1)
def seed(a=None, version=2): return None
def random(): return scalar("float")
def uniform(a, b): return scalar("float")
def gauss(mu=0.0, sigma=1.0): return scalar("float")
def normalvariate(mu=0.0, sigma=1.0): return scalar("float")
def betavariate(alpha, beta): return scalar("float")
def expovariate(lambd=1.0): return scalar("float")
def triangular(low=0.0, high=1.0, mode=None): return scalar("float")
def randint(a, b): return _between(a, b)
def randrange(start, stop=None, step=1): return _below(start, stop)
def getrandbits(k): return scalar("int")
def getstate(): return unknown("a state of the generator")
def setstate(state): return None

class Random:
    choice = builtin("random.choice")
    choices = builtin("random.choices")
    sample = builtin("random.sample")
    shuffle = builtin("random.shuffle")
    def __init__(self, x=None): return None
    def seed(self, a=None, version=2): return None
    def random(self): return scalar("float")
    def uniform(self, a, b): return scalar("float")
    def gauss(self, mu=0.0, sigma=1.0): return scalar("float")
    def randint(self, a, b): return _between(a, b)
    def randrange(self, start, stop=None, step=1): return _below(start, stop)
