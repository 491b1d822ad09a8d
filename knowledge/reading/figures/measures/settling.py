"""Of which metric a number is: the nearest that tells, else what was carried over."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.chinese import metrics as chinese_metrics
from knowledge.reading.figures.chinese import ownwords
from knowledge.reading.figures.chinese import things as chinese_things
from knowledge.reading.figures.deals import effects, rounds
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import goods, included, metrics, misleading, ongoing, resuming, wiped
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import apposed, carrying, targets

_LISTS = wordlists.of(__name__)
_NEAR = 2
_MOVED = frozenset(("past", "s", "ing"))
_PASSED = _LISTS.words("passed")
_TAKING_UP = _LISTS.words("taking_up")
_BESIDE = 5  # tokens between a word like "doubled" and what did


def metric(case: Case) -> Told | None:
    """Return the metric of a number: from a list, its clause, its sentence, or the sentence before."""
    if (given := _given(case)) is not None:
        return given
    if (
        entry := apposed.apposed(case) or apposed.traded(case) or goods.quoted(case) or chinese_metrics.closed(case)
    ) is not None:
        return Told(entry)
    told = targets.meant(case, _held(case, metrics.of(case.clause, case.mark, case.cast)))
    told = rounds.metric(case, told) or _led_up_to(case)
    if case.clause.line.chinese and chinese_metrics.governed(case, told):
        return None
    if case.clause.line.chinese and (grown := chinese_metrics.growth(case, told)) is not None:
        return grown
    if case.cast.part == "change" and (level := ongoing.level_before(case, told)) is not None:
        return level
    if any(match.entry.get("factor") for match in case.mark.inner):
        return (
            None
            if _levelled(case)
            else told
            if told
            and told.mark
            and told.mark.noun
            and _near(case.mark, told.mark)
            and not misleading.of_other(case, told.mark)
            else None
        )
    if told is None and case.clause.line.chinese:
        following = chinese_metrics.behind(case) or chinese_metrics.of_part(case) or chinese_metrics.following(case)
        following = following or chinese_metrics.produced(case) or chinese_things.told(case) or ownwords.told(case)
        barred = case.share.words is None and chinese_metrics.blocked(case)
        return following or (None if barred else _had(case, "owning") or _carried(case))
    told = told or ongoing.level_behind(case)
    told = told or apposed.order_value(case)
    if told is None and not _moved_thing(case):
        told = _had(case, "owning") or effects.growth(case, _carried(case)) or _had(case, "having") or _awaited(case)
    return told


def _given(case: Case) -> Told | None:
    """Return the metric that a list, a pronoun or the whole of a share gives a number."""
    if case.share.metric is not None:
        return Told(*case.share.metric)
    if (moved := wiped.value(case) or included.metric(case)) is not None:
        return moved
    if goods.index(case) is not None:
        return Told(goods.INDEX)
    if (taken_up := resuming.level(case)) is not None:
        case.trail.metric(taken_up.clause.line.index)
        return Told(taken_up.entry, None, taken_up.clause.line.index)
    if case.share.level is not None:
        return Told(case.share.level.entry, case.share.level.told)
    return ownwords.reached(case) or apposed.ratio(case)


def _moved_thing(case: Case) -> bool:
    """Tell whether a thing that nothing is known of is what moved: "the 2.7% jump in auto-part demand"."""
    teller, line = case.cast.teller, case.clause.line
    noun = teller is not None and teller.kind == "change" and teller.pos in ("noun", "nouns")
    if not noun or teller is None or teller.start < case.mark.end or line.word(teller.end) not in ("in", "of"):
        return False
    token = line.word(teller.end + 1)
    known = line.at.get(teller.end + 1)
    return known is None and token not in _TAKING_UP and token not in ("the", "its", "their", "a")


def _awaited(case: Case) -> Told | None:
    """Return what analysts expect that is so much a share: "analysts had forecast $1.21 a share on revenue of"."""
    if case.family != "share" or case.cast.part not in ("level", "prior"):
        return None
    first = next(iter(case.clause.marks), None)
    listed = case.clause.opener == "and" and first is case.mark and case.frame.modality == "estimate"
    entry = case.scene.stage.lexicon.entry("metric", "earnings per share")
    return Told(entry) if entry is not None and (listed or carrying.awaits(case)) else None


def _led_up_to(case: Case) -> Told | None:
    """Return the metric behind the levels that lead up to it: "After 40 in May, orders were 60", "At 40, they"."""
    first, line = case.clause.marks[0], case.clause.line
    before = case.cast.part == "prior" and "prior" in first.roles
    at = case.cast.part == "level" and line.word(first.start) == "at" and first.start == case.clause.start
    if line.chinese or not (before or (at and case.mark.start == first.end)):
        return None
    noun = next((mark for mark in case.clause.after(case.mark.end) if mark.noun), None)
    fits = noun is not None and metrics.fits(noun.attrs, case.family, case.mark.number.normal_unit, case.cast)
    return Told(noun.attrs, noun) if noun is not None and fits else None


def _held(case: Case, told: Told | None) -> Told | None:
    """Return the metric of a verb of having, which is a share of the market where one was told: "Vega holding 14%"."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    if (
        told is not None
        and last is None
        and drafts
        and told.entry.name == "market share"
        and misleading.upped(case, told)
    ):
        return Told(drafts[-1].entry, told.mark) if drafts[-1].entry.name == "stake" else told
    held = told is not None and told.mark is not None and not told.mark.noun and told.entry.name == "stake"
    if not held or last is None or last.metric != "market share" or case.family != "percent":
        return told
    return Told(last.entry)


