"""What narrows a Chinese metric in words that the lexicon doesn't have: "正极材料收入" is no revenue of the whole firm.

The characters right before a metric that nothing else claims are its article's own words for a part or a product.
"""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
CUMULATIVE = Period("cumulative")
_EDGES = _LISTS.words("edges")
_JOINERS = _LISTS.words("joiners")
_ADVERBS = "共仅均还再就则且其此每个约超近达已也已又都将曾了这那各些该有可较比略"
_AGREED = _LISTS.forms("agreed")
_COMPARED = _LISTS.forms("compared")
_YEARS = _LISTS.forms("years")
_TRADES = _LISTS.forms("trades")
_THAN = _LISTS.words("than")
_OTHERS = _LISTS.forms("others")
_LONGEST = 16
_SHORTEST = 2
_SUBJECT = 2  # characters of whoever attained something
_KIND = 5  # characters that a word for a kind of class may have: "磷酸铁锂"
_CLOSING = "共约达超近仅已将"
_ASPECTS = _LISTS.words("aspects")
_PASSED = frozenset(("change", "modal"))


def own_words(clause: Clause, metric: Mark) -> str:
    """Return the words that narrow a metric, as the article has them; an empty string where none do.

    A known class at their head belongs to them: "汽车零部件" is no car.
    """
    end = _past_time(clause, metric.start)
    end = _past_verb(clause, end) if end == metric.start else end
    start = _start(clause, end)
    text = wording(clause, start, end) or _quoted(clause, start)
    text = text.removesuffix("年") if not text.endswith(_YEARS) else text  # 空调|年|产量
    if text.startswith("等"):  # "手机及平板等创新业务"
        phrase = clause.line.tagged.tokens[clause.start : metric.start]
        return "".join(token.text for token in phrase) if len(phrase) <= 2 * _LONGEST else text.removeprefix("等")
    head = clause.line.at.get(start - 1)
    if head is None or head.kind not in ("class", "metric") or (head.attrs.get("adjective") and text):
        return text
    kind = wording(clause, _start(clause, head.start), head.start)  # "磷酸铁锂电池"
    kind = kind if len(kind) <= _KIND else ""
    return kind + _words(clause, head) + text if kind or text else ""


def _quoted(clause: Clause, start: int) -> str:
    """Return what stands in quotation marks right before a phrase that narrows nothing: "“新三样”|产品出口"."""
    line = clause.line
    if line.word(start - 1) != "”":
        return ""
    opened = next(
        (at for at in range(start - 2, max(clause.start, start - _LONGEST) - 1, -1) if line.word(at) == "“"), None
    )
    return "".join(line.word(at) for at in range(opened + 1, start - 1)) if opened is not None else ""


def contributing(clause: Clause, metric: Mark) -> tuple[str, str] | None:
    """Return who contributes, if anybody is named, and to what: "|最终消费|对|经济增长|的贡献率"."""
    if not metric.attrs.name.startswith("贡献"):
        return None
    found = (at for at in range(metric.start - 2, clause.start - 1, -1) if clause.line.word(at) == "对")
    if (at := next(found, None)) is None:
        return None
    tokens = clause.line.tagged.tokens
    start = at
    while start > clause.start and (start - 1 not in clause.line.at or clause.line.at[start - 1].noun):
        start -= 1
    to = "".join(token.text for token in tokens[at + 1 : metric.start]).removesuffix("的")
    return wording(clause, start, at), to


def _past_time(clause: Clause, end: int) -> int:
    """Return where the words of a metric end that a time parts from it behind a name: "晨风零件|第三季度|收入"."""
    time = clause.line.at.get(end - 1)
    if time is None or time.time is None or time.time.basis is not None or time.start <= clause.start:
        return end
    start = _start(clause, time.start)
    name = clause.line.at.get(start - 1)
    if time.time.period == CUMULATIVE:
        return time.start  # 班列|累计|开行
    led = name is not None and name.mention is not None and name.mention.kind in ("company", "brand")
    return time.start if led and start < time.start else end


