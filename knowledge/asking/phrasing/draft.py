"""The text of an answer put together from pieces, so that offsets, figures and receipts come out right by construction.

Pieces are plain strings, ``Stated`` figures, ``Receipt`` marks and ``Quoted`` slices of an article; templates
of the lexicon are cut at their ``{slots}`` and filled with pieces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from knowledge.model import Citation, Computation, Figure, Shown, Span, Via
from knowledge.store.snapshot import Found, Snapshot

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure where the text states it, written as ``notation``; a computed one has the operands' places."""

    found: Found[Figure]
    notation: str
    expression: str | None = None
    operands: tuple[Found[Figure], ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """``[n]``: the sentence of an article that proves what stands before it."""

    article: str
    sentence: Span
    proves: tuple[Span, ...] = ()
    via: tuple[Via, ...] = ()


Piece: TypeAlias = "str | Stated | Receipt"
Pieces: TypeAlias = "tuple[Piece, ...]"
Slot: TypeAlias = "Piece | Pieces"


def receipt(found: Found[Figure]) -> Receipt:
    """Return the receipt of a figure: its sentence, and the sentences that gave its subject or period."""
    return Receipt(found.article, found.fact.sentence, (found.fact.span,), found.fact.via)


def fill(template: str, slots: Mapping[str, Slot]) -> Pieces:
    """Cut ``template`` at its ``{slots}`` and put the pieces in."""
    pieces: list[Piece] = []
    for at, part in enumerate(_SLOT.split(template)):
        value: Slot = slots[part] if at % 2 else part
        pieces += value if isinstance(value, tuple) else (value,)
    return tuple(piece for piece in pieces if piece != "")


def join(parts: Sequence[Pieces], between: str, last: str | None = None) -> Pieces:
    """Put ``between`` between the parts, ``last`` before the last one."""
    pieces: list[Piece] = []
    for at, part in enumerate(parts):
        if at:
            pieces.append(last if last is not None and at == len(parts) - 1 else between)
        pieces += part
    return tuple(pieces)


@dataclass(slots=True)
class Draft:
    """The answer as it grows: text, figures shown with their places, citations in order of use."""

    snapshot: Snapshot
    text: str = ""
    figures: list[Shown] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    _places: dict[tuple[str, int], int] = field(default_factory=dict)
    _open: list[tuple[int, Stated]] = field(default_factory=list)

    def add(self, pieces: Pieces) -> None:
        """Write the pieces at the end of the text."""
        for piece in pieces:
            if isinstance(piece, str):
                self.text += piece
            elif isinstance(piece, Stated):
                self._state(piece)
            else:
                mark = f"[{self.cite(piece) + 1}]"
                if not self.text.rstrip().endswith(mark):
                    self.text += mark
        self._settle()

    def cite(self, receipt: Receipt) -> int:
        """Return the index of the citation, a new one where the sentence wasn't cited yet."""
        article = self.snapshot.article(receipt.article)
        for at, known in enumerate(self.citations):
            if known.article == receipt.article and known.span == receipt.sentence:
                self.citations[at] = _merged(known, receipt, article.body)
                return at
        self.citations.append(
            Citation(
                article=article.id,
                title=article.title,
                source=article.source,
                url=article.url,
                published=article.published,
                span=receipt.sentence,
                quote=receipt.sentence.of(article.body),
                figures=tuple(sorted(set(receipt.proves))),
                via=tuple((via, via.span.of(article.body)) for via in receipt.via),
            )
        )
        return len(self.citations) - 1

    def _state(self, piece: Stated) -> None:
        at = Span(len(self.text), len(self.text) + len(piece.notation))
        self.text += piece.notation
        if piece.expression is not None:
            self._open.append((len(self.figures), piece))
            self.figures.append(Shown(piece.found.fact, at))
            return
        self._places.setdefault((piece.found.article, piece.found.index), len(self.figures))
        self.figures.append(Shown(piece.found.fact, at, (self.cite(receipt(piece.found)),)))

    def _settle(self) -> None:
        """Point computed figures at their operands, which may stand after them."""
        for place, piece in self._open:
            operands = tuple(self._places[found.article, found.index] for found in piece.operands)
            shown = self.figures[place]
            self.figures[place] = Shown(shown.figure, shown.at, (), Computation(piece.expression or "", operands))
        self._open.clear()


def _merged(known: Citation, receipt: Receipt, body: str) -> Citation:
    have = {via for via, _ in known.via}
    more = tuple((via, via.span.of(body)) for via in receipt.via if via not in have)
    return replace(known, figures=tuple(sorted({*known.figures, *receipt.proves})), via=known.via + more)
