"""What is at hand when a number is settled: the article, the clause with what it says, and the number itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge.lexicon import Lexicon
from knowledge.model import Article
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.drafts import Draft
from knowledge.reading.figures.line.families import Family
from knowledge.reading.figures.line.frames import Frame, Trail
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.owners.subjects import Resolves, Subject
from knowledge.reading.figures.scopes.lists import Share, Steps
from knowledge.reading.tagged import Tagged, TimeMention


@dataclass(slots=True)
class Stage:
    """An article being read: its sentences, what they carry over, and the figures so far."""

    tagged: list[Tagged]
    names: Resolves
    article: Article
    lexicon: Lexicon
    context: Frame = field(default_factory=Frame)
    counted: set[str | None] = field(default_factory=set)  # the names that figures have been of
    yearly: bool = False  # the article compares with a year ago somewhere
    columns: list[TimeMention] = field(default_factory=list)  # the times that head a table
    heading: int = -1  # the sentence that they stand in
    topic: Subject | None = None  # whom the first figure is about
    nation: Subject | None = None  # the place that the last statistic of a country was of
    drafts: list[Draft] = field(default_factory=list)
    steps: Steps = field(default_factory=Steps)  # the lists that the sentence has set up


@dataclass(slots=True)
class Scene:
    """A clause: its grammatical subject and the frame of its sentence."""

    stage: Stage
    clause: Clause
    frame: Frame
    subject: Subject | None
    part: bool = False  # the clause goes on telling of a part
    casts: dict[int, Cast] = field(default_factory=dict)  # the parts of its numbers, by token
    spent: set[int] = field(default_factory=set)  # times that a level of before has taken


@dataclass(slots=True)
class Case:
    """A number to be settled, with the part it plays and what a list gives it."""

    scene: Scene
    mark: Mark
    cast: Cast
    share: Share
    trail: Trail

    clause: Clause = field(init=False)  # that the number stands in
    frame: Frame = field(init=False)  # what the sentence has said so far
    context: Frame = field(init=False)  # what earlier sentences said
    family: Family = field(init=False)  # what the number's unit measures

    def __post_init__(self) -> None:
        """Lay out what is asked for again and again."""
        self.clause, self.frame, self.context = self.scene.clause, self.scene.frame, self.scene.stage.context
        self.family = self.mark.family
