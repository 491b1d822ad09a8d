"""What a verb of saying governs: whether anything was said, and on which side of the telling the words stand."""

from __future__ import annotations

from itertools import takewhile
from typing import Literal

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import Line, clause_follows, clause_start
from knowledge.reading.quotations.telling import over_telling

_LISTS = wordlists.of(__name__)

Side = Literal["before", "after", "none"]
_CLAUSE = 6  # tokens of a clause before a late attribution
_MODALS = _LISTS.words("modals")
PASSIVE = _LISTS.words("passive")
_WHERE = _LISTS.words("where")
_SUBJECT = 10  # tokens of the longest subject that a plural noun begins
_COUPLE = 5  # tokens from "and" to the verb of two that say something
_PLURALS = _LISTS.words("plurals")
_WORDS = 1  # of a fragment
_NAMED = 10  # tokens of what somebody is called
_FRONT = 14  # tokens that say when before what was said
_BEHIND = _LISTS.words("behind")
_OF_NOUN = _LISTS.words("of_noun")
_ACTS = _LISTS.words("acts")
_UNSAID = _LISTS.words("unsaid")


def not_said(line: Line, match: Match) -> bool:
    """Tell whether nothing was said or by nobody: "did not say", "to say", "was told", "announced by"."""
    before = {
        line.word(match.start - 1),
        line.word(match.start - 2) if _adverb(line, match.start - 1) else "",
    }
    if line.word(match.start - 1) == "'s" and match.entry.name in ("think", "state", "add") and match.pos != "s":
        return True  # "below Torres's forecast of 3%"
    to, behind = line.word(match.end) == "to", line.word(match.end + 1)
    if to and (match.entry.name in ("add", "think") or (match.pos == "past" and behind in ("be", "have"))):
        return True  # "prices said to be high", "she hopes to grow"
    if match.entry.name != "say" and line.word(match.end) in ("have", "has", "had", "were", "are"):
        return True  # "all companies mentioned have"
    if (
        before & _MODALS
        or before & PASSIVE
        or _by_somebody(line, match)
        or line.word(match.start - 1) in ("the", "a", "an", "its", "his", "her", "their")
    ):
        return True
    return match.pos == "base" and _no_verb(line, match)


def _no_verb(line: Line, match: Match) -> bool:
    """Tell whether the base form of a verb of saying is a noun, or stands behind somebody who'd need another form."""
    both = any(one.pos == "past" for one in line.marks["saying"].get(match.start, ()))
    if both and line.word(match.start - 1) in ("and", "but"):
        return False  # "and forecast the shares would rise"
    if any(one.pos in ("past", "s") for one in line.marks["saying"].get(match.end, ())):
        return True  # "a Nova Times report said"
    later = line.word(match.start - 1) in ("later", "then") and line.word(match.start - 2) == "would"
    return not later and not (
        line.word(match.start - 1).endswith("s") or line.word(match.start - 1) in _PLURALS or _many(line, match.start)
    )


def _many(line: Line, verb: int) -> bool:
    """Tell whether a plural noun that speaks begins the subject before a verb: "critics of the policy claim"."""
    first = clause_start(line, verb)
    first = next((at + 1 for at in range(verb - 1, max(first, verb - _SUBJECT), -1) if line.word(at) == ","), first)
    if any(line.word(at) == "and" for at in range(max(first, verb - _COUPLE), verb - 1)):
        return True  # "Astra and Nova say"
    of = line.word(first + 1) in ("of", "at", "from", "in", "for", "compiled", "collected")
    if of and (line.word(first).endswith("s") or line.word(first) == "data"):
        return True
    near = range(first, min(first + 2, verb))
    nouns = (line.marks.get(kind, {}).get(at, ()) for kind in ("speaker", "role") for at in near)
    return verb - first <= _SUBJECT and any(found and found[0].pos == "nouns" for found in nouns)


def unspoken(line: Line, match: Match, start: int) -> bool:
    """Tell whether a verb of saying is none: "Lumo recalls began in May", or is compared: "than any analyst hoped"."""
    if match.pos == "s" and (line.word(match.end) in _ACTS or line.word(match.start - 1) in _OF_NOUN):
        return True  # "recalls began", "against claims"
    phrase = takewhile(lambda word: word != ",", (line.word(at) for at in range(match.start - 1, start - 1, -1)))
    return "than" in phrase


def _adverb(line: Line, at: int) -> bool:
    """Tell whether an adverb stands at a token; "Lilly" and "Geely" are none."""
    return line.word(at).endswith("ly") and line.tokens[at].text.islower()


