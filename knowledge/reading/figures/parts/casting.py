"""What part a number plays: a level, a change, the level before, a share; from its unit and its neighbours.

"Rose 4%" and "a 4% rise" are changes; "rose to 400" is a level, "from 380" the one before; "an increase of 20" is a
change in the level's own unit; "40% of sales" is a share. Where nothing near tells, the number before it in a list
lends its part ("Nova rose 4% and Vega 3%"). A number that nothing tells the part of has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.reading.figures.chinese import casting as chinese_casting
from knowledge.reading.figures.line.casts import Cast, sign
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.families import Family
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.siblings import coordinated, joined, restates
from knowledge.reading.figures.parts import beside

_LISTS = wordlists.of(__name__)
_CHINESE_NEAR = 6  # tokens between a Chinese ratio and its number: "毛利率指引设定在18%"
_AGAINST = 5  # tokens between a word of comparison and what is compared with
_HELPED = 2  # tokens of "last year had"
_COMPOUND = 5  # tokens of "higher-than-expected"
_WHOLE = 8  # tokens between a share and what it is of
_SIGNS = _LISTS.words("signs")
_NOUNS = frozenset(("noun", "nouns", "en"))
_LINES = _LISTS.words("lines")
_PASSING = _LISTS.words("passing")


def parts(clause: Clause, before: tuple[Mark, Cast] | None = None) -> dict[int, Cast]:
    """Return the part of each number of a clause, by the token it starts at.

    ``before`` is the last number of the clause before, whose verb holds where this one has none ("and Vega 3%").
    """
    found: dict[int, Cast] = {}
    gap = clause.opener == "and" and not any(mark.verbal for mark in clause.marks)
    if before is not None and gap and clause.quantities:
        first = clause.quantities[0]
        alike = before[0].family == first.family
        told = cast(clause, first, None)
        alike = alike and not beside.in_passing(before)
        before = (first, before[1] if alike and told.part in ("none", "level") else told)
        found[first.start] = before[1]
    else:
        before = None
    for mark in clause.quantities:
        if mark.start in found:
            continue
        before = (mark, cast(clause, mark, before))
        before[1].earlier = before[1].earlier or beside.after_all(clause, mark, before[1])
        found[mark.start] = before[1]
    for left, right in pairwise(clause.quantities):
        if (moved := beside.moved_behind(clause, left, right)) is not None:
            found[left.start] = found[right.start] = Cast("change", sign(moved), moved)
    for left, right in pairwise(clause.quantities):  # "14% and 37% better"
        noun = _by_noun(found[right.start]) and not _by_noun(found[left.start])
        lent = found[right.start].part == "change" or noun
        alike = left.family == right.family == "percent" and lent
        if alike and found[left.start].part in ("none", "level") and coordinated(clause, left, right):
            found[left.start] = found[right.start]
    _with_share(clause, found)
    return found


def _with_share(clause: Clause, found: dict[int, Cast]) -> None:
    """Give "followed by Vega with 10%" the part of the share told before it: "Nova with 19% market share"."""
    shares = [mark for mark in clause.quantities if mark.family == "percent"]
    for left, right in pairwise(shares):
        joiner = next(clause.before(right.start), None)
        name = clause.line.at.get(joiner.start - 1) if joiner is not None and "having" in joiner.roles else None
        told = found[left.start].teller
        if name is not None and name.kind == "name" and told is not None and told.noun:
            found[right.start] = found[left.start] if found[right.start].part == "none" else found[right.start]


def _by_noun(told: Cast) -> bool:
    """Tell whether a noun behind a number tells its part: "5.3% and 5.2% market share"."""
    return told.part == "level" and told.teller is not None and told.teller.noun


def cast(clause: Clause, mark: Mark, before: tuple[Mark, Cast] | None) -> Cast:
    """Return the part that a quantity plays; ``before`` is the quantity before it in the clause and its part."""
    kind = mark.family
    if kind in ("percent", "point") and clause.line.word(mark.start) in _SIGNS:
        return Cast("change", 1, mark)  # the number has its sign already
    if clause.line.chinese and (found := chinese_casting.cast(clause, mark, kind)):
        return found
    if kind == "ratio" and beside.times_as(clause, mark):
        return Cast("change", 1, mark)
    if (
        told := beside.added(clause, mark)
        or beside.multiplied(clause, mark, before)
        or beside.fallen_short_of(clause, mark, before)
        or beside.alone(clause, mark)
        or (beside.created(clause, mark) if kind == "count" else None)
        or _ratio_of(clause, mark, kind)
        or beside.noun_of_change(clause, mark)
        or _told_after(clause, mark, kind)
        or _restated(clause, mark, before)
    ):
        return told
    if inner := next(
        (match for match in mark.inner if match.entry.kind == "change" and match.entry.get("factor")), None
    ):
        return Cast("change", 1 if inner.entry.get("direction") == "up" else -1, mark)
    for other in _leftward(clause, mark):
        if found := _told_before(clause, other, mark, kind):
            return (beside.change_before(clause, found, before) if kind == "percent" else None) or found
    alike = before is not None and (before[0].family == kind or {before[0].family, kind} == {"ratio", "percent"})
    if before and before[1].part != "none" and coordinated(clause, before[0], mark) and alike:
        return before[1]
    return Cast("none" if kind in ("percent", "point", "ratio") else "level")


def _ratio_of(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "a 6% stake", "a 59 percent gross margin", where the metric itself is measured so."""
    follower = next(clause.after(mark.end), None)
    if kind != "percent" or follower is None or not follower.noun or follower.start - mark.end > 1:
        return chinese_casting.share(clause, mark, kind)
    if "percent" not in follower.attrs.get("takes", ()):
        return None
    before = next(clause.before(mark.start), None)
    fell = before is not None and "prior" in before.roles and mark.start - before.end <= 2
    return Cast("prior" if fell else "level", 1, follower)  # "slipped from a 19 percent market share"


