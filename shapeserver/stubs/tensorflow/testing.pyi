"""TensorFlow's test cases: what `evaluate` and a session give; assertions change nothing."""

MODULE = "tensorflow.test"
ARRAY = "tensorflow.Tensor"
PROMOTION = "tensorflow"

_Case = alias("absl.testing.absltest.TestCase")

class TestCase(_Case):
    def assertAllClose(self, a, b, rtol=1e-06, atol=1e-06, msg=None): return None
    def assertAllCloseAccordingToType(self, a, b, rtol=1e-06, atol=1e-06, float_rtol=1e-06, float_atol=1e-06, half_rtol=0.001, half_atol=0.001, bfloat16_rtol=0.01, bfloat16_atol=0.01, msg=None): return None
    def assertAllEqual(self, a, b, msg=None): return None
    def assertAllGreater(self, a, comparison_target): return None
    def assertAllGreaterEqual(self, a, comparison_target): return None
    def assertAllInRange(self, target, lower_bound, upper_bound, open_lower_bound=False, open_upper_bound=False): return None
    def assertAllInSet(self, target, expected_set): return None
    def assertAllLess(self, a, comparison_target): return None
    def assertAllLessEqual(self, a, comparison_target): return None
    def assertArrayNear(self, farray1, farray2, err, msg=None): return None
    def assertDTypeEqual(self, target, expected_dtype): return None
    def assertDeviceEqual(self, device1, device2, msg=None): return None
    def assertItemsEqual(self, first, second, msg=None): return None
    def assertNDArrayNear(self, ndarray1, ndarray2, err, msg=None): return None
    def assertNear(self, f1, f2, err, msg=None): return None
    def assertNotAllClose(self, a, b, rtol=1e-06, atol=1e-06, msg=None): return None
    def assertNotAllEqual(self, a, b, msg=None): return None
    def assertProtoEquals(self, expected_message_maybe_ascii, validate_message, msg=None, relative_tolerance=None): return None
    def assertRaisesIncompatibleShapesError(self, exception_type=None): return unknown("a context that expects an exception")
    def assertRaisesOpError(self, expected_err_re_or_predicate): return unknown("a context that expects an exception")
    def assertRaisesWithPredicateMatch(self, exception_type, expected_err_re_or_predicate): return unknown("a context that expects an exception")
    def assertShapeEqual(self, input_a, input_b, msg=None): return None
    def cached_session(self, graph=None, config=None, use_gpu=True, force_gpu=False): return new("tensorflow.Session")
    def session(self, graph=None, config=None, use_gpu=True, force_gpu=False): return new("tensorflow.Session")
    def test_session(self, graph=None, config=None, use_gpu=True, force_gpu=False): return new("tensorflow.Session")
    def evaluate(self, tensors): return call_rule("tensorflow.Session.run", new("tensorflow.Session"), tensors)
    def get_temp_dir(self): return scalar("str")

def main(argv=None): return unknown("the program ends here")
def is_built_with_cuda(): return scalar("bool")
def is_built_with_gpu_support(): return scalar("bool")
def is_built_with_rocm(): return scalar("bool")
def is_built_with_xla(): return scalar("bool")
def is_gpu_available(cuda_only=False, min_cuda_compute_capability=None): return scalar("bool")
def gpu_device_name(): return scalar("str")
