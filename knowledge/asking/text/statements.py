"""Why, how, what, which, who, when and where: answered by the sentence that says it.

Every content word of the question must be explained by the sentence; one that is explained by its opposite, or that
the sentence denies, makes a correction. The sentence is shown as it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.finding.choosing import readings
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.routes.sides import set_against
from knowledge.asking.text.aptness import EVENT, WHO, contradicts, favoured, has, new_names, tells
from knowledge.asking.text.fitting import MOVES, Fit, fit
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, shown, told
from knowledge.asking.text.wanted import Need, Wanted, numeric, wanted, yes_or_no
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import stem
from knowledge.model import Answered, Correction, Step
from knowledge.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question, TermKind

_FIRMS = frozenset({"company", "brand", "model", "organisation", "name"})
_ASKED = frozenset({"who", "whose", "when", "where", "event", "why", "how", "strength"})
_OPEN = frozenset({"who", "whose", "when", "where", "role"})  # these take nothing for granted
_SHOWN = 2
_THIN = 3  # needs below which a yes-or-no question without a name may mean anything
_TIE = 0.02  # passages whose scores differ less answer together
_PROSE = ("sentence", "item")


def statements(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that say what is asked."""
    want = _with_event(wanted(question, desk))
    sums = [need for need in want.of("code") if not need.said.isalnum()]  # "what does 1+1 mean?"
    if numeric(question, desk) or not ((want.of("word", "number") and want.of("word", "name")) or sums):
        return
    if want.aspects & {"trend", "ranked", "record"} or _lists(want) or not _covered(want, desk):
        return
    if _thin(question, want, desk) or _named_only(question, desk) or _measured(question) or _ahead(question):
        return
    if len(want.needs) == 1 and want.needs[0].kind == "word":
        if not _worded(question, desk):
            return
        want = replace(want, needs=(_exactly(want.needs[0]),))
    fits = _settled(_apt(question, want, desk), want, desk)
    if "why" in want.aspects and _went_so(question, desk):
        fits = [one for one in fits if not contradicts(one, want, desk)]
    if not fits:
        return
    best = max(one.score for one in fits)
    chosen = [one for one in fits if one.score >= best - _TIE][: _SHOWN if len(want.needs) > 1 else 1]
    yield _plan(chosen, want, question, desk)


def _with_event(want: Wanted) -> Wanted:
    """Ask for an event itself where the question names nothing else ("what event was it?")."""
    if "event" not in want.aspects or want.of("word"):
        return want
    return replace(want, needs=(*want.needs, Need("word", EVENT, senses=frozenset({EVENT}))))


def _ahead(question: Question) -> bool:
    """Tell whether it is asked if one is ahead, of another or of what was expected: no matter of a sentence's words."""
    apart = bool(question.aspects & {"more", "less"}) and set_against(question)
    if apart and question.aspects & {"who", "which"} and question.of("metric"):
        return True
    return question.polar and bool(apart or "versus expected" in question.aspects)


def _settled(fits: list[Fit], want: Wanted, desk: Desk) -> list[Fit]:
    """Prefer the passages that tell how; of why, those that deny what is asked count only where nothing tells it."""
    if "how" in want.aspects:
        fits = [one for one in fits if has(one, "how", desk)] or fits
    if "why" in want.aspects and (doubts := [one for one in fits if contradicts(one, want, desk)]):
        return [one for one in fits if one not in doubts and one.score >= 1] or _unsupported(doubts, want, desk)
    return fits


def _went_so(question: Question, desk: Desk) -> bool:
    """Tell whether a figure moved the way that is asked about, so that another that did not denies nothing."""
    moved = readings(question, desk, "change") if len(question.directions) == 1 else []
    return any(not one.against for one in moved)


def _unsupported(doubts: list[Fit], want: Wanted, desk: Desk) -> list[Fit]:
    """Return the passages that say the opposite, where no other of their articles says the very thing of anything."""
    around = [fit(want, one, desk) for one in passages(dict.fromkeys(one.passage.article for one in doubts), desk)]
    said = {one.passage.article for one in around if not one.opposed and all(need.kind == "name" for need in one.left)}
    return [one for one in doubts if one.passage.article not in said]


