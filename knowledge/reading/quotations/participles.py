"""Participles that tell: "…, adding that …", "with analysts saying", "quoted as saying"."""

from __future__ import annotations

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import Line, clause_follows, clause_start
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.governing import PASSIVE
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.quotations.speaking_subject import acts_alone, elided, subject_before
from knowledge.reading.quotations.telling import back_over_telling, over_telling

_LISTS = wordlists.of(__name__)
_WITH = 6  # tokens from "with" to "saying"
_SHORT = 3  # letters of "was"
_PAPER = 5  # tokens between a statement and "saying"
_ISSUED = _LISTS.words("issued")


def participle(line: Line, match: Match, previous: Attribution | None, speakers: Speakers) -> Attribution | None:
    """Read "…, adding that …" behind another attribution, and "X explained the change saying …"."""
    if line.word(match.start - 1) in ("is", "are") and line.word(match.end) == "that":
        return _announcing(line, match, speakers)
    if match.entry.name == "show":
        return None  # "showing", "finding"
    if line.word(match.start - 1) in ("is", "was", "are", "were", "by", "of", "'s", "the", "a", "its"):
        return None
    speaker, start = _joining(line, match, speakers, previous), match.start
    if speaker is not None:
        start = _opening(line, match.start) or start
    else:
        speaker = previous.speaker if previous else _noncommittal(line, match, speakers)
    if speaker is None:
        return None
    if match.entry.name == "call":
        return Attribution(
            line,
            speaker,
            match.entry.name,
            start,
            match.end,
            "none",
            clause=False,
            loaded=True,
            verb=match.start,
        )
    after = over_telling(line, match.end + (line.word(match.end) in ("only", "simply", "merely")))
    quote = line.is_quote(after) or line.is_quote(after + 1)
    clause = not quote and (line.word(after) == "that" or clause_follows(line, after, 24))
    clause = clause or (not quote and match.entry.name == "add" and _goes_on(line, after))
    if not (quote or clause) or match.entry.get("reports") == "none":
        return None
    end = after + (line.word(after) == "that")
    return Attribution(line, speaker, match.entry.name, start, end, "after", clause, verb=match.start)


def _goes_on(line: Line, at: int) -> bool:
    """Tell whether a firm or somebody does something there: "adding the carmaker continues to watch"."""
    at += line.word(at) == "the"
    named = (line.marks.get(kind, {}).get(at) for kind in ("descriptor", "role", "name"))
    end = next((found[0].end for found in named if found), 0)
    return end < len(line.tokens) and line.tokens[end].text.islower() and _present(line.word(end))


def _present(word: str) -> bool:
    """Tell whether a word behind a subject of one is its verb: "continues"; no plural noun stands there."""
    return len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us"))


def _joining(line: Line, match: Match, speakers: Speakers, previous: Attribution | None) -> Speaker | None:
    """Read "…, with analysts saying …", and "… and Ana Torres countering that …" behind one."""
    opening = _opening(line, match.start)
    if opening is None or (line.word(opening) == "and" and previous is None):
        return None
    named = [one for one in speakers.names.resolver.places[line.number] if one.end == match.start]
    if line.word(opening) == "and" and not (named and named[0].token == opening + 1 and named[0].kind != "place"):
        return None
    return speakers.read(line.number, opening + 1, match.start)


def _opening(line: Line, verb: int) -> int | None:
    """Return where "with" or "and" stands before who tells."""
    near = range(verb - 2, max(verb - _WITH, 0), -1)
    return next((at for at in near if line.word(at) in ("with", "and")), None)


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


def _by(line: Line, at: int, speakers: Speakers) -> int:
    """Step over the paper behind "was quoted as saying by Nova Radio"."""
    begins = at + 1 + (line.word(at + 1) == "the")
    places = speakers.names.resolver.places[line.number] if line.word(at) == "by" else ()
    return next((place.end for place in places if place.token == begins), at)


def quoted_as(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "X was quoted by Nova Radio as saying …"."""
    if line.word(match.start - 1) != "as":
        return None
    near = range(match.start - 2, max(match.start - 12, 0), -1)
    verb = next((at for at in near if line.word(at) in ("quoted", "cited", "quotes")), None)
    if verb is None:
        return None
    if verb + 1 == match.start - 1 and (opening := _opening(line, verb)) is not None:
        start, stop = opening, verb  # "…, with Ana Torres quoted as saying"
    elif line.word(verb - 1) in PASSIVE:
        start, stop = subject_before(line, back_over_telling(line, verb - 1), speakers)
    else:  # "the newspaper quoted Ana Torres as saying"
        start, stop = verb + 1, match.start - 1
    first = start + (line.word(start) in ("with", "and"))
    speaker = speakers.read(line.number, first, stop) if stop > first else None
    if speaker is None:
        return None
    after = over_telling(line, _by(line, match.end, speakers))
    begins = min(start, clause_start(line, verb))
    if line.word(after) in (".", "", ",") and line.is_quote(begins - 1):  # "…," she was quoted as saying.
        return Attribution(line, speaker, match.entry.name, begins, after, "before", clause=False, verb=match.start)
    quote = line.is_quote(after) or line.is_quote(after + 1)
    end = after + (line.word(after) == "that")
    return Attribution(line, speaker, match.entry.name, start, end, "after", not quote, verb=match.start)
