"""Questions made from the figures of articles: near misses, the same said otherwise, and claims right and wrong.

Every generator is deterministic (seeded), so that a finding can be found again.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from knowledge.lexicon import Entry, Lexicon
from knowledge.model import Answered, Computed, Figure, Outcome, Reading
from knowledge.period import Period

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FILLERS = ("hey, ", "pls ", "ok so ", "quick question: ", "could you tell me ", "hi! ", "um, ", "<@1182736450912> ")
TAILS = ("??", " please", " thanks!", " 👀", " 🙏", "...", " pls", " lol")
KEYS = {"a": "s", "e": "r", "i": "o", "o": "p", "r": "t", "s": "d", "t": "y", "l": "k", "n": "m", "c": "v"}

Slot = Literal["subject", "metric", "month", "year", "code"]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A question with one slot exchanged for something that its article doesn't have for that figure."""

    text: str
    slot: Slot
    figure: Figure
    exchanged: str


@dataclass(frozen=True, slots=True)
class Variation:
    """A question and the same question said otherwise."""

    text: str
    other: str
    change: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure asserted; ``true`` tells whether it is the article's."""

    text: str
    true: bool
    figure: Figure
    change: str


def askable(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Figure]]:
    """Yield the level figures that a plain question can name: a known subject and a settled month, quarter or year."""
    for reading in readings:
        for figure in reading.figures:
            plain = (
                figure.basis is None
                and figure.modality is None
                and figure.unit not in ("%", "pp", "bp", "rank", "times")
            )
            if plain and figure.period and _plain(figure.period):
                yield reading, figure


def _plain(period: Period) -> bool:
    return period.kind in ("month", "quarter", "year") and period.known


def question(figure: Figure, *, subject: str = "", metric: str = "", period: str = "") -> str:
    """Return the plain question for a figure, with slots exchanged where they are given."""
    assert figure.period
    return f"{_named(figure, subject, metric)} in {period or spoken(figure.period)}"


def _named(figure: Figure, subject: str = "", metric: str = "") -> str:
    scope = f" {figure.scope.replace(',', '')}" if figure.scope else ""
    return f"{subject or figure.subject}{scope} {metric or figure.metric}"


def spoken(period: Period) -> str:
    """Return a month, quarter or year as people write it."""
    year, _, part = period.code.removeprefix("FY").partition("-")
    if part.startswith("Q"):
        return f"{part} {year}"
    return f"{MONTHS[int(part) - 1]} {year}" if part else year


def near_misses(readings: Sequence[Reading], lexicon: Lexicon, seed: int = 1) -> Iterator[NearMiss]:
    """Yield questions whose answer the article doesn't have, one slot away from one that it has."""
    pick = random.Random(seed)
    strangers = [entry.name for kind in ("company", "brand", "model") for entry in lexicon.of(kind)]
    # "growth" asks for the change of whatever is known: that is an answer, no trespass
    metrics = [_spoken(entry) for entry in lexicon.of("metric") if entry.name != "growth"]
    for reading, figure in askable(readings):
        body = reading.article.body
        absent = [name for name in strangers if name.split()[-1] not in body and name not in body]
        own = {known.metric for known in reading.figures}
        for name in pick.sample(absent, 6):
            yield NearMiss(question(figure, subject=name), "subject", figure, name)
        for metric in pick.sample([metric for metric in metrics if not own & _near(metric, own)], 4):
            yield NearMiss(question(figure, metric=metric), "metric", figure, metric)
        for period in _other_periods(reading, figure):
            yield NearMiss(
                question(figure, period=period), "year" if period[-4:] != _year(figure) else "month", figure, period
            )
        for code in _other_codes(figure.subject, body):
            yield NearMiss(question(figure, subject=code), "code", figure, code)


def trespasses(miss: NearMiss, outcome: Outcome) -> bool:
    """Tell whether an answer states a figure of the slot that was exchanged."""
    if not isinstance(outcome, Answered | Computed):
        return False
    stated = [shown.figure for shown in outcome.figures]
    if miss.slot in ("month", "year"):
        return any(figure.period == miss.figure.period for figure in stated)
    if miss.slot == "metric":
        return any(figure.metric == miss.figure.metric and figure.subject == miss.figure.subject for figure in stated)
    return bool(stated)


def variations(readings: Sequence[Reading], seed: int = 2) -> Iterator[Variation]:
    """Yield plain questions and the same in other case, punctuation, politeness, order, and with typing errors."""
    pick = random.Random(seed)
    for _, figure in askable(readings):
        text = question(figure)
        asked, _, when = text.rpartition(" in ")
        yield Variation(text, text.lower(), "lower case")
        yield Variation(text, text.upper(), "upper case")
        yield Variation(text, f"in {when}, {asked}?", "word order")
        yield Variation(text, f"what was {asked} in {when}?", "question words")
        yield Variation(text, pick.choice(FILLERS) + text, "filler")
        yield Variation(text, text + pick.choice(TAILS), "tail")
        for _ in range(3):
            yield Variation(text, pick.choice(FILLERS) + text.lower() + pick.choice(TAILS), "both")
        yield Variation(text, f"{asked} {when}?", "missing words")
        yield Variation(text, f"{when} {asked.lower()}", "missing words")
        yield Variation(text, f"please tell me {asked} in {when}, thank you", "politeness")
        for typed in {mistyped(text, pick) for _ in range(2)} - {text}:
            yield Variation(text, typed, "typing error")


