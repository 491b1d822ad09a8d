"""A sentence as a line of marks: whatever in it can tell a figure's subject, metric, time, role or modality.

Rooms before this one found quantities, times and names; the lexicon found words. Here they become one sequence
without overlaps, in token positions, which the grammar of figures walks over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from knowledge.lexicon import Entry, Match
from knowledge.model import Mention, Quantity, Span
from knowledge.reading.figures.chinese import worded
from knowledge.reading.figures.line.families import Family, family
from knowledge.reading.figures.owners import passing
from knowledge.reading.figures.parts import conversions
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.tokens import Token, glued

MarkKind = Literal["quantity", "time", "name", "metric", "class", "change", "modal", "cue", "stop"]

_TELLING: tuple[MarkKind, ...] = ("change", "metric", "class", "modal")
_HARD = frozenset(";；:：—–。")
_SOFT = frozenset(',，、(（)）[]"“”「」')
_QUOTES = frozenset('“「”」"')
_SOURCES = frozenset(("according", "based"))
_UNSURE = frozenset(("name", "place"))  # kinds of names that goods may look like
_FINITE = frozenset(("past", "s", "base", "zh"))
_begins = attrgetter("start")
_AHEAD = 8  # marks
_CODE = 3  # letters of a currency
_SUM = 100_000  # of a company, not of one of its shares


@dataclass(slots=True, eq=False)
class Mark:
    """One thing of interest, over tokens ``start`` to ``end`` (exclusive)."""

    kind: MarkKind
    start: int
    end: int
    entry: Entry | None = None
    pos: str = ""
    roles: frozenset[str] = frozenset()
    quantity: Quantity | None = None
    time: TimeMention | None = None
    mention: Mention | None = None
    inner: tuple[Match, ...] = ()  # words of the lexicon that a quantity covers ("500 workers")
    also: tuple[Match, ...] = ()  # other readings of the same words
    holds: Mention | None = None  # a name that a quantity covers ("900 Orins")
    family: Family = "count"  # what a quantity measures
    led: int = 0  # tokens of bound that it begins with

    @property
    def attrs(self) -> Entry:
        """Return the lexicon entry of a mark that has one; raises ValueError for others."""
        if self.entry is None:
            raise ValueError(f"a {self.kind} mark has no entry")
        return self.entry

    @property
    def number(self) -> Quantity:
        """Return the quantity of a mark that has one; raises ValueError for others."""
        if self.quantity is None:
            raise ValueError(f"a {self.kind} mark has no quantity")
        return self.quantity

    @property
    def name(self) -> Mention:
        """Return the mention of a mark that has one; raises ValueError for others."""
        if self.mention is None:
            raise ValueError(f"a {self.kind} mark has no mention")
        return self.mention

    @property
    def verbal(self) -> bool:
        """Tell whether the mark is a verb that a clause can turn on."""
        if self.kind == "cue":
            return bool(self.roles & {"verb", "level", "rank"})
        return self.kind == "modal" or (self.kind in ("metric", "change") and self.pos in (*_FINITE, "ing", "part"))

    @property
    def readings(self) -> list[tuple[Entry, str]]:
        """Return the entries and parts of speech that the words may be, of the mark's own kind."""
        others = [(match.entry, match.pos) for match in self.also if match.entry.kind == self.kind]
        return [(self.attrs, self.pos), *others]

    @property
    def noun(self) -> bool:
        """Tell whether the mark is a metric told by a noun."""
        return self.kind == "metric" and self.pos in ("noun", "nouns", "en", "zh")


