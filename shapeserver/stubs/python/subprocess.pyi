"""Other programs, which may write any file."""

MODULE = "subprocess"

PIPE: int
STDOUT: int
DEVNULL: int

def _started(reason):
    file_written(None)
    return unknown(reason)
def run(*popenargs, **kwargs): return _started("what another program did is not known")
def call(*popenargs, **kwargs): return _started("how another program ended is not known")
def check_call(*popenargs, **kwargs): return _started("how another program ended is not known")
def check_output(*popenargs, **kwargs): return _started("what another program wrote is not known")
def getoutput(cmd, **kwargs): return _started("what another program wrote is not known")
def Popen(args, **kwargs): return _started("another program that runs")
