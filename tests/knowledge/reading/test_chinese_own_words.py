"""What Chinese news counts in its own words: deeds and their objects, things that move, the years of a plan."""

from __future__ import annotations

import pytest

from knowledge.model import Article
from knowledge.reading import read
from tests.knowledge.reading.test_figures_zh import LEXICON, PUBLISHED, told

# what is shown | the text | figures as "subject / scope / metric / number unit / period / basis or modality"
CASES = {
    "what moves is told by the words before": (
        "5月，山区装卸时间缩短9%。一季度，托育消费同比增长6%。",
        ["山区装卸 / - / 时间 / -9 % / 2024-05 / yoy", "托育 / - / 消费 / 6 % / 2024-Q1 / yoy"],
    ),
    "what brings a move about is no part of it": (
        "上半年，带动夜市客单同比增长7%。",
        ["夜市 / - / 客单 / 7 % / 2024-H1 / yoy"],
    ),
    "a deed and what it is done to": (
        "上半年，海事窗口共办理船舶登记9200件。",
        ["船舶登记 / - / 办理船舶登记 / 9200 unit / 2024-H1 / -"],
    ),
    "what a deed is done to behind its number": (
        "5月，开通3条边贸航线。",
        ["边贸航线 / - / 开通边贸航线 / 3 unit / 2024-05 / -"],
    ),
    "a word of doing with a joining character": (
        "一季度，惠及390万名学生。",
        ["学生 / - / 惠及学生 / 3900000 person / 2024-Q1 / -"],
    ),
    "the years of a plan": (
        "“十三五”时期，新增灌渠面积900万亩。“十四五”以来，新增灌渠面积700万亩。",
        [
            "灌渠 / - / 面积 / 9000000 mu / 2016..2020 / -",
            "灌渠 / - / 面积 / 7000000 mu / since 2021 / -",
        ],
    ),
    "a plan's name is no time": (
        "“十四五”规划提出，新增灌渠面积900万亩。",
        ["灌渠 / - / 面积 / 9000000 mu / - / target"],
    ),
    "a month by itself is no comparison with the one before": (
        "上半年，雨衣销量同比增长3%，6月单月增长8%。",
        ["雨衣 / - / sales / 3 % / 2024-H1 / yoy", "雨衣 / - / sales / 8 % / 2024-06 / yoy"],
    ),
    "a region that opens the sentence": (
        "据统计，西部地区外贸有亮点，5月进出口总值达9亿元。",
        ["中国西部地区 / - / foreign trade / 900000000 CNY / 2024-05 / -"],
    ),
    "how far a rate of growth lies from another": (
        "5月，制茶业利润同比增长9%，增速高于食品工业平均水平3.5个百分点。",
        ["制茶业 / - / net profit / 9 % / 2024-05 / yoy", "制茶业 / - / 增速 / 3.5 pp / 2024-05 / -"],
    ),
    "a share in words of the article's own": (
        "5月，订单回升面达72%。",
        ["订单 / - / 回升面 / 72 % / 2024-05 / -"],
    ),
    "how long it took and takes": (
        "船舶等泊时间从9天压缩至20个小时。",
        ["船舶等泊 / - / 时间 / 9 day / - / -", "船舶等泊 / - / 时间 / 20 hour / - / -"],
    ),
    "the parts of a level": (
        "截至6月末，我国观景步道总数达到900条，其中山地步道600条，公共步道300条。",
        [
            "观景步道 / China / 总数 / 900 unit / 2024-06 / -",
            "山地步道 / - / 总数 / 600 unit / 2024-06 / -",
            "公共步道 / - / 总数 / 300 unit / 2024-06 / -",
        ],
    ),
    "what reaches so many countries": (
        "5月，货运航班通航40个国家，合作伙伴已拓展至90个国家和地区。",
        ["货运航班 / - / 通航国家 / 40 country / 2024-05 / -", "合作伙伴 / - / 拓展国家 / 90 country / 2024-05 / -"],
    ),
    "countries of a bloc are not counted": (
        "5月，我国对中亚五国出口增长3%。",
        ["China / Central Asia / exports / 3 % / 2024-05 / -"],
    ),
    "so much of the level of an earlier time": (
        "5月，邮轮客运规模达9万人次，恢复到2019年同期的80%。",
        ["邮轮客运 / - / 规模 / 90000 person / 2024-05 / -", "邮轮客运 / - / 规模 / 80 % / 2024-05 / 2019"],
    ),
    "a country's investment against an earlier plan's": (
        "“十三五”时期，我国推进港口建设，完成投资是“十二五”时期的1.5倍。",
        ["China / - / 完成投资 / 1.5 times / 2016..2020 / 2011..2015"],
    ),
    "a level of the moment is of no stretch told before": (
        "今年以来，茶叶产量增长3%。目前，茶园灌溉覆盖率达到81%。",
        ["茶叶 / - / production / 3 % / YTD 2024-07 / -", "茶园灌溉 / - / 覆盖率 / 81 % / - / -"],
    ),
    "an index of a day": (
        "7月3日，山茶价格指数为98.5点。",
        ["山茶价格 / - / 指数 / 98.5 point / 2024-07-03 / -"],
    ),
    "a share that stands right before its number": (
        "5月，展馆中亲子展区占比60%。夜间客流占比稳步提升，6月达30%。",
        ["展馆中亲子展区 / - / 占比 / 60 % / 2024-05 / -", "夜间客流 / - / 占比 / 30 % / 2024-06 / -"],
    ),
    "so many of some people": (
        "调查显示，61%的受访居民选择骑车上班。",
        ["受访居民 / - / 选择骑车上班 / 61 % / - / -"],
    ),
    "a chance": ("渔船提前回港的概率为45%。", ["渔船提前回港 / - / 概率 / 45 % / - / -"]),
    "what came in": (
        "一季度，农场净增900户，个体商户净增400户。",
        ["农场 / - / 净增 / 900 household / 2024-Q1 / -", "个体商户 / - / 净增 / 400 household / 2024-Q1 / -"],
    ),
    "what somebody made grow": (
        "5月，我国茶企出口9亿元，增长6%，拉动同期食品出口增长2.5个百分点。",
        [
            "茶企 / China / exports / 900000000 CNY / 2024-05 / -",
            "茶企 / China / exports / 6 % / 2024-05 / -",
            "茶企 / China / 拉动同期食品出口增长 / 2.5 pp / 2024-05 / -",
        ],
    ),
    "a whole country's sum": (
        "今年1—3月，全国利用外资7亿元，同比增长6%。",
        [
            "China / - / foreign investment / 700000000 CNY / 2024-Q1 / -",
            "China / - / foreign investment / 6 % / 2024-Q1 / yoy",
        ],
    ),
    "what is only compared with opens a clause": (
        "5月，水产交易量达50吨，较平日增长8%。",
        ["水产 / - / 交易量 / 50 tonne / 2024-05 / -", "水产 / - / 交易量 / 8 % / 2024-05 / -"],
    ),
    "people counted again behind a semicolon": (
        "上半年，歌剧票房达9亿元；听众人数60万人次。",
        ["歌剧 / - / box office / 900000000 CNY / 2024-H1 / -", "听众 / - / 人数 / 600000 person / 2024-H1 / -"],
    ),
    "what stands before a day's mean is nobody": ("5月，日均接待游客3000人次。", []),
    "a year's sum without its year": (
        "我国折叠自行车年产量首次突破900万辆。",
        ["折叠自行车 / China / production / 9000000 vehicle / 2024 / -"],
    ),
    "a verb before a number is no thing made": (
        "5月，客流量超过20万人次。商场升级改造，引入800多件银器。",
        ["银器 / - / 引入银器 / 800 unit / 2024-05 / -"],
    ),
    "a word of measuring": (
        "6月，首批担保额度30亿元。新渡槽全长900米。",
        ["首批担保 / - / 额度 / 3000000000 CNY / 2024-06 / -", "新渡槽 / - / 全长 / 900 metre / - / -"],
    ),
    "a rate of growth against that of some months": (
        "一季度，渔具零售额同比增长4%，增速比1—2月份加快0.2个百分点。",
        ["渔具 / - / retail sales / 4 % / 2024-Q1 / yoy", "渔具 / - / 增速 / 0.2 pp / 2024-Q1 / YTD 2024-02"],
    ),
    "a tariff behind other words": (
        "加拿大宣布对进口家具征收12%的“临时附加关税”。",
        ["Canada / 临时附加 / tariff / 12 % / - / -"],
    ),
    "an index of an exchange": (
        "4日，股市收盘走低。其中，纳斯达克指数下跌2%。",
        ["纳斯达克指数 / - / 指数 / -2 % / 2024-07-04 / dod"],
    ),
    "a move attained past a word": (
        "纳斯达克指数跌幅一度达到3%。",
        ["纳斯达克指数 / - / 指数 / -3 % / 2024-07-05 / dod"],
    ),
    "the sum whose part of a larger one is told": (
        "5月，山区服装零售额占服装零售总额的比重达21%。",
        ["山区服装零售额 / 服装 / share of retail sales / 21 % / 2024-05 / -"],
    ),
    "a count that ends a title": ("5月，当地出台“稳岗9条”，订单增长3%。", []),
    "the trade of a place": (
        "5月，海南外贸出口9亿元；进口8亿元。",
        ["Hainan / - / exports / 900000000 CNY / 2024-05 / -", "Hainan / - / imports / 800000000 CNY / 2024-05 / -"],
    ),
    "a trade that other words describe": (
        "5月，用工较多的制伞业销售收入同比增长4%。",
        ["制伞业 / - / revenue / 4 % / 2024-05 / yoy"],
    ),
    "a known thing that is part of a listed one": (
        "5月，机器人维修、轮胎翻新销售收入同比分别增长3%和4%。",
        ["机器人维修 / - / revenue / 3 % / 2024-05 / yoy", "轮胎翻新 / - / revenue / 4 % / 2024-05 / yoy"],
    ),
    "what is shown in the holidays' cinemas": (
        "春节档电影票房达9亿元。",
        ["电影 / - / box office / 900000000 CNY / 2024-02-10..2024-02-17 / -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_phenomenon_gives_its_figures(name: str) -> None:
    text, expected = CASES[name]
    article = Article("made-up", "统计快讯", text, published=PUBLISHED, language="zh")
    assert [told(figure) for figure in read(article, LEXICON).figures] == expected
