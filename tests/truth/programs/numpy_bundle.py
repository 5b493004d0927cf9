"""Project 3-D points into several cameras, triangulate them back by DLT and refine poses by Gauss-Newton."""
import numpy as np


def skew(v):
    x, y, z = v
    return np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])


def rodrigues(w):
    theta = np.linalg.norm(w)
    if theta < 1e-12:
        return np.eye(3)
    K = skew(w / theta)
    return np.eye(3) + np.sin(theta) * K + (1 - np.cos(theta)) * K @ K


def log_rotation(R):
    theta = np.arccos(np.clip((np.trace(R) - 1) / 2, -1, 1))
    if theta < 1e-9:
        return np.zeros(3)
    axis = np.array([R[2, 1] - R[1, 2], R[0, 2] - R[2, 0], R[1, 0] - R[0, 1]])
    return theta * axis / (2 * np.sin(theta))


class Camera:
    def __init__(self, focal, center, rotation, translation):
        self.K = np.array([[focal, 0, center[0]], [0, focal, center[1]], [0, 0, 1.0]])
        self.R = rotation
        self.t = translation

    @property
    def matrix(self):
        return self.K @ np.hstack([self.R, self.t.reshape(3, 1)])

    @property
    def position(self):
        return -self.R.T @ self.t

    def project(self, points):
        cam = points @ self.R.T + self.t
        pix = cam @ self.K.T
        return pix[:, :2] / pix[:, 2:3]

    def pose(self):
        return np.concatenate([log_rotation(self.R), self.t])

    def with_pose(self, params):
        other = Camera.__new__(Camera)
        other.K = self.K
        other.R = rodrigues(params[:3])
        other.t = params[3:]
        return other

    @staticmethod
    def look_at(eye, target, focal=500.0, center=(320.0, 240.0)):
        forward = target - eye
        forward = forward / np.linalg.norm(forward)
        right = np.cross(forward, np.array([0.0, 0.0, 1.0]))
        right /= np.linalg.norm(right)
        down = np.cross(forward, right)
        R = np.stack([right, down, forward])
        return Camera(focal, center, R, -R @ eye)


def to_homogeneous(points):
    return np.hstack([points, np.ones((len(points), 1))])


def triangulate(matrices, observations):
    """matrices: cameras x 3 x 4, observations: cameras x points x 2."""
    n_points = observations.shape[1]
    result = np.zeros((n_points, 3))
    for j in range(n_points):
        rows = []
        for P, uv in zip(matrices, observations[:, j]):
            rows.append(uv[0] * P[2] - P[0])
            rows.append(uv[1] * P[2] - P[1])
        A = np.array(rows)
        _, _, Vt = np.linalg.svd(A)
        X = Vt[-1]
        result[j] = X[:3] / X[3]
    return result


def numeric_jacobian(f, x, eps=1e-6):
    base = f(x)
    J = np.zeros((base.size, x.size))
    for i in range(x.size):
        step = np.zeros_like(x)
        step[i] = eps
        J[:, i] = (f(x + step) - f(x - step)) / (2 * eps)
    return base, J


def refine_pose(camera, points, uv, iterations=10, damping=1e-3):
    params = camera.pose()

    def residual(p):
        return (camera.with_pose(p).project(points) - uv).ravel()

    for _ in range(iterations):
        r, J = numeric_jacobian(residual, params)
        H = J.T @ J
        H[np.diag_indices_from(H)] *= 1 + damping
        delta = np.linalg.solve(H, -J.T @ r)
        params = params + delta
        if np.linalg.norm(delta) < 1e-9:
            break
    return camera.with_pose(params), np.sqrt(np.mean(r ** 2))


def procrustes(A, B):
    """Rotation and translation that move A onto B."""
    ca, cb = A.mean(axis=0), B.mean(axis=0)
    U, _, Vt = np.linalg.svd((A - ca).T @ (B - cb))
    D = np.diag([1, 1, np.linalg.det(U @ Vt)])
    R = (U @ D @ Vt).T
    return R, cb - R @ ca


def main():
    rng = np.random.default_rng(14)
    points = rng.uniform(-1, 1, (47, 3))
    angles = np.linspace(0, 1.5 * np.pi, 5, endpoint=False)
    cameras = []
    for angle in angles:
        eye = np.array([6 * np.cos(angle), 6 * np.sin(angle), 2.0])
        cameras.append(Camera.look_at(eye, np.zeros(3)))

    clean = np.array([camera.project(points) for camera in cameras])
    noisy = clean + rng.normal(scale=0.4, size=clean.shape)
    P = np.stack([camera.matrix for camera in cameras])
    assert np.allclose(np.einsum("cij,pj->cpi", P, to_homogeneous(points))[..., :2].shape, (5, 47, 2))

    restored = triangulate(P, noisy)
    print("triangulation error", np.linalg.norm(restored - points, axis=1).mean())

    refined = []
    for camera, uv in zip(cameras, noisy):
        disturbed = camera.with_pose(camera.pose() + rng.normal(0, 0.02, 6))
        before = np.sqrt(((disturbed.project(points) - uv) ** 2).mean())
        better, after = refine_pose(disturbed, points, uv)
        refined.append(better)
        print(f"reprojection {before:.3f} -> {after:.3f}")
        assert after < before

    centers = np.array([camera.position for camera in refined])
    true_centers = np.array([camera.position for camera in cameras])
    R, t = procrustes(centers, true_centers)
    aligned = centers @ R.T + t
    print("camera error", np.abs(aligned - true_centers).max())
    baselines = np.linalg.norm(centers[:, None] - centers[None, :], axis=-1)
    rays = points[None, :, :] - centers[:, None, :]
    rays /= np.linalg.norm(rays, axis=-1, keepdims=True)
    parallax = np.degrees(np.arccos(np.clip(np.einsum("cpi,dpi->cdp", rays, rays), -1, 1)))
    print("widest baseline", baselines.max(), "parallax", parallax.max(axis=(0, 1)).mean())


if __name__ == "__main__":
    main()
