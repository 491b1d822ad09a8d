from __future__ import annotations

import ast
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching import LinkRefused, Page, read_page
from bot.fetching.charset import decoded
from bot.wording import words
from knowledge.reading.filing.article import parse
from tests.conventions.source import modules

TODAY = date(2024, 7, 5)
LINK = "https://news.example/boats"
SENTENCE = "Quillon sold twelve long boats in the warm month of May."
HEAD = '<meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2024-06-01">'
TEXTS = {"English": "Café owners bought 12 boats – “fine ones”.", "Chinese": "六月交付一万二千辆，创新高。"}


def html(body: str, head: str = HEAD) -> bytes:
    return f"<html><head><title>Boats sell</title>{head}</head><body>{body}</body></html>".encode()


def article(times: int = 9) -> str:
    paragraphs = "".join(f"<p>{SENTENCE} It was boat number {number}.</p>" for number in range(times))
    return f"<article><h1>Boats sell</h1>{paragraphs}</article>"


def page(content: bytes, kind: str = "text/html", charset: str | None = None) -> Page:
    return Page(LINK, content, kind, charset)


async def refused(page: Page, seconds: float = 20.0) -> str:
    with pytest.raises(LinkRefused) as error:
        await read_page(page, TODAY, seconds)
    return error.value.why


async def test_a_page_becomes_an_article_in_the_format_of_articles() -> None:
    scripts = "<script>alert('Quillon sold 99 boats.')</script>"
    fetched = await read_page(page(html(f"{scripts}<nav>Home</nav>{article()}")), TODAY)
    found = fetched.article
    assert (found.title, found.source, found.published, found.url) == ("Boats sell", "The Quay", date(2024, 6, 1), LINK)
    assert found.body.count(SENTENCE) == 9
    assert "99" not in found.body
    again, warnings = parse("a.md", fetched.text.encode(), TODAY)
    assert (again.title, again.source, again.url, again.published, again.body, again.language, warnings) == (
        *(found.title, found.source, found.url, found.published, found.body, found.language),
        [],
    )


async def test_a_page_can_not_say_where_it_is_from_nor_who_added_it() -> None:
    head = (
        '<link rel="canonical" href="https://other.example/"><meta property="og:url" content="https://other.example/">'
    )
    assert (await read_page(page(html(article(), head)), TODAY)).article.url == LINK
    text = (
        f"---\ntitle: Boats\nurl: https://other.example/\nadded_by: somebody\nadded_at: 2020-01-01\n---\n{SENTENCE}\n"
    )
    found = (await read_page(page(text.encode(), "text/markdown"), TODAY)).article
    assert (found.title, found.url, found.added_by, found.added_at) == ("Boats", LINK, None, None)


async def test_signs_that_are_none_do_no_harm() -> None:
    odd = f"<article><h1>Boats</h1><p>{SENTENCE} &#xD800; &#0; &#x202E; {SENTENCE}</p></article>"
    assert (await read_page(page(html(odd)), TODAY)).article.body.count(SENTENCE) == 2


async def test_a_web_page_is_one_also_where_the_site_calls_it_a_text() -> None:
    found = (await read_page(page(b"\n<!DOCTYPE html>" + html(article()), "text/plain"), TODAY)).article
    assert found.body.count(SENTENCE) == 9
    assert "<" not in found.body


async def test_a_text_is_read_as_it_is() -> None:
    fetched = await read_page(page(f"Boats sell\n\n{SENTENCE}\n".encode(), "text/plain"), TODAY)
    assert (fetched.article.title, fetched.article.body) == ("Boats sell", f"Boats sell\n\n{SENTENCE}\n")


@pytest.mark.parametrize(
    ("body", "kind"),
    [("<script>1</script>", "application/xhtml+xml"), ("<nav><a href='/'>Home</a></nav>", "text/html")],
    ids=["a script", "a menu"],
)
async def test_a_page_without_an_article_says_so(body: str, kind: str) -> None:
    assert await refused(page(html(body), kind)) == "no_article"


