"""Sums and shares of deals: whose round another one led, who holds the stake that is sold."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.deals import bidding, parties, terms, valuing
from knowledge.reading.figures.deals.valuing import FIRMS
from knowledge.reading.figures.line.marks import Line, Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import holders, subjects
from knowledge.reading.figures.owners.subjects import Subject

_LISTS = wordlists.of(__name__)
_ROUNDS = _LISTS.words("rounds")
_BUYING = _LISTS.words("buying")
_PARTS = bidding.PARTS | _LISTS.words("parts")
_BIDDING = _LISTS.words("bidding")
_FIRM_WORDS = _LISTS.words("firm_words")
_LOSERS = _LISTS.words("losers")
_TRADES = _LISTS.words("trades")
_DEALINGS = _LISTS.words("dealings")
_REACH = 9  # tokens between a sum and what it is for
_HEAD = 5  # tokens between a sum and the round that it is


def subject(case: Case, told: Told) -> Subject | None:
    """Return whose number a deal's words tell it to be, None where they tell nothing of their own."""
    if case.clause.line.chinese:
        return None
    if told.entry.name != "stake" and (made := bidding.combined(case)) is not None:
        return made
    if told.entry.name == "valuation":
        return valuing.valued(case) or valuing.as_before(case) or valuing.having(case, told.mark)
    round_ = told.entry.name in _ROUNDS
    found = (_possessed(case, told) or _funded(case, told)) if round_ else None
    return found or parties.subject(case, told) or (_investor(case, told) if round_ else _side(case, told))


def _side(case: Case, told: Told) -> Subject | None:
    """Return who holds a stake, bids or buys, or is bought in a deal that only a body tells of."""
    if told.entry.name == "stake":
        return holders.held(case, told) or holders.own(case) or holders.holder(case)
    if told.entry.name in ("takeover bid", "acquisition price"):
        return bidding.bidder(case, told) or bidding.buyer(case, told) or _bidder(case)
    return _bought(case) if told.entry.name == "deal value" and _watched(case) else None


def firm(case: Case, told: Told, who: Subject | None) -> Subject | None:
    """Return the article's firm where a person only tells what it is valued at: "Ana Torres said it is north of $3"."""
    if who is None or who.kind != "person" or told.entry.name != "valuation":
        return who
    topic = case.scene.stage.topic
    return topic if topic is not None and topic.kind in FIRMS else None


def metric(case: Case, told: Told | None) -> Told | None:
    """Return what a sum measures that is paid for a firm or a part of it, and not what was told of it else."""
    if (paid := bidding.price(case, told)) is not None:
        return paid
    if (name := terms.metric(case, told)) is not None:
        entry = case.scene.stage.lexicon.entry("metric", name)
        return Told(entry, told.mark if told else None) if entry else told
    if told is not None and told.entry.name in ("market share", "share of sales") and _capital(case):
        entry = case.scene.stage.lexicon.entry("metric", "stake")
        return Told(entry) if entry else told
    if told is None or told.mark is None or case.family != "money" or case.clause.line.chinese:
        return told
    if told.entry.name == "valuation" and case.clause.line.word(told.mark.start - 1) in _TRADES:
        entry = case.scene.stage.lexicon.entry("metric", "deal value")  # "in a stock swap valued at"
        return Told(entry, told.mark) if entry else told
    stake = told.entry.name == "stake" and case.clause.line.word(case.mark.start - 1) == "for"
    sold = told.entry.name == "sales" and (_parted(case, told.mark) or bidding.sold(case, told.mark))
    if not stake and not sold:
        return told
    entry = case.scene.stage.lexicon.entry("metric", "acquisition price")
    return Told(entry, told.mark) if entry else told


def _capital(case: Case) -> bool:
    """Tell whether a percentage is of somebody's shares: "75 percent of Nova's share capital"."""
    words = [case.clause.line.word(at) for at in range(case.mark.end, case.mark.end + 8)]
    return words[:1] == ["of"] and ("capital" in words or "equity" in words)


