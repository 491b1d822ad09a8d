"""``byline articles``: add, list, show, remove, undo, history, export. One line a result, one line a reason."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot import wire
from bot.commands import warn
from knowledge.base import KnowledgeBase
from knowledge.editing.drafting import Draft
from knowledge.editing.editor import Edited, Editor
from knowledge.editing.material import Material
from knowledge.errors import BylineError
from knowledge.model import Article
from knowledge.reading.filing.article import LARGEST
from knowledge.reading.filing.folder import Shelf
from knowledge.store.changes import Change, Who

STANDARD_INPUT = "-"


class Desk:
    """The knowledge that a command works on, brought up to date; results are printed, as JSON or for a person."""

    def __init__(self, knowledge: KnowledgeBase, *, as_json: bool) -> None:
        self.knowledge = knowledge
        self.editor: Editor = knowledge.editor()
        self._as_json = as_json

    def add(self, files: Sequence[str], said: Material, today: date | None, *, publish: bool) -> int:
        """Preview files and links (``-`` is standard input) and publish those that can be, as one change.

        ``said`` holds what is said about all of them.
        """
        drafts, failed = [], False
        for file in files:
            try:
                drafts.append(self.editor.preview(_material(file, said, today), today))
            except (BylineError, OSError) as error:
                failed = True
                reason = f"can't be read ({error.strerror})" if isinstance(error, OSError) else error
                print(f"byline: {file}: {reason}", file=sys.stderr)
        change: Change | None = None
        if drafts and publish:
            edited = self.editor.publish(drafts, who())
            change = edited.change
            drafts = [_named(draft, name) for draft, name in zip(drafts, change.files, strict=True)]
            _tell(edited)
        for draft in drafts:
            self._show(draft, change)
        return 1 if failed else 0

    def list(self, query: str) -> int:
        """Print the articles, newest first."""
        for article in self.editor.articles(query):
            if self._as_json:
                print(wire.line(head(article)))
            else:
                print(f"{article.published or '          '}  {article.id}  {article.title}")
        return 0

    def show(self, id: str) -> int:
        """Print an article with what was read out of it."""
        reading = self.editor.show(id)
        if self._as_json:
            print(wire.line(wire.facts(reading)))
        else:
            from bot.cards.sheet import show
            from bot.cards.terminal import console

            show(console(), reading)
        return 0

    def remove(self, ids: Sequence[str]) -> int:
        """Take articles out."""
        return self._done(self.editor.remove(ids, who()))

    def undo(self) -> int:
        """Undo the latest change."""
        return self._done(self.editor.undo(who()))

    def history(self) -> int:
        """Print the changes, the latest first."""
        for change in self.editor.history():
            print(wire.line(_change(change)) if self._as_json else _sentence(change))
        return 0

    def export(self, file: Path) -> int:
        """Write articles and facts to a ZIP file, at once or not at all."""
        from bot.exporting import export

        part = file.with_name(f".{file.name}.part")
        try:
            with part.open("wb") as out, self.knowledge.snapshot() as snapshot:
                export(snapshot, out)
                articles, figures = snapshot.count()
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
        said = {"file": str(file), "articles": articles, "figures": figures}
        print(wire.line(said) if self._as_json else f"{articles} articles, {figures} figures in {file}")
        return 0

    def _show(self, draft: Draft, change: Change | None) -> None:
        if self._as_json:
            print(wire.line(preview(draft) | {"change": change.id if change else None}))
            return
        reading = draft.reading
        counts = ", ".join(f"{draft.count(state)} {state}" for state in ("new", "same", "conflicting"))
        print(f"{'added' if change else 'would add'} {draft.article.id}: {draft.article.title}")
        print(f"  {len(draft.findings)} figures ({counts}), {len(reading.quotations)} quotations, "
              f"{len(reading.relations)} relations")  # fmt: skip
        for line in _conflicts(draft):
            print(f"  {line}")
        for warning in draft.warnings:
            print(f"byline: {draft.article.id}: {warning.text}", file=sys.stderr)

    def _done(self, edited: Edited) -> int:
        _tell(edited)
        print(wire.line(_change(edited.change)) if self._as_json else _sentence(edited.change))
        return 0


def who() -> Who:
    """Return who uses the shell."""
    try:
        return Who(None, getpass.getuser())
    except (OSError, KeyError):  # no such user, as in some containers
        return Who(None, "shell")


def head(article: Article) -> wire.Json:
    """Return what heads an article."""
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "added_by": article.added_by,
        "added_at": article.added_at,
    }


def preview(draft: Draft) -> wire.Json:
    """Return a draft as an object: what heads it, what was found, and what to look at."""
    reading, states = draft.reading, ("new", "same", "conflicting")
    figures = wire.facts(reading)["figures"]
    return head(draft.article) | {
        "figures": [
            figure | {"state": finding.state, "known": [known.article for known in finding.known]}
            for figure, finding in zip(figures, draft.findings, strict=True)
        ],
        "counts": {state: draft.count(state) for state in states}  # type: ignore[arg-type]
        | {"quotes": len(reading.quotations), "relations": len(reading.relations)},
        "warnings": [
            {"code": warning.code, "text": warning.text, "article": warning.article} for warning in draft.warnings
        ],
    }


def _material(file: str, said: Material, today: date | None) -> Material:
    if file.lower().startswith(("http://", "https://")):
        from bot.shell.links import fetched

        return fetched(file, said, today)
    if file == STANDARD_INPUT:
        content, name = sys.stdin.buffer.read(LARGEST + 1), None
    else:
        path = Path(file)
        with path.open("rb") as opened:  # a byte more than may be, so that what is larger is refused
            content, name = opened.read(LARGEST + 1), path.name
    return Material(content, name, "file" if name else "text", said.title, said.source, said.url, said.published)


def _named(draft: Draft, name: str) -> Draft:
    article = replace(draft.reading.article, id=Path(name).stem)
    return replace(draft, file=name, reading=replace(draft.reading, article=article))


def _conflicts(draft: Draft) -> Iterator[str]:
    for finding in draft.findings:
        if finding.state == "conflicting":
            said = finding.figure.span.of(draft.article.body)
            for known in finding.known:
                body = known.evidence[known.figure.span.start - known.figure.sentence.start :]
                other = body[: known.figure.span.end - known.figure.span.start]
                period = f" in {finding.figure.period.code}" if finding.figure.period else ""
                yield (
                    f"conflict: {finding.figure.subject} {finding.figure.metric}{period}: {said} here, "
                    f"{other} in {known.article}"
                )


def _tell(edited: Edited) -> None:
    if edited.refresh:
        warn(edited.refresh)


def _change(change: Change) -> wire.Json:
    return {
        "change": change.id,
        "kind": change.kind,
        "at": change.at.isoformat(timespec="seconds"),
        "by": change.who.name,
        "files": list(change.files),
        "titles": list(change.titles),
        "undone_at": change.undone_at.isoformat(timespec="seconds") if change.undone_at else None,
        "undone_by": change.undone_by.name if change.undone_by else None,
    }


def _sentence(change: Change) -> str:
    undone = ""
    if change.undone_at and change.undone_by:
        undone = f" (undone {change.undone_at:%Y-%m-%d %H:%M} by {change.undone_by.name})"
    what = "; ".join(change.titles)
    return f"{change.id}  {change.at:%Y-%m-%d %H:%M}  {change.who.name}  {change.kind}  {what}{undone}"


@contextmanager
def desk(db: Path | str, shelf: Path | Shelf, *, as_json: bool) -> Iterator[Desk]:
    """Open the knowledge, brought up to date, and give the desk for it."""
    with KnowledgeBase.open(db, shelf) as knowledge:
        warn(knowledge.refresh())
        yield Desk(knowledge, as_json=as_json)
