"""Nothing leaves unproved: the finished text is read again, and all of it must stand so in a citation.

The judge has the answer, the articles and the question. It doesn't know how the answer was made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.verifying import digits, quoting, stated
from knowledge.asking.verifying.case import Case
from knowledge.asking.verifying.rereading import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.lexicon import Lexicon
    from knowledge.model import Outcome
    from knowledge.store.snapshot import Snapshot


def verify(outcome: Outcome, snapshot: Snapshot, lexicon: Lexicon, question: str) -> tuple[str, ...]:
    """Return what is wrong with an answer, each fault in a few words; empty where everything is proved.

    The text keeps the promise when every quantity in it, with sign, bound and unit, is one of ``figures`` and
    stands so in a citation of it, has the value of a number in ``question``, belongs to a date or period that
    citation and article give, or is computed from operands so proved; and every quotation is a slice of its
    citation, given as somebody's words only where the article has it as direct speech of that person.
    """
    if outcome.parts:
        faults = [fault for part in outcome.parts for fault in verify(part, snapshot, lexicon, question)]
        return (*faults, *_between(outcome))
    return tuple(_faults(Case(outcome, snapshot, lexicon, question)))


def _faults(case: Case) -> Iterator[str]:
    if len(case.text) > LONGEST:
        yield "too long to be read again"
        return
    if case.outcome.kind in ("unknown", "help") and case.stated:
        yield "figures where the articles say nothing"
    yield from (f"no such slice: {one.quote[:60]!r}" for one in case.outcome.citations if not case.slices(one))
    yield from (f"points nowhere: [{n}]" for _, n in case.reading.marks if not 1 <= n <= len(case.outcome.citations))
    yield from stated.faults(case)
    yield from quoting.faults(case)
    yield from digits.faults(case)


def _between(outcome: Outcome) -> Iterator[str]:
    """Yield what the whole text states beside its parts."""
    rest = outcome.text
    for part in outcome.parts:
        if part.text not in rest:
            yield f"a part is missing: {part.text[:60]!r}"
        rest = rest.replace(part.text, "", 1)
    if any(character.isdigit() for character in rest):
        yield f"beside its parts: {rest.strip()[:60]!r}"
