"""Measured numbers: value, unit, bound, direction and what they measure; dates, names and labels left out.

``find`` reads one sentence, of an article, a question or an answer alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.lexicon import Lexicon, Match, wordlists
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.model import Bound, Direction, Number, Quantity
from knowledge.reading.matched import Matched
from knowledge.reading.quantities import concepts, measuring, numberless, numberwords, numerals, strung
from knowledge.reading.quantities.measuring import SHARES, Measure
from knowledge.reading.quantities.numerals import Numeral
from knowledge.reading.tagged import Tagged
from knowledge.tokens import Token

_LISTS = wordlists.of(__name__)
_KINDS = frozenset(("number", "unit", "rate", "bound", "label", "time", "change", "phrasal"))
_ARTICLES = _LISTS.words("articles")
_NOUNS = ("noun", "nouns", "en", "zh")
_TURNS = _LISTS.words("turns")
_JOINS = _LISTS.words("joins")
_BREAKS = _LISTS.words("breaks")
_OWNERS = _LISTS.words("owners")
_SHARING = _LISTS.forms("sharing")
_REACH, _FAR_REACH = 8, 14
_LARGEST = Decimal(10) ** 18
_EVERYDAY = Decimal(10) ** 6


def find(tagged: Tagged, lexicon: Lexicon) -> list[Quantity]:
    """Return the measured numbers of a sentence, in order."""
    if not tagged.numbers and "number" not in tagged.of_kind:
        return []
    tokens = tagged.tokens
    matched = Matched(tagged.of_kind, _KINDS)
    openings = _openings(tagged, matched)
    measures = measuring.ranged(_measures(tagged, matched, openings, lexicon), tokens, matched)
    measures = measuring.coordinated(measures, tokens)
    found: list[Quantity] = []
    last: tuple[Measure, Quantity] | None = None
    for measure in filter(_sane, measures):
        quantity = _shared(measure, _quantity(tagged, matched, measure, lexicon), last, tagged, matched)
        found.append(quantity)
        last = measure, quantity
    return found


def number(value: Decimal) -> Number:
    """Return ``value`` as an int where it is whole, else as a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _openings(tagged: Tagged, matched: Matched) -> list[int]:
    """Return the tokens that a number can begin at: digits and the point, words and the article before them."""
    tokens, digits, words = tagged.tokens, tagged.numbers, matched.starts("number")
    points = [at - 1 for at in digits if at and tokens[at - 1].lower == "."]
    articles = [at - 1 for at in words if at and tokens[at - 1].lower in numberwords.ARTICLES]
    return sorted({*digits, *words, *points, *articles})


def _sane(measure: Measure) -> bool:
    """Leave out what no article means: negative counts, percentages above a million, numbers beyond all use."""
    unit = measure.unit
    family = unit.family if unit else None
    if abs(measure.value_to or measure.value) >= _LARGEST:
        return False
    if family == "percent" and abs(measure.value) > _EVERYDAY:
        return False
    return measure.value >= 0 or family not in (None, "count", "time")


def _measures(tagged: Tagged, matched: Matched, openings: Sequence[int], lexicon: Lexicon) -> list[Measure]:
    found: list[Measure] = []
    tokens, end = tagged.tokens, 0
    named = _named(tagged)
    for at in openings:
        if at < end:
            continue
        numeral = _numeral(tokens, matched, at)
        if numeral is None:
            end = strung.past(tokens, at + 1) if tokens[at].kind == "number" else at + 1
            continue
        measure = measuring.measure(tokens, matched, numeral, lexicon)
        if numberless.rejects(tokens, matched, numeral, measure.unit, named, tagged.sentence.kind):
            end = strung.past(tokens, numeral.end)
            continue
        found.append(measure)
        end = numeral.end
    return found


def _numeral(tokens: Sequence[Token], matched: Matched, at: int) -> Numeral | None:
    numeral = numerals.read(tokens, matched, at) or numberwords.read(tokens, matched, at)
    return (numberwords.ratio(tokens, matched, numeral) or numeral) if numeral else None


def _named(tagged: Tagged) -> frozenset[int]:
    """Return the tokens inside names that hold more than the number."""
    inside: set[int] = set()
    for kind in NAME_KINDS:
        for match in tagged.of_kind.get(kind, ()):
            if match.end > match.start + 1 and match.pos != "ask":
                inside.update(range(match.start, match.end))
    for match in tagged.of_kind.get("class", ()):
        if match.pos == "zh":
            inside.add(match.start)  # 三元电池
        elif match.pos in ("noun", "nouns") or match.entry.get("index"):
            inside.update(range(match.start, match.end))  # "three-wheelers", "FTSE 100"
    return frozenset(inside)


def _quantity(tagged: Tagged, matched: Matched, measure: Measure, lexicon: Lexicon) -> Quantity:
    bound = _bound(tagged.tokens, matched, measure)
    behind = matched.ending("change", measure.start)  # 最高涨9.3%: the verb stands after the bound
    start = bound.start if bound and behind is None else measure.start
    return Quantity(
        value=number(measure.value),
        unit=_text(tagged, measure),
        normal_unit=_normal(measure) or _stock(tagged, measure),
        span=tagged.span(measure.start, measure.end),
        value_to=number(measure.value_to) if measure.value_to is not None else None,
        bound=_sign(tagged.tokens, bound, measure),
        direction=_direction(tagged.tokens, matched, measure, start),
        concept=concepts.of(tagged, matched, measure, lexicon),
    )


def _text(tagged: Tagged, measure: Measure) -> str | None:
    if measure.unit is None:
        return None
    if measure.rate is None:
        return measure.unit.text
    rate = " ".join(token.text for token in tagged.tokens[measure.rate.start : measure.rate.end])
    return f"{measure.unit.text} {rate}".replace(" / ", "/")


