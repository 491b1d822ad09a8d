"""Cards of look-ups: the list of articles, an article in short, who said what, who works with whom."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.card import Button, Card, Press
from bot.cards.markdown import clipped, escape, link, marked, quoted, small
from bot.cards.proof import day, source
from bot.wording import counted, say
from knowledge.browsing import Brief, Overview, Passage, Said, Tie
from knowledge.model import Article, Citation, Language, Span

LISTED = 400  # articles that the list has
PER_BLOCK = 8  # articles in one block of the list


def described(overview: Overview, language: Language) -> str:
    """Return what the articles hold: "1 article, 14 figures"."""
    articles = counted(language, "article", overview.articles)
    return say(language, "card.described", articles=articles, figures=counted(language, "figure", overview.figures))


def sources(articles: Sequence[Article], overview: Overview, language: Language) -> Card:
    """Return the list of articles, newest first."""
    if not articles:
        return Card((say(language, "card.no_articles"),), language=language, private=True)
    lines = [f"- {_headline(article, language)}" for article in articles[:LISTED]]
    if (older := len(articles) - LISTED) > 0:
        lines.append(f"- {say(language, 'card.older', articles=counted(language, 'article', older))}")
    blocks = ["\n".join(lines[start : start + PER_BLOCK]) for start in range(0, len(lines), PER_BLOCK)]
    return Card((f"**{described(overview, language)}**", *blocks), language=language)


def brief(found: Brief, language: Language) -> Card:
    """Return an article in short: the sentences with its figures, and who is quoted."""
    head = (
        f"**{link(clipped(found.article.title, 200), found.article.url)}**\n{small(_origin(found.article, language))}"
    )
    figures = [quoted(_sentence(citation)) for citation in found.figures]
    return Card((head, *figures, *_all_words_of(found.said, language)), language=language, tone="sure")


def quotations(found: Sequence[Said], language: Language) -> Card:
    """Return what people said, exact words in quotation marks, reported ones named so."""
    if not found:
        return Card((say(language, "card.no_quotes"),), language=language, private=True)
    words = _all_words_of(found, language)
    blocks = tuple(
        f"{text}\n{small(source(number, said.citation, language))}"
        for number, (text, said) in enumerate(zip(words, found, strict=True), start=1)
    )
    return Card(blocks, language=language, tone="sure")


def ties(found: Sequence[Tie], language: Language) -> Card:
    """Return who works with whom, each with the sentence that says so."""
    if not found:
        return Card((say(language, "card.no_partners"),), language=language, private=True)
    lines = [f"**{escape(tie.a)}** – **{escape(tie.b)}** ({escape(tie.kind)})" for tie in found]
    proofs = dict.fromkeys((tie.citation.article, tie.citation.span) for tie in found)
    first = {
        place: next(t.citation for t in found if (t.citation.article, t.citation.span) == place) for place in proofs
    }
    receipts = [
        f"{quoted(_sentence(citation))}\n{small(source(number, citation, language))}"
        for number, citation in enumerate(first.values(), start=1)
    ]
    return Card(("\n".join(lines), *receipts), language=language, tone="sure")


def context(passages: Sequence[Passage], steps: Sequence[str], language: Language, short: str = "") -> Card:
    """Return the sentences around those that were cited, and how the answer came about, with its short identifier."""
    blocks = [f"**{say(language, 'card.around')}**"] if passages else []
    for passage in passages:
        bold = marked(" ".join(passage.text.split("\n")), Span(0, len(passage.text)), [passage.here])
        blocks.append(f"{quoted(bold)}\n{small(_origin(passage.article, language))}")
    if told := [line for step in steps if (line := _step(step, language))]:
        blocks.append("\n".join([f"**{say(language, 'card.how')}**{short and f' · {short}'}", *told]))
    return Card(tuple(blocks) or (say(language, "said.gone"),), language=language, private=True)


def _step(step: str, language: Language) -> str:
    """Return one step in words, nothing for those that only a programmer reads."""
    what, _, text = step.partition(": ")
    if what == "decision":
        return ""
    if what == "slot":
        text = text.partition(": ")[2]  # without the sort of slot
    return f"- {say(language, f'card.step_{what.replace(chr(32), chr(95))}')}: {escape(text)}"


def welcome(said: str, overview: Overview, examples: Sequence[str], answer: str, language: Language) -> Card:
    """Return what Byline can do, what it knows, and questions to press."""
    blocks = [said, small(described(overview, language))]
    buttons = tuple(Button(Press("pick", answer, n), clipped(text, 80)) for n, text in enumerate(examples))
    if examples:
        blocks.append(say(language, "card.examples"))
    return Card(tuple(blocks), buttons, language=language, private=True)


def _headline(article: Article, language: Language) -> str:
    return f"{link(clipped(article.title, 160), article.url)} · {_origin(article, language)}"


def _origin(article: Article, language: Language) -> str:
    name = escape(article.source) if article.source else say(language, "card.unknown_source")
    return f"{name} · {day(article.published, language) if article.published else say(language, 'card.undated')}"


def _sentence(citation: Citation) -> str:
    return f"“{marked(citation.quote, citation.span, citation.figures)}”"


def _words_of(said: Said, language: Language, *, known: bool = False) -> str:
    """Return what somebody said: in quotation marks only where these are the exact words; the role once."""
    role = f", {escape(said.role)}" if said.role and said.role != said.speaker and not known else ""
    if said.direct:
        return f"**{escape(said.speaker)}**{role}:\n{quoted(f'“{escape(said.text)}”')}"
    reported = say(language, "card.reported")
    return f"**{escape(said.speaker)}**{role} ({reported}):\n{quoted(escape(said.citation.quote))}"


def _all_words_of(found: Sequence[Said], language: Language) -> list[str]:
    speakers = [said.speaker for said in found]
    return [_words_of(said, language, known=said.speaker in speakers[:n]) for n, said in enumerate(found)]
