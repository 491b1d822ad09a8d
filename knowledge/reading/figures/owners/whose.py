"""Whose number it is and within which scope: the nearest that tells, else what was carried over."""

from __future__ import annotations

from knowledge.reading.figures.chinese import subjects as chinese_subjects
from knowledge.reading.figures.deals import rounds, tariffs
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.marks import Mark
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import goods, nations, phrased, resuming
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.owners import bystanders, carrying, fines, locating, pointing, rivals, subjects, targets
from knowledge.reading.figures.owners.phrases import Owner
from knowledge.reading.figures.owners.reporting import reporter, shown
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.scopes import wholes

_CODED = 3  # tokens of "(NVA)"
_MILLION = 1_000_000
_OWNERS = frozenset(("company", "brand", "model", "name"))
_VERBS = frozenset(("base", "s", "past", "ing", "part"))


def subject(case: Case, told: Told) -> Subject | None:
    """Return whose number it is: the thing counted, the metric's owner, the clause's subject, or who was carried."""
    owned = phrased.owner(case, told)
    if case.clause.line.chinese:
        return chinese_subjects.subject(case, told, owned)
    unknown = case.share.name is None and _of_unknown(case, told, owned)
    nobody = unknown or case.share.unshared or bystanders.nobody(case)
    dealt = None if nobody else rounds.subject(case, told) or _together(case)
    if nobody or dealt is not None:
        return dealt
    index = goods.index(case) if told.entry is goods.INDEX else None
    if index is not None or (told.entry.get("listed") and bystanders.index(case.clause, case.mark)):
        return index
    if told.entry.name == targets.TARGET and told.mark is not None:
        return targets.subject(case, told)
    if (whole := pointing.restated(case.clause, case.mark)) is not None:
        drafts = case.scene.stage.drafts
        return drafts[-1].subject if drafts and drafts[-1].mark is whole else None
    if case.share.name is None and (taken_up := resuming.level(case)) is not None:
        return taken_up.subject
    settled = fines.fined(case, told) or _of_whole(case)
    if settled is None and case.share.name is None:
        settled = nations.subject(case, told, owned) or tariffs.subject(case, told)
    if settled is not None:
        return settled
    return rounds.firm(
        case, told, owned.subject or case.context.subject if _whole(case) else _nearest(case, told, owned)
    )


def _together(case: Case) -> Subject | None:
    """Return the firms that "the two companies" are, where a sentence told of several before."""
    told = case.scene.subject is None and case.share.name is None and bystanders.plural(case.clause)
    return case.context.pair if told else None


def _nearest(case: Case, told: Told, owned: Owner) -> Subject | None:
    holds = case.mark.holds
    if holds is not None and holds.kind == "organisation" and told.mark is case.mark and told.entry.get("bare"):
        return Subject(holds.name, holds.name, holds.kind, case.clause.line.index)  # "900 UAW members"
    if case.share.name is None and (traded := goods.subject(case, told, owned)) is not None:
        return traded
    found = _said(case, told, owned)
    found = targets.watched(case, told, owned, found) if found is not None else None
    if found is None and told.mark is None and (whole := _part_of(case, told)) is not None:
        return whole
    if found is None and told.mark is None and case.cast.part == "level" and told.entry.get("kind") == "stock":
        return locating.holding(case) or case.scene.subject
    if found is None and (bystanders.seen(case, told.mark) or bystanders.overall(case)):
        return None
    if found is None and (owned.classed is None or told.entry.get("kind") != "price"):
        found = carrying.whoever(case, told, owned)
        if found is not None and _not_carried(case, told, found):
            return None
    if found is not None and found.kind == "model" and told.entry.get("firm"):
        found = carrying.maker(case, found)
    if case.share.name is not None and (found is None or found.kind == "place"):
        return subjects.named(case.clause.line, case.share.name)
    return found or _products(case, owned) or (None if carrying.of_unknown(case, told) else locating.market(case, told))


def _of_unknown(case: Case, told: Told, owned: Owner) -> bool:
    """Tell whether a metric is of somebody unknown: "the plant's sales fell 4%, with profit down 3%"."""
    if owned.unknown or owned.subject is not None or told.mark is None or not told.mark.noun:
        return owned.unknown
    before = [owner for at, owner in case.frame.owners.items() if at < told.mark.start]
    return bool(before) and before[-1].unknown and case.scene.subject is None


def _of_whole(case: Case) -> Subject | None:
    """Return whose the whole is that a sentence begins with: "Of Peru's $50 billion of imports, $9 billion came"."""
    line, drafts = case.clause.line, case.scene.stage.drafts
    if line.word(0) != "of" or not drafts or drafts[-1].clause.line is not line:
        return None
    near = any(drafts[-1].mark.end <= mark.start < case.mark.start for mark in line.marks if mark.kind == "name")
    return None if near else drafts[-1].subject


