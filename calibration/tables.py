"""What the gate said against what is true, counted."""

from __future__ import annotations

from scipy.stats import binomtest

from labels import JUDGED, label

TRUTHS = {"yes": "there", "between": "between", "no": "not there", "undefined": "no spread to ask about"}
ANSWERS = ("present", "undecided", "absent", "not-assessable")


def share(hits: int, n: int) -> str:
    """`19/20, 95 % [75, 100]`: the exact interval of Clopper and Pearson."""
    if n == 0:
        return "none"
    low, high = binomtest(hits, n).proportion_ci()
    return f"{hits}/{n}, {100 * hits / n:.0f} % [{100 * low:.0f}, {100 * high:.0f}]"


def outcome(run: dict, symptom: str) -> str:
    """One of ANSWERS, whether or not another finding explains it."""
    return run["findings"][symptom]["status"]


def critical(run: dict, symptom: str) -> bool:
    f = run["findings"][symptom]
    return f["status"] == "present" and f["severity"] == "critical"


def having(runs: list[dict], symptom: str, truth: str) -> list[dict]:
    return [r for r in runs if label(symptom, r["truth"]) == truth]


def confusion(runs: list[dict]) -> list[str]:
    """A row for each symptom and what is true of it; runs without any of a kind have no row."""
    rows = ["| symptom | in truth | said present | of these critical | undecided | absent | not assessable |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for s in JUDGED:
        if all(label(s, r["truth"]) == "undefined" for r in runs):
            continue
        for truth, words in TRUTHS.items():
            own = having(runs, s, truth)
            if not own and truth in ("between", "undefined"):
                continue
            count = {a: sum(outcome(r, s) == a for r in own) for a in ANSWERS}
            present = share(count["present"], len(own)) if truth in ("yes", "no") else f"{count['present']}/{len(own)}"
            rows.append(f"| **{s}** | {words} | {present} | {sum(critical(r, s) for r in own)} | " + " | ".join(str(count[a]) for a in ANSWERS[1:]) + " |")
    return rows


def wrong(runs: list[dict]) -> list[tuple[dict, str, str]]:
    """Runs that are judged wrongly: symptom there and said absent or not assessable, or not there and found. Undecided is never wrong."""
    out = []
    for r in runs:
        for s in JUDGED:
            truth, got = label(s, r["truth"]), outcome(r, s)
            if (truth, got) in {("yes", "absent"), ("yes", "not-assessable"), ("no", "present")}:
                missed = "missed" if got == "absent" else "not assessable"
                out.append((r, s, missed if truth == "yes" else f"false alarm ({r['findings'][s]['severity']})"))
    return out


# symptom, measurement, side of the symptom, limit (in words: its key in the config)
MARGINS = (
    ("S2", "reconstructionDiversity", "below", "`S2 diversity` and `diversity-warning`, of the predictable share"),
    ("S3", "errorToVariance", "above", "`S3 error-to-variance-warning` 0.5, critical 0.9"),
    ("S4", "signalInformation", "below", "`S4 information` 0.1 nat"),
    ("S5", "effectiveBeta", "below", "`S5 effective-beta`"),
    ("S6", "imageAuroc", "below", "`S6 auroc-upper` 0.7"),
)


def margins(runs: list[dict]) -> list[str]:
    rows = ["| symptom | measured | limit | most extreme run without it | mildest run with it |", "| --- | --- | --- | --- | --- |"]
    for s, metric, side, limit in MARGINS:
        value = lambda r: r["findings"][s]["measured"].get(metric)
        have = lambda k: [r for r in having(runs, s, k) if value(r) is not None]
        toward = min if side == "below" else max
        away = max if side == "below" else min
        show = lambda runs, pick: (lambda r: f"{value(r):.3g} (`{r['name']}`)")(pick(runs, key=value)) if runs else "none"
        rows.append(f"| **{s}** | {metric} | {limit} | {show(have('no'), toward)} | {show(have('yes'), away)} |")
    return rows


def wrongly_judged(runs: list[dict], reasons: dict[tuple[str, str], str]) -> list[str]:
    rows = wrong(runs)
    if not rows:
        return ["None."]
    return ["| run | symptom | what happened | why |", "| --- | --- | --- | --- |",
            *(f"| `{r['name']}` | {s} | {what} | {reasons.get((r['design'], s), '')} |" for r, s, what in rows)]


def of_illness(run: dict) -> str:
    """`collapse` of `second-collapse-02`."""
    return run["design"].split("-")[1]


def ill(run: dict) -> bool:
    """Whether anything is there that was judged."""
    return any(label(s, run["truth"]) == "yes" for s in JUDGED)


def free_of_symptoms(run: dict) -> bool:
    return all(label(s, run["truth"]) in ("no", "undefined") for s in JUDGED)


def likelihood(run: dict, cause: str) -> str:
    """The highest likelihood that a finding, present or undecided, gives a cause; `not named` where none does."""
    given = {f["causes"].get(cause) for f in run["findings"].values() if f["status"] in ("present", "undecided")}
    return next((grade for grade in ("likely", "possible", "ruled-out") if grade in given), "not named")


def causes(runs: list[dict]) -> list[str]:
    """Cause made against cause named, of the designs that make one, over the runs that came out ill."""
    rows = ["| cause made | runs | came out ill | likely | possible | ruled out | not named | other causes called likely |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for made in dict.fromkeys(r["made"] for r in runs if r["made"]):
        own = [r for r in runs if r["made"] == made]
        sick = [r for r in own if ill(r)]
        given = [likelihood(r, made) for r in sick]
        others: dict[str, int] = {}
        for r in sick:
            named = {c for f in r["findings"].values() if f["status"] in ("present", "undecided") for c, grade in f["causes"].items() if grade == "likely"}
            for cause in named - {made}:
                others[cause] = others.get(cause, 0) + 1
        often = ", ".join(f"{cause} {n}" for cause, n in sorted(others.items(), key=lambda item: (-item[1], item[0]))[:4])
        rows.append(f"| {made} | {len(own)} | {len(sick)} | {share(given.count('likely'), len(sick))} | " +
                    " | ".join(str(given.count(g)) for g in ("possible", "ruled-out", "not named")) + f" | {often} |")
    return rows


def verdicts(runs: list[dict]) -> list[str]:
    words = ("healthy", "warning", "critical", "inconclusive")
    rows = ["| designs | runs | " + " | ".join(words) + " | fresh recall at p95, lowest to highest |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for illness in dict.fromkeys(map(of_illness, runs)):
        own = [r for r in runs if of_illness(r) == illness]
        recalls = [r["truth"]["recallAtThreshold"] for r in own]
        rows.append(f"| {illness} | {len(own)} | " + " | ".join(str(sum(r["verdict"] == w for r in own)) for w in words) + f" | {min(recalls):.2f} to {max(recalls):.2f} |")
    return rows


def thresholds(runs: list[dict]) -> list[str]:
    """True false alarms and recall, on fresh images, of what was recommended."""
    rows = ["| recommended by | runs | true false alarms: median | highest | over 10 % | over 20 % | true recall: median | recall at or under false alarms |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    median = lambda values: sorted(values)[len(values) // 2]
    policy = lambda r: (r["thresholds"]["recommended"] or {}).get("policy")
    for name in sorted({policy(r) for r in runs} - {None}):
        own = [r["thresholds"]["recommended"] for r in runs if policy(r) == name]
        alarms = [t["falseAlarms"] for t in own]
        rows.append(f"| {name} | {len(own)} | {100 * median(alarms):.1f} % | {100 * max(alarms):.1f} % | {sum(a > 0.1 for a in alarms)} | {sum(a > 0.2 for a in alarms)} | "
                    f"{median([t['recall'] for t in own]):.2f} | {sum(t['recall'] <= t['falseAlarms'] for t in own)} |")
    rows.append(f"| none recommended | {sum(policy(r) is None for r in runs)} | | | | | | |")
    return rows