def _restated(clause: Clause, mark: Mark, before: tuple[Mark, Cast] | None) -> Cast | None:
    """Read "a cut of 900 vehicles, or 1.2%", "5,100, or 12% of all", "$5 million, or 9 cents a share"."""
    if before is not None and (restates(clause, before[0], mark) or beside.on_basis(clause, *before, mark)):
        return before[1]
    if before is None or not joined(clause, before[0], mark):
        return None
    kinds = before[0].family, mark.family
    if kinds == ("percent", "count"):
        return before[1] if before[1].part == "change" else None
    if kinds[1] != "percent" or kinds[0] == "percent":
        return None
    return before[1] if before[1].part == "change" else Cast("share", 1, before[0])


def _told_after(clause: Clause, mark: Mark, kind: Family) -> Cast | None:
    """Read "a 9 percent jump", "9 percent lower", "70 fewer stores", "40 percent of sales"."""
    line = clause.line
    follower = next(clause.after(mark.end), None)
    if follower is None or line.chinese or follower.start - mark.end > 2:
        return None
    if follower.kind == "modal" and follower.pos in ("past", "part"):
        follower = next(clause.after(follower.end), follower)
    if follower.time is not None and follower.time.basis and follower.start - mark.end <= 1:
        at, follower = follower.end, next(clause.after(follower.end), follower)  # "a 12% year-on-year jump"
        if follower.start > at:
            return None
    elif follower.start - mark.end > 2:
        return None
    if follower.kind == "change":
        side = any(entry.get("side") for entry, _ in follower.readings)
        if side and (follower.start > mark.end or _followed_by_number(clause, follower)):
            return None
        if side or any(pos in _NOUNS for _, pos in follower.readings):
            return Cast("change", sign(follower), follower) if side or kind in ("percent", "point") else None
    if kind == "percent" and line.word(mark.end) == "of" and not _stands_for_change(clause, mark):
        return beside.margin(clause, mark) or (Cast("share", 1, follower) if _told_of(clause, mark) else Cast("none"))
    return None


