MODULE = "unittest"

class TestCase:
    def __init__(self, methodName="runTest"): return None
    def assertTrue(self, expr, msg=None): return None
    def assertFalse(self, expr, msg=None): return None
    def assertIsNone(self, obj, msg=None): return None
    def assertIsNotNone(self, obj, msg=None): return None
    def assertEqual(self, first, second, msg=None): return None
    def assertNotEqual(self, first, second, msg=None): return None
    def assertIs(self, expr1, expr2, msg=None): return None
    def assertIsNot(self, expr1, expr2, msg=None): return None
    def assertIn(self, member, container, msg=None): return None
    def assertNotIn(self, member, container, msg=None): return None
    def assertIsInstance(self, obj, cls, msg=None): return None
    def assertNotIsInstance(self, obj, cls, msg=None): return None
    def assertLess(self, a, b, msg=None): return None
    def assertLessEqual(self, a, b, msg=None): return None
    def assertGreater(self, a, b, msg=None): return None
    def assertGreaterEqual(self, a, b, msg=None): return None
    def assertListEqual(self, list1, list2, msg=None): return None
    def assertTupleEqual(self, tuple1, tuple2, msg=None): return None
    def assertSetEqual(self, set1, set2, msg=None): return None
    def assertDictEqual(self, d1, d2, msg=None): return None
    def assertCountEqual(self, first, second, msg=None): return None
    def assertMultiLineEqual(self, first, second, msg=None): return None
    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None): return None
    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None): return None
    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None): return None
    def assertRegex(self, text, expected_regex, msg=None): return None
    def assertNotRegex(self, text, unexpected_regex, msg=None): return None
    def assertRaises(self, expected_exception, *args, **kwargs): return _expecting(args)
    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs): return _expecting(args)
    def assertWarns(self, expected_warning, *args, **kwargs): return _expecting(args)
    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs): return _expecting(args)
    def assertLogs(self, logger=None, level=None): return _expecting(())
    def subTest(self, msg=None, **params): return unknown("a part of a test")
    def id(self): return scalar("str")
    def shortDescription(self): return scalar("str")
    def setUp(self): return None
    def tearDown(self): return None
    @classmethod
    def setUpClass(cls): return None
    @classmethod
    def tearDownClass(cls): return None
def _expecting(args):
    for one in args:
        give_away(one)
    return unknown("a context that expects an exception or a warning")

def main(**options): return unknown("the program ends here")
