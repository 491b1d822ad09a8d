"""Everything out again: the articles as Markdown, the facts as JSON and as CSV, in one ZIP.

The JSON is described by ``facts.schema.json`` beside this module, which goes into the ZIP too.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from bot import wire
from knowledge.editing.composing import compose
from knowledge.model import Figure, Reading
from knowledge.store.snapshot import Snapshot

SCHEMA = Path(__file__).parent / "facts.schema.json"
FORMAT = 1
COLUMNS = (
    *("article", "title", "source", "published", "subject", "scope", "metric", "value", "value_to", "unit", "bound"),
    *("period", "basis", "modality", "start", "end", "evidence", "sentence"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run at the beginning of a cell


def export(snapshot: Snapshot, file: BinaryIO) -> None:
    """Write the ZIP; articles one by one, so that it takes no more memory for many. Raises StoreError, OSError."""
    ids = [article.id for article in snapshot.articles()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SCHEMA.name, SCHEMA.read_bytes())
        for id in ids:
            archive.writestr(f"articles/{id}.md", compose(snapshot.article(id)))
        with _member(archive, "facts.json") as out:
            out.write(f'{{"format": {FORMAT}, "articles": [')
            for number, id in enumerate(ids):
                out.write((",\n" if number else "\n") + wire.line(wire.facts(snapshot.reading(id))))
            out.write("\n]}\n")
        with _member(archive, "facts.csv") as out:
            table(out, (snapshot.reading(id) for id in ids))


def table(out: IO[str], readings: Iterable[Reading]) -> None:
    """Write the figures as CSV, one a row, below a row of names (``COLUMNS``)."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for reading in readings:
        writer.writerows(_rows(reading))


def _rows(reading: Reading) -> Iterator[list[object]]:
    for figure in reading.figures:
        yield [_cell(value) for value in _values(figure, reading)]


def _values(figure: Figure, reading: Reading) -> tuple[object, ...]:
    article, body = reading.article, reading.article.body
    what = figure.subject, figure.scope, figure.metric, figure.value, figure.value_to, figure.unit, figure.bound
    when = figure.period.code if figure.period else None, figure.basis, figure.modality
    where = figure.span.start, figure.span.end, figure.span.of(body), figure.sentence.of(body)
    return (article.id, article.title, article.source, article.published, *what, *when, *where)


def _cell(value: object) -> object:
    """Return a value as a cell: texts in one line, and such that no spreadsheet takes them for formulas."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.encode("utf-8", "replace").decode().split())
    return f"'{text}" if text.startswith(_FORMULA) and text != "=" else text


@contextmanager
def _member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[str]]:
    with archive.open(name, "w", force_zip64=True) as member, io.TextIOWrapper(member, "utf-8", newline="") as out:
        yield out


def schema() -> dict[str, object]:
    """Return the JSON Schema of ``facts.json``."""
    loaded: dict[str, object] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return loaded
