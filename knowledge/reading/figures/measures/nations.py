"""What is measured of a country: consumer prices, joblessness, output; told of a place, or of nothing but itself."""

from __future__ import annotations

from knowledge.lexicon import Match, wordlists
from knowledge.reading.figures.deals import tariffs
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import carrying, passing, subjects
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.tagged import Tagged

_LISTS = wordlists.of(__name__)
_HIRERS = _LISTS.words("hirers")
_EVERYWHERE = _LISTS.words("everywhere")
_TRADE = _LISTS.words("trade")
_PARTNERS = _LISTS.words("partners")
_IDLE = _LISTS.words("idle")
_LONG = 8  # letters
_CODE = 2  # letters of "US"
_OPENING = 2  # sentences
_RECENT = 12  # figures


def subject(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return the place that a country's statistic is of, else its own words; None for what is no such statistic."""
    hiring = told.entry.name == "employees" and case.cast.part == "change" and _hires(case)
    if case.clause.line.chinese:
        return None
    if not (told.entry.get("national") or hiring or _at_large(case, told, owned)):
        return None
    if told.mark is not None and case.clause.line.word(told.mark.start - 1) in _EVERYWHERE:
        return Subject("world", None, "place", case.clause.line.index)
    if (who := _surveyed(case, told, owned)) is not None:
        return who
    place = owned.place or _in_phrase(case, told) or _zone(case) or _in_clause(case) or _led(case)
    if place is not None:
        case.scene.stage.nation = place
        return place
    return case.scene.stage.nation or _scene(case) or _itself(case, told)


def _surveyed(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whose survey an index is of: "Nova's factory index", and "The orders index" where it goes on."""
    if told.entry.get("unit") != "point":
        return None
    last = next((one for one in case.scene.stage.drafts[-1:] if one.entry.get("unit") == "point"), None)
    goes_on = owned.place is None and _in_phrase(case, told) is None
    return owned.subject or (last.subject if last is not None and goes_on else None)


def _at_large(case: Case, told: Told, owned: Owner) -> bool:
    """Tell whether trade is that of a country: nobody named has it, and figures have been of no firm."""
    stage = case.scene.stage
    if told.entry.name not in _TRADE or owned.subject or owned.classed or case.scene.subject is not None:
        return False
    firms = any(draft.subject.entity and draft.subject.kind != "place" for draft in stage.drafts)
    return not firms and (stage.nation is not None or _scene(case) is not None)


def _hires(case: Case) -> bool:
    line, clause, stage = case.clause.line, case.clause, case.scene.stage
    if any(line.word(at) in _HIRERS for at in range(clause.start, case.mark.start)):
        return True
    firms = any(draft.subject.entity and draft.subject.kind != "place" for draft in stage.drafts)
    if firms or case.scene.subject is not None or case.frame.speaker is not None or carrying.somebody_named(case):
        return False
    return stage.nation is not None or _scene(case) is not None  # "900 jobs were added last month"


def _in_phrase(case: Case, told: Told) -> Subject | None:
    """Return the place before a metric in its own phrase: "U.S. consumer prices", "British inflation"."""
    if told.mark is None:
        return None
    for mark in case.clause.before(told.mark.start):
        if mark.mention is not None and mark.mention.kind == "place" and mark.end == told.mark.start:
            return subjects.named(case.clause.line, mark)
        if mark.kind not in ("class", "time"):
            return None
    return None


def _zone(case: Case) -> Subject | None:
    """Return a place that is written without a capital: "the euro zone"."""
    clause, tagged = case.clause, case.clause.line.tagged
    for match in tagged.of_kind.get("place", ()):
        words = tagged.tokens[match.start : match.end]
        small = all(token.text.islower() for token in words) and sum(len(token.text) for token in words) >= _LONG
        if small and clause.start <= match.start < clause.end:
            return Subject(match.entry.name, match.entry.name, "place", clause.line.index)
    return None


def _led(case: Case) -> Subject | None:
    """Return the place that the sentence began with: "In Peru as a whole, output rose"."""
    where = case.frame.where
    return Subject(where[0], where[0], "place", case.clause.line.index) if len(where) == 1 else None


def _in_clause(case: Case) -> Subject | None:
    """Return the only place that the clause names."""
    line = case.clause.line
    places = [mark for mark in case.clause.marks if _place(mark) and not subjects.whence(line, mark)]
    places = [mark for mark in places if line.word(mark.start - 1) not in _PARTNERS]
    names = {mark.name.name for mark in places}
    return subjects.named(line, places[0]) if len(names) == 1 else None


def _scene(case: Case) -> Subject | None:
    """Return the only place that the beginning of an article names, but for where it was written."""
    stage = case.scene.stage
    found = {
        match.entry.name: line
        for line, one in enumerate(stage.tagged[:_OPENING])
        for match in one.of_kind.get("place", ())
        if not _aside(match, one) and one.word(match.start - 1) not in _PARTNERS
    }
    if len(found) != 1:
        return None
    name, line = next(iter(found.items()))
    return Subject(name, name, "place", line)


def _aside(place: Match, tagged: Tagged) -> bool:
    """Tell whether a place is that of a dateline, or part of what goods are called: "West Texas Intermediate"."""
    tokens = tagged.tokens[place.start : place.end]
    inside = any(match.start <= place.start < match.end for match in passing.goods(tagged))
    dateline = place.start == 0 and tokens[-1].text.isupper() and len(tokens[-1].text) > _CODE
    return inside or dateline or not tokens[0].text[0].isupper() or (place.pos == "ask")


def _place(mark: Mark) -> bool:
    return mark.mention is not None and mark.mention.kind == "place"


def _itself(case: Case, told: Told) -> Subject | None:
    """Return a statistic as the subject of its own figure, by its words: "consumer prices"."""
    if told.mark is not None and told.mark.noun:
        line = case.clause.line
        words = line.span(told.mark).of(case.scene.stage.article.body)
        return Subject(words[:1].lower() + words[1:] if words[1:2].islower() else words, None, "statistic", line.index)
    recent = reversed(case.scene.stage.drafts[-_RECENT:])
    return next((one.subject for one in recent if one.entry is told.entry), None)


def scopes(case: Case, told: Told, found: list[str]) -> list[str]:
    """Return what narrows a metric, and the places that a country trades with: "the trade deficit with China"."""
    if tariffs.levied(told):
        return [*dict.fromkeys([*found, *tariffs.scopes(case)])]
    if told.entry.get("national"):
        found = [scope for scope in found if scope not in _IDLE]
    elif told.entry.name not in _TRADE:
        return [*found]
    line, end = case.clause.line, told.mark.end if told.mark is not None else case.mark.start
    behind = [mark for mark in case.clause.after(end) if mark.end <= case.mark.start and _place(mark)]
    return [*found, *(mark.name.name for mark in behind if line.word(mark.start - 1) in _PARTNERS)]
