"""What a figure was a year before: as the articles give it, else worked out from the figure and its change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.choosing import choose, distinct, fits_of
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import changes_of, level, listed, with_change
from knowledge.asking.phrasing.wording import dated, templates, when
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.arithmetic import Result, computed, exact, like, operand, plain, result
from knowledge.asking.routes.levels import answered
from knowledge.asking.routes.summing import described
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Asked, Question, Term
from knowledge.model import Computed, Figure
from knowledge.period import Period
from knowledge.store.snapshot import Found

SCORE = 0.93
_POINTS = ("month", "quarter", "half", "day", "ytd", "fiscal")


def prior(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the level of a year before, beside the present one where the question sets them against each other."""
    before = years_before(question, desk)
    before = before or tuple(term for term in question.of("period") if _named_year(question.times[term.index]))
    if not before and not question.aspects & {"prior", "versus prior"}:
        return
    if _of_whole_year(question, desk):
        return
    if question.aspects & {"change", "percent", "amount", "ratio"} or (
        "yoy" in question.aspects and "versus prior" not in question.aspects
    ):
        return
    both = bool(question.aspects & {"compare", "versus prior"})
    now = present(question, before)
    alone = [] if both or now.of("period") else _told_alone(now, desk)
    if alone:
        pieces = listed([level(each, desk, question.language) for each in alone], desk, question.language)
        yield Plan("prior", SCORE - 0.05, answered(question, desk, pieces, alone))
    for one in distinct(choose(now, desk, "level").fits)[:2]:
        found = one.candidate.found
        told = told_before(found, desk)
        if told is not None and any(_named_year(question.times[term.index]) for term in before):
            continue  # it is asked for by its own period, which the plain route knows
        if told is not None:
            shown = [found, told] if both else [told]
            pieces = listed([level(each, desk, question.language) for each in shown], desk, question.language)
            yield Plan("prior", SCORE, answered(question, desk, pieces, shown))
        elif both and changes_of(found, desk):
            pieces = with_change(found, desk, question.language)
            yield Plan("prior", SCORE - 0.1, answered(question, desk, pieces, [found]))
        elif not both and (move := moved(found, desk)) is not None and meant(question, before, found):
            yield Plan("prior", SCORE, _worked_out(question, desk, found, move))


def _of_whole_year(question: Question, desk: Desk) -> bool:
    """Tell whether all of last year is asked for, of which a month's figure and its change tell nothing."""
    said = [asked.said.lower() for asked in question.times if asked.period and asked.period.kind == "year"]
    text = question.text.lower()
    return any(whole in text for whole in hints(desk.lexicon, "whole year")) and bool(said)


def _told_alone(present: Question, desk: Desk) -> list[Found[Figure]]:
    """Return a level of the year before the one that the rest of its article tells of."""
    for one in fits_of(present, desk):
        found = one.candidate.found
        period = found.fact.period
        now = period.shifted(1) if period and period.kind in _POINTS else None
        if one.left or one.candidate.is_change or found.fact.modality or now is None:
            continue
        if any(near.fact.period and near.fact.period.same(now) for near in desk.figures_of(found.article)):
            return [found]
    return []


def years_before(question: Question, desk: Desk) -> tuple[Term, ...]:
    """Return the periods of the question that are those of a year before ("June last year")."""
    return tuple(term for term in question.of("period") if _year_before(question.times[term.index], desk))


def than_year(question: Question) -> tuple[Term, ...]:
    """Return the period that is named with its year behind all that is asked about ("more than in June 2023")."""
    last = question.of("period")[-1:]
    return last if last and _named_year(question.times[last[0].index]) and last[0] == question.terms[-1] else ()


def _year_before(asked: Asked, desk: Desk) -> bool:
    if asked.basis == "yoy":
        return True
    entry = desk.lexicon.entry("aspect", "prior")
    said = asked.said.lower()
    return entry is not None and any(form in said for form, _ in entry.forms)


def _named_year(asked: Asked) -> bool:
    """Tell whether a period is named with its year: a figure of the year after it may tell what it was."""
    period = asked.period
    return period is not None and period.known and _names_point(asked) and not (asked.bare or asked.relative)


