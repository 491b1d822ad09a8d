"""An outcome as a card: the answer, figure first, and under it the sentences that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.card import Button, Card, Menu, Press
from bot.cards.markdown import clipped, escape, link, marked, quoted, small
from bot.wording import say
from knowledge.asking.phrasing.wording import point
from knowledge.model import Citation, Language, Outcome, Span

OPTION = 100  # characters of a menu's option
LABEL = 80  # characters of a button's label
OFFERED = 5  # suggestions at most
SURE, OPEN = ("answer", "computed", "correction"), ("clarify", "unknown")


def proof(outcome: Outcome, answer: str, *, shareable: bool = False) -> Card:
    """Return the card of an outcome; ``answer`` is the identifier that its buttons carry."""
    offered = suggestions(outcome)
    clarify = outcome.kind == "clarify"
    return Card(
        blocks=tuple(_blocks(outcome.parts or (outcome,))),
        buttons=_choices(answer, offered) if clarify else _row(outcome, answer, shareable=shareable),
        menu=_menu(answer, offered, outcome) if offered and not clarify else None,
        tone="sure" if outcome.kind in SURE else "open" if outcome.kind in OPEN else "plain",
        language=outcome.language,
    )


def suggestions(outcome: Outcome) -> tuple[str, ...]:
    """Return what can be asked instead, of all parts, without repeating."""
    parts = outcome.parts or (outcome,)
    return tuple(dict.fromkeys(one for part in parts for one in part.suggestions))[:OFFERED]


@dataclass(slots=True)
class _Receipt:
    """A sentence that proves figures of one or several parts, with what other sentences give."""

    citation: Citation
    figures: set[Span]
    gifts: dict[str, None]


def _blocks(parts: Sequence[Outcome]) -> Iterator[str]:
    """Yield the answers, each on a line, then every cited sentence once, numbered through."""
    receipts: dict[tuple[str, Span], _Receipt] = {}
    lines = []
    for part in parts:
        numbers = [_collected(receipts, number, citation, part) for number, citation in enumerate(part.citations)]
        lines.append(_renumbered(marked(part.text, _whole(part), [shown.at for shown in part.figures]), numbers))
        lines += [small(formula) for formula in _formulas(part)]
    yield "\n".join(lines)
    for number, receipt in enumerate(receipts.values(), start=1):
        yield _shown(number, receipt, parts[0].language)


def _whole(part: Outcome) -> Span:
    return Span(0, len(part.text))


def _formulas(part: Outcome) -> Iterator[str]:
    for shown in part.figures:
        if shown.computed and _bare(shown.computed.expression) not in _bare(part.text):
            yield say(part.language, "card.computed", expression=escape(shown.computed.expression))


def _bare(text: str) -> str:
    """Return a formula without what only makes it readable."""
    return "".join(char for char in text if char not in ", ()")


def _collected(receipts: dict[tuple[str, Span], _Receipt], number: int, citation: Citation, part: Outcome) -> int:
    """Add a citation to the receipts, and return its number among them."""
    place = (citation.article, citation.span)
    receipt = receipts.setdefault(place, _Receipt(citation, set(), {}))
    receipt.figures.update(citation.figures)
    receipt.gifts.update(dict.fromkeys(_gifts(number, citation, part)))
    return list(receipts).index(place) + 1


def _renumbered(text: str, numbers: Sequence[int]) -> str:
    def renumber(found: re.Match[str]) -> str:
        number = int(found[1])
        return f"[{numbers[number - 1]}]" if 0 < number <= len(numbers) else found[0]

    return re.sub(r"\[(\d{1,3})\]", renumber, text)


def _shown(number: int, receipt: _Receipt, language: Language) -> str:
    """Return a receipt: the sentence with its figures in bold, what another sentence gives, and the source."""
    citation = receipt.citation
    given = "".join(f"({escape(gift)}) " for gift in receipt.gifts)
    sentence = marked(citation.quote, citation.span, receipt.figures)
    return f"{quoted(f'{given}“{sentence}”')}\n{small(source(number, citation, language))}"


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
    tell = (Button(Press("tell", answer), say(language, "card.tell"), "🔔"),) if outcome.kind == "unknown" else ()
    return (*context, *votes, *tell, *share)


def _choices(answer: str, offered: tuple[str, ...]) -> tuple[Button, ...]:
    return tuple(Button(Press("pick", answer, n), clipped(text, LABEL)) for n, text in enumerate(offered))


def _menu(answer: str, offered: tuple[str, ...], outcome: Outcome) -> Menu:
    title = say(outcome.language, "card.further" if outcome.kind in SURE else "card.instead")
    options = tuple(clipped(text, OPTION) for text in offered)
    return Menu(Press("instead", answer), title, options)
