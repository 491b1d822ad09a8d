"""Whether expectations were met, where the article tells it in words: "well below the forecasts of analysts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.fitting import fit
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import Wanted, wanted
from knowledge.asking.understanding.hints import hints
from knowledge.model import Answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question

_ASKED = frozenset({"versus expected", "expected", "forecast"})
_SET_AGAINST = frozenset({"reach", "miss", "more", "less", "versus expected", "compare"})
_NEAR = 6  # tokens between what was expected and the word that sets something against it


def hopes(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentence that sets what happened against what was expected, to a question whether it was so."""
    if not question.aspects & _ASKED or not question.aspects & _SET_AGAINST or question.of("quantity"):
        return
    if not (question.polar or "versus expected" in question.aspects) or not _hoping(question, desk):
        return
    want = wanted(question, desk)
    names = [value for need in want.of("name") for value in need.values]
    needs = tuple(need for need in want.needs if need.kind in ("name", "period") or _of_metric(need.senses))
    asked = Wanted(needs, want.aspects, want.negative)
    if not names:
        return
    for one in passages(likely_articles([], names, desk), desk):
        told_of = fit(asked, one, desk)
        if _set_against(one, desk) and all(need.kind == "name" for need in told_of.left) and _about(one, names, desk):
            pieces = told("article", one.article, one.span, desk, question.language)
            yield Plan("hopes", 0.8, outcome(Answered, pieces, desk, question.language))
            return


def _of_metric(senses: frozenset[str]) -> bool:
    return any(sense.startswith("metric:") for sense in senses)


def _hoping(question: Question, desk: Desk) -> bool:
    return any(token.lower in hints(desk.lexicon, "hoped") for token in question.tokens)


def _set_against(one: Passage, desk: Desk) -> bool:
    """Tell whether a word that sets apart stands near before what was expected ("beat the consensus")."""
    hoped, apart = hints(desk.lexicon, "hoped"), hints(desk.lexicon, "set apart")
    words = [token.lower for token in one.tokens]
    places = (at for at, word in enumerate(words) if word in hoped)
    return any(set(words[max(0, at - _NEAR) : at]) & apart for at in places)


def _about(one: Passage, names: list[str], desk: Desk) -> bool:
    """Tell whether a passage names who is asked about, or nobody else in an article that is headed by the name."""
    if one.names.intersection(names):
        return True
    others = [mention for mention in one.mentions if mention.kind in ("company", "brand", "name")]
    title = desk.snapshot.article(one.article).title.lower()
    return not others and any(alias in title for name in names for alias in desk.names.aliases(name))
