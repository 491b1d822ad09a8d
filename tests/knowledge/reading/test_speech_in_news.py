"""Speech as plain news tells it, tried on sentences of our own: who says what, reported or direct, word for word."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import ANA, read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a curly mark that a straight one closes": (
        '“Sleep is one of the great tasks," Ana Torres told Reuters.',
        [("D", "Ana Torres", "Sleep is one of the great tasks")],
    ),
    "words behind a split quotation's verb are no speech": (
        '"We will use it well," Ana Torres said in reference to a plan that -- until the boom -- was small.',
        [("D", "Ana Torres", "We will use it well")],
    ),
    "what begins with when": (
        "Ana Torres said when the time comes to sell the stake, it may be divided.",
        [("R", "Ana Torres", "when the time comes to sell the stake, it may be divided")],
    ),
    "a paragraph of its own goes on from the one above": (
        ANA + 'She said that the bank had no view.\n\n"We have no firm view. It may come."\n\nIt opened in May.',
        [("R", "Ana Torres", "the bank had no view"), ("D", "Ana Torres", "We have no firm view. It may come.")],
    ),
    "a spokeswoman between commas is no name behind the verb": (
        "Ana Torres, a spokeswoman for Nova Corp, said Harris Willard is not for sale.",
        [("R", "Ana Torres", "Harris Willard is not for sale")],
    ),
    "a stray comma before the verb": (
        "Lima port director Ana Torres, told Reuters that the find was a bonus.",
        [("R", "Ana Torres", "the find was a bonus")],
    ),
    "a person of somewhere before a stray comma": (
        "Professor Ana Torres of the Lima School of Economics, said it meant low costs.",
        [("R", "Ana Torres", "it meant low costs")],
    ),
    "two dashes put words in between before a late telling": (
        "The dollar has traded in a narrow range -- about 8 yen -- even after May, according to Ana Torres.",
        [("R", "Ana Torres", "The dollar has traded in a narrow range -- about 8 yen -- even after May")],
    ),
    "a long aside between dashes": (
        "Ana Torres said 12 managers - none of whom were held to account for the change in the books - have agreed.",
        [
            (
                "R",
                "Ana Torres",
                "12 managers - none of whom were held to account for the change in the books - have agreed",
            )
        ],
    ),
    "a participle is no second telling": (
        "Ana Torres said it could be a setback for a firm with stated plans to grow.",
        [("R", "Ana Torres", "it could be a setback for a firm with stated plans to grow")],
    ),
    "what is expected too is part of it": (
        "Ana Torres said the talks were at an early stage and expected more by May.",
        [("R", "Ana Torres", "the talks were at an early stage and expected more by May")],
    ),
    "a day's declaration": (
        "Lawyers said Tuesday's ruling by the judge was a surprise.",
        [("R", "Lawyers", "Tuesday's ruling by the judge was a surprise")],
    ),
    "one of the people is not all of them": (
        "Talks ended in May, according to people with knowledge of the matter. They looked at others, one of the "
        "people said. Talks may start again, the people said.",
        [
            ("R", "people with knowledge of the matter", "Talks ended in May"),
            ("R", "one of the people", "They looked at others"),
            ("R", "people with knowledge of the matter", "Talks may start again"),
        ],
    ),
    "a firm's site speaks for it": (
        "Nova Corp is a startup in Lima. According to the startup's site, it has worked with schools since May.",
        [("R", "Nova", "it has worked with schools since May")],
    ),
    "whom a station was told": (
        "Ana Torres told a Lima television station she wanted to wait.",
        [("R", "Ana Torres", "she wanted to wait")],
    ),
    "a quoted phrase that opens a report": (
        ANA + '"It is small," she said. "There are lots of firms" worth $5 million that Nova never served, she said.',
        [
            ("D", "Ana Torres", "It is small"),
            ("R", "Ana Torres", '"There are lots of firms" worth $5 million that Nova never served'),
        ],
    ),
    "a firm that does something, saying why": (
        "Nova Corp sought to end talk of a sale, saying that it was committed to its plan.",
        [("R", "Nova", "it was committed to its plan")],
    ),
    "officials without a name that do": (
        "Bank officials defended the result, saying that millions owned bank shares.",
        [("R", "Bank officials", "millions owned bank shares")],
    ),
    "nobody knows who says it where another acts": (
        "Nova Corp rose after Brightwater Plc defended the deal, saying demand was strong.",
        [],
    ),
    "executives share their verb": (
        "Toyota executives declined to comment on its value, but said the company would pay half.",
        [("R", "Toyota executives", "the company would pay half")],
    ),
    "the chief is the chief executive": (
        'Ana Torres, Nova\'s chief executive, told Reuters she was happy. "There will be talks," the Nova chief said.',
        [("R", "Ana Torres", "she was happy"), ("D", "Ana Torres", "There will be talks")],
    ),
    "whom a paper quotes": (
        ANA + '"It is early to be saying that," the newspaper quoted Torres as saying.',
        [("D", "Ana Torres", "It is early to be saying that")],
    ),
    "whom a paper quotes on something": (
        "A local paper quoted Ana Torres as saying the plant would close.",
        [("R", "Ana Torres", "the plant would close")],
    ),
    "nobody whom only the quoted words name": (
        'Carlos Ruiz said he was sure.\n\n"I do not believe Mr (Kerry) Packer wants to buy it," he said.',
        [
            ("R", "Carlos Ruiz", "he was sure"),
            ("D", "Carlos Ruiz", "I do not believe Mr (Kerry) Packer wants to buy it"),
        ],
    ),
    "a person of a firm with words for a name": (
        "It will be quick, said Carlos Ruiz of Midland Research-Volvo Group.",
        [("R", "Carlos Ruiz", "It will be quick")],
    ),
    "to agree to do is no speech": ("Just two weeks ago, Nova Corp agreed to buy Brightwater Plc.", []),
    "what is believed is part of what is said": (
        'Ana Torres said she expected Nova to buy a firm "in the not too distant future," and likely this year.',
        [
            (
                "R",
                "Ana Torres",
                'she expected Nova to buy a firm "in the not too distant future," and likely this year',
            )
        ],
    ),
    "a broker of some city": (
        "The deal is worth about 65 cents per share, one Lima-based broker said.",
        [("R", "Lima-based broker", "The deal is worth about 65 cents per share")],
    ),
    "they are the two that spoke": (
        'Nova Corp and Brightwater Plc said the plan was good.\n\n"It brings us together," they said.',
        [("R", "Nova and Brightwater", "the plan was good"), ("D", "Nova and Brightwater", "It brings us together")],
    ),
    "others who speak within the report": (
        "Ana Torres noted that stocks were up: a fall was followed by a gain after lawmakers stressed their support.",
        [("R", "Ana Torres", "stocks were up: a fall was followed by a gain after lawmakers stressed their support")],
    ),
    "which somebody says, put in": (
        "It obliges all firms to make filings, which, critics say, will add to their cost.",
        [("R", "critics", "will add to their cost")],
    ),
    "which somebody said is no speech of what stands before": (
        ANA + "It books a loss at its unit, which Torres said was beginning to do better.",
        [],
    ),
    "a person and the company": (
        "Nova Corp is large. It will be paid for by taxes, Ana Torres and the company said.",
        [("R", "Ana Torres and Nova", "It will be paid for by taxes")],
    ),
    "a plural that nothing is known of": (
        "Land holders claim the mayor has made mistakes.",
        [("R", "Land holders", "the mayor has made mistakes")],
    ),
    "critics of something": (
        "Critics of the land reform policy claim it is too late.",
        [("R", "Critics of the land reform policy", "it is too late")],
    ),
    "however between commas": (
        "Managers of the ranch, however, have complained that it was seized.",
        [("R", "Managers of the ranch", "it was seized")],
    ),
    "a court rules": ("A Lima court ruled that the deal was void.", [("R", "Lima court", "the deal was void")]),
    "a regulator is no school": (
        "The talk was at the Lima School of Economics. The US regulator said foreign firms may get time.",
        [("R", "US regulator", "foreign firms may get time")],
    ),
    "said to be": ("Prices said to be high rose.", []),
    "he and she share their verb": (
        ANA + "She approved the plan and said she would sign it.",
        [("R", "Ana Torres", "she would sign it")],
    ),
    "companies mentioned say nothing": ("All companies mentioned have declined to comment or did not respond.", []),
    "creditors of a firm are not the firm": (
        "Creditors of Nova Corp say the offer is too low.",
        [("R", "Creditors of Nova Corp", "the offer is too low")],
    ),
    "a letter seen by others": (
        "They made an offer in June, according to a letter seen by Bloomberg.",
        [("R", "letter", "They made an offer in June")],
    ),
    "to hope to do is no speech": ("Nova Corp will use it to grow -- it hopes to be in 23 cities.", []),
    "what opens with when ends at its comma": (
        "When Google announced that it was buying Nova Corp for $2.6 billion, it was a big deal.",
        [("R", "Google", "it was buying Nova Corp for $2.6 billion")],
    ),
    "a firm's founder is known": (
        "Ana Torres, founder of Nova Corp, came. Nova's founder says the firm has grown.",
        [("R", "Ana Torres", "the firm has grown")],
    ),
    "the newspaper above": (
        "The Sunday Telegraph reported over the weekend that talks were on. They may end soon, the newspaper said.",
        [("R", "Daily Telegraph", "talks were on"), ("R", "Daily Telegraph", "They may end soon")],
    ),
    "some say": ("Some say the coins could be owned by a bank.", [("R", "some", "the coins could be owned by a bank")]),
    "media report": ("It will go on into May, state media report.", [("R", "state media", "It will go on into May")]),
    "whom somebody says it of, in a report": (
        'Ana Torres said it would hit some "bad" borrowers like Nova which she said had tried to hide it.',
        [("R", "Ana Torres", 'it would hit some "bad" borrowers like Nova which she said had tried to hide it')],
    ),
    "to announce a thing is no speech": (
        "Nova Corp announced the planned sale as it revealed it was to move.",
        [("R", "Nova", "it was to move")],
    ),
    "an economist at a bank, who says more": (
        '"It is good," said Ana Torres, an economist at Nova Bank, who said she expects more.',
        [("D", "Ana Torres", "It is good"), ("R", "Ana Torres", "she expects more")],
    ),
    "a surname that is a nation's": (
        '"It is good," commented Ana French, Jr., CEO and President of Nova Corp.',
        [("D", "Ana French", "It is good")],
    ),
    "a source is he": (
        "A Lima source said 140,000 licences were issued. He said 50,000 had been used.",
        [("R", "Lima source", "140,000 licences were issued"), ("R", "Lima source", "50,000 had been used")],
    ),
    "authorities reached by telephone": (
        "Authorities in Peru, reached by telephone, said they were unaware of it.",
        [("R", "Authorities in Peru", "they were unaware of it")],
    ),
    "but parts two who speak": (
        "Nova Corp has insisted the sale was theft but Peruvian officials argued they were within the law.",
        [("R", "Nova", "the sale was theft"), ("R", "Peruvian officials", "they were within the law")],
    ),
    "and, according to": (
        "And, according to the Tass news agency, Gazprom did not make a bid.",
        [("R", "Tass news agency", "Gazprom did not make a bid")],
    ),
    "who was told is not what was told": (
        "Ana Torres told Reuters China had issued licences.",
        [("R", "Ana Torres", "China had issued licences")],
    ),
    "a startup that gives no numbers but says": (
        "Nova Corp is a startup. Two years on the startup isn't giving numbers -- but says its product is used.",
        [("R", "Nova", "its product is used")],
    ),
    "a statement from the company": (
        "Nova Corp is large. The money will go to sales, according to a statement from the company as well as a talk.",
        [("R", "Nova", "The money will go to sales")],
    ),
    "data show": (
        "Funds cut their stakes, Reserve Bank of India data show.",
        [("R", "Reserve Bank of India", "Funds cut their stakes")],
    ),
    "no plans although others have": (
        "Nova Corp has announced no plans to move although others have seen sales rise.",
        [],
    ),
    "said in a place": (
        "Nova Corp said in Geneva the planned increase, which is small, would apply to May.",
        [("R", "Nova", "the planned increase, which is small, would apply to May")],
    ),
    "a report that said": (
        "A Financial Times report said the firm was looking at it.",
        [("R", "Financial Times", "the firm was looking at it")],
    ),
    "a surname that is a model": (
        '"There is not much change," said Kelvin Tang, an analyst at Nova Asset Management.',
        [("D", "Kelvin Tang", "There is not much change")],
    ),
    "a given name that men bear too": (
        '"It was an obvious place," Leslie Torres told Reuters. Others may join, he said.',
        [("D", "Leslie Torres", "It was an obvious place"), ("R", "Leslie Torres", "Others may join")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
