"""What an article says without a figure: who brings or lacks what, what happened where, records, ranks, reasons.

A statement is a sentence, or a clause of one where two clauses tell of two names. What is somebody's direct speech is
a quotation and no statement; headings, captions and notices are neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import Match, wordlists
from knowledge.model import Span, Statement
from knowledge.reading.names import NamesRead
from knowledge.reading.phrases import READABLE, Line
from knowledge.reading.quotations.quotemarks import find_quoted
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_KINDS = ("record", "rank", "contribution", "event", "role")  # the first that a clause has a cue of
_PRONOUNS = _LISTS.words("pronouns")
_SEMICOLONS = (";", "；")
_OPENERS = frozenset(_SEMICOLONS) | _LISTS.words("openers")
_SHORTEST = 4  # words, or characters of Chinese
_LONGEST = 120  # tokens of a sentence that is still read clause by clause
_ABOUT = 4
_SPEECH = 0.5  # of a sentence, from which on it is a quotation and no statement


def find(tagged: list[Tagged], names: NamesRead, body: str) -> list[Statement]:
    """Return the statements of an article in text order."""
    quoted = [quote.outer for quote in find_quoted(tagged, body)]
    found: list[Statement] = []
    last: tuple[str, ...] = ()
    nearest = 0
    for number, sentence in enumerate(tagged):
        while nearest < len(quoted) and quoted[nearest].end <= sentence.sentence.span.start:
            nearest += 1
        near = quoted[nearest : nearest + 3]
        speech = bool(near) and near[0].start < sentence.sentence.span.end and _mostly(sentence.sentence.span, near)
        if sentence.sentence.kind not in ("sentence", "item") or speech or len(sentence.tokens) > READABLE:
            continue
        for statement in _of(Line(number, sentence, names.marks[number]), names, last):
            found.append(statement)
            last = statement.about or last
    return found


def _mostly(span: Span, quoted: list[Span]) -> bool:
    """Tell whether most of a sentence stands in quotation marks."""
    shared = sum(max(0, min(span.end, one.end) - max(span.start, one.start)) for one in quoted)
    return shared > (span.end - span.start) * _SPEECH


def _of(line: Line, names: NamesRead, last: tuple[str, ...]) -> Iterator[Statement]:
    """Yield the clauses of a sentence that tell something; what has a figure counts only as record, rank or event."""
    for start, end in _clauses(line, names):
        if not _long(line, start, end):
            continue
        kind = _kind(line, start, end)
        span = line.tagged.span(start, end)
        if kind == "statement" and any(span.holds(quantity.span) for quantity in line.tagged.quantities):
            continue
        yield Statement(_span(line, start, end), _about(line, names, start, end) or last[:1], kind)


def _clauses(line: Line, names: NamesRead) -> Iterator[tuple[int, int]]:
    """Cut a sentence where ", but", ", while" or a semicolon opens a clause with a subject of its own."""
    start, count = 0, len(line.tokens)
    subjects = {place.token for place in names.resolver.places[line.number] if place.kind != "place"}
    if count <= _LONGEST:
        reach = range(2, count - 2) if _OPENERS & line.tagged.words else ()
        for at in (at for at in reach if line.word(at) in _OPENERS):
            joint = line.word(at) not in _SEMICOLONS
            if joint and line.word(at - 1) not in (",", "，"):
                continue
            subject = at + 1 in subjects or line.word(at + 1) in _PRONOUNS
            whole = _long(line, start, at) and _long(line, at + 1, count)
            if whole and (subject or not joint):
                yield start, at - joint
                start = at + 1
    yield start, count


def _long(line: Line, start: int, end: int) -> bool:
    """Tell whether a stretch is more than an echo like "but Nova does"."""
    return end - start - line.tagged.kinds[start:end].count("mark") >= _SHORTEST


def _kind(line: Line, start: int, end: int) -> str:
    told = {match.entry.name for match in _cues(line, start, end)}
    return next((kind for kind in _KINDS if kind in told), "statement")


def _cues(line: Line, start: int, end: int) -> Iterator[Match]:
    found = line.marks.get("telltale", {}).items()
    return (match for at, matches in found if start <= at < end for match in matches if match.end <= end)


def _span(line: Line, start: int, end: int) -> Span:
    """Return the clause without the comma or connective at its edges; the full stop stays."""
    while start < end - 1 and line.tokens[start].text in ",，;；":
        start += 1
    while end - 1 > start and line.tokens[end - 1].text in ",，;；":
        end -= 1
    return line.tagged.span(start, end)


def _about(line: Line, names: NamesRead, start: int, end: int) -> tuple[str, ...]:
    """Return whom the clause is about: its names and whom its pronouns mean, the subject first."""
    found: dict[str, int] = {}
    for place in names.resolver.places[line.number]:
        if start <= place.token < end:
            found.setdefault(place.name, 2 * (2 - place.subject) + (place.kind == "place"))
    for at in range(start, end):
        described = line.word(at) == "the" and at + 1 in line.marks.get("descriptor", {})
        if line.word(at) in _PRONOUNS or described:
            meant = names.resolve(line.number, at + described)
            if meant:
                found.setdefault(meant.name, 1)
    return tuple(sorted(found, key=lambda name: found[name])[:_ABOUT])
