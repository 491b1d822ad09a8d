"""The nouns that every room speaks: what an article holds and what an answer says.

All are frozen and slotted. Offsets are code points into ``Article.body``, end exclusive;
values are base units (``1.2 million`` is 1200000, ``12.5%`` is 12.5 with unit ``%``).
The notation of units, bounds, bases and periods is the command-line contract's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from knowledge.period import Period

Bound = Literal["=", "~", ">", "<", "≥", "≤"]
Modality = Literal["forecast", "target", "estimate"]
Direction = Literal["up", "down"]
Language = Literal["en", "zh"]
Number = int | float


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A slice of a text, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the slice of ``text`` that the span names."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was filed: front matter and the body that all offsets refer to."""

    id: str
    title: str
    body: str
    source: str | None = None
    url: str | None = None
    published: date | None = None
    language: Language = "en"
    extracted: bool = False  # the body was taken out of a web page, so it is not a slice of the file
    added_by: str | None = None
    added_at: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or a heading, caption, list item or table row that stands like one."""

    span: Span
    kind: Literal["sentence", "heading", "caption", "item", "row", "notice"] = "sentence"
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Via:
    """Another sentence that gave a figure its subject, metric, scope or period."""

    gives: Literal["subject", "metric", "scope", "period"]
    span: Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured number in the text, whether or not it became a figure."""

    value: Number
    unit: str | None  # as the text has it: "vehicles", "yuan", "%"
    normal_unit: str | None  # "%", an ISO 4217 code, else the singular noun; rates in words
    span: Span
    value_to: Number | None = None
    bound: Bound = "="
    direction: Direction | None = None
    concept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity whose subject and metric are settled: the fact that answers are made of.

    ``of`` is the index, within the reading, of the figure that a change, share or part belongs to; ``entity``
    the known name that heads the subject ("Seres" of "Seres vehicles"), if any.
    """

    subject: str
    metric: str
    value: Number
    unit: str
    span: Span
    sentence: Span
    scopes: tuple[str, ...] = ()
    value_to: Number | None = None
    bound: Bound = "="
    period: Period | None = None
    basis: str | None = None
    modality: Modality | None = None
    of: int | None = None
    entity: str | None = None
    via: tuple[Via, ...] = ()

    @property
    def scope(self) -> str | None:
        """Return the scopes as the contract has them: one string, or None."""
        return ", ".join(self.scopes) or None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words: exact (``direct``) or as the article reports them.

    ``span`` is the text without quotation marks; ``partial`` marks a quoted phrase inside the article's own
    sentence; ``via`` is where the speaker was named when only "he" or a surname stood here.
    """

    speaker: str
    span: Span
    sentence: Span
    direct: bool
    role: str | None = None
    cue: str | None = None
    partial: bool = False
    via: tuple[Via, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """Two names and what ties them: partnership, joint venture, subsidiary, employee, ..."""

    a: str
    b: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or a clause of one, that carries something other than a figure."""

    span: Span
    about: tuple[str, ...] = ()
    kind: str = "statement"  # or what it is known to tell: record, rank, event, role, contribution


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, linked to its canonical form."""

    name: str
    kind: str  # company, brand, model, person, organisation, place, or "name" where nothing more is known
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name that an article uses, with the aliases and role that it introduces."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read out of one article; a pure function of its text, the lexicon and the reader."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    relations: tuple[Relation, ...] = ()
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Span, ...] = ()  # where the text names a time


@dataclass(frozen=True, slots=True)
class Citation:
    """The receipt: a sentence of an article, the figures in it that it proves, and what other sentences gave."""

    article: str
    title: str
    source: str | None
    url: str | None
    published: date | None
    span: Span
    quote: str
    figures: tuple[Span, ...] = ()
    via: tuple[tuple[Via, str], ...] = ()  # the other sentence and its text


@dataclass(frozen=True, slots=True)
class Computation:
    """How a computed figure came about; ``operands`` index the answer's figures."""

    expression: str
    operands: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as an answer states it: ``at`` is where it stands in the text."""

    figure: Figure
    at: Span
    citations: tuple[int, ...] = ()
    computed: Computation | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What the articles lack: the slot of the question that nothing fills, and the asker's word for it."""

    slot: Literal["subject", "metric", "period", "aspect", "claim", "topic"]
    said: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of how an answer was reached, for ``/why``: a slot, a candidate with its score, a word left over."""

    what: Literal["slot", "candidate", "left over", "decision", "check"]
    text: str
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reply:
    """What every outcome of asking carries."""

    kind: ClassVar[str]
    text: str
    figures: tuple[Shown, ...] = ()
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    missing: Missing | None = None
    parts: tuple[Outcome, ...] = ()
    confidence: float = 0.0
    language: Language = "en"
    steps: tuple[Step, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(_Reply):
    """The articles say it."""

    kind: ClassVar[str] = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed(_Reply):
    """Worked out from what the articles say, with the arithmetic shown."""

    kind: ClassVar[str] = "computed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(_Reply):
    """The question rests on something that the articles contradict or do not have."""

    kind: ClassVar[str] = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarify(_Reply):
    """Several readings: the text asks which, the suggestions hold them."""

    kind: ClassVar[str] = "clarify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown(_Reply):
    """The articles do not say; ``missing`` names what they lack."""

    kind: ClassVar[str] = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(_Reply):
    """Greetings, thanks, what Byline can do."""

    kind: ClassVar[str] = "help"


Outcome = Answered | Computed | Correction | Clarify | Unknown | Help
