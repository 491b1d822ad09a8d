"""Claims inside questions: a number or a direction that somebody takes for granted, held against the articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import Choice, Want, choose, distinct, fits_of, readings
from knowledge.asking.finding.holding import compatible, holds, turned, verbatim
from knowledge.asking.finding.moving import is_rank
from knowledge.asking.finding.nearness import close
from knowledge.asking.phrasing.draft import fill
from knowledge.asking.phrasing.notation import measured
from knowledge.asking.phrasing.sentences import changes_of, written
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.comparing import in_scope
from knowledge.asking.routes.verdicts import confirmed, corrected, denied, firm, shown
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Question, Term
from knowledge.asking.understanding.senses import Sense, Senses, senses_of
from knowledge.model import Answered, Figure, Quantity
from knowledge.store.snapshot import Found
from knowledge.tokens import tokenize

SCORE = 0.94
_GOVERNING = 4  # words before a number among which its verb may stand
_AS_WELL = 0.5  # by so much less a figure's own slots may explain and still be meant
_MOVES = ("%", "pp", "times")
_BELOW, _ABOVE = frozenset({"<", "≤"}), frozenset({">", "≥"})
_COUNTS = {"share", "difference", "sum", "ratio", "per day", "per month"}


def claims(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a confirmation or correction of the number that the question holds to be so."""
    terms = question.of("quantity")
    if not terms or (question.aspects & _COUNTS and not _denied(question, terms)) or not _asserts(question):
        return
    if len(terms) > 1:
        yield from _together(question, terms, desk)
        return
    claimed = _as_growth(question.quantities[terms[0].index])
    if (listed_as := _ranked(question, desk)) is not None:
        place = listed_as.candidate.fact
        other = in_scope(claimed.value, place) and _other_side(claimed, place, question, desk)
        told = in_scope(claimed.value, place) and not other
        claim = _with_bound(terms[0], question) if other else terms[0]
        make = confirmed(question, desk, [listed_as]) if told else corrected(question, desk, [listed_as], claim)
        yield Plan("rank", SCORE, make)
        return
    rest = _without(question, terms)
    fits = [one for one in _chosen(rest, desk, claimed).fits if compatible(claimed, one)]
    if not fits and (shops := _retail(rest, desk)) != rest:
        fits = [one for one in _chosen(shops, desk, claimed).fits if compatible(claimed, one)]
        rest = shops if fits else rest
    if not fits:
        yield from _moving(question, rest, claimed, desk)
        yield from _misdated(question, rest, claimed, desk)
    if not fits or not firm(rest, fits[0]):
        return
    if claimed.value_to is not None and hints(desk.lexicon, "listing") & set(terms[0].said.split()):
        yield from _either(question, desk, claimed, fits)
        return
    yield from _judged(question, rest, claimed, fits, desk)


def _judged(question: Question, rest: Question, claimed: Quantity, fits: list[Fit], desk: Desk) -> Iterator[Plan]:
    """Confirm the number, correct which way it went, or set the figures against it."""
    terms = question.of("quantity")
    held = [one for one in fits if holds(claimed, one.candidate.fact, question) or verbatim(terms[0], claimed, one)]
    if held and "why" in question.aspects:
        return  # it is so, but what is asked for is the cause
    if held:
        yield Plan("claim", SCORE, confirmed(question, desk, held[:1]))
    elif against := turned(question, claimed, fits):
        yield Plan("claim", SCORE, denied(question, desk, against[:1]))
    elif loosely := _held_loosely(rest, question, claimed, fits):
        yield Plan("claim", SCORE, confirmed(replace(question, polar=False), desk, loosely[:1]))
    else:
        yield Plan("claim", SCORE, corrected(question, desk, distinct(fits)[:3], terms[0]))


