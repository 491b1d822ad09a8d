"""A preview shows what would be read, what differs from what is known, and what to look at; it keeps nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.editing.editor import Editor
from knowledge.editing.material import Material
from knowledge.errors import EditError
from knowledge.store.changes import Who
from tests.knowledge.editing.conftest import VANS, vans

MARY = Who("1", "Mary")


def codes(editor: Editor, material: Material) -> set[str]:
    return {warning.code for warning in editor.preview(material).warnings}


def test_title_source_and_date_are_read_from_the_text(editor: Editor) -> None:
    draft = vans(editor)
    article = draft.article
    assert (article.title, article.source, article.published) == (
        "Northwind sells more vans",
        "Reuters",
        date(2025, 3, 4),
    )
    assert draft.file == "2025-03-04-northwind-sells-more-vans.md"
    assert article.id == "2025-03-04-northwind-sells-more-vans"
    assert {finding.figure.value for finding in draft.findings} == {5120, 12.5}
    assert len(draft.reading.quotations) == 1
    assert (draft.count("new"), draft.count("same"), draft.count("conflicting")) == (2, 0, 0)


def test_a_preview_changes_nothing(editor: Editor, folder: Path, knowledge: KnowledgeBase) -> None:
    before = {path.name for path in folder.iterdir()}, knowledge.status().generation
    vans(editor)
    after = {path.name for path in folder.iterdir()} - {"byline-people.db"}, knowledge.status().generation
    assert (before[0] - {"byline-people.db"}, before[1]) == after


def test_what_is_said_about_it_wins_over_what_the_text_says(editor: Editor) -> None:
    said = Material(
        VANS.format(sold="5,120").encode(),
        title="  Vans\nand \u202emore ",
        source="Harbour Post",
        url="https://example.org/vans",
        published=date(2025, 3, 3),
    )
    article = editor.preview(said).article
    assert (article.title, article.source, article.url) == ("Vans and more", "Harbour Post", "https://example.org/vans")
    assert article.published == date(2025, 3, 3)


def test_editing_details_keeps_what_is_not_given(editor: Editor) -> None:
    again = editor.preview(vans(editor).edited(source="Harbour Post"))
    assert (again.article.source, again.article.title) == ("Harbour Post", "Northwind sells more vans")
    assert again.article.published == date(2025, 3, 4)


def test_figures_are_held_against_what_is_known(editor: Editor) -> None:
    editor.publish([vans(editor)], MARY)
    draft = vans(editor, "5,130", "\nNorthwind sold 900 lorries in February.\n")
    states = {finding.figure.value: finding.state for finding in draft.findings}
    assert states == {5130: "conflicting", 12.5: "same", 900: "new"}
    conflict = next(finding for finding in draft.findings if finding.state == "conflicting")
    (known,) = conflict.known
    assert (known.figure.value, known.title) == (5120, "Northwind sells more vans")
    assert "5,120" in known.evidence


@pytest.mark.parametrize(
    "other",
    [
        VANS.format(sold="5,120"),
        "Northwind sells more vans\r\n\r\n" + VANS.format(sold="5,120").partition("\n\n")[2].replace(" ", "  "),
        "---\ntitle: Northwind sells more vans\n---\n" + VANS.format(sold="5,120").partition("\n\n")[2],
    ],
    ids=["the same bytes", "other spaces", "with front matter"],
)
def test_an_equal_article_is_refused_and_named(editor: Editor, other: str) -> None:
    editor.publish([vans(editor)], MARY)
    with pytest.raises(EditError, match="northwind-sells-more-vans") as refused:
        editor.preview(Material.text(other))
    assert refused.value.code == "equal"


def test_a_near_duplicate_is_a_warning_that_names_the_other(editor: Editor) -> None:
    editor.publish([vans(editor)], MARY)
    draft = vans(editor, "5,130")
    assert {warning.article for warning in draft.warnings} == {"2025-03-04-northwind-sells-more-vans"}


def test_another_article_about_the_same_is_no_duplicate(editor: Editor) -> None:
    editor.publish([vans(editor)], MARY)
    other = (
        "Vans are back\n\nLONDON, April 4, 2025 (Reuters) - Deliveries at Northwind slowed to 4,000 vans in March, "
        "the company's lowest month since its factory opened.\n"
    )
    assert "near_duplicate" not in codes(editor, Material.text(other))


FOREIGN = "Онлайн-продажи компании выросли в феврале на двенадцать процентов по сравнению с прошлым годом."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Vans\n\nNorthwind sold 5,120 vans in February.", "no_date"),
        ("Vans\n\nNorthwind sold 5,120 vans in February.", "no_source"),
        (f"Заголовок\n\n{FOREIGN}", "language"),
        ("Wagen\n\nDie Firma hat nicht gesagt, wie viele Wagen verkauft wurden und welche nicht.", "language"),
        ("A walk\n\nIt was a fine day by the sea, and nobody was in a hurry.", "no_facts"),
        ("---\ntitle: Vans\nauthor: Ann\n---\nNorthwind sold 5,120 vans in February.", "file"),
        ("Vans\n\nNorthwind sold 5,120 vans in February.", "example"),
    ],
    ids=["no date", "no source", "Russian", "German", "no facts", "unknown key", "the example goes"],
)
def test_what_to_look_at_is_told(editor: Editor, text: str, code: str) -> None:
    assert code in codes(editor, Material.text(text))


@pytest.mark.parametrize(
    "text",
    [
        VANS.format(sold="5,120"),
        "问界\n\n2024年6月，问界M9交付17241辆，问界全系交付42780辆，创下新高，累计大定超过10万辆。",
    ],
)
def test_english_and_chinese_are_languages_that_are_read(editor: Editor, text: str) -> None:
    assert "language" not in codes(editor, Material.text(text))


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"<html><body><p> </p></body></html>", "page.html", "no_article"),
        (b"---\ntitle: Vans\n---\n", "vans.md", "empty"),
        (b"---\ntitle: Vans\npublished: 2999-01-01\n---\nNorthwind sold vans.", "vans.md", "future_date"),
        (b"---\ntitle: Vans\npublished: soon\n---\nNorthwind sold vans.", "vans.md", "bad_date"),
    ],
    ids=["page without text", "no text", "future", "no date"],
)
def test_what_the_text_says_wrongly_is_refused(editor: Editor, content: bytes, name: str, code: str) -> None:
    with pytest.raises(EditError) as refused:
        editor.preview(Material(content, name, "file"))
    assert refused.value.code == code


def test_a_page_becomes_a_text_without_its_markup(editor: Editor) -> None:
    page = (
        "<!doctype html><html><head><title>Northwind sells more vans</title></head><body><article>"
        "<h1>Northwind sells more vans</h1><p>Northwind sold 5,120 vans in February, up 12.5% from a year earlier, "
        "the company said on Tuesday in a statement about its van business.</p></article></body></html>"
    )
    draft = editor.preview(Material(page.encode(), "page.html", "link", url="https://example.org/vans"))
    assert "<" not in draft.article.body
    assert draft.article.url == "https://example.org/vans"
    assert 5120 in {finding.figure.value for finding in draft.findings}
