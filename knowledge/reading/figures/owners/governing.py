"""Whether a preposition governs a phrase, so that it is not what its clause is about."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.marks import Line, Mark

_LISTS = wordlists.of(__name__)
_ARTICLES = _LISTS.words("articles")
_OUTSIDE = 2  # tokens of "outside the", "outside of"
_NEAR = 3  # tokens from a verb of telling to who was told
_TELLING = _LISTS.words("telling")
_WATCHING = _LISTS.words("watching")
_KIN = _LISTS.words("kin")
_TITLED = 5  # tokens from a firm to who works for it
_SEEING = _LISTS.words("seeing")
_LISTING = _LISTS.words("listing")
_RELATIVES = _LISTS.words("relatives")
_ASIDE = 14  # tokens of what is put in
_GOVERNING = frozenset(("of", "in", "prior", "level", "part"))


def governed(line: Line, mark: Mark, start: int) -> bool:
    """Tell whether a preposition stands before the noun phrase of a mark ("in China", "the maker of Nova cars")."""
    if line.word(mark.start - 1) in ("excluding", "except", "besides", "like", "unlike"):
        return True
    listed = line.word(mark.start - 1) in _LISTING
    for at in range(mark.start - 1, max(start - 1, mark.start - 13), -1):
        other = line.at.get(at)
        if listed and (line.word(at) == "including" or (line.word(at) == "as" and line.word(at - 1) == "such")):
            return True  # "the owner of brands such as Nova and Vega"
        if other is None or other.kind in ("name", "class") or other.roles & {"and", "owning"} == other.roles != set():
            continue
        if other.kind == "time" and other.end == mark.start and line.word(at).isdigit() and line.word(at - 1) == "the":
            continue  # "for the 2024 Nova Z7"
        if other.kind == "stop" and line.word(at + 1) in _ARTICLES:
            return False  # "at Nova, the UK's biggest grocer"
        if other.kind == "stop" and line.at.get(at - 1) is not None and line.at[at - 1].kind == "name":
            if _placed(line.at[at - 1]) and mark.kind == "name" and not _placed(mark):
                return False  # "in Peru, Nova"
            continue
        if other.kind == "cue" and other.attrs.name == "according to" and _set_off(line, other.end, mark.start):
            return False  # "According to Vega, Nova sold 900"
        bought = other.kind == "metric" and line.word(other.end - 1) == "of"  # "the purchase of Nova"
        return bought or (other.kind == "cue" and bool(other.roles & _GOVERNING))
    return False


def telling(line: Line, name: Mark, start: int) -> bool:
    """Tell whether a name tells whom the words before it mean: "those of Vega", but no "launch of the Nova Z7"."""
    of = next((at for at in range(max(start, name.start - _NEAR), name.start) if line.word(at) == "of"), None)
    return of is not None and (name.name.kind != "model" or line.word(of - 1) == "those")


def called(line: Line, place: Mark) -> str:
    """Return what a place narrows to: its name, or all that is outside of it."""
    before = [line.word(at) for at in range(place.start - _OUTSIDE, place.start)]
    near = before[-1] == "outside" or (before[0] == "outside" and before[-1] in ("of", "the"))
    abroad = before == ["non", "-"]  # "non-U.S. sales"
    return f"outside {place.name.name}" if near or abroad else place.name.name


def employing(line: Line, name: Mark) -> bool:
    """Tell whether a name is only that of an analyst's firm: "Nova analyst Ana Torres reckons"."""
    if line.chinese:
        return False
    reach = range(name.end, name.end + _TITLED)
    person = next((line.at[at] for at in reach if at in line.at and line.at[at].kind == "name"), None)
    if person is None or person.mention is None or person.mention.kind != "person":
        return False
    return any(line.word(at) in _WATCHING for at in range(name.end, person.start))


def expected(line: Line, name: Mark) -> bool:
    """Tell whether what a name may do follows: "reckoned Nova could lose"."""
    modal = line.at.get(name.end)
    return modal is not None and modal.kind == "modal" and modal.pos == "en"


def bystanding(line: Line, name: Mark) -> bool:
    """Tell whether a name is only that of an analyst's firm or of who was told: "she told the newspaper Vega"."""
    near = {line.word(at) for at in range(name.start - _NEAR, name.start)}
    told = bool(near & _TELLING) and not line.chinese
    kin = line.word(name.end) in _KIN and not line.chinese
    return told or kin or employing(line, name) or _bracketed(line, name) or put_in(line, name)


def put_in(line: Line, name: Mark) -> bool:
    """Tell whether a name only stands in what is put in: "income from there, where it owns Vega, rose 4%"."""
    if _RELATIVES.isdisjoint(line.words) or line.chinese:
        return False
    before = range(max(1, name.start - _ASIDE), name.start)
    if not any(line.word(at) in _RELATIVES and line.word(at - 1) == "," for at in before):
        return False
    behind = [at + 1 for at in range(name.end, name.end + _ASIDE) if line.word(at) == ","]
    if any(line.word(at) in _SEEING for at in behind):
        return True
    verbs = [line.at[at] for at in behind if at in line.at]
    return any(mark.verbal or "saying" in mark.roles for mark in verbs)


def _bracketed(line: Line, name: Mark) -> bool:
    """Tell whether a name stands inside brackets: "other investors (a list that includes Vega) put in"."""
    if "(" not in line.words:
        return False
    back = (line.word(at) for at in range(name.start - 1, -1, -1))
    return next((word for word in back if word in ("(", ")")), ")") == "("


def _set_off(line: Line, start: int, end: int) -> bool:
    return any(line.word(at) == "," for at in range(start, end))


def _placed(mark: Mark) -> bool:
    return mark.mention is not None and mark.mention.kind == "place"
