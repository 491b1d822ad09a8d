"""Speech as plain news tells it, tried on sentences of our own: who says what, reported or direct, word for word."""

from __future__ import annotations

import pytest

from tests.knowledge.reading.test_quotations import ANA, read

# What is shown: the text, and what is read in it as (R for reported or D for direct, speaker, words).
SPEECH: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a curly mark that a straight one closes": (
        '“Hunger is a thing we can end," Ana Torres told Reuters.',
        [("D", "Ana Torres", "Hunger is a thing we can end")],
    ),
    "words behind a split quotation's verb are no speech": (
        '"We shall spend it wisely," Ana Torres said in reference to a fund that -- before the war -- was tiny.',
        [("D", "Ana Torres", "We shall spend it wisely")],
    ),
    "what begins with when": (
        "Ana Torres said when the day comes to part with the mill, it could go in two lots.",
        [("R", "Ana Torres", "when the day comes to part with the mill, it could go in two lots")],
    ),
    "a paragraph of its own goes on from the one above": (
        ANA + 'She said that the bank had no view.\n\n"We have no firm view. It may come."\n\nIt opened in May.',
        [("R", "Ana Torres", "the bank had no view"), ("D", "Ana Torres", "We have no firm view. It may come.")],
    ),
    "a spokeswoman between commas is no name behind the verb": (
        "Ana Torres, a spokeswoman for Nova Corp, said Calder Varnby is not for sale.",
        [("R", "Ana Torres", "Calder Varnby is not for sale")],
    ),
    "a stray comma before the verb": (
        "Lima port director Ana Torres, told Reuters that the oil was a gift.",
        [("R", "Ana Torres", "the oil was a gift")],
    ),
    "a person of somewhere before a stray comma": (
        "Professor Ana Torres of the Lima School of Economics, said it meant low costs.",
        [("R", "Ana Torres", "it meant low costs")],
    ),
    "two dashes put words in between before a late telling": (
        "The dollar has traded in a narrow range -- about 5 yen -- even since July, according to Ana Torres.",
        [("R", "Ana Torres", "The dollar has traded in a narrow range -- about 5 yen -- even since July")],
    ),
    "a long aside between dashes": (
        "Ana Torres said 19 traders - none of whom were ever blamed for the gap in the accounts - have resigned.",
        [
            (
                "R",
                "Ana Torres",
                "19 traders - none of whom were ever blamed for the gap in the accounts - have resigned",
            )
        ],
    ),
    "a participle is no second telling": (
        "Ana Torres said it would be a blow for a bank with stated hopes of a merger.",
        [("R", "Ana Torres", "it would be a blow for a bank with stated hopes of a merger")],
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
        "Talks ended in May, according to people with knowledge of the deal. They looked at others, one of the "
        "people said. Talks may start again, the people said.",
        [
            ("R", "people with knowledge of the deal", "Talks ended in May"),
            ("R", "one of the people", "They looked at others"),
            ("R", "people with knowledge of the deal", "Talks may start again"),
        ],
    ),
    "a firm's site speaks for it": (
        "Nova Corp is a startup in Lima. According to the startup's site, farmers have used its drones since July.",
        [("R", "Nova", "farmers have used its drones since July")],
    ),
    "whom a station was told": (
        "Ana Torres told a Lima television station she wanted to wait.",
        [("R", "Ana Torres", "she wanted to wait")],
    ),
    "a quoted phrase that opens a report": (
        ANA
        + '"It is small," she said. "There are scores of bakers" worth $3 million that Nova never served, she said.',
        [
            ("D", "Ana Torres", "It is small"),
            ("R", "Ana Torres", '"There are scores of bakers" worth $3 million that Nova never served'),
        ],
    ),
    "a firm that does something, saying why": (
        "Nova Corp tried to calm its staff, saying that it would keep both plants.",
        [("R", "Nova", "it would keep both plants")],
    ),
    "officials without a name that do": (
        "Bank officials praised the vote, saying that most savers had gained.",
        [("R", "Bank officials", "most savers had gained")],
    ),
    "nobody knows who says it where another acts": (
        "Nova Corp rose after Brightwater Plc defended the deal, saying demand was strong.",
        [],
    ),
    "executives share their verb": (
        "Toyota executives declined to comment on the price, but said the company would lend the rest.",
        [("R", "Toyota executives", "the company would lend the rest")],
    ),
    "the chief is the chief executive": (
        'Ana Torres, Nova\'s chief executive, told Reuters she was happy. "There will be talks," the Nova chief said.',
        [("R", "Ana Torres", "she was happy"), ("D", "Ana Torres", "There will be talks")],
    ),
    "whom a paper quotes": (
        ANA + '"Nobody has asked me yet," the newspaper quoted Torres as saying.',
        [("D", "Ana Torres", "Nobody has asked me yet")],
    ),
    "whom a paper quotes on something": (
        "A local paper quoted Ana Torres as saying the plant would close.",
        [("R", "Ana Torres", "the plant would close")],
    ),
    "nobody whom only the quoted words name": (
        'Carlos Ruiz said he was sure.\n\n"I doubt that Mr (Colin) Varnby would sell us it," he said.',
        [
            ("R", "Carlos Ruiz", "he was sure"),
            ("D", "Carlos Ruiz", "I doubt that Mr (Colin) Varnby would sell us it"),
        ],
    ),
    "a person of a firm with words for a name": (
        "It will be quick, said Carlos Ruiz of Varnby Research-Volvo Group.",
        [("R", "Carlos Ruiz", "It will be quick")],
    ),
    "to agree to do is no speech": ("Only ten days ago, Nova Corp agreed to buy Brightwater Plc.", []),
    "what is believed is part of what is said": (
        'Ana Torres said she expected Nova to open a mine "before too many winters," and likely next year.',
        [
            (
                "R",
                "Ana Torres",
                'she expected Nova to open a mine "before too many winters," and likely next year',
            )
        ],
    ),
    "a broker of some city": (
        "The deal is worth about 48 cents per share, one Lima-based broker said.",
        [("R", "Lima-based broker", "The deal is worth about 48 cents per share")],
    ),
    "they are the two that spoke": (
        'Nova Corp and Brightwater Plc said the plan was good.\n\n"It brings us together," they said.',
        [("R", "Nova and Brightwater", "the plan was good"), ("D", "Nova and Brightwater", "It brings us together")],
    ),
    "others who speak within the report": (
        "Ana Torres noted that prices were firm: a dip was followed by a rally after ministers stressed their unity.",
        [("R", "Ana Torres", "prices were firm: a dip was followed by a rally after ministers stressed their unity")],
    ),
    "which somebody says, put in": (
        "It forces every shop to keep records, which, critics say, will slow them down.",
        [("R", "critics", "will slow them down")],
    ),
    "which somebody said tells what stands behind, and not before": (
        ANA + "It lost money on its ferries, which Torres said were starting to fill up.",
        [("R", "Ana Torres", "were starting to fill up")],
    ),
    "a person and the company": (
        "Nova Corp is large. It will be funded from tolls, Ana Torres and the company said.",
        [("R", "Ana Torres and Nova", "It will be funded from tolls")],
    ),
    "a plural that nothing is known of": (
        "Boat holders claim the mayor has misled them.",
        [("R", "Boat holders", "the mayor has misled them")],
    ),
    "critics of something": (
        "Critics of the school meals scheme claim it is too dear.",
        [("R", "Critics of the school meals scheme", "it is too dear")],
    ),
    "however between commas": (
        "Owners of the quarry, however, have complained that it was flooded.",
        [("R", "Owners of the quarry", "it was flooded")],
    ),
    "a court rules": ("A Lima court ruled that the deal was void.", [("R", "Lima court", "the deal was void")]),
    "a regulator is no school": (
        "The talk was at the Lima School of Economics. The US regulator said small brokers can wait.",
        [("R", "US regulator", "small brokers can wait")],
    ),
    "said to be": ("Prices said to be high rose.", []),
    "he and she share their verb": (
        ANA + "She approved the plan and said she would sign it.",
        [("R", "Ana Torres", "she would sign it")],
    ),
    "companies mentioned say nothing": (
        "All companies mentioned have declined to comment or could not be reached.",
        [],
    ),
    "creditors of a firm are not the firm": (
        "Creditors of Nova Corp say the offer is too low.",
        [("R", "Creditors of Nova Corp", "the offer is too low")],
    ),
    "a letter seen by others": (
        "They left the board in April, according to a letter seen by Reuters.",
        [("R", "letter", "They left the board in April")],
    ),
    "to hope to do is no speech": ("Nova Corp will spend it abroad -- it hopes to open 14 shops.", []),
    "what opens with when ends at its comma": (
        "When Google announced that it would buy Calder Corp for $340 million, it was a shock.",
        [("R", "Google", "it would buy Calder Corp for $340 million")],
    ),
    "a firm's founder is known": (
        "Ana Torres, founder of Nova Corp, came. Nova's founder says the firm has grown.",
        [("R", "Ana Torres", "the firm has grown")],
    ),
    "the newspaper above": (
        "The Sunday Telegraph reported last month that a strike was near. Both sides may settle, the newspaper said.",
        [("R", "Daily Telegraph", "a strike was near"), ("R", "Daily Telegraph", "Both sides may settle")],
    ),
    "some say": (
        "Some say the stamps could be kept by a museum.",
        [("R", "some", "the stamps could be kept by a museum")],
    ),
    "media report": (
        "It will last until autumn, state media report.",
        [("R", "state media", "It will last until autumn")],
    ),
    "whom somebody says it of, in a report": (
        'Ana Torres said it would catch some "lazy" landlords like Nova which she said had failed to fix it.',
        [("R", "Ana Torres", 'it would catch some "lazy" landlords like Nova which she said had failed to fix it')],
    ),
    "to announce a thing is no speech": (
        "Nova Corp announced the planned ferry as it revealed it had hired a captain.",
        [("R", "Nova", "it had hired a captain")],
    ),
    "an economist at a bank, who says more": (
        '"It is good," said Ana Torres, an economist at Nova Bank, who said she expects more.',
        [("D", "Ana Torres", "It is good"), ("R", "Ana Torres", "she expects more")],
    ),
    "a surname that is a nation's": (
        '"It is good," commented Ana French, Jr., founder and CEO of Calder Corp.',
        [("D", "Ana French", "It is good")],
    ),
    "a source is he": (
        "A Lima source said 86,000 permits were printed. He said 31,000 had been sold.",
        [("R", "Lima source", "86,000 permits were printed"), ("R", "Lima source", "31,000 had been sold")],
    ),
    "authorities reached by telephone": (
        "Authorities in Peru, reached by telephone, said they would look into it.",
        [("R", "Authorities in Peru", "they would look into it")],
    ),
    "but parts two who speak": (
        "Nova Corp has insisted the seizure was illegal but Peruvian officials argued they had a warrant.",
        [("R", "Nova", "the seizure was illegal"), ("R", "Peruvian officials", "they had a warrant")],
    ),
    "and, according to": (
        "And, according to the Tass news agency, Vega had not sent a ship.",
        [("R", "Tass news agency", "Vega had not sent a ship")],
    ),
    "who was told is not what was told": (
        "Ana Torres told Reuters China had closed ports.",
        [("R", "Ana Torres", "China had closed ports")],
    ),
    "a startup that gives no numbers but says": (
        "Nova Corp is a startup. A year later the startup isn't naming clients -- but says its app is popular.",
        [("R", "Nova", "its app is popular")],
    ),
    "a statement from the firm": (
        "Nova Corp is large. Cash will go on tractors, according to a statement from the firm as well as a note.",
        [("R", "Nova", "Cash will go on tractors")],
    ),
    "data show": (
        "Funds cut their stakes, Reserve Bank of India data show.",
        [("R", "Reserve Bank of India", "Funds cut their stakes")],
    ),
    "no plans although others have": (
        "Nova Corp has announced no plans to merge although rivals have seen orders climb.",
        [],
    ),
    "said in a place": (
        "Nova Corp said in Geneva the planned levy, which is modest, would start in March.",
        [("R", "Nova", "the planned levy, which is modest, would start in March")],
    ),
    "a report that said": (
        "A Financial Times report said the firm was looking at it.",
        [("R", "Financial Times", "the firm was looking at it")],
    ),
    "a surname that is a model": (
        '"It was a dull week," said Marlon Tang, an analyst at Calder Asset Management.',
        [("D", "Marlon Tang", "It was a dull week")],
    ),
    "a given name that men bear too": (
        '"It felt like a home," Leslie Torres told Reuters. Others may join, he said.',
        [("D", "Leslie Torres", "It felt like a home"), ("R", "Leslie Torres", "Others may join")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), SPEECH.values(), ids=SPEECH)
def test_speech(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = [("D" if one.direct else "R", one.speaker, one.span.of(body)) for one in read(body)]
    assert found == expected
