"""Claims inside questions: a number or a direction that somebody takes for granted, held against the articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.accounting import Fit
from knowledge.asking.choosing import Choice, Want, choose, distinct, fits_of
from knowledge.asking.comparing import in_scope
from knowledge.asking.draft import Pieces, Slot, fill
from knowledge.asking.earlier import told_before
from knowledge.asking.moving import is_change, is_rank
from knowledge.asking.nearness import close
from knowledge.asking.phrasing import capital, changes_of, figure, listed, with_change, written
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.question import Question, Term, TermKind
from knowledge.asking.suggesting import suggestions_for
from knowledge.asking.wording import templates
from knowledge.model import Answered, Correction, Figure, Missing, Quantity
from knowledge.store.snapshot import Found

SCORE = 0.94
_FIRM: tuple[TermKind, ...] = ("name", "code", "metric", "class", "period")
_MOVES = ("%", "pp", "times")
_COUNTS = {"share", "difference", "sum", "ratio", "per day", "per month"}


def claims(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a confirmation or correction of the number that the question holds to be so."""
    terms = question.of("quantity")
    if not terms or question.aspects & _COUNTS or not _asserts(question):
        return
    if len(terms) > 1:
        yield from _together(question, terms, desk)
        return
    claimed = question.quantities[terms[0].index]
    if (listed_as := _ranked(question, desk)) is not None:
        told = in_scope(claimed.value, listed_as.candidate.fact)
        make = _confirmed(question, desk, [listed_as]) if told else _corrected(question, desk, [listed_as], terms[0])
        yield Plan("rank", SCORE, make)
        return
    rest = _without(question, terms)
    fits = [one for one in _chosen(rest, desk, claimed).fits if _compatible(claimed, one.candidate.fact)]
    if not fits:
        yield from _misdated(question, rest, claimed, desk)
    if not fits or not _firm(rest, fits[0]):
        return
    held = [one for one in fits if _holds(claimed, one.candidate.fact, question) or _verbatim(terms[0], one)]
    if held:
        why = "why" in question.aspects
        yield Plan("claim", 0.5 if why else SCORE, _confirmed(question, desk, held[:1]))
    else:
        yield Plan("claim", SCORE, _corrected(question, desk, distinct(fits)[:3], terms[0]))


def _asserts(question: Question) -> bool:
    aspects = question.aspects
    asks = aspects & {"level", "which", "who", "when", "where"}
    if aspects & {"when", "where"}:
        return False
    return bool(question.polar or aspects & {"why", "check", "reach", "miss"}) or not asks


def _together(question: Question, terms: tuple[Term, ...], desk: Desk) -> Iterator[Plan]:
    """Hold a level and its change against the articles at once: both must be of one figure."""
    told = {term: question.quantities[term.index] for term in terms}
    levels = [term for term in terms if told[term].normal_unit not in _MOVES]
    moved = [term for term in terms if told[term].normal_unit in _MOVES]
    if len(levels) != 1 or len(moved) != 1:
        return
    rest = _without(question, terms)
    fits = [one for one in choose(rest, desk, "level").fits if _compatible(told[levels[0]], one.candidate.fact)]
    if not fits or not _firm(rest, fits[0]):
        return
    held = [one for one in fits if _holds(told[levels[0]], one.candidate.fact, question)]
    for one in held:
        beside = changes_of(one.candidate.found, desk)
        if any(_holds(told[moved[0]], change.fact, question) for change in beside):
            yield Plan("claim", SCORE, _confirmed(question, desk, [one]))
            return
    wrong = moved[0] if held else levels[0]
    yield Plan("claim", SCORE, _corrected(question, desk, (held or distinct(fits))[:3], wrong))


