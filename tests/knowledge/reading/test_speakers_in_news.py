"""Who speaks in plain news, tried on sentences of our own: firms by stand-ins, papers, people with names like firms."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "is announcing that": (
        "Nova Corp, which helps schools, is announcing that it has raised $45 million.",
        [("R", "Nova", "it has raised $45 million")],
    ),
    "which somebody said works out": ("It has a record, which Ana Torres said works out to 40% a year.", []),
    "the memo states": (
        "Ana Torres will join Nova Corp, the memo states.",
        [("R", "memo", "Ana Torres will join Nova Corp")],
    ),
    "its website": (
        "Nova Corp was founded in Lima. It has sold 24 vans, according to its website.",
        [("R", "Nova", "It has sold 24 vans")],
    ),
    "behind two dashes": (
        "It was the most in a decade -- the bank's strategist says investors might want to wait.",
        [("R", "bank's strategist", "investors might want to wait")],
    ),
    "according to somebody within which": (
        "Nova Corp also has a unit, Nova Capital, which according to its annual report has many firms.",
        [],
    ),
    "a pitch deck seen by others": (
        "The fund will grow, according to the pitch deck viewed by TechCrunch.",
        [("R", "pitch deck", "The fund will grow")],
    ),
    "between two dashes stands who it is": (
        "Ana Torres -- who has worked at Goldman Sachs and at Apollo -- said she and others had the idea.",
        [("R", "Ana Torres", "she and others had the idea")],
    ),
    "and according to several, all of whom": (
        "And according to three former PayPal executives, all of whom worked there, the plan was old.",
        [("R", "three former PayPal executives", "the plan was old")],
    ),
    "people familiar say": (
        "Nova Corp is hiring three people to run a fund, people familiar with the matter say.",
        [("R", "people familiar with the matter", "Nova Corp is hiring three people to run a fund")],
    ),
    "an analyst whose surname is a maker's": (
        '"It is good," said Tomoaki Kawasaki, a senior analyst at Nova Securities Co. It may rise, Kawasaki said.',
        [("D", "Tomoaki Kawasaki", "It is good"), ("R", "Tomoaki Kawasaki", "It may rise")],
    ),
    "a person's spokeswoman is not the person": (
        "A spokeswoman for Ana Torres said she had a stake in the firm, but she declined to be specific.",
        [("R", "spokeswoman for Ana Torres", "she had a stake in the firm")],
    ),
    "another of a trade that nothing is known of": (
        '"They can do it," said another stock arbitrager.',
        [("D", "stock arbitrager", "They can do it")],
    ),
    "to announce a bid is no speech": (
        "Billionaire Ana Torres on Wednesday announced an $835 million bid for closely-held Nova Inc., a rival.",
        [],
    ),
    "that behind a comma": (
        "Ana Torres told TechCrunch in November at KubeCon, that she saw a future for it.",
        [("R", "Ana Torres", "she saw a future for it")],
    ),
    "although said": (
        "Ana Torres declined to comment, although said the company remains large.",
        [("R", "Ana Torres", "the company remains large")],
    ),
    "a heading in marks": (
        "\"Deals are rare,\" said Ana Torres.\n\n'BOND PICKER'S MARKET'\n\nThe dearth of bonds is bad.",
        [("D", "Ana Torres", "Deals are rare")],
    ),
    "a nation's chain of shops": (
        "Canada's dominant chain of movie theaters said lenders had agreed to wait.",
        [("R", "Canada's dominant chain of movie theaters", "lenders had agreed to wait")],
    ),
    "the maker of a model": ("The maker of the Corolla said it was good.", [("R", "Toyota", "it was good")]),
    "what is said behind a denial": (
        'Nova Corp denied the claims and says it will file suit "in the near term."',
        [("R", "Nova", 'it will file suit "in the near term."')],
    ),
    "but refused": (
        "Nova Corp said it was seeking deals but refused to comment on specifics.",
        [("R", "Nova", "it was seeking deals")],
    ),
    "marks of two kinds": (
        '"You do your best” after hours of talking, Ana Torres said. "I went on TV and it will be flat,” Torres said.',
        [("D", "Ana Torres", "You do your best"), ("D", "Ana Torres", "I went on TV and it will be flat")],
    ),
    "when it reported something within a report": (
        "Nova Corp told a meeting that little had changed since October, when it reported good sales.",
        [("R", "Nova", "little had changed since October, when it reported good sales")],
    ),
    "a telling put in before the verb": (
        "The key point, according to Ana Torres, an analyst at Nova, is that it was good.",
        [],
    ),
    "one thing that might": (
        "Analysts said one factor that might have helped was the chance to win.",
        [("R", "Analysts", "one factor that might have helped was the chance to win")],
    ),
    "somebody's forecast": ("Nova is looking for growth of 2% this year, below Ana Torres's forecast of 3%.", []),
    "results provided to somebody": (
        "It fell in May, the airline's official traffic results provided to Reuters show.",
        [],
    ),
    "marks of two strokes": (
        "“It was too much for them,’’ said Ana Torres. ``I do not believe it,’’ Torres said.",
        [("D", "Ana Torres", "It was too much for them"), ("D", "Ana Torres", "I do not believe it")],
    ),
    "the executive is the president": (
        'Ana Torres, president of Nova, told Reuters it was good. "It changes," the executive said.',
        [("R", "Ana Torres", "it was good"), ("D", "Ana Torres", "It changes")],
    ),
    "an analyst of a firm called as a person is": (
        '"It is going fast," said analyst Ana Torres of Dean Witter Reynolds.',
        [("D", "Ana Torres", "It is going fast")],
    ),
    "brackets with a semicolon": (
        "A total of 24 trillion pesos ($10.2bn; £5.5bn) is set aside, the state said.",
        [("R", "state", "A total of 24 trillion pesos ($10.2bn; £5.5bn) is set aside")],
    ),
    "what the government believes": (
        "It could cut poverty, the government believes.",
        [("R", "government", "It could cut poverty")],
    ),
    "behind with and its words": (
        "With Nova at such a discount to the price, analysts said, others were buying it.",
        [("R", "analysts", "With Nova at such a discount to the price, analysts said, others were buying it")],
    ),
    "members of a person's family": (
        "Members of Ana Torres's family said they did not know.",
        [("R", "Members of Ana Torres's family", "they did not know")],
    ),
    "the investment bank is a bank": (
        "According to Morgan Stanley, ownership fell for Facebook. This was more than before, according to the "
        "investment bank.",
        [("R", "Morgan Stanley", "ownership fell for Facebook"), ("R", "Morgan Stanley", "This was more than before")],
    ),
    "a judge is no lawyer": (
        "The suit turns on the law, a Lima lawyer said on Friday. It will be heard in May, the judge said.",
        [("R", "Lima lawyer", "The suit turns on the law"), ("R", "judge", "It will be heard in May")],
    ),
    "states that are": ("Officials from two other states that are pressing such suits shared that view.", []),
    "two words before a noun that speaks": (
        "The ban will wait until talks next week, U.S. business and diplomatic sources said Tuesday.",
        [("R", "U.S. business and diplomatic sources", "The ban will wait until talks next week")],
    ),
    "countries that speak": (
        "Earlier this week China said that in future it will act. The US has said it is committed to it.",
        [("R", "China", "in future it will act"), ("R", "United States", "it is committed to it")],
    ),
    "in a month of a year": (
        "Lima's Department of Consumer Affairs in June 2015 said all 80 foods had wrong weights.",
        [("R", "Department of Consumer Affairs", "all 80 foods had wrong weights")],
    ),
    "a point made, saying": (
        'Nova vice president Ana Torres made a similar point at a hearing saying, "Nobody should be on there."',
        [("D", "Ana Torres", "Nobody should be on there.")],
    ),
    "with analysts saying": (
        "The cost needs to be factored in, with analysts saying the deficit could end up higher.",
        [("R", "analysts", "the deficit could end up higher")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
