"""Whose 元 it is in traditional script: Taiwan's, unless the article counts in renminbi or Hong Kong's dollars."""

from __future__ import annotations

from dataclasses import replace

from knowledge.model import Quantity

_TAIWAN = ("台幣", "臺幣", "台币", "台灣", "臺灣", "台股")
_MAINLAND = ("人民幣", "人民币")
_HONG_KONG = ("港元", "港幣", "港仙", "恒指", "恒生")
_BEFORE = 6  # characters
_BARE = "元"


def settled(found: list[Quantity], body: str) -> list[Quantity]:
    """Return the quantities of a sentence with a bare 元 in the currency that the article elsewhere names."""
    if not any(one.normal_unit == "TWD" for one in found) or any(word in body for word in _TAIWAN):
        return found
    once = body.find("下同")  # （人民幣，下同）
    mainland = once > 0 and "人民" in body[max(0, once - _BEFORE) : once]
    local = "HKD" if not mainland and any(word in body for word in _HONG_KONG) else "CNY"
    if local == "CNY" and not any(word in body for word in _MAINLAND):
        return found
    return [replace(one, normal_unit=local) if one.normal_unit == "TWD" and _bare(one, body) else one for one in found]


def _bare(quantity: Quantity, body: str) -> bool:
    return quantity.unit == _BARE and body[quantity.span.end - 1] == _BARE
