"""What was changed by whom, how a reload went, and how the knowledge stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards.card import Button, Card
from bot.cards.drafts import failures
from bot.cards.markdown import clipped, escape, small
from bot.cards.press import AdminPress
from bot.cards.shelf import note
from bot.wording import counted, say
from knowledge.editing.editor import Edited
from knowledge.editing.status import Status
from knowledge.model import Language
from knowledge.refreshing import Refresh
from knowledge.store.changes import Change, Who

PER_PAGE = 8  # changes on a page
TITLES = 3  # articles of a change that are named
KINDS = ("answer", "computed", "correction", "clarify", "unknown")


def undoing(change: Change | None, language: Language) -> Card:
    """Show what undoing would undo, and ask whether to."""
    if change is None:
        return note(say(language, "edit.nothing_to_undo"), language)
    undo = Button(AdminPress("undo", str(change.id)), say(language, "admin.undo"), style="danger")
    return Card(
        (f"**{say(language, 'admin.latest')}**\n{line(change, language)}",), (undo,), language=language, private=True
    )


def undone(edited: Edited, before: Change | None, language: Language) -> Card:
    """Return what was undone, with a button that undoes what was changed before it."""
    blocks = [f"**{say(language, 'admin.undone')}**\n{line(edited.change, language)}"]
    blocks += failures(edited.refresh.failed if edited.refresh else (), language)
    if before is None:
        return Card(tuple(blocks), tone="sure", language=language, private=True)
    blocks.append(f"{say(language, 'admin.before')}\n{line(before, language)}")
    again = Button(AdminPress("undo", str(before.id)), say(language, "admin.undo_too"))
    return Card(tuple(blocks), (again,), tone="sure", language=language, private=True)


def history(changes: Sequence[Change], language: Language, *, more: bool) -> Card:
    """Return some changes, the latest first; ``more`` tells that there are earlier ones."""
    if not changes:
        return note(say(language, "admin.no_changes"), language)
    earlier = Button(AdminPress("history", str(changes[-1].id)), say(language, "admin.earlier"), "▶️")
    lines = [f"- {line(change, language)}" for change in changes]
    head = f"**{say(language, 'admin.history')}**"
    return Card((head, *lines), (earlier,) if more else (), language=language, private=True)


def line(change: Change, language: Language) -> str:
    """Return a change: what, which articles, by whom, when; and by whom and when it was undone."""
    titles = ", ".join(f"“{escape(clipped(title, 80), inside=True)}”" for title in change.titles[:TITLES])
    rest = len(change.titles) - TITLES
    more = f" {say(language, 'admin.more', count=rest)}" if rest > 0 else ""
    done = say(language, f"admin.did_{change.kind}")
    told = f"{done}: {titles}{more} · {_named(change.who, language)} · {when(change.at)}"
    if change.undone_at is None:
        return told
    by = _named(change.undone_by, language)
    return f"~~{told}~~ {say(language, 'admin.undone_by', name=by, when=when(change.undone_at))}"


def _named(who: Who | None, language: Language) -> str:
    """Return a name; who had theirs deleted is somebody."""
    known = escape(clipped(who.name, 80), inside=True) if who else ""
    return known or say(language, "admin.somebody")


def when(moment: datetime) -> str:
    """Return a moment as Discord shows it to each person in their own time."""
    return f"<t:{int(moment.timestamp())}:f>"


def progress(done: int, total: int, language: Language) -> Card:
    """Return how far a reload is; questions are answered from the old knowledge meanwhile."""
    said = say(language, "admin.reloading", done=f"{done:,}", total=f"{total:,}") if total else ""
    return note(f"{said or say(language, 'admin.looking')}\n{small(say(language, 'admin.meanwhile'))}", language)


def reloaded(refresh: Refresh, seconds: float, language: Language) -> Card:
    """Return what a reload did: added, changed, removed, unchanged, and what failed with its reasons."""
    told = " · ".join(
        say(language, f"admin.count_{what}", count=f"{count:,}") for what, count in refresh.counts.items()
    )
    blocks = [
        f"**{say(language, 'admin.reloaded')}** {told}\n{small(say(language, 'admin.took', seconds=f'{seconds:.1f}'))}"
    ]
    blocks += failures(refresh.failed, language)
    return Card(tuple(blocks), tone="open" if refresh.failed else "sure", language=language, private=True)


def status(found: Status, latencies: Sequence[float], language: Language) -> Card:
    """Return how the knowledge stands; ``latencies`` of the last answers, in seconds."""
    held = [counted(language, "article", found.articles), counted(language, "figure", found.figures)]
    held += [f"{say(language, 'admin.quotations')}: {found.quotations:,}"]
    held += [f"{say(language, 'admin.relations')}: {found.relations:,}"]
    made = when(found.made_at) if found.made_at else "–"
    size = f"{found.bytes / 1_000_000:,.1f} MB"
    blocks = [
        f"**{' · '.join(held)}**",
        say(language, "admin.generation", number=found.generation, when=made, size=size),
        _last_reload(found, language),
        _rates(found, language),
        _latency(latencies, language),
    ]
    if found.refresh:
        blocks += failures(found.refresh.failed, language)
    return Card(tuple(block for block in blocks if block), language=language, private=True)


def _last_reload(found: Status, language: Language) -> str:
    if found.refreshed_at is None:
        return say(language, "admin.never_reloaded")
    return say(language, "admin.last_reload", when=when(found.refreshed_at))


def _rates(found: Status, language: Language) -> str:
    """Return how the questions of the last weeks were answered, each kind with its share."""
    asked = {kind: found.asked.get(kind, 0) for kind in KINDS}
    total = sum(asked.values())
    if not total:
        return say(language, "admin.nothing_asked")
    shares = [f"{say(language, f'admin.kind_{kind}')} {count / total:.0%}" for kind, count in asked.items() if count]
    up, down = found.votes
    return say(language, "admin.rates", count=f"{total:,}", shares=" · ".join(shares), up=up, down=down)


def _latency(latencies: Sequence[float], language: Language) -> str:
    if not latencies:
        return ""
    ordered = sorted(latencies)
    half, worst = (f"{ordered[int(len(ordered) * share)] * 1000:,.1f}" for share in (0.5, 0.99))
    return say(language, "admin.latency", count=f"{len(ordered):,}", p50=half, p99=worst)
