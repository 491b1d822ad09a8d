"""Names: which words are one, whose they are, and who is meant by what stands in for them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.tokens import tokenize
from tests.knowledge.reading.rooms import PIECES, named


def mentions(body: str) -> list[tuple[str, str, str]]:
    tagged, _ = named(body)
    return [(mention.span.of(body), mention.name, mention.kind) for one in tagged for mention in one.mentions]


# The body, and a mention that must be in it: the words, the canonical name and the kind.
FOUND = {
    "legal form inside the span": (
        "It was sold to Seres Group Co., Ltd. in May.",
        ("Seres Group Co., Ltd.", "Seres", "company"),
    ),
    "full stop of the sentence outside": ("It was sold to Tesla Inc.", ("Tesla Inc", "Tesla", "company")),
    "possessive outside": ("It was Toyota's idea.", ("Toyota", "Toyota", "company")),
    "brand and model": ("It sold the Audi A3 there.", ("Audi A3", "Audi A3", "model")),
    "plural of a model": ("Dealers sold many iPhones there.", ("iPhones", "iPhone", "model")),
    "unknown company": ("It was sold to Lumo Freight Ltd in May.", ("Lumo Freight Ltd", "Lumo Freight", "company")),
    "unknown company by its last word": (
        "It was sold to Lumo Holdings in May.",
        ("Lumo Holdings", "Lumo Holdings", "company"),
    ),
    "its shorter form": (
        "It was sold to Zarnik Freight Ltd. Later Zarnik grew.",
        ("Zarnik", "Zarnik Freight", "company"),
    ),
    "who heads what has a long name": (
        "Nova's global head of UGC Newsgathering Hazel Baker came.",
        ("Hazel Baker", "Hazel Baker", "person"),
    ),
    "a firm by who leads it": ("Lumora's chief executive came.", ("Lumora", "Lumora", "company")),
    "a firm by who founded it": ("The founder of Lumora came.", ("Lumora", "Lumora", "company")),
    "coupled with somebody who follows": (
        "It was led by Kerio Partim and Jason Neal, who left.",
        ("Kerio Partim", "Kerio Partim", "person"),
    ),
    "small words of French": (
        "It was sold to Cirque du Soleil Entertainment Group in May.",
        ("Cirque du Soleil Entertainment Group", "Cirque du Soleil Entertainment Group", "company"),
    ),
    "two founders and company": (
        "It was sold to Harlan Rowe & Co in May.",
        ("Harlan Rowe & Co", "Harlan Rowe", "company"),
    ),
    "a nation's bank": ("The Danish National Bank rose.", ("Danish National Bank", "Danish National Bank", "company")),
    "a firm by a place and its legal form": (
        "It was sold to Lima Hydraulic Corp. Later Lima Hydraulic grew.",
        ("Lima Hydraulic", "Lima Hydraulic", "company"),
    ),
    "a firm called as a model is": (
        "It was sold to Astra Stores Inc in May.",
        ("Astra Stores Inc", "Astra Stores", "company"),
    ),
    "a firm with its founder's sons": (
        "It was sold to Zarnik and Sons Plc in May.",
        ("Zarnik and Sons Plc", "Zarnik and Sons", "company"),
    ),
    "a firm of two by the initials of both": (
        "It was sold to Norton and Western Brewers (NWB) in May.",
        ("Norton and Western Brewers", "Norton and Western Brewers", "company"),
    ),
    "a firm by its owner's name": (
        "It was sold to Zarnik's Brewing Group Ltd. Later Zarnik grew.",
        ("Zarnik", "Zarnik's Brewing Group", "company"),
    ),
    "a country's firm is not called after it": (
        "It was sold to Peru's Zarnik Freight Ltd in May.",
        ("Zarnik Freight Ltd", "Zarnik Freight", "company"),
    ),
    "initials before another's": (
        "Norton Equity Associates grew. Then NEA shrank.",
        ("NEA", "Norton Equity Associates", "company"),
    ),
    "a double surname": ("Ana Howe-Torres came. Then Howe-Torres left.", ("Howe-Torres", "Ana Howe-Torres", "person")),
    "its abbreviation": (
        "Zarnik Freight Works (ZFW) grew. Then ZFW shrank.",
        ("ZFW", "Zarnik Freight Works", "company"),
    ),
    "organisation with of": (
        "It was fined by the Agency of Fair Trade there.",
        ("Agency of Fair Trade", "Agency of Fair Trade", "organisation"),
    ),
    "company by the word before": ("It was sold to startup Zarnik in May.", ("Zarnik", "Zarnik", "company")),
    "company by apposition": ("It bought Zarnik, a Berlin-based startup, in May.", ("Zarnik", "Zarnik", "company")),
    "daughter of America": (
        "It was sold by Subaru of America in May.",
        ("Subaru of America", "Subaru of America", "company"),
    ),
    "Chinese name behind a title in Latin letters": (
        "丰田CEO安小明认为，需求强劲。",
        ("安小明", "安小明", "person"),
    ),
    "initial that is also a currency": ("It was Ana R. Zobel who left.", ("Ana R. Zobel", "Ana R. Zobel", "person")),
    "given name with a hyphen": (
        "It was Kim Dong-won, the head of design, who left.",
        ("Kim Dong-won", "Kim Dong-won", "person"),
    ),
    "ministry with several duties": (
        "It asked the Ministry of Health, Labour and Welfare there.",
        ("Ministry of Health, Labour and Welfare", "Ministry of Health, Labour and Welfare", "organisation"),
    ),
    "person by first name": ("It was Maria Zobel who left.", ("Maria Zobel", "Maria Zobel", "person")),
    "person by title before": ("It was analyst Qadir Zobel who left.", ("Qadir Zobel", "Qadir Zobel", "person")),
    "person by title behind": ("Qadir Zobel, the head of design, left.", ("Qadir Zobel", "Qadir Zobel", "person")),
    "person between commas": ("Its chief executive, Qadir Zobel, left.", ("Qadir Zobel", "Qadir Zobel", "person")),
    "person by mister": ("It was Mr. Zobel who left.", ("Zobel", "Zobel", "person")),
    "person taken up by he": ("It was led by Qadir Zobel. He left.", ("Qadir Zobel", "Qadir Zobel", "person")),
    "person coupled with another": (
        "It was led by Maria Roy and Qadir Zobel.",
        ("Qadir Zobel", "Qadir Zobel", "person"),
    ),
    "surname": ("Maria Zobel left. Later Zobel came back.", ("Zobel", "Maria Zobel", "person")),
    "brand as first name of a person": ("It was Henry Ford who left.", ("Henry Ford", "Henry Ford", "person")),
    "known in Chinese": ("比亚迪昨天宣布涨价。", ("比亚迪", "BYD", "company")),
    "Chinese organisation": (
        "记者从国家苗木管理局获悉，业务增长。",
        ("国家苗木管理局", "国家苗木管理局", "organisation"),
    ),
    "Chinese person with a form of address": ("董事长王小明先生表示，公司会增长。", ("王小明", "王小明", "person")),
    "what firms expand is no show": ("青枫与蔚来汽车展开合作。", ("蔚来汽车", "NIO", "company")),
    "Chinese person": ("董事长王小明表示，公司会增长。", ("王小明", "王小明", "person")),
    "Chinese person without title": ("董事长王小明来了。昨天王小明走了。", ("王小明", "王小明", "person")),
    "Chinese employer": ("齐云汽车董事长王小明表示，公司会增长。", ("齐云汽车", "齐云汽车", "company")),
}


@pytest.mark.parametrize(("body", "mention"), FOUND.values(), ids=FOUND)
def test_name_is_found(body: str, mention: tuple[str, str, str]) -> None:
    assert mention in mentions(body)


NOT_NAMES = {
    "an ordinary word that is a model beside its maker only": ("It will buy the Pilot of a rival.", "Pilot"),
    "common word": ("It missed its target again.", "target"),
    "common word first in the sentence": ("Target prices rose again.", "Target"),
    "month": ("It grew in March and fell.", "March"),
    "nationality": ("The Japanese maker grew.", "Japanese"),
    "job title": ("The Chief Executive Officer left.", "Chief Executive Officer"),
    "lower case of a short name": ("It told us so.", "us"),
    "ordinary first word": ("Shares fell again.", "Shares"),
}


@pytest.mark.parametrize(("body", "words"), NOT_NAMES.values(), ids=NOT_NAMES)
def test_ordinary_word_is_no_name(body: str, words: str) -> None:
    assert words not in [text for text, _, _ in mentions(body)]


# The word whose bearer is asked for is the last one like it in the body.
MEANT = {
    "it": ("Toyota grew. It sold more.", "it", "Toyota"),
    "its": ("Toyota grew but cut its prices.", "its", "Toyota"),
    "the company": ("Toyota grew. The company sold more.", "company", "Toyota"),
    "the carmaker": ("Toyota grew. The carmaker sold more.", "carmaker", "Toyota"),
    "subject before object": ("Toyota sued Nissan. It won.", "it", "Toyota"),
    "clause of its own": ("Toyota grew while Nissan cut its prices.", "its", "Nissan"),
    "relative clause": ("Toyota beat Nissan, which cut its prices.", "its", "Nissan"),
    "nationality": ("Volkswagen sued Toyota. The German carmaker won.", "carmaker", "Volkswagen"),
    "former": ("Toyota and Nissan grew. The former sold more.", "former", "Toyota"),
    "latter": ("Toyota and Nissan grew. The latter sold more.", "latter", "Nissan"),
    "which": ("It was sold to Toyota, which grew.", "which", "Toyota"),
    "she": ("Maria Zobel met Peter Roy. She left.", "she", "Maria Zobel"),
    "he is no company": ("Peter Roy left Toyota. He was tired.", "he", "Peter Roy"),
    "the chairman": ("Peter Roy, chairman of Toyota, met Maria Zobel. The chairman left.", "chairman", "Peter Roy"),
    "the model": ("Toyota sells the Prius. The model is old.", "model", "Toyota Prius"),
    "Chinese company": ("比亚迪增长了。该公司表示满意。", "该", "BYD"),
}


@pytest.mark.parametrize(("body", "word", "name"), MEANT.values(), ids=MEANT)
def test_stand_in_is_resolved(body: str, word: str, name: str) -> None:
    tagged, read = named(body)
    places = [(n, at) for n, one in enumerate(tagged) for at, token in enumerate(one.tokens) if token.lower == word]
    found = read.resolve(*places[-1])
    assert found is not None
    assert found.name == name


UNSURE = {
    "nothing before": ("It sold more.", "it"),
    "two alike": ("It was between Toyota and Nissan. It was good.", "it"),
    "no person": ("Toyota grew. She left.", "she"),
}


@pytest.mark.parametrize(("body", "word"), UNSURE.values(), ids=UNSURE)
def test_unsure_stand_in_stays_open(body: str, word: str) -> None:
    tagged, read = named(body)
    places = [(n, at) for n, one in enumerate(tagged) for at, token in enumerate(one.tokens) if token.lower == word]
    assert read.resolve(*places[-1]) is None


def test_initials_are_whose_the_article_says() -> None:
    body = "Toyota plans to buy Amber Dock Industries (AMD) of Peru. Shares in AMD fell."
    shorts = "Toyota plans to buy Amber Mill Docks (AMD) of Peru. Shares in AMD fell."
    assert ("AMD", "Amber Mill Docks") in [(text, name) for text, name, _ in mentions(shorts)]
    assert ("AMD", "Amber Dock Industries") not in [(text, name) for text, name, _ in mentions(body)]


def test_a_firm_is_known_by_what_it_does_in_the_title() -> None:
    _, names = named("That is where Lumora comes in. The company is large.", "Lumora lands $200M investment")
    assert names.kind("Lumora") == "company"


def test_resolution_names_the_sentence_that_gave_it() -> None:
    body = "Toyota grew. It sold more."
    tagged, read = named(body)
    found = read.resolve(1, 0)
    assert found is not None
    assert found.via == tagged[0].sentence.span


def test_two_people_with_one_surname_stay_apart() -> None:
    body = "Maria Zobel left. Zobel was tired. Peter Zobel came. Zobel was fresh."
    assert [name for text, name, _ in mentions(body) if text == "Zobel"] == ["Maria Zobel", "Peter Zobel"]


ROLES = {
    "of a name with of in it": (
        "Bank of America analyst Ana Torres came.",
        "Ana Torres",
        "Bank of America analyst",
        "Bank of America",
    ),
    "before": ("Toyota chief executive Maria Zobel left.", "Maria Zobel", "Toyota chief executive", "Toyota"),
    "behind": (
        "Maria Zobel, the founder and chairman of Toyota, left.",
        "Maria Zobel",
        "founder and chairman of Toyota",
        "Toyota",
    ),
    "named": (
        "Toyota has named Maria Zobel its new chief executive.",
        "Maria Zobel",
        "new chief executive",
        None,
    ),
    "became": ("Maria Zobel became chairwoman of Toyota in May.", "Maria Zobel", "chairwoman of Toyota", "Toyota"),
    "bare": ("It was analyst Maria Zobel who left.", "Maria Zobel", "analyst", None),
    "duties": (
        "Maria Zobel, head of sales, service and design, left.",
        "Maria Zobel",
        "head of sales, service and design",
        None,
    ),
    "verb of saying is no part": ('"Good," wrote analyst Maria Zobel.', "Maria Zobel", "analyst", None),
    "Chinese": ("丰田董事长王小明表示，公司会增长。", "王小明", "丰田董事长", "Toyota"),
}


@pytest.mark.parametrize(("body", "person", "text", "firm"), ROLES.values(), ids=ROLES)
def test_role_is_read(body: str, person: str, text: str, firm: str | None) -> None:
    _, read = named(body)
    assert (read.roles[person].text, read.roles[person].organisation) == (text, firm)
    assert read.roles[person].span.of(body) == text


def test_who_is_replaced_keeps_no_role() -> None:
    _, read = named("It named Maria Roy, replacing chief executive Maria Zobel.")
    assert "Maria Zobel" not in read.roles


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_are_whole_tokens_in_order(body: str) -> None:
    tagged, _ = named(body)
    edges = [token for one in tagged for token in tokenize(body, one.sentence.span.start, one.sentence.span.end)]
    starts, ends = {token.start for token in edges}, {token.end for token in edges}
    spans = [mention.span for one in tagged for mention in one.mentions]
    assert all(span.start in starts and span.end in ends for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.text(max_size=200))
def test_any_text_is_read(body: str) -> None:
    tagged, read = named(body)
    for number, one in enumerate(tagged):
        for at in range(len(one.tokens)):
            read.resolve(number, at)
