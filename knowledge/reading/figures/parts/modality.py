"""What kind of statement a number stands in: what happened, or what is expected, aimed at or believed."""

from __future__ import annotations

from datetime import date

from knowledge.lexicon import Entry, wordlists
from knowledge.model import Modality
from knowledge.period import Period
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.parts import believing, underway

_LISTS = wordlists.of(__name__)
_DONE = _LISTS.words("done")
_NOUNS = frozenset(("noun", "nouns"))
_REPORTED = _LISTS.words("reported")
_LEADING = _LISTS.words("leading")
_TAKEN_ON = _LISTS.words("taken_on")
_BESIDE = 3
_BEGUN = 20  # days after which a quarter can have figures of its own
_BEHIND = 5
_AGAIN = _LISTS.words("again")
_DETERMINERS = _LISTS.words("determiners")
_AUXILIARY = _LISTS.words("auxiliary")
_AFTER = _NOUNS | {"past", "part"}


def settle(case: Case, entry: Entry) -> Modality | None:
    """Return the modality of a case: what is decided, a list price or the level before, is none."""
    said = of(case.clause, case.mark, case.frame.modality)
    if case.cast.part == "prior":
        return said if said == "estimate" or _direct(case.clause, case.mark) or _restated(case) else None
    counted = case.clause.line.at.get(case.mark.start - 2)
    word = case.clause.line.word(case.mark.start - 1)
    listed = counted is not None and counted.noun and word == "of"
    listed = listed or (word in ("its", "their") and case.clause.line.word(case.mark.start - 2) == "of")
    if entry.get("bare") and case.cast.part == "level" and listed:
        return None  # "plans to cut 4% of its workforce of 900"
    if said is None and (underway.acting(case) or underway.cutting(case, entry)):
        return "target"
    if said == "forecast" and entry.get("kind") == "price" and not entry.get("listed") and _merely_will(case):
        return None  # "will list at": the price is known
    if said == "estimate" and entry.name == "debt" and not case.clause.line.words.isdisjoint(_TAKEN_ON):
        return None  # "to assume $3 million of its debt"
    if said == "target" and entry.get("kind") == "event" and _decided(case.clause, case.mark):
        return None  # "is to pay": agreed
    return said


def _merely_will(case: Case) -> bool:
    """Tell whether only an auxiliary points ahead: a list price that "will" hold is announced."""
    clause = case.clause
    modals = [other for other in clause.before(case.mark.start) if other.kind == "modal"]
    return all(clause.line.word(modal.start) in ("will", "would") for modal in modals)


def coming(case: Case, period: Period | None) -> Modality | None:
    """Return "forecast" for what is told of a time to come, unless it was reported: a firm's year is ahead of ours."""
    told = to_come(period, case.scene.stage.article.published)
    if told is None or case.clause.line.chinese:
        return told
    reported = "modal" not in case.clause.of_kind and not _REPORTED.isdisjoint(case.clause.line.words)
    same = (one for one in case.scene.stage.drafts if one.period == period)
    return None if reported or any(one.modality is None for one in same) else told


def to_come(period: Period | None, published: date | None) -> Modality | None:
    """Return "forecast" for what is told of a time that had not begun when the article appeared."""
    if period is None or period.days is None or published is None:
        return None
    first, last = period.days
    begun = period.kind in ("quarter", "half", "year") and last > published and (published - first).days <= _BEGUN
    begun = begun or (period.kind in ("span", "fiscal") and (last - published).days > _BEGUN)
    return "forecast" if first > published or begun else None


