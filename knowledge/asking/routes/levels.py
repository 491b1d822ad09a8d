"""The plain route: a figure that was asked for, or the change that was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.finding.accounting import Fit
from knowledge.asking.finding.choosing import WORKED_OUT, Choice, choose, distinct, wanted
from knowledge.asking.finding.moving import either_way, is_change, is_rank
from knowledge.asking.phrasing.draft import Pieces, receipt
from knowledge.asking.phrasing.sentences import capital, changes_of, figure, label, listed, with_change, written
from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.sides import adds_up, set_against
from knowledge.asking.routes.suggesting import suggestions_for
from knowledge.asking.routes.verdicts import denied
from knowledge.asking.understanding.question import Question
from knowledge.model import Answered, Clarify, Figure, Step
from knowledge.store.snapshot import Found

SHOWN = 3
_OF_WORDS = {
    "who",
    "whose",
    "when",
    "where",
    "role",
    "source",
    "date",
    "summary",
    "articles",
    "named",
    "event",
    "city",
    "why",
}
_COUNTED = {"level", "counted", "money", "most", "least", "total", "change"}
_FRAGMENT = 2  # tokens
_TENSES = {"past", "present"}
_MAY_BE_WORDS = {"say", "trend", "strength"}


def figures(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the figure that the question asks for."""
    question = _in_total(question)
    want = wanted(question)
    if (
        not question.names
        and not question.of("metric", "period", "class", "word", "thing")
        and not question.carried
        and want == "any"
    ):
        return
    if not _named(question) or _of_more_than_one(question) or _held_against(question) or _of_a_state(question, desk):
        return
    bare = not question.of("name", "code", "metric", "class", "thing")
    if bare and want != "change" and not question.dated and question.aspects & {"prior", "versus prior"}:
        return  # what was before is asked for, not what is
    choice = choose(question, desk, want)
    if want == "any":
        choice = _levels_first(choice)
    fits = _ranks(distinct(choice.fits), question)
    if not fits:
        return
    if want == "change" and not question.polar:
        fits = [one for one in fits if not one.against] or fits  # "how much did it fall" is not what it rose before
    score = 0.5 if question.aspects & _MAY_BE_WORDS else 0.75 + min(0.15, 0.01 * fits[0].score)
    if want == "change" and all(one.against for one in fits):
        if question.aspects & {"most", "least"}:
            return  # which one rose most is no claim that this one did
        yield Plan("direction", score, denied(question, desk, [one.candidate.found for one in fits[:SHOWN]]))
    elif len(fits) <= SHOWN:
        yield Plan("figure", score, _answer(fits, question, desk))
    else:
        yield Plan("clarify", score - 0.35, _clarify(fits, question, desk))


def _in_total(question: Question) -> Question:
    """Take "altogether" beside one thing for its total: nothing is there to be added to it."""
    if "sum" not in question.aspects or len(question.of("name", "code", "class")) > 1 or question.carried:
        return question
    if question.of("quantity") or any(name == "joined" for _, _, name in question.signals):
        return question
    return replace(question, aspects=question.aspects - {"sum"} | {"total"})


def _named(question: Question) -> bool:
    """Tell whether the question says what it asks about: a mere thing only where it is counted, a mere change never."""
    if question.names or question.carried or question.of("metric", "class", "word", "period"):
        return True
    if question.of("thing"):
        return bool(question.aspects & _COUNTED) or len(question.tokens) <= _FRAGMENT
    return "amount" not in question.aspects


def _of_more_than_one(question: Question) -> bool:
    """Tell whether words are asked for, or something that one figure doesn't say."""
    if question.aspects & (_OF_WORDS | WORKED_OUT) or adds_up(question) or set_against(question):
        return True
    return bool(question.aspects & _MAY_BE_WORDS) and not (question.of("metric", "class") or either_way(question))


def _of_a_state(question: Question, desk: Desk) -> bool:
    """Tell whether it is asked if something is so, which no figure says ("is it listed?", "does Nova own Vega?")."""
    if question.polar and _done(question, desk) and not question.of("period", "quantity", "direction", "unit"):
        return True  # "did Nova buy Vega?" is no question of the price
    if question.of("metric", "period", "quantity", "direction", "unit"):
        return False
    if not question.polar:  # "what does Nova want Vega to do"
        bare = len(question.of("name")) > 1 and not question.left and not question.aspects & _COUNTED
        return bare and "expected" in question.aspects and not question.of("class", "thing")
    worded = bool(question.left) and not question.of("class", "thing")
    return "check" not in question.aspects and (worded or question.aspects <= _TENSES)