def _not_carried(case: Case, told: Told, carried: Subject) -> bool:
    """Tell whether a number is not of the firm told of before: what is sold was not named, or a body tells of all."""
    if carried.kind == "company" and told.entry.name == "price":
        return True
    watched = carrying.awaits(case) or any("analyst" in mark.roles for mark in case.clause.line.marks)
    return carried.kind in _OWNERS and not watched and bystanders.by_body(case)


def _part_of(case: Case, told: Told) -> Subject | None:
    """Return whose the whole is that a number is a part of: "Nova has 900 workers. Of them, 400 are in Peru"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    same = last is not None and last.entry is told.entry and told.entry.get("kind") == "stock"
    return last.subject if last is not None and same and wholes.within(case.clause, case.mark) else None


def _said(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whom the sentence itself says a number to be of."""
    found = (
        reporter(case)
        or bystanders.maker(case)
        or bystanders.own(case)
        or bystanders.described(case)
        or bystanders.market(case, told, owned)
    )
    found = found or bystanders.of_sellers(case) or _pointed(case, told, owned)
    if found is not None and carrying.estimating(case, found):
        found = None  # "analysts surveyed by Vega, who expected a loss of 4 cents"
    found = (
        found
        or owned.subject
        or _owning(case, told)
        or _local(case, told)
        or owned.place
        or carrying.other_goods(case, told)
    )
    frame = case.frame
    said = [who for who in (frame.subject, frame.speaker) if who is not None and not carrying.outside(case, told, who)]
    said = [who for who in said if not (_other_products(case, who, owned) or shown(case, told))]
    where = None if found else carrying.national(case, told, owned, said[0] if said else None)
    return found or where or (said[0] if said else frame.place) or _telling(case, told)


def _owning(case: Case, told: Told) -> Subject | None:
    """Return whose a sum is by the word before it: "of Peru's $51 billion of van imports"."""
    line, at = case.clause.line, case.mark.start
    name = line.at.get(at - 2) if line.word(at - 1) == "'s" and case.family == "money" else None
    behind = told.mark is not None and told.mark.noun and told.mark.start >= case.mark.end
    return subjects.named(line, name) if name is not None and name.mention is not None and behind else None


def _other_products(case: Case, who: Subject, owned: Owner) -> bool:
    """Tell whether a metric names products of its own after others: "car sales fell, while scooter sales grew"."""
    if who.kind != "class" or owned.classed is None or owned.classed == who.name:
        return False
    entry = case.scene.stage.lexicon.entry("class", owned.classed)
    return entry is not None and not entry.get("drive") and not entry.get("adjective")


def _telling(case: Case, told: Told) -> Subject | None:
    """Return the company that tells a number of itself at the end of its sentence: "sales rose 4%, Nova said"."""
    line = case.clause.line
    for mark in reversed(line.marks):
        if mark.start < case.mark.end or line.chinese:
            return None
        name = line.at.get(mark.start - 1) if "saying" in mark.roles else None
        if name is None or name.mention is None or name.mention.kind not in _OWNERS:
            continue
        who = subjects.named(line, name)
        apart = line.word(name.start - 1) == "," and told.mark is not None and not carrying.outside(case, told, who)
        return who if apart and who.entity not in case.scene.stage.names.observers else None
    return None


def _products(case: Case, owned: Owner) -> Subject | None:
    """Return the products that a number is of where nobody is told to sell them."""
    bracketed = pointing.classed(case.clause, case.mark)
    beside = [bracketed.attrs] if bracketed else phrased.classes(case.mark)
    listed = case.share.classed.attrs.name if case.share.classed is not None else None
    classed = listed or owned.classed or next((entry.name for entry in beside), None)
    return Subject(classed, None, "class", case.clause.line.index) if classed is not None else None


def _whole(case: Case) -> bool:
    """Tell whether a number is the whole that somebody has a share of: "Nova made 45 percent of the 900 units"."""
    before = [mark for mark in case.clause.quantities if mark.end <= case.mark.start]
    if not before or case.scene.casts[before[-1].start].part != "share":
        return False
    between = [case.clause.line.word(at) for at in range(before[-1].end, case.mark.start)]
    return between in (["of"], ["of", "the"])


