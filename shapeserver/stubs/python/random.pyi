MODULE = "random"

choice = builtin("random.choice")
choices = builtin("random.choices")
sample = builtin("random.sample")
shuffle = builtin("random.shuffle")

def seed(a=None, version=2): return None
def random(): return scalar("float")
def uniform(a, b): return scalar("float")
def gauss(mu=0.0, sigma=1.0): return scalar("float")
def normalvariate(mu=0.0, sigma=1.0): return scalar("float")
def betavariate(alpha, beta): return scalar("float")
def expovariate(lambd=1.0): return scalar("float")
def triangular(low=0.0, high=1.0, mode=None): return scalar("float")
def randint(a, b): return scalar("int")
def randrange(start, stop=None, step=1): return scalar("int")
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
    def randint(self, a, b): return scalar("int")
    def randrange(self, start, stop=None, step=1): return scalar("int")
