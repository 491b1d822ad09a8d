"""Where the news is from: source and date of an article, which articles there are, who and what they mention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.asking.phrasing.draft import Piece, Pieces, Receipt, fill, join
from knowledge.asking.phrasing.sentences import dated
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.text.passages import likely_articles
from knowledge.asking.text.telling import outcome, phrases
from knowledge.asking.text.wanted import numeric, wanted
from knowledge.asking.understanding.hints import hints, light
from knowledge.model import Answered, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.asking.understanding.question import Question
    from knowledge.model import Article, Language, Mention
    from knowledge.store.snapshot import Found

_SHOWN = 5
_LISTED = 12
_NAMING = ("descriptor", "class")
_KINDS = {
    "model": ("model",),
    "company": ("company", "brand"),
    "car maker": ("company", "brand"),
    "brand": ("brand", "company"),
    "organisation": ("organisation",),
    "place": ("place",),
}


def sources(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer source and date, or the list of the articles."""
    aspects = question.aspects
    if not desk.snapshot.articles():
        return
    if "articles" in aspects and "say" not in aspects:
        yield _list(question, desk)
    elif (
        aspects & {"source", "date"}
        and not numeric(question, desk)
        and "summary" not in aspects
        and not question.of("metric")
    ):
        yield _origin(question, desk, 0.55 if wanted(question, desk).of("word") else 0.94)
    elif _of_an_outlet(question, desk):
        yield _origin(question, desk, 0.93)
    elif {"when", "say"} <= aspects and question.names and not wanted(question, desk).of("word"):
        yield _origin(question, desk, 0.955)
    yield from _named(question, desk)


def _of_an_outlet(question: Question, desk: Desk) -> bool:
    """Tell whether it is asked, of some outlet that no article is about, if the news is theirs."""
    values = {value for term in question.of("name") for value in term.values}
    if not values & hints(desk.lexicon, "news outlet") or any(map(desk.names.covered, values)):
        return False
    opened = any(token.lower in hints(desk.lexicon, "open") for token in question.tokens)
    meant = question.polar or question.of("pronoun") or question.aspects & {"check", "source"}
    return bool(meant) and not opened and not question.left and not question.of("metric", "period", "class", "quantity")


def _origin(question: Question, desk: Desk, score: float) -> Plan:
    want = wanted(question, desk)
    names = [value for need in want.of("name") for value in need.values]
    ids = likely_articles([need.said for need in want.needs], names, desk)
    articles = [desk.snapshot.article(id) for id in ids]
    pieces = join(
        [_source(article, desk, question.language) for article in articles[: 1 if names or len(articles) == 1 else 3]],
        "\n",
    )
    return Plan("source", score, outcome(Answered, pieces, desk, question.language))


def _source(article: Article, desk: Desk, language: Language) -> Pieces:
    key = ("source" if article.source else "unsourced") + ("" if article.published else "_undated")
    slots: dict[str, Piece | Pieces] = {
        "source": article.source or "",
        "date": dated(article, language),
        "title": article.title,
        "receipt": _first(article, desk),
    }
    return fill(str(phrases(desk, language)[key]), slots)


def _first(article: Article, desk: Desk) -> Receipt:
    """Return the receipt of an article's first sentence: what its dateline stands in."""
    found = desk.snapshot.around(article.id, Span(0, 0), 0, 3)
    return Receipt(article.id, found[0].fact.span if found else Span(0, 0))


def _list(question: Question, desk: Desk) -> Plan:
    articles = list(desk.snapshot.articles())[:_SHOWN]
    lines = []
    for article in articles:
        about = str(phrases(desk, question.language)["separator"]).join(
            part for part in (article.source, dated(article, question.language)) if part
        )
        slots: dict[str, Piece | Pieces] = {
            "title": article.title,
            "about": about or "?",
            "receipt": _first(article, desk),
        }
        lines.append(fill(str(phrases(desk, question.language)["articles"]), slots))
    return Plan("articles", 0.93, outcome(Answered, join(lines, "\n"), desk, question.language))


def _named(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer the names of one kind that an article mentions: models, companies, people, places."""
    listed = not question.names and ("named" in question.aspects or _only_kinds(question, desk))
    if not listed or any(token.lower in hints(desk.lexicon, "faring") for token in question.tokens):
        return  # who did well is no matter of who is mentioned
    kinds = _asked_kinds(question, desk)
    if not kinds:
        return
    found = _mentions(kinds, desk)
    if not found:
        return
    words = phrases(desk, question.language)
    names = [desk.names.chinese(one.fact.name) if question.language == "zh" else one.fact.name for one in found]
    places = {
        sentence.fact.span: sentence
        for one in found
        for sentence in desk.snapshot.around(one.article, one.fact.span, 0, 0)
    }
    receipts: Pieces = tuple(Receipt(one.article, one.fact.span) for one in places.values())
    slots: dict[str, Piece | Pieces] = {"names": str(words["separator"]).join(names), "receipt": receipts}
    yield Plan("names", 0.9, outcome(Answered, fill(str(words["named"]), slots), desk, question.language))


def _only_kinds(question: Question, desk: Desk) -> bool:
    """Tell whether a kind of name is all that is asked for ("which brands?")."""
    which = hints(desk.lexicon, "which")
    if not any(token.lower in which for token in question.tokens):
        return False
    told = {token.lower for token in question.tokens if token.kind != "mark"} - light(desk.lexicon)
    matches = [match for match in desk.lexicon.matches(list(question.tokens)) if match.entry.kind in _NAMING]
    named = {token.lower for match in matches for token in question.tokens[match.start : match.end]}
    return bool(named) and told - which <= named


def _mentions(kinds: frozenset[str], desk: Desk) -> list[Found[Mention]]:
    newest = [article.id for article in list(desk.snapshot.articles())[:1]]
    first: dict[str, Found[Mention]] = {}
    for found in desk.snapshot.mentions(articles=newest):
        if found.fact.kind in kinds:
            first.setdefault(found.fact.name, found)
    return list(first.values())[:_LISTED]


def _asked_kinds(question: Question, desk: Desk) -> frozenset[str]:
    kinds: set[str] = set()
    for match in desk.lexicon.matches(list(question.tokens)):
        if match.entry.kind == "descriptor":
            kinds.update(_KINDS.get(match.entry.name, ()))
        elif match.entry.kind == "rival" and match.pos == "zh":
            kinds.update(match.entry.get("kinds", ()))
    if any(token.lower in hints(desk.lexicon, "persons") for token in question.tokens) and not kinds:
        kinds.add("person")
    return frozenset(kinds)
