"""k-means clustering with broadcasting instead of loops over points."""
import numpy as np


def make_data(rng, k, points_per_cluster, dim):
    means = rng.uniform(-10, 10, size=(k, dim))
    noise = rng.normal(size=(k, points_per_cluster, dim))
    points = means[:, np.newaxis, :] + noise
    return points.reshape(-1, dim)


def pairwise_distances(points, centers):
    # (n, 1, d) - (1, k, d) -> (n, k, d)
    diff = points[:, None, :] - centers[None, :, :]
    return np.sqrt((diff ** 2).sum(axis=-1))


def update_centers(points, assignment, centers):
    k = centers.shape[0]
    member = assignment[:, None] == np.arange(k)
    counts = member.sum(axis=0)
    sums = member.T.astype(points.dtype) @ points
    moved = sums / np.maximum(counts, 1)[:, None]
    # a center that lost all its points stays where it was
    return np.where(counts[:, None] > 0, moved, centers)


def kmeans(points, k, rng, max_iter=50, tol=1e-6):
    start = rng.choice(len(points), size=k, replace=False)
    centers = points[start]
    for step in range(max_iter):
        distances = pairwise_distances(points, centers)
        assignment = np.argmin(distances, axis=1)
        new_centers = update_centers(points, assignment, centers)
        shift = np.linalg.norm(new_centers - centers, axis=1)
        centers = new_centers
        if shift.max() < tol:
            print("converged after", step + 1, "steps")
            break
    return centers, assignment


def inertia(points, centers, assignment):
    nearest = centers[assignment]
    return np.sum((points - nearest) ** 2)


def main():
    rng = np.random.default_rng(42)
    k = 5
    points = make_data(rng, k, points_per_cluster=60, dim=3)
    print("points:", points.shape)

    # scale every column to unit variance first
    mean = points.mean(axis=0)
    std = points.std(axis=0)
    scaled = (points - mean) / std

    centers, assignment = kmeans(scaled, k, rng)
    print("inertia: %.3f" % inertia(scaled, centers, assignment))

    original_centers = centers * std + mean
    sizes = np.bincount(assignment, minlength=k)
    for center, size in zip(original_centers, sizes):
        print(np.round(center, 2), size)

    # silhouette-like ratio: own center against the second best one
    distances = np.sort(pairwise_distances(scaled, centers), axis=1)
    ratio = distances[:, 0] / distances[:, 1]
    print("mean ratio:", ratio.mean())


if __name__ == "__main__":
    main()
