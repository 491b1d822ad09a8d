"""What holds from clause to clause and from sentence to sentence until something else is said."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.lexicon import Entry
from knowledge.model import Modality, Span, Via
from knowledge.period import Period
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.tagged import Tagged, TimeMention


@dataclass(slots=True)
class Frame:
    """The slots as they stand: each with the index of the sentence that filled it."""

    subject: Subject | None = None
    pair: Subject | None = None  # the last several firms that a sentence was about: "the companies"
    place: Subject | None = None  # where nobody else is the subject
    market: Subject | None = None  # the place whose market it tells of
    speaker: Subject | None = None  # whom the sentence quotes, where it may speak of itself
    source: Subject | None = None  # the firm whose own announcement a Chinese sentence takes up: "据X发布的数据，其"
    metric: Entry | None = None
    noun: Mark | None = None  # what told it in a Chinese clause without numbers
    flow: Entry | None = None  # the last metric that adds up, which growth is of beside a share of the market
    counted: Entry | None = None  # the last metric that was counted: what "volume" means
    metric_line: int = -1  # the sentence that told it
    metric_used: int = -1  # the last one that went on with it
    scopes: tuple[str, ...] = ()
    where: tuple[str, ...] = ()  # places that the sentence opened with: "In China, ..."
    time: TimeMention | None = None
    time_line: int = -1
    home: tuple[TimeMention, int] | None = None  # the time and its line, where a sentence only looked back from it
    closing: TimeMention | None = None  # the last time of a Chinese sentence, which "；" carries on
    last: tuple[Mark, Cast] | None = None  # the last number and the part it played
    told: list[TimeMention] = field(default_factory=list)  # times of what happened
    ahead: TimeMention | None = None  # the time of what is expected
    ahead_line: int = -1
    ahead_of: Subject | None = None
    base: tuple[str, int] | None = None  # what the changes of a Chinese paragraph are compared with, and which it is
    modality: Modality | None = None
    label: tuple[str, ...] = ()  # the classes that a clause of its own announces: "出口方面，"
    owners: dict[int, Owner] = field(default_factory=dict)  # of the sentence's metrics, by token
    part: bool = False  # what follows is a part of the whole told before


@dataclass(slots=True)
class Trail:
    """The receipts of what was carried over: sentences by what they gave."""

    tagged: list[Tagged]
    here: int
    via: list[Via] = field(default_factory=list)

    def subject(self, subject: Subject) -> None:
        """Note where a subject stood, where that isn't this sentence."""
        if subject.via is not None:
            self._note("subject", subject.via)
        elif subject.line != self.here:
            self._note("subject", self.tagged[subject.line].sentence.span)

    def metric(self, line: int) -> None:
        """Note where a metric stood."""
        if line != self.here:
            self._note("metric", self.tagged[line].sentence.span)

    def period(self, line: int) -> None:
        """Note where a period stood."""
        if line != self.here:
            self._note("period", self.tagged[line].sentence.span)

    def _note(self, gives: str, span: Span) -> None:
        self.via.append(Via(gives, span))  # type: ignore[arg-type]


CUMULATIVE = Period("cumulative")
LASTING = frozenset(("ytd", "since", "until", "span", "year", "cumulative", "fiscal"))
