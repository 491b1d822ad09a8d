"""Why, how, what, which, who, when and where: answered by the sentence that says it.

Every content word of the question must be explained by the sentence; one that is explained by its opposite, or that
the sentence denies, makes a correction. The sentence is shown as it stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.senses import senses_of
from knowledge.asking.text.fitting import MOVES, Fit, clause, denies, fit
from knowledge.asking.text.hints import hints
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.text.telling import outcome, shown, told
from knowledge.asking.text.wanted import Wanted, numeric, wanted
from knowledge.model import Answered, Correction, Sentence, Step
from knowledge.reading import periods
from knowledge.reading.tagged import Tagged
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.question import Question
    from knowledge.asking.text.wanted import Need

_WHO = frozenset({"person", "company", "brand", "organisation", "name", "place"})
_FIRMS = frozenset({"company", "brand", "model", "organisation", "name"})
_ASKED = frozenset({"who", "whose", "when", "where", "event", "why", "how", "strength"})
_SHOWN = 2
_NEAR = 0.06  # for a passage that has who is asked for beside the words
_PROSE = ("sentence", "item")


def statements(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the sentences that say what is asked."""
    want = wanted(question, desk)
    if numeric(question) or not want.of("word", "number") or not want.of("word", "name"):
        return
    if not _covered(want, desk) or _measured(question, desk) or want.aspects & {"trend", "ranked", "named"}:
        return
    fits = [_favoured(one, want, desk) for one in explaining(want, desk) if _tells(one, want, desk)]
    if not fits:
        return
    if "how" in want.aspects:
        fits = [one for one in fits if _has(one, "how", desk)] or fits
    if "why" in want.aspects and (doubts := [one for one in fits if _contradicts(one, want, desk)]):
        fits = [one for one in fits if one not in doubts and one.score >= 1] or doubts
    best = max(one.score for one in fits)
    chosen = [one for one in fits if one.score >= best - 0.05][: _SHOWN if len(want.needs) > 1 else 1]
    yield _plan(chosen, want, question, desk)


def _worded(question: Question, desk: Desk) -> bool:
    """Tell whether the message asks with a word of asking at all."""
    asking = hints(desk.lexicon, "asking")
    return any(token.lower in asking for token in question.tokens)


def _measured(question: Question, desk: Desk) -> bool:
    """Tell whether it is a metric, or the most of something, that is asked for, so that a number is meant."""
    metrics = [term for term in question.of("metric") if len(term.said) > 1]
    if metrics and not question.polar and not _worded(question, desk):
        return True
    return bool(question.aspects & {"most", "least"}) and bool(metrics or question.of("direction"))


def explaining(want: Wanted, desk: Desk) -> list[Fit]:
    """Return the passages that explain every need, the best first, in text order where they tie."""
    names = [value for need in want.of("name") for value in need.values]
    words = [need.said for need in want.of("word", "code", "number")]
    found = [one for one in passages(likely_articles(words, names, desk), desk) if one.sentence.kind in _PROSE]
    fits = []
    for at, passage in enumerate(found):
        one = fit(want, passage, desk)
        carried = tuple(need for need in one.left if _carried_on(need, found, at, desk))
        one = replace(one, left=tuple(need for need in one.left if need not in carried))
        excused = tuple(need for need in one.left if _near(need, want, found, at, desk))
        if excused and set(excused) == set(one.left):
            one = Fit(passage, one.score + 0.1 * len(excused), (), one.opposed, one.places, one.anchors, excused=True)
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
    before = [other for other in found[max(0, at - 2) : at] if other.article == passage.article]
    return any(other.names.intersection(need.values) for other in before)


def _carried_on(need: Need, found: list[Passage], at: int, desk: Desk) -> bool:
    """Tell whether a pronoun stands for the name that the sentence before in the paragraph is about."""
    passage, before = found[at], found[at - 1] if at else None
    if need.kind != "name" or before is None or not before.names.intersection(need.values):
        return False
    near = before.article == passage.article and before.sentence.paragraph == passage.sentence.paragraph
    words = {token.lower for token in passage.tokens}
    return near and bool(words & hints(desk.lexicon, "pronoun")) and len(before.names) == 1


