"""What is refused before anything is read out of it: wrong types, lying suffixes, scripts, paths, dates, sizes."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.editing.material import Material, day, examine
from knowledge.errors import EditError

TODAY = date(2025, 3, 5)
TEXT = b"Northwind sells more vans\n\nNorthwind sold 5,120 vans in February.\n"
HTML = b"<!doctype html><html><head><title>Vans</title></head><body><p>Northwind sold 5,120 vans.</p>%s</body></html>"


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("article.txt", TEXT)
    return out.getvalue()


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)
REFUSED = {
    "a program's type": (Material(TEXT, "vans.exe"), "wrong_type"),
    "no type": (Material(TEXT, "vans"), "wrong_type"),
    "a document": (Material(TEXT, "vans.docx"), "wrong_type"),
    "ZIP named txt": (Material(zipped(), "vans.txt"), "lying_suffix"),
    "picture named txt": (Material(PICTURE, "vans.txt"), "lying_suffix"),
    "picture named html": (Material(PICTURE, "vans.html"), "lying_suffix"),
    "PDF named md": (Material(b"%PDF-1.7 ...", "vans.md"), "lying_suffix"),
    "page named txt": (Material(HTML % b"", "vans.txt"), "lying_suffix"),
    "page after a comment named md": (Material(b"\n<!-- saved -->\n<HTML><body>x", "vans.md"), "lying_suffix"),
    "text named html": (Material(TEXT, "vans.html"), "lying_suffix"),
    "25 MB": (Material(b"a" * 25_000_000, "vans.txt"), "too_large"),
    "path": (Material(TEXT, "../vans.txt"), "path_in_name"),
    "whole path": (Material(TEXT, "/etc/vans.txt"), "path_in_name"),
    "path of Windows": (Material(TEXT, "..\\vans.txt"), "path_in_name"),
    "drive of Windows": (Material(TEXT, "C:vans.txt"), "path_in_name"),
    "line in the name": (Material(TEXT, "va\nns.txt"), "path_in_name"),
    "turned name": (Material(TEXT, "vans\u202etxt.md"), "path_in_name"),
    "script": (Material(HTML % b"<script>alert(1)</script>", "vans.html", "file"), "scripts"),
    "script from elsewhere": (Material(HTML % b'<SCRIPT src="//x"></SCRIPT>', "vans.html", "file"), "scripts"),
    "handler": (Material(HTML % b'<img src=x onerror="alert(1)">', "vans.html", "file"), "scripts"),
    "script in a link": (Material(HTML % b'<a href="javascript:alert(1)">x</a>', "vans.html", "file"), "scripts"),
    "frame": (Material(HTML % b'<iframe src="//x"></iframe>', "vans.html", "file"), "scripts"),
    "empty": (Material(b" \n", "vans.txt"), "empty"),
    "Latin-1": (Material("Citroën".encode("latin-1"), "vans.txt"), "not_text"),
    "UTF-16": (Material("Northwind".encode("utf-16"), "vans.txt"), "not_text"),
    "NUL": (Material(b"Northwind\0sold", "vans.txt"), "not_text"),
    "control characters": (Material(b"Northwind \x1b[31m sold", "vans.txt"), "not_text"),
    "tomorrow's tomorrow": (Material(TEXT, published=date(2025, 3, 7)), "future_date"),
    "no link": (Material(TEXT, url="javascript:alert(1)"), "bad_url"),
    "a file's link": (Material(TEXT, url="file:///etc/passwd"), "bad_url"),
    "endless title": (Material(TEXT, title="a" * 1000), "bad_title"),
}


@pytest.mark.parametrize(("material", "code"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_an_article_is_refused_with_its_reason(material: Material, code: str) -> None:
    with pytest.raises(EditError) as refused:
        examine(material, TODAY)
    assert refused.value.code == code
    assert str(refused.value).endswith(".")


ACCEPTED = {
    "text": Material(TEXT),
    "file": Material(TEXT, "vans.md", "file"),
    "Chinese name": Material(TEXT, "问界.txt", "file"),
    "page": Material(HTML % b"", "vans.html", "file"),
    "page with data": Material(HTML % b'<script type="application/ld+json">{}</script>', "vans.html", "file"),
    "page of a link with scripts": Material(HTML % b"<script>x</script>", "page.html", "link"),
    "text that begins with two letters of a picture": Material(b"BMW sold 5,120 cars in February.", "bmw.txt"),
    "tomorrow": Material(TEXT, published=date(2025, 3, 6)),
    "mark at the beginning": Material(b"\xef\xbb\xbf" + TEXT, "vans.txt"),
}


@pytest.mark.parametrize("material", ACCEPTED.values(), ids=ACCEPTED)
def test_what_can_be_an_article_is_examined_without_a_word(material: Material) -> None:
    examine(material, TODAY)


@given(st.binary(max_size=300), st.sampled_from([None, "a.md", "a.html"]))
def test_any_bytes_are_accepted_or_refused_with_a_reason(content: bytes, name: str | None) -> None:
    with suppress(EditError):
        examine(Material(content, name), TODAY)


@pytest.mark.parametrize("said", ["yesterday", "2025-02-30", "05.03.2025", "2025-3-4", "２０２５-03-04"])
def test_what_is_no_date_is_told(said: str) -> None:
    with pytest.raises(EditError) as refused:
        day(said)
    assert refused.value.code == "bad_date"


def test_a_date_may_be_left_open() -> None:
    assert day(" ") is None
    assert day(" 2025-03-04 ") == date(2025, 3, 4)
