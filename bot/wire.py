"""Nouns to JSON, as the command-line contract has them; pure functions, dictionaries out.

Fields are only ever added. Offsets are code points into the article's body, or into ``text`` for ``at``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from knowledge.model import (
    Citation,
    Figure,
    Outcome,
    Quantity,
    Quotation,
    Reading,
    Relation,
    Shown,
    Span,
    Statement,
    Via,
)

Json = dict[str, Any]


def line(value: Mapping[str, Any]) -> str:
    """Return one JSON line; what UTF-8 can't carry (lone surrogates) is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() or _encodable(text) else json.dumps(value)


def answer(outcome: Outcome, request_id: str | None, ms: float) -> Json:
    """Return an outcome as an answer object; ``ms`` is the time it took to understand and answer."""
    missing = outcome.missing
    return {
        "id": request_id,
        "kind": outcome.kind,
        "text": outcome.text,
        "figures": [_shown(shown) for shown in outcome.figures],
        "citations": [_citation(citation) for citation in outcome.citations],
        "suggestions": list(outcome.suggestions),
        "missing": None if missing is None else {"slot": missing.slot, "said": missing.said},
        "parts": [answer(part, request_id, ms) for part in outcome.parts] or None,
        "confidence": outcome.confidence,
        "language": outcome.language,
        "ms": round(ms, 2),
    }


def facts(reading: Reading) -> Json:
    """Return a reading as a facts object: what was extracted from one article."""
    article, body = reading.article, reading.article.body
    words = _words(reading)
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "source": article.source,
            "published": article.published.isoformat() if article.published else None,
            "language": article.language,
            "sentences": sum(sentence.kind == "sentence" for sentence in reading.sentences),
            "body": body if article.extracted else None,
        },
        "figures": [_figure(figure, body) for figure in reading.figures],
        "quotes": [_quotation(quotation, body) for quotation in reading.quotations],
        "relations": [_relation(relation, body, words) for relation in reading.relations],
        "statements": [_statement(statement, body) for statement in reading.statements],
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
    }


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _pair(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _slots(figure: Figure) -> Json:
    return {
        "subject": figure.subject,
        "scope": figure.scope,
        "metric": figure.metric,
        "value": figure.value,
        "value_to": figure.value_to,
        "unit": figure.unit,
        "bound": figure.bound,
        "period": figure.period.code if figure.period else None,
        "basis": figure.basis,
        "modality": figure.modality,
    }


def _shown(shown: Shown) -> Json:
    computed = shown.computed
    return _slots(shown.figure) | {
        "at": [shown.at.start, shown.at.end],
        "citations": list(shown.citations),
        "computed": None
        if computed is None
        else {"expression": computed.expression, "operands": list(computed.operands)},
    }


def _figure(figure: Figure, body: str) -> Json:
    return (
        _slots(figure)
        | {"of": figure.of}
        | _pair(figure.span)
        | {"evidence": figure.span.of(body), "via": [_via(via, via.span.of(body)) for via in figure.via]}
    )


def _via(via: Via, quote: str) -> Json:
    return _pair(via.span) | {"quote": quote, "gives": via.gives}


def _citation(citation: Citation) -> Json:
    return {
        "article": citation.article,
        "title": citation.title,
        "source": citation.source,
        "url": citation.url,
        "published": citation.published.isoformat() if citation.published else None,
        **_pair(citation.span),
        "quote": citation.quote,
        "figures": [[span.start, span.end] for span in citation.figures],
        "via": [_via(via, quote) for via, quote in citation.via],
    }


def _quotation(quotation: Quotation, body: str) -> Json:
    return {
        "speaker": quotation.speaker,
        "role": quotation.role,
        "direct": quotation.direct,
        "text": quotation.span.of(body),
        **_pair(quotation.span),
        "cue": quotation.cue,
        "partial": quotation.partial,
    }


def _words(reading: Reading) -> dict[str, str]:
    """Return how a Chinese article first writes each name: its relations speak its language, as its quotes do."""
    if reading.article.language != "zh":
        return {}
    body = reading.article.body
    return {mention.name: mention.span.of(body) for mention in reversed(reading.mentions)}


def _relation(relation: Relation, body: str, words: dict[str, str]) -> Json:
    return {
        "a": words.get(relation.a, relation.a),
        "b": words.get(relation.b, relation.b),
        "kind": relation.kind,
        **_pair(relation.span),
        "evidence": relation.span.of(body),
    }


def _statement(statement: Statement, body: str) -> Json:
    return {
        "about": list(statement.about),
        "kind": statement.kind,
        "text": statement.span.of(body),
        **_pair(statement.span),
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "value": quantity.value,
        "value_to": quantity.value_to,
        "unit": quantity.unit,
        "normal_unit": quantity.normal_unit,
        "bound": quantity.bound,
        "direction": quantity.direction,
        **_pair(quantity.span),
        "concept": list(quantity.concept),
    }
