"""Which of the figures found answer a question: the ones that explain every word, the narrowest of them, the latest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from knowledge.asking.finding.accounting import Fit, fit
from knowledge.asking.finding.lookups import candidates
from knowledge.asking.finding.moving import THINGS, either_way, gained, is_rank
from knowledge.asking.finding.timely import altogether, may_come, of_another_length, of_year_before, there_alone
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.question import Question, Term
from knowledge.lexicon import Entry, Lexicon
from knowledge.model import Figure
from knowledge.period import Period

Want = Literal["level", "change", "any"]
BASES = frozenset({"yoy", "mom", "qoq"})
GAINED = frozenset({"gained", "lost"})
WORKED_OUT = frozenset({"difference", "sum", "ratio"})  # a plain figure is no answer to these
_RATES = {"per day": "daily", "per month": "monthly"}
_SINGLE = ("month", "week", "day")
_WHOLE = ("quarter", "half")  # a total of these may be called cumulative where they are named
_PARTS = ("%", "pp", "bp", "times")
_NEAR = 0.45  # fits this close to the best are readings of the same question
_TOLD = timedelta(days=100)  # by so much a quarter whose year isn't known is over when it is told of
_MONEY_UNITS = 3  # letters of a currency code


def wanted(question: Question) -> Want:
    """Return whether a level, a change, or either is asked for."""
    if _level_too(question):
        return "level"
    if question.aspects & GAINED and ("counted" in question.aspects or "change" not in question.aspects):
        return "any"  # so many more may be told as a change or as a number of its own
    if "change" in question.aspects or question.aspects & BASES or either_way(question):
        return "change"
    moved = [term for term in question.of("direction") if term.values[0] != term.values[1]]
    if moved or (question.of("direction") and {"level", "counted"} & question.aspects == {"level"}):
        return "change"
    return "level" if "level" in question.aspects else "any"


def _level_too(question: Question) -> bool:
    """Tell whether a level is asked for, and then its change ("what were sales and by how much did they grow")."""
    moved = [term.start for term in question.of("aspect") if "change" in term.values]
    moved += [term.start for term in question.of("direction")]
    metrics = [term.end for term in question.of("metric")]
    joined = [start for start, _, name in question.signals if name == "joined"]
    if not moved or not metrics or question.polar or "why" in question.aspects:
        return False
    return any(min(metrics) <= at < min(moved) for at in joined) and max(metrics) <= min(moved)


@dataclass(slots=True)
class Choice:
    """The fits that answer, best first; where there are none, ``nearest`` came closest."""

    fits: list[Fit] = field(default_factory=list)
    nearest: Fit | None = None

    @property
    def missing(self) -> Term | None:
        """Return the first term that the nearest candidate leaves over."""
        return self.nearest.left[0] if self.nearest and self.nearest.left else None


def choose(question: Question, desk: Desk, want: Want = "any") -> Choice:
    """Return the figures that answer the question."""
    whole = readings(question, desk, want)
    if not whole:
        return Choice([], max(fits_of(question, desk), key=_nearness, default=None))
    return Choice(_narrowed(whole, question), None)


def readings(question: Question, desk: Desk, want: Want = "any") -> list[Fit]:
    """Return every figure that the question may mean, of whatever time where it names none."""
    return [one for one in fits_of(question, desk) if not one.left and _wanted(one, question, want)]


def fits_of(question: Question, desk: Desk) -> list[Fit]:
    """Return every figure found with how it explains the question; worked out once."""
    key = id(question)
    if key not in desk.memo:
        found = [fit(question, candidate) for candidate in candidates(question, desk)]
        desk.memo[key] = (question, found)
    return list(desk.memo[key][1])


def _nearness(one: Fit) -> tuple[float, float]:
    return -len(one.left), one.score


def _wanted(one: Fit, question: Question, want: Want) -> bool:
    """Tell whether a figure is of the kind that was asked for."""
    change = one.candidate.is_change
    if (want == "change" and not change) or (want == "level" and change):
        return False
    if change and want == "change" and one.candidate.fact.unit in ("pp", "bp") and not _of_share(question):
        return False
    if change and any(basis in question.aspects and one.candidate.fact.basis != basis for basis in BASES):
        return False
    if "percent" in question.aspects and one.candidate.fact.unit not in _PARTS:
        return False
    if "share" in question.aspects and want != "change" and (one.candidate.fact.unit != "%" or change):
        return False
    return _told_as_asked(one, question) and _countable(one, question, want)


def _of_share(question: Question) -> bool:
    """Tell whether a share, or something else told by its metric, is asked about: only these move by points."""
    return bool(
        question.of("metric", "word", "quantity", "unit") or question.aspects & {"share", "percent"} or question.carried
    )


def _rate(fact: Figure, each: str, told: str) -> bool:
    """Tell whether a figure is a rate: by its unit, or by its metric's name ("daily volume")."""
    return fact.unit.endswith((f"/{each[4:]}", each)) or fact.metric.startswith(told)


