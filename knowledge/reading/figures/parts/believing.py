"""Whose expectation a number is: the analysts', the company's own, or none that it only stands beside."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark

_LISTS = wordlists.of(__name__)
_NOUN_LED = _LISTS.words("noun_led")
_NOUNS = _LISTS.forms("nouns")
_CURRENT = _LISTS.words("current")
_RESTING = _LISTS.words("resting")
_THING_AND_OF = 2  # marks
_BEFORE = 5  # tokens between a cause and its number
_LAST = 3  # sources at the end of a sentence
_SOURCE = 9  # tokens of who says so
_OWNING = 3  # tokens from a possessive to what it owns
_SINCE = _LISTS.words("since")
_POSSESSIVE = _LISTS.words("possessive")
_WORTH = _LISTS.words("worth")
_PARTICIPLES = _LISTS.words("participles")
_OUTDOING = _LISTS.words("outdoing")


def by_analysts(clause: Clause, mark: Mark) -> bool:
    """Tell whether a sentence says at its end that analysts believe it: "according to the median analyst estimate"."""
    line = clause.line
    for at in line.sources[-_LAST:]:
        if at >= mark.end and line.word(at + 1) in ("to", "on"):
            if _set_beside(clause, mark, at):
                return False  # "earned $4, above expectations of $3, according to estimates"
            near = [line.at.get(place) for place in range(at + 2, at + _SOURCE)]
            return any(
                one is not None and one.kind == "modal" and one.attrs.get("modality") == "estimate" for one in near
            )
    return False


def _set_beside(clause: Clause, mark: Mark, end: int) -> bool:
    """Tell whether what analysts expected is told behind a number, with a number of its own."""
    expected = next(
        (one for one in clause.after(mark.end) if one.kind == "modal" and one.attrs.get("modality") == "estimate"), None
    )
    return expected is not None and any(expected.end <= other.start < end for other in clause.quantities)


def participle(clause: Clause, mark: Mark) -> bool:
    """Tell whether a comma and a participle lead up to a number: "..., sending its shares up 2%"."""
    comma = next((other for other in clause.before(mark.start) if other.kind == "stop"), None)
    return comma is not None and clause.line.word(comma.end).endswith("ing")


def own(clause: Clause, modal: Mark) -> bool:
    """Tell whether an estimate is the company's own: "its previous estimate", but not "its analysts' estimates"."""
    words = [clause.line.word(at) for at in range(max(clause.start, modal.start - _OWNING), modal.start)]
    return bool({"its", "our"} & set(words)) and not any(word.startswith("analyst") for word in words)


