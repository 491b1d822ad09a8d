"""Where a subject sits, which narrows nothing ("The Fort Worth, Texas-based airline"), or a place is one itself."""

from __future__ import annotations

from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.owners.governing import governed

_SEAT = 7  # tokens of where somebody sits


def led(line: Line) -> int:
    """Return the token behind where the subject of a sentence sits: "The Fort Worth, Texas-based airline"."""
    article = line.word(0) == "the"
    last = end(line, int(article))
    return last if last > article and (article or line.word(last - 1) == "based") else 0


def end(line: Line, at: int) -> int:
    """Return the token behind where somebody sits: "Bozeman, Mont.," of "The Bozeman, Mont., company"."""
    tokens, last = line.tagged.tokens, at
    while last < min(at + _SEAT, len(tokens)) and (tokens[last].text in ",.-" or tokens[last].text[:1].isupper()):
        last += 1
    based = last < len(tokens) and tokens[last].lower == "based" and tokens[last - 1].text in "-‑"
    commas = [token.text for token in tokens[at:last]].count(",")
    return last + 1 if based else last if commas > 1 and tokens[last - 1].text == "," else at


def alone(clause: Clause, mark: Mark) -> bool:
    """Tell whether a place is what the clause is about: "China's overall figure rose", "Florida registered"."""
    line = clause.line
    if governed(line, mark, clause.start) or _joined_place(clause, mark):
        return False
    follower = next(clause.after(mark.end), None)
    verb = follower is not None and follower.verbal and follower.start == mark.end
    return line.chinese or line.word(mark.end) == "'s" or verb


def _joined_place(clause: Clause, mark: Mark) -> bool:
    """Tell whether a place is only the last of several: "Chile and Peru saw"."""
    joiner = clause.line.at.get(mark.start - 1)
    before = clause.line.at.get(mark.start - 2)
    listed = joiner is not None and "and" in joiner.roles and not clause.line.chinese
    return listed and before is not None and before.mention is not None and before.mention.kind == "place"
