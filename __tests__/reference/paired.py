"""Reference values for the exact McNemar test and Holm's adjustment, from statsmodels and scipy.

    python __tests__/reference/paired.py

writes paired.json beside this file.
"""

import json
import pathlib

import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests

rng = np.random.default_rng(20260301)
cases = [(2, 9), (0, 0), (0, 5), (7, 7), (1, 0), (40, 61), (600, 700), (3, 600)]
holm = [rng.uniform(size=k) ** 3 for k in (1, 2, 3, 5, 8)]

out = {
    "mcnemar": [
        {
            "lost": b,
            "gained": c,
            "twoSided": float(mcnemar([[10, b], [c, 10]], exact=True).pvalue),
            "fewer": float(stats.binomtest(b, b + c, 0.5, alternative="greater").pvalue) if b + c else 1.0,
            "more": float(stats.binomtest(c, b + c, 0.5, alternative="greater").pvalue) if b + c else 1.0,
        }
        for b, c in cases
    ],
    "holm": [{"p": list(p), "adjusted": list(multipletests(p, method="holm")[1])} for p in holm],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out, indent=1) + "\n")
