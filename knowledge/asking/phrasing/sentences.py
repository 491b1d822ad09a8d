"""Figures as sentences: templates of the lexicon filled with pieces, the figure first, its scope and period named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.asking.finding.moving import is_change, is_rank
from knowledge.asking.phrasing.draft import Draft, Piece, Pieces, Receipt, Slot, Stated, fill, join, receipt
from knowledge.asking.phrasing.notation import notation
from knowledge.asking.phrasing.wording import basis, plural, templates, when
from knowledge.asking.plan import Desk
from knowledge.asking.understanding.hints import hints
from knowledge.model import Article, Figure, Language, Span
from knowledge.store.snapshot import Found
from knowledge.tokens import tokenize

_SHARE = "share of "
_SIGN = re.compile(r"(?i)^(?:[-−–+]|minus |plus |负)\s*")


def name(canonical: str, desk: Desk, language: Language) -> str:
    """Return a name as the language has it."""
    return desk.names.chinese(canonical) if language == "zh" else canonical


def term(kind: str, canonical: str, desk: Desk, language: Language) -> str:
    """Return a metric or class as the language has it; the article's own words stay."""
    if language == "en":
        return canonical
    known = templates(desk, language).get(kind, {}).get(canonical)
    if known is None and canonical.startswith(_SHARE):
        whole = term(kind, canonical.removeprefix(_SHARE), desk, language)
        return str(templates(desk, language)["part_measured"]).format(metric=whole)
    entry = desk.lexicon.entry(kind, canonical)
    forms = [form for form, pos in (entry.forms if entry else ()) if pos == "zh"]
    return str(known or next(iter(forms), canonical))


def subject(fact: Figure, desk: Desk, language: Language) -> str:
    """Return the subject; in Chinese with the name that heads it in Chinese."""
    if language == "en" or fact.entity is None:
        return term("class", fact.subject, desk, language)
    rest = fact.subject.removeprefix(fact.entity).strip()
    return name(fact.entity, desk, language) + (term("class", rest, desk, language) if rest else "")


def scope(fact: Figure, desk: Desk, language: Language) -> str:
    """Return the scopes as they follow a metric, or nothing."""
    if not fact.scopes:
        return ""
    words = [
        name(one, desk, language) if desk.names.kinds.get(one) else term("class", one, desk, language)
        for one in fact.scopes
    ]
    return str(templates(desk, language)["in_scope"]).format(scope=str(templates(desk, language)["comma"]).join(words))


def label(fact: Figure, desk: Desk, language: Language) -> str:
    """Return what a figure is about without its period: subject, metric and scope."""
    space = " " if language == "en" else ""
    return space.join((subject(fact, desk, language), term("metric", fact.metric, desk, language))) + scope(
        fact, desk, language
    )


