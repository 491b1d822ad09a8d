from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import ArticleError
from knowledge.reading.filing import article
from knowledge.reading.filing.article import LARGEST, load, parse

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2024, 7, 5)
HEAD = "---\ntitle: Boats\n---\n"
PAGE = """<!doctype html><html><head><title>Boats sell well | Harbour News</title>
<meta property="article:published_time" content="2024-05-06T08:00:00Z">
<meta property="og:site_name" content="Harbour News"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Boats sell well</h1>{paragraphs}</article><script>var sold = 99;</script></body></html>"""
PARAGRAPH = "<p>Quillon sold more boats than it ever did before, and the harbour was full of them all day long.</p>"


def test_the_front_matter_says_what_the_article_is() -> None:
    text = """---
title: Boats
source: Harbour News
url: https://harbour.example/boats
published: 2024-05-06
language: en
added_by: Ada
added_at: 2024-05-07T08:00:00Z
---
Quillon sold boats.
"""
    read, warnings = parse("2024-boats.md", text.encode(), TODAY)
    assert warnings == []
    assert (read.id, read.title, read.source, read.published) == (
        "2024-boats",
        "Boats",
        "Harbour News",
        date(2024, 5, 6),
    )
    assert (read.url, read.language) == ("https://harbour.example/boats", "en")
    assert (read.added_by, read.added_at, read.extracted) == ("Ada", "2024-05-07T08:00:00Z", False)
    assert read.body == "Quillon sold boats.\n"


@pytest.mark.parametrize(
    ("content", "title", "body"),
    [
        (b"\xef\xbb\xbf---\ntitle: Boats\n---\nText\n", "Boats", "Text\n"),
        (b"\xef\xbb\xbfBoats\nText", "Boats", "Boats\nText"),
        (b"---\r\ntitle: Boats\r\n---\r\nOne\r\nTwo\n", "Boats", "One\r\nTwo\n"),
        (b"---\rtitle: Boats\r---\rOne\r", "Boats", "One\r"),
        (b"---  \ntitle:Boats\n\n---\t\n\n Text", "Boats", "\n Text"),
        (b'---\ntitle: "Boats: \\u4eec"\n---\nText', "Boats: 们", "Text"),
        (b'---\ntitle: "Boats" and more\n---\nText', '"Boats" and more', "Text"),
        (b"---\ntitle: Boats: a story\n---\nText", "Boats: a story", "Text"),
        (b"---\ntitle: Boats\n---\nText\n---\nmore: text\n", "Boats", "Text\n---\nmore: text\n"),
        (b"Boats\n\nText", "Boats", "Boats\n\nText"),
        (b"\n\n# Boats\nText", "Boats", "\n\n# Boats\nText"),
        (b"Boats", "Boats", "Boats"),
        (b"---\ntitle: Boats\nsource:\n---\nText", "Boats", "Text"),
        ("---\ntitle: Boats\u2028x\n---\nA\u2028B\x85C".encode(), "Boats\u2028x", "A\u2028B\x85C"),
    ],
    ids=[
        *("mark before front matter", "mark", "Windows", "old Mac", "loose", "JSON string", "quoted word", "colon"),
        *("rule in the text", "no front matter", "heading", "one line", "empty value", "other line ends"),
    ],
)
def test_title_and_body(content: bytes, title: str, body: str) -> None:
    read, _ = parse("a.md", content, TODAY)
    assert (read.title, read.body, read.source) == (title, body, None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"Boats \xff\xfe", "is not UTF-8 (byte 7)"),
        ("Boats".encode("utf-16"), "is not UTF-8"),
        (b"PK\x03\x04\0\0\0", "is not a text file"),
        (b"---\nsource: x\n---\nText", "has no title"),
        (b'---\ntitle: ""\n---\nText', "has no title"),
        (b"---\ntitle: Boats\nText", "doesn't end"),
        (b"---\ntitle: Boats\n", "doesn't end"),
        (b"---\n" + b"\n" * 2000 + b"---\nText", "doesn't end"),
        (b"---\ntitle: Boats\nno colon here\n---\nText", "has broken front matter in line 3"),
        (b"---\n: nothing\n---\nText", "has broken front matter in line 2"),
        (b"---\ntitle: Boats\n---\n \n", "has no text"),
        (b"---\ntitle: Boats\npublished: 2024-02-30\n---\nText", "is no date"),
        (b"---\ntitle: Boats\npublished: 5 July 2024\n---\nText", "is no date"),
        (b"---\ntitle: Boats\npublished: 20240705\n---\nText", "is no date"),
        (b"---\ntitle: Boats\npublished: 2024-07-07\n---\nText", "in the future"),
        (b"---\ntitle: Boats\npublished: 9999-12-31\n---\nText", "in the future"),
        (b"Boats\n2031-01-01\nText", "in the future"),
        (HEAD.encode() + b"x" * LARGEST, "larger than 10 MB"),
    ],
)
def test_what_cannot_be_trusted_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ArticleError) as error:
        parse("boats.md", content, TODAY)
    assert why in error.value.reason
    assert str(error.value) == f"boats.md: {error.value.reason}"
    assert ";" in error.value.reason  # what to do
    assert "\n" not in str(error.value)


