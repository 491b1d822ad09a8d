"""An article in, everything read out of it: the rooms of reading in their order.

``read`` is a pure function of the article and the lexicon; it raises nothing, whatever the text.
"""

from __future__ import annotations

from knowledge.lexicon import Lexicon
from knowledge.lexicon.cache import many_objects
from knowledge.model import Article, Quantity, Reading
from knowledge.period import Period
from knowledge.reading import figures, names, periods, quantities, quotations, relations, sentences, statements
from knowledge.reading.figures.times.running import main
from knowledge.reading.periods import dating
from knowledge.reading.quantities import money, quoted, sums
from knowledge.reading.tagged import Tagged


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Return everything that can be read out of an article."""
    with many_objects():
        return _read(article, lexicon)


def _read(article: Article, lexicon: Lexicon) -> Reading:
    tagged = sentences.split(article.body, lexicon)
    known = names.find(tagged, article, lexicon)
    _measure(tagged, article, lexicon)
    found = figures.find(tagged, known, article, lexicon)
    quoted = quotations.find(tagged, known, article)
    return Reading(
        article=article,
        sentences=tuple(one.sentence for one in tagged),
        quantities=tuple(quantity for one in tagged for quantity in one.quantities),
        figures=tuple(found),
        quotations=tuple(quoted),
        relations=tuple(relations.find(tagged, known)),
        statements=tuple(statements.find(tagged, known, article.body)),
        mentions=tuple(mention for one in tagged for mention in one.mentions),
        names=known.names,
    )


def _measure(tagged: list[Tagged], article: Article, lexicon: Lexicon) -> None:
    """Fill in times and quantities; a period that one sentence sets runs on in those after it."""
    running: Period | None = None
    last: Tagged | None = None
    told: dict[str, Period] = {}
    purse = sums.Purse()
    dated = dating.settled(tagged, article, lexicon)
    for sentence in tagged:
        sentence.times = periods.find(sentence, article.published, running, lexicon, dated, told)
        sentence.quantities = [one for one in quantities.find(sentence, lexicon) if not _timed(one, sentence)]
        sentence.quantities = money.settled(sentence.quantities, article.body, lexicon)
        sentence.quantities = money.carried(sentence.quantities, last.quantities if last else [], lexicon)
        sentence.quantities = quoted.priced(sentence.quantities, sentence, article.body)
        sentence.quantities = purse.settled(sentence.quantities, sentence, lexicon)
        last = sentence
        start = sentence.sentence.span.start if running is not None and running.kind == "fiscal" else -1
        if (time := main(sentence.times, running, article.published, start)) is not None:
            running = time.period
            if running is not None:
                told[running.kind] = running


def _timed(quantity: Quantity, sentence: Tagged) -> bool:
    """Tell whether a number is part of a time: "the three-month period ended June 30"."""
    within = (time.span for time in sentence.times if time.period is not None and time.basis is None)
    own = quantity.span
    return any(span.start <= own.start and own.end <= span.end and span != own for span in within)
