"""Text to facts: ``read`` takes an article and the lexicon and returns everything that was read out of it.

Pure functions, no I/O. Each room finds one kind of thing and hands on ``Tagged`` sentences:
sentences → names → quantities → times → figures → quotations → relations → statements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.lexicon import Lexicon
    from knowledge.model import Article, Reading


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Read an article; the grammar is imported only now, because a question often finds nothing new to read."""
    from knowledge.reading.reader import read as read_now

    return read_now(article, lexicon)
