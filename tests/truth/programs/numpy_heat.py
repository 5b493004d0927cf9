"""Solve the 1-D and 2-D heat equation with explicit, Crank-Nicolson and ADI finite differences."""
import numpy as np

PI = np.pi


def thomas(lower, diag, upper, rhs):
    """Tridiagonal solver; rhs may have several columns."""
    n = diag.size
    c = np.zeros(n)
    d = np.zeros_like(rhs)
    c[0] = upper[0] / diag[0]
    d[0] = rhs[0] / diag[0]
    for i in range(1, n):
        m = diag[i] - lower[i - 1] * c[i - 1]
        if i < n - 1:
            c[i] = upper[i] / m
        d[i] = (rhs[i] - lower[i - 1] * d[i - 1]) / m
    x = np.empty_like(rhs)
    x[-1] = d[-1]
    for i in range(n - 2, -1, -1):
        x[i] = d[i] - c[i] * x[i + 1]
    return x


def explicit_1d(u0, dx, dt, steps, alpha=1.0):
    r = alpha * dt / dx ** 2
    assert r <= 0.5, "unstable"
    u = u0.copy()
    history = [u]
    for _ in range(steps):
        new = u.copy()
        new[1:-1] = u[1:-1] + r * (u[2:] - 2 * u[1:-1] + u[:-2])
        new[0] = new[-1] = 0
        u = new
        history.append(u)
    return np.array(history)


def crank_nicolson(u0, dx, dt, steps, alpha=1.0):
    n = u0.size - 2
    r = alpha * dt / (2 * dx * dx)
    diag = np.full(n, 1 + 2 * r)
    off = np.full(n - 1, -r)
    u = u0.copy()
    for _ in range(steps):
        inner = u[1:-1]
        rhs = (1 - 2 * r) * inner
        rhs[1:] += r * inner[:-1]
        rhs[:-1] += r * inner[1:]
        u[1:-1] = thomas(off, diag, off, rhs)
    return u


def laplacian_matrix(n, dx):
    main = -2.0 * np.eye(n)
    side = np.diag(np.ones(n - 1), k=1)
    return (main + side + side.T) / dx ** 2


def implicit_dense(u0, dx, dt, steps):
    n = len(u0) - 2
    A = np.eye(n) - dt * laplacian_matrix(n, dx)
    A_inv = np.linalg.inv(A)
    inner = u0[1:-1]
    for _ in range(steps):
        inner = A_inv @ inner
    return np.concatenate([[0.0], inner, [0.0]])


class Plate:
    def __init__(self, nx, ny, size=(1.0, 1.0)):
        self.x = np.linspace(0, size[0], nx)
        self.y = np.linspace(0, size[1], ny)
        self.dx = self.x[1] - self.x[0]
        self.dy = self.y[1] - self.y[0]
        X, Y = np.meshgrid(self.x, self.y, indexing="ij")
        self.u = np.sin(PI * X) * np.sin(2 * PI * Y)
        self.X, self.Y = X, Y

    def exact(self, t):
        return np.exp(-5 * PI ** 2 * t) * np.sin(PI * self.X) * np.sin(2 * PI * self.Y)

    def laplacian(self, u):
        lap = np.zeros_like(u)
        lap[1:-1, 1:-1] = (
            (u[2:, 1:-1] - 2 * u[1:-1, 1:-1] + u[:-2, 1:-1]) / self.dx ** 2
            + (u[1:-1, 2:] - 2 * u[1:-1, 1:-1] + u[1:-1, :-2]) / self.dy ** 2
        )
        return lap

    def explicit(self, dt, steps):
        u = self.u
        for _ in range(steps):
            u = u + dt * self.laplacian(u)
        return u

    def adi(self, dt, steps):
        rx = dt / (2 * self.dx ** 2)
        ry = dt / (2 * self.dy ** 2)
        nx, ny = self.u.shape[0] - 2, self.u.shape[1] - 2
        u = self.u.copy()
        dx_main, dx_off = np.full(nx, 1 + 2 * rx), np.full(nx - 1, -rx)
        dy_main, dy_off = np.full(ny, 1 + 2 * ry), np.full(ny - 1, -ry)
        for _ in range(steps):
            core = u[1:-1, 1:-1]
            rhs = core + ry * (u[1:-1, 2:] - 2 * core + u[1:-1, :-2])
            half = np.zeros_like(u)
            half[1:-1, 1:-1] = thomas(dx_off, dx_main, dx_off, rhs)
            core = half[1:-1, 1:-1]
            rhs = core + rx * (half[2:, 1:-1] - 2 * core + half[:-2, 1:-1])
            u[1:-1, 1:-1] = thomas(dy_off, dy_main, dy_off, rhs.T).T
        return u


def main():
    nx, t_end = 51, 0.05
    x, dx = np.linspace(0, 1, nx, retstep=True)
    u0 = np.sin(PI * x) + 0.5 * np.sin(3 * PI * x)
    exact = np.exp(-PI ** 2 * t_end) * np.sin(PI * x) + 0.5 * np.exp(-9 * PI ** 2 * t_end) * np.sin(3 * PI * x)

    dt = 0.4 * dx ** 2
    steps = int(round(t_end / dt))
    history = explicit_1d(u0, dx, t_end / steps, steps)
    cn = crank_nicolson(u0, dx, t_end / 40, 40)
    dense = implicit_dense(u0, dx, t_end / 40, 40)
    for name, u in {"explicit": history[-1], "crank-nicolson": cn, "implicit": dense}.items():
        print(f"{name:15s} max error {np.abs(u - exact).max():.2e}")

    energy = np.trapezoid(history ** 2, x, axis=1)
    assert np.all(np.diff(energy) < 0)
    gradient = np.gradient(history[::100], dx, axis=1)
    print("flux at the left end", gradient[:, 0].round(3))

    plate = Plate(37, 43)
    coarse = plate.explicit(1e-4, 100)
    adi = plate.adi(1e-3, 10)
    reference = plate.exact(0.01)
    for name, field in (("explicit", coarse), ("adi", adi)):
        error = field - reference
        print(name, np.sqrt(np.mean(error ** 2)), np.unravel_index(np.abs(error).argmax(), error.shape))
    profile = adi[adi.shape[0] // 2]
    peaks = np.where((profile[1:-1] > profile[:-2]) & (profile[1:-1] > profile[2:]))[0] + 1
    print("peaks at y =", plate.y[peaks])
    spectrum = np.linalg.eigvalsh(laplacian_matrix(29, 1 / 30))
    print("eigenvalues", spectrum[-3:], "exact", -(PI * np.arange(3, 0, -1)) ** 2)


main()