def _restated(case: Case) -> bool:
    """Tell whether a forecast was changed from a number: "cut its forecast to 40 from 50"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if last is None or last.clause is not case.clause or last.modality is None or last.cast.part != "level":
        return False
    noun = next((mark for mark in case.clause.before(last.mark.start) if mark.kind == "modal"), None)
    return (
        noun is not None
        and noun.pos in _NOUNS
        and any(mark.kind == "change" and mark.end <= noun.start for mark in case.clause.before(noun.start))
    )


def _direct(clause: Clause, mark: Mark) -> bool:
    """Tell whether a noun of modality stands right before a number ("a previous forecast of 40")."""
    near = next((other for other in clause.before(mark.start) if "of" not in other.roles), None)
    return near is not None and near.kind == "modal" and mark.start - near.end <= _BESIDE


def _decided(clause: Clause, mark: Mark) -> bool:
    modal = next((other for other in clause.before(mark.start) if other.kind == "modal"), None)
    return modal is not None and bool(modal.attrs.get("decided"))


def of(clause: Clause, mark: Mark, running: Modality | None = None) -> Modality | None:
    """Return the modality of a number from the words of its clause, None for what happened.

    ``running`` is that of the clause before: it goes on where this one only adds a verb ("will make 40 and raise ...").
    """
    if (told := (_aimed(clause, mark) if clause.line.chinese else None) or _behind(clause, mark)) is not None:
        return told
    if (closing := _closing(clause, mark)) is not None:
        return _modality(clause, closing)
    if believing.by_analysts(clause, mark):
        return "estimate"
    comma = False
    for other in clause.told_before(mark.start) if running or "modal" in clause.of_kind else ():
        comma = comma or (other.kind == "stop" and not _listing(clause, other, mark))
        if other.kind == "stop" and clause.line.word(other.end).endswith("ing") and _past_modal(clause, other):
            return None  # "more than expected, bringing the total to 40"
        if "relative" in other.roles and (clause.line.word(other.start) != "that" or _defining(clause, other)):
            return None
        if other.kind == "modal" and comma and believing.inserted(clause, other):
            continue  # "the order, which may end in court, saw shares fall 9%"
        if other.kind == "modal" and believing.done(clause, other, mark):
            return None  # "would have earned 85 cents before items"
        if other.kind == "modal" and not _surpassed(clause, other) and _governs(clause, other, mark, apart=comma):
            return _modality(clause, other)
    return running if running and (_goes_on(clause) or (clause.line.chinese and _still(clause, mark))) else None


def _defining(clause: Clause, that: Mark) -> bool:
    """Tell whether "that" opens a clause on the noun before it: "Nova, a startup that acquired"."""
    verb = next(clause.after(that.end), None)
    return verb is not None and verb.start == that.end and verb.kind in ("metric", "change") and verb.pos == "past"


def _listing(clause: Clause, comma: Mark, mark: Mark) -> bool:
    """Tell whether ", and" only goes on with a list: "forecast 1 for the quarter, and 4 for the year"."""
    joined = clause.line.word(comma.end) == "and"
    return joined and not any(one.verbal for one in clause.after(comma.end) if one.start < mark.start)


def _surpassed(clause: Clause, modal: Mark) -> bool:
    """Tell whether a word only says what was surpassed: "a better-than-expected rise"."""
    at = modal.start - 1 - (clause.line.word(modal.start - 1) == "-")
    return clause.line.word(at) in ("than", "as") and modal.pos in ("past", "part")


def _aimed(clause: Clause, mark: Mark) -> Modality | None:
    """Read "45万辆目标": the aim stands right behind its number, alone or as what a share is of."""
    follower = next(clause.after(mark.end), None)
    if follower is not None and follower.noun and follower.start - mark.end <= 1:
        behind = next(clause.after(follower.end), None)  # "35万辆的交付目标"
        follower = (
            behind if behind is not None and behind.kind == "modal" and behind.start == follower.end else follower
        )
    elif follower is not None and follower.start > mark.end:
        return None
    if follower is None:
        return None
    aim = follower.kind == "modal" and follower.attrs.get("modality") == "target"
    return "target" if aim or (follower.kind == "metric" and follower.attrs.name == "share of target") else None


def _still(clause: Clause, mark: Mark) -> bool:
    """Tell whether what a Chinese sentence expects goes on: no word of what is done, no time of its own."""
    words = {clause.line.word(at) for at in range(clause.start, mark.start)}
    dated = any(other.time is not None and not other.time.basis for other in clause.before(mark.start))
    modal = clause.line.at.get(clause.start - 2)  # before the comma
    return not words & _DONE and not (dated and (modal is None or modal.kind != "modal"))


def _behind(clause: Clause, mark: Mark) -> Modality | None:
    """Return what stands right behind a number: "40 expected", "the 40 average estimate", "the 40 analysts saw"."""
    if "modal" not in clause.of_kind and "analyst" not in clause.roles:
        return None
    at = mark.end
    for after in clause.after(mark.end):
        if _of_number(after, mark):
            at = after.end if after.kind == "change" else at
            continue
        if after.kind in ("stop", "quantity", "change", "metric") or after.roles & {"prior", "and"}:
            return None
        if after.start - mark.end > _BEHIND:
            return None
        if after.kind == "modal" and clause.line.word(after.start) in _AUXILIARY and _heads(clause, mark, after):
            return _modality(clause, after)  # "900 people will work there"
        if believing.outdone(clause, mark, after) or believing.of_other(clause, after):
            return None
        if "analyst" in after.roles:
            return "estimate"  # "the 83 billion that analysts had expected"
        estimated = after.kind == "modal" and after.attrs.get("modality") == "estimate"
        if estimated or (after.kind == "modal" and after.start - at <= 1 and after.pos in _AFTER):
            return _modality(clause, after)
    return None


def _of_number(noun: Mark, mark: Mark) -> bool:
    """Tell whether a noun only says what a number is: "the 94-cent profit forecast", "a 3% improvement anticipated"."""
    metric = noun.kind == "metric" and noun.noun and noun.start - mark.end <= 1
    return metric or (noun.kind == "change" and noun.pos in _NOUNS and noun.start == mark.end)


def _heads(clause: Clause, mark: Mark, verb: Mark) -> bool:
    """Tell whether a number is itself the subject of the verb right behind it."""
    led = (other for other in clause.before(mark.start) if other.kind not in ("time", "stop") and not other.roles)
    return verb.start == mark.end and next(led, None) is None


def _closing(clause: Clause, mark: Mark) -> Mark | None:
    """Return the verb of modality that a clause ends with: "came to 900, Nova estimated"."""
    if "modal" not in clause.of_kind:
        return None
    last = next((other for other in reversed(clause.marks) if other.kind != "stop"), None)
    if last is None or last.kind != "modal" or last.pos not in ("past", "part") or last.start < mark.end:
        return None
    comma = next((other for other in clause.before(last.start) if other.kind == "stop"), None)
    return last if comma is not None and mark.end <= comma.start and last.start - comma.end <= _BEHIND else None


def _past_modal(clause: Clause, comma: Mark) -> bool:
    modal = next((other for other in clause.before(comma.start) if other.kind == "modal"), None)
    return modal is not None and modal.pos in ("past", "part") and modal.end == comma.start


def told(clause: Clause) -> Modality | None:
    """Return the modality that a clause without a number tells for those after it: "公司预计，"."""
    modal = next(reversed(clause.of_kind.get("modal", [])), None)
    return _modality(clause, modal) if modal else None


def hoped(clause: Clause) -> bool:
    """Tell whether a clause speaks of what is to come."""
    modals = (mark for mark in clause.of_kind.get("modal", ()) if mark.pos not in _NOUNS)
    return any(not _surpassed(clause, modal) for modal in modals)


def _goes_on(clause: Clause) -> bool:
    """Tell whether a clause begins with a bare verb, so that the auxiliary before still holds."""
    first = clause.marks[0] if clause.marks else None
    if first is not None and "and" in first.roles and len(clause.marks) > 1:
        first = clause.marks[1]
    gapped = first is not None and first.kind == "quantity" and not any(mark.verbal for mark in clause.marks)
    return clause.opener in ("and", "comma") and first is not None and (gapped or first.pos == "base")


def _governs(clause: Clause, modal: Mark, mark: Mark, *, apart: bool) -> bool:
    """Tell whether a word of modality reaches a number: a verb to the end of its clause, a noun through its "of"."""
    if believing.outdoing(clause, modal, mark):
        return False
    if modal.pos in _NOUNS and not _as_verb(clause, modal):
        verbs = (other for other in clause.after(modal.end) if other.verbal and other.start < mark.start)
        equated = "verb" in next((other.roles for other in verbs), ()) and modal.attrs.get("modality") != "forecast"
        word = clause.line.word(modal.end)
        put = word in ("was", "is", "had", "has") and "for" in (clause.line.word(modal.end + k) for k in (1, 2))
        between = [other for other in clause.after(modal.end) if other.start < mark.start]
        plain = all(other.kind in ("name", "metric", "time", "class") or other.roles & {"of"} for other in between)
        told = any(other.start >= modal.end and other.end <= mark.start for other in clause.quantities)
        if apart and (told or any(one.kind == "stop" and clause.line.word(one.end) in _AGAIN for one in between)):
            return False  # "above its forecast of 40, to end with 60", "short of estimates for profit, it made 40"
        linked = (
            (word in _LEADING and not (apart and believing.participle(clause, mark)))
            or equated
            or put
            or (plain and modal.attrs.get("modality") == "estimate")
        )
        return linked or (mark.start - modal.end <= 1 and not apart)
    if believing.attributive(clause, modal):
        return mark.start - modal.end <= 1 or believing.of_that(clause, modal, mark)
    if not apart:
        return True
    if modal.attrs.get("modality") == "estimate":
        return False  # what analysts expected ends with its comma
    compared = any("prior" in other.roles and modal.start - other.end <= 4 for other in clause.before(modal.start))
    return not compared  # "weaker than expected, falling 2%"


def _as_verb(clause: Clause, modal: Mark) -> bool:
    """Tell whether a word that may be noun or verb is a verb: "it forecast profit of 40", not "its forecast of 40"."""
    verb = any(pos not in _NOUNS for _, pos in modal.readings)
    before = next(clause.before(modal.start), None)
    noun = before is not None and before.noun and before.end == modal.start
    phrase = clause.line.word(modal.start - 1) in _DETERMINERS or noun
    return verb and not phrase and clause.line.word(modal.end) not in ("of", "for", ",", ".")


def _modality(clause: Clause, modal: Mark) -> Modality:
    told: Modality = modal.attrs.get("modality", "forecast")
    ahead = [other for other in clause.marks if other.end <= modal.start + 1]
    analysts = any("analyst" in other.roles for other in ahead if other.kind == "cue") or any(
        match.entry.get("role") == "analyst"
        for other in ahead
        for match in other.inner  # "eleven analysts"
    )
    analysts = analysts or believing.by_whom(clause, modal)
    if told == "estimate" and modal.pos in _NOUNS and believing.own(clause, modal):
        return "forecast"  # "its July estimate"
    return (
        "estimate" if (told == "forecast" or analysts) and (analysts or believing.attributive(clause, modal)) else told
    )
