"""Tokens to terms: every stretch of a message gets the one meaning that explains most of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from knowledge.asking.linking import CODE, Link, Names
from knowledge.asking.plan import Desk
from knowledge.asking.question import Asked, Term, TermKind
from knowledge.asking.times import FoundTime, times_of
from knowledge.lexicon import Match
from knowledge.model import Quantity, Sentence, Span
from knowledge.reading import quantities as reading_quantities
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token, tokenize

_COUNTS = ("number", "bound")
_MINE = ("my", "our", "your")
_LONG = 3  # digits of a number that needs no unit to be a figure
_PLAIN = ("filler", "pronoun")
_WORDED = ("aspect", "metric", "loose", "modal", "change", "class", "thing", "unit")
_SOLID = ("name", "class", "quantity")
_Span = TypeVar("_Span", bound=Match | Term)
_PER = ("per", "a", "an", "each", "每")
_UNITS = ("currency", "measure", "percent", "point")
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
    tokens = _spelled(tokenize(text), desk)
    matches = desk.lexicon.matches(tokens)
    times = _told_once(times_of(text, tokens, matches, desk))
    tagged = Tagged(Sentence(Span(0, len(text))), list(tokens), matches)
    tagged.times = [found.mention for found in times]
    quantities = _bare(reading_quantities.find(tagged, desk.lexicon), tokens, times)
    candidates = [
        *_named(tokens, matches, desk.names),
        *(_spanned("period", at, found.mention.span, tokens) for at, found in enumerate(times)),
        *_numbers(quantities, tokens, matches),
        *_worded(tokens, matches),
        *_codes(tokens),
    ]
    terms = _cover([term for term in candidates if term.end > term.start], tokens)
    return Understood(
        text=text,
        tokens=tuple(tokens),
        terms=tuple(_content(terms, tokens, matches)),
        times=tuple(found.asked for found in times),
        quantities=tuple(quantities),
        aspects=tuple(_aspects(matches, terms)),
        signals=_signals(matches),
    )


def _bare(quantities: list[Quantity], tokens: list[Token], times: list[FoundTime]) -> list[Quantity]:
    """Add long numbers that stand without a unit: in a question they are somebody's figure."""
    taken = [quantity.span for quantity in quantities] + [found.mention.span for found in times]
    for token in tokens:
        place, digits = Span(token.start, token.end), token.text.replace(",", "")
        if token.kind == "number" and len(digits) > _LONG and not any(place.touches(one) for one in taken):
            value = float(digits) if digits.count(".") == 1 else int(digits.replace(".", ""))
            quantities.append(Quantity(value, None, None, place))
    return quantities


def _told_once(times: list[FoundTime]) -> list[FoundTime]:
    """Drop "so far" beside a period of its own: it says nothing more."""
    own = [one for one in times if one.asked.period is not None and one.asked.period.kind != "cumulative"]
    return own if len(own) < len(times) and own else times


def _spelled(tokens: list[Token], desk: Desk) -> list[Token]:
    """Return the tokens with plural codes, plural names and typing errors set right in their folded form."""
    return [_mended(token, desk) if token.kind == "word" else token for token in tokens]


def _mended(token: Token, desk: Desk) -> Token:
    word, names = token.lower, desk.names
    if (full := names.shorthand(token.text)) is not None:
        return token._replace(lower=full)
    if names.knows(word):
        return token
    for ending in ("'s", "s", "'"):
        if word.endswith(ending) and names.knows(word.removesuffix(ending)):
            return token._replace(lower=word.removesuffix(ending))
    fixed = names.speller.correct(word)
    if fixed is None or desk.snapshot.sentences([word], limit=1):
        return token
    return token._replace(lower=fixed)


def _named(tokens: list[Token], matches: list[Match], names: Names) -> Iterator[Term]:
    plain = {match.start for match in matches if match.entry.kind in _PLAIN and match.end == match.start + 1}
    worded = {match.start for match in matches if match.entry.kind in _WORDED and match.end == match.start + 1}
    loud = all(token.text.isupper() for token in tokens if token.kind == "word")
    for link in names.links(tokens):
        single = link.end == link.start + 1
        known = names.covered(link.names[0])
        if single and link.start in plain and not (_shouted(tokens[link.start]) and not loud):
            continue
        if single and not known and link.start in worded and not tokens[link.start].text[0].isupper():
            continue  # "target" is the retailer only where an article is about it
        yield _name(link, tokens)


