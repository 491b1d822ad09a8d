"""How well a name or code is explained by a figure: by whom it is of, where, or by the other side of a payment."""

from __future__ import annotations

from knowledge.asking.finding.candidate import Candidate, stems
from knowledge.asking.finding.explaining.weights import OWN, SLOT, WEAK
from knowledge.asking.understanding.question import Question, Term
from knowledge.asking.understanding.spelling import stem


def explain_code(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Find a code in the subject or scopes; a number after a name also where the sentence has both together."""
    if stem(term.values[0]) in candidate.subject_words | candidate.scope_words:
        return OWN
    named = next((one for one in question.of("name") if one.end == term.start and term.values[0].isdigit()), None)
    sentence = candidate.fact.sentence.of(candidate.article.body).lower()
    return OWN if named and f"{named.said.lower()} {term.values[0]}" in sentence else None


def explain_name(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a name by whom the figure is of, its owners, its place, or the other side of a payment."""
    fact = candidate.fact
    if fact.entity in term.values or fact.subject in term.values:
        return OWN
    if any(value in fact.scopes for value in term.values):
        return SLOT
    if candidate.owners.intersection(term.values):
        return 1.0
    if any(stems(value) <= candidate.subject_words and not _other_model(value, candidate) for value in term.values):
        return SLOT
    if term.detail == "place":
        return _place(term, candidate)
    if any(value in candidate.article.title for value in term.values) and _is_product(candidate):
        return 0.5
    return WEAK if _other_party(term, question, candidate) else None


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
    told = any(stems(value) <= stems(candidate.article.title) for value in term.values)
    told = told or _only_there(term, candidate) or _counted_there(term, candidate)
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


def _counted_there(term: Term, candidate: Candidate) -> bool:
    """Tell whether a figure of a market is told by an article that speaks of that country's association."""
    names, body = candidate.desk.names, candidate.article.body
    return candidate.fact.entity is None and any(one in body for value in term.values for one in names.bodies(value))


def _between(candidate: Candidate) -> bool:
    """Tell whether the metric ties two parties: a payment, a stake, a price paid."""
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    return entry is not None and (entry.get("kind") == "event" or candidate.fact.metric == "stake")


def _is_product(candidate: Candidate) -> bool:
    return candidate.desk.names.kinds.get(candidate.fact.entity or "") in ("model", "brand")
