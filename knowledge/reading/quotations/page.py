"""Where quoted stretches stand in their text: at the head of a sentence, behind a colon, before or behind a telling."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.quotemarks import Quoted, words_in

_FEW = 1  # words
_ENDS = "。！？…"
_NEAR = 6  # tokens that may stand between a quotation and its late attribution


@dataclass(frozen=True, slots=True)
class Page:
    """A body and where its sentences start."""

    body: str
    starts: Sequence[int]

    def colon(self, quote: Quoted) -> bool:
        """Tell whether a colon leads up to a quoted stretch."""
        return self.body[max(0, quote.outer.start - 2) : quote.outer.start].strip() in (":", "：")

    def leads(self, one: Attribution, ahead: str) -> bool:
        """Tell whether an attribution leads up to a quotation: "X said: …", and "…," X said. "…" going on."""
        if one.side == "after":
            return not ahead.strip(" ,:，：\n" if ":" in ahead or "：" in ahead else " ,，")
        return one.side == "before" and not one.clause and not ahead.strip(" ,:.，。：-—")

    def late(self, quote: Quoted, one: Attribution, behind: str) -> bool:
        """Tell whether a telling follows a few words behind what opens the sentence: '"Fine" in summer, said X'."""
        room = _NEAR * (1 + (words_in(self.body, quote.span) >= _NEAR))
        return one.clause and len(behind.split()) <= room and self.opens(quote) and "." not in behind

    def retold(self, quote: Quoted, told: Sequence[Attribution]) -> bool:
        """Tell whether a sentence that is reported opens with a quoted phrase: '"Lots of firms" in Peru, he said'."""
        short = words_in(self.body, quote.span) < _NEAR
        return (
            short
            and self.body[quote.span.end - 1] not in ",.?!，。？！…-—"
            and any(
                one.side == "before" and one.clause and quote.outer.end <= one.line.tokens[one.start].start
                for one in told
            )
        )

    def ends(self, quote: Quoted, one: Attribution) -> bool:
        """Tell whether a telling may follow a quotation; a word of a clause that is reported is none."""
        few = words_in(self.body, quote.span) <= _FEW and not self.opens(quote)
        return one.side == "before" and not (one.clause and few)

    def phrase(self, quote: Quoted) -> bool:
        """Tell whether a Chinese sentence goes on right behind the words in marks."""
        whole = self.body[quote.span.end - 1] in _ENDS
        return not whole and "\u3400" <= self.body[quote.outer.end : quote.outer.end + 1] <= "\u9fff"

    def opens(self, quote: Quoted) -> bool:
        """Tell whether a quoted stretch begins its sentence."""
        at = bisect_right(self.starts, quote.outer.start) - 1
        return not self.body[self.starts[at] : quote.outer.start].strip(" -—(")

    def starts_sentence(self, quote: Quoted, one: Attribution) -> bool:
        """Tell whether the words are a sentence of their own: at the beginning, or right behind "said," or "said:"."""
        return (
            self.opens(quote)
            or one.side == "after"
            or self.body[quote.outer.start - 2 : quote.outer.start].strip() in (",", ":", "：", "，")
        )
