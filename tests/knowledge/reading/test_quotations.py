"""Quotations: whose words they are, where they begin and end, and what only looks like a quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Quotation
from knowledge.reading import quotations
from tests.knowledge.reading.rooms import PIECES, article, named

ANA = "Ana Torres, head of Toyota, came. "


def read(body: str, title: str = "") -> list[Quotation]:
    tagged, names = named(body, title)
    return quotations.find(tagged, names, article(body, title))


def told(body: str) -> list[tuple[str, str]]:
    return [(quotation.speaker, quotation.span.of(body)) for quotation in read(body)]


# A body and the direct speech in it: speaker and words.
DIRECT = {
    "behind": ('"It is good," said Ana Torres.', [("Ana Torres", "It is good")]),
    "behind, verb last": ('"It is good," Ana Torres said.', [("Ana Torres", "It is good")]),
    "before": ('Ana Torres said, "It is good."', [("Ana Torres", "It is good.")]),
    "before a colon": ('Ana Torres said: "It is good. It is cheap."', [("Ana Torres", "It is good. It is cheap.")]),
    "split": ('"It is," Ana Torres said, "very good."', [("Ana Torres", "It is"), ("Ana Torres", "very good.")]),
    "goes on": (
        '"It is good," Ana Torres said. "It is cheap."',
        [("Ana Torres", "It is good"), ("Ana Torres", "It is cheap.")],
    ),
    "curly": ("“It is good,” said Ana Torres.", [("Ana Torres", "It is good")]),
    "single": ("'It is good,' said Ana Torres.", [("Ana Torres", "It is good")]),
    "single with apostrophe": (
        "'It's the makers' fault,' said Ana Torres.",
        [("Ana Torres", "It's the makers' fault")],
    ),
    "question": ('"Is it good?" asked Ana Torres.', [("Ana Torres", "Is it good?")]),
    "call before a capital": ("“It is good!” Ana Torres wrote Monday.", [("Ana Torres", "It is good!")]),
    "pronoun": (ANA + '"It is good," she said.', [("Ana Torres", "It is good")]),
    "surname": (ANA + '"It is good," said Torres.', [("Ana Torres", "It is good")]),
    "title alone": (ANA + '"It is good," the head said.', [("Ana Torres", "It is good")]),
    "apposition": (
        '"It is good," Ana Torres, head of sales and service at Toyota, said.',
        [("Ana Torres", "It is good")],
    ),
    "told somebody": ('"It is good," Ana Torres told Reuters.', [("Ana Torres", "It is good")]),
    "told a conference": ('"It is good," Ana Torres told a news conference.', [("Ana Torres", "It is good")]),
    "told behind apposition": (
        '"It is good," Ana Torres, the chairwoman, told Reuters.',
        [("Ana Torres", "It is good")],
    ),
    "in a statement": ('"It is good," Ana Torres said in a statement on Friday.', [("Ana Torres", "It is good")]),
    "late attribution": ('"It is good" in summer, said Ana Torres.', [("Ana Torres", "It is good")]),
    "anonymous": ('"It is good," said a spokeswoman of the plant.', [("spokeswoman of the plant", "It is good")]),
    "anonymous taken up": (
        '"It is good," said a spokesman for Toyota. It rained.\n\n"It is cheap," he said.',
        [("Toyota spokesman", "It is good"), ("Toyota spokesman", "It is cheap")],
    ),
    "company": ('"It is good," Toyota said.', [("Toyota", "It is good")]),
    "two paragraphs": (
        '"It is good," said Ana Torres. "It is cheap.\n\n"It is fast."',
        [("Ana Torres", "It is good"), ("Ana Torres", "It is cheap."), ("Ana Torres", "It is fast.")],
    ),
    "paragraph without attribution": (
        '"It is good," said Ana Torres.\n\n"It is cheap, too."',
        [("Ana Torres", "It is good"), ("Ana Torres", "It is cheap, too.")],
    ),
    "several sentences": ('"It is good. It is cheap," said Ana Torres.', [("Ana Torres", "It is good. It is cheap")]),
    "years with apostrophes": (
        "\"It was good in '92 and '94,\" said Ana Torres.",
        [("Ana Torres", "It was good in '92 and '94")],
    ),
    "unclosed": ('Ana Torres said, "It is good.', [("Ana Torres", "It is good.")]),
    "doubled mark": ('Ana Torres said, "It is good.""', [("Ana Torres", "It is good.")]),
    "phrase": ('Ana Torres called it "a very good car."', [("Ana Torres", "a very good car.")]),
    "name between commas": ('"It is good," its chairwoman, Ana Torres, said.', [("Ana Torres", "It is good")]),
    "name behind the title": ('"It is good," said its chairwoman, Ana Torres.', [("Ana Torres", "It is good")]),
    "by email": ('"It is good", a spokeswoman said by email.', [("spokeswoman", "It is good")]),
    "letter that was seen": (
        '"It is good," Ana Torres wrote in a letter that was seen by Reuters.',
        [("Ana Torres", "It is good")],
    ),
    "quoted as saying": ('Ana Torres was quoted by Reuters as saying: "It is good."', [("Ana Torres", "It is good.")]),
    "age": (
        ANA + '"It is good," she said. "We," the 52-year-old added, "like it."',
        [("Ana Torres", "It is good"), ("Ana Torres", "We"), ("Ana Torres", "like it.")],
    ),
    "was quoted as saying, behind": (
        ANA + '"It is good," she was quoted as saying.',
        [("Ana Torres", "It is good")],
    ),
    "name behind a title with duties": (
        '"It is good," wrote its head of design, Ana Torres, in a blog post.',
        [("Ana Torres", "It is good")],
    ),
    "unknown name with an apposition": (
        'Unite, the union that stands for the workers, said: "It is good."',
        [("Unite", "It is good.")],
    ),
    "led up to by a colon": (
        'Ana Torres, the head of Toyota, was upbeat: "It is good."',
        [("Ana Torres", "It is good.")],
    ),
    "told at an event ahead of another": (
        '"It is good," Ana Torres told journalists at an event ahead of the fair, which opens on Monday.',
        [("Ana Torres", "It is good")],
    ),
    "pronoun before a colon": (
        ANA + 'Torres was heard. She has seen enough of it: "It is good."',
        [("Ana Torres", "It is good.")],
    ),
    "initial": ('"It is good," James R. Zobel, a banker, said.', [("James R. Zobel", "It is good")]),
    "ticker in brackets": (
        '"It is good," Toyota Motor (NYSE:TM ) chief executive Ana Torres said.',
        [("Ana Torres", "It is good")],
    ),
    "apposition without its second comma": (
        '"It is good," Ana Torres, Toyota\'s chief executive said in a statement.',
        [("Ana Torres", "It is good")],
    ),
    "label behind a participle": (
        'Ana Torres said it was big, calling it "a huge step."',
        [("Ana Torres", "a huge step.")],
    ),
    "behind a reported clause": ('Ana Torres said she was happy: "It is good."', [("Ana Torres", "It is good.")]),
    "traditional characters": ("董事長王小明說：「這很好。」", [("王小明", "這很好。")]),
    "Chinese, behind": ("董事长王小明来了。“这很好。”王小明说。", [("王小明", "这很好。")]),
    "Chinese, told a paper": (
        "“这很好，”董事长王小明告诉新华社，“也便宜。”",
        [("王小明", "这很好"), ("王小明", "也便宜。")],
    ),
    "Chinese, name in brackets": ("董事长王小明（Ming Wang）表示：“这很好。”", [("王小明", "这很好。")]),
    "Chinese": ("董事长王小明表示：“这很好。”", [("王小明", "这很好。")]),
    "Chinese, split": (
        "董事长王小明来了。“这很好，”王小明说，“也便宜。”",
        [("王小明", "这很好"), ("王小明", "也便宜。")],
    ),
}


@pytest.mark.parametrize(("body", "words"), DIRECT.values(), ids=DIRECT)
def test_direct_speech(body: str, words: list[tuple[str, str]]) -> None:
    found = [(one.speaker, one.span.of(body)) for one in read(body) if one.direct]
    assert found == words


# A body and the reported clauses in it: speaker and clause.
REPORTED = {
    "that": ("Ana Torres said that it was good.", [("Ana Torres", "it was good")]),
    "without that": ("Ana Torres said it was good.", [("Ana Torres", "it was good")]),
    "day between": ("Ana Torres said on Monday it was good.", [("Ana Torres", "it was good")]),
    "day before the verb": ("Ana Torres on Monday said it was good.", [("Ana Torres", "it was good")]),
    "statement between": ("Ana Torres said in a statement that it was good.", [("Ana Torres", "it was good")]),
    "listeners": ("Ana Torres told reporters that it was good.", [("Ana Torres", "it was good")]),
    "listener by name": ("Ana Torres told Reuters it was good.", [("Ana Torres", "it was good")]),
    "behind": ("It was good, Ana Torres said.", [("Ana Torres", "It was good")]),
    "behind, verb first": ("It was good, said Ana Torres, head of design.", [("Ana Torres", "It was good")]),
    "behind, however": ("However, it was good, Ana Torres said.", [("Ana Torres", "it was good")]),
    "behind a dash": (
        "It rose -- which makes it the best of all, Ana Torres said.",
        [("Ana Torres", "makes it the best of all")],
    ),
    "according to": ("It was good, according to Ana Torres.", [("Ana Torres", "It was good")]),
    "according to, first": ("According to Ana Torres, it was good.", [("Ana Torres", "it was good")]),
    "adding": (
        "Ana Torres said it was good, adding it was cheap.",
        [("Ana Torres", "it was good"), ("Ana Torres", "it was cheap")],
    ),
    "comment of the writer": ("Ana Torres said it was good, reversing her view.", [("Ana Torres", "it was good")]),
    "although": ("Ana Torres said it was good, although others doubt it.", [("Ana Torres", "it was good")]),
    "firm with its ticker": ("Toyota Motor Corp (NYSE:TM) said it was good.", [("Toyota", "it was good")]),
    "said amid something that": (
        "Ana Torres said amid the roar of the engines that it was good.",
        [("Ana Torres", "it was good")],
    ),
    "title of a firm without its second comma": (
        "Though it rained, Ana Torres, the president of Toyota predicted that it would be good.",
        [("Ana Torres", "it would be good")],
    ),
    "saying only that": (
        ANA + "Torres was silent when asked about it, saying only that it was good.",
        [("Ana Torres", "it was good")],
    ),
    "words between dashes": (
        "Ana Torres said the plan -- now a big one -- would help the makers.",
        [("Ana Torres", "the plan -- now a big one -- would help the makers")],
    ),
    "letter that was made public": (
        "A look at the plan by a panel on trade in the north, which took a month, was good, Toyota said in a letter "
        "to both panels made public in May.",
        [("Toyota", "A look at the plan by a panel on trade in the north, which took a month, was good")],
    ),
    "date in brackets": ("Toyota said on Thursday (Aug 25) it was good.", [("Toyota", "it was good")]),
    "dateline in brackets": ("[PARIS] It was good, according to Toyota.", [("Toyota", "It was good")]),
    "Chinese: earlier reports": (
        "董事长王小明说，这很好，也很便宜。根据此前报道，丰田将投资建厂。",
        [("王小明", "这很好，也很便宜"), ("报道", "丰田将投资建厂")],
    ),
    "around the attribution": (
        "The plant, Ana Torres said, will open in May.",
        [("Ana Torres", "The plant, Ana Torres said, will open in May")],
    ),
    "name that ends like an adverb": ("Geely said on Monday that it was good.", [("Geely", "it was good")]),
    "complaint filed": (
        "Toyota said in a complaint filed in a federal court that it was good.",
        [("Toyota", "it was good")],
    ),
    "place behind an occasion": (
        "Ana Torres told shareholders at the annual meeting in Paris on Friday it was good.",
        [("Ana Torres", "it was good")],
    ),
    "what was not said": (
        "Toyota said it was good, but didn't say why.",
        [("Toyota", "it was good")],
    ),
    "who argue": ("It met lawmakers, who argue that it was good.", [("lawmakers", "it was good")]),
    "banker": (
        "It was good, according to a banker involved in the talks.",
        [("banker involved in the talks", "It was good")],
    ),
    "two with nationalities": (
        "Japan's Toyota and Germany's Volkswagen said it was good.",
        [("Toyota and Volkswagen", "it was good")],
    ),
    "person taken up": (
        "It was good, said a person close to the board. The person said that it was cheap.",
        [("person close to the board", "It was good"), ("person close to the board", "it was cheap")],
    ),
    "largest shareholder": (
        "Its largest shareholder, the investment firm Toyota, said it was good.",
        [("Toyota", "it was good")],
    ),
    "its chief executive": (
        "Toyota grew. Its chief executive said it was good.",
        [("Toyota chief executive", "it was good")],
    ),
    "Chinese, told a reporter": (
        "丰田有关负责人对《商报》记者表示，这很好，也很便宜。",
        [("丰田有关负责人", "这很好，也很便宜")],
    ),
    "Chinese paper": ("《商报》杂志报道称，这很好，也很便宜。", [("《商报》杂志", "这很好，也很便宜")]),
    "Chinese notice": ("丰田1日晚间公告，这很好，也很便宜。", [("丰田", "这很好，也很便宜")]),
    "second half": ("It fell, but Ana Torres said it was good.", [("Ana Torres", "it was good")]),
    "apposition": ("Ana Torres, who heads the plant, said it was good.", [("Ana Torres", "it was good")]),
    "passive apposition": ("Toyota, owned by nobody, said it was good.", [("Toyota", "it was good")]),
    "title and name": ("Toyota analyst Ana Torres said it was good.", [("Ana Torres", "it was good")]),
    "shared subject": ("Toyota has not grown but says it was good.", [("Toyota", "it was good")]),
    "plural": ("Analysts said it was good.", [("Analysts", "it was good")]),
    "people familiar": (
        "Two people familiar with the plan said it was good.",
        [("Two people familiar with the plan", "it was good")],
    ),
    "description": ("Toyota grew. The company said it was good.", [("Toyota", "it was good")]),
    "pronoun": (ANA + "She said it was good.", [("Ana Torres", "it was good")]),
    "report in a report": (
        "Ana Torres said she believes that it was good.",
        [("Ana Torres", "she believes that it was good")],
    ),
    "it said": (
        "Toyota grew. It hopes to grow more next year, it said.",
        [("Toyota", "It hopes to grow more next year")],
    ),
    "filing": ("Toyota made many cars, according to a filing to the exchange.", [("Toyota", "Toyota made many cars")]),
    "noun like a verb": ("董事长王小明在说明会上表示，这很好。", [("王小明", "这很好")]),
    "noted": ("Ana Torres noted that it was good.", [("Ana Torres", "it was good")]),
    "nobody known": ("The world's oldest plant said it was good.", [("world's oldest plant", "it was good")]),
    "Chinese": ("董事长王小明表示，这很好，也便宜。", [("王小明", "这很好，也便宜")]),
    "Chinese source": ("据路透社报道，这很好。", [("路透社", "这很好")]),
    "Chinese heard": ("记者从国家邮政局获悉，业务量稳定增长。", [("国家邮政局", "业务量稳定增长")]),
    "Chinese pronoun": ("董事长王小明表示，这很好。他说，也很便宜。", [("王小明", "这很好"), ("王小明", "也很便宜")]),
}


@pytest.mark.parametrize(("body", "clauses"), REPORTED.values(), ids=REPORTED)
def test_reported_speech(body: str, clauses: list[tuple[str, str]]) -> None:
    found = read(body)
    assert [(one.speaker, one.span.of(body)) for one in found] == clauses
    assert not any(one.direct for one in found)


NOBODY = {
    "scare quotes": 'Toyota sold the "green" car in May.',
    "title of a work": 'Toyota paid for the film "The Long Road Home" in May.',
    "did not say": "Ana Torres did not say it was good.",
    "would not say": "Ana Torres would not say whether it was good.",
    "declined": "Ana Torres declined to comment on the car.",
    "was told": "Toyota was told that it was good.",
    "noun": "The report on cars was good.",
    "announced thing": "Toyota announced a new car in May.",
    "said to": "The car is said to be good.",
    "where, not what": "Ana Torres spoke and said so at the opening of the plant.",
}


@pytest.mark.parametrize("body", NOBODY.values(), ids=NOBODY)
def test_nobodys_words(body: str) -> None:
    assert told(body) == []


def test_reported_clause_with_a_quoted_phrase_is_one_reported_quotation() -> None:
    body = 'Ana Torres said the car was "very good" and cheap.'
    (found,) = read(body)
    assert (found.direct, found.partial) == (False, True)
    assert found.span.of(body) == 'the car was "very good" and cheap'


def test_role_and_cue_are_kept() -> None:
    (found,) = read('"It is good," argued Toyota chief executive Ana Torres.')
    assert (found.role, found.cue) == ("Toyota chief executive", "argued")


def test_resolved_speaker_names_the_sentence_that_gave_it() -> None:
    body = ANA + "She said it was good."
    (found,) = read(body)
    assert [via.span.of(body) for via in found.via] == [ANA.strip()]


def test_many_single_marks_that_never_close_are_no_quotations() -> None:
    assert read("'a " * 20_000) == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_lie_within_the_body(body: str) -> None:
    for one in read(body):
        words = one.span.of(body)
        assert words == words.strip()
        assert words
        assert one.speaker.strip()


@given(st.text(alphabet="\"“”'‘’「」『』 ,.\n。，aB", max_size=120))
def test_any_marks_are_read(body: str) -> None:
    assert all(0 <= one.span.start < one.span.end <= len(body) for one in read(body))
