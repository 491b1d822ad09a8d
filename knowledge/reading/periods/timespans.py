"""Stretches of time and bases of comparison: "since June", "three months to December", "a year earlier", 同比."""

from __future__ import annotations

from knowledge.lexicon import Match, wordlists
from knowledge.period import Period
from knowledge.reading.periods import calendar, days, holidays, plans, quarters, timewords, weeks
from knowledge.reading.periods.clock import Clock, Moment, day_after, named_month, small, the_year, year, year_after
from knowledge.reading.periods.quarters import ended_in
from knowledge.reading.periods.readers import Readers

_LISTS = wordlists.of(__name__)
_SINGLE = _LISTS.words("single")  # 单月|增长
_WIDTHS = {"quarter": 3, "half": 6}
_UP_TO = _LISTS.forms("up_to")
_CLAUSE = 12  # tokens
_CLOSED = 10  # days after which nobody tells of the quarter before as of the last three months
_POINTS = ("year", "month", "quarter", "half", "day", "week", "fiscal")


def read(clock: Clock, at: int) -> Moment | None:
    """Return the time that begins at token ``at``: a stretch, a base of comparison or a point."""
    return _READERS.first(clock, at)


def _to_date(clock: Clock, at: int) -> Moment | None:
    """Read "so far this year", 今年以来, "since launch", 累计."""
    if (edge := _year_up_to(clock, at)) is not None:
        return edge
    if found := clock.at("ytd", at):
        if found.entry.get("role") == "year":  # "so far in 2024"
            of = year(clock, found.end)
            return Moment(at, of[1], timewords.to_date(clock)) if of and of[0] == clock.year() else None
        return Moment(at, found.end, timewords.to_date(clock))
    found = clock.at("cumulative", at)
    return Moment(at, found.end, Period("cumulative"), carries=False) if found else None


def _year_up_to(clock: Clock, at: int) -> Moment | None:
    """Read "the current year up to November 24", "this year through May"."""
    this = clock.at("relative", at)
    plain = this is not None and not this.entry.get("value") and this.entry.get("role") is None
    span = clock.at("span", this.end) if this and plain else None
    if span is None or span.entry.get("role") != "year" or clock.lower(span.end) not in _UP_TO:
        return None
    begin = span.end + 1 + (clock.lower(span.end + 1) in ("to", "of"))
    named = named_month(clock, begin)
    if named is None:
        return None
    return Moment(at, day_after(clock, named[1])[1], Period(f"YTD {clock.year()}-{named[0]:02d}"))


def _comparison(clock: Clock, at: int) -> Moment | None:
    """Read "year on year", 同比, "a year earlier", "the same month last year"."""
    for part, role in (("earlier", "earlier"), ("basis", "basis")):
        if (found := clock.at(part, at)) and clock.lower(at - 1) + clock.lower(at) not in _SINGLE:
            return Moment(at, found.end, None, role, found.entry.get("basis"), carries=False)  # type: ignore[arg-type]
    found = clock.at("same", at)
    if found is None:
        return None
    inner = year(clock, found.end)
    span = clock.at("span", inner[1] if inner else found.end)
    if span is None and inner is None and (told := quarters.of_before(clock, found.end)) is not None:
        return told._replace(start=at)
    if span is None:
        alone = found.end - found.start == 3 and clock.lower(found.start + 1) == "-"  # "a year-ago profit of"
        return Moment(at, found.end, None, "earlier", "yoy", carries=False) if alone else None
    of = inner or year_after(clock, span.end)
    past = clock.at("earlier", span.end)
    end = past.end if past else max(span.end, of[1] if of else 0)
    named = Period(of[0]) if of and of[0].isdecimal() else None
    if named is not None and past is None and named.code == clock.year():
        return Moment(at, end, _same_of(clock, named, str(span.entry.get("role"))))  # "the same month this year"
    if of is None and past is None and clock.lower(at) == "same" and not any(end <= at for end in clock.compared):
        return Moment(at, end, clock.running)  # "Nova sold 40 in the same period": the one that is told of
    return Moment(at, end, named, "earlier", "yoy", carries=False)


def _same_of(clock: Clock, of: Period, role: str) -> Period | None:
    """Return the running month or quarter where it is one of that year."""
    running = clock.running
    same = running is not None and running.kind == role and calendar.year_of(running) == of.code
    return running if same else None


