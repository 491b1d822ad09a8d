"""How well one term of a question is explained by one candidate figure.

A name, code, period, place, class or metric must be carried by the candidate's own slots; a plain word may
be explained by the sentence the figure stands in, which counts for less.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rapidfuzz import fuzz

from knowledge.asking.candidate import Candidate, stems
from knowledge.asking.hints import hints
from knowledge.asking.moving import gained
from knowledge.asking.nearness import close
from knowledge.asking.question import Question, Term
from knowledge.asking.spelling import stem
from knowledge.asking.times import compares_with, matches_period

WORD_RATIO = 88.0  # fuzz.ratio of a plain word with a word of the sentence
_OWN, _SLOT, _TOLD, _WEAK = 3.0, 2.0, 0.5, 0.4
_BEHIND = 30  # characters behind a number in which what it counts stands


def explain(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Return how well the candidate explains a term; None where it can't, 0 where nothing needs explaining."""
    explained = _BY_KIND.get(term.kind)
    return explained(term, question, candidate) if explained else 0.0


def _code(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Find a code in the subject or scopes; a number after a name also where the sentence has both together."""
    if stem(term.values[0]) in candidate.subject_words | candidate.scope_words:
        return _OWN
    named = next((one for one in question.of("name") if one.end == term.start and term.values[0].isdigit()), None)
    sentence = candidate.fact.sentence.of(candidate.article.body).lower()
    return _OWN if named and f"{named.said.lower()} {term.values[0]}" in sentence else None


def _name(term: Term, question: Question, candidate: Candidate) -> float | None:
    fact = candidate.fact
    if fact.entity in term.values or fact.subject in term.values:
        return _OWN
    if any(value in fact.scopes for value in term.values):
        return _SLOT
    if candidate.owners.intersection(term.values):
        return 1.0
    if any(stems(value) <= candidate.subject_words and not _other_model(value, candidate) for value in term.values):
        return _SLOT
    if term.detail == "place":
        return _place(term, candidate)
    if any(value in candidate.article.title for value in term.values) and _is_product(candidate):
        return 0.5
    return _WEAK if _other_party(term, question, candidate) else None


def _other_model(value: str, candidate: Candidate) -> bool:
    """Tell whether a model's name only begins that of another one: the 737 is not the 737 Max."""
    kinds, entity = candidate.desk.names.kinds, candidate.fact.entity or ""
    return entity != value and kinds.get(value) == kinds.get(entity) == "model"


def _other_party(term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether the name is the other side of a payment or stake, named in the figure's sentence."""
    entity, sentence = candidate.fact.entity, stems(candidate.fact.sentence.of(candidate.article.body))
    if not _between(candidate) or not any(other is not term and entity in other.values for other in question.names):
        return False
    return any(stems(value) <= sentence for value in (*term.values, term.said.lower()))


def _place(term: Term, candidate: Candidate) -> float | None:
    """Explain a place by the headline, for figures that name no other."""
    kinds = candidate.desk.names.kinds
    elsewhere = any(kinds.get(scope) == "place" for scope in candidate.fact.scopes)
    told = any(stems(value) <= stems(candidate.article.title) for value in term.values) or _only_there(term, candidate)
    return 0.5 if told and not elsewhere and kinds.get(candidate.fact.entity or "") != "place" else None


def _only_there(term: Term, candidate: Candidate) -> bool:
    """Tell whether the article's other figures of the metric are all of that place, and some are."""
    kinds = candidate.desk.names.kinds
    near = (one.fact for one in candidate.desk.figures_of(candidate.found.article))
    places = {
        scope
        for fact in near
        if fact.metric == candidate.fact.metric
        for scope in fact.scopes
        if kinds.get(scope) == "place"
    }
    return len(places) == 1 and bool(places.intersection(term.values))


def _between(candidate: Candidate) -> bool:
    """Tell whether the metric ties two parties: a payment, a stake, a price paid."""
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    return entry is not None and (entry.get("kind") == "event" or candidate.fact.metric == "stake")


def _is_product(candidate: Candidate) -> bool:
    return candidate.desk.names.kinds.get(candidate.fact.entity or "") in ("model", "brand")


def _metric(term: Term, question: Question, candidate: Candidate) -> float | None:
    metric = candidate.fact.metric
    if held := gained(candidate.fact):
        lost = term.said.lower() in hints(candidate.desk.lexicon, "losing")
        return _OWN if (held in term.values or lost) and _more_of_them(question, candidate) else None
    if metric in term.values:
        return _OWN if metric == term.values[0] else _OWN - 0.2
    known = candidate.desk.lexicon.entry("metric", metric)
    if metric.startswith("share of ") and not question.aspects & {"share", "percent"}:
        return None
    if known is None and (
        stem(term.said.lower()) in candidate.metric_words or stems(term.values[0]) <= candidate.metric_words
    ):
        return _SLOT
    entry = candidate.desk.lexicon.entry("metric", term.values[0])
    if len(term.values) > 1 and len(question.of("metric")) > 1 and _is_worth(term, candidate):
        return _WEAK  # "the value of the orders": what else is asked for says what is worth so much
    told = stem(term.said.lower()) in candidate.sentence_words
    if not told or entry is None:
        return None
    thing = entry.get("weak") or entry.get("physical") or (entry.get("bare") and len(question.of("metric")) > 1)
    return _WEAK if thing else None


def _is_worth(term: Term, candidate: Candidate) -> bool:
    """Tell whether money is asked for ("worth"), and the figure is an amount of it."""
    entries = [candidate.desk.lexicon.entry("metric", name) for name in term.values]
    money = all(entry is not None and set(entry.get("takes", ())) <= {"money", "share"} for entry in entries)
    return money and candidate.fact.unit.isupper() and not candidate.is_change


def _comes_and_goes(term: Term, candidate: Candidate) -> bool:
    """Tell whether those are asked for that open or close, which are not those there are."""
    if term.values[0] not in hints(candidate.desk.lexicon, "opening and closing"):
        return False
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    return entry is not None and entry.get("kind") == "stock"


def _more_of_them(question: Question, candidate: Candidate) -> bool:
    """Tell whether the question asks how many came or went, not how many there are."""
    more = hints(candidate.desk.lexicon, "more of them") & {term.values[0] for term in question.of("word", "direction")}
    if candidate.fact.metric.endswith("lost"):
        return "lost" in question.aspects
    return bool("gained" in question.aspects or more)


def _unit(term: Term, _: Question, candidate: Candidate) -> float | None:
    unit, (asked,) = candidate.fact.unit, term.values[:1]
    if asked in ("/day", "/month", "%", "pp"):
        return 0.0
    if asked.startswith("/"):
        return _SLOT if unit.endswith(asked) else None
    return _SLOT if unit.partition("/")[0] == asked else None


def _quantity(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a number by the figure's value, or by another figure of its article ("of the 44k ...")."""
    said = question.quantities[term.index]
    if close(said.value, abs(candidate.fact.value), loosely=said.bound == "~"):
        return None if _of_whole(term, question) else _SLOT
    near = candidate.desk.figures_of(candidate.found.article)
    return _WEAK if any(close(said.value, abs(one.fact.value)) for one in near) else None


def _of_whole(term: Term, question: Question) -> bool:
    """Tell whether a number is the whole of which a part is asked for ("of the 44k …")."""
    return any(name == "of whole" and end == term.start for _, end, name in question.signals)


def _class(term: Term, question: Question, candidate: Candidate) -> float | None:
    fact, (value,) = candidate.fact, term.values[:1]
    if any(number.end == term.start and _of_whole(number, question) for number in question.of("quantity")):
        return _WEAK
    if any(name == "within" and start == term.end for start, _, name in question.signals) and _others(term, question):
        return _WEAK  # "of the X, how many are Y": X is the whole, and Y is asked for
    if value in fact.scopes or value == fact.subject:
        return _SLOT
    if any(one in fact.scopes or one == fact.subject for one in _kindred(value, candidate)):
        return 1.0
    words = stems(value)
    scopes = frozenset().union(*map(stems, fact.scopes))  # not in all their forms: a "hybrid electric car" is none
    if words <= scopes | candidate.subject_words | candidate.metric_words:
        return 1.0
    entry = candidate.desk.lexicon.entry("class", value)
    unit = entry.get("unit") if entry else None
    return 1.0 if unit and unit == fact.unit and unit != "vehicle" else None


def _others(term: Term, question: Question) -> bool:
    """Tell whether something is named behind a term."""
    return any(one.start > term.end for one in question.of("name", "code", "class"))


def _kindred(value: str, candidate: Candidate) -> list[str]:
    """Return the classes that people mean by this one as well."""
    entry = candidate.desk.lexicon.entry("kindred", value)
    return list(entry.get("classes", [])) if entry else []


def _thing(term: Term, question: Question, candidate: Candidate) -> float | None:
    if (
        term.values[0] == "person"
        and candidate.fact.unit not in hints(candidate.desk.lexicon, "people")
        and not question.of("metric")
    ):
        return None
    if term.values[0] == "money" and not candidate.fact.unit.partition("/")[0].isupper():
        return None  # a sum is no count
    meant = {stem(term.said.lower()), stem(term.values[0])}
    if _of_its_own(meant, term, question, candidate):
        return None
    said = next(iter(meant & candidate.residue), stem(term.said.lower()))
    fact = candidate.fact
    if any(stems(scope) == {said} for scope in (*fact.scopes, fact.subject)):
        return _SLOT
    if said in candidate.residue:
        return _SLOT if any(name.end == term.start for name in question.of("name")) else 0.3
    if said != "vehicl" and any(stem(scope.split()[-1]) == said for scope in fact.scopes if scope):
        return 0.5
    return 0.2 if said in candidate.subject_words or said == stem(fact.unit) else 0.0


def _of_its_own(meant: set[str], term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether a name with the thing behind it ("Nova cars") is what other figures of the article are about."""
    named = next((name for name in question.of("name") if name.end == term.start), None)
    if named is None or meant & (candidate.residue | candidate.subject_words):
        return False
    told = (one.fact for one in candidate.desk.figures_of(candidate.found.article))
    apart = {fact.subject for fact in told if fact.entity in named.values and fact.subject != fact.entity}
    return any(stems(subject) - stems(named.values[0]) <= meant for subject in apart)


def _period(term: Term, question: Question, candidate: Candidate) -> float | None:
    asked, year = question.times[term.index], candidate.desk.today.year
    if asked.basis is not None and candidate.fact.basis is not None:
        if candidate.fact.basis == asked.basis or compares_with(asked, candidate.fact):
            return _SLOT
        if asked.period is None or not matches_period(asked, candidate.fact.period, year):
            return None
    if asked.period is None:
        return 0.0 if asked.basis is None or candidate.fact.basis == asked.basis else None
    return _SLOT if matches_period(asked, candidate.fact.period, year) else None


def _word(term: Term, question: Question, candidate: Candidate) -> float | None:
    if _comes_and_goes(term, candidate) or not _counted_so(term, question, candidate):
        return None
    return _told_word(term, question, candidate)


def _counted_so(term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether what stands behind "how many" is what the figure counts: by its slots, or behind its number."""
    if "counted" not in question.aspects or not any(one.end == term.start for one in question.of("aspect")):
        return True
    fact, word = candidate.fact, stem(term.values[0])
    own = candidate.subject_words | candidate.scope_words | candidate.metric_words | {stem(fact.unit)}
    body = candidate.article.body
    return word in own or word in stems(body[fact.span.start : fact.span.end + _BEHIND])


def _told_word(term: Term, question: Question, candidate: Candidate) -> float | None:
    word = stem(term.values[0])
    more = hints(candidate.desk.lexicon, "more of them") if gained(candidate.fact) else frozenset()
    if word in candidate.subject_words or word in candidate.scope_words:
        return 1.5
    if word in candidate.metric_words | more or word == candidate.fact.unit:
        return 1.0 if _named_so(term, candidate) or word in more else None
    kinds, whole = candidate.desk.names.kinds, hints(candidate.desk.lexicon, "whole")
    if term.values[0] in whole and not any(kinds.get(scope) == "place" for scope in candidate.fact.scopes):
        return _TOLD if word in candidate.sentence_words else 0.0
    narrowed = next((other for other in question.of("metric") if other.start == term.end), None)
    if narrowed is not None:  # it says which orders, whose revenue: the sentence must have both together
        sentence = candidate.fact.sentence.of(candidate.article.body).lower()
        together = (f"{term.said}{space}{narrowed.said}".lower() for space in (" ", "-", ""))
        return _WEAK if any(phrase in sentence for phrase in together) else None
    if word in candidate.sentence_words:
        return _WEAK if candidate.told_by(word) else None
    if word in candidate.around_words:
        return 0.3
    if len(word) > 4 and any(fuzz.ratio(word, other, score_cutoff=WORD_RATIO) for other in candidate.sentence_words):
        return 0.3
    return None


def _named_so(term: Term, candidate: Candidate) -> bool:
    """Tell whether a word names what there is: what is borrowed is not what is owed already."""
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    if entry is None or entry.get("kind") != "stock" or not term.said.isascii():
        return True
    said = {word for form, _ in entry.forms for word in form.lower().split()}
    return term.said.lower() in said | {candidate.fact.unit}


_Explains = Callable[[Term, Question, Candidate], float | None]
_BY_KIND: Mapping[str, _Explains] = {
    "name": _name,
    "code": _code,
    "metric": _metric,
    "class": _class,
    "thing": _thing,
    "period": _period,
    "unit": _unit,
    "quantity": _quantity,
    "word": _word,
}
