"""Whether a passage that explains the words also has what is asked for: who, when, where, why, and not its opposite."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.asking.text.fitting import MOVES, Fit, clause, denies, reach
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.senses import senses_of
from knowledge.model import Sentence
from knowledge.reading import periods
from knowledge.reading.tagged import Tagged
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.plan import Desk
    from knowledge.asking.text.passages import Passage
    from knowledge.asking.text.wanted import Wanted
    from knowledge.lexicon import Lexicon
    from knowledge.tokens import Token

_OLDEST, _OLD = 1500, 1900  # years
EVENT = "meeting place"  # the sense of conferences, shows, tours
WHO = frozenset({"person", "company", "brand", "organisation", "name", "place"})
_PLACED = frozenset({"who", "whose", "when", "where"})
_DATELINE = 14  # tokens that the place, day and agency before a report may have
_DASHES = ("-", "–", "—", "--")
_NEAR = 0.06  # for a passage that has who is asked for beside the words


def tells(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage has the kind of thing that is asked for, near the words that were asked about."""
    moving = any(need.senses & MOVES for need in want.of("word"))
    if one.excused and (moving or one.opposed or denies(one, desk.lexicon) != want.negative):
        return False
    if "city" in want.aspects or "where" in want.aspects:
        told = "say" in want.aspects and EVENT in one.passage.all
        return (
            told
            or "event" in want.aspects
            or bool(new_names(one, want, frozenset({"place"})))
            or _located(one, want, desk.lexicon)
        )
    if _nobody(one, want, desk) or _elsewhere(one, want, desk):
        return False
    if want.aspects & {"who", "whose"} and "which" not in want.aspects:
        return bool(new_names(one, want, WHO)) or len(want.of("name")) > 1 or _by_somebody(one, desk.lexicon)
    if several_asked(want, desk.lexicon):
        return bool(new_names(one, want, (WHO | {"model"}) - {"place"}) - set(_placed_in(one, desk.lexicon)))
    if "when" in want.aspects:
        return _dated_event(one, desk) or (
            _timed(one, want, desk) and not ("past" in want.aspects and _unreal(one, desk))
        )
    return "why" not in want.aspects or _explains(one, want, desk)


