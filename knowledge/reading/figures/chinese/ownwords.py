"""What a Chinese number measures in the article's own words: "整体通行效率提升30%", "共办理业务900万件".

Where the lexicon knows no metric, the words right before the number are one by themselves: the last two characters
are what is measured, those before them what it is of. A verb of doing makes a metric with what it is done to.
"""

from __future__ import annotations

from knowledge.lexicon import Entry, wordlists
from knowledge.reading.figures.chinese import portions
from knowledge.reading.figures.chinese.phrases import leads, wording
from knowledge.reading.figures.chinese.runs import DOING, behind, phrase
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told

_LISTS = wordlists.of(__name__)
_CAUSING = _LISTS.forms("causing")
_NO_HEADS = _LISTS.words("no_heads")
_GROWTH = _LISTS.forms("growth")
_ENDINGS = _LISTS.forms("endings")  # of what is measured, in three characters: 回升面
_WHOLE = _LISTS.forms("whole")  # that end so in two: 效率
_REACHING = _LISTS.forms("reaching")
_HEADS = _LISTS.forms("heads")
_NEW = _LISTS.words("new")
_FROM = _LISTS.words("from")
_HEAD = 2  # characters of what is measured
_SHORTEST = 2
_LONGEST = 16
_PASSED = frozenset(("change", "modal"))


def told(case: Case) -> Told | None:
    """Return what a number measures by the words before it where nothing else tells; notes what it is of."""
    if case.share.words is not None or case.share.name is not None:
        return None
    if (portion := portions.told(case)) is not None:
        return portion
    if case.cast.part == "change" and case.family in ("percent", "ratio"):
        return _moved(case)
    if case.cast.part == "change" and _added(case):
        case.cast = Cast("level")
    if case.family == "measure" and (led := _led_from(case)) is not None:
        return led
    if case.cast.part == "level" and case.family == "percent":
        return _attained(case)
    if (parted := _part(case)) is not None:
        return parted
    tokens = case.clause.line.tagged.kinds[case.mark.start : case.mark.end]
    if case.cast.part == "level" and case.family in ("count", "money", "measure") and "number" in tokens:
        return _headed(case) or _done(case)
    return None


def _headed(case: Case) -> Told | None:
    """Return what a word of measuring right before a number is of: "|贷款首期|额度|3000亿元"."""
    clause = case.clause
    end = _before_level(clause, case.mark)
    start = phrase(clause.line, end)
    text = wording(clause, start, end) if start < end and _free(clause, start) else ""
    return _measured(case, text, "stock") if text.endswith(_HEADS) else None


def _added(case: Case) -> bool:
    """Tell whether a number is what came in, no move of a level: "企业净增|900家"."""
    teller = case.cast.teller
    new = teller is not None and case.clause.line.word(teller.start - 1) in _NEW
    return new and teller is not None and teller.end == case.mark.start and case.family in ("count", "money", "measure")


def reached(case: Case) -> Told | None:
    """Return what so many countries are: "航班|通航|90个国家", "伙伴拓展至90个国家"; None where that isn't told."""
    clause, mark = case.clause, case.mark
    if mark.number.normal_unit != "country" or not clause.line.chinese or case.cast.part != "level":
        return None
    if "number" not in clause.line.tagged.kinds[mark.start : mark.end]:
        return None  # 中亚五国
    end = _before_level(clause, mark)
    start = phrase(clause.line, end)
    text = "".join(token.text for token in clause.line.tagged.tokens[start:end]).removesuffix("全球")
    verb = next((verb for verb in _REACHING if text.endswith(verb)), "")
    who = wording(clause, start, start + len(text) - len(verb)) if _free(clause, start) else ""
    if not (verb or (end < mark.start and who)):
        return None
    case.share.words = who or None
    return Told(Entry("metric", f"{verb}国家", (), {"kind": "stock", "takes": ["count"], "unit": "country"}))


def _moved(case: Case) -> Told | None:
    """Return what moved by so much: "|整体通行效率|提升30%", "|乡村消费|同比增长9%"."""
    clause = case.clause
    end = _before_move(clause, case.mark)
    start = phrase(clause.line, end)
    if start == end or not _free(clause, start):
        return None
    text = wording(clause, start, end)
    caused = next((verb for verb in _CAUSING if text.startswith(verb)), "")
    return _measured(case, text.removeprefix(caused), "flow")


def _led_from(case: Case) -> Told | None:
    """Return how long or far something was, and is now: "|通行时间|从3天压缩至16小时"."""
    clause, first = case.clause, case.mark
    before = next((mark for mark in reversed(clause.quantities) if mark.end <= first.start), None)
    if case.cast.part == "level" and before is not None and case.scene.casts[before.start].part == "prior":
        first = before
    elif case.cast.part != "prior":
        return None
    end = next((at for at in range(first.start - 1, clause.start, -1) if clause.line.word(at) in _FROM), clause.start)
    start = phrase(clause.line, end)
    return _measured(case, wording(clause, start, end), "price") if start < end and _free(clause, start) else None


