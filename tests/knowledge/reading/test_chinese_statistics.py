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
        "4月，摩托车出口70万辆。其中，卡车出口6万辆，占整个车辆出口的比例已经超过了20%。",
        [
            "motorcycles / - / exports / 700000 vehicle / 2024-04 / -",
            "trucks / - / exports / 60000 vehicle / 2024-04 / -",
            "trucks / - / share of exports / 20 % / 2024-04 / -",
        ],
    ),
    "what moves was named in the clause before": (
        "船舶维修出口势头一直不错，一季度同比增长14%，在服务出口总额中的占比升至6%。",
        [
            "船舶维修 / - / exports / 14 % / 2024-Q1 / yoy",
            "船舶维修 / - / share of exports / 6 % / 2024-Q1 / -",
        ],
    ),
    "a day told twice is no list of times": (
        "中国自行车协会今天（7月5日）公布的数据显示，今年1至3月份，全国摩托车产销量分别达到70万辆和60万辆。",
        [
            "motorcycles / - / production / 700000 vehicle / 2024-Q1 / -",
            "motorcycles / - / sales / 600000 vehicle / 2024-Q1 / -",
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
        "一季度，我国出口总值8万亿元。2、3月份，我国出口环比有所回升，其中，2月环比增长2%，3月环比增长6%。",
        [
            "China / - / exports / 8000000000000 CNY / 2024-Q1 / -",
            "China / - / exports / 2 % / 2024-02 / mom",
            "China / - / exports / 6 % / 2024-03 / mom",
        ],
    ),
    "a share that was raised to": (
        "前4个月，我国对非洲出口7万亿元，同比增长2%，占出口总值的比重提高至11%。",
        [
            "China / Africa / exports / 7000000000000 CNY / YTD 2024-04 / -",
            "China / Africa / exports / 2 % / YTD 2024-04 / yoy",
            "China / Africa / share of exports / 11 % / YTD 2024-04 / -",
        ],
    ),
    "a sentence without a number sets the time; growth of a year before, as elsewhere": (
        "5月，我国出口3万亿元，同比增长2%。\n\n今年前4个月，我国外贸更有干劲。民营企业出口8万亿元，增长6%。",
        [
            "China / - / exports / 3000000000000 CNY / 2024-05 / -",
            "China / - / exports / 2 % / 2024-05 / yoy",
            "private companies / - / exports / 8000000000000 CNY / YTD 2024-04 / -",
            "private companies / - / exports / 6 % / YTD 2024-04 / yoy",
        ],
    ),
    "what a fall lost is nobody's": (
        "前5个月，我国进口9万亿元，同比下降3%，降幅较1至4月收窄1.1个百分点。",
        ["China / - / imports / 9000000000000 CNY / YTD 2024-05 / -", "China / - / imports / -3 % / YTD 2024-05 / yoy"],
    ),
    "whoever attained it stands before the verb": (
        "2022年，全国规模以上陶瓷及配套产业企业实现收入70亿元。其中，釉料等4个陶瓷新工艺行业共实现收入6亿元。",
        [
            "规模以上陶瓷及配套产业 / - / revenue / 7000000000 CNY / 2022 / -",
            "陶瓷新工艺 / - / revenue / 600000000 CNY / 2022 / -",
        ],
    ),
    "what the next clause is of": (
        "5月，采石业利润同比增长6%。其中，制陶行业受需求带动，利润增长9%。",
        ["采石业 / - / net profit / 6 % / 2024-05 / yoy", "制陶 / - / net profit / 9 % / 2024-05 / yoy"],
    ),
    "metrics in a list keep what each is of": (
        "4月，园林机具交付和手持订单额分别同比上升2%和7%。",
        ["园林机具 / - / deliveries / 2 % / 2024-04 / yoy", "园林机具 / - / orders / 7 % / 2024-04 / yoy"],
    ),
    "parcels, behind a semicolon too, against the holiday of before": (
        "国家邮政局数据显示，今年清明小长假（4月4日至6日），全国邮政快递业揽收包裹7亿件，与去年清明假期相比增长6%；投递包裹5亿件。",
        [
            "邮政快递 / - / 揽收量 / 700000000 unit / 2024-04-04..2024-04-06 / -",
            "邮政快递 / - / 揽收量 / 6 % / 2024-04-04..2024-04-06 / yoy",
            "邮政快递 / - / 投递量 / 500000000 unit / 2024-04-04..2024-04-06 / -",
        ],
    ),
    "with whom a country trades": (
        "前4个月，我国与环湖国家进出口合计7万亿元，同比增长2%。我国与60多个岛国的贸易都有增长。",
        [
            "China / 环湖国家 / foreign trade / 7000000000000 CNY / YTD 2024-04 / -",
            "China / 环湖国家 / foreign trade / 2 % / YTD 2024-04 / yoy",
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
        "一季度，享受设备加速折旧优惠的农场超过7万家，其中民营企业占比83%。",
        ["民营企业 / - / 占比 / 83 % / 2024-Q1 / -"],
    ),
    "somebody of a place": ("广东的这家工厂今年上半年卖出9万份点心。", []),
    "a firm's name across two words": (
        "4月，陶瓷行业订单充足，规模以上轻工企业共实现营业收入7亿元。",
        ["规模以上轻工 / - / revenue / 700000000 CNY / 2024-04 / -"],
    ),
    "what was renewed, and batches of nothing": (
        "今年1—5月，汽车以旧换新超90万辆，家电以旧换新超800万台。今年以来，共分4批下达。",
        [
            "汽车以旧换新 / - / 数量 / 900000 vehicle / YTD 2024-05 / -",
            "家电以旧换新 / - / 数量 / 8000000 unit / YTD 2024-05 / -",
        ],
    ),
    "who opened the sentence that tells a share": (
        "前4个月，我国进出口7万亿元。欧盟仍然是我国最大的买家，占我国外贸总值的13%。",
        [
            "China / - / foreign trade / 7000000000000 CNY / YTD 2024-04 / -",
            "European Union / China / share of foreign trade / 13 % / YTD 2024-04 / -",
        ],
    ),
    "what stands in quotation marks, and firms that there are": (
        "前4个月，我国瓷器、漆器、竹器“老手艺”产品合计出口7亿元。我国有茶叶出口业绩的民营企业3万家。",
        [
            "老手艺 / - / exports / 700000000 CNY / YTD 2024-04 / -",
            "private companies / - / 数量 / 30000 company / - / -",
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
        "4月，40个夜市（美食街）客流量、营业额分别增长3%、8%，水上乐园消费同比增长4%。",
        [
            "夜市（美食街） / - / passengers carried / 3 % / 2024-04 / yoy",
            "夜市（美食街） / - / revenue / 8 % / 2024-04 / yoy",
            "水上乐园 / - / 消费 / 4 % / 2024-04 / yoy",
        ],
    ),
    "times and per cent in one list": (
        "5月，智能台灯、电热毯销售额同比分别增长1.2倍、9%。",
        ["智能台灯 / - / revenue / 120 % / 2024-05 / yoy", "电热毯 / - / revenue / 9 % / 2024-05 / yoy"],
    ),
    "fruit is no firm, a shop that sells makes no sales": (
        "过去卖不掉的酸苹果如今酿成了致富果醋。网络销售平台又在山区建起了30个冷库。",
        [],
    ),
    "an index of sales": ("5月，蔬菜销售指数为103%。", ["蔬菜销售 / - / 指数 / 103 % / 2024-05 / -"]),
    "what consumption contributed to growth": (
        "2022年，家庭支出对经济增长的贡献率为47%，拉动经济增长2个百分点。",
        ["家庭支出 / 经济增长 / 贡献率 / 47 % / 2022 / -", "家庭支出 / - / 拉动经济增长 / 2 pp / 2022 / -"],
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
        "一季度，冷链班列累计开行7000列，同比增长2%。陶瓷作坊采购节水窑炉金额同比增长6%。",
        [
            "冷链班列 / - / 开行 / 7000 unit / 2024-Q1 / -",
            "冷链班列 / - / 开行 / 2 % / 2024-Q1 / yoy",
            "陶瓷作坊采购节水窑炉 / - / 金额 / 6 % / 2024-Q1 / yoy",
        ],
    ),
    "who levies it, not what a bracket includes": (
        "美方已撤销对加拿大家具（包括墨西哥家具）加征的共计7%的关税。",
        ["United States / Canada, Mexico / tariff / 7 % / - / -"],
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
    "how many digits are no number": ("4月，社区菜店零售额同比取得两位数增长。", []),
    "all firms of a country are no firm": (
        "5月，我国航空公司在欧洲新开了航点。5月，支线航线运输总周转量为6亿吨公里。",
        ["支线航线 / - / 运输总周转量 / 600000000 tonne-kilometre / 2024-05 / -"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_phenomenon_gives_its_figures(name: str) -> None:
    text, expected = CASES[name]
    article = Article("made-up", "统计快讯", text, published=PUBLISHED, language="zh")
    assert [told(figure) for figure in read(article, LEXICON).figures] == expected
