"""Why the gate judges a run of the zoo wrongly, by (design, symptom); looked up by report.py."""

REASONS: dict[tuple[str, str], str] = {}
