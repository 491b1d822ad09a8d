"""A company's divisions one after another: "Pumps and valves saw sales rise to 41 million, with profits of 5 million".

In results that give sales and profits side by side, the words that open such a sentence are a part of the company
that the article is about.
"""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.lexicon import Lexicon, wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.scene import Stage
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.scopes import narrowing

_LISTS = wordlists.of(__name__)
_HAVING = _LISTS.words("having")
_ASIDES = _LISTS.words("asides")
_LONGEST = 6  # words
_ASIDE = 20  # tokens
_FIRMS = frozenset(("company", "name", "brand"))


def told(clause: Clause, stage: Stage) -> tuple[Subject, str] | None:
    """Return the company that an article is about and its division that a clause sets out, where it sets out one."""
    firm = stage.topic
    if firm is None or firm.entity is None or firm.kind not in _FIRMS or clause.line.chinese or clause.saying:
        return None
    known = narrowing.roles(stage.lexicon)
    if len(clause.quantities) < 2 or clause.opener not in ("", "said") or not _set_out(clause):
        return None
    first = clause.start + (clause.line.word(clause.start) in ("the", "its"))
    end = _phrase(clause, first, known)
    if not first < end <= first + _LONGEST or not _verb(clause, end):
        return None
    words = " ".join(clause.line.word(at) for at in range(first, end)).replace(" - ", "-")
    return firm, words


def within(clause: Clause, lexicon: Lexicon) -> str | None:
    """Return the division that leads up to what is told of it: "Within garden tools, sales fell"."""
    line, first = clause.line, clause.start + 1
    if line.chinese or line.word(clause.start) != "within":
        return None
    end = _phrase(clause, first, narrowing.roles(lexicon))
    whole = first < end <= first + _LONGEST and line.word(end) == "," and end + 1 >= clause.end
    return " ".join(line.word(at) for at in range(first, end)) if whole else None


def _set_out(clause: Clause) -> bool:
    """Tell whether a sentence gives sums of both sales and profit."""
    nouns = {mark.attrs.name for mark in clause.line.marks if mark.noun and "money" in mark.attrs.get("takes", ())}
    sales = nouns & {"sales", "revenue"}
    return bool(sales) and any(name.endswith(("profit", "loss", "earnings")) for name in nouns)


def _phrase(clause: Clause, first: int, known: Mapping[str, str]) -> int:
    """Return the token behind the common words that open a clause."""
    line, at = clause.line, first
    tokens = line.tagged.tokens
    while at < clause.end and tokens[at].kind == "word":
        mark, word = line.at.get(at), line.word(at)
        joined = mark is not None and (mark.kind == "class" or "and" in mark.roles)
        small = word == tokens[at].text or at == 0
        described = any(match.entry.kind in ("descriptor", "role") for match in line.matches(at, at + 1))
        if word in _HAVING or (mark is not None and not joined) or described or not small:
            break
        if known.get(word) == "stop" and word != "and":
            break
        at += 1
    return at


def _verb(clause: Clause, at: int) -> bool:
    """Tell whether a division's metric or verb follows, past what a comma tells of it."""
    line = clause.line
    if line.word(at) == "," and line.word(at + 1) in _ASIDES:
        closed = next((one for one in range(at + 2, min(at + _ASIDE, clause.end)) if line.word(one) == ","), None)
        ends = [one for one in range(at + 2, min(at + _ASIDE, clause.end)) if line.word(one) in _HAVING]
        return closed is not None and any(line.word(one - 1) == "," for one in ends)
    noun = line.at.get(at)
    return line.word(at) in _HAVING or (noun is not None and noun.noun and noun.start == at)
