"""Reference values for generalized Pareto fits and mixtures of two normals, from scipy and scikit-learn.

    python __tests__/reference/tails.py

writes tails.json beside this file.
"""

import json
import pathlib

import numpy as np
from scipy import optimize, stats
from sklearn.mixture import GaussianMixture

rng = np.random.default_rng(20261126)


def pareto(y):
    """Maximum likelihood over shape within [-0.5, 0.5] and scale, from several starts."""

    def cost(p):
        value = -stats.genpareto.logpdf(y, p[0], 0, np.exp(p[1])).sum()
        return value if np.isfinite(value) else 1e300

    tight = dict(xatol=1e-12, fatol=1e-13, maxiter=20000, maxfev=40000)
    fits = [
        optimize.minimize(cost, [g, np.log(y.mean())], method="Nelder-Mead", bounds=[(-0.5, 0.5), (None, None)], options=tight)
        for g in (-0.3, 0.01, 0.3)
    ]
    best = min(fits, key=lambda fit: fit.fun)
    shape, scale = float(best.x[0]), float(np.exp(best.x[1]))
    return {
        "excesses": y.tolist(),
        "shape": shape,
        "scale": scale,
        "logLikelihood": -float(best.fun),
        "quantiles": [{"share": s, "value": stats.genpareto.isf(s, shape, 0, scale)} for s in (0.5, 0.05, 1e-3)],
        "interval": interval(y, 0.05, -float(best.fun), stats.genpareto.isf(0.05, shape, 0, scale)),
    }


def interval(y, share, highest, at):
    """Profile likelihood interval of a quantile: a drop of 1.92 at most."""

    def drop(value):
        shapes = np.linspace(-0.5, 0.5, 401)[:, None]
        for _ in range(2):
            scales = value / stats.genpareto.isf(share, shapes)
            values = stats.genpareto.logpdf(y[None, :], shapes, 0, scales).sum(1)
            best = shapes[np.argmax(values), 0]
            shapes = np.clip(np.linspace(best - 0.005, best + 0.005, 101), -0.5, 0.5)[:, None]
        return highest - values.max() - 1.92

    return [optimize.brentq(drop, at / 20, at, xtol=1e-5 * at), optimize.brentq(drop, at, 20 * at, xtol=1e-5 * at)]


def mixture(x):
    one = GaussianMixture(1, covariance_type="spherical", reg_covar=0).fit(x[:, None])
    two = GaussianMixture(2, covariance_type="spherical", reg_covar=0, tol=1e-12, max_iter=5000, n_init=10, random_state=0).fit(x[:, None])
    order = np.argsort(two.means_[:, 0])
    grid = np.linspace(*two.means_[order, 0], 200001)
    upper = two.predict_proba(grid[:, None])[:, order[1]]
    return {
        "values": x.tolist(),
        "gain": float(one.bic(x[:, None]) - two.bic(x[:, None])),
        "weights": two.weights_[order].tolist(),
        "means": two.means_[order, 0].tolist(),
        "deviations": np.sqrt(two.covariances_[order]).tolist(),
        "border": float(grid[np.argmin(np.abs(upper - 0.5))]),
    }


out = {
    "pareto": [
        pareto(np.array([0.1, 0.2, 0.4, 0.5, 0.9, 1.3, 2.1, 3.5])),
        *[pareto(np.round(stats.genpareto.rvs(g, 0, s, size=n, random_state=rng), 9)) for g, s, n in
          [(0.2, 1e-4, 60), (-0.3, 5, 40), (0, 300, 80), (1.2, 1, 50), (-0.9, 2, 50), (0.05, 0.01, 400)]],
    ],
    "mixtures": [
        mixture(np.round(np.r_[rng.normal(0, 1, 180), rng.normal(5, 0.7, 20)], 6)),
        mixture(np.round(np.r_[rng.normal(-7, 0.3, 150), rng.normal(-6, 0.2, 60)], 6)),
    ],
    # One kind only: no second component earns its three parameters.
    "single": np.round(rng.normal(2, 3, 150), 6).tolist(),
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, separators=(",", ":"), allow_nan=False) + "\n")
print(path.name, path.stat().st_size, "bytes")
for case in out["pareto"]:
    print(case["shape"], case["scale"], case["interval"])
