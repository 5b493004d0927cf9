"""Random programs and random edits of them: what people write that is hard to analyse incrementally.

Statements are drawn from templates that mutate through arguments, alias, close over, recurse, narrow, fail under
`try`, import in circles and make fresh symbols.  An edit inserts, deletes, moves, copies, replaces or breaks one.
"""

from __future__ import annotations

from random import Random

TOP = """\
x = lib.zeros((3, 4))
w = lib.zeros((4, {n}))
y = x @ w
z = y + lib.zeros({n})
items = []
items.append(x)
items.append(lib.zeros(({n}, 2)))
alias = items
alias.append(w)
n = {n}
d = {{"a": x, "b": {n}}}
d["c"] = w
x = lib.concat([x, x])
k = lib.nonzero(x)
k2 = lib.nonzero(w)
q = f(x)
q = f(w, {n})
r = g(items)
obj = Net({n})
out = obj(x)
obj.w = lib.zeros((4, {n}))
obj.grow(x)
c1 = make(x)
v = c1()
c2 = make(w)
rec = fact({n})
t = even({n})
s = x if flag else w
s2 = s.shape if s is not None else None
assert y.ndim == 2
assert x.shape == (3, {n})
l = [lib.zeros((i, 2)) for i in (1, {n})]
m = lib.concat(l)
h = lambda a: a @ w
hh = h(x)
a, b = x.shape
a, *rest = items
global_fn()
sub = Sub({n})
so = sub(x)
del n
p = x.reshape(-1)
pp = x.reshape({n}, -1)
col = p.reshape(-1, 1)
cd = (col - p).sum()
col = lib.zeros((4, 1)) if flag else col
p = lib.zeros(4)
gap = col - p
gs = gap.sum()
gd = w.T @ (w @ lib.zeros(({n}, 1)) - lib.zeros(4))
nums = [i * 2 for i in range({n})]
uu = unknown(items)
state = counter()
first = bump(state)
second = bump(state)
import lib as lib2
from other import shared, helper
hv = helper(x)
sv = shared @ w
import other
other.shared = x
ov = other.helper(w)
from other import *
Matrix = lib.Typed["n {n}"]
ty = typed(x, w)
ty2 = typed(x, lib.zeros((4, {n})))
told = unknown()  # shape: (3, {n})
for i in range({n}): x = x + lib.zeros((3, 1))
if flag: n = {n}
with ctx() as cm: inner = x.T
made = list(rows({n}))
one = next(rows(3))
held.size = {n}
hw = held.w
hs = held.size
del items[0]
order = sorted(nums, key=lambda i: -i)
both = {{"a": w}} | d
picked = choose({n})
picked2 = choose(x)
deco = wide(x)
ed = lib.edition()
import third
tv = third.deep
te = third.edition()
import lib.old
wd = windows(x, {n})
wd2 = windows(w, n)
bag = Bag(items)
bag.add(lib.zeros({n}))
parts = [part for part in bag]
for part in bag: last = part
biggest = max(nums, key=lambda i: -i)
tall = x if n > {n} else w
if n < {n} and len(items) > 1: x = lib.zeros((n, {n}))
one_of = Only({n})
once = Only(x)
os = one_of.made
rounds_of = rounds({n})
rounds_of2 = rounds(k, w)
strict_row = strict(x)
scoped = lib.scoped({n}, measured, x)
scoped2 = lib.scoped(n, lambda a: lib.scoped({n}, measured, a), w)
lib.set_length({n})
length_now = lib.zeros(lib.length())
""".splitlines()

