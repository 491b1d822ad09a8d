"""How well a class, a thing that is counted or a plain word is explained by a figure."""

from __future__ import annotations

from rapidfuzz import fuzz

from knowledge.asking.finding.candidate import Candidate, stems
from knowledge.asking.finding.explaining.measures import of_whole
from knowledge.asking.finding.explaining.weights import SLOT, SUBJECT, TOLD, WEAK
from knowledge.asking.finding.moving import gained
from knowledge.asking.understanding.hints import hints, months_of
from knowledge.asking.understanding.question import Question, Term
from knowledge.asking.understanding.spelling import stem

WORD_RATIO = 88.0  # fuzz.ratio of a plain word with a word of the sentence
_BEHIND = 30  # characters behind a number in which what it counts stands


def explain_kind(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a class by the scopes and subject of the figure."""
    fact, (value,) = candidate.fact, term.values[:1]
    if any(number.end == term.start and of_whole(number, question) for number in question.of("quantity")):
        return WEAK
    if any(name == "within" and start == term.end for start, _, name in question.signals) and _others(term, question):
        return WEAK  # "of the X, how many are Y": X is the whole, and Y is asked for
    if value in fact.scopes or value == fact.subject:
        return SLOT
    if any(one in fact.scopes or one == fact.subject for one in _kindred(value, candidate)):
        return 1.0
    if not term.said.isascii() and any(
        slot.endswith((term.said, f"{term.said}业")) for slot in (fact.subject, *fact.scopes)
    ):
        return 1.0  # 快递 of 邮政快递业
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


def explain_thing(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain what is counted by the words of the figure that name nothing else, or by its unit."""
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
        return SLOT
    if said in candidate.residue:
        return SLOT if any(name.end == term.start for name in question.of("name")) else 0.3
    if said != "vehicl" and any(stem(scope.split()[-1]) == said for scope in fact.scopes if scope):
        return 0.5
    if fact.entity is None and said in candidate.subject_words:
        return SUBJECT
    return 0.2 if said in candidate.subject_words or said == stem(fact.unit) else 0.0


def _of_its_own(meant: set[str], term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether a name with the thing behind it ("Nova cars") is what other figures of the article are about."""
    named = next((name for name in question.of("name") if name.end == term.start), None)
    if named is None or meant & (candidate.residue | candidate.subject_words):
        return False
    told = (one.fact for one in candidate.desk.figures_of(candidate.found.article))
    apart = {fact.subject for fact in told if fact.entity in named.values and fact.subject != fact.entity}
    return any(stems(subject) - stems(named.values[0]) <= meant for subject in apart)


def explain_word(term: Term, question: Question, candidate: Candidate) -> float | None:
    """Explain a plain word by the slots of the figure, or by the sentence it stands in."""
    if _comes_and_goes(term, candidate) or not _counted_so(term, question, candidate):
        return None
    if _of_expecting(term, question, candidate):
        return 1.0
    if (length := months_of(term.said.lower(), candidate.desk.lexicon)) is not None:
        period = candidate.fact.period
        return WEAK if period is not None and period.months == length else None
    return _told_word(term, question, candidate)


def _comes_and_goes(term: Term, candidate: Candidate) -> bool:
    """Tell whether those are asked for that open or close, which are not those there are."""
    if term.values[0] not in hints(candidate.desk.lexicon, "opening and closing"):
        return False
    entry = candidate.desk.lexicon.entry("metric", candidate.fact.metric)
    return entry is not None and entry.get("kind") == "stock"


def _of_expecting(term: Term, question: Question, candidate: Candidate) -> bool:
    """Tell whether a word only goes with the expectation that the figure is: who has it, or that it is a new one."""
    lexicon, modality = candidate.desk.lexicon, candidate.fact.modality
    if not modality or "expected" not in question.aspects:
        return False
    return term.said.lower() in hints(lexicon, "estimator" if modality == "estimate" else "renewed")


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
        return TOLD if word in candidate.sentence_words else 0.0
    narrowed = next((other for other in question.of("metric") if other.start == term.end), None)
    if narrowed is not None:  # it says which orders, whose revenue: the sentence must have both together
        sentence = candidate.fact.sentence.of(candidate.article.body).lower()
        together = (f"{term.said}{space}{narrowed.said}".lower() for space in (" ", "-", ""))
        return WEAK if any(phrase in sentence for phrase in together) else None
    if word in candidate.sentence_words:
        return WEAK if candidate.told_by(word) else None
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
