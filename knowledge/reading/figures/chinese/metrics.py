"""Which metric goes on in a Chinese sentence: a change behind a level is of that level, unless it names a new thing."""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.chinese.carrying import FIRMS
from knowledge.reading.figures.chinese.phrases import own_words, part_named, thing_named, unknown
from knowledge.reading.figures.chinese.runs import DOING
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told, fits

_LISTS = wordlists.of(__name__)
_MANY = 3  # characters of a clause that nothing claims, beyond which it may tell of anything
_CLOSED = _LISTS.words("closed")
_PULLING = "拉动"
_PARTNERS = _LISTS.words("partners")
_HEADS = _LISTS.forms("heads")
_GROWTH = Entry("metric", "增速", (), {"kind": "ratio", "takes": ["percent"]})
_INDEX = Entry("metric", "指数", (), {"kind": "ratio", "takes": ["percent", "count"], "listed": True})
_MONEY = {"kind": "flow", "takes": ["money"]}
_RATIO = {"kind": "ratio", "takes": ["percent"]}


def following(case: Case) -> Told | None:
    """Return the metric of the number before a change or an earlier level: "收入900元，同比增长3%"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or last.clause.line is not case.clause.line or blocked(case):
        return None
    if case.cast.part not in ("change", "prior") or last.metric == "rank":
        return None
    if last.cast.part == "share" and case.family == "point":
        return Told(Entry("metric", last.metric, (), _RATIO))
    same = case.cast.part == "prior" and case.family != "percent" and last.cast.part in ("level", "change")
    moved = case.cast.part == "change" and case.family in ("percent", "point", "ratio")
    if case.family == "point" and "percent" not in last.entry.get("takes", ()):
        return None  # what a growth rate gained
    return Told(last.entry, last.told) if same or moved else None


def of_part(case: Case) -> Told | None:
    """Return the metric of the whole where a part of it only moves: "收入增长3%。其中，城市增长4%"; notes the part."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    parted = (case.frame.part or alongside(last)) and case.cast.part == "change" and case.family == "percent"
    if last is None or not parted or case.share.words is not None:
        return None
    line, before = case.clause.line, last.clause.line
    near = line.index - before.index <= 1 and line.tagged.sentence.paragraph == before.tagged.sentence.paragraph
    if not near or last.entry.get("kind") not in ("flow", "ratio") or last.cast.part not in ("level", "change"):
        return None
    words = part_named(case.clause, case.mark)
    if words is None:
        return None
    head = next((head for head in _HEADS if words.endswith(head)), None)
    case.share.words = words.removesuffix(head) if head else words
    return Told(Entry("metric", head, (), _MONEY) if head else last.entry, None)


def closed(case: Case) -> Entry | None:
    """Return the share price where a firm closed higher or lower: "晨风20日收涨0.9%"."""
    if index(case) is not None:
        return _INDEX
    teller = case.cast.teller
    word = case.clause.line.word
    shut = teller is not None and teller.kind == "change" and word(teller.start) + word(teller.start + 1) in _CLOSED
    return case.scene.stage.lexicon.entry("metric", "share price") if shut else None


def index(case: Case) -> Mark | None:
    """Return the word for an index behind the name of its exchange: "纳斯达克|指数|下跌3%"."""
    near = (mark for mark in case.clause.before(case.mark.start) if mark.noun or mark.kind in ("quantity", "stop"))
    found = next(near, None)
    if found is None or not found.noun or found.attrs.name != "指数":
        return None
    name = case.clause.line.at.get(found.start - 1)
    traded = name is not None and name.mention is not None and name.mention.kind not in ("place", "person")
    return found if traded and case.cast.part in ("change", "level") else None


def growth(case: Case, told: Told | None) -> Told | None:
    """Return what grew where only a rate of growth is told behind it: "利润由降转增，增速为16%"."""
    if case.family == "point" and case.cast.part == "change" and (pulled := _pulled(case)):
        return Told(Entry("metric", pulled, (), _RATIO))
    if told is None or told.mark is None or told.entry.name != "growth":
        return None
    if case.cast.part == "change" and case.family == "point":
        return Told(_GROWTH)  # 增速|加快2个百分点
    if case.cast.part != "level":
        return None
    entry, mark = case.frame.metric, told.mark
    measured = case.clause.line.at.get(mark.start - 1)
    if measured is not None and measured.noun and case.clause.line.word(mark.start) == "增":
        case.cast = Cast("change", 1, mark)
        return Told(measured.attrs, measured)  # 产量|增速
    bare = case.clause.line.word(mark.start) == "增" and own_words(case.clause, mark) == ""
    if entry is None or entry.get("kind") != "flow" or not bare:
        return None
    case.cast = Cast("change", 1, mark)
    return Told(entry, case.frame.noun)