def _past_verb(clause: Clause, end: int) -> int:
    """Return where the words of a metric end that a verb of attaining parts from it: "光学产品|实现|收入"."""
    verb = clause.line.at.get(end - 1)
    if verb is None or "level" not in verb.roles or verb.end - verb.start < _SHORTEST:
        return end
    while (other := clause.line.at.get(verb.start - 1)) is not None and "level" in other.roles:
        verb = other  # 共|完成
    parts = (
        match for match in clause.line.tagged.matches if match.entry.kind == "division" and match.end == verb.start
    )
    start = _start(clause, verb.start)
    before = clause.line.at.get(start - 1)
    opens = leads(clause, start) or (before is not None and before.kind in ("stop", "quantity"))
    whole = opens and verb.start - start >= _SUBJECT  # "全国外贸企业|实现|利润"
    return verb.start if whole or any(match.start > start for match in parts) else end


def _words(clause: Clause, mark: Mark) -> str:
    return "".join(token.text for token in clause.line.tagged.tokens[mark.start : mark.end])


def headed(clause: Clause, metric: Mark) -> str | None:
    """Return the known class that is only the head of a metric's own words, None where there is none."""
    head = clause.line.at.get(_start(clause, metric.start) - 1)
    known = head is not None and head.kind == "class"
    return head.attrs.name if known and head is not None and own_words(clause, metric) else None


def possessed(clause: Clause, metric: Mark) -> bool:
    """Tell whether a metric's own words are somebody's: "每辆车的额外成本"."""
    start = _start(clause, metric.start)
    head = clause.line.at.get(start - 1)
    if head is not None and head.kind in ("class", "metric"):
        start = _start(clause, head.start)
    own = clause.line.word(start - 1) == "的" and start - 2 not in clause.line.at
    return own and not own_words(clause, metric).endswith(_TRADES)  # "技术密集的|芯片业|收入"


def unknown(clause: Clause, mark: Mark) -> bool:
    """Tell whether words that nothing is known of stand where a number's metric does: "总资产15亿元"."""
    at = mark.start
    while (other := clause.line.at.get(at - 1)) is not None and other.start >= clause.start:
        if other.mention is not None and other.mention.kind == "organisation":
            return True  # 分拣中心
        basis = other.time is not None and other.time.basis is not None
        if not (basis or other.kind in _PASSED or (other.kind == "cue" and not other.roles & {"part", "in"})):
            return False
        at = other.start
    start = _start(clause, at)
    compared = start <= clause.start and clause.line.word(start) in _THAN  # "较|平日|增长"
    return not compared and bool(wording(clause, start, at))


def announced(clause: Clause) -> str | None:
    """Return the article's words for what those after a clause are about: "其中，|电子行业|受需求带动，利润增长9%"."""
    at = next((at for at in range(clause.start, min(clause.end, clause.start + _LONGEST)) if _turns(clause, at)), None)
    start = _start(clause, at) if at is not None else None
    if at is None or start is None or start == at or not leads(clause, start):
        return None
    return wording(clause, start, at) or None


def _turns(clause: Clause, at: int) -> bool:
    """Tell whether what a clause is about ends before a token: 受, 方面, 领域."""
    return clause.line.word(at) == "受" or clause.line.word(at) + clause.line.word(at + 1) in _ASPECTS


def run_before(clause: Clause, mark: Mark) -> tuple[str, bool]:
    """Return the article's words right before a number, and whether a verb of attaining or a bound parts them."""
    at = mark.start
    levelled = mark.led > 0
    while (other := clause.line.at.get(at - 1)) is not None and "level" in other.roles and other.start >= clause.start:
        at, levelled = other.start, True
    if other is not None and other.mention is not None and other.mention.kind == "organisation":
        start = min(other.start, _start(clause, other.start))  # 已建成|分拣中心
        return wording(clause, start, at), levelled
    start = _start(clause, at)
    head = clause.line.at.get(start - 1)
    classed = _words(clause, head) if head is not None and head.kind == "class" and start < at else ""
    text = wording(clause, start, at)
    return classed + text if text else "", levelled


def part_named(clause: Clause, mark: Mark) -> str | None:
    """Return the article's words for a part that alone stands before its move: "其中，|城市|上涨1.6%"."""
    at = mark.start
    while (other := clause.line.at.get(at - 1)) is not None and other.start >= clause.start:
        basis = other.time is not None and other.time.basis is not None
        if other.kind == "class" and not other.attrs.get("generic"):
            return other.attrs.name if leads(clause, other.start) and at < mark.start else None
        if not (basis or other.kind == "change"):
            return None
        at = other.start
    start = _start(clause, at)
    led = leads(clause, start)
    return (wording(clause, start, at) or None) if led and start < at < mark.start else None


