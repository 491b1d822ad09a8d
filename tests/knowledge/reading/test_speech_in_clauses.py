"""Speech in the clauses that news puts it in: lists of speakers, relative clauses, what the writer adds behind it."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import ANA, read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "three firms in a list": (
        "Peru's Nova Corp, Varnby Corp. and Calder Corp said they will open mills, as will Lumo.",
        [("R", "Nova, Varnby and Calder", "they will open mills")],
    ),
    "sources without a name": (
        "The next wave will come by sea, according to dockers, pilots and harbour data.",
        [("R", "dockers, pilots and harbour data", "The next wave will come by sea")],
    ),
    "which says, before the verb": (
        "Nova Corp, which says it often looks at ferries, doesn't plan to buy one.",
        [("R", "Nova", "it often looks at ferries")],
    ),
    "which said, behind the firm": (
        "The mill went to Peru's Nova Corp, which said Friday it means to keep it.",
        [("R", "Nova", "it means to keep it")],
    ),
    "a firm that reported something is none that speaks": (
        "Analysts who came to the fair said Nova Corp, which reported a loss in May, was likely to do well.",
        [("R", "Analysts who came to the fair", "Nova Corp, which reported a loss in May, was likely to do well")],
    ),
    "somebody is assured": (
        "Nova Corp assured its guests on Friday that it was ready for winter.",
        [("R", "Nova", "it was ready for winter")],
    ),
    "and forecast": (
        "Ana Torres said it had been a calm spring and forecast the mills would hire.",
        [("R", "Ana Torres", "it had been a calm spring"), ("R", "Ana Torres", "the mills would hire")],
    ),
    "with somebody quoted as saying": (
        "Nova Corp warned it may close its mill, with Ana Torres quoted as saying that it was old.",
        [("R", "Nova", "it may close its mill"), ("R", "Ana Torres", "it was old")],
    ),
    "with one saying and another countering": (
        "It came to a row, with Ana Torres saying she wanted a new mill and Ben Ito countering that it was too dear.",
        [("R", "Ana Torres", "she wanted a new mill"), ("R", "Ben Ito", "it was too dear")],
    ),
    "adding what a firm does": (
        '"We look at it," said Nova spokesman Ben Ito, adding the carmaker continues to watch its mills.',
        [("D", "Ben Ito", "We look at it"), ("R", "Ben Ito", "the carmaker continues to watch its mills")],
    ),
    "though, with words quoted": (
        'Nova Corp said it is at work on a ferry, though there are "many rocks ahead of it."',
        [("R", "Nova", 'it is at work on a ferry, though there are "many rocks ahead of it."')],
    ),
    "a legal form within a known name": (
        "Merck & Co. said it sold its ferry.",
        [("R", "Merck & Co", "it sold its ferry")],
    ),
    "one of several": (
        'Harbour analysts said it was dear. "It is a long way yet," said one, speaking for many.',
        [("R", "Harbour analysts", "it was dear"), ("D", "Harbour analyst", "It is a long way yet")],
    ),
    "a statement by the insurer": (
        "Nova Corp sold insurer Calder Corp to Astra Corp, according to a statement by the Peruvian insurer on Friday.",
        [("R", "Calder", "Nova Corp sold insurer Calder Corp to Astra Corp")],
    ),
    "more words behind the mark before a late telling": (
        ANA + '"If she builds it, it will be her second mill" since she came to Peru about ten years ago, Torres said.',
        [("D", "Ana Torres", "If she builds it, it will be her second mill")],
    ),
    "a dash before what explains it all": (
        "Nova's ferries have grown in number, not in size -- a habit into which this one would fit, said Ana Torres.",
        [
            (
                "R",
                "Ana Torres",
                "Nova's ferries have grown in number, not in size -- a habit into which this one would fit",
            )
        ],
    ),
    "what the papers call somebody": (
        'Ana Torres said it was fine. The pair, dubbed "The Old Ferrymen" by the papers, sold it.',
        [("R", "Ana Torres", "it was fine")],
    ),
    "a surname that is a model's as well": (
        "The mill is old, according to Nova Chief Executive Officer Juliano Prado.",
        [("R", "Juliano Prado", "The mill is old")],
    ),
    "which the firm says, up to the comma": (
        "Nova Corp owns a mill. Its ferries, which the company said will sail in May, are full, as ever.",
        [("R", "Nova", "will sail in May")],
    ),
    "told somebody, as before, that": (
        "Ana Torres also told investors, as she has done before, that ferries would not come first.",
        [("R", "Ana Torres", "ferries would not come first")],
    ),
    "what declined was no answer": (
        "Ana Torres told guests that sales grew 9 percent in Peru, but declined one percent in Chile.",
        [("R", "Ana Torres", "sales grew 9 percent in Peru, but declined one percent in Chile")],
    ),
    "both firms above": (
        "Nova Corp reported a loss. Meanwhile, Calder Corp saw its profits fall. Both said high tolls would go on.",
        [("R", "Nova and Calder", "high tolls would go on")],
    ),
    "a firm's own report by its name": (
        "Old boats will be in fashion, according to Calder Corp's 2019 Ferry Report.",
        [("R", "Calder", "Old boats will be in fashion")],
    ),
    "data that somebody compiled": (
        "Half its ferries were full, data compiled by Calder Corp show.",
        [("R", "Calder", "Half its ferries were full")],
    ),
    "a word in marks before a telling": (
        'Four stars out of five are as good as a "fine," according to Calder Corp.',
        [("R", "Calder", 'Four stars out of five are as good as a "fine,"')],
    ),
    "he and others": (
        ANA + "A ban was not due this year, she and other Peruvian sources said.",
        [("R", "Ana Torres and other Peruvian sources", "A ban was not due this year")],
    ),
    "an insurer that an apposition tells": (
        "Calder Life, Peru's largest mutual life insurer, cut its bonus. The insurer argued that it was fair.",
        [("R", "Calder Life", "it was fair")],
    ),
    "a bank of a nation": (
        "Savers look abroad, according to National Australia Bank Ltd.",
        [("R", "National Australia Bank", "Savers look abroad")],
    ),
    "its estimate": (
        "The Peru Ferry Association said it was hit. According to its estimate, a tenth of the boats is gone.",
        [
            ("R", "Peru Ferry Association", "it was hit"),
            ("R", "Peru Ferry Association", "a tenth of the boats is gone"),
        ],
    ),
    "the writer's own numbers are nobody's": ("It is cheaper by far, according to our calculations.", []),
    "an analyst's report": (
        'Analyst Ana Torres cut it to "neutral", as it "has raised doubts here," according to a report Friday.',
        [("D", "Ana Torres", "has raised doubts here")],
    ),
    "figures of the customs": ("据海关统计，今年3月，出口增长2%。", [("R", "海关", "今年3月，出口增长2%")]),
    "a quotation behind what somebody is reported to have said": (
        'Ferries will fill, Ana Torres said. "The summer has been nothing short of grand. We like it."',
        [
            ("R", "Ana Torres", "Ferries will fill"),
            ("D", "Ana Torres", "The summer has been nothing short of grand. We like it."),
        ],
    ),
    "and behind another's quotation": (
        '"It is fine," said Ben Ito. Ana Torres said ferries would fill. "The summer has been nothing short of grand."',
        [
            ("D", "Ben Ito", "It is fine"),
            ("R", "Ana Torres", "ferries would fill"),
            ("D", "Ana Torres", "The summer has been nothing short of grand."),
        ],
    ),
    "a text that ends within a quotation": (
        ANA + "Torres said it was a friend.\n\n\"It meant a lot to us. It's what we relate to.",
        [("R", "Ana Torres", "it was a friend"), ("D", "Ana Torres", "It meant a lot to us. It's what we relate to.")],
    ),
    "however, they said": (
        "Nova Corp said its ferries were slow. Still, it added, it would not sell them.",
        [("R", "Nova", "its ferries were slow"), ("R", "Nova", "it would not sell them")],
    ),
    "told a broadcaster's programme": (
        "Ana Torres told BBC Radio 4's Money Box the firm was in good shape.",
        [("R", "Ana Torres", "the firm was in good shape")],
    ),
    "quoted as saying by a paper": (
        '"We are on track," Ana Torres, head of Toyota, was quoted as saying by Reuters on Monday.',
        [("D", "Ana Torres", "We are on track")],
    ),
    "somebody with knowledge who asked not to be named": (
        "A person with knowledge of the talks, who wished not to be named while they last, said it is late.",
        [("R", "person with knowledge of the talks", "it is late")],
    ),
    "a knighted chairman": (
        "The chairman of Nova Corp, Sir Ben Ito, has said he will not stand again.",
        [("R", "Ben Ito", "he will not stand again")],
    ),
    "is confident that": (
        ANA + "Torres is confident that the ferries will fill.",
        [("R", "Ana Torres", "the ferries will fill")],
    ),
    "another of a kind": (
        "One trader said the boats were cheap. Another said they were dear.",
        [("R", "trader", "the boats were cheap"), ("R", "another trader", "they were dear")],
    ),
    "a survey finds, a firm that finds says nothing": (
        "A survey by Calder Corp found that most ferries are full. Nova Corp found that its own were slow.",
        [("R", "Calder", "most ferries are full")],
    ),
    "with analysts expecting": (
        "Boats rose after Nova Corp said profits would beat forecasts, with analysts expecting a grand year.",
        [("R", "Nova", "profits would beat forecasts")],
    ),
    "for which it argues": (
        "Nova Corp also said the state had told it to pay a toll, for which Nova Corp argues it is not liable.",
        [("R", "Nova", "the state had told it to pay a toll"), ("R", "Nova", "it is not liable")],
    ),
    "in a statement between commas": (
        "Nova Corp said, in a statement, the state now had to prove it.",
        [("R", "Nova", "the state now had to prove it")],
    ),
    "central bank data": (
        "Ferries pay 3 percent on tolls in Peru, according to central bank data.",
        [("R", "central bank data", "Ferries pay 3 percent on tolls in Peru")],
    ),
    "two Chinese verbs of saying are one": (
        "德国汽车工业协会主席穆勒警告说，关税会损害消费者利益。",
        [("R", "穆勒", "关税会损害消费者利益")],
    ),
    "an analysis by somebody": (
        "It has at least nine ferries, according to an analysis by Nova Bank's Tommy Shen.",
        [("R", "Tommy Shen", "It has at least nine ferries")],
    ),
    "claims that are a noun": (
        "Nova Corp said it would pay — or repay — Ben Ito against claims brought by others.",
        [("R", "Nova", "it would pay — or repay — Ben Ito against claims brought by others")],
    ),
    "which analysts say of the firm that goes on": (
        "Nova Corp, which many analysts said was ready for a deal, gave no sign, but said it was calm.",
        [("R", "many analysts", "was ready for a deal"), ("R", "Nova", "it was calm")],
    ),
    "a phrase in marks that only opens what data show": (
        "中国汽车工业协会数据显示，“双节”期间，汽车销量增长了两成。",
        [("R", "中国汽车工业协会", "“双节”期间，汽车销量增长了两成")],
    ),
    "a conference that people hold is nobody": (
        "部长陈安在听取与会代表发言后表示，市场将持续回暖。",
        [("R", "陈安", "市场将持续回暖")],
    ),
    "somebody who answers soon after": (
        "加拿大总理卡尼随后回应称，谈判将继续进行下去。",
        [("R", "卡尼", "谈判将继续进行下去")],
    ),
    "a warning that is only given": ("多国学者也对关税提出警告和批评。", []),
    "the company of the sentence above": (
        "Nova Corp and Calder Corp are in talks. The news came as Calder Corp posted a gain. The company also said "
        "the price may rise.",
        [("R", "Calder", "the price may rise")],
    ),
    "data of whoever told of them last": (
        "记者从国家邮政局获悉，快递业务保持增长。最新数据显示，5月揽收量增长了一成。",
        [("R", "国家邮政局", "快递业务保持增长"), ("R", "国家邮政局", "5月揽收量增长了一成")],
    ),
    "whole words in marks, and the next sentence right behind them": (
        "陈安说：“我们每一天都在船上。”他喜欢大海。",
        [("D", "陈安", "我们每一天都在船上。")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech_in_clauses(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
