"""An outcome for the terminal: the answer, the proof under it, and what can be asked next.

Everything said with colour is said with words too, and lines wrap at the width there is.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.cards.plain import clean, receipt
from knowledge.model import Citation, Outcome, Span
from knowledge.store.people import Asked

_INDENT = (0, 0, 0, 2)


def console() -> Console:
    """Return a console on standard output that obeys NO_COLOR and the terminal's width."""
    return Console(highlight=False, soft_wrap=False)


def show(out: Console, outcome: Outcome) -> None:
    """Print an answer, its receipts and its suggestions, numbered for selection."""
    out.print(answer_text(outcome))
    for number, citation in enumerate(outcome.citations, start=1):
        out.print(Padding(citation_text(number, citation), _INDENT, expand=False))
    for number, suggestion in enumerate(outcome.suggestions, start=1):
        out.print(Padding(Text(f"{number}  {clean(suggestion)}", style="cyan"), _INDENT, expand=False))


def show_steps(out: Console, asked: Asked) -> None:
    """Print how an answer came about: slots, candidates with scores, what was left over; and its short identifier."""
    out.print(Text.assemble(clean(asked.question), (f"  {asked.short}", "dim")))
    for step in asked.steps:
        what, _, text = step.partition(": ")
        out.print(Text.assemble((f"{what:>10}  ", "dim"), clean(text)))


def answer_text(outcome: Outcome) -> Text:
    """Return the answer with the figures it states in bold."""
    text = Text(clean(outcome.text))
    for shown in outcome.figures:
        text.stylize("bold", shown.at.start, shown.at.end)
    return text


def citation_text(number: int, citation: Citation) -> Text:
    """Return a receipt: where it is from, the sentence with its figures in bold, and what other sentences gave."""
    text = Text()
    for via, quote in citation.via:
        text.append(f"[{number}] {via.gives}: {clean(quote)}\n", style="dim")
    text.append(f"[{number}] ", style="dim")
    text.append_text(_marked(citation))
    text.append(f"\n{receipt(citation)}", style="dim")
    return text


def _marked(citation: Citation) -> Text:
    text = Text("“")
    for piece, bold in _pieces(citation.quote, citation.span, citation.figures):
        text.append(clean(piece), style="bold" if bold else "")
    return text.append("”")


def _pieces(quote: str, span: Span, figures: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    at = span.start
    for figure in sorted(figures):
        if figure.start >= at and figure.end <= span.end:
            yield quote[at - span.start : figure.start - span.start], False
            yield quote[figure.start - span.start : figure.end - span.start], True
            at = figure.end
    yield quote[at - span.start :], False
