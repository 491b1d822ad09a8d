"""Where a message is cut: sentences, clauses, and which of them ask, tell, or are mere talk."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.asking.understanding.hints import hints
from knowledge.asking.understanding.question import Term
from knowledge.asking.understanding.terms import Understood
from knowledge.tokens import Token

_ENDS = set("?!;\n？！。；.")
_CUTS = {",", "，", ":", "：", "(", ")", "、"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of tokens between marks or joining words, with its terms."""

    start: int
    end: int
    sentence: int
    terms: tuple[Term, ...]
    asks: bool
    talk: bool
    declined: bool
    polar: bool
    fresh: bool  # begins another question ("and how many …"), with something of its own to ask for

    def has(self, *kinds: str) -> bool:
        """Tell whether the clause has a term of one of the kinds."""
        return any(term.kind in kinds for term in self.terms)


def clauses_of(seen: Understood) -> list[Clause]:
    """Cut a message into clauses."""
    clauses: list[Clause] = []
    sentence = start = 0
    total = len(seen.tokens)
    within = {at for term in seen.terms for at in range(term.start + 1, term.end)}  # no cut inside a term ("ID.4")
    for at in range(total + 1):
        ends = at == total or (at not in within and _ends(seen, at))
        if ends or (at not in within and _cuts(seen, at, start)):
            if at > start:
                clauses.append(_clause(seen, start, at, sentence))
            start = at if at < total and seen.tokens[at].kind != "mark" else at + 1
            sentence += ends or seen.splits(start)
    return clauses


def _ends(seen: Understood, at: int) -> bool:
    tokens = seen.tokens
    if tokens[at].text not in _ENDS:
        return at > 0 and "\n" in _between(tokens, at)
    stop = tokens[at].text == "." and at > 0
    return not (stop and (tokens[at - 1].lower in hints(seen.lexicon, "abbreviated") or len(tokens[at - 1].text) == 1))


def _between(tokens: tuple[Token, ...], at: int) -> str:
    return "\n" if tokens[at].start - tokens[at - 1].end > 0 and tokens[at - 1].text == "\n" else ""


def _cuts(seen: Understood, at: int, start: int) -> bool:
    if at == start:
        return False
    return seen.tokens[at].text in _CUTS or seen.breaks(at) or seen.splits(at)


def _clause(seen: Understood, start: int, end: int, sentence: int) -> Clause:
    terms = tuple(term for term in seen.terms if start <= term.start and term.end <= end)
    marked = end < len(seen.tokens) and seen.tokens[end].text in "?？"
    talk = seen.has("talk", start, end)
    named = bool(seen.aspects_in(start, end) & _ASKING) and not talk
    moved = bool(seen.aspects_in(start, end) & _MOVES)
    fresh = seen.splits(start) and (moved or any(term.kind in _SLOTS for term in terms))
    asks = marked or named or fresh or seen.has("question", start, end)
    return Clause(
        start=start,
        end=end,
        sentence=sentence,
        terms=terms,
        asks=asks,
        talk=talk,
        declined=seen.has("declined", start, end) and not seen.has("question", start, end),
        polar=seen.opens("polar", start),
        fresh=fresh,
    )


_SLOTS = ("name", "code", "metric", "class")
_MOVES = {"yoy", "mom", "qoq", "change", "who", "when", "where", "why", "source"}
_ASKING = {
    "level",
    "which",
    "who",
    "where",
    "when",
    "why",
    "source",
    "date",
    "check",
    "share",
    "difference",
    "ratio",
    "summary",
}
