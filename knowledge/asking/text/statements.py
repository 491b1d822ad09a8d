"""Why, how, what, which, who, when and where: answered by the sentence that says it.

Every content word of the question must be explained by the sentence; one that is explained by its opposite, or that
the sentence denies, makes a correction. The sentence is shown as it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.fitting import MOVES, Fit, clause, denies, fit
from knowledge.asking.text.hints import hints
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, shown, told
from knowledge.asking.text.wanted import Wanted, numeric, wanted
from knowledge.model import Answered, Correction, Sentence, Step
from knowledge.reading import periods
from knowledge.reading.tagged import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.question import Question
    from knowledge.asking.text.wanted import Need

_WHO = frozenset({"person", "company", "brand", "organisation", "name", "place"})
_FIRMS = frozenset({"company", "brand", "model", "organisation"})
_ASKED = frozenset({"who", "whose", "when", "where", "event", "why", "how", "strength"})
_SHOWN = 2
_NEAR = 0.06  # for a passage that has who is asked for beside the words
_PROSE = ("sentence", "item")


def statements(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that say what is asked."""
    want = wanted(question, desk)
    if numeric(question) or not want.of("word", "number") or not want.of("word", "name"):
        return
    if not _covered(want, desk) or _measured(question) or want.aspects & {"trend", "ranked"}:
        return
    fits = [_favoured(one, want, desk) for one in explaining(want, desk) if _tells(one, want, desk)]
    if not fits:
        return
    if "how" in want.aspects:
        fits = [one for one in fits if _has(one, "how", desk)] or fits
    if "why" in want.aspects and (doubts := [one for one in fits if _contradicts(one, want, desk)]):
        fits = doubts
    best = max(one.score for one in fits)
    chosen = [one for one in fits if one.score >= best - 0.05][: _SHOWN if len(want.needs) > 1 else 1]
    yield _plan(chosen, want, question, desk)


def _measured(question: Question) -> bool:
    """Tell whether it is a metric, or the most of something, that is asked for, so that a number is meant."""
    metrics = [term for term in question.of("metric") if len(term.said) > 1]
    if question.aspects & {"most", "least"} and (metrics or question.of("direction")):
        return True
    worded = question.left or question.polar or question.aspects & (_ASKED | {"say", "which", "check"})
    return bool(metrics) and not worded


def explaining(want: Wanted, desk: Desk) -> list[Fit]:
    """Return the passages that explain every need, the best first, in text order where they tie."""
    names = [value for need in want.of("name") for value in need.values]
    words = [need.said for need in want.of("word", "code", "number")]
    found = [one for one in passages(likely_articles(words, names, desk), desk) if one.sentence.kind in _PROSE]
    fits = []
    for at, passage in enumerate(found):
        one = fit(want, passage, desk)
        excused = tuple(need for need in one.left if _near(need, want, found, at, desk))
        if excused and set(excused) == set(one.left):
            one = Fit(passage, one.score + 0.1 * len(excused), (), one.opposed, one.places, one.anchors, excused=True)
        if not one.left and (one.places or not want.of("word", "number")):
            fits.append(one)
    return sorted(fits, key=lambda one: -one.score)


def _covered(want: Wanted, desk: Desk) -> bool:
    return all(any(desk.names.covered(value) for value in need.values) for need in want.of("name") if not need.soft)


def _near(need: Need, want: Wanted, found: list[Passage], at: int, desk: Desk) -> bool:
    """Tell whether a name that the sentence leaves out is what the article, or the sentence before, is about."""
    passage = found[at]
    if need.kind != "name" or not set(need.values) & set(desk.names.known):
        return False
    asked = {value for other in want.of("name") for value in other.values}
    if any(one.kind in _FIRMS and one.name not in asked for one in passage.mentions):
        return False
    title = desk.snapshot.article(passage.article).title.lower()
    if any(value.lower() in title for value in (*need.values, need.said)):
        return True
    before = [one for one in found[max(0, at - 2) : at] if one.article == passage.article]
    return any(one.names.intersection(need.values) for one in before)


