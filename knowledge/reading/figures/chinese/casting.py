"""What part a number plays in a Chinese clause: "从10%升至", "上年同期为900", "占总销量的53%"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.chinese import runs
from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.line.casts import Cast, sign
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.families import Family
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_NEAR = 3  # tokens
_FAR = 5  # tokens from a move to its number
_ENDS = _LISTS.words("ends")
_FASTER = _LISTS.forms("faster")
_SLOWER = _LISTS.forms("slower")
_GROWING = _LISTS.forms("growing")
_LEVYING = _LISTS.forms("levying")
_TARIFF = 14  # tokens from levying to the number, and from there to its tariff
_GAPS = 4  # of the words of speeding up: what the rate is set against may stand behind them ("高出全国整体2个百分点")
_PROPORTIONS = _LISTS.forms("proportions")


def share(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "占总销量的53%", "达到总销量的53%": a percentage of the metric before it."""
    previous = next(clause.before(mark.start), None)
    if kind != "percent" or clause.line.word(mark.start - 1) != "的" or previous is None or previous.kind != "metric":
        return None
    return Cast("share", 1, previous) if mark.start - previous.end <= 1 else None


def proportion(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "占出口的比例超过了45%", "占比首次达到45%": what stands between the word of a share and its number."""
    at, closed = mark.start, False
    for other in clause.before(mark.start) if kind == "percent" else ():
        if "share" in other.roles:
            return Cast("share", 1, other) if closed or at - other.end <= _NEAR else None
        if not other.roles & {"level", "amount"} and not closed:
            words = "".join(clause.line.word(place) for place in range(other.end, at))
            closed = any(word in words for word in _PROPORTIONS)
        raised = other.kind == "change" and at < mark.start and clause.line.word(at) in _ENDS  # 比重提高至
        if (other.kind in ("quantity", "stop", "change") and not raised) or not (closed or other.roles or raised):
            return None
        at = other.start
    return None


def cast(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "从10%升至", "上年同期为900" and "是去年同期的3.1倍"."""
    if (shared := proportion(clause, mark, kind)) is not None:
        return shared
    if kind == "percent" and (levy := levied(clause, mark)) is not None:
        return Cast("level", 1, levy)
    if multiple(clause, mark) or (kind == "percent" and chinese_times.of_earlier(clause, mark) is not None):
        return Cast("change", 1, mark)
    if kind == "point" and (way := faster(clause, mark)):
        return Cast("change", way, mark)
    if kind in ("percent", "point", "ratio") and (way := chinese_times.turned(clause, mark)):
        return Cast("change", way, mark)
    time = chinese_times.earlier(clause, mark)
    if chinese_times.from_to(clause, mark) or (time is not None and (kind != "percent" or mark.start > time.end)):
        return Cast("prior")
    if kind == "percent" and (moved := _moved(clause, mark)) is not None:
        return Cast("change", sign(moved), moved)
    told = kind == "percent" and (attained(clause, mark) or runs.people(clause, mark) is not None)
    return Cast("level") if told else None


def faster(clause: Clause, mark: Mark) -> int:
    """Return the way that a rate of growth went or lies from another: 1 for "增速加快2个百分点", 0 for no such rate."""
    words = "".join(clause.line.word(at) for at in range(clause.start, mark.start)).removesuffix("了")
    if not any(word in words for word in _GROWING):
        return 0
    turned = words.rstrip("约近超达")
    if turned.endswith(_SLOWER):
        return -1
    return 1 if turned.endswith(_FASTER) or any(word in words for word in _FASTER[:_GAPS]) else 0


def multiple(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is a multiple of the level before, no growth: "是去年同期的3.1倍"."""
    return clause.line.chinese and mark.family == "ratio" and clause.line.word(mark.start - 1) == "的"


def pointed(metric: Mark, mark: Mark) -> bool:
    """Tell whether points stand right behind what is measured in them: "拉动经济增长|3个百分点"."""
    adjacent = mark.family == "point" and metric.end == mark.start
    return adjacent and metric.noun and bool(metric.attrs.get("worded"))


def _moved(clause: Clause, mark: Mark) -> Mark | None:
    """Return the move that a percentage was attained of past a word or two: "跌幅|一度达到|4%"."""
    if not attained(clause, mark):
        return None
    move = next(clause.before(clause.line.at[mark.start - 1].start), None)
    near = move is not None and move.kind == "change" and mark.start - move.end <= _FAR
    return move if near and move is not None and clause.line.word(move.end - 1) == "幅" else None


def attained(clause: Clause, mark: Mark) -> bool:
    """Tell whether a verb of attaining stands between words that nothing claims and a percentage: "回升面|达|73%"."""
    verb = clause.line.at.get(mark.start - 1)
    levelled = verb is not None and verb.kind == "cue" and "level" in verb.roles
    return levelled and verb is not None and verb.start > clause.start and verb.start - 1 not in clause.line.at


def levied(clause: Clause, mark: Mark) -> Mark | None:
    """Return the tariff that a percentage is, past the words between: "加征|10%|的“最低基准|关税|”"."""
    words = "".join(clause.line.word(at) for at in range(max(clause.start, mark.start - _TARIFF), mark.start))
    if not any(word in words for word in _LEVYING):
        return None
    found = next((one for one in clause.after(mark.end) if one.kind in ("metric", "quantity")), None)
    tariff = found is not None and found.kind == "metric" and found.attrs.name == "tariff"
    return found if found is not None and tariff and 0 < found.start - mark.end <= _TARIFF else None
