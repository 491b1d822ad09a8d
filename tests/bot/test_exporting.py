"""What goes out again: articles that can be read in again, facts that follow their schema, a table without formulas."""

from __future__ import annotations

import copy
import csv
import io
import json
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot import wire
from bot.exporting import COLUMNS, export, schema, table
from knowledge.base import KnowledgeBase
from knowledge.lexicon import load
from knowledge.model import Article, Figure, Reading, Span
from knowledge.reading import read
from knowledge.reading.filing.article import parse
from tests.eval import sets

TODAY = date(2026, 1, 1)
ARTICLES = sorted(sets.OWN.glob("*.md"))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Give the export of the project's own first articles."""
    folder = tmp_path_factory.mktemp("articles")
    for path in ARTICLES[:3]:
        (folder / path.name).write_bytes(path.read_bytes())
    out = io.BytesIO()
    with KnowledgeBase.open(folder / "export.db", folder) as knowledge:
        knowledge.refresh(today=TODAY)
        with knowledge.snapshot() as snapshot:
            export(snapshot, out)
    return zipfile.ZipFile(out)


@cache
def strict() -> Draft202012Validator:
    """Return the schema with every field that it doesn't describe forbidden."""
    described: dict[str, Any] = copy.deepcopy(schema())
    for one in (described, *described["$defs"].values()):
        if one.get("type") == "object":
            one["additionalProperties"] = False
    return Draft202012Validator(described, format_checker=FormatChecker())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_facts_follow_the_schema_that_lies_beside_them(exported: zipfile.ZipFile) -> None:
    facts = json.loads(exported.read("facts.json"))
    strict().validate(facts)
    assert len(facts["articles"]) == 3
    assert json.loads(exported.read("facts.schema.json")) == schema()


@pytest.mark.parametrize("path", ARTICLES[3:], ids=[path.stem for path in ARTICLES[3:]])
def test_whatever_is_read_follows_the_schema(path: Path) -> None:
    article, _ = parse(path.name, path.read_bytes(), TODAY)
    facts = json.loads(wire.line(wire.facts(read(article, load()))))
    strict().validate({"format": 1, "articles": [facts]})


@pytest.mark.parametrize("field", ["value", "unit", "via", "start"])
def test_the_schema_notices_what_is_missing(exported: zipfile.ZipFile, field: str) -> None:
    facts = json.loads(exported.read("facts.json"))
    del facts["articles"][0]["figures"][0][field]
    assert not strict().is_valid(facts)


def test_the_articles_are_files_that_say_the_same(exported: zipfile.ZipFile) -> None:
    names = [name for name in exported.namelist() if name.startswith("articles/")]
    assert names
    for name in names:
        again, warnings = parse(Path(name).name, exported.read(name), TODAY)
        path = sets.OWN / Path(name).name
        first, _ = parse(path.name, path.read_bytes(), TODAY)
        assert (again, warnings) == (first, [])


def test_the_table_has_a_row_for_each_figure(exported: zipfile.ZipFile) -> None:
    rows = list(csv.DictReader(io.TextIOWrapper(exported.open("facts.csv"), "utf-8")))
    facts = json.loads(exported.read("facts.json"))["articles"]
    told = [
        (one["article"]["id"], figure["subject"], figure["metric"], str(figure["value"]), figure["unit"])
        for one in facts
        for figure in one["figures"]
    ]
    assert [(row["article"], row["subject"], row["metric"], row["value"], row["unit"]) for row in rows] == told
    assert tuple(rows[0]) == COLUMNS


def test_no_cell_is_a_formula() -> None:
    body = "=1+1 sold 12 boats"
    figure = Figure("=HYPERLINK(1)", "@sales", -12, "boat", Span(10, 12), Span(0, len(body)))
    out = io.StringIO()
    table(out, [Reading(Article("a", "+title\nof two lines", body), figures=(figure,))])
    (row,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert row["value"] == "-12"
    assert row["bound"] == "="
    assert [row[name][0] for name in ("subject", "metric", "title", "sentence")] == ["'"] * 4
    assert "\n" not in row["title"]
