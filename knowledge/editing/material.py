"""What somebody gives to be published: bytes of a file, a text or a page, and what they say about it.

Nothing is repaired. What isn't the kind of file that it says it is is refused, with the reason and what to do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath
from typing import Literal

from knowledge.errors import EditError
from knowledge.reading.filing.article import LARGEST, SUFFIXES

Origin = Literal["text", "file", "link"]

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LINK = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_LONGEST = 300  # characters of a title or source; of a link seven times as many
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,2000}(?:<!--.{0,2000}?-->\s{0,200}){0,3}<(?:!doctype|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:!doctype|html|head|body|article|main|section|div|p|h[1-6]|title|meta)\b", re.IGNORECASE)
_SCRIPT = re.compile(
    rb"<script\b(?![^>]{0,200}application/(?:ld\+)?json)|<(?:iframe|object|embed|applet)\b|javascript:"
    rb"|<[a-z][^<>]{0,500}\son[a-z]{3,20}\s{0,5}=",
    re.IGNORECASE,
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive, as Word documents and e-books are"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\0\0\0", "a picture or film"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a word processor's document"),
    (b"\xd0\xcf\x11\xe0", "a word processor's document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
)


@dataclass(frozen=True, slots=True)
class Material:
    """Bytes to make an article of, and what is said about them, which wins over what the text says of itself.

    ``name`` is the file's name, or for a link that of its kind (``page.html``); a text needs none.
    """

    content: bytes
    name: str | None = None
    origin: Origin = "text"
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None

    @classmethod
    def text(cls, text: str, *, source: str | None = None, url: str | None = None) -> Material:
        """Return what was typed or pasted."""
        return cls(text.encode("utf-8", "replace"), source=source, url=url)

    @property
    def kind(self) -> Literal["text", "page"]:
        """Return whether it is a plain text or a web page, by its name."""
        return "page" if (self.name or "").lower().endswith(".html") else "text"


def day(said: str) -> date | None:
    """Return the date that a person typed, None for nothing; raises EditError ``bad_date``."""
    if not said.strip():
        return None
    try:
        if _ISO.fullmatch(said.strip()):
            return date.fromisoformat(said.strip())
    except ValueError:
        pass
    raise EditError("bad_date", f"{said.strip()!r} is no date; write it as YYYY-MM-DD")


def examine(material: Material, today: date) -> None:
    """Refuse what can't be an article before anything is read out of it; raises EditError."""
    name, content = material.name, material.content
    if name is not None:
        _named(name)
    if len(content) > LARGEST:
        raise EditError("too_large", f"It is larger than {LARGEST // 1_000_000} MB; split it into several articles.")
    if not content.strip():
        raise EditError("empty", "It is empty; give the article's text.")
    _is_what_it_says(material)
    if material.published is not None and material.published.toordinal() > today.toordinal() + 1:
        raise EditError("future_date", f"{material.published} lies in the future; correct the date.")
    if material.url and not is_link(material.url):
        raise EditError("bad_url", "The link is none: it begins with http:// or https:// and has no spaces.")
    for said in (material.title, material.source):
        if said and len(said) > _LONGEST:
            raise EditError("bad_title", f"A title or source has at most {_LONGEST} characters; shorten it.")


def is_link(url: str) -> bool:
    """Tell whether ``url`` is one that may be shown as a link."""
    return len(url) <= 7 * _LONGEST and bool(_LINK.fullmatch(url))


def _named(name: str) -> None:
    if name in ("", ".", "..") or name != PurePosixPath(name).name or name != PureWindowsPath(name).name:
        raise EditError("path_in_name", "The file's name holds a path; give a file with a plain name.")
    if not name.isprintable():
        raise EditError("path_in_name", "The file's name is no plain text; rename it.")
    if PurePosixPath(name).suffix.lower() not in SUFFIXES:
        raise EditError("wrong_type", f"{name} is no article file; give one that ends in {', '.join(SUFFIXES)}.")


def _is_what_it_says(material: Material) -> None:
    content = material.content
    what = next((what for signature, what in _SIGNATURES if content.startswith(signature)), None)
    if what and not (what == "a picture" and _plain_letters(content)):
        code = "lying_suffix" if material.name else "wrong_type"
        raise EditError(code, f"It is {what}, no text; give the article's text as .md, .txt or .html.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise EditError("not_text", "It is UTF-16 text; save it as UTF-8.")
    _is_text(content)
    if material.kind == "text" and _PAGE.match(content):
        raise EditError("lying_suffix", "It is a web page; give it as an .html file, or give only its text.")
    if material.kind == "page":
        _is_page(material)


def _plain_letters(content: bytes) -> bool:
    """Tell whether what begins like a picture with two plain letters is a text after all."""
    return content.startswith(b"BM") and b"\0" not in content[:4096]


def _is_text(content: bytes) -> None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EditError("not_text", f"It is not UTF-8 text (byte {error.start + 1}); save it as UTF-8.") from None
    if "\0" in text or any(ord(character) < 32 and not character.isspace() for character in text[:100_000]):
        raise EditError("not_text", "It holds control characters, as no text does; give the article's text.")


def _is_page(material: Material) -> None:
    if not _TAG.search(material.content[:1_000_000]):
        raise EditError("lying_suffix", "It is no web page; give it as a .txt or .md file.")
    if material.origin != "link" and _SCRIPT.search(material.content):
        raise EditError("scripts", "The page holds scripts; give its link, or save only its text as .txt or .md.")
