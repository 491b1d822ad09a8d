"""Attributions: the verb of saying, whose it is, and which side of it holds what was said.

"X said [that] …", "…, X said.", "…, said X.", "according to X, …", "X told reporters that …", "…, adding that …".
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import (
    PRONOUNS,
    Line,
    clause_start,
)
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.governing import content, fragment, not_said, unspoken
from knowledge.reading.quotations.inverted_subject import apposed_person, closes, phrase_end
from knowledge.reading.quotations.participles import participle, quoted_as
from knowledge.reading.quotations.sources import source
from knowledge.reading.quotations.speaker import unknown
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.quotations.speaking_subject import elided, subject_before
from knowledge.reading.quotations.telling import back_over_telling, over_listener, over_telling

_LISTS = wordlists.of(__name__)
_NP = 14
_FOUND = ("find", "finds", "found")
_CLAIMS = _LISTS.words("claims")


def find_attributions(line: Line, speakers: Speakers) -> Iterator[Attribution]:
    """Yield the attributions of one sentence in text order, outside its quotations; the speakers are remembered."""
    previous: Attribution | None = None
    speakers.quoted = line.quoted
    for at, matches in sorted(line.marks.get("saying", {}).items()):
        if at in line.quoted or (previous and at < previous.end) or _of_name(line, at):
            continue
        found = _one(line, matches[0], speakers, previous)
        if found and not _nested(found, previous):
            if found.speaker and (found.side != "none" or found.speaker.kind in ("person", "people")):
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
    line = found.line
    begins = previous is not None and (found.start <= previous.end or line.word(found.verb) in _FOUND)
    return reported and begins and found.side != "before"  # "said a survey found that"


def _one(line: Line, match: Match, speakers: Speakers, previous: Attribution | None) -> Attribution | None:
    if match.entry.get("reports") == "source":
        return source(line, match, speakers)
    if match.pos == "ing":
        quoted = quoted_as(line, match, speakers)
        return quoted or participle(line, match, previous, speakers)
    if match.pos == "en":
        return _sure(line, match, speakers)
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
    if speaker is None and quote and end == start + 1 and line.word(start) in ("one", "another"):
        speaker = speakers.one_of_several(line.number)
    if speaker is None:
        return None
    clause = not quote or fragment(line, match.start)
    return Attribution(line, speaker, match.entry.name, match.start, end, "before", clause, verb=match.start)


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
        aside = previous is None or previous.side == "none" or line.word(previous.start - 1) == "which"
        shared = previous.speaker if previous and not aside else None
        speaker, start = shared or elided(line, end, speakers), end - 1
    if (
        speaker is None or speaker.kind == "model" or unspoken(line, match, start) or _found(line, match, start)
    ):  # "Nova N3 safety claims"
        return None
    first = clause_start(line, end)
    stopped = line.is_quote(first - 1) and line.word(first - 2) in (",", "?", "!", ".")
    if line.word(start - 1) == "," and stopped and start - first <= _NP:
        start = first  # "…," its chairwoman, Ana Torres, said
    after = over_telling(line, match.end)
    if match.entry.name == "tell" or not (line.is_quote(start - 1) and line.word(start - 2) in (",", "?", "!")):
        after = over_listener(line, match, after)
    side, clause = content(line, match, start, after)
    if side == "none" and match.entry.name == "show" and speaker.kind != "person":
        return None  # "data showed Nova would need more"
    loaded = side == "none"
    after += line.word(after) == "that"
    return Attribution(line, speaker, match.entry.name, start, after, side, clause, loaded, match.start)


def _sure(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "X is confident that …"."""
    start, stop = subject_before(line, match.start, speakers)
    speaker = speakers.read(line.number, start, stop) if stop > start else None
    if speaker is None:
        return None
    return Attribution(line, speaker, match.entry.name, start, match.end, "after", clause=True, verb=match.start)


def _found(line: Line, match: Match, start: int) -> bool:
    """Tell whether a firm or somebody found something, which is no saying, as a survey's finding is."""
    papers = (line.marks.get("speaker", {}).get(at) for at in range(start, match.start))
    told = any(one and one[0].entry.name in ("papers", "people") for one in papers)
    return line.word(match.start) in _FOUND and not told


def _opening(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "Said X, head of Y: "…""."""
    colon = next((at for at in range(match.end, len(line.tokens)) if line.word(at) == ":"), None)
    speaker = speakers.read(line.number, match.end, phrase_end(line, match.end))
    if colon is None or speaker is None or not line.is_quote(colon + 1):
        return None
    return Attribution(line, speaker, match.entry.name, 0, colon, "after", clause=False, verb=match.start)
