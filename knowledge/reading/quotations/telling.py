"""What belongs to the telling and not to what is told: when, where and to whom something was said."""

from __future__ import annotations

from knowledge.lexicon import Match, wordlists
from knowledge.reading.phrases import PRONOUNS, Line
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_PREPOSITIONS = _LISTS.words("prepositions")
CALENDAR = _LISTS.words("calendar")
_ADVERBS = _LISTS.words("adverbs")
_TITLE = 5  # tokens of a programme's name
_AMID = _LISTS.words("amid")
_PUBLISHED = _LISTS.words("published")
_OF_PAPER = _LISTS.words("of_paper")
_TOLD, _FAR = 12, 16  # tokens between "told" or "said at" and "that"
_NEAR = {"over": 5, "to": 7}  # tokens between "said over the weekend", "confirmed to his office" and "that"
_NOUNS = _LISTS.words("nouns")
_PUT_IN = _LISTS.words("put_in")
_DETERMINERS = _LISTS.words("determiners")


def back_over_telling(line: Line, at: int) -> int:
    """Step back from a verb over adverbs, auxiliaries and days to where its subject ends."""
    while at > 0 and _telling(line, at - 1):
        at -= 1
    put_in = line.word(at - 1) == "," == line.word(at - 3) and line.word(at - 2) in _PUT_IN
    return at - 3 if put_in else at  # "Officials, however, have complained that"


def _telling(line: Line, at: int) -> bool:
    """Tell whether a word before a verb of saying belongs to the telling: "also", "has", "on Monday", "repeatedly"."""
    word, following = line.word(at), line.word(at + 1)
    if word in ("both", "all") and (at == 0 or line.word(at - 1) == ","):
        return False  # "Both said they would"
    if word in _ADVERBS or word in ("week", "month", "year") or (word == "would" and following == "later"):
        return True
    if word in CALENDAR and line.tokens[at].text[0].isupper():
        return True
    if word in ("on", "in", "last", "late", "early", "this", "-"):
        return following in CALENDAR
    if line.tokens[at].kind == "number" and at and line.word(at - 1) in CALENDAR:
        return True  # "in June 2015 said"
    return word.endswith("ly") and line.tokens[at].text.islower() and len(word) > 4 and word not in _NOUNS


def over_telling(line: Line, at: int) -> int:
    """Step forward from a verb of saying over when, where and to whom something was said."""
    start = at
    while at < len(line.tokens):
        step = (
            (_set_off(line, at) if at == start else None)
            or _occasion(line, at)
            or _when(line, at)
            or _placed(line, at, at == start)
        )
        if not step:
            break
        at = step
    return at


def _set_off(line: Line, at: int) -> int | None:
    """Return where an occasion between commas ends: "said, in a statement, it would"."""
    occasion = _occasion(line, at + 1) if line.word(at) == "," else None
    return occasion + 1 if occasion is not None and line.word(occasion) == "," else None


def _placed(line: Line, at: int, first: bool) -> int | None:
    """Return where a place ends: behind an occasion or day, or right behind the verb where a clause begins after it."""
    where = _where(line, at)
    if not first:
        return where or _bracketed(line, at)
    return where if where and (line.word(where) in _DETERMINERS or line.word(where) in PRONOUNS) else None


def _bracketed(line: Line, at: int) -> int | None:
    """Return where a date in brackets behind a day ends: "said on Thursday (Aug 25) it would"."""
    if line.word(at) != "(" or line.word(at + 1) not in CALENDAR:
        return None
    return next((place + 1 for place in range(at + 2, at + 6) if line.word(place) == ")"), None)


def _where(line: Line, at: int) -> int | None:
    """Return where "in Paris" behind an occasion or a day ends, or None."""
    if line.word(at) not in ("in", "at", "from") or at + 1 >= len(line.tokens):
        return None
    places = (one.span for one in line.tagged.mentions if one.kind == "place")
    found = next((span for span in places if span.start == line.tokens[at + 1].start), None)
    if found is None:
        return None
    return next(place for place in range(at + 1, len(line.tokens)) if line.tokens[place].end >= found.end) + 1


