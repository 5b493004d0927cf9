"""How scikit-learn is exercised: by templates, because its estimators are constructed, fitted and then asked."""

from __future__ import annotations

from .templates import Template

IMPORTS = """import numpy as np
from sklearn import cluster, compose, decomposition, discriminant_analysis, ensemble, impute, linear_model, manifold, metrics
from sklearn import model_selection, naive_bayes, neighbors, neural_network, pipeline, preprocessing, svm, tree, utils
import sklearn.feature_selection, sklearn.metrics.pairwise, sklearn.utils.class_weight"""
OF_SHAPES = (
    "inconsistent numbers of samples",
    "Expected 2D array",
    "Found array with dim",
    "features, but",
    "should be a 1d array",
    "Incompatible dimension",
    "different number of output",
    "must be <= n_features",
    "must be between 0 and min(n_samples",
    "greater than the number of samples",
    "Expected n_neighbors <= n_samples_fit",
    "should be >= n_clusters",
    "a mix of",
    "when replace is False",
)
"""Parts of the messages of errors that shapes decide."""

_METHODS = "{predict(c)|predict(a)|score(a, b)|predict(b)}"
_PROBABLE = "{predict(c)|predict(a)|score(a, b)|predict_proba(a)|classes_|decision_function(a)}"


def _fitted(constructor: str, methods: str) -> str:
    return f"{constructor}.fit(a, b).{methods}"


