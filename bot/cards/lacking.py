"""What was asked and not known, as a card for admins; without who asked."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.card import Button, Card
from bot.cards.markdown import clipped, escape, small
from bot.cards.press import AdminPress
from bot.cards.shelf import note, page_note, page_of, turning
from bot.wording import say
from knowledge.editing.gaps import Gap
from knowledge.model import Language

PER_PAGE = 5  # gaps on a page: each takes five components of the forty that a message has
WORDINGS = 2


def gaps(found: Sequence[Gap], page: int, language: Language) -> Card:
    """Return one page of the gaps, most asked first, each with what can be done about it."""
    if not found:
        return note(say(language, "admin.no_gaps"), language)
    page, pages, shown = page_of(found, page, PER_PAGE)
    head = f"**{say(language, 'admin.gaps', count=f'{len(found):,}')}**"
    return Card(
        (head, *[_gap(one, language) for one in shown], *page_note(page, pages, language)),
        turning("gaps", "", page, pages, language),
        language=language,
        private=True,
        under=((), *[_row(one, page, language) for one in shown]),
    )


def ignored(key: str, language: Language) -> Card:
    """Return that a gap is left out from now on, with a button to show it again."""
    regard = Button(AdminPress("regard", key), say(language, "admin.regard"))
    back = Button(AdminPress("gaps"), say(language, "admin.back"))
    return Card((say(language, "admin.ignored"),), (regard, back), language=language, private=True)


def _gap(gap: Gap, language: Language) -> str:
    lacked = f" · {escape(clipped(gap.missing.said, 60), inside=True)}" if gap.missing and gap.missing.said else ""
    counts = [say(language, "admin.asked", count=f"{gap.asked:,}")]
    if gap.down:
        counts.append(say(language, "admin.down", count=f"{gap.down:,}"))
    if gap.waiting:
        counts.append(say(language, "admin.waiting", count=f"{gap.waiting:,}"))
    worded = [f"“{escape(clipped(' '.join(one.split()), 100), inside=True)}”" for one in gap.questions[:WORDINGS]]
    return "\n".join([f"**{worded[0]}**{lacked}", *worded[1:], small(" · ".join(counts))])


def _row(gap: Gap, page: int, language: Language) -> tuple[Button, ...]:
    known = (
        (Button(AdminPress("answered", gap.key, page), say(language, "admin.answered"), style="good"),)
        if gap.answered
        else ()
    )
    return (
        *known,
        Button(AdminPress("add", gap.key, page), say(language, "admin.add")),
        Button(AdminPress("ignore", gap.key, page), say(language, "admin.ignore")),
    )
