"""Ties told in Chinese: the clause is the frame; the firm before the word acts, on the firm behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product

from knowledge.lexicon import Match, wordlists
from knowledge.reading.relations.parties import Pair, Party, kind_of, told_party
from knowledge.reading.relations.ties import Ties

_LISTS = wordlists.of(__name__)
_MARKS = frozenset("，。；：！？,;:")
_WITH = _LISTS.words("with")
_BOTH = _LISTS.forms("both")
_PREPOSITIONS = _LISTS.forms("prepositions")
_GIVING = _LISTS.words("giving")
_DENIED = _LISTS.forms("denied")
_WHOSE = _LISTS.forms("whose")
_THOUGHT = _LISTS.forms("thought")
_ALL = _LISTS.forms("all")
_LEADING = _LISTS.forms("leading")
_GETTING = _LISTS.forms("getting")
_GIVEN = _LISTS.forms("given")
_NEAR = 8  # characters between 与 and the name behind it
_JOINT = 3  # characters between two firms of a list
_REACH = 24  # characters of a clause that are looked through on each side


class _Clause:
    """The clause that holds a word: its firms before and behind it, and those of the clauses before."""

    def __init__(self, ties: Ties, match: Match) -> None:
        self.ties, self.match = ties, match
        tokens = ties.line.tokens
        self.start = next((at + 1 for at in range(match.start - 1, -1, -1) if tokens[at].text in _MARKS), 0)
        stop = (at for at in range(match.end, len(tokens)) if tokens[at].text in _MARKS)
        self.end = next(stop, len(tokens))
        places = [one for one in ties.places if one.kind not in ("model", "place")]
        everybody = [Party(one.name, one.token, one.end, one.kind) for one in places]
        people = [one for one in everybody if one.kind == "person" and self.start <= one.start < match.start]
        self.person = people[-1:]  # who may buy and hold as firms do
        self.leader = [one for one in everybody if one.end <= self.start and one.kind == "person"][-1:]
        parties = [one for one in everybody if one.kind != "person"]
        self.before = [one for one in parties if self.start <= one.start and one.end <= match.start]
        self.behind = [one for one in parties if match.end <= one.start < self.end]
        self.above = [one for one in parties if one.end <= self.start]

    def text(self, start: int, end: int) -> str:
        """Return the characters of some tokens."""
        return "".join(token.lower for token in self.ties.line.tokens[max(0, start) : end])

    def subject(self, until: int | None = None) -> list[Party]:
        """Return who acts: the first firm before the word, else that of the clauses above, else who 公司 is."""
        before = [one for one in self.before if until is None or one.end <= until]
        own = [one for one in before if self.text(one.start - 1, one.start) not in _PREPOSITIONS]
        if own:
            return own[:1]
        if self.above:
            return self.above[:1]
        found = self.ties.names.resolve(self.ties.line.number, self.start)
        return [Party(found.name, self.start, self.start + 1, found.kind)] if found and found.kind == "company" else []

    def doers(self) -> list[Party]:
        """Return who buys or holds: a person right before the word, firms that 、 joins, else the subject."""
        near = self.before[-1:]
        if self.person and not any(one.start > self.person[0].start for one in near):
            return self.person
        if not self.before and self.leader and self.leader[0].end == self.start - 1:
            return self.leader  # "董事长陈安，以3亿元收购B"
        whole = near if self.text(self.match.end, self.match.end + 1) == "的" else _chain(self, self.before)
        return whole or self.subject()

    def funded(self) -> list[Party]:
        """Return whose round it is: the first firm of the sentence, else whom the article is about."""
        main = [name for name in self.ties.names.resolver.main if self.ties.names.kind(name) == "company"]
        told = [one for one in self.above if one.kind in ("company", "name")]
        return told[:1] or [Party(name, self.start, self.start + 1, "company") for name in main[:1]]

    def listed(self, first: int) -> list[Party]:
        """Return the firms behind the word from one on, as far as 、 和 以及 join them."""
        found = self.behind[first : first + 1]
        for one in self.behind[first + 1 :]:
            between = self.text(found[-1].end, one.start)
            if not any(mark in between for mark in ("、", "和", "与", "及", "以")) or len(between) > _JOINT:
                break
            found.append(one)
        return found

    def denied(self) -> bool:
        """Tell whether the clause says that it is not so."""
        return any(word in self.text(self.match.start - _NEAR, self.match.start) for word in _DENIED)


def together(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A与B签署合作协议", "A与B签署协议，双方将成立合资公司", "A还与B成立合资企业"."""
    clause = _Clause(ties, match)
    if clause.denied():
        return
    here = _coupled(clause, clause.start, match.start + 1)
    if not here and any(word in clause.text(clause.start, match.start) for word in _BOTH):
        here = _coupled(clause, 0, clause.start)
    yield from ((a, b, kind_of(match)) for a, b in here)