def _had(case: Case, role: str) -> Told | None:
    """Return the class counted as a metric where things are only had: "its 24 jets", "there are 900 robots"."""
    classes = [match.entry for match in case.mark.inner if match.entry.kind == "class"]
    if case.family != "count" or not classes or case.cast.part != "level":
        return None
    previous = next(case.clause.before(case.mark.start), None)
    had = previous is not None and role in previous.roles and case.mark.start - previous.end <= _NEAR
    name = case.mark.number.unit or classes[0].name
    return Told(Entry("metric", name, (), {"kind": "stock", "takes": ["count"]})) if had else None


def _levelled(case: Case) -> bool:
    """Tell whether a level follows a word like "halved", so that it adds nothing."""
    later = (mark for mark in case.clause.quantities if mark.start > case.mark.start)
    return any(case.scene.casts[mark.start].part == "level" for mark in later)


def _near(number: Mark, other: Mark) -> bool:
    return number.start - other.end <= _BESIDE and other.start - number.end <= _BESIDE


def _attributive(case: Case) -> bool:
    """Tell whether a sum only describes a thing of its own: "as part of a $400 million savings plan"."""
    line, at = case.clause.line, case.mark.end
    word = at < len(line.tagged.tokens) and line.tagged.tokens[at].kind == "word"
    thing = word and (at not in line.at or line.word(at + 1) == "-")
    named = line.word(case.mark.start - 1) == "the" and at in line.at and line.at[at].kind == "name"
    described = thing and line.word(case.mark.start - 1) in ("a", "an", "its", "their")
    return case.family == "money" and (described or named)  # "the $40 billion Nova"


def _carried(case: Case) -> Told | None:
    if _attributive(case):
        return None
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if (
        last is not None
        and last.clause is case.clause
        and ongoing.goes_on(case, last.entry)
        and not ongoing.of_ratio(case, last.entry)
    ):
        return Told(last.entry, last.told)
    if (counted := resuming.number(case)) is not None and ongoing.goes_on(case, counted.entry):
        case.trail.metric(counted.clause.line.index)
        return Told(counted.entry, None, counted.clause.line.index)
    for source in (case.frame, case.context):
        entry = source.flow if source.metric is not None and ongoing.of_ratio(case, source.metric) else source.metric
        if entry is None or (source is case.context and case.clause.line.index - source.metric_used > 1):
            continue
        if not ongoing.goes_on(case, entry) or ongoing.slight(case, entry):
            continue
        if source is case.context and misleading.few(case):
            continue
        things = entry.get("bare") and case.family == "percent" and not case.clause.line.chinese
        if things:
            continue  # "only two countries fell. Spain gained 3%"
        if source is case.context and (not _continues(case) or _of_something_else(case)):
            continue
        case.trail.metric(source.metric_line)
        source.metric_used = case.clause.line.index
        return Told(entry, source.noun if source is case.frame else None, source.metric_line)
    return None


def _continues(case: Case) -> bool:
    """Tell whether a clause without a metric may go on with the one before: a change, a comparison, a new subject."""
    modal = any(mark.attrs.get("modality") == "estimate" for mark in case.clause.of_kind.get("modal", ()))
    analysts = "analyst" in case.clause.roles
    listed = case.clause.line.tagged.sentence.kind == "item" or case.frame.part
    moves = "change" in case.clause.of_kind or case.cast.teller is case.mark  # "minus 2%"
    moved = (case.cast.part == "change" and moves) or case.share.name is not None
    moved = moved or case.share.words is not None
    return moved or case.cast.part == "prior" or listed or modal or analysts or case.scene.subject is not None


def _of_something_else(case: Case) -> bool:
    """Tell whether a thing that nothing is known of is what moved: "the number of bags used fell by 50%"."""
    teller, line = case.cast.teller, case.clause.line
    moved = teller is not None and teller.kind == "change" and teller.pos in _MOVED and teller.start < case.mark.start
    if not moved or teller is None or line.chinese or case.scene.subject is not None:
        return False
    at = teller.start - 1
    while at >= case.clause.start and (line.word(at) in _PASSED or (at in line.at and line.at[at].time is not None)):
        at -= 1
    token = line.tagged.tokens[at]
    return at >= case.clause.start and at not in line.at and token.text.islower() and token.lower not in _TAKING_UP
