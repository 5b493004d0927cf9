"""Templates for SciPy: calls that fit and some that do not."""

from __future__ import annotations

from .templates import Template

IMPORTS = """import warnings
warnings.simplefilter("ignore")
import numpy as np
from scipy import fft, interpolate, linalg, ndimage, optimize, signal, sparse, special, stats
from scipy.spatial import distance"""
OF_SHAPES = (
    "same dimensionality",
    "both be 2-D arrays",
    "must be at least as large",
    "greater than padlen",
    "must be less than or equal to the size of x",
    "incorrect shape",
    "length equal to input rank",
    "at least 2D",
    "invalid shape for coordinate",
    "same number of columns",
    "must be 2-dimensional",
    "must be square",
    "binomial coefficient",
    "should be 1-D",
    "Expected a square matrix",
    "incompatible shapes between a and b",
    "are incompatible",
    "equal in length along interpolation axis",
    "only have one dimension",
    "at most 1 dimension",
    "Incompatible dimensions",
    "same length",
    "dimension mismatch",
    "incompatible dimensions",
)
"""Parts of the messages of errors that are modelled."""
_SQUARE = "np.eye(3) * 2 + a[:1, :1] * 0"
_MAKE = "sparse.{csr_matrix|csc_matrix|coo_matrix}"
TEMPLATES: dict[str, Template] = {
    "sparse": (f"{_MAKE}(a){{.toarray()|.T.toarray()|.shape|.transpose().shape|.tocsr().toarray()}}", (2,)),
    "sparse of a shape": (f"{_MAKE}({{(3, 4)|([1.0, 2.0], ([0, 1], [1, 2])), shape=(2, 5)}}).shape", ()),
    "sparse product": ("{sparse.csr_matrix(a) @ b|sparse.csr_matrix(a).dot(b)}", (2, 2)),
    "sparse with a vector": ("sparse.csr_matrix(a) @ b", (2, 1)),
    "sparse by sparse": ("(sparse.csr_matrix(a) @ sparse.csr_matrix(b)).shape", (2, 2)),
    "sparse made": ("sparse.{eye(3)|eye(3, 4)|identity(2)|random(3, 4)}.toarray()", ()),
    "sparse stacked": ("sparse.{vstack|hstack}([sparse.csr_matrix(a), sparse.csr_matrix(b)]).shape", (2, 2)),
    "convolve": ("signal.{convolve|correlate}(a, b, {'full'|'same'|'valid'})", (1, 1)),
    "convolve pictures": ("signal.{convolve|correlate|fftconvolve}(a, b, {'full'|'same'|'valid'})", (2, 2)),
    "convolve ranks": ("signal.{convolve|fftconvolve|convolve2d}(a, b)", (2, 1)),
    "convolve2d": ("signal.{convolve2d|correlate2d}(a, b, {'full'|'same'|'valid'})", (2, 2)),
    "design": ("signal.butter({2|3|4}, {0.2, 'low'|[0.1, 0.3], 'band'|0.3, 'high'}, output={'ba'|'sos'})", ()),
    "designs": (
        "signal.{cheby1(3, 1, 0.2)|cheby2(2, 20, 0.2)|ellip(3, 1, 20, 0.2)|bessel(2, 0.2)|iirnotch(0.3, 30)}",
        (),
    ),
    "taps": ("signal.firwin({5|12}, 0.3)", ()),
    "filter": ("signal.lfilter(*signal.butter({1|2}, 0.2), a)", (2,)),
    "filter both ways": ("signal.filtfilt(*signal.butter({1|2}, 0.2), np.repeat(a, {1|3|5}, -1))", (2,)),
    "filter sections": ("signal.sosfilt(signal.butter(4, 0.2, output='sos'), a)", (2,)),
    "smooth": ("signal.savgol_filter(a, {3|5}, {1|2})", (2,)),
    "same shape": ("signal.{detrend(a)|hilbert(a)|medfilt(a)|wiener(a)}", (2,)),
    "resample": (
        "signal.{resample(a, 5)|resample(a, 4, axis=1)|resample_poly(a, 2, 3)|resample_poly(a, 3, 2, axis=1)}",
        (2,),
    ),
    "waves": ("signal.{sawtooth(a)|square(a)|chirp(a, 1, 1, 2)|unit_impulse((2, 3))}", (1,)),
    "windows": (
        "signal.{windows.hann(5)|windows.kaiser(7, 2.0)|get_window('hamming', 9)|windows.gaussian(4, std=1.5)}",
        (),
    ),
    "spectrum": ("signal.{welch(a)|periodogram(a)|welch(a, nperseg=3)}", (2,)),
    "peaks": ("signal.find_peaks(a)[0]", (1,)),
    "response": ("signal.freqz([1.0, 2.0], worN={64|512})", ()),
    "filters": (
        "ndimage.{gaussian_filter(a, 1)|uniform_filter(a, 3)|median_filter(a, 3)|maximum_filter(a, 2)|sobel(a)|laplace(a)"
        "|gaussian_filter(a, 1, output='float32')|gaussian_filter1d(a, 1)|gaussian_gradient_magnitude(a, 1)}",
        (2,),
    ),
    "weights": ("ndimage.{convolve|correlate}(a, b)", (2, 2)),
    "weights of another rank": ("ndimage.convolve(a, b)", (2, 1)),
    "weights of a line": ("ndimage.convolve1d(a, b, axis=0)", (2, 1)),
    "morphology": (
        "ndimage.{binary_erosion(a)|binary_dilation(a, iterations=2)|binary_fill_holes(a)|grey_erosion(a, 2)"
        "|distance_transform_edt(a)|label(a)|center_of_mass(a)}",
        (2,),
    ),
    "zoom": ("ndimage.zoom(a, {2|(1, 3)|1.5|(2, 1, 1)})", (2,)),
    "move": ("ndimage.{shift(a, 1)|rotate(a, 30)|rotate(a, 30, reshape=False)|affine_transform(a, np.eye(2))}", (2,)),
    "move a line": ("ndimage.rotate(a, 30)", (1,)),
    "coordinates": ("ndimage.map_coordinates(a, b)", (2, 3)),
    "distances": ("distance.cdist(a, b{|, 'cosine'|, metric='cityblock'})", (2, 2)),
    "distances of ranks": ("distance.cdist(a, b)", (1, 2)),
    "pairs": ("distance.pdist(a)", (2,)),
    "square form": ("distance.squareform({distance.pdist(a)|np.zeros((a.shape[0], a.shape[0]))})", (2,)),
    "square form of a vector": ("distance.squareform(a)", (1,)),
    "square form of a matrix": ("distance.squareform(a * 0)", (2,)),
    "distance": ("distance.{euclidean|cosine_|cityblock|chebyshev|sqeuclidean}(a, b)".replace("cosine_|", ""), (1, 1)),
    "special": ("special.{expit|erf|gammaln|digamma|j0|exp2|ndtr|cbrt}(a)", (2,)),
    "special of two": ("special.{xlogy|beta|kl_div|binom}(a, b)", (2, 2)),
    "log of sums": ("special.logsumexp(a{|, axis=0|, axis=1, keepdims=True|, axis=2})", (2,)),
    "softmax": ("special.{softmax|log_softmax}(a{|, axis=1})", (2,)),
    "combinations": ("special.{comb(a, b)|factorial(a)}", (1, 1)),
    "inverse": ("linalg.{inv|det|expm|pinv|cholesky|eigvals|eigvalsh|svdvals}(" + _SQUARE + ")", (2,)),
    "not square": ("linalg.{inv|det|eigh|expm|cholesky}(a)", (2,)),
    "decompositions": ("linalg.{svd(a)|svd(a, full_matrices=False)|qr(a)|qr(a, mode='economic')|lu(a)|pinv(a)}", (2,)),
    "eigen": ("linalg.{eigh|eig|cho_factor|lu_factor}(" + _SQUARE + ")", (2,)),
    "solve": ("linalg.{solve|solve_triangular}(np.eye(a.shape[0]), b)", (2, 2)),
    "solve for a vector": ("linalg.solve(np.eye(a.shape[0]) * 2, b)", (2, 1)),
    "solve in stacks": (
        "linalg.{solve|solve_triangular}(np.stack([np.eye(a.shape[0])] * 2), {a|a[:, :1]|a[:, 0]|np.stack([a, a])|b})",
        (2, 2),
    ),
    "solve with numbers": ("linalg.{solve(2.0, a)|expm(2.0)|expm([2.0])|sqrtm(2.0)}", (1,)),
    "of stacks": ("linalg.{null_space|toeplitz|hankel|expm|sqrtm}({a|np.stack([a @ a.T] * 2)|a @ a.T})", (2,)),
    "made of numbers": ("linalg.toeplitz({2.0|a|np.stack([a, a])}, {3.0|b|np.stack([b, b])})", (1, 1)),
    "norm": ("linalg.norm(a{|, axis=0|, axis=1, keepdims=True})", (2,)),
    "made": (
        "linalg.{toeplitz(a)|circulant(a)|hankel(a, b)|hilbert(3)|block_diag(np.ones((2, 3)), np.ones((1, 2)))}",
        (1, 1),
    ),
    "along a line": ("interpolate.interp1d(np.arange(a.shape[-1]), a)(np.zeros((2, 3)))", (2,)),
    "along an axis": ("interpolate.interp1d(np.arange(a.shape[0]), a, axis=0)(0.0)", (2,)),
    "of other lengths": ("interpolate.{interp1d|CubicSpline}(np.arange(3.0), a)", (1,)),
    "spline for evaluation": (
        "interpolate.splrep(np.arange(9.0), np.ones(9){|, full_output=False|, full_output=True|, full_output=1})",
        (),
    ),
    "spline": ("interpolate.CubicSpline(np.arange(a.shape[0]), a)(np.zeros(4))", (2,)),
    "smoothing spline": ("interpolate.UnivariateSpline(np.arange(6.0), np.arange(6.0))(a)", (2,)),
    "grid": (
        "interpolate.RegularGridInterpolator((np.arange(3.0), np.arange(4.0)), np.zeros((3, 4, 2)))(np.zeros((5, 2)))",
        (),
    ),
    "minimum": ("optimize.minimize(lambda x: (x ** 2).sum(), a).x", (1,)),
    "minimum from a matrix": ("optimize.minimize(lambda x: (x ** 2).sum(), a).x", (2,)),
    "least squares": ("optimize.least_squares(lambda x: x - 1.0, a).x", (1,)),
    "fit": ("optimize.curve_fit({lambda x, m, c: m * x + c|lambda x, m: m * x}, np.arange(9.0), np.arange(9.0))", ()),
    "fit from a start": (
        "optimize.curve_fit(lambda x, *p: p[0] * x + p[1], np.arange(9.0), np.arange(9.0), p0=[1.0, 2.0])",
        (),
    ),
    "assignment": ("optimize.linear_sum_assignment(a)", (2,)),
    "nnls": ("optimize.nnls(a, b)", (2, 1)),
    "root": ("optimize.{brentq(lambda x: x - 1.0, 0, 3)|fsolve(lambda x: x - 1.0, [1.0, 2.0])}", ()),
    "density": ("stats.norm.{pdf(a)|cdf(a, 0, 1)|logpdf(a, loc=b)|ppf(a / 9)|sf(a, b)}", (2, 1)),
    "samples": ("stats.{norm.rvs(size=(2, 3))|uniform.rvs(0, 1, size=4)|poisson.rvs(3, size=2)}", ()),
    "statistics": ("stats.{zscore(a)|skew(a)|kurtosis(a, axis=1)|sem(a)|gmean(a)|iqr(a)|rankdata(a)}", (2,)),
    "fourier": (
        "fft.{fft(a)|rfft(a)|irfft(a)|fft2(a)|dct(a)|idct(a, n=5)|fftshift(a)|fftfreq(5)|ifft(a, axis=0)}",
        (2,),
    ),
}
