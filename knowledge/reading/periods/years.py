"""Years by themselves, and stretches of years: "2024", "2019-2022"."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.period import Period
from knowledge.reading.periods.clock import Clock, Moment, year
from knowledge.tokens import glued

_LISTS = wordlists.of(__name__)
DASHES = frozenset(("-", "–", "—", "~", "～"))
_EDGES_OF_YEAR = _LISTS.words("edges_of_year")
_PARTS = frozenset(("month", "quarter", "half"))
_DIGITS = 4
_CENTURIES = ("19", "20")
_MONEY = _LISTS.words("money")
_DUE = _LISTS.words("due")


def stretch(clock: Clock, at: int) -> Moment | None:
    """Read "2026年至2030年", "2019-2022", and after "from" or "between" also "2019 to 2022"."""
    first = year(clock, at) if clock.tokens[at].kind == "number" else None
    link = clock.lower(first[1]) if first else ""
    spelt = link in ("to", "and", "through") and clock.lower(at - 1) in ("from", "between")
    if first is None or not (spelt or link in DASHES or link in ("至", "到")):
        return None
    last = year(clock, first[1] + 1)
    if last is None or not (last[0].isdecimal() and first[0] < last[0]):
        return None
    return Moment(at, last[1], Period(f"{first[0]}..{last[0]}"), carries=False, span=True)


def decade(clock: Clock, at: int) -> Moment | None:
    """Read "the 1980s", ten years that hold for nothing that follows."""
    text = clock.lower(at)
    tens = clock.lower(at + 1) == "s" and len(text) == _DIGITS and text.isdecimal() and text.isascii()
    if not tens or text[-1] != "0" or not text.startswith(_CENTURIES) or not glued(*clock.tokens[at : at + 2]):
        return None
    return Moment(at, at + 2, Period(f"{text}..{text[:-1]}9"), carries=False, span=True)


def alone(clock: Clock, at: int) -> Moment | None:
    """Read a year by itself; one long past is told in passing and holds for nothing that follows."""
    code = year(clock, at)
    if code is None:
        return None
    if clock.tokens[at].kind == "number" and code[1] == at + 1 and not _is_year(clock, at):
        return None
    digits, here = clock.tokens[at].kind != "word", clock.year()
    near = not here.isdecimal() or (code[0].isdecimal() and abs(int(code[0]) - int(here)) < 2)
    if clock.lower(code[1]) in _EDGES_OF_YEAR:
        return Moment(at, code[1], Period(code[0]), carries=False)  # 2025年初: when something began
    opening = clock.anchor is None and clock.running is None and clock.lower(at - 1) == "for"  # "its profit for 1996"
    carries = not digits or at < 2 or opening or (near and here.isdecimal())
    return Moment(at, code[1], Period(code[0]), carries=carries)


def part(running: Period | None, word: str) -> str | None:
    """Return the part of its year that a period is, where "the 1996 quarter" takes it up: "-Q1"."""
    if running is None or word not in ("period", "quarter", "month", "half") or word not in (running.kind, "period"):
        return None
    year, dash, code = running.code.partition("-")
    return dash + code if len(year) == _DIGITS and dash and running.kind in _PARTS else None


def _is_year(clock: Clock, at: int) -> bool:
    """Tell whether four bare digits are a year: no money, no due date, nothing counted, no part of a longer number."""
    before, after = clock.lower(at - 1), clock.lower(at + 1)
    if before in _MONEY and at and glued(clock.tokens[at - 1], clock.tokens[at]):
        return False
    if before == "-" and at > 1 and clock.tokens[at - 2].kind == "number":
        return False
    if clock.at("counted", at + 1) is not None or after in _DUE:
        return False
    return not (after and clock.tokens[at + 1].kind == "cjk" and glued(clock.tokens[at], clock.tokens[at + 1]))
