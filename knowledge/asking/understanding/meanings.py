"""What each stretch of a message may mean: names, metrics, periods, numbers, codes, words of asking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knowledge.asking.plan import Desk
from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.linking import CODE, Link, numbered
from knowledge.asking.understanding.question import Term, TermKind
from knowledge.asking.understanding.times import FoundTime
from knowledge.lexicon import Entry, Lexicon, Match
from knowledge.model import Quantity, Span
from knowledge.tokens import Token

_COUNTS = ("number", "bound")
_LONG = 3  # digits of a number that needs no unit to be a figure
_PLAIN = ("filler", "pronoun")
_WORDED = ("aspect", "metric", "loose", "modal", "change", "class", "thing", "unit")
_NOUNS = ("noun", "nouns", "en", "zh", "ask")
_UNITS = ("currency", "measure", "percent", "point")


def with_bare_numbers(quantities: list[Quantity], tokens: list[Token], times: list[FoundTime]) -> list[Quantity]:
    """Add long numbers that stand without a unit: in a question they are somebody's figure."""
    taken = [quantity.span for quantity in quantities] + [found.mention.span for found in times]
    for token in tokens:
        place, digits = Span(token.start, token.end), token.text.replace(",", "")
        if token.kind == "number" and len(digits) > _LONG and not any(place.touches(one) for one in taken):
            value = float(digits) if digits.count(".") == 1 else int(digits.replace(".", ""))
            quantities.append(Quantity(value, None, None, place))
    return quantities


def told_once(times: list[FoundTime]) -> list[FoundTime]:
    """Drop "so far" beside a period of its own: it says nothing more."""
    own = [one for one in times if one.asked.period is not None and one.asked.period.kind != "cumulative"]
    return own if len(own) < len(times) and own else times


_INFLECTED = ("ing", "ed")


def spelled(tokens: list[Token], desk: Desk) -> list[Token]:
    """Return the tokens with plural codes, plural names and typing errors set right in their folded form."""
    return [_mended(token, desk) if token.kind == "word" else token for token in tokens]


def _mended(token: Token, desk: Desk) -> Token:
    word, names = token.lower, desk.names
    if (full := names.shorthand(token.text)) is not None:
        return token._replace(lower=full)
    if names.knows(word):
        return token
    for ending in ("'s", "s", "'", "es"):
        if word.endswith(ending) and names.knows(word.removesuffix(ending)):
            return token._replace(lower=word.removesuffix(ending))
    fixed = names.speller.correct(word)
    if fixed is None or desk.snapshot.sentences([word], limit=1):
        return token
    if word.endswith(_INFLECTED) and names.of_nobody(fixed):
        return token  # "suing" is no slip of a name that no article has
    return token._replace(lower=fixed)


def named(tokens: list[Token], matches: list[Match], desk: Desk) -> Iterator[Term]:
    """Yield the names; a word that is also a plain one only where it is typed or known as a name."""
    plain = {match.start for match in matches if match.entry.kind in _PLAIN and match.end == match.start + 1}
    worded = {match.start for match in matches if match.entry.kind in _WORDED and match.end == match.start + 1}
    loud = all(token.text.isupper() for token in tokens if token.kind == "word")
    names = desk.names
    for link in names.links(tokens):
        single = link.end == link.start + 1
        known = names.covered(link.names[0])
        if single and link.start in plain and not (_shouted(tokens[link.start]) and not loud):
            continue
        if single and not known and link.start in worded and not tokens[link.start].text[0].isupper():
            continue  # "target" is the retailer only where an article is about it
        if single and not known and tokens[link.start].text in hints(desk.lexicon, "names that are words"):
            continue  # "next years output" is not of the shops
        if single and not known and _own_code(tokens[link.start], desk):
            continue  # "L7" is whose the articles have it, not another maker's
        yield _name(_with_number(link, tokens, desk), tokens)


def _with_number(link: Link, tokens: list[Token], desk: Desk) -> Link:
    """Return the link with the number behind it that the articles always have there ("Studio 4")."""
    numeral = link.end < len(tokens) and tokens[link.end].kind == "number"
    if numeral and any(numbered(name, tokens[link.end].text, desk) for name in link.names):
        return link._replace(end=link.end + 1)
    return link


def _own_code(token: Token, desk: Desk) -> bool:
    """Tell whether a code stands in the articles."""
    return bool(CODE.fullmatch(token.text)) and bool(desk.snapshot.sentences([token.lower], limit=1))