def mistyped(text: str, pick: random.Random) -> str:
    """Return ``text`` with one typing error in a long lower-case word, outside names, codes and digits."""
    words = text.split(" ")
    places = [at for at, word in enumerate(words) if len(word) >= 6 and word.isalpha() and word.islower()]
    if not places:
        return text
    at = pick.choice(places)
    words[at] = _slip(words[at], pick)
    return " ".join(words)


def claims(readings: Sequence[Reading], seed: int = 3) -> Iterator[Claim]:
    """Yield each figure asserted as it stands, and wrong by digit, magnitude and period."""
    pick = random.Random(seed)
    for reading, figure in askable(readings):
        if figure.bound != "=" or figure.value_to is not None:
            continue
        written = figure.span.of(reading.article.body)
        yield Claim(_claim(figure, written), True, figure, "right")
        for wrong in {_other_digit(written, pick) for _ in range(3)} - {written}:
            yield Claim(_claim(figure, wrong), False, figure, "digit")
        for period in _other_periods(reading, figure)[:2]:
            yield Claim(_claim(figure, written, period), False, figure, "period")
        for other in _other_subjects(reading, figure)[:1]:
            yield Claim(_claim(figure, written, subject=other), False, figure, "subject")
    yield from _moves(readings)


def _moves(readings: Sequence[Reading]) -> Iterator[Claim]:
    """Yield each change asserted with its sign and against it."""
    for reading in readings:
        for figure in reading.figures:
            plain = figure.basis == "yoy" and figure.unit == "%" and not figure.modality and figure.value_to is None
            if not (plain and figure.value and figure.bound == "=" and figure.period and _plain(figure.period)):
                continue
            written = f"{abs(figure.value):g}%"
            for verb, up in (("rise", True), ("fall", False)):
                text = f"did {_named(figure)} {verb} {written} in {spoken(figure.period)}?"
                yield Claim(text, up == (figure.value > 0), figure, "sign")


def confirmed(claim: Claim, outcome: Outcome) -> bool:
    """Tell whether an answer agrees with the claim: it answers, and states the figure claimed."""
    return isinstance(outcome, Answered) and any(shown.figure.value == claim.figure.value for shown in outcome.figures)


def _claim(figure: Figure, written: str, period: str = "", subject: str = "") -> str:
    return f"is it true that {question(figure, period=period, subject=subject)} was {written}?"


def _other_subjects(reading: Reading, figure: Figure) -> list[str]:
    """Return the subjects of the article that have another value for the same metric, scope and period."""
    return [
        other.subject
        for other in reading.figures
        if other.subject != figure.subject
        and (other.metric, other.scope, other.period) == (figure.metric, figure.scope, figure.period)
        and other.basis is None
        and other.value != figure.value
    ]


def _other_digit(written: str, pick: random.Random) -> str:
    places = [at for at, char in enumerate(written) if char.isascii() and char.isdigit()]
    if not places:
        return written
    at = pick.choice(places)
    digit = pick.choice([digit for digit in "123456789" if digit != written[at]])
    return written[:at] + digit + written[at + 1 :]


def _slip(word: str, pick: random.Random) -> str:
    at = pick.randrange(1, len(word) - 1)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + KEYS.get(word[at], word[at]) + word[at + 1 :],
    )
    return pick.choice(slips)


def _other_periods(reading: Reading, figure: Figure) -> list[str]:
    assert figure.period
    known = {other.period.code for other in reading.figures if other.period}
    shifts = [figure.period.shifted(-3), figure.period.shifted(2)]
    year, _, part = figure.period.code.partition("-")
    if part.isdigit():
        shifts += [Period(f"{year}-{month:02d}") for month in range(1, 13) if month != int(part)][::3]
    return [spoken(period) for period in shifts if period.code not in known]


def _other_codes(subject: str, body: str) -> list[str]:
    head, _, code = subject.rpartition(" ")
    if not (head and code[:1].isalpha() and code[-1:].isdigit()):
        return []
    others = [f"{code[:-1]}{digit}" for digit in "234678" if digit != code[-1]] + [f"{chr(ord(code[0]) ^ 1)}{code[1:]}"]
    return [f"{head} {other}" for other in others if other not in body]


def _spoken(metric: Entry) -> str:
    """Return a word for a metric: those that go by the article's word have names that nobody says."""
    return metric.forms[0][0] if metric.get("worded") else metric.name


def _near(metric: str, own: set[str]) -> set[str]:
    return {known for known in own if set(known.split()) & set(metric.split())}


def _year(figure: Figure) -> str:
    assert figure.period
    return figure.period.code[:4]