def _tells(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage has the kind of thing that is asked for, near the words that were asked about."""
    if "city" in want.aspects or "where" in want.aspects:
        return "event" in want.aspects or bool(_new_names(one, want, frozenset({"place"})))
    if want.aspects & {"who", "whose"} and "which" not in want.aspects:
        return bool(_new_names(one, want, _WHO)) or len(want.of("name")) > 1
    if "when" in want.aspects:
        return _timed(one, desk)
    if "why" in want.aspects and _both_ways(one, want):
        return False
    if "why" in want.aspects:
        return _has(one, "why", desk) or _purposed(one) or bool(one.opposed) or denies(one, desk.lexicon)
    return True


def _both_ways(one: Fit, want: Wanted) -> bool:
    """Tell whether the passage has things going up and down, so that its cause may be that of the other."""
    asked = frozenset().union(*(need.senses for need in want.of("word"))) & MOVES
    return bool(asked) and one.passage.all >= MOVES


def _purposed(one: Fit) -> bool:
    """Tell whether what explains the words is followed by what it is for ("cut costs to …")."""
    tokens = one.passage.tokens
    return any(at + 1 < len(tokens) and tokens[at + 1].lower == "to" for at in one.places)


def _has(one: Fit, hint: str, desk: Desk) -> bool:
    return bool({token.lower for token in one.passage.tokens} & hints(desk.lexicon, hint))


def _favoured(one: Fit, want: Wanted, desk: Desk) -> Fit:
    """Prefer the passage that has who is asked for in a clause with the words."""
    if not want.aspects & {"who", "whose"}:
        return one
    tokens, new = one.passage.tokens, _new_names(one, want, _WHO)
    spans = [mention.span for mention in one.passage.mentions if mention.name in new]
    clauses = [clause(tokens, at, desk.lexicon) for at in one.places]
    near = any(tokens[start].start <= span.start < tokens[end - 1].end for start, end in clauses for span in spans)
    return replace(one, score=one.score + _NEAR) if near else one


def _new_names(one: Fit, want: Wanted, kinds: frozenset[str]) -> set[str]:
    asked = {value for need in want.of("name") for value in need.values}
    return {mention.name for mention in one.passage.mentions if mention.kind in kinds} - asked


def _timed(one: Fit, desk: Desk) -> bool:
    """Tell whether a time stands in a clause with two of the words and names that explain, or all there are."""
    tokens = one.passage.tokens
    sentence = Tagged(Sentence(one.passage.span), list(tokens), desk.lexicon.matches(list(tokens)))
    published = desk.snapshot.article(one.passage.article).published
    for time in periods.find(sentence, published, None, desk.lexicon):
        at = next((n for n, token in enumerate(tokens) if token.end > time.span.start), 0)
        start, end = clause(tokens, at, desk.lexicon)
        words = sum(start <= place < end for place in one.places)
        names = len({tokens[place].lower for place in one.anchors if start <= place < end})
        if words >= min(1, len(one.places)) and words + names >= min(2, len(one.places) + len(one.anchors)):
            return True
    return False


def _plan(chosen: list[Fit], want: Wanted, question: Question, desk: Desk) -> Plan:
    against = _contradicts(chosen[0], want, desk)
    kind = Correction if against else Answered
    key = "otherwise" if against else "article"
    pieces = tuple(
        piece
        for at, one in enumerate(_in_order(chosen))
        for piece in told("more" if at else key, one.passage.article, shown(one), desk, question.language)
    )
    steps = tuple(Step("candidate", one.passage.text[:120], round(one.score, 2)) for one in chosen)
    return Plan(
        "statement",
        _score(chosen[0], want, question, against=against),
        outcome(kind, pieces, desk, question.language, steps),
    )


def _in_order(chosen: list[Fit]) -> list[Fit]:
    return sorted(chosen, key=lambda one: (one.passage.article, one.passage.span))


def _contradicts(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage says the opposite of what the question takes for granted."""
    turns = hints(desk.lexicon, "contrast")
    if one.excused or "compare" in want.aspects or any(token.lower in turns for token in one.passage.tokens[1:]):
        return False
    return bool(one.opposed) != (denies(one, desk.lexicon) != want.negative)


def _score(one: Fit, want: Wanted, question: Question, *, against: bool) -> float:
    if against:
        return 0.6
    plain = not any(token.kind == "number" for token in one.passage.tokens)
    told = plain and not question.polar and not question.of("metric", "quantity", "direction")
    base = 0.85 if want.aspects & _ASKED else 0.74 if told else 0.5
    return base + 0.08 * min(1.0, one.score)
