"""A brief of an article: its first figures, what was said, and what else it tells, in its own order, cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.phrasing.draft import Pieces, join
from knowledge.asking.phrasing.sentences import with_change
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.passages import likely_articles
from knowledge.asking.text.telling import outcome, phrases, spoken, told
from knowledge.asking.text.wanted import wanted
from knowledge.asking.understanding.hints import hints
from knowledge.model import Answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question
    from knowledge.model import Figure
    from knowledge.store.snapshot import Found

_FIGURES, _QUOTATIONS, _STATEMENTS = 4, 2, 2


def briefs(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a brief of the article that is asked about, else of the newest."""
    if "summary" not in question.aspects or not desk.snapshot.articles():
        return
    want = wanted(question, desk)
    names = [value for need in want.of("name") for value in need.values]
    if (
        question.of("metric", "period")
        or any(need.said not in hints(desk.lexicon, "brief") for need in want.of("word"))
        or any(not desk.names.covered(need.values[0]) for need in want.of("name"))
    ):
        return
    id = likely_articles([], names, desk)[0]
    lines = _lines(id, question, desk)
    if lines:
        yield Plan("brief", 0.93 if not names else 0.85, outcome(Answered, join(lines, "\n"), desk, question.language))


def _lines(id: str, question: Question, desk: Desk) -> list[Pieces]:
    language, words = question.language, phrases(desk, question.language)
    heads: list[Pieces] = []
    levels = [one for one in desk.snapshot.figures(articles=[id]) if one.fact.basis is None and one.fact.unit != "rank"]
    if levels:
        heads += [(str(words["figures_head"]),), *(with_change(one, desk, language) for one in _first(levels))]
    said = [one for one in desk.snapshot.quotations(articles=[id]) if one.fact.direct and not one.fact.partial]
    said = said or desk.snapshot.quotations(articles=[id])
    if said:
        heads += [(str(words["said_head"]),), *(spoken(one, desk, language) for one in said[:_QUOTATIONS])]
    statements = desk.snapshot.statements(articles=[id])[:_STATEMENTS]
    if statements:
        heads.append((str(words["told_head"]),))
        heads += [told("article", id, one.fact.span, desk, language) for one in statements]
    return heads


def _first(levels: list[Found[Figure]]) -> list[Found[Figure]]:
    """Return the first figures, one for each subject and metric before a second one."""
    seen: set[tuple[str, str]] = set()
    fresh = []
    exact = {_slots(one.fact) for one in levels if one.fact.bound in ("=", "~")}
    for one in levels:
        key = (one.fact.subject, one.fact.metric)
        passed = one.fact.bound not in ("=", "~") and _slots(one.fact) in exact  # "exceeded 40,000, reaching 42,000"
        if key not in seen and not passed:
            seen.add(key)
            fresh.append(one)
    return sorted(fresh[:_FIGURES], key=lambda one: one.index)


def _slots(fact: Figure) -> tuple[object, ...]:
    return fact.subject, fact.scopes, fact.metric, fact.unit, fact.period, fact.modality
