"""Reference values for src/statistics and src/thresholds, from scikit-learn, scipy, statsmodels and numpy.

    python __tests__/reference/statistics.py

writes statistics.json beside this file. What no package offers (DeLong, Obuchowski, the score interval) is computed here
by definition, from the full matrix of pairs, independently of the product's sort-based code.
"""

import json
import pathlib

import numpy as np
from scipy import optimize, stats
from sklearn.metrics import (
    average_precision_score,
    f1_score,
    precision_recall_curve,
    precision_score,
    recall_score,
    roc_auc_score,
    roc_curve,
)
from statsmodels.stats.proportion import proportion_confint

rng = np.random.default_rng(20250301)
Z = stats.norm.ppf(0.975)


def components(y, s):
    p, q = s[y == 1][:, None], s[y == 0][None, :]
    kernel = (p > q) + 0.5 * (p == q)
    c = np.empty(len(y))
    c[y == 1], c[y == 0] = kernel.mean(1), kernel.mean(0)
    return c


def delong(y, c):
    p, q = c[y == 1], c[y == 0]
    return p.var(ddof=1) / len(p) + q.var(ddof=1) / len(q)


def obuchowski(y, c, g):
    p, q = y == 1, y == 0
    m, n = p.sum(), q.sum()
    v = {k: (c[p & (g == k)] - c[p].mean()).sum() for k in g}
    w = {k: (c[q & (g == k)] - c[q].mean()).sum() for k in g}
    ip, iq, i = len(set(g[p])), len(set(g[q])), len(set(g))
    s10 = ip / ((ip - 1) * m) * sum(x**2 for x in v.values())
    s01 = iq / ((iq - 1) * n) * sum(x**2 for x in w.values())
    s11 = i / (i - 1) * sum(v[k] * w[k] for k in v)
    return max(0, s10 / m + s01 / n + 2 * s11 / (m * n))


def score_interval(a, m, n):
    def excess(t):
        k = (m + n) / 2 - 1
        v = t * (1 - t) * (1 + k * (1 - t) / (2 - t) + k * t / (1 + t)) / (m * n)
        return abs(a - t) - Z * np.sqrt(v)

    # At a itself the excess is 0 where a is 0 or 1, so the bracket stops just short of it.
    low = 0.0 if a == 0 else optimize.brentq(excess, 1e-15, a * (1 - 1e-9), xtol=1e-15)
    high = 1.0 if a == 1 else optimize.brentq(excess, a + (1 - a) * 1e-9, 1 - 1e-15, xtol=1e-15)
    return [low, high]


def scores(kind, n, y):
    base = rng.normal(size=n) + rng.uniform(0, 2.5) * y
    if kind == "ties":
        return np.round(base, 0)
    if kind == "skewed":
        return np.exp(2 * base) * 1e-3
    if kind == "float32":
        return np.float32(300 + 50 * base).astype(float)
    if kind == "negative":
        return -np.exp(-base)
    if kind == "inverted":
        return -base
    return base


def case(kind, m, n):
    y = rng.permutation(np.r_[np.ones(m, int), np.zeros(n, int)])
    s, other = scores(kind, m + n, y), scores(kind, m + n, y)
    g = np.array([f"g{k}" for k in rng.integers(0, max(4, (m + n) // 4), m + n)])
    # Both classes in two groups at least, or Obuchowski's variance does not exist.
    g[np.flatnonzero(y == 1)[:2]] = ["g0", "g1"]
    g[np.flatnonzero(y == 0)[:2]] = ["g0", "g1"]
    a, b = components(y, s), components(y, other)
    precision, recall, _ = precision_recall_curve(y, s)
    total = precision + recall
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    thresholds = [float(t) for t in np.percentile(s[y == 0], [50, 85, 95, 99.9])]
    auroc = roc_auc_score(y, s)
    return {
        "kind": kind,
        "scores": s.tolist(),
        "other": other.tolist(),
        "labels": y.tolist(),
        "groups": g.tolist(),
        "auroc": auroc,
        "averagePrecision": average_precision_score(y, s),
        "bestF1": float(np.max(np.divide(2 * precision * recall, total, out=np.zeros_like(total), where=total > 0))),
        "youden": float(np.max(tpr - fpr)),
        "delong": delong(y, a),
        "delongPaired": delong(y, a - b),
        "obuchowski": obuchowski(y, a, g),
        "obuchowskiPaired": obuchowski(y, a - b, g),
        "scoreInterval": score_interval(auroc, m, n),
        "at": [
            {
                "threshold": t,
                "f1": f1_score(y, s > t, zero_division=0),
                "precision": precision_score(y, s > t, zero_division=0),
                "recall": recall_score(y, s > t),
                "falsePositiveRate": float(np.mean(s[y == 0] > t)),
            }
            for t in thresholds
        ],
        "percentiles": [
            {"p": p, "value": float(np.percentile(s[y == 0], p))} for p in (0, 0.1, 5, 50, 85, 87.5, 95, 97.5, 99, 99.9, 100)
        ],
    }


def trend(series):
    series = np.asarray(series, float)
    tied = len(set(series)) < len(series)
    test = stats.kendalltau(np.arange(len(series)), series, method="asymptotic" if tied else "exact")
    s = sum(np.sign(series[j] - series[i]) for j in range(len(series)) for i in range(j))
    return {"series": series.tolist(), "s": float(s), "tied": tied, "p": test.pvalue}


kinds = ["normal", "ties", "skewed", "float32", "negative", "inverted"]
sizes = [(2, 3), (3, 40), (20, 20), (40, 200), (60, 5)]
trials = [(0, 10), (1, 10), (5, 10), (10, 10), (3, 59), (81, 263), (0, 1), (1, 1), (999, 1000), (17, 3640)]
out = {
    "cases": [case(kind, m, n) for kind in kinds for m, n in sizes],
    "wilson": [
        {"successes": k, "n": n, "interval": list(map(float, proportion_confint(k, n, method="wilson")))} for k, n in trials
    ],
    "conformal": [
        {"n": n, "target": a, "k": k, "bound": stats.beta.ppf(0.95, n + 1 - k, k)}
        for n, a, k in [(19, 0.05, 19), (50, 0.05, 49), (59, 0.05, 57), (100, 0.05, 96), (1000, 0.05, 951), (99, 0.01, 99), (37, 0.2, 31)]
    ],
    "trends": [trend(np.round(rng.normal(size=n), 6)) for n in (3, 4, 5, 8, 13, 30)]
    + [trend(np.round(np.linspace(0, 2, n) + rng.normal(size=n), 0)) for n in (5, 9, 25)],
    "normalCdf": [{"z": z, "p": stats.norm.cdf(z)} for z in (-8.5, -3, -1.96, -0.1, 0, 0.5, 2, 6)],
    "normalQuantile": [{"p": p, "z": stats.norm.ppf(p)} for p in (1e-6, 0.025, 0.3, 0.5, 0.95, 0.999)],
    "t95": [{"df": df, "t": stats.t.ppf(0.975, df)} for df in (1, 2, 5, 22, 238)],
    "medianRanks": [
        # Largest k with P(Bin(n, 1/2) <= k - 1) <= 0.025.
        {"n": n, "k": int(next(k for k in range(n) if stats.binom.cdf(k, n, 0.5) > 0.025))}
        for n in (5, 6, 8, 20, 100, 1500, 3640)
    ],
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(out, separators=(",", ":"), allow_nan=False) + "\n")
print(path.name, path.stat().st_size, "bytes,", len(out["cases"]), "cases")