def _moving(question: Question, rest: Question, claimed: Quantity, desk: Desk) -> Iterator[Plan]:
    """Hold a number of those that open or close against the numbers that such a verb stands right before."""
    doors = [term for term in rest.of("word") if term.values[0] in hints(desk.lexicon, "opening and closing")]
    plain = replace(rest, terms=tuple(term for term in rest.terms if term not in doors))
    told = [one for one in readings(plain, desk, "level") if doors and compatible(claimed, one)]
    senses = senses_of(desk.lexicon)
    asked = frozenset().union(*(sense for term in doors for sense in senses.of(tokenize(term.said))))
    fits = [one for one in told if asked & _before(one, senses)]
    held = [one for one in told if holds(claimed, one.candidate.fact, question)]
    if fits and held and held[0] in fits:
        yield Plan("claim", SCORE, confirmed(question, desk, held[:1]))
    elif fits and not held:
        yield Plan("claim", SCORE, corrected(question, desk, distinct(fits)[:3], question.of("quantity")[0]))


def _before(one: Fit, senses: Senses) -> Sense:
    """Return the senses of the few words right before a number."""
    fact, body = one.candidate.fact, one.candidate.article.body
    words = tokenize(body, fact.sentence.start, fact.span.start)[-_GOVERNING:]
    return frozenset().union(*senses.of(words))


def _held_loosely(rest: Question, question: Question, claimed: Quantity, fits: list[Fit]) -> list[Fit]:
    """Return what else the question names as well that has the number: of another time, revenue where it says sales."""
    desk, own = fits[0].candidate.desk, max(one.own for one in fits) - _AS_WELL
    if question.aspects & {"reach", "miss"} or claimed.bound not in (None, "=", "~"):
        return []
    wider = tuple(replace(term, values=_wider(term, desk)) if term.kind == "metric" else term for term in rest.terms)
    want: Want = "change" if claimed.normal_unit in _MOVES else "level"
    told = readings(replace(rest, terms=wider), desk, want)
    return [
        one
        for one in told
        if compatible(claimed, one) and holds(claimed, one.candidate.fact, question)
        if one.own >= own and one.candidate.fact.bound in ("=", "~")
    ]


def _wider(metric: Term, desk: Desk) -> tuple[str, ...]:
    sold = hints(desk.lexicon, "any sales")
    return tuple(dict.fromkeys((*metric.values, *sorted(sold)))) if "sales" in metric.values else metric.values


def _retail(rest: Question, desk: Desk) -> Question:
    """Return the question with "sales" for those of shops, of which a text about shops says no more."""
    shops = tuple(sorted(hints(desk.lexicon, "sales of shops")))
    plain = (term for term in rest.terms if term.kind == "metric" and "sales" in term.values)
    meant = {term: replace(term, values=shops) for term in plain}
    return replace(rest, terms=tuple(meant.get(term, term) for term in rest.terms))


def _as_growth(claimed: Quantity) -> Quantity:
    """Return a factor of growth ("more than doubled") as the percentage that it comes to."""
    if claimed.unit is not None or claimed.normal_unit != "times" or claimed.direction != "up":
        return claimed
    return replace(claimed, value=100 * (claimed.value - 1), normal_unit="%")


def _denied(question: Question, terms: tuple[Term, ...]) -> bool:
    """Tell whether a word of difference only denies the number behind it ("isn't it 12,000?")."""
    starts = {term.start for term in terms}
    others = question.aspects & _COUNTS - {"difference"}
    return not others and any(one.end in starts and "difference" in one.values for one in question.of("aspect"))


def _asserts(question: Question) -> bool:
    aspects = question.aspects
    asks = aspects & {"level", "cost", "which", "who", "when", "where"}
    if aspects & {"when", "where"}:
        return False
    return bool(question.polar or aspects & {"why", "check", "reach", "miss"}) or not asks


def _either(question: Question, desk: Desk, claimed: Quantity, fits: list[Fit]) -> Iterator[Plan]:
    """Offer the one of two numbers that the articles have ("14 or 20 percent?")."""
    for said in (claimed.value, claimed.value_to):
        held = [one for one in fits if said is not None and close(said, abs(one.candidate.fact.value))]
        if held:
            yield Plan("claim", SCORE, confirmed(replace(question, polar=False), desk, held[:1]))
            return


