"""Quotations that may answer: each with its passage, and how it explains what is asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.asking.text.fitting import fit
from knowledge.asking.text.passages import Passage, likely_articles, passages
from knowledge.asking.understanding.senses import senses_of
from knowledge.store.snapshot import Found
from knowledge.tokens import tokenize

if TYPE_CHECKING:
    from knowledge.asking.plan import Desk
    from knowledge.asking.text.wanted import Need, Wanted
    from knowledge.model import Quotation, Span


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation that may answer, and how it explains the topic."""

    found: Found[Quotation]
    passage: Passage
    score: float
    left: tuple[Need, ...]


def quoted(topic: Wanted, speakers: tuple[str, ...], desk: Desk) -> list[Said]:
    """Return the quotations of the likely articles, or of the speakers, each with how it explains the topic."""
    if speakers:
        found = desk.snapshot.quotations(speakers=speakers)
    else:
        words = [need.said for need in topic.needs]
        found = desk.snapshot.quotations(articles=likely_articles(words, [], desk))
    made = {}
    for passage in passages(dict.fromkeys(one.article for one in found[:60]), desk):
        made[passage.article, passage.span] = passage
    return [_said(one, made, topic, desk) for one in found[:60] if (one.article, one.fact.sentence) in made]


def _said(found: Found[Quotation], made: dict[tuple[str, Span], Passage], topic: Wanted, desk: Desk) -> Said:
    passage = made[found.article, found.fact.sentence]
    inside = _inside(passage, found, desk)
    told_by = fit(topic, inside, desk)
    around = fit(topic, passage, desk)
    left = tuple(need for need in told_by.left if need in around.left)
    return Said(found, passage, (2 * told_by.score + around.score) / 3, left)


def _inside(passage: Passage, found: Found[Quotation], desk: Desk) -> Passage:
    """Return the passage narrowed to the words that were said; a phrase keeps those around it."""
    if found.fact.partial:
        return passage
    body = desk.snapshot.article(found.article).body
    span = found.fact.span
    tokens = tuple(tokenize(body, span.start, span.end))
    senses = tuple(senses_of(desk.lexicon).of(tokens))
    return replace(passage, text=span.of(body), tokens=tokens, senses=senses, all=frozenset().union(*senses))
