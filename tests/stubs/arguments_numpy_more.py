"""The arguments of NumPy's newer, older and rarer functions, and those that are not exercised."""

from __future__ import annotations

from .cases import Choice, choose

_SERIES = choose("[1, 2, 3]", "[1.0, 2.0]", "np.poly1d([1, 2])", "[0, 1, 2]", "5")
_NUMBERS = choose("[1, 4]", "[-1, 4]", "2", "-3", "np.ones((2, 3))", "[2j]", "np.array([1, 2], dtype='float32')")

ARGUMENTS: dict[str, Choice] = {
    "numpy.ndarray.choose:choices": choose("[np.ones(3), np.ones(3)]"),
    "numpy.ndarray.choose:mode": choose("'clip'"),
    "numpy.ndarray.compress:condition": choose("[True, False]"),
    "numpy.ndarray.argpartition:kth": choose("0"),
    "numpy.ndarray.setfield:val": choose("0"),
    "numpy.ndarray.setfield:dtype": choose("'uint8'"),
    "numpy.ndarray.setfield:offset": choose("0"),
    "numpy.ndarray.setfield:self": choose("np.ones(3)"),
    "numpy.ndarray.getfield:dtype": choose("'uint8'", "bool"),
    "numpy.ndarray.getfield:offset": choose("0"),
    "numpy.average:weights": choose("None", "np.ones((2, 3))", "np.ones(3)", "[1, 2]", "np.ones((3, 3))"),
    "numpy.insert:obj": choose("0", "1", "[1]", "[0, 1]", "slice(0, 2)", "np.array([True, False])"),
    "numpy.insert:values": choose("1", "[1]", "[1, 2]", "[[1], [2]]", "np.ones((2, 3))"),
    "numpy.insert:axis": choose("0", "1", "-1", "None"),
    "numpy.delete:obj": choose("0", "-1", "[0, 1]", "[0, 0]", "slice(0, 2)", "[True, False]", "np.array([1])"),
    "numpy.repeat:repeats": choose("2", "[1, 2]", "[3]", "np.array([2, 0, 1])"),
    "numpy.compress:condition": choose("[True, False]", "[0, 1, 1]", "np.array([1, 0])"),
    "numpy.extract:condition": choose("[True, False]", "[0, 1, 1]"),
    "numpy.choose:choices": choose("[np.ones(3), np.ones(3)]", "np.ones((2, 3))", "[[1, 2], [3, 4]]"),
    "numpy.choose:mode": choose("'clip'"),
    "numpy.select:condlist": choose("[np.ones(3) > 0, np.ones(3) > 2]", "[np.ones((2, 3)) > 0]"),
    "numpy.select:choicelist": choose("[np.ones(3), np.ones(3)]", "[np.ones((2, 3))]", "[1, 2]"),
    "numpy.select:default": choose("0", "1.5", "np.ones(3)"),
    "numpy.block:arrays": choose(
        "[np.ones(2), np.ones(3)]",
        "[[np.ones((2, 2)), np.zeros((2, 3))], [np.ones((3, 2)), np.ones((3, 3))]]",
        "[[1, 2], [3, 4]]",
        "[np.ones(2), 5]",
        "np.ones((2, 3))",
        "[[np.ones((2, 2))], [np.ones((1, 2))]]",
        "[[np.ones((2, 2))], [np.ones((1, 3))]]",
    ),
    "numpy.pad:pad_width": choose("1", "(1, 2)", "((1, 1), (0, 2))", "{0: 1}", "{-1: (1, 2)}", "{5: 1}"),
    "numpy.trim_zeros:axis": choose("None", "0"),
    "numpy.ediff1d:to_end": choose("None", "1", "[1, 2]"),
    "numpy.ediff1d:to_begin": choose("None", "1"),
    "numpy.fromstring:string": choose("'1 2'", "'1, 2, 3'"),
    "numpy.ravel_multi_index:multi_index": choose(
        "(1, 2)", "([1, 2], [0, 1])", "np.array([[1, 2], [0, 1]])", "(1, 2, 0)"
    ),
    "numpy.intersect1d:return_indices": choose("True", "False"),
    "numpy.indices:sparse": choose("True", "False"),
    "numpy.fromfunction:function": choose("lambda *x: x[0]", "lambda *x: x[0] == x[-1]"),
    "numpy.fromfunction:shape": choose("(2, 3)", "(4,)"),
    "numpy.finfo:self": choose("np.finfo(float)", "np.finfo(np.float32)", "np.finfo('complex64')", "np.finfo(1.0)"),
    "numpy.iinfo:self": choose("np.iinfo(int)", "np.iinfo(np.uint8)", "np.iinfo('int16')", "np.iinfo(3)"),
    "numpy.vectorize:self": choose(
        "np.vectorize(lambda *x: x[0] + 1)",
        "np.vectorize(lambda *x: x[0] * 0.5)",
        "np.vectorize(lambda *x: (x[0], 1.5))",
        "np.vectorize(lambda *x: 3, otypes=[float])",
    ),
    "numpy.vectorize:args": choose("[1, 2]", "np.ones((2, 3)), 2", "np.ones(3), [1, 2]", "np.ones((0, 2))"),
    **{
        f"numpy.ufunc.{name}:self": choose(
            "np.add", "np.multiply", "np.maximum", "np.logical_or", "np.hypot", "np.arctan2"
        )
        for name in "outer reduce accumulate reduceat".split()
    },
    "numpy.ufunc.at:self": choose("np.add", "np.maximum"),
    "numpy.ufunc.at:indices": choose("0", "[0, 0]"),
    "numpy.ufunc.at:b": choose("1"),
    "numpy.ufunc.reduceat:indices": choose("np.array([0, 1])", "np.array([0])"),
    "numpy.ufunc.reduce:initial": choose("None"),
    "numpy.ufunc.reduce:where": choose("True"),
    "numpy.ufunc:self": choose("np.frompyfunc(lambda x: x, 1, 1)", "np.frompyfunc(lambda x: (x, x), 1, 2)"),
    "numpy.ufunc:args": choose("[1, 2]", "np.ones((2, 3))", "3"),
    "numpy.is_busday:dates": choose("'2011-07-01'", "['2011-07-01', '2011-07-02']"),
    "numpy.busday_offset:dates": choose("'2011-07-01'", "['2011-07-01', '2011-07-05']"),
    "numpy.busday_offset:offsets": choose("1", "[1, 2]", "[[1], [2]]", "[1, 2, 3]"),
    "numpy.busday_offset:roll": choose("'forward'"),
    "numpy.busday_count:begindates": choose("'2011-01'", "['2011-01-03', '2011-01-04']"),
    "numpy.busday_count:enddates": choose("'2012-01'", "['2012-01-03', '2012-01-04']"),
    "numpy.busdaycalendar:self": choose("np.busdaycalendar()", "np.busdaycalendar(holidays=['2011-07-01'])"),
    "numpy.datetime64:args": choose("'2011-07-01'", "10, 'Y'"),
    "numpy.timedelta64:args": choose("3, 'D'"),
    "numpy.datetime_as_string:arr": choose("np.array(['2011-07-01'], dtype='M8')", "np.datetime64('2011-07-01')"),
    "numpy.unwrap:period": choose("4", "2.5"),
    "numpy.unstack:axis": choose("0", "1", "-1"),
    "include_initial": choose("True", "False"),
    "numpy.astype:dtype": choose("'float32'", "int", "bool"),
    "numpy.unpackbits:count": choose("None", "5", "-1"),
    "numpy.unpackbits:a": choose("np.ones(3, dtype='uint8')", "np.ones((2, 3), dtype='uint8')", "np.ones(2)"),
    "numpy.dsplit:indices_or_sections": choose("2", "[1]"),
    "numpy.mask_indices:mask_func": choose("np.triu", "np.tril"),
    "numpy.nanquantile:q": choose("0.5", "[0.25, 0.75]"),
    "numpy.kaiser:beta": choose("1.5"),
    "numpy.histogram_bin_edges:bins": choose("3", "[0, 1, 2]", "'auto'"),
    "numpy.histogramdd:sample": choose("np.ones((5, 2))", "np.ones((5, 3))"),
    "numpy.histogramdd:bins": choose("3", "(2, 3)", "[[0, 1, 2], 4]"),
    "numpy.histogramdd:range": choose("None"),
    "numpy.poly:seq_of_zeros": choose("(0, 0, 0)", "[1.5, 2]", "np.eye(2)", "[1j, 2]", "np.ones((2, 3))"),
    "numpy.roots:p": choose("[1, 2, 3]", "[1.0, 2.0]", "[0, 1, 2]"),
    **{f"numpy.{name}:{axis}": _SERIES for name in ("polyadd", "polysub", "polymul") for axis in ("a1", "a2")},
    "numpy.polydiv:u": _SERIES,
    "numpy.polydiv:v": choose("[1, 2]", "[2.0, 1.0]"),
    "numpy.polyder:p": _SERIES,
    "numpy.polyint:p": _SERIES,
    "numpy.polyder:m": choose("0", "1", "2", "3", "5"),
    "numpy.polyint:m": choose("0", "1", "2"),
    "numpy.poly1d:self": choose(
        "np.poly1d([1, 2, 3])", "np.poly1d([1.0, 2.0])", "np.poly1d([0, 1, 2])", "np.poly1d([1, 2], True)"
    ),
    "numpy.poly1d:val": choose("2", "[1, 2]", "1.5", "np.ones((2, 3))", "np.poly1d([1, 2])"),
    "numpy.poly1d:other": choose("2", "np.poly1d([1, 2])", "[1, 2]"),
    "numpy.poly1d:key": choose("0", "1", "7"),
    "numpy.poly1d:m": choose("1", "2"),
    "numpy.poly1d.__pow__:val": choose("2"),
    **{f"numpy.emath.{name}:x": _NUMBERS for name in "sqrt log log10 log2 logn power arccos arcsin arctanh".split()},
    "numpy.emath.logn:n": choose("2", "-2"),
    "numpy.emath.power:p": choose("2", "-2", "[2, 4]", "1.5"),
    "numpy.linalg.tensorinv:ind": choose("1", "2"),
    "numpy.linalg.tensorinv:a": choose("np.eye(24).reshape(4, 6, 8, 3)", "np.eye(6).reshape(6, 2, 3)", "np.eye(6)"),
    "numpy.linalg.tensorsolve:a": choose("np.eye(24).reshape(6, 4, 2, 3, 4)", "np.eye(6)"),
    "numpy.linalg.tensorsolve:b": choose("np.ones((6, 4))", "np.ones(6)"),
    "numpy.linalg.tensorsolve:axes": choose("None"),
    "numpy.linalg.tensordot:axes": choose("0", "1", "2"),
    "numpy.linalg.vector_norm:ord": choose("2"),
    "numpy.fft:axes": choose("None", "(0,)", "(0, 1)", "(-1,)"),
    **{
        f"numpy.fft.{name}:axes": choose("None", "(0,)", "(0, 1)", "(-1, 0)")
        for name in "fftn ifftn rfftn irfftn".split()
    },
    **{
        f"numpy.fft.{name}:s": choose("(2, 3)", "(4,)", "None")
        for name in "fftn ifftn rfftn irfftn fft2 ifft2 rfft2 irfft2".split()
    },
    **{f"numpy.fft.{name}:axes": choose("(0, 1)", "(-2, -1)") for name in "fft2 ifft2 rfft2 irfft2".split()},
    **{
        f"numpy.random{kind}:{name}": choose("2.0", "np.full(3, 2.0)")
        for kind in ("", ".Generator", ".RandomState")
        for name in "df dfnum dfden nonc kappa a".split()
    },
    **{
        f"numpy.random.{kind}{name}:a": choose("2.0", "np.full(3, 2.0)")
        for kind in ("", "Generator.")
        for name in "pareto power weibull zipf".split()
    },
    **{
        f"numpy.random.{kind}{name}:{p}": choose("2.0", "np.full(3, 2.0)")
        for kind in ("", "Generator.")
        for name, ps in {
            "noncentral_chisquare": "df nonc",
            "noncentral_f": "dfnum dfden nonc",
            "f": "dfnum dfden",
            "standard_t": "df",
            "vonmises": "mu kappa",
            "wald": "mean scale",
            "standard_gamma": "shape",
            "gumbel": "loc scale",
        }.items()
        for p in ps.split()
    },
    **{
        f"numpy.random.{kind}{name}:p": choose("0.5")
        for kind in ("", "Generator.")
        for name in ("logseries", "negative_binomial")
    },
    **{f"numpy.random.{kind}{name}:n": choose("5") for kind in ("", "Generator.") for name in ("negative_binomial",)},
    **{
        f"numpy.random.{kind}hypergeometric:{p}": choose("5")
        for kind in ("", "Generator.")
        for p in "ngood nbad nsample".split()
    },
    "numpy.random.Generator.multivariate_hypergeometric:colors": choose("[5, 6]"),
    "numpy.random.Generator.multivariate_hypergeometric:nsample": choose("4"),
    "numpy.random.SeedSequence.generate_state:n_words": choose("3"),
    "numpy.random.SeedSequence.generate_state:dtype": choose("np.uint64"),
    "numpy.random.BitGenerator:self": choose("np.random.PCG64(3)"),
    "numpy.random.Generator.standard_exponential:dtype": choose("'float32'"),
    "numpy.random.Generator.standard_gamma:dtype": choose("'float32'"),
    "numpy.random.Generator.standard_gamma:shape": choose("2.0"),
}