def _told_as_asked(one: Fit, question: Question) -> bool:
    """Tell facts from forecasts, and running totals from what one period has."""
    fact, aspects = one.candidate.fact, question.aspects
    kind = fact.period.kind if fact.period else ""
    if one.candidate.desk.modality(fact):
        if "expected" not in aspects and (question.past or "present" in aspects):
            return False
    elif "forecast" in aspects:
        return False
    if "average" in aspects and "average" not in fact.metric and "/" not in fact.unit and "per " not in fact.unit:
        return False
    if any(each in aspects and not _rate(fact, each, told) and kind != each[4:] for each, told in _RATES.items()):
        return False
    if ("altogether" in aspects and _of_one_month(one, question)) or there_alone(one, question):
        return False
    if may_come(question, one) or of_year_before(one, question) or of_another_length(one, question):
        return False
    if "since launch" in aspects and kind not in ("cumulative", "since"):
        return False
    single = kind in _SINGLE or (kind in _WHOLE and not question.dated)
    return not ("cumulative" in aspects and single)


def _of_one_month(one: Fit, question: Question) -> bool:
    """Tell whether a figure is only what came in a month or less, where all there ever was is asked for."""
    fact, lexicon = one.candidate.fact, one.candidate.desk.lexicon
    entry = lexicon.entry("metric", fact.metric)
    dated = question.dated or any(term.kind == "period" for term in question.carried)
    flows = entry is not None and entry.get("kind") == "flow" and fact.period is not None
    return flows and fact.period is not None and fact.period.kind in _SINGLE and not dated


def _countable(one: Fit, question: Question, want: Want) -> bool:
    """Things are counted: "how many" asks for no percentage, amount of money or place on a list."""
    fact = one.candidate.fact
    if want == "any" and question.aspects & GAINED and _held(one, question):
        return False
    if is_rank(fact) and not question.aspects & {"ranked", "most"}:
        return False
    money = len(fact.unit.partition("/")[0]) == _MONEY_UNITS and fact.unit[:_MONEY_UNITS].isupper()
    if want != "change" and not (money or one.candidate.is_change) and _worth(question, one.candidate.desk.lexicon):
        return False
    if want == "change" or "counted" not in question.aspects or question.aspects & {"percent", "money"}:
        return True
    return not money and fact.unit not in ("%", "pp", "bp", "times", "rank")


def _held(one: Fit, question: Question) -> bool:
    """Tell whether a figure says how many there are, or anything else, not how many came or went."""
    fact = one.candidate.fact
    if gained(fact) or one.candidate.is_change or fact.unit in ("job", "position"):
        return False
    entry = one.candidate.desk.lexicon.entry("metric", fact.metric)
    return not question.of("metric", "thing", "word") or (entry is not None and entry.get("kind") == "stock")


def _worth(question: Question, lexicon: Lexicon) -> bool:
    """Tell whether a word of the question asks for money, whatever the thing is ("worth", "price")."""
    loose = (term.values for term in question.of("metric") if len(term.values) > 1)
    return any(all(_is_money(lexicon.entry("metric", name)) for name in names) for names in loose)


def _is_money(metric: Entry | None) -> bool:
    return metric is not None and set(metric.get("takes", ())) <= {"money", "share", "rate"}


