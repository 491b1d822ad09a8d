"""What an article says that differs from what is known: each figure new, the same, or in conflict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from knowledge.model import Figure, Reading
    from knowledge.store.snapshot import Found, Snapshot

State = Literal["new", "same", "conflicting"]
_MOST = 3  # known figures that are shown beside one


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that an article already gives, with the sentence it stands in."""

    article: str
    title: str
    published: date | None
    figure: Figure
    evidence: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a new article beside the known ones that it repeats or contradicts."""

    figure: Figure
    evidence: str
    state: State
    known: tuple[Known, ...] = ()


def findings(reading: Reading, snapshot: Snapshot, besides: str | None = None) -> tuple[Finding, ...]:
    """Return the figures of ``reading``, each held against those of all articles but ``besides``."""
    titles = {article.id: article.title for article in snapshot.articles()}
    found = []
    for figure in reading.figures:
        evidence = figure.sentence.of(reading.article.body)
        alike = [one for one in _alike(figure, snapshot) if one.article != besides]
        same = [one for one in alike if _value(one.fact) == _value(figure)]
        state: State = "same" if same else "conflicting" if _conflicts(figure, alike) else "new"
        beside = () if state == "new" else tuple(_known(one, titles, snapshot) for one in (same or alike)[:_MOST])
        found.append(Finding(figure, evidence, state, beside))
    return tuple(found)


def _alike(figure: Figure, snapshot: Snapshot) -> list[Found[Figure]]:
    """Return the known figures of the same subject, scope, metric, unit, period, basis and modality."""
    periods = None if figure.period is None else [figure.period.code]
    found = snapshot.figures(subjects=[figure.subject], metrics=[figure.metric], periods=periods)
    return [one for one in found if _slots(one.fact) == _slots(figure)]


def _slots(figure: Figure) -> tuple[object, ...]:
    period = figure.period.code if figure.period else None
    return figure.subject, frozenset(figure.scopes), figure.metric, figure.unit, period, figure.basis, figure.modality


def _value(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_to, figure.bound


def _conflicts(figure: Figure, alike: Iterable[Found[Figure]]) -> bool:
    """Tell whether a known figure denies this one: without a period, or with bounds, both may be true."""
    exact = [one.fact for one in alike if one.fact.bound == "=" and one.fact.value_to is None]
    return figure.period is not None and figure.bound == "=" and figure.value_to is None and bool(exact)


def _known(one: Found[Figure], titles: dict[str, str], snapshot: Snapshot) -> Known:
    body = snapshot.article(one.article).body
    return Known(one.article, titles[one.article], one.published, one.fact, one.fact.sentence.of(body))
