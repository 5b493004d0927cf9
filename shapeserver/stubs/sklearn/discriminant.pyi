"""scikit-learn 1.9: discriminant analysis."""

MODULE = "sklearn.discriminant_analysis"
ARRAY = "numpy.ndarray"
PROMOTION = "numpy"

_Classifier = alias("sklearn._checks.Classifier")

class LinearDiscriminantAnalysis(_Classifier):
    def __init__(self, solver="svd", shrinkage=None, priors=None, n_components=None, store_covariance=False, tol=0.0001, covariance_estimator=None, **options):
        self.solver = solver
class QuadraticDiscriminantAnalysis(_Classifier):
    def __init__(self, **options): self.options = None
