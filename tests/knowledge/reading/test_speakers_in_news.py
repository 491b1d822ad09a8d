"""Who speaks in plain news, tried on sentences of our own: firms by stand-ins, papers, people with names like firms."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "is announcing that": (
        "Calder Corp, which serves clinics, is announcing that it now employs 310 people.",
        [("R", "Calder", "it now employs 310 people")],
    ),
    "which somebody said works out": ("It grew twice over, which Ana Torres said works out to 17% a month.", []),
    "the memo states": (
        "Ana Torres will join Nova Corp, the memo states.",
        [("R", "memo", "Ana Torres will join Nova Corp")],
    ),
    "its website": (
        "Nova Corp was founded in Lima. It has built 31 boats, according to its website.",
        [("R", "Nova", "It has built 31 boats")],
    ),
    "behind two dashes": (
        "It was a record fall -- the bank's strategist says savers should sit still.",
        [("R", "bank's strategist", "savers should sit still")],
    ),
    "according to somebody within which": (
        "Nova Corp also has a unit, Nova Capital, which according to its annual report has many firms.",
        [],
    ),
    "a pitch deck seen by others": (
        "Costs will halve, according to a pitch deck viewed by Reuters.",
        [("R", "pitch deck", "Costs will halve")],
    ),
    "between two dashes stands who it is": (
        "Ana Torres -- who has taught at Calder and at Varnby -- said she and a friend drew it up.",
        [("R", "Ana Torres", "she and a friend drew it up")],
    ),
    "and according to several, all of whom": (
        "And according to five retired Nova engineers, all of whom left in May, the engine was weak.",
        [("R", "five retired Nova engineers", "the engine was weak")],
    ),
    "people familiar say": (
        "Nova Corp is renting two floors in Lima, people familiar with the lease say.",
        [("R", "people familiar with the lease", "Nova Corp is renting two floors in Lima")],
    ),
    "an analyst whose surname is a maker's": (
        '"It is good," said Haruto Kawasaki, a chief analyst at Calder Securities Co. It may slip, Kawasaki said.',
        [("D", "Haruto Kawasaki", "It is good"), ("R", "Haruto Kawasaki", "It may slip")],
    ),
    "a person's spokeswoman is not the person": (
        "A spokeswoman for Ana Torres said she held shares in the club, but she declined to say how many.",
        [("R", "spokeswoman for Ana Torres", "she held shares in the club")],
    ),
    "another of a trade that nothing is known of": (
        '"It is a fair price," said another bond arbitrager.',
        [("D", "bond arbitrager", "It is a fair price")],
    ),
    "to announce a bid is no speech": (
        "Investor Ana Torres on Monday announced a $412 million bid for family-held Calder Inc., a brewer.",
        [],
    ),
    "that behind a comma": (
        "Ana Torres told Reuters in March at VarnbyCon, that she would build two more.",
        [("R", "Ana Torres", "she would build two more")],
    ),
    "although said": (
        "Ana Torres declined to comment, although said the plant stays open.",
        [("R", "Ana Torres", "the plant stays open")],
    ),
    "a heading in marks": (
        "\"Deals are rare,\" said Ana Torres.\n\n'BARGAIN HUNTER'S DREAM'\n\nThe lack of sellers is bad.",
        [("D", "Ana Torres", "Deals are rare")],
    ),
    "a nation's chain of shops": (
        "Peru's oldest chain of shoe shops said landlords had cut its rent.",
        [("R", "Peru's oldest chain of shoe shops", "landlords had cut its rent")],
    ),
    "the maker of a model": ("The maker of the Corolla said it was good.", [("R", "Toyota", "it was good")]),
    "what is said behind a denial": (
        'Nova Corp denied the report and says it will open books "before the summer."',
        [("R", "Nova", 'it will open books "before the summer."')],
    ),
    "but refused": (
        "Nova Corp said it was seeking partners but refused to comment on names.",
        [("R", "Nova", "it was seeking partners")],
    ),
    "marks of two kinds": (
        '"We slept on chairs” after days of haggling, Ana Torres said. "I drove home and it was dark,” Torres said.',
        [("D", "Ana Torres", "We slept on chairs"), ("D", "Ana Torres", "I drove home and it was dark")],
    ),
    "when it reported something within a report": (
        "Nova Corp told a meeting that orders had held since April, when it reported weak profits.",
        [("R", "Nova", "orders had held since April, when it reported weak profits")],
    ),
    "a telling put in before the verb": (
        "The main lesson, according to Ana Torres, an analyst at Nova, is that it was cheap.",
        [],
    ),
    "one thing that might": (
        "Analysts said one thing that might have hurt was the lack of rain.",
        [("R", "Analysts", "one thing that might have hurt was the lack of rain")],
    ),
    "somebody's forecast": ("Nova is looking for growth of 6% next year, above Ana Torres's forecast of 5%.", []),
    "results provided to somebody": (
        "It rose in July, the port's official cargo results provided to Bloomberg show.",
        [],
    ),
    "marks of two strokes": (
        "“It came far too soon,’’ said Ana Torres. ``I would not sign it,’’ Torres said.",
        [("D", "Ana Torres", "It came far too soon"), ("D", "Ana Torres", "I would not sign it")],
    ),
    "the executive is the president": (
        'Ana Torres, president of Nova, told Reuters it was good. "It changes," the executive said.',
        [("R", "Ana Torres", "it was good"), ("D", "Ana Torres", "It changes")],
    ),
    "an analyst of a firm called as a person is": (
        '"It melts like snow," said analyst Ana Torres of Dean Witter Reynolds.',
        [("D", "Ana Torres", "It melts like snow")],
    ),
    "brackets with a semicolon": (
        "A sum of 37 trillion pesos ($8.6bn; £6.9bn) is put by, the state said.",
        [("R", "state", "A sum of 37 trillion pesos ($8.6bn; £6.9bn) is put by")],
    ),
    "what the government believes": (
        "It could fill the schools, the government believes.",
        [("R", "government", "It could fill the schools")],
    ),
    "behind with and its words": (
        "With Nova at so low a price, analysts said, rivals were circling it.",
        [("R", "analysts", "With Nova at so low a price, analysts said, rivals were circling it")],
    ),
    "members of a person's family": (
        "Members of Ana Torres's family said they had seen nothing.",
        [("R", "Members of Ana Torres's family", "they had seen nothing")],
    ),
    "the investment bank is a bank": (
        "According to Morgan Stanley, demand cooled for Lumo. Only Vega did worse, according to the investment bank.",
        [("R", "Morgan Stanley", "demand cooled for Lumo"), ("R", "Morgan Stanley", "Only Vega did worse")],
    ),
    "a judge is no lawyer": (
        "The suit turns on the law, a Lima lawyer said on Friday. It will be heard in May, the judge said.",
        [("R", "Lima lawyer", "The suit turns on the law"), ("R", "judge", "It will be heard in May")],
    ),
    "states that are": ("Mayors from six more states that are weighing such rules shared that hope.", []),
    "two words before a noun that speaks": (
        "The tax will stay until a vote in May, U.S. shipping and diplomatic sources said Friday.",
        [("R", "U.S. shipping and diplomatic sources", "The tax will stay until a vote in May")],
    ),
    "countries that speak": (
        "Late last month China said that from autumn it will pay. The US has said it is ready for it.",
        [("R", "China", "from autumn it will pay"), ("R", "United States", "it is ready for it")],
    ),
    "in a month of a year": (
        "Lima's Department of Consumer Affairs in March 2012 said all 35 scales were faulty.",
        [("R", "Department of Consumer Affairs", "all 35 scales were faulty")],
    ),
    "a point made, saying": (
        'Nova vice president Ana Torres made the same point at a dinner saying, "Children need to play outside."',
        [("D", "Ana Torres", "Children need to play outside.")],
    ),
    "each block of a round-up is of who heads it": (
        "Calder Bank (Rosa Torres)\n\nKeeps its rating, as the new kiln “won't pay its way soon.” "
        "Has a “Top Pick” label.\n\n"
        "Varnby & Sons (Tom Shen)\n\n“We liked the kilns better than the candles.”",
        [
            ("D", "Rosa Torres", "won't pay its way soon."),
            ("D", "Tom Shen", "We liked the kilns better than the candles."),
        ],
    ),
    "and behind a comma": (
        "Calder Bank, Rosa Torres\n\nThe price is “a bit rich for kilns.”\n\nVarnby, Tom Shen\n\n“It is a fair price.”",
        [("D", "Rosa Torres", "a bit rich for kilns."), ("D", "Tom Shen", "It is a fair price.")],
    ),
    "one such heading is no round-up, and places are no people": (
        "Lima, New Peru\n\nThe fair was “a great deal of fun.”\n\nCusco, Peru\n\nThe street was “full of kilns.”",
        [],
    ),
    "with analysts saying": (
        "The war has to be paid for, with analysts saying the shortfall may well grow.",
        [("R", "analysts", "the shortfall may well grow")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
