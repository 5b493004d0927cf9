MODULE = "time"

def time(): return scalar("float")
def perf_counter(): return scalar("float")
def monotonic(): return scalar("float")
def process_time(): return scalar("float")
def time_ns(): return scalar("int")
def perf_counter_ns(): return scalar("int")
def sleep(secs): return None
def strftime(format, t=None): return scalar("str")
def ctime(secs=None): return scalar("str")
def localtime(secs=None): return unknown("a time")