def _misdated(question: Question, rest: Question, claimed: Quantity, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the number is right and the period is not."""
    dated = rest.of("period")
    timeless = replace(rest, terms=tuple(term for term in rest.terms if term not in dated))
    fits = [one for one in fits_of(timeless, desk) if not one.left and _compatible(claimed, one.candidate.fact)]
    held = [one for one in fits if _holds(claimed, one.candidate.fact, question) and _firm(timeless, one)]
    if dated and held:
        yield Plan("claim", SCORE, _corrected(question, desk, held[:1], dated[0]))


def _ranked(question: Question, desk: Desk) -> Fit | None:
    """Return the place on a list that a claim about a list is about."""
    if not question.aspects & {"list", "most"} or not question.of("name"):
        return None
    rest = replace(question, terms=question.of("name"), aspects=frozenset({"ranked"}))
    return next((one for one in fits_of(rest, desk) if is_rank(one.candidate.fact) and not one.left), None)


def _without(question: Question, terms: tuple[Term, ...]) -> Question:
    """Leave out the number and how it is said to be reached; a percentage asks for a change."""
    kept = tuple(term for term in question.terms if term not in terms and term.kind != "direction")
    return replace(question, terms=kept, aspects=question.aspects - {"reach", "miss", "change", "more", "less"})


def _chosen(rest: Question, desk: Desk, claimed: Quantity) -> Choice:
    want: Want = "change" if claimed.normal_unit in _MOVES else "level"
    return choose(rest, desk, want)


def _compatible(claimed: Quantity, fact: Figure) -> bool:
    units = {claimed.normal_unit, fact.unit}
    if len(units) == 1 or None in units:
        return True
    percent, money = (
        units & {"%", "pp", "bp", "times"},
        [unit for unit in units if unit and len(unit) == 3 and unit.isupper()],
    )
    return not percent and not money and not any("/" in str(unit) for unit in units)


def _firm(rest: Question, one: Fit) -> bool:
    """Tell whether the figure's own slots, not its sentence's words, explain what the claim is about."""
    named = bool(rest.of("metric", "class", "period", "name") or one.candidate.is_change) and not rest.aspects & {
        "list",
        "ranked",
    }
    return named and not any(
        term.kind == "word" and term.values[0] not in one.candidate.subject_words for term in rest.terms
    )


def _holds(claimed: Quantity, fact: Figure, question: Question) -> bool:
    """Tell whether the figure is what is claimed, as exactly as it is claimed."""
    value, said = abs(fact.value), claimed.value
    if question.directions and fact.unit in ("%", "pp", "times") and ("up" in question.directions) != (fact.value > 0):
        return False
    if "miss" in question.aspects:
        return value < said
    fell_to = "down" in question.directions  # "dropped to" names the level itself
    if ("reach" in question.aspects and not fell_to) or claimed.bound in (">", "≥"):
        return value >= said and fact.bound not in ("<", "≤")
    if claimed.bound in ("<", "≤"):
        return value <= said
    return close(said, value, loosely=claimed.bound == "~")


def _verbatim(claim: Term, one: Fit) -> bool:
    """Tell whether the number is said just as the article prints it, misprints and all."""
    printed = one.candidate.fact.span.of(one.candidate.article.body)
    return not one.candidate.is_change and any(char.isdigit() for char in claim.said) and printed.startswith(claim.said)


def _by_factor(question: Question, desk: Desk) -> bool:
    """Tell whether something is said to have doubled or halved: more than a direction can confirm."""
    moved = (desk.lexicon.entry("change", term.values[1]) for term in question.of("direction"))
    return any(entry is not None and entry.get("factor") for entry in moved)


def _confirmed(question: Question, desk: Desk, fits: list[Fit]) -> Answered:
    words = templates(desk, question.language)
    found = [one.candidate.found for one in fits]
    yes: Pieces = (str(words["yes"]),) if question.polar and not _by_factor(question, desk) else ()
    pieces = (*yes, *fill(str(words["confirmed"]), {"answer": capital(_shown(found, question, desk))}))
    draft = written(pieces, desk)
    return Answered(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        confidence=0.9,
        language=question.language,
    )


def _corrected(question: Question, desk: Desk, fits: list[Fit], claim: Term) -> Correction:
    words = templates(desk, question.language)
    found = [one.candidate.found for one in fits]
    slots: dict[str, Slot] = {"answer": capital(_shown(found, question, desk)), "claim": claim.said}
    no: Pieces = (str(words["no"]),) if question.polar else ()
    draft = written((*no, *fill(str(words["corrected"]), slots)), desk)
    return Correction(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        missing=Missing("claim", claim.said),
        confidence=0.85,
        language=question.language,
    )


def _shown(found: list[Found[Figure]], question: Question, desk: Desk) -> Pieces:
    parts = [
        figure(one, desk, question.language)
        if is_change(one.fact, desk.lexicon) or is_rank(one.fact)
        else with_change(one, desk, question.language)
        for one in found
    ]
    return listed(parts, desk, question.language)


def moves(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the question has something rise that fell, or fall that rose."""
    if question.of("quantity") or len(question.directions) != 1 or not (question.polar or "why" in question.aspects):
        return
    fits = [one for one in choose(question, desk, "change").fits if one.candidate.fact.modality is None]
    if not question.names and len({one.candidate.fact.subject for one in fits}) > 1:
        return
    if fits and _firm(question, fits[0]):
        against = [one for one in fits if one.against]
        if against:
            yield Plan("direction", SCORE, _denied(question, desk, [one.candidate.found for one in against[:2]]))
        elif question.polar and "why" not in question.aspects:
            yield Plan("direction", 0.9, _confirmed(question, desk, fits[:1]))
        return
    yield from _told_apart(question, desk)


def _told_apart(question: Question, desk: Desk) -> Iterator[Plan]:
    """Hold a direction against a level and the level of a year before."""
    levels = replace(question, terms=tuple(term for term in question.terms if term.kind != "direction"))
    levels = replace(levels, aspects=question.aspects - {"change", "more", "less"})
    for one in choose(levels, desk, "level").fits[:1]:
        before = told_before(one.candidate.found, desk)
        if before is None or not _firm(levels, one):
            return
        rose = one.candidate.fact.value > before.fact.value
        if rose != ("up" in question.directions):
            yield Plan("direction", SCORE, _denied(question, desk, [one.candidate.found, before]))


def opposites(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a correction where the question takes a loss for a profit, or the other way round."""
    if not (question.polar or "why" in question.aspects) or not question.of("metric"):
        return
    asked = question.of("metric")[0]
    for entry in desk.lexicon.of("opposite"):
        if asked.values[0] not in entry.get("metrics", []) or choose(question, desk).fits:
            continue
        other = replace(asked, values=tuple(entry.get("against", [])))
        swapped = replace(question, terms=tuple(other if term is asked else term for term in question.of(*_FIRM)))
        fits = [one for one in choose(swapped, desk, "level").fits if one.candidate.fact.modality is None]
        if fits:
            yield Plan("opposite", SCORE, _denied(question, desk, [fits[0].candidate.found]))
            return


def _denied(question: Question, desk: Desk, found: list[Found[Figure]]) -> Correction:
    words = templates(desk, question.language)
    draft = written(fill(str(words["corrected_direction"]), {"answer": _shown(found, question, desk)}), desk)
    claim = next(iter(question.of("direction", "metric")), None)
    return Correction(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, found),
        missing=Missing("claim", claim.said if claim else question.text[:80]),
        confidence=0.8,
        language=question.language,
    )


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
    draft = written(fill(str(words["reverse"]), {"parts": _shown(found, question, desk)}), desk)
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
