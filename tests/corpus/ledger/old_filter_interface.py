"""Examples of a package call its filter by an interface that it no longer has.

filterpy filterpy/examples/RadarUKF.py:56 argument-mismatch
filterpy filterpy/examples/bearing_only.py:51 argument-mismatch
"""


class Filter:
    def __init__(self, dim_x, dim_z, dt, hx, fx, points):
        self.dim_x, self.dim_z, self.dt, self.points = dim_x, dim_z, dt, (hx, fx, points)


found = Filter(dim_x=3, dim_z=1, dt=0.05, kappa=0.0)  # fails: argument-mismatch
