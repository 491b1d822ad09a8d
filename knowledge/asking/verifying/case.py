"""What is to be proved and what may prove it: the answer read again, its citations, the question."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from knowledge.asking.understanding.normalising import in_digits, plainer
from knowledge.asking.verifying.rereading import Reread, reread
from knowledge.model import Span

if TYPE_CHECKING:
    from knowledge.lexicon import Lexicon
    from knowledge.model import Article, Citation, Figure, Outcome, Shown
    from knowledge.period import Period
    from knowledge.store.snapshot import Snapshot


class Case:
    """One answer before its judge; nothing here knows how the answer was made."""

    def __init__(self, outcome: Outcome, snapshot: Snapshot, lexicon: Lexicon, question: str) -> None:
        self.outcome = outcome
        self.snapshot = snapshot
        self.lexicon = lexicon
        self.text = outcome.text
        self._question = question

    @cached_property
    def reading(self) -> Reread:
        """Return the answer's text read again; bare dates are relative to the newest cited article."""
        days = [citation.published for citation in self.outcome.citations if citation.published]
        return reread(self.text, self.lexicon, max(days, default=None))

    @cached_property
    def question(self) -> Reread:
        """Return the question read with the same grammar, again with Chinese numbers in digits (两万, 2万)."""
        told = in_digits(plainer(self._question, self.lexicon))
        plain = told == plainer(self._question, self.lexicon)
        return reread(self._question if plain else f"{self._question}\n{told}", self.lexicon)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Return the cited articles that there are."""
        known: dict[str, Article] = {}
        for citation in self.outcome.citations:
            try:
                known[citation.article] = self.snapshot.article(citation.article)
            except KeyError:
                continue
        return known

    @cached_property
    def quotes(self) -> tuple[Reread, ...]:
        """Return every cited sentence, and those that gave a subject or period, read again."""
        slices = {(text, one.published) for one in self.outcome.citations for text in quoted(one)}
        return tuple(reread(text, self.lexicon, published) for text, published in sorted(slices, key=str))

    @cached_property
    def facts(self) -> dict[tuple[str, Span], list[Figure]]:
        """Return the figures that the knowledge has in the cited sentences, by article and place."""
        places = [(citation.article, citation.span) for citation in self.outcome.citations]
        facts: dict[tuple[str, Span], list[Figure]] = {}
        for found in self.snapshot.figures(sentences=places) if places else ():
            facts.setdefault((found.article, found.fact.span), []).append(found.fact)
        return facts

    @cached_property
    def stated(self) -> tuple[Shown, ...]:
        """Return the figures that the text states."""
        return self.outcome.figures

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Return the periods that the cited figures have and the cited sentences name."""
        told = [time.period for quote in self.quotes for time in quote.times if time.period]
        return (*(shown.figure.period for shown in self.stated if shown.figure.period), *told)

    def slices(self, citation: Citation) -> bool:
        """Tell whether a citation reads what the article has there, in every part of it."""
        article = self.articles.get(citation.article)
        if article is None or citation.span.of(article.body) != citation.quote:
            return False
        proved = all(citation.span.holds(span) for span in citation.figures)
        return proved and all(via.span.of(article.body) == text for via, text in citation.via)


def quoted(citation: Citation) -> tuple[str, ...]:
    """Return the cited sentence and the sentences that stand with it."""
    return (citation.quote, *(text for _, text in citation.via))
