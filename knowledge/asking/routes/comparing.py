"""Two or more figures set against each other: which is more, which grew most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.candidate import stems
from knowledge.asking.finding.choosing import Want, choose, distinct, fits_of, wanted
from knowledge.asking.finding.moving import is_rank
from knowledge.asking.finding.nearness import close
from knowledge.asking.phrasing.draft import Pieces, Slot, fill
from knowledge.asking.phrasing.sentences import figure, listed, scope, subject, term
from knowledge.asking.phrasing.wording import dated, templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.levels import answered
from knowledge.asking.routes.sides import adds_up, halves, members, pair, same_time, set_against
from knowledge.asking.understanding.question import Question, Term
from knowledge.lexicon import Lexicon
from knowledge.model import Answered, Figure

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCORE = 0.92
SHOWN = 4
SET_AGAINST = frozenset({"compare", "more", "less", "which", "most", "least", "difference"})


def compared(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer two figures side by side, the larger one named."""
    listed_up = any(name == "joined" for _, _, name in question.signals) and len(set(question.of("name"))) > 1
    if not listed_up and not question.aspects & SET_AGAINST:
        return
    if question.aspects & {"sum", "ratio"} or adds_up(question) or members(question):
        return
    wants: tuple[Want, ...] = ("change", "level") if growing(question) else ("level", "change")
    for want in wants:
        both = pair(question, desk, want, "versus", "joined")
        if both is not None and comparable(*both):
            yield Plan("compared", SCORE, _side_by_side(question, desk, both))
            return
    yield from _open_sides(question, desk)