def of_that(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a number is of the very thing that is called expected: "an expected charge of $4 million"."""
    between = [other for other in clause.after(modal.end) if other.start < mark.start]
    near = bool(between) and between[0].noun and between[0].start == modal.end
    return near and len(between) <= _THING_AND_OF and all(other.noun or "of" in other.roles for other in between)


def attributive(clause: Clause, modal: Mark) -> bool:
    """Tell whether a word of modality only describes the number behind it: "below the expected $4"."""
    return modal.pos in ("past", "part") and clause.line.word(modal.start - 1) in ("the", "an")


def counterfactual(clause: Clause, modal: Mark) -> bool:
    """Tell whether a modal is of what did not come to be: "would have been $4"."""
    line, at = clause.line, modal.end + 1
    if line.word(modal.start) != "would" or line.word(modal.end) != "have":
        return False
    verb = line.word(at + 1) if line.word(at).endswith("ly") else line.word(at)
    return verb.endswith("ed") or verb in _PARTICIPLES  # "would have sales of $4" is hoped for


def done(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether nothing is expected for all that a modal stands before a number."""
    led = before_when(clause, modal, mark) or _led(clause, modal, mark) or _grounds(clause, modal, mark)
    if led or counterfactual(clause, modal) or _owing(clause, modal):
        return True
    return _standing(clause, modal, mark) or any(
        clause.line.word(at) in _CURRENT for at in range(max(modal.end, mark.start - _BEFORE), mark.start)
    )


def _standing(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a number is what stands now, and is to be changed: "would raise its hostile $4 million offer"."""
    follower = next(clause.after(mark.end), None)
    noun = follower is not None and follower.noun and follower.start - mark.end <= 1
    verbs = (one for one in clause.before(mark.start) if one.kind == "change" and one.start >= modal.end)
    changed = next((one for one in verbs if any(pos == "base" for _, pos in one.readings)), None)
    if not noun or changed is None or clause.line.chinese:
        return False
    return any(clause.line.word(at) in _POSSESSIVE for at in range(changed.end, mark.start))


def _owing(clause: Clause, modal: Mark) -> bool:
    """Tell whether "due to" gives a cause, and nothing is due to happen: "was due to profit-taking"."""
    behind = clause.line.word(modal.end)
    return clause.line.word(modal.end - 2) == "due" and (behind in _NOUN_LED or behind.endswith(_NOUNS))


def _grounds(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a number is what something expected rests on: "will report a record, based on sales of 40"."""
    return any(
        clause.line.word(at) == "," and clause.line.word(at + 1) in _RESTING for at in range(modal.end, mark.start)
    )


def _led(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether what led up to something expected stands between: "will grow, thanks to 40 million from Vega"."""
    near = [clause.line.word(at) for at in range(max(modal.end, mark.start - _BEFORE), mark.start)]
    if "thanks" in near or ("due" in near and "to" in near[near.index("due") :]):
        return True
    return _instead(clause, modal, mark) or _since(clause, modal, mark) or _passed(clause, modal, mark)


def _instead(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a verb in the past behind "but" tells what came: "expected 40 but made 30"."""
    but = next((at for at in range(modal.end, mark.start) if clause.line.word(at) == "but"), None)
    verb = clause.line.at.get(but + 1) if but is not None else None
    return verb is not None and verb.pos == "past"


def _passed(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a number was reached before, and is to be passed now: "hopes to surpass the 400 sold in May"."""
    done = next((one for one in clause.after(mark.end) if one.kind in ("metric", "quantity", "modal")), None)
    told = done is not None and done.kind == "metric" and done.pos in ("past", "part")
    return told and any(clause.line.word(at) in _OUTDOING for at in range(modal.end, mark.start))


def _since(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a verb in the past stands between: "plans to leave after it sold 40", "after selling 40"."""
    line = clause.line
    if any(line.word(at) in _SINCE and line.word(at + 1).endswith("ing") for at in range(modal.end, mark.start - 1)):
        return True
    if any(line.word(at) == "," and line.word(at + 1) in _WORTH for at in range(modal.end, mark.start)):
        return True  # "plans to fund the purchase, valued at 40 million"
    verb = next((one for one in clause.before(mark.start) if one.kind in ("metric", "change") and one.verbal), None)
    if verb is None or verb.pos != "past" or verb.start < modal.end:
        return False
    led = any(clause.line.word(at) in _SINCE for at in range(modal.end, verb.start))
    return led or (modal.pos == "ing" and verb.start == modal.end and verb.kind == "change")


def by_whom(clause: Clause, modal: Mark) -> bool:
    """Tell whether analysts are named as those who expect: "the $2.37 expected by Wall Street analysts"."""
    behind = next(clause.after(modal.end + 1), None)
    return clause.line.word(modal.end) == "by" and behind is not None and "analyst" in behind.roles


def before_when(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether "when" leads back to what happened: "expects it to fall from 2019, when it made $11 billion"."""
    return any(clause.line.word(at) == "when" for at in range(modal.end, mark.start))


def outdone(clause: Clause, mark: Mark, modal: Mark) -> bool:
    """Tell whether a number beat, missed or met the expectation behind it: "the $4 topped the consensus of $3"."""
    return any(clause.line.word(at) in _OUTDOING for at in range(mark.end, modal.start))


def of_other(clause: Clause, modal: Mark) -> bool:
    """Tell whether a noun behind a number is of something else: "$4 million including assumption of debt"."""
    taken_on = clause.line.word(modal.start) == "assumption" and clause.line.word(modal.end) == "of"
    return modal.kind == "modal" and taken_on


def outdoing(clause: Clause, modal: Mark, mark: Mark) -> bool:
    """Tell whether a number is what beat or missed the expectation before it: "beat estimates of $3 with $4"."""
    with_it = next((one for one in clause.before(mark.start) if "having" in one.roles), None)
    told = with_it is not None and (
        with_it.start == modal.end
        or any(modal.end <= one.start and one.end <= with_it.start for one in clause.quantities)
    )
    beaten = any(clause.line.word(at) in _OUTDOING for at in range(clause.start, modal.start))
    return with_it is not None and told and beaten and clause.line.word(with_it.start) == "with"


def inserted(clause: Clause, modal: Mark) -> bool:
    """Tell whether a word of modality only stands in a relative clause between commas: "the order, which may fail,"."""
    relative = next(clause.before(modal.start), None)
    opened = relative is not None and "relative" in relative.roles and modal.start - relative.end <= 1
    return opened and relative is not None and clause.line.word(relative.start - 1) == ","