def _coupled(clause: _Clause, start: int, end: int) -> list[tuple[Party, Party]]:
    """Return the firms on both sides of a 与 between two tokens."""
    parties = [one for one in (*clause.above, *clause.before, *clause.behind) if start <= one.start]
    for at in range(start, end):
        if clause.text(at, at + 1) not in _WITH or any(one.start <= at < one.end for one in parties):
            continue
        left = [one for one in parties if one.end <= at]
        right = [one for one in parties if at < one.start <= at + _NEAR]
        first = _chain(clause, left) or (clause.subject(at) if at < clause.start + _NEAR else [])
        if first and right:
            return [(one, other) for one, other in product(first, right[:1]) if other.name != one.name]
    return []


def _chain(clause: _Clause, parties: list[Party]) -> list[Party]:
    """Return the last firm before a 与 and those that 、 joins to it."""
    found = parties[-1:]
    for one in reversed(parties[:-1]):
        if clause.text(one.end, found[0].start) not in ("、", "和", "与", "及", "以及"):
            break
        found.insert(0, one)
    return found


def acting(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A收购了B", "A以3亿元收购B49%的股份", "B被A收购", "A投资了B、C和D", "B是A全资拥有的企业"."""
    clause, kind = _Clause(ties, match), kind_of(match)
    if (told := _rounds(clause, kind)) is not None:
        yield from told
        return
    if clause.denied() or any(word in clause.text(clause.start, match.start) for word in _THOUGHT):
        return
    passive = [one for one in clause.before if clause.text(one.start - 1, one.start) in ("被", "由")]
    if passive:
        others = [one for one in (*clause.above, *clause.before) if one.start < passive[0].start][-1:]
        yield from ((passive[0], other, kind) for other in others)
        return
    clause.behind = clause.behind[_leading(clause) :]  # "A收购B的子公司C"
    behind = clause.listed(0) if kind in ("investor", "owner") else clause.behind[:1]
    near = [one for one in behind if one.start - match.end <= _REACH]
    part = (
        near
        and any(word in clause.text(near[0].end, clause.end) for word in ("股权", "股份"))
        and kind == "acquisition"
    )
    kind = "shareholder" if part and not any(word in clause.text(near[0].end, clause.end) for word in _ALL) else kind
    to = [one for one in clause.before if clause.text(one.start - 1, one.start) in ("向", "对", "给")]
    if kind == "investor" and to:
        yield from ((a, to[0], kind) for a in clause.subject(to[0].start))
        return
    yield from ((a, b, kind) for a, b in product(clause.doers(), near) if a.name != b.name)


def _leading(clause: _Clause) -> int:
    """Count the firms that only lead up to the one meant: "B的子公司C", "B母公司德国C"."""
    between = clause.text(clause.behind[0].end, clause.behind[1].start) if clause.behind[1:] else ""
    return int(any(between.startswith(word) and len(between) <= len(word) + 2 for word in _WHOSE))


def _rounds(clause: _Clause, kind: str) -> list[Pair] | None:
    """Read "由A领投，B、C跟投", "A的投资方包括B和C", "A是B全资拥有的企业"; None where it is none of these."""
    match = clause.match
    if kind == "owner" and clause.text(match.end, match.end + 1) == "的":
        whole = [one for one in clause.before if "是" in clause.text(clause.start, one.start)][-1:]
        parts = [one for one in clause.before if "是" not in clause.text(clause.start, one.end)][-1:]
        return [(a, b, kind) for a, b in product(whole, parts)]
    if kind != "investor":
        return None
    if clause.text(match.end, match.end + 1) in ("方", "人", "者") and clause.text(match.end, match.end + 2) != "人民":
        return [(a, b, kind) for a, b in product(clause.listed(0), clause.before[-1:])]
    if clause.text(match.start, match.end) in _LEADING and not clause.behind:
        return [(a, b, kind) for a, b in product(_chain(clause, clause.before), clause.funded()) if a.name != b.name]
    return None


def held(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A持有B10%的股权", "A入股B", "A在B的持股": the one that holds and the firm that it holds of."""
    clause = _Clause(ties, match)
    rest = clause.text(match.end, clause.end)
    given = rest.startswith("的") and any(word in rest for word in _GIVEN)  # "将其持有的49%股权转让给"
    if given or (clause.text(match.start, match.end) in _GETTING and "股" not in rest):
        return
    subject = clause.person if clause.person and not clause.before else clause.subject()
    inside = [one for one in clause.before if clause.text(one.start - 1, one.start) in ("在", "对")]
    targets = clause.behind[:1] or inside[:1]
    if _leading(clause):
        targets = clause.behind[1:2]  # "A持有B的母公司C的股权"
    near = [one for one in targets if abs(one.start - match.end) <= _REACH]
    if not clause.denied():
        yield from ((a, b, kind_of(match)) for a, b in product(subject, near))


def belonging(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B旗下品牌A", "A是B的子公司", "B的子公司A", "B旗下拥有A和C两个品牌", "B的母公司A"."""
    clause, kind = _Clause(ties, match), kind_of(match)
    owners = [one for one in clause.before if one.end in (match.start, match.start - 1, match.start - 2)]
    of = clause.text(owners[-1].end, match.start) if owners else ""
    if match.start == clause.start:  # "A由C创立，旗下拥有B"
        beside = [one for one in clause.behind[:1] if one.start == match.end and kind == "subsidiary"]
        owners = clause.above[:1] or (told_party(ties, match, beside) if beside else [])  # "母公司A上涨"
    if not owners or of not in ("", "的", "全资", "控股", "的全资", "的控股", "最大"):
        return
    whole = owners[-1]
    first = [one for one in clause.before if one.end <= whole.start and "是" in clause.text(one.end, whole.start)][-1:]
    above = [one for one in clause.above if clause.text(one.end, clause.start) in ("，", "（", ",")][-1:]
    between = clause.text(match.end, clause.behind[0].start) if clause.behind else ""
    named_so = kind != "brand" or len(between) <= 1 or any(word in between for word in ("包括", "有", "为", "是", "："))
    near = bool(clause.behind) and len(between) <= 2 * _NEAR and between[:1] not in _WITH and named_so
    parts = first or (clause.listed(0) if near else []) or above
    for part in parts:
        yield (whole, part, kind) if match.entry.get("turned") else (part, whole, kind)


def giving(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A向B供应电池", "A为B提供零部件", "B由A供应电池", "B的电池由A和C供应"."""
    clause, kind = _Clause(ties, match), kind_of(match)
    by = next((one for one in clause.before if clause.text(one.start - 1, one.start) == "由"), None)
    if by is not None:
        givers = [one for one in clause.before if one.start >= by.start]
        takers = [one for one in (*clause.above, *clause.before) if one.end < by.start][-1:]
        yield from ((giver, taker, kind) for giver, taker in product(givers, takers))
        return
    takers = [one for one in clause.before if clause.text(one.start - 1, one.start) in _GIVING]
    models = [one for one in ties.places if one.kind == "model" and clause.start <= one.token < match.start]
    made = [Party(ties.names.owners.get(one.name, ""), one.token, one.end, "company") for one in models]
    takers = takers or [one for one in made if one.name and clause.text(one.start - 1, one.start) in _GIVING]
    givers = [one for one in clause.subject() if not takers or one.name != takers[0].name]
    yield from ((giver, taker, kind) for giver, taker in product(givers, takers[:1]))


def founding(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "B由A于1986年创立", "A创立了B": people found firms, and firms do."""
    clause, kind = _Clause(ties, match), kind_of(match)
    makers = [one for one in ties.places if clause.start <= one.token < match.start and one.kind != "place"]
    by = [one for one in makers if clause.text(one.token - 1, one.token) == "由"]
    if by:
        firms = [one for one in (*clause.above, *clause.before) if one.end < by[0].token][-1:]
        doers = [one for one in makers if one.token >= by[0].token]
        yield from ((Party(a.name, a.token, a.end, a.kind), b, kind) for a, b in product(doers, firms))
        return
    near = [one for one in clause.behind[:1] if one.start - match.end <= 2]
    yield from ((Party(a.name, a.token, a.end, a.kind), b, kind) for a, b in product(makers[:1], near))


def selling(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A将B出售给C", "A向C出售B40%的股权"."""
    clause = _Clause(ties, match)
    buyers = [one for one in (*clause.before, *clause.behind) if clause.text(one.start - 1, one.start) in ("给", "向")]
    sold = [one for one in clause.before if clause.text(one.start - 1, one.start) in ("将", "把")]
    sold = sold or [one for one in clause.behind if one not in buyers][:1]
    share = any(word in clause.text(match.end, clause.end) for word in ("股权", "股份"))
    kind = "shareholder" if share else "acquisition"
    yield from ((a, b, kind) for a, b in product(buyers[:1], sold[:1]))


def named(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A是B的主要竞争对手", "B的供应商A", "B的客户包括A和C"."""
    clause, kind = _Clause(ties, match), kind_of(match)
    if kind == "rival" and (both := _coupled(clause, clause.start, match.start)):
        yield from ((a, b, kind) for a, b in both)
        return
    is_at = next(
        (at for at in range(match.start - 1, clause.start, -1) if clause.text(at, at + 1) in ("是", "为")), None
    )
    owners = [one for one in clause.before if is_at is None or one.start > is_at]
    found = [one for one in clause.before if is_at is not None and one.end <= is_at]
    if not owners and is_at is not None and "其" in clause.text(is_at, match.start):
        pronoun = ties.names.resolver.main[:1]
        owners = [Party(name, is_at, is_at + 1, "company") for name in pronoun if not found or name != found[-1].name]
    listed = [one for one in clause.listed(0) if clause.behind[0].start - match.end <= 2]
    above = clause.above[:1] if is_at is not None and clause.text(is_at - 1, is_at) == "成" else []
    others = found[-1:] or above or listed
    yield from ((one, owner, kind) for one, owner in product(others, owners[-1:]))


def allowing(ties: Ties, match: Match) -> Iterator[Pair]:
    """Read "A授权B使用": the one that may use it stands behind the word."""
    clause = _Clause(ties, match)
    yield from ((b, a, kind_of(match)) for a, b in product(clause.subject(), clause.behind[:1]))


CHINESE: Mapping[str, Callable[[Ties, Match], Iterator[Pair]]] = {
    "together": together,
    "acting": acting,
    "held": held,
    "belonging": belonging,
    "giving": giving,
    "founding": founding,
    "selling": selling,
    "named": named,
    "allowing": allowing,
}
