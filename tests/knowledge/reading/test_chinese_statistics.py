"""What Chinese offices of statistics and ministries count, in sentences of our own."""

from __future__ import annotations

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading.test_figures_zh import LEXICON, PUBLISHED, told

# what is shown | the text | figures as "subject / scope / metric / number unit / period / basis or modality"
CASES = {
    "an area and a yield": (
        "2023年，我国甘蔗种植面积达900万亩，比上年增长3%。甘蔗亩产每亩80公斤，比上年下降2%。",
        [
            "甘蔗 / China / 种植面积 / 9000000 mu / 2023 / -",
            "甘蔗 / China / 种植面积 / 3 % / 2023 / yoy",
            "甘蔗 / - / 亩产 / 80 kilogram / 2023 / -",
            "甘蔗 / - / 亩产 / -2 % / 2023 / yoy",
        ],
    ),
    "a weight of harvests": (
        "2023年，全国茶叶产量达900万斤。",
        ["茶叶 / - / production / 9000000 jin / 2023 / -"],
    ),
    "a rate by its own word": (
        "5月，农村水站覆盖率超过90%。",
        ["农村水站 / - / 覆盖率 / 90 % / 2024-05 / -"],
    ),
    "a word of counting behind a metric is no metric": (
        "截至6月末，比亚迪员工总数为1.2万人。",
        ["BYD / - / employees / 12000 employee / 2024-06 / -"],
    ),
    "a known word keeps its characters together": (
        "5月，规模以上采石业收入同比增长3%；在线旅游销售额增长4%。",
        ["规模以上采石业 / - / revenue / 3 % / 2024-05 / yoy", "在线旅游 / - / revenue / 4 % / 2024-05 / yoy"],
    ),
    "whose share stands before the whole": (
        "1-5月，我国建筑服务出口90亿元，同比增长3%，占服务出口总额的比重达12.5%，较上年同期提升1.5个百分点。",
        [
            "建筑服务 / China / exports / 9000000000 CNY / YTD 2024-05 / -",
            "建筑服务 / China / exports / 3 % / YTD 2024-05 / yoy",
            "建筑服务 / China / share of exports / 12.5 % / YTD 2024-05 / -",
            "建筑服务 / China / share of exports / 1.5 pp / YTD 2024-05 / yoy",
        ],
    ),
    "a share with other words before its number": (
        "5月，摩托车出口40万辆。其中，卡车出口9万辆，占整个汽车出口的比例超过了30%。",
        [
            "motorcycles / - / exports / 400000 vehicle / 2024-05 / -",
            "trucks / - / exports / 90000 vehicle / 2024-05 / -",
            "trucks / - / share of exports / 30 % / 2024-05 / -",
        ],
    ),
    "what moves was named in the clause before": (
        "建筑服务出口持续保持较快增长，上半年同比增长12%，在服务出口总额中的占比达到9%。",
        [
            "建筑服务 / - / exports / 12 % / 2024-H1 / yoy",
            "建筑服务 / - / share of exports / 9 % / 2024-H1 / -",
        ],
    ),
    "a day told twice is no list of times": (
        "中国汽车工业协会今天（7月5日）发布的数据显示，今年1至6月份，我国汽车产销量分别完成90万辆和80万辆。",
        [
            "vehicles / China / production / 900000 vehicle / 2024-H1 / -",
            "vehicles / China / sales / 800000 vehicle / 2024-H1 / -",
        ],
    ),
    "how many digits are no number": ("5月，主要商场零售额同比实现两位数增长。", []),
    "all firms of a country are no firm": (
        "6月，我国航空公司在国际市场恢复加快。6月，国际航线运输总周转量达到9亿吨公里。",
        ["国际航线 / - / 运输总周转量 / 900000000 tonne-kilometre / 2024-06 / -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_phenomenon_gives_its_figures(name: str) -> None:
    text, expected = CASES[name]
    article = Article("made-up", "统计快讯", text, published=PUBLISHED, language="zh")
    assert [told(figure) for figure in read(article, LEXICON).figures] == expected