def stated(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return the bound in words and the number as the article writes it; a range with both ends as it stands."""
    bound = templates(desk, language)["bound"][found.fact.bound]
    said = Stated(found, notation(found, desk))
    if bound and said.notation.lower().startswith(str(bound).strip().lower()):
        bound = ""
    return (str(bound), said) if bound else (said,)


def level(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a level with subject, scope, metric and period, and its receipt."""
    fact, words = found.fact, templates(desk, language)
    slots: dict[str, Slot] = {
        "value": stated(found, desk, language),
        "unit": "" if _tells_unit(notation(found, desk), desk) else _unit(fact, desk, language),
        "subject": subject(fact, desk, language),
        "metric": term("metric", fact.metric, desk, language),
        "scope": scope(fact, desk, language),
        "when": when(fact.period, desk, language),
        "state": str(words["modality"].get(desk.modality(fact) or "", "")),
        "done": str(words["done"].get(fact.metric, "")),
    }
    key = "level"
    counted = fact.unit in ("vehicle", "unit", fact.subject.lower()) and not fact.modality
    if fact.metric == "orders" and not fact.modality and fact.unit == "order":
        key = "orders"
    elif counted and fact.metric in words["done"]:
        product = fact.entity is None or fact.subject != fact.entity or desk.names.kinds.get(fact.entity) == "model"
        if product:
            key = "level_of_model"
            if fact.unit == fact.subject.lower() and language == "en":
                slots["subject"] = plural(fact.subject)
        else:
            key, slots = "level_of_maker", slots | _made(fact, desk, language)
    return (*fill(str(words[key]), slots), " ", receipt(found))


def _made(fact: Figure, desk: Desk, language: Language) -> dict[str, Slot]:
    """Return what a maker sold: the class that narrows it stands for the thing, other scopes stay behind."""
    if language == "zh":
        return {"what": ""}
    known = [(one, desk.lexicon.entry("class", one)) for one in fact.scopes]
    things = [(one, entry) for one, entry in known if entry is not None and not entry.get("adjective")]
    classes = [one for one, entry in things if any(pos != "zh" for _, pos in entry.forms)]  # no groups of makers
    rest = tuple(one for one in fact.scopes if one not in classes[:1])
    what = classes[0] if classes else plural(fact.unit)
    where = f" ({', '.join(rest)})" if rest else ""
    return {"what": what, "scope": where}


def _tells_unit(said: str, desk: Desk) -> bool:
    """Tell whether the number as written ends in its unit ("7.5 units per month"), not in a scale ("million")."""
    last = tokenize(said)[-1:]
    scales = {match.entry.kind for match in desk.lexicon.matches(last)}
    return bool(last) and last[0].kind == "word" and len(last[0].text) > 1 and "number" not in scales


def _unit(fact: Figure, desk: Desk, language: Language) -> str:
    """Return the noun of the thing counted; what the notation holds already needs none."""
    noun, _, _ = fact.unit.partition("/")
    if fact.unit in ("%", "pp", "bp", "times", "rank", "pence") or noun.isupper():
        return ""
    if language == "en" and plural(noun) == fact.metric:
        return ""
    entry = desk.lexicon.entry("unit", noun)
    if entry is not None and entry.get("family") in ("measure", "time", "currency", "percent", "point", "ratio"):
        return ""
    if language == "zh":
        return str(templates(desk, language)["unit"].get(noun, ""))
    return " " + plural(fact.unit)


def move(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a change with its direction: "up 5.3%"; the number stands without a sign."""
    words = templates(desk, language)
    number = tuple(_unsigned(piece) for piece in stated(found, desk, language))
    said = next(piece for piece in number if isinstance(piece, Stated))
    if not _tells_unit(said.notation, desk):
        number = (*number, _unit(found.fact, desk, language))  # else "12,000 year on year" would read as years
    if _of_before(found, desk):
        return fill(str(words["times_before"]), {"value": number})
    if any(match.entry.kind == "change" for match in desk.lexicon.matches(tokenize(said.notation))):  # "doubled"
        return fill(str(words["flat"]), {"value": number})
    return fill(str(words["up" if found.fact.value > 0 else "down"]), {"value": number})


def _of_before(found: Found[Figure], desk: Desk) -> bool:
    """Tell whether a multiple is of what was before ("是去年同期的3倍"), and not how much was added."""
    body, at = desk.snapshot.article(found.article).body, found.fact.span.start
    return found.fact.unit == "times" and body[max(0, at - 1) : at] in hints(desk.lexicon, "multiple of")


def _unsigned(piece: Piece) -> Piece:
    """Return a number without the sign that its direction says in words."""
    return replace(piece, notation=_SIGN.sub("", piece.notation)) if isinstance(piece, Stated) else piece


def change(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a change with what moved and when, and its receipt."""
    fact, words = found.fact, templates(desk, language)
    slots: dict[str, Slot] = {
        "move": move(found, desk, language),
        "basis": basis(fact, desk, language),
        "subject": subject(fact, desk, language),
        "metric": term("metric", fact.metric, desk, language),
        "scope": scope(fact, desk, language),
        "when": when(fact.period, desk, language),
        "state": str(words["modality"].get(desk.modality(fact) or "", "")),
    }
    return (*fill(str(words["change"]), slots), " ", receipt(found))


def capital(pieces: Pieces) -> Pieces:
    """Return the pieces with a capital where a sentence begins."""
    first = pieces[0]
    if isinstance(first, str) and first:
        return (first[0].upper() + first[1:], *pieces[1:])
    return pieces


def figure(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a level or a change as a sentence without its full stop."""
    if is_rank(found.fact):
        return rank(found, desk, language)
    return change(found, desk, language) if is_change(found.fact, desk.lexicon) else level(found, desk, language)


def rank(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a place on a list, in the article's words, with the list."""
    fact = found.fact
    slots: dict[str, Slot] = {
        "subject": subject(fact, desk, language),
        "value": Stated(found, notation(found, desk)),
        "list": _listed_where(fact.scope or ""),
        "when": when(fact.period, desk, language),
    }
    return (*fill(str(templates(desk, language)["rank"]), slots), " ", receipt(found))


def _listed_where(scope: str) -> str:
    """Return the list of a rank as it stands behind it: Chinese has no space there, words of an English article do."""
    return f" {scope}" if scope[:1].isascii() else scope


def with_change(found: Found[Figure], desk: Desk, language: Language) -> Pieces:
    """Return a level with the changes that the article gives for it beside it."""
    pieces = level(found, desk, language)
    moves = changes_of(found, desk)
    if not moves:
        return pieces
    beside = tuple(
        piece
        for moved in moves[:2]
        for piece in fill(
            str(templates(desk, language)["beside"]),
            {"move": move(moved, desk, language), "basis": basis(moved.fact, desk, language)},
        )
    )
    receipts = tuple(receipt(moved) for moved in moves[:2])
    return (*pieces[:-2], *beside, " ", pieces[-1], *(one for one in receipts if one.sentence != found.fact.sentence))


def changes_of(found: Found[Figure], desk: Desk) -> list[Found[Figure]]:
    """Return the changes that the article ties to a level."""
    return [
        one
        for one in desk.figures_of(found.article)
        if one.fact.of == found.index
        and is_change(one.fact, desk.lexicon)
        and one.fact.unit in ("%", "times")
        and one.fact.modality == found.fact.modality
        and (found.fact.period is None or one.fact.period is None or one.fact.period.same(found.fact.period))
    ]


def listed(parts: Sequence[Pieces], desk: Desk, language: Language) -> Pieces:
    """Return several figures as one sentence."""
    return join(parts, str(templates(desk, language)["semicolon"]))


def written(pieces: Pieces, desk: Desk) -> Draft:
    """Return the draft of an answer made of the pieces."""
    draft = Draft(desk.snapshot)
    draft.add(pieces)
    return draft


def sliced(article: str, span: Span, desk: Desk) -> Pieces:
    """Return a slice of an article with the figures in it stated, so that every number of it is accounted for."""
    body = desk.snapshot.article(article).body
    inside = [found for found in _figures_touching(article, span, desk) if span.holds(found.fact.span)]
    pieces: list[Piece] = []
    at = span.start
    for found in sorted(inside, key=lambda found: found.fact.span.start):
        if found.fact.span.start >= at:
            pieces += [body[at : found.fact.span.start], Stated(found, found.fact.span.of(body))]
            at = found.fact.span.end
    pieces.append(body[at : span.end])
    return tuple(piece for piece in pieces if piece != "")


def _figures_touching(article: str, span: Span, desk: Desk) -> list[Found[Figure]]:
    sentences = [(article, found.fact.span) for found in desk.snapshot.around(article, span, 0, 0)]
    return desk.snapshot.figures(sentences=sentences) if sentences else []


def dated(article: Article, language: Language) -> str:
    """Return an article's date in words, or nothing."""
    from knowledge.asking.phrasing.wording import point

    return point(article.published.isoformat(), language) if article.published else ""


__all__ = ["Receipt", "change", "figure", "level", "listed", "move", "sliced", "with_change", "written"]