def _told_of(clause: Clause, mark: Mark) -> bool:
    """Tell whether what a share is of is known: a metric, a name, a class or a word for the whole."""
    whole = next((other for other in clause.after(mark.end + 1) if other.kind != "cue"), None)
    if beside.of_firm(clause, mark):
        return True
    near = (
        whole is not None
        and whole.start - mark.end <= _WHOLE
        and whole.kind in ("metric", "name", "class", "time", "modal", "quantity")
    )
    return near or beside.of_all(clause, mark)


def _followed_by_number(clause: Clause, mark: Mark) -> bool:
    at = any(clause.line.word(mark.end) == word for word in ("at", "to", "than"))  # "closed 3% up at $40"
    first = next(clause.after(mark.end), None)
    owned = first is not None and first.kind in ("time", "name") and clause.line.word(first.end) in ("'s", "'")
    return not (at or owned) and any(
        other.kind == "quantity" and other.start - mark.end <= 2 for other in clause.after(mark.end)
    )


def _stands_for_change(clause: Clause, mark: Mark) -> bool:
    return any(other.kind == "change" and mark.start - other.end <= 1 for other in clause.before(mark.start))


def _leftward(clause: Clause, mark: Mark) -> Iterator[Mark]:
    """Yield the marks that may tell the part, the nearest first, until another number, a comma or too far."""
    compound = clause.line.word(mark.start - 3) == "than" and clause.line.word(mark.start - 2) == "-"
    at = mark.start - (_COMPOUND if compound else 0)  # "a higher-than-expected 14%"
    for other in clause.before(mark.start):
        far = 12 if clause.line.chinese else 5
        if other.kind in ("quantity", "stop") or at - other.end > far:
            return
        yield other
        at = other.start


def _told_before(clause: Clause, other: Mark, mark: Mark, kind: Family) -> Cast | None:
    near = mark.start - other.end <= 2
    if other.kind == "change":
        return _moved(clause, other, mark, kind)
    surpassed = clause.line.word(other.start - 1 - (clause.line.word(other.start - 1) == "-")) in ("than", "as")
    if other.kind == "modal" and kind == "percent" and near and other.pos in ("past", "s", "en") and not surpassed:
        return Cast("level", 1, other)  # "analysts projected 59 percent"; only a ratio can be so
    if other.kind == "cue":
        return _cued(clause, other, mark, kind)
    if other.kind == "metric" and other.noun and kind in ("money", "share") and _set_against(clause, other):
        return Cast("prior", 1, other)
    close = near or (clause.line.chinese and mark.start - other.end <= _CHINESE_NEAR)
    told = kind == "percent" or chinese_casting.pointed(other, mark)
    ratio = told and close and other.kind == "metric" and "percent" in other.attrs.get("takes", ())
    return Cast("level") if other.kind == "metric" and (ratio or kind not in ("percent", "point", "ratio")) else None


def _set_against(clause: Clause, noun: Mark) -> bool:
    """Tell whether a metric is what another one is compared with: "against earnings of 40", "last year's loss of 7"."""
    for other in clause.before(noun.start):
        if other.kind not in ("time", "class"):
            return "prior" in other.roles and noun.start - other.end <= _AGAINST and other.attrs.name != "after"
    return False


