"""Places in a ranking: "at the top of the sales list", "came in second"; the list they stand in is their scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from knowledge.lexicon import Entry, wordlists
from knowledge.model import Quantity
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.frames import Trail
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.owners.subjects import GROUP, Subject
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token, glued

_LISTS = wordlists.of(__name__)
_RANKINGS = _LISTS.words("rankings")
_LINKS = _LISTS.words("links")
_REACH = 6
RANK = Entry("metric", "rank", (), {"kind": "stock"})


def find(clause: Clause, subject: Subject | None, tagged: list[Tagged]) -> Iterator[Draft]:
    """Yield a draft for each place in a ranking that the clause tells of its subject."""
    if "rank" not in clause.roles or subject is None or subject.kind in ("person", "place", "list", GROUP):
        return
    for mark in clause.marks:
        if "rank" not in mark.roles or mark.entry is None or (mark.attrs.name == "top" and not _ranked(clause, mark)):
            continue
        span = clause.line.span(mark)
        placed = replace(mark, kind="quantity", quantity=Quantity(int(mark.attrs.get("rank", 1)), "rank", "rank", span))
        trail = Trail(tagged, clause.line.index)
        trail.subject(subject)
        yield Draft(
            clause,
            placed,
            Cast("level"),
            "rank",
            RANK,
            subject,
            _list(clause, mark),
            None,
            None,
            None,
            "rank",
            via=trail.via,
        )


def _ranked(clause: Clause, mark: Mark) -> bool:
    """Tell whether a list or ranking is named, so that "at the top of" is a place in it."""
    return any(clause.line.word(at) in _RANKINGS for at in range(mark.end, min(clause.end, mark.end + _REACH)))


def _list(clause: Clause, mark: Mark) -> tuple[str, ...]:
    """Return the words that name the list, up to the end of the clause."""
    tokens = clause.line.tagged.tokens
    words: list[Token] = []
    if clause.line.word(mark.end) not in _LINKS:
        return ()
    for at in range(mark.end, clause.end):
        if tokens[at].kind == "mark" and tokens[at].text in ".,;，。；":
            break
        words.append(tokens[at])
    if words and words[0].lower in ("the", "a"):
        words = words[1:]
    return (_joined(words),) if words else ()


def _joined(words: list[Token]) -> str:
    gaps = [""] + ["" if glued(left, right) else " " for left, right in pairwise(words)]
    return "".join(gap + word.text for gap, word in zip(gaps, words, strict=True))
