"""A reading as a sheet for a person: the text with what was found in it coloured, then tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cards.plain import clean
from knowledge.model import Figure, Reading

# later styles win where spans overlap: a figure inside a quotation is shown as a figure
_LEGEND = (("quotations", "green"), ("names", "cyan"), ("times", "magenta"), ("figures", "bold yellow"))


def show(out: Console, reading: Reading) -> None:
    """Print the article with figures, names, times and quotations coloured, then a table of each kind."""
    article = reading.article
    out.rule(clean(article.title))
    out.print(Text.assemble(*[(f" {word} ", style) for word, style in _LEGEND]))
    out.print(_coloured(reading))
    for table in _tables(reading):
        if table.row_count:
            out.print(table)


def _coloured(reading: Reading) -> Text:
    text = Text(clean(reading.article.body))
    spans = {
        "quotations": [quotation.span for quotation in reading.quotations],
        "names": [mention.span for mention in reading.mentions],
        "times": list(reading.times),
        "figures": [figure.span for figure in reading.figures],
    }
    for word, style in _LEGEND:
        for span in spans[word]:
            text.stylize(style, span.start, span.end)
    return text


def _tables(reading: Reading) -> Iterable[Table]:
    body = reading.article.body
    yield _table(
        "Figures",
        ("subject", "scope", "metric", "value", "period", "kind", "as written"),
        [_figure_row(figure, figure.span.of(body)) for figure in reading.figures],
    )
    yield _table(
        "Quotations",
        ("speaker", "role", "", "text"),
        [
            (
                quotation.speaker,
                quotation.role or "",
                "direct" if quotation.direct else "reported",
                quotation.span.of(body),
            )
            for quotation in reading.quotations
        ],
    )
    yield _table(
        "Relations",
        ("", "kind", "", "as written"),
        [(relation.a, relation.kind, relation.b, relation.span.of(body)) for relation in reading.relations],
    )
    yield _table(
        "Statements",
        ("kind", "about", "text"),
        [(statement.kind, ", ".join(statement.about), statement.span.of(body)) for statement in reading.statements],
    )


def _figure_row(figure: Figure, written: str) -> Sequence[str]:
    bound = "" if figure.bound == "=" else figure.bound
    upper = "" if figure.value_to is None else f" to {figure.value_to:,}"
    period = figure.period.code if figure.period else ""
    kind = ", ".join(word for word in (figure.basis, figure.modality) if word)
    value = f"{bound}{figure.value:,}{upper} {figure.unit}"
    return figure.subject, figure.scope or "", figure.metric, value, period, kind, written


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(*columns, title=title, title_justify="left", expand=False)
    for row in rows:
        table.add_row(*(Text(clean(cell)) for cell in row))
    return table
