"""The forms that admins fill in: new articles, and the details of a preview."""

from __future__ import annotations

from bot.cards.press import AdminPress
from bot.drafts import Proposal
from bot.forms import Field, Files, Form
from bot.wording import say
from knowledge.model import Language

UNEXPLAINED = ("title",)  # fields that need no hint
TEXT = 4000  # characters that Discord lets a field have
LINK = 2000


def entry(language: Language, gap: str = "") -> Form:
    """Return the form for new articles, each thing in it by choice; ``gap`` is what they are to fill."""
    return Form(
        AdminPress("add", gap),
        say(language, "admin.form_add"),
        (
            _field("link", language, most=LINK),
            Files("files", say(language, "admin.field_files"), say(language, "admin.field_files_hint")),
            _field("text", language, most=TEXT, long=True),
            _field("source", language),
            _field("published", language, word="date", most=20),
        ),
    )


def details(proposal: Proposal, token: str, language: Language) -> Form:
    """Return the form for the details of a preview; of several articles what they can have in common."""
    first, *others = [draft.article for draft in proposal.drafts]
    source = first.source if all(one.source == first.source for one in others) else None
    day = first.published if all(one.published == first.published for one in others) else None
    own = (
        (
            _field("title", language, first.title, most=300),
            _field("url", language, first.url or "", word="link", most=LINK),
        )
        if not others
        else ()
    )
    fields = (
        *own,
        _field("source", language, source or ""),
        _field("published", language, day.isoformat() if day else "", word="date", most=20),
    )
    return Form(AdminPress("edited", token), say(language, "admin.form_edit"), fields)


def _field(
    name: str, language: Language, value: str = "", *, word: str = "", most: int = 200, long: bool = False
) -> Field:
    word = word or name
    hint = "" if word in UNEXPLAINED or value else say(language, f"admin.field_{word}_hint")
    return Field(name, say(language, f"admin.field_{word}"), hint, value, most, long)
