"""How something developed: a figure over several periods, its best one, and the growth from one to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import choose, distinct, fits_of
from knowledge.asking.finding.moving import counted_alike
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import changes_of, figure, label, listed
from knowledge.asking.phrasing.wording import dated, templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import computed, exact, operand, percent, plain, result
from knowledge.asking.routes.earlier import told_before
from knowledge.asking.routes.levels import answered
from knowledge.asking.understanding.question import Asked, Question
from knowledge.asking.understanding.times import matches_period
from knowledge.model import Computed, Figure
from knowledge.period import Period
from knowledge.store.snapshot import Found

SCORE = 0.925
SHOWN = 6
_KINDS = ("month", "quarter", "year", "half", "week", "day")


def developed(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer one figure over the periods that the articles have, oldest first, or the best of them."""
    asked = question.aspects & {"development", "best period", "worst period"}
    if not asked or not (question.names or question.of("class")):
        return
    row = _row(question, desk)
    if len(row) < 2:
        return
    if "development" not in asked:
        top = max if "best period" in asked else min
        row = [top(row, key=lambda found: found.fact.value)]
    row = row[-SHOWN:]
    pieces = listed([figure(found, desk, question.language) for found in row], desk, question.language)
    yield Plan("development", SCORE, answered(question, desk, pieces, row))


def _row(question: Question, desk: Desk) -> list[Found[Figure]]:
    """Return levels that differ in their period only, oldest first."""
    terms = tuple(term for term in question.terms if term.kind not in ("period", "direction"))
    rest = replace(question, terms=terms, aspects=frozenset())
    fits = [one for one in fits_of(rest, desk) if not one.left and _plain(one)]
    rows: dict[tuple[object, ...], list[Found[Figure]]] = {}
    for one in distinct(fits):
        fact = one.candidate.fact
        kind = fact.period.kind if fact.period else ""
        rows.setdefault((fact.subject, fact.scopes, fact.metric, fact.unit, kind), []).append(one.candidate.found)
    longest = max(rows.values(), key=len, default=[])
    return sorted(longest, key=lambda found: _end(found.fact))


def _plain(one: Fit) -> bool:
    fact = one.candidate.fact
    dated = fact.period is not None and fact.period.kind in _KINDS and fact.period.days is not None
    return dated and not one.candidate.is_change and not fact.modality and fact.bound in ("=", "~")


def _end(fact: Figure) -> date:
    days = fact.period.days if fact.period else None
    return days[1] if days else date.min


def _ends(asked: Asked) -> list[Asked]:
    """Return the first and last month of a stretch ("from February to March"), else the period itself."""
    if asked.period is None or asked.period.kind not in ("span", "ytd") or asked.period.days is None:
        return [asked]
    first, last = asked.period.days
    return [replace(asked, period=Period(f"{day:%Y-%m}"), basis=None) for day in (first, last)]


def grown(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the growth from one period to another, worked out from their levels."""
    asked = [question.times[term.index] for term in question.of("period")]
    asked = [end for one in asked if one.period is not None for end in _ends(one)]
    if "change" in question.aspects and not question.aspects & {"mom", "qoq", "why"} and not question.polar:
        yield from _against_before(question, desk)
    if "change" not in question.aspects or not asked or not (question.names or question.of("class")):
        return
    row = _row(question, desk)
    year = desk.today.year
    met = [found for found in row if any(matches_period(one, found.fact.period, year) for one in asked)]
    if len(asked) == 1 and asked[0].basis is not None and row and met and row[-1] is not met[0]:
        met = [met[0], row[-1]]
    if (
        len(met) != 2
        or met[0].fact.period == met[1].fact.period
        or not exact(*met)
        or not counted_alike(met[0].fact, met[1].fact)
        or not met[0].fact.value
    ):
        return
    yield Plan("growth", SCORE, _growth(question, desk, *met))


def _against_before(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the growth against the level of a year before, where both are told and the change is not."""
    terms = tuple(term for term in question.terms if term.kind != "direction")
    levels = replace(question, terms=terms, aspects=question.aspects - {"change", "yoy", "amount"})
    fits = distinct(choose(levels, desk, "level").fits)
    after = fits[0].candidate.found if len(fits) == 1 else None
    before = told_before(after, desk) if after else None
    if after and before and not changes_of(after, desk) and exact(before, after) and before.fact.value > 0:
        yield Plan("growth", 0.7, _growth(question, desk, before, after))


def _growth(question: Question, desk: Desk, before: Found[Figure], after: Found[Figure]) -> Computed:
    share = percent(100 * (after.fact.value - before.fact.value) / before.fact.value)
    sizes = (plain(after.fact.value), plain(before.fact.value))
    shown: Pieces = ("(", operand(after, desk), " - ", operand(before, desk), ") / ", operand(before, desk))
    expression = f"({sizes[0]} - {sizes[1]}) / {sizes[1]}"
    said = share[1].removeprefix("-")
    worked = result((share[0], said), after, (expression, shown), (after, before), unit="%")
    words = templates(desk, question.language)
    slots: dict[str, Slot] = {
        "move": fill(str(words["up" if share[0] >= 0 else "down"]), {"value": (worked.stated,)}),
        "what": label(after.fact, desk, question.language),
        "from": dated(before.fact.period, desk, question.language),
        "to": dated(after.fact.period, desk, question.language),
    }
    return computed(question, desk, worked, fill(str(words["growth"]), slots))
