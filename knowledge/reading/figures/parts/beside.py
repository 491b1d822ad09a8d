"""Numbers that are set beside others: the change of before, a move told twice, what something is half or double of."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.casts import Cast, sign
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.siblings import joined

_LISTS = wordlists.of(__name__)
_BASIS = 9  # tokens of "on a like-for-like basis"
_ALL = _LISTS.words("all")
_AGAINST = 5  # tokens between a word of comparison and what is compared with
_CALLED = _LISTS.words("called")
_FIGURE = 4  # more, where a figure is named
_FIRM = 3  # tokens from "the new" to "company"
_FIRMS = _LISTS.words("firms")
_VALUES = _LISTS.words("values")
_BEYOND = _LISTS.words("beyond")
_MORE = _LISTS.words("more")
_PARTS = _LISTS.words("parts")
_CROSSED = _LISTS.words("crossed")
_VERBS = frozenset(("base", "s", "past", "ing", "part"))
_MULTIPLES = _LISTS.phrases("multiples")
_CREATING = _LISTS.words("creating")
_HELPING = _LISTS.words("helping")
_HELPED = 5  # tokens of "will need to be"
_SET_AGAINST = _LISTS.words("set_against")
_VERBS = frozenset(("past", "s", "base", "ing", "part"))
_PAST = _LISTS.words("past")

_SMALL = 1000  # of money: a share's price
_LED = 4  # tokens between a move of a price and where it led


def in_passing(before: tuple[Mark, Cast]) -> bool:
    """Tell whether a count was only set beside its level: "sold 400, 13 fewer than before, and Vega 220"."""
    teller = before[1].teller
    side = teller is not None and teller.entry is not None and teller.attrs.get("side")
    return bool(side) and before[0].family == "count"


def change_before(clause: Clause, found: Cast, before: tuple[Mark, Cast] | None) -> Cast | None:
    """Return the change of an earlier time that another one is set beside: "rose 4% in June, after 3% in May"."""
    if found.part != "prior" or before is None or before[1].part != "change" or before[1].teller is None:
        return None
    percent = before[0].family == "percent" and before[1].teller.kind == "change"
    side = percent and before[1].teller.attrs.get("side")  # "up 0.2% from 4.1%"
    ratio = side or any(mark.noun and "percent" in mark.attrs.get("takes", ()) for mark in clause.marks)
    return Cast("change", before[1].sign, found.teller, earlier=True) if percent and not ratio else None


def after_all(clause: Clause, mark: Mark, told: Cast) -> bool:
    """Tell whether a change came before another one: "fell by 2 million, after surging by 5", "than the 9% rise"."""
    teller = told.teller
    if told.part == "change" and teller is not None and teller.start == mark.end and mark.family == "percent":
        words = [clause.line.word(at) for at in (mark.start - 2, mark.start - 1)]
        moved = any(one.end < mark.start and one.family == "percent" for one in clause.quantities)
        return moved and words[1] == "the" and words[0] in _SET_AGAINST
    if told.part != "change" or teller is None or teller.kind != "change" or teller.pos != "ing":
        return False
    led = clause.line.word(teller.start - 1) in ("after", "following")
    return led and any(mark.end < teller.start for mark in clause.quantities)


def moved_behind(clause: Clause, left: Mark, right: Mark) -> Mark | None:
    """Return the way that a move told twice went: "settled $1.80, or 2.4%, higher at $79"."""
    ahead = list(clause.after(right.end))[:2]
    moved = next((mark for mark in ahead if mark.kind != "stop"), None)
    if clause.line.chinese or moved is None or moved.kind != "change" or not moved.attrs.get("side"):
        return None
    near = moved.start - right.end <= 1 and right.family == "percent" != left.family
    return moved if near and joined(clause, left, right) else None


def added(clause: Clause, mark: Mark) -> Cast | None:
    """Return the change that "another" tells: "lifted the price of its vans another $300"."""
    if clause.line.word(mark.start - 1) not in _MORE or mark.family != "money":
        return None
    verb = next((one for one in clause.before(mark.start) if one.verbal or one.kind in ("stop", "quantity")), None)
    moved = verb is not None and verb.kind == "change" and not verb.attrs.get("side")
    return Cast("change", sign(verb), verb) if moved and verb is not None else None


def multiplied(clause: Clause, mark: Mark, before: tuple[Mark, Cast] | None) -> Cast | None:
    """Return the part of a number that another one is half or double of: "less than half the 48 of 2023"."""
    near = before is not None and mark.start - before[0].end <= 1 and clause.line.word(mark.start - 1) == "the"
    fraction = before is not None and before[0].family in ("percent", "ratio")
    wordy = before is not None and not any(
        token.kind == "number" for token in clause.line.tagged.tokens[before[0].start : before[0].end]
    )
    told = near and fraction and wordy and mark.family in ("money", "count", "share")
    return Cast("prior") if told else None


def fallen_short_of(clause: Clause, mark: Mark, before: tuple[Mark, Cast] | None) -> Cast | None:
    """Return the level of a time of its own that a change is told from: "3% below the previous year's $4 million"."""
    if before is None or before[1].part != "change" or before[1].teller is None or mark.family == "percent":
        return None
    at = before[1].teller.end
    time = next((one for one in clause.after(at) if one.kind == "time"), None)
    owns = time is not None and clause.line.word(time.end) in ("'s", "'") and time.end + 1 == mark.start
    near = time is not None and time.start - at <= 1 and clause.line.word(at - 1) in _BEYOND
    return Cast("prior") if owns and near else None


def noun_of_change(clause: Clause, mark: Mark) -> Cast | None:
    """Return the change that is told behind its metric: "a $2,000 price cut", "a 5% profit rise"."""
    follower = clause.line.at.get(mark.end)
    if follower is None or not follower.noun or mark.family not in ("money", "percent") or clause.line.chinese:
        return None
    told = clause.line.at.get(follower.end)
    noun = told is not None and told.kind == "change" and told.pos == "noun" and not told.attrs.get("side")
    return Cast("change", sign(told), told) if noun and told is not None else None


def of_value(clause: Clause, mark: Mark) -> bool:
    """Tell whether a sum is what somebody's value in the market lost: "lost $4 billion in market value"."""
    noun = clause.line.at.get(mark.end + 1)
    return clause.line.word(mark.end) in ("in", "of") and noun is not None and noun.noun and noun.attrs.name in _VALUES


