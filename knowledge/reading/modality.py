"""What kind of statement a number stands in: what happened, or what is expected, aimed at or believed."""

from __future__ import annotations

from knowledge.model import Modality
from knowledge.reading.clauses import Clause
from knowledge.reading.marks import Mark

_NOUNS = frozenset(("noun", "nouns"))
_AFTER = _NOUNS | {"past", "part"}


def of(clause: Clause, mark: Mark) -> Modality | None:
    """Return the modality of a number from the words of its clause, None for what happened."""
    after = next(clause.after(mark.end), None)
    if after is not None and after.kind == "modal" and after.start - mark.end <= 1 and after.pos in _AFTER:
        return _modality(clause, after)
    for other in clause.before(mark.start):
        if other.kind == "modal" and _governs(clause, other, mark):
            return _modality(clause, other)
    return None


def _governs(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a word of modality reaches a number: a verb to the end of its clause, a noun through its "of"."""
    if modal.pos not in _NOUNS:
        return True
    follower = clause.line.word(modal.end)
    if follower in ("of", "for", "to"):
        return True
    return mark.start - modal.end <= 2


def _modality(clause: Clause, modal: Mark) -> Modality:
    told: Modality = modal.attrs.get("modality", "forecast")
    analysts = any(
        "analyst" in other.roles for other in clause.marks if other.kind == "cue" and other.end <= modal.start + 1
    )
    return "estimate" if told == "forecast" and analysts else told