def _bounded(clock: Clock, at: int) -> Moment | None:
    """Read "since June", "by the end of April", "through October 2018", 截至5月底."""
    for part in ("since", "until", "through"):
        found = clock.at(part, at)
        if found is None or not clock.has(found.end):
            continue
        moment = (
            _nearest(clock, found) if part != "since" else _point(clock, found.end) or _since_when(clock, found.end)
        )
        if moment is None or moment.period is None or moment.period.kind not in _POINTS:
            continue
        end = moment.end + (clock.lower(moment.end) in ("底", "末"))
        return Moment(at, end, _edge(part, moment.period, clock), carries=part == "through")
    return None


def _since_when(clock: Clock, at: int) -> Moment | None:
    """Read the year or month that closes "since the model first went on sale in 2010"."""
    for begin in range(at, min(at + _CLAUSE, len(clock.tokens))):
        if clock.lower(begin) in (",", ";", ".", "，"):
            return None
        if clock.lower(begin) == "in" and begin > at:
            moment = timewords.read(clock, begin + 1) if clock.has(begin + 1) else None
            if moment is not None:
                return moment
    return None


def _from_to(clock: Clock, at: int) -> Moment | None:
    """Read "from January to June" and "between April and June" with the word that opens them."""
    if clock.lower(at) not in ("from", "between") or not clock.has(at + 1):
        return None
    moment = days.stretch(clock, at + 1) or timewords.read(clock, at + 1)
    return moment._replace(start=at) if moment is not None and moment.span else None


def _nearest(clock: Clock, found: Match) -> Moment | None:
    """Read the point a deadline names: the nearest one, before or after the article's date."""
    ahead, clock.ahead = clock.ahead, -1
    try:
        moment = _point(clock, found.end)
    finally:
        clock.ahead = ahead
    days = moment.period.days if moment and moment.period else None
    due = clock.anchor if ahead < found.start and found.entry.get("role") == "ahead" else None
    if moment and moment.period and days and due and days[1] < due and not _says_year(clock, moment):
        return moment._replace(period=moment.period.shifted(1))
    return moment


def _says_year(clock: Clock, moment: Moment) -> bool:
    return any(year(clock, at) is not None for at in range(moment.start, moment.end))


def _point(clock: Clock, at: int) -> Moment | None:
    lead = clock.at("lead", at)
    begin = lead.end if lead else at + (clock.lower(at) == "the" and clock.at("relative", at) is None)
    return timewords.read(clock, begin) if clock.has(begin) else None


def _edge(part: str, period: Period, clock: Clock) -> Period:
    if part != "through":
        return Period(f"{part} {period.code}")
    past = clock.anchor is None or period.days is None or period.days[0] <= clock.anchor
    return Period(f"YTD {period.code}") if period.kind == "month" and past else Period(f"until {period.code}")


def _led(clock: Clock, at: int) -> Moment | None:
    """Read "mid-2019", "late March", "the end of 2023", "as of June 30"."""
    found = clock.at("lead", at)
    if found is None:
        return None
    begin = found.end + (clock.lower(found.end) in ("-", "in"))
    moment = timewords.read(clock, begin) if clock.has(begin) else None
    if moment is None:
        return None
    return Moment(at, moment.end, moment.period, carries=moment.carries, span=moment.span)


def _months(clock: Clock, at: int) -> Moment | None:
    """Read "first eight months of this year", "last three months of 2004", "three months to December"."""
    order = clock.at("ordinal", at) or clock.at("relative", at)
    begin = order.end if order else at
    count = small(clock, begin, 12)
    if order is not None and count is None:
        return days.edge_month(clock, at, order)
    span = clock.at("months", begin + 1 + (clock.lower(begin + 1) == "-")) if count else None
    if count is None or span is None:
        return None
    sofar = quarters.months_so_far(clock, at, span.end, count)
    if ended := ended_in(clock, span.end, count) or sofar:
        return Moment(at, ended[1], ended[0], span=True, carries=ended is not sofar)  # after it the quarter goes on
    if order is None or order.entry.get("role") is not None:
        return None
    of, place = year_after(clock, span.end), order.entry.get("value")
    if of is not None and clock.lower(span.end + 1) == "the" and place in (-1, 4) and of[0] == clock.year():
        of = calendar.year_of(clock.latest("-12", at)), of[1]  # "the last three months of the year", told in January
    if order.entry.get("part") == "ordinal" and place == 1:
        end = of[1] if of else span.end
        return Moment(at, end, calendar.months(1, count, of[0] if of else clock.year()), span=True)
    closed = clock.anchor is not None and clock.anchor.month % 3 == 1 and clock.anchor.day <= _CLOSED
    if of is None and place == -1 and count == 3 and closed:
        return Moment(at, span.end, calendar.at("quarter", clock.anchor, -1), span=True)  # "in the last three months"
    if of is None or place not in (-1, 4):
        return None
    return Moment(at, of[1], calendar.months(13 - count, 12, of[0]), span=True)


