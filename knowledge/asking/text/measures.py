"""How many, how much, how long, where no figure was read: the sentence that states it, shown as it stands.

Every word of the question must be explained by the sentence, and a number of the kind that is asked for must stand in
a clause with one of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.finding.choosing import BASES
from knowledge.asking.finding.timely import lengths_asked, of_what_could_be
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.aptness import several_asked
from knowledge.asking.text.counting import behind, in_clause, of_another, of_other_jobs, pair, told_beside
from knowledge.asking.text.fitting import Fit, aside, clause, denies, reach
from knowledge.asking.text.statements import explaining, whole
from knowledge.asking.text.telling import outcome, told
from knowledge.asking.text.wanted import Need, Wanted, numeric, wanted
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import senses_of
from knowledge.asking.understanding.times import matches_period
from knowledge.model import Answered, Sentence, Span, Step
from knowledge.reading import periods, quantities
from knowledge.reading.tagged import Tagged
from knowledge.tokens import tokenize, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.asking.understanding.question import Question
    from knowledge.lexicon import Lexicon
    from knowledge.model import Quantity
    from knowledge.reading.tagged import TimeMention
    from knowledge.tokens import Token

_NOT_READ = frozenset(
    {"who", "whose", "when", "where", "why", "say", "source", "date", "summary", "role", "articles", "named", "event"}
    | {"sum", "ratio", "compare", "most", "least", "prior", "versus prior", "per day", "per month"}
    | {
        "age",
        "development",
        "best period",
        "worst period",
        "trend",
        "ranked",
        "record",
        "check",
        "reach",
        "miss",
        "half",
    }
)
_NUMBERS = frozenset({"level", "counted", "money", "percent", "share", "portion", "amount", "duration", "difference"})
_MEASURED = ("currency", "percent", "point", "ratio", "time", "measure")  # families of units of what isn't counted
_SHARE = "market share"
_WHOSE = ("name", "code", "period")  # alone these may be of any number
_NEAR = 4  # tokens from a number to what it counts
_FEW = 2  # needs below which a sentence may mean anything


def measures(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentence that states the number that is asked for."""
    if question.polar or question.aspects & _NOT_READ or question.of("quantity"):
        return
    totals = any(term.said.lower().startswith("total ") for term in question.of("metric"))
    if (totals or "altogether" in question.aspects) and question.of("metric") and not question.dated:
        return  # what a sentence tells may be of a month only
    want = wanted(question, desk)
    named = not numeric(question, desk) and several_asked(want, desk.lexicon)
    if named or lengths_asked(question, desk.lexicon):
        return  # "which banks lent it" asks for names; a sentence on a half is none on the quarter
    if not _asked(question, desk) or not all(_covered(need, desk) for need in want.of("name")):
        return
    want = replace(want, needs=tuple(need for need in want.needs if not _spent(need, question, desk)))
    hard = [need for need in want.needs if not need.soft]
    lone = not _enough(hard, question, desk)
    if all(need.kind in _WHOSE for need in hard) and "duration" not in question.aspects and not question.carried:
        return
    if not hard or (lone and hard[0].kind != "word") or (len(want.of("name")) > 1 and "difference" in question.aspects):
        return
    found = [one for one in explaining(want, desk) if not one.opposed and not one.excused]
    found = [
        one
        for one in found
        if ("duration" in question.aspects or _literal(one, want)) and whole(one, question, "metric", "class")
    ]
    found = [one for one in found if _compared_so(one, question, desk)]
    for one in found:
        only = lone and len(found) > 1
        shown = _none(one, desk) if lone else None
        if not shown and not denies(one, desk.lexicon):
            shown = _slice(one, question, desk, lone=lone, beside=only)
        if shown is not None:
            pieces = told("article", one.passage.article, shown, desk, question.language)
            steps = (Step("candidate", one.passage.text[:120], round(one.score, 2)),)
            yield Plan("stated", 0.45, outcome(Answered, pieces, desk, question.language, steps))
            return


def _asked(question: Question, desk: Desk) -> bool:
    """Tell whether a number is asked for, in words or by naming only what is counted."""
    return numeric(question, desk) or "duration" in question.aspects or bool(question.of("metric", "class", "thing"))


