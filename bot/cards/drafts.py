"""A preview as a card: what was read out of new articles before it counts, and what came of publishing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards import findings
from bot.cards.card import Button, Card, paged
from bot.cards.markdown import clipped, escape, link, small
from bot.cards.press import AdminPress
from bot.cards.proof import day
from bot.wording import counted, say
from knowledge.editing import drafting
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Edited
from knowledge.model import Article, Language

TITLE = 100  # characters of a title
URL = 200  # characters of a link that a line has room for


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that can't be taken in: how it is called, and why, in the language of the person."""

    what: str
    why: str


def preview(drafts: Sequence[Draft], refused: Sequence[Refused], token: str, language: Language, page: int = 0) -> Card:
    """Return one page of a preview; ``token`` names the drafts that its buttons are about."""
    blocks = [*_refusals(refused, language)]
    for draft in drafts:
        blocks += [_head(draft, language), *_warnings(draft.warnings, language)]
        blocks += findings.figures(draft.findings, draft.article.body, language)
        blocks += findings.words(draft.reading, language)
    buttons = (
        Button(AdminPress("publish", token), say(language, "admin.publish"), style="good"),
        Button(AdminPress("edit", token), say(language, "admin.edit")),
        Button(AdminPress("discard", token), say(language, "admin.discard")),
    )
    doubtful = refused or any(draft.warnings or draft.count("conflicting") for draft in drafts)
    card = Card(
        tuple(blocks),
        buttons if drafts else (),
        tone="open" if doubtful else "plain",
        language=language,
        private=True,
    )
    return paged(card, token, page, lambda number: AdminPress("turn", token, number))


def published(edited: Edited, drafts: Sequence[Draft], language: Language) -> Card:
    """Return what was published, with a button to take it back."""
    figures = sum(len(draft.reading.figures) for draft in drafts)
    head = say(language, "admin.published", articles=counted(language, "article", len(drafts)))
    counts = small(counted(language, "figure", figures))
    lines = [f"- {headline(draft.article, language)}" for draft in drafts]
    failed = edited.refresh.failed if edited.refresh else ()
    blocks = ["\n".join([f"**{head}**", *lines, counts]), *failures(failed, language)]
    return Card(tuple(blocks), (_undo(edited, language),), tone="sure", language=language, private=True)


def failures(failed: Sequence[tuple[str, str]], language: Language, most: int = 8) -> list[str]:
    """Return the files that can't be read, with the reasons, in one block; how many more there are where many."""
    if not failed:
        return []
    lines = [f"- {escape(clipped(name, 80))}: {escape(clipped(reason, 160), inside=True)}" for name, reason in failed]
    more = [small(say(language, "admin.more", count=f"{len(lines) - most:,}"))] if len(lines) > most else []
    return ["\n".join([f"**{say(language, 'admin.failed')}**", *lines[:most], *more])]


def headline(article: Article, language: Language) -> str:
    """Return an article on one line: the title as a link, its source, its day."""
    source = escape(clipped(article.source, 80)) if article.source else say(language, "card.unknown_source")
    dated = day(article.published, language) if article.published else say(language, "card.undated")
    url = article.url if article.url and len(article.url) <= URL else None
    return f"{link(clipped(article.title, TITLE), url)} · {source} · {dated}"


def _undo(edited: Edited, language: Language) -> Button:
    return Button(AdminPress("undo", str(edited.change.id)), say(language, "admin.undo"))


def _head(draft: Draft, language: Language) -> str:
    counts = [counted(language, "figure", len(draft.reading.figures))]
    counts += [
        f"{say(language, f'admin.{state}')}: {count}"
        for state in ("new", "same", "conflicting")
        if (count := draft.count(state))
    ]
    for what, held in (("quotations", draft.reading.quotations), ("relations", draft.reading.relations)):
        if held:
            counts.append(f"{say(language, f'admin.{what}')}: {len(held)}")
    head = f"**{say(language, 'admin.preview')}** {headline(draft.article, language)}"
    return f"{head}\n{small(' · '.join(counts))}"


def _warnings(warnings: Sequence[drafting.Warning], language: Language) -> Iterator[str]:
    if warnings:
        yield "\n".join(f"⚠️ {_warning(one, language)}" for one in warnings)


def _warning(warning: drafting.Warning, language: Language) -> str:
    if warning.code == "file":
        return escape(warning.text, inside=True)
    said = say(language, f"warning.{warning.code}")
    return f"{said}\n{small(escape(warning.text, inside=True))}" if warning.article else said


def _refusals(refused: Sequence[Refused], language: Language) -> Iterator[str]:
    if refused:
        lines = [f"- {escape(clipped(one.what, 100))}: {one.why}" for one in refused]
        yield "\n".join([f"**{say(language, 'admin.refused')}**", *lines])
