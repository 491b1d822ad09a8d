"""A preview: the article that something would become, what is read out of it, and what to look at before it counts."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from knowledge.editing.composing import compose, plain
from knowledge.editing.differing import Finding, State, findings
from knowledge.editing.likeness import likes
from knowledge.editing.material import Material, examine, is_link
from knowledge.editing.naming import SUFFIX, file_name
from knowledge.errors import ArticleError, EditError
from knowledge.reading.filing import article as filing
from knowledge.reading.filing.children import Children
from knowledge.reading.filing.outcome import Done, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge.base import KnowledgeBase
    from knowledge.lexicon import Lexicon
    from knowledge.model import Article, Reading
    from knowledge.store.snapshot import Snapshot

_FEW_LETTERS = 40  # in fewer, no language can be told
_FOREIGN = 0.04  # of the words
_GIVEN = ("title", "source", "url")


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the word for what it is; Python's own is a class of exceptions
    """Something to look at before publishing: ``code`` for faces, ``text`` a line, ``article`` the one meant."""

    code: str
    text: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that is not published yet, as it would be read."""

    file: str
    material: Material
    reading: Reading
    findings: tuple[Finding, ...]
    warnings: tuple[Warning, ...]

    @property
    def article(self) -> Article:
        """Return the article: title, source, link, date, language and text."""
        return self.reading.article

    def count(self, state: State) -> int:
        """Return how many figures are new, the same as known ones, or conflicting."""
        return sum(finding.state == state for finding in self.findings)

    def edited(
        self,
        *,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        published: date | None = None,
    ) -> Material:
        """Return the material with other details, to be previewed again; what isn't given stays as it was read."""
        now = self.article
        given: dict[str, Any] = {"title": title, "source": source, "url": url, "published": published}
        said = {key: getattr(now, key) if value is None else value for key, value in given.items()}
        return replace(self.material, **said)


def preview(material: Material, knowledge: KnowledgeBase, today: date | None = None) -> Draft:
    """Read ``material`` in a child process with its limits; raises EditError, and StoreError."""
    day = today or datetime.now().astimezone().date()
    examine(material, day)
    with Children(knowledge.lexicon, day) as children, _coded():
        reading, oddities = _read(material, children, day)
    with knowledge.snapshot() as snapshot:
        taken = {article.id.lower() for article in snapshot.articles()}
        file = file_name(reading.article.title, reading.article.published, taken)
        reading = replace(reading, article=replace(reading.article, id=file.removesuffix(SUFFIX)))
        warnings = [
            *_near(reading, snapshot),
            *_lacks(reading),
            *_foreign(reading.article, knowledge.lexicon),
            *(Warning("file", text) for text in oddities),
        ]
        found = findings(reading, snapshot)
    if knowledge.shelf.read != knowledge.shelf.own:
        text = "The example article that came with Byline is not read any more once this one is in."
        warnings.append(Warning("example", text))
    return Draft(file, material, reading, found, tuple(warnings))


@contextmanager
def _coded() -> Iterator[None]:
    try:
        yield
    except ArticleError as error:
        raise EditError(error.code, f"It {error.reason}.") from error


def _read(material: Material, children: Children, today: date) -> tuple[Reading, tuple[str, ...]]:
    """Read what the material says of itself, then the file that it becomes with what is said about it."""
    if material.kind == "page":
        said = _article(children.read(Task("article.html", material.content)))
        oddities: list[str] = []
    else:
        said, oddities = filing.parse("article.md", material.content, today)
    done = children.read(Task("article" + SUFFIX, compose(_told(said, material))))
    _article(done)
    if done.reading is None:
        raise EditError("unreadable", "It can't be read.")
    return done.reading, (*oddities, *done.warnings)


def _article(done: Done) -> Article:
    if done.reading is None:
        raise ArticleError(done.name, done.reason or "can't be read", done.code)
    return done.reading.article


def _told(article: Article, material: Material) -> Article:
    given = {key: plain(value) for key in _GIVEN if (value := getattr(material, key))}
    title = plain(given.get("title") or article.title)[:300]
    if not title:
        raise EditError("empty", "It has no title; give one.")
    said: dict[str, Any] = {
        "url": article.url if article.url and is_link(article.url) else None,
        **given,
        "title": title,
    }
    published = material.published or article.published
    return replace(article, **said, published=published, extracted=False)


def _near(reading: Reading, snapshot: Snapshot) -> Iterator[Warning]:
    for like in likes(reading, snapshot):
        if like.share == 1.0:
            raise EditError("equal", f"It is in already, as {like.article.id} ({like.article.title}).")
        text = f"It shares {like.share:.0%} of its text with {like.article.id} ({like.article.title})."
        yield Warning("near_duplicate", text, like.article.id)


def _lacks(reading: Reading) -> Iterator[Warning]:
    if reading.article.published is None:
        yield Warning("no_date", "It has no date: months without a year stay open. Give the day it was published.")
    if reading.article.source is None:
        yield Warning("no_source", "It has no source.")
    if not (reading.figures or reading.quotations or reading.relations):
        yield Warning("no_facts", "No figure, quotation or relation was found in it.")


def _foreign(article: Article, lexicon: Lexicon) -> Iterator[Warning]:
    """Yield a warning where the text is in a language that is not read: by its script, or by its small words."""
    letters = [c for c in article.body[:20_000] if c.isalpha()]
    latin = sum(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in letters)
    chinese = 0 if any("\u3041" <= c <= "\u30ff" for c in letters) else sum("\u3400" <= c <= "\u9fff" for c in letters)
    text = "It seems to be in a language that is not read; English and Chinese are."
    if len(letters) < _FEW_LETTERS:
        return
    if latin + chinese < len(letters) / 2:
        yield Warning("language", text)
        return
    words = article.body[:20_000].casefold().split()
    for entry in lexicon.of("foreign"):
        clear = set(entry.get("clear", ()))
        if sum(word in clear for word in words) > _FOREIGN * len(words):
            yield Warning("language", f"{text} It looks {entry.name}.")
            return
