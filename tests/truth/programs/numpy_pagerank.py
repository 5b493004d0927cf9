"""PageRank, HITS and connected components on a random directed graph given as an edge list."""
from collections import Counter, defaultdict, deque

import numpy as np

rng = np.random.default_rng(99)
N = 71


def random_graph(n, m):
    """Preferential attachment, returned as a list of (source, target)."""
    edges = []
    popularity = np.ones(n)
    for _ in range(m):
        source = int(rng.integers(n))
        target = int(rng.choice(n, p=popularity / popularity.sum()))
        if source != target:
            edges.append((source, target))
            popularity[target] += 1
    return edges


def adjacency(edges, n):
    A = np.zeros((n, n))
    src, dst = np.array(edges).T
    np.add.at(A, (src, dst), 1.0)
    return np.minimum(A, 1)


def pagerank(A, damping=0.85, tol=1e-10, personalization=None):
    n = A.shape[0]
    out = A.sum(axis=1)
    dangling = out == 0
    P = A / np.where(dangling, 1, out)[:, None]
    teleport = np.full(n, 1 / n) if personalization is None else personalization / personalization.sum()
    r = np.full(n, 1.0 / n)
    for iteration in range(200):
        leaked = r[dangling].sum()
        new = damping * (P.T @ r + leaked * teleport) + (1 - damping) * teleport
        delta = np.abs(new - r).sum()
        r = new
        if delta < tol:
            break
    return r, iteration


def hits(A, iterations=60):
    hubs = np.ones(len(A))
    for _ in range(iterations):
        authorities = A.T @ hubs
        authorities /= np.linalg.norm(authorities)
        hubs = A @ authorities
        hubs /= np.linalg.norm(hubs)
    return hubs, authorities


def components(edges, n):
    neighbours = defaultdict(set)
    for a, b in edges:
        neighbours[a].add(b)
        neighbours[b].add(a)
    label = [-1] * n
    current = 0
    for start in range(n):
        if label[start] >= 0:
            continue
        queue = deque([start])
        label[start] = current
        while queue:
            node = queue.popleft()
            for other in neighbours[node]:
                if label[other] < 0:
                    label[other] = current
                    queue.append(other)
        current += 1
    return np.array(label)


def shortest_paths(A):
    """Floyd-Warshall on unit lengths."""
    D = np.where(A > 0, 1.0, np.inf)
    np.fill_diagonal(D, 0)
    for k in range(D.shape[0]):
        D = np.minimum(D, D[:, k, np.newaxis] + D[np.newaxis, k, :])
    return D


def clustering_coefficient(A):
    S = ((A + A.T) > 0).astype(float)
    degree = S.sum(axis=0)
    triangles = np.diag(np.linalg.matrix_power(S, 3)) / 2
    possible = degree * (degree - 1) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        c = triangles / possible
    return np.nan_to_num(c)


edges = random_graph(N, 283)
A = adjacency(edges, N)
ranks, iterations = pagerank(A)
assert np.isclose(ranks.sum(), 1)
print("converged after", iterations)

values, vectors = np.linalg.eig(A.T @ A)
leading = np.abs(np.real(vectors[:, np.argmax(values.real)]))
hubs, authorities = hits(A)
print("HITS agrees with the eigenvector:", np.allclose(leading, authorities, atol=1e-3))

top = np.argsort(ranks)[::-1][:7]
in_degree = A.sum(0).astype(int)
for node in top:
    print(f"node {node:3d} rank {ranks[node]:.4f} in-degree {in_degree[node]} authority {authorities[node]:.3f}")

interest = np.zeros(N)
interest[top[-3:]] = [3, 2, 1]
personal, _ = pagerank(A, personalization=interest)
shift = personal - ranks
print("gains most", shift.argmax(), "loses most", shift.argmin())

labels = components(edges, N)
sizes = Counter(labels.tolist())
print("components", sizes.most_common(3))
D = shortest_paths(A)
finite = D[np.isfinite(D) & (D > 0)]
print("diameter", finite.max(), "mean path", finite.mean())
c = clustering_coefficient(A)
degrees, counts = np.unique(in_degree, return_counts=True)
slope, intercept = np.polyfit(np.log(degrees + 1), np.log(counts), 1)
print("clustering %.3f, exponent %.2f" % (c.mean(), slope))
ordering = np.lexsort((-ranks, labels))
blocks = A[np.ix_(ordering[:10], ordering[:10])]
print("links among the first ten", int(blocks.sum()))
