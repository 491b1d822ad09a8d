"""Attributions: the verb of saying, whose it is, and which side of it holds what was said.

"X said [that] …", "…, X said.", "…, said X.", "according to X, …", "X told reporters that …", "…, adding that …".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import (
    PRONOUNS,
    Line,
    clause_follows,
    clause_start,
)
from knowledge.reading.quotations.governing import PASSIVE, Side, content, not_said, unspoken
from knowledge.reading.quotations.inverted_subject import apposed_person, closes, phrase_end
from knowledge.reading.quotations.papers import SEEN
from knowledge.reading.quotations.speaker import Speaker, unknown
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.quotations.speaking_subject import acts_alone, elided, subject_before
from knowledge.reading.quotations.telling import back_over_telling, over_listener, over_telling

_LISTS = wordlists.of(__name__)
_NP = 14
_PAPER = 5  # tokens between a statement and "saying"
_CLAIMS = _LISTS.words("claims")
_EXPLAINS = _LISTS.words("explains")
_ISSUED = _LISTS.words("issued")


@dataclass(slots=True)
class Attribution:
    """Who said it, with which word, and where: tokens ``start`` to ``end`` tell, the rest of the sentence is told."""

    line: Line
    speaker: Speaker | None
    cue: str
    start: int  # the first token of the attribution
    end: int  # the token behind it, where what follows begins
    side: Side
    clause: bool  # a reported clause stands on that side
    loaded: bool = False  # a quoted phrase behind the verb is the speaker's own
    verb: int = 0


def find_attributions(line: Line, speakers: Speakers) -> Iterator[Attribution]:
    """Yield the attributions of one sentence in text order, outside its quotations; the speakers are remembered."""
    previous: Attribution | None = None
    speakers.quoted = line.quoted
    for at, matches in sorted(line.marks.get("saying", {}).items()):
        if at in line.quoted or (previous and at < previous.end) or _of_name(line, at):
            continue
        found = _one(line, matches[0], speakers, previous)
        if found and not _nested(found, previous):
            if found.speaker and (found.side != "none" or found.speaker.kind == "person"):
                speakers.remember(line.number, found.speaker)
            previous = found
            yield found


def _of_name(line: Line, at: int) -> bool:
    """Tell whether a verb of saying is the last word of a name, whose own follows: "Daily Echo said"."""
    capitals = at > 0 and all(token.text[:1].isupper() for token in line.tokens[at - 1 : at + 1])
    return capitals and at + 1 in line.marks.get("saying", {})


def _nested(found: Attribution, previous: Attribution | None) -> bool:
    """Tell whether somebody is reported to say or think: "Ana Torres said she believes that …" is one report."""
    reported = previous is not None and previous.side == "after" and previous.clause
    return reported and previous is not None and found.start <= previous.end and found.side != "before"


def _one(line: Line, match: Match, speakers: Speakers, previous: Attribution | None) -> Attribution | None:
    if match.entry.get("reports") == "source":
        return _source(line, match, speakers)
    if match.pos == "ing":
        quoted = _quoted_as(line, match, speakers)
        return quoted or _participle(line, match, previous, speakers)
    if match.start == 0 and match.entry.get("direct"):
        return _opening(line, match, speakers)
    if match.pos not in ("past", "s", "base") or not_said(line, match):
        return None
    return _inverted(line, match, speakers) or _straight(line, match, speakers, previous)


def _inverted(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read `"…," said X` and "…, said X, head of Y."."""
    before = match.start - 1
    quote = line.is_quote(before)
    able = match.entry.get("direct") and match.entry.name != "tell" and (quote or match.entry.get("reports") == "bare")
    if not (quote or line.word(before) in (",", "-", "--", "，")) or not able:
        return None
    start = match.end
    end = phrase_end(line, start)
    if (
        end == start
        or line.word(start) in ("in", "on", "at", "to", "during", "that", "by", "as", "for")
        or (not quote and any(line.word(at) in PRONOUNS for at in range(start, end)))
        or not (quote or closes(line, end))
        or (not quote and any(_verb(line, at) for at in range(start, end)))  # "…, said the plant is not for sale"
    ):
        return None
    named = apposed_person(line, start, end, speakers)
    start, end = named or (start, end)
    speaker = speakers.read(line.number, start, end) or (unknown(line.tokens, start, end) if quote else None)
    if speaker is None:
        return None
    return Attribution(line, speaker, match.entry.name, match.start, end, "before", clause=not quote, verb=match.start)