def _when(line: Line, at: int) -> int | None:
    start = at
    if line.word(at) == "," and line.word(at + 1) in CALENDAR:
        at += 1
    while at < start + 2 and line.word(at) in ("on", "in", "late", "early", "at", "by", "for"):
        at += 1
    first = at
    while line.word(at) in CALENDAR or (at > first and line.tokens[at : at + 1] and _dateish(line.tokens[at])):
        at += 1
    if line.word(first) in ("this", "last", "next") and line.word(first + 1) not in CALENDAR:
        return None
    return at if at > first and at > start and line.word(at) != "'s" else None


def _dateish(token: Token) -> bool:
    return token.kind == "number" and token.text.isdigit() and (len(token.text) == 4 or int(token.text) <= 31)


def _occasion(line: Line, at: int) -> int | None:
    """Return where "in a telephone interview with Nova Radio", "to reporters" ends, or None."""
    if line.word(at) not in _PREPOSITIONS:
        return None
    tellings = line.marks.get("telling", {})
    for place in range(at + 1, min(at + 6, len(line.tokens))):
        if line.word(place) in (",", "that", "said", ".") or line.is_quote(place):
            return None
        if place in tellings:
            end = tellings[place][0].end
            while end in tellings:
                end = tellings[end][0].end
            return _posted(line, _with(line, end))
    return None


def _posted(line: Line, at: int) -> int:
    """Take in "posted on its website", "seen by Nova Radio" behind an occasion, up to a mark or "that"."""
    relative = line.word(at) == "that" and line.word(at + 1) in _OF_PAPER  # "a letter that was seen by"
    if line.word(at) not in _PUBLISHED and not relative:
        return at
    stops = (place for place in range(at + 1, len(line.tokens)) if line.word(place) in (",", ".", "that", ";", ":"))
    return next(stops, len(line.tokens))


def _with(line: Line, at: int) -> int:
    """Take in "with reporters", "from Paris", "to shareholders" behind an occasion."""
    if line.word(at) == "of":  # "on the sidelines of a conference"
        near = range(at + 1, min(at + 5, len(line.tokens)))
        inner = next((place for place in near if place in line.marks.get("telling", {})), None)
        return line.marks["telling"][inner][0].end if inner is not None else at
    if line.word(at) not in ("with", "to", "from", "at", "for"):
        return at
    for place in range(at + 1, min(at + 5, len(line.tokens))):
        if (
            line.word(place + 1) in (",", ".", "that", "")
            or line.word(place + 1) in CALENDAR
            or line.is_quote(place + 1)
        ):
            return place + 1
        mention = next((found for found in line.tagged.mentions if found.span.start == line.tokens[place].start), None)
        if mention:
            return (
                next(index for index in range(place, len(line.tokens)) if line.tokens[index].end >= mention.span.end)
                + 1
            )
    return at


def _parts(line: Line, at: int) -> bool:
    """Tell whether a token can't stand between a verb of saying and "that": a mark, a pronoun or another such verb."""
    return line.tokens[at].text in ',;"“' or line.word(at) in PRONOUNS or at in line.marks.get("saying", {})


def _titled(line: Line, at: int) -> int | None:
    """Return where "that" stands behind a title in quotation marks: 'told "Nova Hour" that it was so'."""
    near = range(at + 2, min(at + 2 + _TITLE, len(line.tokens)))
    closing = next((place for place in near if line.is_quote(place)), None) if line.is_quote(at) else None
    return closing + 1 if closing is not None and line.word(closing + 1) == "that" else None


def _told_ends(line: Line, place: int, at: int) -> bool:
    """Tell whether those who were told end before a token: at a mark, a verb, or in "told inspectors the Nova was"."""
    parted = line.tokens[place].kind == "mark" and line.word(place) != "'s"
    return parted or line.auxiliary(place) or (place > at and line.word(place) in _DETERMINERS)


