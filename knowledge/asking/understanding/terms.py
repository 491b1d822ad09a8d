"""Tokens to terms: every stretch of a message gets the one meaning that explains most of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from knowledge.asking.plan import Desk
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.meanings import (
    codes,
    named,
    numbers,
    said_in,
    spanned,
    spelled,
    told_once,
    with_bare_numbers,
    worded,
)
from knowledge.asking.understanding.question import Asked, Term
from knowledge.asking.understanding.shortening import shortened
from knowledge.asking.understanding.times import times_of
from knowledge.asking.understanding.unbroken import chinese_words, outside, unbroken, uncrossed
from knowledge.lexicon import Lexicon, Match
from knowledge.model import Quantity, Sentence, Span
from knowledge.reading import quantities as reading_quantities
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token, tokenize

_SOLID = ("name", "class", "quantity")
_LATIN = "\u2fff"
_WITHIN = ("total", "share")  # what a character inside a metric tells as well
_OF_WORDS = ("role", "event", "source", "date", "summary")  # "job cuts" ask for nobody's job
_Span = TypeVar("_Span", bound=Match | Term)
_RANK = (
    "name",
    "period",
    "quantity",
    "class",
    "metric",
    "unit",
    "direction",
    "aspect",
    "thing",
    "pronoun",
    "code",
    "filler",
)


@dataclass(slots=True, eq=False)
class Understood:
    """A message with everything that was met in it; token indices throughout."""

    text: str
    tokens: tuple[Token, ...]
    terms: tuple[Term, ...]
    times: tuple[Asked, ...]
    quantities: tuple[Quantity, ...]
    aspects: tuple[tuple[int, int, str], ...]
    signals: dict[str, list[tuple[int, int]]]
    lexicon: Lexicon

    def aspects_in(self, start: int, end: int) -> set[str]:
        """Return the aspects that are named between two tokens."""
        return {name for first, last, name in self.aspects if start <= first and last <= end}

    def has(self, signal: str, start: int, end: int) -> bool:
        """Tell whether a signal of the lexicon stands between two tokens."""
        return any(start <= first and last <= end for first, last in self.signals.get(signal, ()))

    def opens(self, signal: str, start: int) -> bool:
        """Tell whether the clause that begins at ``start`` begins with the signal."""
        return any(first == start for first, _ in self.signals.get(signal, ()))

    def breaks(self, at: int) -> bool:
        """Tell whether a word at ``at`` begins another clause ("but")."""
        return any(first == at for first, _ in self.signals.get("break", ()))

    def splits(self, at: int) -> bool:
        """Tell whether words at ``at`` begin another question ("and how many")."""
        return any(first == at for first, _ in self.signals.get("split", ()))


def understood(text: str, desk: Desk) -> Understood:
    """Link every word of a normalised message."""
    tokens = spelled(tokenize(text), desk)
    words = chinese_words(tokens, desk.lexicon)
    matches = unbroken(desk.lexicon.matches(tokens), words)
    times = told_once(times_of(text, tokens, matches, desk))
    tagged = Tagged(Sentence(Span(0, len(text))), list(tokens), matches)
    tagged.times = [found.mention for found in times]
    quantities = with_bare_numbers(reading_quantities.find(tagged, desk.lexicon), tokens, times)
    names = list(uncrossed(named(tokens, matches, desk), words, desk.names))
    matches = outside(names, matches)
    candidates = [
        *names,
        *(spanned("period", at, found.mention.span, tokens) for at, found in enumerate(times)),
        *numbers(quantities, tokens, matches, frozenset(name.end for name in names), desk.lexicon),
        *_reported(worded(tokens, matches, desk.lexicon), desk),
        *codes(tokens),
    ]
    terms = _cover([term for term in candidates if term.end > term.start], tokens, hints(desk.lexicon, "mine"))
    return Understood(
        text=text,
        tokens=tuple(tokens),
        terms=tuple(_content(shortened(terms, desk), tokens, matches)),
        times=tuple(found.asked for found in times),
        quantities=tuple(quantities),
        aspects=tuple(_aspects(matches, terms)),
        signals=_signals(matches),
        lexicon=desk.lexicon,
    )


def _reported(terms: Iterable[Term], desk: Desk) -> Iterator[Term]:
    """Yield the terms but metrics of no article that ask for a change as well (增速 is not only that of an economy)."""
    told = list(terms)
    moves = {(term.start, term.end) for term in told if term.kind == "aspect" and "change" in term.values}
    for term in told:
        double = term.kind == "metric" and (term.start, term.end) in moves
        if not double or desk.snapshot.figures(metrics=term.values):
            yield term


def _cover(candidates: list[Term], tokens: list[Token], mine: frozenset[str]) -> list[Term]:
    """Choose terms that don't overlap: names first where they tie, longer before shorter."""
    taken = [False] * len(tokens)
    chosen: list[Term] = []
    for term in sorted(candidates, key=lambda term: (-(term.end - term.start), _RANK.index(term.kind), term.start)):
        if not any(taken[term.start : term.end]):
            taken[term.start : term.end] = [True] * (term.end - term.start)
            chosen.append(term)
    named = {term.end for term in chosen if term.kind == "name"}
    own = {at + 1 for at, token in enumerate(tokens) if token.lower in mine}  # "for my boss"
    for at, token in enumerate(tokens):
        if not taken[at] and token.kind == "number" and at in named:
            chosen.append(Term("code", (token.lower,), at, at + 1, token.text))
        elif not taken[at] and at not in own and token.kind != "mark" and (len(token.text) > 1 or token.kind == "cjk"):
            chosen.append(Term("word", (token.lower,), at, at + 1, token.text))
    return sorted(chosen, key=lambda term: term.start)