def _parted(case: Case, sold: Mark) -> bool:
    """Tell whether what is sold for a sum is part of a firm: "sold its map unit for", "the sale of its stake"."""
    line, number = case.clause.line, case.mark
    if sold.end <= number.start:
        between = range(sold.end, number.start)
        behind = any(line.word(at) == "stake" for at in range(number.end, number.end + _HEAD))
        return line.word(number.start - 1) == "for" and (behind or any(line.word(at) in _PARTS for at in between))
    of = next((at for at in range(sold.end, sold.end + _REACH) if line.word(at) == "of"), None)
    return sold.noun and of is not None and any(line.word(at) in _PARTS for at in range(of, of + _HEAD))


def misplaced(case: Case, told: Told) -> bool:
    """Tell whether a number is none of a deal's: things that have values, a deal told of by who only watches it."""
    if told.entry.name == "valuation" and told.mark is not None:
        line, start = case.clause.line, told.mark.start
        values = line.word(start) == "values" and told.mark.end - start == 1 and not valuing.leads_up(case)
        return (values and valuing.as_before(case) is None) or (
            line.word(start - 1) == "are" and line.word(start - 2) in ("that", "which")
        )
    if _of_others(case, told) or parties.misplaced(case, told):
        return True
    if told.entry.name == "sales" and case.clause.line.word(case.mark.end) in _FIRM_WORDS:
        return True  # "sold its maps, creating a $35 billion company"
    if told.entry.name == "investment" and _another(case, told):
        return True  # "Nova invested $3 million before Astra provided $2 million"
    if told.entry.name == "investment" and told.mark is not None and told.mark.pos in ("past", "part"):
        passive = case.clause.line.word(told.mark.start - 1) in ("was", "were", "been")
        return passive and told.mark.start >= case.mark.end  # "$3 billion was poured into it"
    carried = told.entry.name == "stake" and told.mark is None  # a share was told of before, this is an offer
    if carried and (case.family in ("money", "share") or _offered(case)):
        return True
    hyphen = case.clause.line.word(case.mark.end) == "-" and case.clause.line.word(case.mark.end + 1) != "owned"
    if told.entry.name == "stake" and hyphen:
        return True  # "51%-shareholder Nova"
    return told.entry.name == "deal value" and _watched(case) and _bought(case) is None


def _of_others(case: Case, told: Told) -> bool:
    """Tell whether deals were made, shareholders lost, or a share is one of the world's goods."""
    line, name = case.clause.line, told.entry.name
    if name == "net loss" and told.mark is not None and told.mark.end <= case.mark.start:
        return line.word(told.mark.start - 1) in _LOSERS
    made = name == "production" and line.word(case.mark.end - 1) in _DEALINGS
    return made or (name == "stake" and _of_world(case))


def _of_world(case: Case) -> bool:
    """Tell whether a share is one of the world's goods: "holds 6% of the world's crude"."""
    words = [case.clause.line.word(at) for at in range(case.mark.end, case.mark.end + 4)]
    return words[:1] == ["of"] and bool({"world", "global", "world's"} & set(words))


def _possessed(case: Case, told: Told) -> Subject | None:
    """Return whose round a sum is: "led Nova's $200 million round"."""
    line, mark = case.clause.line, told.mark
    if mark is None or not mark.noun or not 0 <= mark.start - case.mark.end <= _HEAD:
        return None
    owner = line.at.get(case.mark.start - 2) if line.word(case.mark.start - 1) == "'s" else None
    firm = owner is not None and owner.mention is not None and owner.name.kind in FIRMS
    return subjects.named(line, owner) if owner is not None and firm else None