def led_on(clause: Clause, mark: Mark) -> bool:
    """Tell whether a small sum led to the next one, as the move of a price does: "lost 60 cents to close at $23"."""
    following = next((one for one in clause.after(mark.end) if one.kind == "quantity"), None)
    small = mark.number.value < _SMALL and following is not None and following.start - mark.end <= _LED
    if following is None or not small or following.family not in ("money", "share"):
        return False
    between = [clause.line.word(at) for at in range(mark.end, following.start)]
    return "to" in between[:2] + between[-1:] or between[:1] == ["at"]


def alone(clause: Clause, mark: Mark) -> Cast | None:
    """Return the level that a percentage is by itself: what is left of a whole, what something fell below."""
    left = mark.family == "percent" and clause.line.word(mark.start - 1) == "remaining"
    if left and clause.line.word(mark.end) != "of":
        return Cast("level")  # "will pay for the remaining 9 percent"
    at = mark.end + (clause.line.word(mark.end) in "-‑")
    owned = mark.family == "percent" and clause.line.word(at) == "owned"
    if owned and clause.line.word(at + 1) != "by":
        return Cast("level")  # "its 40-percent-owned brewer"
    return _crossed(clause, mark)


def _crossed(clause: Clause, mark: Mark) -> Cast | None:
    """Return the level that a percentage is which something fell below or rose above: "inflation fell below 10%"."""
    at = mark.start - (clause.line.word(mark.start) not in _CROSSED)
    if mark.family != "percent" or clause.line.word(at) not in _CROSSED or clause.line.chinese:
        return None
    moved = next(clause.before(at), None)
    verb = moved is not None and moved.kind == "change" and moved.pos in _VERBS and moved.end == at
    return Cast("level", 1, moved) if verb else None