def _attained(case: Case) -> Told | None:
    """Return what a percentage was attained of: "|利润回升面|达73%"."""
    clause = case.clause
    end = _before_level(clause, case.mark)
    start = phrase(clause.line, end)
    if end in (case.mark.start, start):
        return None
    if end - start == _HEAD and clause.line.word(start - 1) == "的":
        start = phrase(clause.line, start - 1)  # "|渔船回港的|概率|为45%"
    return _measured(case, wording(clause, start, end), "ratio") if _free(clause, start) else None


def _part(case: Case) -> Told | None:
    """Return the level of the whole that a number is a part of: "其中，|公共设施|400万个"; notes the part."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    clause, mark = case.clause, case.mark
    if last is None or not case.frame.part or case.cast.part != "level" or last.cast.part != "level":
        return None
    alike = last.mark.family == case.family and last.mark.number.normal_unit == mark.number.normal_unit
    if not alike or clause.line.index - last.clause.line.index > 1:
        return None
    end = _before_level(clause, mark)
    start = phrase(clause.line, end)
    words = wording(clause, start, end) if start < end and _free(clause, start) else ""
    known = clause.line.at.get(end - 1)
    if not words or (known is not None and known.kind == "class") or any(verb in words for verb in DOING):
        return None
    case.share.words = words
    return Told(last.entry)


def _measured(case: Case, text: str, kind: str) -> Told | None:
    """Split what is measured from what it is of; notes the latter."""
    grown = next((word for word in _GROWTH if text.endswith(word)), "")
    text = text.removesuffix(grown)
    longer = text.endswith(_ENDINGS) and not text.endswith(_WHOLE) and text[-_HEAD - 1 : -_HEAD] != "的"
    head = text[-_HEAD - longer :]
    if not _HEAD < len(text) <= _LONGEST or head in _NO_HEADS or any(text.endswith(word) for word in _NO_HEADS):
        return None
    thing = text.removesuffix(head).removesuffix("的")
    case.share.words = thing if len(thing) >= _SHORTEST else text
    return Told(Entry("metric", head, (), {"kind": kind, "takes": [case.family]}))


def _done(case: Case) -> Told | None:
    """Return what was done so many times or with so much: "|办理|出口退税|90亿元", "|开通|9条|航线|"."""
    clause, mark = case.clause, case.mark
    end = _before_level(clause, mark)
    start = phrase(clause.line, end)
    text = "".join(token.text for token in clause.line.tagged.tokens[start:end])
    verb = next((verb for verb in DOING if text.startswith(verb)), None)
    at, _, verb = (0, 0, verb) if verb else max(((text.rfind(one), len(one), one) for one in DOING), key=_latest)
    if at < 0:
        return None
    people = mark.number.unit or "" if mark.number.normal_unit == "person" else ""
    inside = text[at + len(verb) :].removeprefix("了").removesuffix("已经")
    thing = inside or behind(clause.line, mark.end, clause.end) or people
    actor = wording(clause, start, _place(clause, start, at)).removeprefix("等") if _free(clause, start) else ""
    actor = actor or ("" if thing else text[:at])
    if not thing and len(actor) >= _SHORTEST:
        case.share.words = actor
        return Told(Entry("metric", verb, (), {"kind": "flow", "takes": [case.family]}))  # 企业|净增|90家
    if not _SHORTEST <= len(thing) <= _LONGEST:
        return None
    case.share.words = actor if len(actor) > _SHORTEST else thing
    return Told(Entry("metric", verb + thing, (), {"kind": "flow", "takes": [case.family]}))


def _latest(found: tuple[int, int, str]) -> tuple[int, int]:
    return found[:2]


def _place(clause: Clause, start: int, length: int) -> int:
    """Return the token that stands so many characters behind the one at ``start``."""
    while length > 0:
        length -= len(clause.line.tagged.tokens[start].text)
        start += 1
    return start


def _before_move(clause: Clause, mark: Mark) -> int:
    """Return where the words end that stand before a move and what it is compared with."""
    at = mark.start
    while (other := clause.line.at.get(at - 1)) is not None and other.start >= clause.start:
        based = other.time is not None and other.time.basis is not None
        if not (based or other.kind in _PASSED or (other.kind == "cue" and other.roles & {"amount", "level", "alike"})):
            break
        at = other.start
    return at


def _before_level(clause: Clause, mark: Mark) -> int:
    """Return where the words end that stand before a level and its verb of attaining."""
    at = mark.start
    while (other := clause.line.at.get(at - 1)) is not None and other.start >= clause.start:
        if not (other.kind == "cue" and other.roles & {"amount", "level"}):
            break
        at = other.start
    return at


def _free(clause: Clause, start: int) -> bool:
    """Tell whether a phrase stands at the head of its clause, behind a time, a name or a comma at most."""
    before = clause.line.at.get(start - 1)
    return leads(clause, start) or (before is not None and before.kind in ("stop", "name"))