@pytest.mark.parametrize(
    "content", [b" \n", b"\x89PNG\0\0", b"---\ntitle: x\n---\n"], ids=["blank", "image", "no body"]
)
async def test_a_text_without_text_is_told(content: bytes) -> None:
    assert await refused(page(content, "text/plain")) in ("unread", "charset")


CLOSED = {
    "schema.org": '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>',
    "schema.org, as text": '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>',
    "tier": '<meta property="article:content_tier" content="locked">',
}


@pytest.mark.parametrize(("mark", "times"), [*zip(CLOSED.values(), (5, 5, 0), strict=True)], ids=CLOSED)
async def test_a_beginning_for_all_is_no_article(mark: str, times: int) -> None:
    assert await refused(page(html(article(times) if times else "", HEAD + mark))) == "paywall"


async def test_an_article_for_subscribers_that_is_there_comes_with_a_warning() -> None:
    content = html(article(60), HEAD + CLOSED["schema.org"])
    assert "subscribers" in (await read_page(page(content), TODAY)).warnings[0]


async def test_what_is_open_to_all_is_read() -> None:
    mark = '<script type="application/ld+json">{"isAccessibleForFree": true}</script>'
    assert not (await read_page(page(html(article(), HEAD + mark)), TODAY)).warnings


async def test_a_page_that_takes_too_long_to_read_is_stopped() -> None:
    assert await refused(page(html(article(2000))), seconds=0.01) == "endless"


async def test_a_page_from_tomorrow_is_told() -> None:
    text = f"---\ntitle: Boats\npublished: 2124-01-01\n---\n{SENTENCE}\n"
    with pytest.raises(LinkRefused, match="future"):
        await read_page(page(text.encode(), "text/markdown"), TODAY)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("name", ["utf-8", "UTF8", "gb18030", "GBK"])
@pytest.mark.parametrize("where", ["site", "meta", "old meta", "XML"])
def test_characters_are_read_as_they_are_said_to_be(text: str, name: str, where: str) -> None:
    said = {
        "meta": f'<html><head><META charset="{name}">',
        "old meta": f'<meta http-equiv="Content-Type" content="text/html; charset={name}">',
        "XML": f'<?xml version="1.0" encoding="{name}"?>',
    }.get(where, "")
    content = (said + text).encode(name)
    assert decoded(content, name if where == "site" else None) == said + text


@pytest.mark.parametrize(
    ("content", "stated", "text"),
    [
        ("问界".encode("utf-8-sig"), "latin-1", "问界"),
        ("问界".encode("utf-16"), None, "问界"),
        (b"\xfe\xff\x95\xee\x75\x4c", "utf-8", "问界"),
        (b"it\x92s", "iso-8859-1", "it’s"),
        ("賽力斯".encode("big5"), "big5", "賽力斯"),
        ("세레스".encode("euc-kr"), "ks_c_5601-1987", "세레스"),
        ("問界".encode("cp932"), "Shift_JIS", "問界"),
    ],
)
def test_characters_are_read_as_browsers_do(content: bytes, stated: str | None, text: str) -> None:
    assert decoded(content, stated) == text


@pytest.mark.parametrize(
    "stated", ["utf-7", "rot13", "base64", "zlib", "idna", "unicode_escape", "undefined", "é", "x\0"]
)
def test_what_is_no_set_of_characters_for_pages_is_refused(stated: str) -> None:
    with pytest.raises(LinkRefused) as error:
        decoded(b"YWJj", stated)
    assert error.value.why == "charset"


@given(st.binary(max_size=100), st.one_of(st.none(), st.text(max_size=10), st.sampled_from(["gbk", "utf-16", "big5"])))
def test_any_bytes_are_read_or_refused(content: bytes, stated: str | None) -> None:
    with suppress(LinkRefused):
        decoded(content, stated).encode()


def test_every_reason_has_words_and_all_words_are_used() -> None:
    calls = [node for module in modules("bot/fetching") for node, name in module.calls() if name == "LinkRefused"]
    assert {ast.literal_eval(node.args[0]) for node in calls} == set(words("en")["link"])
