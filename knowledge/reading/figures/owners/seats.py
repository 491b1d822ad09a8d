"""Where the subject of a sentence sits, which narrows nothing: "The Fort Worth, Texas-based airline"."""

from __future__ import annotations

from knowledge.reading.figures.line.marks import Line

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