BLOCKS = """\
for a in items:
    last = a
    if last is None:
        break
else:
    done = 1
---
for i in range(1000):
    acc = lib.zeros((i, 2))
    items.append(acc)
    if flag:
        break
---
count = 0
grown = []
for i in range(500):
    grown.append(x)
    count += 2
    if flag:
        grown.append(w)
tail = lib.zeros((count, len(grown)))
---
def rows(k):
    for i in range(k):
        yield lib.zeros((i, {n}))
    while flag:
        yield w
---
class Held:
    def __init__(self):
        self._size = {n}
    @property
    def size(self):
        return lib.zeros(self._size)
    @size.setter
    def size(self, value):
        self._size = value
        self.w = lib.zeros((value, 2))
held = Held()
---
def choose(v):
    match v:
        case {n}:
            return x
        case int() as k:
            return lib.zeros(k)
        case [first, *others]:
            return first
        case _ if flag:
            return w
    return v
---
def twice(k):
    def decorate(fn):
        def inner(*args):
            return [fn(*args) for _ in range(k)]
        return inner
    return decorate
@twice({n})
def wide(a):
    return lib.concat([a, a])
---
def windows(a, k, step: int = 1):
    rows, columns = a.shape
    if k > rows:
        return None
    found = []
    for i in range(rows - k + 1):
        part = a[i : i + k]
        if i < {n}:
            continue
        found.append(a[i - {n} : i])
    for i in range(1, rows):
        if i != step:
            head = a[: i - 1]
    return part, found
---
class Bag:
    def __init__(self, held):
        self.held = list(held)
    def add(self, one):
        self.held.append(one)
        return self
    def __getitem__(self, index):
        return self.held[index]
    def __len__(self):
        return len(self.held) + {n}
---
class Stream:
    def __iter__(self):
        for i in range({n}):
            yield lib.zeros((i, n))
for streamed in Stream():
    items.append(streamed)
---
def grow(tree, depth):
    if depth > {n}:
        return tree
    tree["left"] = grow({{"value": x}}, depth + 1)
    tree["right"] = grow({{"value": tree["value"].T}}, depth + 1)
    return tree
grown_tree = grow({{"value": w}}, 3)
leaf = grown_tree["value"]
---
while cond():
    n = n + 1
---
try:
    bad = x @ x
    n = 7
except ValueError:
    bad = None
finally:
    tidy = n
---
class Late:
    size = {n}
    def get(self):
        return lib.zeros((self.size, n))
lt = Late().get()
---
def f(a, b=2):
    n0, n1 = a.shape
    c = lib.zeros((n1, b))
    return a @ c
---
def g(l):
    l.append(lib.zeros((2, {n})))
    return len(l)
---
class Net:
    def __init__(self, n):
        self.n = n
        self.w = lib.zeros((4, n))
        self.log = []
    def __call__(self, x):
        self.log.append(x)
        return x @ self.w
    def grow(self, x):
        self.w = lib.concat([self.w, lib.zeros((4, {n}))], 1)
        return self
---
class Sub(Net):
    def __init__(self, n):
        super().__init__(n + {n})
    def __call__(self, x):
        y = super().__call__(x)
        return y + lib.zeros((3, 1))
---
def make(t):
    count = [{n}]
    def inner():
        count.append(t)
        return t @ w
    return inner
---
def fact(n):
    if n <= 1:
        return lib.zeros((1, {n}))
    return lib.concat([fact(n - 1), lib.zeros((1, {n}))])
---
def even(n):
    if n == 0:
        return x
    return odd(n - 1)
---
def odd(n):
    if n == 0:
        return w
    return even(n - 1)
---
def cond():
    return flag
---
def typed(a: lib.Typed["n m"], b: "Matrix | None" = None, *, c: lib.Typed["*s n"] = None) -> lib.Typed["n {n}"]:
    d: lib.Typed["n 4"] = a
    e = unknown()  # shape: (m, {n})
    return a @ (e if b is None else b)
---
def calls_typed(p):
    q = typed(p, w)
    return uncalled(q, p)
---
def global_fn():
    global n
    n = {n}
    items.append(n)
---
def uncalled(p, q, size=4, *rest):
    b, t, d = p.shape
    assert q.shape == (b, d)
    r = p.reshape(b * t, d)
    s = lib.zeros((size, d))
    return q @ s.T
---
class Only:
    kept = None
    def __new__(cls, made, *rest):
        if cls.kept is not None and flag:
            return cls.kept
        if made is None:
            return items
        self = super().__new__(cls)
        self.made = [made]
        cls.kept = self
        return self
    def __init__(self, made, size={n}):
        self.made.append(lib.zeros((size, n)))
---
class Fewer(Only):
    def __new__(cls, *given):
        return Net({n}) if len(given) > 1 else super().__new__(cls, *given)
few = Fewer(w)
fs = few.made
---
def rounds(count, by=None):
    found = []
    for i in range(count):
        found.append(lib.zeros((i, {n})))
    assert len(found) == count
    if by is None:
        return lib.zeros((count, count + {n}))
    assert by.ndim == 2, "a matrix"
    return by.reshape(count, -1)
---
def strict(a):
    if a.ndim == 3:
        b = a
    elif flag:
        b = a @ w
    else:
        assert False, "not here"
    assert b.shape[0] != {n}
    return b
---
def measured(a):
    lib.set_length(lib.length() + 1)
    if a.shape[0] == {n}:
        raise ValueError
    try:
        inner = lib.scoped({n}, f, a)
    except ValueError:
        inner = lib.zeros(lib.length())
    return inner, lib.zeros((lib.length(), 2))
try:
    trial = lib.scoped({n}, measured, x)
except ValueError:
    trial = lib.zeros(lib.length())
---
def counter():
    return {{"n": {n}, "l": [x]}}
---
def bump(st):
    st["l"].append(lib.nonzero(x))
    st["n"] = st["n"] + 1
    return st["l"]
---
def long(a) -> lib.Typed["{n} m"]:
    v1 = a @ w
    v2 = v1 + {n}
    v3 = v2.T
    v4 = v3.T
    v5 = lib.concat([v4, v4])
    v6 = v5.sum(0)
    if flag:
        return v6
    v7 = v5.shape
    l = []
    for i in range(3):
        l.append(v5)
    v8 = lib.concat(l)
    v9 = lib.nonzero(v8)
    try:
        v10 = v8 @ v8
    except ValueError:
        v10 = v9
    v11 = make(v8)
    return v11
lg = long(x)
lg2 = lg()
""".split("---\n")

