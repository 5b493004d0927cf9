MODULE = "urllib.request"

def urlretrieve(url, filename=None, reporthook=None, data=None):
    file_written(filename)
    return (unknown("where a download lies") if filename is None else filename, unknown("the headers of an answer"))
def urlopen(url, data=None, timeout=None, *, context=None): return unknown("what is downloaded is not known")
def Request(url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None): return unknown("a request")
