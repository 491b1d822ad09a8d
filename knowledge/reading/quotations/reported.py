"""Reported speech: where the clause that somebody is reported to have said begins and ends in its sentence."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.model import Span
from knowledge.reading.phrases import DASHES, PRONOUNS, Line, clause_follows, clause_start, dash_at
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.governing import closing_mark, fragment

_LISTS = wordlists.of(__name__)
_OPENERS = _LISTS.words("openers")
_JOINTS = _LISTS.words("joints")
_TURNS = _LISTS.words("turns")
_WITH = _LISTS.words("with")
_RELATIVE = _LISTS.words("relative")
_UNDER = _LISTS.words("under")
_LEAD = 2  # tokens before the subject of a clause that opens the sentence
_TELLER = 5  # tokens from "with" to "saying"
_PUT_IN = 16  # tokens between two dashes
_DAYS = _LISTS.words("days")
_DATE = 8  # words of a Chinese date, which nobody reports
_LED = _LISTS.words("led")
_BARE = 5  # tokens of a phrase that needs a verb to be told
_APPOSED = 14  # tokens of what explains a source
_SHORTEST = 3  # words of a reported clause


def reported_span(found: Attribution, following: Attribution | None, previous: Attribution | None) -> Span | None:
    """Return the span of the clause that an attribution reports, None where no three words stand there."""
    line = found.line
    if found.side == "after":
        start, end = _after(found, following)
        bare = line.word(found.end - 1) != "that" and found.cue in ("state", "think", "write")
        stop = following.start - 1 if following and following.start > start else end
        if bare and stop < len(line.tokens) and not clause_follows(line, start, stop - start):
            return None  # "Nova announced the sale as it said it would move"
    elif _put_in(line, found):
        start, end = found.end + 1, len(line.tokens)
    else:
        start, end = _before(found, previous)
    while end > start and (line.tokens[end - 1].text in ".,;。，" or line.word(end - 1) in _JOINTS):
        end -= 1
    if line.word(end - 1) == "which":  # ", for which Nova says it paid"
        end -= 1 + (line.word(end - 2) in _WITH) + 1
    alone = "(" if ")" not in (line.word(at) for at in range(start, end)) else ""
    while start < end and line.tokens[start].text in (",", "，", *DASHES, alone):
        start += 1
    if found.cue == "according to" and end - start < _BARE and _verb_behind(line, found.end):
        return None  # "The key point, according to Ana Torres, is"
    words = sum(token.kind != "mark" for token in line.tokens[start:end])
    dated = all(token.kind == "number" or token.text in _DAYS for token in line.tokens[start:end])
    return line.tagged.span(start, end) if words >= _SHORTEST and not (dated and words <= _DATE) else None


def _verb_behind(line: Line, at: int) -> bool:
    """Tell whether the verb of what is told follows a telling put in before it: ", is that it was good"."""
    near = range(at, min(at + _APPOSED, len(line.tokens)))
    return any(line.word(place) == "," and line.auxiliary(place + 1) for place in near)


def _after(found: Attribution, following: Attribution | None) -> tuple[int, int]:
    line, start = found.line, found.end
    if (
        line.word(start - 1) != "that"
        and not clause_follows(line, start)
        and found.cue not in ("say", "tell", "according to")
    ):
        joint = (at for at in range(start, len(line.tokens)) if line.word(at) == "that" and line.word(at - 1) == "and")
        start = next(joint, start - 1) + 1
    end = len(line.tokens)
    if following and following.start > start and not _idle(line, following):
        end = _joint(line, start, following)
    if found.start <= _LEAD and line.word(0) in _UNDER | {"while", "though", "although"}:
        fronted = (at for at in range(start + 3, end) if line.word(at) == "," and at not in line.quoted)
        end = next((at for at in fronted if line.word(at + 1) in PRONOUNS), end)  # "When Nova said it grew, it was"
    end = _relative_end(found, start, end)
    asides = line.marks.get("aside", {})
    for at in range(start + 1, end):
        if line.word(at) in (":", "：") and line.is_quote(at + 1):
            return start, at
        if line.word(at) == "but" and _silent(line, at) and at not in line.quoted:
            return start, at
        turns = at + 1 in asides or _turns(line, at + 1, end) or _silent(line, at + 1)
        if line.word(at) == "," and turns and at not in line.quoted:
            return start, at
        if line.is_quote(at) and _silent(line, at + 1):
            return start, at + 1
        if (
            at > start + 2
            and at not in line.quoted
            and dash_at(line, at)
            and not _aside(line, start, at, len(line.tokens))
        ):
            return start, at
    return start, end


def _turns(line: Line, at: int, end: int) -> bool:
    """Tell whether the writer goes on: ", although it fell", ", as is Nova"; not where there are words quoted."""
    behind = line.tokens[at + 2].text if at + 2 < len(line.tokens) else ""
    also = line.word(at) == "as" and line.auxiliary(at + 1) and behind[:1].isupper()
    also = also or (line.word(at) == "with" and _with_teller(line, at))
    return also or (line.word(at) in _TURNS and not any(place in line.quoted for place in range(at, end)))


def _with_teller(line: Line, at: int) -> bool:
    """Tell whether "with" leads up to somebody who tells or expects something: "with analysts expecting"."""
    verbs = line.marks.get("saying", {})
    who = {**line.ends("role"), **line.ends("speaker")}
    near = range(at + 2, at + _TELLER)
    return any(place in who and place in verbs and verbs[place][0].pos == "ing" for place in near)


def _relative_end(found: Attribution, start: int, end: int) -> int:
    """Return where a told clause ends that explains what a sentence is about: "Nova, which says it grew, has"."""
    line = found.line
    which = "which" in (line.word(found.start - 1), line.word(found.start)) and line.word(found.end - 1) != "that"
    if which:  # ", which Nova said will open, …"
        return next((at for at in range(start, end) if line.word(at) == ","), end)
    if found.start > _LEAD or not {line.word(at) for at in range(found.verb - 2, found.verb)} & _RELATIVE:
        return end
    commas = (at for at in range(start + 1, end) if line.word(at) == "," and at not in line.quoted)
    return next((at for at in commas if line.auxiliary(at + 1)), end)


def _aside(line: Line, start: int, at: int, end: int) -> bool:
    """Tell whether a dash opens or closes a few words put in between: "the deal -- now dead -- would help"."""
    near = [place for place in range(max(start, at - _PUT_IN), min(at + _PUT_IN, end)) if dash_at(line, place)]
    others = [place for place in near if abs(place - at) > 1]
    return bool(others) and end - max(*others, at) > _SHORTEST


def _idle(line: Line, following: Attribution) -> bool:
    """Tell whether nothing is told behind another verb: "said sales rose and expected more", "with stated plans"."""
    if line.word(following.start - 1) in _UNDER:
        return True  # "little had changed from May, when it reported that", "after lawmakers stressed their support"
    begins = following.start - 1
    within = line.word(begins) in _RELATIVE and line.word(begins - 1) not in _WITH
    if within or any(line.word(at) in _RELATIVE for at in range(following.start, following.verb)):
        return True  # "said Nova, which reported a loss, would sell"
    quoted = any(line.is_quote(at) for at in range(following.verb, len(line.tokens)))
    held = following.cue == "think" or line.word(following.verb - 1) in _WITH
    held = held or _RELATIVE & {line.word(following.start), line.word(following.start - 1)} != set()
    return following.side == "none" and held and not quoted


def _silent(line: Line, at: int) -> bool:
    """Tell whether what follows is what was not said: "but didn't say how many", "and gave no details"."""
    at_verb = at + 1 + (line.word(at + 1) in PRONOUNS)  # "but she declined"
    ahead = line.word(at_verb)
    return line.word(at) in ("but", "and") and (
        ahead in ("refused", "gave", "offered", "provided")
        or (ahead == "declined" and line.word(at_verb + 1) in ("to", "comment", "further"))
        or ahead.endswith("n't")
        or (ahead == "did" and line.word(at_verb + 1) == "not")
    )


def _joint(line: Line, start: int, following: Attribution) -> int:
    """Return where the clause ends because another attribution has its own: at its comma, or at its ", but"."""
    if following.side == "after":
        at = max(clause_start(line, following.start), start)
        return at if start < at <= following.start else following.start
    at = clause_start(line, following.start)
    inside = line.is_quote(at - 1) and line.word(at - 2) not in (",", ".", "?", "!")  # 'in "Nova" mode, police said'
    return at if at > start and not inside else following.start


def _put_in(line: Line, found: Attribution) -> bool:
    """Tell whether an attribution stands before what it tells: "which, critics say, will add to it"."""
    comma = found.start - 1
    if not (line.word(comma) == "," == line.word(found.end)):
        return False
    opened = found.start <= _LEAD and all(line.word(at) in _OPENERS or at == comma for at in range(found.start))
    return opened or line.word(comma - 1) in ("which", "that", "who")  # "However, she said, it will open"


def _before(found: Attribution, previous: Attribution | None) -> tuple[int, int]:
    line, end = found.line, found.start
    start = clause_start(line, _opening(line, closing_mark(line, end)) if fragment(line, end) else end)
    while line.is_quote(start - 1) and start < end - 1 and (opening := _opening(line, start - 1)) >= 0:
        start = clause_start(line, opening)
    if line.word(start - 1) in ("while", "though", "although") and line.word(start - 2) != ",":
        start = 0
    if start and not line.is_quote(start - 1) and not (previous and previous.end <= start):
        start = 0 if line.word(start - 1) in _JOINTS and not (previous and previous.verb < start) else start
    if previous and previous.side != "none" and start <= previous.verb < end:
        return end, end
    for at in range(end - 2, start, -1):
        behind = at + 1 + (line.word(at + 1) in DASHES)
        if dash_at(line, at) and not _aside(line, start, at, end) and line.word(behind) not in ("a", "an"):
            start = behind + (line.word(behind) in ("which", "and"))
            break
    if line.word(start) == "[":  # a dateline
        start = next((at + 1 for at in range(start, min(start + 6, end)) if line.word(at) == "]"), start)
    while start < end and (line.word(start) in _OPENERS or line.word(start) == ",") and line.word(start + 1) != "far":
        start += 1
    if _halved(found, start, end):
        return start, len(line.tokens)
    return start, end


def _halved(found: Attribution, start: int, end: int) -> bool:
    """Tell whether an attribution stands inside the clause that it reports: "The plant, she said, will open"."""
    line = found.line
    between = line.word(found.end) == "," and line.word(end - 1) == "," and not line.is_quote(found.end + 1)
    if between and line.word(start) in _LED and line.word(found.end + 1) not in _JOINTS:
        # "With Nova at such a price, analysts said, others buy it"
        return line.word(start) in _TURNS or not clause_follows(line, start, end - start)
    goes_on = line.auxiliary(found.end + 1) or end - start <= _SHORTEST
    return between and goes_on and found.cue != "according to" and not clause_follows(line, start, end - start)


def _opening(line: Line, closing: int) -> int:
    """Return the token of the mark that opens the phrase which a mark closes."""
    at = closing - 1
    while at > 0 and at in line.quoted:
        at -= 1
    return at
