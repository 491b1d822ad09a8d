"""What is being done while an article is written, aimed at as what is planned: "it is cutting output by 40"."""

from __future__ import annotations

from knowledge.lexicon import Entry
from knowledge.reading.figures.line.scene import Case

_CUTS = "job cuts"


def acting(case: Case) -> bool:
    """Tell whether a change is an act in progress: "was cutting output by 900 vehicles"."""
    teller = case.cast.teller
    if case.cast.part != "change" or teller is None or teller.kind != "change" or teller.pos != "ing":
        return False
    auxiliary = next(case.clause.before(teller.start), None)
    acted = next(case.clause.after(teller.end), None)
    be = auxiliary is not None and "verb" in auxiliary.roles and auxiliary.end == teller.start
    return be and acted is not None and acted.kind != "quantity"


def cutting(case: Case, entry: Entry) -> bool:
    """Tell whether jobs are being cut: "it is axing 400 jobs"."""
    verb = next((one for one in case.clause.before(case.mark.start) if one.kind in ("metric", "change")), None)
    if entry.name != _CUTS or verb is None or verb.pos != "ing" or case.clause.line.chinese:
        return False
    helped = next(case.clause.before(verb.start), None)
    return helped is not None and "verb" in helped.roles and helped.end == verb.start