def _another(case: Case, told: Told) -> bool:
    """Tell whether the verb was the last number's and somebody else is named between that one and this."""
    drafts = case.scene.stage.drafts
    last = drafts[-1] if drafts and drafts[-1].clause.line is case.clause.line else None
    before = last is not None and (told.mark is None or told.mark.end <= last.mark.start)
    return (
        before and last is not None and any(last.mark.end < one.start < case.mark.start for one in valuing.names(case))
    )


def _offered(case: Case) -> bool:
    line, stop = case.clause.line, case.mark.start
    return any(line.word(at) in ("offer", "bid", "offering") for at in range(max(0, stop - _REACH), stop))


def _bidder(case: Case) -> Subject | None:
    """Return who bids where a clause tells it: "when Nova announced a $3 billion bid", "forcing it to bid"."""
    line, stop = case.clause.line, case.mark.start
    for at in range(stop - 1, max(0, stop - _REACH), -1):
        if line.word(at) == "to" and line.word(at - 1) == "it":
            return valuing.resolved(case, at - 1)
        if line.word(at) in _BIDDING:
            return _firm_before(line, at)
    return None


def _firm_before(line: Line, verb: int) -> Subject | None:
    """Return the firm right before a verb, adverbs between left aside."""
    at = verb
    while line.word(at - 1) in holders.STILL:
        at -= 1
    name = line.at.get(at - 1)
    firm = name is not None and name.mention is not None and name.name.kind in FIRMS and name.end == at
    return subjects.named(line, name) if name is not None and firm else None


def _investor(case: Case, told: Told) -> Subject | None:
    """Return who stands right before the verb: Nova of "rose when Nova invested $1 billion in it"."""
    mark = told.mark
    if mark is None or mark.noun or mark.pos not in ("past", "s", "base") or mark.start > case.mark.start:
        return None
    return _firm_before(case.clause.line, mark.start)


def _funded(case: Case, told: Told) -> Subject | None:
    """Return whom a round is for: "a $1 billion round of funding for Nova", "investment in Nova stands at"."""
    line, mark = case.clause.line, told.mark
    if mark is not None and mark.noun and mark.end <= case.mark.start and line.word(mark.end) == "in":
        named = line.at.get(mark.end + 1)
        if named is not None and named.mention is not None and named.name.kind in FIRMS:
            return subjects.named(line, named)
        topic = case.scene.stage.topic
        known = topic is not None and topic.kind in FIRMS and line.word(mark.end + 2) in ("company", "firm", "startup")
        return topic if known else valuing.resolved(case, mark.end + 1)
    if mark is None or not mark.noun or mark.start < case.mark.end or told.entry.name != "funding":
        return None
    ahead = list(case.clause.after(case.mark.end))[:6]
    led = next((one for one in ahead if line.word(one.start) in ("for", "in") and one.start - mark.end <= _HEAD), None)
    name = next((one for one in ahead if led is not None and one.start > led.start and one.mention is not None), None)
    while name is not None and name.name.kind == "place":  # "for Oslo-based Nova"
        name = next((one for one in ahead if one.start > name.start and one.mention is not None), None)
    firm = name is not None and led is not None and name.name.kind in FIRMS and name.start - led.end <= _HEAD
    return subjects.named(line, name) if name is not None and firm else None


def _watched(case: Case) -> bool:
    """Tell whether the subject of a clause is a body that has a deal before it and is no side of it."""
    who = case.scene.subject
    return who is not None and who.kind == "organisation"


def _bought(case: Case) -> Subject | None:
    """Return who is to be bought behind a sum: "the $3 billion offer to acquire Nova"."""
    line, end = case.clause.line, case.mark.end
    verb = next((at for at in range(end, end + _REACH) if line.word(at) in _BUYING), None)
    if verb is None:
        return None
    ahead = (line.at[at] for at in range(verb + 1, verb + _REACH) if at in line.at)
    name: Mark | None = next((one for one in ahead if one.mention is not None and one.name.kind == "company"), None)
    return subjects.named(line, name) if name is not None else None