def _pointed(case: Case, told: Told, owned: Owner) -> Subject | None:
    """Return whom a list, the thing counted, the level of a change or a relative pronoun points to."""
    if (rival := rivals.compared(case)) is not None:
        case.cast = Cast("level", 1, case.cast.teller)  # of the same time, if of somebody else
        return rival
    if case.share.name is not None and case.share.name.name.kind != "place":
        return subjects.named(case.clause.line, case.share.name)
    if (with_whom := rivals.beside(case) or _taken_up(case, told)) is not None:
        return with_whom
    if case.cast.part in ("level", "prior") and (case.family == "count" or told.entry.name == "price"):
        thing = subjects.counted(case.clause, case.mark, alone=case.scene.subject is None)
        if thing is not None and not (told.entry.name == "orders" and _buys(case, thing)):
            return thing
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    if case.cast.part == "change" and last and phrased.of_level(case, told, last):
        return last.subject  # a change is of whom its level is
    if (explained := _explained(case, told)) is not None or owned.subject is not None:
        return explained
    if last and last.clause is case.clause and last.relative and not _named_between(case, last.mark):
        return last.subject
    return _relative(case)


def _explained(case: Case, told: Told) -> Subject | None:
    """Return the firm that a relative clause is about, past the metric of another: "like Vega, which rose to $150"."""
    line, noun = case.clause.line, told.mark
    if noun is None or not noun.noun or not told.entry.get("listed") or line.chinese:
        return None
    which = next((mark for mark in case.clause.before(case.mark.start) if "relative" in mark.roles), None)
    if (
        which is None
        or which.start < noun.end
        or line.word(which.start) != "which"
        or line.word(which.start - 1) != ","
    ):
        return None
    at = which.start - 2
    at -= _CODED if line.word(at) == ")" else 0
    name = line.at.get(at)
    firm = name is not None and name.mention is not None and name.mention.kind in ("company", "name")
    return subjects.named(line, name) if name is not None and firm else None


def _buys(case: Case, thing: Subject) -> bool:
    """Tell whether somebody orders what another makes: "Nova Air ordered ten 787s" is of Nova Air's orders."""
    who, entry = case.scene.subject, case.scene.stage.lexicon.named(thing.name)
    if who is None or who.entity is None or entry is None or who.kind == "place":
        return False
    for _ in range(3):  # a model's brand, the brand's company
        if entry is None or entry.name == who.name:
            return entry is None
        entry = case.scene.stage.lexicon.named(entry.get("parent", ""))
    return True


def _taken_up(case: Case, told: Told) -> Subject | None:
    """Return whose the level told before is where "it" is that level: "in May it had been 40"."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    verb = next(case.clause.before(case.mark.start), None)
    if last is None or told.mark is not None or last.entry is not told.entry or verb is None or verb.kind != "cue":
        return None
    words = [case.clause.line.word(at) for at in range(case.mark.start - 3, case.mark.start)]
    return last.subject if "verb" in verb.roles and "it" in words and case.cast.part == "level" else None


def _relative(case: Case) -> Subject | None:
    return subjects.of_relative(case.clause, case.mark, case.scene.stage.names)


def relative(case: Case, who: Subject) -> bool:
    """Tell whether a relative pronoun made somebody the subject, who stays it to the end of the clause."""
    last = case.scene.stage.drafts[-1] if case.scene.stage.drafts else None
    going_on = last is not None and last.clause is case.clause and last.relative and last.subject == who
    return going_on or _relative(case) == who


def _named_between(case: Case, left: Mark) -> bool:
    return any(mark.kind == "name" and mark.start > left.start for mark in case.clause.before(case.mark.start))


def _local(case: Case, told: Told) -> Subject | None:
    """Return the clause's own subject, unless it only narrows, counts others' sales or watches a market."""
    local = case.scene.subject
    if local is None:
        return None
    if local.kind == goods.KIND and case.family == "money" and told.entry.get("kind") == "flow":
        return None  # "the highest oil prices pushed imports to $140 billion"
    if local.kind == "place" and told.mark is not None and told.mark.noun:
        return None  # "in China" or "U.S. sales" narrows; it is no subject beside one
    return None if carrying.outside(case, told, local) else local


def misplaced(case: Case, told: Told, who: Subject) -> bool:
    """Tell whether a sum can't be what it was told of: a share's price in millions, what a recall costs its maker."""
    if tariffs.unfounded(case, told, who) or fines.imposing(case, told, who):
        return True
    if told.entry.name == "share price" and who.kind == "place":
        return True  # "the Toronto market fell 3%"
    priced = told.entry.get("listed") or told.entry.name == "price target"
    if priced and case.family == "money" and case.mark.number.value >= _MILLION:
        return True
    if case.mark.number.normal_unit == "share" and told.entry.name == "production":
        return True  # of shares nothing is made
    if rounds.misplaced(case, told):
        return True
    verb = told.mark is None or (told.mark.kind == "metric" and told.mark.pos in _VERBS)
    return told.entry.name == "price" and verb and who.kind in ("company", "organisation", "person")