def test_tomorrow_is_not_yet_the_future() -> None:
    read, _ = parse("a.md", b"---\ntitle: Boats\npublished: 2024-07-06\n---\nText", TODAY)
    assert read.published == date(2024, 7, 6)


@pytest.mark.parametrize(
    ("line", "warned"),
    [("tags: boats", "tags"), ("title: Carts", "title stands twice"), ("language: tlh", "'tlh' is not read")],
)
def test_what_is_odd_is_a_warning(line: str, warned: str) -> None:
    read, warnings = parse("a.md", f"---\ntitle: Boats\n{line}\n---\nText".encode(), TODAY)
    assert (read.title, read.language) == ("Boats", "en")
    assert len(warnings) == 1
    assert warned in warnings[0]


@pytest.mark.parametrize(
    ("said", "text", "language"),
    [
        (None, "Quillon sold boats.", "en"),
        (None, "码头卖出 Quillon 的船。", "zh"),
        (None, "Quillon, known as 码头 at home, sold more boats than ever before.", "en"),
        (None, "12,345 !", "en"),
        ("zh", "Quillon sold boats.", "zh"),
        ("en-GB", "码头", "en"),
        ("zh_CN", "Boats", "zh"),
    ],
    ids=["English", "Chinese", "some Chinese", "neither", "said", "said with a country", "said with an underscore"],
)
def test_the_language(said: str | None, text: str, language: str) -> None:
    line = f"language: {said}\n" if said else ""
    assert parse("a.txt", f"---\ntitle: Boats\n{line}---\n{text}".encode(), TODAY)[0].language == language


def test_a_dateline_counts_only_without_front_matter() -> None:
    line = "QUILLON BAY, Jan. 5, 2024 (HNS) -- Boats"
    bare, _ = parse("a.txt", f"Boats\n\n{line}".encode(), TODAY)
    assert (bare.source, bare.published) == ("HNS", date(2024, 1, 5))
    said, _ = parse("a.txt", f"{HEAD}{line}".encode(), TODAY)
    assert (said.source, said.published) == (None, None)


@given(
    content=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: ("---\n" + text).encode("utf-8", "surrogatepass")),
    )
)
def test_any_bytes_are_an_article_or_a_reason(content: bytes) -> None:
    try:
        read, _ = parse("a.md", content, TODAY)
    except ArticleError as error:
        if not error.reason:
            raise
    else:
        assert read.title.strip()
        assert content.decode("utf-8-sig").endswith(read.body)


def test_a_page_gives_its_article() -> None:
    page = PAGE.format(paragraphs=PARAGRAPH * 3)
    read, warnings = parse("page.html", page.encode(), TODAY)
    assert (read.id, read.extracted, read.language, warnings) == ("page", True, "en", [])
    assert (read.source, read.published) == ("Harbour News", date(2024, 5, 6))
    assert "Quillon sold more boats" in read.body
    assert "var sold" not in read.body
    assert "<" not in read.body


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(ArticleError, match="holds no article text"):
        parse("page.html", b"<html><body><script>1</script></body></html>", TODAY)


def test_a_page_from_the_future_is_refused() -> None:
    page = PAGE.format(paragraphs=PARAGRAPH * 3).replace("2024-05-06", "2031-05-06")
    with pytest.raises(ArticleError, match="in the future"):
        parse("page.html", page.encode(), TODAY)


@pytest.mark.parametrize("kind", ["folder", "dangling", "loop", "pipe", "large", "missing", "forbidden"])
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "boats.md"
    if kind == "folder":
        path.mkdir()
    elif kind in ("dangling", "loop"):
        path.symlink_to(path if kind == "loop" else tmp_path / "nowhere")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "large":
        monkeypatch.setattr(article, "LARGEST", 10)
        path.write_text(HEAD, encoding="utf-8")
    elif kind == "forbidden":
        path.write_text(HEAD, encoding="utf-8")

        def forbidden(_: Path) -> bytes:
            raise PermissionError

        monkeypatch.setattr(type(path), "read_bytes", forbidden)
    with pytest.raises(ArticleError) as error:
        load(path, TODAY)
    assert str(error.value).startswith("boats.md: ")
    assert ";" in error.value.reason


def test_a_link_to_an_article_is_the_article(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text(f"{HEAD}Text", encoding="utf-8")
    (tmp_path / "boats.md").symlink_to("elsewhere")
    assert load(tmp_path / "boats.md", TODAY)[0].id == "boats"
