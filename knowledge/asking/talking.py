"""Greetings, thanks, questions about Byline itself: answered without the articles."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.asking.plan import Desk, Plan
from knowledge.asking.question import Question
from knowledge.asking.wording import templates
from knowledge.model import Help


def small_talk(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a reply to a message that asks nothing of the articles."""
    words = templates(desk, question.language)["chat"]
    if question.strange:
        return
    tokens = [token for token in question.tokens if token.kind != "mark"]
    kinds = [
        match.entry.name
        for match in desk.lexicon.matches(list(question.tokens))
        if match.entry.kind == "chat" and match.end - match.start >= len(tokens) * 0.5
    ]
    slots = question.of("name", "code", "metric", "class", "period", "quantity", "word")
    if kinds and not slots:
        yield Plan("chat", 0.95, Help(text=str(words[kinds[0]]), confidence=0.9, language=question.language))
    elif kinds and kinds[0] in ("help", "about"):
        yield Plan("chat", 0.6, Help(text=str(words[kinds[0]]), confidence=0.7, language=question.language))
    elif not question.terms and not question.carried:
        key = "smalltalk" if tokens else "help"
        yield Plan("chat", 0.4, Help(text=str(words[key]), confidence=0.6, language=question.language))
    elif not slots and not question.aspects and not question.carried:
        yield Plan("chat", 0.4, Help(text=str(words["smalltalk"]), confidence=0.5, language=question.language))
