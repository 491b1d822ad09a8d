"""The words of an article put before a person: slices between quotation marks, never rewritten, with their receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge.asking.phrasing.draft import Draft, Piece, Pieces, Receipt, fill
from knowledge.asking.phrasing.sentences import sliced
from knowledge.asking.phrasing.wording import templates
from knowledge.model import Answered, Correction, Span

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk
    from knowledge.asking.text.fitting import Fit
    from knowledge.model import Language, Quotation, Step
    from knowledge.store.snapshot import Found

LONG = 360  # characters of a sentence that is shown whole
_CUTS = frozenset({",", ";", "，", "；", "—", "–"})


def phrases(desk: Desk, language: Language) -> Any:
    """Return the templates of this room."""
    return templates(desk, language)["text"]


def quote(article: str, span: Span, desk: Desk) -> Pieces:
    """Return a slice between quotation marks that don't stand in it."""
    inside = span.of(desk.snapshot.article(article).body)
    opening, closing = ('"', '"') if "“" in inside or "”" in inside else ("“", "”")
    if '"' in inside and opening == '"':
        opening, closing = ("『", "』")
    return (opening, *sliced(article, span, desk), closing)


def receipt(article: str, span: Span, desk: Desk) -> Receipt:
    """Return the receipt of the sentence that holds ``span``."""
    found = desk.snapshot.around(article, span, 0, 0)
    return Receipt(article, found[0].fact.span if found and found[0].fact.span.holds(span) else span)


def told(key: str, article: str, span: Span, desk: Desk, language: Language, **slots: Piece | Pieces) -> Pieces:
    """Fill a template with a quoted slice of an article, naming the language that it is in."""
    words = phrases(desk, language)
    origin = str(words[f"origin_{desk.snapshot.article(article).language}"])
    parts: dict[str, Piece | Pieces] = {
        "quote": quote(article, span, desk),
        "receipt": receipt(article, span, desk),
        "origin": origin,
    }
    return fill(str(words[key]), {**parts, **slots})


def spoken(found: Found[Quotation], desk: Desk, language: Language, *, role: bool = False) -> Pieces:
    """Return a quotation with its speaker: exact words in quotation marks, reported ones without."""
    words, fact = phrases(desk, language), found.fact
    title = fill(str(words["role"]), {"role": fact.role}) if role and fact.role else ()
    if fact.direct and not fact.partial:
        return told("exact", found.article, fact.span, desk, language, speaker=fact.speaker, role=title)
    if fact.partial:
        return told("article", found.article, fact.sentence, desk, language)
    plain = sliced(found.article, fact.span, desk)
    return told("reported", found.article, fact.span, desk, language, speaker=fact.speaker, role=title, quote=plain)


def shown(one: Fit) -> Span:
    """Return what is shown of a passage: the sentence, or where it is long the clauses that explain the question."""
    passage = one.passage
    if len(passage.text) <= LONG or not one.places:
        return passage.span
    tokens, first, last = passage.tokens, min(one.places), max(one.places)
    start = next((at + 1 for at in range(first - 1, -1, -1) if tokens[at].text in _CUTS), 0)
    end = next((at for at in range(last + 1, len(tokens)) if tokens[at].text in _CUTS), len(tokens))
    return Span(tokens[start].start, tokens[end - 1].end)


def outcome(
    kind: type[Answered] | type[Correction],
    pieces: Pieces,
    desk: Desk,
    language: Language,
    steps: tuple[Step, ...] = (),
) -> Answered | Correction:
    """Return the finished answer made of the pieces."""
    draft = Draft(desk.snapshot)
    draft.add(pieces)
    return kind(
        text=draft.text.strip(),
        figures=tuple(draft.figures),
        citations=tuple(draft.citations),
        confidence=0.85,
        language=language,
        steps=steps,
    )
