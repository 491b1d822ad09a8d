"""The sentences of the articles that may answer: their words, their senses, and who they are about."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from knowledge.asking.understanding.normalising import plainer
from knowledge.asking.understanding.senses import Sense, senses_of
from knowledge.model import Span
from knowledge.tokens import Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge.asking.plan import Desk
    from knowledge.model import Article, Mention, Quotation, Relation, Sentence, Statement

MOST_ARTICLES = 6
_WHOLE = 3_000  # sentences of an article that are looked through
_KEPT_ARTICLES = 48
_FACTS = 12_000  # of each kind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what is known of it; ``names`` are those it mentions or is about by a pronoun."""

    article: str
    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]  # offsets into the article's body
    senses: tuple[Sense, ...]
    all: Sense
    names: frozenset[str]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...] = ()
    relations: tuple[Relation, ...] = ()
    kinds: frozenset[str] = frozenset()  # of the statements in it
    year: str = ""  # of publication

    @property
    def span(self) -> Span:
        """Return where the sentence stands in the article."""
        return self.sentence.span


def passages(articles: Iterable[str], desk: Desk) -> list[Passage]:
    """Return the sentences of the articles, in their order."""
    return [passage for id in articles for passage in _of_article(id, desk)]


def likely_articles(words: Iterable[str], names: Iterable[str], desk: Desk) -> list[str]:
    """Return the articles that mention one of the names, else have the words, else the newest; newest first."""
    names = list(names)
    found = [one.article for one in desk.snapshot.mentions(names=names)] if names else []
    if not names or not found:
        found = [one.article for one in desk.snapshot.sentences(words)]
        found += [article.id for article in list(desk.snapshot.articles())[:MOST_ARTICLES]]
    return list(dict.fromkeys(found))[:MOST_ARTICLES]


_KEPT: OrderedDict[tuple[str, int, int, str], list[Passage]] = OrderedDict()


def _of_article(id: str, desk: Desk) -> list[Passage]:
    article = desk.snapshot.article(id)
    key = (id, desk.snapshot.generation, hash(article.body), desk.lexicon.fingerprint)
    kept = _KEPT.pop(key, None)  # taken out and put in again: another thread may be answering too
    if kept is None:
        kept = _made(article, desk)
    _KEPT[key] = kept
    while len(_KEPT) > _KEPT_ARTICLES:
        with suppress(KeyError):
            _KEPT.popitem(last=False)
    return kept


def _made(article: Article, desk: Desk) -> list[Passage]:
    snapshot, id = desk.snapshot, article.id
    sentences = [one.fact for one in snapshot.around(id, Span(0, 0), 0, _WHOLE)]
    if not sentences:
        return []
    starts = [sentence.span.start for sentence in sentences]
    shelves = [_Facts() for _ in sentences]
    for mention in snapshot.mentions(articles=[id], limit=_FACTS):
        shelves[_shelf(starts, mention.fact.span)].mentions.append(mention.fact)
    for statement in snapshot.statements(articles=[id], limit=_FACTS):
        shelves[_shelf(starts, statement.fact.span)].statements.append(statement.fact)
    for quotation in snapshot.quotations(articles=[id], limit=_FACTS):
        shelves[_shelf(starts, quotation.fact.sentence)].quotations.append(quotation.fact)
    for relation in snapshot.relations(articles=[id], limit=_FACTS):
        shelves[_shelf(starts, relation.fact.span)].relations.append(relation.fact)
    pairs = zip(sentences, shelves, strict=True)
    return [_passage(article, sentence, facts, desk) for sentence, facts in pairs if sentence.kind != "notice"]


def _shelf(starts: list[int], span: Span) -> int:
    """Return the number of the sentence that a fact stands in."""
    return max(0, bisect_right(starts, span.start) - 1)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What was read out of one sentence."""

    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)


def _plain(token: Token, desk: Desk) -> Token:
    return token if token.lower.isascii() else token._replace(lower=plainer(token.lower, desk.lexicon))


def _passage(article: Article, sentence: Sentence, facts: _Facts, desk: Desk) -> Passage:
    span, senses = sentence.span, senses_of(desk.lexicon)
    tokens = tuple(_plain(token, desk) for token in tokenize(article.body, span.start, span.end))
    found = tuple(senses.of(tokens))
    told = [tokenize(one.kind) for one in facts.relations if one.kind != "employee"]
    names = {one.name for one in facts.mentions} | {name for one in facts.statements for name in one.about}
    names |= {name for one in facts.relations for name in (one.a, one.b)} | {one.speaker for one in facts.quotations}
    related = [sense for kind in told for sense in senses.of(kind)]
    return Passage(
        article=article.id,
        sentence=sentence,
        text=span.of(article.body),
        tokens=tokens,
        senses=found,
        all=frozenset().union(*found, *related),
        names=frozenset(names),
        mentions=tuple(facts.mentions),
        quotations=tuple(facts.quotations),
        relations=tuple(facts.relations),
        kinds=frozenset(one.kind for one in facts.statements),
        year=str(article.published.year) if article.published else "",
    )
