"""Whom earlier sentences were about, and whether a number may still be of them."""

from __future__ import annotations

from knowledge.lexicon import wordlists
from knowledge.reading.figures.line.clauses import Clause
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import subjects
from knowledge.reading.figures.owners.governing import governed
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.scopes import narrowing, places

_LISTS = wordlists.of(__name__)

_NEXT, _FAR = 2, 6  # sentences that a model, a company may be carried over
_MANY = 2
_DETERMINERS = _LISTS.words("determiners")
_TAKING_UP = _LISTS.words("taking_up")
_SELLERS = frozenset(("company", "brand", "model"))
_FIRMS = frozenset(("company", "brand", "name"))
_NATIONAL = _LISTS.words("national")
_HEAD = 4  # tokens at the beginning of a sentence
_HELPING = _LISTS.words("helping")
_PRONOUNS = _LISTS.words("pronouns")


def whoever(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whom earlier sentences were about, unless the article is about a market and this is its class."""
    carried, topic = case.context.subject, case.scene.stage.topic
    watching = carried is not None and outside(case, told, carried)
    if carried is not None and (carried.kind in ("class", "statistic") or watching):
        carried = None
    if carried is not None and carried.kind == "goods" and told.mark is not None and told.entry.get("kind") != "price":
        carried = None  # whose imports, nobody said
    priced = told.entry.get("kind") == "flow" and not told.entry.get("firm")  # what a market's goods sell for
    if topic is not None and _market(topic) and (priced or told.entry.get("takes", [""])[0] in ("count", "percent")):
        return _of_market(case, told, owned, topic)
    if watching and topic is not None and _titled(case, told, topic):
        return topic
    if carried is None and topic is not None and _stock(case, told, topic, watching=watching):
        return topic
    if _others(case, told) or (told.mark is None and headed(case) is not None):
        return None
    if told.entry.get("listed") and _of_topic(case, carried, topic):
        return topic
    if carried is not None and len(case.scene.stage.counted) > _MANY and not _meant(case, carried):
        return _of_several(case, told, carried)
    if carried is not None and case.clause.line.index - carried.line > (_NEXT if carried.kind == "model" else _FAR):
        return topic
    return carried


def _of_several(case: Case, told: Told, carried: Subject) -> Subject | None:
    """Return who is meant of several told of: whom the title names, the one of the sentence before first."""
    if _titular(case, carried):
        drafts = case.scene.stage.drafts
        going_on = bool(drafts) and drafts[-1].subject.name == carried.name
        return carried if going_on or case.clause.line.index - carried.line <= 1 else None
    topic = case.scene.stage.topic
    return topic if _titled(case, told, topic) else None


def _stock(case: Case, told: Told, topic: Subject, *, watching: bool) -> bool:
    """Tell whether "the stock" is that of whom the article is about: nobody was named, or only who watches it."""
    mark = told.mark if told.entry.get("listed") else None
    alone = mark is not None and mark.noun and case.clause.line.word(mark.start - 1) == "the"
    meant = watching or _titular(case, topic)
    return alone and meant and topic.entity is not None and topic.kind in (*_SELLERS, "name")


def _of_market(case: Case, told: Told, owned: Owner, topic: Subject) -> Subject | None:
    """Return whose a number is in an article about a market: what moved, the place named, else the market."""
    head = mover(case, told) if topic.kind != "place" else None
    if head is not None and not head.attrs.get("drive"):
        return Subject(head.attrs.name, None, "class", case.clause.line.index)
    theirs = told.mark is not None and _possessed(case.clause, told.mark)  # "its shipments" are somebody's
    stock = topic.kind == "place" and told.entry.get("kind") not in ("flow", "ratio")  # a plant's capacity
    classed = owned.classed is not None and topic.kind != "place"
    if theirs or classed or stock or somebody_named(case) or of_unknown(case, told):
        return None
    if topic.kind != "place":
        return topic
    other = places.named(case.clause)
    if len(other) == 1 and other[0] != topic.name:
        return Subject(other[0], other[0], "place", case.clause.line.index)  # "for Peru, it names 900"
    return case.frame.market or topic


def national(case: Case, told: Told, owned: Owner, said: Subject | None) -> Subject | None:
    """Return the place that "European sales" is of, unless a firm was told of that has them there."""
    if owned.national is None or told.entry.name in _NATIONAL:
        return owned.national
    topic, carried = case.scene.stage.topic, said or case.context.subject
    firm = carried is not None and carried.kind in _FIRMS and not outside(case, told, carried)
    return None if firm and not (said is None and _market(topic)) else owned.national


def _titled(case: Case, told: Told, topic: Subject | None) -> bool:
    """Tell whether a sum of money is of the company that an article's title names, whatever else it told of."""
    named = topic is not None and topic.entity is not None and topic.kind in ("company", "name", "brand")
    words = case.scene.stage.article.title.replace("'s", " ").replace("’s", " ").split()
    first = topic.entity.split(" ")[0] if named and topic is not None and topic.entity else ""
    return named and first in words and "money" in told.entry.get("takes", ()) and told.entry.get("kind") == "flow"


def somebody_named(case: Case) -> bool:
    """Tell whether a sentence has told of somebody who sells, so that its number is not all the market's."""
    observers = case.scene.stage.names.observers
    names = (one for one in case.clause.line.marks if one.mention is not None and one.start < case.mark.start)
    return any(one.name.kind in _SELLERS and one.name.name not in observers for one in names)


def of_unknown(case: Case, told: Told) -> bool:
    """Tell whether a clause is about things that nothing is known of: "private purchases went on falling, down 4%"."""
    clause, line = case.clause, case.clause.line
    if line.chinese or (told.mark is not None and told.mark is not case.mark and told.mark.start < case.mark.end):
        return False
    described = (one for one in line.matches(clause.start, case.mark.start) if one.entry.kind in ("descriptor", "role"))
    if any(line.word(one.start - 1) in _DETERMINERS for one in described):
        return False  # "the association reckons with 900"
    known = narrowing.roles(case.scene.stage.lexicon)
    things = False
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    for at in range(last.mark.end if last and last.clause is clause else clause.start, case.mark.start):
        mark, token = line.at.get(at), line.tagged.tokens[at]
        if mark is not None and mark.kind not in ("cue", "time", "stop"):
            side = mark.kind == "change" and bool(mark.attrs.get("side"))
            return things and mark.kind != "modal" and (mark.verbal or side or mark.kind == "quantity")
        if mark is None and token.lower in _TAKING_UP:
            return False
        plain = mark is None and token.kind == "word" and known.get(token.lower) not in ("stop", "neutral")
        things = things or (plain and not token.lower.endswith(("ly", "ing")))
    return things


def _bare(case: Case, carried: Subject, topic: Subject) -> bool:
    """Tell whether a share of nobody named is that of the article's company: "the stock rose" in a new paragraph."""
    tagged, line = case.scene.stage.tagged, case.clause.line
    firm = topic.entity is not None and topic.kind in ("company", "name", "brand")
    return firm and tagged[carried.line].sentence.paragraph != line.tagged.sentence.paragraph


def _of_topic(case: Case, carried: Subject | None, topic: Subject | None) -> bool:
    if topic is None or carried is None:
        return False
    return _bare(case, carried, topic) or _unheard(case, carried, topic)


def _unheard(case: Case, carried: Subject | None, topic: Subject | None) -> bool:
    """Tell whether a share can't be of somebody only named in passing: no figure was of him, as of the topic's firm."""
    firm = topic is not None and topic.entity is not None and topic.kind in ("company", "name", "brand")
    counted = case.scene.stage.counted
    return firm and carried is not None and carried.entity not in counted and not _described(case)


def _described(case: Case) -> bool:
    """Tell whether a sentence opens with whose shares are told of: "Its shares", "The company's shares"."""
    line = case.clause.line
    own = any(line.word(at) in ("its", "their") for at in range(case.clause.start, case.mark.start))
    return own or any(match.entry.kind == "descriptor" and match.start < _HEAD for match in line.tagged.matches)


def outside(case: Case, told: Told, who: Subject) -> bool:
    """Tell whether somebody only counts what others sell: a body, or a firm that watches a market."""
    of_market = told.entry.get("takes", [""])[0] in ("count", "percent") and told.entry.get("kind") in ("flow", "ratio")
    observes = who.entity in case.scene.stage.names.observers
    topic = case.scene.stage.topic
    beside = observes and topic is not None and topic.entity not in (None, who.entity)
    if (observes and of_market) or (beside and not _titular(case, who)) or estimating(case, who):
        return True
    if told.entry.get("kind") != "flow":
        return False
    return who.kind == "organisation" or (told.entry.get("takes", [""])[0] == "count" and _observer(case, who))


def _titular(case: Case, who: Subject) -> bool:
    return str(who.entity) in case.scene.stage.article.title


def estimating(case: Case, who: Subject) -> bool:
    """Tell whether somebody only gathers what analysts believe of others; an article on him has him in its title."""
    if who.entity not in case.scene.stage.names.observers or _titular(case, who):
        return False
    return awaits(case)


def awaits(case: Case) -> bool:
    """Tell whether a clause tells what analysts believe."""
    modals = case.clause.of_kind.get("modal", ())
    return "analyst" in case.clause.roles or any(mark.attrs.get("modality") == "estimate" for mark in modals)


def maker(case: Case, model: Subject) -> Subject | None:
    """Return the company that has what no model has, a profit or staff: the one told of before, else the maker."""
    carried = case.context.subject
    if carried is not None and carried.kind in ("company", "brand"):
        return carried
    entry = case.scene.stage.lexicon.named(model.name)
    maker = entry.get("parent") if entry else None
    return Subject(maker, maker, "company", model.line, model.via) if maker else None


def _market(topic: Subject | None) -> bool:
    """Tell whether an article is about a market: its first figure is of a class or place, not of somebody."""
    return (
        topic is not None
        and topic.kind not in (subjects.GROUP, "statistic", "goods")
        and (topic.entity is None or topic.kind == "place")
    )


def _observer(case: Case, local: Subject) -> bool:
    """Tell whether a company only forecasts: the article is about a market, and no figure was of the company yet."""
    topic = case.scene.stage.topic
    if not _market(topic) or "modal" not in case.clause.of_kind:
        return False
    return local.entity not in case.scene.stage.counted


def _others(case: Case, told: Told) -> bool:
    """Tell whether a verb that counts has a subject of its own that nothing is known of: "automakers delivered 900"."""
    clause, verb = case.clause, told.mark
    if clause.line.chinese or verb is None or verb.noun or verb.pos not in ("past", "s", "base"):
        return False
    at = verb.start - 1
    while at > clause.start and clause.line.word(at) in _HELPING:
        at -= 1
    token = clause.line.tagged.tokens[at] if clause.start <= at < verb.start else None
    return (
        token is not None
        and token.kind == "word"
        and token.text.islower()
        and at not in clause.line.at
        and (token.lower not in _PRONOUNS)
    )


def headed(case: Case) -> Mark | None:
    """Return the things that head a clause and are nobody's: "battery-powered cars made up 9% of the total"."""
    clause = case.clause
    first = next((mark for mark in clause.marks if mark.kind not in ("stop", "time", "cue")), None)
    if clause.line.chinese or first is None or first.kind != "class" or first.start >= case.mark.start:
        return None
    if _possessed(clause, first) or governed(clause.line, first, clause.start):
        return None
    return None if first.attrs.get("generic") or first.attrs.get("adjective") else first


def mover(case: Case, told: Told) -> Mark | None:
    """Return the things that moved where no metric of theirs was told before the number: "hybrids rose 4%".

    They head the clause, or stand right before what tells that they moved: "with vans falling by 4%".
    """
    clause = case.clause
    if clause.line.chinese or (told.mark is not None and told.mark.start < case.mark.end):
        return None
    for mark in clause.before(case.mark.start):
        if mark.kind == "quantity":
            break
        thing = next(clause.before(mark.start), None) if mark.kind == "change" and mark.verbal else None
        if thing is not None and thing.kind == "class" and thing.end == mark.start:
            return None if thing.attrs.get("generic") or _possessed(clause, thing) else thing
    return headed(case)


def other_goods(case: Case, told: Told) -> Subject | None:
    """Return the things that a clause is about after one about others: "petrol cars fell 3%, while hybrids rose 4%"."""
    shared = told.entry.name == "market share" and told.mark is not None and told.mark.end <= case.mark.start
    if shared and case.frame.subject is None and (head := headed(case)) is not None and head.pos == "nouns":
        return Subject(head.attrs.name, None, "class", case.clause.line.index)  # "EVs have a market share of 9%"
    before, thing = case.frame.subject, mover(case, told)
    if thing is None or before is None or before.kind != "class":
        return None
    return Subject(thing.attrs.name, None, "class", case.clause.line.index)


def _possessed(clause: Clause, thing: Mark) -> bool:
    return bool({clause.line.word(thing.start - back) for back in (1, 2)} & {"its", "their", "'s"})


def _meant(case: Case, carried: Subject) -> bool:
    """Tell whether a sentence goes on about somebody: in one paragraph, or by a description ("the company")."""
    stage, here = case.scene.stage, case.clause.line.tagged
    last = stage.drafts[-1] if stage.drafts else None
    lines = {carried.line, last.clause.line.index if last and last.subject.name == carried.name else carried.line}
    if any(stage.tagged[line].sentence.paragraph == here.sentence.paragraph for line in lines):
        return True
    return any(match.start < _HEAD for match in here.of_kind.get("descriptor", ()))
