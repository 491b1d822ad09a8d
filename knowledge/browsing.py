"""Look-ups beside asking, for faces that browse: an article in short, who said what, who works with whom.

Everything shown is a citation, a slice of its article; nothing is worded here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk
from knowledge.asking.routes.suggesting import question_for
from knowledge.asking.understanding.linking import names_of
from knowledge.asking.understanding.question import Question
from knowledge.lexicon import Lexicon
from knowledge.model import Article, Citation, Language, Reading, Span
from knowledge.store.snapshot import Snapshot

WORKING_TOGETHER = frozenset({"partnership", "alliance", "joint venture", "licence", "supplier", "customer"})
AROUND = 1  # sentences shown before and after a cited one


@dataclass(frozen=True, slots=True)
class Overview:
    """How much the articles hold."""

    articles: int
    figures: int


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation with its proof; ``direct`` where these are the speaker's exact words."""

    speaker: str
    role: str | None
    direct: bool
    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Tie:
    """Two names and what ties them, with the sentence that says so."""

    a: str
    b: str
    kind: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Brief:
    """An article in short: the sentences with most figures, in text order, and who is quoted."""

    article: Article
    figures: tuple[Citation, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited sentence between its neighbours; ``here`` is its place within ``text``."""

    article: Article
    text: str
    here: Span


def overview(snapshot: Snapshot) -> Overview:
    """Count the articles and figures."""
    return Overview(*snapshot.count())


def openings(snapshot: Snapshot, lexicon: Lexicon, language: Language, limit: int = 4) -> list[str]:
    """Return questions to start from, each about another subject, of the newest articles."""
    desk = Desk(snapshot, lexicon, names_of(snapshot, lexicon), date.max)
    blank = Question("", language, (), ())
    newest = [article.id for article in snapshot.articles()[:limit]]
    by_subject: dict[str, str] = {}
    for found in snapshot.figures(articles=newest):
        figure = found.fact
        if figure.bound == "=" and not figure.basis and not figure.modality and figure.period:
            by_subject.setdefault(figure.entity or figure.subject, question_for(found, desk, blank))
    said = [one.speaker for one in quotations(snapshot, articles=newest, limit=1)]
    asking = [str(templates(desk, language)["suggest_said"]).format(speaker=speaker) for speaker in said]
    return [*list(by_subject.values())[: limit - len(asking)], *asking]


def brief(snapshot: Snapshot, article: str | None = None, figures: int = 5, said: int = 3) -> Brief | None:
    """Return an article in short, the newest where none is named; None where there is no such article."""
    listed = snapshot.articles()
    chosen = next((one for one in listed if article in (None, one.id)), None)
    if chosen is None:
        return None
    reading = snapshot.reading(chosen.id)
    quoted = islice(_quotations(snapshot, articles=[chosen.id]), said)
    return Brief(reading.article, tuple(_telling(reading, figures)), tuple(quoted))


def quotations(
    snapshot: Snapshot, speakers: Sequence[str] | None = None, articles: Sequence[str] | None = None, limit: int = 5
) -> list[Said]:
    """Return what was said, exact words first, then the newest article first."""
    found = list(islice(_quotations(snapshot, speakers, articles), limit * 4))
    return sorted(found, key=lambda one: not one.direct)[:limit]


def ties(snapshot: Snapshot, names: Sequence[str] | None = None, limit: int = 6) -> list[Tie]:
    """Return who works with whom, newest article first; of ``names`` where some are given."""
    out: dict[tuple[str, str, str], Tie] = {}
    for found in snapshot.relations(names=names, limit=limit * 8):
        relation = found.fact
        kind = relation.kind.partition(" (")[0]
        if kind in WORKING_TOGETHER and len(out) < limit:
            proof = cited(snapshot, found.article, relation.span)
            out.setdefault((*sorted((relation.a, relation.b)), kind), Tie(relation.a, relation.b, kind, proof))  # type: ignore[arg-type]
    return list(out.values())


def passages(snapshot: Snapshot, places: Iterable[tuple[str, Span]]) -> list[Passage]:
    """Return cited sentences with what stands around them; those of articles that are gone are left out."""
    out = []
    known = {article.id for article in snapshot.articles()}
    for id, span in places:
        if id in known:
            out.append(_passage(snapshot, id, span))
    return out


def cited(snapshot: Snapshot, article: str, span: Span, figures: tuple[Span, ...] = ()) -> Citation:
    """Return the sentence that holds ``span`` as a citation."""
    whole = snapshot.article(article)
    around = snapshot.around(article, span, 0, 0)
    sentence = around[0].fact.span if around else span
    sentence = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    head = (whole.id, whole.title, whole.source, whole.url, whole.published)
    return Citation(*head, sentence, sentence.of(whole.body), figures)


def _quotations(
    snapshot: Snapshot, speakers: Sequence[str] | None = None, articles: Sequence[str] | None = None
) -> Iterator[Said]:
    for found in snapshot.quotations(speakers=speakers, articles=articles):
        one = found.fact
        text = one.span.of(snapshot.article(found.article).body)
        proof = cited(snapshot, found.article, one.sentence)
        yield Said(one.speaker, one.role, one.direct and not one.partial, text, proof)


def _telling(reading: Reading, most: int) -> Iterator[Citation]:
    """Yield the sentences with figures, those with the most of them, in text order."""
    article, by_sentence = reading.article, dict[Span, list[Span]]()
    for figure in reading.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure.span)
    ranked = sorted(by_sentence, key=lambda sentence: (-len(by_sentence[sentence]), sentence))
    for span in sorted(ranked[:most]):
        head = (article.id, article.title, article.source, article.url, article.published)
        yield Citation(*head, span, span.of(article.body), tuple(sorted(set(by_sentence[span]))))


def _passage(snapshot: Snapshot, id: str, span: Span) -> Passage:
    article = snapshot.article(id)
    sentences = [found.fact.span for found in snapshot.around(id, span, AROUND, AROUND)] or [span]
    start = min(span.start, *[one.start for one in sentences])
    end = max(span.end, *[one.end for one in sentences])
    return Passage(article, article.body[start:end], Span(span.start - start, span.end - start))
