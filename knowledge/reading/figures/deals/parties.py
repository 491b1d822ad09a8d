"""Whose a number of a deal is: on whose shares a premium, who manages a sum; and what only describes a thing."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.deals import acquired, effects, terms, valuing
from knowledge.reading.figures.deals.valuing import FIRMS
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import holders, subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_ARTICLES = _LISTS.words("articles")
_NO_THING = _LISTS.words("no_thing")
_ONE = _LISTS.words("one")
_DOING = _LISTS.words("doing")
_TAKING = _LISTS.words("taking")
_VALUING = _LISTS.words("valuing")
_PRICES = frozenset(("deal value", "acquisition price"))
_SUMS = _PRICES | {"valuation"}
_MARKETS = _LISTS.words("markets")
_OTHER = ("name", "quantity")
_HEADED = 6  # tokens at the beginning of a clause
_HOLDERS = _LISTS.words("holders")
_IS = _LISTS.words("is")
_TAKEN = 12  # tokens between who was taken over and the deal
_PREMIUMS = ("premium", "discount")
_MANAGED = "assets under management"
_PHRASE = 3  # tokens from an article to a sum
_TO_FIRM = 4  # tokens from a premium to whose price it is on


def subject(case: Case, told: Told) -> Subject | None:
    """Return whose number a deal's words tell it to be: who bids or announces it, on whose shares a premium is."""
    if case.clause.line.chinese:
        return None
    if case.family == "count":
        if terms.brought(case):
            return acquired.firm(case)
        held = told.entry.name in ("shares held", "shares bought")  # "it holds 900 Nova shares"
        return case.scene.subject or case.frame.subject or case.context.subject if held else None
    if told.entry.name == "takeover bid" and terms.offered(case):
        return case.scene.subject
    if (noun := told.mark) is None:
        return None
    if told.entry.name == "M&A volume":
        return _worldwide(case)
    if told.entry.name == "deal value" and case.scene.subject is None:
        return _market(case, noun) or (acquired.firm(case) if terms.of_deal(case) else None)
    return _doer(case, noun) or _taken_over(case, told) or _by_metric(case, told.entry.name, noun)


def _by_metric(case: Case, name: str, mark: Mark) -> Subject | None:
    """Return whose number it is by what is told: a premium is on a firm's shares, a sum is managed by who manages."""
    if name == "offer price" and case.clause.line.word(mark.start) in _VALUING:
        return valuing.valued(case)
    if name == _MANAGED:
        return _manager(case, mark)
    behind = mark.start >= case.mark.end and case.clause.line.word(mark.end) != "by"
    if name == "stake" and mark.pos == "en" and behind:
        return _possessor(case) or case.scene.subject  # "Nova holds 9 percent, with Vega owning the rest"
    if name == "stake":
        return _shareholder(case)
    return _priced(case, mark) if name in _PREMIUMS else None


def _shareholder(case: Case) -> Subject | None:
    """Return who is told to be a shareholder: "Ana Torres is Nova's biggest shareholder with a 9% stake"."""
    line, start = case.clause.line, case.mark.start
    if _HOLDERS.isdisjoint(line.words):
        return None
    at = next((at for at in range(start - 1, start - _TAKEN, -1) if line.word(at) in _HOLDERS), None)
    names = (mark for mark in case.clause.marks if mark.mention is not None and mark.name.kind != "place")
    name = next((mark for mark in names if line.word(mark.end) in _IS), None) if at is not None else None
    return subjects.named(line, name) if name is not None and at is not None and name.end < at else None


def _possessor(case: Case) -> Subject | None:
    """Return whose a firm is that he owns so much of: "Nova's 40-percent-owned brewer", "its 40-percent-owned"."""
    line, at = case.clause.line, case.mark.start - 1
    if line.word(at) == "its":
        return valuing.resolved(case, at)
    name = line.at.get(at - 1) if line.word(at) in ("'s", "'") else None
    return subjects.named(line, name) if name is not None and name.mention is not None else None


def _priced(case: Case, noun: Mark) -> Subject | None:
    """Return on whose shares a premium is: "a 9% premium to Nova's closing price", else of the firm that is bought."""
    line, end = case.clause.line, max(noun.end, case.mark.end)
    near = (line.at[at] for at in range(end, end + _TO_FIRM) if at in line.at)
    name = next((mark for mark in near if mark.mention is not None), None)
    firm = name is not None and name.name.kind in FIRMS and line.word(name.end) in ("'s", "'")
    return subjects.named(line, name) if name is not None and firm else acquired.firm(case)


