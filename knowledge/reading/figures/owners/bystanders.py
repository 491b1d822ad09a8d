"""Who a number is not of, though he is the nearest: the rest of a market, pairs told of together, what bodies count.

"All other makers shipped 900" is nobody's of those named; "the Z7 and the Z9 together sold 40" is neither's alone.
"""

from __future__ import annotations

from itertools import pairwise

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import related, subjects
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.scopes import wholes

_LISTS = wordlists.of(__name__)
_FIRMS_TOLD = _LISTS.words("firms")
_COUNTED = _LISTS.words("counted")
_OTHERS = _LISTS.words("others")
_SELLERS = _LISTS.words("sellers")
_OWN = _LISTS.words("own")
_AMONG = _LISTS.words("among")
_TOGETHER = _LISTS.words("together")
_EVERYONE = _LISTS.words("everyone")
_MADE = _LISTS.words("made")
_SEEING = _LISTS.words("seeing")
_NAMELESS = _LISTS.words("nameless")
_FIRMS = frozenset(("company", "brand", "name", "organisation"))
_APPOSED = 8  # tokens of a description
_COMBINED = 4  # tokens of "combined net profits of"
_CURRENCIES = _LISTS.words("currencies")
_INDICES = _LISTS.words("indices")
_FAR = 12  # tokens of what a clause is about
_END = 3  # letters of what tells one model of a line from another
_SEVERAL = 2
_COUPLED = 3  # tokens between the names of a pair
_HEAD = 5  # tokens at the beginning of a clause
_LEFT = 6  # tokens before a metric


def nobody(case: Case) -> bool:
    """Tell whether a number is of those not named, or of several taken together."""
    clause = case.clause
    if clause.line.chinese:
        return False
    others = {clause.line.word(clause.start), clause.line.word(clause.start + 1)} & {"other", "others"}
    grouped = case.scene.subject is not None and case.scene.subject.kind == subjects.GROUP
    grouped = grouped or (case.context.pair is not None and plural(clause))
    paid = clause.line.word(case.mark.start - 3) == "for"  # "for a combined $9"
    if (
        others
        or _people(clause)
        or related.another(clause, case.mark)
        or not (case.share.name or grouped or paid or not _jointly(clause, case.mark))
    ):
        return True
    unknown = case.scene.subject is None and case.context.pair is None and plural(clause)  # "the two companies"
    if unknown or ((sellers := _sellers(clause)) is not None and clause.line.word(sellers + 1) in _AMONG):
        return True  # "vendors outside the top five"
    if case.share.name is None and case.cast.part != "share" and not grouped and _pair(clause, case.mark):
        return True
    if wholes.rest(clause, case.mark) and subjects.counted(clause, case.mark) is not None:
        return False  # "the remaining 300 were Z7s"
    if _OTHERS & clause.line.words and _rest(clause):
        return True
    if grouped or not _TOGETHER & clause.line.words:
        return False
    stop = min(case.mark.start, clause.end)
    return _coupled(clause, stop) and any(clause.line.word(at) in _TOGETHER for at in range(clause.start, stop))


def plural(clause: Clause) -> bool:
    """Tell whether a clause begins with several firms that it doesn't name: "the two companies will spend $9"."""
    line, start = clause.line, 0 if clause.line.word(clause.start) == "they" else clause.start  # "the firms said they"
    at = start + (line.word(start) in ("together", "and", "but"))
    if line.word(at) not in ("the", "both", "these"):
        return False
    return line.word(at + 1) in _FIRMS_TOLD or (line.word(at + 1) in _COUNTED and line.word(at + 2) in _FIRMS_TOLD)


def _rest(clause: Clause) -> bool:
    """Tell whether a clause begins with those of a market who are not named."""
    head = range(clause.start, clause.start + _HEAD)
    named = any(mark.mention and mark.mention.kind != "place" for mark in clause.marks if mark.start in head)
    return not named and any(clause.line.word(at) in _OTHERS for at in head)


def index(clause: Clause, mark: Mark) -> bool:
    """Tell whether an index, futures on one or a currency is what moved, by which no firm is meant."""
    if clause.line.chinese or any(one.attrs.get("goods") for one in clause.of_kind.get("class", ())):
        return False
    words = [clause.line.word(at) for at in range(clause.start, min(mark.start, clause.start + _FAR))]
    currency = words[:1] == ["the"] and words[1:2] and words[1] in _CURRENCIES and mark.family in ("money", "percent")
    listed = ["s", "&", "p"] in (words[:3], words[1:4]) or bool(_INDICES & set(words[:_HEAD]))
    return bool(currency) or (listed and mark.family in ("money", "percent"))


