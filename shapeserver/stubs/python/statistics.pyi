MODULE = "statistics"

def fmean(data, weights=None): return scalar("float")
def stdev(data, xbar=None): return unknown("of the sort of its data")
def mean(data): return unknown("of the sort of its data")
def median(data): return unknown("of the sort of its data")