def _verb(line: Line, at: int) -> bool:
    """Tell whether a verb stands at a token, so that what it is in is a clause and no name."""
    return line.auxiliary(at) or any(one.pos == "past" for one in line.marks.get("saying", {}).get(at, ()))


def _straight(line: Line, match: Match, speakers: Speakers, previous: Attribution | None) -> Attribution | None:
    """Read "X said …" and "…, X said."."""
    relative = line.word(match.end) == "that" and line.auxiliary(match.end + 1)  # "two other states that are"
    if line.word(match.start) == "states" and (relative or line.word(match.end) not in ("that", ".", "")):
        return None  # a noun more often than not
    end = back_over_telling(line, match.start)
    start, stop = subject_before(line, end, speakers)
    speaker = speakers.read(line.number, start, stop) if stop > start else None
    claims = line.word(match.start).removesuffix("ed") in _CLAIMS
    claims = claims or (line.word(start - 1) == "," and line.word(match.end) in (".", ""))  # "…, the state believes."
    if speaker is None and stop > start and (match.entry.get("reports") == "bare" or claims):
        speaker = unknown(line.tokens, start, stop, many=match.pos in ("base", "past"))
    if speaker is None and line.word(end - 1) in ("but", "and", "although", "though", "yet"):
        shared = previous.speaker if previous and previous.side != "none" else None
        speaker, start = shared or elided(line, end, speakers), end - 1
    if speaker is None or speaker.kind == "model" or unspoken(line, match, start):  # "Nova N3 safety claims"
        return None
    first = clause_start(line, end)
    stopped = line.is_quote(first - 1) and line.word(first - 2) in (",", "?", "!", ".")
    if line.word(start - 1) == "," and stopped and start - first <= _NP:
        start = first  # "…," its chairwoman, Ana Torres, said
    after = over_telling(line, match.end)
    if match.entry.name == "tell" or not (line.is_quote(start - 1) and line.word(start - 2) in (",", "?", "!")):
        after = over_listener(line, match, after)
    side, clause = content(line, match, start, after)
    loaded = side == "none"
    after += line.word(after) == "that"
    return Attribution(line, speaker, match.entry.name, start, after, side, clause, loaded, match.start)


def _participle(line: Line, match: Match, previous: Attribution | None, speakers: Speakers) -> Attribution | None:
    """Read "…, adding that …" behind another attribution, and "X explained the change saying …"."""
    if line.word(match.start - 1) in ("is", "are") and line.word(match.end) == "that":
        return _announcing(line, match, speakers)
    if line.word(match.start - 1) in ("is", "was", "are", "were", "by", "of", "'s", "the", "a", "its"):
        return None
    speaker = _joining(line, match, speakers) or (
        previous.speaker if previous else _noncommittal(line, match, speakers)
    )
    if speaker is None:
        return None
    if match.entry.name == "call":
        return Attribution(
            line,
            speaker,
            match.entry.name,
            match.start,
            match.end,
            "none",
            clause=False,
            loaded=True,
            verb=match.start,
        )
    after = over_telling(line, match.end + (line.word(match.end) in ("only", "simply", "merely")))
    quote = line.is_quote(after) or line.is_quote(after + 1)
    clause = not quote and (line.word(after) == "that" or clause_follows(line, after, 24))
    if not (quote or clause) or match.entry.get("reports") == "none":
        return None
    end = after + (line.word(after) == "that")
    return Attribution(line, speaker, match.entry.name, match.start, end, "after", clause, verb=match.start)


def _joining(line: Line, match: Match, speakers: Speakers) -> Speaker | None:
    """Read "…, with analysts saying …"."""
    near = range(match.start - 2, max(match.start - 6, 0), -1)
    opening = next((at for at in near if line.word(at) == "with"), None)
    return speakers.read(line.number, opening + 1, match.start) if opening is not None else None


