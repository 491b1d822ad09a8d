"""A number made a figure: whose it is, of what, when, and as what it is told; or none where that stays open."""

from __future__ import annotations

from knowledge.reading.figures.chinese import times as chinese_times
from knowledge.reading.figures.deals import dating
from knowledge.reading.figures.line.casts import Cast
from knowledge.reading.figures.line.drafts import Draft, unit_of
from knowledge.reading.figures.line.scene import Case
from knowledge.reading.figures.measures import misleading, phrased, resuming, settling, sharpening, worth
from knowledge.reading.figures.measures.metrics import Told
from knowledge.reading.figures.open import barring
from knowledge.reading.figures.open import settling as open_metrics
from knowledge.reading.figures.owners import whose
from knowledge.reading.figures.owners.subjects import Subject
from knowledge.reading.figures.parts import discounting, modality
from knowledge.reading.figures.scopes import scoping, wholes
from knowledge.reading.figures.times import bases, expecting, lending, sessions, timing


def drafted(case: Case) -> Draft | None:
    """Settle whose number it is and of what, or return None where that stays open."""
    aside = discounting.discounted(case.clause, case.mark) or misleading.counted(case.clause, case.mark)
    if aside or worth.implied(case) or worth.exchanged(case):
        return None
    told = settling.metric(case) if case.cast.part != "none" else None
    who = whose.subject(case, told) if told else None
    if (told is None or who is None or told.line is not None) and (
        named := open_metrics.settle(case, told)
    ) is not None:
        return _named(case, *named)
    if barring.barred(case, told):
        return None
    if told is None or who is None or discounting.of_unread(case, told):
        return None
    told = sharpening.sharpened(case, told, who)
    if whose.misplaced(case, told, who):
        return None
    if told.entry.get("lost"):
        case.cast = Cast("level", 1, case.cast.teller)
    case.trail.subject(who)
    return _dated(case, told, who)


def _named(case: Case, told: Told, who: Subject) -> Draft | None:
    """Draft a number whose metric is its own noun: of a time that its sentence tells, if of any."""
    case.trail.via.clear()
    case.trail.subject(who)
    draft = _dated(case, told, who)
    if draft is not None and any(via.gives == "period" for via in draft.via):
        draft.period, draft.via = None, [via for via in draft.via if via.gives != "period"]
    return draft


def _dated(case: Case, told: Told, who: Subject) -> Draft | None:
    """Settle the time and modality of a number; a level of before needs a time, as does nothing else."""
    said = modality.settle(case, told.entry) or phrased.level_modality(case, told) or told.entry.get("modality")
    said = dating.modality(case, told, said)
    period, base = timing.set_against(case, told.entry, said) or timing.settle(case, told.entry, said)
    period = period or chinese_times.of_its_year(case.clause, told.mark, case.scene.stage.article.published)
    said, period = dating.settle(case, told, said, period)
    held = told.entry.get("kind") == "stock" and case.cast.part == "level"
    if held or told.entry.get("kind") == "flow":
        said = said or modality.coming(case, period)
    if said in ("forecast", "target") and expecting.past(case, period):
        period = None
    needed = (case.cast.part == "prior" or bases.earlier(case.cast)) and not (
        timing.timeless(told.entry) or sessions.rate(case) or (told.entry.get("kind") == "stock" and lending.now(case))
    )
    if needed and period is None and said is None:
        return None
    scopes = scoping.scopes(case, told, who)
    counts = scoping.counts(case.scene.stage.lexicon, scopes, who)
    if (taken_up := resuming.level(case)) is not None:
        counts = taken_up.unit if taken_up.cast.part == "level" else counts
    elif case.mark.number.normal_unit is None and (measured := resuming.measured(case, told.entry)) is not None:
        counts = measured
    return Draft(
        clause=case.clause,
        mark=case.mark,
        cast=case.cast,
        metric=_metric_name(case, told),
        entry=told.entry,
        subject=who,
        scopes=scopes,
        period=period,
        basis=base if case.cast.part == "change" else None,
        modality=said,
        unit=unit_of(case.clause, case.mark, case.cast, told.entry, counts),
        told=told.mark,
        relative=whose.relative(case, who),
        part_of_whole=case.scene.part or wholes.within(case.clause, case.mark),
        via=case.trail.via,
    )


def _metric_name(case: Case, told: Told) -> str:
    name, kind = told.entry.name, told.entry.get("kind")
    if case.cast.part == "share" and kind in ("flow", "stock"):
        return f"share of {name}"
    teller = case.cast.teller
    verb = teller is case.mark or (teller is not None and teller.kind == "change" and not teller.attrs.get("side"))
    if case.cast.part == "change" and case.family == "count" and kind == "stock" and verb and told.entry.get("bare"):
        return f"{name} {'added' if case.cast.sign > 0 else 'lost'}"  # so many more, not so many
    return name