def _shouted(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def _name(link: Link, tokens: list[Token]) -> Term:
    said = _said(tokens, link.start, link.end)
    sure = all(token.text.lower().startswith(token.lower) for token in tokens[link.start : link.end])
    return Term("name", link.names, link.start, link.end, said, sure, link.kind)


def _worded(tokens: list[Token], matches: list[Match]) -> Iterator[Term]:
    metrics: dict[tuple[int, int], list[str]] = {}
    light = {(match.start, match.end) for match in matches if match.entry.name == "light verb"}
    for match in matches:
        place = (match.start, match.end)
        if place in light and match.entry.kind != "filler":
            continue
        if match.entry.kind == "metric":
            metrics.setdefault(place, []).insert(0, match.entry.name)
        elif match.entry.kind == "loose":
            metrics.setdefault(place, []).extend(match.entry.get("metrics", []))
        elif (meaning := _meaning(match, tokens)) is not None:
            kind, values = meaning
            yield Term(kind, values, *place, _said(tokens, *place))
    for place, names in metrics.items():
        yield Term("metric", tuple(dict.fromkeys(names)), *place, _said(tokens, *place))


def _meaning(match: Match, tokens: list[Token]) -> tuple[TermKind, tuple[str, ...]] | None:
    entry, first = match.entry, tokens[match.start].lower
    match entry.kind:
        case "aspect" | "thing" | "pronoun" | "filler" as kind:
            return kind, (entry.name,)
        case "class":
            return ("thing" if entry.get("generic") else "class"), (entry.name,)
        case "change" if entry.get("direction"):
            return "direction", (entry.get("direction"), entry.name)
        case "unit" if entry.get("family") in _UNITS and match.pos != "en":
            return "unit", (entry.name,)
        case "rate" if first in _PER:
            return "unit", (f"/{entry.name}",)
    return None


def _codes(tokens: list[Token]) -> Iterator[Term]:
    for at, token in enumerate(tokens):
        if token.kind == "word" and CODE.fullmatch(token.text):
            yield Term("code", (token.lower,), at, at + 1, token.text)


def _numbers(quantities: list[Quantity], tokens: list[Token], matches: list[Match]) -> Iterator[Term]:
    """Yield the quantities without the noun of the thing counted, which is a word of its own."""
    scaled = {at for match in matches if match.entry.kind in _COUNTS for at in range(match.start, match.end)}
    scaled |= {at for match in matches if _of_number(match) for at in range(match.start, match.end)}
    for index, quantity in enumerate(quantities):
        term = _spanned("quantity", index, quantity.span, tokens)
        end = term.end
        while end > term.start + 1 and tokens[end - 1].kind != "number" and end - 1 not in scaled:
            end -= 1
        if end > term.start:
            yield replace(term, end=end, said=_said(tokens, term.start, end))


def _of_number(match: Match) -> bool:
    return match.entry.kind == "unit" and match.entry.get("family") not in ("count", "time")


def _spanned(kind: str, index: int, span: Span, tokens: list[Token]) -> Term:
    inside = [at for at, token in enumerate(tokens) if span.start < token.end and token.start < span.end]
    if not inside:
        return Term("word", (), 0, 0, "")
    said = _said(tokens, inside[0], inside[-1] + 1)
    return Term(kind, (), inside[0], inside[-1] + 1, said, index=index)  # type: ignore[arg-type]


def _cover(candidates: list[Term], tokens: list[Token]) -> list[Term]:
    """Choose terms that don't overlap: names first where they tie, longer before shorter."""
    taken = [False] * len(tokens)
    chosen: list[Term] = []
    for term in sorted(candidates, key=lambda term: (-(term.end - term.start), _RANK.index(term.kind), term.start)):
        if not any(taken[term.start : term.end]):
            taken[term.start : term.end] = [True] * (term.end - term.start)
            chosen.append(term)
    named = {term.end for term in chosen if term.kind == "name"}
    own = {at + 1 for at, token in enumerate(tokens) if token.lower in _MINE}  # "for my boss"
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
                    yield Term("thing", (match.entry.name,), *place, _said(tokens, *place))


def _covering(spans: Sequence[_Span]) -> dict[int, list[_Span]]:
    """Return for each token the spans that cover it."""
    covering: dict[int, list[_Span]] = {}
    for span in spans:
        for at in range(span.start, span.end):
            covering.setdefault(at, []).append(span)
    return covering


def _aspects(matches: list[Match], terms: list[Term]) -> Iterator[tuple[int, int, str]]:
    """Yield the aspects named: the longest of overlapping ones, none inside a name, class or metric."""
    met = [match for match in matches if match.entry.kind == "aspect"]
    fillers = [match for match in matches if match.entry.kind == "filler"]
    solid: list[Match | Term] = [*met, *fillers, *(term for term in terms if term.kind in _SOLID)]
    larger = _covering(solid)
    for match in met:
        size = match.end - match.start
        if not any(other.end >= match.end and other.end - other.start > size for other in larger[match.start]):
            yield match.start, match.end, match.entry.name


def _signals(matches: list[Match]) -> dict[str, list[tuple[int, int]]]:
    signals: dict[str, list[tuple[int, int]]] = {}
    for match in matches:
        if match.entry.kind == "signal":
            signals.setdefault(match.entry.name, []).append((match.start, match.end))
    return signals


def _said(tokens: list[Token], start: int, end: int) -> str:
    parts = [tokens[start].text]
    for left, right in zip(tokens[start : end - 1], tokens[start + 1 : end], strict=True):
        parts.append((" " if right.start > left.end else "") + right.text)
    return "".join(parts)