def _chinese_months(clock: Clock, at: int) -> Moment | None:
    """Read 前5个月, 今年前三季度."""
    of = year(clock, at)
    first = clock.at("first", of[1] if of else at)
    if first and (quarter := clock.at("quarter", first.end)):
        return _first_months(clock, at, quarter.end, 3 * quarter.entry.get("value"), of)
    count = small(clock, first.end, 12) if first else None
    stretch = clock.at("stretch", first.end + 1) if first and count else None
    if count is None or stretch is None or count * stretch.entry.get("value") > 12:
        return None
    return _first_months(clock, at, stretch.end, count * stretch.entry.get("value"), of)


def _first_months(clock: Clock, at: int, end: int, count: int, of: tuple[str, int] | None) -> Moment:
    code = of[0] if of else clock.latest(f"-{count:02d}", at).code.rpartition("-")[0]
    return Moment(at, end, calendar.months(1, count, code), span=True)


def _season(clock: Clock, at: int) -> Moment | None:
    """Read "the holiday season": of the year whose end is near, or of the last while nothing is said to come."""
    found = clock.at("season", at)
    if found is None:
        return None
    month = f"-{found.entry.get('value'):02d}"
    period = clock.latest(month, at, ahead=clock.foretells)
    return Moment(at, found.end, Period(calendar.year_of(period)), carries=False)


def _full_year(clock: Clock, at: int) -> Moment | None:
    """Read a bare "full-year": the year that is told of; "预计全年" is of this one, 2024年全年 of its own.

    Only one that leads its sentence ("For the full year, it earned") holds for those after it.
    """
    found = clock.at("full", at)
    if found is None or year_after(clock, found.end) is not None:
        return None
    if clock.tokens[at].kind == "cjk":
        named = year(clock, at - 2) if clock.lower(at - 1) == "年" else None
        code = named[0] if named else clock.year() if clock.ahead < at else the_year(clock, at)
        return Moment(at, found.end, Period(code))
    return Moment(at, found.end, quarters.whole_year(clock, at), carries=at == 1 and clock.lower(0) == "for")


def _year_to(clock: Clock, at: int) -> Moment | None:
    """Read "year to March", "fiscal year ended June 30", "the quarter ending in September"."""
    span = clock.at("span", at) or clock.at("fiscal", at)
    if span is None or span.entry.get("role") not in ("year", "quarter", "half", None):
        return None
    ended = ended_in(clock, span.end, _WIDTHS.get(span.entry.get("role"), 12))
    return Moment(at, ended[1], ended[0], span=True) if ended else None


def _years_back(clock: Clock, at: int) -> Moment | None:
    """Read "the last five years" as a span, "two years ago" as the year."""
    lead = clock.at("relative", at)
    begin = lead.end if lead else at
    count = small(clock, begin, 30)
    span = clock.at("years", begin + 1) if count else None
    if count is None or span is None:
        return None
    ago = clock.at("ago", span.end)
    role = span.entry.get("role")
    if ago is not None and lead is None:
        return Moment(at, ago.end, calendar.at(role, clock.anchor, -count, clock.base), carries=False)
    if lead is None or lead.entry.get("value") != -1 or role != "year" or not clock.year().isdecimal():
        return None
    return Moment(at, span.end, Period(f"{clock.year(-count)}..{clock.year()}"), carries=False, span=True)


_READERS = Readers(
    (frozenset(("holiday", *timewords.YEARS)), holidays.read),
    (frozenset(("plan",)), plans.read),
    (frozenset(("ytd", "cumulative", "relative")), _to_date),
    (frozenset(("earlier", "basis", "same")), _comparison),
    (frozenset(("since", "until", "through")), _bounded),
    (frozenset(("from",)), _from_to),
    (frozenset(("lead",)), _led),
    (frozenset(("relative", "span")), days.week),
    (frozenset(("month", "count", "year")), days.stretch),
    (frozenset(("span", "fiscal")), _year_to),
    (frozenset(("relative", "count", "ordinal")), weeks.counted),
    (frozenset(("season",)), _season),
    (frozenset(("full",)), _full_year),
    (frozenset(("ordinal", "relative", "count")), _months),
    (frozenset(("first", *timewords.YEARS)), _chinese_months),
    (frozenset(("relative", "count")), _years_back),
    *timewords.READERS.readers,
)
OPENING = frozenset().union(*(begins for begins, _ in _READERS.readers))