def _pulled(case: Case) -> str:
    """Return what somebody made grow by so many points: "|拉动整体进出口增长|3个百分点"."""
    words = "".join(case.clause.line.word(at) for at in range(case.clause.start, case.mark.start))
    at = words.find(_PULLING)
    return words[at:] if at >= 0 and words.endswith("增长") else ""


def alongside(last: Draft | None) -> bool:
    """Tell whether the number before is of a thing in the article's own words, which others are told beside."""
    return last is not None and last.subject.kind in ("words", "class") and last.cast.part == "change"


def produced(case: Case) -> Told | None:
    """Return the metric of a measured thing that a sentence before announces: "产品产量增长。钢材900万吨"; notes it."""
    stage, context = case.scene.stage, case.context
    firm = stage.topic is not None and stage.topic.kind in FIRMS
    entry = case.frame.metric or context.metric
    if (
        firm
        or entry is None
        or entry.get("kind") != "flow"
        or case.cast.part != "level"
        or case.share.words is not None
    ):
        return None
    near = case.frame.metric is not None or case.clause.line.index - context.metric_used <= 1
    fitting = fits(entry, case.family, case.mark.number.normal_unit, case.cast) and case.family in ("measure", "count")
    words = thing_named(case.clause, case.mark) if near and fitting else None
    if words is None or words in DOING or case.mark.number.normal_unit in (None, "person", "company"):
        return None
    case.share.words = words
    context.metric_used = case.clause.line.index
    return Told(entry, None)


def blocked(case: Case) -> bool:
    """Tell whether a clause names something of its own before a number, so that no metric of before goes on."""
    clause, mark = case.clause, case.mark
    for other in clause.before(mark.start):
        if other.kind == "quantity":
            return False
        if other.noun:
            return True
    return _worded(case) or _unsettled(case) or _after_unknown(case) or unknown(clause, mark)


def _worded(case: Case) -> bool:
    """Tell whether a count in words only says how many kinds there are: "两种动力"."""
    tokens = case.clause.line.tagged.tokens[case.mark.start : case.mark.end]
    return case.family == "count" and not any(token.kind == "number" for token in tokens)


def behind(case: Case) -> Told | None:
    """Return the metric right behind a number: "35万辆的交付目标", "20亿元注册资本"."""
    clause, mark = case.clause, case.mark
    at = mark.end + (clause.line.word(mark.end) == "的")
    other = clause.line.at.get(at)
    if other is None or not other.noun or other.start != at or at >= clause.end:
        return None
    follower = next(clause.after(other.end), None)
    own = follower is not None and (follower.kind == "quantity" or "level" in follower.roles)
    fitting = fits(other.attrs, case.family, mark.number.normal_unit, case.cast)
    return Told(other.attrs, other) if fitting and not own else None


def governed(case: Case, told: Told | None) -> bool:
    """Tell whether what is counted is only somebody's partners: "与90多个国家贸易增长"."""
    clause, start = case.clause, case.mark.start
    if told is not None and told.entry.name == "countries" and case.family != "count":
        return True  # "沿线国家投资增长3%"
    if told is None or told.mark is not case.mark:
        return False
    if told.entry.name == "countries":
        return True  # what they are of isn't told
    return any(clause.line.word(at) in _PARTNERS for at in range(max(clause.start, start - _MANY), start))


def _after_unknown(case: Case) -> bool:
    """Tell whether the clause before names something that nothing is known of: "经营收益转正，达7亿元"."""
    clause, line = case.clause, case.clause.line
    if case.cast.part != "level" or clause.start < _MANY:
        return False
    end = clause.start - 1
    start = next((at + 1 for at in range(end - 1, -1, -1) if line.at.get(at) and line.at[at].kind == "stop"), 0)
    if any(mark.kind in ("quantity", "metric") for mark in line.marks if start <= mark.start < end):
        return False
    return sum(at not in line.at for at in range(start, end)) > _MANY


def _unsettled(case: Case) -> bool:
    """Tell whether the level that a change stands behind was settled for nobody."""
    line, drafts = case.clause.line, case.scene.stage.drafts
    if case.cast.part != "change" or (drafts and drafts[-1].clause.line is line):
        return False
    return any(mark.kind == "quantity" and mark.start < case.mark.start for mark in line.marks)
