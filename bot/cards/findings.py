"""What was read out of an article as lines for an admin: figures beside known ones, quotations, relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.cards.markdown import clipped, escape, marked, quoted, small
from bot.cards.proof import day
from bot.wording import say
from knowledge.editing.differing import Finding
from knowledge.model import Figure, Language, Quotation, Reading, Span

SAID = 300  # characters of a quotation


def figures(found: Iterable[Finding], body: str, language: Language) -> Iterator[str]:
    """Yield the figures that contradict known ones, then new ones, then those that are known, by their sentences."""
    held = list(found)
    for finding in held:
        if finding.state == "conflicting":
            yield _conflict(finding, body, language)
    yield from by_sentence([one.figure for one in held if one.state == "new"], body, say(language, "admin.new"))
    yield from by_sentence([one.figure for one in held if one.state == "same"], body, say(language, "admin.same"))


def by_sentence(figures: Iterable[Figure], body: str, label: str) -> Iterator[str]:
    """Yield each sentence that figures were read from, with what they were read as under it."""
    sentences: dict[Span, list[Figure]] = {}
    for figure in figures:
        sentences.setdefault(figure.sentence, []).append(figure)
    for span, held in sorted(sentences.items()):
        sentence = quoted(marked(span.of(body), span, [figure.span for figure in held]))
        yield "\n".join([sentence, *[small(f"{label}: {read_as(figure)}") for figure in held]])


def read_as(figure: Figure) -> str:
    """Return what a figure was read as: subject, scope, metric, value, period."""
    bound = "" if figure.bound == "=" else figure.bound
    upper = "" if figure.value_to is None else f"–{figure.value_to:,}"
    value = f"**{escape(bound)}{figure.value:,}{upper}** {escape(figure.unit)}"
    parts = [figure.subject, *figure.scopes, figure.metric, figure.basis, figure.modality]
    shown = [escape(part) for part in parts if part]
    return " · ".join([*shown, value, *([escape(figure.period.code)] if figure.period else [])])


def words(reading: Reading, language: Language) -> Iterator[str]:
    """Yield the quotations and the relations, each kind in one block."""
    if reading.quotations:
        said = [_quotation(one, reading.article.body, language) for one in reading.quotations]
        yield "\n".join([f"**{say(language, 'admin.quotations')}**", *said])
    if reading.relations:
        ties = dict.fromkeys(f"- {escape(one.a)} – {escape(one.b)} ({escape(one.kind)})" for one in reading.relations)
        yield "\n".join([f"**{say(language, 'admin.relations')}**", *ties])


def _quotation(one: Quotation, body: str, language: Language) -> str:
    text = escape(clipped(" ".join(one.span.of(body).split()), SAID), inside=True)
    if one.direct:
        return f"- {escape(one.speaker)}: “{text}”"
    return f"- {escape(one.speaker)} ({say(language, 'card.reported')}): {text}"


def _conflict(finding: Finding, body: str, language: Language) -> str:
    """Return a figure with those that it contradicts: both sentences, with their dates."""
    span = finding.figure.sentence
    lines = [quoted(marked(span.of(body), span, [finding.figure.span]))]
    lines.append(small(f"{say(language, 'admin.conflicting')}: {read_as(finding.figure)}"))
    for known in finding.known:
        dated = day(known.published, language) if known.published else say(language, "card.undated")
        sentence = marked(known.evidence, known.figure.sentence, [known.figure.span])
        lines += [quoted(sentence), small(f"{escape(clipped(known.title, 100))} · {dated}")]
    return "\n".join(lines)