TEMPLATES: dict[str, Template] = {
    "least squares": (
        _fitted("linear_model.LinearRegression()", "{predict(c)|predict(a)|coef_|score(c, b)}"),
        (2, 1, 2),
    ),
    "least squares of many": (_fitted("linear_model.LinearRegression()", "{predict(c)|coef_|score(a, b)}"), (2, 2, 2)),
    "least squares rank": (_fitted("linear_model.LinearRegression()", "predict(a)"), (1, 1)),
    "least squares of three axes": (_fitted("linear_model.LinearRegression()", "predict(a)"), (3, 1)),
    "penalized": (_fitted("linear_model.{Ridge|Lasso|ElasticNet}(0.1)", "{predict(c)|predict(a)|coef_}"), (2, 1, 2)),
    "penalized of many": (_fitted("linear_model.{Ridge|Lasso|ElasticNet}(0.1)", "{predict(c)|coef_}"), (2, 2, 2)),
    "descent": (_fitted("linear_model.{SGDRegressor|BayesianRidge}()", _METHODS), (2, 1, 2)),
    "logistic": (_fitted("linear_model.LogisticRegression()", _PROBABLE), (2, 1, 2)),
    "logistic attributes": (_fitted("linear_model.LogisticRegression()", "{coef_|classes_}"), (2, 1, 2)),
    "logistic of columns": (_fitted("linear_model.LogisticRegression()", "predict(c)"), (2, 2, 2)),
    "linear classifiers": (_fitted("linear_model.{SGDClassifier|Perceptron}()", "{predict(c)|coef_}"), (2, 1, 2)),
    "vectors": (_fitted("svm.{SVC|LinearSVC}()", "{predict(c)|classes_|decision_function(a)}"), (2, 1, 2)),
    "vectors of columns": (_fitted("svm.{SVC|SVR}()", "predict(c)"), (2, 2, 2)),
    "vector regression": (_fitted("svm.{SVR|LinearSVR}()", _METHODS), (2, 1, 2)),
    "forest": (
        _fitted("ensemble.{RandomForest|ExtraTrees}Classifier(2)", "{predict(c)|predict_proba(a)|classes_}"),
        (2, 1, 2),
    ),
    "forest of columns": (
        _fitted("ensemble.{RandomForest|ExtraTrees}Classifier(2)", "{predict(c)|predict_proba(a)}"),
        (2, 2, 2),
    ),
    "forest regression": (
        _fitted("ensemble.{RandomForest|ExtraTrees}Regressor(2)", "{predict(c)|feature_importances_}"),
        (2, 1, 2),
    ),
    "forest regression of many": (_fitted("ensemble.RandomForestRegressor(2)", "predict(c)"), (2, 2, 2)),
    "boosting": (_fitted("ensemble.{GradientBoosting|AdaBoost}Classifier(n_estimators=2)", _PROBABLE), (2, 1, 2)),
    "boosted regression": (
        _fitted("ensemble.{GradientBoosting|AdaBoost}Regressor(n_estimators=2)", _METHODS),
        (2, 1, 2),
    ),
    "boosted columns": (
        _fitted("ensemble.GradientBoosting{Regressor|Classifier}(n_estimators=2)", "predict(c)"),
        (2, 2, 2),
    ),
    "tree": (_fitted("tree.DecisionTreeClassifier()", "{predict(c)|predict_proba(a)|classes_}"), (2, 1, 2)),
    "tree of columns": (_fitted("tree.DecisionTree{Classifier|Regressor}()", "predict(c)"), (2, 2, 2)),
    "tree regression": (_fitted("tree.DecisionTreeRegressor()", _METHODS), (2, 1, 2)),
    "neighbors": (
        _fitted("neighbors.KNeighborsClassifier({1|3})", "{predict(c)|predict_proba(a)|kneighbors(c)}"),
        (2, 1, 2),
    ),
    "neighbors of columns": (
        _fitted("neighbors.KNeighbors{Classifier|Regressor}({1|2})", "{predict(c)|kneighbors(c, 1)}"),
        (2, 2, 2),
    ),
    "neighbors regression": (_fitted("neighbors.KNeighborsRegressor({1|2})", "{predict(c)|score(a, b)}"), (2, 1, 2)),
    "nearest": (
        "neighbors.NearestNeighbors(n_neighbors={1|3}).fit(a).kneighbors(b{|, 2|, return_distance=False})",
        (2, 2),
    ),
    "means": (
        "cluster.{KMeans|MiniBatchKMeans}({2|3}).fit(a).{predict(a)|labels_|cluster_centers_|transform(b)|inertia_}",
        (2, 2),
    ),
    "means at once": ("cluster.{KMeans(2)|KMeans(3)|DBSCAN()|AgglomerativeClustering(2)}.fit_predict(a)", (2,)),
    "means rank": ("cluster.KMeans(2).fit(a)", (1,)),
    "density": ("cluster.{DBSCAN()|AgglomerativeClustering()}.fit(a).labels_", (2,)),
    "bayes": (
        _fitted("naive_bayes.{GaussianNB|MultinomialNB|BernoulliNB}()", "{predict(c)|predict_proba(a)|classes_}"),
        (2, 1, 2),
    ),
    "bayes of columns": (_fitted("naive_bayes.GaussianNB()", "predict(c)"), (2, 2, 2)),
    "discriminant": (
        _fitted("discriminant_analysis.LinearDiscriminantAnalysis()", "{predict(c)|predict_proba(a)}"),
        (2, 1, 2),
    ),
    "perceptrons": (_fitted("neural_network.MLP{Classifier|Regressor}(4, max_iter=3)", "predict(c)"), (2, 1, 2)),
    "components": ("decomposition.{PCA|IncrementalPCA|TruncatedSVD|NMF}({1|2|3}).fit_transform(a)", (2,)),
    "components by default": ("decomposition.{PCA|TruncatedSVD}().fit(a).{transform(b)|components_}", (2, 2)),
    "components attributes": (
        "decomposition.PCA({2|None|0.5}).fit(a).{mean_|explained_variance_ratio_|components_|singular_values_|transform(b)}",
        (2, 2),
    ),
    "components back": ("decomposition.{PCA|TruncatedSVD}({1|2}).fit(a).inverse_transform(b)", (2, 2)),
    "components rank": ("decomposition.PCA(1).fit_transform(a)", (3,)),
    "map": ("manifold.TSNE({2|3}, perplexity={2|3}).fit_transform(a)", (2,)),
    "scalers": (
        "preprocessing.{StandardScaler|MinMaxScaler|MaxAbsScaler|RobustScaler|PowerTransformer}()"
        ".fit(a).{transform(b)|transform(a)|inverse_transform(a)}",
        (2, 2),
    ),
    "scalers at once": (
        "preprocessing.{StandardScaler|QuantileTransformer|Normalizer|Binarizer|MinMaxScaler}().fit_transform(a)",
        (2,),
    ),
    "scalers rank": ("preprocessing.{StandardScaler|MinMaxScaler}().fit_transform(a)", (1,)),
    "scalers attributes": (
        "preprocessing.{StandardScaler().fit(a).mean_|StandardScaler().fit(a).scale_|MinMaxScaler().fit(a).data_min_}",
        (2,),
    ),
    "scaling": ("preprocessing.{normalize|scale|minmax_scale|robust_scale|binarize}(a)", (2,)),
    "scaling a vector": ("preprocessing.{normalize|scale|minmax_scale|binarize}(a)", (1,)),
    "one hot": ("preprocessing.OneHotEncoder(sparse_output=False).fit(a).{transform(a)|transform(a).sum(1)}", (2,)),
    "one hot at once": (
        "preprocessing.OneHotEncoder(handle_unknown='ignore').fit(a).transform({a|b}).toarray()",
        (2, 2),
    ),
    "one hot of known": (
        "preprocessing.OneHotEncoder(categories=[[0, 1, 2, 3]], sparse_output=False, dtype={'int64'|'float32'}).fit_transform(a[:, :1])",
        (2,),
    ),
    "one hot rank": ("preprocessing.OneHotEncoder().fit_transform(a)", (1,)),
    "ordinal": ("preprocessing.OrdinalEncoder().fit_transform(a)", (2,)),
    "labels": (
        "preprocessing.LabelEncoder().{fit_transform(a)|fit(a).inverse_transform([0, 0])|fit(a).classes_}",
        (1,),
    ),
    "labels of columns": ("preprocessing.LabelEncoder().fit_transform(a)", (2,)),
    "binary labels": ("preprocessing.LabelBinarizer().{fit_transform(a)|fit(a).transform(a)}", (1,)),
    "binary labels of known": ("preprocessing.label_binarize(a, classes={[0, 1, 2, 3]|np.arange(4)})", (1,)),
    "sets of labels": ("preprocessing.MultiLabelBinarizer({|classes=[0, 1, 2, 3]}).fit_transform(a)", (2,)),
    "bins": ("preprocessing.KBinsDiscretizer({2|3}, encode={'ordinal'|'onehot-dense'}).fit_transform(a)", (2,)),
    "powers": (
        "preprocessing.PolynomialFeatures({1|2|3}, interaction_only={True|False}, include_bias={True|False}).fit_transform(a)",
        (2,),
    ),
    "powers rank": ("preprocessing.PolynomialFeatures(2).fit_transform(a)", (1,)),
    "imputed": (
        "impute.{SimpleImputer()|SimpleImputer(strategy='median')|KNNImputer()|SimpleImputer(keep_empty_features=True)}.fit(a).transform({a|b})",
        (2, 2),
    ),
    "imputed by others": ("impute.SimpleImputer(strategy={'most_frequent'|'constant'}).fit_transform(a)", (2,)),
    "best features": ("sklearn.feature_selection.SelectKBest(k={1|2|'all'}).fit_transform(a, b)", (2, 1)),
    "split": ("model_selection.train_test_split(a, b, test_size={0.2|0.5|1|2|None})", (2, 1)),
    "split of three": ("model_selection.train_test_split(a, b, c, train_size={0.5|0.7|1})", (2, 1, 3)),
    "split of lists": ("model_selection.train_test_split(a, [1, 2, 3, 4], test_size={0.25|2})", (1,)),
    "folds": ("list(model_selection.KFold({2|3|4}).split({a|a, b}))[0]", (2, 1)),
    "last fold": ("list(model_selection.{KFold|StratifiedKFold}({2|3}).split(a, b))[-1]", (2, 1)),
    "stratified shares of columns": (
        "next(model_selection.StratifiedShuffleSplit(1, test_size=0.5).split(np.ones(8), np.tile([[0, 1], [1, 0]], (4, {1|2}))))",
        (),
    ),
    "stratified columns": ("next(iter(list(model_selection.StratifiedKFold(2).split(a, b))))", (2, 2)),
    "shuffled": (
        "list(model_selection.ShuffleSplit({2|3}, {test_size=0.3|train_size=0.5|test_size=1|random_state=0}).split(a))[1]",
        (2,),
    ),
    "other folds": (
        "list(model_selection.{LeaveOneOut()|TimeSeriesSplit(2)|RepeatedKFold(n_splits=2, n_repeats=2)}.split(a))[0]",
        (2,),
    ),
    "cross validation": (
        "model_selection.cross_val_score(linear_model.LinearRegression(), a, b, cv={2|model_selection.KFold(2)})",
        (2, 1),
    ),
    "cross prediction": ("model_selection.cross_val_predict(linear_model.LinearRegression(), a, b, cv=2)", (2, 1)),
    "search": (
        "model_selection.GridSearchCV(linear_model.Ridge(), dict(alpha=[1, 2]), cv=2).fit(a, b).{predict(c)|score(a, b)|best_score_}",
        (2, 1, 2),
    ),
    "union": (
        "pipeline.make_union(preprocessing.StandardScaler(), decomposition.PCA({1|2})).fit(a).transform(b)",
        (2, 2),
    ),
    "union with what is passed": (
        "pipeline.FeatureUnion([('one', preprocessing.MinMaxScaler()), ('all', 'passthrough')]).fit_transform(a)",
        (2,),
    ),
    "columns": (
        "compose.ColumnTransformer([('one', preprocessing.StandardScaler(), [0]), ('two', '{drop|passthrough}', [{0|1}])], "
        "remainder={'drop'|'passthrough'|preprocessing.MinMaxScaler()}).fit(a).transform(a[:1])",
        (2,),
    ),
    "columns by a function": (
        "compose.make_column_transformer((preprocessing.StandardScaler(), [0, -1])).fit_transform(a)",
        (2,),
    ),
    "pipeline": (
        "pipeline.make_pipeline(preprocessing.StandardScaler(), decomposition.PCA({1|2})).fit(a).transform(b)",
        (2, 2),
    ),
    "predicting pipeline": (
        "pipeline.Pipeline([('scale', preprocessing.StandardScaler()), ('fit', linear_model.LinearRegression())]).fit(a, b).{predict(c)|score(a, b)}",
        (2, 1, 2),
    ),
    "errors": ("metrics.{mean_squared_error|mean_absolute_error|r2_score|root_mean_squared_error}(a, b)", (1, 1)),
    "errors of many": ("metrics.{mean_squared_error|mean_absolute_error|explained_variance_score}(a, b)", (2, 2)),
    "errors of ranks": ("metrics.{mean_squared_error|median_absolute_error}(a, b)", (1, 2)),
    "errors of three axes": ("metrics.mean_squared_error(a, b)", (3, 3)),
    "scores": (
        "metrics.{accuracy_score|balanced_accuracy_score|matthews_corrcoef|classification_report|cohen_kappa_score}(a, b)",
        (1, 1),
    ),
    "scores of ranks": ("metrics.{accuracy_score|confusion_matrix|classification_report}(a, b)", (1, 2)),
    "scores of many": ("metrics.{f1_score|precision_score|recall_score}(a, b, average={None|'macro'|'micro'})", (1, 1)),
    "confusion": ("metrics.confusion_matrix(a, b, labels={None|[0, 1, 2, 3]}, normalize={None|'true'})", (1, 1)),
    "curves": ("metrics.{roc_curve|precision_recall_curve}(a > 1, b)", (1, 1)),
    "areas": ("metrics.{roc_auc_score|average_precision_score}(a > 1, b)", (1, 1)),
    "silhouette": ("metrics.{silhouette_score}(a, b)", (2, 1)),
    "distances": (
        "metrics.{pairwise_distances(a)|pairwise_distances(a, b)|pairwise_distances(a, b, metric='manhattan')|pairwise_distances(a, metric='cosine')}",
        (2, 2),
    ),
    "kernels": ("metrics.pairwise.{cosine_similarity|euclidean_distances|rbf_kernel|linear_kernel}({a|a, b})", (2, 2)),
    "kernels rank": ("metrics.pairwise.cosine_similarity(a, b)", (1, 1)),
    "mixed": (
        "utils.{shuffle(a, b)|shuffle(a)|shuffle(a, n_samples=2)|resample(a, n_samples=5)|resample(a, b)|resample(a, replace=False, n_samples=3)}",
        (2, 1),
    ),
    "weights of classes": ("utils.class_weight.compute_class_weight('balanced', classes=np.unique(a), y=a)", (1,)),
    "weights of samples": ("utils.class_weight.compute_sample_weight('balanced', a)", (1,)),
}