def _tells(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage has the kind of thing that is asked for, near the words that were asked about."""
    if one.excused and (one.opposed or denies(one, desk.lexicon) != want.negative):
        return False
    if "city" in want.aspects or "where" in want.aspects:
        return "event" in want.aspects or bool(_new_names(one, want, frozenset({"place"}))) or _located(one, want)
    if _tied_elsewhere(one, want, desk):
        return False
    if want.aspects & {"who", "whose"} and "which" not in want.aspects:
        return bool(_new_names(one, want, _WHO)) or len(want.of("name")) > 1 or _by_somebody(one)
    if "when" in want.aspects:
        return _timed(one, desk) and not ("past" in want.aspects and _unreal(one, desk))
    if "why" in want.aspects:
        if len(want.of("word", "name")) < 2 or _both_ways(one, want):
            return False
        return _has(one, "why", desk) or _purposed(one) or bool(one.opposed) or denies(one, desk.lexicon)
    return True


def _unreal(one: Fit, desk: Desk) -> bool:
    """Tell whether the passage only plans, expects or imagines what the question takes for done."""
    unreal, tokens = hints(desk.lexicon, "unreal"), one.passage.tokens
    return any(tokens[n].lower in unreal for at in one.places for n in range(max(0, at - 3), at))


def _both_ways(one: Fit, want: Wanted) -> bool:
    """Tell whether the passage has things going up and down, so that its cause may be that of the other."""
    moving = [need for need in want.of("word") if need.senses & MOVES]
    told = [need for need in moving if any(sense in one.passage.all for sense in need.senses if sense.startswith("="))]
    return bool(moving) and not told and one.passage.all >= MOVES


def _purposed(one: Fit) -> bool:
    """Tell whether what explains the words is followed by what it is for ("cut costs to …")."""
    tokens = one.passage.tokens
    return any(at + 1 < len(tokens) and tokens[at + 1].lower == "to" for at in one.places)


def _has(one: Fit, hint: str, desk: Desk) -> bool:
    return bool({token.lower for token in one.passage.tokens} & hints(desk.lexicon, hint))


def _favoured(one: Fit, want: Wanted, desk: Desk) -> Fit:
    """Prefer the passage that has who is asked for in a clause with the words."""
    if not want.aspects & {"who", "whose"}:
        return one
    tokens, new = one.passage.tokens, _new_names(one, want, _WHO)
    spans = [mention.span for mention in one.passage.mentions if mention.name in new]
    clauses = [clause(tokens, at, desk.lexicon) for at in one.places]
    near = any(tokens[start].start <= span.start < tokens[end - 1].end for start, end in clauses for span in spans)
    return replace(one, score=one.score + _NEAR) if near else one


def _located(one: Fit, want: Wanted) -> bool:
    """Tell whether a name that isn't asked about stands behind "in" or "at"."""
    places = {mention.span.start for mention in one.passage.mentions if mention.kind == "name"}
    pairs = zip(one.passage.tokens, one.passage.tokens[1:], strict=False)
    return "city" not in want.aspects and any(
        left.lower in ("in", "at", "near") and right.start in places for left, right in pairs
    )


def _by_somebody(one: Fit) -> bool:
    """Tell whether what explains the words is followed by who did it ("was founded by two students")."""
    tokens = one.passage.tokens
    return any(token.lower == "by" for at in one.places for token in tokens[at + 1 : at + 3])


def _tied_elsewhere(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the tie that is asked about binds one of the names to somebody else in the passage."""
    firms = [need for need in want.of("name") if not any(desk.names.kinds.get(one) == "place" for one in need.values)]
    asked = {value for need in firms for value in need.values}
    senses = frozenset().union(*(need.senses for need in want.of("word")))
    if len(firms) < 2:
        return False
    kinds = senses_of(desk.lexicon)
    ties = [tie for tie in one.passage.relations if senses & frozenset().union(*kinds.of(tokenize(tie.kind)))]
    mine = [tie for tie in ties if asked & {tie.a, tie.b}]
    return bool(mine) and not any({tie.a, tie.b} <= asked for tie in mine)


def _new_names(one: Fit, want: Wanted, kinds: frozenset[str]) -> set[str]:
    asked = {value for need in want.of("name") for value in need.values}
    return {mention.name for mention in one.passage.mentions if mention.kind in kinds} - asked


def _timed(one: Fit, desk: Desk) -> bool:
    """Tell whether a time stands in a clause with two of the words and names that explain, or all there are."""
    tokens = one.passage.tokens
    sentence = Tagged(Sentence(one.passage.span), list(tokens), desk.lexicon.matches(list(tokens)))
    published = desk.snapshot.article(one.passage.article).published
    for time in periods.find(sentence, published, None, desk.lexicon):
        at = next((n for n, token in enumerate(tokens) if token.end > time.span.start), 0)
        start, end = clause(tokens, at, desk.lexicon)
        words = sum(start <= place < end for place in one.places)
        names = len({tokens[place].lower for place in one.anchors if start <= place < end})
        if words >= min(1, len(one.places)) and words + names >= min(2, len(one.places) + len(one.anchors)):
            return True
    return False


def _plan(chosen: list[Fit], want: Wanted, question: Question, desk: Desk) -> Plan:
    against = _contradicts(chosen[0], want, desk)
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
        _score(chosen[0], want, question, against=against),
        outcome(kind, pieces, desk, question.language, steps),
    )


def _in_order(chosen: list[Fit]) -> list[Fit]:
    return sorted(chosen, key=lambda one: (one.passage.article, one.passage.span))


def _contradicts(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage says the opposite of what the question takes for granted."""
    turns = hints(desk.lexicon, "contrast")
    if one.excused or "compare" in want.aspects:
        return False
    turned = any(token.lower in turns for token in one.passage.tokens[1:])
    return bool(one.opposed) != (not turned and denies(one, desk.lexicon) != want.negative)


def _which_name(question: Question, one: Fit, want: Wanted) -> bool:
    """Tell whether names of some kind are asked for ("which companies …") and the passage has some."""
    words = [token.lower for token in question.tokens]
    kinds = {sense.partition(":")[0] for need in want.of("word") for sense in need.senses if need.said in words[1:3]}
    return words[:1] in (["which"], ["what"]) and "descriptor" in kinds and bool(_new_names(one, want, _WHO))


def _score(one: Fit, want: Wanted, question: Question, *, against: bool) -> float:
    if against:
        return 0.6
    plain = not any(token.kind == "number" for token in one.passage.tokens)
    told = plain and not question.polar and not question.of("metric", "quantity", "direction")
    base = 0.85 if want.aspects & _ASKED or _which_name(question, one, want) else 0.74 if told else 0.5
    return base + 0.08 * min(1.0, one.score)
