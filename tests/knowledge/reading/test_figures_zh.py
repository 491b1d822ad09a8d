"""The grammar of Chinese figures: one phenomenon a case, in sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.lexicon import load
from knowledge.model import Article, Figure
from knowledge.reading import read

LEXICON = load()
PUBLISHED = date(2024, 7, 5)

# what is shown | the text | figures as "subject / scope / metric / number unit / period / basis or modality"
CASES = {
    "the firm goes on as the subject": (
        "青枫汽车7月2日公布数据：6月销量为9012辆。其中，青枫S5交付400辆。\n\n上半年，公司累计销售4.2万辆，同比增长1.5倍。",
        [
            "青枫汽车 / - / sales / 9012 vehicle / 2024-06 / -",
            "青枫S5 / - / deliveries / 400 vehicle / 2024-06 / -",
            "青枫汽车 / - / sales / 42000 vehicle / 2024-H1 / -",
            "青枫汽车 / - / sales / 150 % / 2024-H1 / yoy",
        ],
    ),
    "a clause announces the class": (
        "比亚迪6月销量为9000辆。燃油车方面，6月销量仅为80辆，同比下降60%。",
        [
            "BYD / - / sales / 9000 vehicle / 2024-06 / -",
            "BYD / gasoline cars / sales / 80 vehicle / 2024-06 / -",
            "BYD / gasoline cars / sales / -60 % / 2024-06 / yoy",
        ],
    ),
    "a source owns nothing": (
        "据调研机构恒测咨询发布的报告，2024年第二季度，平板电脑出货量为900万台，同比增长8%。",
        [
            "tablets / - / shipments / 9000000 unit / 2024-Q2 / -",
            "tablets / - / shipments / 8 % / 2024-Q2 / yoy",
        ],
    ),
    "a class has its own share": (
        "6月全国乘用车零售90万辆；其中新能源车零售45万辆，渗透率为50%，较去年同期提高8个百分点。",
        [
            "passenger cars / - / retail sales / 900000 vehicle / 2024-06 / -",
            "new energy vehicles / - / retail sales / 450000 vehicle / 2024-06 / -",
            "new energy vehicles / - / penetration rate / 50 % / 2024-06 / -",
            "new energy vehicles / - / penetration rate / 8 pp / 2024-06 / yoy",
        ],
    ),
    "the article's own words narrow": (
        "海宁锂业8月2日公布半年报：上半年营收86亿元，其中正极材料收入31亿元。",
        [
            "海宁锂业 / - / revenue / 8600000000 CNY / 2024-H1 / -",
            "海宁锂业 / 正极材料 / revenue / 3100000000 CNY / 2024-H1 / -",
        ],
    ),
    "a multiple of the level before is no growth": (
        "奇瑞6月出口5000辆，是去年同期的3.1倍。",
        ["Chery / - / exports / 5000 vehicle / 2024-06 / -", "Chery / - / exports / 3.1 times / 2024-06 / yoy"],
    ),
    "from and to": (
        "2024年第二季度，华为市场份额从去年同期的11%升至15%。",
        [
            "Huawei / - / market share / 11 % / 2023-Q2 / -",
            "Huawei / - / market share / 15 % / 2024-Q2 / -",
        ],
    ),
    "a target and how far it is": (
        "上半年，比亚迪累计销售90万辆，完成全年目标的44%。",
        [
            "BYD / - / sales / 900000 vehicle / 2024-H1 / -",
            "BYD / - / share of target / 44 % / 2024 / -",
        ],
    ),
    "a list of firms, a running total": (
        "前三个月，蔚来、小鹏累计交付分别为3万辆和2万辆。",
        [
            "NIO / - / deliveries / 30000 vehicle / 2024-Q1 / -",
            "XPeng / - / deliveries / 20000 vehicle / 2024-Q1 / -",
        ],
    ),
    "whom a sum is of is both": (
        "6月，蔚来和小鹏合计交付5万辆。",
        ["NIO和XPeng / - / deliveries / 50000 vehicle / 2024-06 / -"],
    ),
    "the close of a day": (
        "截至7月2日收盘，比亚迪股价上涨2.5%，报250元。",
        [
            "BYD / - / share price / 2.5 % / 2024-07-02 / dod",
            "BYD / - / share price / 250 CNY / 2024-07-02 / -",
        ],
    ),
    "staff at a date": (
        "截至6月末，比亚迪员工总数为1.2万人，较年初减少600人。",
        [
            "BYD / - / employees / 12000 employee / 2024-06 / -",
            "BYD / - / employees lost / -600 employee / 2024-06 / ytd",
        ],
    ),
    "all vehicles are no new energy vehicles": (
        "5月，新能源汽车销量为90万辆。汽车出口40万辆，同比增长20%。",
        [
            "new energy vehicles / - / sales / 900000 vehicle / 2024-05 / -",
            "vehicles / - / exports / 400000 vehicle / 2024-05 / -",
            "vehicles / - / exports / 20 % / 2024-05 / yoy",
        ],
    ),
    "a place narrows its class": (
        "5月，我国摩托车产量为90万辆。",
        ["motorcycles / China / production / 900000 vehicle / 2024-05 / -"],
    ),
    "a national body's figures are the country's": (
        "国家统计局发布数据，上半年国内生产总值60万亿元，同比增长5%。",
        [
            "China / - / gross domestic product / 60000000000000 CNY / 2024-H1 / -",
            "China / - / gross domestic product / 5 % / 2024-H1 / yoy",
        ],
    ),
    "what is unknown takes no metric from before": (
        "2024年，国内快递业务量达900亿件。目前，分拣中心达1300个。",
        [
            "express delivery / domestic / volume / 90000000000 unit / 2024 / -",
            "分拣中心 / - / 数量 / 1300 unit / - / -",
        ],
    ),
    "a change without a settled level is nobody's": ("新鲜度分值为108.2，较上月提高3%。", []),
    "traditional script": (
        "台積電10日公布6月營收為新台幣2,000億元，月減5%，年增30%。",
        [
            "TSMC / - / revenue / 200000000000 TWD / 2024-06 / -",
            "TSMC / - / revenue / -5 % / 2024-06 / mom",
            "TSMC / - / revenue / 30 % / 2024-06 / yoy",
        ],
    ),
    "an expectation goes on over commas": (
        "比亚迪预计，8月销量约9万辆，同比增长4%左右。",
        ["BYD / - / sales / 90000 vehicle / 2024-08 / forecast", "BYD / - / sales / 4 % / 2024-08 / yoy"],
    ),
    "a body tells of the market, not of the firm before": (
        "5月，特斯拉交付9万辆。\n\n中国汽车工业协会表示，5月新能源汽车销量150万辆。",
        [
            "Tesla / - / deliveries / 90000 vehicle / 2024-05 / -",
            "new energy vehicles / - / sales / 1500000 vehicle / 2024-05 / -",
        ],
    ),
    "a partner is no subject": (
        "比亚迪公告称，公司与长安汽车共同投资60亿元。",
        ["BYD / - / investment / 6000000000 CNY / - / -"],
    ),
    "a year that nothing else replaces goes on": (
        "２０１８年，我国摩托车产量为９０万辆；卡车产量４０万辆。",
        [
            "motorcycles / China / production / 900000 vehicle / 2018 / -",
            "trucks / - / production / 400000 vehicle / 2018 / -",
        ],
    ),
    "several places share a number": (
        "5月，云南、贵州等多个省份快递业务量同比增长超40%。",
        ["云南、贵州 / express delivery / volume / 40 % / 2024-05 / yoy"],
    ),
    "whose words are unsettled": ("每趟行程的附加成本约为900元。", []),
    "an aim of so many": (
        "比亚迪将完成全年35万辆的交付目标。",
        ["BYD / - / deliveries / 350000 vehicle / 2024 / target"],
    ),
    "a total behind a quarter's own number is of all time": (
        "第一季度，蔚来交付量达3万辆，累计交付突破40万辆。",
        [
            "NIO / - / deliveries / 30000 vehicle / 2024-Q1 / -",
            "NIO / - / deliveries / 400000 vehicle / cumulative / -",
        ],
    ),
    "a total behind another total is of the same stretch": (
        "1—5月，蔚来累计交付9万辆，其中纯电动车型累计交付7万辆。",
        [
            "NIO / - / deliveries / 90000 vehicle / YTD 2024-05 / -",
            "NIO / battery-electric vehicles / deliveries / 70000 vehicle / YTD 2024-05 / -",
        ],
    ),
    "a clause of an unknown thing lends no metric": (
        "5月，蔚来营收为9亿元，换电服务收支情况首次转好，达7亿元。",
        ["NIO / - / revenue / 900000000 CNY / 2024-05 / -"],
    ),
    "a mark that is passed is a level": (
        "英伟达股价跌2%，市值跌破5万亿美元。",
        [
            "Nvidia / - / share price / -2 % / 2024-07-05 / dod",
            "Nvidia / - / market capitalisation / 5000000000000 USD / - / -",
        ],
    ),
    "kinds are no deliveries": (
        "5月，蔚来交付2万辆。新车提供增程和纯电两种动力。",
        ["NIO / - / deliveries / 20000 vehicle / 2024-05 / -"],
    ),
    "a test's name is no subject": (
        "蔚来ET5的CLTC续航里程为900公里。",
        ["NIO ET5 / - / driving range / 900 kilometre / - / -"],
    ),
    "a dividend": ("比亚迪拟每股派发现金红利5元。", ["BYD / - / dividend / 5 CNY / - / target"]),
    "a semicolon carries the time on": (
        "6月3日，比亚迪挂牌上市。比亚迪2023年营收900亿元；净利润50亿元。",
        ["BYD / - / revenue / 90000000000 CNY / 2023 / -", "BYD / - / net profit / 5000000000 CNY / 2023 / -"],
    ),
    "the level that a move begins with is none of now": (
        "比亚迪员工已由高峰期的1.3万人降至5000人。",
        ["BYD / - / employees / 5000 employee / - / -"],
    ),
    "a total since the founding": (
        "蔚来成立于2014年，累计交付超40万辆。",
        ["NIO / - / deliveries / 400000 vehicle / cumulative / -"],
    ),
    "the months of 当月": (
        "5月，蔚来交付2万辆。旗下品牌乐道当月交付900辆。",
        ["NIO / - / deliveries / 20000 vehicle / 2024-05 / -", "Onvo / - / deliveries / 900 vehicle / 2024-05 / -"],
    ),
    "parts that add up to the first of two totals are of its month": (
        "5月，蔚来交付新车900辆，1-5月累计交付4000辆。其中，蔚来ET5交付600辆，蔚来ES6交付300辆。",
        [
            "NIO / - / deliveries / 900 vehicle / 2024-05 / -",
            "NIO / - / deliveries / 4000 vehicle / YTD 2024-05 / -",
            "NIO ET5 / - / deliveries / 600 vehicle / 2024-05 / -",
            "NIO ES6 / - / deliveries / 300 vehicle / 2024-05 / -",
        ],
    ),
    "a list of things in the article's own words": (
        "前5个月，轮胎、玻璃、座椅出口额分别为3亿元、2亿元、1亿元，同比分别增长8%、7%、6%。",
        [
            "轮胎 / - / exports / 300000000 CNY / YTD 2024-05 / -",
            "玻璃 / - / exports / 200000000 CNY / YTD 2024-05 / -",
            "座椅 / - / exports / 100000000 CNY / YTD 2024-05 / -",
            "轮胎 / - / exports / 8 % / YTD 2024-05 / yoy",
            "玻璃 / - / exports / 7 % / YTD 2024-05 / yoy",
            "座椅 / - / exports / 6 % / YTD 2024-05 / yoy",
        ],
    ),
    "a list goes on behind a semicolon": (
        "5月，蔚来和小鹏的销量分别为900辆、800辆；前5个月销量分别为5000辆、4000辆。",
        [
            "NIO / - / sales / 900 vehicle / 2024-05 / -",
            "XPeng / - / sales / 800 vehicle / 2024-05 / -",
            "NIO / - / sales / 5000 vehicle / YTD 2024-05 / -",
            "XPeng / - / sales / 4000 vehicle / YTD 2024-05 / -",
        ],
    ),
    "only a country has it": (
        "5月，社会消费品零售总额900亿元，同比增长3%。其中，除食品以外的商品零售额700亿元，增长2%。",
        [
            "China / - / retail sales / 90000000000 CNY / 2024-05 / -",
            "China / - / retail sales / 3 % / 2024-05 / yoy",
            "除食品以外的商品 / - / retail sales / 70000000000 CNY / 2024-05 / -",
            "除食品以外的商品 / - / retail sales / 2 % / 2024-05 / yoy",
        ],
    ),
    "its own announcement is its own": (
        "5月，蔚来交付900辆。另据小鹏汽车发布的数据显示，其5月交付新车800辆。",
        ["NIO / - / deliveries / 900 vehicle / 2024-05 / -", "XPeng / - / deliveries / 800 vehicle / 2024-05 / -"],
    ),
    "whose share of a whole": (
        "1-5月，铁路发送旅客900万人次，其中动车组发送旅客600万人次，占全部旅客发送量的66.7%。",
        [
            "铁路 / - / passengers carried / 9000000 passenger / YTD 2024-05 / -",
            "动车组 / - / passengers carried / 6000000 passenger / YTD 2024-05 / -",
            "动车组 / - / share of passengers carried / 66.7 % / YTD 2024-05 / -",
        ],
    ),
    "what a firm's part earned, two lines of business in one": (
        "蔚来5月营收为90亿元。云服务及广告业务收入同比增长4%至9亿元。",
        [
            "NIO / - / revenue / 9000000000 CNY / 2024-05 / -",
            "NIO / 云服务及广告 / revenue / 4 % / 2024-05 / yoy",
            "NIO / 云服务及广告 / revenue / 900000000 CNY / 2024-05 / -",
        ],
    ),
    "how often in a row is no count": (
        "蔚来5月交付900辆，交付量连续三次创新高。",
        ["NIO / - / deliveries / 900 vehicle / 2024-05 / -"],
    ),
    "a time that only looks back": (
        "蔚来5月市场份额为9%，自2021年3月之后，首次重返前列，交付量同比增长3%。",
        ["NIO / - / market share / 9 % / 2024-05 / -", "NIO / - / deliveries / 3 % / 2024-05 / yoy"],
    ),
    "the whole year is the one told of": (
        "2023年12月，蔚来交付900辆。全年共交付8000辆。",
        ["NIO / - / deliveries / 900 vehicle / 2023-12 / -", "NIO / - / deliveries / 8000 vehicle / 2023 / -"],
    ),
    "a range with its currency twice": (
        "机构预测，蔚来5月营收在80亿元-90亿元。",
        ["NIO / - / revenue / 8000000000 CNY / 2024-05 / estimate"],
    ),
    "a loss of before beside a profit": (
        "小米首季扭虧為盈，轉賺48億元人民幣，去年同期蝕9億元。",
        [
            "Xiaomi / - / net profit / 4800000000 CNY / 2024-Q1 / -",
            "Xiaomi / - / net loss / 900000000 CNY / 2023-Q1 / -",
        ],
    ),
    "a place in a ranking": (
        "5月，蔚来交付900辆，排名第四。",
        ["NIO / - / deliveries / 900 vehicle / 2024-05 / -", "NIO / - / rank / 4 rank / - / -"],
    ),
    "what only moves is a part of the whole told before, compared alike": (
        "5月，全国居民消费价格环比上涨0.3%。其中，城市上涨0.2%，农村下降0.1%；衣着价格上涨0.4%。",
        [
            "China / - / inflation / 0.3 % / 2024-05 / mom",
            "城市 / - / inflation / 0.2 % / 2024-05 / mom",
            "农村 / - / inflation / -0.1 % / 2024-05 / mom",
            "衣着 / - / price / 0.4 % / 2024-05 / mom",
        ],
    ),
    "what one thing adds to another's move is no move": (
        "5月，全国居民消费价格同比上涨0.3%，影响CPI上涨约0.1个百分点。",
        ["China / - / inflation / 0.3 % / 2024-05 / yoy"],
    ),
    "places in a list are the partners of a country": (
        "前5个月，我国对越南、波兰进出口分别为900亿元、800亿元，同比分别增长7%、2%。",
        [
            "China / Vietnam / foreign trade / 90000000000 CNY / YTD 2024-05 / -",
            "China / Poland / foreign trade / 80000000000 CNY / YTD 2024-05 / -",
            "China / Vietnam / foreign trade / 7 % / YTD 2024-05 / yoy",
            "China / Poland / foreign trade / 2 % / YTD 2024-05 / yoy",
        ],
    ),
    "as many moves as levels": (
        "前5个月，国内旅游达到9亿人次，实现旅游收入8亿元，同比分别增长7%、6%。",
        [
            "China / - / tourist trips / 900000000 person / YTD 2024-05 / -",
            "China / - / tourism revenue / 800000000 CNY / YTD 2024-05 / -",
            "China / - / tourist trips / 7 % / YTD 2024-05 / yoy",
            "China / - / tourism revenue / 6 % / YTD 2024-05 / yoy",
        ],
    ),
    "parts of a total of some months": (
        "1-5月，蔚来累计交付900辆。其中，ET5累计交付300辆。",
        [
            "NIO / - / deliveries / 900 vehicle / YTD 2024-05 / -",
            "NIO ET5 / - / deliveries / 300 vehicle / YTD 2024-05 / -",
        ],
    ),
    "what a line of business attained": (
        "海宁锂业公布年报。2023年，海宁锂业营收90亿元。本年度，公司回收业务实现营业收入9亿元，占公司营业收入的10%。",
        [
            "海宁锂业 / - / revenue / 9000000000 CNY / 2023 / -",
            "海宁锂业 / 回收业务 / revenue / 900000000 CNY / 2023 / -",
            "海宁锂业 / 回收业务 / share of revenue / 10 % / 2023 / -",
        ],
    ),
    "what is paid on ten shares": ("比亚迪拟每10股派发现金红利5元。", []),
    "what is to come has no time that is over": (
        "蔚来5月营收90亿元。公司预计，收入将达到100亿元。",
        ["NIO / - / revenue / 9000000000 CNY / 2024-05 / -", "NIO / - / revenue / 10000000000 CNY / - / forecast"],
    ),
    "firms that speak tell of themselves": (
        "小米汽车5月交付900辆。\n\n零跑表示，上月交付量800辆，同比增长3%。",
        [
            "Xiaomi Auto / - / deliveries / 900 vehicle / 2024-05 / -",
            "Leapmotor / - / deliveries / 800 vehicle / 2024-06 / -",
            "Leapmotor / - / deliveries / 3 % / 2024-06 / yoy",
        ],
    ),
    "this quarter is the one told of": (
        "2024年第一季度，蔚来营收90亿元。本季度毛利率为9%。",
        [
            "NIO / - / revenue / 9000000000 CNY / 2024-Q1 / -",
            "NIO / - / gross margin / 9 % / 2024-Q1 / -",
        ],
    ),
    "a running total of three quarters goes on behind a semicolon": (
        "2023年，蔚来前三季度累计收入90亿元；毛利率为9%。",
        [
            "NIO / - / revenue / 9000000000 CNY / YTD 2023-09 / -",
            "NIO / - / gross margin / 9 % / YTD 2023-09 / -",
        ],
    ),
    "two times in one list": (
        "今年1月和2月，蔚来毛利率分别为9%和8%。",
        ["NIO / - / gross margin / 9 % / 2024-01 / -", "NIO / - / gross margin / 8 % / 2024-02 / -"],
    ),
    "what is guided to": (
        "蔚来预计第三季度毛利率指引设定在8%至9%之间。",
        ["NIO / - / gross margin / 8 % / 2024-Q3 / forecast"],
    ),
    "a unit that begins with a thousand": (
        "5月，全社会用电量900亿千瓦时，同比增长3%。",
        [
            "China / - / electricity consumption / 90000000000 kilowatt hour / 2024-05 / -",
            "China / - / electricity consumption / 3 % / 2024-05 / yoy",
        ],
    ),
    "the quarter before": (
        "2024年第一季度，蔚来营收90亿元，环比增长3%。",
        ["NIO / - / revenue / 9000000000 CNY / 2024-Q1 / -", "NIO / - / revenue / 3 % / 2024-Q1 / qoq"],
    ),
    "things beside one another, each with its move": (
        "5月，采石业增加值同比增长3%，制陶业增长4%。",
        ["采石业 / - / value added / 3 % / 2024-05 / yoy", "制陶业 / - / value added / 4 % / 2024-05 / yoy"],
    ),
    "amounts of things made": (
        "分产品看，5月，70种产品产量同比增长。玻璃900万吨，同比下降3%；汽车90万辆，增长4%，其中，新能源汽车40万辆，增长5%。",
        [
            "玻璃 / - / production / 9000000 tonne / 2024-05 / -",
            "玻璃 / - / production / -3 % / 2024-05 / yoy",
            "汽车 / - / production / 900000 vehicle / 2024-05 / -",
            "汽车 / - / production / 4 % / 2024-05 / yoy",
            "new energy vehicles / - / production / 400000 vehicle / 2024-05 / -",
            "new energy vehicles / - / production / 5 % / 2024-05 / yoy",
        ],
    ),
    "nobody's together": (
        "5月，蔚来市场份额为9%，三者合计占据超40%市场。",
        ["NIO / - / market share / 9 % / 2024-05 / -"],
    ),
    "a bracket owns nothing, two bases in one clause": (
        "吉利汽车5月总销量(包含领克品牌汽车的销量)为900部，较去年同期减少2%及较2024年4月减少1%。",
        [
            "Geely / - / sales / 900 vehicle / 2024-05 / -",
            "Geely / - / sales / -2 % / 2024-05 / yoy",
            "Geely / - / sales / -1 % / 2024-05 / mom",
        ],
    ),
    "a share that closed higher": (
        "蔚来毛利率同比上升2个百分点。蔚来4日收涨3%。",
        ["NIO / - / gross margin / 2 pp / - / yoy", "NIO / - / share price / 3 % / 2024-07-04 / dod"],
    ),
    "what is exported stands behind its verb": (
        "1-5月，我国出口陶瓷制品9亿元，同比增长3%，对出口增长的贡献率超过三成。",
        [
            "陶瓷制品 / China / exports / 900000000 CNY / YTD 2024-05 / -",
            "陶瓷制品 / China / exports / 3 % / YTD 2024-05 / yoy",
            "陶瓷制品 / 出口增长 / 贡献率 / 30 % / YTD 2024-05 / -",
        ],
    ),
    "a change with a time of its own": (
        "今年一季度我国进出口增长3%，二季度增长4%。",
        ["China / - / foreign trade / 3 % / 2024-Q1 / -", "China / - / foreign trade / 4 % / 2024-Q2 / -"],
    ),
    "a range that shares its magnitude": (
        "蔚来预计，第三季度交付量为9至11万辆。",
        ["NIO / - / deliveries / 90000 vehicle / 2024-Q3 / forecast"],
    ),
    "renminbi, the same below": (
        "理想汽車5月收入9億元（人民幣，下同）。理想汽車4日收漲3%，報70港元。",
        [
            "Li Auto / - / revenue / 900000000 CNY / 2024-05 / -",
            "Li Auto / - / share price / 3 % / 2024-07-04 / dod",
            "Li Auto / - / share price / 70 HKD / 2024-07-04 / -",
        ],
    ),
    "a firm with its stock's code": (
        "青禾7月4日丨远川建材(600999.SH)发布2023年度业绩报告，报告期内公司实现营业收入9亿元，同比减少3%。",
        [
            "远川建材 / - / revenue / 900000000 CNY / 2023 / -",
            "远川建材 / - / revenue / -3 % / 2023 / yoy",
        ],
    ),
    "kinds of firms beside one another": (
        "5月，国有控股企业增加值同比增长5%；股份制企业增长4%；私营企业增长3%。",
        [
            "state-held companies / - / value added / 5 % / 2024-05 / yoy",
            "joint-stock companies / - / value added / 4 % / 2024-05 / yoy",
            "private companies / - / value added / 3 % / 2024-05 / yoy",
        ],
    ),
    "a share and its points": (
        "海宁锂业公布年报。2023年，海宁锂业营收为200亿元，其中汽车电子业务营收40亿元，占比20%，较上年提高2个百分点。",
        [
            "海宁锂业 / - / revenue / 20000000000 CNY / 2023 / -",
            "海宁锂业 / 汽车电子业务 / revenue / 4000000000 CNY / 2023 / -",
            "海宁锂业 / 汽车电子业务 / share of revenue / 20 % / 2023 / -",
            "海宁锂业 / 汽车电子业务 / share of revenue / 2 pp / 2023 / yoy",
        ],
    ),
}


def told(figure: Figure) -> str:
    """Return a figure as the table has it."""
    slots = (
        figure.subject,
        figure.scope or "-",
        figure.metric,
        f"{figure.value:g} {figure.unit}" if figure.value < 1e6 else f"{figure.value:.0f} {figure.unit}",
        str(figure.period) if figure.period else "-",
        figure.basis or figure.modality or "-",
    )
    return " / ".join(slots)


@pytest.mark.parametrize("name", CASES)
def test_each_phenomenon_gives_its_figures(name: str) -> None:
    text, expected = CASES[name]
    article = Article("made-up", "行业快讯", text, published=PUBLISHED, language="zh")
    assert [told(figure) for figure in read(article, LEXICON).figures] == expected
