"""Where a number is of: the places that prepositions name, each beside its own number."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.governing import called, governed, put_in

_LISTS = wordlists.of(__name__)
_MARKETS = _LISTS.words("markets")
_INSIDE = _LISTS.words("inside")
_PHRASE = 5  # tokens from a place to the market that is its
_SEATED = _LISTS.words("seated")


def near(case: Case, told: Told) -> tuple[str, ...]:
    """Return the places of a clause that narrow a number of a metric."""
    return tuple(called(case.clause.line, place) for place in _around(case) if not _elsewhere(case, told, place))


def named(clause: Clause) -> tuple[str, ...]:
    """Return the places that prepositions of a clause name."""
    found = _placed(clause)
    if clause.saying and not clause.line.chinese:  # "one of the largest U.S. shops said"
        found = [mark for mark in found if _INSIDE & {clause.line.word(mark.start - back) for back in (1, 2)} - {"of"}]
    return tuple(called(clause.line, mark) for mark in found)


def market(clause: Clause) -> subjects.Subject | None:
    """Return the place whose market a clause is about: "the car market in Peru", "Peru's car market"."""
    line = clause.line
    for mark in clause.of_kind.get("name", ()):
        if line.chinese or mark.name.kind != "place":
            continue
        first = mark.start - 1 - (line.word(mark.start - 1) == "the")
        inside = line.word(first) in _INSIDE and line.word(first - 1) in _MARKETS
        if inside or _owned(clause, mark):
            return subjects.named(line, mark)
    return None if line.chinese else _national(clause)


def _national(clause: Clause) -> subjects.Subject | None:
    """Return the place of whose people a market is: "the Peruvian new car market grew"."""
    line = clause.line
    for match in line.matches(clause.start, min(clause.end, clause.start + _PHRASE)):
        if match.pos != "demonym" or match.entry.kind != "place" or match.start in line.at:
            continue
        words = [line.word(at) for at in range(match.end, match.end + _PHRASE)]
        market = next((at for at, word in enumerate(words) if word in _MARKETS), None)
        if market is not None and not any(word in (",", "of", "in", "'s") for word in words[:market]):
            return subjects.Subject(match.entry.name, match.entry.name, "place", line.index)
    return None


def _owned(clause: Clause, place: Mark) -> bool:
    """Tell whether a market is a place's: "Peru's new car market", "the Peru car market"."""
    line = clause.line
    first = place.end + (line.word(place.end) == "'s")
    for at in range(first, first + _PHRASE):
        if line.word(at) in _MARKETS:
            return True
        if line.word(at) in (",", "") or (at in line.at and line.at[at].kind != "class"):
            return False
    return False


def _placed(clause: Clause) -> list[Mark]:
    marks = [mark for mark in clause.of_kind.get("name", ()) if mark.name.kind == "place"]
    marks = [mark for mark in marks if not (_of_name(clause.line, mark) or put_in(clause.line, mark))]
    inside = [mark for mark in marks if governed(clause.line, mark, clause.start)]
    return [mark for mark in inside if not _seat(clause, mark) and not subjects.whence(clause.line, mark)]


def _of_name(line: Line, place: Mark) -> bool:
    """Tell whether a place only begins a name that is none: "at the Paris Air Show"."""
    tokens, at = line.tagged.tokens, place.end
    named = at < len(tokens) and tokens[at].kind == "word" and tokens[at].text[0].isupper()
    behind = line.at.get(at)
    event = behind is not None and behind.mention is not None and behind.mention.kind == "event"
    if behind is not None and behind.mention is not None and behind.mention.kind == "name" and behind.start == at:
        return True  # "its China Hypermill"
    apart = behind is not None and behind.kind in ("name", "time", "quantity") and not event
    return named and not apart and line.word(place.start - 1) == "the"


def _around(case: Case) -> tuple[Mark, ...]:
    """Return the places of a clause that no other number has behind it: "900 in Peru, including 400 in Lima"."""
    levels = [mark for mark in case.clause.quantities if mark.family in ("count", "money")]
    found = _placed(case.clause)
    if (beside := _behind(case, found)) is not None:
        return beside
    if case.mark not in levels or len(levels) < 2:
        return tuple(found)
    at = levels.index(case.mark)
    first = case.mark.end
    last = levels[at + 1].start if at + 1 < len(levels) else case.clause.end
    own = [mark for mark in found if first <= mark.start < last]
    lead = [mark for mark in found if mark.end <= levels[0].start]
    return tuple((own if at else lead + own) or lead)


def _behind(case: Case, found: list[Mark]) -> tuple[Mark, ...] | None:
    """Return the place of a change's own in a list of such: "a 3% drop in Peru and a 5% drop in Chile"."""
    moves = [mark for mark in case.clause.quantities if mark.family == "percent"]
    if case.mark not in moves or len(moves) < 2 or case.clause.line.chinese:
        return None
    own = [[place for place in found if mark.end <= place.start <= mark.end + _PHRASE] for mark in moves]
    if sum(bool(places) for places in own) < 2:
        return None
    return tuple(own[moves.index(case.mark)][:1])


def _elsewhere(case: Case, told: Told, place: Mark) -> bool:
    """Tell whether a place behind a number narrows another metric: "fell 21%, hit by a loss in its U.S. business"."""
    if place.end <= case.mark.start:
        return _of_other(case, told, place)
    between = (one for one in case.clause.after(case.mark.end) if one.start < place.start)
    stopped = False
    for one in between:
        stopped = stopped or one.kind == "stop"
        if stopped and (one.noun or one.kind == "change") and one is not told.mark:
            return True
    return False


def _of_other(case: Case, told: Told, place: Mark) -> bool:
    """Tell whether a place before a number narrows another metric: "Sales in Peru helped it to lift profit by 4%"."""
    noun = next((one for one in case.clause.before(place.start) if not one.roles & {"in", "of"}), None)
    other = noun is not None and noun.noun and told.mark is not None and noun.entry is not told.entry
    return other and told.mark is not None and place.end <= told.mark.start and _acting(case, place, told.mark)


def _acting(case: Case, place: Mark, metric: Mark) -> bool:
    """Tell whether what acts on a metric stands between a place and it: "helped Nova to lift its profit"."""
    between = (one for one in case.clause.marks if place.end <= one.start < metric.start)
    return any(one.verbal or one.kind == "change" for one in between)


def _seat(clause: Clause, place: Mark) -> bool:
    """Tell whether a place is only where somebody sits: "which is based in Milan, Italy"."""
    teller = clause.line.at.get(place.start - 2)
    if teller is not None and "saying" in teller.roles and clause.line.word(place.start - 1) == "in":
        return True  # "announced in Lima"
    return any(clause.line.word(at) in _SEATED for at in range(max(clause.start, place.start - 5), place.start))
