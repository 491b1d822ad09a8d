"""Gaps: what members asked and the articles don't say, grouped by what was missing, most asked first.

Two questions lack the same where they lack it in the same slot, for the same names: "price of m9" and "m9多少钱".
Words are matched as closely as a slip of the fingers allows, codes and numbers exactly.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from knowledge.closing import Closing
from knowledge.lexicon.schema import NAME_KINDS
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase
    from knowledge.lexicon import Lexicon
    from knowledge.model import Missing, Outcome
    from knowledge.store.people import Asked
    from knowledge.store.wishes import Lacking

WEEK = 7 * 86_400.0  # seconds
_WORDINGS = 5  # that are shown of a gap
_SLIP = 88.0  # two words of which this much is the same are one
_ANSWERS = ("answer", "computed")


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was asked for and not known; ``key`` names it for as long as it is asked for.

    ``asked`` and ``down`` count questions and votes against answers, ``waiting`` who wants to be told. ``answered``
    is what the articles say by now to the latest wording, where they do.
    """

    key: str
    missing: Missing | None
    questions: tuple[str, ...]
    asked: int
    down: int
    waiting: int
    last: datetime
    answered: Outcome | None = None

    @property
    def question(self) -> str:
        """Return the latest wording."""
        return self.questions[0]


@dataclass(frozen=True, slots=True)
class Notice:
    """Somebody to be told, and the answer to what they had asked."""

    asked: Asked
    person: str
    outcome: Outcome


@dataclass(slots=True)
class _Group:
    """Questions that lack the same, newest first."""

    slot: str
    said: str
    names: tuple[str, ...]
    members: list[Lacking] = field(default_factory=list)

    @property
    def key(self) -> str:
        parts = "\0".join((self.slot, self.said, *self.names))
        return hashlib.blake2s(parts.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()


class Gaps(Closing):
    """The gaps of one knowledge; a context manager, in one thread. Everything raises StoreError."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._wishes = knowledge.wishes()

    def close(self) -> None:
        """Close the database."""
        self._wishes.close()

    def open(self, limit: int = 25, weeks: float = 4) -> list[Gap]:
        """Return what was lacking in the last weeks and isn't ignored, most asked first; none of direct messages."""
        groups: dict[tuple[str, str, tuple[str, ...]], _Group] = {}
        for lacking in self._wishes.lacking(time.time() - weeks * WEEK):
            _sort_in(lacking, groups, self._knowledge.lexicon)
        ignored = self._wishes.ignored()
        shown = [group for group in groups.values() if group.key not in ignored]
        shown.sort(key=lambda group: (-len(group.members), -group.members[0].at))
        return [self._gap(group) for group in shown[:limit]]

    def ignore(self, key: str) -> None:
        """Leave a gap out from now on."""
        self._wishes.ignore(key)

    def unignore(self, key: str) -> None:
        """Show a gap again."""
        self._wishes.unignore(key)

    def wish(self, asked: str, person: str) -> bool:
        """Note that a person wants to be told once the question of this id can be answered; False: it is forgotten."""
        return self._wishes.wish(asked, person)

    def unwish(self, asked: str, person: str) -> bool:
        """Forget such a wish; return whether there was one."""
        return self._wishes.unwish(asked, person)

    def due(self) -> list[Notice]:
        """Return who is to be told what: wishes that the knowledge of now fulfils."""
        asked = [(asked, person, self._answer(asked)) for asked, person in self._wishes.waiting()]
        return [Notice(one, person, outcome) for one, person, outcome in asked if outcome is not None]

    def told(self, notice: Notice) -> None:
        """Forget the wish: nobody is told twice."""
        self._wishes.unwish(notice.asked.id, notice.person)

    def _gap(self, group: _Group) -> Gap:
        first = group.members[0]
        questions = tuple(dict.fromkeys(one.asked.question for one in group.members))[:_WORDINGS]
        return Gap(
            group.key,
            first.asked.missing,
            questions,
            len(group.members),
            sum(one.down for one in group.members),
            sum(one.waiting for one in group.members),
            datetime.fromtimestamp(first.at, UTC),
            None if first.down else self._answer(first.asked),
        )

    def _answer(self, asked: Asked) -> Outcome | None:
        """Return what the articles say to a question by now, None where they still don't."""
        with self._knowledge.snapshot() as snapshot:
            key = (snapshot.generation, asked.question, asked.context)
        known = self._knowledge.asked_again
        if key not in known:
            for old in [old for old in known if old[0] != key[0]]:
                known.pop(old, None)
            known[key] = self._knowledge.ask(asked.question, context=asked.context)
        outcome = known[key]
        told = outcome.parts or (outcome,)
        return outcome if all(one.kind in _ANSWERS for one in told) else None


def _sort_in(lacking: Lacking, groups: dict[tuple[str, str, tuple[str, ...]], _Group], lexicon: Lexicon) -> None:
    """Put a question with those that lack the same."""
    missing, question = lacking.asked.missing, lacking.asked.question
    slot: str = missing.slot if missing else "vote"
    said = _canonical(missing.said if missing and missing.said else question, lexicon)
    names = _names(question, lexicon)
    key = (slot, said, names)
    if key not in groups:
        near = next((other for other in groups if _one_slip(key, other)), None)
        key = near or key
    groups.setdefault(key, _Group(*key)).members.append(lacking)


def _canonical(said: str, lexicon: Lexicon) -> str:
    """Return the lexicon's name for a word where it has one, else the word, folded."""
    tokens = tokenize(said)
    for match in lexicon.matches(tokens):
        if (match.start, match.end) == (0, len(tokens)) and match.entry.kind in ("metric", "aspect", *NAME_KINDS):
            return match.entry.name.casefold()
    return " ".join(said.casefold().split())


def _names(question: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names that a question has, each once; a longer one stands for those within it."""
    matches = [match for match in lexicon.matches(tokenize(question)) if match.entry.kind in NAME_KINDS]
    whole = [
        match
        for match in matches
        if not any(
            other.start <= match.start
            and match.end <= other.end
            and (other.end - other.start) > match.end - match.start
            for other in matches
        )
    ]
    return tuple(sorted({match.entry.name for match in whole}))


def _one_slip(one: tuple[str, str, tuple[str, ...]], other: tuple[str, str, tuple[str, ...]]) -> bool:
    same = one[0] == other[0] and one[2] == other[2]
    coded = any(character.isdigit() for character in one[1] + other[1])
    return same and not coded and fuzz.ratio(one[1], other[1]) >= _SLIP
