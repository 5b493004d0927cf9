MODULE = "unittest"

class TestCase:
    def __init__(self, methodName="runTest"): return None
    def assertTrue(self, expr, msg=None): return None
    def assertFalse(self, expr, msg=None): return None
    def assertEqual(self, first, second, msg=None): return None
    def assertNotEqual(self, first, second, msg=None): return None
    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None): return None
    def assertIn(self, member, container, msg=None): return None
    def assertIs(self, expr1, expr2, msg=None): return None
    def assertIsNone(self, obj, msg=None): return None
    def assertIsInstance(self, obj, cls, msg=None): return None
    def assertLess(self, a, b, msg=None): return None
    def assertGreater(self, a, b, msg=None): return None

def main(**options): return unknown("the program ends here")
