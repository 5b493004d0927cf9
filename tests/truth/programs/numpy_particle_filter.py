"""Localise a robot among landmarks with a particle filter with systematic resampling."""
import numpy as np

WORLD = 40.0


class Robot:
    def __init__(self, pose, rng, motion_noise=(0.05, 0.02), sensor_noise=0.6):
        self.pose = np.array(pose, dtype=float)
        self.rng = rng
        self.motion_noise = motion_noise
        self.sensor_noise = sensor_noise

    def move(self, forward, turn):
        x, y, heading = self.pose
        heading = (heading + turn + self.rng.normal(0, self.motion_noise[1])) % (2 * np.pi)
        d = forward + self.rng.normal(0, self.motion_noise[0])
        self.pose = np.array([(x + d * np.cos(heading)) % WORLD, (y + d * np.sin(heading)) % WORLD, heading])
        return self.pose

    def sense(self, landmarks):
        distance = np.sqrt(((landmarks - self.pose[:2]) ** 2).sum(axis=1))
        return distance + self.rng.normal(0, self.sensor_noise, size=len(landmarks))


class ParticleFilter:
    def __init__(self, n, landmarks, rng, sensor_noise=0.9):
        self.n = n
        self.rng = rng
        self.landmarks = landmarks
        self.sensor_noise = sensor_noise
        self.particles = np.empty((n, 3))
        self.particles[:, 0] = rng.uniform(0, WORLD, size=n)
        self.particles[:, 1] = rng.uniform(0, WORLD, size=n)
        self.particles[:, 2] = rng.uniform(0, 2 * np.pi, size=n)
        self.weights = np.ones(n) / n

    def predict(self, forward, turn, noise=(0.1, 0.05)):
        p = self.particles
        p[:, 2] += turn + self.rng.normal(0, noise[1], self.n)
        p[:, 2] %= 2 * np.pi
        dist = forward + self.rng.normal(0, noise[0], self.n)
        p[:, 0] += dist * np.cos(p[:, 2])
        p[:, 1] += dist * np.sin(p[:, 2])
        p[:, :2] %= WORLD

    def update(self, measured):
        offsets = self.particles[:, None, :2] - self.landmarks[None, :, :]
        expected = np.linalg.norm(offsets, axis=2)
        error = (measured - expected) / self.sensor_noise
        log_w = -0.5 * (error ** 2).sum(axis=1)
        log_w -= log_w.max()
        self.weights *= np.exp(log_w)
        self.weights += 1e-300
        self.weights /= self.weights.sum()

    def effective(self):
        return 1.0 / np.sum(np.square(self.weights))

    def resample(self):
        positions = (np.arange(self.n) + self.rng.random()) / self.n
        cumulative = np.cumsum(self.weights)
        cumulative[-1] = 1.0
        indexes = np.searchsorted(cumulative, positions)
        self.particles = self.particles[indexes]
        self.weights = np.full(self.n, 1.0 / self.n)
        return indexes

    def estimate(self):
        xy = np.average(self.particles[:, :2], weights=self.weights, axis=0)
        heading = self.particles[:, 2]
        mean_heading = np.arctan2(self.weights @ np.sin(heading), self.weights @ np.cos(heading))
        spread = np.average((self.particles[:, :2] - xy) ** 2, weights=self.weights, axis=0)
        return np.append(xy, mean_heading), np.sqrt(spread)


def torus_distance(a, b):
    d = np.abs(a - b)
    d = np.minimum(d, WORLD - d)
    return np.hypot(d[..., 0], d[..., 1])


rng = np.random.default_rng(21)
landmarks = np.array([[5, 5], [35, 8], [20, 20], [8, 33], [30, 36], [38, 25], [14, 12]], dtype=float)
robot = Robot([12.0, 18.0, 0.4], rng)
pf = ParticleFilter(1013, landmarks, rng)

truth, estimates, spreads, ess = [], [], [], []
resampled = 0
for step in range(45):
    turn = 0.15 if step % 9 < 4 else -0.1
    truth.append(robot.move(0.6, turn))
    pf.predict(0.6, turn)
    pf.update(robot.sense(landmarks))
    ess.append(pf.effective())
    if ess[-1] < pf.n / 2:
        ancestors = pf.resample()
        resampled += 1
    guess, spread = pf.estimate()
    estimates.append(guess)
    spreads.append(spread)

truth = np.stack(truth)
estimates = np.stack(estimates)
spreads = np.stack(spreads)
errors = torus_distance(truth[:, :2], estimates[:, :2])
survivors = np.unique(ancestors).size
print("resampled", resampled, "times; last kept", survivors, "ancestors")
print("final error %.3f, mean of the last ten %.3f" % (errors[-1], errors[-10:].mean()))
print("spread", spreads[-1], "effective", np.mean(ess))
assert errors[-10:].mean() < 1.5
heat, xedges, yedges = np.histogram2d(pf.particles[:, 0], pf.particles[:, 1], bins=(10, 8), range=[[0, WORLD], [0, WORLD]],
                                      weights=pf.weights)
cell = np.unravel_index(np.argmax(heat), heat.shape)
print("fullest cell", cell, xedges[cell[0]], yedges[cell[1]], "mass", heat[cell])