def _narrowed(whole: list[Fit], question: Question) -> list[Fit]:
    """Keep the fits that explain most by their own slots; then what earlier turns prefer; then the latest."""
    if "expected" in question.aspects:
        whole = [one for one in whole if one.candidate.fact.modality] or whole
    if "percent" in question.aspects:
        whole = [one for one in whole if one.candidate.fact.unit in ("%", "pp")] or whole
    if "cumulative" in question.aspects:
        whole = [one for one in whole if _total(one)] or whole
    lent = max(one.carried for one in whole)
    whole = [one for one in whole if one.carried == lent]
    best = max(one.score for one in whole)
    near = _unnarrowed([one for one in whole if one.score >= best - _NEAR])
    bare = not question.dated or all(question.times[term.index].bare for term in question.of("period"))
    if bare and not altogether(question, near):
        near = _latest(near, question)
    near.sort(key=lambda one: (-one.score, -_ordinal(one.candidate.found.published)))
    return _exact(near)


def _unnarrowed(near: list[Fit]) -> list[Fit]:
    """Leave out what is of a part only ("in Spain") beside the same of the whole, which is what was asked for."""
    scopes: dict[tuple[object, ...], list[set[str]]] = {}
    for one in near:
        scopes.setdefault(_whole(one), []).append(set(one.candidate.fact.scopes))
    return [one for one in near if not any(wider < set(one.candidate.fact.scopes) for wider in scopes[_whole(one)])]


def _whole(one: Fit) -> tuple[object, ...]:
    fact = one.candidate.fact
    unit = "vehicle" if fact.unit in THINGS else fact.unit
    return fact.subject, fact.metric, unit, fact.period, fact.basis, fact.modality


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _latest(near: list[Fit], question: Question) -> list[Fit]:
    """Where no period is named, the latest of each subject and metric, a single period before a running total."""
    groups: dict[tuple[str, ...], list[Fit]] = {}
    for one in near:
        fact = one.candidate.fact
        groups.setdefault((fact.subject, fact.metric, str(one.candidate.is_change)), []).append(one)
    running = bool(question.aspects & {"cumulative", "since launch"} or _by_now(question))
    dated = question.dated
    kept: list[Fit] = []
    for group in groups.values():
        top = max(_recency(one, running or dated) for one in group)
        kept += [one for one in group if _recency(one, running or dated) == top]
    return kept


def _by_now(question: Question) -> bool:
    """Tell whether it is asked how many have been sold by now ("how many has X sold")."""
    having = any(token.lower in ("has", "have", "'ve") for token in question.tokens)
    return having and {"present", "past", "level"} <= question.aspects


def _recency(one: Fit, running: bool) -> tuple[bool, date, bool]:
    period = one.candidate.fact.period
    total = _total(one)
    days = period.days if period else None
    published = one.candidate.found.published or date.min
    if period is not None and not period.known and published > date.min + _TOLD:
        published -= _TOLD
    end = days[1] if days else _fiscal_end(period) or published
    return total == running, end, days is not None


def _fiscal_end(period: Period | None) -> date | None:
    """Return a day by which fiscal periods can be put in order; their calendar days aren't known."""
    if period is None or period.kind != "fiscal" or not period.known:
        return None
    year, _, quarter = period.code.removeprefix("FY").partition("-Q")
    return date(int(year), 3 * int(quarter or 4), 28)


def _total(one: Fit) -> bool:
    period = one.candidate.fact.period
    return period is not None and period.kind in ("ytd", "cumulative", "since", "until")


def _exact(near: list[Fit]) -> list[Fit]:
    """Leave out milestones beside the exact figure of the same slots, and values told twice."""
    kept: list[Fit] = []
    for one in sorted(near, key=lambda one: one.candidate.fact.bound not in ("=", "~")):
        fact = one.candidate.fact
        for other in kept:
            same = other.candidate.fact
            if _slots(same) == _slots(fact) and (same.value == fact.value or fact.bound != "="):
                break
        else:
            kept.append(one)
    return sorted(kept, key=near.index)


def _slots(fact: object) -> tuple[object, ...]:
    return tuple(getattr(fact, name) for name in ("subject", "scopes", "metric", "unit", "period", "basis", "modality"))


def distinct(fits: Iterable[Fit]) -> list[Fit]:
    """Return the fits with different values."""
    seen: dict[tuple[object, ...], Fit] = {}
    for one in fits:
        fact = one.candidate.fact
        seen.setdefault((*_slots(fact), fact.value, fact.unit), one)
    return list(seen.values())