def _market(case: Case, noun: Mark) -> Subject | None:
    """Return the deals of a market that are told of together: "global mergers and acquisitions rose to $9 billion"."""
    line, head = case.clause.line, range(case.clause.start, case.clause.start + _HEADED)
    last = next((at for at in reversed(head) if line.word(at) in _MARKETS), None)
    if last is None or noun.start > last or any(at in line.at and line.at[at].kind in _OTHER for at in head):
        return None
    words = [token.text for token in line.tagged.tokens[case.clause.start : last + 1]]
    return Subject(" ".join(words), None, "deals", line.index)


def _worldwide(case: Case) -> Subject | None:
    """Return all the world's deals where a clause with nobody's name tells of them: "$9 billion of M&A globally"."""
    named = case.scene.subject is not None or "name" in case.clause.of_kind
    return None if named else Subject("global M&A", None, "deals", case.clause.line.index)


def _doer(case: Case, noun: Mark) -> Subject | None:
    """Return who stands before a verb and "a": "..., and Nova announced a $9 million investment in Vega"."""
    line, verb = case.clause.line, case.mark.start - 2
    if noun.start < case.mark.end or line.word(verb + 1) not in _ONE or line.word(verb) not in _DOING:
        return None
    while line.word(verb - 1) in holders.STILL:
        verb -= 1
    name = line.at.get(verb - 1)
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS and name.end == verb
    return subjects.named(line, name) if name is not None and firm else None


def _taken_over(case: Case, told: Told) -> Subject | None:
    """Return who was bought in a deal that is told behind: "after it took over Nova Corp. in a $9 billion merger"."""
    line, start = case.clause.line, case.mark.start
    if told.entry.name not in _PRICES or line.word(start - 1) not in _ONE or line.word(start - 2) != "in":
        return None
    verb = next((at for at in range(start - 3, start - 3 - _TAKEN, -1) if line.word(at) in _TAKING), None)
    name = line.at.get(verb + 1) if verb is not None else None
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS
    return subjects.named(line, name) if name is not None and firm else None


def _manager(case: Case, verb: Mark) -> Subject | None:
    """Return who manages a sum: "an analyst at Nova Capital, which manages $9 billion"."""
    line = case.clause.line
    if verb.noun or line.word(verb.start - 1) != "which" or line.word(verb.start - 2) != ",":
        return None
    name = line.at.get(verb.start - 3)
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS
    return subjects.named(line, name) if name is not None and firm else None


def misplaced(case: Case, told: Told) -> bool:
    """Tell whether a number is of no metric told: a part of somebody's own shares, a sum that describes a thing."""
    whose = terms.of_shares(case) if case.family == "percent" and case.cast.part == "share" else ""
    if whose == "the":
        return case.scene.subject is None and case.clause.line.word(case.clause.start) == "they"  # isn't said who
    totalled = told.entry.name in _SUMS and effects.total(case)
    return bool(whose) or totalled or _described(case, told) or _formerly(case, told)


def _formerly(case: Case, told: Told) -> bool:
    """Tell whether a few people are only told of by whose they were: "run by two former Nova bankers"."""
    line = case.clause.line
    return case.family == "count" and line.word(case.mark.end) == "former" and told.mark is not case.mark


def _described(case: Case, told: Told) -> bool:
    """Tell whether a sum only describes a thing that nothing is known of: "its $9 billion push to sell shops"."""
    line, start, end = case.clause.line, case.mark.start, case.mark.end
    if case.family != "money" or line.chinese or told.mark is None or told.mark.end > start:
        return False
    end += line.word(end) == "-"
    token = line.tagged.tokens[end] if end < len(line.tagged.tokens) else None
    thing = token is not None and token.kind == "word" and token.text.islower() and end not in line.at
    if not thing or token is None or token.lower in _NO_THING or token.lower.endswith(("ed", "ly")):
        return False
    if any(line.at[at].kind == "modal" or line.at[at].noun for at in range(end, end + _PHRASE) if at in line.at):
        return False  # "above the $9 million average estimate"
    led = next((at for at in range(start - 1, start - 1 - _PHRASE, -1) if at in line.at or not _plain(line, at)), start)
    return line.word(led) in _ARTICLES


def _plain(line: Line, at: int) -> bool:
    return at >= 0 and line.word(at) not in _ARTICLES and line.word(at).isalpha()
