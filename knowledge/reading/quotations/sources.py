"""Sources: "according to X" before, behind or within what X said."""

from __future__ import annotations

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import PRONOUNS, Line, clause_start
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.governing import fragment
from knowledge.reading.quotations.inverted_subject import phrase_end
from knowledge.reading.quotations.papers import SEEN
from knowledge.reading.quotations.speaker import Speaker, text_of
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.quotations.telling import over_telling

_LISTS = wordlists.of(__name__)
_LIST = 10  # tokens of a list of sources
_EXPLAINS = _LISTS.words("explains")


def source(line: Line, match: Match, speakers: Speakers) -> Attribution | None:
    """Read "according to X" before or behind what X said."""
    if match.pos == "zh":
        return None
    start, end = match.end, _source_end(line, match.end)
    if line.word(match.start - 1) == "which":
        return None
    speaker = speakers.read(line.number, start, end)
    if speaker is None and (several := _several(line, start)) is not None:
        speaker, end = Speaker(text_of(line.tokens[start:several]), "people"), several
    if speaker is None:
        return None
    told = over_telling(line, end)  # "according to a report in September, …"
    end = told if line.word(told) == "," else end
    quote = line.is_quote(match.start - 1) and not fragment(line, match.start)
    if _leads_in(line, match.start) or (
        not quote and not line.is_quote(match.start - 1) and clause_start(line, match.start) == match.start
    ):
        end = _over_appositions(line, end)
        end += line.word(end) == ","
        return Attribution(line, speaker, match.entry.name, match.start, end, "after", clause=True, verb=match.start)
    if not quote and line.word(match.start - 1) not in (",", ")", "-", "—") and match.start < 4:
        return None
    return Attribution(line, speaker, match.entry.name, match.start, end, "before", clause=not quote, verb=match.start)


def _several(line: Line, start: int) -> int | None:
    """Return where a list of sources without a name ends the sentence: "buyers, makers and market data."."""
    end = next((at for at in range(start, min(start + _LIST, len(line.tokens))) if line.word(at) in (".", "")), None)
    words = [line.word(at) for at in range(start, end)] if end is not None else []
    listed = bool(words) and words[1:2] == [","] and "and" in words
    return end if listed and not any(line.auxiliary(at) for at in range(start, start + len(words))) else None


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
