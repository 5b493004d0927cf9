"""Test cases of `absl`: assertions say nothing of the arrays that they are given, and change nothing."""

MODULE = "absl.testing.absltest"

_Case = alias("unittest.TestCase")

class TestCase(_Case):
    def assertBetween(self, value, minv, maxv, msg=None): return None
    def assertContainsExactSubsequence(self, container, subsequence, msg=None): return None
    def assertContainsInOrder(self, strings, target, msg=None): return None
    def assertContainsSubsequence(self, container, subsequence, msg=None): return None
    def assertContainsSubset(self, expected_subset, actual_set, msg=None): return None
    def assertDataclassEqual(self, first, second, msg=None): return None
    def assertDictAlmostEqual(self, a, b, places=None, msg=None, delta=None): return None
    def assertEmpty(self, container, msg=None): return None
    def assertEndsWith(self, actual, expected_end, msg=None): return None
    def assertIsSubclass(self, cls, superclass, msg=None): return None
    def assertLen(self, container, expected_len, msg=None): return None
    def assertMappingEqual(self, a, b, msg=None, mapping_type=None, check_values_equality=None): return None
    def assertNoCommonElements(self, expected_seq, actual_seq, msg=None): return None
    def assertNotEmpty(self, container, msg=None): return None
    def assertNotEndsWith(self, actual, unexpected_end, msg=None): return None
    def assertNotStartsWith(self, actual, unexpected_start, msg=None): return None
    def assertRaisesWithLiteralMatch(self, expected_exception, expected_exception_message, callable_obj=None, *args, **kwargs): return _expecting((callable_obj, *args))
    def assertRegexMatch(self, actual_str, regexes, message=None): return None
    def assertSameElements(self, expected_seq, actual_seq, msg=None): return None
    def assertSameStructure(self, a, b, aname="a", bname="b", msg=None): return None
    def assertSequenceAlmostEqual(self, expected_seq, actual_seq, places=None, msg=None, delta=None): return None
    def assertSequenceStartsWith(self, prefix, whole, msg=None): return None
    def assertStartsWith(self, actual, expected_start, msg=None): return None
    def assertTotallyOrdered(self, *groups, **kwargs): return None
    def assertUrlEqual(self, a, b, msg=None): return None
    def get_temp_dir(self): return scalar("str")
    def record_property(self, property_name, property_value): return None
def _expecting(args):
    for one in args:
        give_away(one)
    return unknown("a context that expects an exception")

def main(*args, **kwargs): return unknown("the program ends here")