def _together(question: Question, terms: tuple[Term, ...], desk: Desk) -> Iterator[Plan]:
    """Hold a level and its change against the articles at once: both must be of one figure."""
    told = {term: question.quantities[term.index] for term in terms}
    levels = [term for term in terms if told[term].normal_unit not in _MOVES]
    moved = [term for term in terms if told[term].normal_unit in _MOVES]
    if len(levels) != 1 or len(moved) != 1:
        return
    rest = _without(question, terms)
    fits = [one for one in choose(rest, desk, "level").fits if compatible(told[levels[0]], one)]
    if not fits or not firm(rest, fits[0]):
        return
    held = [one for one in fits if holds(told[levels[0]], one.candidate.fact, question)]
    for one in held:
        beside = changes_of(one.candidate.found, desk)
        if any(holds(told[moved[0]], change.fact, question) for change in beside):
            yield Plan("claim", SCORE, confirmed(question, desk, [one]))
            return
    wrong = moved[0] if held else levels[0]
    yield Plan("claim", SCORE, corrected(question, desk, (held or distinct(fits))[:3], wrong))


def _misdated(question: Question, rest: Question, claimed: Quantity, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the number is right and the period is not."""
    dated = rest.of("period")
    timeless = replace(rest, terms=tuple(term for term in rest.terms if term not in dated))
    fits = [one for one in fits_of(timeless, desk) if not one.left and compatible(claimed, one)]
    held = [one for one in fits if holds(claimed, one.candidate.fact, question) and firm(timeless, one)]
    if dated and held:
        yield Plan("claim", SCORE, corrected(question, desk, held[:1], dated[0]))


def _ranked(question: Question, desk: Desk) -> Fit | None:
    """Return the place on a list that a claim about a list is about."""
    if not question.aspects & {"list", "most"} or not question.of("name"):
        return None
    rest = replace(question, terms=question.of("name"), aspects=frozenset({"ranked"}))
    return next((one for one in fits_of(rest, desk) if is_rank(one.candidate.fact) and not one.left), None)


def _other_side(claimed: Quantity, place: Figure, question: Question, desk: Desk) -> bool:
    """Tell whether a list "over 500,000" is taken for one under it, or the other way round."""
    bounds = {one.bound for one in measured(place.scope or "", desk.lexicon)}
    below = claimed.bound in _BELOW or "miss" in question.aspects
    return bool(bounds & (_ABOVE if below else _BELOW if claimed.bound in _ABOVE else frozenset()))


def _with_bound(claim: Term, question: Question) -> Term:
    """Return the claim with the word before it that bounds it ("under 500,000")."""
    bound = next((one for one in question.of("aspect") if one.end == claim.start), None)
    return claim if bound is None else replace(claim, said=f"{bound.said} {claim.said}")


def _without(question: Question, terms: tuple[Term, ...]) -> Question:
    """Leave out the number and how it is said to be reached; a percentage asks for a change."""
    kept = tuple(term for term in question.terms if term not in terms and term.kind != "direction")
    return replace(question, terms=kept, aspects=question.aspects - {"reach", "miss", "change", "more", "less"})


def _chosen(rest: Question, desk: Desk, claimed: Quantity) -> Choice:
    want: Want = "change" if claimed.normal_unit in _MOVES else "level"
    return choose(rest, desk, want)


def reverse(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer what the numbers in the question are, where the question names nothing else."""
    quantities = [question.quantities[term.index] for term in question.of("quantity")]
    if not quantities or question.of("name", "code", "class"):
        return
    if question.of("metric", "period") and not question.aspects & {"who", "which"}:
        return
    found = [one for one in (_valued(quantity, question, desk) for quantity in quantities) if one is not None]
    if len(found) < len(quantities):
        return
    words = templates(desk, question.language)
    draft = written(fill(str(words["reverse"]), {"parts": shown(found, question, desk)}), desk)
    yield Plan(
        "reverse",
        0.9,
        Answered(
            text=draft.text,
            figures=tuple(draft.figures),
            citations=tuple(draft.citations),
            confidence=0.85,
            language=question.language,
        ),
    )


def _valued(quantity: Quantity, question: Question, desk: Desk) -> Found[Figure] | None:
    rest = replace(question, terms=question.of("metric", "period"), aspects=frozenset())
    candidates = [one.candidate.found for one in fits_of(rest, desk) if not one.left]
    same = [found for found in candidates if abs(found.fact.value) == abs(quantity.value)]
    near = same or [found for found in candidates if close(quantity.value, abs(found.fact.value))]
    return near[0] if near else None
