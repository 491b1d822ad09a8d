"""What a question wants to be told in words: its needs, each of which a passage must explain."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from knowledge.asking.understanding.hints import hints, light
from knowledge.asking.understanding.senses import Sense, senses_of
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.plan import Desk
    from knowledge.asking.understanding.question import Question, Term
    from knowledge.tokens import Token

_SUM = re.compile(r"\d{1,4}\s?[+x×/]\s?\d{1,4}")
NUMERIC = frozenset(
    {
        "level",
        "counted",
        "money",
        "cumulative",
        "versus prior",
        "share",
        "portion",
        "amount",
        "difference",
        "ratio",
        "sum",
    }
    | {"per day", "per month", "percent", "average", "half"}
)
_FEW = 5_000  # names among which a longer one is looked for
_SPOKEN = frozenset(
    {"who", "whose", "when", "where", "event", "city", "how", "why", "say", "check", "which", "compare", "strength"}
    | {"role", "source", "date", "summary", "articles", "named", "trend", "ranked"}
)
_WORDED = frozenset({"who", "whose", "when", "where", "why", "source"})


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must be explained: a name by its canonical names, a word by its senses."""

    kind: Literal["name", "code", "word", "period", "number"]
    said: str
    values: tuple[str, ...] = ()
    senses: Sense = frozenset()
    soft: bool = False  # lent by an earlier turn, or nearly a filler: preferred, not demanded


@dataclass(frozen=True, slots=True)
class Wanted:
    """The needs of a question, its aspects, and whether it denies what it speaks of."""

    needs: tuple[Need, ...]
    aspects: frozenset[str]
    negative: bool

    def of(self, *kinds: str) -> tuple[Need, ...]:
        """Return the needs of the given kinds."""
        return tuple(need for need in self.needs if need.kind in kinds)


def numeric(question: Question, desk: Desk) -> bool:
    """Tell whether a number is asked for; "numbers" beside who or why, and "what do you mean", ask for none."""
    words = [token.lower for token in question.tokens]
    measures = hints(desk.lexicon, "measure")
    dated = "date" in question.aspects  # "how old is the article"
    if "why" in question.aspects:
        return False
    if "age" in question.aspects and not dated:
        return True
    if not dated and any(left == "how" and right in measures for left, right in pairwise(words)):
        return True
    spared = {"average"} if hints(desk.lexicon, "meaning").intersection(words) else set()
    level = [term.said.lower() for term in question.terms if term.kind == "aspect" and "level" in term.values]
    if question.aspects & {"who", "whose"}:
        spared.add("half")
    if (question.aspects & _WORDED or yes_or_no(question, desk)) and all(
        said in hints(desk.lexicon, "loose number") for said in level
    ):
        spared.add("level")
    return bool(question.aspects & NUMERIC - spared)


def yes_or_no(question: Question, desk: Desk) -> bool:
    """Tell whether the question is answered by yes or no, and not by who, what or why."""
    openers = hints(desk.lexicon, "open")
    return question.polar and not any(token.lower in openers for token in question.tokens)


def wanted(question: Question, desk: Desk) -> Wanted:
    """Return what a question wants, settled once; names that earlier turns lent count where it has none."""
    key = ("wanted", question)
    if key not in desk.memo:
        desk.memo[key] = _wanted(question, desk)
    want: Wanted = desk.memo[key]
    return want


def _wanted(question: Question, desk: Desk) -> Wanted:
    needs = [need for term in question.terms for need in _needs(term, question, desk)]
    needs = [*_phrased(question, needs, desk), *_uncovered(question)]
    things = {word for term in question.of("class", "thing") for word in term.said.lower().split()}
    if all(need.kind != "word" or need.said in things for need in needs):
        needs += _verbs(question, desk)
    needs += _faring(question, desk)
    if not any(need.kind in ("name", "code") for need in needs):
        needs += [_named(term, desk, soft=term in question.carried) for term in question.names]
    return Wanted(tuple(dict.fromkeys(needs)), question.aspects, _denies(question, desk))


def _phrased(question: Question, needs: list[Need], desk: Desk) -> Iterator[Need]:
    """Put synonyms of several words ("took over") in the place of the words they are made of."""
    senses, tokens = senses_of(desk.lexicon), list(question.tokens)
    found = [] if any(token.kind == "cjk" for token in tokens) else senses.phrases(tokens)
    taken = {word for need in needs if need.kind in ("name", "code") for word in need.said.lower().split()}
    for term in question.of("aspect"):
        taken |= set(term.said.lower().split()) if _SPOKEN & set(term.values) else set()
    spent: set[str] = set()
    for start, end, groups in found:
        said = [token.lower for token in tokens[start:end]]
        meant = frozenset(group for group in groups if ":" not in group)
        if meant and not taken & set(said) and " ".join(said) not in light(desk.lexicon):
            spent |= set(said)
            yield Need("word", " ".join(said), senses=meant)
    yield from (need for need in needs if need.kind != "word" or not set(need.said.split()) <= spent)


def _verbs(question: Question, desk: Desk) -> Iterator[Need]:
    """Yield the everyday verbs that carry the question where nothing else does ("who went to …")."""
    tokens = list(question.tokens)
    for token, sense in zip(tokens, senses_of(desk.lexicon).of(tokens), strict=True):
        groups = frozenset(one for one in sense if not one.startswith("=") and ":" not in one)
        if groups and token.lower in hints(desk.lexicon, "everyday"):
            yield Need("word", token.lower, senses=sense)


