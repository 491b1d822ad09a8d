"""Numbers that are no figures: thresholds, milestones, complements, conversions in brackets, what is denied."""

from __future__ import annotations

from itertools import islice

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import pointing
from knowledge.reading.figures.parts import believing, miscounted, occasions

_LISTS = wordlists.of(__name__)
_OPEN = frozenset("(（")
_BESIDE = 6  # tokens
_AGAIN = 14  # tokens
_FEW = 12
_APART = _LISTS.words("apart")
_LEVELS = _LISTS.words("levels")
_RECENT = 12  # figures of a clause
_NO_QUALITY = _LISTS.words("no_quality")
_COVERING = _LISTS.words("covering")
_LEFT_OUT = _LISTS.words("left_out")
_CAUSES = _LISTS.phrases("causes")
_NAMED = 2  # tokens from a sum to what it is
_OFF = _LISTS.words("off")
_FINITE = frozenset(("past", "s", "base"))
_TOLERANCE = _LISTS.words("tolerance")
_IN = _LISTS.words("in")
_KINDS = _LISTS.words("kinds")
_CONTRIBUTING = _LISTS.forms("contributing")
_PLACES = _LISTS.words("places")
_DETERMINERS = _LISTS.words("determiners")


def discounted(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number names a class, what is left out or denied, or repeats the one before in another unit."""
    previous = next(clause.before(mark.start), None)
    if _spoken_for(clause, mark, previous) or _compared(clause, mark):
        return True
    if previous is not None and previous.roles & {"class", "except", "milestone"} and mark.start - previous.end <= 2:
        return True  # since when a milestone was counted isn't said
    if (
        (clause.line.words >= _TOLERANCE and _tolerance(clause, mark))
        or (mark.family == "count" and {clause.line.word(mark.end), clause.line.word(mark.end - 1)} & _KINDS)
        or miscounted.miscounted(clause, mark, previous, _KINDS)
        or (mark.family == "money" and clause.line.word(mark.end) == "economy")
        or _definite(clause, mark)
        or _located(clause, mark)
        or _attributive(clause, mark)
        or (clause.line.chinese and (_in_a_row(clause, mark) or _contributes(clause, mark) or _for_ten(clause, mark)))
        or (clause.line.chinese and (_bloc(clause, mark) or _where(clause, mark) or _titled(clause, mark)))
        or _threshold(clause, mark, previous)
        or pointing.unread(clause, mark)
        or _apart_by(clause, mark, previous)
        or _off_levels(clause, mark)
        or _several(clause, mark)
        or _missed_by(clause, mark, previous)
        or occasions.occasional(clause, mark)
    ):
        return True
    return _denied(clause, mark) or _converted(clause, mark) or _supposed(clause, mark) or _caused(clause, mark)


def _caused(clause: Clause, mark: Mark) -> bool:
    """Tell whether a sum is what helped or hurt, of which nothing is known: "thanks to $99 million in federal aid"."""
    if mark.family != "money" or (clause.line.word(mark.start - 2), clause.line.word(mark.start - 1)) not in _CAUSES:
        return False
    noun = next(clause.after(mark.end), None)
    return noun is None or not noun.noun or noun.start - mark.end > _NAMED


def _supposed(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number would have been: "would have lost $4 but for a gain"; without items it is adjusted."""
    modals = clause.of_kind.get("modal", ())
    told = any(one.end <= mark.start and believing.counterfactual(clause, one) for one in modals)
    return told and not clause.line.asides


def _compared(clause: Clause, mark: Mark) -> bool:
    """Tell whether a percentage says how much more of a quality something has: "20% more fuel efficient"."""
    follower, line = next(clause.after(mark.end), None), clause.line
    if mark.family != "percent" or follower is None or line.word(follower.start) not in ("more", "less"):
        return False
    at, word = follower.end, line.word(follower.end)
    told = at in line.at or not word.isalpha() or word.endswith("s") or word in _NO_QUALITY
    return follower.start == mark.end and not told


def _spoken_for(clause: Clause, mark: Mark, previous: Mark | None) -> bool:
    """Tell whether people are only those that somebody speaks for: "the union represents 40,000 workers"."""
    covering = clause.line.word(mark.start - 1) in _COVERING  # "a contract covering 900 workers"
    if covering and any(match.entry.get("bare") for match in mark.inner):
        return True
    if previous is None or "share" not in previous.roles or mark.start - previous.end > 1:
        return False
    people = any(match.entry.kind == "metric" and match.entry.get("bare") for match in mark.inner)
    return people and clause.line.word(previous.start).startswith("represent")


def of_unread(case: Case, told: Told) -> bool:
    """Tell whether a change is in apposition to a level that is no figure: "900 paying readers, up 3%"."""
    teller = case.cast.teller
    if case.cast.part == "prior" and told.mark is None and told.entry.get("bare"):
        return not any(draft.clause is case.clause for draft in case.scene.stage.drafts[-_RECENT:])
    if case.cast.part != "change" or case.clause.line.chinese or teller is None or teller.pos in _FINITE:
        return False
    before = [
        mark for mark in case.clause.quantities if mark.end <= case.mark.start and mark.family in ("count", "money")
    ]
    if not before or case.scene.casts[before[-1].start].part != "level":
        return False
    level = before[-1]
    own = told.mark is not None and told.mark.start >= level.end
    apposed = any(mark.kind == "stop" and mark.start >= level.end for mark in case.clause.before(case.mark.start))
    read = any(draft.mark is level for draft in case.scene.stage.drafts[-_RECENT:])
    return apposed and not own and not read


def _denied(clause: Clause, mark: Mark) -> bool:
    """Tell whether a word of denial reaches a number, past no aside: "sales, which do not include X, rose"."""
    if "negated" not in clause.roles:
        return False
    closed = False
    for other in clause.before(mark.start):
        closed = closed or (other.kind == "stop" and clause.line.word(other.start) == ",")
        if "negated" in other.roles:
            aside = any("relative" in before.roles for before in clause.before(other.start))
            aside = aside or clause.line.word(other.end) in _LEFT_OUT  # "not counting exports, it sold 40"
            return not (closed and aside)
    return False


def _definite(clause: Clause, mark: Mark) -> bool:
    """Tell whether a small number in words only refers back: "the two companies said"."""
    definite = mark.family == "count" and clause.line.word(mark.start - 1) in _DETERMINERS
    return definite and "number" not in clause.line.tagged.kinds[mark.start : mark.end]


def _tolerance(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is how far another one may be off: "plus or minus 2 percent"."""
    return _TOLERANCE.issubset(clause.line.word(at) for at in range(mark.start - 3, mark.start + 1))


def _located(clause: Clause, mark: Mark) -> bool:
    """Tell whether a small number in words only says where: "invest in three plants"."""
    kinds = clause.line.tagged.kinds[mark.start : mark.end]
    return clause.line.word(mark.start - 1) in _IN and "number" not in kinds and "cjk" not in kinds


def _attributive(clause: Clause, mark: Mark) -> bool:
    """Tell whether a hyphen makes a count an adjective: "a five-door hatchback", but not "the 900-unit mark"."""
    if mark.family != "count" or mark.number.normal_unit in (None, "unit", "vehicle"):
        return False
    return any(token.text in "-‑" for token in clause.line.tagged.tokens[mark.start : mark.end])


def _in_a_row(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number only says how often or for how long in a row: "连续三次创新高"."""
    return clause.line.word(mark.start - 2) + clause.line.word(mark.start - 1) == "连续"


def _contributes(clause: Clause, mark: Mark) -> bool:
    """Tell whether points are only what one thing adds to another's move: "影响CPI上涨约0.3个百分点"."""
    words = "".join(clause.line.word(at) for at in range(clause.start, mark.start))
    if (told := clause.line.at.get(mark.start - 1)) is not None and told.noun and told.attrs.get("worded"):
        return False  # 拉动经济增长|3个百分点
    pulled = "拉动" in words and words.endswith("增长")  # a figure by itself
    points = mark.family == "point" and not pulled and any(word in words for word in _CONTRIBUTING)
    return points or (mark.family == "percent" and any(word in words for word in ("贡献超", "贡献了")))


def _bloc(clause: Clause, mark: Mark) -> bool:
    """Tell whether countries in words are part of a name: "中亚五国"."""
    before = clause.line.at.get(mark.start - 1)
    named = before is not None and before.kind == "name" and mark.number.normal_unit == "country"
    return named and "number" not in clause.line.tagged.kinds[mark.start : mark.end]


def _titled(clause: Clause, mark: Mark) -> bool:
    """Tell whether a count ends a title in quotation marks: "“稳岗8条”"."""
    line = clause.line
    return mark.family == "count" and line.word(mark.end) == "”" and line.word(mark.start - 1) != "“"


def _where(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number counts the places where something was done: "在14个省份实现全覆盖"."""
    at = mark.end
    return mark.family == "count" and clause.line.word(at) + clause.line.word(at + 1) in _PLACES


def _for_ten(clause: Clause, mark: Mark) -> bool:
    """Tell whether a sum is paid on ten shares: "每10股派发现金红利5元"."""
    words = "".join(clause.line.word(at) for at in range(clause.start, mark.start))
    return mark.family == "money" and ("每10股" in words or "每十股" in words)


def _apart_by(clause: Clause, mark: Mark, previous: Mark | None) -> bool:
    """Tell whether a number is how far one lies behind another: "Nova trailed Vega by 900 cars"."""
    if clause.line.chinese or previous is None or "amount" not in previous.roles or mark.start - previous.end > 1:
        return False
    words = [clause.line.word(at) for at in range(max(clause.start, previous.start - _AGAIN), previous.start)]
    return any(word in _APART for word in words)


def _off_levels(clause: Clause, mark: Mark) -> bool:
    """Tell whether a change is against a level of no time told: "4% below pre-crisis levels"."""
    side = next(clause.after(mark.end), None)
    if side is None or side.kind != "change" or not side.attrs.get("side") or side.start > mark.end:
        return False
    behind = range(side.end, side.end + _BESIDE)
    timed = any(other.kind == "time" and other.start <= behind[-1] for other in clause.after(side.end))
    return not timed and any(clause.line.word(at) in _LEVELS for at in behind)


def _several(clause: Clause, mark: Mark) -> bool:
    """Tell whether a small number in words only says of how many things: "sales of three crossovers rose"."""
    if mark.family != "count" or mark.number.value > _FEW or clause.line.chinese:
        return False
    previous = next(clause.before(mark.start), None)
    of = previous is not None and clause.line.word(previous.start) == "of" and previous.end == mark.start
    noun = next(clause.before(previous.start), None) if of and previous is not None else None
    in_words = "number" not in clause.line.tagged.kinds[mark.start : mark.end]
    return noun is not None and noun.noun and in_words


def _missed_by(clause: Clause, mark: Mark, previous: Mark | None) -> bool:
    """Tell whether a number is how far a level lies from what was expected: "beating estimates by 1 cent"."""
    ahead = list(islice(clause.after(mark.end), 3))
    apart = len(ahead) > 2 and ahead[0].kind == "change" and "prior" in ahead[1].roles and ahead[2].kind == "modal"
    if apart and ahead[2].start - mark.end <= _BESIDE:
        return True  # "$200 million higher than an earlier estimate"
    modal = next((one for one in ahead if one.kind == "modal" and one.start - mark.end <= _BESIDE), None)
    if modal is not None and modal.pos in ("noun", "nouns") and clause.line.word(mark.end) in _OFF:
        return True  # "3 cents ahead of estimates"
    if previous is None or "amount" not in previous.roles or mark.start - previous.end > 1:
        return False
    expected = next(clause.before(previous.start), None)
    return expected is not None and expected.kind == "modal" and previous.start - expected.end <= 1


def _threshold(clause: Clause, mark: Mark, previous: Mark | None) -> bool:
    """Tell whether a bound makes a number a class of the noun before it ("models over 500", "cars under $9,000")."""
    bounded = clause.line.tagged.tokens[mark.start].start < mark.number.span.start
    if bounded and previous is not None and "having" in previous.roles:  # "fleets with fewer than 25 cars"
        buyers = clause.line.word(previous.start - 1)
        if previous.start - 1 not in clause.line.at and buyers.endswith("s"):
            return bounded  # "firms with fewer than 25 cars"
        thing = next(clause.before(previous.start), None)
        bounded = thing is not None and (thing.kind == "class" or thing.noun)
        previous = thing if thing is not None and thing.end == previous.start else None
        return bounded and previous is not None and previous.pos in ("nouns", "en")
    return bounded and previous is not None and previous.kind == "class" and previous.end == mark.start


def _converted(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number repeats the one before its bracket in another unit."""
    if _OPEN.isdisjoint(clause.line.words):
        return False
    opened = False
    for other in clause.before(mark.start):
        bracket = clause.line.word(other.start) if other.kind == "stop" else ""
        if bracket in (")", "）"):
            return False
        opened = opened or bracket in _OPEN
        if other.kind == "quantity" and opened:
            return other.family == mark.family and other.number.normal_unit != mark.number.normal_unit
    return False
