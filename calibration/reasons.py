"""Why the gate judges a run of the zoo wrongly, by (design, symptom); looked up by report.py."""

WIDE = "AUROC is {} on fresh images; on the 48 to 80 defects of the set its interval is not wholly under 0.70, so the gate does not say so."
OWNED = " The collapse that causes it is found (S2, S4), and fails the gate."

REASONS: dict[tuple[str, str], str] = {
    ("collapse-slub-spatial", "S6"): WIDE.format("0.64") + OWNED,
    ("collapse-twill-128", "S6"): WIDE.format("0.60") + OWNED,
    ("underfit-slub-spatial", "S6"): WIDE.format("0.63") + " The gray reconstructions that cause it are found (S2), and fail the gate.",
    ("partial-twill-64", "S6"): WIDE.format("just under 0.65"),
    ("faint-herringbone", "S6"): WIDE.format("0.59"),
    ("faint-plain-spatial", "S1"): "Recall is 0.10 on fresh defects, at the edge of the band, and less on the set; a notice only.",
    ("tiny-latent-herringbone", "S5"): "The median over its two units says over-confident (0.05), the mean slope that the effective beta goes by does not "
    "(0.20, limit 0.10): on a strongly bent decoder the two differ.",
    ("sound-twill-128", "S3"): "The error is 0.52 of the variance, just over the limit of a warning, where a squared correlation of 0.62 on fresh images counts as sound (it forgives a wrong contrast).",
    ("drawn-off-10", "S5"): "The truth is just within the band (0.06, under 0.07); the effective beta is 0.17 with an interval of 0.06 to 0.47, so that it could be under the limit of 0.10 as well. "
    "The gray reconstructions of this run are found (S2), and fail the gate.",
    ("drawn-sound-04", "S5"): "The effective beta is 0.099, just under the limit of 0.10, and its interval reaches to 0.13, where the median unit's posterior is a fifth of what fits. A warning beside a critical S2 that is true.",
    ("drawn-collapse-09", "S6"): WIDE.format("0.60") + OWNED,
    ("drawn-foreign-02", "S6"): WIDE.format("0.62 to 0.64"),
    ("drawn-foreign-03", "S3"): "The error is 0.53 of the variance, just over the limit of a warning, where a squared correlation of 0.83 counts as sound (it forgives a wrong contrast, which a model of another weave has).",
    ("drawn-foreign-04", "S1"): "Recall is 0.15 on fresh defects and 0.04 on the set; a notice only.",
    ("drawn-underfit-02", "S1"): "AUROC is 0.57 on fresh images and 0.44 to 0.45 on the set, not clearly over 0.5, so that S1 does not apply or cannot be told there. The gray reconstructions are found (S2), and fail the gate.",
    ("drawn-underfit-02", "S6"): "AUROC is 0.45 on the set, its interval holds 0.5, and it rises over the checkpoints: the gate says that it cannot tell. The gray reconstructions are found (S2), and fail the gate.",
    ("second-off-02", "X2"): "A spatial code of 512 units without a KL term passes on 0.8 of a disc drawn onto a picture, but not the finest noise (coherence 0.02 to 0.03), by which the gate tells that nothing is copied. AUROC is 0.77 on the set.",
    ("second-faint-02", "X2"): "The defects have an eighth of the contrast of the print and leave little error, as copied ones would; 0.01 of a disc comes through. The rule was changed for it: faint defects no longer speak of copying.",
    ("third-sound-01", "S3"): "The truth is 0.55, at the edge of the band, after the last epochs had made the model worse (fresh AUROC 0.97, then 0.75); squared correlation forgives a wrong contrast, the error (1.02 of the variance) does not.",
    ("third-sound-07", "S5"): "A fabric of which next to nothing is rebuilt: the slope that the truth goes by is small, and the effective beta (0.02) is held against a large error that is left. A warning beside S2, which is true.",
    ("third-collapse-01", "S3"): "The mean picture of a capsule explains 0.59 of an image by squared correlation, with another contrast: the error is 1.02 of the variance. A notice under P1, which is wrong there: a collapsed model was taken for one on another scale.",
    ("third-off-03", "S6"): "AUROC is 0.63 on fresh images and 0.69 on the set, whose lower bound is over 0.60: by the rule, absent. The set's 64 defects came out easier.",
    ("third-underfit-03", "S1"): "None of the set's 4 defects is found, at a recall of 0.13 on fresh ones; a notice only.",
    ("third-faint-01", "S1"): "Recall is 0.05 on fresh defects, just as many as false alarms (AUROC 0.50), and 0.03 on the set; a notice only, under X2, which is true.",
    ("third-copy-01", "X2"): "0.73 of a disc comes through, just over the band, but the finest noise does not, by which the gate tells that nothing is copied. Defects are found all the same (AUROC 0.77).",
}
