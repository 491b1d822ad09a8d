"""Which figure another one belongs to: the level of a change, the whole of a part, what a share is the share of."""

from __future__ import annotations

from knowledge.model import Figure
from knowledge.reading.figures.line.drafts import Draft

_REACH = 8  # drafts back


def tie(drafts: list[Draft]) -> list[Figure]:
    """Return the finished figures, each with the index of the one it belongs to."""
    return [draft.figure(_parent(drafts, place)) for place, draft in enumerate(drafts)]


def _parent(drafts: list[Draft], place: int) -> int | None:
    draft = drafts[place]
    if draft.whole is not None:
        return next((at for at in range(place - 1, -1, -1) if drafts[at] is draft.whole), None)
    if draft.cast.part in ("change", "share"):
        return _level(drafts, place)
    if draft.part_of_whole and draft.cast.part == "level":
        return _whole(drafts, place)
    return None


def _level(drafts: list[Draft], place: int) -> int | None:
    """Return the level of a change: in its sentence, the nearest before it or after it, of the same thing."""
    draft = drafts[place]
    earlier = range(place - 1, max(-1, place - _REACH), -1)
    later = range(place + 1, min(len(drafts), place + 3))
    near = [*earlier, *later]
    fitting = [at for at in near if _same(drafts[at], draft) and drafts[at].cast.part == "level"]
    if not fitting:
        return place - 1 if place and _restates(drafts[place - 1], draft) else None
    listed = draft.clause.line.chinese or all(drafts[at].scopes for at in fitting)  # places told in step
    alike = [at for at in fitting if listed and drafts[at].scopes == draft.scopes]
    nearest: int = min(alike or fitting, key=lambda at: (abs(drafts[at].mark.start - draft.mark.start), at))
    return nearest


def _same(level: Draft, change: Draft) -> bool:
    return (
        level.clause.line is change.clause.line
        and level.entry is change.entry
        and level.subject.name == change.subject.name
        and level.period == change.period
        and level.modality == change.modality
    )


def _restates(amount: Draft, change: Draft) -> bool:
    """Tell whether a percentage repeats the amount before it: "by 900 vehicles, or 1.2%"."""
    same = amount.clause is change.clause and amount.subject.name == change.subject.name
    return same and amount.entry is change.entry and amount.cast is change.cast


def _whole(drafts: list[Draft], place: int) -> int | None:
    """Return the total that a part belongs to: the last level of its metric that is no part itself."""
    draft = drafts[place]
    for at in range(place - 1, max(-1, place - _REACH), -1):
        other = drafts[at]
        if draft.clause.line.index - other.clause.line.index > 1:
            return None
        if other.cast.part == "level" and not other.part_of_whole and other.entry is draft.entry:
            return at
    return None
