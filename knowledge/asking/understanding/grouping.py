"""The clauses of a message put together: those that make one question, and the talk around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.asking.understanding.clauses import Clause
from knowledge.asking.understanding.question import TermKind

SLOTS: tuple[TermKind, ...] = ("name", "code", "metric", "class", "period")


@dataclass(slots=True)
class Group:
    """Clauses that make one question: those that ask, and the talk around them."""

    asking: list[Clause]
    talk: list[Clause]
    listed: bool = False  # an item of an enumeration, which asks although only the first says so

    @property
    def asks(self) -> bool:
        """Tell whether anything is asked, be it as an item of an enumeration."""
        return self.listed or any(clause.asks for clause in self.asking)

    @property
    def has_slots(self) -> bool:
        """Tell whether the asking clauses name anything to look up."""
        return any(clause.has(*SLOTS) for clause in self.asking)


def grouped(clauses: list[Clause]) -> list[Group]:
    """Return the questions of a message as groups of clauses, in order."""
    groups: list[Group] = []
    waiting: list[Clause] = []
    for sentence in _sentences(clauses):
        asks = any(clause.asks for clause in sentence)
        slots = any(clause.has(*SLOTS) and not clause.talk for clause in sentence)
        asking, talk = _sorted(sentence)
        if asks and len(items := _items(asking)) > 1:
            groups += [Group([item], [], listed=True) for item in items]
            groups[-1].talk += talk
            continue
        if not asking:
            waiting += talk
        elif any(clause.fresh for clause in asking) and groups:
            groups[-1].listed |= groups[-1].has_slots
            groups.append(Group(asking, talk))
        elif groups and not (asks and slots):
            _join(groups[-1], asking, talk, asks)
        elif groups and not groups[-1].has_slots:
            groups[-1].asking += asking
            groups[-1].talk += talk
        else:
            groups.append(Group(asking, talk))
    if not groups and waiting:
        groups.append(Group(waiting, []))
        waiting = []
    if groups:
        groups[0].talk += waiting
    return _settled(groups)


def _items(asking: list[Clause]) -> list[Clause]:
    """Return the clauses of an enumeration, each with a name and a metric of its own; else nothing."""
    items = [clause for clause in asking if clause.has("name", "code") and clause.has("metric")]
    return items if len(items) == len(asking) else []


def _join(group: Group, asking: list[Clause], talk: list[Clause], asks: bool) -> None:
    """Add a sentence without slots of its own to the question before it."""
    group.talk += talk
    (group.asking if asks else group.talk).extend(asking)


def _settled(groups: list[Group]) -> list[Group]:
    """Plain statements before a question with slots of its own are its background; alone they are to be checked."""
    asking = [group for group in groups if group.asks]
    if not asking or len(asking) == len(groups):
        return groups
    kept: list[Group] = []
    idle: list[Clause] = []
    for group in groups:
        if group in asking:
            group.talk += idle
            idle = []
            kept.append(group)
        else:
            idle += group.asking + group.talk
    kept[-1].talk += idle
    return kept


def _sentences(clauses: Iterable[Clause]) -> list[list[Clause]]:
    sentences: dict[int, list[Clause]] = {}
    for clause in clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    return list(sentences.values())


def _sorted(sentence: list[Clause]) -> tuple[list[Clause], list[Clause]]:
    """Tell the clauses that ask from the talk; what is declined ("i don't want …") is neither."""
    rest = [clause for clause in sentence if not clause.declined]
    asking = [clause for clause in rest if (clause.asks or not clause.talk) and clause.terms]
    return asking, [clause for clause in rest if clause not in asking]
