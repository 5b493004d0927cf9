MODULE = "datetime"

class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0): return None
    def total_seconds(self): return scalar("float")

class date:
    def __init__(self, year, month, day): return None
    def isoformat(self): return scalar("str")
    def strftime(self, format): return scalar("str")

class datetime(date):
    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None): return None
    def now(tz=None): return new("datetime.datetime")
    def today(): return new("datetime.datetime")
    def utcnow(): return new("datetime.datetime")
    def timestamp(self): return scalar("float")