def _shouted(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def _name(link: Link, tokens: list[Token]) -> Term:
    said = said_in(tokens, link.start, link.end)
    sure = all(token.text.lower().startswith(token.lower) for token in tokens[link.start : link.end])
    return Term("name", link.names, link.start, link.end, said, sure, link.kind)


def worded(tokens: list[Token], matches: list[Match], lexicon: Lexicon) -> Iterator[Term]:
    """Yield what the words of the lexicon mean: metrics, classes, aspects, directions, units, fillers."""
    metrics: dict[tuple[int, int], list[str]] = {}
    nouns = {(match.start, match.end) for match in matches if match.entry.kind == "metric" and match.pos in _NOUNS}
    verbal = any(token.lower in hints(lexicon, "auxiliary") for token in tokens)
    light = {(match.start, match.end) for match in matches if match.entry.name == "light verb"}
    for match in matches:
        place = (match.start, match.end)
        if place in light and match.entry.kind != "filler":
            continue
        if match.entry.kind == "metric" and (verbal or match.pos in _NOUNS or place not in nouns):
            metrics.setdefault(place, []).insert(0, match.entry.name)
        elif match.entry.kind == "loose":
            metrics.setdefault(place, []).extend(match.entry.get("metrics", []))
        elif (meaning := _meaning(match, tokens, lexicon)) is not None:
            kind, values = meaning
            yield Term(kind, values, *place, said_in(tokens, *place))
    for place, names in metrics.items():
        yield Term("metric", tuple(dict.fromkeys(names)), *place, said_in(tokens, *place))


def _meaning(match: Match, tokens: list[Token], lexicon: Lexicon) -> tuple[TermKind, tuple[str, ...]] | None:
    entry, first = match.entry, tokens[match.start].lower
    match entry.kind:
        case "aspect" | "thing" | "pronoun" | "filler" as kind:
            return kind, (entry.name,)
        case "class":
            return ("thing" if entry.get("generic") else "class"), (entry.name,)
        case "change" if entry.get("direction"):
            return "direction", (entry.get("direction"), entry.name)
        case "unit" if entry.get("family") in _UNITS and (match.pos != "en" or _code(entry) == first):
            return "unit", (entry.name,)
        case "rate" if first in hints(lexicon, "per"):
            return "unit", (f"/{entry.name}",)
    return None


def _code(currency: Entry) -> str | None:
    """Return the code of a currency as people type it ("usd"); other units are too often plain words ("tops")."""
    return currency.name.lower() if currency.get("family") == "currency" else None


def codes(tokens: list[Token]) -> Iterator[Term]:
    """Yield the letter-and-digit codes, which may be a name that nobody knows."""
    for at, token in enumerate(tokens):
        if token.kind == "word" and CODE.fullmatch(token.text):
            yield Term("code", (token.lower,), at, at + 1, token.text)


def numbers(
    quantities: list[Quantity], tokens: list[Token], matches: list[Match], named: frozenset[int], lexicon: Lexicon
) -> Iterator[Term]:
    """Yield the quantities without the noun of the thing counted, which is a word of its own.

    ``named`` are the tokens at which a name has ended: a small number there is part of the name.
    """
    scaled = {at for match in matches if match.entry.kind in _COUNTS for at in range(match.start, match.end)}
    scaled |= {at for match in matches if _of_number(match) for at in range(match.start, match.end)}
    for index, quantity in enumerate(quantities):
        term = spanned("quantity", index, quantity.span, tokens)
        end = term.end
        while end > term.start + 1 and tokens[end - 1].kind != "number" and end - 1 not in scaled:
            end -= 1
        if end > term.start and not _numeral(quantity, term.start, end, tokens, named, lexicon):
            yield replace(term, end=end, said=said_in(tokens, term.start, end))


def _numeral(
    quantity: Quantity, start: int, end: int, tokens: list[Token], named: frozenset[int], lexicon: Lexicon
) -> bool:
    """Tell whether a small number right behind a name is part of it ("Console 2"), nothing measured."""
    counted = quantity.normal_unit is not None and quantity.normal_unit not in hints(lexicon, "uncounted")
    bare = end == start + 1 and not counted and quantity.bound == "="
    return bare and start in named and tokens[start].text.isdigit() and len(tokens[start].text) < _LONG


def _of_number(match: Match) -> bool:
    return match.entry.kind == "unit" and match.entry.get("family") not in ("count", "time")


def spanned(kind: str, index: int, span: Span, tokens: list[Token]) -> Term:
    """Return the term of a period or quantity that covers a span of the text."""
    inside = [at for at, token in enumerate(tokens) if span.start < token.end and token.start < span.end]
    if not inside:
        return Term("word", (), 0, 0, "")
    said = said_in(tokens, inside[0], inside[-1] + 1)
    return Term(kind, (), inside[0], inside[-1] + 1, said, index=index)  # type: ignore[arg-type]


def said_in(tokens: list[Token], start: int, end: int) -> str:
    """Return the text of some tokens as the asker wrote it."""
    parts = [tokens[start].text]
    for left, right in zip(tokens[start : end - 1], tokens[start + 1 : end], strict=True):
        parts.append((" " if right.start > left.end else "") + right.text)
    return "".join(parts)