def _content(terms: list[Term], tokens: list[Token], matches: list[Match]) -> Iterator[Term]:
    """Leave fillers out; a metric that holds the thing counted ("car sales") gives that too."""
    things = _covering([match for match in matches if match.entry.kind == "class"])
    for term in terms:
        if term.kind != "filler":
            yield term
        if term.kind == "metric" and term.end - term.start > 1:
            for match in things.get(term.start, ()):
                place = (match.start, match.end)
                if match.start == term.start and match.end < term.end:
                    yield Term("thing", (match.entry.name,), *place, said_in(tokens, *place))


def _covering(spans: Sequence[_Span]) -> dict[int, list[_Span]]:
    """Return for each token the spans that cover it."""
    covering: dict[int, list[_Span]] = {}
    for span in spans:
        for at in range(span.start, span.end):
            covering.setdefault(at, []).append(span)
    return covering


def _aspects(matches: list[Match], terms: list[Term]) -> Iterator[tuple[int, int, str]]:
    """Yield the aspects named: the longest of overlapping ones, none inside a name, class or longer Chinese word."""
    met = [match for match in matches if match.entry.kind == "aspect"]
    fillers = [match for match in matches if match.entry.kind == "filler"]
    solid: list[Match | Term] = [*met, *fillers, *(term for term in terms if term.kind in _SOLID)]
    larger = _covering(solid)
    metrics = [term for term in terms if term.kind == "metric"]
    written = _covering([term for term in metrics if term.said[:1] > _LATIN])
    phrases = _covering([term for term in metrics if term.end - term.start > 1])
    ratios = {term.end for term in metrics if term.end - term.start > 1}  # "cost-to-income ratio" asks for no other one
    for match in met:
        size = match.end - match.start
        if size == 1 and match.start in written and match.entry.name not in _WITHIN:
            continue  # "members" (会员) promises nothing, though "will" (会) stands in it
        if match.entry.name in _OF_WORDS and match.start in phrases:
            continue
        if match.entry.name == "ratio" and match.end in ratios:
            continue
        if not any(other.end >= match.end and other.end - other.start > size for other in larger[match.start]):
            yield match.start, match.end, match.entry.name


def _signals(matches: list[Match]) -> dict[str, list[tuple[int, int]]]:
    signals: dict[str, list[tuple[int, int]]] = {}
    asked = {match.start: match.end for match in matches if match.entry.kind == "aspect"}
    for match in matches:
        begun = match.entry.name == "split" and asked.get(match.start, 0) > match.end  # 还有多少 is one question
        if match.entry.kind == "signal" and not begun:
            signals.setdefault(match.entry.name, []).append((match.start, match.end))
    return signals
