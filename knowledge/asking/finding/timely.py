"""Whether a figure is of the time and place that is meant: not the year before's, what may come, or one of several."""

from __future__ import annotations

from itertools import pairwise

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.understanding.hints import hints, months_of
from knowledge.asking.understanding.question import Question
from knowledge.lexicon import Lexicon

_ALONE = ("alone", "only")
_POINTS = ("month", "quarter", "half")
_BEFORE = frozenset({"prior", "versus prior", "yoy", "compare", "development"})


def of_year_before(one: Fit, question: Question) -> bool:
    """Tell whether "Q4" is asked for and a figure is of the one of a year before that the article tells of."""
    asked = [question.times[term.index] for term in question.of("period")]
    period = one.candidate.fact.period
    if not asked or question.aspects & _BEFORE or period is None or period.kind not in _POINTS:
        return False
    if not all(time.bare and time.basis is None for time in asked):
        return False
    now = period.shifted(1)
    near = (found.fact for found in one.candidate.desk.figures_of(one.candidate.found.article))
    return period.known and any(fact.period == now and not fact.modality for fact in near)


def of_another_length(one: Fit, question: Question) -> bool:
    """Tell whether "for the quarter" is asked for, and a figure is of a half or a month."""
    period = one.candidate.fact.period
    have = period.months if period is not None else None
    lengths = lengths_asked(question, one.candidate.desk.lexicon)
    return have is not None and bool(lengths) and have not in lengths


def lengths_asked(question: Question, lexicon: Lexicon) -> set[int]:
    """Return the months of the stretches that are asked for by no name: "for the quarter", "in the half"."""
    said = [token.lower for token in question.tokens]
    through = [at for at, word in enumerate(said[:-2]) if word in hints(lexicon, "through a time")]
    lengths = {months_of(said[at + 2], lexicon) for at in through if said[at + 1] == "the"}
    return {length for length in lengths if length is not None}


def may_come(question: Question, one: Fit) -> bool:
    """Tell whether it is asked what something could be, and the figure is what it is ("how high could it go")."""
    return not (one.candidate.fact.modality or one.candidate.is_change) and of_what_could_be(
        question, one.candidate.desk.lexicon
    )


def of_what_could_be(question: Question, lexicon: Lexicon) -> bool:
    """Tell whether it is asked what could be ("how high could it go"), not "could you tell me"."""
    words = [token.lower for token in question.tokens]
    asked = (
        left in hints(lexicon, "could") and right not in hints(lexicon, "asked of") for left, right in pairwise(words)
    )
    return any(asked)


def there_alone(one: Fit, question: Question) -> bool:
    """Tell whether a figure is of one place of several ("in Peru alone"), and the question names no such place."""
    fact, asked = one.candidate.fact, {value for term in question.names for value in term.values}
    if not fact.scopes or asked.intersection(fact.scopes):
        return False
    sentence = fact.sentence.of(one.candidate.article.body)
    return any(f"{scope} {alone}" in sentence for scope in fact.scopes for alone in _ALONE)


def altogether(question: Question, near: list[Fit]) -> bool:
    """Tell whether the total is asked for of what was paid several times: the last time is no total."""
    totals = [term for term in question.of("metric") if term.said.lower().startswith("total ")]
    if not near or not (totals or question.aspects & {"total", "altogether"}):
        return False
    entry = near[0].candidate.desk.lexicon.entry("metric", near[0].candidate.fact.metric)
    return entry is not None and entry.get("kind") == "event"