def _done(question: Question, desk: Desk) -> bool:
    """Tell whether it is asked if somebody bought or sold somebody, not for how much."""
    entries = [desk.lexicon.entry("metric", value) for term in question.of("metric") for value in term.values]
    deals = bool(entries) and all(entry is not None and entry.get("kind") == "event" for entry in entries)
    return deals and len(question.of("name")) > 1 and not question.aspects & _COUNTED


def _ranks(fits: list[Fit], question: Question) -> list[Fit]:
    """Return the places on lists where such a place is asked for."""
    if "ranked" not in question.aspects or question.of("quantity"):
        return fits
    return [one for one in fits if is_rank(one.candidate.fact)]


def _held_against(question: Question) -> bool:
    """Tell whether it is asked if something was as good as expected, which no figure alone says."""
    missed = question.polar and question.aspects & {"reach", "miss"} and not question.of("quantity", "period")
    return "versus expected" in question.aspects or (bool(missed) and not question.of("direction"))


def _levels_first(choice: Choice) -> Choice:
    levels = [one for one in choice.fits if not one.candidate.is_change]
    return Choice(levels, None) if levels else choice


def _answer(fits: list[Fit], question: Question, desk: Desk) -> Answered:
    shown = _without_beside([one.candidate.found for one in fits], desk)
    parts = [(*_part(one, desk, question), *also_told(one, desk)) for one in shown]
    pieces = listed(parts, desk, question.language)
    if _differ(shown):
        pieces = (str(templates(desk, question.language)["conflict"]), *capital(pieces))
    steps = tuple(Step("candidate", _line(one), round(one.score, 2)) for one in fits)
    return replace(answered(question, desk, pieces, shown), confidence=min(0.98, 0.7 + 0.04 * fits[0].own), steps=steps)


def answered(question: Question, desk: Desk, pieces: Pieces, shown: list[Found[Figure]]) -> Answered:
    """Return the answer that the pieces make, with questions about what stands near the figures shown."""
    stop = str(templates(desk, question.language)["stop"])
    pieces = capital(pieces)
    last = pieces[-1] if isinstance(pieces[-1], str) else ""
    draft = written(pieces if last.endswith(stop) else (*pieces, stop), desk)
    return Answered(
        text=draft.text,
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        suggestions=suggestions_for(question, desk, shown),
        confidence=0.85,
        language=question.language,
    )


def also_told(found: Found[Figure], desk: Desk) -> Pieces:
    """Return the receipts of other articles that have the same figure."""
    if len(desk.snapshot.articles()) < 2:
        return ()
    told = desk.snapshot.figures(subjects=[found.fact.subject], metrics=[found.fact.metric])
    return tuple(
        receipt(one)
        for one in told
        if one.article != found.article
        and _slots(one.fact) == _slots(found.fact)
        and one.fact.value == found.fact.value
    )[:2]


def _slots(fact: Figure) -> tuple[object, ...]:
    return fact.subject, fact.scopes, fact.metric, fact.unit, fact.period, fact.basis, fact.modality


def _differ(shown: list[Found[Figure]]) -> bool:
    """Tell whether articles give different values for the same thing."""
    slots = [_slots(one.fact) for one in shown if one.fact.period is not None]
    return len(set(slots)) < len(slots) and len({one.article for one in shown}) > 1


def _part(found: Found[Figure], desk: Desk, question: Question) -> Pieces:
    if is_change(found.fact, desk.lexicon) or is_rank(found.fact):
        return figure(found, desk, question.language)
    return with_change(found, desk, question.language)


def _without_beside(found: list[Found[Figure]], desk: Desk) -> list[Found[Figure]]:
    """Leave out changes that stand beside a level that is shown."""
    beside = {
        (one.article, one.index)
        for level in found
        if not is_change(level.fact, desk.lexicon)
        for one in changes_of(level, desk)
    }
    return [one for one in found if (one.article, one.index) not in beside]


def _clarify(fits: list[Fit], question: Question, desk: Desk) -> Clarify:
    words = templates(desk, question.language)
    found = [one.candidate.found for one in fits]
    options = suggestions_for(question, desk, found, asked=False)[:4]
    labels = dict.fromkeys(label(one.fact, desk, question.language) for one in found)
    text = str(words["which"]).format(options=str(words["semicolon"]).join(list(labels)[:4]))
    return Clarify(text=text, suggestions=options, confidence=0.4, language=question.language)


def _line(one: Fit) -> str:
    fact = one.candidate.fact
    return " · ".join(
        str(part)
        for part in (fact.subject, fact.scope, fact.metric, fact.value, fact.unit, fact.period, fact.basis)
        if part
    )