def _all(names: str, reason: str) -> dict[str, str]:
    return {f"numpy.{name}": reason for name in names.split()}


_OBJECT = "it makes or belongs to an object that a random call does not make; literate pages use it"

UNEXERCISED: dict[str, str] = {
    **_all(
        "iterable isdtype base_repr binary_repr format_float_positional format_float_scientific typename mintypecode "
        "geterr geterrcall seterrcall getbufsize setbufsize get_include show_config show_runtime common_type",
        "its result is no array",
    ),
    **_all("Iterator.* nditer", "it is gone through: see the pages"),
    **_all("finfo.__init__ iinfo.__init__ vectorize.__init__ busdaycalendar.__init__ void.__new__ frompyfunc", _OBJECT),
    **_all("s_.__class_getitem__ index_exp.__class_getitem__", "it is asked for by brackets: see the pages"),
    **_all("datetime_data", "its result is no array"),
    **_all("apply_over_axes einsum_path", "it takes a function or a contraction: see the pages"),
    **_all("fromregex", "it reads a file"),
    **_all("lib.array_utils.* ctypeslib.* broadcast.*", "its result is no array, or its arguments are no arrays"),
    **_all("rec.* lib.recfunctions.* dtypes.*", "its arguments are records: see test_structured"),
    **_all(
        "dtype.names dtype.fields dtype.kind dtype.char dtype.str dtype.num dtype.byteorder dtype.alignment "
        "dtype.hasobject dtype.isnative dtype.descr dtype.subdtype dtype.base dtype.shape dtype.ndim dtype.type "
        "dtype.newbyteorder dtype.__getitem__ ma.make_mask_descr ndarray.dumps ndarray.to_device",
        "it belongs to a dtype, or its result is no array",
    ),
    **_all(
        "UniqueCountsResult.* UniqueInverseResult.* UniqueAllResult.* poly1d.__init__ poly1d.__array__ poly1d.__iter__ poly1d.__len__",
        _OBJECT,
    ),
    **_all("poly1d.variable poly1d.__eq__ poly1d.__ne__", "its result is no array"),
    **_all(
        "random.bytes random.get_state random.set_state random.Generator.bytes random.RandomState.get_state "
        "random.RandomState.set_state random.Generator.__init__ random.Generator.spawn random.Generator.bit_generator "
        "random.BitGenerator.__init__ random.BitGenerator.jumped random.SeedSequence.__init__ random.SeedSequence.spawn "
        "random.BitGenerator.random_raw",
        _OBJECT,
    ),
}
SILENT: dict[str, str] = {
    **_all("ufunc.reduce", "whether a function has an answer for no elements at all"),
    **_all("ndarray.getfield ndarray.choose ndarray.compress", "it depends on the layout in memory, or on the numbers"),
    **_all(
        "unwrap insert delete choose select repeat busday_offset is_busday", "it depends on the numbers in the arrays"
    ),
    **_all("polydiv roots emath.power unpackbits histogramdd", "it depends on the numbers in the arrays"),
}