def _normal(measure: Measure) -> str | None:
    """Return the unit's normal form, with its rate in words: "USD per share", "vehicle per month"."""
    normal = measure.unit.normal if measure.unit else None
    if measure.numeral.form in SHARES:
        normal = "%"
    elif measure.numeral.form == "times":
        normal = "times"
    if measure.rate is None or normal == "%":
        return normal
    return f"{normal or ''} per {measure.rate.entry.name}".strip()


def _stock(tagged: Tagged, measure: Measure) -> str | None:
    """Return dollars for the eighths that American shares were once quoted in: "rose 7/8 to 85-7/8"."""
    if not measure.numeral.share or measure.unit is not None:
        return None
    shares = any(match.entry.get("listed") for match in tagged.of_kind.get("metric", ()))
    money = {match.entry.name for match in tagged.of_kind.get("unit", ()) if match.entry.get("family") == "currency"}
    return "USD" if shares and money <= {"USD"} else None


def _bound(tokens: Sequence[Token], matched: Matched, measure: Measure) -> Match | None:
    """Return the word before a number that says how exactly it is meant: "more than", "about a", "some"."""
    found = matched.ending("bound", measure.start)
    change = matched.ending("change", measure.start)
    if found is None and change is not None and change.pos == "zh":  # 最高涨9.3%
        found = matched.ending("bound", change.start)
    if found is None and measure.start > 1 and tokens[measure.start - 1].lower in _ARTICLES:
        found = matched.ending("bound", measure.start - 1)
        if found is not None and found.entry.get("direct"):
            return None
    if found is None or found.entry.get("after"):
        return None
    particle = matched.ending("change", found.start + 1)
    if particle is not None and particle.start < found.start:
        return None  # "edged up to 40"
    compared = found.end - found.start > 1 and found.start > 0 and tokens[found.end - 1].lower == "than"
    if compared and tokens[found.start - 1].lower in ("%", "percent", "cent", "pct"):
        return None  # "41% higher than $4 million"
    lasting = measure.unit is not None and measure.unit.family == "time"
    return None if lasting and found.entry.get("direct") and found.entry.get("sign") in "<>" else found


def _sign(tokens: Sequence[Token], bound: Match | None, measure: Measure) -> Bound:
    if bound is not None:
        return bound.entry.get("sign")  # type: ignore[no-any-return]
    if measure.after is not None:
        return measure.after.entry.get("sign")  # type: ignore[no-any-return]
    unit = measure.unit
    ranging = unit is not None and unit.hyphen and unit.family in ("count", "currency") and measure.value_to is None
    end = measure.end
    return "~" if ranging and end < len(tokens) and tokens[end].lower in ("range", "region") else "="


def _direction(tokens: Sequence[Token], matched: Matched, measure: Measure, start: int) -> Direction | None:
    """Return which way the nearest word of change points: right after the number, else before it in the clause."""
    if measure.value < 0:
        return "down"
    if start and tokens[start - 1].lower in ("+", "plus"):
        return "up"
    if measure.numeral.form == "times":
        return "down" if measure.numeral.value < 1 else "up"
    for at in range(measure.end, min(measure.end + 3, len(tokens))):
        found = matched.at("change", at)
        if found is not None and (found.pos in _NOUNS or (found.pos == "base" and at == measure.end)):
            return found.entry.get("direction")  # type: ignore[no-any-return]
        if tokens[at].kind == "mark" or tokens[at].lower in _TURNS:
            break
    return _direction_before(tokens, matched, start)


def _direction_before(tokens: Sequence[Token], matched: Matched, start: int) -> Direction | None:
    reach = _FAR_REACH if start and tokens[start - 1].lower in ("by", "between") else _REACH
    for at in range(start, max(start - reach, 0), -1):
        found = matched.ending("change", at)
        if found is not None and not _idle(matched, found):
            return found.entry.get("direction")  # type: ignore[no-any-return]
        if tokens[at - 1].lower in _TURNS:
            break
    return None


def _idle(matched: Matched, found: Match) -> bool:
    """Tell whether a particle says nothing of a direction: the "up" of "up to" and of "made up"."""
    bound = matched.at("bound", found.start)
    return matched.ending("phrasal", found.end) is not None or (bound is not None and bound.end > found.end)


def _shared(
    measure: Measure, quantity: Quantity, last: tuple[Measure, Quantity] | None, tagged: Tagged, matched: Matched
) -> Quantity:
    """Carry a direction along "Nova rose 4% in April and 14% in May, Astra 2%": no other verb, the same unit."""
    if last is None or quantity.direction or quantity.unit != last[1].unit or last[1].direction is None:
        return quantity
    between = range(last[0].end, measure.start)
    if quantity.normal_unit not in _SHARING or len(between) > _REACH or not _gapped(tagged.tokens, between):
        return quantity
    if any(matched.at("change", at) is not None for at in between):
        return quantity
    return replace(quantity, direction=last[1].direction)


def _gapped(tokens: Sequence[Token], between: range) -> bool:
    """Tell whether only a joiner, and the name of whose number it is, stand between two numbers of one verb."""
    joints = [at for at in between if tokens[at].lower in _JOINS]
    if not joints:
        return False
    named = [tokens[at] for at in range(joints[-1] + 1, between.stop)]
    if any(tokens[at].lower in _BREAKS for at in between):
        return False
    owned = [token for token in named if token.kind == "word" and not token.text[0].isupper()]
    return all(token.lower in _OWNERS for token in owned[:-1]) and (len(owned) != 1 or owned[0].lower in _OWNERS)