@dataclass(slots=True, eq=False)
class Line:
    """A sentence with its marks; ``at`` finds the mark that covers a token."""

    index: int
    tagged: Tagged
    marks: list[Mark]
    at: dict[int, Mark]

    word: Callable[[int], str] = field(init=False)  # the folded token at a place, or nothing outside the sentence
    words: frozenset[str] = field(init=False)  # its folded tokens
    chinese: bool = field(init=False)
    quotes: list[list[int]] = field(init=False)  # tokens that open, close, do either
    asides: list[Mark] = field(init=False)  # classes that narrow all that follows: "excluding one-time items"
    sources: list[int] = field(init=False)  # tokens that a source may follow: "according"

    def __post_init__(self) -> None:
        """Note once whether the sentence is written in Chinese, and where its quotation marks are."""
        self.word, self.words = self.tagged.word, self.tagged.words
        self.chinese = "cjk" in self.tagged.kinds[:8]
        stops = [mark.start for mark in self.marks if mark.kind == "stop"] if _QUOTES & self.words else []
        self.quotes = [[at for at in stops if self.word(at) in kind] for kind in ("“「", "”」", '"')]
        classes = self.marks if "class" in self.tagged.of_kind else ()
        self.asides = [mark for mark in classes if mark.kind == "class" and mark.attrs.get("clause")]
        places = range(len(self.tagged.tokens)) if _SOURCES & self.words else ()
        self.sources = [at for at in places if self.word(at) in _SOURCES]

    def quoted(self, at: int) -> bool:
        """Tell whether a token stands in somebody's direct speech."""
        opened, closed, straight = (bisect_left(places, at) for places in self.quotes)
        return opened > closed or straight % 2 == 1

    def matches(self, first: int, last: int) -> list[Match]:
        """Return the lexicon matches that begin at tokens ``first`` to ``last`` (exclusive); they come in order."""
        found = self.tagged.matches
        low = bisect_left(found, first, key=_begins)
        return found[low : bisect_left(found, last, low, key=_begins)]

    def span(self, mark: Mark) -> Span:
        """Return the characters that a mark covers."""
        return self.tagged.span(mark.start, mark.end)


def read(index: int, tagged: Tagged) -> Line:
    """Lay out the marks of one sentence, earliest first."""
    taken: dict[int, Mark] = {}
    for mark in _found(tagged):
        _claim(mark, taken)
    _bind(tagged, taken)
    for mark in _words(tagged):
        _claim(mark, taken)
    for at in tagged.places("mark"):
        if at not in taken and (strength := _stop(tagged.tokens, at)):
            taken[at] = Mark("stop", at, at + 1, roles=_roles(strength))
    ordered = sorted(dict.fromkeys(taken.values()), key=_begins)
    _narrow(ordered)
    for place, mark in enumerate(ordered):
        if mark.kind == "change" and mark.also:
            _as_metric(mark, ordered[place + 1 : place + 1 + _AHEAD], tagged)
    return Line(index, tagged, conversions.left_out(ordered, tagged), taken)


def _as_metric(mark: Mark, ahead: list[Mark], tagged: Tagged) -> None:
    """Take a word for a metric that is one before money: "a loss of $4 million", "lost 7 cents a share"."""
    told = next((match for match in mark.also if match.entry.kind == "metric"), None)
    number = next((other.quantity for other in ahead if other.quantity is not None), None)
    if told is None or number is None or any("hard" in other.roles for other in ahead if other.kind == "stop"):
        return
    unit = number.normal_unit or ""
    money, share = len(unit) == _CODE and unit.isupper(), unit.endswith(" per share")
    large = share or (money and number.value >= _SUM)
    following = tagged.tokens[mark.end].lower if mark.end < len(tagged.tokens) else ""
    close = ahead[0].quantity is number and ahead[0].start - mark.end <= 1
    noun = mark.pos in ("noun", "nouns") and (large or (money and following == "of"))
    if noun or (share and close):
        others = tuple(match for match in mark.also if match is not told)
        mark.also = (*others, Match(mark.start, mark.end, mark.attrs, mark.pos))
        mark.kind, mark.entry, mark.pos = "metric", told.entry, told.pos


def _narrow(marks: list[Mark]) -> None:
    """Make a weak noun right before another metric what narrows it: "fleet registrations"."""
    for left, right in pairwise(marks):
        if left.pos == "en" and left.noun and right.noun and left.end == right.start and left.attrs.get("weak"):
            left.kind, left.entry = "class", Entry("class", left.attrs.name, (), {"adjective": True})