def _thin(question: Question, want: Wanted, desk: Desk) -> bool:
    """Tell whether the question has too little for a sentence to answer: a name or two words at least."""
    if want.of("name", "code"):
        return False
    everyday = hints(desk.lexicon, "everyday")
    if "when" in want.aspects and any("share price" in term.values for term in question.of("metric")):
        return True  # a mere "when will it close" is no question of a share price
    few = yes_or_no(question, desk) and len(want.needs) < _THIN
    return few or all(need.said in everyday for need in want.of("word"))


def _apt(question: Question, want: Wanted, desk: Desk) -> list[Fit]:
    """Return the passages that explain the question and have what is asked for."""
    if yes_or_no(question, desk) and len(want.of("word")) == 1 and question.of("metric"):
        want = replace(want, needs=tuple(_by_name(need) for need in want.needs))
    fits = [one for one in explaining(want, desk) if tells(one, want, desk) and whole(one, question, "metric")]
    fits = [favoured(one, want, desk) for one in fits]
    if not _worded(question, desk) and question.language == "en":
        fits = [one for one in fits if _literally(one, want)]
    if not want.of("name", "code") and len(want.needs) < _THIN:
        fits = [one for one in fits if not contradicts(one, want, desk)]
    return fits


def _literally(one: Fit, want: Wanted) -> bool:
    """Tell whether the passage has the very words and names: a mere fragment says too little for synonyms."""
    said = ({sense for sense in need.senses if sense.startswith("=")} for need in want.of("word"))
    return not one.excused and all(any(senses & stems for senses in one.passage.senses) for stems in said)


def _exactly(need: Need) -> Need:
    """Return a need that only the word itself meets: alone, a synonym may mean anything."""
    return replace(need, senses=frozenset(sense for sense in need.senses if sense.startswith("=") or " " in need.said))


def _by_name(need: Need) -> Need:
    """Return a need of a metric without the synonyms of its words: a gain in popularity is no profit."""
    if not any(":" in sense for sense in need.senses):
        return need
    return replace(need, senses=frozenset(sense for sense in need.senses if ":" in sense or sense.startswith("=")))


def _lists(want: Wanted) -> bool:
    """Tell whether the names of some kind are to be listed ("which companies are mentioned")."""
    return "named" in want.aspects and any("descriptor" in sense for need in want.needs for sense in need.senses)


def _worded(question: Question, desk: Desk) -> bool:
    """Tell whether the message asks with a word of asking at all."""
    asking = hints(desk.lexicon, "asking")
    return any(token.lower in asking for token in question.tokens)


def _named_only(question: Question, desk: Desk) -> bool:
    """Tell whether the message only names things that are counted or dated, without a word of asking."""
    counted = question.of("metric", "period", "class", "thing", "quantity", "direction")
    return bool(counted) and not _worded(question, desk)


def _measured(question: Question) -> bool:
    """Tell whether it is a metric, or the most of something, that is asked for, so that a number is meant."""
    metrics = [term for term in question.of("metric") if len(term.said) > 1]
    return bool(question.aspects & {"most", "least"}) and bool(metrics or question.of("direction"))


def whole(one: Fit, question: Question, *kinds: TermKind) -> bool:
    """Tell whether the terms of several words stand so in the passage: a net profit is no operating profit."""
    for term in question.of(*kinds):
        entries = {f"{term.kind}:{value}" for value in term.values}
        stems = {f"={stem(word)}" for word in words(term.said)}
        if len(stems) > 1 and not _named_so(one, entries) and not stems <= one.passage.all:
            return False
    return True


def _named_so(one: Fit, entries: set[str]) -> bool:
    """Tell whether a word of the passage names one of the entries, and is no part of another's name."""
    kinds = tuple({entry.partition(":")[0] + ":" for entry in entries})
    named = (senses for senses in one.passage.senses if senses & entries)
    return any(all(sense in entries or not sense.startswith(kinds) for sense in senses) for senses in named)


