MODULE = "logging"

NOTSET = 0
DEBUG = 10
INFO = 20
WARNING = 30
WARN = 30
ERROR = 40
CRITICAL = 50
FATAL = 50

def basicConfig(**options): return None
def disable(level=50): return None
def debug(msg, *args, **options): return None
def info(msg, *args, **options): return None
def warning(msg, *args, **options): return None
def error(msg, *args, **options): return None
def exception(msg, *args, **options): return None
def critical(msg, *args, **options): return None
def log(level, msg, *args, **options): return None
def getLogger(name=None): return new("logging.Logger")

class Handler:
    def setLevel(self, level): return None
    def setFormatter(self, fmt): return None

class StreamHandler(Handler):
    def __init__(self, stream=None): return None

class FileHandler(Handler):
    def __init__(self, filename, mode="a", encoding=None, delay=False): return None

class Formatter:
    def __init__(self, fmt=None, datefmt=None, style="%"): return None

class Logger:
    def __init__(self, name, level=0): return None
    def setLevel(self, level): return None
    def addHandler(self, hdlr): return None
    def debug(self, msg, *args, **options): return None
    def info(self, msg, *args, **options): return None
    def warning(self, msg, *args, **options): return None
    def warn(self, msg, *args, **options): return None
    def error(self, msg, *args, **options): return None
    def exception(self, msg, *args, **options): return None
    def critical(self, msg, *args, **options): return None
    def log(self, level, msg, *args, **options): return None
    def isEnabledFor(self, level): return scalar("bool")
