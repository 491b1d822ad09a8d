"""Which year, or month, an undated article is of, and which fiscal year is in course, where its words settle it.

Conservative: a comparison of a month or quarter with that of a named year ("down 4 percent from August 1995" in an
article on August), "this year" beside a comparison with a named one, a share's "1996 high", a year's results. Signs
that disagree settle nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.lexicon import Lexicon, wordlists
from knowledge.model import Article
from knowledge.period import Period
from knowledge.reading import periods
from knowledge.reading.periods import closing, reported
from knowledge.reading.periods.clock import Dated
from knowledge.reading.tagged import Tagged, TimeMention
from knowledge.tokens import fold

_LISTS = wordlists.of(__name__)

Told = tuple[Tagged, list[TimeMention]]

_LAST = "Q4"  # told of when its year is over: closing has it
_SAME = _LISTS.words("same")
_OPENING = 12  # characters from the beginning of a sentence to the time that opens it
_PLACES = _LISTS.words("places")


def settled(tagged: Sequence[Tagged], article: Article, lexicon: Lexicon) -> Dated:
    """Return what the text settles: of an undated article the month or year, of any the fiscal year in course."""
    telling = tagged if article.published is None else [one for one in tagged if _of_fiscal(one, article.body)]
    told = [(sentence, periods.find(sentence, article.published, None, lexicon)) for sentence in telling]
    if article.published is None:
        return Dated(_news(told), _fiscal(told))
    head = [(one, periods.find(one, article.published, None, lexicon)) for one in tagged[: reported.HEAD]]
    lead = reported.quarter(head, article.published, _to_come)
    year = _fiscal(told)
    if year is None and lead is not None:
        year = int(lead.code[2:6]) + lead.code.endswith("-Q4")
    return Dated(None, year, lead)


def _of_fiscal(sentence: Tagged, body: str) -> bool:
    """Tell whether a sentence may speak of a fiscal year: all that a dated article can still settle."""
    if any(match.entry.get("part") == "fiscal" for match in sentence.of_kind.get("time", ())):
        return True
    return "fy" in fold(sentence.sentence.span.of(body))


def _news(told: Sequence[Told]) -> Period | None:
    months = Counter(month for _, times in told for time in times if (month := _bare(time)))
    signs = {sign for sentence, times in told for sign in _signs(sentence, times, months)}
    closed = closing.january(told, _to_come)
    if len({sign.code[:4] for sign in signs}) != 1:
        return None if signs else closed
    for kind in ("month", "quarter"):
        if told_of := sorted(sign.code for sign in signs if sign.kind == kind):
            return Period(told_of[-1])
    year = signs.pop()
    return closed if closed is not None and year.code in closing.told_in(closed) else year


def _fiscal(told: Sequence[Told]) -> int | None:
    """Return the fiscal year in course: the one that is foretold, or the one after the last that is told of."""
    years = set()
    for sentence, times in told:
        for time in times:
            if time.period is None or time.period.kind != "fiscal" or not time.period.known or time.basis:
                continue
            closed = time.period.code.endswith("-Q4") or "-" not in time.period.code
            years.add(int(time.period.code[2:6]) + (closed and not _foretold(sentence, time)))
    return max(years) if years and max(years) - min(years) < 2 else None


def _foretold(sentence: Tagged, time: TimeMention) -> bool:
    future = (match for match in sentence.of_kind.get("time", ()) if match.entry.get("part") == "future")
    return any(sentence.tokens[match.start].start < time.span.start for match in future)


def _to_come(sentence: Tagged, time: TimeMention) -> bool:
    """Tell whether a time is of what is foretold, also where it opens the sentence: "For Q3, it expects"."""
    opens = time.span.start - sentence.sentence.span.start <= _OPENING
    future = any(match.entry.kind == "time" and match.entry.get("part") == "future" for match in sentence.matches)
    return _foretold(sentence, time) or (opens and future)


def _bare(time: TimeMention) -> str | None:
    """Return the month or quarter of a time that names no year: "08", "Q1"."""
    period = time.period
    named = period is not None and period.kind in ("month", "quarter") and time.basis is None
    return period.code[-2:] if named and period is not None and not period.known else None


def _signs(sentence: Tagged, times: Sequence[TimeMention], months: Counter[str]) -> Iterator[Period]:
    for time in times:
        if time.period is None or not time.period.code[:4].isdecimal():
            continue
        part = time.period.code[-2:]
        if time.period.kind in ("month", "quarter") and months[part] and part != _LAST:
            beside = any(_bare(other) == part and _compares(sentence, other, time, times) for other in times)
            if time.basis is not None or beside:
                yield time.period.shifted(1)
        if time.basis == "yoy" and time.period.kind == "year" and months and _same(sentence, time):
            only = next(iter(months)) if len(months) == 1 else _LAST  # "in the first quarter over the same one of 1996"
            yield Period(time.period.shifted(1).code + (f"-{only}" if only != _LAST else ""))
        if time.period.kind != "year" or _foreseen(sentence, time):
            continue
        for back, code in enumerate(("????", "????[-1]"), 1):  # "this year, up from 2003", "last year, up from 2003"
            told = [other for other in times if other.period is not None and other.period.code == code]
            if any(time.basis is not None or _compares(sentence, other, time, times) for other in told):
                yield time.period.shifted(back)
        if _record(sentence, time):
            yield time.period


def _same(sentence: Tagged, time: TimeMention) -> bool:
    """Tell whether a time is what the one told of is a year on from: "the same period of 1996"."""
    return any(token.lower in _SAME for token in sentence.tokens if time.span.start <= token.start < time.span.end)


def _compares(sentence: Tagged, this: TimeMention, named: TimeMention, times: Sequence[TimeMention]) -> bool:
    """Tell whether a word of comparison stands between "this year" and a year named after it, and leads to no other."""
    between = (match for match in sentence.of_kind.get("time", ()) if match.entry.get("part") == "compare")
    words = [sentence.tokens[match.start] for match in between]
    last = max((other.span.end for other in times if other.span.end < named.span.start), default=0)
    begin = max(this.span.end, last)  # "this year than in the first half, and 1997 will be better"
    return any(begin <= word.start < named.span.start and word.lower not in _PLACES for word in words)


def _foreseen(sentence: Tagged, time: TimeMention) -> bool:
    """Tell whether a year is only that of somebody's forecasts: "counting with 2 marks, they cut 1997 forecasts"."""
    end = next((at for at, token in enumerate(sentence.tokens) if token.start >= time.span.end), -1)
    return any(match.start == end for match in sentence.of_kind.get("modal", ()))


def _record(sentence: Tagged, time: TimeMention) -> bool:
    """Tell whether a year's high or low is told, which only that year's news does."""
    after = next((token for token in sentence.tokens if token.start >= time.span.end), None)
    before = [token.lower for token in sentence.tokens if token.end <= time.span.start][-1:]
    return after is not None and after.lower in ("high", "low") and before in (["a"], ["its"], ["new"], ["the"])
