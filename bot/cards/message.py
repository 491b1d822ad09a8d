"""An outcome as a Discord message: the answer with its figures in bold, the receipts, what to ask instead.

Pure: text in Discord's markdown out. Everything quoted is escaped, and nothing is cut without saying so.
"""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.cards.plain import clean, receipt
from knowledge.model import Citation, Outcome, Span

LIMIT = 2000  # characters of a message
SUGGESTIONS = 2  # a message offers no more than these
CUT = "\n-# The rest didn't fit; ask for one thing at a time."


def render(outcome: Outcome) -> str:
    """Return the message for an outcome, at most ``LIMIT`` characters."""
    blocks = [marked(outcome.text, Span(0, len(outcome.text)), [shown.at for shown in outcome.figures])]
    blocks += [_proof(number, citation) for number, citation in enumerate(outcome.citations, start=1)]
    if outcome.suggestions:
        offered = " · ".join(escape(suggestion) for suggestion in outcome.suggestions[:SUGGESTIONS])
        blocks.append(f"*Ask instead:* {offered}")
    return fit(blocks)


def fit(blocks: Iterable[str]) -> str:
    """Join whole blocks while they fit; the first alone is cut on a word where it must be."""
    text = ""
    for block in blocks:
        longer = f"{text}\n{block}" if text else block
        if len(longer) > LIMIT - len(CUT):
            return (text or longer[: LIMIT - len(CUT)].rsplit(" ", 1)[0]) + CUT
        text = longer
    return text


def marked(text: str, span: Span, figures: Iterable[Span]) -> str:
    """Return ``text``, whose offsets are those of ``span``, escaped, with ``figures`` in bold."""
    out, at = [], span.start
    for figure in sorted(figures):
        if figure.start >= at and span.holds(figure):
            out.append(escape(text[at - span.start : figure.start - span.start]))
            out.append(f"**{escape(text[figure.start - span.start : figure.end - span.start])}**")
            at = figure.end
    return "".join([*out, escape(text[at - span.start :])])


def escape(text: str) -> str:
    """Return ``text`` as it stands: no formatting, no mention, no control characters."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(clean(text), as_needed=False))


def _proof(number: int, citation: Citation) -> str:
    given = "".join(f"({via.gives}: {escape(quote)}) " for via, quote in citation.via)
    quote = marked(citation.quote, citation.span, citation.figures).replace("\n", " ")
    return f"> [{number}] {given}{quote}\n-# {escape(receipt(citation))}"
