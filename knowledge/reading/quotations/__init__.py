"""Who said what: direct speech with its speaker, reported clauses, and phrases quoted inside the article's own words.

Quotation marks alone prove nothing: a quoted stretch is somebody's words only where an attribution stands beside it,
or where it goes on from words that were attributed. Scare quotes and titles stay out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from knowledge.model import Article, Quotation, Span, Via
from knowledge.reading.names import NamesRead
from knowledge.reading.phrases import READABLE, Line
from knowledge.reading.quotations.attributed import Attribution
from knowledge.reading.quotations.attribution import find_attributions
from knowledge.reading.quotations.chinese_speech import chinese_attributions
from knowledge.reading.quotations.page import Page
from knowledge.reading.quotations.quotemarks import Quoted, adjectival, find_quoted, trimmed, words_in
from knowledge.reading.quotations.reported import reported_span
from knowledge.reading.quotations.roundups import headed
from knowledge.reading.quotations.speaker import Speaker
from knowledge.reading.quotations.speakers import Speakers
from knowledge.reading.tagged import Tagged

_PHRASE = 3  # words that a phrase quoted in the article's own sentence must have
_LABEL = 2  # the same behind "called it"
_KEPT = 12  # attributions of the sentences above that a long quotation may still belong to
_WHOLE = 0.8  # of a reported clause, from which on a quotation in it is direct speech


def find(tagged: list[Tagged], names: NamesRead, article: Article) -> list[Quotation]:
    """Return the quotations of an article in text order, one entry for each piece of a split one."""
    quoted = find_quoted(tagged, article.body)
    room = _Room(tagged, names, article.body, quoted)
    found = [quotation for number in range(len(tagged)) for quotation in room.sentence(number)]
    return sorted(found, key=lambda quotation: quotation.span)


@dataclass(slots=True)
class _Room:
    """Goes through the sentences in order; knows the quoted stretches and who spoke last."""

    tagged: Sequence[Tagged]
    names: NamesRead
    body: str
    quoted: Sequence[Quoted]
    speakers: Speakers = field(init=False)
    starts: list[int] = field(init=False)
    page: Page = field(init=False)
    openings: list[int] = field(init=False)  # where the quoted stretches begin
    next_quote: int = 0
    told: list[Attribution] = field(default_factory=list)  # those of the last sentences
    waiting: list[Quoted] = field(default_factory=list)  # quotations whose attribution the next sentence may hold
    report: tuple[int, Speaker] | None = None  # the sentence that last reported a person's words
    leading: bool = False  # those words followed the telling
    before: tuple[Quoted, Speaker] | None = None  # the last direct quotation
    blocks: dict[int, Speaker] = field(init=False)  # whose block of a round-up begins at a heading
    block: Speaker | None = None

    def __post_init__(self) -> None:
        self.speakers = Speakers(self.tagged, self.names)
        self.starts = [sentence.sentence.span.start for sentence in self.tagged]
        self.page = Page(self.body, self.starts)
        self.openings = [quote.span.start for quote in self.quoted]
        self.blocks = headed(self.tagged, self.names)

    def sentence(self, number: int) -> Iterator[Quotation]:
        """Yield what one sentence holds: its reported clauses, and the quoted stretches that end in it."""
        tagged = self.tagged[number]
        if self.blocks and tagged.sentence.kind == "heading":
            self.block = self.blocks.get(number)
        waiting, self.waiting = self.waiting, []
        mine = [*waiting, *self._ending(tagged.sentence.span)]
        if len(tagged.tokens) > READABLE:
            return
        if not mine and not self.names.marks[number].get("saying"):
            yield from self._going_on(number)
            return
        line = Line(number, tagged, self.names.marks[number], self._inside(tagged), bool(waiting))
        find_told = chinese_attributions if "cjk" in tagged.kinds else find_attributions
        told = list(find_told(line, self.speakers)) if tagged.sentence.kind != "heading" else []
        self.told = self.told[-_KEPT:] + told
        attached: set[int] = set()
        for quote in mine:
            if quote not in waiting and self._ends_open(quote, number) and self._beside(quote, line, told) is None:
                self.waiting.append(quote)
            else:
                yield from self._direct(quote, line, told, attached)
        if not told and not mine:
            yield from self._going_on(number)
        for place, one in enumerate(told):
            if one.clause and one.side != "none" and id(one) not in attached:
                yield from self._reported(
                    one, told[place - 1] if place else None, told[place + 1] if place + 1 < len(told) else None
                )

    def _ends_open(self, quote: Quoted, number: int) -> bool:
        """Tell whether a quotation ends its sentence with "!" or "?", so that the next one may hold its attribution."""
        following = self.tagged[number + 1].sentence if number + 1 < len(self.tagged) else None
        last = self.body[quote.span.end - 1]
        glued = last in "。！？" and following is not None and following.span.start == quote.outer.end
        ends = quote.outer.end == self.tagged[number].sentence.span.end and (last in "!?" or glued)
        return ends and following is not None and following.paragraph == quote.paragraph

    def _ending(self, span: Span) -> list[Quoted]:
        found = []
        while self.next_quote < len(self.quoted) and self.quoted[self.next_quote].outer.end <= span.end:
            found.append(self.quoted[self.next_quote])
            self.next_quote += 1
        return found

    def _inside(self, tagged: Tagged) -> frozenset[int]:
        span, tokens = tagged.sentence.span, tagged.tokens
        near = self.quoted[max(0, self.next_quote - 8) : self.next_quote + 8]
        touching = [quote.span for quote in near if quote.span.touches(span)]
        return frozenset(
            at
            for quote in touching
            for at in range(
                bisect_left(tokens, quote.start, key=itemgetter(0)), bisect_left(tokens, quote.end, key=itemgetter(0))
            )
        )

    def _direct(self, quote: Quoted, line: Line, told: list[Attribution], attached: set[int]) -> Iterator[Quotation]:
        one = self._beside(quote, line, told)
        speaker, partial = None, False
        if not any(one is mine for mine in told) and self.page.retold(quote, told):
            return
        if one is not None:
            speaker, cue = one.speaker or self.block, one.line.tokens[one.verb].text
            if not self.page.colon(quote) or not one.clause:
                attached.add(id(one))
            partial = one.loaded or not self.page.starts_sentence(quote, one)
        else:
            cue = None
            speaker = self._in_block(quote) or self._carried(quote) or self._upbeat(quote, line)
        if speaker is None:
            return
        self.before = quote, speaker
        self.speakers.remember(line.number, speaker)
        span = trimmed(self.body, quote.span)
        yield self._quotation(speaker, span, direct=True, cue=cue, partial=partial)

    def _beside(self, quote: Quoted, line: Line, told: list[Attribution]) -> Attribution | None:
        """Return the attribution that a quoted stretch belongs to, or None."""
        for one in self.told:
            begin = one.line.tokens[one.start].start
            behind = self.body[quote.outer.end : begin] if quote.outer.end <= begin else "."
            split = one.side == "after" and not one.clause and self.body[quote.span.end - 1] in ",，?!？！。-—"
            if (self.page.ends(quote, one) or split) and not behind.strip(" ,-—，"):
                return one
            if one.side == "before" and self.page.late(quote, one, behind):
                return one
        for one in reversed(self.told):
            end = one.line.tokens[one.end - 1].end
            if (
                end <= quote.outer.start
                and not self.page.phrase(quote)
                and self.page.leads(one, self.body[end : quote.outer.start])
            ):
                return one
        for one in reversed(told):
            if one.side == "after" and one.line.tokens[one.verb].end < quote.outer.start and self.page.colon(quote):
                return one
        for one in told:
            if (
                one.loaded
                and not any(other.verb > one.verb and other.clause and other.side == "after" for other in told)
                and not adjectival(self.body, quote)
                and one.verb < len(line.tokens)
                and line.tokens[one.verb].end <= quote.outer.start
                and words_in(self.body, quote.span) >= (_LABEL if one.cue == "call" else _PHRASE)
            ):
                return one
        return None

    def _carried(self, quote: Quoted) -> Speaker | None:
        """Return whose words go on here: an open quotation, or a whole sentence right behind attributed words."""
        at = bisect_right(self.starts, quote.outer.start) - 1
        if not self.page.opens(quote) or self.tagged[at].sentence.kind == "heading":
            return None
        alone = self._alone(quote, at)
        if self.before is None or (alone and self.before[0].outer.end < self.starts[at - 1]):
            return alone
        last, speaker = self.before
        if last.goes_on and quote.paragraph == last.paragraph + 1:
            return speaker
        number = bisect_right(self.starts, quote.outer.end - 1) - 1
        near = quote.paragraph - last.paragraph
        latest = self.speakers.last(number)
        same = latest is not None and latest.name == speaker.name
        if self._whole(quote) and near <= 1 and (near == 0 or same) and words_in(self.body, quote.span) >= _PHRASE:
            return speaker
        return alone if near else None

    def _in_block(self, quote: Quoted) -> Speaker | None:
        """Return whose block of a round-up a quotation stands in; a label is nobody's."""
        words = self.body[quote.span.start : quote.span.end].split()
        label = len(words) < _LABEL or (len(words) < _PHRASE and words[-1][0].isupper())
        return None if label or adjectival(self.body, quote) else self.block

    def _whole(self, quote: Quoted) -> bool:
        """Tell whether a quotation ends its sentence."""
        number = bisect_right(self.starts, quote.outer.end - 1) - 1
        return not self.body[quote.outer.end : self.tagged[number].sentence.span.end].strip(" .,")

    def _alone(self, quote: Quoted, number: int) -> Speaker | None:
        """Return whose words a quotation without a telling is: whoever was reported to say what stands above."""
        above = self.tagged[number - 1].sentence if number else None
        if above is None or self.report is None or self.report[0] != number - 1 or not self._whole(quote):
            return None
        ends = bisect_right(self.starts, quote.outer.end - 1)
        closes = ends == len(self.tagged) or self.tagged[ends].sentence.paragraph > quote.paragraph
        if above.paragraph < quote.paragraph - 1 or (above.paragraph < quote.paragraph and not closes):
            return None
        speaker = self.report[1]
        return replace(speaker, via=speaker.via or above.span)

    def _upbeat(self, quote: Quoted, line: Line) -> Speaker | None:
        """Return the person who is the subject of a sentence that leads up to words: "She was upbeat: …"."""
        if not self.page.colon(quote):
            return None
        if (line.word(0).split("'")[0]) in ("he", "she"):
            found = self.names.resolve(line.number, 0) if line.word(0) in ("he", "she") else None
            return self.speakers.read(line.number, 0, 1) if found else self.speakers.last(line.number)
        ahead = [place for place in self.names.resolver.places[line.number] if place.kind == "person"]
        before = [place for place in ahead if line.tokens[place.end - 1].end <= quote.outer.start]
        alone = len({place.name for place in before}) == 1 and before[0].subject == 2
        return self.speakers.read(line.number, before[0].token, before[0].end) if alone else None

    def _reported(
        self, one: Attribution, previous: Attribution | None, following: Attribution | None
    ) -> Iterator[Quotation]:
        span = reported_span(one, following, previous)
        if span is None or one.speaker is None:
            return
        span = Span(span.start, self._semicolons(one, span.end))
        near = self.quoted[bisect_left(self.openings, span.start) : bisect_right(self.openings, span.end)]
        if any(quote.outer.start == span.start and quote.outer.end > span.end for quote in near):
            return  # a quotation of some sentences, told when it ends
        inside = [quote for quote in near if span.holds(quote.span)]
        cue = one.line.tokens[one.verb].text
        for quote in inside:
            if quote.span.end - quote.span.start >= _WHOLE * (span.end - span.start):
                partial = quote.outer.start > span.start
                words = trimmed(self.body, quote.span)
                yield self._quotation(one.speaker, words, direct=True, cue=cue, partial=partial)
                return
        if one.speaker.kind == "person":
            self.report = one.line.number, one.speaker
            self.leading = one.side == "after" and one.cue != "according to"
        yield self._quotation(one.speaker, span, direct=False, cue=cue, partial=bool(inside))

    def _semicolons(self, one: Attribution, end: int) -> int:
        """Return the end of a reported clause that goes on behind a Chinese semicolon."""
        number = one.line.number
        marks = self.names.marks
        while self.body[end - 1] == "；" and number + 1 < len(marks) and not marks[number + 1].get("saying"):
            number += 1
            end = self.tagged[number].sentence.span.end
            end -= self.body[end - 1] == "。"
        end -= self.body[end - 1] == "；"
        return end

    def _going_on(self, number: int) -> Iterator[Quotation]:
        """Yield the sentence that ends a person's paragraph: an opinion, with nothing in it that others could tell."""
        sentence = self.tagged[number]
        if (
            self.report is None
            or not self.leading
            or self.report[0] != number - 1
            or sentence.sentence.kind != "sentence"
        ):
            return
        above, following = self.tagged[number - 1], self.tagged[number + 1] if number + 1 < len(self.tagged) else None
        closes = following is None or following.sentence.paragraph != sentence.sentence.paragraph
        told = sentence.quantities or sentence.times or any(one.kind != "place" for one in sentence.mentions)
        if closes and not told and above.sentence.paragraph == sentence.sentence.paragraph:
            speaker = self.report[1]
            carried = replace(speaker, via=speaker.via or above.sentence.span)
            end = sentence.sentence.span.end
            yield self._quotation(carried, Span(sentence.sentence.span.start, end), direct=False, cue=None)

    def _quotation(
        self, speaker: Speaker, span: Span, *, direct: bool, cue: str | None, partial: bool = False
    ) -> Quotation:
        number = bisect_right(self.starts, span.start) - 1
        via = (Via("subject", speaker.via),) if speaker.via and speaker.via != self.tagged[number].sentence.span else ()
        return Quotation(
            speaker.name, span, self.tagged[number].sentence.span, direct, speaker.role, cue, partial=partial, via=via
        )