def _bind(tagged: Tagged, taken: dict[int, Mark]) -> None:
    """Give each number the words of bound right before it ("more than 40"), which are no words of change."""
    bounds = [match for match in tagged.of_kind.get("bound", ()) if match.end in taken]
    if not bounds:
        return
    phrases = [
        match for kind in (*_TELLING, "cue") for match in tagged.of_kind.get(kind, ()) if match.end - match.start > 1
    ]
    for match in bounds:
        behind = match.entry.get("after") and tagged.tokens[match.start].kind == "word"  # "and up", but not "+4%"
        if match.entry.get("sign") == "=" or behind or match.pos not in ("en", "zh"):
            continue
        number = taken[match.end]
        before = taken.get(match.start - 1)
        if before is not None and before.kind == "quantity" and tagged.tokens[match.end - 1].lower == "than":
            continue  # "41% higher than $4 million"
        if any(other.start < match.start < other.end for other in phrases):
            continue  # "handed over 900"
        if number.kind == "quantity" and not any(at in taken for at in range(match.start, match.end)):
            number.start, number.led = match.start, match.end - match.start
            taken.update(dict.fromkeys(range(match.start, match.end), number))


def _stop(tokens: list[Token], at: int) -> str:
    """Return how hard a punctuation mark stops, or an empty string: a lone or doubled hyphen is a dash."""
    text = tokens[at].text
    if text in _SOFT:
        return "soft"
    dash = text == "-" and not (
        at + 1 < len(tokens) and glued(tokens[at], tokens[at + 1]) and tokens[at + 1].text != "-"
    )
    return "hard" if text in _HARD or dash else ""


def _claim(mark: Mark, taken: dict[int, Mark]) -> None:
    places = range(mark.start, mark.end)
    for at in places:
        if at in taken:
            _yield_to(taken[at], mark)
            return
    for at in places:
        taken[at] = mark


def _yield_to(holder: Mark, mark: Mark) -> None:
    """Note with the mark that holds a token already what the later one would have told."""
    if mark.entry is None:
        if holder.kind == "quantity" and mark.mention is not None:
            holder.holds = mark.mention
        return
    match = Match(mark.start, mark.end, mark.entry, mark.pos)
    if holder.kind == "quantity" and holder.start + holder.led <= mark.start:
        holder.inner += (match,)
    elif (holder.start, holder.end) == (mark.start, mark.end):
        holder.also += (match,)


@lru_cache(maxsize=256)  # few roles, many marks
def _roles(role: str) -> frozenset[str]:
    return frozenset((role,))


def _found(tagged: Tagged) -> Iterator[Mark]:
    starts = list(map(_begins, tagged.tokens))

    def place(span: Span) -> tuple[int, int]:
        first = bisect_left(starts, span.start)
        return first, max(first + 1, bisect_left(starts, span.end))

    for quantity in tagged.quantities:
        yield Mark("quantity", *place(quantity.span), quantity=quantity, family=family(quantity))
    for time, first, last, idle in passing.told(tagged, place):
        yield Mark("time", first, last, time=None if idle else time)
    goods = passing.goods(tagged)
    for mention in tagged.mentions:
        first, last = place(mention.span)
        within = (one for one in goods if one.start <= first and last <= one.end)
        if not any(mention.kind in _UNSURE or one.entry.get("index") for one in within):
            yield Mark("name", first, last, mention=mention)


def _words(tagged: Tagged) -> list[Mark]:
    """Return the marks that words make, the longest first, then by kind: the first to claim a token keeps it."""
    marks = [
        Mark(kind, match.start, match.end, worded.entry(tagged, match), match.pos)
        for kind in _TELLING
        for match in tagged.of_kind.get(kind, ())
        if match.pos != "ask"
        and not (match.pos in passing.VERBAL and passing.nominal(tagged, match))
        and not passing.exchange(tagged, match)
    ]
    marks = worded.measuring(marks)
    cues: dict[tuple[int, int], Mark] = {}
    for match in tagged.of_kind.get("cue", ()):
        role = _roles(match.entry.get("role"))
        if (same := cues.get((match.start, match.end))) is not None:
            same.roles |= role
        elif match.pos != "ask":
            cues[match.start, match.end] = Mark("cue", match.start, match.end, match.entry, match.pos, role)
    marks += cues.values()
    marks = worded.unbroken(tagged, marks)
    return sorted(marks, key=lambda mark: mark.start - mark.end)  # else as they come
