"""An outcome as a card: the answer, figure first, and under it the sentences that it came from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.cards.card import Button, Card, Menu, Press
from bot.cards.markdown import clipped, escape, link, marked, quoted, small
from bot.wording import say
from knowledge.asking.wording import point
from knowledge.model import Citation, Language, Outcome, Span

OPTION = 100  # characters of a menu's option
LABEL = 80  # characters of a button's label
OFFERED = 5  # suggestions at most
SURE, OPEN = ("answer", "computed", "correction"), ("clarify", "unknown")


def proof(outcome: Outcome, answer: str, *, shareable: bool = False) -> Card:
    """Return the card of an outcome; ``answer`` is the identifier that its buttons carry."""
    parts = outcome.parts or (outcome,)
    blocks = tuple(block for part in parts for block in _blocks(part))
    offered = suggestions(outcome)
    language = outcome.language
    return Card(
        blocks=blocks,
        buttons=_choices(answer, offered) if outcome.kind == "clarify" else _row(outcome, answer, shareable=shareable),
        menu=_menu(answer, offered, language) if offered and outcome.kind != "clarify" else None,
        tone="sure" if outcome.kind in SURE else "open" if outcome.kind in OPEN else "plain",
        language=language,
    )


def suggestions(outcome: Outcome) -> tuple[str, ...]:
    """Return what can be asked instead, of all parts, without repeating."""
    parts = outcome.parts or (outcome,)
    return tuple(dict.fromkeys(one for part in parts for one in part.suggestions))[:OFFERED]


def _blocks(part: Outcome) -> Iterator[str]:
    yield marked(part.text, Span(0, len(part.text)), [shown.at for shown in part.figures])
    for shown in part.figures:
        if shown.computed and _bare(shown.computed.expression) not in _bare(part.text):
            yield small(say(part.language, "card.computed", expression=escape(shown.computed.expression)))
    for number, citation in enumerate(part.citations):
        yield receipt(number, citation, part)


def _bare(text: str) -> str:
    """Return a formula without what only makes it readable."""
    return "".join(char for char in text if char not in ", ()")


def receipt(number: int, citation: Citation, part: Outcome) -> str:
    """Return the proof: the sentence with its figures in bold, what another sentence gives, and the source."""
    given = "".join(f"({escape(gift)}) " for gift in _gifts(number, citation, part))
    sentence = marked(citation.quote, citation.span, citation.figures)
    return f"{quoted(f'{given}“{sentence}”')}\n{small(source(number + 1, citation, part.language))}"


def _gifts(number: int, citation: Citation, part: Outcome) -> Iterator[str]:
    """Yield the name or period that another sentence gave, as short as it can be said."""
    proved = next((shown.figure for shown in part.figures if number in shown.citations), None)
    for gives in dict.fromkeys(via.gives for via, _ in citation.via):
        if proved is None:
            continue
        period = point(proved.period.code.split(" ")[-1].split("..")[0], part.language) if proved.period else ""
        gift = {"subject": proved.subject, "metric": proved.metric, "scope": proved.scope, "period": period}[gives]
        if gift:
            yield gift


def source(number: int, citation: Citation, language: Language) -> str:
    """Return where a sentence is from: its number, the source, the date, the title as a link."""
    name = escape(citation.source) if citation.source else say(language, "card.unknown_source")
    dated = day(citation.published, language) if citation.published else say(language, "card.undated")
    return f"[{number}] {name} · {dated} · {link(clipped(citation.title, 120), citation.url)}"


def day(date: date, language: Language) -> str:
    """Return a day as the language writes it."""
    return point(date.isoformat(), language)


def _row(outcome: Outcome, answer: str, *, shareable: bool) -> tuple[Button, ...]:
    language = outcome.language
    if outcome.kind == "help":
        return ()
    proved = any(part.citations for part in outcome.parts or (outcome,))
    context = (Button(Press("context", answer), say(language, "card.context")),) if proved else ()
    share = (Button(Press("share", answer), say(language, "card.share")),) if shareable else ()
    votes = (
        Button(Press("up", answer), say(language, "card.good"), "👍"),
        Button(Press("down", answer), say(language, "card.bad"), "👎"),
    )
    return (*context, *votes, *share)


def _choices(answer: str, offered: tuple[str, ...]) -> tuple[Button, ...]:
    return tuple(Button(Press("pick", answer, n), clipped(text, LABEL)) for n, text in enumerate(offered))


def _menu(answer: str, offered: tuple[str, ...], language: Language) -> Menu:
    options = tuple(clipped(text, OPTION) for text in offered)
    return Menu(Press("instead", answer), say(language, "card.instead"), options)
