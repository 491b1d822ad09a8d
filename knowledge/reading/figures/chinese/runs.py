"""Runs of a Chinese sentence that are the article's own words for a thing, with what is known inside of them."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark

_LISTS = wordlists.of(__name__)
DOING = tuple(sorted(_LISTS.forms("doing"), key=len, reverse=True))  # verbs that make a metric with what they do
EDGES = _LISTS.words("edges")
INSIDE = frozenset(("metric", "class"))
LONGEST = 16  # tokens
_PEOPLE = _LISTS.forms("people")
_OPENINGS = frozenset(word[0] for word in _PEOPLE)
_KIND = 8  # characters that tell which people
_SHORTEST = 2


def phrase(line: Line, end: int) -> int:
    """Return where the words begin that end at a token: characters, and known things and metrics among them."""
    start = end
    while start > 0 and end - start <= LONGEST:
        other = line.at.get(start - 1)
        if other is None:
            token = line.tagged.tokens[start - 1]
            if token.kind != "cjk" or (token.text in EDGES and not _compounded(line, start - 1)):
                break
            start -= 1
        elif other.kind in INSIDE or (other.kind == "change" and other.end - other.start == 1):
            start = other.start
        else:
            break
    return start


def behind(line: Line, at: int, stop: int) -> str:
    """Return the words for a thing right behind its number: "9条|国际航线|"."""
    end = at
    while end < stop and end - at <= LONGEST:
        other = line.at.get(end)
        if other is not None and other.kind not in INSIDE and "and" not in other.roles:
            break
        if other is None and (line.tagged.tokens[end].kind != "cjk" or line.word(end) in EDGES - {"的"}):
            break
        end = other.end if other is not None else end + 1
    return "".join(token.text for token in line.tagged.tokens[at:end]).removeprefix("的")


def _compounded(line: Line, at: int) -> bool:
    """Tell whether a character that ends phrases is only part of a word: 惠及."""
    return any(match.start <= at < match.end for match in line.tagged.of_kind.get("compound", ()))


def people(clause: Clause, mark: Mark) -> tuple[str, str] | None:
    """Return which people so many per cent are and what they do: "59%的|受访居民|选择自驾"."""
    if clause.line.word(mark.end) != "的" or _OPENINGS.isdisjoint(clause.line.words):
        return None
    end = next((at for at in range(mark.end, clause.end) if _stops(clause, at)), clause.end)
    text = "".join(token.text for token in clause.line.tagged.tokens[mark.end + 1 : end])
    ends = [at + len(word) for word in _PEOPLE if 0 <= (at := text.find(word)) <= _KIND]
    if not ends:
        return None
    who, what = text[: min(ends)], text[min(ends) :]
    return (who, what[:LONGEST]) if len(what) >= _SHORTEST else None


def _stops(clause: Clause, at: int) -> bool:
    mark = clause.line.at.get(at)
    return mark is not None and mark.kind == "stop"
