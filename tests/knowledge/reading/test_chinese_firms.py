"""Firms that no list has, told in Chinese articles by what only firms do; made-up names."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article
from knowledge.reading import read

LEXICON = load()

# what is shown | the title | the text | the firms and brands, in order
CASES = {
    "a firm discloses its results": ("年报", "海宁锂业3月28日晚间披露年报。", ["海宁锂业"]),
    "its short form is the same firm": (
        "交付",
        "青枫汽车公布6月数据。青枫交付新车900辆。",
        ["青枫汽车", "青枫汽车"],
    ),
    "a description before it is no part of it": ("股市", "另一家化工企业昌元化学收跌2%。", ["昌元化学"]),
    "a name in a list of numbers": ("成绩单", "● 青枫汽车：9001辆，同比+12%", ["青枫汽车"]),
    "a legal form behind the country": ("召回", "青枫汽车（中国）有限公司发布公告。", ["青枫汽车"]),
    "a brand in quotation marks": ("新品牌", "旗下子品牌“小满”交付新车800辆。", ["小满"]),
    "the first word of title and text": ("禾木上半年盈利", "禾木8月1日公布半年报。", ["禾木"]),
    "a kind of product is no firm": ("行业", "固态电池预计2027年量产。固态电池成本下降。", []),
    "a description of a firm is no name": (
        "收购",
        "青枫汽车公布，已收购芬兰游戏公司和一家自动驾驶公司。",
        ["青枫汽车"],
    ),
    "a country before a firm is no part of it": ("收购", "法国小满集团公布了财报。", ["小满集团"]),
    "a venture in quotation marks": ("合资", "青枫汽车公布，将成立合资公司“小满”。", ["青枫汽车", "小满"]),
    "characters that meet by chance": ("行业", "青枫汽车公布，智能网联电动汽车年内上市。", ["青枫汽车"]),
    "a known class is no firm": ("行业", "动力电池发布新标准。", []),
}


@pytest.mark.parametrize("name", CASES)
def test_firms(name: str) -> None:
    title, text, expected = CASES[name]
    reading = read(Article("made-up", title, text, published=date(2024, 7, 5), language="zh"), LEXICON)
    assert [one.name for one in reading.mentions if one.kind in ("company", "brand")] == expected
