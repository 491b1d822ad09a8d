"""Which numbers are quantities, and what each measures."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon import Lexicon, load
from knowledge.model import Quantity
from knowledge.reading import quantities, sentences

Row = tuple[float, float | None, str, str | None]  # value, upper end, bound, normal unit


@cache
def lexicon() -> Lexicon:
    return load()


def read(text: str) -> list[Quantity]:
    return [found for tagged in sentences.split(text, lexicon()) for found in quantities.find(tagged, lexicon())]


def rows(text: str) -> list[Row]:
    return [(q.value, q.value_to, q.bound, q.normal_unit) for q in read(text)]


WRITTEN: dict[str, tuple[str, list[Row]]] = {
    "separators": ("It built 31,250 cars.", [(31250, None, "=", "car")]),
    "decimals": ("It rose 2.75 percent.", [(2.75, None, "=", "%")]),
    "indian": ("It paid 2,45,600 rupees.", [(245600, None, "=", "INR")]),
    "continental": ("It paid 2.345.600,50 euros.", [(2345600.5, None, "=", "EUR")]),
    "misprinted thousands": ("It made 118.240 units.", [(118240, None, "=", "unit")]),
    "a true decimal": ("It weighs 1.250 kg.", [(1.25, None, "=", "kilogram")]),
    "point first": ("A dollar bought .705 pounds.", [(0.705, None, "=", "GBP")]),
    "full width": ("销量３２０００辆。", [(32000, None, "=", "vehicle")]),
    "glued magnitude": ("It has 2.5m users.", [(2500000, None, "=", "user")]),
    "thousand as k": ("It has 17k users.", [(17000, None, "=", "user")]),
    "words": ("Twenty-four buyers came.", [(24, None, "=", "buyer")]),
    "hundred and": ("Two hundred and fifty buyers came.", [(250, None, "=", "buyer")]),
    "a million": ("It sold a million vans.", [(1000000, None, "=", "van")]),
    "half a million": ("It sold half a million vans.", [(500000, None, "=", "van")]),
    "a quarter of a million": ("It sold a quarter of a million vans.", [(250000, None, "=", "van")]),
    "and a half": ("It took three and a half years.", [(3.5, None, "=", "year")]),
    "a dozen": ("A dozen banks joined.", [(12, None, "=", "bank")]),
    "two dozen": ("Two dozen banks joined.", [(24, None, "=", "bank")]),
    "a third": ("It makes a third of them.", [(33.3, None, "=", "%")]),
    "two-thirds": ("It makes two-thirds of them.", [(66.7, None, "=", "%")]),
    "half": ("It makes nearly half of them.", [(50, None, "~", "%")]),
    "one in five": ("One in five buyers came back.", [(20, None, "=", "%")]),
    "out of": ("Three out of four buyers came back.", [(75, None, "=", "%")]),
    "doubled": ("Output doubled.", [(2, None, "=", "times")]),
    "more than tripled": ("Output more than tripled.", [(3, None, ">", "times")]),
    "halved": ("It halved its output.", [(0.5, None, "=", "times")]),
    "times": ("It was 3.4 times as much.", [(3.4, None, "=", "times")]),
    "stock fraction": ("The shares rose 3/8 to 41-5/8.", [(0.375, None, "=", "USD"), (41.625, None, "=", "USD")]),
    "chinese magnitude": ("出口21.6万辆。", [(216000, None, "=", "vehicle")]),
    "chinese sum of magnitudes": ("投资1亿2000万元。", [(120000000, None, "=", "CNY")]),
    "chinese fraction": ("占三分之一。", [(33.3, None, "=", "%")]),
    "traditional characters": ("出口21.6萬輛。", [(216000, None, "=", "vehicle")]),
    "full-width decimals": ("销量３２．６万辆。", [(326000, None, "=", "vehicle")]),
    "chinese words": ("投资三百二十万元。", [(3200000, None, "=", "CNY")]),
    "chinese per cent": ("占百分之三十。", [(30, None, "=", "%")]),
    "chinese tenths": ("占三成。", [(30, None, "=", "%")]),
    "chinese times": ("增长1.4倍。", [(1.4, None, "=", "times")]),
}

UNITS: dict[str, tuple[str, list[Row]]] = {
    "dollar sign": ("It paid $3.2 billion.", [(3200000000, None, "=", "USD")]),
    "US dollar": ("It paid US$450m.", [(450000000, None, "=", "USD")]),
    "a series is no Australian dollar": ("It closed a Series A $30 million round.", [(30000000, None, "=", "USD")]),
    "australian dollar": ("It paid A$30 million.", [(30000000, None, "=", "AUD")]),
    "hong kong dollar": ("It paid HK$12.50.", [(12.5, None, "=", "HKD")]),
    "euro": ("It paid €18bn.", [(18000000000, None, "=", "EUR")]),
    "pound": ("It paid £1.4tn.", [(1400000000000, None, "=", "GBP")]),
    "yen": ("It lost 94 billion yen.", [(94000000000, None, "=", "JPY")]),
    "yen sign": ("It costs ¥500.", [(500, None, "=", "JPY")]),
    "yuan sign": ("售价¥500。", [(500, None, "=", "CNY")]),
    "RMB": ("It raised RMB 600 million.", [(600000000, None, "=", "CNY")]),
    "crore": ("It raised Rs 4,500 crore.", [(45000000000, None, "=", "INR")]),
    "cents": ("It earned 85 cents a share.", [(0.85, None, "=", "USD per share")]),
    "pence": ("It rose 7.5p.", [(7.5, None, "=", "pence")]),
    "conversion": ("It costs 89,900 yuan ($12,400).", [(89900, None, "=", "CNY"), (12400, None, "=", "USD")]),
    "carried money": (
        "It gets 2bn euros now and another 650m later.",
        [(2e9, None, "=", "EUR"), (6.5e8, None, "=", "EUR")],
    ),
    "percent sign": ("It rose 8.5%.", [(8.5, None, "=", "%")]),
    "per cent": ("It rose 8.5 per cent.", [(8.5, None, "=", "%")]),
    "percentage points": ("It rose 3 percentage points.", [(3, None, "=", "pp")]),
    "basis points": ("It rose 25 basis points.", [(25, None, "=", "bp")]),
    "chinese points": ("上升2.1个百分点。", [(2.1, None, "=", "pp")]),
    "kilometres": ("It goes 480 km.", [(480, None, "=", "kilometre")]),
    "two measures": ("It goes 300 miles (483 kilometers).", [(300, None, "=", "mile"), (483, None, "=", "kilometre")]),
    "speed": ("It does 130 km/h.", [(130, None, "=", "kilometre per hour")]),
    "energy": ("It holds 77 kWh.", [(77, None, "=", "kilowatt hour")]),
    "hyphenated": ("It has a 40-day supply.", [(40, None, "=", "day")]),
    "hyphenated money": ("It has a 12 billion-euro plan.", [(12000000000, None, "=", "EUR")]),
    "five-door": ("It has a five-door body.", [(5, None, "=", "door")]),
    "a month": ("It builds 4,000 trucks a month.", [(4000, None, "=", "truck per month")]),
    "bare a month": ("It builds 4,000 a month.", [(4000, None, "=", "per month")]),
    "a year earlier is no rate": ("The margin was 8.2% a year earlier.", [(8.2, None, "=", "%")]),
    "per barrel": ("Oil is $71.15 a barrel.", [(71.15, None, "=", "USD per barrel")]),
    "past adjectives": ("It took 40 net new orders.", [(40, None, "=", "order")]),
    "past names": ("It built 700 Nova Sport sedans.", [(700, None, "=", "sedan")]),
    "of its": ("It sold 700 of its Nova sedans.", [(700, None, "=", "sedan")]),
    "no plural verb": ("Sales of 7,349 means a loss.", [(7349, None, "=", None)]),
    "shared": ("It sold and built 2,800 and 2,200 units.", [(2800, None, "=", "unit"), (2200, None, "=", "unit")]),
    "people": ("It has 3,100 people.", [(3100, None, "=", "person")]),
    "chinese people": ("员工3100人。", [(3100, None, "=", "person")]),
    "taiwan dollars": ("營收為新台幣23.5億元。", [(2350000000, None, "=", "TWD")]),
    "half a point": ("It fell half a percentage point.", [(0.5, None, "=", "pp")]),
    "metres": ("The ship is 400m long.", [(400, None, "=", "metre")]),
    "no unit past another number": ("It lifts capacity to 65,000 two years later.", [(65000, None, "=", None)]),
    "a list with a last unit": (
        "They made 2,140, 1,806 and 1,395 vans.",
        [(2140, None, "=", "van"), (1806, None, "=", "van"), (1395, None, "=", "van")],
    ),
    "a number beside a percentage": (
        "It was 1.03 million, 2% more.",
        [(1030000, None, "=", None), (2, None, "=", "%")],
    ),
    "of its own kind": (
        "It grounds 30 of its 100 planes.",
        [(30, None, "=", "aircraft"), (100, None, "=", "aircraft")],
    ),
    "plus": ("It has 500-plus shops.", [(500, None, ">", "store")]),
}

BOUNDS: dict[str, tuple[str, list[Row]]] = {
    "about": ("About 40 people came.", [(40, None, "~", "person")]),
    "some": ("Some 40 people came.", [(40, None, "~", "person")]),
    "about a": ("It got about a 55 percent premium.", [(55, None, "~", "%")]),
    "nearly": ("Nearly 40 people came.", [(40, None, "~", "person")]),
    "more than": ("More than 40 people came.", [(40, None, ">", "person")]),
    "over": ("Over 40 people came.", [(40, None, ">", "person")]),
    "over years is no bound": ("It will spend it over 5 years.", [(5, None, "=", "year")]),
    "exceeded": ("Sales exceeded 40,000 units.", [(40000, None, ">", "unit")]),
    "topped": ("Sales topped 40,000 units.", [(40000, None, ">", "unit")]),
    "fewer than": ("Fewer than 40 people came.", [(40, None, "<", "person")]),
    "at least": ("At least 40 people came.", [(40, None, "≥", "person")]),
    "no fewer than": ("No fewer than 40 people came.", [(40, None, "≥", "person")]),
    "up to": ("Up to 40 people came.", [(40, None, "≤", "person")]),
    "as many as": ("As many as 40 people came.", [(40, None, "≤", "person")]),
    "as much as": ("It shrank as much as 6.4 percent.", [(6.4, None, "≤", "%")]),
    "or more": ("Forty or more people came.", [(40, None, "≥", "person")]),
    "handed over is no bound": ("It handed over 21,480 cars.", [(21480, None, "=", "car")]),
    "chinese behind the unit": ("销量175万辆左右。", [(1750000, None, "~", "vehicle")]),
    "chinese before a verb": ("股价最高涨9.3%。", [(9.3, None, "≤", "%")]),
    "chinese about": ("约4000美元。", [(4000, None, "~", "USD")]),
    "chinese over": ("超300架飞机。", [(300, None, ">", "aircraft")]),
    "chinese suffix": ("300余辆。", [(300, None, ">", "vehicle")]),
    "chinese at least": ("至少300辆。", [(300, None, "≥", "vehicle")]),
    "chinese and above": ("300辆以上。", [(300, None, "≥", "vehicle")]),
    "range with to": ("It will make 34,000 to 36,000 cars.", [(34000, 36000, "=", "car")]),
    "range of money": ("It costs $18 to $19 per barrel.", [(18, 19, "=", "USD per barrel")]),
    "range with a dash": ("It will make 120-150 cars.", [(120, 150, "=", "car")]),
    "range between": ("A yield between 3.1% and 3.9%.", [(3.1, 3.9, "=", "%")]),
    "range with one sign": ("It fell 4 to 6 percent.", [(4, 6, "=", "%")]),
    "range with one magnitude": ("It will pay $2-3 million.", [(2000000, 3000000, "=", "USD")]),
    "range with a hanging hyphen": ("A 220- to 310-mile range.", [(220, 310, "=", "mile")]),
    "chinese range": ("损失40亿—50亿美元。", [(4e9, 5e9, "=", "USD")]),
    "from and to are two": (
        "It went from 730 a month to 615 a month.",
        [(730, None, "=", "per month"), (615, None, "=", "per month")],
    ),
    "change and level are two": ("It rose 300 to 1,200.", [(300, None, "=", None), (1200, None, "=", None)]),
}

NOTHING: dict[str, str] = {
    "month and day": "It opened on July 5, 2024.",
    "abbreviated month": "He was held on Nov. 19.",
    "day and month": "It opened on 19 November.",
    "year": "It opened in 2017 and closed in 2023.",
    "short year": "Sales peaked in '97.",
    "decade": "Sales peaked in the 1990s.",
    "time": "It opened at 9:30 a.m. in London.",
    "zone": "By 0900 GMT it was open.",
    "ordinal": "The 10th plant opened in the 21st century.",
    "large ordinal": "It made its 2 billionth phone.",
    "glued names": "The M9, the P7i and the G20 are here.",
    "hyphenated names": "COVID-19 hit the Falcon-9.",
    "labels": "Model 3, iOS 18, Windows 11, Flight 370, Section 232 and No. 2.",
    "versions": "It runs Nova 5.0 and Wave 2.1.",
    "telephone": "Call 312-555-0199 or 1-800-555-0199.",
    "score": "They won 3-1 and then 21-14.",
    "formula": "It may be 1+1.",
    "ticker": "The shares <600104.SS> closed.",
    "references": "It is known [3] that (2) holds.",
    "section": "It is a 401(k) plan.",
    "one": "One of them said that one day one company will win.",
    "vague": "Dozens of shops, several people and thousands of jobs.",
    "last months": "It grew in the last three months.",
    "years ago": "It opened five years ago.",
    "first half": "Sales fell in the first half.",
    "days of a month": "It ran from Oct. 7 to 13.",
    "hall": "It was shown in Hall 2B.",
    "bill": "It passed H.R. 1234.",
    "spaced telephone": "Call +44 20 5555 0119.",
    "top ten": "It is among the top ten and the top 5 companies.",
    "indices": "The FTSE 100 and the S&P 500 closed.",
    "months to": "In the ten months to October it grew.",
    "chinese dates": "2024年6月5日，6月，3日，10时。",
    "chinese months": "今年1至4月，出口稳定。",
    "chinese ordinal": "第三季度，第2名。",
    "chinese words with numerals": "一些，统一，十分，一起，零部件。",
    "too long": "It has " + "9" * 400 + " parts.",
    "percent beyond reason": "It rose 20,000,000 percent.",
    "malformed": "It has 1,2,3,4 and 12,34.",
}

DIRECTIONS: dict[str, tuple[str, list[str | None]]] = {
    "verb": ("Sales rose 4%.", ["up"]),
    "verb down": ("Sales slid 4%.", ["down"]),
    "noun after": ("It saw a 4% drop.", ["down"]),
    "noun before": ("It saw a decline of 4%.", ["down"]),
    "particle": ("Sales were down 4%.", ["down"]),
    "by": ("It lowered the number of its permanent workers by 4%.", ["down"]),
    "shared": ("Sales rose 4% in April and 14% in May.", ["up", "up"]),
    "two clauses": ("Nova rose 4%, while Astra fell 3%.", ["up", "down"]),
    "none": ("Its share is 4%.", [None]),
    "bound is no direction": ("Up to 40 people came.", [None]),
    "gapped": ("Vivo rose 4% and Oppo 2%.", ["up", "up"]),
    "gapped with a noun": ("Its output slid 17% and its sales 21%.", ["down", "down"]),
    "another verb": ("It rose 14% on Tuesday, kept 9%.", ["up", None]),
    "chinese verb behind a bound": ("盘中最高涨9.3%。", ["up"]),
    "plus sign": ("BRENT +2.38 pct", ["up"]),
    "minus": ("Changes of minus 2.1%.", ["down"]),
    "verb with a particle": ("It made up 2% of the market.", [None]),
    "comparative after": ("It closed 2.4% lower.", ["down"]),
    "times": ("Output tripled.", ["up"]),
    "halved": ("Output halved.", ["down"]),
    "chinese": ("同比增长5.5%，环比下降3%。", ["up", "down"]),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_numbers_are_read_as_they_are_written(case: str) -> None:
    text, expected = WRITTEN[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", UNITS)
def test_numbers_have_their_units(case: str) -> None:
    text, expected = UNITS[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", BOUNDS)
def test_bounds_and_ranges(case: str) -> None:
    text, expected = BOUNDS[case]
    assert rows(text) == expected


@pytest.mark.parametrize("case", NOTHING)
def test_what_is_no_quantity(case: str) -> None:
    assert rows(NOTHING[case]) == []


@pytest.mark.parametrize("case", DIRECTIONS)
def test_directions(case: str) -> None:
    text, expected = DIRECTIONS[case]
    assert [found.direction for found in read(text)] == expected


def test_the_unit_is_also_kept_as_written() -> None:
    assert [found.unit for found in read("It pays 12 dollars an hour for 3 men and 5% more.")] == [
        "dollars an hour",
        "men",
        "%",
    ]


def test_the_concept_is_what_the_clause_speaks_of() -> None:
    assert read("Sales of the Nova sedan rose 4%.")[0].concept == ("Sales", "Nova", "sedan")


def test_the_concept_of_a_share_is_its_whole() -> None:
    assert read("It makes 30 percent of all pickup trucks.")[0].concept == ("pickup", "trucks")


SHAPES = st.text("0123456789 ,.%$€-–/:()[]\"'“”'’abmkn万亿余年月日一二三十百千约超 to\n", max_size=80)


VOCABULARY = """9 1. 1,250 0 007 half a an of to and - – / + = $ € % June 2024 last three months third quarter million
dozen hundred billion k m up no than more about one in five out twice doubled point percent cars a year per share ( ) [
7/8 H.R. " “ . , : 万 亿 百 分 之 第 三 十 年 月 辆 元 约 余 ． ０ ² ٣ Model No its 7 8"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", ""]))
def test_any_words_of_number_are_read(words: list[str], gap: str) -> None:
    text = gap.join(words)
    for found in read(text):
        assert found.span.of(text).strip()
        assert found.value_to is None or found.value < found.value_to


@given(st.one_of(SHAPES, st.text(max_size=60)))
def test_any_text_is_read_with_spans_inside_it(text: str) -> None:
    for found in read(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text).strip()


@given(
    st.integers(1, 10**9),
    st.sampled_from(["{:,} cars", "${:,}", "{} percent", "€{:,}", "{:,} km", "{:,}辆"]),
    st.sampled_from(["It has {}.", "Up to {}, it said.", "“{}” was the number", "共{}。"]),
)
def test_a_slice_reads_like_the_whole(number: int, form: str, frame: str) -> None:
    number = min(number, 10**6) if "percent" in form else number + 2101 if "percent" not in form else number
    text = frame.format(form.format(number))
    found = read(text)
    assert [q.value for q in found] == [number]
    again = read(found[0].span.of(text))
    assert [(q.value, q.normal_unit) for q in again] == [(q.value, q.normal_unit) for q in found]


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "9,",
        "1.",
        "$",
        "“",
        '"',
        "(",
        "[",
        "-",
        "9-",
        "9–",
        "9/",
        "million ",
        "hundred ",
        "亿",
        " ",
        "9 ",
        "万",
        "三",
        "one ",
        "half a ",
    ],
)
def test_long_runs_are_read_in_a_pass(piece: str) -> None:
    assert len(read(piece * 20_000)) <= 20_000