def _compared_so(one: Fit, question: Question, desk: Desk) -> bool:
    """Tell whether a change on the year, month or quarter that is asked for is one in the passage."""
    entries = (desk.lexicon.entry("aspect", basis) for basis in BASES & question.aspects)
    text = one.passage.text.lower()
    return all(any(form in text for form, _ in entry.forms) for entry in entries if entry is not None)


def _literal(one: Fit, want: Wanted) -> bool:
    """Tell whether a word of the question stands in the passage; for words of the lexicon a synonym is enough."""
    if not want.of("word") or any(":" in sense for need in want.of("word") for sense in need.senses):
        return True
    said = {sense for need in want.of("word") for sense in need.senses if sense.startswith("=")}
    return any(one.passage.senses[at] & said for at in one.places)


def _enough(hard: list[Need], question: Question, desk: Desk) -> bool:
    """Tell whether the needs say what is meant; of a follow-up a word, a code or a place is enough."""
    if len(hard) != 1:
        return len(hard) >= _FEW
    (only,) = hard
    place = only.kind == "name" and any(desk.names.kinds.get(value) == "place" for value in only.values)
    return bool(question.carried or question.of("pronoun")) and (
        only.kind in ("word", "code", "period") or place or any(map(str.isdigit, only.said))
    )


def _covered(need: Need, desk: Desk) -> bool:
    return need.soft or any(desk.names.covered(value) for value in need.values)


def _spent(need: Need, question: Question, desk: Desk) -> bool:
    """Tell whether a word only says that a number, or a length of time, is asked for ("how long does it last")."""
    asking = {word for term in question.of("aspect") if _NUMBERS & set(term.values) for word in words(term.said)}
    asking |= {term.said.lower() for term in question.of("metric") if _SHARE in term.values}
    lasting = hints(desk.lexicon, "lasting") if "duration" in question.aspects else frozenset()
    return need.kind == "word" and need.said in asking | lasting


def _none(one: Fit, desk: Desk) -> Span | None:
    """Return the clause that says that there are none of what is counted ("No deaths are known")."""
    none, tokens = hints(desk.lexicon, "none"), one.passage.tokens
    at = next((at for at in one.places if at and tokens[at - 1].lower in none), None)
    return None if at is None else _around((at,), one, desk.lexicon)


def _slice(one: Fit, question: Question, desk: Desk, *, lone: bool, beside: bool) -> Span | None:
    """Return the clauses that tell the number and what it is of; None where another number could be meant as well.

    ``beside`` demands that the thing counted stands right behind the number; a ``lone`` word that only the last of
    a list has ("three red and two blue vans") may be meant of all.
    """
    tokens, lexicon, base = one.passage.tokens, desk.lexicon, one.passage.span.start
    tagged = Tagged(Sentence(one.passage.span), list(tokens), lexicon.matches(list(tokens)))
    published = desk.snapshot.article(one.passage.article).published
    times = periods.find(tagged, published, None, lexicon)
    named = {term.said.split()[-1] for term in question.of("name")}  # the number of "Studio 4" counts nothing
    told = [each.span for each in quantities.find(tagged, lexicon) if _of_kind(each, question, desk)]
    told = [
        span for span in told if not named & set(Span(span.start - base, span.end - base).of(one.passage.text).split())
    ]
    again = {token.start for n, token in enumerate(tokens) if token.kind == "number" and aside(tokens, n)}
    told = [span for span in told if not any(span.start <= start < span.end for start in again)]
    told = [span for span in told if not any(span.touches(time.span) for time in times)]
    spans = told + [time.span for time in times] if "duration" in question.aspects else told
    for span in spans:
        at = next(n for n, token in enumerate(tokens) if token.end > span.start)
        first, last = reach(tokens, at, lexicon)
        here = Span(tokens[first].start, tokens[last - 1].end)
        counted = not beside or any(behind(at, place, tokens) for place in one.places)
        counted = counted and _counts(at, one, question, desk) and not _unreal(tokens[first:last], question, desk)
        counted = (
            counted and not of_another(at, one, question) and not of_other_jobs(tokens[first:last], question, desk)
        )
        counted = counted and not (lone and at and tokens[at - 1].lower in hints(lexicon, "listing"))
        near = any(first <= place < last for place in one.places or one.anchors)
        named_there = [place for place in one.anchors if first <= place < last] or one.anchors
        shown = _around((first, at, *one.places, *named_there), one, lexicon)
        inside = [other for other in spans if shown.holds(other)]
        alone = len(inside) == 1 or pair(inside, tokens, lexicon) or told_beside(at, one, question)
        alone = alone or (in_clause(first, last, one, question) and sum(here.holds(other) for other in spans) == 1)
        if counted and near and alone and _timely(here, times, question, desk):
            return shown
    return None


