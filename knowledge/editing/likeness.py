"""Find the articles that say what a new one says: word for word, or nearly.

Candidates are looked up by whole sentences and by titles; shingles (runs of words) of those few are compared, so
that it costs the same at ten articles and at a hundred thousand.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from knowledge.store.words import pieces

if TYPE_CHECKING:
    from knowledge.model import Article, Reading
    from knowledge.store.snapshot import Snapshot

NEAR = 0.7  # of the shingles of the shorter text
_RUN = 5  # words of a shingle
_SENTENCES, _EACH = 6, 4  # that are looked up, and articles that each may bring
_TITLES, _TITLE_SCORE = 5, 85.0
_LONGEST = 200_000  # characters that are compared


class Like(NamedTuple):
    """An article that says the same, or shares this part of its runs of words."""

    article: Article
    share: float


def mark(article: Article) -> str:
    """Return what is equal for texts that say the same, whatever their spaces and whether the title stands in them."""
    return hashlib.sha256(_text(article).encode("utf-8", "backslashreplace")).hexdigest()


def likes(reading: Reading, snapshot: Snapshot) -> list[Like]:
    """Return the articles that are equal (share 1.0) or nearly equal to this one, most alike first."""
    wanted, own = mark(reading.article), _shingles(reading.article)
    found = []
    for id in _candidates(reading, snapshot):
        article = snapshot.article(id)
        if mark(article) == wanted:
            found.append(Like(article, 1.0))
        elif (share := _shared(own, _shingles(article))) >= NEAR:
            found.append(Like(article, min(share, 0.999)))
    return sorted(found, key=lambda like: -like.share)


def _candidates(reading: Reading, snapshot: Snapshot) -> list[str]:
    body = reading.article.body
    sentences = sorted((one.span.of(body) for one in reading.sentences), key=len, reverse=True)
    found: dict[str, None] = {}
    for sentence in sentences[: _SENTENCES * 4 : 4] + sentences[:_SENTENCES]:
        words = list(dict.fromkeys(pieces(sentence)))[:24]
        found |= dict.fromkeys(one.article for one in snapshot.sentences(words, limit=_EACH))
    articles = snapshot.articles()
    near = process.extract(
        reading.article.title.casefold(),
        [article.title.casefold() for article in articles],
        scorer=fuzz.ratio,
        processor=None,
        score_cutoff=_TITLE_SCORE,
        limit=_TITLES,
    )
    return list(found | dict.fromkeys(articles[place].id for _, _, place in near))


def _text(article: Article) -> str:
    body, title = " ".join(article.body.split()), " ".join(article.title.split())
    return body.lstrip("# ").removeprefix(title).strip()


def _shingles(article: Article) -> set[int]:
    words = list(pieces(_text(article)[:_LONGEST]))
    return {hash(tuple(words[at : at + _RUN])) for at in range(max(1, len(words) - _RUN + 1))}


def _shared(one: set[int], other: set[int]) -> float:
    return len(one & other) / min(len(one), len(other))
