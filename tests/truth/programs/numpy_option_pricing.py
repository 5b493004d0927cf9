"""Price European, Asian and barrier options by Monte-Carlo with antithetic variates and compare with Black-Scholes."""
from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Callable

import numpy as np


@dataclass(frozen=True)
class Market:
    spot: float = 100.0
    rate: float = 0.03
    volatility: float = 0.22


@dataclass
class Simulation:
    paths: int = 4001
    steps: int = 53
    antithetic: bool = True
    seed: int = 77
    rng: np.random.Generator = field(init=False)

    def __post_init__(self):
        self.rng = np.random.default_rng(self.seed)

    def normals(self):
        if self.antithetic:
            half = self.rng.standard_normal((self.paths, self.steps))
            return np.concatenate([half, -half], axis=0)
        return self.rng.standard_normal((self.paths, self.steps))


def norm_cdf(x):
    return 0.5 * (1.0 + math.erf(x / math.sqrt(2.0)))


def black_scholes(market, strike, maturity):
    sigma, r = market.volatility, market.rate
    d1 = (math.log(market.spot / strike) + (r + 0.5 * sigma ** 2) * maturity) / (sigma * math.sqrt(maturity))
    d2 = d1 - sigma * math.sqrt(maturity)
    return market.spot * norm_cdf(d1) - strike * math.exp(-r * maturity) * norm_cdf(d2)


def simulate_paths(market: Market, maturity: float, sim: Simulation) -> np.ndarray:
    dt = maturity / sim.steps
    z = sim.normals()
    drift = (market.rate - 0.5 * market.volatility ** 2) * dt
    increments = drift + market.volatility * np.sqrt(dt) * z
    log_paths = np.cumsum(increments, axis=1)
    start = np.zeros((log_paths.shape[0], 1))
    return market.spot * np.exp(np.hstack((start, log_paths)))


def european(strike) -> Callable:
    def payoff(paths):
        return np.maximum(paths[:, -1] - strike, 0.0)
    return payoff


def asian(strike) -> Callable:
    return lambda paths: np.maximum(paths[:, 1:].mean(axis=1) - strike, 0.0)


def up_and_out(strike, barrier) -> Callable:
    def payoff(paths):
        alive = (paths < barrier).all(axis=1)
        return alive * np.maximum(paths[:, -1] - strike, 0)
    return payoff


def price(payoff, paths, market, maturity, antithetic=True):
    discount = np.exp(-market.rate * maturity)
    values = discount * payoff(paths)
    if antithetic:
        half = len(values) // 2
        values = 0.5 * (values[:half] + values[half:])
    return values.mean(), values.std(ddof=1) / np.sqrt(values.size)


def implied_volatility(target, market, strike, maturity):
    low, high = 1e-3, 2.0
    for _ in range(60):
        mid = (low + high) / 2
        if black_scholes(Market(market.spot, market.rate, mid), strike, maturity) > target:
            high = mid
        else:
            low = mid
    return mid


def longstaff_schwartz(paths, strike, rate, dt, degree=3):
    """American put by regression on the continuation value."""
    cash = np.maximum(strike - paths[:, -1], 0)
    for t in range(paths.shape[1] - 2, 0, -1):
        cash = cash * np.exp(-rate * dt)
        s = paths[:, t]
        exercise = np.maximum(strike - s, 0)
        in_money = exercise > 0
        if in_money.sum() < degree + 1:
            continue
        coefficients = np.polyfit(s[in_money], cash[in_money], degree)
        continuation = np.polyval(coefficients, s)
        stop = in_money & (exercise > continuation)
        cash[stop] = exercise[stop]
    return np.exp(-rate * dt) * cash.mean()


def main():
    market, maturity = Market(), 1.25
    sim = Simulation()
    paths = simulate_paths(market, maturity, sim)
    strikes = np.linspace(80, 120, 9)

    print("strike   exact    mc     stderr  asian")
    surface = np.zeros((len(strikes), 4))
    for i, strike in enumerate(strikes):
        exact = black_scholes(market, strike, maturity)
        mc, err = price(european(strike), paths, market, maturity)
        average, _ = price(asian(strike), paths, market, maturity)
        surface[i] = exact, mc, err, average
    print(surface.round(3))
    errors = np.abs(surface[:, 0] - surface[:, 1])
    assert (errors < 5 * surface[:, 2] + 0.05).all()

    barriers = [110, 130, 150, 200]
    knocked = np.array([price(up_and_out(100, b), paths, market, maturity)[0] for b in barriers])
    assert np.all(np.diff(knocked) >= 0)
    vols = [implied_volatility(s[1], market, k, maturity) for s, k in zip(surface, strikes)]
    print("barriers", knocked.round(2), "implied", np.round(vols, 3))

    put = longstaff_schwartz(paths, 105.0, market.rate, maturity / sim.steps)
    returns = np.diff(np.log(paths), axis=1)
    realised = returns.std(axis=1) * math.sqrt(sim.steps / maturity)
    drawdown = (1 - paths / np.maximum.accumulate(paths, axis=1)).max(axis=1)
    var95, var99 = np.percentile(paths[:, -1] / market.spot - 1, [5, 1])
    print(f"american put {put:.3f}, volatility {realised.mean():.4f}, drawdown {drawdown.mean():.3f}")
    print(f"value at risk {var95:.3f} {var99:.3f}")
    quantiles = np.quantile(paths, [0.05, 0.5, 0.95], axis=0)
    print(quantiles[:, ::13].round(1))


if __name__ == "__main__":
    main()
