"""The aims that were set for a lot before any of its models was trained, and whether they are met."""

from __future__ import annotations

from scipy.stats import fisher_exact

from labels import JUDGED
from tables import critical, free_of_symptoms, having, ill, likelihood, outcome, share

FEW = 20  # defects under which a run may be called healthy without more


def names(runs: list[dict]) -> str:
    return ", ".join(f"`{r['name']}`" for r in runs)


def no_false_critical(runs: list[dict], _: list[dict]) -> tuple[bool, str]:
    findings = [(r, s) for s in JUDGED for r in having(runs, s, "no") if critical(r, s)]
    clean = [r for r in runs if free_of_symptoms(r)]
    verdicts = [r for r in clean if r["verdict"] == "critical"]
    listed = ", ".join(f"`{r['name']}` {s}" for r, s in findings)
    return not findings and not verdicts, (
        f"{len(findings)} critical findings of what is not there{f' ({listed})' if findings else ''}; critical verdicts on the "
        f"{len(clean)} runs free of all of it: {len(verdicts)}{f' ({names(verdicts)})' if verdicts else ''}")


def no_blind_healthy(runs: list[dict], _: list[dict]) -> tuple[bool, str]:
    blind = [r for r in runs if r["units"]["defective"] >= FEW and r["truth"]["recallAtThreshold"] < 0.2]
    healthy = [r for r in blind if r["verdict"] == "healthy"]
    return not healthy, f"{len(healthy)} of {len(blind)} such runs{f' ({names(healthy)})' if healthy else ''}"


def useful_thresholds(runs: list[dict], _: list[dict]) -> tuple[bool, str]:
    with_one = [r for r in runs if r["thresholds"]["recommended"] is not None]
    beyond = [r for r in with_one if r["thresholds"]["recommended"]["falseAlarms"] > 0.2]
    return len(beyond) <= len(with_one) / 20, f"{share(len(beyond), len(with_one))} of the runs with a recommended threshold{f' ({names(beyond)})' if beyond else ''}"


def as_before(runs: list[dict], before: list[dict]) -> tuple[bool, str]:
    """Worse: fewer found, or more false alarms, than in the older held-back half (Fisher's exact test, one-sided, p < 0.05)."""
    said, met = [], True
    for s in ("S2", "S3", "S4", "S5"):
        for truth, words, worse in (("yes", "found", "less"), ("no", "false alarms", "greater")):
            counts = []
            for part in (runs, before):
                own = having(part, s, truth)
                hits = sum(outcome(r, s) == "present" for r in own)
                counts.append((hits, len(own) - hits))
            p = float(fisher_exact(counts, alternative=worse).pvalue)
            met = met and p >= 0.05
            rates = " against ".join(f"{hits}/{hits + rest}" for hits, rest in counts)
            said.append(f"{s} {words} {rates}{f' (p {p:.2g})' if p < 0.05 else ''}")
    return met, "; ".join(said)


def stuck_runs(runs: list[dict], _: list[dict]) -> tuple[bool, str]:
    stuck = having(runs, "S6", "yes")
    said = [outcome(r, "S6") for r in stuck]
    hits = said.count("present") + said.count("undecided")
    return hits >= 0.95 * len(stuck), f"{share(hits, len(stuck))}; present {said.count('present')}, undecided {said.count('undecided')}"


def cause_named(runs: list[dict], _: list[dict]) -> tuple[bool, str]:
    sick = [r for r in runs if r["made"] and ill(r)]
    hits = [r for r in sick if likelihood(r, r["made"]) == "likely"]
    return len(hits) >= 0.9 * len(sick), f"{share(len(hits), len(sick))} of the runs that came out ill by a cause that was made"


AIMS = (
    ("no false critical", no_false_critical),
    (f"no verdict “healthy” where recall at p95 is under 0.2 on fresh images, with {FEW} defects or more in the set", no_blind_healthy),
    ("a recommended threshold has over 20 % true false alarms in one run of twenty at most", useful_thresholds),
    ("S2 to S5 as before: no worse than in the older held-back half (Fisher's exact test, one-sided, p < 0.05)", as_before),
    ("S6 present or undecided on 95 % of the stuck runs", stuck_runs),
    ("the cause made is among the likely ones on 90 %", cause_named),
)


def aims(runs: list[dict], before: list[dict]) -> list[str]:
    rows = ["| aim | what came out | |", "| --- | --- | --- |"]
    for words, check in AIMS:
        met, counted = check(runs, before)
        rows.append(f"| {words} | {counted} | {'met' if met else '**missed**'} |")
    return rows
