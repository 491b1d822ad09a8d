"""The characters of a page: what its first bytes, the site and the page itself say, in that order; never a guess.

Browsers read some names as larger sets than they are (Encoding Standard, WHATWG); so do we. Nothing is repaired.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from bot.fetching.refusing import LinkRefused

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_STATED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})""", re.IGNORECASE
)
_SEARCHED = 4096  # bytes in which a page says what it is written in
_AS: Mapping[str, str] = {  # Python's name: what browsers take it for
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
_READ = frozenset(
    {
        *_AS.values(),
        *("utf-8", "utf-16-be", "euc_jp", "koi8-r", "koi8-u", "cp949", "cp932", "gb18030", "big5hkscs"),
        *(f"iso8859-{part}" for part in range(2, 17) if part not in (9, 12)),
        *(f"cp125{part}" for part in range(9)),
    }
)


def decoded(content: bytes, stated: str | None) -> str:
    """Return a page's text; ``stated`` is what the site says of it. Raises LinkRefused."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], name)
    found = _STATED.search(content[:_SEARCHED])
    return _decoded(content, stated or (found[1].decode("ascii", "replace") if found else "utf-8"))


def _decoded(content: bytes, name: str) -> str:
    try:
        known = codecs.lookup(name).name
        known = _AS.get(known, known)
        if known not in _READ:
            raise LookupError(name)
        return content.decode(known)
    except (LookupError, ValueError) as error:
        raise LinkRefused("charset") from error
