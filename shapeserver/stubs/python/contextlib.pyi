MODULE = "contextlib"

class _Generated:
    def __init__(self, function, *args, **named):
        self.function = function
        self.given = invoke(function, args, named)
    def __enter__(self):
        found = elements(self.given)
        if is_list(found) and is_known(found):
            return found[0] if len(found) > 0 else unknown("nothing is yielded")
        return found.element if is_sequence(found) else unknown("what is yielded is not known")
    def __exit__(self, *details): return scalar("bool") if catches_at_yield(self.function) else None

class _Maker:
    def __init__(self, function): self.function = function
    def __get__(self, instance, owner): ...
    def __call__(self, *args, **named): return invoke(library("contextlib._Generated"), [self.function, *args], named)

def contextmanager(func): return new("contextlib._Maker", function=func)

class suppress:
    def __init__(self, *exceptions): return None
    def __enter__(self): return None
    def __exit__(self, *details): return True

class nullcontext:
    def __init__(self, enter_result=None): self.enter_result = enter_result
    def __enter__(self): return self.enter_result
    def __exit__(self, *details): return None

class closing:
    def __init__(self, thing): self.thing = thing
    def __enter__(self): return self.thing
    def __exit__(self, *details): return None

class redirect_stdout:
    def __init__(self, new_target): self.target = new_target
    def __enter__(self): return self.target
    def __exit__(self, *details): return None