def _that_behind(line: Line, at: int, reach: int) -> int | None:
    """Return where "that" stands behind a comma: "told Nova Radio in May at the fair, that"."""
    commas = [place for place in range(at, min(at + reach, len(line.tokens))) if line.word(place) == ","]
    put_in = len(commas) > 1 and line.word(commas[0] + 1) == "as"  # "told investors, as she did before, that"
    comma = commas[put_in] if commas else None
    if comma is None or line.word(comma + 1) != "that" or any(line.is_quote(one) for one in range(at, comma)):
        return None
    return comma + 1


def _reach(match: Match, behind: str) -> int:
    """Return how many tokens may stand between a verb and "that": more behind "told", "said at", "said over"."""
    return _TOLD if match.entry.name == "tell" else _FAR if behind in _AMID else _NEAR.get(behind, 3)


def _that_ahead(line: Line, match: Match, at: int) -> int | None:
    """Return where "that" stands behind who was told and when: "told reporters in May that", "said at a fair that"."""
    acts = line.word(at) == "to" and line.word(at + 1) not in _DETERMINERS  # "vowed to sue a firm that buys it"
    reach = _reach(match, "" if acts else line.word(at))
    that = next((place for place in range(at, min(at + reach, len(line.tokens))) if line.word(place) == "that"), None)
    relative = that is not None and line.auxiliary(that + 1)
    if that is not None and not relative and not any(_parts(line, place) for place in range(at, that)):
        return that
    return _that_behind(line, at, reach) if match.entry.name == "tell" else None


def over_listener(line: Line, match: Match, at: int) -> int:
    """Step over the one who was told: "told reporters", "told broadcaster Nova in an interview"."""
    if line.word(at) in _DETERMINERS and match.entry.name != "tell":
        return at  # "said the offer that it made"
    if (that := _that_ahead(line, match, at)) is not None or match.entry.name != "tell":
        return at if that is None else that
    return _titled(line, at) or _told_whom(line, at)


def _programme(line: Line, at: int) -> int:
    """Return where what belongs to a broadcaster ends: "told Nova Radio's Today programme"."""
    if line.is_quote(at):  # "Nova Radio's 'Big Hour.'"
        return next(
            (one + 1 for one in range(at + 1, min(at + 2 * _TITLE, len(line.tokens))) if line.is_quote(one)), at
        )
    start = at
    while at < len(line.tokens) and line.tokens[at].text[0].isupper():
        at += 1
    named = at > start and line.tokens[at : at + 1] and line.tokens[at].kind == "word"
    plain = named and line.word(at) not in _DETERMINERS and line.word(at) not in PRONOUNS and line.word(at) != "that"
    return at + 1 if plain and not line.auxiliary(at + 1) else at


def _told_whom(line: Line, at: int) -> int:
    """Step over the reporters, broadcaster or firm behind "told"."""
    told, near = line.marks.get("telling", {}), range(at, min(at + 5, len(line.tokens)))
    starts = {found.span.start: found.span.end for found in line.tagged.mentions}
    for place in near:
        if line.tokens[place].start in starts:
            end = starts[line.tokens[place].start]
            behind = next(index for index in range(place, len(line.tokens)) if line.tokens[index].end >= end) + 1
            while (
                behind < len(line.tokens)
                and line.tokens[behind].text[0].isupper()
                and line.word(behind) not in CALENDAR
                and line.tokens[behind].start not in starts
            ):
                behind += 1
            behind = told[behind][0].end if behind in told else behind  # "told a Lima radio station"
            behind += line.word(behind + 1) == "'s" and line.tokens[behind].kind == "number"  # "Nova Radio 4's"
            return over_telling(line, _programme(line, behind + 1) if line.word(behind) == "'s" else behind)
        if place in told:
            return over_telling(line, told[place][0].end)
        if _told_ends(line, place, at):
            break
    return over_telling(line, at + 1 + (line.word(at) in _DETERMINERS))
