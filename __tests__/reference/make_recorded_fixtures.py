"""Writes __tests__/fixtures/recorded: recorded outputs as numpy saves them, and the values that are in them.

Needs numpy. Run it from anywhere: python __tests__/reference/make_recorded_fixtures.py
"""

import json
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "recorded"


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    n, channels, height, width = 5, 3, 4, 6
    x = random.random((n, channels, height, width)).astype("<f4")
    x_hat = (x + 0.1 * random.standard_normal(x.shape)).astype("<f4")
    mu = random.standard_normal((n, 2, 2, 3)).astype("<f4")
    sigma = random.uniform(0.1, 1, mu.shape)
    score = ((x - x_hat) ** 2).mean((1, 2, 3)).astype("<f8")
    label = np.array([0, 0, 1, 0, 1])
    mask = random.random((n, height, width)) > 0.7
    group = np.array(["roll a", "roll a", "röll b", "c", "c"])

    np.savez(FOLDER / "scores.npz", score=score.astype("<f4"), label=label.astype(bool))
    everything = dict(score=score, label=label, x=2 * x - 1, x_hat=2 * x_hat - 1, mask=mask, group=group)
    np.savez(FOLDER / "full.npz", mu=mu, sigma=sigma, **everything)
    fortran = {key: np.asfortranarray(value) for key, value in everything.items()}
    np.savez_compressed(FOLDER / "fortran.npz", mu=np.asfortranarray(mu), var=np.asfortranarray(sigma**2), **fortran)
    np.savez_compressed(FOLDER / "half.npz", score=score.astype("<f2"), label=label.astype("u1"), mu=mu.astype("<f2"),
                        logvar=np.log(sigma**2).astype("<f2"), group=np.arange(n).astype("i4"))

    values = dict(score=score, label=label, x=x, x_hat=x_hat, mu=mu, logVariance=np.log(sigma**2), mask=mask.astype(int),
                  group=group)
    with open(FOLDER / "expected.json", "w") as file:
        json.dump({key: value.ravel().tolist() for key, value in values.items()}, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