def _jointly(clause: Clause, mark: Mark) -> bool:
    """Tell whether a number is what several have between them: "the three earned a combined $40 million"."""
    words = [clause.line.word(at) for at in range(clause.start, mark.start)]
    if "combined" in words[-_COMBINED:]:
        at = mark.start - words[::-1].index("combined") - 1
        return not any(at < one.start < mark.start for one in clause.of_kind.get("name", ()))
    return ("between", "them") in pairwise(words)


def _people(clause: Clause) -> bool:
    """Tell whether a clause is about those of a country, which stands for somebody of it: "the French have 9%"."""
    line = clause.line
    if line.word(clause.start) != "the":
        return False
    of_place = any(match.pos == "demonym" for match in line.matches(clause.start + 1, clause.start + 2))
    verb = line.at.get(clause.start + 2)
    return of_place and verb is not None and verb.verbal


def _sellers(clause: Clause) -> int | None:
    """Return the token of the makers or sellers that a clause begins with, None where it does not."""
    if _SELLERS.isdisjoint(clause.line.words):
        return None
    head = range(clause.start, clause.start + _HEAD)
    at = next((at for at in head if clause.line.word(at) in _SELLERS), None)
    named = at is not None and any(
        clause.line.at[back].kind == "name" for back in range(clause.start, at) if back in clause.line.at
    )
    return None if named else at


def of_sellers(case: Case) -> Subject | None:
    """Return the products that all their makers sold: "phone makers shipped 900 million units"."""
    at = None if case.clause.line.chinese else _sellers(case.clause)
    goods = case.clause.line.at.get(at - 1) if at else None
    if goods is None or goods.kind != "class" or goods.attrs.get("generic") or at is None:
        return None
    verb = case.clause.line.at.get(at + 1)
    return (
        Subject(goods.attrs.name, None, "class", case.clause.line.index) if verb is not None and verb.verbal else None
    )


def seen(case: Case, metric: Mark | None) -> bool:
    """Tell whether somebody that nothing is known of has a metric: "clothing stores saw sales rise 4%"."""
    line = case.clause.line
    if line.chinese or metric is None or not metric.noun or line.word(metric.start - 1) not in _SEEING:
        return False
    at = metric.start - 2
    token = line.tagged.tokens[at] if at >= case.clause.start else None
    return token is not None and token.kind == "word" and token.text.islower() and token.lower not in _NAMELESS


def maker(case: Case) -> Subject | None:
    """Return who made a change that is told as a noun: "the 4.4 percent fall suffered by Nova"."""
    line = case.clause.line
    at = case.mark.end
    ahead = list(case.clause.after(at))[:8]
    if line.word(at) in _MADE and line.word(at + 1) == "by":
        first = at  # "a charge of $9 million taken by Nova"
    elif case.cast.part != "change" or not ahead or ahead[0].kind != "change" or ahead[0].start > at + 1:
        return None
    else:
        first = ahead[0].end
    made = next(
        (at for at in range(first, first + _HEAD) if line.word(at) in _MADE and line.word(at + 1) == "by"), None
    )
    if made is None:
        return None
    name = next((mark for mark in ahead if mark.kind == "name" and mark.start <= made + 3), None)
    return subjects.named(line, name) if name is not None else None


def own(case: Case) -> Subject | None:
    """Return whose "its" right before a number is: "its 40 percent rise in sales"."""
    at = case.mark.start - 1
    if case.clause.line.word(at) not in ("its", "their") or at < case.clause.start:
        return None
    found = case.scene.stage.names.resolve(case.clause.line.index, at)
    if found is None or found.kind in ("person", "place"):
        return None
    return Subject(found.name, found.name, found.kind, case.clause.line.index, found.via)


def described(case: Case) -> Subject | None:
    """Return of whom an apposition tells what he has: "Nova, a lender with $3 billion in assets"."""
    line, at = case.clause.line, case.mark.start
    at -= line.word(at - 1) == "about"
    if line.chinese or line.word(at - 1) != "with":
        return None
    for place in range(at - 2, max(0, at - _APPOSED), -1):
        if line.word(place) in ("a", "an", "the") and line.word(place - 1) == ",":
            name = line.at.get(place - 2)
            firm = name is not None and name.mention is not None and name.name.kind in _FIRMS
            return subjects.named(line, name) if name is not None and firm else None
        if place in line.at and line.at[place].kind not in ("class", "metric"):
            return None
    return None


