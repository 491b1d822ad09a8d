"""An attribution as it was read: who tells, with which word, and where."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.reading.phrases import Line
from knowledge.reading.quotations.governing import Side
from knowledge.reading.quotations.speaker import Speaker


@dataclass(slots=True)
class Attribution:
    """Who said it, with which word, and where: tokens ``start`` to ``end`` tell, the rest of the sentence is told."""

    line: Line
    speaker: Speaker | None
    cue: str
    start: int  # the first token of the attribution
    end: int  # the token behind it, where what follows begins
    side: Side
    clause: bool  # a reported clause stands on that side
    loaded: bool = False  # a quoted phrase behind the verb is the speaker's own
    verb: int = 0
