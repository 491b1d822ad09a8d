"""What a result includes that is no result: a gain, and the sales of businesses that have been sold.

"Earned $24 million, which included a $13 million gain": the gain is of the earnings' time, and is no profit by itself.
"""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_INCLUDING = _LISTS.words("including")
_GAINS = _LISTS.words("gains")
_GONE = _LISTS.words("gone")
_SALES = _LISTS.words("sales")
_NEAR = 3  # tokens between "included" and the sum
_GAIN = Entry("metric", "one-off gain", (), {"kind": "flow", "takes": ["money"], "firm": True})


def metric(case: Case) -> Told | None:
    """Return the metric of a sum that a result before it in the sentence includes."""
    line, mark = case.clause.line, case.mark
    if case.family != "money" or line.chinese or (result := _result(case)) is None:
        return None
    if not any(line.word(at) in _INCLUDING for at in range(mark.start - _NEAR, mark.start)):
        return None
    if line.word(mark.end) in _GAINS and line.word(mark.start - 1) in ("a", "an") and line.word(mark.end + 1) != "in":
        return Told(_GAIN)
    if result.entry.name in _SALES and line.word(mark.end) == "from" and line.word(mark.end + 1) in _GONE:
        name = f"{result.entry.name} from {line.word(mark.end + 1)} {line.word(mark.end + 2)}"
        return Told(Entry("metric", name, (), {"kind": "flow", "takes": ["money"], "firm": True}))
    return None


def time_of(case: Case) -> Draft | None:
    """Return the result whose time a sum has that it includes: the one right before it, however far that looks back."""
    result = _result(case) if case.family == "money" else None
    return result if result is not None and metric(case) is not None else None


def _result(case: Case) -> Draft | None:
    """Return the last level of money, or of money a share, in the same sentence."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    level = last is not None and last.cast.part in ("level", "prior")
    return last if level else None