def market(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return the class that all of a market sold, in an article of several companies: "global phone shipments"."""
    if owned.subject is None and (products := _classed(case, owned)) is not None and _of_body(case):
        return Subject(products, None, "class", case.clause.line.index)
    if len(case.scene.stage.counted) == 1 or case.scene.subject is not None or owned.subject is not None:
        return None
    line, index = case.clause.line, case.clause.line.index
    if owned.classed is not None and told.mark is not None:
        left = [*range(max(case.clause.start, told.mark.start - _LEFT), told.mark.start)]
        left += range(told.mark.end, min(case.mark.start, told.mark.end + _LEFT))
        return Subject(owned.classed, None, "class", index) if any(line.word(at) in _EVERYONE for at in left) else None
    classes = [
        match.entry for match in case.mark.inner if match.entry.kind == "class" and not match.entry.get("generic")
    ]
    passive = told.mark is not None and told.mark.start >= case.mark.end and line.word(told.mark.end) != "by"
    return Subject(classes[0].name, None, "class", index) if classes and passive else None


def _of_body(case: Case) -> bool:
    """Tell whether a body that counts what others sell is the only name beside a number: "the CPCA said van sales"."""
    topic = case.scene.stage.topic
    return topic is not None and topic.kind != "place" and by_body(case)


def by_body(case: Case) -> bool:
    """Tell whether only a body tells of a sentence's numbers, and of nobody's own: "wine sales rose, the USDA said"."""
    line, observers = case.clause.line, case.scene.stage.names.observers
    names = [mark.name for mark in line.marks if mark.mention is not None]
    bodies = [name for name in names if name.kind not in ("person", "place")]
    told = any("saying" in mark.roles for mark in line.marks) or bool(line.sources)
    own = any(line.word(at) in _OWN for at in range(case.clause.start, case.mark.start))
    if line.chinese or not told or not bodies or own:
        return False
    return all(name.kind == "organisation" or name.name in observers for name in bodies)


def overall(case: Case) -> bool:
    """Tell whether a sentence sums up what it told of several before: "Overall, sales rose 4%"."""
    line = case.clause.line
    return line.word(0) == "overall" and line.word(1) == "," and len(case.scene.stage.counted) > _SEVERAL


def _classed(case: Case, owned: Owner) -> str | None:
    """Return the products of a metric's phrase, of the one before a share: "EV sales reached 21% of car sales"."""
    if owned.classed is not None or case.cast.part != "share":
        return owned.classed
    nouns = (mark for mark in case.clause.marks if mark.noun and mark.end <= case.mark.start)
    ahead = next((case.frame.owners.get(noun.start) for noun in nouns), None)
    return ahead.classed if ahead is not None and ahead.subject is None else None


def _pair(clause: Clause, number: Mark) -> bool:
    """Tell whether one number is of two models told of as a pair: "the Z7 and the Z9 sold 40", "40 Z7 and Z9 cars"."""
    models = [mark for mark in clause.of_kind.get("name", ()) if mark.name.kind == "model"]
    before = [mark for mark in models if mark.end <= number.start]
    after = [mark for mark in models if mark.start - number.end <= _HEAD and mark.start >= number.end]
    if before and any(before[-1].end <= other.start < number.start for other in clause.quantities):
        before = []
    if any(_shortened(clause, mark) for mark in before[-1:]):
        return True
    if len(after) > 1:
        after = []  # counted together: "40 Z7 and Z9 cars"
    pairs = ([before[-2:]] if len(before) > 1 else []) + ([after[:2]] if len(after) > 1 else [])
    return any(
        right.start - left.end <= _COUPLED and "and" in (clause.line.word(at) for at in range(left.end, right.start))
        for left, right in pairs
    )


def _shortened(clause: Clause, model: Mark) -> bool:
    """Tell whether a model's name is followed by the end of another's: "the Model Z7 and Z9 sold 40", "Z7/Z9"."""
    tokens, at = clause.line.tagged.tokens, model.end + 1
    if clause.line.word(model.end) not in ("and", "/", "&") or at >= len(tokens) or at in clause.line.at:
        return False
    return len(tokens[at].text) <= _END and tokens[at].text[0].isupper()


def _coupled(clause: Clause, stop: int) -> bool:
    """Tell whether two names are coupled by "and" before a number."""
    names = [mark for mark in clause.of_kind.get("name", ()) if mark.end <= stop]
    return any(
        any(clause.line.word(at) == "and" for at in range(left.end, right.start)) and right.start - left.end <= _HEAD
        for left, right in pairwise(names)
    )