def thing_named(clause: Clause, mark: Mark) -> str | None:
    """Return the article's words for a thing that alone stands right before its amount: "|钢材|900万吨"."""
    known = clause.line.at.get(mark.start - 1)
    if known is not None and known.kind == "class" and leads(clause, known.start):
        return _words(clause, known) if known.attrs.get("generic") else known.attrs.name
    start = _start(clause, mark.start)
    return (wording(clause, start, mark.start) or None) if leads(clause, start) and start < mark.start else None


def leads(clause: Clause, start: int) -> bool:
    """Tell whether a phrase opens its clause, behind a time or 其中 at most."""
    before = clause.line.at.get(start - 1)
    return start == clause.start or (before is not None and (before.kind == "time" or bool(before.roles & {"part"})))


def _start(clause: Clause, end: int) -> int:
    """Return where the run of characters begins that nothing claims and that ends at a token."""
    line, start = clause.line, _past_bracket(clause, end)
    while start > clause.start and start - 1 not in line.at:
        token = line.tagged.tokens[start - 1]
        if token.kind != "cjk" or (token.text in _EDGES and not compounded(clause, start - 1)):
            break
        start -= 1
    start = _joined(clause, start) if start < end else start
    if start < end and (apart := _except(clause, start)) is not None:
        return apart
    other = line.at.get(start - 1)
    if start < end and other is not None and other.kind == "change" and other.end - other.start == 1:
        return other.start - (line.word(other.start - 1) == "新")  # 增|值服务, 新增|面积
    return start


def _past_bracket(clause: Clause, end: int) -> int:
    """Return where a phrase ends before a bracket right before its metric: "步行街（商圈）|客流量"."""
    line = clause.line
    if line.word(end - 1) not in "）)":
        return end
    return next((at for at in range(end - 2, max(clause.start, end - _LONGEST), -1) if line.word(at) in "（("), end)


def compounded(clause: Clause, at: int) -> bool:
    """Tell whether a character that ends phrases is only part of a word: 规模以上, 在线, 对外."""
    found = clause.line.tagged.of_kind.get("compound", ())
    return any(match.start <= at < match.end for match in found)


def _joined(clause: Clause, start: int) -> int:
    """Return where a phrase begins that opens its clause and whose first part "及" joins to the rest: "云及广告"."""
    line, at = clause.line, start - 1
    if at <= clause.start or line.word(at) not in _JOINERS:
        return start
    while at > clause.start and at - 1 not in line.at and line.tagged.tokens[at - 1].kind == "cjk":
        at -= 1
        if line.word(at) in _EDGES and not compounded(clause, at):
            return start
    before = line.at.get(at - 1)
    opens = at == clause.start or (before is not None and before.kind in ("name", "time", "stop"))
    return at if opens and start - at <= _LONGEST else start


def _except(clause: Clause, start: int) -> int | None:
    """Return where "除…外的" begins right before a phrase: "除食品以外的商品"."""
    line = clause.line
    if line.word(start - 1) != "的" or line.word(start - 2) != "外":
        return None
    back = range(start - 3, max(clause.start, start - 2 * _LONGEST) - 1, -1)
    return next((at for at in back if line.word(at) == "除"), None)


def wording(clause: Clause, start: int, end: int) -> str:
    """Return what some tokens tell without the words that narrow nothing: 整体, 单季, 公司, 共."""
    tokens = clause.line.tagged.tokens
    text = "".join(token.text for token in tokens[start:end])
    wholes = clause.line.tagged.of_kind.get("compound", ())
    bland = {
        "".join(token.text for token in tokens[match.start : match.end])
        for match in clause.line.tagged.matches
        if start <= match.start and match.end <= end and match.entry.kind in ("bland", "descriptor")
        if not any(whole.start <= match.start < match.end <= whole.end for whole in wholes)  # 农|产品
    }
    cut = True
    while cut and text:
        before, text = text, text if text.startswith(_OTHERS) else text.lstrip(_ADVERBS)
        text = text if text.endswith(_AGREED) else text.rstrip(_CLOSING)
        for word in sorted(bland, key=lambda word: (-len(word), word)):
            text = text.removeprefix(word).removesuffix(word)
        cut = text != before
    return text if _SHORTEST <= len(text) <= _LONGEST and not text.endswith((*_COMPARED, "有")) else ""
