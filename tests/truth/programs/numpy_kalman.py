"""Track a 2-D constant-velocity target from noisy positions with a Kalman filter and a Rauch-Tung-Striebel smoother."""
from dataclasses import dataclass

import numpy as np
from numpy.linalg import inv


@dataclass
class Model:
    F: np.ndarray
    H: np.ndarray
    Q: np.ndarray
    R: np.ndarray


def constant_velocity(dt=0.5, process_noise=0.05, measurement_noise=0.8):
    F = np.eye(4)
    F[0, 2] = dt
    F[1, 3] = dt
    H = np.zeros((2, 4))
    H[0, 0] = H[1, 1] = 1.0
    G = np.array([[dt ** 2 / 2, 0], [0, dt ** 2 / 2], [dt, 0], [0, dt]])
    Q = process_noise * G @ G.T
    R = measurement_noise ** 2 * np.eye(2)
    return Model(F, H, Q, R)


def simulate(model, steps, seed=3):
    rng = np.random.default_rng(seed)
    states = np.zeros((steps, 4))
    observations = np.zeros((steps, 2))
    x = np.array([0.0, 0.0, 1.0, 0.5])
    for t in range(steps):
        x = model.F @ x + rng.multivariate_normal(np.zeros(4), model.Q)
        z = model.H @ x + rng.multivariate_normal(np.zeros(2), model.R)
        states[t] = x
        observations[t] = z
    return states, observations


class KalmanFilter:
    def __init__(self, model, x0, P0):
        self.model = model
        self.x = x0
        self.P = P0

    def predict(self):
        F, Q = self.model.F, self.model.Q
        self.x = F @ self.x
        self.P = F @ self.P @ F.T + Q
        return self.x, self.P

    def update(self, z):
        H, R = self.model.H, self.model.R
        innovation = z - H @ self.x
        S = H @ self.P @ H.T + R
        K = self.P @ H.T @ inv(S)
        self.x = self.x + K @ innovation
        I_KH = np.eye(len(self.x)) - K @ H
        self.P = I_KH @ self.P @ I_KH.T + K @ R @ K.T
        log_likelihood = -0.5 * (innovation @ inv(S) @ innovation + np.log(np.linalg.det(2 * np.pi * S)))
        return log_likelihood


def run_filter(model, observations):
    T = observations.shape[0]
    kf = KalmanFilter(model, np.zeros(4), 10.0 * np.eye(4))
    filtered, covariances = [], []
    predicted, predicted_cov = [], []
    total = 0.0
    for z in observations:
        xp, Pp = kf.predict()
        predicted.append(xp)
        predicted_cov.append(Pp)
        if not np.any(np.isnan(z)):
            total += kf.update(z)
        filtered.append(kf.x)
        covariances.append(kf.P)
    assert len(filtered) == T
    return np.array(filtered), np.array(covariances), np.array(predicted), np.array(predicted_cov), total


def rts_smoother(model, xs, Ps, xps, Pps):
    n = len(xs)
    smoothed = xs.copy()
    smoothed_cov = Ps.copy()
    for t in range(n - 2, -1, -1):
        C = Ps[t] @ model.F.T @ inv(Pps[t + 1])
        smoothed[t] = xs[t] + C @ (smoothed[t + 1] - xps[t + 1])
        smoothed_cov[t] = Ps[t] + C @ (smoothed_cov[t + 1] - Pps[t + 1]) @ C.T
    return smoothed, smoothed_cov


def rmse(a, b):
    return np.sqrt(((a - b) ** 2).sum(axis=1).mean())


if __name__ == "__main__":
    model = constant_velocity()
    truth, zs = simulate(model, steps=137)
    zs[50:55] = np.nan  # the target is hidden for a moment

    xs, Ps, xps, Pps, loglik = run_filter(model, zs)
    ss, Ss = rts_smoother(model, xs, Ps, xps, Pps)

    seen = ~np.isnan(zs[:, 0])
    print("raw     ", rmse(zs[seen], truth[seen, :2]))
    print("filtered", rmse(xs[:, :2], truth[:, :2]))
    print("smoothed", rmse(ss[:, :2], truth[:, :2]))
    print("log-likelihood", loglik)

    std = np.sqrt(np.diagonal(Ss, axis1=1, axis2=2))
    inside = np.abs(ss - truth) < 2 * std
    print("coverage per state", inside.mean(axis=0))
    speed = np.hypot(ss[:, 2], ss[:, 3])
    heading = np.unwrap(np.arctan2(ss[:, 3], ss[:, 2]))
    print("mean speed", speed.mean(), "turned by", np.ptp(heading))
