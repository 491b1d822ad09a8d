"""The subject behind a verb of saying: "…, said X, head of Y", and where its words end."""

from __future__ import annotations

from knowledge.reading.phrases import Line
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.quotations.telling import over_telling

_NP = 14


def apposed_person(line: Line, start: int, end: int, speakers: Speakers) -> tuple[int, int] | None:
    """Return the name in "said its chairwoman, Ana Torres."."""
    titled = any(start <= at < end for at in line.marks.get("role", {})) and line.word(end) == ","
    places = speakers.names.resolver.places[line.number] if titled else ()
    found = next((place for place in places if place.token == end + 1 and place.kind == "person"), None)
    return (
        (found.token, found.end) if found and start < found.token and line.word(found.end) in (",", ".", "") else None
    )


def closes(line: Line, end: int) -> bool:
    """Tell whether an inverted attribution ends here: nothing but a comma, the full stop or an occasion follows."""
    after = over_telling(line, end)
    return line.word(after) in (",", ".", "", ";", "—", "。", "(") or line.is_quote(after)


def phrase_end(line: Line, start: int) -> int:
    """Return where the noun phrase behind an inverted verb ends: its mark, or the words that tell where it was said."""
    at = start
    while at < len(line.tokens) and at - start < _NP:
        if line.word(at) in (",", ".", ";", ":", "(", "—", "who", "which") or line.is_quote(at):
            inside = any(
                mention.span.start < line.tokens[at].start < mention.span.end for mention in line.tagged.mentions
            )
            if not inside:
                break
        if at > start and over_telling(line, at) > at:
            break
        at += 1
    return at
