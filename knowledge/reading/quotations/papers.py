"""Papers that speak: whose filing, letter, site or newspaper it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.lexicon import Match, wordlists
from knowledge.reading.names.mentioned import Place
from knowledge.reading.quotations.firms import main_firm
from knowledge.reading.quotations.speaker import Speaker

if TYPE_CHECKING:
    from knowledge.reading.quotations.speakers import Speakers

_LISTS = wordlists.of(__name__)
_FILED = _LISTS.words("filed")
_NOTES = _LISTS.words("notes")
_RECKONED = _LISTS.words("reckoned")
_NUMBERS = _LISTS.words("numbers")
SEEN = _LISTS.words("seen")
_NOUN = 5  # tokens behind a paper in which the firm stands that it is from
_PLAIN = _LISTS.words("plain")
_TITLES = _LISTS.words("titles")


def read_paper(
    speakers: Speakers, sentence: int, words: tuple[int, int], head: Match, inside: list[Place]
) -> tuple[Speaker | None] | None:
    """Read whose paper the tokens ``words`` name: "Nova's filing", "the startup's site"; None for its own words."""
    (start, end), tokens = words, speakers.tagged[sentence].tokens
    seen = next((at for at in range(head.end, end - 1) if tokens[at].lower in SEEN), end)
    if seen < end and tokens[seen + 1].lower == "by":
        return (speakers.worded(sentence, start, seen, head, []),)  # "a letter seen by Nova Radio" isn't the radio's
    if tokens[head.start - 1].lower == "joint":
        return (speakers.worded(sentence, start, end, head, []),)
    last = inside[-1] if inside and tokens[min(head.end, end - 1)].lower == "by" else None
    if last is not None and last.kind == "name" and last.end == end and tokens[last.token - 1].lower == "'s":
        return (Speaker(last.name),)  # "an analysis by Nova Bank's Tom Shen"
    firm = next((place for place in inside if place.kind not in ("place", "person")), None)
    return (Speaker(firm.name, firm.kind),) if firm is not None else _unnamed(speakers, sentence, words, head)


def _unnamed(speakers: Speakers, sentence: int, words: tuple[int, int], head: Match) -> tuple[Speaker | None] | None:
    """Read whose paper it is where no name stands in its phrase: "its filing", "a statement from the company"."""
    (start, end), tokens = words, speakers.tagged[sentence].tokens
    if tokens[head.start - 1].lower in ("its", "their", "his", "her"):
        owner = speakers.names.resolve(sentence, head.start - 1)
        return (Speaker(owner.name, owner.kind, via=owner.via) if owner else main_firm(speakers.names),)
    if tokens[head.start - 1].lower == "'s" and head.start - start > 1:
        return (speakers.read(sentence, start, head.start - 1),)  # "the startup's site"
    if tokens[head.start].lower in _TITLES:
        found = speakers.names.resolve(sentence, head.start)
        return (Speaker(found.name, found.kind, via=found.via),) if found and found.kind == "organisation" else None
    firms = speakers.names.marks[sentence].get("descriptor", {})
    of_firm = next((at for at in range(head.end + 2, min(head.end + _NOUN, end)) if at in firms), None)
    if of_firm is not None and tokens[head.end].lower in ("from", "by"):
        return (speakers.read(sentence, head.end + 1, firms[of_firm][0].end),)  # "a statement from the company"
    firm = _filer(speakers, sentence, tokens[head.start].lower)
    numbers = any(token.lower in _NUMBERS for token in tokens[head.start : head.end])
    told = {token.lower for token in tokens[start : head.start] if token.kind == "word"} - _PLAIN
    if firm is None and tokens[head.start].lower in _RECKONED:
        return (None,)
    if firm is None and numbers and head.end == end and told:
        return (speakers.worded(sentence, start, end, head, []),)  # "central bank data"
    return (Speaker(firm.name, firm.kind) if firm else None,) if firm or numbers else None


def of_paper(speakers: Speakers, sentence: int, inside: Sequence[Place]) -> Place | None:
    """Return whose paper a name is that ends with a paper's word: "Nova" of "Nova's 2019 Resale Report"."""
    tokens, found = speakers.tagged[sentence].tokens, speakers.names.marks[sentence].get("speaker", {})
    last = found.get(inside[-1].end - 1) if inside else None
    if not last or last[0].entry.name != "papers":
        return None
    return next((one for one in inside[:-1] if one.kind != "place" and tokens[one.end].lower == "'s"), None)


def _filer(speakers: Speakers, sentence: int, paper: str) -> Place | None:
    """Return the firm that a sentence is about, whose filing it is, or the analyst, whose report it is."""
    about = [place for place in speakers.names.resolver.places[sentence] if place.subject == 2]
    if paper in _FILED:
        return next((place for place in about if place.kind in ("company", "brand")), None)
    roles = ((place, speakers.names.roles.get(place.name)) for place in about if paper in _NOTES)
    return next((place for place, role in roles if role and "analyst" in role.text.lower()), None)