OTHER = """\
import lib
from main import x
shared = lib.zeros((3, 4))
n = {n}
def helper(a): return lib.zeros((n, 2))
z2 = helper(shared)
shared = lib.zeros((2, 4))
from main import f
fz = f(shared)
extra = lib.nonzero(shared)
import third
from third import deep, edition
ed = edition()
dd = lib.concat([deep, shared])
import lib.old
""".splitlines()

THIRD = """\
import lib
deep = lib.zeros(({n}, 4))
def edition(): return lib.edition()
own = edition()
import lib.old
import lib.old as old_lib
import main
from main import w
ww = deep @ w
import other
from other import shared
so = deep @ shared
from other import *
old_word = dict(old={n})
""".splitlines()


def fill(template: str, random: Random) -> str:
    return template.rstrip("\n").format(n=random.choice((2, 3, 4, 5)))


def program(random: Random) -> list[str]:
    """A main module as a list of statements: definitions, then uses in any order."""
    head = [
        "import lib",
        "import other",
        "import third",
        "ed = lib.edition()",
        "flag = opaque()",
        "x = lib.zeros((3, 4))",
        "w = lib.zeros((4, 2))",
        "items = []",
    ]
    blocks = [fill(block, random) for block in BLOCKS]
    random.shuffle(blocks)
    return [*head, *blocks, *(fill(random.choice(TOP), random) for _ in range(random.randrange(10, 30)))]


def other(random: Random) -> list[str]:
    return ["import lib", *(fill(random.choice(OTHER), random) for _ in range(8))]


def third(random: Random) -> list[str]:
    return ["import lib", *(fill(random.choice(THIRD), random) for _ in range(6))]


def edited(statements: list[str], random: Random, pool: list[str]) -> list[str]:
    """The program after one edit."""
    found = list(statements)
    at = random.randrange(len(found))
    kind = random.randrange(10)
    if kind == 0:
        found.insert(at, fill(random.choice(pool), random))
    elif kind == 1 and len(found) > 3:
        del found[at]
    elif kind == 2:
        found[at] = fill(random.choice(pool), random)
    elif kind == 3:
        with_ = random.randrange(len(found))
        found[at], found[with_] = found[with_], found[at]
    elif kind == 4:
        found.insert(at, found[random.randrange(len(found))])
    elif kind in (5, 6):
        found[at] = _other_number(found[at], random)
    elif kind == 7 and found[at]:
        cut = random.randrange(len(found[at]))
        found[at] = found[at][:cut] + found[at][cut + 1 :]
    elif kind == 8:
        found.insert(at, random.choice(("# a remark", "", "'''", "(", "    x = 1")))
    else:
        found[at] = "\n".join(found[at].split("\n")[: random.randrange(1, 4)])
    return found


def _other_number(text: str, random: Random) -> str:
    digits = [index for index, letter in enumerate(text) if letter.isdigit()]
    if not digits:
        return text
    at = random.choice(digits)
    return text[:at] + str(random.choice((1, 2, 3, 4, 5))) + text[at + 1 :]