def _open_sides(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer all readings of two names set against each other where a side is open: no verdict then."""
    if not set_against(question) or (question.polar and not question.of("metric")):
        return
    for left, right in halves(question, "versus", "joined"):
        sides = [distinct(choose(side, desk, "level").fits)[:2] for side in (left, right)]
        found = list(dict.fromkeys(one.candidate.found for side in sides for one in side))
        alike = len({(one.fact.metric, one.fact.basis) for one in found}) == 1 or bool(question.of("metric"))
        if all(sides) and len(found) > 1 and alike:
            pieces = listed([figure(one, desk, question.language) for one in found], desk, question.language)
            yield Plan("compared", SCORE - 0.02, answered(question, desk, pieces, found))
            return


def growing(question: Question) -> bool:
    """Tell whether it is growth that is set against each other."""
    return wanted(question) == "change" or any(name == "pace" for _, _, name in question.signals)


def comparable(first: Fit, second: Fit) -> bool:
    """Tell whether two figures are of one unit."""
    one, other = first.candidate.fact, second.candidate.fact
    return one.unit == other.unit or (
        one.basis is None and other.basis is None and {one.unit, other.unit} <= {"vehicle", "unit", "order", "car"}
    )


def _side_by_side(question: Question, desk: Desk, both: tuple[Fit, Fit]) -> Answered:
    words, language = templates(desk, question.language), question.language
    first, second = (one.candidate.found for one in both)
    slots: dict[str, Slot] = {"first": figure(first, desk, language), "second": figure(second, desk, language)}
    pieces = fill(str(words["compared"]), slots)
    return answered(question, desk, (*pieces, *_verdict(question, desk, both)), [first, second])


def _verdict(question: Question, desk: Desk, both: tuple[Fit, Fit]) -> Pieces:
    """Name the larger one; where a bound or the time leaves it open, say nothing."""
    words = templates(desk, question.language)
    if not question.aspects & SET_AGAINST:
        return ()
    if not question.of("period") and not same_time(*both):
        return ()
    first, second = sorted((one.candidate for one in both), key=lambda one: -one.fact.value)
    if any(
        one.fact.bound not in ("=", "~") and not (one is first and one.fact.bound in (">", "≥"))
        for one in (first, second)
    ):
        return ()
    if first.fact.value == second.fact.value:
        return (str(words["equal"]),)
    names = [distinguished(one.fact, other.fact, question, desk) for one, other in ((first, second), (second, first))]
    growth = first.is_change
    if "less" in question.aspects or "least" in question.aspects:
        return fill(str(words["slower" if growth else "less"]), {"name": names[1]})
    return fill(str(words["faster" if growth else "more"]), {"name": names[0]})


def distinguished(fact: Figure, other: Figure, question: Question, desk: Desk) -> str:
    """Return what tells one figure from the other: subject, scope, metric or period."""
    language = question.language
    if fact.subject != other.subject and (fact.entity != other.entity or not fact.scopes):
        return _upper(subject(fact, desk, language))
    if fact.subject != other.subject:
        return _upper(subject(fact, desk, language) + scope(fact, desk, language))
    if fact.metric != other.metric:
        return _upper(term("metric", fact.metric, desk, language))
    if fact.scopes != other.scopes:
        return _upper(fact.scope or subject(fact, desk, language))
    return _upper(dated(fact.period, desk, language) or subject(fact, desk, language))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def extreme(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the largest or smallest of several figures, with those after it."""
    asks = question.aspects & {"most", "least"} or ("which" in question.aspects and question.aspects & {"more", "less"})
    if not asks or question.of("code") or "list" in question.aspects:
        return
    if not (question.names or question.of("metric", "class", "thing") or growing(question)):
        return
    want: Want = "change" if growing(question) or question.aspects & {"yoy", "mom", "qoq"} else "level"
    for group in _rivals(question, desk, want):
        down = want == "change" and question.directions == {"down"}
        if want == "change" and not _any_so(group, question):
            continue
        group.sort(
            key=lambda one: one.candidate.fact.value, reverse=not (bool(question.aspects & {"least", "less"}) ^ down)
        )
        words = templates(desk, question.language)
        first = figure(group[0].candidate.found, desk, question.language)
        rest = [figure(one.candidate.found, desk, question.language) for one in group[1:SHOWN]]
        pieces = (
            *fill(str(words["most"]), {"first": first}),
            *fill(str(words["ranked"]), {"rest": listed(rest, desk, question.language)}),
        )
        yield Plan(
            "extreme", SCORE - 0.02, answered(question, desk, pieces, [one.candidate.found for one in group[:SHOWN]])
        )
        return


def _any_so(group: list[Fit], question: Question) -> bool:
    """Tell whether any of the changes goes the way that is asked for: of those that all fell none gained most."""
    ways = {"up" if one.candidate.fact.value > 0 else "down" for one in group}
    return len(question.directions) != 1 or bool(ways & question.directions)


def ranked(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer places on lists, of the name asked about or of all."""
    if not question.aspects & {"list", "ranked"}:
        return
    numbers = [question.quantities[term.index].value for term in question.of("quantity")]
    lent = tuple(term for term in question.carried if term.kind == "name")
    terms = question.of("name", "code", "word", "period")
    rest = replace(question, terms=terms, carried=lent, aspects=frozenset({"ranked"}))
    places = [one for one in fits_of(rest, desk) if not one.left and is_rank(one.candidate.fact)][:SHOWN]
    places = [one for one in places if all(in_scope(number, one.candidate.fact) for number in numbers)]
    if places:
        found = [one.candidate.found for one in places]
        pieces = listed([figure(one, desk, question.language) for one in found], desk, question.language)
        yield Plan("rank", 0.9, answered(question, desk, pieces, found))


def in_scope(number: float, fact: Figure) -> bool:
    """Tell whether the list that a place stands on is the one of that number ("models over 500,000")."""
    return any(close(number, float(said.replace(",", ""))) for said in _NUMBER.findall(fact.scope or ""))


def _rivals(question: Question, desk: Desk, want: Want) -> Iterator[list[Fit]]:
    """Yield groups of figures that differ in their subject only."""
    names = set(question.names)
    kinds = {(start, end) for start, end, name in question.signals if name == "rival"}
    rest = replace(
        question,
        terms=tuple(one for one in question.terms if one not in names and (one.start, one.end) not in kinds),
        background=(),
        carried=(),
    )
    groups: dict[tuple[object, ...], list[Fit]] = {}
    for one in fits_of(rest, desk):
        fact = one.candidate.fact
        if _unfit(one, want) or not _belongs(one, names):
            continue
        dated = str(fact.period) if question.dated or one.candidate.is_change else ""
        key = (fact.metric, fact.unit, fact.basis, dated, one.candidate.found.article)
        groups.setdefault(key, []).append(one)
    told = sorted((distinct(group) for group in groups.values()), key=len, reverse=True)
    sort = _sort(question, desk.lexicon)
    told = [[one for one in group if _of_kind(one, sort)] for group in told]
    yield from (group for group in told if _several(group, scoped=bool(names)))


def _sort(question: Question, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the kinds of names that the question speaks of ("which brand"), none where it may be any."""
    meant = (match.entry for match in lexicon.matches(question.tokens) if match.entry.kind == "rival")
    return next((tuple(entry.get("kinds", ())) for entry in meant), ())


def _of_kind(one: Fit, sort: tuple[str, ...]) -> bool:
    return not sort or one.candidate.desk.names.kinds.get(one.candidate.fact.entity or "") in sort


def _several(group: list[Fit], *, scoped: bool) -> bool:
    """Tell whether there are rivals: different subjects, or different scopes of the name that was asked about."""
    facts = [one.candidate.fact for one in group]
    return len({(fact.subject, fact.scopes if scoped else ()) for fact in facts}) > 1


def _unfit(one: Fit, want: Want) -> bool:
    fact = one.candidate.fact
    return bool(
        one.left or fact.modality or fact.bound not in ("=", "~") or (want == "change") != one.candidate.is_change
    )


def _headed(one: Fit, name: Term) -> bool:
    """Tell whether the headline of the figure's article is about the name."""
    words = stems(one.candidate.article.title)
    return any(stems(form) <= words for value in name.values for form in one.candidate.desk.names.aliases(value))


def _belongs(one: Fit, names: set[Term]) -> bool:
    """Tell whether a figure is one of the names': of their brands or products, in their place, or told beside them."""
    return all(one.candidate.fact.entity not in name.values and _tied(one, name) for name in names)


def _tied(one: Fit, name: Term) -> bool:
    fact, sentence = one.candidate.fact, one.candidate.fact.sentence.of(one.candidate.article.body)
    product = one.candidate.desk.names.kinds.get(fact.entity or "") in ("brand", "model")
    return (
        bool(one.candidate.owners.intersection(name.values))
        or any(value in fact.scopes for value in name.values)
        or any(value in sentence for value in (*name.values, name.said))
        or (product and _headed(one, name))
    )