def explaining(want: Wanted, desk: Desk) -> list[Fit]:
    """Return the passages that explain every need, the best first, in text order where they tie."""
    names = [value for need in want.of("name") for value in need.values]
    words = [need.said for need in want.of("word", "code", "number")]
    found = [one for one in passages(likely_articles(words, names, desk), desk) if one.sentence.kind in _PROSE]
    fits = []
    for at, passage in enumerate(found):
        one = fit(want, passage, desk)
        carried = tuple(need for need in one.left if _carried_on(need, found, at, desk))
        moving = bool(carried) and any(need.senses & MOVES for need in want.of("word"))  # it may be of another's
        if carried and not moving:
            one = replace(one, left=tuple(need for need in one.left if need not in carried))
        if len(one.left) == 1 and _near(one.left[0], want, found, at, desk):
            one = Fit(passage, one.score + 0.1, (), one.opposed, one.places, one.anchors, excused=True)
        if not one.left and (one.places or not want.of("word", "number")):
            fits.append(one)
    return sorted(fits, key=lambda one: -one.score)


def _covered(want: Wanted, desk: Desk) -> bool:
    return all(any(desk.names.covered(value) for value in need.values) for need in want.of("name") if not need.soft)


def _near(need: Need, want: Wanted, found: list[Passage], at: int, desk: Desk) -> bool:
    """Tell whether a name that the sentence leaves out is what the article, or the sentence before, is about."""
    passage = found[at]
    if need.kind != "name" or not set(need.values) & set(desk.names.known):
        return False
    asked = {value for other in want.of("name") for value in other.values}
    if any(one.kind in _FIRMS and one.name not in asked for one in passage.mentions):
        return False
    title = desk.snapshot.article(passage.article).title.lower()
    if any(value.lower() in title for value in (*need.values, need.said)):
        return True
    there = {token.lower for token in passage.tokens} & hints(desk.lexicon, "there")
    if any(desk.names.kinds.get(value) == "place" for value in need.values) and not there:
        return False
    before = [other for other in found[max(0, at - 2) : at] if other.article == passage.article]
    return any(other.names.intersection(need.values) for other in before)


def _carried_on(need: Need, found: list[Passage], at: int, desk: Desk) -> bool:
    """Tell whether a pronoun stands for the name that the sentence before in the paragraph is about."""
    passage, before = found[at], found[at - 1] if at else None
    if need.kind != "name" or before is None or not before.names.intersection(need.values):
        return False
    near = before.article == passage.article and before.sentence.paragraph == passage.sentence.paragraph
    back = next((one.start for one in passage.tokens if one.lower in hints(desk.lexicon, "pronoun")), None)
    if back is None or any(one.kind in _FIRMS and one.span.end <= back for one in passage.mentions):
        return False  # a firm named before the pronoun is likelier meant by it
    return near and len(before.names) == 1


def _plan(chosen: list[Fit], want: Wanted, question: Question, desk: Desk) -> Plan:
    against = contradicts(chosen[0], want, desk) and not want.aspects & _OPEN
    kind = Correction if against else Answered
    key = "otherwise" if against else "article"
    pieces = tuple(
        piece
        for at, one in enumerate(_in_order(chosen))
        for piece in told("more" if at else key, one.passage.article, shown(one), desk, question.language)
    )
    steps = tuple(Step("candidate", one.passage.text[:120], round(one.score, 2)) for one in chosen)
    return Plan(
        "statement",
        _score(chosen[0], want, question, desk, against=against),
        outcome(kind, pieces, desk, question.language, steps),
    )


def _in_order(chosen: list[Fit]) -> list[Fit]:
    return sorted(chosen, key=lambda one: (one.passage.article, one.passage.span))


def _which_name(question: Question, one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether names of some kind are asked for ("which companies …") and the passage has some."""
    words = [token.lower for token in question.tokens]
    kinds = {sense.partition(":")[0] for need in want.of("word") for sense in need.senses if need.said in words[1:3]}
    asks = bool(words) and words[0] in hints(desk.lexicon, "which")
    return asks and "descriptor" in kinds and bool(new_names(one, want, WHO))


def _score(one: Fit, want: Wanted, question: Question, desk: Desk, *, against: bool) -> float:
    if against:
        sure = yes_or_no(question, desk) and want.of("name") and not question.of("quantity", "direction", "period")
        return 0.86 if sure else 0.6
    plain = not any(token.kind == "number" for token in one.passage.tokens)
    told = plain and not yes_or_no(question, desk) and not question.of("metric", "quantity", "direction")
    base = 0.85 if want.aspects & _ASKED or _which_name(question, one, want, desk) else 0.74 if told else 0.5
    return base + 0.08 * min(1.0, one.score)