def present(question: Question, before: tuple[Term, ...]) -> Question:
    """Return the question about the present level: of "June last year" June stays, and means this year's."""
    times = list(question.times)
    terms = [term for term in question.terms if term not in before]
    dated = any(term.kind == "period" for term in terms)
    for term in before:
        asked = times[term.index]
        bare = not _named_year(asked)
        pointed = asked.period is not None and (asked.period.kind in _POINTS or not bare)
        if asked.period is not None and pointed and not dated and _names_point(asked):
            times[term.index] = replace(asked, period=asked.period.shifted(1), basis=None, bare=bare)
            terms.append(term)
    aspects = question.aspects - {"prior", "versus prior", "yoy", "compare", "change"}
    return replace(question, terms=tuple(terms), times=tuple(times), aspects=aspects)


def _names_point(asked: Asked) -> bool:
    """Tell whether a month or quarter is said ("June", "than in June 2023"), not only "a year earlier"."""
    return asked.basis is None or (asked.period is not None and asked.basis == asked.period.code)


def meant(question: Question, before: tuple[Term, ...], found: Found[Figure]) -> bool:
    """Tell whether the year before the figure's is the one that was asked for."""
    goal = found.fact.period.shifted(-1) if found.fact.period else None
    for term in before:
        asked = question.times[term.index]
        if asked.basis == "yoy" or asked.period is None or goal is None:
            continue
        loosely = asked.period.kind == "year" and not (_named_year(asked) and len(before) == len(question.of("period")))
        if not asked.period.same(goal) and not (loosely and asked.period.code in goal.code):
            return False
    return goal is not None


def told_before(found: Found[Figure], desk: Desk) -> Found[Figure] | None:
    """Return the level of a year before where an article gives it."""
    fact = found.fact
    if fact.period is None:
        return None
    goal = fact.period.shifted(-1)
    if goal.same(fact.period):
        return None  # "so far" has no year before it
    for other in desk.snapshot.figures(subjects=[fact.subject], metrics=[fact.metric]):
        theirs = other.fact
        alike = (theirs.scopes, theirs.unit, theirs.basis, theirs.modality) == (
            fact.scopes,
            fact.unit,
            fact.basis,
            None,
        )
        if alike and theirs.subject == fact.subject and theirs.period is not None and theirs.period.same(goal):
            return other
    return None


def moved(found: Found[Figure], desk: Desk) -> Found[Figure] | None:
    """Return the exact percentage by which a level is said to have moved in a year."""
    for move in changes_of(found, desk):
        if move.fact.basis == "yoy" and move.fact.unit == "%" and exact(found, move) and move.fact.value > -100:
            return move
    return _moved_by(found, desk)


def _moved_by(found: Found[Figure], desk: Desk) -> Found[Figure] | None:
    """Return the exact number by which a level is said to have moved in a year."""
    for move in desk.figures_of(found.article):
        fact = move.fact
        if fact.of == found.index and fact.basis == "yoy" and fact.unit == found.fact.unit and exact(found, move):
            return move
    return None


def _worked_out(question: Question, desk: Desk, found: Found[Figure], moved: Found[Figure]) -> Computed:
    before = found.fact.period.shifted(-1) if found.fact.period else Period("cumulative")
    day = dated(found.fact.period, desk, question.language)
    shown: Pieces
    if moved.fact.unit == "%":
        value = found.fact.value / (1 + moved.fact.value / 100)
        sign = "+" if moved.fact.value >= 0 else "-"
        expression = f"{plain(found.fact.value)} / (1 {sign} {plain(abs(moved.fact.value))}%)"
        shown = (operand(found, desk), f" / (1 {sign} ", operand(moved, desk), ")", f" ({day})")
    else:
        value = found.fact.value - moved.fact.value
        sign = "-" if moved.fact.value >= 0 else "+"
        expression = f"{plain(found.fact.value)} {sign} {plain(abs(moved.fact.value))}"
        way = fill(
            str(templates(desk, question.language)["up" if sign == "-" else "down"]), {"value": (operand(moved, desk),)}
        )
        shown = (operand(found, desk), f" {sign} (", *way, ")", f" ({day})")
    worked = result(like(value, found, desk), found, (expression, shown), (found, moved), period=before)
    return computed(question, desk, worked, _sentence(worked, before, question, desk))


def _sentence(worked: Result, before: Period, question: Question, desk: Desk) -> Pieces:
    words = templates(desk, question.language)
    about: Pieces = (str(words["bound"]["~"]), worked.stated)
    slots: dict[str, Slot] = {
        "value": about,
        "what": described(worked.figure, desk, question),
        "when": when(before, desk, question.language),
    }
    return fill(str(words["prior"]), slots)
