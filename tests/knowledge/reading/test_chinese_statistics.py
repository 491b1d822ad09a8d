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
    "an index, and the branches that it is told of": (
        "今年5月，网络消费热度指数同比增长5%，其中，露营业、餐饮业同比分别增长3%、9%。",
        [
            "网络消费热度 / - / 指数 / 5 % / 2024-05 / yoy",
            "露营业 / - / 指数 / 3 % / 2024-05 / yoy",
            "餐饮业 / - / 指数 / 9 % / 2024-05 / yoy",
        ],
    ),
    "two months are no number": (
        "前三季度，我国进出口总值30万亿元。8、9月份，我国进出口环比明显抬升，其中，8月环比增长3%，9月环比增长4%。",
        [
            "China / - / foreign trade / 30000000000000 CNY / YTD 2023-09 / -",
            "China / - / foreign trade / 3 % / 2023-08 / mom",
            "China / - / foreign trade / 4 % / 2023-09 / mom",
        ],
    ),
    "a share that was raised to": (
        "前5个月，我国对东盟进出口9万亿元，同比增长3%，占进出口总值的比重提高至16%。",
        [
            "China / ASEAN / foreign trade / 9000000000000 CNY / YTD 2024-05 / -",
            "China / ASEAN / foreign trade / 3 % / YTD 2024-05 / yoy",
            "China / ASEAN / share of foreign trade / 16 % / YTD 2024-05 / -",
        ],
    ),
    "a sentence without a number sets the time; growth of a year before, as elsewhere": (
        "6月，我国进出口4万亿元，同比增长3%。\n\n今年前5个月，我国外贸活力持续增强。民营企业进出口9万亿元，增长7%。",
        [
            "China / - / foreign trade / 4000000000000 CNY / 2024-06 / -",
            "China / - / foreign trade / 3 % / 2024-06 / yoy",
            "private companies / - / foreign trade / 9000000000000 CNY / YTD 2024-05 / -",
            "private companies / - / foreign trade / 7 % / YTD 2024-05 / yoy",
        ],
    ),
    "what a fall lost is nobody's": (
        "前5个月，我国进口9万亿元，同比下降3%，降幅较1至4月收窄1.1个百分点。",
        ["China / - / imports / 9000000000000 CNY / YTD 2024-05 / -", "China / - / imports / -3 % / YTD 2024-05 / yoy"],
    ),
    "whoever attained it stands before the verb": (
        "2023年，全国规模以上家具及相关产业企业实现营业收入90亿元。其中，园艺等7个家具新业态行业共实现营业收入8亿元。",
        [
            "规模以上家具及相关产业 / - / revenue / 9000000000 CNY / 2023 / -",
            "家具新业态 / - / revenue / 800000000 CNY / 2023 / -",
        ],
    ),
    "what the next clause is of": (
        "5月，采石业利润同比增长6%。其中，制陶行业受需求带动，利润增长9%。",
        ["采石业 / - / net profit / 6 % / 2024-05 / yoy", "制陶 / - / net profit / 9 % / 2024-05 / yoy"],
    ),
    "metrics in a list keep what each is of": (
        "5月，山地装备交付和手持订单额同比分别增长3%和9%。",
        ["山地装备 / - / deliveries / 3 % / 2024-05 / yoy", "山地装备 / - / orders / 9 % / 2024-05 / yoy"],
    ),
    "parcels, behind a semicolon too, against the holiday of before": (
        "国家邮政局数据显示，今年春节长假（2月10日至17日），全国邮政快递业揽收快递包裹9亿件，与去年春节假期相比增长5%；投递快递包裹8亿件。",
        [
            "邮政快递 / - / 揽收量 / 900000000 unit / 2024-02-10..2024-02-17 / -",
            "邮政快递 / - / 揽收量 / 5 % / 2024-02-10..2024-02-17 / yoy",
            "邮政快递 / - / 投递量 / 800000000 unit / 2024-02-10..2024-02-17 / -",
        ],
    ),
    "with whom a country trades": (
        "前5个月，我国与沿岸国家进出口合计9万亿元，同比增长3%。我国与90多个国家和地区贸易实现增长。",
        [
            "China / 沿岸国家 / foreign trade / 9000000000000 CNY / YTD 2024-05 / -",
            "China / 沿岸国家 / foreign trade / 3 % / YTD 2024-05 / yoy",
        ],
    ),
    "things in the article's own words": (
        "目前，全国已建成乡镇服务中心900个，村级服务站达4万处。发布国家标准80项。",
        [
            "乡镇服务中心 / - / 数量 / 900 unit / - / -",
            "村级服务站 / - / 数量 / 40000 unit / - / -",
            "国家标准 / - / 数量 / 80 item / - / -",
        ],
    ),
    "what only describes others is no metric": (
        "上半年，享受研发费用加计扣除政策的工厂超过9万家，其中民营企业占比94%。",
        [],
    ),
    "somebody of a place": ("广东的这家工厂今年上半年卖出9万份点心。", []),
    "a firm's name across two words": (
        "5月，我国轻工行业生产平稳增长，规模以上轻工企业实现营业收入9亿元。",
        ["规模以上轻工 / - / revenue / 900000000 CNY / 2024-05 / -"],
    ),
    "what was renewed, and batches of nothing": (
        "今年1—5月，汽车以旧换新超90万辆，家电以旧换新超800万台。今年以来，共分4批下达。",
        [
            "汽车以旧换新 / - / 数量 / 900000 vehicle / YTD 2024-05 / -",
            "家电以旧换新 / - / 数量 / 8000000 unit / YTD 2024-05 / -",
        ],
    ),
    "who opened the sentence that tells a share": (
        "前5个月，我国进出口9万亿元。东盟继续为我国第一大贸易伙伴，占我国外贸总值的15%。",
        [
            "China / - / foreign trade / 9000000000000 CNY / YTD 2024-05 / -",
            "ASEAN / China / share of foreign trade / 15 % / YTD 2024-05 / -",
        ],
    ),
    "what stands in quotation marks, and firms that there are": (
        "前5个月，我国风筝、灯笼、团扇“老三样”产品合计出口9亿元。我国有进出口实绩的民营企业5万家。",
        [
            "老三样 / - / exports / 900000000 CNY / YTD 2024-05 / -",
            "private companies / - / 数量 / 50000 company / - / -",
        ],
    ),
    "a scale of what was signed": (
        "截至6月末，家具更新签约规模近9亿元。",
        ["家具更新签约 / - / 规模 / 900000000 CNY / until 2024-06 / -"],
    ),
    "holidays are the days that they were": (
        "“五一”假期，全国国内出游9亿人次，较2019年五一假期增长3%。清明假期，快递揽收量8亿件。",
        [
            "China / - / tourist trips / 900000000 person / 2024-05-01..2024-05-05 / -",
            "China / - / tourist trips / 3 % / 2024-05-01..2024-05-05 / 2019-05-01..2019-05-04",
            "express delivery / - / 揽收量 / 800000000 unit / 2024-04-04..2024-04-06 / -",
        ],
    ),
    "what grew at a rate told behind it": (
        "1—5月份，采石业利润同比增长3%，其中5月份当月制陶业利润由降转增，增速为16%。",
        ["采石业 / - / net profit / 3 % / YTD 2024-05 / yoy", "制陶业 / - / net profit / 16 % / 2024-05 / yoy"],
    ),
    "a bracket between whoever and what": (
        "5月，70个步行街（商圈）客流量、营业额分别增长6%、7%，主题乐园消费同比增长9%。",
        [
            "步行街（商圈） / - / passengers carried / 6 % / 2024-05 / yoy",
            "步行街（商圈） / - / revenue / 7 % / 2024-05 / yoy",
            "主题乐园 / - / 消费 / 9 % / 2024-05 / yoy",
        ],
    ),
    "times and per cent in one list": (
        "5月，智能台灯、电热毯销售额同比分别增长1.2倍、9%。",
        ["智能台灯 / - / revenue / 120 % / 2024-05 / yoy", "电热毯 / - / revenue / 9 % / 2024-05 / yoy"],
    ),
    "fruit is no firm, a shop that sells makes no sales": (
        "曾经少人问津的丑苹果成了致富果。网络销售平台还在全国布局了40个产地仓。",
        [],
    ),
    "an index of sales": ("5月，蔬菜销售指数为103%。", ["蔬菜销售 / - / 指数 / 103 % / 2024-05 / -"]),
    "what consumption contributed to growth": (
        "2023年，最终消费支出对经济增长的贡献率为52%，拉动经济增长3个百分点。",
        ["消费支出 / 经济增长 / 贡献率 / 52 % / 2023 / -", "消费支出 / - / 拉动经济增长 / 3 pp / 2023 / -"],
    ),
    "shares of things in a list": (
        "2023年，采石业、制陶业增加值占比分别达到36%和17%。",
        ["采石业 / - / share of value added / 36 % / 2023 / -", "制陶业 / - / share of value added / 17 % / 2023 / -"],
    ),
    "common words are no firms": (
        "5月，大众消费品零售额同比增长3%，普惠型小微企业贷款余额9万亿元。",
        [
            "大众消费品 / - / retail sales / 3 % / 2024-05 / yoy",
            "普惠型小微企业 / - / loans / 9000000000000 CNY / 2024-05 / -",
        ],
    ),
    "trains and sums by the article's word": (
        "上半年，中欧班列累计开行9000列，同比增长3%。传统产业采购数字化设备金额同比增长7%。",
        [
            "中欧班列 / - / 开行 / 9000 unit / 2024-H1 / -",
            "中欧班列 / - / 开行 / 3 % / 2024-H1 / yoy",
            "传统产业采购数字化设备 / - / 金额 / 7 % / 2024-H1 / yoy",
        ],
    ),
    "who levies it, not what a bracket includes": (
        "美方已撤销对中国商品（包括香港特别行政区商品）加征的共计9%的关税。",
        ["United States / China, Hong Kong / tariff / 9 % / - / -"],
    ),
    "exports of what the sentence before told": (
        "前5个月，我国服务进出口9亿元。前5个月，旅行服务进出口增长8%。其中，出口增长5%，进口增长2%。",
        [
            "服务 / China / foreign trade / 900000000 CNY / YTD 2024-05 / -",
            "旅行服务 / - / foreign trade / 8 % / YTD 2024-05 / -",
            "旅行服务 / - / exports / 5 % / YTD 2024-05 / -",
            "旅行服务 / - / imports / 2 % / YTD 2024-05 / -",
        ],
    ),
    "a rate of growth right behind what grew": (
        "5月，风扇、台灯产量增速分别为4%、8%。",
        ["风扇 / - / production / 4 % / 2024-05 / -", "台灯 / - / production / 8 % / 2024-05 / -"],
    ),
    "a country that only begins a name counts nothing": ("国家物流枢纽和骨干基地建设分别达到80个和90个。", []),
    "a sum of the article's own": (
        "2023年，全国社会物流总额达到90亿元。",
        ["社会物流 / - / 总额 / 9000000000 CNY / 2023 / -"],
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