def times_as(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number multiplies what was before: "2.4 times the level of", "three times as many as"."""
    words = (clause.line.word(mark.end), clause.line.word(mark.end + 1))
    return words in _MULTIPLES or words[0] in ("that", "what")


def margin(clause: Clause, mark: Mark) -> Cast | None:
    """Return the level of a margin told before a percentage, which is always one of sales: "margins at 4% of sales"."""
    noun = next((one for one in clause.before(mark.start) if one.noun or one.kind == "quantity"), None)
    told = noun is not None and noun.noun and noun.attrs.name.endswith("margin")
    return Cast("level", 1, noun) if told else None


def of_all(clause: Clause, mark: Mark) -> bool:
    """Tell whether a share is one of all there is: "half of the total", "40% of those"."""
    return any(clause.line.word(at) in _ALL for at in range(mark.end + 1, mark.end + 4))


def reach(clause: Clause, mark: Mark) -> int:
    """Return how far before a number a word of comparison may stand: "against last year's restated figure of 40"."""
    figure = clause.line.word(mark.start - 1) == "of" and clause.line.word(mark.start - 2) in (
        "figure",
        "total",
        "level",
    )
    return _AGAINST + _FIGURE * figure


def of_firm(clause: Clause, mark: Mark) -> bool:
    """Tell whether a share is one of a firm: "gets 51% of the new company", "bought 5% of its rival Nova"."""
    line, at = clause.line, mark.end
    whose = line.at.get(at + 1)
    if whose is not None and whose.kind == "name" and line.word(at) == "of" and line.word(whose.end) == "'s":
        near = range(whose.end + 1, whose.end + 1 + _FIRM)
        return any(line.word(head) in _PARTS for head in near)  # "67% of Nova's US affiliate"
    if line.word(at) != "of" or line.word(at + 1) not in ("the", "its", "a", "their"):
        return False
    for head in range(at + 2, at + 2 + _FIRM):
        name = line.at.get(head + 1)
        owner = name is not None and name.kind == "name" and line.word(name.end) in ("'s", "'")
        if line.word(head) in _FIRMS:
            return line.word(head + 1) not in ("'s", "'", "of") and not owner
    return False


def passed(clause: Clause, change: Mark, mark: Mark) -> bool:
    """Tell whether a level was passed on the way: "fell below $10", "rose past 50", but not "rose over 3 percent"."""
    return change.pos in _VERBS and change.end in (mark.start, mark.start - 1) and clause.line.word(change.end) in _PAST


def created(clause: Clause, mark: Mark) -> Cast | None:
    """Read jobs that come or go by themselves: "900 jobs were added", "400 jobs would be lost", "created 900 jobs"."""
    people = (match.entry for match in mark.inner if match.entry.kind == "metric")
    if clause.line.chinese or not any(entry.get("bare") and entry.get("kind") == "stock" for entry in people):
        return None
    if clause.line.word(mark.start - 1) in _CREATING:
        return Cast("change", 1, mark)
    at = mark.end
    while clause.line.word(at) in _HELPING and at < mark.end + _HELPED:
        at += 1
    moved = clause.line.at.get(at) if at > mark.end else None
    if at > mark.end and clause.line.word(at) in _CREATING:
        return Cast("change", 1, mark)
    verb = moved is not None and moved.kind == "change" and moved.pos in ("past", "part", "base")
    return Cast("change", sign(moved), moved) if moved is not None and verb else None


def from_level(clause: Clause, change: Mark, mark: Mark) -> bool:
    """Tell whether a number is what something moved from: "will ease from a pace of 30% last year"."""
    for other in clause.before(mark.start):
        if other.start < change.end:
            return False
        if "prior" in other.roles and clause.line.word(other.start) == "from":
            base = next(clause.after(other.end), None)
            return base is None or base.time is None or base.time.basis is None or clause.line.word(base.end) == "'s"
    return False


def on_basis(clause: Clause, left: Mark, told: Cast, mark: Mark) -> bool:
    """Tell whether a percentage is the same change once more: "up 3 percent, or 2 percent on a comparable basis"."""
    line = clause.line
    based = line.word(mark.end) == "on" and any(line.word(mark.end + at) == "basis" for at in range(2, _BASIS))
    changes = told.part == "change" and left.family == mark.family == "percent"
    return based and changes and line.word(mark.start - 1) in ("or", "and")
