"""The text of a message, levelled: what can't be words is taken out, spellings of one thing become one."""

from __future__ import annotations

import re
import unicodedata
from calendar import month_name
from functools import lru_cache

from knowledge.lexicon import Lexicon
from knowledge.model import Language

LONGEST = 4000
_CHAT = re.compile(
    r"<@[!&]?\d{1,25}>|<#\d{1,25}>|<a?:\w{1,40}:\d{1,25}>|https?://\S{1,2000}|(?<!\w)[#@][\w-]{1,60}|[`*~|]{1,3}|(?m:^>\s)"
)
_SHORT_YEAR = re.compile(
    r"(?i)(?<=\bin )'?(\d\d)(?=\s*(?:$|[?!,.;]))|(?<![\d.])(\d\d)(?=年)|'(\d\d)\b|(?<=[a-z] )([89]\d)(?=\s*[?!.]*$)"
)
_QUARTER = re.compile(r"(?i)\b([qh][1-4]) '?(\d\d)\b(?!\s?(?:%|percent|k\b|m\b|bn|million|billion|thousand)|[.,]\d)")
_MONTH = re.compile(
    r"(?<![\w./-])(?:((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d))(?![./-]?\d)"
)
_TAILED = re.compile(r"(?<![\d.])(\d{1,4})([万亿])([1-9])(?![\d.万亿千百十%辆台元款月])")
_CHINESE_NUMBER = re.compile(
    "[一二两三四五六七八九十][零一二两三四五六七八九十百千]{0,8}[百千万亿][零一二两三四五六七八九十百千万]{0,12}"
)
_CHINESE_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}
_CHINESE_SCALES = {"万": 10**4, "亿": 10**8}
_CURLY = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "「": '"', "」": '"', "–": "-", "—": "-"}
)
_DROPPED = {"So", "Sk", "Cf", "Cs", "Co", "Cn"}


def normalise(text: str, lexicon: Lexicon) -> str:
    """Return the message without mentions, links, emoji and control characters, in simplified Chinese, half width."""
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + "\n" + text[-LONGEST // 2 :]
    text = _CHAT.sub(" ", text)
    text = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode("utf-8")).translate(_CURLY)
    text = "".join(map(_visible, text)).translate(_simplified(lexicon))
    text = in_digits(text)
    text = _MONTH.sub(_named_month, text)
    text = _SHORT_YEAR.sub(_full_year, _QUARTER.sub(_full_quarter, text))
    return re.sub(r"[ \t]{2,}", " ", text).strip()


def plainer(form: str, lexicon: Lexicon) -> str:
    """Return a name as people type it: in simplified Chinese, without the accents of other languages."""
    bare = (character for character in unicodedata.normalize("NFD", form) if not unicodedata.combining(character))
    return unicodedata.normalize("NFC", "".join(bare)).translate(_simplified(lexicon))


def in_digits(text: str) -> str:
    """Return a text with its numbers of Chinese characters in digits."""
    return _TAILED.sub(r"\1.\3\2", _CHINESE_NUMBER.sub(_digits, text))


def _digits(match: re.Match[str]) -> str:
    """Write a number of Chinese characters in digits, a round one with its scale: 四万 as 4万, 一万七千 as 17000.

    A digit right behind a scale is a tenth of it in speech: 一万七 is 17000.
    """
    total = section = digit = 0
    for char in match[0]:
        if char in _CHINESE_SCALES:
            total, section, digit = (total + section + digit) * _CHINESE_SCALES[char], 0, 0
        elif char in _CHINESE_UNITS:
            section, digit = section + (digit or 1) * _CHINESE_UNITS[char], 0
        else:
            digit = _CHINESE_DIGITS[char]
    scale = (_CHINESE_SCALES | _CHINESE_UNITS).get(match[0][-2:-1], 10)
    value = total + section + digit * scale // 10
    return f"{value // 10**4}万" if value % 10**4 == 0 else str(value)


def _named_month(match: re.Match[str]) -> str:
    """Write a month of digits with its name: "2024-06", "6/2024"."""
    return f"{month_name[int(match[2] or match[3])]} {match[1] or match[4]}"


def _full_quarter(match: re.Match[str]) -> str:
    """Write "q4 18" with its year in full."""
    return f"{match[1]} {2000 + int(match[2]) if int(match[2]) < 50 else 1900 + int(match[2])}"


def _full_year(match: re.Match[str]) -> str:
    """Write a year of two digits in full: "in 98", "24年"."""
    short = int(match[match.lastindex or 1])
    return str(1900 + short if short >= 50 else 2000 + short)


def language(text: str, particles: frozenset[str] = frozenset()) -> Language | None:
    """Return the language that dominates, None where it is neither English nor Chinese.

    A message that ends in one of the Chinese ``particles`` is Chinese, whatever names it has ("Model Y呢？").
    """
    cjk = latin = other = 0
    for word in re.findall(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W\d_\u3400-\u9fff\uf900-\ufaff]++(?!\d)", text):
        if "\u3400" <= word <= "\u9fff" or "\uf900" <= word <= "\ufaff":
            cjk += 1
        elif word[0].isascii() or unicodedata.name(word[0], "").startswith("LATIN"):
            latin += 1
        else:
            other += len(word)
    if other > cjk + 4 * latin or (other and other >= cjk and not latin):
        return None
    closing = text.rstrip("?？!！。. ")[-1:]
    return "zh" if cjk > 2 * latin or (cjk and cjk == 2 * latin) or closing in particles else "en"


def _visible(char: str) -> str:
    if char in "\n\t\r":
        return "\n" if char == "\n" else " "
    category = unicodedata.category(char)
    if category == "Nd":  # digits of every script
        return str(unicodedata.decimal(char))
    if category in ("Mn", "Me") or category in _DROPPED:
        return "" if category in ("Mn", "Me", "Cf") else " "
    return " " if category == "Cc" else char


@lru_cache(maxsize=4)
@lru_cache(maxsize=4)
def _simplified(lexicon: Lexicon) -> dict[int, str]:
    pairs = "".join(entry.get("pairs", "") for entry in lexicon.of("script")).split()
    return {ord(pair[0]): pair[1] for pair in pairs if len(pair) == 2}
