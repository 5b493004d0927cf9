"""scikit-learn 1.9: naive Bayes classifiers."""

MODULE = "sklearn.naive_bayes"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Classifier = alias("sklearn._checks.Classifier")

class GaussianNB(_Classifier):
    def __init__(self, *, priors=None, var_smoothing=1e-09, **options):
        self.priors = priors
class MultinomialNB(_Classifier):
    def __init__(self, *, alpha=1.0, force_alpha=True, fit_prior=True, class_prior=None, **options):
        self.alpha = alpha
class BernoulliNB(_Classifier):
    def __init__(self, *, alpha=1.0, force_alpha=True, binarize=0.0, fit_prior=True, class_prior=None, **options):
        self.alpha = alpha
