"""Greetings, thanks, questions about Byline itself: answered without the articles."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.asking.phrasing.wording import templates
from knowledge.asking.plan import Desk, Plan
from knowledge.asking.understanding.question import Question
from knowledge.model import Help


def small_talk(question: Question, desk: Desk) -> Iterator[Plan]:
    """Offer a reply to a message that asks nothing of the articles."""
    words = templates(desk, question.language)["chat"]
    if question.strange:
        return
    tokens = [at for at, token in enumerate(question.tokens) if token.kind != "mark"]
    matches = desk.lexicon.matches(list(question.tokens))
    chat = [match for match in matches if match.entry.kind == "chat"]
    idle = {at for match in matches if match.entry.kind in ("chat", "filler") for at in range(match.start, match.end)}
    slots = question.of("name", "code", "metric", "class", "period", "quantity")
    if chat and idle.issuperset(tokens):
        longest = max(chat, key=lambda match: match.end - match.start)
        text = str(words[longest.entry.name])
        yield Plan("chat", 1.1, Help(text=text, confidence=0.9, language=question.language))
    elif any(match.entry.name in ("help", "about") for match in chat) and not slots:
        name = next(match.entry.name for match in chat if match.entry.name in ("help", "about"))
        yield Plan("chat", 0.6, Help(text=str(words[name]), confidence=0.7, language=question.language))
    elif not question.terms and not question.carried:
        key = "smalltalk" if tokens else "help"
        yield Plan("chat", 0.4, Help(text=str(words[key]), confidence=0.6, language=question.language))
    elif not slots and not question.left and question.aspects <= {"check"} and not question.carried:
        yield Plan("chat", 0.4, Help(text=str(words["smalltalk"]), confidence=0.5, language=question.language))