def _faring(question: Question, desk: Desk) -> Iterator[Need]:
    """Yield how somebody did, where a question ends with it ("which ones did well?")."""
    last = question.tokens[-1:] if question.tokens and question.tokens[-1].kind != "mark" else question.tokens[-2:-1]
    before = question.tokens[-2].lower if len(question.tokens) > 1 else ""
    for token, senses in zip(last, senses_of(desk.lexicon).of(list(last)), strict=True):
        if token.lower in hints(desk.lexicon, "faring") and before != "as":
            yield Need("word", token.lower, senses=senses)


def _is_cjk(text: str) -> bool:
    return bool(text) and "\u3400" <= text[0] <= "\u9fff"


def _uncovered(question: Question) -> Iterator[Need]:
    """Yield the sums and numbers that are no quantities ("the 1+1 thing")."""
    for match in _SUM.finditer(question.text):
        yield Need("code", match[0], (match[0],))


def _needs(term: Term, question: Question, desk: Desk) -> list[Need]:
    match term.kind:
        case "name" | "code":
            return [_named(term, desk)]
        case "period":
            period = question.times[term.index].period if term.index >= 0 else None
            return [Need("period", term.said, (period.code,) if period else ())]
        case "quantity" if term.index >= 0:
            return [Need("number", term.said, (str(question.quantities[term.index].value),))]
        case "aspect" if term.said.lower() in hints(desk.lexicon, "holding") and numeric(question, desk):
            return [_verb(term, desk)]
        case "aspect" if _SPOKEN & set(term.values):
            return []
        case "word" | "metric" | "class" | "thing" | "aspect" | "direction":
            return _content(term, question, desk)
        case _:
            return []


def _verb(term: Term, desk: Desk) -> Need:
    """Return the need of a verb that says whose a number is ("how much does X own", "… offer")."""
    return Need("word", term.said.lower(), senses=frozenset().union(*senses_of(desk.lexicon).of(tokenize(term.said))))


def _content(term: Term, question: Question, desk: Desk) -> list[Need]:
    if _is_cjk(term.said):
        return _characters(term, question, desk)
    if term.kind == "word":
        return _worded(term, desk)
    if term.kind == "direction":
        return [] if f"no {term.said.lower()}" in question.text.lower() else [_moving(term, desk)]
    plain = words(tokenize(term.said), desk)
    if not plain or term.kind not in ("metric", "class"):
        return plain
    meant = _meant(term, desk)
    if term.kind == "metric" and not question.of("word") and not question.aspects:  # a subsidiary is no stake
        meant = replace(meant, senses=frozenset(sense for sense in meant.senses if sense[0] == "=" or ":" in sense))
    return [meant]


def _characters(term: Term, question: Question, desk: Desk) -> list[Need]:
    """Return the needs of Chinese characters, with the senses of the words that they are part of in the question."""
    tokens = list(question.tokens)
    senses = senses_of(desk.lexicon).of(tokens)
    entries = frozenset(f"{term.kind}:{value}" for value in term.values)
    return [
        Need("word", token.lower, senses=sense | entries)
        for token, sense in zip(tokens, senses, strict=True)
        if token.kind == "cjk" and token.text in term.said and token.lower not in light(desk.lexicon)
    ]


def _worded(term: Term, desk: Desk) -> list[Need]:
    """Return the need of a plain word, as it was typed where the articles have it so, else as it was set right."""
    typed, mended = words(tokenize(term.said), desk), words(tokenize(term.values[0]), desk)
    return mended if typed and mended and typed[0].said != mended[0].said else typed or mended


def _moving(term: Term, desk: Desk) -> Need:
    """Return the need of a word of change: the way it points matters, whatever the word."""
    way = "increase" if "up" in term.values else "decrease"
    stems = (sense for one in senses_of(desk.lexicon).of(tokenize(term.said)) for sense in one if sense.startswith("="))
    return Need("word", term.said.lower(), senses=frozenset({way, *stems}))


def _meant(term: Term, desk: Desk) -> Need:
    """Return the need of a term of the lexicon: its entry, or the words themselves."""
    senses = senses_of(desk.lexicon).of(tokenize(term.said))
    entries = frozenset(f"{term.kind}:{value}" for value in term.values)
    return Need("word", term.said.lower(), senses=frozenset().union(entries, *senses[-1:]))


def words(tokens: list[Token], desk: Desk) -> list[Need]:
    """Return the needs of plain words: all but those that ask for nothing."""
    plain = light(desk.lexicon)
    tokens = [token._replace(lower=desk.names.shorthand(token.text) or token.lower) for token in tokens]
    senses = senses_of(desk.lexicon).of(tokens)
    pairs = zip(tokens, senses, strict=True)
    return [
        Need("word", token.lower, senses=sense)
        for token, sense in pairs
        if token.kind != "mark" and token.lower not in plain and (len(token.text) > 1 or token.kind != "word")
    ]


def _named(term: Term, desk: Desk, *, soft: bool = False) -> Need:
    kind: Literal["name", "code"] = "code" if term.kind == "code" else "name"
    return Need(kind, term.said, term.values + _longer(term, desk), soft=soft)


def _longer(term: Term, desk: Desk) -> tuple[str, ...]:
    """Return the names of the articles that begin with one that they don't have by itself."""
    if term.kind != "name" or len(desk.names.known) > _FEW or any(desk.names.covered(one) for one in term.values):
        return ()
    return tuple(name for name in desk.names.known if name.lower().startswith(f"{term.said.lower()} "))


def _denies(question: Question, desk: Desk) -> bool:
    """Tell whether the question denies what it speaks of; "didn't X …?" at its head does not."""
    words = hints(desk.lexicon, "negative")
    return any(token.lower in words and (at or "'" not in token.lower) for at, token in enumerate(question.tokens))
