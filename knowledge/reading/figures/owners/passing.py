"""What looks like a time or a name and is none: "the most since May", the month of a future, "Brent"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from knowledge.lexicon import Match, wordlists
from knowledge.model import Span
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
VERBAL = frozenset(("base", "s"))  # forms that nouns may have too
_DETERMINERS = _LISTS.words("determiners")
_ADJECTIVES = _LISTS.words("adjectives")
_BEHIND_NOUNS = _LISTS.words("behind_nouns")
_MOST = _LISTS.words("most")
_SUPERLATIVE = 4  # tokens from a superlative to "since"; letters of the shortest one
_RANKED = 5  # tokens before a year
_FOUNDED = _LISTS.words("founded")
_DELIVERED = _LISTS.words("delivered")
_FUTURES = _LISTS.words("futures")
_PLACING = _LISTS.words("placing")
_PREPOSITIONS = _LISTS.words("prepositions")


def nominal(tagged: Tagged, match: Match) -> bool:
    """Tell whether a form of a verb stands where only a noun can: "the contract", "costs of 18 million"."""
    if match.pos == "base":
        at = match.start - 1 - (tagged.word(match.start - 1) in _ADJECTIVES)  # "a new contract"
        return tagged.word(at) in _DETERMINERS
    noun = any(
        (other.start, other.end) == (match.start, match.end) and other.pos == "nouns"
        for other in tagged.of_kind.get(match.entry.kind, ())
    )
    return noun and tagged.word(match.end) in _BEHIND_NOUNS


def idle(tokens: Sequence[Token], time: TimeMention, start: int, end: int) -> int | None:
    """Return the token up to which a time tells of none that anything happened in, None where it tells of one."""
    if _superlative(tokens, time, start) or _of_rank(tokens, start, time):
        return end
    words = [token.lower for token in tokens[max(0, start - 2) : start]]
    if words[-1:] == ["in"] and words[0] in _FOUNDED:
        return end  # "Founded in 2016, Nova said it will"
    if words[-1:] != ["for"]:
        return None
    if end < len(tokens) and tokens[end].lower in _DELIVERED:
        return end + 1  # "copper for May delivery"
    return end if words[0] in _FUTURES else None


def _superlative(tokens: Sequence[Token], time: TimeMention, start: int) -> bool:
    """Tell whether a time only says how long nothing like it was seen: "the most since May 2021"."""
    before = start > 0 and tokens[start - 1].lower == "before"  # "its lowest since before 2016"
    if time.period is None or not (time.period.kind == "since" or before):
        return False
    near = [token.lower for token in tokens[max(0, start - _SUPERLATIVE) : start]]
    return any(word in _MOST or (word.endswith("est") and len(word) > _SUPERLATIVE) for word in near)


def _of_rank(tokens: Sequence[Token], at: int, time: TimeMention) -> bool:
    """Tell whether a year is only that of a rank: "for the second time this year", "its strongest growth this year"."""
    if time.period is None or time.period.kind not in ("year", "ytd") or tokens[at].kind == "cjk":
        return False
    before = [token.lower for token in tokens[max(0, at - _RANKED) : at]]
    if before[-1:] == ["time"] and "for" in before:
        return True
    return tokens[at].lower == "this" and any(
        word.endswith("est") and len(word) > _SUPERLATIVE and word != "latest" for word in before[:-1]
    )


def told(tagged: Tagged, place: Callable[[Span], tuple[int, int]]) -> Iterator[tuple[TimeMention, int, int, bool]]:
    """Yield the times of a sentence with the tokens that they stand on, and whether they tell of none."""
    before: tuple[TimeMention, int] | None = None
    for time in tagged.times:
        first, last = place(time.span)
        end = idle(tagged.tokens, time, first, last)
        if not _of_span(time, before, first):
            before = (time, last)
            yield time, first, end or last, end is not None or _contract(tagged, time, first, last)


def _contract(tagged: Tagged, time: TimeMention, first: int, last: int) -> bool:
    """Tell whether a month is only that of a future: "March Brent crude lost 81 cents"."""
    month = time.period is not None and time.period.kind == "month" and time.basis is None
    bare = month and last == first + 1 and tagged.word(first - 1) not in _PREPOSITIONS
    return bare and any(match.start == last and match.entry.get("goods") for match in tagged.of_kind.get("class", ()))


def _of_span(time: TimeMention, before: tuple[TimeMention, int] | None, start: int) -> bool:
    """Tell whether a year only says of which year the months before it are: "in the January-July period this year"."""
    if before is None or time.period is None or before[0].period is None or start - before[1] > 1:
        return False
    whole = time.period.kind == "year" and time.basis is None and before[0].basis is None
    parts = before[0].period.kind in ("ytd", "span", "month", "quarter", "half")
    return whole and parts and time.period.code in before[0].period.code


def goods(tagged: Tagged) -> list[Match]:
    """Return the goods that are written with a capital, which unknown names are none beside: "Brent"."""
    found = (match for match in tagged.of_kind.get("class", ()) if match.entry.get("goods"))
    return [
        match
        for match in found
        if tagged.tokens[match.start].text[0].isupper() or (match.entry.get("index") and not exchange(tagged, match))
    ]


def exchange(tagged: Tagged, match: Match) -> bool:
    """Tell whether the name of an index is only where something trades: "rose 4% on the Nasdaq"."""
    return bool(match.entry.get("index")) and tagged.word(match.start - 1) in _PLACING