def _announcing(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "Nova is announcing that …"."""
    start, stop = subject_before(line, match.start - 1, speakers)
    speaker = speakers.read(line.number, start, stop) if stop > start else None
    if speaker is None:
        return None
    return Attribution(line, speaker, match.entry.name, start, match.end + 1, "after", clause=True, verb=match.start)


def _noncommittal(line: Line, match: Match, speakers: Speakers) -> Speaker | None:
    """Return the person who is the sentence's subject in "Ana Torres was noncommittal, saying only that …"."""
    issued = any(line.word(at) in _ISSUED for at in range(max(0, match.start - _PAPER), match.start))
    if match.entry.name == "say" and issued:
        return elided(line, match.start, speakers)  # "Nova released a statement minutes later saying it was"
    that = match.entry.get("reports") in ("bare", "that") and line.word(match.end) == "that"
    quoted = line.word(match.end) in (",", ":") and line.is_quote(match.end + 1)  # "made a point in Lima saying, “…"
    if not quoted and (line.word(match.start - 1) != "," or not (match.entry.name == "say" or that)):
        return None
    speaker = elided(line, match.start, speakers)
    alone = speaker is not None and (speaker.kind == "person" or acts_alone(line, match.start, speakers))
    return speaker if alone else None


def _quoted_as(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "X was quoted by Nova Radio as saying …"."""
    if line.word(match.start - 1) != "as":
        return None
    near = range(match.start - 2, max(match.start - 12, 0), -1)
    verb = next((at for at in near if line.word(at) in ("quoted", "cited", "quotes")), None)
    if verb is None:
        return None
    if line.word(verb - 1) in PASSIVE:
        start, stop = subject_before(line, back_over_telling(line, verb - 1), speakers)
    else:  # "the newspaper quoted Ana Torres as saying"
        start, stop = verb + 1, match.start - 1
    speaker = speakers.read(line.number, start, stop) if stop > start else None
    if speaker is None:
        return None
    after = over_telling(line, match.end)
    begins = min(start, clause_start(line, verb))
    if line.word(after) in (".", "", ",") and line.is_quote(begins - 1):  # "…," she was quoted as saying.
        return Attribution(line, speaker, match.entry.name, begins, after, "before", clause=False, verb=match.start)
    quote = line.is_quote(after) or line.is_quote(after + 1)
    end = after + (line.word(after) == "that")
    return Attribution(line, speaker, match.entry.name, start, end, "after", not quote, verb=match.start)


def _opening(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "Said X, head of Y: "…""."""
    colon = next((at for at in range(match.end, len(line.tokens)) if line.word(at) == ":"), None)
    speaker = speakers.read(line.number, match.end, phrase_end(line, match.end))
    if colon is None or speaker is None or not line.is_quote(colon + 1):
        return None
    return Attribution(line, speaker, match.entry.name, 0, colon, "after", clause=False, verb=match.start)


def _source(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "according to X" before or behind what X said."""
    if match.pos == "zh":
        return None
    start, end = match.end, _source_end(line, match.end)
    speaker = speakers.read(line.number, start, end) if line.word(match.start - 1) != "which" else None
    if speaker is None:
        return None
    told = over_telling(line, end)  # "according to a report in September, …"
    end = told if line.word(told) == "," else end
    quote = line.is_quote(match.start - 1)
    if _leads_in(line, match.start) or (not quote and clause_start(line, match.start) == match.start):
        end = _over_appositions(line, end)
        end += line.word(end) == ","
        return Attribution(line, speaker, match.entry.name, match.start, end, "after", clause=True, verb=match.start)
    if not quote and line.word(match.start - 1) not in (",", ")", "-", "—") and match.start < 4:
        return None
    return Attribution(line, speaker, match.entry.name, match.start, end, "before", clause=not quote, verb=match.start)


def _source_end(line: Line, start: int) -> int:
    """Return where a source ends: at a pronoun ("according to the firm it"), an auxiliary, or "seen by"."""
    end = phrase_end(line, start)
    end = next((at for at in range(start + 2, end) if line.word(at) in PRONOUNS), end)
    end = next((at for at in range(start + 1, end) if line.word(at) in SEEN and line.word(at + 1) == "by"), end)
    return next((at for at in range(start + 1, end) if line.auxiliary(at)), end)


def _leads_in(line: Line, at: int) -> bool:
    """Tell whether a source stands before what is told: "According to", "And, according to", ", but according to"."""
    joined = line.word(at - 1) in ("and", "but") and (at == 1 or line.word(at - 2) == ",")
    return at == 0 or joined or (at == 2 and line.word(1) == ",")


def _over_appositions(line: Line, end: int) -> int:
    """Step over what explains a source: ", an analyst at Nova,", ", all of whom worked there,"."""
    while line.word(end) == "," and line.word(end + 1) in _EXPLAINS:
        closing = next((at for at in range(end + 1, min(end + 16, len(line.tokens))) if line.word(at) == ","), None)
        if closing is None:
            break
        end = closing
    return end