def _cued(clause: Clause, cue: Mark, mark: Mark, kind: Family) -> Cast | None:
    """Read "to 400", "from 380", "by 20", "was 59 percent", "accounted for 4%"."""
    near = mark.start - cue.end <= 2
    if near and any(clause.line.at[at].kind == "name" for at in range(cue.end, mark.start) if at in clause.line.at):
        return None  # "27% at Nova and 36%"
    if "share" in cue.roles and kind == "percent":
        return Cast("share", 1, cue)
    if "amount" in cue.roles:
        moved = next((word for word in _leftward(clause, cue) if word.kind == "change"), None)
        return Cast("change", sign(moved), moved) if moved and near else None
    reach = 1 if cue.attrs.name == "after" else beside.reach(clause, mark)
    expected = clause.line.at.get(cue.end + (clause.line.word(cue.end) == "-"))
    if "prior" in cue.roles and expected is not None and expected.kind == "modal" and expected.pos in ("past", "part"):
        return None  # "a greater-than-expected 4%"
    if "prior" in cue.roles and mark.start - cue.end <= reach and not _source(clause, cue, mark):
        return Cast("prior", 1, cue)
    if near and "verb" in cue.roles and kind in ("percent", "point") and (moved := _amounts(clause, cue)):
        return Cast("change", sign(moved), moved)
    if near and ("level" in cue.roles or ("verb" in cue.roles and not _moves(clause, cue))):
        return Cast("level", 1, cue)
    return None


def _amounts(clause: Clause, verb: Mark) -> Mark | None:
    """Return the noun of change that a verb of being measures: "sales growth was 5%", "the gain had been 4%"."""
    before = [mark for mark in clause.before(verb.start) if "verb" not in mark.roles or mark.end < verb.start]
    noun = next(iter(before), None)
    noun = next(clause.before(noun.start), None) if noun is not None and noun.kind == "time" else noun
    told = noun is not None and noun.kind == "change" and noun.pos in _NOUNS and not noun.attrs.get("side")
    return noun if noun is not None and told and verb.start - noun.end <= _HELPED else None


def _source(clause: Clause, cue: Mark, mark: Mark) -> bool:
    """Tell whether "from" only says where money came from: "earnings from continuing operations of $4 million"."""
    if clause.line.word(cue.start) == "from" and clause.line.word(cue.start - 1).startswith("rang"):
        return True  # "to range from 28 to 29"
    noun = next(clause.before(cue.start), None)
    earned = noun is not None and noun.noun and noun.end == cue.start and mark.start - cue.end > 1
    return earned and clause.line.word(cue.start) == "from" and clause.line.word(mark.start - 1) == "of"


def _moves(clause: Clause, verb: Mark) -> bool:
    """Tell whether a word of change stands right after a verb ("was up 4%")."""
    return any(other.kind == "change" and other.start - verb.end <= 2 for other in clause.after(verb.end))


def _moved(clause: Clause, change: Mark, mark: Mark, kind: Family) -> Cast | None:
    """Read a word of change before a number: "rose 4%", "an increase of 300"; "a cut to 300" was told by "to"."""
    if (change.attrs.get("side") and mark.start - change.end > 3) or beside.from_level(clause, change, mark):
        return None
    if beside.passed(clause, change, mark):
        return Cast("level")
    sided = change.attrs.get("side") or (change.pos in _NOUNS and kind not in ("percent", "point"))
    if sided and any(one.kind == "modal" and one.start >= change.end for one in clause.before(mark.start)):
        return None  # "below estimates of 40", "an increase and above estimates of $40"
    if kind in ("percent", "point", "ratio"):
        return Cast("change", sign(change), change)
    if change.attrs.get("money") is False and kind == "money":
        mover = next(clause.before(change.start), None)  # "its shares lost 40 cents"
        listed = mover is not None and mover.kind == "metric" and mover.attrs.get("listed")
        listed = listed or beside.of_value(clause, mark) or beside.led_on(clause, mark)
        return Cast("change", sign(change), change) if listed else Cast("level", 1, change)
    between = [clause.line.word(at) for at in range(change.end, mark.start)]
    if not clause.line.chinese and clause.line.word(mark.end) in _LINES and _PASSING & set(between):
        return Cast("none")  # "falling below the important $200 level"
    if clause.line.chinese or not between or "of" in between or change.pos not in _NOUNS:
        return Cast("change", sign(change), change) if len(between) <= 4 else None
    return None
