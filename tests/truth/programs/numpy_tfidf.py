"""Build TF-IDF vectors from a small corpus with plain Python tokenising and answer search queries by cosine
similarity."""
import re
from collections import Counter

import numpy as np

CORPUS = [
    "The quick brown fox jumps over the lazy dog near the river bank.",
    "A bank lends money to people who want to buy a house by the river.",
    "Dogs and foxes are both canids, but foxes are rarely kept as pets.",
    "Interest rates rose again, and the central bank warned of inflation.",
    "The river flooded the old house after days of heavy rain.",
    "Heavy rain and strong wind are expected over the weekend.",
    "Investors sold shares as inflation and interest rates rose.",
    "The dog slept in the house while the rain fell.",
    "Wind turbines produce power when the wind is strong.",
    "A lazy weekend: sleep, read, and walk the dog.",
    "People walk along the river when the weather is fine.",
]
STOP = {"the", "a", "and", "of", "to", "in", "is", "are", "by", "as", "but", "who", "when", "while", "after", "over"}


def tokenize(text):
    words = re.findall(r"[a-z]+", text.lower())
    return [stem(w) for w in words if w not in STOP]


def stem(word):
    for suffix in ("ing", "es", "s", "ed"):
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            return word[: -len(suffix)]
    return word


class TfIdf:
    def __init__(self, min_df=1, sublinear=True):
        self.min_df = min_df
        self.sublinear = sublinear
        self.vocabulary = {}
        self.idf = None

    def fit(self, documents):
        df = Counter()
        for tokens in map(tokenize, documents):
            df.update(set(tokens))
        terms = sorted(t for t, c in df.items() if c >= self.min_df)
        self.vocabulary = {term: i for i, term in enumerate(terms)}
        counts = np.array([df[t] for t in terms], dtype=np.float64)
        self.idf = np.log((1 + len(documents)) / (1 + counts)) + 1
        return self

    def transform(self, documents):
        tf = np.zeros((len(documents), len(self.vocabulary)))
        for row, text in enumerate(documents):
            for term, count in Counter(tokenize(text)).items():
                col = self.vocabulary.get(term)
                if col is not None:
                    tf[row, col] = 1 + np.log(count) if self.sublinear else count
        weighted = tf * self.idf
        norms = np.linalg.norm(weighted, axis=1, keepdims=True)
        return weighted / np.where(norms == 0, 1, norms)


def search(model, matrix, query, top=3):
    q = model.transform([query])[0]
    scores = matrix @ q
    order = np.argsort(scores)[::-1][:top]
    return [(int(i), float(scores[i])) for i in order if scores[i] > 0]


def lsa(matrix, k):
    U, S, Vt = np.linalg.svd(matrix, full_matrices=False)
    return U[:, :k] * S[:k], Vt[:k]


model = TfIdf().fit(CORPUS)
matrix = model.transform(CORPUS)
terms = np.array(list(model.vocabulary))
print(matrix.shape, "non-zero", np.count_nonzero(matrix))

for query in ["river house", "interest of a bank", "strong wind", "sleeping dogs"]:
    print(query)
    for index, score in search(model, matrix, query):
        print("   %.3f %s" % (score, CORPUS[index]))

similarity = matrix @ matrix.T
np.fill_diagonal(similarity, 0)
a, b = divmod(int(similarity.argmax()), len(CORPUS))
print("most alike:", a, b, similarity[a, b])

documents, topics = lsa(matrix, 3)
for t in range(topics.shape[0]):
    strongest = np.argsort(-np.abs(topics[t]))[:5]
    print("topic", t, terms[strongest].tolist())
unit = documents / np.linalg.norm(documents, axis=1)[:, None]
groups = np.abs(unit).argmax(axis=1)
keywords = {}
for g in np.unique(groups):
    centroid = matrix[groups == g].mean(axis=0)
    keywords[int(g)] = [str(terms[i]) for i in centroid.argsort()[-3:]]
print(keywords)
lengths = np.array([len(tokenize(text)) for text in CORPUS])
print("tokens", lengths.sum(), "mean", lengths.mean(), "longest", CORPUS[lengths.argmax()])