def _explains(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage has a cause of what was asked about, or says that it isn't so."""
    if len(want.of("word", "name")) < 2 or _both_ways(one, want):
        return False
    caused = _gives_cause(one, desk) or _caused_behind(one, desk.lexicon) or _purposed(one)
    return caused or bool(one.opposed) or denies(one, desk.lexicon)


def several_asked(want: Wanted, lexicon: Lexicon) -> bool:
    """Tell whether the names of several are asked for ("which banks"), other than those of places."""
    first = next(iter(want.of("word")), None) if "which" in want.aspects else None
    if first is not None and any(sense.startswith(("thing:", "class:")) for sense in first.senses):
        return False  # of cars and phones the kind is asked for as often as the name
    return first is not None and first.said.endswith("s") and first.said not in hints(lexicon, "kinds of places")


def _elsewhere(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage is of others, or has the opposite of what happened somewhere or sometime."""
    if one.opposed and want.aspects & _PLACED:
        return True
    return _of_others(one, want) or _tied_elsewhere(one, want, desk)


def _nobody(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether it is asked who holds an office, and the passage has the office only."""
    asked = (value for need in want.of("name") for value in need.values)
    if "role" not in want.aspects or any(desk.names.kinds.get(value) == "person" for value in asked):
        return False
    return not new_names(one, want, WHO - {"place"})


def favoured(one: Fit, want: Wanted, desk: Desk) -> Fit:
    """Prefer the passage that has who is asked for in a clause with the words."""
    if _tied(one, want):
        one = replace(one, score=one.score + 2 * _NEAR)
    if not want.aspects & {"who", "whose"}:
        return one
    tokens, new = one.passage.tokens, new_names(one, want, WHO)
    spans = [mention.span for mention in one.passage.mentions if mention.name in new]
    clauses = [clause(tokens, at, desk.lexicon) for at in one.places]
    near = any(tokens[start].start <= span.start < tokens[end - 1].end for start, end in clauses for span in spans)
    return replace(one, score=one.score + _NEAR) if near else one


def _tied(one: Fit, want: Wanted) -> bool:
    """Tell whether the passage ties somebody who is asked about to another in the way that is asked for."""
    asked = {value for need in want.of("name") for value in need.values}
    ties = (tie for tie in one.passage.relations if asked & {tie.a, tie.b})
    return any(need.said in tie.kind or tie.kind in need.senses for tie in ties for need in want.of("word"))


def contradicts(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether the passage says the opposite of what the question takes for granted."""
    turns = hints(desk.lexicon, "contrast")
    if one.excused or "compare" in want.aspects:
        return False
    if one.opposed and any(need.senses & MOVES for need in one.opposed) and _unreal(one, desk):
        return False  # what is expected to rise may have fallen
    turned = any(token.lower in turns for token in one.passage.tokens[1:])
    return bool(one.opposed) != (not turned and denies(one, desk.lexicon) != want.negative)


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


def has(one: Fit, hint: str, desk: Desk) -> bool:
    """Tell whether the passage has a word of one kind of hint."""
    return bool({token.lower for token in one.passage.tokens} & hints(desk.lexicon, hint))


def _gives_cause(one: Fit, desk: Desk) -> bool:
    """Tell whether the passage has a word of cause, other than one that cites data."""
    cited, citing = hints(desk.lexicon, "cited data"), hints(desk.lexicon, "citing")
    words = [token.lower for token in one.passage.tokens]
    causes = (at for at, word in enumerate(words) if word in hints(desk.lexicon, "why"))
    return any(words[at] not in citing or not cited & set(words[at + 1 : at + 5]) for at in causes)


def _caused_behind(one: Fit, lexicon: Lexicon) -> bool:
    """Tell whether a word of time or manner stands behind the words, where it gives a cause ("fell after …")."""
    tokens = one.passage.tokens
    for at in range(min(one.places, default=0), len(tokens)):
        if tokens[at].lower in hints(lexicon, "why behind"):
            told = {token.lower for token in tokens[at : clause(tokens, at, lexicon)[1]]}
            if tokens[at].lower != "as" or not told & hints(lexicon, "told so"):
                return True
    return False


def _located(one: Fit, want: Wanted, lexicon: Lexicon) -> bool:
    """Tell whether a name that isn't asked about stands behind "in" or "at"."""
    return "city" not in want.aspects and any(_placed_in(one, lexicon))


def _placed_in(one: Fit, lexicon: Lexicon) -> Iterator[str]:
    """Yield the names of nothing known that stand behind "in" or "at"."""
    names = {mention.span.start: mention.name for mention in one.passage.mentions if mention.kind == "name"}
    for left, right in pairwise(one.passage.tokens):
        if left.lower in hints(lexicon, "placing") and right.start in names:
            yield names[right.start]


def _by_somebody(one: Fit, lexicon: Lexicon) -> bool:
    """Tell whether what explains the words is followed by who did it ("was founded by two students")."""
    tokens, doers = one.passage.tokens, hints(lexicon, "doer")
    return any(token.lower in doers for at in one.places for token in tokens[at + 1 : at + 3])


def _of_others(one: Fit, want: Wanted) -> bool:
    """Tell whether the passage leaves out what was spoken of before ("who bought them?": not anything that is sold)."""
    lent = [need for need in want.of("name") if need.soft]
    named = any(one.passage.names.intersection(need.values) for need in lent)
    return bool(lent) and "who" in want.aspects and not named


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


def new_names(one: Fit, want: Wanted, kinds: frozenset[str]) -> set[str]:
    """Return the names of some kinds in the passage that the question doesn't have."""
    asked = {value for need in want.of("name") for value in need.values}
    filed, based = _filed(one.passage), _based(one.passage)
    places = (found for found in one.passage.mentions if found.kind in kinds and found.span.start >= filed)
    return {found.name for found in places if found.span.end not in based} - asked


def _based(passage: Passage) -> set[int]:
    """Return where places end that only say where a firm is at home ("the Porto-based company")."""
    tokens = passage.tokens
    return {
        one.end
        for one, mark, word in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if mark.text == "-" and word.lower == "based"
    }


def _filed(passage: Passage) -> int:
    """Return where a dateline ends, which says where news was written and not where anything is; else the start."""
    opening = passage.tokens[:_DATELINE]
    places = {mention.span.start for mention in passage.mentions if mention.kind == "place"}
    dash = next((token.end for token in opening if token.text in _DASHES), None)
    return dash if dash is not None and opening[0].start in places else passage.span.start


def _dated_event(one: Fit, desk: Desk) -> bool:
    """Tell whether an event is asked about by its kind only, and the sentence that tells of it has a time."""
    passage = one.passage
    if "event" not in passage.kinds or not one.places or any(EVENT not in passage.senses[at] for at in one.places):
        return False
    sentence = Tagged(Sentence(passage.span), list(passage.tokens), desk.lexicon.matches(list(passage.tokens)))
    return bool(periods.find(sentence, desk.snapshot.article(passage.article).published, None, desk.lexicon))


def _long_ago(tokens: tuple[Token, ...], lexicon: Lexicon) -> Iterator[int]:
    """Yield where years stand that are too long ago for news ("in 1871")."""
    for before, token in pairwise(tokens):
        if token.text.isdigit() and _OLDEST <= int(token.text) < _OLD and before.lower in hints(lexicon, "dating"):
            yield token.start


def _timed(one: Fit, want: Wanted, desk: Desk) -> bool:
    """Tell whether a time stands in a clause with two of the words and names that explain, or all there are."""
    tokens = one.passage.tokens
    if want.of("word") and not one.places:
        return False
    sentence = Tagged(Sentence(one.passage.span), list(tokens), desk.lexicon.matches(list(tokens)))
    published = desk.snapshot.article(one.passage.article).published
    told = [time.span.start for time in periods.find(sentence, published, None, desk.lexicon)]
    for begun in (*told, *_long_ago(tokens, desk.lexicon)):
        at = next((n for n, token in enumerate(tokens) if token.end > begun), 0)
        start, end = reach(tokens, at, desk.lexicon)
        words = sum(start <= place < end for place in one.places)
        names = len({tokens[place].lower for place in one.anchors if start <= place < end})
        if words >= min(1, len(one.places)) and words + names >= min(2, len(one.places) + len(one.anchors)):
            return True
    return False
