"""Article files: what a ``.md``, ``.txt`` or ``.html`` file says about itself, and the body that offsets refer to.

The format is the command-line contract's. A file is decoded, never repaired: what can't be trusted is refused
with the file's name, the reason and what to do.
"""

from __future__ import annotations

import json
import os
import re
import stat
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from knowledge.errors import ArticleError
from knowledge.lexicon import wordlists
from knowledge.model import Article, Language
from knowledge.reading.filing import dateline
from knowledge.reading.filing.dateline import CJK, to_date

if TYPE_CHECKING:
    from datetime import date

_LISTS = wordlists.of(__name__)
LARGEST = 10_000_000  # bytes
SUFFIXES = _LISTS.forms("suffixes")

_LONGEST_HEAD = 1000  # lines
_KEYS = _LISTS.forms("keys")
_STATED = {"extensive_search": False, "original_date": True, "max_date": "9999-12-31"}  # of a page: no guesses
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FENCE = re.compile(r"---[ \t]*\Z")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LETTER = re.compile(r"[^\W\d_]")
_CHINESE = re.compile(f"[{CJK}]")


def load(path: Path, today: date) -> tuple[Article, list[str]]:
    """Read and parse the article file at ``path``; raises ArticleError."""
    return parse(path.name, content(path), today)


def content(path: Path) -> bytes:
    """Return the bytes of an article file that is a file, readable, and not too large; raises ArticleError."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ArticleError(path.name, "is a folder, not an article; remove it or take the suffix off its name")
        if not stat.S_ISREG(found.st_mode):
            raise ArticleError(path.name, "is no ordinary file; put the article's text into a file")
        if found.st_size > LARGEST:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(path.name, unreadable(path, error)) from error


def unreadable(path: Path, error: OSError) -> str:
    """Return why a file can't be read, and what to do about it."""
    if path.is_symlink() and not path.exists():
        return "is a link that leads nowhere; mend the link or remove it"
    if isinstance(error, PermissionError):
        return "can't be read, permission is denied; make the file readable"
    return f"can't be read ({os.strerror(error.errno or 0)}); check the file"


def parse(path_name: str, content: bytes, today: date) -> tuple[Article, list[str]]:
    """Return the article that a file holds, and warnings; raises ArticleError.

    ``today`` decides what lies in the future.
    """
    name = Path(path_name)
    text = _text(name.name, content)
    if name.suffix.lower() == ".html":
        return _page(name, text, today), []
    said, start, warnings = _front_matter(name.name, text)
    body = text[start:]
    if not body.strip():
        raise ArticleError(name.name, "has no text after its front matter; add the article's text", "empty")
    if start == 0:
        said = _unsaid(body)
    elif not said.get("title"):
        raise ArticleError(name.name, "has no title; add a line `title: …` to its front matter")
    published = _published(name.name, said.get("published"), today)
    language = _language(said.get("language"), body, warnings)
    rest: dict[str, Any] = {key: said.get(key) or None for key in ("source", "url", "added_by", "added_at")}
    return Article(name.stem, said["title"], body, published=published, language=language, **rest), warnings


def _text(name: str, content: bytes) -> str:
    if len(content) > LARGEST:
        raise _too_large(name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleError(name, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8 text", "not_text") from error
    if "\0" in text:
        raise ArticleError(name, "is not a text file; save the article as UTF-8 text", "not_text")
    if not text.strip():
        raise ArticleError(name, "is empty; put the article's text into it or remove it", "empty")
    return text


def _too_large(name: str) -> ArticleError:
    return ArticleError(name, f"is larger than {LARGEST // 1_000_000} MB; split it into several articles", "too_large")


def _front_matter(name: str, text: str) -> tuple[dict[str, str], int, list[str]]:
    """Return what the front matter says, where the body starts, and warnings; nothing and 0 where there is none."""
    said: dict[str, str] = {}
    warnings: list[str] = []
    lines = list(islice(_LINE.finditer(text), _LONGEST_HEAD))
    if not _FENCE.match(lines[0][1]):
        return said, 0, warnings
    closing = next((place for place, line in enumerate(lines) if place and _FENCE.match(line[1])), None)
    if closing is None:
        raise ArticleError(name, "has front matter that doesn't end; close it with a line of three dashes")
    for number, line in enumerate(lines[1:closing], start=2):
        if line[1].strip():
            _take(name, number, line[1], said, warnings)
    return said, lines[closing].end(), warnings


def _take(name: str, number: int, line: str, said: dict[str, str], warnings: list[str]) -> None:
    key, colon, rest = line.partition(":")
    key = key.strip()
    if not colon or not key:
        raise ArticleError(name, f"has broken front matter in line {number}; write `key: value`")
    if key not in _KEYS:
        warnings.append(f"unknown key {key!r} in its front matter; known are {', '.join(_KEYS)}")
    elif key in said:
        warnings.append(f"{key} stands twice in its front matter; the first one counts")
    else:
        said[key] = _value(rest.strip())


def _value(rest: str) -> str:
    """Return the text of a value; one that begins like a JSON string and isn't any is taken as it stands."""
    if rest.startswith('"'):
        try:
            loaded = json.loads(rest)
            loaded.encode()
        except ValueError:
            return rest
        return str(loaded).strip()
    return rest


def _unsaid(body: str) -> dict[str, Any]:
    """Return what a file without front matter tells: the first line as title, source and date of a dateline."""
    title = body.strip().splitlines()[0].lstrip("#").strip() or body.strip().splitlines()[0]
    source, published = dateline.find(body)
    return {"title": title, "source": source, "published": published and published.isoformat()}


def _published(name: str, said: str | None, today: date) -> date | None:
    if not said:
        return None
    numbers = _ISO.fullmatch(said)
    day = to_date(*map(int, numbers.groups())) if numbers else None
    if day is None:
        raise ArticleError(name, f"is published on {said!r}, which is no date; write YYYY-MM-DD", "bad_date")
    if day.toordinal() > today.toordinal() + 1:
        raise ArticleError(name, f"is published in the future ({said}); correct the date", "future_date")
    return day


def _language(said: str | None, body: str, warnings: list[str]) -> Language:
    code = (said or "").lower().replace("_", "-").partition("-")[0]
    if code in ("en", "zh"):
        return cast("Language", code)
    if said:
        warnings.append(f"language {said!r} is not read; English (en) and Chinese (zh) are")
    return guess_language(body)


def guess_language(text: str) -> Language:
    """Return Chinese where at least a fifth of the letters are Chinese characters, else English."""
    chinese = len(_CHINESE.findall(text))
    return "zh" if chinese and chinese * 5 >= len(_LETTER.findall(text)) else "en"


def _page(name: Path, text: str, today: date) -> Article:
    from trafilatura import bare_extraction  # takes a quarter of a second, so only for web pages

    page = bare_extraction(text, with_metadata=True, date_extraction_params=_STATED)
    found: dict[str, Any] = page if isinstance(page, dict) else page.as_dict() if page else {}
    body = found.get("text") or ""
    if not body.strip():
        reason = "holds no article text; save the text itself as a .txt or .md file"
        raise ArticleError(name.name, reason, "no_article")
    said = _unsaid(body)
    published = _published(name.name, found.get("date") or said["published"], today)
    title, source = found.get("title") or said["title"], found.get("sitename") or said["source"]
    language = guess_language(body)
    return Article(name.stem, title, body, source, found.get("url"), published, language, extracted=True)
