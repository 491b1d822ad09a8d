"""The articles as an admin sees them: the list, one of them, taking one out, and the names that were added."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bot.cards import findings
from bot.cards.card import Button, Card, Menu, paged
from bot.cards.drafts import failures, headline
from bot.cards.markdown import clipped, escape, small
from bot.cards.press import AdminAction, AdminPress, mark
from bot.wording import counted, say
from knowledge.editing.aliases import Alias
from knowledge.editing.editor import Edited
from knowledge.model import Article, Language, Reading

PER_PAGE = 8  # articles on a page of the list
OPTION = 100  # characters of a menu's option

T = TypeVar("T")


def listing(articles: Sequence[Article], query: str, page: int, language: Language) -> Card:
    """Return one page of the articles that ``query`` finds, newest first, with a menu to open one."""
    if not articles:
        said = say(language, "admin.none_found", query=escape(query, inside=True)) if query else ""
        return note(said or say(language, "card.no_articles"), language)
    page, pages, shown = page_of(articles, page, PER_PAGE)
    lines = [f"{page * PER_PAGE + n}\\. {headline(one, language)}" for n, one in enumerate(shown, 1)]
    found = counted(language, "article", len(articles))
    head = say(language, "admin.found", articles=found, query=escape(query, inside=True)) if query else f"**{found}**"
    options = tuple(clipped(f"{page * PER_PAGE + n}. {one.title}", OPTION) for n, one in enumerate(shown, 1))
    return Card(
        (head, "\n".join(lines), *page_note(page, pages, language)),
        turning("list", query, page, pages, language),
        Menu(AdminPress("open", query, page), say(language, "admin.open"), options),
        language=language,
        private=True,
    )


def article(reading: Reading, language: Language, page: int = 0) -> Card:
    """Return one page of what was read out of an article, and who added it."""
    one = reading.article
    added = say(language, "admin.added_by", name=escape(one.added_by, inside=True)) if one.added_by else ""
    counts = " · ".join(
        part for part in (counted(language, "figure", len(reading.figures)), added, escape(one.id)) if part
    )
    label = say(language, "admin.read_as")
    blocks = (
        f"**{headline(one, language)}**\n{small(counts)}",
        *findings.by_sentence(reading.figures, one.body, label),
        *findings.words(reading, language),
    )
    about = mark(one.id)
    remove = Button(AdminPress("remove", about), say(language, "admin.remove"), style="danger")
    card = Card(blocks, (remove,), language=language, private=True)
    return paged(card, about, page, lambda number: AdminPress("article", about, number))


def removal(article: Article, language: Language) -> Card:
    """Ask whether an article is really to be taken out."""
    about = mark(article.id)
    buttons = (
        Button(AdminPress("removing", about), say(language, "admin.remove"), style="danger"),
        Button(AdminPress("keep", about), say(language, "admin.keep")),
    )
    asked = f"**{say(language, 'admin.really')}**\n{headline(article, language)}"
    return Card((asked, small(say(language, "admin.can_undo"))), buttons, tone="open", language=language, private=True)


def removed(edited: Edited, language: Language) -> Card:
    """Return what was taken out, with a button to bring it back."""
    lines = [f"- {escape(clipped(title, 160))}" for title in edited.change.titles]
    undo = Button(AdminPress("undo", str(edited.change.id)), say(language, "admin.undo"))
    blocks = ("\n".join([f"**{say(language, 'admin.removed')}**", *lines]), *_failed(edited, language))
    return Card(blocks, (undo,), tone="sure", language=language, private=True)


def aliases(held: Sequence[Alias], page: int, language: Language) -> Card:
    """Return one page of the names that were added."""
    if not held:
        return note(say(language, "admin.no_aliases"), language)
    page, pages, shown = page_of(held, page, PER_PAGE * 2)
    lines = [f"- **{escape(one.alias)}** = {escape(one.name)} ({escape(one.kind)})" for one in shown]
    return Card(
        (f"**{say(language, 'admin.aliases')}**", "\n".join(lines), *page_note(page, pages, language)),
        turning("aliases", "", page, pages, language),
        language=language,
        private=True,
    )


def renamed(said: str, language: Language) -> Card:
    """Return what was done to a name, with a button that lets it count."""
    button = Button(AdminPress("reload"), say(language, "admin.reload"))
    return Card((said,), (button,), tone="sure", language=language, private=True)


def note(said: str, language: Language) -> Card:
    """Return one sentence as a card for one person."""
    return Card((said,), language=language, private=True)


def page_of(held: Sequence[T], page: int, most: int) -> tuple[int, int, Sequence[T]]:
    """Return the nearest page there is, how many there are, and what stands on it."""
    pages = max(1, -(-len(held) // most))
    page = min(max(page, 0), pages - 1)
    return page, pages, held[page * most : (page + 1) * most]


def page_note(page: int, pages: int, language: Language) -> tuple[str, ...]:
    """Return which page this is, where there are several."""
    return (small(say(language, "card.page", page=page + 1, pages=pages)),) if pages > 1 else ()


def turning(action: AdminAction, about: str, page: int, pages: int, language: Language) -> tuple[Button, ...]:
    """Return the buttons that turn pages, where there are several."""
    if pages == 1:
        return ()
    back, forth = AdminPress(action, about, max(page - 1, 0)), AdminPress(action, about, page + 1)
    return (
        Button(back, say(language, "card.previous"), "◀️", page == 0),
        Button(forth, say(language, "card.next"), "▶️", page == pages - 1),
    )


def _failed(edited: Edited, language: Language) -> list[str]:
    return failures(edited.refresh.failed if edited.refresh else (), language)