def _by_somebody(line: Line, match: Match) -> bool:
    """Tell whether "by" behind a verb names who does it, and not how it was said: "by email"."""
    if match.entry.name == "call" and line.is_quote(match.end):  # "a pair, dubbed 'the Twins' by the papers"
        near = range(match.end + 1, min(match.end + _NAMED, len(line.tokens)))
        closing = next((at for at in near if line.is_quote(at)), None)
        return closing is not None and line.word(closing + 1) == "by"
    return line.word(match.end) == "by" and over_telling(line, match.end) == match.end


def content(line: Line, match: Match, start: int, after: int) -> tuple[Side, bool]:
    """Tell on which side of an attribution the words stand, and whether they are a clause."""
    word = line.word(after)
    if line.is_quote(after) or (word in (",", ":", "：", "，") and line.is_quote(after + 1)):
        return "after", False
    joined = line.word(start) in ("but", "and", "although", "though", "yet")  # "… the offer," but insisted it would
    if line.is_quote(start - 1) and line.word(start - 2) in (",", "?", "!") and word != "that" and not joined:
        return "before", fragment(line, start)  # what stands behind a split quotation's attribution is none of it
    asked = word != "that" and match.entry.get("reports") == "that" and _aside(line, start, match.start)
    trailing = not joined and (
        line.is_quote(start - 1)
        or (line.behind and start == 0)
        or (line.word(start - 1) in (",", "，", "-", "—") and start > 1)
    )
    idle = trailing and match.entry.get("reports") == "none"  # "Asked about it, she laughed."
    idle = idle or (word == "to" and match.entry.get("reports") == "that")  # "Nova hoped to sell"
    agreed = word in ("to", "on", "with") and line.word(match.start).startswith("agree")  # "agreed to the merger"
    relative = match.entry.name == "say" and line.auxiliary(after)  # "the plan that Nova said would help"
    which = line.word(start - 1) == "which" or (line.word(start) == "which" and start + 1 < match.start)
    put_in = which and match.entry.name == "say" and word != "that"  # "a plan, which Nova said would help"
    if agreed or put_in or ((idle or asked) and not (line.is_quote(start - 1) or line.behind)):
        set_off = line.word(start - 1 - (line.word(start) != "which")) == ","
        return ("after", True) if put_in and relative and set_off else ("none", False)
    where = relative or (
        word in _WHERE and (not (clause_follows(line, after, 40) or _fronted(line, after)) or _told_before(line, start))
    )
    if where or word in (".", "", ";", "。", ",", "-", "—") or line.is_quote(after):
        return ("before", start > 0 and not line.is_quote(start - 1)) if trailing else ("none", False)
    reports = match.entry.get("reports")
    if word == "that" and reports in ("bare", "that") and line.word(after + 1) not in ("was", "were"):
        return "after", True
    if reports == "bare" and (match.entry.name in ("say", "tell") or clause_follows(line, after)):
        return "after", True
    if reports == "that" and match.entry.name != "show" and clause_follows(line, after):
        return "after", True
    joined = _and_that(line, after)
    return ("after", True) if joined else ("none", False)


def fragment(line: Line, at: int) -> bool:
    """Tell whether a word in marks ends the clause before a telling: 'It is rated a "buy," Nova said'."""
    closing = closing_mark(line, at)
    near = range(closing - 2, max(closing - 3 - _WORDS, 0), -1)
    return closing > 0 and any(line.is_quote(place) for place in near)


def closing_mark(line: Line, at: int) -> int:
    """Return where the mark stands that closes with a comma, inside or outside it, before a telling; 0 for none."""
    if line.is_quote(at - 1):
        return at - 1 if line.word(at - 2) == "," else 0
    return at - 2 if line.word(at - 1) == "," and line.is_quote(at - 2) else 0


def _fronted(line: Line, after: int) -> bool:
    """Tell whether what is said opens with when or where: "said when the time comes to sell, it may be divided"."""
    near = range(after + 2, min(after + _FRONT, len(line.tokens)))
    comma = next((at for at in near if line.word(at) == ","), None)
    return comma is not None and line.word(comma + 1) not in _BEHIND and clause_follows(line, comma + 1)


def _aside(line: Line, start: int, verb: int) -> bool:
    """Tell whether a verb only stands in a clause that says when or asks: "did not say when it expects"."""
    for at in range(verb - 1, max(0, start) - 2, -1):
        if line.word(at) in _UNSAID or line.word(at) == ",":
            return line.word(at) != ","
    return False


def _told_before(line: Line, start: int) -> bool:
    """Tell whether a clause with its own verb stands before ", the ministry said in a letter to …"."""
    first = clause_start(line, start)
    told = start - first > 2 * _CLAUSE or clause_follows(line, first, start - first)
    return line.word(start - 1) == "," and start - first > _CLAUSE and told


def _and_that(line: Line, after: int) -> bool:
    return any(
        line.word(at) == "that" and line.word(at - 1) == "and" for at in range(after, min(after + 14, len(line.tokens)))
    )