def _counts(at: int, one: Fit, question: Question, desk: Desk) -> bool:
    """Tell whether a number stands near the word that is behind "how many"."""
    ends = {term.end for term in question.of("aspect")} if "counted" in question.aspects else set()
    asked = [term for term in question.of("word") if term.start in ends]
    senses = senses_of(desk.lexicon)
    wanted_senses = [frozenset().union(*senses.of(tokenize(term.said))) for term in asked]
    near = one.passage.senses[max(0, at - _NEAR) : at + _NEAR + 1]
    return all(any(sense & told for told in near) for sense in wanted_senses)


def _unreal(tokens: Sequence[Token], question: Question, desk: Desk) -> bool:
    """Tell whether a clause plans, expects or adds what the question takes to be there ("how many does X have")."""
    here = "present" in question.aspects
    if of_what_could_be(question, desk.lexicon):
        return not {one.lower for one in tokens} & hints(desk.lexicon, "unreal")
    other = hints(desk.lexicon, "expecting") | (hints(desk.lexicon, "gaining") if here else frozenset())
    settled = "expected" in question.aspects or (question.of("period") and not here)
    return not settled and bool({one.lower for one in tokens} & other)


def _around(places: tuple[int, ...], one: Fit, lexicon: Lexicon) -> Span:
    """Return the clauses from the first to the last of some tokens."""
    tokens = one.passage.tokens
    first, last = clause(tokens, min(places), lexicon)[0], clause(tokens, max(places), lexicon)[1]
    if first and tokens[first - 1].lower in hints(lexicon, "listing") and _opens_name(first, one):
        first = 0  # "the maker of Nova and Vega sells …" is not about Vega
    return Span(tokens[first].start, tokens[last - 1].end)


def _opens_name(at: int, one: Fit) -> bool:
    return any(mention.span.start == one.passage.tokens[at].start for mention in one.passage.mentions)


def _timely(here: Span, times: list[TimeMention], question: Question, desk: Desk) -> bool:
    """Tell whether every period that is asked for stands in the clause of the number."""
    told = [time.period for time in times if here.holds(time.span)]
    asked = [question.times[term.index] for term in question.of("period")]
    return all(any(matches_period(one, period, desk.today.year) for period in told) for one in asked)


def _of_kind(told: Quantity, question: Question, desk: Desk) -> bool:
    """Tell things counted from money, percentages and lengths of time, as far as the question does."""
    unit = desk.lexicon.entry("unit", (told.normal_unit or "").partition("/")[0])
    family = str(unit.get("family")) if unit else "count"
    asked = {term.values[0] for term in question.of("unit") if not term.values[0].startswith("/")}
    if asked and (told.normal_unit or "").partition("/")[0] not in asked:
        return False
    if "duration" in question.aspects:
        return family == "time"
    if (
        _of_a_stake(question, desk)
        or question.aspects & {"percent", "share"}
        or any(_SHARE in term.values for term in question.of("metric"))
    ):
        return family == "percent"
    if "money" in question.aspects:
        return family == "currency"
    counts = "counted" in question.aspects or _counts_only(question, desk)
    return not counts or family not in _MEASURED


def _of_a_stake(question: Question, desk: Desk) -> bool:
    """Tell whether it is asked how much of something somebody holds."""
    return "portion" in question.aspects and any(one.lower in hints(desk.lexicon, "holding") for one in question.tokens)


def _counts_only(question: Question, desk: Desk) -> bool:
    """Tell whether all that is asked for is counted, so that no sum of money answers ("多少用户")."""
    entries = [desk.lexicon.entry("metric", value) for term in question.of("metric") for value in term.values]
    return bool(entries) and all(entry is not None and entry.get("takes") == ["count"] for entry in entries)
